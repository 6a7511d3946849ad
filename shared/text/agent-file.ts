/**
 * What the agent writes to a file: JSON (broken into lines anywhere), in a kit's results a line with its SHA-256, and the
 * end mark. A file that was cut or altered on its way is told by these before anything in it is looked at.
 */
import { sha256 } from './canonical-json.ts';
import { AGENT_END, contentOf, LONGEST_FILE } from './file-text.ts';
import type { FileProblem } from './file-problem.ts';
import type { Parsed } from './schema.ts';

/** Begins the line with the SHA-256 of the JSON, taken without line ends. */
export const AGENT_SUM = 'SHARE80-SUM';

interface AgentFile {
  /** The JSON on one line. */
  json: string;
  /** Its checksum was there, and is right. */
  sealed: boolean;
}

const SUM_LINE = new RegExp(`\\r?\\n${AGENT_SUM} ([0-9a-f]{64})\\r?$`);
const SUM_LENGTH = AGENT_SUM.length + 70;

/** Whether the text ends with the agent's end mark. */
export function endsAsAgentFile(text: string): boolean {
  return withoutLineEnds(text).endsWith(`\n${AGENT_END}`);
}

/** Takes apart what the agent wrote; a problem when it is cut, altered or something else. */
export function openAgentFile(text: string): Parsed<AgentFile, FileProblem> {
  if (text.length > LONGEST_FILE) return wrong({ code: 'too-long', kind: 'result' });
  if (text.trim() === '') return wrong({ code: 'empty', kind: 'result' });
  if (!endsAsAgentFile(text)) {
    const holds = wholeFileIn(text);
    return wrong(
      holds === 'unknown' ? { code: 'cut', kind: 'result' } : { code: 'holds-other', kind: 'result', holds },
    );
  }
  const whole = withoutLineEnds(text).slice(0, -AGENT_END.length - 1);
  const sum = SUM_LINE.exec(whole.slice(-SUM_LENGTH));
  const json = (sum === null ? whole : whole.slice(0, -sum[0].length)).replace(/^\ufeff/, '').replace(/[\r\n]+/g, '');
  if (sum !== null && sha256(json) !== sum[1])
    return wrong({ code: 'damaged', kind: 'result', damage: { what: 'checksum' } });
  return { ok: true, value: { json, sealed: sum !== null } };
}

/** What a file holds that is whole and of another kind; a journal may be a result that lost its end. */
function wholeFileIn(text: string) {
  try {
    const { format } = JSON.parse(text) as { format?: unknown };
    const holds = contentOf(format);
    return holds === 'journal' ? 'unknown' : holds;
  } catch {
    return 'unknown';
  }
}

function wrong(problem: FileProblem): Parsed<never, FileProblem> {
  return { ok: false, problem };
}

/** Without the line ends at its end. No expression: it could take very long on a hostile text. */
function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  return text.slice(0, end);
}
