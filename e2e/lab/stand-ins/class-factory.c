/*
 * An in-process server for one automation class: whatever class is asked for, it is the one that `create_object`
 * makes, as only one is registered for each file.
 */
#define COBJMACROS
#include "class-factory.h"

static HRESULT STDMETHODCALLTYPE query_interface(IClassFactory *self, REFIID id, void **out)
{
    *out = NULL;
    if (!IsEqualGUID(id, &IID_IUnknown) && !IsEqualGUID(id, &IID_IClassFactory)) return E_NOINTERFACE;
    *out = self;
    return S_OK;
}

static ULONG STDMETHODCALLTYPE keep(IClassFactory *self) { return (void)self, 1; }

static HRESULT STDMETHODCALLTYPE create_instance(IClassFactory *self, IUnknown *outer, REFIID id, void **out)
{
    IDispatch *object = NULL;
    (void)self;
    *out = NULL;
    if (outer) return CLASS_E_NOAGGREGATION;
    HRESULT result = create_object(&object);
    if (FAILED(result)) return result;
    result = IDispatch_QueryInterface(object, id, out);
    IDispatch_Release(object);
    return result;
}

static HRESULT STDMETHODCALLTYPE lock_server(IClassFactory *self, BOOL lock) { return (void)self, (void)lock, S_OK; }

static IClassFactoryVtbl methods = { query_interface, keep, keep, create_instance, lock_server };
static IClassFactory factory = { &methods };

HRESULT WINAPI DllGetClassObject(REFCLSID class, REFIID id, void **out)
{
    (void)class;
    return query_interface(&factory, id, out);
}

/* Stays loaded: a script host ends soon anyway. */
HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
