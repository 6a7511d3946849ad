/** English: what error codes of Windows mean. */
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
  '1214': 'A web site is bound to an address that Http.sys does not listen on',
  '10048': 'Another program already uses this address and port',
  '10013': 'Another program holds this address and port for itself alone',
};
