import { expect, it } from 'vitest';
import { changesServer, recoveryAccount, type RecoveryAccount } from './recovery.ts';
import { applySteps } from '../testing/model.ts';
import { goodRecord } from '../testing/story.ts';
import { english } from '../testing/english.ts';

const record = goodRecord();
const { plan, before } = record;
const wordsOf = (account: RecoveryAccount, unfinishedOnServer = true) =>
  english.recoveryWords({ account, record, planId: plan.id, unfinishedOnServer });

it('tells from the server alone how much of a plan stands, after each of its steps', () => {
  const kinds = [before, ...plan.steps.map((_, done) => applySteps(before, plan.steps.slice(0, done + 1)))].map(
    (snapshot) => recoveryAccount(plan, null, snapshot).kind,
  );
  expect(kinds[0]).toBe('as-before');
  expect(kinds.at(-1)).toBe('as-planned');
  expect(new Set(kinds)).toEqual(new Set(['as-before', 'in-between', 'as-planned']));
});

it('says of each target how it stands', () => {
  const after = applySteps(before, plan.steps);
  const words = wordsOf(recoveryAccount(plan, null, after));
  expect(words.changed.join()).toContain('ListenOnlyList');
  expect(words.other).toEqual([]);
  const unread = { ...before, wms: { ...before.wms, plugin: { value: null, source: '', problem: 'no' } } };
  const account = recoveryAccount(plan, null, unread);
  expect(account.kind).toBe('unknown');
  expect(wordsOf(account).other).toHaveLength(1);
});

it('promises to keep what stands as planned only where the server knows the end of the plan', () => {
  const account = recoveryAccount(plan, null, applySteps(before, plan.steps));
  expect(wordsOf(account, false).actions.finish).toMatch(/keep it/);
  expect(wordsOf(account, true).actions.finish).toMatch(/^Undo the plan/);
});

it('sends people to the kit, and to no script on the server, when no record knows the plan', () => {
  const { text } = english.recoveryWords({
    account: null,
    record: null,
    planId: 'abcdefabcdef',
    unfinishedOnServer: true,
  });
  expect(text).toContain('plan abcdefabcdef');
  expect(text).toContain('UNDO.cmd of the kit');
  expect(text).not.toMatch(/Share80\\|system drive/);
});

it('asks before a way out that changes the server, and before no other', () => {
  const changes = (kind: RecoveryAccount['kind'] | null, unfinishedOnServer = false) => {
    const account = kind === null ? null : { kind, targets: [], journalEnd: null, stepsDone: [] };
    return [
      changesServer('finish', { account, unfinishedOnServer }),
      changesServer('go-back', { account, unfinishedOnServer }),
    ];
  };
  expect(changes('as-before')).toEqual([false, false]);
  expect(changes('as-planned')).toEqual([false, true]);
  // The server's own journal has no end: it is taken back first.
  expect(changes('as-planned', true)).toEqual([true, true]);
  for (const kind of ['in-between', 'unknown', null] as const) expect(changes(kind)).toEqual([true, true]);
});
