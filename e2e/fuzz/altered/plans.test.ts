/**
 * Altered plans, brought to the program, and to the real agent on a practice server, which is to run them or to take them
 * back: each is refused with its reason, and the server stays as it is to the last file.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resealed } from '../../../electron/kit/testing/contents.ts';
import { LONGEST_FILE } from '../../../shared/text/file-text.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { readPlanFile } from '../../../shared/record/record.ts';
import { statementOf } from '../../faults/statement.ts';
import type { Subject } from '../../faults/subject.ts';
import { ALTERATIONS, MARKUP } from './alterations.ts';
import { fileSentence } from './file-sentence.ts';
import { expectNothingLeft, shares } from './rounds.ts';
import { typicalServer, wholeOf } from './typical-server.ts';
import { english } from '../../../shared/testing/english.ts';

const PLAN = { format: 'share80.plan', name: 'a plan', remedy: 'Create a new plan from a snapshot\\.' };

expectNothingLeft();

const IN = 'C:\\carried\\plan.json';
const OUT = 'C:\\carried\\out.txt';

type AlterPlan = (good: Plan) => string;

const TABLE: Record<string, fc.Arbitrary<AlterPlan>> = {
  ...Object.fromEntries(
    Object.entries(ALTERATIONS).map(([name, alteration]): [string, fc.Arbitrary<AlterPlan>] => [
      name,
      alteration.map((alter) => (good) => alter(JSON.stringify(good), good)),
    ]),
  ),
  'sealed anew, for another server': fc
    .constantFrom(...MARKUP)
    .map((computerName) => (good) => JSON.stringify(resealed(good, { server: { ...good.server, computerName } }))),
  'sealed anew, installed on another day': fc.constant((good) =>
    JSON.stringify(resealed(good, { server: { ...good.server, installedAt: '2001-01-01T00:00:00Z' } })),
  ),
  'sealed anew, with a command for a service': fc.constant((good) =>
    JSON.stringify(resealed(good, { steps: good.steps.map((step) => withService(step, 'W3SVC" & calc')) })),
  ),
};

function withService(step: Plan['steps'][number], service: string): Plan['steps'][number] {
  return step.change.kind === 'service' ? { ...step, change: { ...step.change, service } } : step;
}

// Each row has a server of its own, so that they can be tried at the same time.
describe.concurrent('an altered plan, brought to the program and to the real agent', () => {
  it.each(shares(TABLE))('%s', async (name, alteration, parameters) => {
    const { subject, plan } = await typicalServer();
    const before = wholeOf(subject);
    await fc.assert(
      fc.asyncProperty(alteration, fc.constantFrom('run', 'undo'), async (alter, verb) => {
        const text = alter(plan);
        if (text === JSON.stringify(plan)) return;
        byTheProgram(name, text);
        const refusal = await refusalOfAgent(subject, verb, text);
        expect(refusal).toMatch(refusal.startsWith('65 ') ? unreadable(text) : agentSentence(name));
        expect(wholeOf(subject)).toEqual(before);
      }),
      parameters,
    );
    await subject.close();
  });

  it('is refused when it comes for the second time, also when it was undone meanwhile', async () => {
    const { subject, plan } = await typicalServer();
    const bring = (verb: 'run' | 'undo') => refusalOfAgent(subject, verb, JSON.stringify(plan));
    const again = /^2 refused plan-ran-before: C:\\WINDOWS\\Share80\\[0-9a-f]{12}\\journal\.txt$/;
    const fresh = wholeOf(subject);
    expect(await bring('run')).toBe('0 done');
    const applied = wholeOf(subject);
    expect(applied).not.toEqual(fresh);
    expect(await bring('run')).toMatch(again);
    expect(wholeOf(subject)).toEqual(applied);
    expect(await bring('undo')).toBe('0 undone');
    const undone = wholeOf(subject);
    expect(await bring('run')).toMatch(again);
    expect(wholeOf(subject)).toEqual(undone);
    await subject.close();
  });
});

/** What is sealed anew is a plan like any other to the program: the server refuses it. */
function byTheProgram(name: string, text: string): void {
  const read = readPlanFile(text);
  if (name.startsWith('sealed anew')) expect(read.ok).toBe(true);
  else expect(read.ok ? 'read' : english.fileWords(read.problem)).toMatch(programSentence(text));
}

/** The agent's exit status, and how its journal ends; when it wrote none, what it said. */
async function refusalOfAgent(subject: Subject, verb: 'run' | 'undo', text: string): Promise<string> {
  const { diagnostics, exitCode } = await subject.call([verb, IN, OUT], { [IN]: text, [OUT]: '' });
  const written = subject.server.readFile(OUT) ?? '';
  if (written === '') return `${exitCode} ${diagnostics.join(' ')}`;
  const { says, problem } = statementOf(JSON.parse(written.replace(/\s*SHARE80-END\s*$/, '')) as Journal);
  return `${exitCode} ${says}${problem === null ? '' : ` ${problem.code}: ${problem.detail}`}`;
}

/** What the agent says of a file that it takes for no plan at all. */
function unreadable(text: string): RegExp {
  return text.length > LONGEST_FILE
    ? /^65 Share80: C:\\carried\\plan\.json cannot be used: too large: C:\\carried\\plan\.json$/
    : /^65 Share80: C:\\carried\\plan\.json cannot be used: \S/;
}

const MEMBERS = 'format|version|members|id|hash|createdAt|server|choice|steps|neededAddresses|streamEndpoint|outage';
const ALTERED = new RegExp(
  `^2 refused plan-altered: (not a plan of this version: (${MEMBERS})|the plan does not have the hash that it names)$`,
);

function agentSentence(name: string): RegExp {
  switch (name) {
    case 'sealed anew, for another server':
      return /^2 refused wrong-server: this is MEDIA01, the plan is for /;
    case 'sealed anew, installed on another day':
      return /^2 refused wrong-server: installed .*, not 2001-01-01T00:00:00Z$/;
    case 'sealed anew, with a command for a service':
      return /^2 refused plan-altered: not a plan of this version: steps$/;
    case 'another version':
      return /^2 refused plan-altered: not a plan of this version: version$/;
    default:
      return ALTERED;
  }
}

/** The program's sentence for a plan: either of its form, or of its checksum. */
function programSentence(text: string): RegExp {
  const { source } = fileSentence(text, PLAN);
  const checksum =
    'Share80 can’t use this file as a plan: it was changed or damaged (the plan doesn’t match its checksum).';
  return new RegExp(`${source}|^${checksum.replace(/[().]/g, '\\$&')} ${PLAN.remedy}$`, 'u');
}
