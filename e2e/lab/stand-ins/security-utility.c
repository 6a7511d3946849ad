/*
 * Stands in for ADsSecurityUtility, which Wine does not have: owner and access list of a file as the binary security
 * descriptor in hexadecimal. It knows no rights: everything belongs to administrators alone, unless the laboratory says
 * otherwise. So it shows what the agent asks and what it makes of the answer, and proves nothing about access lists.
 */
#define COBJMACROS
#include "automation.h"
#include "class-factory.h"

/* By path, in lower case, the descriptor that the laboratory or the agent has set. */
#define DESCRIPTORS_KEY STAND_IN_KEY L"\\security"
#define LONGEST_DESCRIPTOR 1024
#define PATH_FILE 1
#define HEX_STRING 3
#define OWNER_AND_LIST 5

/* O:BAD:(A;OICI;FA;;;BA)(A;OICI;FA;;;SY) */
static const WCHAR administrators[] =
    L"0100048014000000000000000000000024000000" L"01020000000000052000000020020000" L"0200340002000000"
    L"00031800FF011F0001020000000000052000000020020000" L"00031400FF011F00010100000000000512000000";

static LONG security_mask;

static HRESULT mask_member(Call *call)
{
    VARIANT mask;
    if (!is_put(call)) return return_number(call, security_mask);
    HRESULT result = argument(call, VT_I4, &mask);
    if (SUCCEEDED(result)) security_mask = mask.lVal;
    return result;
}

/* Automation hands arguments over from the last to the first. */
static BOOL take(Call *call, UINT index, VARTYPE type, VARIANT *value)
{
    VariantInit(value);
    return index < call->parameters->cArgs &&
           SUCCEEDED(VariantChangeType(value, &call->parameters->rgvarg[call->parameters->cArgs - 1 - index], 0, type));
}

static BOOL is_number(Call *call, UINT index, LONG wanted)
{
    VARIANT value;
    return take(call, index, VT_I4, &value) && value.lVal == wanted;
}

/* The path, when a file or folder is there and what is asked for is what the agent asks; else NULL. */
static BSTR asked_path(Call *call, UINT format_at)
{
    VARIANT path;
    if (security_mask != OWNER_AND_LIST || !is_number(call, 1, PATH_FILE) || !is_number(call, format_at, HEX_STRING)) return NULL;
    if (!take(call, 0, VT_BSTR, &path)) return NULL;
    if (GetFileAttributesW(path.bstrVal) == INVALID_FILE_ATTRIBUTES) {
        VariantClear(&path);
        return NULL;
    }
    CharLowerW(path.bstrVal);
    return path.bstrVal;
}

static HRESULT get_descriptor(Call *call)
{
    WCHAR text[LONGEST_DESCRIPTOR];
    DWORD size = sizeof text;
    BSTR path = asked_path(call, 2);
    if (!path) return raise(call, E_INVALIDARG, L"The parameter is incorrect.");
    LONG missing = RegGetValueW(HKEY_LOCAL_MACHINE, DESCRIPTORS_KEY, path, RRF_RT_REG_SZ, NULL, text, &size);
    SysFreeString(path);
    return return_text(call, missing ? administrators : text);
}

static HRESULT set_descriptor(Call *call)
{
    VARIANT text;
    BSTR path = asked_path(call, 3);
    if (!path || !take(call, 2, VT_BSTR, &text)) return raise(call, E_INVALIDARG, L"The parameter is incorrect.");
    /* What was planted by the laboratory is replaced; everything else is administrators' own anyway. */
    HKEY key;
    if (!RegOpenKeyExW(HKEY_LOCAL_MACHINE, DESCRIPTORS_KEY, 0, KEY_WRITE, &key)) {
        RegDeleteValueW(key, path);
        RegCloseKey(key);
    }
    VariantClear(&text);
    SysFreeString(path);
    return S_OK;
}

static const Member utility_members[] = {
    { L"SecurityMask", mask_member },
    { L"GetSecurityDescriptor", get_descriptor },
    { L"SetSecurityDescriptor", set_descriptor },
};
static const Class utility_class = { utility_members, 3, NULL, NULL };

HRESULT create_object(IDispatch **object)
{
    security_mask = 0;
    *object = new_object(&utility_class, 0);
    return *object ? S_OK : E_OUTOFMEMORY;
}
