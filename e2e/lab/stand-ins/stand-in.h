/*
 * What the stand-ins of the Wine laboratory share. They are NOT Microsoft's programs: they play their parts in the
 * two things that matter here, who binds which socket and in which order services can run.
 */
#ifndef SHARE80_STAND_IN_H
#define SHARE80_STAND_IN_H

#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <wchar.h>

/* Everything that the stand-ins keep. The laboratory writes it, never the agent. */
#define STAND_IN_KEY L"SOFTWARE\\Share80 Stand-ins"
/* Volatile, so that what changes while services run never reaches the prefix's system.reg. */
#define RUNNING_KEY L"SOFTWARE\\Share80 Stand-ins Running"
#define PLUGIN_KEY STAND_IN_KEY L"\\wmserver\\HTTP plug-in"
#define PLUGIN_RUNNING_KEY RUNNING_KEY L"\\HTTP plug-in"
/* All stand-in services lie here, each under the name that its program has on a server. */
#define STAND_IN_FOLDER L"\\share80-lab\\"

#define MOST_ADDRESSES 64
#define LONGEST_TEXT 256

/* A REG_MULTI_SZ of addresses as read: entries in order, junk included. */
typedef struct {
    int count;
    WCHAR item[MOST_ADDRESSES][LONGEST_TEXT];
} TextList;

/* settings.c: registry of HKEY_LOCAL_MACHINE */
void read_list(const WCHAR *key, const WCHAR *name, TextList *list);
void write_list(const WCHAR *key, const WCHAR *name, const TextList *list);
void write_volatile_list(const WCHAR *key, const WCHAR *name, const TextList *list);
void remove_value(const WCHAR *key, const WCHAR *name);
DWORD read_number(const WCHAR *key, const WCHAR *name, DWORD otherwise);
void write_number(const WCHAR *key, const WCHAR *name, DWORD value);
void write_volatile_number(const WCHAR *key, const WCHAR *name, DWORD value);
void read_text(const WCHAR *key, const WCHAR *name, const WCHAR *otherwise, WCHAR *text);
/* Field number n of a text whose fields are separated by `mark`. */
void cut_field(const WCHAR *text, WCHAR mark, int n, WCHAR *field);

/* neighbours.c: which stand-ins are alive, and who needs whom */
HANDLE announce_alive(const WCHAR *service);
BOOL is_alive(const WCHAR *service);
BOOL needs_are_met(const WCHAR *service);
BOOL is_needed(const WCHAR *service);
/* Sends a service a control of ours; without effect when it does not run. */
void tell_service(const WCHAR *service, DWORD control);

/* sockets.c: exclusive listeners that answer HTTP */
typedef struct {
    /* Line and headers, as they came; cut at the end of the first part that was read. */
    const char *text;
    /* The address of this machine that the client called. */
    char address[16];
    WORD port;
} Request;
typedef struct {
    /* Line, headers, and a body of text. */
    char text[2048];
    /* Bytes that follow the text; not freed. */
    const char *bytes;
    size_t length;
} Response;
typedef void (*Answer)(const Request *request, Response *response);
/* The value of a header, '' when it is not there. */
void read_header(const Request *request, const char *name, char *value, size_t size);
/* Whether a header of this name, of which there may be several, has this word in its value. */
BOOL header_has(const Request *request, const char *name, const char *word);
DWORD open_listener(const WCHAR *address, WORD port, Answer answer);
void close_listeners(void);

/* role-*.c: what a service does when it starts, stops or is told to read its settings again */
typedef struct {
    const WCHAR *name;
    /* 0, or the error that becomes the service's exit code. */
    DWORD (*start)(void);
    void (*stop)(void);
    void (*apply)(void);
    /* A service that uses it has started or stopped. */
    void (*users_changed)(void);
} Role;
extern const Role http_role, streaming_role, encoder_role;

/* The control that tells a service to read its settings again (the plug-in's, the listen list): the first user-defined one. */
#define CONTROL_APPLY 128
/* The control that tells Http.sys that W3SVC has started or stopped. */
#define CONTROL_USERS 129

/* WMS_PLUGIN_STATUS */
#define PLUGIN_ERROR 1
#define PLUGIN_LOADED 2
#define PLUGIN_ENABLED 4
#define PLUGIN_IN_PROCESS 8

#endif
