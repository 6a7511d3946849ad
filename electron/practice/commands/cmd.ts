import { parentOf } from '../machine/disk.ts';
import { eraOf } from '../machine/era.ts';
import type { Machine } from '../machine/machine.ts';
import type { ActionKind } from '../machine/quirk.ts';
import { listenListText } from './netsh.ts';
import { netstatText, netstatWithoutOwners } from './netstat.ts';
import { reservationsText, serviceStateText } from './service-state.ts';
import { groupsText } from './whoami.ts';

interface Printing {
  /** Name of the program and its words. */
  line: string;
  kind: ActionKind;
  seconds: number;
  text(machine: Machine): string;
  /** Programs that came with a later Windows. */
  isLater: boolean;
}

/** What cmd.exe is used for: the output of one of these into a file. */
const PRINTING: readonly Printing[] = [
  { line: 'netstat -ano', kind: 'netstat', seconds: 0.3, text: netstatText, isLater: false },
  { line: 'netstat -an', kind: 'netstat', seconds: 0.3, text: netstatWithoutOwners, isLater: false },
  { line: 'netsh http show iplisten', kind: 'list-show', seconds: 0.3, text: listenListText, isLater: true },
  {
    line: 'netsh http show servicestate view=requestq verbose=yes',
    kind: 'queues-show',
    seconds: 0.3,
    text: serviceStateText,
    isLater: true,
  },
  { line: 'netsh http show urlacl', kind: 'reservations-show', seconds: 0.3, text: reservationsText, isLater: true },
  { line: 'whoami /groups', kind: 'groups-show', seconds: 0.1, text: groupsText, isLater: true },
];

const COMMAND = /^"?\s*\/c\s+"?(?:c:\\windows\\system32\\)?(\w+)(?:\.exe)?\s+([^>]*?)\s*>\s*(?:"([^"]+)"|(\S+))"?\s*$/i;

/** `cmd.exe /c PROGRAM WORDS > "FILE"`. */
export function runCmd(machine: Machine, commandTail: string): Promise<number> {
  const [, program = '', words = '', quoted, bare] = COMMAND.exec(commandTail) ?? [];
  const path = quoted ?? bare;
  const printing = PRINTING.find(({ line }) => line === `${program} ${words}`.toLowerCase());
  if (path === undefined || printing === undefined) return Promise.resolve(1);
  if (printing.isLater && !eraOf(machine.state.os).listIsTold) return Promise.resolve(1);
  return machine.perform({ kind: printing.kind, target: path }, printing.seconds, {
    run: (effect) => {
      if (!machine.disk.hasFolder(parentOf(path)) || machine.openFiles.isHeld(path)) return 1;
      const text = printing.text(machine);
      machine.disk.write(path, effect?.do === 'half' ? text.slice(0, text.length / 2) : text);
      return 0;
    },
    pretended: 0,
    refused: (code) => code & 0xffff,
  });
}
