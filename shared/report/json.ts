/** The report as JSON for other programs: the record itself, with what follows from it. */
import * as v from 'valibot';
import { assess } from '../choice/assess.ts';
import { checkChoice } from '../choice/choose.ts';
import { recordSchema, type SetupRecord } from '../record/record-schema.ts';
import { toAsciiJson } from '../text/ascii-json.ts';
import { judge } from '../verdict/verdict.ts';
import { checkShape, findingShape } from './shapes.ts';

const REPORT_VERSION = 1;

/** The report as JSON. */
export const reportShape = v.strictObject({
  format: v.literal('share80.report'),
  version: v.literal(REPORT_VERSION),
  /** Not from a true server. */
  practice: v.boolean(),
  verdict: v.strictObject({ kind: v.string(), checks: v.array(checkShape) }),
  findings: v.array(findingShape),
  consequences: v.array(findingShape),
  record: recordSchema,
});

/** Indented JSON of pure ASCII, ending with a line break. */
export function reportJson(record: SetupRecord): string {
  const { before, plan, origin } = record;
  const report = {
    format: 'share80.report',
    version: REPORT_VERSION,
    practice: origin.kind === 'practice' || before.standIns.length > 0,
    verdict: judge(record),
    findings: assess(before),
    consequences: checkChoice(before, plan.choice).consequences,
    record,
  } satisfies Record<keyof v.InferInput<typeof reportShape>, unknown>;
  return `${toAsciiJson(report, 2)}\n`;
}
