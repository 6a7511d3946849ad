/** What a page asks for that was taken over: it knows what is on the screen, and says what it likes. */
import fc from 'fast-check';
import { requestSchemas, type RequestChannel, type RequestPayload } from '../../../shared/wire/ipc.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { chance, fraction, itemAt, oftenOr } from '../arbitraries/draws.ts';
import { oddText, oddValue } from '../arbitraries/odd-values.ts';
import { valueChange } from '../arbitraries/value-change.ts';
import { valueFor } from '../arbitraries/value-for-schema.ts';

export interface Request {
  channel: unknown;
  payload: unknown;
}

/** What the page may have learnt besides the state. */
interface Known {
  scenarios: readonly string[];
  recordIds: readonly string[];
  /** Ports of this PC on which nobody listened a while ago. */
  ports: readonly number[];
  /** Text of a file from a server, such as one would be dropped now. */
  dropped(): string;
}

/** Asks for something as soon as it is known what is on the screen. */
export type Wish = (state: SessionState, known: Known) => Request;

/** What the page chooses of what it knows. */
interface Picks {
  button: number;
  scenario: number;
  port: number;
  recordId: number;
  takesUp: boolean;
  resets: boolean;
  givesText: boolean;
  format: 'html' | 'pdf' | 'md' | 'json' | 'csv' | 'record';
}

const CHANNELS = Object.keys(requestSchemas) as RequestChannel[];
/** Stands for the id of a record, which is only known later. */
const RECORD_ID = 'the id of a record';
const TEXTS = ['192.168.10.10', '192.168.10.11', '127.0.0.1', 'DisableEndpointSharing', '0123456789ab', 'MEDIA01', ''];

const picks: fc.Arbitrary<Picks> = fc.record({
  button: fraction,
  scenario: fraction,
  port: fraction,
  recordId: fraction,
  takesUp: fc.boolean(),
  resets: fc.boolean(),
  givesText: chance(70),
  format: fc.constantFrom('html', 'pdf', 'md', 'json', 'csv', 'record'),
});

/** A request that is right in form and at this moment. */
const fittingWish: fc.Arbitrary<Wish> = picks.map((pick) => (state, known) => {
  return itemAt(fitting(pick, state, known), pick.button);
});

const changedWish: fc.Arbitrary<Wish> = fc.tuple(fittingWish, valueChange).map(([wish, change]) => (state, known) => {
  const { channel, payload } = wish(state, known);
  return { channel, payload: change(payload) };
});

const validRequest: fc.Arbitrary<Request> = fc.oneof(
  ...CHANNELS.map((channel) =>
    valueFor(requestSchemas[channel], [...TEXTS, RECORD_ID]).map((payload) => ({ channel, payload })),
  ),
);

/** Values that JSON does not know and the structured clone does. */
const strange: fc.Arbitrary<unknown> = fc.constantFrom<unknown[]>(
  undefined,
  loop(),
  new Map([['planId', 'x']]),
  new Date(Number.NaN),
  10n,
  new Error('x'),
  /x/,
);

const oddChannel: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('toString', '__proto__', 'constructor', undefined),
  oddText,
  oddValue,
);

const anyWish: fc.Arbitrary<Wish> = fc
  .record({
    valid: validRequest,
    change: oftenOr(
      30,
      fc.constant((same: unknown) => same),
      valueChange,
    ),
    channel: oftenOr(
      90,
      fc.constant(null),
      oddChannel.map((odd) => ({ odd })),
    ),
    payload: oftenOr(
      90,
      fc.constant(null),
      strange.map((odd) => ({ odd })),
    ),
    recordId: fraction,
  })
  .map(({ valid, change, channel, payload, recordId }) => (_, { recordIds }) => ({
    channel: channel === null ? valid.channel : channel.odd,
    payload: payload === null ? change(withRecordId(valid.payload, pickedId(recordIds, recordId))) : payload.odd,
  }));

/** A quarter goes on as the wizard would for a person: what is expensive happens then. */
export const pageWish: fc.Arbitrary<Wish> = fc.oneof(fittingWish, changedWish, { weight: 2, arbitrary: anyWish });

function withRecordId(value: unknown, id: string): unknown {
  if (value === RECORD_ID) return id;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withRecordId(item, id));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withRecordId(member, id)]));
}

function pickedId(recordIds: readonly string[], position: number): string {
  return recordIds.length === 0 ? '' : itemAt(recordIds, position);
}

function loop(): unknown {
  const itself: Record<string, unknown> = {};
  itself['planId'] = itself;
  return itself;
}

/** What the buttons of the present page would ask for. */
function fitting(pick: Picks, state: SessionState, known: Known): Request[] {
  const { scenarios, recordIds, ports } = known;
  const text = () => (pick.givesText ? known.dropped() : null);
  const recordId = pickedId(recordIds, pick.recordId);
  const leave = ask('session.go', { page: 'connect' });
  switch (state.stage) {
    case 'idle': {
      const practice = ask('session.connect-practice', {
        scenario: itemAt(scenarios, pick.scenario),
        reset: pick.resets,
      });
      const place = {
        address: '127.0.0.1',
        port: itemAt(ports, pick.port),
        recordId: pick.takesUp ? recordId : null,
      };
      return [
        practice,
        practice,
        practice,
        ask('session.open-link', place),
        ask('session.open-link', place),
        ask('session.write-kit', { planId: null }),
        ask('session.import-snapshot', { text: text() }),
        ask('session.open-record', { recordId }),
        ask('session.delete-record', { recordId }),
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
        ask('session.show-kit', {}),
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
        ask('session.plan-again', { same: pick.takesUp }),
        ask('session.import-result', { text: text() }),
        ask('report.save', { format: pick.format }),
        ask('practice.reboot', {}),
        ask('practice.act', {}),
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
      return [ask('session.stop-check', {}), ask('session.cancel', {}), ask('session.check-again', {}), leave];
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
