/* What every automation object here answers alike: it is one, and has no type library. */
#ifndef SHARE80_DISPATCH_H
#define SHARE80_DISPATCH_H

#include <oleauto.h>

static HRESULT STDMETHODCALLTYPE query_interface(IDispatch *self, REFIID id, void **out)
{
    *out = NULL;
    if (!IsEqualGUID(id, &IID_IUnknown) && !IsEqualGUID(id, &IID_IDispatch)) return E_NOINTERFACE;
    IDispatch_AddRef(self);
    *out = self;
    return S_OK;
}

static HRESULT STDMETHODCALLTYPE type_info_count(IDispatch *self, UINT *count)
{
    (void)self;
    *count = 0;
    return S_OK;
}

static HRESULT STDMETHODCALLTYPE type_info(IDispatch *self, UINT index, LCID locale, ITypeInfo **out)
{
    (void)self, (void)index, (void)locale;
    *out = NULL;
    return E_NOTIMPL;
}

#endif
