/** The methods, in the order in which they are offered. Another one is another line here. */
import { codesSince } from '../text/format.ts';
import { hotfix } from './hotfix.ts';
import { listenList } from './listen-list.ts';
import { loopback } from './loopback.ts';
import type { MethodModule } from './method.ts';
import { otherPort } from './other-port.ts';
import { siteAddresses } from './site-addresses.ts';
import { stopServices } from './stop-services.ts';

const MODULES = {
  'listen-list': listenList,
  hotfix,
  'other-port': otherPort,
  loopback,
  'site-addresses': siteAddresses,
  'stop-services': stopServices,
} as const satisfies Record<string, MethodModule>;

export type Method = keyof typeof MODULES;

export const METHODS = Object.keys(MODULES) as [Method, ...Method[]];
export const methodSchema = codesSince(METHODS, (name) => MODULES[name].since);

export function methodOf(name: Method): MethodModule {
  return MODULES[name];
}
