/* Reads and writes the registry, always HKEY_LOCAL_MACHINE. What is absent or of another type has its default. */
#include "stand-in.h"

static LONG read_value(const WCHAR *key, const WCHAR *name, DWORD type, void *data, DWORD *size)
{
    return RegGetValueW(HKEY_LOCAL_MACHINE, key, name, type, NULL, data, size);
}

static void write_value(const WCHAR *key, DWORD options, const WCHAR *name, DWORD type, const void *data, DWORD size)
{
    HKEY handle;
    if (RegCreateKeyExW(HKEY_LOCAL_MACHINE, key, 0, NULL, options, KEY_WRITE, NULL, &handle, NULL)) return;
    RegSetValueExW(handle, name, 0, type, data, size);
    RegCloseKey(handle);
}

void read_list(const WCHAR *key, const WCHAR *name, TextList *list)
{
    /* Not static: listeners read their settings on threads of their own. */
    WCHAR data[MOST_ADDRESSES * LONGEST_TEXT];
    DWORD size = sizeof data;
    list->count = 0;
    if (read_value(key, name, RRF_RT_REG_MULTI_SZ, data, &size)) return;
    for (const WCHAR *item = data; *item && list->count < MOST_ADDRESSES; item += wcslen(item) + 1)
        lstrcpynW(list->item[list->count++], item, LONGEST_TEXT);
}

static void write_texts(const WCHAR *key, DWORD options, const WCHAR *name, const TextList *list)
{
    static WCHAR data[MOST_ADDRESSES * LONGEST_TEXT + 1];
    WCHAR *end = data;
    for (int i = 0; i < list->count; i++) {
        wcscpy(end, list->item[i]);
        end += wcslen(end) + 1;
    }
    *end++ = 0;
    write_value(key, options, name, REG_MULTI_SZ, data, (DWORD)((end - data) * sizeof *end));
}

void write_list(const WCHAR *key, const WCHAR *name, const TextList *list) { write_texts(key, 0, name, list); }

void write_volatile_list(const WCHAR *key, const WCHAR *name, const TextList *list)
{
    write_texts(key, REG_OPTION_VOLATILE, name, list);
}

void remove_value(const WCHAR *key, const WCHAR *name)
{
    RegDeleteKeyValueW(HKEY_LOCAL_MACHINE, key, name);
}

DWORD read_number(const WCHAR *key, const WCHAR *name, DWORD otherwise)
{
    DWORD value, size = sizeof value;
    return read_value(key, name, RRF_RT_REG_DWORD, &value, &size) ? otherwise : value;
}

void write_number(const WCHAR *key, const WCHAR *name, DWORD value)
{
    write_value(key, 0, name, REG_DWORD, &value, sizeof value);
}

void write_volatile_number(const WCHAR *key, const WCHAR *name, DWORD value)
{
    write_value(key, REG_OPTION_VOLATILE, name, REG_DWORD, &value, sizeof value);
}

void read_text(const WCHAR *key, const WCHAR *name, const WCHAR *otherwise, WCHAR *text)
{
    DWORD size = LONGEST_TEXT * sizeof *text;
    if (read_value(key, name, RRF_RT_REG_SZ, text, &size)) lstrcpynW(text, otherwise, LONGEST_TEXT);
}

void cut_field(const WCHAR *text, WCHAR mark, int n, WCHAR *field)
{
    for (; n > 0 && *text; text++)
        if (*text == mark) n--;
    int length = 0;
    while (text[length] && text[length] != mark) length++;
    lstrcpynW(field, text, length + 1);
}
