/*
 * Stands in for netstat.exe: Wine 10's own prints no listeners, although Wine knows them. Prints what
 * `netstat -ano` of Server 2003 prints for TCP, with the process that plays Http.sys shown as 4, the System process.
 */
#include "stand-in.h"
#include <iphlpapi.h>
#include <stdio.h>

static void format_endpoint(DWORD address, DWORD port, char *text)
{
    const BYTE *b = (const BYTE *)&address;
    sprintf(text, "%u.%u.%u.%u:%u", b[0], b[1], b[2], b[3], ntohs((WORD)port));
}

int main(void)
{
    static char table_memory[256 * 1024];
    MIB_TCPTABLE_OWNER_PID *table = (void *)table_memory;
    DWORD size = sizeof table_memory;
    DWORD driver = read_number(RUNNING_KEY, L"http process", 0);

    if (GetExtendedTcpTable(table, &size, TRUE, AF_INET, TCP_TABLE_OWNER_PID_ALL, 0)) return 1;
    printf("\nActive Connections\n\n");
    printf("  Proto  Local Address          Foreign Address        State           PID\n");
    for (DWORD i = 0; i < table->dwNumEntries; i++) {
        const MIB_TCPROW_OWNER_PID *row = &table->table[i];
        DWORD owner = driver && row->dwOwningPid == driver ? 4 : row->dwOwningPid;
        BOOL listening = row->dwState == MIB_TCP_STATE_LISTEN;
        char local[32], remote[32];
        format_endpoint(row->dwLocalAddr, row->dwLocalPort, local);
        if (listening) strcpy(remote, "0.0.0.0:0");
        else format_endpoint(row->dwRemoteAddr, row->dwRemotePort, remote);
        printf("  TCP    %-22s %-22s %-15s %lu\n", local, remote, listening ? "LISTENING" : "ESTABLISHED", owner);
    }
    return 0;
}
