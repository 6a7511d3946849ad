/** The services that matter, by key name. What depends on what is always read on the machine itself. */
import type { Standing } from './standing.ts';

export const HTTP_DRIVER = 'HTTP';
export const STREAMING_SERVICE = 'wmserver';
/** Image name of Windows Media Services, lower case. */
export const STREAMING_PROGRAM = 'wmserver.exe';
export const WEB_SERVICE = 'W3SVC';
export const HTTP_SSL_SERVICE = 'HTTPFilter';
/** Keeps the metabase; IIS 5.0 has it in one process with its sites. */
export const IIS_ADMIN_SERVICE = 'IISADMIN';
/** Process id of the System process; a listener of it on a web port is Http.sys. */
export const SYSTEM_PROCESS = 4;

/** Process id of a listener where Windows names none: netstat of Windows 2000 has no such column. */
export const NOBODY_NAMED = 0;

/** The services of Windows Media Services 4.1: their names are from memory, and no text at hand confirms them. */
export const STREAMING_4_SERVICES: readonly string[] = ['nsunicast', 'nsstation', 'nsmonitor', 'nsprogram'];

/**
 * Services that receive requests through Http.sys without depending on it: Reporting Services by the names of its versions, and Web
 * Deploy.
 */
export const HTTP_USERS: readonly string[] = [
  'ReportServer',
  'SQLServerReportingServices',
  'PowerBIReportServer',
  'MsDepSvc',
];

/** Remote Desktop Gateway, whose sessions come through Http.sys: source its own name, from memory; its transport is [MS-TSGU]'s. */
export const REMOTE_GATEWAY = 'TSGateway';

interface KnownService extends Standing {
  name: string;
  /** Receives its requests through Http.sys, so that the listen list applies to it. */
  usesHttpSys: boolean;
}

const KNOWN: readonly KnownService[] = [
  known(HTTP_DRIVER, true, 'confirmed'),
  known(HTTP_SSL_SERVICE, true, 'confirmed'),
  known(WEB_SERVICE, true, 'confirmed'),
  known(IIS_ADMIN_SERVICE, false, 'confirmed'),
  known('MSFTPSVC', false, 'confirmed'),
  known('SMTPSVC', false, 'confirmed'),
  known('NNTPSVC', false, 'confirmed'),
  known('WinRM', true, 'confirmed'),
  ...HTTP_USERS.map((name) => known(name, true, 'inferred')),
  known(STREAMING_SERVICE, false, 'confirmed'),
];

const BY_NAME = new Map(KNOWN.map((service) => [service.name.toLowerCase(), service]));

/**
 * What is known about a service of this key name (any case), or null. Of a service that is installed once for each
 * instance, as `ReportServer$MEDIA`, the name before the mark decides.
 */
export function knownService(name: string): KnownService | null {
  const key = name.toLowerCase();
  return BY_NAME.get(key) ?? BY_NAME.get(key.replace(/(?!^)\$.*$/, '')) ?? null;
}

interface AddressMover extends Standing {
  name: string;
}

/** Services that give addresses of this server to another one: of a cluster, and of load balancing. */
const ADDRESS_MOVERS: readonly AddressMover[] = [
  { name: 'ClusSvc', source: 'Key name of the Cluster service', confidence: 'from-memory' },
  { name: 'WLBS', source: 'Key name of the Network Load Balancing driver', confidence: 'from-memory' },
];

/** Whether a service of this key name (any case) moves addresses between servers. */
export function movesAddresses(name: string): boolean {
  return ADDRESS_MOVERS.some((service) => service.name.toLowerCase() === name.toLowerCase());
}

const CONTROLLABLE = /^[A-Za-z0-9_][A-Za-z0-9_.$ -]{0,254}$/;

/** Whether the agent can stop and start a service of this key name: it becomes part of a command and of a query. */
export function isControllable(name: string): boolean {
  return CONTROLLABLE.test(name);
}

function known(name: string, usesHttpSys: boolean, confidence: KnownService['confidence']): KnownService {
  const source = 'KB 328728 and Microsoft documentation of the service';
  return { name, usesHttpSys, source, confidence };
}
