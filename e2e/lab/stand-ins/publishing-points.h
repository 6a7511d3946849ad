#ifndef SHARE80_PUBLISHING_POINTS_H
#define SHARE80_PUBLISHING_POINTS_H

#include "stand-in.h"

typedef struct {
    /* As WMS names it: `Sample`, and `/` for the one that answers when none is named. */
    WCHAR name[LONGEST_TEXT];
    BOOL is_broadcast;
    /* Of a broadcast; what is on demand needs no start. */
    BOOL is_started;
    /* HTTP status that a player gets; 200 = the sample is streamed. */
    int status;
} Point;

/* How many there are. */
int count_points(void);
/* FALSE when there is no such point. */
BOOL read_point(int index, Point *point);
void start_broadcast(const Point *point);

#endif
