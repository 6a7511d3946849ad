/** English: the four sentences of each finding. */
import type { Finding, FindingCode, Severity } from '../../finding/finding.ts';
import type { FindingWords } from '../language.ts';
import { DRIFT_FINDINGS } from './drift-findings.ts';
import { said } from './finding-facts.ts';
import { SYSTEM_FINDINGS, type FindingSentences } from './system-findings.ts';
import { WEB_FINDINGS } from './web-findings.ts';

const FINDINGS: FindingSentences<FindingCode> = { ...SYSTEM_FINDINGS, ...WEB_FINDINGS, ...DRIFT_FINDINGS };

const SEVERITIES: Record<Severity, string> = { blocks: 'In the way', warning: 'Warning', information: 'Good to know' };

/** @param most how many names are listed before "and 5 more" */
export function findingWords(finding: Finding, most = 10): FindingWords {
  return FINDINGS[finding.code](said(finding, most));
}

export function severityWords(severity: Severity): string {
  return SEVERITIES[severity];
}
