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
const TOO_LONG = 'it’s larger than 8 MiB, and Share80 doesn’t write such files.';

const KINDS: Record<FileKind, { name: string; remedy: string }> = {
  record: { name: 'a setup record', remedy: ' Use the setup record that Share80 saved after setup.' },
  snapshot: { name: 'a snapshot', remedy: ' Check the server again to get a new one.' },
  plan: { name: 'a plan', remedy: ' Create a new plan from a snapshot.' },
  result: { name: 'a result file', remedy: '' },
};

const HOLDS = {
  record: 'a setup record',
  snapshot: 'a snapshot',
  plan: 'a plan',
  journal: 'a journal',
  unknown: 'nothing that Share80 wrote',
};

const LINES: Record<Exclude<JournalProblem['wrong'], 'form'>, string> = {
  'not-json': 'can’t be read: it isn’t JSON',
  order: 'is out of order',
  altered: 'was changed, or a line before it is missing',
  'step-not-begun': 'ends a step that didn’t begin',
  'no-outcome': 'ends without an outcome',
};

const DAMAGES: Record<Exclude<Damage['what'], 'form' | 'journal'>, string> = {
  checksum: 'its checksum is wrong',
  repeated: 'something is in it twice',
  'no-checksum': 'its checksum is missing',
  'plan-checksum': 'the plan doesn’t match its checksum',
  id: 'its ID doesn’t match',
  'other-journal': 'the journal belongs to another plan',
  'unknown-steps': 'it has steps that the plan doesn’t have',
  'not-an-object': 'it isn’t a JSON object',
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
        ? 'This result comes from the kit of a newer Share80. Install the newest version to use it.'
        : 'This file comes from a newer Share80. Install the newest version to use it.';
    case 'older-version':
      return 'This result comes from the kit of another version of Share80. Create a new kit, and use that one.';
    case 'not-a-look':
      return 'This is a result of APPLY.cmd. Use the result of LOOK.cmd, or of UNDO.cmd after an undo.';
    case 'too-long':
      return unusable(problem.kind, TOO_LONG);
    case 'empty':
      return unusable(problem.kind, 'it’s empty.');
    case 'cut':
      return unusable(
        problem.kind,
        'its end is missing. It wasn’t copied completely, or the agent was interrupted while it wrote the file.',
      );
    case 'not-json':
      return unusable(problem.kind, 'it’s damaged or incomplete (not valid JSON).');
    case 'not-an-object':
      return unusable(problem.kind, 'it has other contents.');
    case 'unknown-version':
      return unusable(problem.kind, 'its version is unknown.');
    case 'holds-other':
      return unusable(
        problem.kind,
        problem.kind === 'result' && problem.holds === 'unknown'
          ? 'no start file of a kit wrote it.'
          : `it contains ${HOLDS[problem.holds]}.`,
      );
    case 'damaged':
      return unusable(problem.kind, `it was changed or damaged (${damageWords(problem.damage)}).`);
    case 'other-kit':
      return unusable('result', 'it comes from another or an older kit. Use the result of the newest kit.');
    case 'older-than-set-up':
      return unusable('result', 'by the clock of the server, it’s older than the setup. Run LOOK.cmd there again.');
    case 'installed-anew':
      return unusable(
        'result',
        `it comes from another server named ${plain(problem.server)}: Windows was installed there at another time.`,
      );
    case 'other-plan':
      return unusable('result', `it belongs to plan ${plain(problem.found)}, not to plan ${plain(problem.wanted)}.`);
    case 'other-server':
      return unusable(
        'result',
        `it comes from the server ${plain(problem.found)}, but the plan is for ${plain(problem.wanted)}.`,
      );
  }
}

function unreadWords({ code, detail }: UnreadFile): string {
  switch (code) {
    case 'missing':
      return 'Share80 can’t find this file.';
    case 'not-a-file':
      return 'This isn’t a file.';
    case 'too-large':
      return `Share80 can’t use this file: ${TOO_LONG}`;
    case 'not-text':
      return 'Share80 can’t use this file: it’s damaged, or not a text file.';
    case 'unreadable':
      return `Share80 can’t read this file (${plain(detail)}).`;
  }
}

function unusable(kind: FileKind, wrong: string): string {
  const { name, remedy } = KINDS[kind];
  return `Share80 can’t use this file as ${name}: ${wrong}${remedy}`;
}

function damageWords(damage: Damage): string {
  switch (damage.what) {
    case 'form':
      return shortened(damage.detail);
    case 'journal': {
      const { line, wrong, detail } = damage.problem;
      return `line ${line} of the journal ${wrong === 'form' ? `can’t be read: ${shortened(detail)}` : LINES[wrong]}`;
    }
    default:
      return DAMAGES[damage.what];
  }
}

function shortened(detail: string): string {
  return plain(detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail);
}

/** Why a kit couldn't be created, and what to do. */
export function folderWords(problem: FolderProblem): string {
  const folder = plain(problem.folder);
  switch (problem.code) {
    case 'root':
      return `${folder} is the root of a disk. Choose a folder on it, such as ${folder}share80-kit.`;
    case 'not-a-folder':
      return `${folder} isn’t a folder. Choose a new or empty folder for the kit.`;
    case 'holds-files': {
      const example = problem.example === '' ? '' : `, such as “${plain(problem.example)}”`;
      return `${folder} already has other files${example}. Choose a new or empty folder for the kit.`;
    }
    default:
      return `Share80 can’t create the kit in ${folder}${whyNotWritten(problem)}`;
  }
}

/** Why `place` could not be written. */
export function unwrittenWords(place: string, problem: WriteProblem): string {
  return `Share80 can’t write ${plain(place)}${whyNotWritten(problem)}`;
}

function whyNotWritten({ code, detail }: WriteProblem): string {
  switch (code) {
    case 'disk-full':
      return ': the disk is full.';
    case 'no-rights':
      return ': you don’t have permission, or another program has it open.';
    case 'in-use':
      return ': another program uses it, or it’s the root of a disk. Choose a new folder on it.';
    case 'bad-path':
      return ': the name isn’t valid, or part of the path isn’t a folder.';
    case 'is-record':
      return ': it’s a setup record. Choose another file.';
    case 'foreign-link':
      return ': it’s another user’s link and can lead anywhere. Choose the file itself.';
    case 'other':
      return ` (${plain(detail)}).`;
  }
}
