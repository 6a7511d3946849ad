import type { EndpointOwner, Owner } from '../choice/listening.ts';

/** One socket of the drawing: an endpoint, or many with the same owner. */
export interface DrawingRow {
  owner: Owner;
  addresses: string[];
  port: number;
  /** Of owner `other`: who listens. */
  programs: string[];
}

/** More rows than this are hard to take in. */
const MOST_ROWS = 6;

/** The endpoints as rows; when there are many, those of one program are one row, and if need be those of all programs. */
export function drawingRows(endpoints: readonly EndpointOwner[]): DrawingRow[] {
  const rows = endpoints.map(({ owner, address, port, program }): DrawingRow => {
    return { owner, addresses: [address], port, programs: owner === 'other' ? [program] : [] };
  });
  if (rows.length <= MOST_ROWS) return rows;
  const byProgram = joined(rows, ({ owner, port, programs }) => `${owner} ${port} ${programs.join()}`);
  return byProgram.length <= MOST_ROWS ? byProgram : joined(rows, ({ owner, port }) => `${owner} ${port}`);
}

function joined(rows: readonly DrawingRow[], same: (row: DrawingRow) => string): DrawingRow[] {
  const groups = new Map<string, DrawingRow>();
  for (const row of rows) {
    const one = groups.get(same(row));
    if (one === undefined) {
      groups.set(same(row), { ...row, addresses: [...row.addresses], programs: [...row.programs] });
    } else {
      one.addresses.push(...row.addresses);
      one.programs.push(...row.programs.filter((program) => !one.programs.includes(program)));
    }
  }
  return [...groups.values()];
}
