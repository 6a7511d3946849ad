/*
 * Stands in for Windows Media Services (wmserver) with its HTTP control protocol plug-in. The COM stand-in writes the
 * plug-in's settings and sends CONTROL_APPLY; the sockets are bound here. The service itself goes on when the plug-in
 * cannot bind, as the article says: the plug-in then is in an error state.
 */
#include "stand-in.h"
#include <stdio.h>

/*
 * Whoever is no player gets a page of references, in an old form of ASX. A player asks for a stream, and there is none: a
 * server whose Default publishing point has nothing to give. The number 404 is taken from RTSP; none is published.
 */
static void answer(const Request *request, char *response, size_t size)
{
    WCHAR version[LONGEST_TEXT];
    char agent[LONGEST_TEXT], host[LONGEST_TEXT], body[3 * LONGEST_TEXT] = "";
    BOOL player;

    read_text(STAND_IN_KEY L"\\wmserver", L"Version", L"9.01.01.3814", version);
    read_header(request, "User-Agent", agent, sizeof agent);
    read_header(request, "Host", host, sizeof host);
    player = !_strnicmp(agent, "NSPlayer/", 9);
    if (!player)
        snprintf(body, sizeof body,
            "[Reference]\r\nRef1=http://%s/?MSWMExt=.asf\r\nRef2=http://%s:%u/?MSWMExt=.asf\r\n\r\n",
            *host ? host : request->address, request->address, request->port);
    snprintf(response, size,
        "HTTP/1.0 %s\r\nContent-Type: video/x-ms-asf\r\nCache-Control: max-age=0, no-cache\r\n"
        "Server: Cougar/%ls\r\nX-Stand-In: share80-lab wmserver\r\n"
        "Content-Length: %u\r\nConnection: close\r\n\r\n%s",
        player ? "404 Not Found" : "200 OK", version, (unsigned)strlen(body), body);
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

const Role streaming_role = { L"streaming", start, stop, apply, NULL };
