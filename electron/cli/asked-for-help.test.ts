import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROGRAM_VERSION } from '../session/store/program-version.ts';
import { Bench } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

it.each([['help'], ['--help'], ['-h']])('%s shows all commands', async (word) => {
  const { status, stdout } = await bench.call([word]);
  expect({ status, first: stdout.split('\n')[0] }).toEqual({
    status: 0,
    first: expect.stringMatching(/^Share80 lets/),
  });
  expect(stdout).toContain('share80 verify RECORD');
});

it.each([[['help', 'plan']], [['plan', '--help']], [['plan', '-h']], [['-h', 'plan']]])(
  '%j shows one',
  async (argv) => {
    const { status, stdout } = await bench.call(argv);
    expect({ status, same: stdout === (await bench.call(['help', 'plan'])).stdout }).toEqual({ status: 0, same: true });
    expect(stdout).toMatch(
      /^share80 plan SNAPSHOT[^]*--stream IP\n {8}The IP address[^]*Example: share80 plan snapshot\.json/,
    );
  },
);

it.each([['--version'], ['-v'], ['-V']])('%s shows the version', async (word) => {
  expect(await bench.call([word])).toMatchObject({ status: 0, stdout: `${PROGRAM_VERSION}\n` });
});

it('helps with a family, and names what was meant by a slip', async () => {
  const { stdout } = await bench.call(['help', 'practice']);
  for (const name of ['list', 'reset', 'reboot', 'serve'])
    expect(stdout).toContain(`Example: share80 practice ${name}`);
  const { status, stderr } = await bench.call(['help', 'verfy']);
  expect({ status, stderr }).toEqual({ status: 64, stderr: expect.stringContaining('Did you mean “verify”?') });
});

it('names the format of what --json prints, and what a wrong speed should be', async () => {
  expect(await bench.ask('practice', 'list')).toMatchObject({ format: 'share80.answer', formatVersion: 1 });
  for (const speed of ['fast', '0', '-1', 'Infinity']) {
    bench.env['SHARE80_SPEED'] = speed;
    const { status, stderr } = await bench.call(['run', '--practice', 'typical']);
    expect({ status, stderr }).toEqual({
      status: 64,
      stderr: `SHARE80_SPEED is a number above 0, for example 4 (not “${speed}”).\n`,
    });
  }
  delete bench.env['SHARE80_SPEED'];
});
