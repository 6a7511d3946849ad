/** A registry value in one line, for checks, sentences and reports. */
import type { RegistryState } from './snapshot.ts';

/** `absent`, `empty`, `A, B`, `1`; a value of another type as the agent described it. */
export function registryText(state: RegistryState): string {
  switch (state.type) {
    case 'absent':
      return 'absent';
    case 'multi-string':
      return state.data.length === 0 ? 'empty' : state.data.join(', ');
    case 'dword':
      return String(state.data);
    case 'other':
      return state.text;
  }
}
