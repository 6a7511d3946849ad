import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLimited } from './read-limited.ts';

const PLAN = '{ "plan": "Größe" }\r\n';
const BANNER = '\n> share80@0.2.0 share80\n> node build/share80.mjs plan x.json --json\n\n';
const utf16 = Buffer.from(`\ufeff${PLAN}`, 'utf16le');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['UTF-8', Buffer.from(PLAN)],
  ['UTF-8 with its mark, as Notepad writes it', Buffer.from(`\ufeff${PLAN}`)],
  ['UTF-16, as “>” of Windows PowerShell writes it', utf16],
  ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
  ['what npm prints without --silent', Buffer.from(BANNER + PLAN)],
  ['the same from Windows PowerShell', Buffer.from(`\ufeff${(BANNER + PLAN).replaceAll('\n', '\r\n')}`, 'utf16le')],
])('reads %s', async (name, bytes) => {
  const file = path.join(folder, 'plan.json');
  await writeFile(file, bytes);
  const read = await readLimited(file);
  expect({ name, plan: read.ok && (JSON.parse(read.text) as unknown) }).toEqual({ name, plan: { plan: 'Größe' } });
});

it('takes nothing away from what is not its own', async () => {
  const file = path.join(folder, 'other.txt');
  for (const text of ['> quoted\nnot JSON', 'x\n> y\n{}', '']) {
    await writeFile(file, text);
    expect(await readLimited(file)).toEqual({ ok: true, text });
  }
  // Half a letter of UTF-16.
  await writeFile(file, utf16.subarray(0, 7));
  expect(await readLimited(file)).toEqual({ ok: false, problem: { code: 'not-text', detail: '' } });
});
