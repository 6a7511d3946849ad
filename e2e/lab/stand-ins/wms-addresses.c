/* The IPv4 addresses of the machine, and lists as automation collections. */
#include "wms-object.h"
#include <iphlpapi.h>

void read_own_addresses(TextList *addresses)
{
    static char memory[64 * 1024];
    IP_ADAPTER_ADDRESSES *adapters = (void *)memory;
    ULONG size = sizeof memory;

    addresses->count = 0;
    if (GetAdaptersAddresses(AF_INET, 0, NULL, adapters, &size)) return;
    for (IP_ADAPTER_ADDRESSES *adapter = adapters; adapter; adapter = adapter->Next) {
        for (IP_ADAPTER_UNICAST_ADDRESS *one = adapter->FirstUnicastAddress; one; one = one->Next) {
            const struct sockaddr_in *address = (void *)one->Address.lpSockaddr;
            if (addresses->count == MOST_ADDRESSES || address->sin_addr.S_un.S_un_b.s_b1 == 127) continue;
            InetNtopW(AF_INET, (void *)&address->sin_addr, addresses->item[addresses->count++], LONGEST_TEXT);
        }
    }
}

HRESULT return_item(Call *call, const TextList *list)
{
    VARIANT index;
    HRESULT result = argument(call, VT_I4, &index);
    if (FAILED(result)) return result;
    if (index.lVal < 0 || index.lVal >= list->count) return raise(call, E_INVALIDARG, L"The parameter is incorrect.");
    return return_text(call, list->item[index.lVal]);
}
