#define COBJMACROS
#include "automation.h"
#include "dispatch.h"

typedef struct {
    IDispatch dispatch;
    LONG references;
    const Class *class;
    int index;
} Object;

static ULONG STDMETHODCALLTYPE add_ref(IDispatch *self) { return InterlockedIncrement(&((Object *)self)->references); }

static ULONG STDMETHODCALLTYPE release(IDispatch *self)
{
    ULONG left = InterlockedDecrement(&((Object *)self)->references);
    if (!left) HeapFree(GetProcessHeap(), 0, self);
    return left;
}

/* Member number n has the dispatch id n + 1. */
static HRESULT STDMETHODCALLTYPE ids_of_names(IDispatch *self, REFIID id, LPOLESTR *names, UINT count, LCID locale, DISPID *ids)
{
    const Class *class = ((Object *)self)->class;
    (void)id, (void)locale;
    if (count != 1) return DISP_E_UNKNOWNNAME;
    for (int i = 0; i < class->count; i++) {
        if (_wcsicmp(names[0], class->members[i].name)) continue;
        ids[0] = i + 1;
        return S_OK;
    }
    ids[0] = DISPID_UNKNOWN;
    return DISP_E_UNKNOWNNAME;
}

static HRESULT STDMETHODCALLTYPE invoke(IDispatch *self, DISPID member, REFIID id, LCID locale, WORD flags,
                                        DISPPARAMS *parameters, VARIANT *result, EXCEPINFO *exception, UINT *wrong)
{
    const Class *class = ((Object *)self)->class;
    Call call = { ((Object *)self)->index, flags, parameters, result, exception };
    (void)id, (void)locale, (void)wrong;
    if (member == DISPID_NEWENUM && class->item)
        return give(&call, (VARIANT){ .vt = VT_UNKNOWN, .punkVal = new_enumerator(class->item, class->item_count()) });
    if (member < 1 || member > class->count) return DISP_E_MEMBERNOTFOUND;
    if (result) VariantInit(result);
    return class->members[member - 1].invoke(&call);
}

static IDispatchVtbl methods = { query_interface, add_ref, release, type_info_count, type_info, ids_of_names, invoke };

IDispatch *new_object(const Class *class, int index)
{
    Object *object = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *object);
    if (!object) return NULL;
    *object = (Object){ .dispatch = { &methods }, .references = 1, .class = class, .index = index };
    return &object->dispatch;
}

BOOL is_put(const Call *call) { return (call->flags & (DISPATCH_PROPERTYPUT | DISPATCH_PROPERTYPUTREF)) != 0; }

HRESULT raise(Call *call, HRESULT code, const WCHAR *text)
{
    if (!call->exception) return code;
    *call->exception = (EXCEPINFO){
        .bstrSource = SysAllocString(L"WMSServer.Server (Share80 stand-in)"),
        .bstrDescription = SysAllocString(text),
        .scode = code,
    };
    return DISP_E_EXCEPTION;
}

HRESULT argument(Call *call, VARTYPE type, VARIANT *value)
{
    VariantInit(value);
    if (call->parameters->cArgs != 1 || FAILED(VariantChangeType(value, &call->parameters->rgvarg[0], 0, type)))
        return raise(call, E_INVALIDARG, L"The parameter is incorrect.");
    return S_OK;
}

HRESULT give(Call *call, VARIANT value)
{
    if (call->result) *call->result = value;
    else VariantClear(&value);
    return S_OK;
}

HRESULT return_number(Call *call, LONG value) { return give(call, (VARIANT){ .vt = VT_I4, .lVal = value }); }

HRESULT return_boolean(Call *call, BOOL value)
{
    return give(call, (VARIANT){ .vt = VT_BOOL, .boolVal = value ? VARIANT_TRUE : VARIANT_FALSE });
}

HRESULT return_text(Call *call, const WCHAR *value)
{
    return give(call, (VARIANT){ .vt = VT_BSTR, .bstrVal = SysAllocString(value) });
}

HRESULT return_object(Call *call, const Class *class, int index)
{
    IDispatch *object = new_object(class, index);
    return object ? give(call, (VARIANT){ .vt = VT_DISPATCH, .pdispVal = object }) : E_OUTOFMEMORY;
}
