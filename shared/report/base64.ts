/** Base64 of bytes, as a content security policy writes hashes (RFC 4648, with padding). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const three = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += ALPHABET[(three >> shift) & 63] ?? '';
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}
