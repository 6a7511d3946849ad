/* The publishing points as the automation object shows them; reading them starts nothing. */
#include "wms-object.h"
#include "publishing-points.h"

/* WMS_PUBLISHING_POINT_TYPE */
#define ON_DEMAND 1
#define BROADCAST 2
/* WMS_BROADCAST_PUBLISHING_POINT_STATUS */
#define STOPPED 0
#define STARTED 2

static HRESULT read_own(Call *call, Point *point)
{
    return read_point(call->index, point) ? S_OK : raise(call, E_INVALIDARG, L"The parameter is incorrect.");
}

static HRESULT point_name(Call *call)
{
    Point point;
    HRESULT result = read_own(call, &point);
    return FAILED(result) ? result : return_text(call, point.name);
}

static HRESULT point_type(Call *call)
{
    Point point;
    HRESULT result = read_own(call, &point);
    return FAILED(result) ? result : return_number(call, point.is_broadcast ? BROADCAST : ON_DEMAND);
}

static HRESULT point_status(Call *call)
{
    Point point;
    HRESULT result = read_own(call, &point);
    return FAILED(result) ? result : return_number(call, 0);
}

static HRESULT point_broadcast_status(Call *call)
{
    Point point;
    HRESULT result = read_own(call, &point);
    if (FAILED(result)) return result;
    if (!point.is_broadcast) return raise(call, DISP_E_MEMBERNOTFOUND, L"Member not found.");
    return return_number(call, point.is_started ? STARTED : STOPPED);
}

static const Member point_members[] = {
    { L"Name", point_name },
    { L"Type", point_type },
    { L"Status", point_status },
    { L"BroadcastStatus", point_broadcast_status },
};
static const Class point_class = { point_members, 4, NULL, NULL };

static HRESULT points_count(Call *call) { return return_number(call, count_points()); }

static HRESULT points_item(Call *call)
{
    VARIANT index;
    HRESULT result = argument(call, VT_I4, &index);
    if (FAILED(result)) return result;
    if (index.lVal < 0 || index.lVal >= count_points())
        return raise(call, E_INVALIDARG, L"The parameter is incorrect.");
    return return_object(call, &point_class, index.lVal);
}

static const Member points_members[] = { { L"Count", points_count }, { L"Item", points_item } };
const Class points_class = { points_members, 2, NULL, NULL };
