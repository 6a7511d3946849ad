/** The report as JSON for other programs: the record itself, with what follows from it. */
import { assess } from '../choice/assess.ts';
import { checkChoice } from '../choice/choose.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import { toAsciiJson } from '../text/ascii-json.ts';
import { judge } from '../verdict/verdict.ts';
import { REPORT_VERSION } from './shapes.ts';

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
  };
  return `${toAsciiJson(report, 2)}\n`;
}
