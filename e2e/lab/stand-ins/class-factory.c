/* The in-process server that makes WMSServer.Server. On a real server the object lives in the service itself. */
#define COBJMACROS
#include "wms-object.h"

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
    (void)self;
    *out = NULL;
    if (outer) return CLASS_E_NOAGGREGATION;
    if (!start_streaming_service()) return CO_E_SERVER_EXEC_FAILURE;
    IDispatch *server = new_object(&server_class);
    if (!server) return E_OUTOFMEMORY;
    HRESULT result = IDispatch_QueryInterface(server, id, out);
    IDispatch_Release(server);
    return result;
}

static HRESULT STDMETHODCALLTYPE lock_server(IClassFactory *self, BOOL lock) { return (void)self, (void)lock, S_OK; }

static IClassFactoryVtbl methods = { query_interface, keep, keep, create_instance, lock_server };
static IClassFactory factory = { &methods };

HRESULT WINAPI DllGetClassObject(REFCLSID class, REFIID id, void **out)
{
    /* Only one class is registered for this file. */
    (void)class;
    return query_interface(&factory, id, out);
}

HRESULT WINAPI DllCanUnloadNow(void) { return objects_are_left() ? S_FALSE : S_OK; }
