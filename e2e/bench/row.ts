/** One line of the table: what was measured, the figure, and the aim it is held against. */
export interface Row {
  what: string;
  figure: string;
  aim: string;
  /** Null where there is no aim. */
  met: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function printRows(rows: readonly Row[]): void {
  const cells = rows.map((row) => [row.what, row.figure, row.aim, row.met === null ? '' : row.met ? 'met' : 'MISSED']);
  const table = [['measured', 'figure', 'aim', ''], ...cells];
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
