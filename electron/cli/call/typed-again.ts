/** Commands that a call proposes to type next: each meets the same servers and records as the call, word for word. */
import type { Origin } from '../../../shared/record/record-schema.ts';
import type { Call } from './command.ts';

type Given = Pick<Call, 'options'>;

/** The words, quoted where a shell needs it, with the folder of records that was named; one of the environment needs no word. */
export function typedAgain({ options }: Given, ...words: readonly string[]): string {
  const state = options['state'];
  const all = ['share80', ...words, ...(typeof state === 'string' ? ['--state', state] : [])];
  return all.map(shellWord).join(' ');
}

/** The same for a command of one record, whose server may have to be reached by a kit. */
export function typedForRecord(call: Given, origin: Origin, ...words: readonly string[]): string {
  return typedAgain(call, ...words, ...(origin.kind === 'link' ? ['--link', linkFolder(call)] : []));
}

/** How a set-up from this origin, none that is carried by hand, is taken up again: to finish it, or to go back. */
export function typedWayOut(call: Given, origin: Origin, way: '--go-back' | '--finish'): string {
  if (origin.kind === 'practice') return typedAgain(call, 'run', '--practice', origin.scenario, way);
  if (origin.kind === 'this-computer') return typedAgain(call, 'run', '--this-computer', way);
  return typedAgain(call, 'link', linkFolder(call), '--check-code', 'CODE', way);
}

/** The folder of the kit, where one was named. */
function linkFolder({ options: { link } }: Given): string {
  return typeof link === 'string' ? link : 'DIR';
}

/** As it can be typed again. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`;
}
