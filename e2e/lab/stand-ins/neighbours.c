/*
 * Which stand-ins are alive, and who needs whom. Wine stores DependOnService but neither starts what a service needs
 * nor keeps it from being stopped, so the stand-ins see to it themselves. They are stricter than Windows in one point:
 * Windows starts what a service needs, a stand-in refuses to start, so that a wrong order shows.
 */
#include "stand-in.h"
#include <stdio.h>

#define SERVICES L"SYSTEM\\CurrentControlSet\\Services"

static void event_name(const WCHAR *service, WCHAR *name)
{
    /* One name for HTTP and http, as the service control manager has it; "Global" must keep its case. */
    int prefix = swprintf(name, LONGEST_TEXT, L"Global\\share80-stand-in-");
    lstrcpynW(name + prefix, service, LONGEST_TEXT - prefix);
    _wcslwr(name + prefix);
}

HANDLE announce_alive(const WCHAR *service)
{
    WCHAR name[LONGEST_TEXT];
    event_name(service, name);
    return CreateEventW(NULL, TRUE, FALSE, name);
}

BOOL is_alive(const WCHAR *service)
{
    WCHAR name[LONGEST_TEXT];
    event_name(service, name);
    HANDLE event = OpenEventW(SYNCHRONIZE, FALSE, name);
    if (event) CloseHandle(event);
    return event != NULL;
}

static void service_key(const WCHAR *service, WCHAR *key)
{
    swprintf(key, LONGEST_TEXT, SERVICES L"\\%ls", service);
}

static BOOL is_stand_in(const WCHAR *service)
{
    WCHAR key[LONGEST_TEXT], path[LONGEST_TEXT];
    service_key(service, key);
    read_text(key, L"ImagePath", L"", path);
    return wcsstr(path, STAND_IN_FOLDER) != NULL;
}

static BOOL depends_on(const WCHAR *service, const WCHAR *other)
{
    static TextList needs;
    WCHAR key[LONGEST_TEXT];
    service_key(service, key);
    read_list(key, L"DependOnService", &needs);
    for (int i = 0; i < needs.count; i++)
        if (!_wcsicmp(needs.item[i], other)) return TRUE;
    return FALSE;
}

BOOL needs_are_met(const WCHAR *service)
{
    static TextList needs;
    WCHAR key[LONGEST_TEXT];
    service_key(service, key);
    read_list(key, L"DependOnService", &needs);
    for (int i = 0; i < needs.count; i++)
        if (is_stand_in(needs.item[i]) && !is_alive(needs.item[i])) return FALSE;
    return TRUE;
}

BOOL is_needed(const WCHAR *service)
{
    HKEY services;
    WCHAR other[LONGEST_TEXT];
    BOOL needed = FALSE;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, SERVICES, 0, KEY_READ, &services)) return FALSE;
    for (DWORD i = 0; !needed && !RegEnumKeyW(services, i, other, LONGEST_TEXT); i++)
        needed = is_stand_in(other) && depends_on(other, service) && is_alive(other);
    RegCloseKey(services);
    return needed;
}

void tell_service(const WCHAR *service, DWORD control)
{
    SERVICE_STATUS status;
    SC_HANDLE manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT);
    SC_HANDLE handle = manager ? OpenServiceW(manager, service, SERVICE_USER_DEFINED_CONTROL) : NULL;
    if (handle) ControlService(handle, control, &status);
    if (handle) CloseServiceHandle(handle);
    if (manager) CloseServiceHandle(manager);
}
