import { describe, expect, it } from 'vitest';
import { applySteps } from '../../shared/testing/model.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { outcomeSchema, type Journal, type Outcome } from '../../shared/journal/journal.ts';
import { SYSTEM_PROCESS } from '../../shared/knowledge/services.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { driftFindings } from '../../shared/record/drift.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import type { Evidence } from '../../shared/evidence/evidence.ts';
import type { Probe, Snapshot } from '../../shared/snapshot/snapshot.ts';
import { withAllUnknown } from '../../shared/snapshot/facts.ts';
import { done, journalOf, plan } from '../testing/states.ts';
import { stepsOfJournal } from '../wizard/apply-steps.ts';
import { headline } from './headline.ts';
import { CHECK_MARKS, outcomeSeverity, SEVERITY_MARKS, STEP_MARKS, VERDICT_TONES } from './tones.ts';

const before = typicalSnapshot();
const OUTCOMES: (Outcome | null)[] = [...outcomeSchema.options, null];

/** The server after any number of steps, and one of which nothing could be read. */
const servers: (Snapshot | null)[] = [
  ...[0, 1, 3, 5, 7, 8, 9, plan.steps.length].map((steps) => applySteps(before, plan.steps.slice(0, steps))),
  { ...before, listeners: { ...before.listeners, value: [] } },
  withAllUnknown(before, 'no-agent'),
  null,
];

function evidenceOf(snapshot: Snapshot | null): Evidence | null {
  if (snapshot === null) return null;
  const probes = ['192.168.10.10', '192.168.10.11'].flatMap((address) =>
    (['server', 'this-pc'] as const).map((from) => ({ ...answerAt(snapshot, address), from })),
  );
  return { takenAt: before.takenAt, snapshot, probes, notAsked: [], streams: [] };
}

/** Who would answer at an address, by who listens there. */
function answerAt({ listeners }: Snapshot, address: string): Omit<Probe, 'from'> {
  const owner = listeners.value?.find((one) => one.port === 80 && [address, '0.0.0.0'].includes(one.address));
  const asked = { address, port: 80, milliseconds: 1 };
  if (!owner) return { ...asked, outcome: 'refused', status: 0, server: '' };
  const server = owner.processId === SYSTEM_PROCESS ? 'Microsoft-IIS/6.0' : 'Cougar/9.01.01.3814';
  return { ...asked, outcome: 'answered', status: 200, server };
}

/** Its end says that Windows has to be restarted. */
function waitingForRestart(journal: Journal): Journal {
  const lines = journal.lines.map((line) =>
    line.event === 'end'
      ? { ...line, problem: { code: 'reboot-needed' as const, errorCode: '', detail: '', owner: null } }
      : line,
  );
  return { ...journal, lines };
}

/** The same set-up, in which any program is to get the address. */
function ofProgram(record: SetupRecord): SetupRecord {
  const { choice } = record.plan;
  return { ...record, plan: { ...record.plan, choice: { ...choice, claimant: 'program' } } };
}

/** A server on which nobody has come to the address that was freed. */
function withoutStreaming(server: Snapshot | null): Snapshot | null {
  const web = server?.listeners.value?.filter(({ processId }) => processId === SYSTEM_PROCESS);
  return server === null ? null : { ...server, listeners: { ...server.listeners, value: web ?? null } };
}

/** The same set-up, of which a part was its person's. */
function withPersonsStep(record: SetupRecord): SetupRecord {
  const told = ofProgram(record);
  const { streamAddress: address, streamPort: port } = told.plan.choice;
  const change = { kind: 'manual', task: 'listen-here', program: 'nginx', write: '', address, port } as const;
  const step = { id: 's99', reason: 'only-you-can', change, limitSeconds: 1, outageSeconds: 0 } as const;
  return { ...told, plan: { ...told.plan, steps: [...told.plan.steps, step] } };
}

/** A server on which the person has done it. */
function withProgram(server: Snapshot | null): Snapshot | null {
  if (server === null || server.listeners.value === null) return server;
  const there = { address: '192.168.10.11', port: 80, processId: 5210, program: 'nginx.exe' };
  return { ...server, listeners: { ...server.listeners, value: [...server.listeners.value, there] } };
}

/** Every way in which a run, and an undo of it, can have ended, with every server that may be seen after it. */
function* everyRecord(): Generator<SetupRecord> {
  const { record } = done('verify');
  for (const outcome of OUTCOMES) {
    for (const steps of [0, 4, plan.steps.length]) {
      const whole = journalOf(steps, outcome);
      const journal = outcome === null ? { ...whole, lines: whole.lines.slice(0, -1) } : whole;
      for (const server of servers) {
        yield { ...record, journal, evidence: evidenceOf(server) };
        yield { ...record, journal: journalOf(plan.steps.length, 'done'), undo: { journal, after: server } };
        yield { ...record, journal, undo: { journal: waitingForRestart(journal), after: server } };
        yield { ...record, journal: null, evidence: evidenceOf(server) };
        yield { ...ofProgram(record), journal, evidence: evidenceOf(withoutStreaming(server)) };
        yield { ...withPersonsStep(record), undo: { journal, after: withProgram(server) } };
      }
    }
  }
}

describe('what stands over a page', () => {
  it('is never green while a row below it is red', () => {
    const kinds = new Set<string>();
    for (const record of everyRecord()) {
      const { kind, checks } = judge(record);
      kinds.add(kind);
      for (const server of servers) {
        const now = evidenceOf(server);
        const drift = now === null ? null : driftFindings(record, now);
        const marks = [
          ...checks.map(({ result }) => CHECK_MARKS[result]),
          ...(drift ?? []).map(({ severity }) => SEVERITY_MARKS[severity]),
        ];
        const { severity, title } = headline(kind, record, drift);
        expect(title).not.toBe('');
        if (marks.includes('bad') || marks.includes('warning')) expect(severity, kind).not.toBe('good');
        if (checks.some(({ result }) => result === 'fail')) expect(['blocks', 'warning'], kind).toContain(severity);
      }
    }
    expect([...kinds].sort()).toEqual(Object.keys(VERDICT_TONES).sort());
  });

  it('is never green over the steps while one of them failed, or they do not have their effect', () => {
    for (const record of everyRecord()) {
      const { journal } = record;
      if (journal === null) continue;
      const { kind, checks } = judge(record);
      const outcome = journal.lines.at(-1)?.outcome ?? null;
      const marks = stepsOfJournal(plan, journal).map(({ status }) => STEP_MARKS[status]);
      const red = marks.includes('bad') || checks.some(({ result }) => result === 'fail');
      if (red) expect(outcomeSeverity(outcome, kind), kind).not.toBe('good');
    }
  });
});
