/** Carries out rows, two at a time, and counts how they ended: scenario x step x fault. */
import type { FaultKind } from './fault.ts';
import type { Row } from './rows.ts';
import { runFault, type RowResult } from './run-fault.ts';

const AT_A_TIME = 2;

export interface RowEnd {
  row: Row;
  result: RowResult;
}

/** Results in the order of the rows. `onEnd` is told of each row as it ends. */
export async function runRows(rows: readonly Row[], onEnd: (end: RowEnd) => void = () => undefined): Promise<RowEnd[]> {
  const ends: RowEnd[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < rows.length; at = next++) {
      const row = rows[at] as Row;
      const end = { row, result: await runFault(row.baseline, row.ends, row.target, row.fault) };
      ends[at] = end;
      onEnd(end);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return ends;
}

interface Totals {
  rows: number;
  /** Rows in which the fault struck. */
  injected: number;
  between: number;
  hangs: number;
  wrong: number;
}

export function totalsOf(ends: readonly RowEnd[]): Totals {
  const count = (is: (result: RowResult) => boolean) => ends.filter(({ result }) => is(result)).length;
  return {
    rows: ends.length,
    injected: count((result) => result.struck),
    between: count((result) => result.between !== null),
    hangs: count((result) => result.hang !== null),
    wrong: count((result) => result.wrong.length > 0),
  };
}

export function isBad({ between, hang, wrong }: RowResult): boolean {
  return between !== null || hang !== null || wrong.length > 0;
}

const KINDS: readonly FaultKind[] = [
  'step fails',
  'hangs',
  'nothing done',
  'half done',
  'service dies',
  'disk full',
  'journal line fails',
  'cannot be read',
  'agent killed',
  'server restarts',
  'somebody else',
  'second agent',
  'link',
  'program',
];

/** One line for each scenario, method, phase and step; in each cell the faults that struck, and of these the bad ones. */
export function matrixLines(ends: readonly RowEnd[]): string[][] {
  const cells = new Map<string, Map<FaultKind, RowEnd[]>>();
  for (const end of ends) {
    const { baseline, target, fault } = end.row;
    const name = [baseline.scenario.name, baseline.method, target.phase, target.step.id].join(' ');
    const line = cells.get(name) ?? new Map<FaultKind, RowEnd[]>();
    line.set(fault.kind, [...(line.get(fault.kind) ?? []), end]);
    cells.set(name, line);
  }
  const lines = [...cells.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ['scenario method phase step', ...KINDS],
    ...lines.map(([name, line]) => [name, ...KINDS.map((kind) => cell(line.get(kind) ?? []))]),
    ['all', ...KINDS.map((kind) => cell(ends.filter(({ row }) => row.fault.kind === kind)))],
  ];
}

function cell(ends: readonly RowEnd[]): string {
  const struck = ends.filter(({ result }) => result.struck).length;
  const bad = ends.filter(({ result }) => isBad(result)).length;
  if (struck === 0 && bad === 0) return '.';
  return bad === 0 ? String(struck) : `${struck} (${bad} BAD)`;
}
