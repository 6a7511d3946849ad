/** Why an intent was not followed: one sentence each, for `Done.problem`. */
export const REFUSALS = {
  busy: 'The program is still working on the last request.',
  'not-now': 'This is not possible at this point.',
  'other-plan': 'This is not the plan that was shown: look at it again before approving it.',
  'nothing-to-cancel': 'Nothing is running that could be cancelled.',
  'unknown-record': 'There is no such set-up on this PC.',
  'not-undoable': 'This set-up changed nothing on the server, so there is nothing to undo.',
  'already-undone': 'This set-up was undone already.',
  'no-server': 'No server is connected.',
  'cannot-reboot': 'Only a practice server can be restarted from here.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;
