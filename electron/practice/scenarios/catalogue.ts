import * as v from 'valibot';
import alreadyDone from './already-done.json' with { type: 'json' };
import crowded from './crowded.json' with { type: 'json' };
import dhcp from './dhcp.json' with { type: 'json' };
import german from './german.json' with { type: 'json' };
import needsReboot from './needs-reboot.json' with { type: 'json' };
import oneAddress from './one-address.json' with { type: 'json' };
import portTaken from './port-taken.json' with { type: 'json' };
import portTakenLate from './port-taken-late.json' with { type: 'json' };
import rtm from './rtm.json' with { type: 'json' };
import server2008 from './server-2008.json' with { type: 'json' };
import server2008R2Ftp from './server-2008-r2-ftp.json' with { type: 'json' };
import server2008Winrm from './server-2008-winrm.json' with { type: 'json' };
import server2008NotElevated from './server-2008-not-elevated.json' with { type: 'json' };
import server2008Ipv6 from './server-2008-ipv6.json' with { type: 'json' };
import server2008German from './server-2008-german.json' with { type: 'json' };
import siteOnBoth from './site-on-both.json' with { type: 'json' };
import sp1Hotfix from './sp1-hotfix.json' with { type: 'json' };
import sp1NoHotfix from './sp1-no-hotfix.json' with { type: 'json' };
import staleList from './stale-list.json' with { type: 'json' };
import streamDenied from './stream-denied.json' with { type: 'json' };
import streamEncoder from './stream-encoder.json' with { type: 'json' };
import streamLogin from './stream-login.json' with { type: 'json' };
import streamNone from './stream-none.json' with { type: 'json' };
import stubborn from './stubborn.json' with { type: 'json' };
import todayNginx from './today-nginx.json' with { type: 'json' };
import todayNginxWildcard from './today-nginx-wildcard.json' with { type: 'json' };
import todayDocker from './today-docker.json' with { type: 'json' };
import todayOneAddress from './today-one-address.json' with { type: 'json' };
import todayLoopbackList from './today-loopback-list.json' with { type: 'json' };
import todayNoIis from './today-no-iis.json' with { type: 'json' };
import todayEngineRows from './today-engine-rows.json' with { type: 'json' };
import todayEngineArrays from './today-engine-arrays.json' with { type: 'json' };
import todayEngineBoth from './today-engine-both.json' with { type: 'json' };
import todayDeclined from './today-declined.json' with { type: 'json' };
import twoAdapters from './two-adapters.json' with { type: 'json' };
import typical from './typical.json' with { type: 'json' };
import webEdition from './web-edition.json' with { type: 'json' };
import windows2000 from './windows-2000.json' with { type: 'json' };
import windows2000Bare from './windows-2000-bare.json' with { type: 'json' };
import windows2000Pooled from './windows-2000-pooled.json' with { type: 'json' };
import type { ScenarioName } from '../../../shared/words/languages.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';

/** Every scenario, in the order in which they are offered. One that no language has words for does not compile. */
const FILES = {
  typical,
  'two-adapters': twoAdapters,
  'sp1-hotfix': sp1Hotfix,
  'sp1-no-hotfix': sp1NoHotfix,
  rtm,
  'one-address': oneAddress,
  dhcp,
  'stale-list': staleList,
  'web-edition': webEdition,
  'already-done': alreadyDone,
  'site-on-both': siteOnBoth,
  crowded,
  stubborn,
  'port-taken': portTaken,
  'port-taken-late': portTakenLate,
  'needs-reboot': needsReboot,
  german,
  'server-2008': server2008,
  'server-2008-r2-ftp': server2008R2Ftp,
  'server-2008-winrm': server2008Winrm,
  'server-2008-not-elevated': server2008NotElevated,
  'server-2008-ipv6': server2008Ipv6,
  'server-2008-german': server2008German,
  'windows-2000': windows2000,
  'windows-2000-pooled': windows2000Pooled,
  'windows-2000-bare': windows2000Bare,
  'stream-login': streamLogin,
  'stream-none': streamNone,
  'stream-denied': streamDenied,
  'stream-encoder': streamEncoder,
  'today-nginx': todayNginx,
  'today-nginx-wildcard': todayNginxWildcard,
  'today-docker': todayDocker,
  'today-one-address': todayOneAddress,
  'today-loopback-list': todayLoopbackList,
  'today-no-iis': todayNoIis,
  'today-engine-rows': todayEngineRows,
  'today-engine-arrays': todayEngineArrays,
  'today-engine-both': todayEngineBoth,
  'today-declined': todayDeclined,
} satisfies Record<ScenarioName, unknown>;

/** The names, in the order in which they are offered. */
export function scenarioNames(): ScenarioName[] {
  return Object.keys(FILES) as ScenarioName[];
}

export function findScenario(name: string): Scenario | undefined {
  return Object.hasOwn(FILES, name) ? v.parse(scenarioSchema, FILES[name as ScenarioName]) : undefined;
}
