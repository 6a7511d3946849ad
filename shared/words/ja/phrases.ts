/** Pieces of sentences that several pages need. */
import type { Severity } from '../../finding/finding.ts';
import { sayHolder } from '../saying/findings.ts';

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function seconds(count: number): string {
  return plural(Math.round(count), '秒', '秒');
}

/** `a`, `a and b`, `a, b and c`; long lists are cut short. */
export function listed(entries: readonly string[], most = 4): string {
  const left = entries.length - most;
  if (left > 1) return `${entries.slice(0, most).join('、')}、他 ${left} 件`;
  return entries.length < 2 ? (entries[0] ?? '') : `${entries.slice(0, -1).join('、')}、${entries.at(-1) ?? ''}`;
}

export function addressRange(first: string, last: string, count: number): string {
  return `${first} から ${last} (${count} 個の IP アドレス)`;
}

/** The marks around a name. */
export const MARKS = '「」';

const SEVERITIES: Record<Severity, string> = { blocks: '問題', warning: '警告', information: 'メモ' };

export function severityWords(severity: Severity): string {
  return SEVERITIES[severity];
}

export const holder = sayHolder('不明なプログラム', 'プロセス');
