/*
 * Stands in for the kernel driver Http.sys: at its start it reads ListenOnlyList, binds what the list says, or every
 * address when the list is empty or absent, and answers for the web sites as long as W3SVC runs.
 */
#include "stand-in.h"
#include <stdio.h>

#define PARAMETERS L"SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters"
#define SETTINGS STAND_IN_KEY L"\\http"

static void answer(const Request *request, char *response, size_t size)
{
    (void)request;
    const char *body = "Answered by the stand-in for Http.sys and IIS of the Share80 laboratory.\r\n";
    BOOL sites = is_alive(L"W3SVC");
    snprintf(response, size,
        "HTTP/1.1 %s\r\nServer: %s\r\nX-Stand-In: share80-lab http\r\nContent-Type: text/plain\r\n"
        "Content-Length: %u\r\nConnection: close\r\n\r\n%s",
        sites ? "200 OK" : "503 Service Unavailable", sites ? "Microsoft-IIS/6.0" : "Microsoft-HTTPAPI/1.0",
        (unsigned)strlen(body), body);
}

static BOOL is_address(const WCHAR *text)
{
    struct in_addr address;
    return InetPtonW(AF_INET, text, &address) == 1;
}

static DWORD start(void)
{
    static TextList list;
    WORD port = (WORD)read_number(SETTINGS, L"Port", 80);
    DWORD error = 0;
    int readable = 0;

    read_list(PARAMETERS, L"ListenOnlyList", &list);
    for (int i = 0; i < list.count && !error; i++) {
        /* Http.sys logs event 15014 for an entry that it cannot read, and goes on. */
        if (!is_address(list.item[i])) continue;
        readable++;
        error = open_listener(list.item[i], port, answer);
    }
    if (!readable) error = open_listener(L"0.0.0.0", port, answer);
    if (error) close_listeners();
    else write_volatile_number(RUNNING_KEY, L"http process", GetCurrentProcessId());
    return error;
}

static void stop(void)
{
    close_listeners();
    write_volatile_number(RUNNING_KEY, L"http process", 0);
}

const Role http_role = { L"http", start, stop, NULL };
