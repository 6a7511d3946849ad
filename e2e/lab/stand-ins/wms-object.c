/*
 * Stands in for the automation object WMSServer.Server of Windows Media Services 9: the server object, its list of
 * control protocols, of addresses and of publishing points, and ExportXML. Only the members that Share80 uses are there.
 */
#define COBJMACROS
#include "wms-object.h"
#include "class-factory.h"
#include <stdio.h>

#define PLUGIN_NAME L"WMS HTTP Server Control Protocol"

static HRESULT protocols_count(Call *call) { return return_number(call, 1); }

static HRESULT protocols_item(Call *call)
{
    VARIANT name;
    HRESULT result = argument(call, VT_BSTR, &name);
    if (FAILED(result)) return result;
    BOOL known = !_wcsicmp(name.bstrVal, PLUGIN_NAME) || !wcscmp(name.bstrVal, L"0");
    VariantClear(&name);
    return known ? return_object(call, &plugin_class, 0) : raise(call, E_INVALIDARG, L"The parameter is incorrect.");
}

static const Member protocols_members[] = { { L"Count", protocols_count }, { L"Item", protocols_item } };
static const Class protocols_class = { protocols_members, 2, NULL, NULL };

static HRESULT available_count(Call *call)
{
    static TextList own;
    read_own_addresses(&own);
    return return_number(call, own.count);
}

static HRESULT available_item(Call *call)
{
    static TextList own;
    read_own_addresses(&own);
    return return_item(call, &own);
}

static const Member available_members[] = { { L"Count", available_count }, { L"Item", available_item } };
static const Class available_class = { available_members, 2, NULL, NULL };

static HRESULT server_protocols(Call *call) { return return_object(call, &protocols_class, 0); }
static HRESULT server_addresses(Call *call) { return return_object(call, &available_class, 0); }
static HRESULT server_points(Call *call) { return return_object(call, &points_class, 0); }

static HRESULT server_export(Call *call)
{
    static TextList bound;
    VARIANT path;
    HRESULT result = argument(call, VT_BSTR, &path);
    if (FAILED(result)) return result;
    FILE *file = _wfopen(path.bstrVal, L"wb");
    VariantClear(&path);
    if (!file) return raise(call, HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND), L"The file cannot be written.");
    read_list(PLUGIN_KEY, L"BoundIPAddresses", &bound);
    fprintf(file, "<?xml version=\"1.0\"?>\r\n<!-- written by the Share80 stand-in for WMSServer.Server -->\r\n");
    fprintf(file, "<plugin name=\"%ls\" enabled=\"%lu\" port=\"%lu\" listenAll=\"%lu\">\r\n", PLUGIN_NAME,
            read_number(PLUGIN_KEY, L"Enabled", 0), read_number(PLUGIN_KEY, L"Port", 80),
            read_number(PLUGIN_KEY, L"ListenAllIPAddresses", 1));
    for (int i = 0; i < bound.count; i++) fprintf(file, "  <address>%ls</address>\r\n", bound.item[i]);
    fprintf(file, "</plugin>\r\n");
    fclose(file);
    return S_OK;
}

static const Member server_members[] = {
    { L"ControlProtocols", server_protocols },
    { L"AvailableIPAddresses", server_addresses },
    { L"PublishingPoints", server_points },
    { L"ExportXML", server_export },
};
static const Class server_class = { server_members, 4, NULL, NULL };

/*
 * On a real server the object lives in the service, so making it starts the service; that is inferred, not confirmed.
 * Here it does, so that a script which touches the object of a stopped service is seen to start it.
 */
HRESULT create_object(IDispatch **object)
{
    if (!start_streaming_service()) return CO_E_SERVER_EXEC_FAILURE;
    *object = new_object(&server_class, 0);
    return *object ? S_OK : E_OUTOFMEMORY;
}
