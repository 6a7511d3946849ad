import { survey } from '../../../shared/choice/survey.ts';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlan } from '../../../shared/plan/planner.ts';
import { typicalSnapshot } from '../../../shared/testing/machine.ts';
import { Bench } from '../testing/bench.ts';

describe('share80 kit', () => {
  let bench: Bench;
  let dir: string;
  beforeEach(async () => {
    bench = await Bench.open();
    dir = bench.file('kit');
  });
  afterEach(() => bench.close());

  it('writes a kit to look at a server, and says its check code', async () => {
    const { status, said, stderr } = await bench.call(['kit', dir, '--json']);
    expect(status).toBe(0);
    expect(said).toMatchObject({ kit: dir, plan: null, server: null });
    expect(stderr).toContain(String(said['checkCode']));
    expect(await readdir(dir)).not.toContain('APPLY.cmd');
    expect((await readdir(dir)).sort()).toEqual([...(said['files'] as string[])].sort());
  });

  it('writes a kit for a plan, bare or as the command plan prints it', async () => {
    const snapshot = typicalSnapshot();
    const choice = survey(snapshot).recommended;
    if (choice === null) throw new Error('nothing to propose');
    const plan = makePlan(snapshot, choice, '2026-01-02T03:04:05Z');
    await writeFile(bench.file('plan.json'), JSON.stringify(plan));
    await writeFile(bench.file('snapshot.json'), JSON.stringify(snapshot));
    const printed = await bench.call(['plan', bench.file('snapshot.json'), '--json']);
    await writeFile(bench.file('printed.json'), printed.stdout);
    for (const file of ['plan.json', 'printed.json']) {
      const said = await bench.ask('kit', dir, '--plan', bench.file(file));
      expect(said).toMatchObject({ status: 0, server: snapshot.computerName });
      const written = JSON.parse(await readFile(path.join(dir, 'plan.json'), 'utf8')) as { id: string };
      expect(said.plan).toBe(written.id);
      expect(await readdir(dir)).toContain('APPLY.cmd');
    }
  });

  it('shows what APPLY.cmd will do, services by their key names, and where the plan comes from', async () => {
    const snapshot = typicalSnapshot();
    const choice = survey(snapshot).recommended;
    if (choice === null) throw new Error('nothing to propose');
    const plan = makePlan(snapshot, choice, '2026-01-02T03:04:05Z');
    await writeFile(bench.file('plan.json'), JSON.stringify(plan));
    const { stdout, status } = await bench.call(['kit', dir, '--plan', bench.file('plan.json')]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Plan ${plan.id} for ${snapshot.computerName}, created 2026-01-02T03:04:05Z, from `);
    expect(stdout).toContain(bench.file('plan.json'));
    const titles = stdout.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(titles).toHaveLength(plan.steps.length);
    for (const [index, { change }] of plan.steps.entries()) {
      if (change.kind === 'service') expect(titles[index]).toMatch(new RegExp(`(Stop|Start) ${change.service} \\(“`));
    }
    expect(stdout).toMatch(/SHA-256 of agent\.js: [0-9a-f]{64}\n/);
  });

  it('refuses an altered plan and a folder in use, with a sentence', async () => {
    await writeFile(bench.file('plan.json'), '{"format":"share80.plan","version":1}');
    expect(await bench.ask('kit', dir, '--plan', bench.file('plan.json'))).toMatchObject({
      status: 65,
      error: expect.stringContaining('plan.json'),
    });
    expect(await bench.ask('kit', bench.folder)).toMatchObject({
      status: 65,
      error: expect.stringContaining('already has other files'),
    });
  });
});
