/**
 * Hotfix setting: the listen list, and Http.sys takes an address only where a web site is bound. The name of its value is
 * not confirmed, so that it is never the only measure.
 */
import type { Split } from '../change/split.ts';
import { compared, notChecked, type Check } from '../evidence/check.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { hotfixMissing } from '../finding/hotfix.ts';
import { registryText } from '../snapshot/listen-list.ts';
import { siteName, type ServerIndex } from '../snapshot/server-index.ts';
import type { RegistryState, Snapshot } from '../snapshot/snapshot.ts';
import { listenList } from './listen-list.ts';
import { settingChange, type MethodModule, type SettingChange } from './method.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'hotfix-needs-explicit-sites': Sites;
    'drift-hotfix-removed': { value: string; found: string };
  }
}

export const hotfix: MethodModule = {
  ...listenList,
  setsNamedValue: true,
  asksFor: 'value-name',
  obstacles: (index) => [...listenList.obstacles(index), ...hotfixObstacles(index)],
  findings: hotfixFindings,
  isInForce: (index) => listenList.isInForce(index) && isOn(index.snapshot.httpSys.hotfixValue.value),
  refusals: (index, split) => [...listenList.refusals(index, split), ...unreadValue(index, split)],
  changes: (snapshot, split) => [...listenList.changes(snapshot, split), ...valueChanges(snapshot, split)],
  checks: (split, after) => [...listenList.checks(split, after), valueCheck(split, after)],
  drift: (split, reached, now) => [...listenList.drift(split, reached, now), ...valueDrift(split, now)],
};

function isOn(state: RegistryState | null): boolean {
  return state?.type === 'dword' && state.data === 1;
}

function hotfixObstacles(index: ServerIndex): Finding[] {
  const missing = hotfixMissing(index);
  if (missing !== null) return [missing];
  const { hotfixValue, hotfixValueName: value } = index.snapshot.httpSys;
  const state = hotfixValue.value;
  if (state === null) {
    return [finding('registry-unknown', 'blocks', { value, why: 'unread', reason: hotfixValue.problem })];
  }
  if (state.type !== 'absent' && state.type !== 'dword') {
    return [finding('registry-unknown', 'blocks', { value, why: 'wrong-type', reason: null })];
  }
  if (index.unassignedSites.length === 0) return [];
  return [finding('hotfix-needs-explicit-sites', 'blocks', { sites: index.unassignedSites.map(siteName) })];
}

/** Only a machine with three or more addresses is really touched by a hotfix that is missing. */
function hotfixFindings(index: ServerIndex): Finding[] {
  const missing = hotfixMissing(index);
  if (missing === null) return [];
  return [{ ...missing, severity: index.usable.length > 2 ? 'warning' : 'information' }];
}

function unreadValue({ snapshot }: ServerIndex, { hotfixValueName: value }: Split): Finding[] {
  if (value === snapshot.httpSys.hotfixValueName) return [];
  return [finding('registry-unknown', 'blocks', { value, why: 'other-value', reason: null })];
}

function valueChanges({ httpSys }: Snapshot, { hotfixValueName }: Split): SettingChange[] {
  const before = httpSys.hotfixValue.value;
  if (before === null || isOn(before)) return [];
  return [settingChange('hotfix-frees-address', hotfixValueName, before, { type: 'dword', data: 1 })];
}

function valueCheck({ hotfixValueName: subject }: Split, { httpSys }: Snapshot): Check {
  const { value, problem } = httpSys.hotfixValue;
  const about = { code: 'hotfix-written' as const, subject, expected: '1', proves: 'hotfix-written' };
  if (value === null) return notChecked(about, problem ?? '');
  if (httpSys.hotfixValueName !== subject) return notChecked(about, 'other-value');
  return compared(about, registryText(value), isOn(value));
}

function valueDrift({ hotfixValueName: value }: Split, { httpSys }: Snapshot): Finding[] {
  const state = httpSys.hotfixValue.value;
  if (httpSys.hotfixValueName !== value || state === null || isOn(state)) return [];
  return [finding('drift-hotfix-removed', 'warning', { value, found: registryText(state) })];
}
