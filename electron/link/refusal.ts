import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';

/**
 * Why a request was not accepted. Before a message has proved that it comes from the agent it gets one sentence
 * without detail; the sentences after that tell the person at the server what to do.
 */
export const LINK_REFUSALS = {
  method: { status: 405, sentence: 'Only POST is understood here.' },
  path: { status: 404, sentence: 'There is nothing at this address.' },
  browser: { status: 403, sentence: 'Web pages may not talk to this program.' },
  'content-type': { status: 415, sentence: 'Only JSON is understood here.' },
  'too-large': { status: 413, sentence: 'The message is too large.' },
  'too-slow': { status: 408, sentence: 'The message took too long to arrive.' },
  busy: { status: 503, sentence: 'The program is busy with other messages.' },
  garbled: { status: 400, sentence: 'The message cannot be read.' },
  'not-genuine': { status: 403, sentence: 'The message was refused.' },
  replayed: { status: 409, sentence: 'The message was sent before, or out of its order.' },
  'bad-content': {
    status: 422,
    sentence: 'The message has another form than this program understands.',
  },
  'other-version': {
    status: 409,
    sentence: 'The agent belongs to another version of Share80: use the kit that this program wrote.',
  },
  'other-agent': {
    status: 409,
    sentence: 'This link already serves another server: write a kit of its own for this one.',
  },
  'not-introduced': {
    status: 409,
    sentence: 'The program was started again meanwhile: start LINK.cmd again.',
  },
} as const satisfies Record<LinkRefusalCode, { status: number; sentence: string }>;
