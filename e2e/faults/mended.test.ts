/** Rows that were once wrong: each stands for a defect that was mended. */
import { expect, it } from 'vitest';
import { isBad, runRows } from './matrix.ts';
import { allRows } from './rows.ts';

const MENDED = [
  // An undo after an undo that failed believed the registry alone; Http.sys still worked with another list.
  'typical/listen-list/undo/s04/list-gets-all-addresses',
  // The same when a service that Http.sys waits for could not be stopped, and still cannot.
  'port-taken-late/listen-list/run/s07/can-never-stop',
  // Where Http.sys reads its list only when Windows starts, an undo after a restart needs another restart, and said nothing.
  'needs-reboot/listen-list/run/s05/restart-in-done-line',
  'needs-reboot/listen-list/undo/s07/restart-in-begin-line',
  // A value that a failed rollback left half written was taken for somebody else's.
  'stale-list/listen-list/rollback/s05/half',
  // An address that the web keeps was gone by the end of the run, which said that all was done.
  'today-no-iis/listen-list/run/s04/web-address-vanishes',
  // A program that isn't told its address yet cannot start, which is its person's to mend; where somebody has its address, it is not.
  'today-nginx/listen-list/run/s06/dies-at-once',
  'today-nginx/loopback/run/s02/list-gets-all-addresses',
  // It ended while its endpoint was looked at, after it had been seen to run.
  'today-nginx/stop-services/run/s04/dies-soon',
];
const LIMIT_MS = 120_000;

it.each(MENDED)('%s', { timeout: LIMIT_MS }, async (id) => {
  const rows = (await allRows(id.split('/')[0])).filter((row) => row.id === id);
  expect(rows).toHaveLength(1);
  const ends = await runRows(rows);
  expect(ends.map(({ result }) => ({ struck: result.struck, bad: isBad(result) }))).toEqual([
    { struck: true, bad: false },
  ]);
});
