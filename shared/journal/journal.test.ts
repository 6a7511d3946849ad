import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../text/canonical-json.ts';
import { checkJournal, journalOutcome } from './journal.ts';
import { readJournalText } from '../testing/journal-text.ts';
import { stepsDone } from './step-status.ts';
import { fullJournal, goodRecord, journalOf } from '../testing/story.ts';

const { plan } = goodRecord();
const journal = fullJournal(plan);
const text = journal.lines.map((line) => `${canonicalJson(line)}\r\n`).join('');

describe('readJournalText', () => {
  it('reads what the agent wrote', () => {
    expect(readJournalText(text)).toEqual({ lines: journal.lines, cutAt: null, problem: null });
    expect(readJournalText('')).toEqual({ lines: [], cutAt: null, problem: null });
  });

  it('tolerates and reports a last line that breaks off, wherever it does', () => {
    for (let length = 0; length <= text.length; length += 1) {
      const read = readJournalText(text.slice(0, length));
      expect(read.problem).toBeNull();
      expect(read.lines).toEqual(journal.lines.slice(0, read.lines.length));
      if (read.cutAt !== null) expect(read.cutAt).toBe(read.lines.length + 1);
    }
  });

  it('stops at damage in the middle, and says where', () => {
    const rows = text.split('\r\n');
    expect(readJournalText([rows[0], 'x', ...rows.slice(2)].join('\n')).problem).toMatchObject({
      line: 2,
      wrong: 'not-json',
    });
    expect(readJournalText([rows[0], ...rows.slice(2)].join('\n'))).toMatchObject({
      lines: [journal.lines[0]],
      problem: { line: 2, wrong: 'order' },
    });
    const altered = text.replace('"step":"s02"', '"step":"s03"');
    expect(readJournalText(altered).problem).toMatchObject({ wrong: 'altered' });
  });
});

describe('checkJournal', () => {
  it('accepts an unbroken chain and refuses a broken one', () => {
    expect(checkJournal(journal).ok).toBe(true);
    const lines = journal.lines.map((line) => ({ ...line }));
    const third = lines[2];
    if (third !== undefined) third.at = '2027-01-01T00:00:00Z';
    expect(checkJournal({ ...journal, lines })).toMatchObject({ ok: false });
  });

  it('refuses a step that ends without having begun', () => {
    const wrong = journalOf(plan, [{ event: 'begin' }, { event: 'step-done', step: 's01' }]);
    expect(checkJournal(wrong)).toMatchObject({ ok: false, problem: { wrong: 'step-not-begun' } });
  });
});

it('tells the outcome, and null while there is none', () => {
  expect(journalOutcome(journal)).toBe('done');
  expect(journalOutcome(journalOf(plan, [{ event: 'begin' }]))).toBeNull();
});

it('counts what stands: done and not taken back', () => {
  const lines = [
    { event: 'begin' as const },
    ...['s01', 's02'].flatMap((step) => [
      { event: 'step-begin' as const, step },
      { event: 'step-done' as const, step },
    ]),
    { event: 'step-begin' as const, step: 's02', phase: 'rollback' as const },
    { event: 'step-done' as const, step: 's02', phase: 'rollback' as const },
  ];
  expect(stepsDone(plan, journalOf(plan, lines))).toEqual(['s01']);
});

it('believes the end of an undo about a step that an undo before it took back and had no time to say so', () => {
  const changed = plan.steps.find(({ change }) => change.kind !== 'backup')?.id ?? '';
  const lines = [
    { event: 'step-begin' as const, step: changed },
    { event: 'step-done' as const, step: changed },
    { event: 'begin' as const, phase: 'undo' as const },
    { event: 'step-begin' as const, step: changed, phase: 'undo' as const },
  ];
  expect(stepsDone(plan, journalOf(plan, lines))).toEqual([changed]);
  const ended = [...lines, { event: 'end' as const, phase: 'undo' as const, outcome: 'undone' as const }];
  expect(stepsDone(plan, journalOf(plan, ended))).toEqual([]);
});

it('takes for refused what earlier agents called undone where the server knew no such plan', () => {
  const { plan } = goodRecord();
  const problem = { code: 'nothing-to-undo', errorCode: '', detail: plan.id, owner: null } as const;
  const end = { phase: 'undo', event: 'end', outcome: 'undone' } as const;
  expect(
    journalOutcome(
      journalOf(plan, [
        { phase: 'undo', event: 'begin' },
        { ...end, problem },
      ]),
    ),
  ).toBe('refused');
  expect(journalOutcome(journalOf(plan, [{ phase: 'undo', event: 'begin' }, end]))).toBe('undone');
});
