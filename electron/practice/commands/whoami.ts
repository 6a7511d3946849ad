import { words } from '../machine/language.ts';
import type { Machine } from '../machine/machine.ts';

const LEVELS = { medium: 'S-1-16-8192', high: 'S-1-16-12288' };

/** What `whoami /groups` prints, as far as it is about the integrity level: its words are translated, its SID is not. */
export function groupsText({ access, state }: Machine): string {
  const own = words(state.os.language);
  const level = access.isAdministrator ? LEVELS.high : LEVELS.medium;
  const rows = [
    ['BUILTIN\\Users', 'Alias', 'S-1-5-32-545'],
    [own.integrityLabel, own.integrityKind, level],
  ].map(([name = '', kind = '', sid = '']) => `${name.padEnd(44)} ${kind.padEnd(16)} ${sid}`);
  return ['', own.groupsTitle, '-'.repeat(own.groupsTitle.length), '', ...rows, ''].join('\r\n');
}
