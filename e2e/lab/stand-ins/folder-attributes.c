/*
 * Repairs Wine's Scripting.FileSystemObject in one thing: a Folder of it has no Attributes (E_NOTIMPL in Wine 10). Every
 * other call is passed on. The attributes are those that Wine's own GetFileAttributesW says.
 */
#define COBJMACROS
#include "class-factory.h"
#include <oleauto.h>
#include "dispatch.h"

typedef struct {
    IDispatch dispatch;
    LONG references;
    IDispatch *inner;
    /* Of a folder its path; NULL for the object that gives folders. */
    BSTR path;
    /* The id under which a script calls GetFolder, or reads Attributes. */
    DISPID watched;
} Wrapper;

static ULONG STDMETHODCALLTYPE add_ref(IDispatch *self) { return InterlockedIncrement(&((Wrapper *)self)->references); }

static ULONG STDMETHODCALLTYPE release(IDispatch *self)
{
    Wrapper *wrapper = (Wrapper *)self;
    ULONG left = InterlockedDecrement(&wrapper->references);
    if (!left) {
        IDispatch_Release(wrapper->inner);
        SysFreeString(wrapper->path);
        HeapFree(GetProcessHeap(), 0, wrapper);
    }
    return left;
}

static HRESULT STDMETHODCALLTYPE ids_of_names(IDispatch *self, REFIID id, LPOLESTR *names, UINT count, LCID locale, DISPID *ids)
{
    Wrapper *wrapper = (Wrapper *)self;
    HRESULT result = IDispatch_GetIDsOfNames(wrapper->inner, id, names, count, locale, ids);
    if (SUCCEEDED(result) && !_wcsicmp(names[0], wrapper->path ? L"Attributes" : L"GetFolder")) wrapper->watched = ids[0];
    return result;
}

static IDispatch *wrap(IDispatch *inner, const VARIANT *path);

static HRESULT STDMETHODCALLTYPE invoke(IDispatch *self, DISPID member, REFIID id, LCID locale, WORD flags,
                                        DISPPARAMS *parameters, VARIANT *result, EXCEPINFO *exception, UINT *wrong)
{
    Wrapper *wrapper = (Wrapper *)self;
    BOOL watched = wrapper->watched && member == wrapper->watched && result;
    if (watched && wrapper->path) {
        *result = (VARIANT){ .vt = VT_I4, .lVal = (LONG)GetFileAttributesW(wrapper->path) };
        return S_OK;
    }
    HRESULT status = IDispatch_Invoke(wrapper->inner, member, id, locale, flags, parameters, result, exception, wrong);
    if (SUCCEEDED(status) && watched && result->vt == VT_DISPATCH && parameters->cArgs == 1)
        result->pdispVal = wrap(result->pdispVal, &parameters->rgvarg[0]);
    return status;
}

static IDispatchVtbl methods = { query_interface, add_ref, release, type_info_count, type_info, ids_of_names, invoke };

/* Takes over the caller's reference to `inner`. */
static IDispatch *wrap(IDispatch *inner, const VARIANT *path)
{
    VARIANT text;
    Wrapper *wrapper = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *wrapper);
    if (!wrapper) return inner;
    *wrapper = (Wrapper){ .dispatch = { &methods }, .references = 1, .inner = inner };
    VariantInit(&text);
    if (path && SUCCEEDED(VariantChangeType(&text, path, 0, VT_BSTR))) wrapper->path = text.bstrVal;
    return &wrapper->dispatch;
}

HRESULT create_object(IDispatch **object)
{
    static const CLSID wines_own = { 0x0D43FE01, 0xF093, 0x11CF, { 0x89, 0x40, 0x00, 0xA0, 0xC9, 0x05, 0x42, 0x28 } };
    IDispatch *inner;
    HRESULT result = CoCreateInstance(&wines_own, NULL, CLSCTX_INPROC_SERVER, &IID_IDispatch, (void **)&inner);
    if (SUCCEEDED(result)) *object = wrap(inner, NULL);
    return result;
}
