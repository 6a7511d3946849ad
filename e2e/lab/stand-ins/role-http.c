/*
 * Stands in for the kernel driver Http.sys. At its start it reads ListenOnlyList: what the list says is what it binds, or
 * every address when the list is empty or absent. As on Server 2003 it holds that from its start to its end. As on Server
 * 2008 and later ("Told") netsh tells it of a change, and what it binds is bound while W3SVC runs: what is open stays so.
 * It answers for the web sites as long as W3SVC runs.
 */
#include "stand-in.h"
#include <stdio.h>

#define PARAMETERS L"SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters"
#define SETTINGS STAND_IN_KEY L"\\http"

static TextList list;
static BOOL is_open;

static void answer(const Request *request, Response *response)
{
    (void)request;
    const char *body = "Answered by the stand-in for Http.sys and IIS of the Share80 laboratory.\r\n";
    BOOL sites = is_alive(L"W3SVC");
    WCHAR server[LONGEST_TEXT];
    if (sites) read_text(SETTINGS, L"Server", L"Microsoft-IIS/6.0", server);
    else read_text(SETTINGS, L"Own server", L"Microsoft-HTTPAPI/1.0", server);
    snprintf(response->text, sizeof response->text,
        "HTTP/1.1 %s\r\nServer: %ls\r\nX-Stand-In: share80-lab http\r\nContent-Type: text/plain\r\n"
        "Content-Length: %u\r\nConnection: close\r\n\r\n%s",
        sites ? "200 OK" : "503 Service Unavailable", server, (unsigned)strlen(body), body);
}

static BOOL is_address(const WCHAR *text)
{
    struct in_addr address;
    return InetPtonW(AF_INET, text, &address) == 1;
}

static BOOL is_told(void) { return read_number(SETTINGS, L"Told", 0) != 0; }

static void read_settings(void)
{
    read_list(PARAMETERS, L"ListenOnlyList", &list);
    /* What it works with, whatever becomes of the registry. */
    write_volatile_list(RUNNING_KEY, L"http list", &list);
}

static DWORD open_all(void)
{
    WORD port = (WORD)read_number(SETTINGS, L"Port", 80);
    DWORD error = 0;
    int readable = 0;

    for (int i = 0; i < list.count && !error; i++) {
        /* Http.sys logs event 15014 for an entry that it cannot read, and goes on. */
        if (!is_address(list.item[i])) continue;
        readable++;
        error = open_listener(list.item[i], port, answer);
    }
    if (!readable) error = open_listener(L"0.0.0.0", port, answer);
    if (error) close_listeners();
    is_open = !error;
    return error;
}

static void users_changed(void)
{
    if (!is_told() || is_alive(L"W3SVC") == is_open) return;
    if (is_open) close_listeners();
    else open_all();
    is_open = is_open && is_alive(L"W3SVC");
}

static DWORD start(void)
{
    DWORD error;
    read_settings();
    error = is_told() ? 0 : open_all();
    if (!error) write_volatile_number(RUNNING_KEY, L"http process", GetCurrentProcessId());
    users_changed();
    return error;
}

static void stop(void)
{
    close_listeners();
    is_open = FALSE;
    write_volatile_number(RUNNING_KEY, L"http process", 0);
}

static void apply(void)
{
    if (is_told()) read_settings();
}

const Role http_role = { L"http", start, stop, apply, users_changed };
