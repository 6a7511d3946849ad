/** `verify --daily FILE`: the file that it writes, run as the day's task would run it. */
import { execFile } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addSite } from '../practice/testing/control.ts';
import { Bench } from './testing/bench.ts';

const run = promisify(execFile);

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

it('writes the very call, with whole paths and an end to its waiting', async () => {
  const record = bench.file('record.json');
  await bench.ask('run', '--practice', 'typical', '--record', record);
  const file = bench.file('check.sh');
  const said = await bench.ask('verify', record, '--link', 'kit', '--any-address', '--daily', file);
  expect(said).toMatchObject({ status: 0, daily: file });
  expect(said['schedule']).toEqual([expect.stringContaining(file), expect.stringContaining('kit watch')]);
  const text = await readFile(file, 'utf8');
  const words = ['verify', record, '--link', `${process.cwd()}/kit`, '--any-address', '--wait', '300', '--state'];
  expect(text).toContain(`'share80' ${words.map((word) => `'${word}'`).join(' ')}`);
  expect(await bench.ask('verify', '-', '--daily', file)).toMatchObject({ status: 64 });
});

it.skipIf(process.platform === 'win32')('makes a file whose status is that of the day', async () => {
  const record = bench.file('record.json');
  await bench.ask('run', '--practice', 'typical', '--record', record);
  const file = bench.file("the day's check.sh");
  await bench.ask('verify', record, '--daily', file);
  const text = await readFile(file, 'utf8');
  // In place of the program, which a test does not build: one that hands its words to this one.
  const words = bench.file('words');
  const stub = bench.file('share80');
  await writeFile(stub, `#!/bin/sh\nprintf '%s\\n' "$@" > '${words}'\necho '{}'\nexit 4\n`);
  await chmod(stub, 0o700);
  await writeFile(file, text.replace("'share80'", `'${stub}'`));
  await expect(run('sh', [file])).rejects.toMatchObject({ code: 4 });
  expect(await readFile(bench.file("the day's check.json"), 'utf8')).toBe('{}\n');

  const typed = (await readFile(words, 'utf8')).trimEnd().split('\n');
  expect((await bench.call(typed)).status).toBe(0);
  await bench.at('typical', ({ machine }) => addSite(machine, 7, '192.168.10.11:80:'));
  expect((await bench.call(typed)).status).toBe(4);
});
