/**
 * JScript before 5.6, as far as the agent has to do with it: it stops at what it does not know, without a word. What JScript 5.1
 * lacks is from memory; the model says no to more than it has to rather than to less.
 */
import type { MachineState } from '../machine/machine-state.ts';

/** Methods that came with JScript 5.5, and regular expressions that did. */
const NEWER =
  /\.(?:push|pop|shift|unshift|splice|call|apply|hasOwnProperty|toFixed)\(|\b(?:en|de)codeURI|\(\?[:=!]|[*+?]\?/;

/** Whether the machine's engine gets to the end of this script. */
export function canRead({ engine }: MachineState, script: string): boolean {
  const [major, minor] = engine.version;
  const code = script.replace(/\/\*[^]*?\*\//g, '');
  return major > 5 || (major === 5 && minor >= 6) || !NEWER.test(code);
}
