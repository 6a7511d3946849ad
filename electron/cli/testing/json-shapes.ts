/** The text of JSON.md, made of the schemas of the files and of the answers of every command. */
import { journalSchema } from '../../../shared/journal/journal.ts';
import { planSchema } from '../../../shared/plan/plan.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { choiceSchema } from '../../../shared/choice/choice.ts';
import { stepSchema } from '../../../shared/change/change.ts';
import { evidenceSchema } from '../../../shared/evidence/evidence.ts';
import { reportShape } from '../../../shared/report/json.ts';
import { checkShape } from '../../../shared/report/shapes.ts';
import { probe, registryState, snapshotSchema } from '../../../shared/snapshot/snapshot.ts';
import { streamAnswer } from '../../../shared/stream/stream-answer.ts';
import { pointSeen } from '../../../shared/stream/points.ts';
import { type Schema, typeWriter } from '../../../shared/testing/type-text.ts';
import { findingSaid } from '../call/answer.ts';
import { COMMANDS } from '../commands.ts';
import { answerSchema, COMMON_ENTRIES } from './answer-schema.ts';

const asSchema = (schema: unknown) => schema as Schema;

/** Files that are written and read again. */
const FILES: readonly (readonly [name: string, schema: Schema])[] = [
  ['Snapshot', asSchema(snapshotSchema)],
  ['Plan', asSchema(planSchema)],
  ['Journal', asSchema(journalSchema)],
  ['SetupRecord', asSchema(recordSchema)],
  ['Report', asSchema(reportShape)],
];

/** What stands in several of them. */
const PARTS: readonly (readonly [name: string, schema: Schema])[] = [
  ['Choice', asSchema(choiceSchema)],
  ['Step', asSchema(stepSchema)],
  ['Evidence', asSchema(evidenceSchema)],
  ['Probe', asSchema(probe)],
  ['RegistryState', asSchema(registryState)],
  ['PublishingPointSeen', asSchema(pointSeen)],
  ['StreamAnswer', asSchema(streamAnswer)],
  ['Check', asSchema(checkShape)],
  ['FindingSaid', asSchema(findingSaid)],
];

const { alternatives } = typeWriter([...FILES, ...PARTS]);

const INTRODUCTION = `# The JSON of Share80

Made of the schemas by \`json-shapes.test.ts\`, not to be edited. The types are TypeScript's. After a change of a schema:
\`npx vitest run --project node electron/cli/json-shapes.test.ts --update\`.

A \`version\` grows when a later Share80 writes more; older files stay readable, and a file of a newer version is refused
with a sentence. Of an answer, members can be added within \`formatVersion\` 1; none is taken away or means something else.
Codes (of findings, checks, verdicts, problems) are texts, and later versions bring new ones. A fact whose \`value\` is null
is unknown, and its \`problem\` says why; it never means "empty".
`;

const ANSWERS =
  'With `--json`, every command prints one object; of several files one on each line (JSON Lines). Every one has:\n';

const fence = (code: string) => `\`\`\`ts\n${code}\n\`\`\`\n`;

/** Unit: characters. */
const WIDTH = 100;

/** A type on one line where it fits, else its members and its alternatives on lines of their own. */
function laidOut(flat: string, indent = ''): string {
  if (indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const open = flat.indexOf('{ ');
  if (open < 0) return flat.replaceAll(/(?<=[:=]) (?=')| (?=\| )/g, (gap) => `\n${inner}${gap === ' ' ? '' : gap}`);
  const close = closing(flat, open);
  const members = split(flat.slice(open + 2, close - 1)).map((member) => `${inner}${laidOut(member, inner)};\n`);
  return `${flat.slice(0, open)}{\n${members.join('')}${indent}}${laidOut(flat.slice(close + 1), indent)}`;
}

/** Where the brace at `open` is closed. */
function closing(flat: string, open: number): number {
  let depth = 0;
  for (let at = open; at < flat.length; at += 1) {
    if (flat[at] === '{') depth += 1;
    if (flat[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`an open brace: ${flat}`);
}

/** The members of an object, those of objects within it left together. */
function split(members: string): string[] {
  const found: string[] = [];
  for (const piece of members.split('; ')) {
    const last = found.at(-1);
    const isOpen = last !== undefined && last.split('{').length > last.split('}').length;
    if (isOpen) found[found.length - 1] = `${last}; ${piece}`;
    else found.push(piece);
  }
  return found;
}

function declared([name, schema]: readonly [string, Schema]): string {
  return typeOf(name, alternatives(schema));
}

function typeOf(name: string, options: readonly string[]): string {
  return `${laidOut(`type ${name} = ${options.join(' | ')};`)}\n`;
}

/** Only what a command adds to the members that all answers have. */
function answerOf({ name, answer }: (typeof COMMANDS)[number]): string {
  const { entries } = answerSchema(answer);
  const own = Object.fromEntries(Object.entries(entries).filter(([member]) => member in answer));
  return `### \`share80 ${name}\`\n\n${fence(typeOf('Answer', alternatives(object(own))).trim())}`;
}

/** The content of JSON.md. */
export function jsonShapes(): string {
  const fact = 'interface Fact<T> {\n  value: T | null;\n  source: string;\n  problem: string | null;\n}\n';
  return [
    INTRODUCTION,
    '## Answers\n',
    ANSWERS,
    fence(typeOf('Common', alternatives(object(COMMON_ENTRIES))).trim()),
    'Beside these, each may have the following, and leaves out what it does not know:\n',
    ...COMMANDS.map(answerOf),
    '## Files\n',
    fence([fact, ...FILES.map(declared)].join('\n').trim()),
    '## Parts of them\n',
    fence(PARTS.map(declared).join('\n').trim()),
  ].join('\n');
}

function object(entries: object): Schema {
  return asSchema({ type: 'strict_object', entries });
}
