import { describe, expect, it } from 'vitest';
import { JOURNAL_VERSION, type Journal } from '../../shared/journal/journal.ts';
import { SNAPSHOT_VERSION } from '../../shared/snapshot/snapshot.ts';
import { fullJournal, journalOf } from '../../shared/testing/story.ts';
import { known, typicalSnapshot } from '../../shared/testing/machine.ts';
import { readResult, type Expected } from './read-result.ts';
import { carried, carriedText } from './testing/carried.ts';
import { recommendedPlan, REQUEST_ID, resealed } from './testing/contents.ts';
import { english } from '../../shared/testing/english.ts';

const snapshot = typicalSnapshot();
const plan = recommendedPlan(snapshot, '2026-01-02T03:04:05Z');
const looked = { requestId: REQUEST_ID, snapshot, probes: [] };
const journal = fullJournal(plan);
const trouble = {
  say: 'trouble',
  problem: { code: 'kit-altered', errorCode: '', detail: 'plan.json is missing', owner: null },
  text: 'plan.json is missing',
};

function problem(text: string, expected: Expected = {}): string {
  const read = readResult(text, expected);
  return read.ok ? `read as ${read.value.kind}` : english.fileWords(read.problem);
}

describe('readResult', () => {
  it('reads what LOOK, APPLY, UNDO and LINK write', () => {
    expect(readResult(carried(looked), { plan, requestId: REQUEST_ID })).toEqual({
      ok: true,
      value: { kind: 'looked', result: looked },
    });
    expect(readResult(carried(journal), { plan })).toEqual({ ok: true, value: { kind: 'journal', journal } });
    expect(readResult(carried(trouble))).toEqual({ ok: true, value: { kind: 'trouble', problem: trouble.problem } });
  });

  it('forgives what mail and editors do to line ends', () => {
    const text = carried(looked);
    const broken = text.replace(/,/g, ',\r\n');
    for (const same of [text.replaceAll('\r\n', '\n'), text.trimEnd(), `\ufeff${text}`, `${text}\r\n\r\n`, broken])
      expect(readResult(same).ok).toBe(true);
  });

  it('tells a file that was cut at any place', () => {
    const text = carried(journal);
    for (let length = 0; length < text.length - 2; length += 7) {
      expect(problem(text.slice(0, length))).toMatch(/its end is missing|it’s empty/);
    }
  });

  const wrong: [string, string, string, Expected?][] = [
    ['nothing', '', 'it’s empty'],
    ['a page', '<html><script>alert(1)</script></html>', 'its end is missing'],
    ['10 MB of one letter', 'x'.repeat(10_000_000), 'larger than 8 MiB'],
    ['10 MB of line ends', '\n'.repeat(10_000_000), 'larger than 8 MiB'],
    ['8 MB of line ends', '\n'.repeat(8_000_000), 'it’s empty'],
    ['8 MB of brackets', carriedText('['.repeat(8_000_000)), 'isn’t a JSON object'],
    ['a result without its checksum', `${JSON.stringify(looked)}\r\nSHARE80-END\r\n`, 'checksum is missing'],
    [
      'a checksum of another text',
      carried(looked)
        .replace('MEDIA', 'MEDIB')
        .replace(/"version":\d/, '"version":9'),
      'checksum is wrong',
    ],
    ['a list', carried([looked]), 'isn’t a JSON object'],
    ['a number', carried(7), 'isn’t a JSON object'],
    ['something else', carried({ format: 'share80.plan', version: 1 }), 'no start file'],
    [
      'a newer snapshot',
      carried({ ...looked, snapshot: { ...snapshot, version: SNAPSHOT_VERSION + 1 } }),
      'newer Share80',
    ],
    ['an older snapshot', carried({ ...looked, snapshot: { ...snapshot, version: 0 } }), 'another version'],
    ['a newer journal', carried({ ...journal, version: JOURNAL_VERSION + 1 }), 'newer Share80'],
    ['a version that is a text', carried({ ...journal, version: '1' }), 'changed or damaged'],
    ['an unknown member', carried({ ...looked, more: 1 }), 'changed or damaged'],
    ['a long name', carried({ ...looked, snapshot: { ...snapshot, computerName: 'x'.repeat(600) } }), 'computerName'],
    [
      'a very long name',
      carried({ ...looked, snapshot: { ...snapshot, computerName: 'x'.repeat(10_000_000) } }),
      'larger than 8 MiB',
    ],
    [
      'a hostile prototype',
      carriedText(`{"__proto__":{"polluted":1},${JSON.stringify(looked).slice(1)}`),
      'changed or damaged',
    ],
    [
      'a hostile prototype deep inside',
      carriedText(JSON.stringify(looked).replace('"os":{', '"os":{"__proto__":{},')),
      'changed or damaged',
    ],
    ['another request', carried(looked), 'another or an older kit', { requestId: 'fedcba9876543210' }],
    [
      'another server',
      carried({ ...looked, snapshot: { ...snapshot, computerName: 'OTHER' } }),
      'comes from the server OTHER, but',
      { plan },
    ],
    [
      'a journal of another server',
      carried({ ...journal, computerName: 'OTHER' }),
      'comes from the server OTHER',
      { plan },
    ],
    [
      'a journal of another plan',
      carried(journal),
      'not to plan',
      { plan: resealed(plan, { createdAt: '2026-01-03T00:00:00Z' }) },
    ],
    [
      'a step that no plan has',
      carried(journalOf(plan, [{ event: 'begin' }, { event: 'step-begin', step: 's99' }])),
      'steps that the plan',
      { plan },
    ],
    [
      'another server of the same name',
      carried({
        ...looked,
        snapshot: { ...snapshot, os: { ...snapshot.os, installedAt: known('2001-02-03T04:05:06Z') } },
      }),
      'comes from another server named MEDIA01',
      { plan },
    ],
    [
      'the LOOK that the plan was made of',
      carried(looked),
      'older than the setup',
      { plan, story: { before: snapshot, journal: null, undo: null } },
    ],
    [
      'a LOOK from before APPLY',
      carried({ ...looked, snapshot: { ...snapshot, takenAt: '2026-01-02T03:04:59Z' } }),
      'older than the setup',
      { plan, story: { before: snapshot, journal, undo: null } },
    ],
    [
      'a LOOK from before UNDO',
      carried({ ...looked, snapshot: { ...snapshot, takenAt: '2026-01-02T03:04:59Z' } }),
      'older than the setup',
      { plan, story: { before: snapshot, journal: null, undo: { journal, after: null } } },
    ],
    ['a trouble without a problem', carried({ say: 'trouble' }), 'changed or damaged'],
  ];
  it.each(wrong)('refuses %s with one sentence', (_, text, words, expected) => {
    const sentence = problem(text, expected);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^(Share80 can’t use this file as a result file: |This result comes from ).*\.$/);
    expect(sentence.length).toBeLessThan(500);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes a LOOK from after the set-up', () => {
    const later = { ...looked, snapshot: { ...snapshot, takenAt: '2026-01-02T03:05:00Z' } };
    expect(readResult(carried(later), { plan, story: { before: snapshot, journal, undo: null } }).ok).toBe(true);
  });

  it('compares names of servers as Windows does', () => {
    const small = { ...journal, computerName: journal.computerName.toLowerCase() };
    expect(readResult(carried(small), { plan }).ok).toBe(true);
  });

  it('keeps markup in names as text, and controls out of its own sentences', () => {
    const computerName = '<img src=x onerror=alert(1)>';
    const read = readResult(carried({ ...looked, snapshot: { ...snapshot, computerName } }));
    expect(read).toMatchObject({ ok: true, value: { result: { snapshot: { computerName } } } });
    const named = { ...journal, computerName: '\u001b[31mred\u202e' } satisfies Journal;
    // eslint-disable-next-line no-control-regex
    expect(problem(carried(named), { plan })).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

it('says what a whole file of another kind is, and of a cut result that it is cut', () => {
  expect(problem(JSON.stringify(snapshot))).toContain('a snapshot');
  expect(problem(JSON.stringify(plan))).toContain('a plan');
  expect(problem(JSON.stringify(journal))).toBe(problem(carried(looked).slice(0, -20)));
});
