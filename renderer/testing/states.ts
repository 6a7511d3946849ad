/** States of the session for tests of the window: a typical server at each stage. */
import type { Journal, JournalLine } from '../../shared/journal/journal.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { LinkStatus } from '../../shared/wire/link-status.ts';
import type { ServerLabel, SessionState } from '../../shared/wire/session.ts';
import { type Survey, survey } from '../../shared/choice/survey.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { adapter, known, typicalSnapshot } from '../../shared/testing/machine.ts';
import { judge } from '../../shared/verdict/verdict.ts';

const CREATED = '2026-01-02T03:04:10Z';

export const server: ServerLabel = { origin: { kind: 'practice', scenario: 'typical' }, name: 'MEDIA01' };
export const typicalSurvey: Survey = survey(typicalSnapshot());
export const oneAddress: Snapshot = typicalSnapshot({ adapters: known([adapter(1, ['192.168.10.10'])]) });

const choice = typicalSurvey.recommended;
if (!choice) throw new Error('a typical server has a recommendation');
export const plan = makePlan(typicalSurvey.snapshot, choice, CREATED);

/** A journal in which the plan's steps were taken, the last `back` of them taken back again. */
export function journalOf(steps: number, outcome: JournalLine['outcome'], back = 0): Journal {
  const taken = plan.steps.slice(0, steps).map(({ id }) => id);
  const lines = [
    ...taken.flatMap((id) => [line('run', 'step-begin', id), line('run', 'step-done', id)]),
    ...taken
      .slice(steps - back)
      .reverse()
      .flatMap((id) => [line('rollback', 'step-begin', id), line('rollback', 'step-done', id)]),
    { ...line('run', 'end', ''), outcome },
  ];
  const numbered = lines.map((one, index) => ({ ...one, n: index + 1 }));
  return { format: 'share80.journal', version: 1, planId: plan.id, computerName: 'MEDIA01', lines: numbered };
}

function line(phase: JournalLine['phase'], event: JournalLine['event'], step: string): JournalLine {
  const sum = '0'.repeat(16);
  return { n: 1, at: CREATED, phase, event, step, outcome: null, problem: null, sum };
}

const record: SetupRecord = {
  format: 'share80.record',
  version: 1,
  id: 'abcdefabcdef',
  programVersion: '0.2.0',
  createdAt: CREATED,
  origin: server.origin,
  before: typicalSurvey.snapshot,
  plan,
  journal: journalOf(plan.steps.length, 'done'),
  askedBefore: [],
  evidence: null,
  undo: null,
};

export const link: LinkStatus = {
  address: '192.168.10.50',
  port: 8380,
  folder: 'C:\\kit',
  checkCode: 'ABCD-EFGH',
  fingerprints: { agent: '', manifest: '' },
  contact: 'connected',
  lastHeard: 0,
  computerName: 'MEDIA01',
  agent: null,
  refusals: [],
};

type Stage<S extends SessionState['stage']> = Extract<SessionState, { stage: S }>;

export const idle: Stage<'idle'> = {
  stage: 'idle',
  scenarios: [
    { name: 'typical', touched: false },
    { name: 'one-address', touched: true },
  ],
  unfinished: [],
};

export const confirming: Stage<'confirming'> = {
  stage: 'confirming',
  server: { origin: { kind: 'link' }, name: 'MEDIA01' },
  link,
  agent: { computerName: 'MEDIA01', agentVersion: '0.2.0', unfinishedPlan: '' },
  recordId: null,
};

export function choosing(page: 'check' | 'addresses', of: Survey = typicalSurvey): Stage<'choosing'> {
  return { stage: 'choosing', page, server, survey: of, choice: null, refused: [] };
}

export const reviewing: Stage<'reviewing'> = {
  stage: 'reviewing',
  server,
  survey: typicalSurvey,
  plan,
  consequences: [],
};

export const applying: Stage<'applying'> = {
  stage: 'applying',
  server,
  survey: typicalSurvey,
  plan,
  progress: {
    phase: 'run',
    steps: plan.steps.map(({ id }, index) => ({
      stepId: id,
      status: index === 0 ? 'done' : index === 1 ? 'running' : 'waiting',
      startedAt: null,
      endedAt: null,
    })),
    lines: [],
    cancelling: 'no',
  },
};

export function done(page: 'apply' | 'verify' | 'report', of: SetupRecord = record): Stage<'done'> {
  return { stage: 'done', page, server, record: of, verdict: judge(of), savedAs: '/records/one.json', drift: null };
}
