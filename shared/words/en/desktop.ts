/** English: the dialogs in which the program asks for files and folders, and why a file could not be read. */
export const askingWords = {
  kitFolder: 'Name a new or an empty folder for the kit',
  writeKit: 'Write the kit',
  result: 'Open the file that was written on the server',
  resultFiles: 'Results and snapshots of a server',
};

export type UnreadFile = 'missing' | 'not-a-file' | 'too-large' | 'not-text' | 'unreadable';

const UNREAD: Record<UnreadFile, string> = {
  missing: 'There is no such file.',
  'not-a-file': 'This is not a file.',
  'too-large': 'This file cannot be used: it is larger than 8 MiB, and no such file is.',
  'not-text': 'This file cannot be used: it is damaged, or not a text at all.',
  unreadable: 'This file cannot be read.',
};

export function unreadFileWords(why: UnreadFile): string {
  return UNREAD[why];
}
