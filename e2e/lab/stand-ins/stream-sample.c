/*
 * What the stand-in for Windows Media Services streams: a file of Advanced Systems Format in the frames of MS-WMSP, which
 * are `$`, a letter, a length, and that many bytes. Of a broadcast, too, it plays the file once and ends.
 */
#include "stream-sample.h"
#include <stdio.h>

#define SAMPLE L"C:" STAND_IN_FOLDER L"sample.asf"
#define LARGEST_SAMPLE (1024 * 1024)

/* An object begins with its GUID and its size. Unit: bytes. */
#define OBJECT_HEAD 24
#define SIZE_AT 16
/* The data object's own fields before its first packet; a header as it is sent ends with them. Unit: bytes. */
#define DATA_HEAD 50
/* Where the file properties have the flags and the size of a packet, from the start of that object. Unit: bytes. */
#define FLAGS_AT 88
#define PACKET_SIZE_AT 92
#define PROPERTIES_SIZE 104
#define BROADCAST_FLAG 1
/* Mark, letter, length; then where the payload lies, flags, and the length again. Unit: bytes. */
#define FRAME_HEAD 12
#define OWN_HEAD 8
#define WHOLE_HEADER 0x0c
#define END_FRAME "$E\4\0\0\0\0\0"
#define END_LENGTH 8

static const unsigned char FILE_PROPERTIES[16] = {
    0xa1, 0xdc, 0xab, 0x8c, 0x47, 0xa9, 0xcf, 0x11, 0x8e, 0xe4, 0x00, 0xc0, 0x0c, 0x20, 0x53, 0x65,
};

static Stream on_demand, broadcast;

const Stream *sample_stream(BOOL wanted) { return wanted ? &broadcast : &on_demand; }

static void append_frame(Stream *stream, char letter, const char *payload, size_t size, DWORD location)
{
    char *frame = stream->bytes + stream->length;
    WORD length = (WORD)(size + OWN_HEAD);

    memset(frame, 0, FRAME_HEAD);
    frame[0] = '$';
    frame[1] = letter;
    memcpy(frame + 2, &length, sizeof length);
    memcpy(frame + 4, &location, sizeof location);
    frame[9] = letter == 'H' ? WHOLE_HEADER : 0;
    memcpy(frame + 10, &length, sizeof length);
    memcpy(frame + FRAME_HEAD, payload, size);
    stream->length += FRAME_HEAD + size;
}

static ULONGLONG object_size(const char *object)
{
    ULONGLONG size;
    memcpy(&size, object + SIZE_AT, sizeof size);
    return size;
}

/* The file properties lie somewhere in the header; NULL when they do not. */
static char *find_properties(char *header, size_t size)
{
    for (size_t at = 0; at + PROPERTIES_SIZE <= size; at++)
        if (!memcmp(header + at, FILE_PROPERTIES, sizeof FILE_PROPERTIES)) return header + at;
    return NULL;
}

static BOOL frame_file(Stream *stream, const char *file, size_t header, size_t size, DWORD packet)
{
    size_t packets = (size - header) / packet;
    DWORD location = 0;

    *stream = (Stream){ .bytes = malloc(header + packets * packet + (packets + 1) * FRAME_HEAD + END_LENGTH) };
    if (!stream->bytes) return FALSE;
    append_frame(stream, 'H', file, header, 0);
    stream->header_length = stream->length;
    for (size_t at = header; location < packets; at += packet) append_frame(stream, 'D', file + at, packet, location++);
    memcpy(stream->bytes + stream->length, END_FRAME, END_LENGTH);
    stream->length += END_LENGTH;
    return TRUE;
}

static BOOL frame_both(char *file, size_t size)
{
    ULONGLONG data_at = size < OBJECT_HEAD ? size : object_size(file);
    DWORD packet, flags;

    if (data_at > size || size - data_at < DATA_HEAD || data_at + DATA_HEAD > MAXWORD - OWN_HEAD) return FALSE;
    ULONGLONG data_size = object_size(file + data_at);
    char *properties = find_properties(file, (size_t)data_at);
    if (!properties || data_size > size - data_at || data_size < DATA_HEAD) return FALSE;
    memcpy(&packet, properties + PACKET_SIZE_AT, sizeof packet);
    if (!packet || packet > MAXWORD - OWN_HEAD) return FALSE;
    size_t header = (size_t)data_at + DATA_HEAD, end = (size_t)(data_at + data_size);
    if (!frame_file(&on_demand, file, header, end, packet)) return FALSE;
    memcpy(&flags, properties + FLAGS_AT, sizeof flags);
    flags |= BROADCAST_FLAG;
    memcpy(properties + FLAGS_AT, &flags, sizeof flags);
    return frame_file(&broadcast, file, header, end, packet);
}

BOOL load_sample(void)
{
    char *content = malloc(LARGEST_SAMPLE);
    FILE *file = content ? _wfopen(SAMPLE, L"rb") : NULL;
    size_t size = file ? fread(content, 1, LARGEST_SAMPLE, file) : 0;
    BOOL loaded = file && frame_both(content, size);

    if (file) fclose(file);
    free(content);
    return loaded;
}
