/*
 * The publishing points of the stand-in for Windows Media Services, as the laboratory wrote them to the registry:
 * `NAME|on-demand|STATUS`, `NAME|started|STATUS` or `NAME|stopped|STATUS`. The last two are broadcasts.
 */
#include "publishing-points.h"

#define POINTS_KEY STAND_IN_KEY L"\\wmserver\\Publishing points"
/* Names of broadcasts that a player has started: volatile, as they are on a server. */
#define STARTED_KEY RUNNING_KEY L"\\Started broadcasts"

int count_points(void)
{
    TextList points;
    read_list(POINTS_KEY, L"Points", &points);
    return points.count;
}

BOOL read_point(int index, Point *point)
{
    TextList points;
    WCHAR kind[LONGEST_TEXT], status[LONGEST_TEXT];

    read_list(POINTS_KEY, L"Points", &points);
    if (index < 0 || index >= points.count) return FALSE;
    cut_field(points.item[index], L'|', 0, point->name);
    cut_field(points.item[index], L'|', 1, kind);
    cut_field(points.item[index], L'|', 2, status);
    point->is_broadcast = wcscmp(kind, L"on-demand") != 0;
    point->is_started = !wcscmp(kind, L"started") || read_number(STARTED_KEY, point->name, 0);
    point->status = _wtoi(status);
    return TRUE;
}

void start_broadcast(const Point *point) { write_volatile_number(STARTED_KEY, point->name, 1); }
