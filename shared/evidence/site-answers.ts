/** Checks of web sites by name, as this PC called them. */
import type { Evidence } from './evidence.ts';
import type { Binding, Probe, Snapshot } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked } from './check.ts';
import { meansAnyAddress } from '../text/addresses.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { Split } from '../change/split.ts';
import { siteName } from '../snapshot/server-index.ts';
import { isHttpSysByOtherName, type BeforeAndAfter } from './answer-owner.ts';
import { NOT_KNOWN_BEFORE, siteRan, type Ran } from './ran-before.ts';

/** IIS calls itself so; a site can hide it. */
const IIS = 'Microsoft-IIS/';
/** Http.sys answers itself, with 503 where a site is there and its application pool is not. */
const HTTP_SYS = 'Microsoft-HTTPAPI/';
const UNAVAILABLE = 503;

/** One check for each question, as many as are ever asked. None of them decides: a firewall may stand between. */
export function siteAnswerChecks(
  questions: readonly SiteQuestion[],
  evidence: Evidence,
  looks: BeforeAndAfter,
): Check[] {
  const answers = new Map(
    evidence.probes.filter(({ from }) => from === 'this-pc').map((probe) => [key(probe, probe.host ?? ''), probe]),
  );
  return questions
    .slice(0, MOST_SITE_QUESTIONS)
    .map((question) => siteAnswerCheck(question, answers.get(key(question, question.host)), looks));
}

function siteAnswerCheck(
  { site, address, port, host, ran }: SiteQuestion,
  probe: Probe | undefined,
  looks: BeforeAndAfter,
): Check {
  const about = {
    code: 'site-answers' as const,
    subject: `${site} (${host === '' ? '' : `${host}, `}${address}:${port})`,
    expected: `Server: ${IIS}…`,
    from: 'this-pc' as const,
  };
  if (probe === undefined) return notChecked(about, 'not-made');
  const { outcome, server, status } = probe;
  const lost = (seen: string): Check =>
    ran === 'yes' ? compared(about, seen, false) : notChecked(about, NOT_KNOWN_BEFORE);
  // A firewall may keep this PC from a port that visitors reach; only a refusal says that nobody listens.
  if (outcome !== 'answered') return outcome === 'refused' ? lost(outcome) : notChecked(about, outcome);
  if (server === '') return notChecked(about, 'no-server-header');
  const seen = `Server: ${server} (HTTP ${status})`;
  if (server.startsWith(IIS)) return compared(about, seen, true);
  // Whether its pool ran before is not known, so that the change is not to blame for it.
  if (server.startsWith(HTTP_SYS)) return status === UNAVAILABLE ? notChecked(about, 'pool-unavailable') : lost(seen);
  const isWeb = isHttpSysByOtherName(probe, looks);
  if (isWeb === null) return notChecked(about, 'other-server-header');
  return isWeb ? compared(about, seen, true) : lost(seen);
}

/**
 * Ids of the sites that were seen to answer: by name, on a port of their own, or as the only one that answers to every
 * name on port 80 of an address.
 */
export function sitesThatAnswered(
  { webAddresses }: Split,
  before: Snapshot,
  endpoints: readonly Check[],
  asked: { questions: readonly SiteQuestion[]; checks: readonly Check[] },
): ReadonlySet<string> {
  const answered = new Set<string>();
  for (const [index, { result }] of asked.checks.entries()) {
    const question = asked.questions[index];
    if (result === 'pass' && question !== undefined) answered.add(question.id);
  }
  const open = new Set(
    endpoints.filter(({ code, result }) => code === 'web-answers' && result === 'pass').map(({ subject }) => subject),
  );
  for (const address of webAddresses) {
    if (!open.has(`${address}:${SHARED_PORT}`)) continue;
    const [only, other] = (before.sites.value ?? []).filter(({ bindings }) =>
      bindings.some(
        ({ ip, port, host, secure }) =>
          !secure && host === '' && port === SHARED_PORT && (meansAnyAddress(ip) || ip === address),
      ),
    );
    if (only !== undefined && other === undefined) answered.add(only.id);
  }
  return answered;
}

function key({ address, port }: { address: string; port: number }, host: string): string {
  return `${address}:${port} ${host}`;
}

interface SiteQuestion {
  /** Metabase name of the site. */
  id: string;
  /** The site as people know it. */
  site: string;
  address: string;
  port: number;
  /** Host header, in small letters; '' = the site answers to every name. */
  host: string;
  /** Whether the site ran before. */
  ran: Exclude<Ran, 'no'>;
}

/** More are not asked: hundreds of sites of one server answer or fail for the same reasons. */
export const MOST_SITE_QUESTIONS = 200;

/** A name that can stand in a request as it is. What comes from a server may be anything. */
const HOST_NAME = /^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?$/;

/**
 * One question for each name and endpoint of the sites that ran before, or may have, as far as they keep it. Without a name port 80
 * of an address is asked anyway, and HTTPS is not asked at all.
 * @param before the server before the change
 */
export function siteQuestions({ webAddresses }: Split, before: Snapshot): SiteQuestion[] {
  const questions = new Map<string, SiteQuestion>();
  for (const site of before.sites.value ?? []) {
    const ran = siteRan(before, site);
    if (ran === 'no') continue;
    for (const binding of site.bindings) {
      const address = meansAnyAddress(binding.ip) ? webAddresses[0] : binding.ip;
      const kept = address !== undefined && webAddresses.includes(address);
      if (!kept || !canBeAsked(binding)) continue;
      const host = binding.host.toLowerCase();
      const question = { id: site.id, site: siteName(site), address, port: binding.port, host, ran };
      questions.set(`${site.id} ${address}:${binding.port} ${host}`, question);
    }
  }
  return [...questions.values()];
}

function canBeAsked({ secure, port, host }: Binding): boolean {
  if (secure) return false;
  return host === '' ? port !== SHARED_PORT : HOST_NAME.test(host.toLowerCase());
}
