/** What a page asks for that was taken over: it knows what is on the screen, and says what it likes. */
import { requestSchemas, type RequestChannel, type RequestPayload } from '../../../shared/wire/ipc.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { mutateValue } from '../mutate/mutate-value.ts';
import { oddText, oddValue } from '../mutate/odd-values.ts';
import { valueFor } from '../value-for-schema.ts';

export interface Request {
  channel: unknown;
  payload: unknown;
}

/** What the page may have learnt besides the state. */
export interface Known {
  scenarios: readonly string[];
  recordIds: readonly string[];
  /** Ports of this PC on which nobody listened a while ago. */
  ports: readonly number[];
  /** Text of a file from a server, such as one would be dropped now. */
  dropped(): string;
}

/** How often the wizard goes on as it would for a person: what is expensive happens then. */
const GOES_ON = 0.25;
/** How often something is tried that belongs to the present page. */
const FITS = 0.5;

const CHANNELS = Object.keys(requestSchemas) as RequestChannel[];
const TEXTS = ['192.168.10.10', '192.168.10.11', '127.0.0.1', 'DisableEndpointSharing', '0123456789ab', 'MEDIA01', ''];

export function pageRequest(random: SeededRandom, state: SessionState, known: Known): Request {
  const roll = random.next();
  if (roll < GOES_ON) return fittingRequest(random, state, known);
  if (roll < FITS) {
    const { channel, payload } = fittingRequest(random, state, known);
    return { channel, payload: mutateValue(random, payload) };
  }
  return anyRequest(random, known);
}

/** A request that is right in form and at this moment. */
function fittingRequest(random: SeededRandom, state: SessionState, known: Known): Request {
  const { channel, payload } = random.pick(fitting(random, state, known));
  return { channel, payload };
}

function anyRequest(random: SeededRandom, known: Known): Request {
  const channel = random.pick(CHANNELS);
  const valid = valueFor(requestSchemas[channel], random, [...TEXTS, ...known.recordIds]);
  const payload = random.chance(0.7) ? mutateValue(random, valid) : valid;
  return {
    channel: random.chance(0.1) ? oddChannel(random) : channel,
    payload: random.chance(0.1) ? strange(random) : payload,
  };
}

/** What the buttons of the present page would ask for. */
function fitting(random: SeededRandom, state: SessionState, known: Known): Request[] {
  const { scenarios, recordIds, ports } = known;
  const text = () => (random.chance(0.3) ? null : known.dropped());
  const recordId = recordIds.length === 0 ? '' : random.pick(recordIds);
  const leave = ask('session.go', { page: 'connect' });
  switch (state.stage) {
    case 'idle': {
      const practice = ask('session.connect-practice', { scenario: random.pick(scenarios), reset: random.chance(0.5) });
      const place = { address: '127.0.0.1', port: random.pick(ports), recordId: random.pick([null, recordId]) };
      return [
        practice,
        practice,
        practice,
        ask('session.open-link', place),
        ask('session.open-link', place),
        ask('session.write-kit', { planId: null }),
        ask('session.import-snapshot', { text: text() }),
        ask('session.open-record', { recordId }),
        ask('session.undo', { recordId }),
      ];
    }
    case 'confirming': {
      const confirm = ask('session.confirm-agent', { name: state.agent.computerName });
      return [confirm, confirm, confirm, leave];
    }
    case 'choosing': {
      const choice = state.choice ?? state.survey.recommended ?? UNWISE;
      return [
        ask('session.choose', { choice }),
        ask('session.choose', { choice }),
        ask('session.choose', { choice }),
        ask('session.preview', { choice }),
        ask('session.check-again', {}),
        ask('practice.reboot', {}),
        leave,
      ];
    }
    case 'reviewing': {
      const { id } = state.plan;
      const approve = ask('session.approve', { planId: id });
      return [
        approve,
        approve,
        approve,
        ask('session.write-kit', { planId: id }),
        ask('session.go', { page: 'check' }),
      ];
    }
    case 'carrying':
      return [
        ask('session.import-snapshot', { text: text() }),
        ask('session.import-result', { text: text() }),
        ask('session.import-result', { text: text() }),
        ask('session.write-kit', { planId: state.plan?.id ?? null }),
        leave,
      ];
    case 'recovering':
      return [ask('session.finish', {}), ask('session.go-back', {}), ask('session.check-again', {}), leave];
    case 'done':
      return [
        ask('session.undo', { recordId: state.record.id }),
        ask('session.undo', { recordId: state.record.id }),
        ask('session.verify-again', {}),
        ask('session.import-result', { text: text() }),
        ask('report.save', { format: random.pick(['html', 'pdf', 'md', 'json', 'csv', 'record']) }),
        ask('practice.reboot', {}),
        leave,
      ];
    case 'failed':
      return [
        ask('session.check-again', {}),
        ask('session.open-record', { recordId: state.recordId ?? recordId }),
        leave,
        leave,
        leave,
      ];
    case 'linking':
      return [ask('session.current', {}), ask('app.addresses', {}), leave];
    case 'connecting':
    case 'inspecting':
    case 'applying':
    case 'verifying':
    case 'undoing':
      return [ask('session.cancel', {}), ask('session.check-again', {}), leave];
  }
}

function ask<C extends RequestChannel>(channel: C, payload: RequestPayload<C>): Request {
  return { channel, payload };
}

const UNWISE: RequestPayload<'session.choose'>['choice'] = {
  method: 'listen-list',
  webAddresses: ['192.168.10.10'],
  streamAddress: '192.168.10.11',
  streamPort: 80,
  hotfixValueName: 'SomeOtherValue',
};

function oddChannel(random: SeededRandom): unknown {
  return random.pick(['toString', '__proto__', 'constructor', oddText(random), oddValue(random), undefined]);
}

/** Values that JSON does not know and the structured clone does. */
function strange(random: SeededRandom): unknown {
  const loop: Record<string, unknown> = {};
  loop['planId'] = loop;
  return random.pick<unknown>([
    undefined,
    loop,
    new Map([['planId', 'x']]),
    new Date(Number.NaN),
    10n,
    new Error('x'),
    /x/,
  ]);
}
