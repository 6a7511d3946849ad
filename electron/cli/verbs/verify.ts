import { foretoldBy } from '../../../shared/record/drift.ts';
import { EXIT, exitStatusFor } from '../call/exit-status.ts';
import { inReadingSession, inSession } from '../in-session/cli-session.ts';
import { sayFor } from '../../../shared/words/say-for.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import {
  changesSince,
  describeInterruption,
  describeSeenAgain,
  describeStreams,
  describeYours,
  describeYoursToUndo,
  findingForScripts,
} from '../call/describe.ts';
import { CliExit } from '../call/exit.ts';
import { prepareFolder, readRecordAt } from '../call/files.ts';
import { eachOf, endOf, type Line } from '../call/several.ts';
import { recordsFolder } from '../../records/data-folder.ts';
import { listSummaries } from '../../records/summaries.ts';
import type { Session } from '../../session/session.ts';
import { isFolder, type Looks, readLooks } from '../in-session/carried-looks.ts';
import { lookAtRecord } from '../in-session/look-at-record.ts';
import { factsOf, type Recovering } from '../in-session/recover.ts';
import { typedWayOut } from '../call/typed-again.ts';
import { LINK_OPTIONS } from '../in-session/reach-by-link.ts';
import { writeDaily } from '../in-session/write-daily.ts';
import * as v from 'valibot';
import { differences, findingsSaid, paths, SET_UP, STANDING } from '../call/answer.ts';

/** Each looks from here, too, and most of the time goes into waiting for servers that do not answer. */
const LOOKS_AT_ONCE = 8;

/** `share80 verify RECORD...`: is what was reached still so? Changes nothing on the server. */
export const verify: Command = {
  name: 'verify',
  operands: ['RECORD...'],
  operandsUnless: 'look',
  options: { link: 'DIR', ...LINK_OPTIONS, look: 'RESULT|DIR', daily: 'FILE' },
  answer: {
    ...STANDING,
    findings: findingsSaid,
    drift: differences,
    unread: paths,
    evidence: SET_UP.evidence,
    recovery: SET_UP.recovery,
    record: v.string(),
    look: v.string(),
    daily: v.string(),
    schedule: paths,
  },
  example: ['record.json', '--link', 'kit'],
  async run(call) {
    if (call.options['daily'] !== undefined) return writeDaily(call);
    const look = lookOf(call);
    const gathered = look !== undefined && (await isFolder(look));
    const [file, ...others] = call.operands;
    if (gathered) return verifySeveral(call, await readLooks(look));
    if (others.length > 0) return verifySeveral(call, null);
    if (file === undefined) {
      throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.lookFolder(look ?? ''));
    }
    const record = await readRecordAt(file, call.stdin);
    return inSession(call, async (session) => (await verifyOne(call, session, record, file, look)).ended);
  },
};

function lookOf({ options }: Call): string | undefined {
  return typeof options['look'] === 'string' ? options['look'] : undefined;
}

/** @param looks null = every server is reached by itself */
async function verifySeveral(call: Call, looks: Looks | null): Promise<Ended> {
  const { output, language } = call;
  const { several: words } = language.commandLine;
  if (call.options['link'] !== undefined || (looks === null && lookOf(call) !== undefined)) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneRecord);
  }
  await prepareFolder(call.dataFolder);
  const files = call.operands.length > 0 ? call.operands : await carriedRecords(call);
  const lines = await eachOf(call, files, looks === null ? 1 : LOOKS_AT_ONCE, async (file, quiet): Promise<Line> => {
    const record = await readRecordAt(file, call.stdin);
    const server = record.before.computerName;
    const look = looks === null ? undefined : await looks.of(record);
    if (look === null) {
      const state = words.noLook(server);
      return { file, server, state, status: EXIT.needsAttention, json: { verdict: 'not-seen', error: state } };
    }
    return inReadingSession(quiet, async (session) => {
      const { ended, state } = await verifyOne(quiet, session, record, file, look);
      const json = look === undefined ? ended.json : { ...ended.json, look };
      return { ...ended, json, file, server, state };
    });
  });
  const ended = endOf(call, lines);
  for (const server of looks?.untaken() ?? []) output.note(words.noRecord(server));
  if (files.length > 0) return ended;
  // A daily check that asks for the wrong folder would be content for ever.
  throw new CliExit(EXIT.needsAttention, ({ commandLine }) => commandLine.several.none(recordsFolder(call.dataFolder)));
}

/** The records on this PC of set-ups that were carried by hand and not undone. */
async function carriedRecords({ dataFolder }: Call): Promise<string[]> {
  const { records } = await listSummaries(recordsFolder(dataFolder));
  return records
    .filter(({ origin, standing }) => origin.kind === 'carried' && standing !== 'undone')
    .map(({ file }) => file);
}

async function verifyOne(given: Call, session: Session, record: SetupRecord, file: string, look: string | undefined) {
  const language = sayFor(given.language, record.plan.choice.claimant);
  const call = { ...given, language };
  const state = await lookAtRecord(call, session, record, file, look);
  if (state.stage === 'recovering') return interruptedEnd(call, state, record, file);
  const { verdict } = state;
  const reached = record.undo?.after ?? record.evidence?.snapshot ?? null;
  const now = state.record.undo?.after ?? state.record.evidence?.snapshot ?? null;
  const since = changesSince(reached, now, now === null ? undefined : foretoldBy(record.plan, now));
  const findings = state.drift ?? [];
  call.output.result(describeSeenAgain(language, { verdict, journal: record.journal }, findings, since));
  if (verdict.kind === 'waiting-for-you') call.output.result(describeYours(language, record.plan));
  if (state.record.undo === null) call.output.result(describeStreams(language, state.record));
  else for (const line of describeYoursToUndo(language, state.record)) call.output.result(line);
  const ended: Ended = {
    status: exitStatusFor(verdict.kind, findings),
    json: {
      verdict: verdict.kind,
      changed: false,
      checks: verdict.checks,
      findings: findings.map((finding) => findingForScripts(language, finding)),
      ...since,
      evidence: state.record.evidence,
      record: file,
    },
  };
  const [drifted] = findings;
  const { title } = language.verdictWords(verdict.kind);
  return { ended, state: drifted === undefined ? title : language.findingWords(drifted).problem };
}

/** Of a set-up without a known end nothing is compared: how far it came, and the ways out. */
function interruptedEnd(call: Call, state: Recovering, { origin }: SetupRecord, file: string) {
  const { language, output } = call;
  const { wayOut } = language.commandLine.again;
  const typed = (way: '--go-back' | '--finish') => typedWayOut(call, origin, way);
  output.result(
    [describeInterruption(language, state.recovery), wayOut(typed('--go-back'), typed('--finish'))].join('\n'),
  );
  const ended: Ended = {
    status: EXIT.needsAttention,
    json: {
      verdict: 'unknown',
      changed: false,
      checks: [],
      findings: [],
      recovery: factsOf(state).recovery,
      record: file,
    },
  };
  return { ended, state: language.commandLine.records.standing.open };
}
