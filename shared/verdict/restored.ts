/** Checks after a rollback or an undo: is every target of the plan back at its state before? */
import { canonicalJson } from '../text/canonical-json.ts';
import { LISTEN_LIST_VALUE, PLUGIN_NAME } from '../knowledge/settings.ts';
import { invertSteps, type Change, type Plan } from '../plan/plan.ts';
import { pluginText } from '../snapshot/plugin-text.ts';
import { pluginStateOf, samePluginState } from '../snapshot/plugin.ts';
import { registryText } from '../snapshot/registry-text.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Check } from './verdict.ts';
import { compared, notChecked } from '../evidence/check.ts';

/**
 * One check per target that the plan changes, against the state that it had before the plan.
 * @param after the server afterwards; null when it could not be looked at
 */
export function restoredChecks(plan: Plan, after: Snapshot | null): Check[] {
  const targets = new Map<string, Change>();
  for (const { change } of invertSteps(plan.steps)) targets.set(targetOf(change), change);
  return [...targets.values()].flatMap((change) => restoredCheck(change, after));
}

function targetOf(change: Change): string {
  switch (change.kind) {
    case 'backup':
      return 'backup';
    case 'plugin':
      return 'plugin';
    case 'registry':
      return `registry ${change.name}`;
    case 'service':
      return `service ${serviceKey(change.service)}`;
  }
}

/** `change` is inverted: its `after` is what the server had at first. */
function restoredCheck(change: Change, after: Snapshot | null): Check[] {
  switch (change.kind) {
    case 'backup':
      return [];
    case 'plugin':
      return [pluginCheck(change, after)];
    case 'registry':
      return [registryCheck(change, after)];
    case 'service':
      return [serviceCheck(change, after)];
  }
}

function pluginCheck(change: Extract<Change, { kind: 'plugin' }>, after: Snapshot | null): Check {
  const about = { code: 'plugin-restored' as const, subject: PLUGIN_NAME, expected: pluginText(change.after) };
  const reading = after?.wms.plugin.value ?? null;
  if (reading === null) return notChecked(about, after?.wms.plugin.problem ?? 'no-agent');
  const state = pluginStateOf(reading);
  return compared(about, pluginText(state), samePluginState(state, change.after));
}

function registryCheck(change: Extract<Change, { kind: 'registry' }>, after: Snapshot | null): Check {
  const isList = change.name === LISTEN_LIST_VALUE;
  const code = isList ? ('list-restored' as const) : ('hotfix-restored' as const);
  const about = { code, subject: change.name, expected: registryText(change.after) };
  if (after === null) return notChecked(about, 'no-agent');
  const fact = isList ? after.httpSys.listenList : after.httpSys.hotfixValue;
  if (fact.value === null) return notChecked(about, fact.problem ?? '');
  if (!isList && after.httpSys.hotfixValueName !== change.name) return notChecked(about, 'another value was read');
  return compared(about, registryText(fact.value), canonicalJson(fact.value) === canonicalJson(change.after));
}

function serviceCheck(change: Extract<Change, { kind: 'service' }>, after: Snapshot | null): Check {
  const about = { code: 'service-running' as const, subject: change.service, expected: change.after };
  const services = after?.services.value ?? null;
  if (services === null) return notChecked(about, after?.services.problem ?? 'no-agent');
  const now = services.find((service) => serviceKey(service.name) === serviceKey(change.service));
  return compared(about, now?.state ?? 'missing', now?.state === change.after);
}
