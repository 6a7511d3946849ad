import { describe, expect, it } from 'vitest';
import { completeChoice } from '../../shared/choice/choose.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { desktop, WEB } from '../../shared/testing/desktop.ts';
import { sha256 } from '../../shared/text/canonical-json.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import type { KitContents } from './kit-contents.ts';
import { kitRequest } from './kit-contents.ts';
import { makeKit } from './kit-files.ts';
import { isManifest } from './manifest.ts';
import { KIT_NAMES } from './names.ts';
import { batchProblems } from './testing/batch-grammar.ts';
import { contentsWith, recommendedPlan, resealed, TEST_LINK } from './testing/contents.ts';

const WHEN = '2026-01-02T03:04:05Z';
const plan = recommendedPlan(typicalSnapshot(), WHEN);
const kits: [string, KitContents][] = [
  ['to look', contentsWith()],
  ['to apply a plan', contentsWith({ plan })],
  ['to link', contentsWith({ link: TEST_LINK })],
  ['with everything', contentsWith({ plan, link: TEST_LINK })],
];

describe.each(kits)('a kit %s', (_, contents) => {
  const { files, checkCode } = makeKit(contents);

  it('is printable ASCII with CRLF throughout', () => {
    for (const [name, text] of files) {
      expect(text.replaceAll('\r\n', ''), name).toMatch(/^[\x20-\x7e\t]*$/);
      expect(text.endsWith('\r\n'), name).toBe(true);
    }
  });

  it('has start files in the batch of Windows 2000', () => {
    const batches = [...files].filter(([name]) => name.endsWith('.cmd'));
    expect(batches.length).toBeGreaterThan(1);
    for (const [name, text] of batches) expect(batchProblems(text), name).toEqual([]);
  });

  it('lists every file but itself in its manifest', () => {
    const manifest = files.get('manifest.txt') ?? '';
    expect(isManifest(manifest)).toBe(true);
    const listed = manifest.split('\r\n').filter((line) => line !== '');
    expect(listed).toEqual(
      [...files].filter(([name]) => name !== 'manifest.txt').map(([name, text]) => `${sha256(text)}  ${name}`),
    );
    for (const name of files.keys()) if (name !== 'manifest.txt') expect(KIT_NAMES).toContain(name);
  });

  it('has a check code that only its contents decide', () => {
    expect(checkCode).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(makeKit(contents).checkCode).toBe(checkCode);
    const other = { ...contents, request: { ...contents.request, requestId: 'fedcba9876543210' } };
    expect(makeKit(other).checkCode).not.toBe(checkCode);
  });

  it('explains every one of its files', () => {
    const text = files.get('READ-ME.txt') ?? '';
    for (const name of files.keys()) if (name !== 'READ-ME.txt') expect(text).toContain(name);
    const since = files.has('plan.json') ? 'since July 2015' : 'for years';
    expect(text.replace(/\s+/g, ' ')).toContain(`no security updates ${since}.`);
    for (const line of text.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  });
});

it('has APPLY only with a plan, LINK and WATCH only with a link', () => {
  const names = kits.map(([, contents]) => [...makeKit(contents).files.keys()].filter((name) => name.endsWith('.cmd')));
  expect(names).toEqual([
    ['LOOK.cmd', 'UNDO.cmd'],
    ['LOOK.cmd', 'APPLY.cmd', 'UNDO.cmd'],
    ['LINK.cmd', 'WATCH.cmd', 'LOOK.cmd', 'UNDO.cmd'],
    ['LINK.cmd', 'WATCH.cmd', 'LOOK.cmd', 'APPLY.cmd', 'UNDO.cmd'],
  ]);
});

it('holds the secret of the link in one file', () => {
  const { files } = makeKit(contentsWith({ link: TEST_LINK }));
  expect([...files].filter(([, text]) => text.includes(TEST_LINK.secret)).map(([name]) => name)).toEqual(['link.json']);
  expect(files.get('READ-ME.txt')).toContain('plain HTTP');
  expect(files.get('LINK.cmd')).toContain('plain HTTP');
});

it('lists the steps of the plan in READ-ME.txt', () => {
  const text = makeKit(contentsWith({ plan })).files.get('READ-ME.txt') ?? '';
  for (const step of plan.steps) expect(text).toContain(`\r\n${step.id}`);
  expect(text).toContain('192.168.10.10, 127.0.0.1');
});

it.each(['x & del C:\\*', '%PATH%', 'a\r\ndel C:\\boot.ini', '"^!|>nul', 'S\u00c9RVEUR\u202e', '$(x)'])(
  'turns the hostile server name %j into no command',
  (computerName) => {
    const hostile = resealed(plan, { server: { ...plan.server, computerName } });
    const { files } = makeKit(contentsWith({ plan: hostile, link: { ...TEST_LINK, url: `http://${computerName}/` } }));
    for (const [name, text] of files) if (name.endsWith('.cmd')) expect(batchProblems(text), name).toEqual([]);
    expect(files.get('READ-ME.txt')).toMatch(/^[\x20-\x7e\r\n]*$/);
  },
);

it('asks the endpoints of its plan', () => {
  const request = kitRequest(plan);
  expect(request.requestId).toMatch(/^[0-9a-f]{16}$/);
  expect(request.probes).toEqual([plan.streamEndpoint, { address: '192.168.10.10', port: 80 }]);
  expect(kitRequest(null).probes).toEqual([]);
});

it.each([
  ['delayed expansion', 'echo !TEMP!'],
  ['PowerShell', 'powershell -c x'],
  ['timeout', 'timeout /t 5'],
  ['choice', 'choice /c yn'],
  ['where', 'where cscript'],
  ['two commands', 'echo a & del b'],
  ['a newer setlocal', 'setlocal enabledelayedexpansion'],
  ['a block', 'if exist "a" ('],
  ['a pipe', '"%SystemRoot%\\system32\\findstr.exe" "x" | more'],
  ['a variable that not every Windows has', 'echo %ProgramW6432%'],
  ['a jump to nowhere', 'goto nowhere'],
  ['a program elsewhere', 'cscript.exe x'],
])('the batch grammar finds %s', (_, line) => {
  expect(batchProblems(`@echo off\r\n${line}\r\npause\r\npause\r\n`)).not.toEqual([]);
});

it('says which services stay stopped, and reads them again', () => {
  const snapshot = desktop([WEB]);
  const choice = completeChoice(snapshot, { claimant: 'program', service: 'nginx', method: 'stop-services' });
  if (choice === null) throw new Error('no choice');
  const stopping = makePlan(snapshot, choice, WHEN);
  const { files } = makeKit(contentsWith({ plan: stopping }));
  for (const name of ['APPLY.cmd', 'READ-ME.txt']) {
    expect(files.get(name)?.replace(/\s+/g, ' '), name).toMatch(/Stopped until the undo, also after a restart:.*W3SVC/);
  }
  expect(batchProblems(files.get('APPLY.cmd') ?? '')).toEqual([]);
  expect(kitRequest(stopping).services).toEqual(['nginx', 'W3SVC']);
});
