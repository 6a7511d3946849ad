/** The Apply page. */

export const applyWords = {
  running: {
    run: (server: string) => `Changing ${server}`,
    rollback: (server: string) => `Taking the change of ${server} back`,
    undo: (server: string) => `Undoing the set-up of ${server}`,
  },
  lead: {
    run: 'The server works through the plan by itself. If a step fails, it takes everything back.',
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
  status: { waiting: 'To come', running: 'Running', done: 'Done', failed: 'Failed', undone: 'Taken back' },
  cancel: 'Cancel and take back',
  cancelling: 'The step under way is finished first; then everything is taken back.',
  applied: 'What was done',
  expert: 'Details for experts',
  cancelled: 'Cancelled. Everything was put back as it was.',
  noStep: 'No step was needed: nothing was changed.',
  noEnd: 'The journal of the server has no end: it is not known how far it came.',
};
