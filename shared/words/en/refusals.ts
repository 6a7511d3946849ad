/** English: why a request was not followed. */
import type { Refusal, RefusalCode } from '../../wire/intent-refusal.ts';
import { fileWords } from './files.ts';
import { problemWords } from './results.ts';

const REFUSALS: Record<RefusalCode, string> = {
  busy: 'The program is still working on the last request.',
  'not-now': 'This is not possible at this point.',
  'other-plan': 'This is not the plan that was shown: look at it again before approving it.',
  'nothing-to-cancel': 'Nothing is running that could be cancelled.',
  'not-undoable': 'This set-up changed nothing on the server, so there is nothing to undo.',
  'already-undone': 'This set-up was undone already.',
  'no-server': 'No server is connected.',
  'not-an-address': 'This PC does not have this address (any more): choose one of those that are offered.',
  'other-name': 'The server has another name than the one that was confirmed: look again.',
  'not-carried': 'Files are carried only for a server that was looked at by a carried file.',
  'carried-only': 'This server is reached by carried files: write a kit for it instead.',
  elsewhere: 'Another copy of Share80 is at work on this set-up: close it first.',
  'no-plan-here':
    'This PC does not know the plan that was begun on the server: start UNDO.cmd of a Share80 kit there. It shows the plan and asks first.',
  'look-first': 'The server was not reached yet: connect it first.',
  'cannot-reboot': 'Only a practice server can be restarted from here.',
};

/** One sentence. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'file':
      return fileWords(refusal.file);
    case 'server-trouble': {
      const { title, action, detail } = problemWords(refusal.problem);
      return `The server reports: ${[title, action, detail].filter(Boolean).join(' ')}`;
    }
    default:
      return REFUSALS[refusal.code];
  }
}
