/*
 * Stands in for the plug-in "WMS HTTP Server Control Protocol". Settings are stored at once and take effect when the
 * plug-in is enabled; whether WMS applies some of them live is not known, so nothing may lean on it.
 */
#include "wms-object.h"

/* Windows Media's own codes */
#define PORT_IN_USE_HTTP ((HRESULT)0xC00D158B)
#define INVALID_PORT ((HRESULT)0xC00D0043)
#define INVALID_IN_THIS_STATE ((HRESULT)0xC00D002B)

static HRESULT bound_count(Call *call)
{
    static TextList bound;
    read_list(PLUGIN_KEY, L"BoundIPAddresses", &bound);
    return return_number(call, bound.count);
}

static HRESULT bound_item(Call *call)
{
    static TextList bound;
    read_list(PLUGIN_KEY, L"BoundIPAddresses", &bound);
    return return_item(call, &bound);
}

static HRESULT bound_add(Call *call)
{
    static TextList bound;
    struct in_addr address;
    VARIANT text;
    HRESULT result = argument(call, VT_BSTR, &text);
    if (FAILED(result)) return result;
    BOOL valid = InetPtonW(AF_INET, text.bstrVal, &address) == 1;
    read_list(PLUGIN_KEY, L"BoundIPAddresses", &bound);
    if (valid && bound.count < MOST_ADDRESSES) {
        lstrcpynW(bound.item[bound.count++], text.bstrVal, LONGEST_TEXT);
        write_list(PLUGIN_KEY, L"BoundIPAddresses", &bound);
    }
    VariantClear(&text);
    return valid ? S_OK : raise(call, E_INVALIDARG, L"The parameter is incorrect.");
}

static HRESULT bound_remove_all(Call *call)
{
    static const TextList none;
    (void)call;
    write_list(PLUGIN_KEY, L"BoundIPAddresses", &none);
    return S_OK;
}

static const Member bound_members[] = {
    { L"Count", bound_count }, { L"Item", bound_item }, { L"Add", bound_add }, { L"RemoveAll", bound_remove_all },
};
static const Class bound_class = { bound_members, 4, NULL, NULL };

static HRESULT custom_port(Call *call)
{
    VARIANT port;
    if (!is_put(call)) return return_number(call, (LONG)read_number(PLUGIN_KEY, L"Port", 80));
    HRESULT result = argument(call, VT_I4, &port);
    if (FAILED(result)) return result;
    if (port.lVal < 1 || port.lVal > 65535) return raise(call, INVALID_PORT, L"The port is invalid.");
    write_number(PLUGIN_KEY, L"Port", (DWORD)port.lVal);
    return S_OK;
}

static HRESULT custom_listen_all(Call *call)
{
    VARIANT all;
    if (!is_put(call)) return return_boolean(call, (BOOL)read_number(PLUGIN_KEY, L"ListenAllIPAddresses", 1));
    HRESULT result = argument(call, VT_BOOL, &all);
    if (SUCCEEDED(result)) write_number(PLUGIN_KEY, L"ListenAllIPAddresses", all.boolVal ? 1 : 0);
    return result;
}

static HRESULT custom_bound(Call *call) { return return_object(call, &bound_class, 0); }

static const Member custom_members[] = {
    { L"Port", custom_port }, { L"ListenAllIPAddresses", custom_listen_all }, { L"BoundIPAddresses", custom_bound },
};
static const Class custom_class = { custom_members, 3, NULL, NULL };

/* Of a failed bind: in use comes back as the plug-in's own code, anything else as the Winsock error. */
static HRESULT raise_bind_error(Call *call, DWORD error)
{
    if (error == WSAEADDRINUSE || error == WSAEACCES)
        return raise(call, PORT_IN_USE_HTTP, L"One usage of each socket address is permitted.");
    return raise(call, HRESULT_FROM_WIN32(error), L"The plug-in cannot bind the address.");
}

static HRESULT plugin_enabled(Call *call)
{
    VARIANT enabled;
    if (!is_put(call)) return return_boolean(call, (BOOL)read_number(PLUGIN_KEY, L"Enabled", 0));
    HRESULT result = argument(call, VT_BOOL, &enabled);
    if (FAILED(result)) return result;
    write_number(PLUGIN_KEY, L"Enabled", enabled.boolVal ? 1 : 0);
    if (!apply_plugin_settings()) return raise(call, INVALID_IN_THIS_STATE, L"The service does not run.");
    DWORD error = read_number(PLUGIN_RUNNING_KEY, L"Error", 0);
    return enabled.boolVal && error ? raise_bind_error(call, error) : S_OK;
}

static HRESULT plugin_status(Call *call)
{
    BOOL runs = streaming_service_runs();
    return return_number(call, runs ? (LONG)read_number(PLUGIN_RUNNING_KEY, L"Status", 0) : 0);
}

static HRESULT plugin_custom(Call *call) { return return_object(call, &custom_class, 0); }

static const Member plugin_members[] = {
    { L"Enabled", plugin_enabled }, { L"Status", plugin_status }, { L"CustomInterface", plugin_custom },
};
const Class plugin_class = { plugin_members, 3, NULL, NULL };
