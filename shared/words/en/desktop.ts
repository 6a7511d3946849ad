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

/** Labels of the menu; the letter after & is the key. */
const menu = {
  file: '&File',
  save: '&Save...',
  print: '&Print...',
  quit: 'E&xit',
  edit: '&Edit',
  undo: '&Undo typing',
  redo: '&Redo typing',
  cut: 'Cu&t',
  copy: '&Copy',
  paste: '&Paste',
  selectAll: 'Select &all',
  view: '&View',
  zoomIn: 'Zoom &in',
  zoomOut: 'Zoom &out',
  resetZoom: '&Actual size',
  help: '&Help',
  openHelp: '&Help',
  about: '&About Share80',
};

export const desktop = {
  cannotStart: 'Share80 couldn’t start',
  noDisplay:
    'No display was found (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window can’t open. Without a window: share80 run --practice typical',
  kitFolder: 'Choose a folder for the kit. If it isn’t empty, Share80 makes a new folder in it.',
  writeKit: 'Create kit',
  result: 'Open the result file from the server',
  resultFiles: 'Result files and snapshots',
  saveReport: 'Save the report',
  menu,
  formats,
  closing,
};
