/** Every practice server of Windows Server 2008 through the whole product: command line, session, link, the real agent. */
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

/** What a plan stops, starts and tells Http.sys, in order. */
function outline({ plan }: Said): string[] {
  return (plan?.steps ?? []).flatMap(({ change }) => {
    if (change.kind === 'service') return [`${change.after === 'running' ? 'start' : 'stop'} ${change.service}`];
    if (change.kind === 'list-entry') return [`${change.after === 'listed' ? 'add' : 'delete'} ${change.address}`];
    return [];
  });
}

function found(said: Said, code: string) {
  return [said.findings, said.refused, said['consequences'] as Said['findings']].flatMap(
    (findings) => findings?.filter((each) => each.code === code) ?? [],
  );
}

describe.each([
  ['server-2008', ['stop W3SVC', 'add 192.168.10.10', 'add 127.0.0.1', 'start W3SVC']],
  ['server-2008-german', ['stop W3SVC', 'add 192.168.10.10', 'add 127.0.0.1', 'start W3SVC']],
  ['server-2008-r2-ftp', ['stop W3SVC', 'add 10.20.8.5', 'add 127.0.0.1', 'start W3SVC']],
  ['server-2008-ipv6', ['stop W3SVC', 'add 192.168.10.10', 'add 127.0.0.1', 'add 2001:db8:10::10', 'start W3SVC']],
  [
    'server-2008-winrm',
    ['stop W3SVC', 'stop WinRM', 'add 192.168.10.10', 'add 127.0.0.1', 'start WinRM', 'start W3SVC'],
  ],
])('%s', (scenario, steps) => {
  it('works, also after a restart of Windows, and is undone to the server that it began with', async () => {
    const first = await bench.snapshot(scenario);
    const said = await run(scenario);
    expect(said).toMatchObject({ status: 0, verdict: 'works', changed: true });
    expect(outline(said)).toEqual(steps);
    expect(said.checks?.filter(({ result }) => result === 'fail')).toEqual([]);
    expect(await run(scenario)).toMatchObject({ status: 0, verdict: 'works', nothingToDo: true });
    const verify = () => bench.ask('verify', said.record ?? '');
    expect(await verify()).toMatchObject({ status: 0, verdict: 'works', drift: [] });
    await bench.ask('practice', 'reboot', scenario);
    expect(await verify()).toMatchObject({ status: 0, verdict: 'works', drift: [] });
    const undone = await bench.ask('undo', said.record ?? '');
    expect(undone).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true });
    expect(differences(await bench.snapshot(scenario), first)).toEqual([]);
  });

  it('offers no hotfix, and names the products that are there', async () => {
    await bench.ask('practice', 'reset', scenario);
    const snapshot = await bench.snapshot(scenario);
    expect(snapshot.os.limited).toMatchObject({ value: false, source: 'whoami /groups' });
    const { stdout } = await bench.call(['run', '--practice', scenario]);
    expect(stdout).toContain(`Microsoft-IIS/${snapshot.os.version.value?.startsWith('6.0') === true ? '7.0' : '7.5'}`);
    expect(stdout).not.toMatch(/IIS 6|Server 2003|9 Series|hotfix|892847/i);
  });
});

it('server-2008-r2-ftp is read from where redirection.config says, and no word of that file leaves it', async () => {
  await bench.ask('practice', 'reset', 'server-2008-r2-ftp');
  const snapshot = await bench.snapshot('server-2008-r2-ftp');
  expect(snapshot.sites).toMatchObject({ source: 'applicationHost.config', problem: null });
  expect(snapshot.sites.value?.map(({ comment, otherBindings }) => [comment, otherBindings])).toEqual([
    ['Default Web Site', ['net.tcp 808:*', 'net.pipe *']],
    ['Shop', []],
    ['Downloads', ['ftp *:21:']],
  ]);
  expect(JSON.stringify(snapshot)).not.toMatch(/not-to-be-sent|IISConfig/);
});

it('server-2008-winrm says what remote management and the print spooler lose, and when', async () => {
  await bench.ask('practice', 'reset', 'server-2008-winrm');
  const losses = found(await run('server-2008-winrm'), 'http-user-loses-address');
  const keeps = ['192.168.10.10'];
  expect(losses.map(({ facts }) => facts)).toEqual([
    { when: 'now', addresses: ['192.168.10.11'], keeps, services: ['Windows Remote Management (WS-Management)'] },
    // Windows names all URLs, and none of it is on port 80.
    { when: 'elsewhere', addresses: ['192.168.10.11'], keeps, services: ['Print Spooler'] },
  ]);
});

it('server-2008-ipv6 says what IPv6 loses', async () => {
  await bench.ask('practice', 'reset', 'server-2008-ipv6');
  expect(found(await run('server-2008-ipv6'), 'web-leaves-ipv6').map(({ facts }) => facts)).toEqual([
    { known: true, ports: ['80'], keeps: ['2001:db8:10::10'] },
  ]);
});

it('server-2008-not-elevated is told so before anything else is read, and nothing is changed', async () => {
  const said = await run('server-2008-not-elevated');
  expect(said).toMatchObject({ status: 2, changed: false });
  expect(said.refused?.map(({ code }) => code)).toEqual(['not-elevated']);
  expect(said.findings?.map(({ code }) => code)).toEqual(['not-elevated']);
  const snapshot = await bench.snapshot('server-2008-not-elevated');
  expect([snapshot.services, snapshot.sites, snapshot.listeners].map(({ value }) => value)).toEqual([null, null, null]);
});
