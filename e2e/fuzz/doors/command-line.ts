import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Bench } from '../../../electron/cli/testing/bench.ts';
import { COMMANDS } from '../../../electron/cli/commands.ts';
import { EXIT } from '../../../electron/cli/call/exit-status.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileText } from '../hostile-text.ts';
import { mutateText } from '../mutate/mutate-value.ts';
import { oddText } from '../mutate/odd-values.ts';
import { resealPlan, resealRecord } from '../reseal.ts';
import { specimens } from '../specimens.ts';

const STATUSES = new Set<number>(Object.values(EXIT));
/** Commands that serve or reach a server would wait for one; their words are tried, with a server that is not there. */
const NOWHERE = 'no-such-server';
/** Control characters other than tabs and line ends. */
const CONTROL = /(?![\t\n])\p{Cc}/u;
/** Longer words cannot be typed and are refused by the system before the program sees them. */
const LONGEST_WORD = 2_000;

export const commandLineDoor: Door = {
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

    async function prepareFiles(random: SeededRandom): Promise<void> {
      const hostile = random.chance(0.6);
      await writeFile(files.snapshot, hostile ? hostileText(random, snapshot) : JSON.stringify(snapshot));
      await writeFile(files.plan, hostile ? hostileText(random, plan, writePlain, resealPlan) : JSON.stringify(plan));
      // A record of a practice server would be taken up where verify and undo are asked for.
      const distant = { ...record, origin: { kind: 'carried' } };
      await writeFile(
        files.record,
        hostile ? hostileText(random, distant, writePlain, resealRecord) : JSON.stringify(distant),
      );
    }

    function words(random: SeededRandom): string[] {
      const call = random.pick([
        ['assess', files.snapshot],
        ['plan', files.snapshot, '--web', '192.168.10.10', '--stream', '192.168.10.11', '--method', 'listen-list'],
        ['plan', files.snapshot],
        ['report', files.record, '--format', random.pick(['html', 'md', 'json', 'csv']), '--out', path.join(out, 'r')],
        ['kit', path.join(out, 'kit'), '--plan', files.plan],
        ['verify', files.record],
        ['undo', files.record],
        ['inspect', '--practice', NOWHERE, '--out', path.join(out, 's')],
        ['run', '--practice', NOWHERE],
        [...random.pick(COMMANDS).name.split(' '), '--help'],
      ]);
      const altered = random.chance(0.5) ? alter(random, call) : call;
      return altered.map((word) => keepInside(bench.folder, word.replaceAll('\0', '').slice(0, LONGEST_WORD)));
    }

    return {
      async feed(random) {
        if (random.chance(0.5)) await prepareFiles(random);
        const argv = words(random);
        if (reachesServer(argv)) return TAKEN;
        if (random.chance(0.5)) argv.push('--json');
        for (const word of argv)
          if (!staysInside(bench.folder, word)) throw new Error(`would leave its folder: ${word}`);
        const { status, stderr, stdout } = await bench.call(argv);
        if (!STATUSES.has(status)) throw new Error(`ends with ${status}: ${argv.join(' ')}`);
        if (stderr.includes('Something unforeseen')) throw new Error(`${argv.join(' ')}: ${stderr}`);
        if (CONTROL.test(stdout + stderr)) throw new Error(`control characters: ${argv.join(' ')}`);
        const isRefused = status === EXIT.usage || status === EXIT.badFile;
        return isRefused ? refused(stderr.trim()) : TAKEN;
      },
      async close() {
        process.chdir(home);
        await bench.close();
      },
    };
  },
};

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

function writePlain(value: unknown): string {
  return JSON.stringify(value);
}

function alter(random: SeededRandom, call: readonly string[]): string[] {
  const words = [...call];
  for (let left = 1 + random.below(2); left > 0; left--) {
    const at = random.below(words.length + 1);
    switch (random.below(5)) {
      case 0:
        words.splice(at, 1);
        break;
      case 1:
        words.splice(
          at,
          0,
          random.pick([oddText(random), `--${oddText(random)}`, '--json', '--state', '--web=', '-x']),
        );
        break;
      case 2:
        words.splice(at, 0, words[random.below(words.length)] ?? '');
        break;
      default:
        if (words[at] !== undefined) words[at] = mutateText(random, words[at]);
    }
  }
  return words;
}

/** `practice`, `link` and the like do what they say; their words alone are tried, by the help. */
function reachesServer(argv: readonly string[]): boolean {
  const [first = ''] = argv;
  return ['practice', 'link'].includes(first) && !argv.includes('--help');
}
