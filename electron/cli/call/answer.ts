/**
 * The object that a command prints with `--json`, as a schema: every member that it can have. `electron/cli/JSON.md` is
 * made of these, and every answer of a test is held against them.
 */
import * as v from 'valibot';
import { choiceSchema } from '../../../shared/choice/choice.ts';
import { evidenceSchema } from '../../../shared/evidence/evidence.ts';
import { journalSchema } from '../../../shared/journal/journal.ts';
import { planSchema } from '../../../shared/plan/plan.ts';
import { checkShape, findingEntries } from '../../../shared/report/shapes.ts';

export const ANSWER_FORMAT = 'share80.answer';
export const ANSWER_VERSION = 1;

const words = v.strictObject({ problem: v.string(), impact: v.string(), action: v.string(), reference: v.string() });

/** A finding with its sentences, in the language of the call. */
export const findingSaid = v.strictObject({ ...findingEntries, words });
export const findingsSaid = v.array(findingSaid);

const stepSaid = v.looseObject({ id: v.string(), title: v.string() });

/** What differs from what was there before; both as canonical JSON. */
export const differences = v.array(v.strictObject({ what: v.string(), before: v.string(), after: v.string() }));
export const paths = v.array(v.string());

/** How a set-up stands. */
export const STANDING = {
  verdict: v.string(),
  changed: v.nullable(v.boolean()),
  checks: v.array(checkShape),
};

/** A problem that a person is told by its code. */
export const coded = v.looseObject({ code: v.string() });

/** What `run` and `link` tell of a set-up. */
export const SET_UP = {
  ...STANDING,
  nothingToDo: v.boolean(),
  server: v.string(),
  findings: findingsSaid,
  refused: findingsSaid,
  consequences: findingsSaid,
  choice: v.nullable(choiceSchema),
  plan: v.nullable(planSchema),
  steps: v.array(stepSaid),
  journal: v.nullable(journalSchema),
  evidence: v.nullable(evidenceSchema),
  record: v.nullable(v.string()),
  reports: v.array(v.string()),
  trouble: coded,
  recovery: v.looseObject({ planId: v.string(), unfinishedOnServer: v.boolean(), record: v.nullable(v.string()) }),
};

export type AnswerEntries = Readonly<Record<string, v.GenericSchema>>;
