/** What the session does when the link tells something by itself. */
import { keepLink } from '../../records/kept-link.ts';
import { check } from './check.ts';
import { setState, settled, startWork, type SessionContext } from '../store/context.ts';
import { concludeWithJournal } from './late-journal.ts';
import type { LinkListener } from '../connections/link-connection.ts';

export function listenTo(context: SessionContext): LinkListener {
  return {
    changed: () => setState(context, context.store.getState()),
    heard: (first) => {
      // Whatever else this message brings is heard first.
      if (first) setImmediate(() => void takeUp(context));
    },
    late: (journal) => {
      context.late = journal;
      setImmediate(() => void takeUp(context));
    },
    accepted: (past) => {
      if (context.kept === null) return;
      context.kept = { ...context.kept, past };
      try {
        keepLink(context.deps.recordsDir, context.kept);
      } catch {
        // Then the next start of the program cannot take the link up; this one goes on.
      }
    },
  };
}

/** The agent is there, for the first time or again: goes on with what waited for it. */
async function takeUp(context: SessionContext): Promise<void> {
  await settled(context);
  const { connection, late } = context;
  if (connection === null || connection.status === undefined) return;
  const state = context.store.getState();
  const { agent } = connection.status();
  const { confirmed } = context;
  if (late !== null && confirmed !== null) {
    startWork(context, () => concludeWithJournal(context));
    await settled(context);
    if (context.late === null) return;
  }
  switch (state.stage) {
    case 'linking':
    case 'confirming':
      if (confirmed !== null && (agent === null || agent.computerName === confirmed)) {
        startWork(context, () => check(context, connection));
      } else if (agent !== null) {
        setState(context, { ...state, stage: 'confirming', link: connection.status(), agent });
      }
      return;
    case 'failed':
      if (confirmed !== null && isAboutContact(state.trouble.code))
        startWork(context, () => check(context, connection));
      return;
    default:
      setState(context, state);
  }
}

function isAboutContact(code: string): boolean {
  return code === 'lost-contact' || code === 'no-contact';
}
