/**
 * The command line in the pseudo-language: what it prints and the reports that it writes have no word outside the
 * brackets but those of the server (its names, addresses and values), of the person (paths, what was typed) and
 * technical names.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scenarioNames } from '../practice/scenarios/catalogue.ts';
import { setListenList } from '../practice/testing/control.ts';
import { SETTINGS } from '../../shared/knowledge/settings.ts';
import { unbracketed, unbracketedBesides } from '../../shared/testing/unbracketed.ts';
import { readRecordAt } from './call/files.ts';
import { COMMANDS } from './commands.ts';
import { COMMON_OPTIONS, usageOf } from './parse-call.ts';
import { Bench } from './testing/bench.ts';

const LIMIT_MS = 120_000;

/** Servers that end in every kind of verdict, with findings and problems of every kind on the way. */
const SERVERS = [
  'typical',
  'sp1-hotfix',
  'one-address',
  'stale-list',
  'web-edition',
  'already-done',
  'stubborn',
  'port-taken',
  'port-taken-late',
  'needs-reboot',
  'german',
];

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
  bench.env['SHARE80_LANGUAGE'] = 'pseudo';
});
afterEach(() => bench.close());

/** Everything that a call prints, without how commands are typed. */
async function printed(...argv: string[]): Promise<string> {
  const { stdout, stderr } = await bench.call(argv);
  return `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => !/^share80 \S/.test(line))
    .join('\n');
}

/** Texts of an HTML page, without its style sheet. */
function textOf(page: string): string {
  const body = page.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '\n');
  return body.replace(/&(amp|lt|gt|quot|#39);/g, ' ');
}

/** Lines of a CSV file without their first cell, which is for programs. */
function withoutKeys(csv: string): string {
  return csv.replace(/^\ufeff?"[a-z-]+",/gm, '');
}

/** Names that no language changes. */
const NAMES = ['SHA', ...Object.values(SETTINGS).map(({ name }) => name)];

describe('in the pseudo-language', () => {
  it.each(SERVERS)('nothing is said in another one: %s', { timeout: LIMIT_MS }, async (scenario) => {
    const snapshot = bench.file('snapshot.json');
    const record = bench.file('record.json');
    const reports = bench.file('reports');
    const said = [
      await printed('inspect', '--practice', scenario, '--out', snapshot),
      await printed('assess', snapshot),
      await printed('plan', snapshot),
      await printed('plan', snapshot, '--method', 'other-port'),
      await printed('run', '--practice', scenario, '--record', record, '--report', reports),
    ];
    const theirs = [...NAMES, await readFile(snapshot, 'utf8'), bench.folder, scenario, snapshot, record];
    if (await isThere(record)) {
      for (const format of ['html', 'md', 'csv']) {
        const report = await readFile(path.join(reports, `share80-report.${format}`), 'utf8');
        said.push(format === 'html' ? textOf(report) : format === 'csv' ? withoutKeys(report) : report);
      }
      said.push(await printed('verify', record));
      await bench.at(scenario, ({ machine }) => setListenList(machine, '192.168.10.11', '127.0.0.1'));
      said.push(await printed('verify', record), await printed('undo', record));
      said.push(await printed('undo', record), await printed('verify', record));
      const { evidence } = await readRecordAt(record);
      theirs.push(JSON.stringify([evidence?.snapshot, evidence?.probes.map(({ server }) => server)]));
    }
    expect(said.flatMap((text) => unbracketedBesides(text, theirs))).toEqual([]);
  });

  it('nothing is said in another one of how it is used', async () => {
    const calls = [
      ['help'],
      ['run', '--help'],
      ['practice', 'list'],
      ['practice', 'reset', 'typical'],
      ['practice', 'reboot', 'typical'],
    ];
    const said = (await Promise.all(calls.map((argv) => printed(...argv)))).join('\n');
    // Usage, options and the example are typed as they are.
    const typed = COMMANDS.flatMap((command) => [usageOf(command), ...command.example]);
    const common = Object.entries(COMMON_OPTIONS).flat();
    expect(unbracketedBesides(said, [...scenarioNames(), ...typed, ...common])).toEqual([]);
    for (const command of COMMANDS) expect(usageOf(command)).not.toMatch(/[⟦⟧]/);
  });

  it.each([
    [[]],
    [['fly']],
    [['practice', 'fly']],
    [['run']],
    [['run', '--practice', 'nowhere']],
    [['run', '--practice', 'typical', '--method', 'magic']],
    [['run', '--practice', 'typical', '--web', 'x']],
    [['run', '--practice', 'typical', '--port', '0']],
    [['run', '--practice']],
    [['run', '--fly']],
    [['assess']],
    [['report', 'none.json', '--format', 'md', '--out', 'x']],
    [['report', 'none.json', '--format', 'tiff', '--out', 'x']],
    [['inspect', '--practice', 'typical', '--out', '/']],
  ])('%j is refused in one sentence, all of it bracketed', async (argv) => {
    const { status, stderr } = await bench.call(argv);
    expect(status).toBeGreaterThanOrEqual(64);
    expect(stderr).toMatch(/⟦.*⟧/);
    expect(unbracketedBesides(stderr, argv)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another format', '{"format":"share80.plan","version":1}'],
    ['a newer version', '{"format":"share80.record","version":99}'],
    ['what was altered', '{"format":"share80.record","version":1}'],
    ['a result that is cut', '{"format":"share80.journal"'],
  ])('a file with %s is refused in one sentence, all of it bracketed', async (_, text) => {
    const file = bench.file('file.json');
    await writeFile(file, text);
    for (const argv of [
      ['undo', file],
      ['assess', file],
      ['kit', bench.file('kit'), '--plan', file],
    ]) {
      const { status, stderr } = await bench.call(argv);
      expect(status).toBe(65);
      expect(stderr).toMatch(/⟦.*⟧/);
      expect(unbracketedBesides(stderr, argv)).toEqual([]);
    }
  });

  it('would notice a sentence that is not', () => {
    expect(unbracketed('⟦å ⟦b⟧ ç⟧ Nothing was changed. ⟦đ⟧\n192.168.10.11:80')).toEqual(['Nothing was changed.']);
    expect(unbracketedBesides('Server MEDIA01 stopped', ['MEDIA01 server'])).toEqual(['Server MEDIA01 stopped']);
    expect(unbracketedBesides('MEDIA01: ⟦å⟧', ['"MEDIA01"'])).toEqual([]);
  });
});

async function isThere(file: string): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => null)) !== null;
}
