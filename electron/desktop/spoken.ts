/** The language that the window, its dialogs and its reports speak, and the choice that is kept for the next start. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSmall } from '../files/read-small.ts';
import { knownLanguage, loadLanguage, type Language, type LanguageName } from '../../shared/words/languages.ts';

const FILE = 'language.txt';
/** Unit: bytes. */
const LONGEST = 20;

/** The language in force. Whoever says something asks for it at the time. */
export interface Spoken {
  readonly name: LanguageName;
  readonly words: Language;
  /** Speaks another language from now on; one that is not known changes nothing. */
  speak(name: string): Promise<void>;
  /** Has `listener` told whenever another language is spoken. */
  onChange(listener: () => void): void;
}

/** The choice that was kept in `folder`; undefined when there is none. Never throws. */
export function keptLanguage(folder: string): LanguageName | undefined {
  return knownLanguage(readSmall(path.join(folder, FILE), LONGEST)?.trim() ?? '') ?? undefined;
}

/** @param folder where a choice is kept */
export async function startSpeaking(first: LanguageName, folder: string): Promise<Spoken> {
  let [name, words] = [first, await loadLanguage(first)];
  const listeners: (() => void)[] = [];
  return {
    get name() {
      return name;
    },
    get words() {
      return words;
    },
    async speak(wished) {
      const known = knownLanguage(wished);
      if (known === null) return;
      words = await loadLanguage(known);
      name = known;
      try {
        writeFileSync(path.join(folder, FILE), known, { mode: 0o600 });
      } catch {
        // The next start then speaks as the system does.
      }
      for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
