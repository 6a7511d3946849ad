/*
 * Stands in for `whoami /groups`: Wine's own names the groups, but not the integrity level of the process, although Wine
 * knows it. Nothing here is made up: it is what the token says.
 */
#include "stand-in.h"
#include <sddl.h>
#include <stdio.h>

int main(void)
{
    static BYTE memory[1024];
    const TOKEN_MANDATORY_LABEL *label = (const void *)memory;
    DWORD size;
    HANDLE token;
    WCHAR *sid;

    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)) return 1;
    if (!GetTokenInformation(token, TokenIntegrityLevel, memory, sizeof memory, &size)) return 1;
    if (!ConvertSidToStringSidW(label->Label.Sid, &sid)) return 1;
    printf("\nGROUP INFORMATION\n-----------------\n\n");
    printf("Mandatory Label                      Label            %ls\n", sid);
    return 0;
}
