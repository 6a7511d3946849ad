/** English: what error codes of Windows mean. */
import type { EventKey } from '../../knowledge/events.ts';
import type { ErrorCode } from '../../knowledge/error-codes.ts';

export const ERRORS: Record<ErrorCode, string> = {
  '0xC00D158B': 'Another program already uses this IP address and port',
  '0xC00D158A': 'Another program already uses the port of a plug-in of Windows Media Services',
  '0xC00D157D': 'The HTTP plug-in reported an error',
  '0xC00D0043': 'The HTTP plug-in doesn’t accept this port number',
  '0xC00D002B': 'Windows Media Services can’t do this in its present state',
  '0xC00D2F0C': 'An encoder that pushed a stream reached IIS instead of Windows Media Services',
  '0x80070057': 'Windows didn’t accept a value',
  '0x80072741': 'This server no longer has the IP address',
  '0x80041017': 'WMI on the server doesn’t understand a query',
  '32': 'Another program holds the port of the website, or a file that it needs',
  '183': 'It already exists; for websites, another one has the same binding',
  '10049': 'This server doesn’t have the IP address',
  '0x80041001': 'WMI failed without a reason',
  '0x80041003': 'WMI denied access: the agent needs to run as an administrator',
  '0x8004100E': 'WMI has no such namespace: what provides it isn’t installed',
  '0x80041010': 'WMI has no such class: what provides it isn’t installed',
  '0x80041013': 'WMI couldn’t load what provides these facts',
  '1214': 'A website is bound to an IP address that Http.sys doesn’t listen on',
  '10048': 'Another program already uses this IP address and port',
  '10013': 'Windows doesn’t allow this IP address and port; often another program holds it',
};

/** Titles of events, by source and number. */
export const EVENTS: Record<EventKey, string> = {
  'HTTP 15005': 'Http.sys couldn’t listen on an IP address in its list',
  'HTTP 15014': 'Http.sys couldn’t read an entry of the IP listen list',
  'HTTP 15015': 'No entry of the IP listen list is usable; Http.sys listens on every IP address',
  'W3SVC 1003': 'IIS couldn’t register a URL of a website',
  'W3SVC 1004': 'IIS couldn’t start a website on its IP address',
  'W3SVC 1007': 'IIS couldn’t register a URL of a website because of a Windows error',
  'WMServer 309': 'Windows Media Services couldn’t bind to a TCP port',
  'WMServer 337': 'Windows Media Services can’t accept connections on a port',
};
