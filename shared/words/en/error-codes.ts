/** English: what error codes of Windows mean. */
import type { EventKey } from '../../knowledge/events.ts';
import type { ErrorCode } from '../../knowledge/error-codes.ts';

export const ERRORS: Record<ErrorCode, string> = {
  '0xC00D158B': 'Another program already uses this address and port',
  '0xC00D158A': 'Another program already uses the port of a streaming plug-in',
  '0xC00D157D': 'The streaming plug-in reported an error of its own',
  '0xC00D0043': 'The streaming plug-in does not accept this port number',
  '0xC00D002B': 'Windows Media Services cannot do this in its present state',
  '0xC00D2F0C': 'An encoder that pushed a stream reached IIS instead of Windows Media Services',
  '0x80070057': 'Windows did not accept a value',
  '0x80072741': 'The address is no longer on this server',
  '0x80041017': 'The server does not know a question that was put to WMI',
  '32': 'Another program holds the port of the website, or a file that is needed',
  '183': 'It exists already: of websites, another one has the same binding',
  '10049': 'The IP address isn’t on this server',
  '0x80041001': 'WMI failed without a reason',
  '0x80041003': 'WMI denied access: the agent needs to run as an administrator',
  '0x8004100E': 'WMI has no such namespace: what provides it isn’t installed',
  '0x80041010': 'WMI has no such class: what provides it isn’t installed',
  '0x80041013': 'WMI couldn’t load what provides these facts',
  '1214': 'A web site is bound to an address that Http.sys does not listen on',
  '10048': 'Another program already uses this address and port',
  '10013': 'Windows doesn’t let this address and port be used; often another program holds it',
};

/** Titles of events, by source and number. */
export const EVENTS: Record<EventKey, string> = {
  'HTTP 15005': 'Http.sys couldn’t listen on an IP address of its list',
  'HTTP 15014': 'Http.sys couldn’t read an entry of the IP listen list',
  'HTTP 15015': 'No entry of the IP listen list is usable; Http.sys listens on every IP address',
  'W3SVC 1003': 'IIS couldn’t register a URL of a website',
  'W3SVC 1004': 'IIS couldn’t start a website on its IP address',
  'W3SVC 1007': 'IIS couldn’t register a URL of a website because of an error of Windows',
  'WMServer 309': 'Windows Media Services couldn’t bind to a TCP port',
  'WMServer 337': 'Windows Media Services can’t accept connections on a port',
};
