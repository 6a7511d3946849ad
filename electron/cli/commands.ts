import { assess } from './verbs/assess.ts';
import type { Command } from './call/command.ts';
import { inspect } from './verbs/inspect.ts';
import { kit } from './verbs/kit.ts';
import { link } from './verbs/link.ts';
import { plan } from './verbs/plan.ts';
import { practiceList, practiceAct, practiceReboot, practiceReset, practiceServe } from './verbs/practice.ts';
import { records } from './verbs/records.ts';
import { report } from './verbs/report.ts';
import { run } from './verbs/run.ts';
import { stream } from './verbs/stream.ts';
import { undo } from './verbs/undo.ts';
import { who } from './verbs/who.ts';
import { verify } from './verbs/verify.ts';

/** Every command, in the order in which the help names them. */
export const COMMANDS: readonly Command[] = [
  practiceList,
  practiceReset,
  practiceReboot,
  practiceAct,
  practiceServe,
  who,
  inspect,
  run,
  assess,
  plan,
  verify,
  undo,
  report,
  records,
  kit,
  link,
  stream,
];
