import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../shared/plan/planner.ts';
import { agentMessage, inspectResult, type AgentMessage, type Order } from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import { isGenuine, makeLinkKey, openEnvelope, sealEnvelope, secretAfter, type Envelope } from '../../link/envelope.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

/** What becomes of a message: an order, or trouble on the way. `old`: a genuine answer to another message. */
type Reply = Order | 'lost' | 'cut' | 'forged' | 'refused' | 'old';

const INSPECT = {
  order: 'inspect' as const,
  request: { requestId: '0011223344556677', hotfixValueName: 'DisableEndpointSharing', probes: [] },
};
const CHALLENGE = 'c'.repeat(64);

/** A program that answers each message as `reply` says, and remembers what it heard. */
class FakeProgram {
  readonly key = makeLinkKey();
  readonly config = { protocol: 2, url: 'http://127.0.0.1:8080/share80/2', ...this.key, oneTime: false };
  readonly heard: AgentMessage[] = [];
  readonly counters: number[] = [];
  readonly bodies: string[] = [];
  /** Challenges of the agent, one for each greeting. */
  readonly greetings: string[] = [];
  /** Texts as they were posted. */
  readonly posted: string[] = [];
  /** Secrets that it knows. */
  secrets = [this.key.secret];
  /** How many greetings go unanswered. */
  deaf = 0;
  kept = false;
  #parts = '';
  readonly #reply: (message: AgentMessage, nth: number) => Reply;
  readonly #macs = new Set<string>();

  constructor(reply: (message: AgentMessage, nth: number) => Reply) {
    this.#reply = reply;
  }

  /** A WinHttpRequest that is connected to it. */
  request = () => {
    const calls: string[] = [];
    const request = {
      Status: 0,
      ResponseText: '',
      SetTimeouts: () => undefined,
      Open: (method: string, url: string) => {
        expect([method, url]).toEqual(['POST', this.config.url]);
        calls.push('Open');
      },
      SetAutoLogonPolicy: (policy: number) => calls.push(`SetAutoLogonPolicy ${policy}`),
      SetRequestHeader: () => undefined,
      Send: (text: string) => {
        expect(calls).toEqual(['Open', 'SetAutoLogonPolicy 2']);
        const [status, answer] = this.#answer(text);
        request.Status = status;
        request.ResponseText = answer;
      },
    };
    return request;
  };

  #answer(text: string): [status: number, answer: string] {
    expect(text).toMatch(/^[\x20-\x7e]*\n[\x20-\x7e]*$/);
    expect(text.length).toBeLessThan(65_536);
    this.posted.push(text);
    const envelope = openEnvelope(text, 'agent');
    if (envelope === null) throw new Error(`no envelope: ${text.slice(0, 300)}`);
    const secret = this.secrets.find((each) => isGenuine({ ...this.key, secret: each }, envelope));
    if (secret === undefined) return [403, 'The message was refused.'];
    const key = { ...this.key, secret };
    if (envelope.counter === 0) {
      this.greetings.push(envelope.talk);
      if (this.greetings.length <= this.deaf) throw comError(0x80072ee2);
      return [200, sealEnvelope(key, 'program', { ...envelope, talk: envelope.talk + CHALLENGE }, '', envelope.mac)];
    }
    if (envelope.part < envelope.parts) {
      this.#parts += envelope.body;
      return [
        200,
        sealEnvelope(
          key,
          'program',
          { talk: envelope.talk, counter: envelope.counter },
          '{"order":"continue"}',
          envelope.mac,
        ),
      ];
    }
    const reply = this.#hear(envelope, this.#parts + envelope.body);
    this.#parts = '';
    this.#macs.add(envelope.mac);
    if (reply === 'lost') throw comError(0x80072ee2);
    if (reply === 'refused') return [409, 'Not this one.'];
    const order = typeof reply === 'string' ? { order: 'bye' } : reply;
    const sealing = reply === 'forged' ? { ...key, secret: 'f'.repeat(64) } : key;
    const head = { talk: envelope.talk, counter: envelope.counter };
    const others = [...this.#macs].filter((mac) => mac !== envelope.mac);
    const mac = reply === 'old' ? (others[0] ?? '') : envelope.mac;
    const sealed = sealEnvelope(sealing, 'program', head, JSON.stringify(order), mac);
    return [200, reply === 'cut' ? sealed.slice(0, -20) : sealed];
  }

  #hear(envelope: Envelope, text: string): Reply {
    const message = parse(agentMessage, JSON.parse(text));
    if (!message.ok) throw new Error(message.problem);
    this.heard.push(message.value);
    this.counters.push(envelope.counter);
    this.bodies.push(text);
    const reply = this.#reply(message.value, this.heard.length);
    if (message.value.say === 'hello' && typeof reply !== 'string') return { order: 'welcome', kept: this.kept };
    return reply;
  }

  get says(): string[] {
    return this.heard.map((message) => message.say);
  }
}

function serve(program: FakeProgram, server = new FakeServer(), obeys = 'everything'): string {
  return loadAgent(fakeWindows(server, program.request)).link.serve(program.config, obeys);
}

/** Answers the first `ready` with an order, and everything after that with bye. */
function ordering(order: Order): FakeProgram {
  return new FakeProgram((message) => (message.say === 'ready' ? order : { order: 'bye' }));
}

describe('link', () => {
  it('introduces itself, asks for an order and carries it out', () => {
    const program = ordering(INSPECT);
    expect(serve(program)).toBe('served');
    expect(program.says).toEqual(['hello', 'ready', 'inspected']);
    expect(program.heard[0]).toMatchObject({ computerName: 'MEDIA01', unfinishedPlan: '', obeys: 'everything' });
    expect(program.counters).toEqual([1, 2, 3]);
  });

  it('says the same message again when its answer is lost, cut, forged, or that to another one', () => {
    const replies: Reply[] = [{ order: 'wait' }, 'lost', 'cut', 'forged', 'old', { order: 'wait' }, { order: 'bye' }];
    const program = new FakeProgram((_, nth) => replies[nth - 1] ?? { order: 'bye' });
    expect(serve(program)).toBe('served');
    expect(program.says).toEqual(['hello', 'ready', 'ready', 'ready', 'ready', 'ready', 'ready']);
    expect(program.counters).toEqual([1, 2, 2, 2, 2, 2, 3]);
    expect(new Set(program.posted.slice(2, 7)).size).toBe(1);
  });

  it('gives up after a time', () => {
    const program = new FakeProgram(() => 'lost');
    expect(serve(program)).toBe('no-contact');
    expect(program.heard.length).toBeLessThan(100);
  });

  it('greets with the same challenge until it is answered, and with another one at each start', () => {
    const challenges = Array.from({ length: 20 }, () => {
      const program = new FakeProgram(() => ({ order: 'bye' }));
      program.deaf = 3;
      expect(serve(program)).toBe('served');
      expect(program.greetings).toHaveLength(4);
      expect(new Set(program.greetings).size).toBe(1);
      return program.greetings[0];
    });
    expect(new Set(challenges).size).toBe(20);
    expect(challenges.every((challenge) => /^[0-9a-f]{64}$/.test(challenge ?? ''))).toBe(true);
  });

  it('ends when it is refused', () => {
    const program = new FakeProgram(() => 'refused');
    expect(serve(program)).toBe('no-contact');
    expect(program.says).toEqual(['hello']);
  });

  it('goes on when the program does not want an inspection', () => {
    const replies: Reply[] = [{ order: 'wait' }, INSPECT, 'refused', { order: 'bye' }];
    const program = new FakeProgram((_, nth) => replies[nth - 1] ?? { order: 'bye' });
    expect(serve(program)).toBe('served');
    expect(program.says).toEqual(['hello', 'ready', 'inspected', 'ready']);
  });

  it('says in parts what is too long to be believed unseen', () => {
    const server = new FakeServer();
    for (let number = 0; number < 1400; number += 1)
      server.others.push({ address: '10.1.0.10', port: 1000 + number, processId: 4000 });
    const program = ordering(INSPECT);
    expect(serve(program, server)).toBe('served');
    expect((program.bodies[2] ?? '').length).toBeGreaterThan(65_536);
    expect(program.posted.length).toBeGreaterThan(4);
    expect(parse(inspectResult, (JSON.parse(program.bodies[2] ?? '') as { result: unknown }).result)).toMatchObject({
      ok: true,
    });
  });

  it('only looks when it was started for that, whatever is ordered', () => {
    const server = new FakeServer();
    const before = server.state();
    for (const order of ['run', 'undo'] as const) {
      const program = ordering({ order, plan: {} } as unknown as Order);
      expect(serve(program, server, 'looks')).toBe('refused-orders');
      expect(program.heard.at(-1)).toEqual({ say: 'unwilling', order });
      expect(program.heard[0]).toMatchObject({ obeys: 'looks' });
    }
    const looked = ordering(INSPECT);
    expect(serve(looked, server, 'looks')).toBe('served');
    expect(looked.says).toEqual(['hello', 'ready', 'inspected']);
    expect(server.state()).toEqual(before);
  });

  it('carries out no plan but the one that somebody consented to', () => {
    const server = new FakeServer();
    const before = server.state();
    const hash = 'a'.repeat(64);
    for (const order of ['run', 'undo'] as const) {
      for (const plan of [{}, null, { hash: 'b'.repeat(64) }, { hash: [hash] }, { hash: hash.toUpperCase() }]) {
        const program = ordering({ order, plan } as unknown as Order);
        expect(serve(program, server, hash)).toBe('refused-orders');
        expect(program.heard.at(-1)).toEqual({ say: 'unwilling', order });
        expect(program.heard[0]).toMatchObject({ obeys: 'one-plan' });
      }
      // The one that it names is looked at, and refused for what it holds.
      const named = ordering({ order, plan: { hash } } as unknown as Order);
      expect(serve(named, server, hash)).toBe('served');
      const last = named.heard.at(-1);
      expect(last?.say === 'finished' && last.journal.lines.at(-1)?.problem?.code).toBe('plan-altered');
    }
    expect(server.state()).toEqual(before);
  });

  it.each([{ ...INSPECT, request: { requestId: 'x', hotfixValueName: 'X', probes: [] } }, { order: 'inspect' }])(
    'reports trouble about the order %j',
    (order) => {
      const program = ordering(order as Order);
      expect(serve(program)).toBe('served');
      expect(program.says).toEqual(['hello', 'ready', 'trouble']);
    },
  );

  it('refuses a plan that is none, in a journal', () => {
    const order = { order: 'run', plan: { id: '"&calc', steps: [] } } as unknown as Order;
    const program = ordering(order);
    expect(serve(program)).toBe('served');
    const last = program.heard.at(-1);
    expect(last?.say === 'finished' && last.journal.lines.at(-1)?.problem?.code).toBe('plan-altered');
  });
});

describe('a run over the link', () => {
  const server = new FakeServer();
  const reading = parse(inspectResult, loadAgent(fakeWindows(server)).inspection.inspect(INSPECT.request));
  if (!reading.ok) throw new Error(reading.problem);
  const plan = makePlan(
    reading.value.snapshot,
    {
      method: 'listen-list',
      webAddresses: ['10.1.0.10'],
      streamAddress: '10.1.0.11',
      streamPort: 80,
      hotfixValueName: 'DisableEndpointSharing',
    },
    '2026-01-02T03:04:05Z',
  );
  const outcome = (program: FakeProgram) => {
    const last = program.heard.at(-1);
    return last?.say === 'finished' ? last.journal.lines.at(-1)?.outcome : undefined;
  };

  it('reports each line and the whole journal', () => {
    const program = new FakeProgram((message) => {
      if (message.say === 'ready') return { order: 'run', plan };
      return { order: message.say === 'finished' ? 'bye' : 'continue' };
    });
    expect(serve(program, new FakeServer())).toBe('served');
    expect(program.says.filter((say) => say === 'progress')).toHaveLength(plan.steps.length * 2 + 2);
    expect(outcome(program)).toBe('done');
  });

  it('is cancelled by an answer', () => {
    const mine = new FakeServer();
    const before = mine.state();
    const program = new FakeProgram((message) => {
      if (message.say === 'ready') return { order: 'run', plan };
      if (message.say === 'finished') return { order: 'bye' };
      return { order: message.say === 'progress' && message.line.step === 's03' ? 'cancel' : 'continue' };
    });
    serve(program, mine);
    expect(outcome(program)).toBe('rolled-back');
    expect(mine.state()).toEqual(before);
  });

  it('goes on when nobody answers, and reports when somebody does again', () => {
    let lost = 0;
    const program = new FakeProgram((message) => {
      if (message.say === 'ready') return { order: 'run', plan };
      if (message.say === 'progress') return 'lost';
      return ++lost < 5 ? 'lost' : { order: 'bye' };
    });
    expect(serve(program, new FakeServer())).toBe('served');
    expect(program.says.filter((say) => say === 'progress')).toHaveLength(1);
    expect(outcome(program)).toBe('done');
  });
});

describe('the secret of a kit', () => {
  /** One start of LINK.cmd with a kit; the program knows these secrets, and says whether it keeps the new one. */
  function start(
    server: FakeServer,
    program: FakeProgram,
    secrets: string[],
    kept: boolean,
    hello: Reply = { order: 'wait' },
  ) {
    program.secrets = secrets;
    program.kept = kept;
    const before = program.heard.length;
    const end = serveKit(server, program, hello);
    const first = program.heard[before];
    return { end, keeps: first?.say === 'hello' && first.keeps };
  }

  const secretOf = (program: FakeProgram) => secretAfter(program.key, (program.greetings.at(-1) ?? '') + CHALLENGE);

  let reply: Reply = { order: 'wait' };
  function serveKit(server: FakeServer, program: FakeProgram, hello: Reply): string {
    reply = hello;
    return loadAgent(fakeWindows(server, program.request)).link.serve(
      { ...program.config, oneTime: true },
      'everything',
    );
  }
  const newProgram = () => new FakeProgram((message) => (message.say === 'hello' ? reply : { order: 'bye' }));

  it('serves one talk: after that both use the one that came of it', () => {
    const [server, program] = [new FakeServer(), newProgram()];
    const own = program.key.secret;
    expect(start(server, program, [own], true)).toEqual({ end: 'served', keeps: true });
    const next = secretOf(program);
    expect(start(server, program, [next], true)).toEqual({ end: 'served', keeps: false });
    // It never goes back to the kit's own, whoever asks for that.
    const posted = program.posted.length;
    expect(start(server, program, [own], true).end).toBe('no-contact');
    expect(program.posted.length).toBe(posted + 1);
  });

  it('is not lost when the answer to hello is: the program has the new one', () => {
    const [server, program] = [new FakeServer(), newProgram()];
    expect(start(server, program, [program.key.secret], true, 'lost').end).toBe('no-contact');
    const next = secretOf(program);
    expect(start(server, program, [next], true)).toEqual({ end: 'served', keeps: false });
    expect(start(server, program, [next], true).end).toBe('served');
  });

  it('is used again when the program never heard hello', () => {
    const [server, program] = [new FakeServer(), newProgram()];
    const own = program.key.secret;
    start(server, program, [own], true, 'lost');
    const lost = secretOf(program);
    expect(start(server, program, [own], true)).toEqual({ end: 'served', keeps: true });
    expect(secretOf(program)).not.toBe(lost);
    expect(start(server, program, [secretOf(program)], true).end).toBe('served');
  });

  it('stays in use where the program cannot keep another one', () => {
    const [server, program] = [new FakeServer(), newProgram()];
    const own = program.key.secret;
    for (let time = 0; time < 3; time += 1)
      expect(start(server, program, [own], false)).toEqual({ end: 'served', keeps: true });
  });

  it('stays in use where the server cannot', () => {
    const [server, program] = [new FakeServer(), newProgram()];
    const own = program.key.secret;
    const before = server.before.bind(server);
    server.before = (call: string) => {
      if (/^CreateTextFile .*link-/.test(call)) throw comError(0x800a0046);
      before(call);
    };
    for (let time = 0; time < 3; time += 1)
      expect(start(server, program, [own], false)).toEqual({ end: 'served', keeps: false });
  });
});

it.each([
  null,
  {},
  { protocol: 1 },
  { protocol: 2, url: 'http://h/share80/2" & calc', session: '0'.repeat(32), secret: '0'.repeat(64), oneTime: true },
  { protocol: 2, url: 'https://h/share80/2', session: '0'.repeat(32), secret: '0'.repeat(64), oneTime: true },
  { protocol: 2, url: 'http://h:80/share80/2', session: 'x', secret: '0'.repeat(64), oneTime: true },
  { protocol: 2, url: 'http://h:80/share80/2', session: '0'.repeat(32), secret: '0'.repeat(64) },
  { protocol: 1, url: 'http://h:80/share80/1', session: '0'.repeat(32), secret: '0'.repeat(64) },
])('refuses the link file %j', (config) => {
  expect(() => loadAgent().orders.checkConfig(config)).toThrow();
});
