/** English: why a file or a folder cannot be used. */
import type {
  Damage,
  FileKind,
  FileProblem,
  FolderProblem,
  JournalProblem,
  UnreadFile,
  WriteProblem,
} from '../../text/file-problem.ts';
import { plain } from '../../text/printable.ts';

/** Longest quotation of what a schema says of a file. Unit: characters. */
const LONGEST_DETAIL = 300;
const TOO_LONG = 'it is larger than 8 MiB, and no such file is.';

const KINDS: Record<FileKind, { name: string; remedy: string }> = {
  record: { name: 'a record', remedy: ' Use the record that Share80 saved after the set-up.' },
  snapshot: { name: 'a snapshot', remedy: ' Take a new snapshot of the server.' },
  plan: { name: 'a plan', remedy: ' Make a new plan from a snapshot.' },
  result: { name: 'a result of the server', remedy: '' },
};

const HOLDS = {
  record: 'a record',
  snapshot: 'a snapshot',
  plan: 'a plan',
  journal: 'a journal',
  unknown: 'nothing that Share80 wrote',
};

const LINES: Record<Exclude<JournalProblem['wrong'], 'form'>, string> = {
  'not-json': 'cannot be read: it is not JSON',
  order: 'is out of order',
  altered: 'was altered, or a line before it is missing',
  'step-not-begun': 'ends a step that had not begun',
  'no-outcome': 'ends without an outcome',
};

const DAMAGES: Record<Exclude<Damage['what'], 'form' | 'journal'>, string> = {
  checksum: 'its checksum is not right',
  repeated: 'something in it stands there twice',
  'no-checksum': 'its checksum is missing',
  'plan-checksum': 'the plan does not match its checksum',
  id: 'its id does not match',
  'other-journal': 'the journal belongs to another plan',
  'unknown-steps': 'it names steps that the plan does not have',
  'not-an-object': 'it is not an object of JSON',
};

/** Why a file cannot be used, and what to do. */
export function fileWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'missing':
    case 'not-a-file':
    case 'too-large':
    case 'not-text':
    case 'unreadable':
      return unreadWords(problem);
    case 'newer-version':
      return problem.kind === 'result'
        ? 'This result was written by the kit of a newer Share80. Install the newest version to use it.'
        : 'This file was made by a newer Share80. Install the newest version to use it.';
    case 'older-version':
      return 'This result was written by the kit of another version of Share80. Write a new kit and use that one.';
    case 'not-a-look':
      return 'This is what APPLY or UNDO wrote: use the result of LOOK.cmd.';
    case 'too-long':
      return unusable(problem.kind, TOO_LONG);
    case 'empty':
      return unusable(problem.kind, 'it is empty.');
    case 'cut':
      return unusable(
        problem.kind,
        'its end is missing. It was cut on its way, or the agent was interrupted while it wrote.',
      );
    case 'not-json':
      return unusable(problem.kind, 'it is damaged or incomplete (not valid JSON).');
    case 'not-an-object':
      return unusable(problem.kind, 'it holds something else.');
    case 'unknown-version':
      return unusable(problem.kind, 'its version is not known.');
    case 'holds-other':
      return unusable(
        problem.kind,
        problem.kind === 'result'
          ? 'it holds nothing that a start file of a kit writes.'
          : `it holds ${HOLDS[problem.holds]}.`,
      );
    case 'damaged':
      return unusable(problem.kind, `it was altered or damaged (${damageWords(problem.damage)}).`);
    case 'other-kit':
      return unusable(
        'result',
        'it was written by another kit or an older one. Take the result of the kit that was written last.',
      );
    case 'older-than-set-up':
      return unusable('result', 'by the clock of the server, it is older than the set-up. Start LOOK.cmd there again.');
    case 'installed-anew':
      return unusable(
        'result',
        `it comes from another ${plain(problem.server)}: Windows was installed there at another time.`,
      );
    case 'other-plan':
      return unusable('result', `it belongs to plan ${plain(problem.found)}, not to plan ${plain(problem.wanted)}.`);
    case 'other-server':
      return unusable(
        'result',
        `it comes from the server ${plain(problem.found)}, but the plan was made for ${plain(problem.wanted)}.`,
      );
  }
}

function unreadWords({ code, detail }: UnreadFile): string {
  switch (code) {
    case 'missing':
      return 'There is no such file.';
    case 'not-a-file':
      return 'This is not a file.';
    case 'too-large':
      return `This file cannot be used: ${TOO_LONG}`;
    case 'not-text':
      return 'This file cannot be used: it is damaged, or not a text at all.';
    case 'unreadable':
      return `This file cannot be read (${plain(detail)}).`;
  }
}

function unusable(kind: FileKind, wrong: string): string {
  const { name, remedy } = KINDS[kind];
  return `This file cannot be used as ${name}: ${wrong}${remedy}`;
}

function damageWords(damage: Damage): string {
  switch (damage.what) {
    case 'form':
      return shortened(damage.detail);
    case 'journal': {
      const { line, wrong, detail } = damage.problem;
      return `Line ${line} of the journal ${wrong === 'form' ? `cannot be read: ${shortened(detail)}` : LINES[wrong]}`;
    }
    default:
      return DAMAGES[damage.what];
  }
}

function shortened(detail: string): string {
  return plain(detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail);
}

/** Why a kit could not be written, and what to do. */
export function folderWords(problem: FolderProblem): string {
  const folder = plain(problem.folder);
  switch (problem.code) {
    case 'root':
      return `${folder} is the root of a disk. Name a folder on it, such as ${folder}share80-kit.`;
    case 'not-a-folder':
      return `${folder} is not a folder. Name an empty or a new folder for the kit.`;
    case 'holds-files': {
      const example = problem.example === '' ? '' : `, such as “${plain(problem.example)}”`;
      return `${folder} already holds other files${example}. Name an empty or a new folder for the kit.`;
    }
    default:
      return `The kit cannot be written to ${folder}${whyNotWritten(problem)}`;
  }
}

/** Why `place` could not be written. */
export function unwrittenWords(place: string, problem: WriteProblem): string {
  return `${plain(place)} cannot be written${whyNotWritten(problem)}`;
}

function whyNotWritten({ code, detail }: WriteProblem): string {
  switch (code) {
    case 'disk-full':
      return ': the disk is full.';
    case 'no-rights':
      return ': this user may not write there, or another program has it open.';
    case 'in-use':
      return ': another program uses it, or it is the root of a disk. Name a new folder on it.';
    case 'bad-path':
      return ': this cannot be its name, or a part of its path is not a folder.';
    case 'foreign-link':
      return ': it is another user’s link, and may lead anywhere. Name the file itself.';
    case 'other':
      return ` (${plain(detail)}).`;
  }
}
