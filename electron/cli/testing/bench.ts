/** Calls the command line in-process, with a folder of its own, and collects what it says. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { Check } from '../../../shared/evidence/check.ts';
import { openPractice, type PracticeServer } from '../../practice/practice-server.ts';
import { practiceFolder } from '../../records/data-folder.ts';
import { readSnapshotAt } from '../call/files.ts';
import { parse } from '../../../shared/text/schema.ts';
import { COMMANDS } from '../commands.ts';
import { runCli } from '../run-cli.ts';
import { answerSchema } from './answer-schema.ts';

/** The members of the JSON object that the tests look at. */
export interface Said {
  status: number;
  error?: string;
  verdict?: string;
  changed?: boolean;
  nothingToDo?: boolean;
  findings?: (Finding & { words: { problem: string; impact: string; action: string } })[];
  refused?: (Finding & { words: { problem: string; impact: string; action: string } })[];
  plan?: Plan | null;
  journal?: Journal | null;
  evidence?: Evidence | null;
  checks?: Check[];
  record?: string;
  equalToBefore?: boolean;
  [more: string]: unknown;
}

export interface Answer {
  status: number;
  stdout: string;
  stderr: string;
  /** What was on standard output, when the call had `--json`. */
  said: Said;
}

/** How the command line is called on this computer, as tests type it again. */
const PROGRAM = ['share80'];

/** Every answer of every test fits what JSON.md says of its command. */
function hold(argv: readonly string[], line: string): void {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, at) => argv[at] === word));
  const fits = parse(answerSchema(command?.answer ?? {}), JSON.parse(line));
  if (!fits.ok) throw new Error(`share80 ${argv.join(' ')}: not as JSON.md says: ${fits.problem}`);
}

export class Bench {
  readonly folder: string;
  readonly env: Record<string, string> = {};

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Bench> {
    return new Bench(await mkdtemp(path.join(tmpdir(), 'share80-cli-')));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Calls `share80 ARGUMENTS`; `given` comes from standard input. */
  async call(argv: readonly string[], stop?: AbortSignal, given?: Buffer): Promise<Answer> {
    const out: string[] = [];
    const err: string[] = [];
    const status = await runCli(argv, {
      stdout: { write: (text) => out.push(text) },
      stderr: { write: (text) => err.push(text) },
      program: PROGRAM,
      env: { SHARE80_STATE: this.file('state'), ...this.env },
      ...(stop === undefined ? {} : { stop }),
      ...(given === undefined ? {} : { stdin: Readable.from([given.subarray(0, 7), given.subarray(7)]) }),
    });
    const stdout = out.join('');
    // Several files have a line each.
    const isObject = argv.includes('--json') && !/^\{.*\}\n\{/.test(stdout);
    if (argv.includes('--json'))
      for (const line of isObject ? [stdout] : stdout.trimEnd().split('\n')) hold(argv, line);
    const said = isObject ? (JSON.parse(stdout) as Said) : { status };
    return { status, stdout, stderr: err.join(''), said };
  }

  /** Calls with `--json`; the status of the process and of the object must agree. */
  async ask(...argv: string[]): Promise<Said> {
    const { status, said } = await this.call([...argv, '--json']);
    if (said.status !== status) throw new Error(`status ${status}, but the object says ${said.status}`);
    return said;
  }

  /** Does something at a practice server itself, as its administrator would, between two calls. */
  async at(scenario: string, work: (server: PracticeServer) => unknown): Promise<void> {
    const server = await openPractice({ scenario, stateDir: practiceFolder(this.file('state')) });
    try {
      await work(server);
    } finally {
      await server.close();
    }
  }

  /** What the agent finds on a practice server now. */
  async snapshot(scenario: string): Promise<Snapshot> {
    const file = this.file(`${scenario}-${Math.random().toString(36).slice(2)}.json`);
    const said = await this.ask('inspect', '--practice', scenario, '--out', file);
    if (said.status !== 0) throw new Error(`inspect: ${said.error ?? ''}`);
    return readSnapshotAt(file);
  }
}
