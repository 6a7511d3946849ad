import { answerRequest, type RequestHandlers } from '../../../electron/ipc/answer-request.ts';
import { readResult } from '../../../electron/kit/read-result.ts';
import { checkChoice } from '../../../shared/choose.ts';
import { requestSchemas, type RequestChannel } from '../../../shared/ipc.ts';
import { readSnapshotFile } from '../../../shared/record.ts';
import type { Choice } from '../../../shared/choice.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { mutateValue } from '../mutate/mutate-value.ts';
import { oddText, oddValue } from '../mutate/odd-values.ts';
import { specimens } from '../specimens.ts';
import { valueFor } from '../value-for-schema.ts';

const TEXTS = ['typical', '192.168.10.10', '192.168.10.11', 'DisableEndpointSharing', '0123456789ab', 'MEDIA01', ''];
const CHANNELS = Object.keys(requestSchemas) as RequestChannel[];

/** Requests of the page. What a handler gets is what its schema took; choices and files go on into shared/. */
export const ipcDoor: Door = {
  name: 'ipc',
  from: 'a page that was taken over',
  // Machine text for the page's own developers: which request, and what is wrong with it.
  refusal: /^[^\p{Cc}]{1,1000}$/u,
  open() {
    const { snapshot } = specimens();
    const handle = (payload: { choice?: Choice; text?: string | null }) => {
      if (payload.choice !== undefined) checkChoice(snapshot, payload.choice);
      if (typeof payload.text === 'string') {
        readSnapshotFile(payload.text);
        readResult(payload.text);
      }
      return { problem: '' };
    };
    const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handle])) as unknown as RequestHandlers;
    return {
      async feed(random) {
        const [channel, payload] = request(random);
        const crossed = crossing(payload);
        if (crossed === null) return refused(null);
        const reply = await answerRequest(handlers, channel, crossed.payload);
        return reply.ok ? TAKEN : refused(reply.problem);
      },
      close: () => undefined,
    };
  },
};

/** What comes from the page was copied by the structured clone on its way; null = that refuses it. */
function crossing(payload: unknown): { payload: unknown } | null {
  try {
    return { payload: structuredClone(payload) };
  } catch {
    return null;
  }
}

function request(random: SeededRandom): [unknown, unknown] {
  const channel = random.pick(CHANNELS);
  const valid = valueFor(requestSchemas[channel], random, TEXTS);
  const payload = random.chance(0.7) ? mutateValue(random, valid) : valid;
  return [random.chance(0.1) ? oddChannel(random) : channel, random.chance(0.1) ? strange(random) : payload];
}

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
