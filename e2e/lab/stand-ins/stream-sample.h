#ifndef SHARE80_STREAM_SAMPLE_H
#define SHARE80_STREAM_SAMPLE_H

#include "stand-in.h"

/* A stream in the frames of Windows Media's protocol: its header alone is what comes first when it is played. */
typedef struct {
    char *bytes;
    size_t header_length;
    size_t length;
} Stream;

/* FALSE when the file is not there or is no stream. Once it is TRUE, `sample_stream` may be asked. */
BOOL load_sample(void);
const Stream *sample_stream(BOOL broadcast);

#endif
