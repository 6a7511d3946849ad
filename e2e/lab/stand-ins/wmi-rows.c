/* The enumerator of a query's rows, for JScript's Enumerator. */
#define COBJMACROS
#include "wmi-repairs.h"

typedef struct {
    IEnumVARIANT enumerator;
    LONG references;
    IEnumVARIANT *inner;
} Rows;

static IEnumVARIANT *inner_of(IEnumVARIANT *self) { return ((Rows *)self)->inner; }

static HRESULT STDMETHODCALLTYPE query_interface(IEnumVARIANT *self, REFIID id, void **out)
{
    *out = NULL;
    if (!IsEqualGUID(id, &IID_IUnknown) && !IsEqualGUID(id, &IID_IEnumVARIANT)) return E_NOINTERFACE;
    IEnumVARIANT_AddRef(self);
    *out = self;
    return S_OK;
}

static ULONG STDMETHODCALLTYPE add_ref(IEnumVARIANT *self) { return InterlockedIncrement(&((Rows *)self)->references); }

static ULONG STDMETHODCALLTYPE release(IEnumVARIANT *self)
{
    ULONG left = InterlockedDecrement(&((Rows *)self)->references);
    if (!left) {
        IEnumVARIANT_Release(inner_of(self));
        HeapFree(GetProcessHeap(), 0, self);
    }
    return left;
}

static HRESULT STDMETHODCALLTYPE next(IEnumVARIANT *self, ULONG count, VARIANT *items, ULONG *fetched)
{
    ULONG got = 0;
    HRESULT result = IEnumVARIANT_Next(inner_of(self), count, items, &got);
    for (ULONG i = 0; i < got; i++)
        if (items[i].vt == VT_DISPATCH) items[i].pdispVal = wrap(items[i].pdispVal, ROW);
    if (fetched) *fetched = got;
    return result;
}

static HRESULT STDMETHODCALLTYPE skip(IEnumVARIANT *self, ULONG count) { return IEnumVARIANT_Skip(inner_of(self), count); }
static HRESULT STDMETHODCALLTYPE reset(IEnumVARIANT *self) { return IEnumVARIANT_Reset(inner_of(self)); }

static HRESULT STDMETHODCALLTYPE copy(IEnumVARIANT *self, IEnumVARIANT **out)
{
    (void)self;
    *out = NULL;
    return E_NOTIMPL;
}

static IEnumVARIANTVtbl methods = { query_interface, add_ref, release, next, skip, reset, copy };

IUnknown *wrap_enumerator(IUnknown *inner)
{
    Rows *rows = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *rows);
    if (!rows || FAILED(IUnknown_QueryInterface(inner, &IID_IEnumVARIANT, (void **)&rows->inner))) {
        HeapFree(GetProcessHeap(), 0, rows);
        return inner;
    }
    IUnknown_Release(inner);
    rows->enumerator.lpVtbl = &methods;
    rows->references = 1;
    return (IUnknown *)rows;
}
