/** The Apply page, on which files are carried, too. */

const page = {
  running: {
    run: (server: string) => `Applying the plan to ${server}`,
    rollback: (server: string) => `Rolling back ${server}`,
    undo: (server: string) => `Undoing the setup of ${server}`,
  },
  lead: {
    run: 'If a step fails, the agent rolls back.',
    rollback: 'The agent rolls back each finished step, last step first.',
    undo: 'The agent undoes each step of the setup, last step first.',
  },
  between: { run: 'Working...', rollback: 'Rolling back...', undo: 'Undoing...' },
  time: (elapsed: number | null, limit: number, running: boolean) => {
    if (elapsed === null) return '';
    if (running) return `${elapsed} s of at most ${limit} s`;
    return elapsed === 0 ? 'under 1 s' : `${elapsed} s`;
  },
  notTaken: 'Not run',
  nothingToUndo: 'Nothing to undo',
  status: {
    waiting: 'Waiting',
    running: 'Running',
    done: 'Done',
    failed: 'Failed',
    undone: 'Rolled back',
    open: 'End unknown',
  },
  cancel: 'Cancel and roll back',
  cancelling: {
    no: '',
    asked: 'Canceling. When the server gets the request, the agent finishes the current step, then rolls back.',
    heard: 'The server got the request. The agent rolls back.',
  },
  cancelUnheard:
    'You canceled, but the plan was applied before the server got the request. To undo it, use the Report page.',
  applied: 'What was done',
  expert: 'Details',
  cancelled: 'Canceled. The agent rolled back the plan.',
  noStep: 'No step was necessary: nothing was changed.',
  noJournal: 'Share80 has no journal of this plan. It doesn’t know how far the plan got.',
  noEnd: 'Share80 doesn’t know how far the plan got. Reconnect to find out.',
};

const carrying = {
  look: { title: 'Run LOOK.cmd on the server', lead: 'The kit is ready. LOOK.cmd changes nothing.' },
  apply: {
    title: (server: string) => `Run APPLY.cmd on ${server}`,
    lead: 'APPLY.cmd applies the plan that you reviewed.',
  },
  carry: (folder: string) => `Copy the folder ${folder} to a disk of the server.`,
  carryAgain: 'Copy the kit to a disk of the server, or create it again.',
  start: (file: string) => `On the server, run ${file} in that folder as an administrator.`,
  compare: (code: string) => `It shows a check code. Press a key there only if it’s ${code}.`,
  bring: (file: string) =>
    `Copy the file that it writes (share80-${file}-..., in that folder) to this PC, and select “Open result...”.`,
  undo: 'UNDO.cmd in that folder undoes the setup. Open its result here, too.',
  age: 'APPLY.cmd refuses a plan that is more than seven days old.',
  again: 'Create kit again...',
  next: 'Open result...',
};

export const apply = { ...page, carrying };
