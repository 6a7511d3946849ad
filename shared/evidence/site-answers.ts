/** Checks of web sites by name, as this PC called them. */
import type { Evidence } from './evidence.ts';
import type { Binding, Probe, Snapshot } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked } from './check.ts';
import { meansAnyAddress } from '../text/addresses.ts';
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { Split } from '../change/split.ts';
import { siteName } from '../snapshot/server-index.ts';
import { serviceRuns } from '../snapshot/service-graph.ts';

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

interface SiteQuestion {
  /** The site as people know it. */
  site: string;
  address: string;
  port: number;
  /** Host header, in small letters; '' = the site answers to every name. */
  host: string;
}

/** More are not asked: hundreds of sites of one server answer or fail for the same reasons. */
export const MOST_SITE_QUESTIONS = 200;

/** A name that can stand in a request as it is. What comes from a server may be anything. */
const HOST_NAME = /^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?$/;

/**
 * One question for each name and endpoint of the sites that ran before, as far as they keep it. Without a name port 80
 * of an address is asked anyway, and HTTPS is not asked at all.
 * @param before the server before the change
 */
export function siteQuestions({ webAddresses }: Split, before: Snapshot): SiteQuestion[] {
  if (!serviceRuns(before, HTTP_DRIVER) || !serviceRuns(before, WEB_SERVICE)) return [];
  const questions = new Map<string, SiteQuestion>();
  for (const site of before.sites.value ?? []) {
    if (site.state !== 'started') continue;
    for (const binding of site.bindings) {
      const address = meansAnyAddress(binding.ip) ? webAddresses[0] : binding.ip;
      const kept = address !== undefined && webAddresses.includes(address);
      if (!kept || !canBeAsked(binding)) continue;
      const question = { site: siteName(site), address, port: binding.port, host: binding.host.toLowerCase() };
      questions.set(`${address}:${binding.port} ${question.host}`, question);
    }
  }
  return [...questions.values()];
}

function canBeAsked({ secure, port, host }: Binding): boolean {
  if (secure) return false;
  return host === '' ? port !== SHARED_PORT : HOST_NAME.test(host.toLowerCase());
}
