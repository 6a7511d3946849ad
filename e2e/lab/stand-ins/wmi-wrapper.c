/* Stands between a script and one object of Wine's WMI: passes every call on and wraps what comes back. */
#define COBJMACROS
#include "wmi-repairs.h"
#include <wchar.h>
#include "dispatch.h"

#define MOST_NAMES 64
#define LONGEST_NAME 64

typedef struct {
    IDispatch dispatch;
    LONG references;
    IDispatch *inner;
    Kind kind;
    /* Dispatch ids that were asked for, with their names: a call has only the id. */
    int known;
    DISPID ids[MOST_NAMES];
    WCHAR names[MOST_NAMES][LONGEST_NAME];
} Wrapper;

static ULONG STDMETHODCALLTYPE add_ref(IDispatch *self) { return InterlockedIncrement(&((Wrapper *)self)->references); }

static ULONG STDMETHODCALLTYPE release(IDispatch *self)
{
    Wrapper *wrapper = (Wrapper *)self;
    ULONG left = InterlockedDecrement(&wrapper->references);
    if (!left) {
        IDispatch_Release(wrapper->inner);
        HeapFree(GetProcessHeap(), 0, wrapper);
    }
    return left;
}

static HRESULT STDMETHODCALLTYPE ids_of_names(IDispatch *self, REFIID id, LPOLESTR *names, UINT count, LCID locale, DISPID *ids)
{
    Wrapper *wrapper = (Wrapper *)self;
    HRESULT result = IDispatch_GetIDsOfNames(wrapper->inner, id, names, count, locale, ids);
    if (SUCCEEDED(result) && wrapper->known < MOST_NAMES) {
        wrapper->ids[wrapper->known] = ids[0];
        lstrcpynW(wrapper->names[wrapper->known++], names[0], LONGEST_NAME);
    }
    return result;
}

/* ConnectServer(server, namespace): arguments come last first. */
static BOOL connects_to(const DISPPARAMS *parameters, const WCHAR *namespace)
{
    if (parameters->cArgs < 2) return FALSE;
    const VARIANT *argument = &parameters->rgvarg[parameters->cArgs - 2];
    return argument->vt == VT_BSTR && argument->bstrVal && !_wcsicmp(argument->bstrVal, namespace);
}

static const WCHAR *name_of(const Wrapper *wrapper, DISPID member)
{
    for (int i = 0; i < wrapper->known; i++)
        if (wrapper->ids[i] == member) return wrapper->names[i];
    return L"";
}

static HRESULT STDMETHODCALLTYPE invoke(IDispatch *self, DISPID member, REFIID id, LCID locale, WORD flags,
                                        DISPPARAMS *parameters, VARIANT *result, EXCEPINFO *exception, UINT *wrong)
{
    Wrapper *wrapper = (Wrapper *)self;
    if (wrapper->kind == LOCATOR && result && connects_to(parameters, L"root\\MicrosoftIISv2")) {
        *result = (VARIANT){ .vt = VT_DISPATCH, .pdispVal = new_iis_services() };
        if (result->pdispVal) return S_OK;
        VariantInit(result);
    }
    HRESULT status =
        IDispatch_Invoke(wrapper->inner, member, id, locale, flags, parameters, result, exception, wrong);
    if (FAILED(status) || !result) return status;
    if (wrapper->kind == ROW) {
        repair(name_of(wrapper, member), result);
    } else if (wrapper->kind == ROWS && member == DISPID_NEWENUM) {
        /* Either type holds the same pointer. */
        result->punkVal = wrap_enumerator(result->punkVal);
        result->vt = VT_UNKNOWN;
    } else if (wrapper->kind != ROWS && result->vt == VT_DISPATCH && result->pdispVal) {
        /* ConnectServer gives services, ExecQuery gives rows. */
        result->pdispVal = wrap(result->pdispVal, wrapper->kind + 1);
    }
    return status;
}

static IDispatchVtbl methods = { query_interface, add_ref, release, type_info_count, type_info, ids_of_names, invoke };

IDispatch *wrap(IDispatch *inner, Kind kind)
{
    Wrapper *wrapper = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *wrapper);
    if (!wrapper) return inner;
    wrapper->dispatch.lpVtbl = &methods;
    wrapper->references = 1;
    wrapper->inner = inner;
    wrapper->kind = kind;
    return &wrapper->dispatch;
}
