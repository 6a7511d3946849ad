/** The practice servers of Windows 2000 through the whole product: IIS's half by plan, the streaming half by a person. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../../shared/snapshot/compare.ts';
import { Bench, type Said } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

const run = (scenario: string, ...options: string[]): Promise<Said> =>
  bench.ask('run', '--practice', scenario, ...options);

/** What a plan does to services and nodes, in order, and what it leaves to a person. */
function outline({ plan }: Said): string[] {
  return (plan?.steps ?? []).flatMap(({ change }) => {
    if (change.kind === 'service') return [`${change.after === 'running' ? 'start' : 'stop'} ${change.service}`];
    if (change.kind === 'metabase') return [`set ${change.node}`];
    return change.kind === 'manual' ? [`you ${change.task} ${change.address}:${change.port}`] : [];
  });
}

function answerAt(said: Said, endpoint: string): string | undefined {
  return said.evidence?.probes.find(({ address, port }) => `${address}:${port}` === endpoint)?.server;
}

describe('windows-2000', () => {
  it('waits for its person, works once that is done, and is undone value by value', { timeout: 60_000 }, async () => {
    const first = await bench.snapshot('windows-2000');
    const said = await run('windows-2000');
    expect(said).toMatchObject({ status: 6, verdict: 'waiting-for-you', changed: true });
    expect(outline(said)).toEqual([
      'stop W3SVC',
      'stop IISADMIN',
      'start IISADMIN',
      'set W3SVC/1',
      'stop IISADMIN',
      'start IISADMIN',
      'start W3SVC',
      'you http-streaming 192.168.20.12:80',
    ]);
    expect(answerAt(said, '192.168.20.10:80')).toBe('Microsoft-IIS/5.0');
    // What waits is not done twice.
    expect(outline(await run('windows-2000'))).toEqual(['you http-streaming 192.168.20.12:80']);

    expect((await bench.call(['practice', 'act', 'windows-2000'])).status).toBe(0);
    const verified = await bench.ask('verify', said.record ?? '');
    expect(verified).toMatchObject({ status: 0, verdict: 'works', drift: [] });
    expect(answerAt(verified, '192.168.20.12:80')).toBe('Cougar/4.1');
    const again = await run('windows-2000');
    expect(again).toMatchObject({ status: 0, verdict: 'works', nothingToDo: true });
    expect(JSON.stringify(again['consequences'])).not.toMatch(/last step of the plan|yourself/);

    await bench.ask('practice', 'reboot', 'windows-2000');
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, verdict: 'works' });

    // What its person turned on stays on, and is named.
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 6, verdict: 'undone-yours-left' });
    const { metabase, sites } = await bench.snapshot('windows-2000');
    expect(metabase.value).toEqual(first.metabase.value);
    expect(sites.value?.map(({ bindings }) => bindings)).toEqual(first.sites.value?.map(({ bindings }) => bindings));
  });

  it('names the product that is there, and no driver or list that is not', async () => {
    await bench.ask('practice', 'reset', 'windows-2000');
    const { stdout } = await bench.call(['run', '--practice', 'windows-2000']);
    expect(stdout).toContain('Windows Media Services 4.1');
    expect(stdout).toContain('from memory');
    expect(stdout).not.toMatch(/Http\.sys|listen list|hotfix|netsh/i);
    for (const tag of ['de', 'ja']) {
      await bench.ask('practice', 'reset', 'windows-2000');
      const other = await bench.call(['run', '--practice', 'windows-2000', '--language', tag]);
      expect(other.stdout).not.toMatch(/Http\.sys|IP-Listenliste|IP リッスン リスト/);
    }
  });

  it('has the documented way beside it: another port, for which nothing is changed', async () => {
    await bench.ask('practice', 'reset', 'windows-2000');
    const said = await run('windows-2000', '--method', 'other-port');
    expect(said).toMatchObject({ status: 6, verdict: 'waiting-for-you' });
    expect(outline(said)).toEqual(['you http-streaming 192.168.20.12:8080']);
    expect((await bench.call(['practice', 'act', 'windows-2000'])).status).toBe(0);
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, verdict: 'works' });
  });

  it.each(['443', '21'])('guesses at nobody who has port %s', async (port) => {
    await bench.ask('practice', 'reset', 'windows-2000-pooled');
    const said = await run('windows-2000-pooled', '--method', 'other-port', '--port', port);
    expect(said.refused?.map(({ code }) => code)).toEqual(['endpoint-taken']);
    expect(said.refused?.[0]?.words.problem).toMatch(/doesn’t say which/);
    expect(said.refused?.[0]?.facts).toMatchObject({ program: '', processId: 0 });
  });

  it('tells what somebody changed since, and sets it right again', async () => {
    await bench.ask('practice', 'reset', 'windows-2000');
    const said = await run('windows-2000');
    await bench.call(['practice', 'act', 'windows-2000']);
    expect(await bench.ask('verify', said.record ?? '')).toMatchObject({ status: 0, drift: [] });
    await bench.at('windows-2000', ({ machine }) => {
      const [site] = machine.state.sites ?? [];
      if (site !== undefined) site.bindings = [':80:'];
      machine.state.pooling.sites = {};
    });
    const late = await bench.ask('verify', said.record ?? '');
    expect(late).toMatchObject({ status: 4, verdict: 'needs-attention' });
    expect(late.findings?.map(({ code }) => code)).toEqual(['drift-site-unassigned', 'drift-pooling-on']);
    expect(await run('windows-2000')).toMatchObject({ status: 0, verdict: 'works', changed: true });
  });
});

describe('windows-2000-pooled', () => {
  it.each(['site', 'all'])('is set for --pooling %s, and its metabase is undone word for word', async (pooling) => {
    await bench.ask('practice', 'reset', 'windows-2000-pooled');
    const first = await bench.snapshot('windows-2000-pooled');
    const said = await run('windows-2000-pooled', '--pooling', pooling);
    expect(said).toMatchObject({ status: 6, verdict: 'waiting-for-you', changed: true });
    expect(said.checks?.filter(({ result }) => result === 'fail')).toEqual([]);
    const services = outline(said).filter((step) => /^(stop|start)/.test(step));
    expect(services).toEqual([
      ...['stop W3SVC', 'stop MSFTPSVC', 'stop SMTPSVC', 'stop IISADMIN', 'start IISADMIN'],
      ...['stop IISADMIN', 'start IISADMIN', 'start SMTPSVC', 'start MSFTPSVC', 'start W3SVC'],
    ]);
    expect(outline(said).includes('set W3SVC')).toBe(pooling === 'all');
    const set = (await bench.snapshot('windows-2000-pooled')).metabase.value ?? [];
    const own = set.filter(({ values }) => values.DisableSocketPooling.type === 'boolean').map(({ node }) => node);
    expect(own).toHaveLength(pooling === 'all' ? 2 : 13);
    expect(await bench.ask('undo', said.record ?? '')).toMatchObject({
      status: 0,
      verdict: 'undone',
      equalToBefore: true,
    });
    const last = await bench.snapshot('windows-2000-pooled');
    expect(last.metabase.value).toEqual(first.metabase.value);
    expect(differences(last, first)).toEqual([]);
  });
});

it('windows-2000-bare is not read by an agent that its engine cannot run, and says what to install', async () => {
  const said = await bench.call(['run', '--practice', 'windows-2000-bare']);
  expect(said.status).toBe(2);
  expect(said.stdout + said.stderr).toMatch(/JScript 5\.1\.\d+\. The agent needs JScript 5\.6\./);
  expect(said.stdout + said.stderr).toContain('Install Windows Script 5.6 or Internet Explorer 6');
});
