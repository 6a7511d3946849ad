/** What people read on the command line, as lines. All sentences come from shared/words. */
import type { Choice } from '../../../shared/choice/choice.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Trouble } from '../../../shared/wire/session.ts';
import type { Verdict } from '../../../shared/verdict/verdict.ts';
import { en } from '../../../shared/words/en.ts';

/** One finding: severity and problem, then what follows from it, what to do, where that is written. */
export function describeFinding(finding: Finding): string {
  const { problem, impact, action, reference } = en.findingWords(finding);
  const lines = [`${en.severityWords(finding.severity)}: ${problem}`, ...[impact, action, reference].filter(Boolean)];
  return lines.join('\n    ');
}

export function describeFindings(findings: readonly Finding[]): string {
  return findings.map((finding) => `- ${describeFinding(finding)}`).join('\n');
}

export function describeChoice(choice: Choice): string {
  const { method, webAddresses, streamAddress, streamPort } = choice;
  return [
    `Method:    ${en.methodWords(method).name}`,
    `Web:       ${webAddresses.join(', ')}`,
    `Streaming: ${streamAddress}:${streamPort}`,
  ].join('\n');
}

/** The plan itself, step by step. */
export function describePlan(plan: Plan): string {
  const steps = plan.steps.map((step, index) => {
    const words = en.stepWords(step);
    return [`${index + 1}. ${words.title}`, words.detail, words.reason, words.undo].filter(Boolean).join('\n     ');
  });
  return [describeChoice(plan.choice), '', ...steps].join('\n');
}

/** The verdict, with every check that failed or could not be made, and how many passed. */
export function describeVerdict(verdict: Verdict): string {
  const { title, meaning, next } = en.verdictWords(verdict.kind);
  const checks = verdict.checks.map((check) => {
    const words = en.checkWords(check);
    const from = check.code.endsWith('-answers') ? `, asked ${words.from}` : '';
    return `  ${words.result.padEnd(12)} ${words.title}${from}: ${words.seen}`;
  });
  return [title, meaning, next, ...checks].filter(Boolean).join('\n');
}

/** Why the last run or undo ended otherwise than planned; '' when nothing went wrong. What went wrong before that is past. */
export function describeProblem(journal: Journal | null): string {
  const lines = journal?.lines ?? [];
  const begin = lines.findLastIndex(({ event, phase }) => event === 'begin' && phase !== 'rollback');
  const problem = lines.slice(Math.max(begin, 0)).findLast((line) => line.problem !== null)?.problem;
  if (!problem) return '';
  const words = en.problemWords(problem);
  return [words.title, words.action, words.detail].filter(Boolean).join('\n    ');
}

export function describeTrouble(trouble: Trouble): string {
  const { title, action, detail } = en.troubleWords(trouble);
  return [title, action, detail].filter(Boolean).join(' ');
}

/** A finding for scripts: the data, and the words. */
export function findingForScripts(finding: Finding) {
  return { ...finding, words: en.findingWords(finding) };
}

/** A plan's steps for scripts that show them to people. */
export function stepsInWords(plan: Plan) {
  return plan.steps.map((step) => ({ id: step.id, ...en.stepWords(step) }));
}
