import { languageNamed, type LanguageName } from '../../../shared/words/languages.ts';
import type { DataEnvironment } from '../../records/data-folder.ts';

/** The language of a call, before anything else of it is read: `--language`, else SHARE80_LANGUAGE, else English. */
export function languageOfCall(argv: readonly string[], env: DataEnvironment): LanguageName {
  const given = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const word = argv[given] ?? '';
  const wished = word.includes('=') ? word.slice(word.indexOf('=') + 1) : given < 0 ? undefined : argv[given + 1];
  return languageNamed(wished, env.SHARE80_LANGUAGE);
}
