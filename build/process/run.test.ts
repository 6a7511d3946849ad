import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from './run.mjs';

const node = (script: string, limitMs?: number) =>
  run(process.execPath, ['-e', script], { output: 'capture', ...(limitMs === undefined ? {} : { limitMs }) });

describe('run', () => {
  it('hands back status and output', async () => {
    expect(await node('console.log("out"); console.error("err"); process.exit(3)')).toEqual({
      status: 3,
      output: expect.stringMatching(/out|err/),
      timedOut: false,
    });
  });

  it('gives the command no standard input to wait for', async () => {
    expect((await node('process.stdin.on("end", () => process.exit(7)).resume()')).status).toBe(7);
  });

  it.skipIf(process.platform === 'win32')('ends a command, with all that it started, at the limit', async () => {
    const result = await node('require("child_process").spawn("sleep", ["60"], { stdio: "inherit" })', 300);
    expect(result).toMatchObject({ status: null, timedOut: true });
  });

  it.skipIf(process.platform === 'win32')('hands an interruption on to the command and then follows it', async () => {
    const parent = spawn(
      process.execPath,
      ['--input-type=module', '-e', `const { run } = await import('./run.mjs'); await run('sleep', ['60']);`],
      { cwd: import.meta.dirname, stdio: 'ignore' },
    );
    setTimeout(() => parent.kill('SIGINT'), 500);
    const signal = await new Promise((resolve) => parent.once('close', (_status, signal) => resolve(signal)));
    expect(signal).toBe('SIGINT');
  });

  it('reports a command that does not exist', async () => {
    const result = await run('share80-no-such-command', [], { output: 'capture' });
    expect(result).toMatchObject({ status: null, output: expect.stringContaining('ENOENT') });
  });
});
