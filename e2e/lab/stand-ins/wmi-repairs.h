#ifndef SHARE80_WMI_REPAIRS_H
#define SHARE80_WMI_REPAIRS_H

#include <windows.h>
#include <oleauto.h>

/* What a wrapped object is, and so what its results are. */
typedef enum { LOCATOR, SERVICES, ROWS, ROW } Kind;

/* wmi-wrapper.c: takes over the caller's reference to `inner`. */
IDispatch *wrap(IDispatch *inner, Kind kind);
/* wmi-rows.c: the enumerator of a set of rows, each of them wrapped. Takes over the reference. */
IUnknown *wrap_enumerator(IUnknown *inner);
/* iis-provider.c: stands in for the namespace root\MicrosoftIISv2, which Wine does not have. NULL where IIS is not. */
IDispatch *new_iis_services(void);
/* wmi-repairs.c: corrects the value of a row's property. */
void repair(const WCHAR *property, VARIANT *value);

#endif
