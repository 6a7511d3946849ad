import { isAddress } from '../machine/addresses.ts';
import { eraOf } from '../machine/era.ts';
import { words } from '../machine/language.ts';
import type { Machine } from '../machine/machine.ts';
import { HTTP_PARAMETERS, LISTEN_LIST } from '../machine/registry.ts';
import { isIpv6 } from '../../../shared/text/addresses.ts';

const SECONDS = 0.3;
const FAILED = 1;

/** The listen list as the registry has it. */
function listOf(machine: Machine): string[] {
  const value = machine.registry.read(HTTP_PARAMETERS, LISTEN_LIST);
  return value?.type === 'REG_MULTI_SZ' ? value.data.filter((entry) => entry !== '') : [];
}

/** What `netsh http show iplisten` prints: only what it can make an address of. */
export function listenListText(machine: Machine): string {
  const own = words(machine.state.os.language);
  const shown = listOf(machine).filter((entry) => isAddress(entry) || isIpv6(entry));
  const rows = shown.map((entry) => `    ${entry}`);
  return ['', own.netshTitle, '-'.repeat(own.netshTitle.length), '', ...rows, ''].join('\r\n');
}

/** `netsh.exe http add|delete iplisten ADDRESS`. Exits with 0 or 1; an entry that is there already is a failure, too. */
export function runNetsh(machine: Machine, args: readonly string[]): Promise<number> {
  const [context, verb, what, address = '', ...rest] = args.map((each) => each.toLowerCase());
  const wellFormed = context === 'http' && what === 'iplisten' && rest.length === 0;
  const kind = verb === 'add' ? 'list-add' : verb === 'delete' ? 'list-delete' : null;
  // Server 2003 has no such context.
  if (!wellFormed || kind === null || !eraOf(machine.state.os).listIsTold) return Promise.resolve(FAILED);
  return machine.perform({ kind, target: address }, SECONDS, {
    run: () => {
      if (!machine.access.isAdministrator || !(isAddress(address) || isIpv6(address))) return FAILED;
      const list = listOf(machine);
      const isThere = list.includes(address);
      if (isThere === (kind === 'list-add')) return FAILED;
      const left = kind === 'list-add' ? [...list, address] : list.filter((entry) => entry !== address);
      if (left.length === 0) machine.registry.remove(HTTP_PARAMETERS, LISTEN_LIST);
      else machine.registry.write(HTTP_PARAMETERS, LISTEN_LIST, { type: 'REG_MULTI_SZ', data: left });
      machine.readHttpSettings();
      return 0;
    },
    pretended: 0,
    refused: () => FAILED,
  });
}
