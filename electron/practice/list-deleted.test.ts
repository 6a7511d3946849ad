/** Somebody deletes the listen list in the registry while a plan runs: what Http.sys was told it keeps. */
import { expect, it } from 'vitest';
import { survey } from '../../shared/choice/survey.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import { HTTP_PARAMETERS, LISTEN_LIST } from './machine/registry.ts';
import { openPractice } from './practice-server.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';
import { SYSTEM_PROCESS } from '../../shared/knowledge/services.ts';

const WHEN = '2026-01-02T03:04:05Z';

it.each(['server-2008', 'server-2008-r2-ftp'])('%s does not count as restored before a restart', async (scenario) => {
  let armed = false;
  const server = await openPractice({
    scenario,
    hooks: {
      after({ kind }, machine) {
        if (!armed || kind !== 'plugin-enable') return;
        armed = false;
        machine.registry.remove(HTTP_PARAMETERS, LISTEN_LIST);
      },
    },
  });
  try {
    const { snapshot: before } = await inspectOn(server);
    const choice = survey(before).recommended;
    if (choice === null) throw new Error('nothing to propose');
    const plan = makePlan(before, choice, WHEN);
    armed = true;
    const journal = await carryOut(server, 'run', plan);
    const evidence = async () => ({
      takenAt: WHEN,
      snapshot: (await inspectOn(server)).snapshot,
      probes: [],
      notAsked: [],
      streams: [],
    });
    expect(journal.lines.at(-1)).toMatchObject({ outcome: 'rollback-failed', problem: { code: 'reboot-needed' } });
    const verdict = judge({ plan, before, journal, evidence: await evidence() });
    expect(verdict.kind).toBe('needs-attention');
    // Of every port that Http.sys has, not of the shared one alone.
    const failed = verdict.checks.filter(({ result }) => result === 'fail');
    expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['http-taken-up']));
    const ofHttpSys = before.listeners.value?.filter(({ processId }) => processId === SYSTEM_PROCESS);
    expect(new Set(failed.map(({ subject }) => Number(subject.split(':')[1])))).toEqual(
      new Set(ofHttpSys?.map(({ port }) => port)),
    );

    await server.reboot();
    const seen = await evidence();
    expect(differences(before, seen.snapshot)).toEqual([]);
    expect(judge({ plan, before, journal, evidence: seen }).checks.every(({ result }) => result === 'pass')).toBe(true);

    // What nobody could read stays unknown.
    const unread = structuredClone(seen);
    Object.assign(unread.snapshot.listeners, { value: null, problem: 'no answer' });
    const checks = judge({ plan, before, journal, evidence: unread }).checks;
    expect(checks.filter(({ result }) => result !== 'pass').map(({ code, result }) => [code, result])).toEqual([
      ['http-taken-up', 'not-checked'],
    ]);
  } finally {
    await server.close();
  }
});
