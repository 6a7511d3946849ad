/** Another agent on the same server, beside the one that is at work. */
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { MachineState } from '../../electron/practice/machine/machine-state.ts';
import { startAgain } from './start-again.ts';
import { statementAfter, type Statement } from './statement.ts';
import type { Subject } from './subject.ts';

/** How it is started: by a start file, or over a link of its own, which tells it to undo what its greeting says. */
export type SecondCall = 'run' | 'undo' | 'link';

/** What lies there was carried to the server for the call itself. */
const CARRIED = /^C:\\(carried\b|kit\\link\.json$)/i;

/** Calls it and tells what it did wrong: it must be refused because of the other one, and change nothing. */
export async function callSecondAgent(subject: Subject, how: SecondCall, plan: Plan): Promise<string[]> {
  const before = subject.state();
  const said = await statementOfSecond(subject, how, plan);
  const wrong = changedParts(before, subject.state()).map((part) => `the second agent changed the ${part}`);
  if (said?.says !== 'refused' || said.problem?.code !== 'another-agent') {
    wrong.push(`the second agent says ${said?.says ?? 'that nothing is unfinished'} (${said?.problem?.code ?? ''})`);
  }
  return wrong;
}

async function statementOfSecond(subject: Subject, how: SecondCall, plan: Plan): Promise<Statement | null> {
  if (how === 'link') return (await startAgain(subject, plan)).undo;
  return statementAfter(await subject.carryOut(how, plan), subject, plan);
}

function changedParts(before: MachineState, after: MachineState): string[] {
  const [one, other] = [comparable(before), comparable(after)];
  return Object.keys(one).filter((part) => canonicalJson(one[part]) !== canonicalJson(other[part]));
}

/** A state without what time alone changes, and the calls of an agent. */
function comparable({
  clock: _,
  quirksSeen: __,
  files,
  folders,
  access,
  ...rest
}: MachineState): Record<string, unknown> {
  return {
    ...rest,
    files: files.filter(({ path }) => !CARRIED.test(path)),
    folders: folders.filter((path) => !CARRIED.test(path)),
    access: access.filter(({ path }) => !CARRIED.test(path)),
  };
}
