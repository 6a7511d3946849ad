/**
 * The procedure of the article that succeeded KB 328728 ("Using HTTP for Streaming and Downloading from the Same
 * Computer"), step by step as a person does it, ends in the same state as Share80's plan.
 */
import { expect, it } from 'vitest';
import { completeChoice } from '../../shared/choice/choose.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { openPractice, type PracticeServer } from './practice-server.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';

const WEB = '192.168.10.10';
const STREAM = '192.168.10.11';

/** The article's steps: its two services stopped, the web's address listed, both started, the plug-in set and enabled. */
const BY_HAND = `
var shell = new ActiveXObject('WScript.Shell');
function run(command) { shell.Run('C:\\\\WINDOWS\\\\system32\\\\' + command, 0, true); WScript.Sleep(10000); }
run('sc.exe stop wmserver');
run('sc.exe stop w3svc');
run('netsh.exe http add iplisten ${WEB}');
run('sc.exe start w3svc');
run('sc.exe start wmserver');
var plugin = new ActiveXObject('WMSServer.Server').ControlProtocols.Item('WMS HTTP Server Control Protocol');
var settings = plugin.CustomInterface;
settings.BoundIPAddresses.RemoveAll();
settings.BoundIPAddresses.Add('${STREAM}');
settings.ListenAllIPAddresses = false;
plugin.Enabled = true;
`;

async function ends(work: (server: PracticeServer) => Promise<void>): Promise<Snapshot> {
  const server = await openPractice({ scenario: 'server-2008' });
  try {
    await work(server);
    return (await inspectOn(server)).snapshot;
  } finally {
    await server.close();
  }
}

it('ends as the plan does, which lists 127.0.0.1, too', async () => {
  const byHand = await ends(async (server) => {
    const { diagnostics } = await server.runScript(BY_HAND, 'C:\\by-hand.js', []);
    expect(diagnostics).toEqual([]);
  });
  const byPlan = await ends(async (server) => {
    const { snapshot } = await inspectOn(server);
    const choice = completeChoice(snapshot, { webAddresses: [WEB], streamAddress: STREAM });
    if (choice === null) throw new Error('nothing to propose');
    const { lines } = await carryOut(server, 'run', makePlan(snapshot, choice, '2026-01-02T03:04:05Z'));
    expect(lines.at(-1)?.outcome).toBe('done');
  });
  expect(byHand.wms.plugin.value).toMatchObject({ enabled: true, status: 6, boundAddresses: [STREAM] });
  expect(differences(byHand, byPlan).map(({ what, before, after }) => [what, before, after])).toEqual([
    ['listenList.data', `["${WEB}"]`, `["127.0.0.1","${WEB}"]`],
    ['listeners.127.0.0.1:80 http.sys.address', '', '"127.0.0.1"'],
    ['listeners.127.0.0.1:80 http.sys.owner', '', '"http.sys"'],
    ['listeners.127.0.0.1:80 http.sys.port', '', '80'],
  ]);
});
