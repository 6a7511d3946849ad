import { describe, expect, it, vi } from 'vitest';
import type { Share80Bridge } from '../../shared/wire/ipc.ts';
import type { Refusal } from '../../shared/wire/intent-refusal.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { choosing, done, idle, link, reviewing, server } from '../testing/states.ts';
import { WAYS } from '../drafts/beginning.svelte.ts';
import { Wizard } from './wizard.svelte.ts';

/** A bridge that shows `state` and records what is asked of it. */
function bridgeAt(state: SessionState, problem: Refusal | null = null, platform = 'linux') {
  const asked: [string, unknown][] = [];
  const request = vi.fn((channel: string, payload: unknown) => {
    asked.push([channel, payload]);
    if (channel === 'session.current') return Promise.resolve({ number: 0, state });
    if (channel === 'app.facts') return Promise.resolve({ version: '0.2.0' });
    if (channel === 'session.preview') return Promise.resolve({ refused: [], consequences: [] });
    return Promise.resolve({ problem });
  });
  const bridge = { platform, request, on: () => () => undefined } as unknown as Share80Bridge;
  return { bridge, asked: () => asked.filter(([channel]) => !['session.current', 'app.facts'].includes(channel)) };
}

async function wizardAt(state: SessionState, problem: Refusal | null = null) {
  const { bridge, asked } = bridgeAt(state, problem);
  const wizard = new Wizard(bridge);
  await wizard.attend();
  return { wizard, asked };
}

describe('Wizard', () => {
  it('connects to the first lesson for who just presses Next', async () => {
    const { wizard, asked } = await wizardAt(idle);
    wizard.next();
    expect(asked()).toEqual([['session.connect-practice', { scenario: 'typical', reset: false }]]);
  });

  it('starts a changed practice server afresh, unless told otherwise', async () => {
    const { wizard, asked } = await wizardAt(idle);
    wizard.practice.picked = 'one-address';
    wizard.next();
    expect(asked()[0]?.[1]).toEqual({ scenario: 'one-address', reset: true });
  });

  it('takes a second press for the first one', async () => {
    const { wizard, asked } = await wizardAt(choosing('check'));
    wizard.next();
    wizard.next();
    wizard.back();
    expect(asked()).toHaveLength(1);
  });

  it('changes nothing before the question was answered', async () => {
    const { wizard, asked } = await wizardAt(reviewing);
    wizard.next();
    expect(wizard.question).toBe('approve');
    wizard.next();
    expect(asked()).toEqual([]);
    wizard.approve();
    expect(asked()).toEqual([['session.approve', { planId: reviewing.plan.id }]]);
  });

  it('asks no question when there is nothing to change', async () => {
    const { wizard, asked } = await wizardAt({ ...reviewing, plan: { ...reviewing.plan, steps: [] } });
    wizard.next();
    expect(wizard.question).toBeNull();
    expect(asked()).toHaveLength(1);
  });

  it('says why main turned a request down, and can be pressed again', async () => {
    const { wizard } = await wizardAt(choosing('check'), { code: 'not-now' });
    wizard.next();
    await vi.waitFor(() => expect(wizard.problem).toBe('This isn’t possible now.'), { timeout: 30_000 });
    expect(wizard.busy).toBe(false);
  });

  it('undoes only what is on the screen', async () => {
    const { wizard, asked } = await wizardAt(done('report'));
    wizard.undo();
    expect(asked()).toEqual([['session.undo', { recordId: 'abcdefabcdef' }]]);
  });

  it('says why a request was turned down only where that was said', async () => {
    const { wizard } = await wizardAt(idle, { code: 'busy' });
    wizard.next();
    await vi.waitFor(() => expect(wizard.problem).not.toBe(''), { timeout: 30_000 });
    wizard.beginning.way = 'carried';
    expect(wizard.problem).toBe('');
  });

  it('is about the way that was chosen, then about the server that was opened', async () => {
    const { wizard } = await wizardAt(idle);
    for (const way of WAYS) {
      wizard.beginning.way = way;
      expect(wizard.about).toBe(way);
    }
    for (const origin of [{ kind: 'link' }, { kind: 'carried' }, { kind: 'practice', scenario: 'typical' }] as const) {
      const opened = await wizardAt({ ...done('report'), server: { origin, name: 'MEDIA01' } });
      expect(opened.wizard.about).toBe(origin.kind);
    }
  });

  it('offers this computer where it can be set up, on Windows, and looks at it', async () => {
    expect(new Wizard(bridgeAt(idle).bridge).beginning.ways).toEqual(WAYS.filter((way) => way !== 'this-computer'));
    const { bridge, asked } = bridgeAt(idle, null, 'win32');
    const wizard = new Wizard(bridge);
    expect(wizard.beginning.ways).toEqual(WAYS);
    await wizard.attend();
    wizard.beginning.way = 'this-computer';
    wizard.next();
    expect(asked()).toEqual([['session.connect-this-computer', {}]]);
  });

  it('is about what was chosen when nothing came of it', async () => {
    const trouble = { code: 'no-record', detail: '' } as const;
    const { wizard } = await wizardAt({ stage: 'failed', server: null, at: 'connect', trouble, recordId: null });
    wizard.beginning.way = 'records';
    expect(wizard.about).toBe('records');
  });

  it('deletes a set-up, and reads the list anew', async () => {
    const { wizard, asked } = await wizardAt(idle);
    expect(await wizard.deleteRecord('abcdefabcdef')).toBe(true);
    expect(asked()).toEqual([
      ['session.delete-record', { recordId: 'abcdefabcdef' }],
      ['session.list-records', {}],
    ]);
    const refused = await wizardAt(idle, { code: 'under-way' });
    expect(await refused.wizard.deleteRecord('abcdefabcdef')).toBe(false);
    expect(refused.wizard.problem).toContain('isn’t finished');
  });

  it('saves and prints what the page shows, and nothing from behind a question or the help', async () => {
    const { wizard, asked } = await wizardAt(reviewing);
    wizard.command('save');
    wizard.command('print');
    expect(asked()).toEqual([
      ['report.save', { format: 'plan' }],
      ['report.print', {}],
    ]);
    wizard.next();
    expect(wizard.question).toBe('approve');
    wizard.command('print');
    wizard.question = null;
    wizard.command('help');
    expect(wizard.sheet).toBe('help');
    wizard.command('print');
    wizard.next();
    wizard.back();
    expect(wizard.question).toBeNull();
    expect(asked()).toHaveLength(2);
    const report = await wizardAt(done('report'));
    report.wizard.command('save');
    expect(report.asked()).toEqual([['report.save', { format: 'html' }]]);
    for (const state of [idle, choosing('check'), done('verify')]) {
      const nothing = await wizardAt(state);
      nothing.wizard.command('save');
      nothing.wizard.command('print');
      expect(nothing.asked()).toEqual([]);
    }
  });

  it('stops a check where Back stands', async () => {
    const { wizard, asked } = await wizardAt({ stage: 'inspecting', server });
    wizard.back();
    expect(asked()).toEqual([['session.stop-check', {}]]);
  });

  it('counts a server whose link is lost as out of reach', async () => {
    const lost = { ...link, contact: 'lost' as const };
    const real = { ...done('report'), server: { origin: { kind: 'link' as const }, name: 'MEDIA01' } };
    expect((await wizardAt({ ...real, link: lost })).wizard.planAgain).toBeUndefined();
    expect((await wizardAt({ ...real, link })).wizard.planAgain).toBeDefined();
  });
});
