/** Checks of web sites by name, as this PC called them. */
import type { Evidence } from './evidence.ts';
import type { Probe } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked } from './check.ts';
import { MOST_SITE_QUESTIONS, type SiteQuestion } from './site-questions.ts';

/** IIS calls itself so; a site can hide it. */
const IIS = 'Microsoft-IIS/';
/** Http.sys answers itself, with 503 where a site is there and its application pool is not. */
const HTTP_SYS = 'Microsoft-HTTPAPI/';
const UNAVAILABLE = 503;

/** One check for each question, as many as are ever asked. */
export function siteAnswerChecks(questions: readonly SiteQuestion[], evidence: Evidence): Check[] {
  const answers = new Map(
    evidence.probes.filter(({ from }) => from === 'this-pc').map((probe) => [key(probe, probe.host ?? ''), probe]),
  );
  return questions
    .slice(0, MOST_SITE_QUESTIONS)
    .map((question) => siteAnswerCheck(question, answers.get(key(question, question.host))));
}

function siteAnswerCheck({ site, address, port, host }: SiteQuestion, probe: Probe | undefined): Check {
  const about = {
    code: 'site-answers' as const,
    subject: `${site} (${host === '' ? '' : `${host}, `}${address}:${port})`,
    expected: `Server: ${IIS}…`,
    from: 'this-pc' as const,
  };
  if (probe === undefined) return notChecked(about, 'not-made');
  const { outcome, server, status } = probe;
  // A firewall may keep this PC from a port that visitors reach; only a refusal says that nobody listens.
  if (outcome !== 'answered')
    return outcome === 'refused' ? compared(about, outcome, false) : notChecked(about, outcome);
  if (server === '') return notChecked(about, 'no-server-header');
  // Whether its pool ran before is not known, so that the change is not to blame for it.
  if (server.startsWith(HTTP_SYS) && status === UNAVAILABLE) return notChecked(about, 'pool-unavailable');
  return compared(about, `Server: ${server} (HTTP ${status})`, server.startsWith(IIS));
}

function key({ address, port }: { address: string; port: number }, host: string): string {
  return `${address}:${port} ${host}`;
}
