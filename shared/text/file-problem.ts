/** Why a file or a folder cannot be used: codes with facts, for `words/` to say. */

/** What a file was to be. `result` is what a start file of a kit writes on a server. */
export type FileKind = 'record' | 'snapshot' | 'plan' | 'result';

/** It could not be read at all. */
export interface UnreadFile {
  code: 'missing' | 'not-a-file' | 'too-large' | 'not-text' | 'unreadable';
  /** Machine text for experts, as `EACCES`. */
  detail: string;
}

/** A line of a journal that does not go with those before it. */
export interface JournalProblem {
  line: number;
  wrong: 'not-json' | 'form' | 'order' | 'altered' | 'step-not-begun' | 'no-outcome';
  /** Machine text for experts, of `form`; else ''. */
  detail: string;
}

/** What was altered or damaged in it. */
export type Damage =
  | { what: 'form'; detail: string }
  | { what: 'journal'; problem: JournalProblem }
  | {
      what:
        | 'checksum'
        | 'no-checksum'
        | 'plan-checksum'
        | 'id'
        | 'other-journal'
        | 'unknown-steps'
        | 'not-an-object'
        | 'repeated';
    };

/** What is in it is not what was wanted. */
export type UnusableFile =
  | {
      code: 'too-long' | 'empty' | 'cut' | 'not-json' | 'not-an-object' | 'unknown-version' | 'newer-version';
      kind: FileKind;
    }
  | { code: 'holds-other'; kind: FileKind; holds: Exclude<FileKind, 'result'> | 'journal' | 'unknown' }
  | { code: 'damaged'; kind: FileKind; damage: Damage }
  /** A result that is whole, but does not belong to the set-up. */
  | { code: 'older-version' | 'other-kit' | 'older-than-set-up' | 'not-a-look' }
  | { code: 'installed-anew'; server: string }
  | { code: 'other-plan'; found: string; wanted: string }
  | { code: 'other-server'; found: string; wanted: string };

export type FileProblem = UnreadFile | UnusableFile;

/** Why something could not be written; `detail` is machine text. */
export interface WriteProblem {
  code: 'disk-full' | 'no-rights' | 'in-use' | 'bad-path' | 'foreign-link' | 'is-record' | 'other';
  detail: string;
}

/** Why a kit could not be written into a folder. */
export type FolderProblem = { folder: string } & (
  | WriteProblem
  | { code: 'root' | 'not-a-folder' }
  /** Files of somebody else lie there; `example` is one of them, '' = only the manifest is not ours. */
  | { code: 'holds-files'; example: string }
);
