/** How the machine's words for a state are said: checks, findings and recovery carry them as one line of text. */
import type { Target } from '../../change/target.ts';
import type { StartSetting } from '../../snapshot/start-setting.ts';
import type { Site, ServiceState } from '../../snapshot/snapshot.ts';
import { plain } from '../../text/printable.ts';

/** `on`, `every address` and `port 80` are parts of the plug-in's line; `absent` and `empty` are of a registry value. */
type StateWord =
  | ServiceState
  | Site['state']
  | Extract<Target['before'], 'listed' | 'unlisted'>
  | StartSetting
  | 'missing'
  | 'present'
  | 'absent'
  | 'empty'
  | 'on'
  | 'off'
  | 'every address'
  /** Of the plug-in's status: the SDK's own names, in capitals. */
  | 'not ENABLED'
  | 'no ERROR';

interface StateSentences {
  words: Record<StateWord, string>;
  port: (port: string) => string;
  /** The number of the plug-in's status. */
  status: (status: string) => string;
  /** A site's error that keeps it from starting. */
  error: (code: string) => string;
}

/** A piece of a line: alone, or between commas, in brackets or before them. */
const PIECE = /(?<=^|, | \()(?:(port|status|Win32 error) (\d+)|(?:not |no )[A-Z]+|[a-z][a-z -]*)(?=$|, | \(|\))/g;

/**
 * Says a line in which the machine's own words for a state stand. What is none of them (an address, the name of a
 * program, a number) stays as it is.
 */
export function sayStates({ words, port, status, error }: StateSentences) {
  const numbered = { port, status, 'Win32 error': error };
  return (text: string): string =>
    plain(text).replace(PIECE, (piece: string, name: keyof typeof numbered | undefined, value: string) => {
      if (name !== undefined) return numbered[name](value);
      return Object.hasOwn(words, piece) ? words[piece as StateWord] : piece;
    });
}
