/** Practice servers on which something is not as usual, through the whole product. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findService } from '../practice/machine/services.ts';
import { addSite, control, setListenList } from '../practice/testing/control.ts';
import { Bench } from './testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

const LIMIT_MS = 60_000;

it('a site on another loopback address keeps it, and is started again', { timeout: LIMIT_MS }, async () => {
  await bench.at('typical', ({ machine }) => addSite(machine, 7, '127.0.0.2:80:'));
  const first = await bench.snapshot('typical');
  expect(first.sites.value?.find(({ id }) => id === 'W3SVC/7')?.state).toBe('started');
  const said = await bench.ask('run', '--practice', 'typical');
  expect(said).toMatchObject({ status: 0, verdict: 'works' });
  expect(said.findings?.map(({ code }) => code)).not.toContain('site-cannot-start');
  expect(said.checks).toContainEqual(
    expect.objectContaining({ code: 'site-started', subject: 'Site 7 (W3SVC/7)', result: 'pass' }),
  );
  expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 0, equalToBefore: true });
});

it('of IIS that is switched off the web is listed as not checked', { timeout: LIMIT_MS }, async () => {
  await bench.at('typical', async ({ machine }) => {
    await control(machine, 'stop', 'W3SVC');
    const service = findService(machine.state, 'W3SVC');
    if (service) service.startMode = 'disabled';
  });
  const said = await bench.ask('run', '--practice', 'typical');
  expect(said).toMatchObject({ status: 0, verdict: 'works' });
  expect(said.findings?.find(({ code }) => code === 'iis-not-running')?.facts).toMatchObject({ disabled: true });
  const web = said.checks?.filter(({ code }) => code.startsWith('web-')) ?? [];
  expect(web.map(({ result, seen }) => [result, seen])).toEqual([
    ['not-checked', 'did-not-run'],
    ['not-checked', 'did-not-run'],
    ['not-checked', 'did-not-run'],
  ]);
});

it('a list of only 127.0.0.1 is opened with a word, and undone exactly', { timeout: LIMIT_MS }, async () => {
  await bench.at('typical', async ({ machine }) => {
    await setListenList(machine, '127.0.0.1');
    await control(machine, 'stop', 'W3SVC', 'HTTPFilter', 'HTTP');
    await control(machine, 'start', 'HTTP', 'HTTPFilter', 'W3SVC');
  });
  const said = await bench.ask('run', '--practice', 'typical');
  expect(said.findings?.map(({ code }) => code)).toContain('list-only-local');
  expect(JSON.stringify(said)).toContain('web-opens');
  expect(said).toMatchObject({ status: 0, verdict: 'works' });
  expect(await bench.ask('undo', said.record ?? '')).toMatchObject({ status: 0, equalToBefore: true });
});

it('answers whether the list has changed since, and names what was not read', { timeout: LIMIT_MS }, async () => {
  const { record = '' } = await bench.ask('run', '--practice', 'typical');
  await bench.at('typical', async ({ machine }) => control(machine, 'stop', 'wmserver'));
  const said = await bench.ask('verify', record);
  expect(said).toMatchObject({ status: 4, unread: ['wms.version', 'wms.plugin'] });
  expect(said.findings?.find(({ code }) => code === 'drift-unread')?.facts).toEqual({
    what: ['wms.plugin'],
    when: 'now',
  });
});
