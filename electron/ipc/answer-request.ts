import { requestSchemas } from '../../shared/wire/ipc.ts';
import type { RequestAnswers, RequestChannel, RequestPayload } from '../../shared/wire/ipc.ts';
import { parse } from '../../shared/text/schema.ts';
import { plain } from '../../shared/text/printable.ts';

/** One function per request. */
export type RequestHandlers = {
  [C in RequestChannel]: (payload: RequestPayload<C>) => RequestAnswers[C] | Promise<RequestAnswers[C]>;
};

/** What crosses to the page: an answer, or why the request was turned away at the door. */
export type Reply = { ok: true; answer: unknown } | { ok: false; problem: string };

/** Checks the name and the payload of a request, then has it handled. Never throws. */
export async function answerRequest(handlers: RequestHandlers, channel: unknown, payload: unknown): Promise<Reply> {
  if (!isRequestChannel(channel)) return turnedAway('unknown-request');
  const parsed = parse(requestSchemas[channel], payload);
  if (!parsed.ok) return turnedAway(`${channel}: ${parsed.problem}`);
  try {
    // The schema just proved that the payload is this channel's, which TypeScript cannot follow across the union.
    const handle = handlers[channel] as (payload: unknown) => unknown;
    return { ok: true, answer: await handle(parsed.value) };
  } catch (error) {
    console.error(`Request ${channel} failed.`, error);
    return turnedAway(`${channel}: ${plain(error instanceof Error ? error.message : String(error))}`);
  }
}

function isRequestChannel(channel: unknown): channel is RequestChannel {
  return typeof channel === 'string' && Object.hasOwn(requestSchemas, channel);
}

function turnedAway(problem: string): Reply {
  return { ok: false, problem };
}
