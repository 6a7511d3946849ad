/** Pieces of sentences that several pages need. */
import type { Severity } from '../../finding/finding.ts';
import { sayHolder } from '../saying/findings.ts';

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function seconds(count: number): string {
  return plural(Math.round(count), 'Sekunde', 'Sekunden');
}

/** `a`, `a and b`, `a, b and c`; long lists are cut short. */
export function listed(entries: readonly string[], most = 4): string {
  const left = entries.length - most;
  if (left > 1) return `${entries.slice(0, most).join(', ')} und ${left} weitere`;
  return entries.length < 2 ? (entries[0] ?? '') : `${entries.slice(0, -1).join(', ')} und ${entries.at(-1) ?? ''}`;
}

export function addressRange(first: string, last: string, count: number): string {
  return `${first} bis ${last} (${count} IP-Adressen)`;
}

/** The marks around a name. */
export const MARKS = '„“';

const SEVERITIES: Record<Severity, string> = { blocks: 'Problem', warning: 'Warnung', information: 'Hinweis' };

export function severityWords(severity: Severity): string {
  return SEVERITIES[severity];
}

export const holder = sayHolder('unbekanntes Programm', 'Prozess');
