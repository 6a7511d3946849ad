/** The generations of Windows, and what is said of a machine that belongs to none of them. */
import { finding, type Finding } from '../finding/finding.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { current } from './current.ts';
import type { Generation } from './generation.ts';
import { server2003 } from './server-2003.ts';
import { server2008 } from './server-2008.ts';
import { windows2000 } from './windows-2000.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'os-not-supported': System;
    /** Windows Vista or later, without Windows Media Services. */
    'os-later': System;
    /** What the script engine does not show to the agent; none: it shows all, if not in the usual way. */
    'script-engine': { version: string; unread: readonly ('rows' | 'lists')[] };
    /** It lacks what the agent is written in, and stops without a word. */
    'script-engine-old': { version: string };
    'stand-ins': { standIns: readonly string[] };
  }
}

export const GENERATIONS: readonly Generation[] = [server2003, server2008, current, windows2000];

/**
 * The generation of a machine. One that is not recognised gets findings that forbid a set-up, and no plan; what a file
 * says of such a machine is judged as of the first.
 */
export function generationOf({ os }: Snapshot): Generation {
  return recognised(os) ?? server2003;
}

function recognised(os: Snapshot['os']): Generation | null {
  return GENERATIONS.find((generation) => generation.recognises(os)) ?? null;
}

/** What forbids, or should be known about, this machine as such. */
export function systemFindings(snapshot: Snapshot): Finding[] {
  const { os } = snapshot;
  const engine = engineFindings(snapshot);
  if (engine.some(({ severity }) => severity === 'blocks')) return engine;
  if (os.version.value === null) {
    return [finding('os-unknown', 'blocks', { what: 'version', reason: os.version.problem })];
  }
  const generation = recognised(os);
  if (generation !== null) return [...engine, ...generation.findings(snapshot), ...laboratory(snapshot)];
  const facts = { version: os.version.value, caption: os.caption.value ?? '' };
  return [finding(isLater(os) ? 'os-later' : 'os-not-supported', 'blocks', facts)];
}

/** JScript before 5.6. Windows 2000 has 5.1, unless Internet Explorer 6 or Windows Script 5.6 is there. */
const OLD_ENGINE = /^JScript ([0-4]\.|5\.[0-5](\.|$))/;

/** A script engine that shows nothing makes everything look as if it were not there. */
function engineFindings({ scriptEngine: { value } }: Snapshot): Finding[] {
  if (value !== null && OLD_ENGINE.test(value.version)) {
    return [finding('script-engine-old', 'blocks', { version: value.version })];
  }
  if (value === null || (value.rows === 'enumerator' && value.arrays)) return [];
  const unread = [...(value.rows === 'none' ? ['rows' as const] : []), ...(value.arrays ? [] : ['lists' as const])];
  return [finding('script-engine', unread.length > 0 ? 'blocks' : 'information', { version: value.version, unread })];
}

/** Windows from Vista on has the listen list and netsh, and so can share port 80 with any program. */
function isLater({ version }: Snapshot['os']): boolean {
  return Number(/^\d+/.exec(version.value ?? '')?.[0] ?? 0) >= 6;
}

/** Who chose a practice server knows it already; whoever is handed a result of the laboratory does not. */
function laboratory(snapshot: Snapshot): Finding[] {
  const standIns = snapshot.standIns.filter((name) => !name.startsWith('practice:'));
  return standIns.length === 0 ? [] : [finding('stand-ins', 'warning', { standIns })];
}
