import { allAddresses, isAddress, isLoopback } from './addresses.ts';
import { isIpv6 } from '../../../shared/text/addresses.ts';
import { eraOf } from './era.ts';
import { type HttpConfig, type MachineState, logEvent } from './machine-state.ts';
import { HOTFIX_VALUE, HTTP_PARAMETERS, LISTEN_LIST, type Registry } from './registry.ts';

/** Service pack 1 with the hotfix, or service pack 2, which is remembered to include it. */
function knowsHotfixValue(state: MachineState): boolean {
  if (eraOf(state.os).listIsTold) return false;
  return state.os.servicePack === 2 || (state.os.servicePack === 1 && state.hotfix);
}

/**
 * What the driver makes of the registry when it reads it, with the events that it logs:
 * 15014 for an entry that is no address, 15005 for one that no adapter owns, 15015 when none is left.
 */
export function readHttpConfig(state: MachineState, registry: Registry): HttpConfig {
  const value = registry.read(HTTP_PARAMETERS, LISTEN_LIST);
  const entries = value?.type === 'REG_MULTI_SZ' ? value.data.filter((e) => e !== '') : [];
  const own = allAddresses(state);
  const log = (id: number, message: string) => {
    logEvent(state, { logfile: 'System', source: 'HTTP', id, type: 'error', message });
  };

  const good: string[] = [];
  const stale: string[] = [];
  const six: string[] = [];
  const told = eraOf(state.os).listIsTold;
  let any = false;
  for (const entry of entries) {
    if (entry === '0.0.0.0' || (entry === '::' && !told)) any = true;
    else if (told && isIpv6(entry)) six.push(entry);
    else if (!isAddress(entry)) log(15_014, `The listen list has an entry that is no address: ${entry}`);
    else if (own.includes(entry) || isLoopback(entry)) good.push(entry);
    else {
      stale.push(entry);
      log(15_005, `The listen list names ${entry}, which no adapter has.`);
    }
  }

  const switchValue = registry.read(HTTP_PARAMETERS, HOTFIX_VALUE);
  const onlyWhereBound = knowsHotfixValue(state) && switchValue?.type === 'REG_DWORD' && switchValue.data === 1;
  if (entries.length === 0 || any) return { list: null, stale: [], six: [], onlyWhereBound };
  if (good.length === 0 && six.length === 0) {
    log(15_015, 'No entry of the listen list can be used: listening on every address.');
    return { list: null, stale: [], six: [], onlyWhereBound };
  }
  return { list: good, stale, six, onlyWhereBound };
}
