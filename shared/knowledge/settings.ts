/** The settings that Share80 reads and writes, by their names on the server. */
import type { Standing } from './standing.ts';

/** Registry key of both Http.sys values. */
export const HTTP_PARAMETERS_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
/** REG_MULTI_SZ: the addresses that Http.sys listens on; absent or empty = all of them. */
export const LISTEN_LIST_VALUE = 'ListenOnlyList';
/**
 * REG_DWORD that hotfix KB 892847 reads. This is the only place that holds the name: no text at hand confirms it, so
 * it is shown as unconfirmed, can be replaced by an expert, is never the only measure, and is verified by its effect.
 */
export const HOTFIX_VALUE_NAME = 'DisableEndpointSharing';

/** Kept in the list so that http://localhost goes on working; on Server 2003 it is not known whether that is needed. */
export const LOOPBACK = '127.0.0.1';
/** The port that is shared. */
export const SHARED_PORT = 80;
/** First port that is proposed when streaming has to use another one. */
export const FIRST_OTHER_PORT = 8080;
/** As the plug-in is named in Windows Media Services, in every language of Windows. */
export const PLUGIN_NAME = 'WMS HTTP Server Control Protocol';

export interface Setting extends Standing {
  name: string;
  where: string;
  type: string;
  meaning: string;
}

export const SETTINGS = {
  listenList: {
    name: LISTEN_LIST_VALUE,
    where: HTTP_PARAMETERS_KEY,
    type: 'REG_MULTI_SZ',
    meaning: 'Addresses that Http.sys listens on, for every program that uses it and every port. Empty = all.',
    source: 'Microsoft documentation of the Http.sys IP inclusion list (httpcfg iplisten)',
    confidence: 'confirmed',
  },
  hotfixValue: {
    name: HOTFIX_VALUE_NAME,
    where: HTTP_PARAMETERS_KEY,
    type: 'REG_DWORD',
    meaning: '1 = Http.sys listens only where web sites are bound. Needs the hotfix, or Service Pack 2.',
    source: 'KB 892847 is named by KB 328728; the name of its value is remembered, not read in a published text',
    confidence: 'from-memory',
  },
  loopbackEntry: {
    name: LOOPBACK,
    where: LISTEN_LIST_VALUE,
    type: 'list entry',
    meaning: 'Keeps http://localhost working. On later Windows it is lost without this entry; on 2003 this is unknown.',
    source: 'Field reports about later Windows; no text about Server 2003',
    confidence: 'inferred',
  },
  plugin: {
    name: PLUGIN_NAME,
    where: 'Windows Media Services, control protocol plug-ins',
    type: 'plug-in',
    meaning: 'Streams over HTTP. Selected addresses with none selected means all addresses.',
    source: 'KB 328728 and the Windows Media Services 9 Series SDK',
    confidence: 'confirmed',
  },
  socketPooling: {
    name: 'DisableSocketPooling',
    where: 'IIS metabase',
    type: 'metabase property',
    meaning: 'Worked in IIS 5. It exists in the IIS 6 metabase and does nothing there.',
    source: 'Microsoft documentation of IIS 6.0 (metabase property)',
    confidence: 'confirmed',
  },
} as const satisfies Record<string, Setting>;
