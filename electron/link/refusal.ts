import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';

/**
 * Why a request was not accepted. Before a message has proved that it comes from the agent it gets one sentence
 * without detail; the sentences after that tell the person at the server what to do.
 */
export const LINK_REFUSALS = {
  method: { status: 405, sentence: 'Only POST is understood here.' },
  path: { status: 404, sentence: 'There is nothing at this address.' },
  host: { status: 421, sentence: 'This program is not called by that name.' },
  browser: { status: 403, sentence: 'Web pages may not talk to this program.' },
  'content-type': { status: 415, sentence: 'Only messages of an agent are understood here.' },
  'too-large': { status: 413, sentence: 'The message is too large.' },
  'too-slow': { status: 408, sentence: 'The message took too long to arrive.' },
  garbled: { status: 400, sentence: 'The message cannot be read.' },
  'not-genuine': { status: 403, sentence: 'The message was refused.' },
  replayed: { status: 409, sentence: 'The message was sent before, or out of its order.' },
  'bad-content': {
    status: 422,
    sentence: 'The message has another form than this program understands.',
  },
  'other-version': {
    status: 409,
    sentence: 'This kit was made by another version of Share80: write the kit again, and carry it here again.',
  },
  'other-agent': {
    status: 409,
    sentence: 'This link already serves another server: write a kit of its own for this one.',
  },
  'other-talk': {
    status: 409,
    sentence: 'The program was started again meanwhile, or hears another agent: start LINK.cmd again.',
  },
  'secret-replaced': {
    status: 409,
    sentence:
      'The secret of this kit was replaced when it was first used, and the new one is not known here: write a new kit.',
  },
  'other-address': {
    status: 403,
    sentence: 'This link serves a server at another address now.',
  },
} as const satisfies Record<LinkRefusalCode, { status: number; sentence: string }>;
