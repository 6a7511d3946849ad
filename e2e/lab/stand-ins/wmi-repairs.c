/*
 * Wine's WMI, with four answers corrected that Wine knows but does not give to scripts. Nothing here is made up: the
 * addresses are Wine's own rows, product type and suites are what Wine's GetVersionEx says, and the time of
 * installation is the one in Wine's registry, where Windows takes it from.
 */
#include "wmi-repairs.h"
#include "class-factory.h"
#include <wchar.h>

static const CLSID wine_locator = { 0x76a64158, 0xcb41, 0x11d1, { 0x8b, 0x02, 0x00, 0x60, 0x08, 0x06, 0xd9, 0xb6 } };

HRESULT create_object(IDispatch **object)
{
    IDispatch *inner;
    HRESULT result = CoCreateInstance(&wine_locator, NULL, CLSCTX_INPROC_SERVER, &IID_IDispatch, (void **)&inner);
    if (SUCCEEDED(result)) *object = wrap(inner, LOCATOR);
    return result;
}

/* Windows gives scripts arrays of variants; Wine's arrays of strings stop its own JScript with E_NOTIMPL. */
static void make_array_of_variants(VARIANT *value)
{
    SAFEARRAY *texts = value->parray;
    LONG first = 0, last = -1;
    SafeArrayGetLBound(texts, 1, &first);
    SafeArrayGetUBound(texts, 1, &last);
    SAFEARRAY *variants = SafeArrayCreateVector(VT_VARIANT, 0, (ULONG)(last - first + 1));
    for (LONG i = first; variants && i <= last; i++) {
        LONG place = i - first;
        VARIANT item = { .vt = VT_BSTR };
        SafeArrayGetElement(texts, &i, &item.bstrVal);
        SafeArrayPutElement(variants, &place, &item);
        VariantClear(&item);
    }
    VariantClear(value);
    value->vt = VT_ARRAY | VT_VARIANT;
    value->parray = variants;
}

/* Wine's WMI gives the time of the last start, which would make every start another machine. */
static void give_time_of_installation(VARIANT *value)
{
    DWORD seconds, size = sizeof seconds;
    WCHAR text[32];
    FILETIME since1601;
    SYSTEMTIME time;
    if (RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", L"InstallDate",
                     RRF_RT_REG_DWORD, NULL, &seconds, &size))
        return;
    ULONGLONG ticks = (seconds + 11644473600ULL) * 10000000ULL;
    since1601.dwLowDateTime = (DWORD)ticks;
    since1601.dwHighDateTime = (DWORD)(ticks >> 32);
    FileTimeToSystemTime(&since1601, &time);
    swprintf(text, 32, L"%04u%02u%02u%02u%02u%02u.000000+000", time.wYear, time.wMonth, time.wDay, time.wHour,
             time.wMinute, time.wSecond);
    VariantClear(value);
    value->vt = VT_BSTR;
    value->bstrVal = SysAllocString(text);
}

void repair(const WCHAR *property, VARIANT *value)
{
    OSVERSIONINFOEXW version = { .dwOSVersionInfoSize = sizeof version };
    if (value->vt == (VT_ARRAY | VT_BSTR)) make_array_of_variants(value);
    if (value->vt == VT_BSTR && !_wcsicmp(property, L"InstallDate")) give_time_of_installation(value);
    if (value->vt != VT_I4 || !GetVersionExW((OSVERSIONINFOW *)&version)) return;
    /* Wine's WMI says 1, a workstation, for every version. */
    if (!_wcsicmp(property, L"ProductType")) value->lVal = version.wProductType;
    /* Wine's WMI has a number here whose bits would say Web Edition. */
    if (!_wcsicmp(property, L"OSProductSuite")) value->lVal = version.wSuiteMask;
}
