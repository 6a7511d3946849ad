import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factSince, format, isNewer, newestVersion, NOT_READ_THEN, sealedFormat, since } from './format.ts';
import { fact, parse, shortText } from './schema.ts';

const place = v.strictObject({ name: shortText });
const codes = v.picklist(['a', 'b']);
const first = format('share80.thing', { place, code: codes, size: fact(v.number()) });
const second = format('share80.thing', {
  place: v.strictObject({ ...place.entries, country: since(2, v.optional(shortText, 'unknown')) }),
  code: since(2, v.picklist([...codes.options, 'c']), codes),
  size: fact(v.number()),
  colour: factSince(2, shortText),
});
const sealed = sealedFormat('share80.sealed', { place, note: since(3, v.exactOptional(shortText)) });
const box = format('share80.box', { thing: second, sealed: v.nullable(sealed) });

const size = { value: 1, source: 'here', problem: null };
const thing = { format: 'share80.thing', version: 1, place: { name: 'x' }, code: 'a', size };
const newer = {
  ...thing,
  version: 2,
  place: { name: 'x', country: 'y' },
  code: 'c',
  colour: { value: 'red', source: 'here', problem: null },
};

describe('a format', () => {
  it('has the version of the newest thing in it; one inside it has its own', () => {
    expect([first, second, sealed, box].map(newestVersion)).toEqual([1, 2, 3, 1]);
  });

  it('reads what it wrote', () => {
    expect(parse(first, thing)).toEqual({ ok: true, value: thing });
    expect(parse(second, newer)).toEqual({ ok: true, value: newer });
  });

  it('reads an older file as if it had been written today, what was not read then as unknown', () => {
    expect(parse(second, thing)).toEqual({
      ok: true,
      value: {
        ...thing,
        version: 2,
        place: { name: 'x', country: 'unknown' },
        colour: { value: null, source: '', problem: NOT_READ_THEN },
      },
    });
  });

  it('leaves what is hashed as it was written', () => {
    const old = { format: 'share80.sealed', version: 1, place: { name: 'x' } };
    expect(parse(sealed, old)).toEqual({ ok: true, value: old });
    expect(parse(sealed, { ...old, version: 3, note: 'n' })).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it('takes nothing unknown, and no version that there is not', () => {
    for (const wrong of [
      { ...newer, more: 1 },
      { ...newer, code: 'd' },
      { ...newer, place: { name: 'x', country: 'y', more: 1 } },
      { ...newer, version: 3 },
      { ...newer, version: 0 },
      { ...newer, version: '2' },
      { ...thing, size: undefined },
    ]) {
      expect(parse(second, wrong).ok).toBe(false);
    }
  });
});

it('a newer file is known as that, whatever is in it and however deep it lies', () => {
  expect(parse(first, newer).ok).toBe(false);
  expect(isNewer(first, newer)).toBe(true);
  expect(isNewer(second, newer)).toBe(false);
  const boxed = { format: 'share80.box', version: 1, sealed: null };
  expect(isNewer(box, { ...boxed, thing: { ...newer, version: 3, more: [] } })).toBe(true);
  expect(isNewer(box, { ...boxed, thing: newer, more: [] })).toBe(false);
  expect(isNewer(box, { ...boxed, version: 2 })).toBe(true);
  for (const other of [null, 2, 'x', [], { format: 'share80.other', version: 9 }, { version: 9 }]) {
    expect(isNewer(box, other)).toBe(false);
  }
});
