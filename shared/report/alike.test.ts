import fc from 'fast-check';
import { expect, it } from 'vitest';
import { english } from '../testing/english.ts';
import { condensedRows, type Row } from './alike.ts';

const words = english.report;
const row = (subject: string, of: string, ms = ''): Row => ({
  cells: [`${subject}:80 answers`, of, ms],
  alike: { of, subject },
});

it('says for many equal rows once what they say, and for which addresses', () => {
  const rows = [11, 12, 13, 14, 20].map((last) => row(`10.0.0.${last}`, 'IIS', String(last)));
  expect(condensedRows([...rows, row('10.0.0.15', 'nothing')], words)).toEqual([
    {
      cells: ['10.0.0.11:80 answers', 'IIS', '11–20'],
      same: words.sameFor('10.0.0.12, 10.0.0.13, 10.0.0.14, 10.0.0.20', 4),
    },
    { cells: ['10.0.0.15:80 answers', 'nothing', ''], same: '' },
  ]);
});

it('says a long list of addresses by its ranges, wherever it stands', () => {
  const list = Array.from({ length: 40 }, (_, n) => `10.0.0.${n + 230 > 255 ? n : n + 230}`);
  const [only] = condensedRows([{ cells: [`absent → ${list.join(', ')}, 127.0.0.1`] }], words);
  expect(only?.cells[0]).toBe(
    `absent → ${words.addressRange('10.0.0.230', '10.0.0.255', 26)}, ${words.addressRange('10.0.0.26', '10.0.0.39', 14)}, 127.0.0.1`,
  );
});

it('loses no subject, and takes nothing together that is not equal', () => {
  const subject = fc.integer({ min: 0, max: 254 }).map((last) => `10.1.2.${last}`);
  const rows = fc.array(fc.tuple(subject, fc.constantFrom('a', 'b', 'c')).map(([about, of]) => row(about, of)));
  fc.assert(
    fc.property(rows, (all) => {
      const told = condensedRows(all, words);
      for (const of of ['a', 'b', 'c']) {
        const meant = all.filter(({ alike }) => alike?.of === of).map(({ alike }) => alike?.subject ?? '');
        const named = told
          .filter(({ cells }) => cells[1] === of)
          .flatMap(({ cells, same }) => namedIn(`${cells[0]} ${same}`));
        expect(named.sort()).toEqual([...meant].sort());
      }
    }),
    { numRuns: 500 },
  );
});

/** The addresses of a text, those of its ranges included. */
function namedIn(text: string): string[] {
  const ranges = /10\.1\.2\.(\d+) to 10\.1\.2\.(\d+)/g;
  const within = [...text.matchAll(ranges)].flatMap(([, first, last]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => `10.1.2.${Number(first) + n}`),
  );
  return [...within, ...(text.replace(ranges, '').match(/10\.1\.2\.\d+/g) ?? [])];
}
