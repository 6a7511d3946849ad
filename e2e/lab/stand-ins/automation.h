/* Automation objects without a type library: a class is a table of named members. */
#ifndef SHARE80_AUTOMATION_H
#define SHARE80_AUTOMATION_H

#include "stand-in.h"
#include <oleauto.h>

typedef struct {
    /* Which of several alike the object is, as `new_object` was told. */
    int index;
    WORD flags;
    DISPPARAMS *parameters;
    VARIANT *result;
    EXCEPINFO *exception;
} Call;

typedef struct {
    const WCHAR *name;
    HRESULT (*invoke)(Call *call);
} Member;

typedef struct Class {
    const Member *members;
    int count;
    /* Of a collection: the class of its items, and how many there are. */
    const struct Class *item;
    int (*item_count)(void);
} Class;

IDispatch *new_object(const Class *class, int index);
/* automation-enumerator.c: for JScript's Enumerator. */
IUnknown *new_enumerator(const Class *item, int count);

BOOL is_put(const Call *call);
/* The first argument (or the value that is put) as the wanted type; E_INVALIDARG raised otherwise. */
HRESULT argument(Call *call, VARTYPE type, VARIANT *value);
HRESULT raise(Call *call, HRESULT code, const WCHAR *text);

HRESULT return_number(Call *call, LONG value);
HRESULT return_boolean(Call *call, BOOL value);
HRESULT return_text(Call *call, const WCHAR *value);
HRESULT return_object(Call *call, const Class *class, int index);
HRESULT give(Call *call, VARIANT value);

#endif
