/** How the Windows of a pretend server differs from others of its line. */
import type { MachineState } from './machine-state.ts';

interface Era {
  /** Beginning of the version numbers. */
  versions: readonly string[];
  /** What answers call themselves. */
  iis: string;
  httpSys: string;
  /** netsh tells Http.sys of each address; what is open stays so while anybody uses it. Else it reads the registry. */
  listIsTold: boolean;
  sites: 'metabase' | 'application-host';
  /** Who listens for web sites: Http.sys, or IIS itself, whose metabase scripts may set by ADSI. */
  receiver: 'http-sys' | 'iis';
  /** Whether the plug-in also offers 127.0.0.1 and IPv6 addresses. */
  offersAll: boolean;
  /** Number of the engine that runs scripts. */
  scriptEngine: readonly [number, number, number];
  /** `Cougar/` version, as seen in published traces. */
  wms: string;
}

const ERAS: readonly Era[] = [
  {
    versions: ['5.2.'],
    iis: 'Microsoft-IIS/6.0',
    httpSys: 'Microsoft-HTTPAPI/1.0',
    listIsTold: false,
    sites: 'metabase',
    receiver: 'http-sys',
    offersAll: false,
    scriptEngine: [5, 6, 8820],
    wms: '9.01.01.3814',
  },
  {
    versions: ['5.0.'],
    iis: 'Microsoft-IIS/5.0',
    // There is none: IIS says no itself.
    httpSys: 'Microsoft-IIS/5.0',
    listIsTold: false,
    sites: 'metabase',
    receiver: 'iis',
    offersAll: false,
    // Of Windows Script 5.6.
    scriptEngine: [5, 6, 8820],
    // Windows Media Services 4.1 have another object model.
    wms: '',
  },
  {
    versions: ['6.0.'],
    iis: 'Microsoft-IIS/7.0',
    httpSys: 'Microsoft-HTTPAPI/2.0',
    listIsTold: true,
    sites: 'application-host',
    receiver: 'http-sys',
    offersAll: true,
    scriptEngine: [5, 7, 6002],
    wms: '9.5.6001.18161',
  },
  {
    versions: ['6.1.'],
    iis: 'Microsoft-IIS/7.5',
    httpSys: 'Microsoft-HTTPAPI/2.0',
    listIsTold: true,
    sites: 'application-host',
    receiver: 'http-sys',
    offersAll: true,
    scriptEngine: [5, 8, 7601],
    wms: '9.6.7600.16564',
  },
  ...(
    [
      ['6.2.', 'Microsoft-IIS/8.0'],
      ['6.3.', 'Microsoft-IIS/8.5'],
      ['10.', 'Microsoft-IIS/10.0'],
    ] as const
  ).map(([begin, iis]): Era => ({
    versions: [begin],
    iis,
    httpSys: 'Microsoft-HTTPAPI/2.0',
    listIsTold: true,
    sites: 'application-host',
    receiver: 'http-sys',
    offersAll: true,
    scriptEngine: [5, 8, 16384],
    // It cannot be installed there.
    wms: '',
  })),
];

/** The era of a version; one that is not known is like the first. */
export function eraOf({ version }: Pick<MachineState['os'], 'version'>): Era {
  return ERAS.find(({ versions }) => versions.some((begin) => version.startsWith(begin))) ?? (ERAS[0] as Era);
}
