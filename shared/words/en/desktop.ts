/** English: the dialogs of the system, in which the program asks for files and folders and before it closes. */
import { formats } from './formats.ts';

function closing(canRollBack: boolean) {
  return {
    title: 'The server is being changed right now.',
    text: canRollBack
      ? 'If you close now, Share80 rolls the change back first. The window closes when that has ended, also if it failed. This can take a minute.'
      : 'The setup is being undone. The window closes when that has ended, also if it failed.',
    stay: 'Keep going',
    close: canRollBack ? 'Take the change back, then close' : 'Close when that has ended',
  };
}

export const desktop = {
  cannotStart: 'Share80 could not start',
  kitFolder: 'Name a new or an empty folder for the kit',
  writeKit: 'Write the kit',
  result: 'Open the file that was written on the server',
  resultFiles: 'Results and snapshots of a server',
  saveReport: 'Save the report',
  formats,
  closing,
};
