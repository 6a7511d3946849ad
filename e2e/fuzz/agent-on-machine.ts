/** The real agent on a practice machine, asked to read one input after another. */
import { agentWithoutStart } from '../../electron/agent/testing/agent-context.ts';
import type { Action } from '../../electron/practice/machine/quirk.ts';
import type { Machine } from '../../electron/practice/machine/machine.ts';
import { openPractice, type PracticeServer } from '../../electron/practice/practice-server.ts';

/** Read before each input, so that the machine knows which one is looked for. */
const NEXT = 'C:\\fuzz\\next.txt';
const SCRIPT = 'C:\\fuzz\\agent.js';

/** A file that is read is not empty. */
const NO_ORDER = 'read';

/** What the agent made of an input, or the reason with which it gave up. */
export type Reading = { value: unknown } | { problem: string };

interface Purpose<Input> {
  scenario: string;
  /** JScript: an expression over the agent's parts and `order`, whose value is what was read. */
  reads: string;
  /** Makes the machine what the input says, before it is read; answers the order, if there is one. */
  prepare(machine: Machine, input: Input): string | undefined;
  /** What the machine does for the agent meanwhile, after each of its actions. */
  meddle?(machine: Machine, input: Input, action: Action): void;
}

export class AgentOnMachine<Input> {
  readonly #server: PracticeServer;
  readonly #script: string;
  readonly #visit: { inputs: readonly Input[]; at: number };

  private constructor(server: PracticeServer, script: string, visit: { inputs: readonly Input[]; at: number }) {
    this.#server = server;
    this.#script = script;
    this.#visit = visit;
  }

  static async open<Input>(purpose: Purpose<Input>): Promise<AgentOnMachine<Input>> {
    const visit: { inputs: readonly Input[]; at: number } = { inputs: [], at: -1 };
    const server = await openPractice({
      scenario: purpose.scenario,
      hooks: {
        before(action, machine) {
          const next = action.kind === 'file-read' && action.target === NEXT ? visit.inputs[++visit.at] : undefined;
          if (next !== undefined) machine.disk.write(NEXT, purpose.prepare(machine, next) ?? NO_ORDER);
          return undefined;
        },
        after(action, machine) {
          const present = visit.inputs[visit.at];
          if (present !== undefined) purpose.meddle?.(machine, present, action);
        },
      },
    });
    server.writeFile(NEXT, NO_ORDER);
    const script = [
      agentWithoutStart,
      'for (var left = Number(WScript.Arguments.Item(0)); left > 0; left--) {',
      `  var order = files.read('${NEXT.replaceAll('\\', '\\\\')}');`,
      '  try {',
      `    WScript.Echo(json.write({ value: ${purpose.reads} }));`,
      '  } catch (error) {',
      '    WScript.Echo(json.write({ problem: problems.describe(error) }));',
      '  }',
      '}',
    ];
    return new AgentOnMachine(server, script.join('\r\n'), visit);
  }

  /** What it makes of each. Throws when its script, or the machine, did not last until the end. */
  async read(inputs: readonly Input[]): Promise<Reading[]> {
    Object.assign(this.#visit, { inputs, at: -1 });
    const { diagnostics } = await this.#server.runScript(this.#script, SCRIPT, [String(inputs.length)]);
    const said = diagnostics.filter((line) => line.startsWith('{'));
    if (said.length !== inputs.length || said.length !== diagnostics.length) {
      throw new Error(diagnostics.find((line) => !line.startsWith('{')) ?? 'it said less than it was asked');
    }
    return said.map((line) => JSON.parse(line) as Reading);
  }

  close(): Promise<void> {
    return this.#server.close();
  }
}
