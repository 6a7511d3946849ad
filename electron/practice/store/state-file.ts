import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { format, isNewer, newestVersion } from '../../../shared/text/format.ts';
import { readSmall } from '../../files/read-small.ts';
import { type MachineState, machineState } from '../machine/machine-state.ts';

/** Why a practice server cannot be opened. `code` is a system error code where there is one for it. */
export class PracticeProblem extends Error {
  readonly code: 'ENOSCENARIO' | 'EBUSY' | 'EDAMAGED' | 'ENEWER';

  constructor(code: PracticeProblem['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Larger than any practice server gets. Unit: bytes. */
const LARGEST = 64 * 1024 * 1024;

const stateFile = format('share80.practice', {
  scenario: v.string(),
  machine: machineState,
});

const HEAD = { format: 'share80.practice', version: newestVersion(stateFile) };

export function stateFilePath(stateDir: string, scenario: string): string {
  return path.join(stateDir, `${scenario}.json`);
}

/** Null = this practice server was never changed. Throws EDAMAGED or ENEWER for a file that cannot be used. */
export function loadState(stateDir: string, scenario: string): MachineState | null {
  const file = stateFilePath(stateDir, scenario);
  if (!fs.existsSync(file)) return null;
  const damaged = (why: string) => new PracticeProblem('EDAMAGED', `${scenario}: ${why}`);
  const text = readSmall(file, LARGEST);
  if (text === null) throw damaged('not-readable');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw damaged('not-json');
  }
  const parsed = v.safeParse(stateFile, content, { abortEarly: true });
  if (!parsed.success && isNewer(stateFile, content)) {
    throw new PracticeProblem('ENEWER', `${scenario}: newer`);
  }
  if (!parsed.success) throw damaged(v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message);
  if (parsed.output.scenario !== scenario) throw damaged(`scenario=${parsed.output.scenario}`);
  return parsed.output.machine;
}

/** Whether a practice server was changed since it was new. Never throws: what cannot be read counts as changed. */
export function wasTouched(stateDir: string, scenario: string): boolean {
  const file = stateFilePath(stateDir, scenario);
  const text = readSmall(file, LARGEST);
  return text === null ? fs.existsSync(file) : !text.includes('"touched":false');
}

/** Replaces the file as a whole, so that a power cut leaves the old state or the new one. */
export function saveState(stateDir: string, scenario: string, machine: MachineState): void {
  const file = stateFilePath(stateDir, scenario);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, JSON.stringify({ ...HEAD, scenario, machine }), { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}
