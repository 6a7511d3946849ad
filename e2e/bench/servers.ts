import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../electron/cli/run-cli.ts';
import { carriedCrowd } from '../../electron/cli/testing/carried-crowd.ts';
import { recordsFolder } from '../../electron/records/data-folder.ts';
import { median, row, type Row } from './row.ts';

const SERVERS = 200;
const REPEATS = 3;
const AIM_SECONDS = 10;

/** Every server that was set up by hand, verified by one call from a folder of results. */
export async function measureServers(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share80-servers-'));
  try {
    const state = path.join(folder, 'state');
    const looks = path.join(folder, 'looks');
    await carriedCrowd(SERVERS, recordsFolder(state), looks);
    const times: number[] = [];
    for (let n = 0; n < REPEATS; n += 1) times.push(await timed(['verify', '--look', looks, '--state', state]));
    const what = `verify --look, ${SERVERS} servers`;
    return [row({ what, value: median(times) / 1000, unit: 's', aim: AIM_SECONDS })];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unit: milliseconds. Throws where not every server has its line, or one is not as it was reached. */
async function timed(argv: readonly string[]): Promise<number> {
  let told = '';
  const begin = performance.now();
  const status = await runCli(argv, {
    stdout: { write: (text) => (told += text) },
    stderr: { write: () => undefined },
    env: {},
    program: ['share80'],
  });
  const took = performance.now() - begin;
  const lines = told.trimEnd().split('\n').length;
  if (status !== 0 || lines !== SERVERS) throw new Error(`status ${status}, ${lines} of ${SERVERS} servers`);
  return took;
}
