/** A thousand and more altered results, plans and kits: each is refused, and nothing on the server changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { readPlanFile } from '../../shared/record/record.ts';
import { fullJournal } from '../../shared/testing/story.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { loadAgent } from '../agent/testing/agent-context.ts';
import { FakeServer } from '../agent/testing/fake-server.ts';
import { fakeWindows } from '../agent/testing/fake-windows.ts';
import { readResult } from './read-result.ts';
import { carried, flipBit } from './testing/carried.ts';
import { recommendedPlan, REQUEST_ID } from './testing/contents.ts';
import { english } from '../../shared/testing/english.ts';

const ROUNDS = 500;
const SENTENCE = /^[A-Z].{20,500}\.$/s;
const snapshot = typicalSnapshot();
const plan = recommendedPlan(snapshot, '2026-01-02T03:04:05Z');
const looked = carried({ requestId: REQUEST_ID, snapshot, probes: [] });
const journal = carried(fullJournal(plan));
const planText = `${canonicalJson(plan)}\r\n`;

/** Exchanges two values of a JSON text that have the same type, wherever they stand. */
function swapValues(text: string, first: number, second: number): string {
  const places = [...text.matchAll(/:(\d+|"[^"\\]*"|true|false)(?=[,}])/g)];
  const one = places[first % places.length];
  const others = places.filter((place) => place[1]?.[0] === one?.[1]?.[0] && place[1] !== one?.[1]);
  const other = others[second % others.length];
  if (!one || !other) return `${text}x`;
  const [before, behind] = one.index < other.index ? [one, other] : [other, one];
  const between = text.slice(before.index + before[0].length, behind.index);
  const tail = text.slice(behind.index + behind[0].length);
  return text.slice(0, before.index) + behind[0] + between + before[0] + tail;
}

/** Calls `check` for two drawn numbers at a time; the same in every run. */
function forMany(seed: number, check: (one: number, other: number) => void): void {
  fc.assert(fc.property(fc.noBias(fc.nat()), fc.noBias(fc.nat()), check), { numRuns: ROUNDS, seed });
}

describe.each([
  ['result of LOOK', looked],
  ['result of APPLY', journal],
])('a %s', (_, text) => {
  it('is refused with any bit turned', () => {
    const end = text.lastIndexOf('END') + 3;
    forMany(80, (at, bit) => {
      const read = readResult(flipBit(text, at % end, bit % 8), { plan, requestId: REQUEST_ID });
      expect(read.ok ? 'read' : english.fileWords(read.problem)).toMatch(SENTENCE);
    });
  });

  it('is refused with values exchanged or members twice', () => {
    forMany(81, (one, other) => {
      for (const altered of [text.replace('{', `{"version":${one % 9},`), swapValues(text, one, other)]) {
        const read = readResult(altered, { plan, requestId: REQUEST_ID });
        expect(read.ok ? 'read' : english.fileWords(read.problem)).toMatch(SENTENCE);
      }
    });
  });
});

describe('a plan', () => {
  const server = new FakeServer();
  const agent = loadAgent(fakeWindows(server));
  const state = JSON.stringify(server.state());

  function refused(text: string): void {
    const here = readPlanFile(text);
    expect(here.ok ? 'read' : english.fileWords(here.problem)).toMatch(SENTENCE);
    let there: unknown;
    try {
      there = agent.json.read(text);
    } catch {
      // The kit's APPLY refuses a file that is no JSON.
      return;
    }
    expect(agent.planCheck.problemOf(there)?.code).toBe('plan-altered');
  }

  it('is refused here and by the agent with any bit turned', () => {
    forMany(82, (at, bit) => refused(flipBit(planText, at % (planText.length - 2), bit % 7)));
  });

  it('is refused with values exchanged', () => {
    forMany(83, (one, other) => refused(swapValues(planText, one, other)));
  });

  it.each([
    ['a hostile prototype', planText.replace('{', '{"__proto__":{"steps":[]},')],
    ['a hostile prototype in a step', planText.replace('{"change"', '{"__proto__":{},"change"')],
    ['a member more', planText.replace('{', '{"constructor":1,')],
    ['another version', planText.replace(/"version":\d+/, '"version":99')],
    ['markup', planText.replace('"computerName":"', '"computerName":"<b>')],
    ['a string of 10 MB', planText.replace('"computerName":"', `"computerName":"${'x'.repeat(10_000_000)}`)],
    ['an endless list', planText.replace('"steps":[', `"steps":[${'{},'.repeat(100_000)}`)],
  ])('is refused with %s', (_, text) => refused(text));

  it('has changed nothing on the server', () => expect(JSON.stringify(server.state())).toBe(state));
});
