import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSession } from '../../electron/session/create-session.ts';
import type { Session } from '../../electron/session/session.ts';
import { sameServerState } from '../../shared/testing/machine.ts';
import { journalOutcome } from '../../shared/journal/journal.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { labSuite } from './available.ts';
import { KitUnderWine } from './kit-under-wine.ts';
import type { Started } from './machine/machine.mjs';
import { comparableRegistry } from './registry-text.ts';
import { labMissing } from './setup/missing.mjs';
import { PUBLISHING_POINTS, STAND_INS } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const OK = { problem: null };
const CALL_LIMIT_MS = 60_000;

// Each test goes on where the one before ended: it is one story.
describe.skipIf(labMissing() !== null)(labSuite("the wizard's session with a server on Wine"), () => {
  let wine: Wine;
  let folder: string;
  let session: Session;
  let started: Started;
  let registryBefore: string;

  beforeAll(async () => {
    wine = await Wine.start();
    const points = ['/|on-demand|403', 'Sample|on-demand|200', 'Live|started|200', 'Later|stopped|200'];
    await wine.importRegistry({ [PUBLISHING_POINTS]: { Points: points } });
    registryBefore = comparableRegistry(await wine.restartedRegistry());
    folder = await mkdtemp(path.join(tmpdir(), 'share80-session-'));
    session = await createSession({
      dataFolder: folder,
      speed: Infinity,
    });
  });
  afterAll(async () => {
    await session.close();
    await wine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('it listens on the network, and the kit that it wrote calls from the server', async () => {
    const request = { address: wine.thisPc, port: null, folder: path.join(folder, 'kit'), recordId: null };
    expect(session.openLink(request)).toEqual(OK);
    await session.settled();
    const { link } = at('linking');
    const files = await readdir(link.folder);
    const kit = await KitUnderWine.bring(wine, 'C:\\kit', { folder: link.folder, checkCode: link.checkCode, files });
    started = kit.begin('link');
    const { agent } = await comesTo('confirming');
    expect(agent).toMatchObject({ computerName: 'WINE-LAB', unfinishedPlan: '' });
    expect(session.confirmAgent('WINE-LAB')).toEqual(OK);
  });

  test('it looks, and proposes to share port 80', async () => {
    const { survey } = await comesTo('choosing');
    expect(survey.snapshot.standIns).toEqual([...STAND_INS.split(';'), 'wine']);
    const [web, streaming] = wine.addresses;
    expect(survey.recommended).toMatchObject({ webAddresses: [web], streamAddress: streaming });
    if (survey.recommended === null) throw new Error('nothing recommended');
    expect(session.choose(survey.recommended)).toEqual(OK);
  });

  test('it carries the plan out, and both answer to this PC and to the server itself', async () => {
    const { plan } = await comesTo('reviewing');
    expect(session.approve(plan.id)).toEqual(OK);
    await session.settled();
    const { record, verdict, savedAs } = at('done');
    expect(verdict.kind).toBe('works');
    expect(savedAs).not.toBeNull();
    const seen = (from: 'server' | 'this-pc') =>
      record.evidence?.probes.filter((probe) => probe.from === from).map(({ address, server }) => [address, server]);
    const [web, streaming] = wine.addresses;
    const expected = [
      [web, 'Microsoft-IIS/6.0'],
      [streaming, 'Cougar/9.01.01.3814'],
    ];
    expect(seen('server')).toEqual(expect.arrayContaining(expected));
    expect(seen('this-pc')).toEqual(expect.arrayContaining(expected));
    expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
  });

  test('it asked every point that asking cannot start, and players get the streams', () => {
    const { record } = at('done');
    const seen = record.evidence?.streams.map(({ point, answer, notAsked }) => [
      point,
      notAsked ?? answer?.outcome,
      answer?.server,
      answer?.streams.map(({ codec }) => codec),
    ]);
    const by = 'Cougar/9.01.01.3814';
    expect(seen).toEqual([
      ['', 'denied', by, []],
      ['Sample', 'streams', by, ['wmv2', 'wmav2']],
      ['Live', 'streams', by, ['wmv2', 'wmav2']],
      ['Later', 'stopped', undefined, undefined],
    ]);
  });

  test('it takes it back: the server is as it was before', async () => {
    const { record } = at('done');
    expect(session.undo(record.id)).toEqual(OK);
    await session.settled();
    const { undo, before } = at('done').record;
    expect(undo && journalOutcome(undo.journal)).toBe('undone');
    expect(undo?.after && sameServerState(before, undo.after)).toBe(true);
    // The stand-in starts a stopped broadcast for whoever asks for it: nobody did.
    const later = { name: 'Later', type: 2, status: 0, broadcastStatus: 0 };
    expect(undo?.after?.wms.publishingPoints.value).toContainEqual(later);
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  });

  test('it says bye, and leaves the registry word for word as it was', async () => {
    await session.close();
    const { output, timedOut } = await started.ended;
    expect(timedOut).toBe(false);
    expect(output).toContain('Finished. You can close this window.');
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
  });

  function at<S extends SessionState['stage']>(stage: S): Extract<SessionState, { stage: S }> {
    const state = session.store.getState();
    if (state.stage === 'failed') throw new Error(JSON.stringify(state.trouble));
    expect(state.stage).toBe(stage);
    return state as Extract<SessionState, { stage: S }>;
  }

  async function comesTo<S extends SessionState['stage']>(stage: S): Promise<Extract<SessionState, { stage: S }>> {
    const now = () => session.store.getState().stage;
    await expect.poll(() => [stage, 'failed'].includes(now()), { timeout: CALL_LIMIT_MS }).toBe(true);
    await session.settled();
    return at(stage);
  }
});
