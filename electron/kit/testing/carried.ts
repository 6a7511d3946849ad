/** Results as a kit's agent writes them, and ways to alter them on their way. */
import { AGENT_SUM } from '../../../shared/text/agent-file.ts';
import { canonicalJson, sha256 } from '../../../shared/text/canonical-json.ts';
import { AGENT_END } from '../../../shared/text/file-text.ts';

/** A genuine file around any content, its checksum right. */
export function carried(content: unknown): string {
  return carriedText(canonicalJson(content));
}

/** The same around JSON that is already written. */
export function carriedText(json: string): string {
  return `${json}\r\n${AGENT_SUM} ${sha256(json)}\r\n${AGENT_END}\r\n`;
}

/** Turns one bit of one character. */
export function flipBit(text: string, at: number, bit: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
}
