import type { WriteProblem } from '../../shared/text/file-problem.ts';

/** What Node's error says of a file or a folder that could not be written. */
export function writeProblem(error: unknown): WriteProblem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { code: reasonOf(code), detail: code === '' ? message : code };
}

function reasonOf(code: string): WriteProblem['code'] {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no-rights';
    case 'EBUSY':
    case 'EXDEV':
      return 'in-use';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return 'bad-path';
    case 'ERECORD':
      return 'is-record';
    case 'ELOOP':
      return 'foreign-link';
    default:
      return 'other';
  }
}
