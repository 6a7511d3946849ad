/** One line of the table: what was measured, and the aim it is held against. */
export interface Row {
  what: string;
  /** Null = it was not measured, and `detail` says why. */
  value: number | null;
  /** '' = a ratio. */
  unit: string;
  /** The value is at most that; null = there is no aim. */
  aim: number | null;
  /** What it was compared with, in the same run; '' = with nothing. */
  against: string;
  /** What the value is made of. */
  detail: string;
}

type Measured = Pick<Row, 'what' | 'value'> & Partial<Row>;

export function row(measured: Measured): Row {
  return { unit: '', aim: null, against: '', detail: '', ...measured };
}

/** What could not be measured here, and why. */
export function skipped(what: string, why: string): Row {
  return row({ what, value: null, detail: `skipped: ${why}` });
}

/** Null where there is nothing to tell. */
function isMet({ value, aim }: Row): boolean | null {
  return value === null || aim === null ? null : value <= aim;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function printRows(rows: readonly Row[], asJson: boolean): void {
  if (asJson) {
    const told = rows.map((each) => ({ ...each, met: isMet(each) }));
    console.log(JSON.stringify({ format: 'share80.bench', version: 1, rows: told }, null, 2));
    return;
  }
  const cells = rows.map((each) => [
    each.against === '' ? each.what : `${each.what}, against ${each.against}`,
    numberOf(each.value, each.unit),
    each.aim === null ? '' : `<= ${numberOf(each.aim, each.unit)}`,
    { true: 'met', false: 'MISSED', null: '' }[String(isMet(each)) as 'true' | 'false' | 'null'],
    each.detail,
  ]);
  const table = [['measured', 'value', 'aim', '', 'of'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function numberOf(value: number | null, unit: string): string {
  if (value === null) return '-';
  const digits = unit === '' || value < 10 ? 2 : 1;
  const text = String(Number(value.toFixed(digits)));
  return unit === '' ? text : `${text} ${unit}`;
}
