import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { CONFIG_FOLDER } from '../../../electron/practice/machine/iis7.ts';
import { parse } from '../../../shared/text/schema.ts';
import { snapshotSchema, type Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { AgentOnMachine } from '../agent-on-machine.ts';
import { applicationHost, type ApplicationHost } from '../arbitraries/application-host.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { refused, TAKEN, type Door, type Entry } from '../door.ts';
import { specimens } from '../specimens.ts';

const MOST_INPUTS = 50;
const FILE = `${CONFIG_FOLDER}\\applicationHost.config`;

/** A file, and what is to be read in it; null where it was damaged, and nobody can say. */
interface Input {
  text: string;
  sites: ApplicationHost['sites'] | null;
}

const input: fc.Arbitrary<Input> = fc.oneof(
  applicationHost,
  fc.tuple(applicationHost, textDamage).map(([{ text }, damage]) => ({ text: damage(text), sites: null })),
);

/** The settings file of IIS 7, which the agent reads as a text where the WMI provider of IIS is not installed. */
export const applicationHostDoor: Door<Input[]> = {
  name: 'application-host',
  from: 'whoever can edit the settings of IIS 7 on the server',
  refusal: /applicationHost\.config[^\p{Cc}]*$/u,
  most: MOST_INPUTS,
  async open() {
    const agent = await AgentOnMachine.open<Input>({
      scenario: 'server-2008-winrm',
      reads: "sites.readAll(server2008, facts.unknown('', 'not asked for'))",
      prepare(machine, { text }) {
        machine.state.iisScripts = false;
        machine.disk.write(FILE, text);
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
          return judge(snapshot, reading.value, inputs[at]?.sites ?? null);
        });
      },
      close: () => agent.close(),
    };
  },
};

function judge(snapshot: Snapshot, fact: unknown, wanted: Input['sites']): Entry {
  const parsed = parse(snapshotSchema, { ...snapshot, sites: fact });
  if (!parsed.ok) throw new Error(`a fact that the program would refuse: ${parsed.problem}`);
  const { value, problem } = parsed.value.sites;
  if (wanted !== null && !isDeepStrictEqual(JSON.parse(JSON.stringify(value)), wanted)) {
    throw new Error(`read as ${JSON.stringify(value)} (${problem ?? ''}), and it says ${JSON.stringify(wanted)}`);
  }
  return value === null ? refused(problem) : TAKEN;
}
