/** Error codes and events that a set-up can meet: each with a title and what to do. */
import type { Standing } from './standing.ts';

export interface KnownError extends Standing {
  /** As `0xC00D158B`. */
  code: string;
  name: string;
  title: string;
  action: string;
}

export const ERRORS: readonly KnownError[] = [
  {
    code: '0xC00D158B',
    name: 'NS_E_PORT_IN_USE_HTTP',
    title: 'Another program already uses this address and port',
    action: 'Find out which program holds the port, stop it or move it to another port, then try again.',
    source: 'KB 328728',
    confidence: 'confirmed',
  },
  {
    code: '0xC00D158A',
    name: 'NS_E_PORT_IN_USE',
    title: 'Another program already uses the port of a streaming plug-in',
    action: 'Find out which program holds the port, stop it or move it to another port, then try again.',
    source: 'Windows Media Services SDK, error codes',
    confidence: 'confirmed',
  },
  {
    code: '0xC00D157D',
    name: '',
    title: 'The streaming plug-in reported an error of its own',
    action: 'Look in the event log of the server for an entry of WMServer at the same time.',
    source: 'Windows Media Services SDK, error codes',
    confidence: 'confirmed',
  },
  {
    code: '0xC00D0043',
    name: '',
    title: 'The streaming plug-in does not accept this port number',
    action: 'Choose a port between 1 and 65535.',
    source: 'Windows Media Services SDK, error codes',
    confidence: 'confirmed',
  },
  {
    code: '0xC00D002B',
    name: '',
    title: 'Windows Media Services cannot do this in its present state',
    action: 'Wait until Windows Media Services has started completely, then try again.',
    source: 'Windows Media Services SDK, error codes',
    confidence: 'confirmed',
  },
  {
    code: '0xC00D2F0C',
    name: '',
    title: 'An encoder that pushed a stream reached IIS instead of Windows Media Services',
    action: 'Give the encoder the streaming address, not an address of the web sites.',
    source: 'Windows Media Services SDK, error codes',
    confidence: 'confirmed',
  },
  {
    code: '0x80070057',
    name: 'E_INVALIDARG',
    title: 'Windows did not accept a value',
    action: 'Save the report and look at the expert details of this step.',
    source: 'Windows error codes',
    confidence: 'confirmed',
  },
  {
    code: '0x80072741',
    name: 'WSAEADDRNOTAVAIL',
    title: 'The address is no longer on this server',
    action: 'Check the addresses of the network adapters, then check the server again.',
    source: 'Inferred from the Winsock error 10049; not seen for this plug-in in a published text',
    confidence: 'inferred',
  },
  {
    code: '0x80041017',
    name: 'WBEM_E_INVALID_QUERY',
    title: 'The server does not know a question that was put to WMI',
    action: 'Save the report; what could not be read is listed as unknown.',
    source: 'WMI error codes',
    confidence: 'confirmed',
  },
  {
    code: '1214',
    name: 'ERROR_INVALID_NETNAME',
    title: 'A web site is bound to an address that Http.sys does not listen on',
    action: 'Bind the site to one of the web addresses in IIS Manager.',
    source: 'Microsoft articles about HTTP event 15005 and W3SVC event 1004',
    confidence: 'confirmed',
  },
  {
    code: '10048',
    name: 'WSAEADDRINUSE',
    title: 'Another program already uses this address and port',
    action: 'Find out which program holds the port, stop it or move it to another port, then try again.',
    source: 'Winsock error codes',
    confidence: 'confirmed',
  },
  {
    code: '10013',
    name: 'WSAEACCES',
    title: 'Another program holds this address and port for itself alone',
    action: 'Find out which program holds the port, stop it or move it to another port, then try again.',
    source: 'Winsock error codes',
    confidence: 'confirmed',
  },
];

const BY_CODE = new Map(ERRORS.map((error) => [error.code.toLowerCase(), error]));

/** What is known about an error code written as `0xC00D158B` or as a decimal Windows error; null when nothing is. */
export function knownError(code: string): KnownError | null {
  return BY_CODE.get(code.toLowerCase()) ?? null;
}

export interface KnownEvent extends Standing {
  eventSource: string;
  id: number;
  title: string;
}

export const EVENTS: readonly KnownEvent[] = [
  event('HTTP', 15005, 'Http.sys could not listen on an address of its list'),
  event('HTTP', 15014, 'An entry of the Http.sys listen list cannot be read'),
  event('HTTP', 15015, 'No entry of the Http.sys listen list is usable; Http.sys listens on every address'),
  event('W3SVC', 1004, 'A web site could not be started on its address'),
  event('WMServer', 337, 'Windows Media Services cannot accept connections on a port'),
];

/** What is known about an event of this source and id, or null. */
export function knownEvent(eventSource: string, id: number): KnownEvent | null {
  const wanted = eventSource.toLowerCase();
  return EVENTS.find((e) => e.id === id && e.eventSource.toLowerCase() === wanted) ?? null;
}

function event(eventSource: string, id: number, title: string): KnownEvent {
  return { eventSource, id, title, source: 'Microsoft articles about the event', confidence: 'confirmed' };
}
