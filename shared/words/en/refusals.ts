/** English: why a request was not followed. */
import type { Refusal, RefusalCode } from '../../wire/intent-refusal.ts';
import { fileWords } from './files.ts';
import { problemWords } from './results.ts';

const REFUSALS: Record<RefusalCode, string> = {
  busy: 'Share80 is still working on your last request.',
  'not-now': 'This isn’t possible now.',
  'other-plan': 'This isn’t the plan that you reviewed. Review it again before you approve it.',
  'nothing-to-cancel': 'There’s nothing to cancel.',
  'not-undoable': 'This setup changed nothing on the server, so there’s nothing to undo.',
  'already-undone': 'This setup was already undone.',
  'no-server': 'No server is connected.',
  'not-an-address': 'This PC doesn’t have this IP address now. Choose one from the list.',
  'other-name': 'The server has a different name than the one that you confirmed. Check the name again.',
  'not-carried': 'You can copy files by hand only for a server that you checked with a file.',
  'carried-only': 'For this server, you copy files by hand. Create a kit instead.',
  elsewhere: 'Another copy of Share80 is working on this setup. Close it first.',
  'no-plan-here':
    'This PC doesn’t have the plan that began on the server. Run UNDO.cmd of a Share80 kit there. It shows the plan and asks first.',
  'look-first': 'Share80 hasn’t reached the server yet. Connect it first.',
  'cannot-reboot': 'You can restart only a practice server from here.',
  'under-way': 'Share80 doesn’t delete a setup that isn’t finished. Open it first.',
  'no-record': 'This setup isn’t on this PC.',
  'folder-gone': 'This folder isn’t there now.',
  'not-deleted': 'Share80 couldn’t delete the record of this setup.',
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
