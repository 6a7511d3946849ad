/** One sentence for each way in which a folder cannot be written. */
import { plain } from '../../shared/text/printable.ts';

/** A folder that may not be used as it is; its message is for people. */
export class FolderProblem extends Error {
  override readonly name = 'FolderProblem';
}

/** What went wrong with the folder `dir`, in one sentence: names of folders and files can hold line ends. */
export function folderSentence(dir: string, error: unknown): string {
  return plain(sentenceFor(dir, error));
}

function sentenceFor(dir: string, error: unknown): string {
  if (error instanceof FolderProblem) return error.message;
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The kit cannot be written to ${dir}: the disk is full.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The kit cannot be written to ${dir}: this user may not write there, or another program has the folder open.`;
    case 'EBUSY':
    case 'EXDEV':
      return `The kit cannot be written to ${dir}: another program uses the folder, or it is the root of a disk. Name a new folder on it.`;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return `The kit cannot be written to ${dir}: this cannot be the name of a folder.`;
    default:
      return `The kit cannot be written to ${dir} (${code === '' ? message : code}).`;
  }
}
