#ifndef SHARE80_CLASS_FACTORY_H
#define SHARE80_CLASS_FACTORY_H

#include <windows.h>
#include <oleauto.h>

/* Each file that uses class-factory.c makes its object here. */
HRESULT create_object(IDispatch **object);

#endif
