/** Witnesses that nobody here wrote: VLC and ffprobe as players of a practice server, VLC as a server for `share80 stream`. */
import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../build/process/find-program.mjs';
import { Bench, type Said } from '../../electron/cli/testing/bench.ts';
import { streamUrl } from '../../shared/stream/stream-address.ts';
import type { StreamAnswer } from '../../shared/stream/stream-answer.ts';
import { asNobody, playedByVlc, probed } from './players.ts';

const SAMPLE = path.join(import.meta.dirname, '../../electron/practice/streaming/sample.asf');
const LIMIT_MS = 60_000;

const missing = ['ffprobe', 'cvlc'].filter((name) => findProgram(name) === null);
const suite = missing.length === 0 ? 'players' : `players (skipped: ${missing.join(' and ')} not installed)`;

let bench: Bench;
let folder: string;
beforeAll(async () => {
  bench = await Bench.open();
  folder = await mkdtemp(path.join(tmpdir(), 'share80-players-'));
  await chmod(folder, 0o777);
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

const answerOf = (said: Said): StreamAnswer => (said as unknown as { answer: StreamAnswer }).answer;
const codecs = (said: Said): string[] =>
  answerOf(said)
    .streams.map(({ codec }) => codec)
    .sort();

describe.skipIf(missing.length > 0)(suite, () => {
  it('open the points of a practice server while it is set up, and none after the undo', async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'typical');
    await bench.at('typical', async (server) => {
      const url = (point: string) => {
        const found = server.streams().find((each) => each.point === point);
        if (found === undefined) throw new Error(`no point ${point}`);
        return streamUrl('mmsh', { ...found.place, point });
      };
      expect(await probed(url('Sample'))).toEqual(['wmav2', 'wmv2']);
      expect(await probed(url('Live'))).toEqual(['wmav2', 'wmv2']);
      expect(await probed(url(''))).toBeNull();
      expect(await playedByVlc(url('Sample'), folder)).toBeGreaterThan(10_000);
    });
    const place = { host: '', port: 0 };
    await bench.at('typical', (server) => Object.assign(place, server.reach('192.168.10.11', 80)));
    expect(await bench.ask('undo', record)).toMatchObject({ status: 0, equalToBefore: true });
    await bench.at('typical', async (server) => {
      expect(server.streams()).toEqual([]);
      expect(await probed(streamUrl('mmsh', { ...place, point: 'Sample' }))).toBeNull();
    });
  });

  it('VLC as a server streams, is no Windows Media Services, and names its streams as ffprobe does', async () => {
    const file = path.join(folder, 'sample.asf');
    await cp(SAMPLE, file);
    const port = await freePort();
    const sout = `#std{access=mmsh,mux=asfh,dst=127.0.0.1:${port}/stream}`;
    const env = { ...process.env, HOME: folder };
    const vlc = spawn('cvlc', ['-I', 'dummy', file, '--loop', '--sout', sout], { ...asNobody, env, stdio: 'ignore' });
    const url = `mms://127.0.0.1:${port}/stream`;
    try {
      const said = await streaming(url);
      expect(said).toMatchObject({ status: 0, by: 'other', words: expect.stringMatching(/only imitates/) as string });
      expect(codecs(said)).toEqual(await probed(`mmsh://127.0.0.1:${port}/stream`));
    } finally {
      vlc.kill('SIGKILL');
      await new Promise((resolve) =>
        vlc.exitCode === null && vlc.signalCode === null ? vlc.once('exit', resolve) : resolve(0),
      );
    }
    expect(await bench.ask('stream', url)).toMatchObject({ status: 4, answer: { outcome: 'refused' } });
  });
});

/** VLC takes its time to start. */
async function streaming(url: string): Promise<Said> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end;) {
    const said = await bench.ask('stream', url);
    if (answerOf(said).outcome === 'streams') return said;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('VLC did not begin to stream');
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
