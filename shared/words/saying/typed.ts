/**
 * What an administrator can type where Windows starts no script, so that nothing of the computer is known but its addresses. A
 * language brings the sentences; the commands are the same in all of them.
 */
import { LOOPBACK } from '../../knowledge/settings.ts';

interface TypedSentences {
  title: string;
  /** @param addresses '' = not known */
  general: (addresses: string) => string;
  look: string;
  /** Somebody wants the list that is there. */
  foreignList: string;
  keep: (free: string) => string;
  restart: string;
  program: (free: string) => string;
  undo: string;
  /** Stands for an address that the computer does not have yet. */
  secondAddress: string;
  oneAddress: string;
}

const IIS = 'W3SVC';

/** Lines of text; commands are indented. @param addresses IPv4, of the network; the last one is left to the program */
export function sayTyped(words: TypedSentences) {
  return (addresses: readonly string[]): string[] => {
    const several = addresses.length > 1;
    const free = several ? (addresses.at(-1) ?? words.secondAddress) : words.secondAddress;
    const kept = [...(several ? addresses.slice(0, -1) : addresses), LOOPBACK];
    const told = (verb: string) => (address: string) => `    netsh http ${verb} iplisten ipaddress=${address}`;
    const restart = [`    net stop ${IIS}`, `    net start ${IIS}`];
    return [
      words.title,
      words.general(addresses.join(', ')),
      ...(several ? [] : [words.oneAddress]),
      `1. ${words.look}`,
      '    netsh http show iplisten',
      '    netsh http show servicestate',
      '    netstat -ano',
      `   ${words.foreignList}`,
      `2. ${words.keep(free)}`,
      ...kept.map(told('add')),
      `3. ${words.restart}`,
      ...restart,
      `4. ${words.program(free)}`,
      '    netstat -ano',
      words.undo,
      ...[...kept].reverse().map(told('delete')),
      ...restart,
    ];
  };
}
