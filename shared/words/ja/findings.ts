/** Japanese: the four sentences of each finding. */
import type { FindingCode, FindingOf } from '../../finding/finding.ts';
import { plainFacts } from '../../text/printable.ts';
import { DRIFT_FINDINGS } from './drift-findings.ts';
import { sayingAtMost, type FindingSentences, type FindingWords } from './finding-facts.ts';
import { SYSTEM_FINDINGS } from './system-findings.ts';
import { WEB_FINDINGS } from './web-findings.ts';

const FINDINGS: FindingSentences<FindingCode> = { ...SYSTEM_FINDINGS, ...WEB_FINDINGS, ...DRIFT_FINDINGS };

/** @param most how many names are listed before "and 5 more" */
export function findingWords<C extends FindingCode>({ code, facts }: FindingOf<C>, most = 10): FindingWords {
  // What a server calls itself must not break the sentence that it stands in.
  return FINDINGS[code](plainFacts(facts), sayingAtMost(most));
}
