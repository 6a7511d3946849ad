/** The Apply page, on which files are carried, too. */

const page = {
  running: {
    run: (server: string) => `Changing ${server}`,
    rollback: (server: string) => `Taking the change of ${server} back`,
    undo: (server: string) => `Undoing the set-up of ${server}`,
  },
  lead: {
    run: 'The server works through the plan by itself. If a step fails, it rolls back.',
    rollback: 'Every step that was taken is taken back, the last one first.',
    undo: 'Every step of the set-up is taken back, the last one first.',
  },
  between: { run: 'Working...', rollback: 'Taking back...', undo: 'Taking back...' },
  time: (elapsed: number | null, limit: number, running: boolean) => {
    if (elapsed === null) return '';
    if (running) return `${elapsed} s of at most ${limit} s`;
    return elapsed === 0 ? 'under 1 s' : `${elapsed} s`;
  },
  notTaken: 'Not taken',
  nothingToUndo: 'Nothing to undo',
  status: {
    waiting: 'To come',
    running: 'Running',
    done: 'Done',
    failed: 'Failed',
    undone: 'Taken back',
    open: 'End not known',
  },
  cancel: 'Cancel and take back',
  cancelling: {
    no: '',
    asked: 'The server has not heard it yet. When it has, it finishes the step under way, then rolls back.',
    heard: 'The server has heard it, and rolls back.',
  },
  cancelUnheard:
    'You pressed Cancel, but the server had carried out the plan before it heard that. The report’s Undo takes it back.',
  applied: 'What was done',
  expert: 'Details for experts',
  cancelled: 'Canceled. The agent rolled the plan back.',
  noStep: 'No step was needed: nothing was changed.',
  noJournal: 'Share80 has no journal of this plan: it is not known how far it came.',
  noEnd: 'The journal of the server has no end: it is not known how far it came.',
};

const carrying = {
  look: { title: 'Look at the server with LOOK.cmd', lead: 'The kit is written. Nothing is changed by looking.' },
  apply: {
    title: (server: string) => `Take the kit to ${server}`,
    lead: 'APPLY.cmd carries out the plan that you have seen, there.',
  },
  carry: (folder: string) => `Copy the folder ${folder} to a disk of the server.`,
  carryAgain: 'Copy the kit that was written before to a disk of the server, or write it again.',
  start: (file: string) => `At the server, start ${file} in that folder as an administrator.`,
  compare: (code: string) => `It shows a check code. Press a key there only if it is ${code}.`,
  bring: (file: string) =>
    `Bring the file that it writes (share80-${file}-..., in that folder) here, and press “Open the result...”.`,
  undo: 'UNDO.cmd in that folder takes the set-up back. Open its result here, too.',
  age: 'APPLY.cmd refuses a plan that is more than seven days old.',
  again: 'Write the kit again...',
  next: 'Open the result...',
};

export const apply = { ...page, carrying };
