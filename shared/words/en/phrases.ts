/** Pieces of sentences that several pages need. */
import type { Severity } from '../../finding/finding.ts';
import { sayHolder } from '../saying/findings.ts';

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function seconds(count: number): string {
  return plural(Math.round(count), 'second', 'seconds');
}

/** `a`, `a and b`, `a, b and c`; long lists are cut short. */
export function listed(entries: readonly string[], most = 4): string {
  const left = entries.length - most;
  if (left > 1) return `${entries.slice(0, most).join(', ')} and ${left} more`;
  return entries.length < 2 ? (entries[0] ?? '') : `${entries.slice(0, -1).join(', ')} and ${entries.at(-1) ?? ''}`;
}

export function addressRange(first: string, last: string, count: number): string {
  return `${first} to ${last} (${count} IP addresses)`;
}

const SEVERITIES: Record<Severity, string> = { blocks: 'Problem', warning: 'Warning', information: 'Note' };

export function severityWords(severity: Severity): string {
  return SEVERITIES[severity];
}

export const holder = sayHolder('unknown program', 'process');
