/** A thousand and more altered results, plans and kits: each is refused, and nothing on the server changes. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { readPlanFile } from '../../shared/record/record.ts';
import { fullJournal } from '../../shared/testing/story.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { loadAgent } from '../agent/testing/agent-context.ts';
import { FakeServer } from '../agent/testing/fake-server.ts';
import { fakeWindows } from '../agent/testing/fake-windows.ts';
import { readResult } from './read-result.ts';
import { carried, dice, flipBit } from './testing/carried.ts';
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
function swapValues(text: string, roll: (most: number) => number): string {
  const places = [...text.matchAll(/:(\d+|"[^"\\]*"|true|false)(?=[,}])/g)];
  const one = places[roll(places.length)];
  const others = places.filter((place) => place[1]?.[0] === one?.[1]?.[0] && place[1] !== one?.[1]);
  const other = others[roll(Math.max(1, others.length))];
  if (!one || !other) return `${text}x`;
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const between = text.slice(first.index + first[0].length, second.index);
  return text.slice(0, first.index) + second[0] + between + first[0] + text.slice(second.index + second[0].length);
}

describe.each([
  ['result of LOOK', looked],
  ['result of APPLY', journal],
])('a %s', (_, text) => {
  it('is refused with any bit turned', () => {
    const roll = dice(80);
    for (let round = 0; round < ROUNDS; round += 1) {
      const end = text.lastIndexOf('END') + 3;
      const read = readResult(flipBit(text, roll(end), roll(8)), { plan, requestId: REQUEST_ID });
      expect(read.ok ? 'read' : english.fileWords(read.problem)).toMatch(SENTENCE);
    }
  });

  it('is refused with values exchanged or members twice', () => {
    const roll = dice(81);
    for (let round = 0; round < ROUNDS; round += 1) {
      const altered = round % 5 === 0 ? text.replace('{', `{"version":${roll(9)},`) : swapValues(text, roll);
      const read = readResult(altered, { plan, requestId: REQUEST_ID });
      expect(read.ok ? 'read' : english.fileWords(read.problem)).toMatch(SENTENCE);
    }
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
    const roll = dice(82);
    for (let round = 0; round < ROUNDS; round += 1) refused(flipBit(planText, roll(planText.length - 2), roll(7)));
  });

  it('is refused with values exchanged', () => {
    const roll = dice(83);
    for (let round = 0; round < ROUNDS; round += 1) refused(swapValues(planText, roll));
  });

  it.each([
    ['a hostile prototype', planText.replace('{', '{"__proto__":{"steps":[]},')],
    ['a hostile prototype in a step', planText.replace('{"change"', '{"__proto__":{},"change"')],
    ['a member more', planText.replace('{', '{"constructor":1,')],
    ['another version', planText.replace('"version":1', '"version":2')],
    ['markup', planText.replace('"computerName":"', '"computerName":"<b>')],
    ['a string of 10 MB', planText.replace('"computerName":"', `"computerName":"${'x'.repeat(10_000_000)}`)],
    ['an endless list', planText.replace('"steps":[', `"steps":[${'{},'.repeat(100_000)}`)],
  ])('is refused with %s', (_, text) => refused(text));

  it('has changed nothing on the server', () => expect(JSON.stringify(server.state())).toBe(state));
});
