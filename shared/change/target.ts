/**
 * Target: one thing that a plan changes (a service, a registry value, the plug-in), from its state before the first of
 * its changes to its state after the last; and how it stands on a server now. The agent's `targets.js` asks the same.
 */
import { knownService } from '../knowledge/services.ts';
import { LISTEN_LIST_VALUE, PLUGIN_NAME } from '../knowledge/settings.ts';
import { pluginRuns, pluginStateOf, pluginStatusText, pluginText, samePluginState } from '../snapshot/plugin.ts';
import { listEntries, registryText } from '../snapshot/listen-list.ts';
import { metabaseText } from '../snapshot/metabase.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import { startSettingOf } from '../snapshot/start-setting.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { hasTarget, type Step, type TargetChange } from './change.ts';

type TargetState = TargetChange['before'];

export interface Target {
  kind: TargetChange['kind'];
  /** Name of the service, also of its start mode, the registry value or the plug-in; the address of a list entry, the node of the metabase. */
  subject: string;
  before: TargetState;
  after: TargetState;
}

/** How a target stands; `why` is the machine's reason for not knowing it, or a code of this program. */
type TargetReading = { known: true; text: string; is: (state: TargetState) => boolean } | { known: false; why: string };

/** The targets of these steps, in the order in which they are first changed. Copies and what a person does have none. */
export function targetsOf(steps: readonly Step[]): Target[] {
  const targets = new Map<string, Target>();
  for (const { change } of steps) {
    if (!hasTarget(change)) continue;
    const { kind, before, after } = change;
    const subject = subjectOf(change);
    const key = `${kind} ${subject.toLowerCase()}`;
    const known = targets.get(key);
    if (known === undefined) targets.set(key, { kind, subject, before, after });
    else known.after = after;
  }
  return [...targets.values()];
}

function subjectOf(change: TargetChange): string {
  switch (change.kind) {
    case 'plugin':
      return PLUGIN_NAME;
    case 'registry':
      return change.name;
    case 'service':
    case 'start-mode':
      return change.service;
    case 'list-entry':
      return change.address;
    case 'metabase':
      return change.node;
  }
}

/** @param now null = the server could not be looked at */
export function readTarget({ kind, subject }: Target, now: Snapshot | null): TargetReading {
  if (now === null) return { known: false, why: 'no-agent' };
  switch (kind) {
    case 'plugin': {
      const { value, problem } = now.wms.plugin;
      if (value === null) return { known: false, why: problem ?? '' };
      const state = pluginStateOf(value);
      return {
        known: true,
        // On and in error before is so again after an undo, and is said again.
        text: `${pluginText(state)}${state.enabled && !pluginRuns(value) ? ` (${pluginStatusText(value)})` : ''}`,
        is: (other) => typeof other === 'object' && 'bind' in other && samePluginState(state, other),
      };
    }
    case 'registry': {
      const { listenList, hotfixValue, hotfixValueName } = now.httpSys;
      if (subject !== LISTEN_LIST_VALUE && subject !== hotfixValueName) return { known: false, why: 'other-value' };
      const { value, problem } = subject === LISTEN_LIST_VALUE ? listenList : hotfixValue;
      if (value === null) return { known: false, why: problem ?? '' };
      return { known: true, text: registryText(value), is: (other) => canonicalJson(value) === canonicalJson(other) };
    }
    case 'list-entry': {
      const { value, problem } = now.httpSys.listenList;
      if (value === null) return { known: false, why: problem ?? '' };
      const state = listEntries(value).includes(subject) ? 'listed' : 'unlisted';
      return { known: true, text: state, is: (other) => state === other };
    }
    case 'metabase': {
      const { value, problem } = now.metabase;
      if (value === null) return { known: false, why: problem ?? '' };
      const values = value.find(({ node }) => node === subject)?.values;
      if (values === undefined) return { known: true, text: 'missing', is: () => false };
      return {
        known: true,
        text: metabaseText(values),
        is: (other) => typeof other === 'object' && canonicalJson(values) === canonicalJson(other),
      };
    }
    case 'start-mode': {
      if (now.services.value === null) return { known: false, why: now.services.problem ?? '' };
      const service = now.services.value.find(({ name }) => serviceKey(name) === serviceKey(subject));
      if (service === undefined) return missing(subject);
      const setting = startSettingOf(service);
      if (setting === null) return { known: false, why: 'delay-not-read' };
      return { known: true, text: setting, is: (other) => setting === other };
    }
    case 'service': {
      if (now.services.value === null) return { known: false, why: now.services.problem ?? '' };
      const key = serviceKey(subject);
      const state = now.services.value.find((service) => serviceKey(service.name) === key)?.state;
      return state === undefined ? missing(subject) : { known: true, text: state, is: (other) => state === other };
    }
  }
}

/** A look names the services that bear on the matter, and others where it was asked to. */
function missing(service: string): TargetReading {
  if (knownService(service) === null) return { known: false, why: 'service-not-listed' };
  return { known: true, text: 'missing', is: () => false };
}

/** A state of a target on one line, in the machine's words. */
export function stateText(state: TargetState): string {
  if (typeof state === 'string') return state;
  if ('ServerBindings' in state) return metabaseText(state);
  return 'bind' in state ? pluginText(state) : registryText(state);
}
