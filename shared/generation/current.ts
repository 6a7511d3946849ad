/**
 * Windows of today: Server 2012 to 2025 and Windows 8 to 11, with IIS 8.0 to 10.0. Http.sys has its list from netsh as on
 * Server 2008; Windows Media Services were never made for them.
 */
import type { Finding } from '../finding/finding.ts';
import { productOf } from '../knowledge/products.ts';
import { HTTP_USERS, WEB_SERVICE } from '../knowledge/services.ts';
import { OTHER_HTTP_VALUES } from '../knowledge/settings.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Generation } from './generation.ts';
import { noUpdates, remoteGateway, rightsMissing } from './system.ts';

export const current: Generation = {
  recognises,
  findings: systemFindings,
  services: [WEB_SERVICE, ...HTTP_USERS],
  foreignValues: OTHER_HTTP_VALUES,
  settingsCopies: ['http-parameters'],
  // Nothing of the web server is changed, and its settings can hold passwords.
  webCopies: [],
  methods: ['listen-list', 'loopback', 'other-port', 'stop-services'],
  claimants: ['program'],
};

/** Workstations and servers alike. */
function recognises({ version }: Snapshot['os']): boolean {
  const key = productOf(version.value)?.key;
  return key === 'windows-8' || key === 'windows-8-1' || key === 'windows-10';
}

function systemFindings(snapshot: Snapshot): Finding[] {
  const missing = rightsMissing(snapshot);
  return missing === null ? [...noUpdates(snapshot), ...remoteGateway(snapshot)] : [missing];
}
