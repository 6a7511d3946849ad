import type { FolderProblem } from '../../shared/text/file-problem.ts';
import { writeProblem } from '../files/write-problem.ts';

/** Thrown for a folder that may not be used for a kit as it is. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused';
  readonly problem: FolderProblem;

  constructor(problem: FolderProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Why a kit could not be written into `folder`. */
export function folderProblem(folder: string, error: unknown): FolderProblem {
  return error instanceof FolderRefused ? error.problem : { folder, ...writeProblem(error) };
}
