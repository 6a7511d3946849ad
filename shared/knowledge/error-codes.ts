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
  {
    code: '32',
    name: 'ERROR_SHARING_VIOLATION',
    source: 'Windows error codes; IIsWebServer.Win32Error',
    confidence: 'confirmed',
  },
  {
    code: '183',
    name: 'ERROR_ALREADY_EXISTS',
    source: 'Windows error codes; IIsWebServer.Win32Error',
    confidence: 'confirmed',
  },
  { code: '10049', name: 'WSAEADDRNOTAVAIL', source: 'Winsock error codes', confidence: 'confirmed' },
  { code: '0x80041001', name: 'WBEM_E_FAILED', source: 'WMI error codes', confidence: 'confirmed' },
  { code: '0x80041003', name: 'WBEM_E_ACCESS_DENIED', source: 'WMI error codes', confidence: 'confirmed' },
  { code: '0x8004100E', name: 'WBEM_E_INVALID_NAMESPACE', source: 'WMI error codes', confidence: 'confirmed' },
  { code: '0x80041010', name: 'WBEM_E_INVALID_CLASS', source: 'WMI error codes', confidence: 'confirmed' },
  { code: '0x80041013', name: 'WBEM_E_PROVIDER_LOAD_FAILURE', source: 'WMI error codes', confidence: 'confirmed' },
] as const satisfies readonly KnownError[];

export type ErrorCode = (typeof ERRORS)[number]['code'];

const BY_CODE = new Map(ERRORS.map((error) => [error.code.toLowerCase(), error]));

/**
 * What is known about an error code written as `0xC00D158B` or as a decimal Windows error; null when nothing is. An HRESULT
 * that wraps a Windows error (`0x8007....`) is known by that error, unless it has words of its own.
 */
export function knownError(code: string): (typeof ERRORS)[number] | null {
  const wrapped = /^0x8007([0-9a-f]{4})$/i.exec(code)?.[1];
  const inner = wrapped === undefined ? '' : String(Number.parseInt(wrapped, 16));
  return BY_CODE.get(code.toLowerCase()) ?? BY_CODE.get(inner) ?? null;
}
