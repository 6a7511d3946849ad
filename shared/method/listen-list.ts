/** Listen list: Http.sys listens only on the addresses in its list, so that the address left out of it is free. */
import type { Split } from '../change/split.ts';
import { compared, notChecked, type Check } from '../evidence/check.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { listenListFindings } from '../finding/listen-list.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import { listIsTold } from '../snapshot/http-sys.ts';
import { listEntries, registryText } from '../snapshot/listen-list.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { isIpv6, meansAnyAddress } from '../text/addresses.ts';
import { listIsRight, neededEntries, wantedEntries } from '../snapshot/wanted-list.ts';
import { sharingConsequences } from './cost.ts';
import { settingChange, type MethodModule, type SettingChange } from './method.ts';
import {
  addressesOf,
  proposeSharing,
  sharingObstacles,
  sharingRefusals,
  siteDrift,
  splitInForce,
  webBeside,
} from './sharing.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'drift-list-changed': { expected: readonly string[]; found: string };
  }
}

export const listenList: MethodModule = {
  since: 1,
  sharesPort80: true,
  onlyIfAsked: false,
  givesLoopback: false,
  values: [LISTEN_LIST_VALUE],
  setsNamedValue: false,
  setsMetabase: false,
  asksFor: null,
  obstacles: sharingObstacles,
  findings: (index) => [...sharingObstacles(index), ...listenListFindings(index)],
  isInForce: (index) => splitInForce(index) !== null,
  propose: proposeSharing,
  webBeside,
  refusals: sharingRefusals,
  consequences: sharingConsequences,
  neededAddresses: addressesOf,
  changes: listChanges,
  leavesToWeb: listLeaves,
  stops: null,
  checks: (split, after) => [listCheck(split, after)],
  drift: (split, reached, now) => [...listDrift(split, now), ...siteDrift(split, reached, now)],
};

function listChanges(snapshot: Snapshot, { webAddresses }: Split): SettingChange[] {
  const before = snapshot.httpSys.listenList.value;
  if (before === null || listIsRight(snapshot, webAddresses)) return [];
  const wanted = wantedEntries(snapshot, webAddresses);
  if (listIsTold(snapshot)) return entryChanges(listEntries(before), wanted);
  return [settingChange('list-frees-address', LISTEN_LIST_VALUE, before, { type: 'multi-string', data: wanted })];
}

/** Entry by entry, what is wanted first: a list that is empty in between would mean every address. */
export function entryChanges(present: readonly string[], wanted: readonly string[]): SettingChange[] {
  const missing = wanted.filter((address) => !present.includes(address));
  const left = [...new Set(present)].filter((address) => !wanted.includes(address));
  return [
    ...missing.map((address): SettingChange => ({
      reason: 'list-frees-address',
      change: { kind: 'list-entry', address, before: 'unlisted', after: 'listed' },
    })),
    ...left.map((address): SettingChange => ({
      reason: 'list-leaves-address',
      change: { kind: 'list-entry', address, before: 'listed', after: 'unlisted' },
    })),
  ];
}

function listCheck({ webAddresses }: Split, after: Snapshot): Check {
  const list = after.httpSys.listenList;
  const expected = neededEntries(after, webAddresses).join(', ');
  const about = { code: 'list-written' as const, subject: LISTEN_LIST_VALUE, expected, proves: 'list-written' };
  if (list.value === null) return notChecked(about, list.problem ?? '');
  return compared(about, registryText(list.value), listIsRight(after, webAddresses));
}

/** Whether the settings of Http.sys leave it the streaming address; null when they were not read. */
export function listLeaves({ streamAddress, hotfixValueName }: Split, { httpSys }: Snapshot): boolean | null {
  const list = httpSys.listenList.value;
  const value = httpSys.hotfixValueName === hotfixValueName ? httpSys.hotfixValue.value : null;
  const entries = list === null ? [] : listEntries(list);
  const inList =
    entries.length === 0 ||
    entries.some((entry) => entry === streamAddress || (entry !== '' && !isIpv6(entry) && meansAnyAddress(entry)));
  if (!inList || (value?.type === 'dword' && value.data !== 0)) return false;
  return list === null || value === null ? null : true;
}

function listDrift({ webAddresses }: Split, now: Snapshot): Finding[] {
  const list = now.httpSys.listenList.value;
  if (list === null || listIsRight(now, webAddresses)) return [];
  const facts = { expected: neededEntries(now, webAddresses), found: registryText(list) };
  return [finding('drift-list-changed', 'blocks', facts)];
}
