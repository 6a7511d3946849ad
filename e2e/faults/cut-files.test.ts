/** A journal, a record, a plan and a result that were cut at any byte are recovered or refused; none is misread. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAgent } from '../../electron/agent/testing/agent-context.ts';
import { readResult } from '../../electron/kit/read-result.ts';
import { findScenario } from '../../electron/practice/scenarios/catalogue.ts';
import { AGENT_SUM } from '../../shared/text/agent-file.ts';
import { canonicalJson, sha256 } from '../../shared/text/canonical-json.ts';
import { type Journal } from '../../shared/journal/journal.ts';
import { readJournalText } from '../../shared/testing/journal-text.ts';
import { makeRecord, readPlanFile, readRecord, readSnapshotFile } from '../../shared/record/record.ts';
import { baselinesOf, type Baseline } from './baseline.ts';
import { SENTENCE } from '../testing/sentence.ts';
import { Subject } from './subject.ts';
import { english } from '../../shared/testing/english.ts';
import type { FileProblem } from '../../shared/text/file-problem.ts';

const LIMIT_MS = 180_000;

let baseline: Baseline;
/** As it lay on the server's disk after a run and its undo. */
let journalText: string;
let journal: Journal;

beforeAll(async () => {
  const scenario = findScenario('typical');
  // The shortest plan: the work grows with the square of the journal's length.
  const first = scenario ? (await baselinesOf(scenario)).at(-1) : undefined;
  if (!scenario || !first) throw new Error('no baseline');
  baseline = first;
  const subject = await Subject.open(scenario, { current: null });
  await subject.carryOut('run', baseline.plan);
  const undone = await subject.carryOut('undo', baseline.plan);
  if (undone.journal === null) throw new Error(undone.died);
  journal = undone.journal;
  journalText = subject.server.readFile(`C:\\WINDOWS\\Share80\\${baseline.plan.id}\\journal.txt`) ?? '';
  await subject.close();
}, LIMIT_MS);

describe('a journal cut at every byte', () => {
  it('gives its whole lines, the same to the program and to the agent', { timeout: LIMIT_MS }, () => {
    const { journals } = loadAgent();
    const sums = journal.lines.map((line) => line.sum);
    // Where each line's JSON ends: it is whole from there on, with or without its line end.
    const ends = journalText
      .split('\r\n')
      .slice(0, -1)
      .reduce<number[]>((found, row) => {
        const begin = found.length === 0 ? 0 : (found.at(-1) ?? 0) + 2;
        return [...found, begin + row.length];
      }, []);
    expect(ends).toHaveLength(journal.lines.length);
    for (let length = 0; length <= journalText.length; length++) {
      const cut = journalText.slice(0, length);
      const program = readJournalText(cut);
      const agent = journals.parse(cut);
      const whole = ends.filter((end) => end <= length).length;
      const inLine = length > (ends[whole - 1] ?? -2) + 2;
      const expected = { sums: sums.slice(0, whole), cutAt: inLine ? whole + 1 : null, problem: null };
      const seen = { sums: program.lines.map((line) => line.sum), cutAt: program.cutAt, problem: program.problem };
      if (canonicalJson(seen) !== canonicalJson(expected)) expect({ length, ...seen }).toEqual({ length, ...expected });
      const byAgent = plainSums(agent.lines);
      if (byAgent.join() !== expected.sums.join())
        expect({ length, byAgent }).toEqual({ length, byAgent: expected.sums });
      expect(agent.whole).toBe(cut === '' || cut.endsWith('\n'));
    }
  });

  it('is never read further than the first altered byte', { timeout: LIMIT_MS }, () => {
    const { journals } = loadAgent();
    const rows = journalText.split('\r\n');
    for (let at = 0; at < journalText.length; at += 7) {
      const other = journalText[at] === 'x' ? 'y' : 'x';
      const altered = journalText.slice(0, at) + other + journalText.slice(at + 1);
      const line = journalText.slice(0, at).split('\r\n').length;
      const program = readJournalText(altered);
      const agent = journals.parse(altered);
      // The line end itself may be lost without harm when nothing follows it.
      expect(program.lines.length).toBeLessThanOrEqual(Math.min(line, rows.length - 1));
      expect(agent.lines.length).toBe(program.lines.length);
      expect(program.cutAt !== null || program.problem !== null).toBe(true);
      if (program.problem !== null) expect(program.problem.line).toBeGreaterThanOrEqual(program.lines.length + 1);
    }
  });
});

/** The agent's lists have only what ECMAScript 3 gave them. */
function plainSums(lines: unknown[]): string[] {
  return Array.from(lines, (line) => (line as { sum: string }).sum);
}

describe('a file cut at every byte', () => {
  const cases: [string, () => string, (text: string) => { ok: boolean; problem?: FileProblem }][] = [
    ['record', recordText, readRecord],
    ['plan', () => JSON.stringify(baseline.plan), readPlanFile],
    ['snapshot', () => JSON.stringify(baseline.old), readSnapshotFile],
    ['result of a kit', resultText, readResult],
  ];

  it.each(cases)('is refused with a sentence: %s', { timeout: LIMIT_MS }, (_name, make, read) => {
    const text = make();
    expect(read(text)).toMatchObject({ ok: true });
    const last = text.trimEnd().length;
    for (let length = 0; length < last; length++) {
      const result = read(text.slice(0, length));
      if (result.ok) expect(`read as whole at ${length} of ${text.length}`).toBe('refused');
      const sentence = result.problem === undefined ? '' : english.fileWords(result.problem);
      if (!SENTENCE.test(sentence)) expect(sentence).toMatch(SENTENCE);
    }
  });
});

function recordText(): string {
  const { plan, old } = baseline;
  const origin = { kind: 'practice', scenario: 'typical' } as const;
  const createdAt = '2026-01-02T03:05:00Z';
  const record = makeRecord({ programVersion: '0.1.0', createdAt, origin, before: old, plan, journal });
  return `${JSON.stringify(record, null, 1)}\n`;
}

function resultText(): string {
  const json = JSON.stringify(journal);
  return `${json}\r\n${AGENT_SUM} ${sha256(json)}\r\nSHARE80-END\r\n`;
}
