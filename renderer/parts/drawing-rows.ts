import type { Owner, EndpointOwner } from '../../shared/choice/listening.ts';

/** One socket of the drawing: an endpoint, or many with the same owner. */
interface DrawingRow {
  owner: Owner;
  /** First endpoint, as `192.168.10.10:80`. */
  endpoint: string;
  /** How many endpoints stand behind this row. */
  count: number;
  program: string;
}

/** More rows than this are hard to take in. */
const MOST_ROWS = 6;

/** The endpoints as rows; when there are many, those of one owner become one row. */
export function drawingRows(endpoints: readonly EndpointOwner[]): DrawingRow[] {
  const rows = endpoints.map(({ owner, address, port, program }): DrawingRow => ({
    owner,
    endpoint: `${address}:${port}`,
    count: 1,
    program,
  }));
  if (rows.length <= MOST_ROWS) return rows;
  const byOwner = new Map<string, DrawingRow>();
  for (const row of rows) {
    const key = `${row.owner} ${row.program}`;
    const first = byOwner.get(key);
    if (first) first.count += 1;
    else byOwner.set(key, row);
  }
  return [...byOwner.values()];
}
