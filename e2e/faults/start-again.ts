/** What the administrator does after an interruption: starts the agent again, over a link of its own. */
import { openLink } from '../../electron/link/link-server.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { statementOf, type Statement } from './statement.ts';
import type { Subject } from './subject.ts';

const CONFIG = 'C:\\kit\\link.json';
const LIMIT_MS = 30_000;

interface Again {
  /** What the agent says in its greeting: a plan without an end, or ''. */
  unfinished: string;
  /** What came of taking it back; null when there was nothing to take back. */
  undo: Statement | null;
}

export async function startAgain(subject: Subject, plan: Plan): Promise<Again> {
  const link = await openLink('127.0.0.1', { byeMs: 500 });
  const agent = subject.call(['link', CONFIG], { [CONFIG]: JSON.stringify(link.config) });
  // Whoever waits for the agent must hear that it died.
  void agent.then(
    () => link.giveUp({ code: 'lost-contact', detail: 'the agent ended' }),
    (error: unknown) => link.giveUp({ code: 'lost-contact', detail: String(error) }),
  );
  try {
    const hello = await link.waitForAgent(LIMIT_MS);
    if (!hello.ok) throw new Error(`no greeting: ${hello.trouble.detail}`);
    const unfinished = hello.value.unfinishedPlan;
    if (unfinished === '') return { unfinished, undo: null };
    if (unfinished !== plan.id) throw new Error(`another plan is unfinished: ${unfinished}`);
    const undone = await link.undo(plan, () => undefined);
    if (!undone.ok) throw new Error(`no undo: ${undone.trouble.code} ${undone.trouble.detail}`);
    return { unfinished, undo: statementOf(undone.value) };
  } finally {
    await link.close();
    await agent;
  }
}
