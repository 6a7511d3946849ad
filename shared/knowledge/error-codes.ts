/** Error codes that a set-up can meet; `words/` says what each means. */
import type { Standing } from './standing.ts';

interface KnownError extends Standing {
  /** As `0xC00D158B`, or a decimal Windows error. */
  code: string;
  /** The constant's own name; '' = not known. */
  name: string;
}

export const ERRORS = [
  { code: '0xC00D158B', name: 'NS_E_PORT_IN_USE_HTTP', source: 'KB 328728', confidence: 'confirmed' },
  {
    code: '0xC00D158A',
    name: 'NS_E_PORT_IN_USE',
    source: 'Windows Media Services SDK, error codes',
    confidence: 'confirmed',
  },
  { code: '0xC00D157D', name: '', source: 'Windows Media Services SDK, error codes', confidence: 'confirmed' },
  { code: '0xC00D0043', name: '', source: 'Windows Media Services SDK, error codes', confidence: 'confirmed' },
  { code: '0xC00D002B', name: '', source: 'Windows Media Services SDK, error codes', confidence: 'confirmed' },
  { code: '0xC00D2F0C', name: '', source: 'Windows Media Services SDK, error codes', confidence: 'confirmed' },
  { code: '0x80070057', name: 'E_INVALIDARG', source: 'Windows error codes', confidence: 'confirmed' },
  {
    code: '0x80072741',
    name: 'WSAEADDRNOTAVAIL',
    source: 'Inferred from the Winsock error 10049; not seen for this plug-in in a published text',
    confidence: 'inferred',
  },
  { code: '0x80041017', name: 'WBEM_E_INVALID_QUERY', source: 'WMI error codes', confidence: 'confirmed' },
  {
    code: '1214',
    name: 'ERROR_INVALID_NETNAME',
    source: 'Microsoft articles about HTTP event 15005 and W3SVC event 1004',
    confidence: 'confirmed',
  },
  { code: '10048', name: 'WSAEADDRINUSE', source: 'Winsock error codes', confidence: 'confirmed' },
  { code: '10013', name: 'WSAEACCES', source: 'Winsock error codes', confidence: 'confirmed' },
] as const satisfies readonly KnownError[];

export type ErrorCode = (typeof ERRORS)[number]['code'];

const BY_CODE = new Map(ERRORS.map((error) => [error.code.toLowerCase(), error]));

/** What is known about an error code written as `0xC00D158B` or as a decimal Windows error; null when nothing is. */
export function knownError(code: string): (typeof ERRORS)[number] | null {
  return BY_CODE.get(code.toLowerCase()) ?? null;
}
