/* How the automation object reaches the service that plays wmserver. */
#include "wms-object.h"

#define SERVICE L"wmserver"
/* Unit: milliseconds */
#define START_LIMIT 10000
#define STEP 50

BOOL streaming_service_runs(void) { return is_alive(SERVICE); }

static SC_HANDLE open_streaming_service(DWORD access)
{
    SC_HANDLE manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT);
    SC_HANDLE service = manager ? OpenServiceW(manager, SERVICE, access) : NULL;
    if (manager) CloseServiceHandle(manager);
    return service;
}

BOOL start_streaming_service(void)
{
    if (streaming_service_runs()) return TRUE;
    SC_HANDLE service = open_streaming_service(SERVICE_START);
    if (!service) return FALSE;
    BOOL started = StartServiceW(service, 0, NULL);
    CloseServiceHandle(service);
    for (DWORD waited = 0; started && waited < START_LIMIT && !streaming_service_runs(); waited += STEP) Sleep(STEP);
    return streaming_service_runs();
}

/* The control returns when the service has bound, or failed to. */
BOOL apply_plugin_settings(void)
{
    SERVICE_STATUS status;
    SC_HANDLE service = open_streaming_service(SERVICE_USER_DEFINED_CONTROL);
    if (!service) return FALSE;
    BOOL applied = ControlService(service, CONTROL_APPLY, &status);
    CloseServiceHandle(service);
    return applied;
}
