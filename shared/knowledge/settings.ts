/** The settings that Share80 reads and writes, by their names on the server. */
import type { Product } from './products.ts';
import type { Confidence } from './standing.ts';

/** Registry key of both Http.sys values. */
export const HTTP_PARAMETERS_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
/** REG_MULTI_SZ: the addresses that Http.sys listens on; absent or empty = all of them. */
export const LISTEN_LIST_VALUE = 'ListenOnlyList';
/**
 * REG_DWORD that hotfix KB 892847 reads. This is the only place that holds the name: no text at hand confirms it, so
 * it is shown as unconfirmed, can be replaced by an expert, is never the only measure, and is verified by its effect.
 */
export const HOTFIX_VALUE_NAME = 'DisableEndpointSharing';

/**
 * Other values of that key by Microsoft's own list (KB 820129, and of later texts the header of the server): limits and
 * rules of Http.sys for every request. None of them can be the hotfix's, whatever a plan calls it.
 */
export const OTHER_HTTP_VALUES = [
  'AllowRestrictedChars',
  'DisableServerHeader',
  'EnableAggressiveMemoryUsage',
  'EnableNonUTF8',
  'FavorUTF8',
  'MaxBytesPerSend',
  'MaxConnections',
  'MaxEndpoints',
  'MaxFieldLength',
  'MaxRequestBytes',
  'PercentUAllowed',
  'UriEnableCache',
  'UriMaxCacheMegabyteCount',
  'UriMaxUriBytes',
  'UriScavengerPeriod',
  'UrlSegmentMaxCount',
  'UrlSegmentMaxLength',
] as const;

/** Kept in the list so that http://localhost goes on working; on Server 2003 it is not known whether that is needed. */
export const LOOPBACK = '127.0.0.1';
/** The port that is shared. */
export const SHARED_PORT = 80;
/** First port that is proposed when streaming has to use another one. */
export const FIRST_OTHER_PORT = 8080;
/** As the plug-in is named in Windows Media Services, in every language of Windows. */
export const PLUGIN_NAME = 'WMS HTTP Server Control Protocol';

/** Windows whose IIS works alike: by itself (5.0), or through Http.sys with a metabase (6.0) or without (7.0 and later). */
type Family = 'iis-5' | 'iis-6' | 'iis-7';

interface Setting {
  name: string;
  confidence: Confidence;
  /** On whose it matters. */
  of: readonly Family[];
  /** It matters only where the plug-in of Windows Media Services is set. */
  plugin?: true;
}

/** What Share80 relies on, and how sure that is; `words/` says what each means and where that is known from. */
export const SETTINGS = {
  listenList: { name: LISTEN_LIST_VALUE, confidence: 'confirmed', of: ['iis-6', 'iis-7'] },
  hotfixValue: { name: HOTFIX_VALUE_NAME, confidence: 'from-memory', of: ['iis-6'] },
  loopbackEntry: { name: LOOPBACK, confidence: 'inferred', of: ['iis-6'] },
  neededLoopback: { name: LOOPBACK, confidence: 'confirmed', of: ['iis-7'] },
  plugin: { name: PLUGIN_NAME, confidence: 'confirmed', of: ['iis-6', 'iis-7'], plugin: true },
  socketPooling: { name: 'DisableSocketPooling', confidence: 'confirmed', of: ['iis-6'] },
  ownSockets: { name: 'DisableSocketPooling', confidence: 'confirmed', of: ['iis-5'] },
  removedValue: { name: 'PutEx', confidence: 'inferred', of: ['iis-5'] },
  services4: { name: 'nsunicast, nsstation', confidence: 'from-memory', of: ['iis-5'] },
  header4: { name: 'Cougar/4.1', confidence: 'inferred', of: ['iis-5'] },
} as const satisfies Record<string, Setting>;

/**
 * Those that matter on a server with this product, in their order.
 *
 * @param setsPlugin whether a set-up sets the plug-in of Windows Media Services
 */
export function settingsOf(product: Product, setsPlugin: boolean): (keyof typeof SETTINGS)[] {
  const family = familyOf(product);
  return (Object.entries(SETTINGS) as [keyof typeof SETTINGS, Setting][]).flatMap(([key, { of, plugin }]) =>
    of.includes(family) && (setsPlugin || plugin !== true) ? [key] : [],
  );
}

function familyOf({ receiver, sites }: Product): Family {
  if (receiver === 'iis') return 'iis-5';
  return sites === 'metabase' ? 'iis-6' : 'iis-7';
}
