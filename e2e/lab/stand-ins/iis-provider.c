/*
 * Stands in for IIS's WMI namespace root\MicrosoftIISv2: sites with one binding each, as the laboratory wrote them to
 * the registry, `W3SVC/1|Default Web Site|:80:`. A site is started while W3SVC runs.
 */
#include "automation.h"
#include "wmi-repairs.h"

#define SITES STAND_IN_KEY L"\\iis"
#define STARTED 2
#define STOPPED 4

static TextList sites;

static HRESULT return_site_field(Call *call, int n)
{
    WCHAR text[LONGEST_TEXT];
    cut_field(sites.item[call->index], L'|', n, text);
    return return_text(call, text);
}

static HRESULT return_binding_field(Call *call, int n)
{
    WCHAR binding[LONGEST_TEXT], text[LONGEST_TEXT];
    cut_field(sites.item[call->index], L'|', 2, binding);
    cut_field(binding, L':', n, text);
    return return_text(call, text);
}

static HRESULT binding_ip(Call *call) { return return_binding_field(call, 0); }
static HRESULT binding_port(Call *call) { return return_binding_field(call, 1); }
static HRESULT binding_host(Call *call) { return return_binding_field(call, 2); }

static const Member binding_members[] = { { L"IP", binding_ip }, { L"Port", binding_port }, { L"Hostname", binding_host } };
static const Class binding_class = { binding_members, 3, NULL, NULL };

static HRESULT return_bindings(Call *call, ULONG count)
{
    SAFEARRAY *bindings = SafeArrayCreateVector(VT_VARIANT, 0, count);
    for (LONG i = 0; bindings && i < (LONG)count; i++) {
        VARIANT item = { .vt = VT_DISPATCH, .pdispVal = new_object(&binding_class, call->index) };
        SafeArrayPutElement(bindings, &i, &item);
        VariantClear(&item);
    }
    return give(call, (VARIANT){ .vt = VT_ARRAY | VT_VARIANT, .parray = bindings });
}

static HRESULT site_name(Call *call) { return return_site_field(call, 0); }
static HRESULT site_comment(Call *call) { return return_site_field(call, 1); }
static HRESULT site_bindings(Call *call) { return return_bindings(call, 1); }
static HRESULT site_secure(Call *call) { return return_bindings(call, 0); }
static HRESULT site_auto_start(Call *call) { return return_boolean(call, TRUE); }
static HRESULT site_state(Call *call) { return return_number(call, is_alive(L"W3SVC") ? STARTED : STOPPED); }
static HRESULT site_error(Call *call) { return return_number(call, 0); }

static const Member setting_members[] = {
    { L"Name", site_name },
    { L"ServerComment", site_comment },
    { L"ServerBindings", site_bindings },
    { L"SecureBindings", site_secure },
    { L"ServerAutoStart", site_auto_start },
};
static const Class setting_class = { setting_members, 5, NULL, NULL };

static const Member site_members[] = { { L"Name", site_name }, { L"ServerState", site_state }, { L"Win32Error", site_error } };
static const Class site_class = { site_members, 3, NULL, NULL };

static int site_count(void) { return sites.count; }

static const Class settings_class = { NULL, 0, &setting_class, site_count };
static const Class sites_class = { NULL, 0, &site_class, site_count };

static HRESULT query(Call *call)
{
    /* As WMI: the text of a query comes first, options after it. */
    const VARIANT *text = call->parameters->cArgs ? &call->parameters->rgvarg[call->parameters->cArgs - 1] : NULL;
    if (!text || text->vt != VT_BSTR) return raise(call, E_INVALIDARG, L"The parameter is incorrect.");
    read_list(SITES, L"Sites", &sites);
    if (!_wcsicmp(text->bstrVal, L"SELECT * FROM IIsWebServerSetting")) return return_object(call, &settings_class, 0);
    if (!_wcsicmp(text->bstrVal, L"SELECT * FROM IIsWebServer")) return return_object(call, &sites_class, 0);
    return raise(call, (HRESULT)0x80041010, L"Invalid class");
}

static const Member services_members[] = { { L"ExecQuery", query } };
static const Class services_class = { services_members, 1, NULL, NULL };

IDispatch *new_iis_services(void)
{
    read_list(SITES, L"Sites", &sites);
    /* It dies with the IIS administration service, as the real one. */
    return sites.count && is_alive(L"IISADMIN") ? new_object(&services_class, 0) : NULL;
}
