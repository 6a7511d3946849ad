/*
 * Stands in for Windows Media Encoder, which serves what it encodes on a port of its own and names itself Rex. It is no
 * service there; here it is one, so that a test can start it.
 */
#include "stand-in.h"
#include <stdio.h>

#define SETTINGS STAND_IN_KEY L"\\encoder"

static void answer(const Request *request, Response *response)
{
    (void)request;
    snprintf(response->text, sizeof response->text,
        "HTTP/1.0 200 OK\r\nContent-Type: application/octet-stream\r\nServer: Rex/9.0.0.2980\r\n"
        "X-Stand-In: share80-lab encoder\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

static DWORD start(void)
{
    WCHAR address[LONGEST_TEXT];
    read_text(SETTINGS, L"Address", L"0.0.0.0", address);
    return open_listener(address, (WORD)read_number(SETTINGS, L"Port", 8080), answer);
}

const Role encoder_role = { L"encoder", start, close_listeners, NULL, NULL };
