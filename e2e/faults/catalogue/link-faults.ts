/** The network between agent and program fails at a step, or the program does; and the user cancels there. */
import type { Fault, FaultKind, LinkTrap } from '../fault.ts';
import type { Passage } from '../relay.ts';

/** Messages about one step: that it begins, that it is done. */
const ONE_STEP = 2;

function linkFault(name: string, kind: FaultKind, link: LinkTrap): Fault {
  return { name, kind, phases: ['run', 'undo'], fits: () => true, trap: () => ({}), link };
}

/** The first `count` messages from this step on fare like this. */
function messages(name: string, passage: Passage, count: number): Fault {
  return linkFault(name, 'link', { passage, count });
}

export const LINK_FAULTS: readonly Fault[] = [
  messages('message-cut', 'cut', ONE_STEP),
  messages('link-away-for-a-while', 'cut', 6),
  messages('answer-lost', 'answer-lost', ONE_STEP),
  messages('message-twice', 'twice', ONE_STEP),
  messages('old-message-first', 'old-one-first', ONE_STEP),
  messages('old-message-later', 'old-one-later', ONE_STEP),
  messages('message-garbled', 'garbled', ONE_STEP),
  messages('answer-garbled', 'answer-garbled', ONE_STEP),
  messages('message-delayed', 'delayed', 1),
  linkFault('program-gone', 'program', { passage: 'cut', count: Infinity, programGone: true }),
  linkFault('program-gone-after-hearing', 'program', { passage: 'answer-lost', count: Infinity, programGone: true }),
  linkFault('cancelled', 'program', { passage: 'pass', count: 1, cancel: true }),
  linkFault('cancelled-and-cut', 'program', { passage: 'answer-lost', count: ONE_STEP, cancel: true }),
];
