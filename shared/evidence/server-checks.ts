/** Checks of what the agent found on the server afterwards: listeners, services, sites, addresses. */
import { SYSTEM_PROCESS, WEB_SERVICE } from '../knowledge/services.ts';
import { iisReceives } from '../snapshot/http-sys.ts';
import { isUnnamed, siteName } from '../snapshot/server-index.ts';
import { serviceKey, startedForOnly } from '../snapshot/service-graph.ts';
import type { Listener, Site, Snapshot } from '../snapshot/snapshot.ts';
import type { Step } from '../change/change.ts';
import { leftStopped } from '../change/steps.ts';
import { readTarget, stateText, targetsOf } from '../change/target.ts';
import type { Split } from '../change/split.ts';
import { type Check, type CheckCode, type Comparison, compared, notChecked, waiting } from './check.ts';
import type { ExpectedEndpoint, TakerAnswers } from './endpoints.ts';
import { DID_NOT_RUN, NOT_KNOWN_BEFORE, siteRan, webServiceRan, type Ran } from './ran-before.ts';

/** Somebody listens there, and Windows does not say who. */
const OWNER_NOT_NAMED = 'owner-not-named';

/** Who listens where: whoever gets the address on its endpoint, Http.sys or IIS itself where sites must answer. */
export function listenerChecks(
  endpoints: readonly ExpectedEndpoint[],
  claimant: TakerAnswers,
  split: Split,
  after: Snapshot,
): Check[] {
  const byEndpoint = new Map<string, Listener[]>();
  for (const listener of after.listeners.value ?? []) {
    const key = `${listener.address}:${listener.port}`;
    byEndpoint.set(key, [...(byEndpoint.get(key) ?? []), listener]);
  }
  return endpoints.map(({ address, port, expected, ran }) => {
    const isClaimants = expected === 'claimant';
    const code = isClaimants ? claimant.listener : ('web-listener' as const);
    const subject = `${address}:${port}`;
    const about = {
      code,
      subject,
      expected: isClaimants ? claimant.listens(split) : iisReceives(after) ? 'IIS' : 'System (Http.sys)',
      ...provesIf(ran, code, subject),
    };
    if (after.listeners.value === null) return notChecked(about, after.listeners.problem ?? '');
    // One of that very address comes before one of every address.
    const here = byEndpoint.get(subject) ?? byEndpoint.get(`0.0.0.0:${port}`) ?? [];
    const seen = here.map(ownerOf).join(', ');
    // Then the answer alone tells who it is.
    const unnamed = here.some(isUnnamed);
    if (unnamed && !here.some(({ processId }) => processId === SYSTEM_PROCESS))
      return notChecked({ code, subject, expected: about.expected }, OWNER_NOT_NAMED);
    if (!isClaimants)
      return comparedIf(
        ran,
        about,
        seen,
        here.some(({ processId }) => processId === SYSTEM_PROCESS),
      );
    const judged = here.map((listener) => claimant.judge(listener, split, after));
    if (judged.includes('right')) return compared(about, seen, true);
    // Nobody there, or the right one in a way that only its person can mend.
    if (claimant.waitsForPerson && !judged.includes('wrong'))
      return waiting(about, seen === '' ? '' : `${seen}, 0.0.0.0:${port}`);
    return compared(about, seen, false);
  });
}

/**
 * Every service that ran before runs again, whether or not the plan touched it, and the one that the claimant lives in.
 * @param own its key name; null = it has none
 * @param waits whether its person may have to start it
 * @param downOnPurpose keys of the services that the plan leaves stopped
 */
export function serviceChecks(
  before: Snapshot,
  after: Snapshot,
  { own, waits, downOnPurpose }: { own: string | null; waits: boolean; downOnPurpose: ReadonlySet<string> },
): Check[] {
  const present = new Map(after.services.value?.map((service) => [serviceKey(service.name), service]));
  const checks: Check[] = [];
  const mayRest = startedForOnly(before.services.value ?? [], downOnPurpose);
  for (const service of before.services.value ?? after.services.value ?? []) {
    const isOwn = own !== null && serviceKey(service.name) === serviceKey(own);
    const ran: Ran = before.services.value === null ? 'unknown' : service.state === 'running' ? 'yes' : 'no';
    if ((ran === 'no' && !isOwn) || downOnPurpose.has(serviceKey(service.name))) continue;
    const code = 'service-running' as const;
    const about = { code, subject: service.name, expected: 'running', proves: `${code} ${serviceKey(service.name)}` };
    const now = present.get(serviceKey(service.name));
    if (after.services.value === null) checks.push(notChecked(about, after.services.problem ?? ''));
    else if (mayRest.has(serviceKey(service.name)) && now?.state === 'stopped')
      checks.push(notChecked({ code, subject: service.name, expected: 'running' }, 'not-needed-now'));
    else if (isOwn && waits && now?.state === 'stopped') checks.push(waiting(about, now.state));
    else checks.push(comparedIf(isOwn ? 'yes' : ran, about, now?.state ?? 'missing', now?.state === 'running'));
  }
  if (before.services.value !== null || after.services.value !== null) return checks;
  return [
    notChecked(
      { code: 'service-running', subject: own ?? WEB_SERVICE, expected: 'running', proves: 'services' },
      after.services.problem ?? '',
    ),
  ];
}

/** What the plan stopped for good, and how Windows is to start it then: each as the plan leaves it. */
export function keptOffChecks(steps: readonly Step[], after: Snapshot): Check[] {
  const down = keysOf(leftStopped(steps));
  return targetsOf(steps).flatMap((target) => {
    const { kind, subject } = target;
    const isDown = kind === 'service' && down.has(serviceKey(subject));
    if (!isDown && kind !== 'start-mode') return [];
    const code = isDown ? ('service-kept-off' as const) : ('start-mode-set' as const);
    const expected = stateText(target.after);
    const about = { code, subject, expected, proves: `${code} ${serviceKey(subject)}` };
    const reading = readTarget(target, after);
    return [reading.known ? compared(about, reading.text, reading.is(target.after)) : notChecked(about, reading.why)];
  });
}

/** Keys of services, to look them up by. */
export function keysOf(services: readonly { name: string }[]): ReadonlySet<string> {
  return new Set(services.map(({ name }) => serviceKey(name)));
}

/**
 * Every site that was started before is started again. Where its state is not known, an answer of its own is enough.
 * @param answered ids of the sites that were seen to answer
 * @param downOnPurpose keys of the services that the plan leaves stopped: without IIS there are no sites
 */
export function siteChecks(
  before: Snapshot,
  after: Snapshot,
  answered: ReadonlySet<string>,
  downOnPurpose: ReadonlySet<string>,
): Check[] {
  if (webServiceRan(before) === 'no' || downOnPurpose.has(serviceKey(WEB_SERVICE))) return [];
  const present = new Map(after.sites.value?.map((site) => [site.id, site]));
  const checks: Check[] = [];
  for (const site of before.sites.value ?? after.sites.value ?? []) {
    const ran = before.sites.value === null ? 'unknown' : siteRan(before, site);
    // A site that an error kept from running may run now that its port or address is free: looked at, not asked for.
    if (ran === 'no' && site.win32Error === 0) continue;
    const known = siteName(site);
    const name = known === site.id ? known : `${known} (${site.id})`;
    const code = 'site-started' as const;
    const about = { code, subject: name, expected: 'started', ...provesIf(ran, code, site.id) };
    const now = present.get(site.id);
    const error = now !== undefined && now.win32Error !== 0 ? `, Win32 error ${now.win32Error}` : '';
    if (after.sites.value === null) checks.push(notChecked(about, after.sites.problem ?? ''));
    else if (now?.state === 'unknown') {
      const proof = answered.has(site.id) || !usesHttpSys(site) ? {} : provesIf(ran, code, site.id);
      checks.push(notChecked({ code, subject: name, expected: 'started', ...proof }, 'state-not-known'));
    } else checks.push(comparedIf(ran, about, `${now?.state ?? 'missing'}${error}`, now?.state === 'started'));
  }
  if (before.sites.value !== null || after.sites.value !== null) return checks;
  const about = { code: 'site-started' as const, subject: WEB_SERVICE, expected: 'started', proves: 'sites' };
  return [notChecked(about, after.sites.problem ?? '')];
}

/** FTP and other protocols do not go through Http.sys, so that a set-up does nothing to such a site. */
function usesHttpSys({ bindings, oddBindings, otherBindings }: Site): boolean {
  return bindings.length + oddBindings.length > 0 || otherBindings.length === 0;
}

/** The addresses that the plan needs are still on an enabled adapter. */
export function addressChecks(needed: readonly string[], after: Snapshot): Check[] {
  const owned = new Set(after.adapters.value?.filter((a) => a.enabled).flatMap((a) => a.addresses));
  return needed.map((address) => {
    const code = 'address-present' as const;
    const about = { code, subject: address, expected: 'present', proves: `${code} ${address}` };
    if (after.adapters.value === null) return notChecked(about, after.adapters.problem ?? '');
    return compared(about, owned.has(address) ? 'present' : 'missing', owned.has(address));
  });
}

function ownerOf(listener: Listener): string {
  if (listener.processId === SYSTEM_PROCESS) return 'System (Http.sys)';
  return listener.program === '' ? `PID ${listener.processId}` : `${listener.program} (PID ${listener.processId})`;
}

/** What ran before has to run; of what did not, or nobody knows, only a good end says something. */
function comparedIf(ran: Ran, about: Comparison, seen: string, pass: boolean): Check {
  if (pass || ran === 'yes') return compared(about, seen, pass);
  return notChecked(about, ran === 'no' ? DID_NOT_RUN : NOT_KNOWN_BEFORE);
}

function provesIf(ran: Ran, code: CheckCode, subject: string): { proves?: string } {
  return ran === 'no' ? {} : { proves: `${code} ${subject}` };
}
