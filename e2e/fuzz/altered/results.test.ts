/** Altered results: damaged on their way, where the checksum tells, and made anew by somebody who knows how. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResult } from '../../../electron/kit/read-result.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { resealed } from '../../../electron/kit/testing/contents.ts';
import { LONGEST_FILE } from '../../../shared/text/file-text.ts';
import { reportHtml } from '../../../shared/report/report.ts';
import { fullJournal } from '../../../shared/testing/story.ts';
import { below, fraction } from '../arbitraries/draws.ts';
import { specimens } from '../specimens.ts';
import { ALTERATIONS, MARKUP, type Json } from './alterations.ts';
import { expectNothingLeft, shares } from './rounds.ts';
import { english } from '../../../shared/testing/english.ts';

const { snapshot, plan, journal, record } = specimens();

expectNothingLeft();

describe('an altered result', () => {
  const genuine: [object, string][] = [
    [{ requestId: '0a0b0c0d', snapshot, probes: [] }, 'looked'],
    [journal, 'journal'],
  ];
  const expected = { plan, requestId: '0a0b0c0d' };
  const stranger = { ...plan.server, computerName: 'OTHER' };

  /** What came of a file: one sentence, or what it was read as. */
  function outcome(text: string, wanted = expected): string {
    const read = readResult(text, wanted);
    return read.ok ? read.value.kind : english.fileWords(read.problem);
  }

  const DAMAGED = /result file: (its end is missing|it was changed or damaged \(its checksum is (wrong|missing)\))/;
  const SIZE = /result file: it’s larger than 8 MiB/;
  /** On its way, where nobody makes the checksum right again. */
  const onItsWay = Object.entries(ALTERATIONS).map(([name, alteration]): [string, fc.IProperty<unknown>] => [
    name,
    fc.property(alteration, fc.constantFrom(...genuine), (alter, [value]) => {
      const whole = carried(value);
      const json = whole.slice(0, whole.indexOf('\r\nSHARE80-SUM'));
      const altered = alter(json, JSON.parse(json) as Json);
      if (altered === json) return;
      expect(outcome(altered + whole.slice(json.length))).toMatch(altered.length > LONGEST_FILE ? SIZE : DAMAGED);
    }),
  ]);
  /** By somebody who knows how checksums are made. */
  const byHand: Record<string, fc.IProperty<unknown>> = {
    'sealed anew, of a newer version': always(() => {
      expect(outcome(carried({ ...journal, version: 98 }))).toMatch(/^This result comes from the kit of a newer/);
    }),
    'sealed anew, of an older version': always(() => {
      const old = { requestId: '0a0b0c0d', snapshot: { ...snapshot, version: 0 }, probes: [] };
      expect(outcome(carried(old))).toMatch(/^This result comes from the kit of another version of Share80/);
    }),
    'sealed anew, with a journal that lacks a line': fc.property(fraction, (position) => {
      const lines = journal.lines.toSpliced(below(journal.lines.length - 1, position), 1);
      expect(outcome(carried({ ...journal, lines }))).toMatch(/changed or damaged \(line \d+ of the journal/);
    }),
    'sealed anew, of another server': always(() => {
      const foreign = carried(fullJournal({ ...plan, server: stranger }));
      expect(outcome(foreign)).toMatch(/comes from the server OTHER, but the plan is for MEDIA01/);
    }),
    'a replay of another plan': always(() => {
      const other = resealed(plan, { createdAt: '2026-01-03T00:00:00Z' });
      expect(outcome(carried(fullJournal(other)))).toMatch(
        new RegExp(`belongs to plan ${other.id}, not to plan ${plan.id}`),
      );
    }),
    'a replay of another kit': always(() => {
      const [looked] = genuine[0] ?? [];
      expect(outcome(carried(looked), { plan, requestId: 'ffffffff' })).toMatch(/from another or an older kit/);
    }),
    'sealed anew, with markup in a name': fc.property(fc.constantFrom(...MARKUP), (markup) => {
      const { sites } = snapshot;
      const named = (sites.value ?? []).map((site) => ({ ...site, comment: markup }));
      const marked = { ...snapshot, sites: { ...sites, value: named } };
      expect(outcome(carried({ requestId: '0a0b0c0d', snapshot: marked, probes: [] }))).toBe('looked');
      expect(reportHtml({ ...record, before: marked }, english)).not.toMatch(/<script|<img|<b>|<i>/);
    }),
  };

  it.each(shares({ ...Object.fromEntries(onItsWay), ...byHand }))('%s', (_, property, parameters) => {
    fc.assert(property, parameters);
  });

  it('is a result when nothing was altered', () => {
    for (const [value, kind] of genuine) expect(outcome(carried(value))).toBe(kind);
  });
});

/** What needs nothing drawn. */
function always(check: () => void): fc.IProperty<unknown> {
  return fc.property(fc.constant(null), check);
}
