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

void read_header(const Request *request, const char *name, char *value, size_t size)
{
    size_t length = strlen(name);
    *value = 0;
    for (const char *line = strstr(request->text, "\r\n"); line; line = strstr(line, "\r\n")) {
        line += 2;
        if (_strnicmp(line, name, length) || line[length] != ':') continue;
        line += length + 1;
        line += strspn(line, " \t");
        size_t end = strcspn(line, "\r\n");
        snprintf(value, size, "%.*s", (int)end, line);
        return;
    }
}

static void serve(SOCKET client, Answer answer)
{
    char request[4096], response[2048];
    DWORD patience = PATIENCE;
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, (const char *)&patience, sizeof patience);
    int length = recv(client, request, sizeof request - 1, 0);
    if (length > 0) {
        request[length] = 0;
        Request asked = { .text = request };
        read_called(client, &asked);
        answer(&asked, response, sizeof response);
        send(client, response, (int)strlen(response), 0);
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
