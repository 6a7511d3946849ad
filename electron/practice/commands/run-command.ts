import { CODES, ComError } from '../machine/com-error.ts';
import { eraOf } from '../machine/era.ts';
import type { Machine } from '../machine/machine.ts';
import { runCmd } from './cmd.ts';
import { runNetsh } from './netsh.ts';
import { runReg } from './reg.ts';
import { runSc } from './sc.ts';
import { splitArguments } from './split-arguments.ts';

const SYSTEM32 = 'c:\\windows\\system32\\';

/** Runs one of the commands that the agent uses and answers with its exit status. Any other is not on this machine. */
export async function runCommand(machine: Machine, line: string): Promise<number> {
  const [program = '', ...args] = splitArguments(line);
  const path = program.toLowerCase();
  const name = path.startsWith(SYSTEM32) ? path.slice(SYSTEM32.length) : '';
  // They came with Windows XP and Server 2003; before, with tools that are installed by themselves.
  if (/^(reg|sc|netsh)\.exe$/.test(name) && eraOf(machine.state.os).receiver === 'iis') {
    throw new ComError(CODES.notFound, machine.state.os.language);
  }
  switch (name) {
    case 'reg.exe':
      return runReg(machine, args);
    case 'sc.exe':
      return runSc(machine, args);
    case 'netsh.exe':
      return runNetsh(machine, args);
    case 'cmd.exe':
      return runCmd(machine, line.slice(line.toLowerCase().indexOf('cmd.exe') + 'cmd.exe'.length));
    default:
      throw new ComError(CODES.notFound, machine.state.os.language);
  }
}
