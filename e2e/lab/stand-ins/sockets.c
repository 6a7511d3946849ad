/* Listeners as Http.sys and WMS hold them: exclusive, so that a second one on the same endpoint is refused. */
#include "stand-in.h"
#include <stdio.h>

#define MOST_LISTENERS 64
/* A client that connects and says nothing must not keep the others waiting for long. Unit: milliseconds. */
#define PATIENCE 2000

typedef struct {
    SOCKET socket;
    HANDLE thread;
    Answer answer;
} Listener;

static Listener listeners[MOST_LISTENERS];
static int listener_count;

static void read_called(SOCKET client, Request *asked)
{
    struct sockaddr_in here = { 0 };
    int size = sizeof here;
    getsockname(client, (struct sockaddr *)&here, &size);
    InetNtopA(AF_INET, &here.sin_addr, asked->address, sizeof asked->address);
    asked->port = ntohs(here.sin_port);
}

/* The value of the next header of this name, up to the end of the request; NULL when there is none. */
static const char *next_header(const char *from, const char *name)
{
    size_t length = strlen(name);
    for (const char *line = strstr(from, "\r\n"); line; line = strstr(line, "\r\n")) {
        line += 2;
        if (_strnicmp(line, name, length) || line[length] != ':') continue;
        line += length + 1;
        return line + strspn(line, " \t");
    }
    return NULL;
}

static void copy_line(const char *from, char *line, size_t size)
{
    snprintf(line, size, "%.*s", (int)strcspn(from, "\r\n"), from);
}

void read_header(const Request *request, const char *name, char *value, size_t size)
{
    const char *found = next_header(request->text, name);
    copy_line(found ? found : "", value, size);
}

BOOL header_has(const Request *request, const char *name, const char *word)
{
    char value[1024];
    for (const char *found = next_header(request->text, name); found; found = next_header(found, name)) {
        copy_line(found, value, sizeof value);
        for (char *part = strtok(value, ", ;"); part; part = strtok(NULL, ", ;"))
            if (!_stricmp(part, word)) return TRUE;
    }
    return FALSE;
}

static void send_all(SOCKET client, const char *bytes, size_t length)
{
    while (length) {
        int sent = send(client, bytes, (int)length, 0);
        if (sent <= 0) return;
        bytes += sent;
        length -= (size_t)sent;
    }
}

static void serve(SOCKET client, Answer answer)
{
    char request[4096];
    DWORD patience = PATIENCE;
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, (const char *)&patience, sizeof patience);
    setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, (const char *)&patience, sizeof patience);
    int length = recv(client, request, sizeof request - 1, 0);
    if (length > 0) {
        request[length] = 0;
        Request asked = { .text = request };
        Response response = { .bytes = NULL };
        read_called(client, &asked);
        answer(&asked, &response);
        send_all(client, response.text, strlen(response.text));
        send_all(client, response.bytes, response.length);
    }
    shutdown(client, SD_SEND);
    closesocket(client);
}

static DWORD WINAPI listen_thread(void *argument)
{
    Listener *listener = argument;
    for (;;) {
        SOCKET client = accept(listener->socket, NULL, NULL);
        if (client == INVALID_SOCKET) return 0;
        serve(client, listener->answer);
    }
}

/* 0, or the Winsock error that kept it from listening. */
DWORD open_listener(const WCHAR *address, WORD port, Answer answer)
{
    struct sockaddr_in endpoint = { .sin_family = AF_INET, .sin_port = htons(port) };
    BOOL exclusive = TRUE;
    WSADATA data;

    WSAStartup(MAKEWORD(2, 2), &data);
    if (listener_count == MOST_LISTENERS) return WSAENOBUFS;
    if (InetPtonW(AF_INET, address, &endpoint.sin_addr) != 1) return WSAEFAULT;
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    setsockopt(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, (const char *)&exclusive, sizeof exclusive);
    if (bind(s, (struct sockaddr *)&endpoint, sizeof endpoint) || listen(s, 16)) {
        DWORD error = (DWORD)WSAGetLastError();
        closesocket(s);
        return error;
    }
    Listener *listener = &listeners[listener_count++];
    *listener = (Listener){ .socket = s, .answer = answer };
    listener->thread = CreateThread(NULL, 0, listen_thread, listener, 0, NULL);
    return 0;
}

void close_listeners(void)
{
    for (int i = 0; i < listener_count; i++) closesocket(listeners[i].socket);
    for (int i = 0; i < listener_count; i++) {
        WaitForSingleObject(listeners[i].thread, 2 * PATIENCE);
        CloseHandle(listeners[i].thread);
    }
    listener_count = 0;
}
