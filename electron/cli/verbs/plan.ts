import { checkChoice, completeChoice, type ChoiceWishes } from '../../../shared/choice/choose.ts';
import type { Choice } from '../../../shared/choice/choice.ts';
import { vainWishes } from '../../../shared/choice/vain-wishes.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { EXIT } from '../call/exit-status.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { isoNow } from '../../session/store/context.ts';
import { sayFor } from '../../../shared/words/say-for.ts';
import type { Command } from '../call/command.ts';
import { describeFindings, describePlan, findingForScripts, stepsInWords } from '../call/describe.ts';
import { readSnapshotAt } from '../call/files.ts';
import { ADDRESS_OPTION, CHOICE_OPTIONS, isWished, readWishes } from '../call/wishes.ts';
import * as v from 'valibot';
import { snapshotSchema, type Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { findingsSaid, SET_UP } from '../call/answer.ts';

/** What nobody can do with a wish is said before anything else of it. */
function checkWish(snapshot: Snapshot, wishes: ChoiceWishes, choice: Choice) {
  const refused = vainWishes(snapshot, wishes, choice);
  return refused.length > 0 ? { refused, consequences: [] } : checkChoice(snapshot, choice);
}

/** `share80 plan SNAPSHOT`: what would be done, without doing it. */
export const plan: Command = {
  name: 'plan',
  operands: ['SNAPSHOT'],
  options: { ...CHOICE_OPTIONS, ...ADDRESS_OPTION },
  answer: {
    choice: SET_UP.choice,
    refused: findingsSaid,
    consequences: findingsSaid,
    plan: SET_UP.plan,
    before: snapshotSchema,
    steps: SET_UP.steps,
    nothingToDo: v.boolean(),
  },
  example: ['snapshot.json', '--stream', '192.168.10.11'],
  async run({ operands, stdin, options, output, language: spoken }) {
    const wishes = readWishes(options);
    const [file = ''] = operands;
    const surveyed = survey(await readSnapshotAt(file, stdin), wishes);
    const { snapshot } = surveyed;
    const language = sayFor(spoken, surveyed.claimant);
    const forScripts = (finding: Finding) => findingForScripts(language, finding);
    const choice = isWished(wishes) ? completeChoice(snapshot, wishes) : surveyed.recommended;
    const { refused, consequences } =
      choice === null
        ? { refused: surveyed.findings.filter((finding) => finding.severity === 'blocks'), consequences: [] }
        : checkWish(snapshot, wishes, choice);
    if (choice === null || refused.length > 0) {
      output.result(describeFindings(language, refused));
      return { status: EXIT.forbidden, json: { choice, refused: refused.map(forScripts), plan: null } };
    }
    const made = makePlan(snapshot, choice, isoNow(Date.now));
    output.result(made.steps.length === 0 ? language.commandLine.setUp.nothingToDo : describePlan(language, made));
    if (consequences.length > 0) output.result(`\n${describeFindings(language, consequences)}`);
    return {
      status: EXIT.done,
      json: {
        choice,
        refused: [],
        consequences: consequences.map(forScripts),
        plan: made,
        before: snapshot,
        steps: stepsInWords(language, made),
        nothingToDo: made.steps.length === 0,
      },
    };
  },
};
