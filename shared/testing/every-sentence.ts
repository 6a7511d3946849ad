/** Every sentence of a language, for tests that hold it against a rule. */
import { loadHelpLanguage, loadLanguage, loadPageLanguage, type LANGUAGE_NAMES } from '../words/languages.ts';
import { problemCode } from '../journal/journal.ts';
import { oddFacts } from './odd-facts.ts';

/** By its place; of a sentence that is made of facts, what it makes of marks (`mark0`, or 9000 for a number). */
export async function everySentence(name: keyof typeof LANGUAGE_NAMES): Promise<Map<string, string>> {
  const [program, page, help] = await Promise.all([loadLanguage(name), loadPageLanguage(name), loadHelpLanguage(name)]);
  const said = new Map<string, string>();
  gather(said, '', { ...program, pages: page.pages, help });
  gather(said, '/verdict', program.verdictWords.all);
  for (const code of problemCode.options) {
    gather(said, `/problem/${code}`, program.problemWords({ code, errorCode: '', detail: '', owner: null }));
  }
  for (const code of program.findingWords.codes) {
    const words = program.findingWords({ code, severity: 'warning', facts: oddFacts(code) });
    gather(said, `/finding/${code}`, words);
  }
  return said;
}

function gather(said: Map<string, string>, path: string, value: unknown): void {
  if (typeof value === 'string') said.set(path, value);
  else if (typeof value === 'function') gather(said, `${path}()`, called(value as (...facts: unknown[]) => unknown));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) gather(said, `${path}/${key}`, member);
  }
}

/** What a function says of marks, as texts or else as numbers; of what is neither text nor number it is not asked. */
function called(say: (...facts: unknown[]) => unknown): unknown {
  for (const mark of [(at: number) => `mark${at}`, (at: number) => 9000 + at]) {
    try {
      return say(...Array.from({ length: say.length }, (_, at) => mark(at)));
    } catch {
      // Asked for something else.
    }
  }
  return null;
}
