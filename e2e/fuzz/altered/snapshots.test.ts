/**
 * Altered snapshots. No checksum stands before a bare one: what is not of its form is refused with its own sentence, and
 * what still is stays text, wherever it is shown.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSnapshotFile } from '../../../shared/record/record.ts';
import { escapeHtml } from '../../../shared/report/markup.ts';
import { reportHtml } from '../../../shared/report/report.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { specimens } from '../specimens.ts';
import { ALTERATIONS, MARKUP, type Alteration } from './alterations.ts';
import { fileSentence } from './file-sentence.ts';
import { expectNothingLeft, shares } from './rounds.ts';
import { english } from '../../../shared/testing/english.ts';

const SNAPSHOT = {
  format: 'share80.snapshot',
  name: 'a snapshot',
  remedy: 'Check the server again to get a new one\\.',
};
/** What can leave a snapshot that is one: without a fact that a later version brought, it is like an older one. */
const MAY_PASS = [
  'a bit flipped',
  'two fields exchanged',
  'markup in a name',
  ...(SNAPSHOT_VERSION > 1 ? ['a field left out'] : []),
];
const { snapshot, record } = specimens();

expectNothingLeft();

describe('an altered snapshot', () => {
  const text = JSON.stringify(snapshot);
  const own = tagNames(reportHtml(record, english));

  const table: Record<string, fc.Arbitrary<Alteration>> = {
    ...ALTERATIONS,
    'brought once more': fc.constant((same) => same),
  };

  it.each(shares(table))('%s', (name, alteration, parameters) => {
    fc.assert(
      fc.property(alteration, (alter) => {
        const altered = alter(text, snapshot);
        const read = readSnapshotFile(altered);
        if (read.ok) staysText(read.value);
        else expect(english.fileWords(read.problem)).toMatch(fileSentence(altered, SNAPSHOT));
        if (name === 'brought once more') expect(read.ok).toBe(true);
        else if (!MAY_PASS.includes(name)) expect(read.ok).toBe(false);
      }),
      parameters,
    );
  });

  /** No checksum stands before a bare snapshot: what fits its form is believed, and is a text wherever it is shown. */
  function staysText(read: Snapshot): void {
    survey(read);
    const page = reportHtml({ ...record, before: read }, english);
    expect([...tagNames(page)].filter((tag) => !own.has(tag))).toEqual([]);
    expect(page).not.toMatch(/<[^>]*\s(style|src|href|on\w+)=/);
  }

  it('shows markup in every name as the text that it is', () => {
    for (const markup of MARKUP) {
      const page = reportHtml({ ...record, before: { ...snapshot, computerName: markup } }, english);
      expect(page).not.toContain(markup);
      expect(page).toContain(escapeHtml(markup));
    }
  });
});

function tagNames(page: string): Set<string> {
  return new Set(page.match(/<\/?[a-z0-9!-]+/gi));
}
