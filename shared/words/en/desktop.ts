/** English: the dialogs of the system, in which the program asks for files and folders and before it closes. */
import { formats } from './formats.ts';

function closing(canRollBack: boolean) {
  return {
    title: 'Share80 is changing the server now.',
    text: canRollBack
      ? 'If you close now, the agent rolls back first. The window closes when that ends, even if it fails. This can take a minute.'
      : 'The agent is undoing the setup. The window closes when that ends, even if it fails.',
    stay: 'Keep open',
    close: canRollBack ? 'Roll back, then close' : 'Close when it ends',
  };
}

export const desktop = {
  cannotStart: 'Share80 couldn’t start',
  kitFolder: 'Choose a folder for the kit. If it isn’t empty, Share80 makes a new folder in it.',
  writeKit: 'Create kit',
  result: 'Open the result file from the server',
  resultFiles: 'Result files and snapshots',
  saveReport: 'Save the report',
  formats,
  closing,
};
