import { stat } from 'node:fs/promises';
import path from 'node:path';
import { machineSteps } from '../../../shared/change/steps.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { EXIT } from '../call/exit-status.ts';
import { kitRequest } from '../../kit/kit-contents.ts';
import { MANIFEST, PLAN } from '../../kit/names.ts';
import { writeKit } from '../../kit/write-kit.ts';
import { PROGRAM_VERSION } from '../../session/store/program-version.ts';
import { sayFor } from '../../../shared/words/say-for.ts';
import type { Call, Command } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { describePlan } from '../call/describe.ts';
import { typedAgain } from '../call/typed-again.ts';
import { type PlanFile, prepareFolder, readPlanAt } from '../call/files.ts';
import { atStage, inSession, settle } from '../in-session/cli-session.ts';
import { recordsFolder } from '../../records/data-folder.ts';
import { findRecord } from '../../records/records.ts';
import type { WrittenKit } from '../../../shared/wire/session.ts';
import * as v from 'valibot';

/** `share80 kit DIR`: the folder that is carried to a server by hand. */
export const kit: Command = {
  name: 'kit',
  operands: ['DIR'],
  options: { plan: 'FILE', 'replace-plan': '' },
  answer: {
    kit: v.string(),
    record: v.nullable(v.string()),
    checkCode: v.string(),
    fingerprints: v.record(v.string(), v.string()),
    files: v.array(v.string()),
    server: v.nullable(v.string()),
    plan: v.nullable(v.string()),
    requestId: v.string(),
  },
  example: ['kit'],
  async run(call) {
    const { operands, options, output, language } = call;
    const [dir = ''] = operands;
    const { plan: file } = options;
    const given = typeof file === 'string' ? await readPlanAt(file, call.stdin) : null;
    const plan = given?.plan ?? null;
    // Before a kit is written that nothing here would know of.
    if (given !== null && given.before !== null) await prepareFolder(call.dataFolder);
    // Whoever starts APPLY.cmd has approved what is read here: before a file of it is written.
    if (plan !== null) output.result(planForKit(sayFor(language, plan.choice.claimant), plan, String(file)));
    if (plan === null && options['replace-plan'] !== true && (await holdsPlan(dir))) {
      throw new CliExit(EXIT.badFile, ({ commandLine }) => commandLine.kit.holdsPlan(dir));
    }
    const request = kitRequest(plan);
    const written = await writeKit(dir, { programVersion: PROGRAM_VERSION, request, plan, link: null });
    if (!written.ok) throw new CliExit(EXIT.badFile, ({ folderWords }) => folderWords(written.problem));
    const { folder, checkCode, fingerprints, files } = written.value;
    const record = given === null ? null : await keep(call, given, { folder, checkCode, fingerprints });
    const start = plan === null ? 'LOOK.cmd' : 'APPLY.cmd';
    const server = plan?.server.computerName ?? null;
    const { kit: words } = language.commandLine;
    const { kit: kitWords } = language;
    output.result(
      [
        words.written(folder),
        words.checkCode(checkCode),
        `${kitWords.codeLimit} ${kitWords.compare(folder)}`,
        ...kitWords.fingerprints(fingerprints),
        words.carry(server ?? '', start),
      ].join('\n'),
    );
    if (given !== null)
      output.note(
        record === null ? words.notKept : words.kept(record, typedAgain(call, 'verify', record, '--look', 'RESULT')),
      );
    return {
      status: EXIT.done,
      json: {
        kit: folder,
        record,
        checkCode,
        fingerprints,
        files,
        server,
        plan: plan?.id ?? null,
        requestId: request.requestId,
      },
    };
  },
};

/** The file of the record that begins with the kit, as in the window; null where the server of the plan is not known. */
async function keep(call: Call, { plan, before }: PlanFile, kit: WrittenKit): Promise<string | null> {
  if (before === null) return null;
  return inSession(call, async (session) => {
    const { recordId } = atStage(await settle(session, session.keepCarried({ plan, before, kit })), 'carrying');
    return (await findRecord(recordsFolder(call.dataFolder), recordId ?? ''))?.path ?? null;
  });
}

/** Whether a kit lies there whose APPLY.cmd somebody may be about to start. */
async function holdsPlan(dir: string): Promise<boolean> {
  const there = [MANIFEST, PLAN].map((name) => stat(path.join(dir, name)).catch(() => null));
  return (await Promise.all(there)).every((found) => found?.isFile() === true);
}

/** The plan with where it comes from, as it would be carried out. */
function planForKit(language: Language, plan: Plan, file: string): string {
  const { kit: words } = language.commandLine;
  const head = words.plan(plan.id, plan.server.computerName, plan.createdAt, file);
  const own = machineSteps(plan.steps).length;
  const runs = words.runs[own === 0 ? 'none' : own < plan.steps.length ? 'some' : 'all'];
  return `${head} ${runs}\n${describePlan(language, plan)}\n`;
}
