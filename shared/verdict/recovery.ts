/**
 * Recovery: what became of a plan whose end is not known. The server as it is now is compared with what each target of
 * the plan was before it and should be after it; a journal that broke off only adds to that.
 */
import { canonicalJson } from '../text/canonical-json.ts';
import { journalOutcome, stepsDone, type Journal, type Outcome } from '../journal/journal.ts';
import { LISTEN_LIST_VALUE, PLUGIN_NAME } from '../knowledge/settings.ts';
import type { Change, Plan } from '../plan/plan.ts';
import { pluginText } from '../snapshot/plugin-text.ts';
import { pluginStateOf, samePluginState } from '../snapshot/plugin.ts';
import { registryText } from '../snapshot/registry-text.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** `unchanged`: the plan leaves it as it was, and so it is. */
export type TargetStanding = 'before' | 'after' | 'unchanged' | 'other' | 'unknown';

/** One thing that the plan changes, and how it stands now. Texts are for experts. */
export interface RecoveryTarget {
  kind: 'plugin' | 'registry' | 'service';
  subject: string;
  standing: TargetStanding;
  before: string;
  after: string;
  now: string;
}

export interface RecoveryAccount {
  /** `as-before`: nothing of the plan stands; `as-planned`: all of it does; `in-between`: a part. */
  kind: 'as-before' | 'as-planned' | 'in-between' | 'unknown';
  targets: RecoveryTarget[];
  /** How the journal that is known here ends; null = without an end. */
  journalEnd: Outcome | null;
  /** Ids of the steps that the known journal calls done. */
  stepsDone: string[];
}

interface Span {
  first: Exclude<Change, { kind: 'backup' }>;
  last: Exclude<Change, { kind: 'backup' }>;
}

/** @param journal as far as it is known on this PC */
export function recoveryAccount(plan: Plan, journal: Journal | null, now: Snapshot): RecoveryAccount {
  const targets = [...spansOf(plan).values()].map((span) => targetOf(span, now));
  return {
    kind: kindOf(targets),
    targets,
    journalEnd: journal === null ? null : journalOutcome(journal),
    stepsDone: journal === null ? [] : stepsDone(plan, journal),
  };
}

function kindOf(targets: readonly RecoveryTarget[]): RecoveryAccount['kind'] {
  const all = (...standings: TargetStanding[]) => targets.every(({ standing }) => standings.includes(standing));
  if (all('before', 'unchanged')) return 'as-before';
  if (all('after', 'unchanged')) return 'as-planned';
  return all('before', 'after', 'unchanged', 'unknown') && !targets.some(({ standing }) => standing === 'after')
    ? 'unknown'
    : 'in-between';
}

/** The first and the last change of each target. */
function spansOf(plan: Plan): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { change } of plan.steps) {
    if (change.kind === 'backup') continue;
    const key = `${change.kind} ${subjectOf(change).toLowerCase()}`;
    spans.set(key, { first: spans.get(key)?.first ?? change, last: change });
  }
  return spans;
}

function subjectOf(change: Span['first']): string {
  switch (change.kind) {
    case 'plugin':
      return PLUGIN_NAME;
    case 'registry':
      return change.name;
    case 'service':
      return change.service;
  }
}

function targetOf({ first, last }: Span, now: Snapshot): RecoveryTarget {
  const seen = readingOf(first, now);
  const before = textOf(first, 'before');
  const after = textOf(last, 'after');
  const base = { kind: first.kind, subject: subjectOf(first), before, after };
  if (seen === null) return { ...base, standing: 'unknown', now: '' };
  const isBefore = same(first, 'before', seen);
  const isAfter = same(last, 'after', seen);
  const standing = isBefore ? (isAfter ? 'unchanged' : 'before') : isAfter ? 'after' : 'other';
  return { ...base, standing, now: seen.text };
}

interface Reading {
  value: unknown;
  text: string;
}

/** How the target stands now; null when it could not be read. */
function readingOf(change: Span['first'], now: Snapshot): Reading | null {
  switch (change.kind) {
    case 'plugin': {
      const reading = now.wms.plugin.value;
      if (reading === null) return null;
      const state = pluginStateOf(reading);
      return { value: state, text: pluginText(state) };
    }
    case 'registry': {
      const { listenList, hotfixValue, hotfixValueName } = now.httpSys;
      if (change.name !== LISTEN_LIST_VALUE && change.name !== hotfixValueName) return null;
      const { value } = change.name === LISTEN_LIST_VALUE ? listenList : hotfixValue;
      return value === null ? null : { value, text: registryText(value) };
    }
    case 'service': {
      const key = serviceKey(change.service);
      const found = now.services.value?.find((service) => serviceKey(service.name) === key);
      return found === undefined ? null : { value: found.state, text: found.state };
    }
  }
}

function same(change: Span['first'], side: 'before' | 'after', seen: Reading): boolean {
  if (change.kind === 'plugin') return samePluginState(change[side], seen.value as typeof change.before);
  return canonicalJson(change[side]) === canonicalJson(seen.value);
}

function textOf(change: Span['first'], side: 'before' | 'after'): string {
  switch (change.kind) {
    case 'plugin':
      return pluginText(change[side]);
    case 'registry':
      return registryText(change[side]);
    case 'service':
      return change[side];
  }
}
