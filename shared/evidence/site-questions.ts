/** Which web sites this PC calls by name after a change, to see whether each still answers where it should. */
import { meansAnyAddress } from '../text/addresses.ts';
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { Split } from '../change/split.ts';
import { siteName } from '../snapshot/server-index.ts';
import { serviceRuns } from '../snapshot/service-graph.ts';
import type { Binding, Snapshot } from '../snapshot/snapshot.ts';

export interface SiteQuestion {
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
