/** The types of what the agent reads and writes, as text, derived from the schemas of shared/. */
import type * as v from 'valibot';
import {
  journalLine,
  journalSchema,
  outcomeSchema,
  problemCode,
  problemSchema,
} from '../../../shared/journal/journal.ts';
import { changeSchema, reasonSchema, stepSchema } from '../../../shared/change/change.ts';
import { CLAIMANTS, claimantOf, type ClaimantName } from '../../../shared/claimant/claimants.ts';
import { PROGRAMS } from '../../../shared/knowledge/programs.ts';
import { GENERATIONS } from '../../../shared/generation/generations.ts';
import { METHODS, methodOf, type Method } from '../../../shared/method/methods.ts';
import { planSchema } from '../../../shared/plan/plan.ts';
import {
  metabaseValues,
  pluginState,
  probe,
  registryState,
  serviceState,
  snapshotSchema,
} from '../../../shared/snapshot/snapshot.ts';
import { newestVersion } from '../../../shared/text/format.ts';
import { content, type Schema, typeWriter } from '../../../shared/testing/type-text.ts';
import { agentMessage, inspectRequest, inspectResult, linkConfig } from '../../../shared/wire/protocol.ts';

const WIDTH = 120;

/** What is inside a schema: a member, of a fact its value, of a list its entries. */
function inside(schema: Schema, ...names: string[]): Schema {
  let found = schema;
  for (const name of names) {
    const next = name === '[]' ? content(found).item : content(found).entries?.[name];
    if (next === undefined) throw new Error(`a schema without ${name}`);
    found = next;
  }
  return content(found);
}

function option(schema: Schema, kind: string): Schema {
  const found = (schema.options as Schema[]).find(({ entries }) => entries?.['kind']?.literal === kind);
  if (found === undefined) throw new Error(`no change of kind ${kind}`);
  return found;
}

const asSchema = (schema: v.GenericSchema) => schema as unknown as Schema;
const snapshot = asSchema(snapshotSchema);
const change = asSchema(changeSchema);
const line = asSchema(journalLine);

/** The types by the names that the agent has for them; within each other they stand by these names. */
const NAMED: readonly [name: string, schema: Schema][] = [
  ['RegistryState', asSchema(registryState)],
  ['MetabaseState', inside(asSchema(metabaseValues), 'ServerBindings')],
  ['MetabaseValues', asSchema(metabaseValues)],
  ['NodeReading', inside(snapshot, 'metabase', '[]')],
  ['ServiceState', asSchema(serviceState)],
  ['StartMode', inside(snapshot, 'services', '[]', 'startMode')],
  ['ServiceReading', inside(snapshot, 'services', '[]')],
  ['ListenerReading', inside(snapshot, 'listeners', '[]')],
  ['FurtherListeners', inside(snapshot, 'furtherListeners')],
  ['QueueReading', inside(snapshot, 'httpSys', 'queues', '[]')],
  ['QueueUser', inside(snapshot, 'httpSys', 'queues', '[]', 'users', '[]')],
  ['AdapterReading', inside(snapshot, 'adapters', '[]')],
  ['Architecture', inside(snapshot, 'os', 'architecture')],
  ['OsReading', inside(snapshot, 'os')],
  ['ScriptEngineReading', inside(snapshot, 'scriptEngine')],
  ['RowsWay', inside(snapshot, 'scriptEngine', 'rows')],
  ['HotfixReading', inside(snapshot, 'hotfix')],
  ['BindingReading', inside(snapshot, 'sites', '[]', 'bindings', '[]')],
  ['SiteState', inside(snapshot, 'sites', '[]', 'state')],
  ['SiteReading', inside(snapshot, 'sites', '[]')],
  ['PluginReading', inside(snapshot, 'wms', 'plugin')],
  ['PointReading', inside(snapshot, 'wms', 'publishingPoints', '[]')],
  ['StreamingReading', inside(snapshot, 'wms')],
  ['EventReading', inside(snapshot, 'events', '[]')],
  ['ProbeOutcome', inside(asSchema(probe), 'outcome')],
  ['ProbeReading', asSchema(probe)],
  ['Snapshot', snapshot],
  ['Endpoint', inside(asSchema(inspectRequest), 'probes', '[]')],
  ['InspectRequest', asSchema(inspectRequest)],
  ['InspectResult', asSchema(inspectResult)],
  ['PluginState', asSchema(pluginState)],
  ['RunState', inside(option(change, 'service'), 'before')],
  ['ListedState', inside(option(change, 'list-entry'), 'before')],
  ['StartSetting', inside(option(change, 'start-mode'), 'before')],
  ['BackupItem', inside(option(change, 'backup'), 'items', '[]')],
  ['BackupChange', option(change, 'backup')],
  ['ServiceChange', option(change, 'service')],
  ['RegistryChange', option(change, 'registry')],
  ['PluginChange', option(change, 'plugin')],
  ['ListEntryChange', option(change, 'list-entry')],
  ['MetabaseChange', option(change, 'metabase')],
  ['StartModeChange', option(change, 'start-mode')],
  ['ManualChange', option(change, 'manual')],
  ['Change', change],
  ['Reason', asSchema(reasonSchema)],
  ['Step', asSchema(stepSchema)],
  ['Plan', asSchema(planSchema)],
  ['Outcome', asSchema(outcomeSchema)],
  ['ProblemCode', asSchema(problemCode)],
  ['Owner', inside(asSchema(problemSchema), 'owner')],
  ['Problem', asSchema(problemSchema)],
  ['JournalPhase', inside(line, 'phase')],
  ['JournalEvent', inside(line, 'event')],
  ['JournalLine', line],
  ['Journal', asSchema(journalSchema)],
  ['LinkConfig', asSchema(linkConfig)],
  ['AgentMessage', asSchema(agentMessage)],
];

const { alternatives, members } = typeWriter(NAMED);

/** The content of contract.d.ts. */
export function contractText(): string {
  const head = `/**
 * What the agent reads and writes, derived from the schemas of shared/ by contract.test.ts: not to be edited. After a
 * change of a schema: npx vitest run --project node electron/agent/contract.test.ts --update
 */
interface Fact<T> {
  value: T | null;
  source: string;
  problem: string | null;
}
`;
  return [head, ...NAMED.map(([name, schema]) => declaration(name, schema))].join('\n');
}

/** The content of ground/version.js. */
export function versionText(programVersion: string): string {
  return `/**
 * The agent: the one part of Share80 that reads or changes a Windows server. Plain JScript for Windows Script Host 5.6
 * (ECMAScript 3), joined from small files; run by cscript, see main.js for its verbs. It changes nothing but what an
 * approved plan names, and takes that back by itself when a step fails.
 */
var agentVersion = '${programVersion}';
/** The versions of the formats that it writes, derived like contract.d.ts. */
var formats = {
  snapshot: ${newestVersion(snapshotSchema)},
  plan: ${newestVersion(planSchema)},
  journal: ${newestVersion(journalSchema)}
};
/**
 * Every method that a plan may name: whether streaming then gets port 80 of an address that the web gives up, which values
 * of Http.sys, and whether the sites of IIS 5.0, a plan may set by it, and whether it may stop who holds the port, and keep
 * Windows from starting that.
 */
var methods = {
${METHODS.map((name) => `  '${name}': ${methodScope(name)}`).join(',\n')}
};
/**
 * Everybody who may get an address: the service that it lives in ('' = none), whether a plan may start the one that its
 * choice names, whether it may set the plug-in, and whether the claimant may hold its endpoint before.
 */
var claimants = {
${CLAIMANTS.map((name) => `  '${name}': ${claimantScope(name)}`).join(',\n')}
};
/**
 * What a plan may change beside, declared by the generations of Windows: services in lower case. Which services depend on
 * Http.sys, and what a claimant needs, is read on the server. The programs are only looked for.
 */
var family = {
  programs: ${wordList(PROGRAMS.flatMap(({ services }) => services))},
  services: ${wordList(GENERATIONS.flatMap(({ services }) => services))},
  otherValues: ${wordList(GENERATIONS.flatMap(({ foreignValues }) => foreignValues))}
};
`;
}

function claimantScope(name: ClaimantName): string {
  const { service, startsNamed, setsPlugin, comesByItself } = claimantOf(name);
  const scope = `startsNamed: ${startsNamed}, setsPlugin: ${setsPlugin}, comesByItself: ${comesByItself}`;
  return `{ service: '${service?.toLowerCase() ?? ''}', ${scope} }`;
}

function methodScope(name: Method): string {
  const { sharesPort80, values, setsNamedValue, setsMetabase, stops } = methodOf(name);
  const members = [
    `sharesPort80: ${sharesPort80}`,
    `values: ${wordList(values)}`,
    `setsNamedValue: ${setsNamedValue}`,
    `setsMetabase: ${setsMetabase}`,
    `stopsHolders: ${stops !== null}`,
  ];
  return `{\n    ${members.join(',\n    ')}\n  }`;
}

/** Room for the longest name of a list of words, its indent and its comma. */
const LABEL = '  otherValues: ,'.length;

/** Names that Windows compares without regard to case, on lines of the usual width. */
function wordList(names: readonly string[]): string {
  const words = [...new Set(names.map((name) => name.toLowerCase()))].map((name) => `'${name}'`);
  const line = `[${words.join(', ')}]`;
  return line.length <= WIDTH - LABEL ? line : `[\n    ${words.join(',\n    ')}\n  ]`;
}

function declaration(name: string, schema: Schema): string {
  if (schema.entries !== undefined) return interfaceOf(name, schema.entries);
  const options = alternatives(schema);
  const whole = `type ${name} = ${options.join(' | ')};`;
  return whole.length <= WIDTH ? `${whole}\n` : `type ${name} =\n${options.map((each) => `  | ${each}`).join('\n')};\n`;
}

function interfaceOf(name: string, entries: Record<string, Schema>): string {
  const lines = members(entries).map((member) => {
    const whole = `  ${member};`;
    return whole.length <= WIDTH
      ? whole
      : `  ${member.replace('{ ', '{\n    ').replaceAll('; ', ';\n    ').replace(' }', ';\n  }')};`;
  });
  return `interface ${name} {\n${lines.join('\n')}\n}\n`;
}
