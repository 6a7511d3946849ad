/** Files that are missing, damaged, cut, too large or hostile: status 65, one clear sentence, nothing changed. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Bench } from './testing/bench.ts';

let bench: Bench;
let snapshot: string;
let record: string;
let out: string;

beforeAll(async () => {
  bench = await Bench.open();
  record = bench.file('record.json');
  out = bench.file('out.txt');
  await bench.ask('run', '--practice', 'typical', '--record', record);
  snapshot = bench.file('snapshot.json');
  await bench.ask('inspect', '--practice', 'typical', '--out', snapshot);
});
afterAll(() => bench.close());

const READERS: [string, (file: string) => string[]][] = [
  ['assess', (file) => ['assess', file]],
  ['plan', (file) => ['plan', file]],
  ['verify', (file) => ['verify', file]],
  ['undo', (file) => ['undo', file]],
  ['report', (file) => ['report', file, '--format', 'html', '--out', out]],
];

describe.each(READERS)('%s', (name, argv) => {
  const takesSnapshot = name === 'assess' || name === 'plan';
  let good: string;
  let state: string;
  beforeEach(async () => {
    good = await readFile(takesSnapshot ? snapshot : record, 'utf8');
    state = await fingerprint();
  });

  async function fingerprint(): Promise<string> {
    const names = await readdir(bench.file('state'), { recursive: true });
    const times = names.map(async (each) => `${each} ${(await stat(bench.file(`state/${each}`))).mtimeMs}`);
    return (await Promise.all(times)).sort().join('\n');
  }

  async function refuses(content: string | Uint8Array | null): Promise<string> {
    const file = bench.file('hostile.json');
    if (content !== null) await writeFile(file, content);
    const target = content === null ? bench.file('missing.json') : file;
    const { status, said, stderr } = await bench.call([...argv(target), '--json']);
    expect(status).toBe(65);
    expect(said.status).toBe(65);
    const error = said.error ?? '';
    expect(error).toMatch(/^\S+: [A-Z][^\n]{10,800}[.)]$/);
    expect(stderr).toBe(`${error}\n`);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(await fingerprint()).toBe(state);
    await expect(stat(out)).rejects.toThrow();
    return error;
  }

  it('refuses a missing file', async () => {
    expect(await refuses(null)).toMatch(/can’t find this file/);
  });

  it.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['blank', ' \n\t'],
    ['not JSON', 'hello'],
    ['binary', new Uint8Array([0, 255, 254, 128, 1])],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '42'],
    ['another format', '{"format":"share80.something","version":1}'],
    ['without a format', '{}'],
    ['a format that is no text', '{"format":{},"version":1}'],
    ['deep', '['.repeat(200_000)],
    ['deep and whole', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['hostile prototype', '{"__proto__":{"format":"share80.record","version":1}}'],
    ['terminal commands', '{"format":"\\u001b[2J\\u001b]0;x\\u0007","version":1}'],
  ])('refuses a file that is %s', async (_, content) => {
    await refuses(content);
  });

  it('refuses a file that is too large', async () => {
    expect(await refuses(new Uint8Array(9 * 1024 * 1024).fill(0x20))).toMatch(/larger than 8 MiB/);
    await refuses(good.slice(0, -3) + ' '.repeat(9 * 1024 * 1024) + good.slice(-3));
  });

  it('refuses a file that was cut anywhere', async () => {
    for (let part = 1; part < 12; part += 1) await refuses(good.slice(0, Math.floor((good.length * part) / 12)));
  });

  it('refuses a file from a newer Share80, and says so', async () => {
    expect(await refuses(good.replace(/"version":\d+/, '"version":99'))).toMatch(/newer Share80/);
  });

  it('refuses a member that stands there twice, however it is written', async () => {
    const name = '"format"';
    for (const twin of ['"format":"other",', '"\\u0066ormat" : 1,', '"format":{},']) {
      expect(await refuses(good.replace(name, twin + name))).toMatch(/twice/);
    }
    const inside = good.replace(/"computerName":/, '"computerName":"OTHER","computerName":');
    expect(await refuses(inside)).toMatch(/twice/);
  });

  it('refuses a server without a name, or with one that cannot be shown', async () => {
    for (const name of ['', '\\u0000', 'A\\u0007', '\\ud800']) {
      await refuses(good.replace(/"computerName":\s*"[^"]*"/, `"computerName":"${name}"`));
    }
  });

  it('refuses unknown members, wrong kinds and long texts', async () => {
    const parsed = JSON.parse(good) as Record<string, unknown>;
    await refuses(JSON.stringify({ ...parsed, more: 1 }));
    await refuses(good.replace('{', '{"__proto__":{"x":1},'));
    const key = 'takenAt' in parsed ? 'takenAt' : 'id';
    await refuses(JSON.stringify({ ...parsed, [key]: { x: 'y'.repeat(100_000) } }));
    await refuses(JSON.stringify({ ...parsed, [key]: '\u001b[31m<script>alert(1)</script>' }));
  });

  if (!takesSnapshot) {
    it('refuses a record whose plan or journal was altered', async () => {
      const altered = JSON.parse(good) as { plan: { steps: { limitSeconds: number }[] } };
      for (const step of altered.plan.steps) step.limitSeconds += 1;
      expect(await refuses(JSON.stringify(altered))).toMatch(/checksum/);
      const cut = JSON.parse(good) as { journal: { lines: unknown[] } };
      cut.journal.lines.splice(2, 1);
      await refuses(JSON.stringify(cut));
    });
  }
});

describe('a file that cannot be written', () => {
  it('is said before anything is changed', async () => {
    await bench.ask('practice', 'reset', 'typical');
    const before = await bench.snapshot('typical');
    const said = await bench.ask('run', '--practice', 'typical', '--record', `${record}/below.json`);
    expect(said).toMatchObject({ status: 65, error: expect.stringContaining('can’t write') as string });
    const folder = await bench.ask('run', '--practice', 'typical', '--report', `${record}/below`);
    expect(folder.status).toBe(65);
    const after = await bench.snapshot('typical');
    expect(after.httpSys).toEqual(before.httpSys);
  });

  it('is one sentence for report and inspect', async () => {
    const report = await bench.ask('report', record, '--format', 'md', '--out', bench.folder);
    expect(report).toMatchObject({ status: 65, error: expect.stringContaining('can’t write') as string });
    const device = await bench.ask('report', record, '--format', 'md', '--out', '/dev/null');
    expect(device.status).toBe(65);
    const inspect = await bench.ask('inspect', '--practice', 'typical', '--out', bench.folder);
    expect(inspect.status).toBe(65);
  });
});

it('lets no invisible character, and none that a terminal obeys, out on either stream', async () => {
  const hidden = '\u200b\u061c\u202e\u2028\u009b[31m\u001b[2J\u{e0041}';
  const file = bench.file('hidden.json');
  const named = JSON.parse(await readFile(snapshot, 'utf8')) as {
    computerName: string;
    sites: { value: { comment: string }[] };
  };
  named.computerName = `M${hidden.replaceAll(/\p{Cc}/gu, '')}`;
  for (const site of named.sites.value) site.comment = `x${hidden}y`;
  await writeFile(file, JSON.stringify(named));
  for (const verb of ['assess', 'plan']) {
    const shown = await bench.call([verb, file]);
    expect(shown.stdout + shown.stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Default_Ignorable_Code_Point}]/u);
    const { stdout } = await bench.call([verb, file, '--json']);
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
  }
  expect((await bench.call(['assess', file, '--json'])).stdout).toContain('\\u202e');
});
