/** The fuzzer finds what is planted behind a door, makes it simple, and brings it back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../shared/record/record.ts';
import { hostileFile } from './arbitraries/file-change.ts';
import { refused, TAKEN, type Door, type OpenDoor } from './door.ts';
import { resealRecord } from './reseal.ts';
import { runDoor, type Limits } from './run-door.ts';
import { specimens } from './specimens.ts';

const ROUND = { seed: 80, count: 1_000 };
const LIMITS: Limits = { slowMs: 1_000, shrinkMs: 10_000 };

function doorWith<Case>(cases: fc.Arbitrary<Case>, feed: OpenDoor<Case>['feed']): Door<Case> {
  return { name: 'planted', from: 'a test', open: () => ({ cases, feed, close: () => undefined }) };
}

/** Of the first finding: the path that brings it back, its error, and the case, as JSON. */
function partsOf(finding = ''): { path: string; error: string; simplest: string } {
  const path = /^--seed \d+ --path (\S+) /.exec(finding)?.[1] ?? '';
  const lines = finding.split('\n');
  return { path, error: lines[1] ?? '', simplest: lines.at(-1) ?? '' };
}

describe('a fault behind a door', () => {
  it('is found, made as simple as it can be, and brought back by its path', async () => {
    const door = doorWith(fc.array(fc.nat(100_000)), (numbers) => {
      if (numbers.some((number) => number >= 1_234)) throw new Error('too large');
      return TAKEN;
    });
    const { findings } = await runDoor(door, ROUND, LIMITS);
    const { path, error, simplest } = partsOf(findings[0]);
    expect(error).toBe('Error: too large');
    expect(simplest).toBe('[1234]');
    const again = await runDoor(door, { ...ROUND, path }, LIMITS);
    expect(again.findings.map(partsOf)).toEqual([{ path, error, simplest }]);
    expect(again.inputs).toBe(1);
  });

  it('is found in a reader of records, with the one change that it takes', async () => {
    const { record } = specimens();
    // A seed whose first find is a piece of the record, and not a text that stands in its place.
    const round = { ...ROUND, seed: 1 };
    const door = doorWith(hostileFile(record, { reseal: resealRecord }), (text) => {
      const read = readRecord(text);
      // What a reader with such a fault would do.
      if (text.includes('"__proto__"')) throw new Error('a member of that name');
      return read.ok ? TAKEN : refused(null);
    });
    const texts: string[] = [];
    const watched = doorWith(hostileFile(record, { reseal: resealRecord }), (text) => {
      texts.push(text);
      return TAKEN;
    });
    const { findings, inputs } = await runDoor(door, round, LIMITS);
    expect(inputs).toBe(round.count);
    const { path, error } = partsOf(findings[0]);
    expect(error).toBe('Error: a member of that name');
    await runDoor(watched, { ...round, path }, LIMITS);
    expect(texts).toHaveLength(1);
    const simplest = texts[0] ?? '';
    expect(simplest).toContain('"__proto__"');
    // One piece of the genuine text gave way to another; before it and behind it stands what stood there.
    const genuine = JSON.stringify(record);
    expect(sameAtBothEnds(genuine, simplest)).toBeGreaterThan(genuine.length / 2);
  });

  it('is found each time, and the inputs behind it are tried as well', async () => {
    let fed = 0;
    const door = doorWith(fc.noShrink(fc.nat(99)), (number) => {
      fed += 1;
      if (number < 5) throw new Error('too small');
      return refused('It is large enough.');
    });
    const report = await runDoor(door, { seed: 80, count: 100 }, LIMITS);
    expect(report.findings.length).toBeGreaterThan(1);
    expect(report.inputs).toBe(100);
    expect(fed).toBe(100);
    expect(report.refused).toBe(100 - report.findings.length);
  });

  it.each<[string, RegExp, OpenDoor<number>['feed']]>([
    ['a refusal without words', /not a sentence: "no"/, () => refused('no')],
    ['a promise that is left behind', /nobody caught Error: later/, () => (void fail(), TAKEN)],
    ['what is slow', /took \d+ ms/, () => new Promise((resolve) => setTimeout(() => resolve(TAKEN), 20))],
  ])('may be %s', async (_, wanted, feed) => {
    const door = doorWith(fc.constant(0), feed);
    const { findings } = await runDoor(door, { seed: 80, count: 1 }, { slowMs: 10, shrinkMs: 0 });
    expect(findings.map((finding) => partsOf(finding).error)).toEqual([expect.stringMatching(wanted)]);
  });

  it('may be in the middle of a visit, of which the other inputs are left out', async () => {
    const door: Door<string[]> = {
      ...doorWith(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 50 }), (letters) => {
        if (/a.*b/.test(letters.join(''))) throw new Error('first a, then b');
        return letters.map(() => TAKEN);
      }),
      most: 50,
    };
    const { findings } = await runDoor(door, { seed: 80, count: 500 }, LIMITS);
    const letters = JSON.parse(partsOf(findings[0]).simplest) as string[];
    expect(letters.join('')).toMatch(/^a+b.?$/);
  });
});

async function fail(): Promise<never> {
  await Promise.resolve();
  throw new Error('later');
}

/** How many characters two texts have in common at their beginnings and at their ends, together. */
function sameAtBothEnds(one: string, other: string): number {
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < one.length - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return head + tail;
}
