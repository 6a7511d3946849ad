/*
 * Stands in for `netsh http add|delete|show iplisten` of Server 2008: Wine's netsh answers success and does nothing. The
 * list is kept in the registry, as the real one is, and the stand-in for Http.sys is told of it; what is shown is the list
 * that Http.sys has been told, which a registry written behind its back does not change.
 */
#include "stand-in.h"
#include <stdio.h>

#define PARAMETERS L"SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters"
#define LIST L"ListenOnlyList"
#define FAILED 1

static BOOL is_address(const WCHAR *text)
{
    BYTE address[16];
    return InetPtonW(AF_INET, text, address) == 1 || InetPtonW(AF_INET6, text, address) == 1;
}

static int place_of(const TextList *list, const WCHAR *address)
{
    for (int i = 0; i < list->count; i++)
        if (!_wcsicmp(list->item[i], address)) return i;
    return -1;
}

static int show(void)
{
    static TextList list;
    read_list(RUNNING_KEY, L"http list", &list);
    printf("\nIP addresses present in the IP listen list:\n-------------------------------------------\n\n");
    for (int i = 0; i < list.count; i++) printf("    %ls\n", list.item[i]);
    printf("\n");
    return 0;
}

static int change(BOOL adds, const WCHAR *address)
{
    static TextList list;
    if (!is_address(address)) return FAILED;
    read_list(PARAMETERS, LIST, &list);
    int place = place_of(&list, address);
    if (adds == (place >= 0) || (adds && list.count == MOST_ADDRESSES)) return FAILED;
    if (adds) lstrcpynW(list.item[list.count++], address, LONGEST_TEXT);
    else memmove(list.item[place], list.item[place + 1], (--list.count - place) * sizeof list.item[0]);
    if (list.count) write_list(PARAMETERS, LIST, &list);
    else remove_value(PARAMETERS, LIST);
    tell_service(L"HTTP", CONTROL_APPLY);
    return 0;
}

int wmain(int count, WCHAR **arguments)
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    if (count < 4 || _wcsicmp(arguments[1], L"http") || _wcsicmp(arguments[3], L"iplisten")) return FAILED;
    if (count == 4 && !_wcsicmp(arguments[2], L"show")) return show();
    if (count == 5 && !_wcsicmp(arguments[2], L"add")) return change(TRUE, arguments[4]);
    if (count == 5 && !_wcsicmp(arguments[2], L"delete")) return change(FALSE, arguments[4]);
    return FAILED;
}
