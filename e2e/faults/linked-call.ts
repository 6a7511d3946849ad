/** `run` or `undo` over a link through a bad network, as the wizard gives the order. */
import { openLink } from '../../electron/link/link-server.ts';
import type { JournalLine } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { LinkTrap } from './fault.ts';
import { Relay, type Passage } from './relay.ts';
import { callSecondAgent } from './second-agent.ts';
import { statementOf, statementOnDisk, type Statement } from './statement.ts';
import type { Subject } from './subject.ts';

const CONFIG = 'C:\\kit\\link.json';
const GREETING_MS = 30_000;

interface LinkedCall {
  /** What the program was told in the end; where it was told nothing, what the server's journal says. */
  said: Statement;
  /** Whether the program itself heard the end. */
  heardEnd: boolean;
  heard: JournalLine[];
  /** What a second agent did that it should not have done. */
  wrong: string[];
}

/**
 * @param atStep whether the agent has come to the step at which the trap lies
 * @param struck called when it closes
 */
export async function linkedCall(
  subject: Subject,
  verb: 'run' | 'undo',
  plan: Plan,
  trap: LinkTrap,
  atStep: () => boolean,
  struck: () => void,
): Promise<LinkedCall> {
  const link = await openLink('127.0.0.1', { byeMs: 500 });
  let left = trap.count;
  let sprung = false;
  let over = false;
  const wrong: string[] = [];
  const passageOf = async (): Promise<Passage> => {
    sprung ||= atStep();
    if (!sprung || left <= 0) return 'pass';
    left -= 1;
    if (trap.secondAgent !== undefined) {
      wrong.push(...(await callSecondAgent(subject, trap.secondAgent, plan)));
      if (over) wrong.push('the first agent was through before the second');
    }
    struck();
    if (trap.cancel === true) link.cancel();
    if (trap.programGone === true) link.giveUp({ code: 'lost-contact', detail: 'this program is gone' });
    return trap.passage;
  };
  const relay = await Relay.open(link.config.url, passageOf);
  const config = JSON.stringify({ ...link.config, url: relay.url });
  const agent = subject.call(['link', CONFIG], { [CONFIG]: config });
  void agent.then(
    () => link.giveUp({ code: 'lost-contact', detail: 'the agent ended' }),
    (error: unknown) => link.giveUp({ code: 'lost-contact', detail: String(error) }),
  );
  try {
    const hello = await link.waitForAgent(GREETING_MS);
    if (!hello.ok) throw new Error(`no greeting: ${hello.trouble.detail}`);
    const heard: JournalLine[] = [];
    const result = await link[verb](plan, (line) => heard.push(line));
    if (trap.programGone !== true) await link.close();
    await agent;
    over = true;
    const said = result.ok ? statementOf(result.value) : statementOnDisk(subject, plan);
    return { said, heardEnd: result.ok, heard, wrong };
  } finally {
    await relay.close();
    await link.close();
  }
}
