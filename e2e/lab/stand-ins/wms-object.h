#ifndef SHARE80_WMS_OBJECT_H
#define SHARE80_WMS_OBJECT_H

#include "automation.h"

/* wms-plugin.c */
extern const Class plugin_class;
/* wms-points.c */
extern const Class points_class;
/* wms-service.c: talks to the service that plays wmserver */
BOOL streaming_service_runs(void);
/* FALSE when it does not come up. */
BOOL start_streaming_service(void);
BOOL apply_plugin_settings(void);
/* wms-addresses.c */
void read_own_addresses(TextList *addresses);
HRESULT return_item(Call *call, const TextList *list);

#endif
