/*
 * Stands in for `cscript` where Wine's own refuses an option: it runs nothing, but notes how it was called, in the file `called.txt`
 * beside itself, and keeps a copy of the script, `called.js`.
 */
#include "stand-in.h"
#include <stdio.h>

int main(int count, char **words)
{
    char folder[MAX_PATH], path[MAX_PATH + 16];
    FILE *note;

    GetModuleFileNameA(NULL, folder, sizeof folder);
    *strrchr(folder, '\\') = 0;
    snprintf(path, sizeof path, "%s\\called.txt", folder);
    if (!(note = fopen(path, "wb"))) return 1;
    for (int i = 1; i < count; i++) fprintf(note, "%s\n", words[i]);
    fclose(note);
    snprintf(path, sizeof path, "%s\\called.js", folder);
    for (int i = 1; i < count; i++)
        if (strncmp(words[i], "//", 2)) return !CopyFileA(words[i], path, FALSE);
    return 1;
}
