import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { Bench } from '../../../electron/cli/testing/bench.ts';
import { COMMANDS } from '../../../electron/cli/commands.ts';
import { EXIT } from '../../../electron/cli/call/exit-status.ts';
import { below, fraction, oftenOr } from '../arbitraries/draws.ts';
import { hostileFile } from '../arbitraries/file-change.ts';
import { oddText } from '../arbitraries/odd-values.ts';
import { textChange } from '../arbitraries/text-change.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { resealPlan, resealRecord } from '../reseal.ts';
import { specimens } from '../specimens.ts';

const STATUSES = new Set<number>(Object.values(EXIT));
/** Commands that serve or reach a server would wait for one; their words are tried, with a server that is not there. */
const NOWHERE = 'no-such-server';
/** Control characters other than tabs and line ends. */
const CONTROL = /(?![\t\n])\p{Cc}/u;
/** Longer words cannot be typed and are refused by the system before the program sees them. */
const LONGEST_WORD = 2_000;

/** Makes another call of one, as a script with mistakes in it does. */
type WordsChange = (words: readonly string[]) => string[];

const wordChange: fc.Arbitrary<(words: string[], at: number) => void> = fc.oneof(
  fc.constant((words: string[], at: number) => void words.splice(at, 1)),
  fc
    .oneof(
      oddText,
      oddText.map((odd) => `--${odd}`),
      fc.constantFrom('--json', '--state', '--web=', '-x'),
    )
    .map((word) => (words: string[], at: number) => void words.splice(at, 0, word)),
  fraction.map((from) => (words: string[], at: number) => {
    words.splice(at, 0, words[below(words.length, from)] ?? '');
  }),
  {
    weight: 2,
    arbitrary: textChange.map((change) => (words: string[], at: number) => {
      if (words[at] !== undefined) words[at] = change(words[at]);
    }),
  },
);

const wordsChange: fc.Arbitrary<WordsChange> = fc
  .array(fc.tuple(fraction, wordChange), { minLength: 1, maxLength: 2 })
  .map((changes) => (words) => {
    const altered = [...words];
    for (const [position, change] of changes) change(altered, below(altered.length + 1, position));
    return altered;
  });

interface Case {
  /** What the files hold of which the words speak. */
  contents: Record<'snapshot' | 'plan' | 'record', string>;
  argv: string[];
}

export const commandLineDoor: Door<Case> = {
  name: 'command-line',
  from: 'a script with mistakes in it, a file that someone handed over',
  // A path or a command may stand at its beginning, and how the command is typed at its end.
  refusal: /^[^\p{Cc}]{1,4000}[.\])A-Z]$/u,
  async open() {
    const bench = await Bench.open();
    const { snapshot, plan, record } = specimens();
    const files = {
      snapshot: bench.file('snapshot.json'),
      plan: bench.file('plan.json'),
      record: bench.file('record.json'),
    };
    const out = bench.file('out');
    // A word that is no path to us may be one to a command, as in `--out x`: it lands here, not in the checkout.
    const home = process.cwd();
    process.chdir(bench.folder);
    await mkdir(out, { recursive: true });

    // A record of a practice server would be taken up where verify and undo are asked for.
    const distant = { ...record, origin: { kind: 'carried' } };
    const contents = oftenOr(
      40,
      fc.constant({
        snapshot: JSON.stringify(snapshot),
        plan: JSON.stringify(plan),
        record: JSON.stringify(distant),
      }),
      fc.record({
        snapshot: hostileFile(snapshot),
        plan: hostileFile(plan, { reseal: resealPlan }),
        record: hostileFile(distant, { reseal: resealRecord }),
      }),
    );
    const calls = [
      ['assess', files.snapshot],
      ['plan', files.snapshot, '--web', '192.168.10.10', '--stream', '192.168.10.11', '--method', 'listen-list'],
      ['plan', files.snapshot],
      ['kit', path.join(out, 'kit'), '--plan', files.plan],
      ['verify', files.record],
      ['undo', files.record],
      ['inspect', '--practice', NOWHERE, '--out', path.join(out, 's')],
      ['run', '--practice', NOWHERE],
    ];
    const written = ['--out', path.join(out, 'r')];
    const reports = ['html', 'md', 'json', 'csv'].map((format) => [
      'report',
      files.record,
      '--format',
      format,
      ...written,
    ]);
    const call: fc.Arbitrary<string[]> = fc.oneof(
      { weight: calls.length, arbitrary: fc.constantFrom(...calls) },
      fc.constantFrom(...reports),
      fc.constantFrom(...COMMANDS).map(({ name }) => [...name.split(' '), '--help']),
    );
    const typed = fc
      .tuple(
        call,
        fc.oneof(
          fc.constant<WordsChange>((words) => [...words]),
          wordsChange,
        ),
        fc.constantFrom([], ['--json']),
      )
      .map(([words, change, last]) => [
        ...change(words).map((word) => keepInside(bench.folder, word.replaceAll('\0', '').slice(0, LONGEST_WORD))),
        ...last,
      ]);

    return {
      cases: fc.record({ contents, argv: typed }),
      async feed({ contents: { snapshot: snapshotText, plan: planText, record: recordText }, argv }) {
        await Promise.all([
          writeFile(files.snapshot, snapshotText),
          writeFile(files.plan, planText),
          writeFile(files.record, recordText),
        ]);
        if (reachesServer(argv)) return TAKEN;
        for (const word of argv)
          if (!staysInside(bench.folder, word)) throw new Error(`would leave its folder: ${word}`);
        const { status, stderr, stdout } = await bench.call(argv);
        if (!STATUSES.has(status)) throw new Error(`ends with ${status}: ${argv.join(' ')}`);
        if (stderr.includes('Something unforeseen')) throw new Error(`${argv.join(' ')}: ${stderr}`);
        if (CONTROL.test(stdout + stderr)) throw new Error(`control characters: ${argv.join(' ')}`);
        const isRefused = status === EXIT.usage || status === EXIT.badFile;
        return isRefused ? refused(saidOf(argv, status, { stderr: stderr.trim(), stdout })) : TAKEN;
      },
      async close() {
        process.chdir(home);
        await bench.close();
      },
    };
  },
};

/**
 * Why a call was refused. A kit shows the steps of its plan before it is written, and what stood in its way after them; of
 * several files the first one with the status of the whole says it in its row.
 */
function saidOf(
  argv: readonly string[],
  status: number,
  { stderr, stdout }: { stderr: string; stdout: string },
): string {
  // With JSON the table is a message for people, beside the lines.
  const table = (argv.includes('--json') ? stderr : stdout).split('\n');
  const row = table.length > 1 ? table.find((line) => line.startsWith(`${status} `)) : undefined;
  if (row === undefined) return argv.includes('--plan') ? (stderr.split('\n').at(-1) ?? '') : stderr;
  const [, ...cells] = row.split(/ {2,}/);
  return (cells.length > 1 ? cells.slice(0, -1) : cells).join(' ');
}

/**
 * Commands write where they are told. Whatever becomes of a path, it must not lead out of the folder that was made for
 * these inputs; one that does is given another end.
 */
function keepInside(folder: string, word: string): string {
  return staysInside(folder, word) ? word : path.join(folder, 'elsewhere');
}

/** Of the word, and of what stands behind the first `=` of an option. */
function staysInside(folder: string, word: string): boolean {
  const values = word.startsWith('-') ? [word, word.slice(word.indexOf('=') + 1)] : [word];
  return values.every((value) => {
    const place = path.resolve(folder, value);
    return place === folder || place.startsWith(folder + path.sep);
  });
}

/** `practice`, `link` and the like do what they say; their words alone are tried, by the help. */
function reachesServer(argv: readonly string[]): boolean {
  const [first = ''] = argv;
  return ['practice', 'link'].includes(first) && !argv.includes('--help');
}
