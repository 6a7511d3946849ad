import { joinAgent } from '../../build/agent/join-agent.mjs';
import { ROOT } from '../../build/root.mjs';
import { journalSchema, type Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inspectResult, type InspectResult, type LinkConfig } from '../../shared/wire/protocol.ts';
import { parse, type Parsed } from '../../shared/text/schema.ts';
import type { Started } from './machine/machine.mjs';
import type { Wine } from './wine.ts';

const FOLDER = 'C:\\agent';
const AGENT = `${FOLDER}\\agent.js`;
const END_MARK = /\r\nSHARE80-END\r\n$/;
const LIMIT_MS = 3 * 60_000;

/** The agent, carried by hand: each verb reads one file and writes one. */
export class AgentUnderWine {
  readonly #wine: Wine;
  #calls = 0;

  private constructor(wine: Wine) {
    this.#wine = wine;
  }

  static async carry(wine: Wine): Promise<AgentUnderWine> {
    const { text } = await joinAgent(ROOT);
    await wine.write(AGENT, text);
    return new AgentUnderWine(wine);
  }

  /** Reads the server; throws when the result is not what shared/wire/protocol.ts says. */
  async inspect(probes: InspectResult['probes'][number]['address'][] = []): Promise<InspectResult> {
    const request = {
      requestId: '0123456789abcdef',
      hotfixValueName: 'DisableEndpointSharing',
      probes: probes.map((address) => ({ address, port: 80 })),
    };
    return accepted(parse(inspectResult, await this.#call('inspect', request)));
  }

  async run(plan: Plan): Promise<Journal> {
    return accepted(parse(journalSchema, await this.#call('run', plan)));
  }

  async undo(plan: Plan): Promise<Journal> {
    return accepted(parse(journalSchema, await this.#call('undo', plan)));
  }

  /** Starts the agent as LINK does; it ends when the program says `bye`. */
  async startLink(config: LinkConfig): Promise<Started> {
    const file = `${FOLDER}\\link.json`;
    await this.#wine.write(file, JSON.stringify(config));
    return this.#wine.startScript(AGENT, ['link', file], LIMIT_MS);
  }

  async #call(verb: string, input: unknown): Promise<unknown> {
    const { out, args } = await this.#prepare(verb, input);
    const { output, timedOut } = await this.#wine.script(AGENT, args, LIMIT_MS);
    const text = await this.#wine.read(out).catch(() => '');
    // The exit status says nothing: cscript ends with 0 when a script dies.
    if (!END_MARK.test(text)) throw new Error(`agent.js ${verb} ${timedOut ? 'took too long' : 'died'}: ${output}`);
    return JSON.parse(text.replace(END_MARK, ''));
  }

  async #prepare(verb: string, input: unknown): Promise<{ out: string; args: string[] }> {
    const name = `${FOLDER}\\${++this.#calls}-${verb}`;
    await this.#wine.write(`${name}.json`, JSON.stringify(input));
    return { out: `${name}.txt`, args: [verb, `${name}.json`, `${name}.txt`] };
  }
}

function accepted<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

/** How a journal ended: the outcome, with the problem's code and error if there was one. */
export function outcomeOf(journal: Journal): string {
  const last = journal.lines.at(-1);
  const problem = last?.problem;
  return [last?.outcome, problem?.code, problem?.errorCode].filter(Boolean).join(' ');
}
