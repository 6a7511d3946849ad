/**
 * What is said between main and the renderer: one map of requests, one of events. Types only; the thin wrappers in
 * `electron/ipc/` and `electron/preload.ts` are the only files that touch Electron's channels, and main checks every
 * payload with the schemas beside each request.
 */
import * as v from 'valibot';
import { choiceSchema } from './choice.ts';
import type { Finding } from './finding.ts';
import { shortText } from './schema.ts';
import type { SessionState } from './session.ts';

export const reportFormat = v.picklist(['html', 'pdf', 'md', 'json', 'csv', 'record']);
export type ReportFormat = v.InferOutput<typeof reportFormat>;

const nothing = v.strictObject({});

/** Schema of each request's payload, by channel. */
export const requestSchemas = {
  'session.current': nothing,
  'session.connect-practice': v.strictObject({ scenario: shortText, reset: v.boolean() }),
  'session.check-again': nothing,
  /** Moves between pages without doing anything: from check to addresses and back, from review to addresses, from verify to report... */
  'session.go': v.strictObject({ page: v.picklist(['connect', 'check', 'addresses', 'apply', 'verify', 'report']) }),
  /** Makes the plan; answers with the findings that refuse it, if any. */
  'session.choose': v.strictObject({ choice: choiceSchema }),
  /** What a choice would mean, without making it. */
  'session.preview': v.strictObject({ choice: choiceSchema }),
  'session.approve': v.strictObject({ planId: shortText }),
  'session.cancel': nothing,
  'session.verify-again': nothing,
  'session.undo': v.strictObject({ recordId: shortText }),
  'practice.reboot': nothing,
  'report.save': v.strictObject({ format: reportFormat }),
  'app.facts': nothing,
} as const;

export type RequestChannel = keyof typeof requestSchemas;
export type RequestPayload<C extends RequestChannel> = v.InferOutput<(typeof requestSchemas)[C]>;

/** What each request answers with. Failures are values, never exceptions. */
export interface RequestAnswers {
  'session.current': SessionState;
  'session.connect-practice': Done;
  'session.check-again': Done;
  'session.go': Done;
  'session.choose': Done;
  'session.preview': Preview;
  'session.approve': Done;
  'session.cancel': Done;
  'session.verify-again': Done;
  'session.undo': Done;
  'practice.reboot': Done;
  'report.save': { saved: boolean; path: string; problem: string };
  'app.facts': AppFacts;
}

/** `problem` is '' when it was done, else one sentence. */
export interface Done {
  problem: string;
}

export interface Preview {
  /** Findings that refuse this choice. */
  refused: Finding[];
  /** What the choice would cost: sites that shrink, programs that lose an address. */
  consequences: Finding[];
}

export interface AppFacts {
  version: string;
  platform: string;
}

/** Events from main, one way. */
export interface Events {
  'session.state': SessionState;
}

/** What the preload script puts on `window.share80`. */
export interface Share80Bridge {
  request<C extends RequestChannel>(channel: C, payload: RequestPayload<C>): Promise<RequestAnswers[C]>;
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void;
}
