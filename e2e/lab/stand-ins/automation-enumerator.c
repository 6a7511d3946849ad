#define COBJMACROS
#include "automation.h"

typedef struct {
    IEnumVARIANT enumerator;
    LONG references;
    const Class *item;
    int next, count;
} Items;

static HRESULT STDMETHODCALLTYPE query_interface(IEnumVARIANT *self, REFIID id, void **out)
{
    *out = NULL;
    if (!IsEqualGUID(id, &IID_IUnknown) && !IsEqualGUID(id, &IID_IEnumVARIANT)) return E_NOINTERFACE;
    IEnumVARIANT_AddRef(self);
    *out = self;
    return S_OK;
}

static ULONG STDMETHODCALLTYPE add_ref(IEnumVARIANT *self)
{
    return InterlockedIncrement(&((Items *)self)->references);
}

static ULONG STDMETHODCALLTYPE release(IEnumVARIANT *self)
{
    ULONG left = InterlockedDecrement(&((Items *)self)->references);
    if (!left) HeapFree(GetProcessHeap(), 0, self);
    return left;
}

static HRESULT STDMETHODCALLTYPE next(IEnumVARIANT *self, ULONG count, VARIANT *values, ULONG *fetched)
{
    Items *items = (Items *)self;
    ULONG got = 0;
    for (; got < count && items->next < items->count; got++)
        values[got] = (VARIANT){ .vt = VT_DISPATCH, .pdispVal = new_object(items->item, items->next++) };
    if (fetched) *fetched = got;
    return got == count ? S_OK : S_FALSE;
}

static HRESULT STDMETHODCALLTYPE skip(IEnumVARIANT *self, ULONG count)
{
    ((Items *)self)->next += (int)count;
    return S_OK;
}

static HRESULT STDMETHODCALLTYPE reset(IEnumVARIANT *self)
{
    ((Items *)self)->next = 0;
    return S_OK;
}

static HRESULT STDMETHODCALLTYPE copy(IEnumVARIANT *self, IEnumVARIANT **out)
{
    (void)self;
    *out = NULL;
    return E_NOTIMPL;
}

static IEnumVARIANTVtbl methods = { query_interface, add_ref, release, next, skip, reset, copy };

IUnknown *new_enumerator(const Class *item, int count)
{
    Items *items = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *items);
    if (!items) return NULL;
    *items = (Items){ .enumerator = { &methods }, .references = 1, .item = item, .count = count };
    return (IUnknown *)items;
}
