/*
 * One service program for every part: `PROGRAM ROLE`, run by the service control manager. ROLE is `http`,
 * `streaming`, `encoder`, or anything else for a service that only runs (W3SVC, IISADMIN, HTTPFilter...). A service that cannot
 * do its part stops with the reason as its exit code.
 */
#include "stand-in.h"

static const Role *roles[] = { &http_role, &streaming_role, &encoder_role };
static const Role *role;
static SERVICE_STATUS_HANDLE status_handle;
static HANDLE stop_wanted;
static WCHAR service[LONGEST_TEXT];

static void report(DWORD state, DWORD exit_code)
{
    SERVICE_STATUS status = {
        .dwServiceType = SERVICE_WIN32_OWN_PROCESS,
        .dwCurrentState = state,
        .dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0,
        .dwWin32ExitCode = exit_code,
        .dwWaitHint = 10000,
    };
    SetServiceStatus(status_handle, &status);
}

static DWORD WINAPI handle_control(DWORD control, DWORD type, void *data, void *context)
{
    (void)type, (void)data, (void)context;
    switch (control) {
    case SERVICE_CONTROL_INTERROGATE:
        return NO_ERROR;
    case SERVICE_CONTROL_STOP:
        if (is_needed(service)) return ERROR_DEPENDENT_SERVICES_RUNNING;
        report(SERVICE_STOP_PENDING, NO_ERROR);
        SetEvent(stop_wanted);
        return NO_ERROR;
    case CONTROL_APPLY:
        if (!role || !role->apply) return ERROR_CALL_NOT_IMPLEMENTED;
        role->apply();
        return NO_ERROR;
    case CONTROL_USERS:
        if (!role || !role->users_changed) return ERROR_CALL_NOT_IMPLEMENTED;
        role->users_changed();
        return NO_ERROR;
    default:
        return ERROR_CALL_NOT_IMPLEMENTED;
    }
}

static BOOL uses_http(void) { return !_wcsicmp(service, L"W3SVC"); }

static void WINAPI service_main(DWORD count, WCHAR **arguments)
{
    DWORD error = NO_ERROR;

    lstrcpynW(service, count ? arguments[0] : L"", LONGEST_TEXT);
    stop_wanted = CreateEventW(NULL, TRUE, FALSE, NULL);
    status_handle = RegisterServiceCtrlHandlerExW(service, handle_control, NULL);
    report(SERVICE_START_PENDING, NO_ERROR);
    if (!needs_are_met(service)) error = ERROR_SERVICE_DEPENDENCY_FAIL;
    else if (role) error = role->start();
    if (error) {
        report(SERVICE_STOPPED, error);
        return;
    }
    HANDLE alive = announce_alive(service);
    if (uses_http()) tell_service(L"HTTP", CONTROL_USERS);
    report(SERVICE_RUNNING, NO_ERROR);
    WaitForSingleObject(stop_wanted, INFINITE);
    CloseHandle(alive);
    if (uses_http()) tell_service(L"HTTP", CONTROL_USERS);
    if (role) role->stop();
    report(SERVICE_STOPPED, NO_ERROR);
}

int wmain(int count, WCHAR **arguments)
{
    SERVICE_TABLE_ENTRYW table[] = { { L"", service_main }, { NULL, NULL } };

    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (count > 1 && !wcscmp(arguments[1], roles[i]->name)) role = roles[i];
    return StartServiceCtrlDispatcherW(table) ? 0 : (int)GetLastError();
}
