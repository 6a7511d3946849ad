import { assess } from './assess-command.ts';
import type { Command } from './command.ts';
import { inspect } from './inspect-command.ts';
import { kit } from './kit-command.ts';
import { link } from './link-command.ts';
import { plan } from './plan-command.ts';
import { practiceList, practiceReboot, practiceReset } from './practice-commands.ts';
import { report } from './report-command.ts';
import { run } from './run-command.ts';
import { undo } from './undo-command.ts';
import { verify } from './verify-command.ts';

/** Every command, in the order in which the help names them. */
export const COMMANDS: readonly Command[] = [
  practiceList,
  practiceReset,
  practiceReboot,
  inspect,
  run,
  assess,
  plan,
  verify,
  undo,
  report,
  kit,
  link,
];
