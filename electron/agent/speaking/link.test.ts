import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../shared/plan/planner.ts';
import {
  agentMessage,
  envelopeSchema,
  inspectResult,
  type AgentMessage,
  type Order,
} from '../../../shared/wire/protocol.ts';
import { parse } from '../../../shared/text/schema.ts';
import { isGenuine, makeLinkKey, sealEnvelope } from '../../link/envelope.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

type Reply = Order | 'lost' | 'cut' | 'forged' | 'refused';

const INSPECT = {
  order: 'inspect' as const,
  request: { requestId: '0011223344556677', hotfixValueName: 'DisableEndpointSharing', probes: [] },
};

/** A program that answers each message as `reply` says, and remembers what it heard. */
class FakeProgram {
  readonly key = makeLinkKey();
  readonly config = { protocol: 1, url: 'http://127.0.0.1:8080/share80/1', ...this.key };
  readonly heard: AgentMessage[] = [];
  readonly counters: number[] = [];
  readonly bodies: string[] = [];
  readonly #reply: (message: AgentMessage, nth: number) => Reply;

  constructor(reply: (message: AgentMessage, nth: number) => Reply) {
    this.#reply = reply;
  }

  /** A WinHttpRequest that is connected to it. */
  request = () => {
    const request = {
      Status: 0,
      ResponseText: '',
      SetTimeouts: () => undefined,
      Open: (method: string, url: string) => {
        expect([method, url]).toEqual(['POST', this.config.url]);
      },
      SetRequestHeader: () => undefined,
      Send: (text: string) => {
        const reply = this.#hear(text);
        if (reply === 'lost') throw comError(0x80072ee2);
        request.Status = reply === 'refused' ? 409 : 200;
        request.ResponseText = this.#answer(reply);
      },
    };
    return request;
  };

  #hear(text: string): Reply {
    const envelope = parse(envelopeSchema, JSON.parse(text));
    if (!envelope.ok) throw new Error(envelope.problem);
    expect(isGenuine(this.key, 'agent', envelope.value)).toBe(true);
    expect(text).toMatch(/^[\x20-\x7e]*$/);
    const message = parse(agentMessage, JSON.parse(envelope.value.body));
    if (!message.ok) throw new Error(message.problem);
    this.heard.push(message.value);
    this.counters.push(envelope.value.counter);
    this.bodies.push(envelope.value.body);
    return this.#reply(message.value, this.heard.length);
  }

  #answer(reply: Reply): string {
    if (reply === 'refused') return 'Not this one.';
    const counter = this.counters.at(-1) ?? 0;
    const order = typeof reply === 'string' ? { order: 'bye' } : reply;
    const key = reply === 'forged' ? { ...this.key, secret: 'f'.repeat(64) } : this.key;
    const text = JSON.stringify(sealEnvelope(key, 'program', counter, JSON.stringify(order)));
    return reply === 'cut' ? text.slice(0, -20) : text;
  }

  get says(): string[] {
    return this.heard.map((message) => message.say);
  }
}

function serve(program: FakeProgram, server = new FakeServer()): boolean {
  return loadAgent(fakeWindows(server, program.request)).link.serve(program.config);
}

describe('link', () => {
  it('needs two round trips for an inspection', () => {
    const program = new FakeProgram((message) => (message.say === 'hello' ? INSPECT : { order: 'bye' }));
    expect(serve(program)).toBe(true);
    expect(program.says).toEqual(['hello', 'inspected']);
    expect(program.heard[0]).toMatchObject({ computerName: 'MEDIA01', protocol: 1, unfinishedPlan: '' });
  });

  it('says the same message again, with the same counter, when its answer is lost, cut or forged', () => {
    const replies: Reply[] = ['lost', 'cut', 'forged', { order: 'wait' }, { order: 'bye' }];
    const program = new FakeProgram((_, nth) => replies[nth - 1] ?? { order: 'bye' });
    expect(serve(program)).toBe(true);
    expect(program.says).toEqual(['hello', 'hello', 'hello', 'hello', 'ready']);
    const [first = 0] = program.counters;
    expect(program.counters).toEqual([first, first, first, first, first + 1]);
    expect(new Set(program.bodies.slice(0, 4)).size).toBe(1);
  });

  it('gives up after a time', () => {
    const program = new FakeProgram(() => 'lost');
    expect(serve(program)).toBe(false);
    expect(program.heard.length).toBeLessThan(100);
  });

  it('ends when it is refused', () => {
    const program = new FakeProgram(() => 'refused');
    expect(serve(program)).toBe(false);
    expect(program.says).toEqual(['hello']);
  });

  it('goes on when the program does not want an inspection', () => {
    const replies: Reply[] = [INSPECT, 'refused', { order: 'bye' }];
    const program = new FakeProgram((_, nth) => replies[nth - 1] ?? { order: 'bye' });
    expect(serve(program)).toBe(true);
    expect(program.says).toEqual(['hello', 'inspected', 'ready']);
  });

  it('starts with a counter that leaves room for what the agent before it said', async () => {
    const [first, second] = [new FakeProgram(() => ({ order: 'bye' })), new FakeProgram(() => ({ order: 'bye' }))];
    serve(first);
    await sleep(500);
    serve(second);
    const [earlier = 0, later = 0] = [first.counters[0], second.counters[0]];
    expect(later - earlier).toBeGreaterThan(3);
    expect(later).toBeLessThan(0xffffffff);
  });

  it.each([{ ...INSPECT, request: { requestId: 'x', hotfixValueName: 'X', probes: [] } }, { order: 'inspect' }])(
    'reports trouble about the order %j',
    (order) => {
      const program = new FakeProgram((message) => (message.say === 'hello' ? (order as Order) : { order: 'bye' }));
      expect(serve(program)).toBe(true);
      expect(program.says).toEqual(['hello', 'trouble']);
    },
  );

  it('refuses a plan that is none, in a journal', () => {
    const order = { order: 'run', plan: { id: '"&calc', steps: [] } } as unknown as Order;
    const program = new FakeProgram((message) => (message.say === 'hello' ? order : { order: 'bye' }));
    expect(serve(program)).toBe(true);
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
      if (message.say === 'hello') return { order: 'run', plan };
      return { order: message.say === 'finished' ? 'bye' : 'continue' };
    });
    expect(serve(program, new FakeServer())).toBe(true);
    expect(program.says.filter((say) => say === 'progress')).toHaveLength(plan.steps.length * 2 + 2);
    expect(outcome(program)).toBe('done');
  });

  it('is cancelled by an answer', () => {
    const mine = new FakeServer();
    const before = mine.state();
    const program = new FakeProgram((message) => {
      if (message.say === 'hello') return { order: 'run', plan };
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
      if (message.say === 'hello') return { order: 'run', plan };
      if (message.say === 'progress') return 'lost';
      return ++lost < 5 ? 'lost' : { order: 'bye' };
    });
    expect(serve(program, new FakeServer())).toBe(true);
    expect(program.says.filter((say) => say === 'progress')).toHaveLength(1);
    expect(outcome(program)).toBe('done');
  });
});

it.each([
  null,
  {},
  { protocol: 2 },
  { protocol: 1, url: 'http://h/share80/1" & calc', session: '0'.repeat(32), secret: '0'.repeat(64) },
  { protocol: 1, url: 'https://h/share80/1', session: '0'.repeat(32), secret: '0'.repeat(64) },
  { protocol: 1, url: 'http://h:80/share80/1', session: 'x', secret: '0'.repeat(64) },
])('refuses the link file %j', (config) => {
  expect(() => loadAgent().orders.checkConfig(config)).toThrow();
});
