/* Stands in for `certutil -hashfile FILE SHA256`, of which Wine has a stub alone. The hash is that of the file. */
#include "stand-in.h"
#include <stdio.h>
#include <wincrypt.h>

static int add_file(HCRYPTHASH hash, const char *path)
{
    static BYTE block[65536];
    size_t size;
    FILE *file = fopen(path, "rb");

    if (!file) return 0;
    while ((size = fread(block, 1, sizeof block, file)) > 0)
        if (!CryptHashData(hash, block, (DWORD)size, 0)) break;
    fclose(file);
    return size == 0;
}

int main(int count, char **words)
{
    HCRYPTPROV provider;
    HCRYPTHASH hash;
    BYTE bytes[32];
    DWORD size = sizeof bytes;

    if (count != 4 || strcmp(words[1], "-hashfile") || strcmp(words[3], "SHA256")) return 1;
    if (!CryptAcquireContextW(&provider, NULL, NULL, PROV_RSA_AES, CRYPT_VERIFYCONTEXT)) return 1;
    if (!CryptCreateHash(provider, CALG_SHA_256, 0, 0, &hash)) return 1;
    if (!add_file(hash, words[2]) || !CryptGetHashParam(hash, HP_HASHVAL, bytes, &size, 0)) return 1;
    printf("SHA256 hash of %s:\n", words[2]);
    for (DWORD i = 0; i < size; i++) printf("%02x", bytes[i]);
    printf("\nCertUtil: -hashfile command completed successfully.\n");
    return 0;
}
