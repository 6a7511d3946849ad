/*
 * Stands in for Windows Media Services (wmserver) with its HTTP control protocol plug-in. The COM stand-in writes the
 * plug-in's settings and sends CONTROL_APPLY; the sockets are bound here. The service itself goes on when the plug-in
 * cannot bind, as the article says: the plug-in then is in an error state.
 */
#include "stand-in.h"
#include <stdio.h>

static void answer(char *response, size_t size)
{
    WCHAR version[LONGEST_TEXT];
    read_text(STAND_IN_KEY L"\\wmserver", L"Version", L"9.01.01.3814", version);
    snprintf(response, size,
        "HTTP/1.0 400 Bad Request\r\nServer: Cougar/%ls\r\nX-Stand-In: share80-lab wmserver\r\n"
        "Content-Length: 0\r\nConnection: close\r\n\r\n",
        version);
}

static DWORD bind_selected(void)
{
    static TextList selected;
    WORD port = (WORD)read_number(PLUGIN_KEY, L"Port", 80);
    DWORD error = 0;

    read_list(PLUGIN_KEY, L"BoundIPAddresses", &selected);
    /* "Selected addresses" with none selected means every address. */
    if (read_number(PLUGIN_KEY, L"ListenAllIPAddresses", 1) || !selected.count)
        error = open_listener(L"0.0.0.0", port, answer);
    else
        for (int i = 0; i < selected.count && !error; i++) error = open_listener(selected.item[i], port, answer);
    if (error) close_listeners();
    return error;
}

static void apply(void)
{
    DWORD status = PLUGIN_LOADED | PLUGIN_IN_PROCESS, error = 0;

    close_listeners();
    if (read_number(PLUGIN_KEY, L"Enabled", 0)) {
        error = bind_selected();
        status |= error ? PLUGIN_ERROR : PLUGIN_ENABLED;
    }
    write_volatile_number(PLUGIN_RUNNING_KEY, L"Error", error);
    write_volatile_number(PLUGIN_RUNNING_KEY, L"Status", status);
}

static DWORD start(void)
{
    apply();
    return 0;
}

static void stop(void)
{
    close_listeners();
    write_volatile_number(PLUGIN_RUNNING_KEY, L"Status", 0);
}

const Role streaming_role = { L"streaming", start, stop, apply };
