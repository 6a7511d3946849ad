import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { english } from '../../shared/testing/english.ts';
import { watchOutput } from './watch-output.ts';

function sink(fail?: string) {
  const got: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      got.push(chunk.toString());
      done(fail === undefined ? null : Object.assign(new Error(fail), { code: fail }));
    },
  });
  return { stream, got };
}

it('waits until everything is out', async () => {
  const out = sink();
  const watch = watchOutput(out.stream, sink().stream, english);
  out.stream.write('result');
  await watch.flushed();
  expect(out.got).toContain('result');
  expect(watch.lost()).toBe(false);
});

it('tells of a full disk, once', async () => {
  const out = sink('ENOSPC');
  const err = sink();
  const watch = watchOutput(out.stream, err.stream, english);
  out.stream.write('result');
  await watch.flushed();
  await watch.flushed();
  expect(watch.lost()).toBe(true);
  expect(err.got).toEqual(['Share80 couldn’t write the result: the disk is full.\n']);
});

it('is silent when the reader went away', async () => {
  const out = sink('EPIPE');
  const err = sink('EPIPE');
  const watch = watchOutput(out.stream, err.stream, english);
  out.stream.write('result');
  err.stream.write('word');
  await watch.flushed();
  expect(watch.lost()).toBe(false);
  expect(err.got).toEqual(['word']);
});
