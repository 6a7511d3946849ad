/*
 * Stands in for Windows Media Services (wmserver) with its HTTP control protocol plug-in. The COM stand-in writes the
 * plug-in's settings and sends CONTROL_APPLY; the sockets are bound here. The service itself goes on when the plug-in
 * cannot bind, as the article says: the plug-in then is in an error state.
 */
#include "publishing-points.h"
#include "stream-sample.h"
#include <ctype.h>
#include <stdio.h>

#define OK 200
/* What HTTP says of something that is not there; no text at hand publishes WMS's own number. */
#define NO_SUCH_POINT 404

/* The part of a path before its query, decoded; a point's name without the `/` before it. FALSE when it cannot be read. */
static BOOL read_path(const Request *request, WCHAR *name)
{
    char path[LONGEST_TEXT];
    const char *from = strstr(request->text, " /");
    size_t length = 0;

    for (from = from ? from + 2 : ""; *from && !strchr(" ?\r\n", *from) && length < sizeof path - 1; from++) {
        unsigned code = (unsigned char)*from;
        if (*from == '%' && isxdigit((unsigned char)from[1]) && isxdigit((unsigned char)from[2])) {
            sscanf(from + 1, "%2x", &code);
            from += 2;
        }
        path[length++] = (char)code;
    }
    /* A player may put a `/` after a name. */
    if (length && path[length - 1] == '/') length--;
    path[length] = 0;
    return MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, name, LONGEST_TEXT) > 0;
}

static BOOL find_point(const Request *request, Point *point)
{
    WCHAR asked[LONGEST_TEXT];

    if (!read_path(request, asked)) return FALSE;
    for (int i = 0; read_point(i, point); i++)
        if (!_wcsicmp(point->name[0] == L'/' ? point->name + 1 : point->name, asked)) return TRUE;
    return FALSE;
}

/* Describe gets the header of the stream, Play the whole of it. A stopped broadcast is started by its first player. */
static void answer_player(const Request *request, const char *common, Response *response)
{
    Point point;
    int status = find_point(request, &point) ? point.status : NO_SUCH_POINT;

    if (status != OK) {
        snprintf(response->text, sizeof response->text, "HTTP/1.0 %d No\r\n%sContent-Length: 0\r\n\r\n", status, common);
        return;
    }
    if (point.is_broadcast && !point.is_started) start_broadcast(&point);
    const Stream *stream = sample_stream(point.is_broadcast);
    BOOL play = header_has(request, "Pragma", "xPlayStrm=1");
    response->bytes = stream->bytes;
    response->length = play ? stream->length : stream->header_length;
    snprintf(response->text, sizeof response->text,
        "HTTP/1.0 200 OK\r\nContent-Type: application/%s\r\n%sCache-Control: no-cache\r\n"
        "Pragma: no-cache,client-id=1,features=\"%s\"\r\n\r\n",
        play ? "x-mms-framed" : "vnd.ms.wms-hdr.asfv1", common, point.is_broadcast ? "broadcast" : "seekable,stridable");
}

/* Whoever is no player gets a page of references, in an old form of ASX. */
static void answer_others(const Request *request, const char *common, Response *response)
{
    char host[LONGEST_TEXT], body[3 * LONGEST_TEXT];

    read_header(request, "Host", host, sizeof host);
    snprintf(body, sizeof body,
        "[Reference]\r\nRef1=http://%s/?MSWMExt=.asf\r\nRef2=http://%s:%u/?MSWMExt=.asf\r\n\r\n",
        *host ? host : request->address, request->address, request->port);
    snprintf(response->text, sizeof response->text,
        "HTTP/1.0 200 OK\r\nContent-Type: video/x-ms-asf\r\nCache-Control: max-age=0, no-cache\r\n"
        "%sContent-Length: %u\r\n\r\n%s",
        common, (unsigned)strlen(body), body);
}

static void answer(const Request *request, Response *response)
{
    WCHAR version[LONGEST_TEXT];
    char agent[LONGEST_TEXT], common[2 * LONGEST_TEXT];

    read_text(STAND_IN_KEY L"\\wmserver", L"Version", L"9.01.01.3814", version);
    read_header(request, "User-Agent", agent, sizeof agent);
    snprintf(common, sizeof common,
        "Server: Cougar/%ls\r\nX-Stand-In: share80-lab wmserver\r\nConnection: close\r\n", version);
    if (_strnicmp(agent, "NSPlayer/", 9)) answer_others(request, common, response);
    else answer_player(request, common, response);
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
    if (!load_sample()) return ERROR_FILE_INVALID;
    apply();
    return 0;
}

static void stop(void)
{
    close_listeners();
    write_volatile_number(PLUGIN_RUNNING_KEY, L"Status", 0);
}

const Role streaming_role = { L"streaming", start, stop, apply, NULL };
