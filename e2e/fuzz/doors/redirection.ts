import fc from 'fast-check';
import { applicationHostConfig, CONFIG_FOLDER } from '../../../electron/practice/machine/iis7.ts';
import type { SiteRecord } from '../../../electron/practice/machine/machine-state.ts';
import { parse } from '../../../shared/text/schema.ts';
import { snapshotSchema, type Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { AgentOnMachine } from '../agent-on-machine.ts';
import { element, writing } from '../arbitraries/application-host.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { refused, TAKEN, type Door, type Entry } from '../door.ts';
import { specimens } from '../specimens.ts';

const MOST_INPUTS = 50;
const ELSEWHERE = 'C:\\Qzxwv';
/** What the file keeps to itself, its path included. */
const SECRETS = { path: 'Qzxwv', userName: 'Ygkvjb', password: 'Xqpzjwk' };
/** As many characters of a secret in a row tell of it. */
const TELLING = 4;

/** Where the sites are found: beside the file, in the folder that it names, or nobody knows. */
type Place = 'own' | 'elsewhere' | 'unknown';

interface Input {
  text: string;
  /** Null where the file was damaged, and nobody can say. */
  place: Place | null;
}

const PATHS: Record<string, Place> = {
  [ELSEWHERE]: 'elsewhere',
  [`${ELSEWHERE}\\`]: 'elsewhere',
  [`${ELSEWHERE}\\nothing`]: 'unknown',
  [`\\\\${SECRETS.path}\\share`]: 'unknown',
  [`%SystemDrive%\\${SECRETS.path}`]: 'unknown',
  [SECRETS.path]: 'unknown',
  [`${ELSEWHERE}<`]: 'unknown',
  '': 'unknown',
};

const genuine: fc.Arbitrary<Input & { place: Place }> = fc
  .record({
    how: writing,
    enabled: fc.constantFrom('true', 'true', 'false', '', 'yes', 'TRUE', '1'),
    path: fc.oneof(fc.constant(ELSEWHERE), fc.constantFrom(...Object.keys(PATHS))),
    around: fc.constantFrom('configuration', 'configuration/location'),
    order: fc.boolean(),
  })
  .map(({ how, enabled, path, around, order }) => {
    const own = { ...(enabled === '' ? {} : { enabled }), ...(path === '' ? {} : { path }) };
    const { userName, password } = SECRETS;
    const attributes = order ? { ...own, userName, password } : { userName, password, ...own };
    const redirection = element('configurationRedirection', attributes, how);
    const inner = around === 'configuration' ? redirection : element('location', {}, how, [redirection]);
    const counts = around === 'configuration' && enabled !== 'false' && enabled !== '';
    return {
      text: `<?xml version="1.0"?>\r\n${how.note}${element('configuration', {}, how, [inner])}\r\n`,
      place: !counts ? 'own' : enabled === 'true' ? (PATHS[path] ?? 'unknown') : 'unknown',
    };
  });

const input: fc.Arbitrary<Input> = fc.oneof(
  genuine,
  fc.tuple(genuine, textDamage).map(([{ text }, damage]) => ({ text: damage(text), place: null })),
);

const site = (comment: string): SiteRecord => ({
  id: 1,
  comment,
  autoStart: true,
  bindings: [':80:'],
  secureBindings: [],
  otherBindings: [],
  started: true,
  win32Error: 0,
});

/** The file that says where the settings of IIS 7 are instead. It holds a password, and no word of it may be told. */
export const redirectionDoor: Door<Input[]> = {
  name: 'redirection',
  from: 'whoever can move the settings of IIS 7 on the server',
  refusal: /(applicationHost|redirection)\.config[^\p{Cc}]*$/u,
  most: MOST_INPUTS,
  async open() {
    const agent = await AgentOnMachine.open<Input>({
      scenario: 'server-2008-winrm',
      reads: "sites.readAll(server2008, facts.unknown('', 'not asked for'))",
      prepare(machine, { text }) {
        machine.state.iisScripts = false;
        machine.disk.addFolder(ELSEWHERE);
        machine.disk.write(`${CONFIG_FOLDER}\\redirection.config`, text);
        machine.disk.write(`${CONFIG_FOLDER}\\applicationHost.config`, applicationHostConfig([site('own')]));
        machine.disk.write(`${ELSEWHERE}\\applicationHost.config`, applicationHostConfig([site('elsewhere')]));
        return undefined;
      },
    });
    const { snapshot } = specimens();
    return {
      cases: fc.array(input, { minLength: 1, maxLength: MOST_INPUTS }),
      async feed(inputs) {
        const readings = await agent.read(inputs);
        return readings.map((reading, at) => {
          if ('problem' in reading) throw new Error(`the sites are no fact: ${reading.problem}`);
          return judge(snapshot, reading.value, inputs[at]?.place ?? null);
        });
      },
      close: () => agent.close(),
    };
  },
};

function judge(snapshot: Snapshot, fact: unknown, wanted: Place | null): Entry {
  const told = JSON.stringify(fact);
  const secret = Object.values(SECRETS).find((each) => tells(told, each));
  if (secret !== undefined) throw new Error(`tells of ${secret}: ${told}`);
  const parsed = parse(snapshotSchema, { ...snapshot, sites: fact });
  if (!parsed.ok) throw new Error(`a fact that the program would refuse: ${parsed.problem}`);
  const { value, problem } = parsed.value.sites;
  const place = value === null ? 'unknown' : value.map(({ comment }) => comment).join();
  if (wanted === null ? !['own', 'elsewhere', 'unknown'].includes(place) : place !== wanted) {
    throw new Error(`read as ${place} (${problem ?? ''}), and it is ${wanted ?? 'damaged'}`);
  }
  return value === null ? refused(problem) : TAKEN;
}

function tells(told: string, secret: string): boolean {
  for (let at = 0; at + TELLING <= secret.length; at++) {
    if (told.includes(secret.slice(at, at + TELLING))) return true;
  }
  return false;
}
