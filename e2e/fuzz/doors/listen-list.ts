import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { HTTP_PARAMETERS, LISTEN_LIST } from '../../../electron/practice/machine/registry.ts';
import type { Machine } from '../../../electron/practice/machine/machine.ts';
import type { Effect } from '../../../electron/practice/machine/quirk.ts';
import { parse } from '../../../shared/text/schema.ts';
import { registryState, type RegistryState } from '../../../shared/snapshot/snapshot.ts';
import { AgentOnMachine, type Reading } from '../agent-on-machine.ts';
import { chance, oftenOr } from '../arbitraries/draws.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { refused, TAKEN, type Door, type Entry } from '../door.ts';

const MOST_INPUTS = 20;
const ADDRESSES = ['192.168.10.10', '10.20.8.5', '127.0.0.1', '::1', '2001:db8:10::10', 'fe80::a', '::'];
const FAILED: Effect = { do: 'fail', code: 1 };
const PRETENDED: Effect = { do: 'pretend' };

interface Input {
  order: { do: 'read' } | { do: 'listed' | 'unlisted'; address: string };
  /** ListenOnlyList; null = there is none. */
  stored: string[] | null;
  /** What netsh prints; null = what the machine has, in this form. */
  shown: string[] | null;
  form: (addresses: readonly string[]) => string;
  isDamaged: boolean;
  /** What netsh makes of an order. */
  effect: Effect | null;
}

const spelled = fc
  .tuple(fc.constantFrom(...ADDRESSES), fc.boolean())
  .map(([address, capital]) => (capital ? address.toUpperCase() : address));
const addresses = fc.array(spelled, { maxLength: 4 });

/** Lines that hold no address alone, in any language. */
const remark = fc.constantFrom(
  'IP addresses present in the IP listen list:',
  'IP-Adressen in der IP-Abh\u201drliste:',
  '-------------------------------------------',
  '\u0083\u008a\u0083b\u0083X\u0083\u0093',
  'The entry 10.20.8.5 is bad',
  '10.20.8.5:80',
  '10.20.8',
  '[::1]',
  'a:b',
  '',
);

const form = fc
  .record({
    head: fc.array(remark, { maxLength: 4 }),
    tail: fc.array(remark, { maxLength: 2 }),
    indent: fc.constantFrom('    ', '', '\t', '  '),
    end: fc.constantFrom('\r\n', '\n', '\r\r\n'),
    turned: fc.boolean(),
  })
  .map(({ head, tail, indent, end, turned }) => (found: readonly string[]) => {
    const rows = found.map((address) => `${indent}${address}${turned ? ' ' : ''}`);
    // A program of Windows begins with a line that says what follows.
    return [...head, '', 'IP:', ...(turned ? rows.reverse() : rows), ...tail, ''].join(end);
  });

const input: fc.Arbitrary<Input> = fc
  .record({
    order: oftenOr(
      70,
      fc.constant<Input['order']>({ do: 'read' }),
      fc.record({
        do: fc.constantFrom('listed' as const, 'unlisted' as const),
        address: fc.constantFrom(...ADDRESSES),
      }),
    ),
    stored: oftenOr(90, addresses, fc.constant(null)),
    shown: oftenOr(70, fc.constant(null), addresses),
    form,
    damage: oftenOr(60, fc.constant(null), textDamage),
    effect: fc.constantFrom(null, null, FAILED, PRETENDED),
    shuffled: chance(20),
  })
  .map(({ damage, form: whole, shuffled, stored, ...rest }) => ({
    ...rest,
    stored: shuffled && stored ? [...stored].reverse() : stored,
    form: damage === null ? whole : (found) => damage(whole(found)),
    isDamaged: damage !== null,
  }));

/** What netsh answers about the listen list, and what it says that it did with it. */
export const listenListDoor: Door<Input[]> = {
  name: 'listen-list',
  from: 'a netsh of whatever language, or whoever put another program in its place',
  refusal: /^[^\p{Cc}]+$/u,
  most: MOST_INPUTS,
  async open() {
    /** What netsh said last of each input. */
    const said = new Map<Input, { text: string; stored: string[] }>();
    const agent = await AgentOnMachine.open<Input>({
      scenario: 'server-2008',
      reads: "order === 'read' ? toldList.read() : toldList.bring(order.split(' ')[1], order.split(' ')[0])",
      prepare(machine, { order, stored, effect }) {
        if (stored === null) machine.registry.remove(HTTP_PARAMETERS, LISTEN_LIST);
        else machine.registry.write(HTTP_PARAMETERS, LISTEN_LIST, { type: 'REG_MULTI_SZ', data: stored });
        machine.state.quirks =
          effect === null ? [] : (['list-add', 'list-delete'] as const).map((kind) => ({ kind, target: '*', effect }));
        return order.do === 'read' ? undefined : `${order.do} ${order.address}`;
      },
      meddle(machine, one, { kind, target }) {
        if (kind !== 'list-show') return;
        const stored = storedOn(machine);
        const text = one.form(one.shown ?? stored);
        said.set(one, { text, stored });
        machine.disk.write(target, text);
      },
    });
    return {
      cases: fc.array(input, { minLength: 1, maxLength: MOST_INPUTS }),
      async feed(inputs) {
        said.clear();
        const readings = await agent.read(inputs);
        return readings.map((reading, at) => {
          const one = inputs[at];
          const seen = one && said.get(one);
          if (one === undefined || seen === undefined) throw new Error('netsh was not asked');
          return one.order.do === 'read'
            ? judgeReading(one, seen.stored, reading)
            : judgeOrder(one.order, seen, reading);
        });
      },
      close: () => agent.close(),
    };
  },
};

function storedOn(machine: Machine): string[] {
  const value = machine.registry.read(HTTP_PARAMETERS, LISTEN_LIST);
  return value?.type === 'REG_MULTI_SZ' ? value.data : [];
}

const asSet = (all: readonly string[]) => [...new Set(all.map((each) => each.toLowerCase()))].sort();

/** Both places must say the same; then that is the list, else nobody knows it. */
function judgeReading({ shown, isDamaged }: Input, stored: readonly string[], reading: Reading): Entry {
  const wanted = asSet(stored);
  const agrees = shown === null || isDeepStrictEqual(asSet(shown), wanted);
  if ('problem' in reading) {
    if (agrees && !isDamaged) throw new Error(`not believed, though both say ${wanted.join()}: ${reading.problem}`);
    return refused(reading.problem);
  }
  const parsed = parse(registryState, reading.value);
  if (!parsed.ok) throw new Error(`a list that the program would refuse: ${parsed.problem}`);
  if (!agrees && !isDamaged) throw new Error(`believed, though netsh shows something else: ${JSON.stringify(reading)}`);
  const state: RegistryState = wanted.length === 0 ? { type: 'absent' } : { type: 'multi-string', data: wanted };
  if (!isDeepStrictEqual(parsed.value, state)) throw new Error(`read as ${JSON.stringify(parsed.value)}`);
  return TAKEN;
}

/** An order counts as carried out only where both places show it. */
function judgeOrder(
  { do: goal, address }: { do: 'listed' | 'unlisted'; address: string },
  { text, stored }: { text: string; stored: string[] },
  reading: Reading,
): Entry {
  const shown = text.split(/\s*[\r\n]\s*/).map((line) => line.trim().toLowerCase());
  const isShown = shown.includes(address);
  const isStored = asSet(stored).includes(address);
  const isReached = [isShown, isStored].every((there) => there === (goal === 'listed'));
  if ('problem' in reading) return refused(reading.problem);
  if (!isReached) throw new Error(`said to be done, and it is not: ${address} ${goal}, ${stored.join()}, ${text}`);
  return TAKEN;
}
