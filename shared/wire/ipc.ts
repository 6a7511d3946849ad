/**
 * What is said between main and the renderer: one map of requests, one of events. Types only; the thin wrappers in
 * `electron/ipc/` and `electron/preload.ts` are the only files that touch Electron's channels, and main checks every
 * payload with the schemas beside each request.
 */
import * as v from 'valibot';
import { claimantSchema } from '../claimant/claimants.ts';
import { choiceSchema } from '../choice/choice.ts';
import type { Finding } from '../finding/finding.ts';
import { LONGEST_FILE } from '../text/file-text.ts';
import type { LocalAddress } from './link-status.ts';
import type { RecordList } from '../record/record-summary.ts';
import { ipv4Address, shortText, tcpPort } from '../text/schema.ts';
import type { Refusal } from './intent-refusal.ts';
import type { Who } from '../who/who.ts';
import type { Trouble } from './session.ts';
import type { NumberedState, StateDelta } from './state-delta.ts';

const reportFormat = v.picklist(['html', 'pdf', 'md', 'json', 'csv', 'record']);
export type ReportFormat = v.InferOutput<typeof reportFormat>;
/** A report of a finished set-up, the plan under review, or the file that checks a set-up every day. */
const paperFormat = v.picklist([...reportFormat.options, 'plan', 'daily']);
export type PaperFormat = v.InferOutput<typeof paperFormat>;

const placeName = v.picklist(['records', 'practice', 'settings']);
export type PlaceName = v.InferOutput<typeof placeName>;

/** Unit: characters. */
const LONGEST_COPY = 100_000;

const nothing = v.strictObject({});
/** Text of a file that was dropped on the window; null = main asks for a file with the system's own dialog. */
const fileText = v.strictObject({ text: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_FILE))) });

/** What the page wants done, with the schema of its payload. Each is answered at once: begun, or why not. */
const intentSchemas = {
  'session.connect-practice': v.strictObject({ scenario: shortText, reset: v.boolean() }),
  /** Looks at the computer that the program runs on, with an administrator's rights. */
  'session.connect-this-computer': nothing,
  /**
   * Listens on one of `app.addresses` (`port` null = the usual one), asks for a folder and writes the kit there.
   * `recordId` names the set-up for whose sake the server is called; null = a new one.
   */
  'session.open-link': v.strictObject({
    address: ipv4Address,
    port: v.nullable(tcpPort),
    recordId: v.nullable(shortText),
  }),
  /** Says that the server of this name is the right one; the name is compared with the agent's. */
  'session.confirm-agent': v.strictObject({ name: shortText }),
  /** Asks for a folder and writes a kit to carry: with LOOK only, or with APPLY for the plan under review. */
  'session.write-kit': v.strictObject({ planId: v.nullable(shortText) }),
  /** Shows the folder of the kit that was written. The page names no path. */
  'session.show-kit': nothing,
  'session.import-snapshot': fileText,
  /** The result of APPLY or UNDO; afterwards also of a second LOOK. */
  'session.import-result': fileText,
  /** Recovery: takes the unfinished plan back, and shows a new plan for the same choice. */
  'session.finish': nothing,
  /** Recovery: takes the unfinished plan back. */
  'session.go-back': nothing,
  'session.open-record': v.strictObject({ recordId: shortText }),
  /** Deletes the record of a set-up whose end is known; nothing on its server is touched. */
  'session.delete-record': v.strictObject({ recordId: shortText }),
  'session.check-again': nothing,
  /** Ends a check that is under way, and leaves the server. */
  'session.stop-check': nothing,
  /** After a set-up that did not come about: `same` = a plan for the same choice, else the page on which one chooses. */
  'session.plan-again': v.strictObject({ same: v.boolean() }),
  /** Moves between pages without doing anything: from check to addresses and back, from review to addresses, from verify to report... */
  'session.go': v.strictObject({ page: v.picklist(['connect', 'check', 'addresses', 'apply', 'verify', 'report']) }),
  /** Makes the plan; answers with the findings that refuse it, if any. */
  'session.choose': v.strictObject({ choice: choiceSchema }),
  /** Who is to get an address: what can be chosen is found anew. */
  'session.claim': v.strictObject({ claimant: claimantSchema }),
  'session.approve': v.strictObject({ planId: shortText }),
  'session.cancel': nothing,
  'session.verify-again': nothing,
  'session.undo': v.strictObject({ recordId: shortText }),
  'practice.reboot': nothing,
  /** Does what the plan asks a person for. */
  'practice.act': nothing,
} as const;

export type IntentChannel = keyof typeof intentSchemas;

/** Schema of each request's payload, by channel: the intents, and what else the page asks. */
export const requestSchemas = {
  ...intentSchemas,
  'session.current': nothing,
  /** Looks who holds a port of a practice server, or of this computer (null); nothing else comes of it. */
  'session.who': v.strictObject({ scenario: v.nullable(shortText), port: tcpPort }),
  'session.list-records': nothing,
  /** What a choice would mean, without making it. */
  'session.preview': v.strictObject({ choice: choiceSchema }),
  'report.save': v.strictObject({ format: paperFormat }),
  /** Prints the report of a finished set-up, or the plan under review. */
  'report.print': nothing,
  /** Shows in its folder, or opens, what was saved last in this format. The page names no path. */
  'report.reveal': v.strictObject({ format: paperFormat, how: v.picklist(['folder', 'open']) }),
  /** Puts a text into the clipboard. */
  'app.copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST_COPY)) }),
  'app.facts': nothing,
  /** Speaks another language from now on, and keeps that for the next start. */
  'app.speak': v.strictObject({ language: v.pipe(v.string(), v.maxLength(20)) }),
  'app.addresses': nothing,
  /** Where things are kept, and what the program contains. */
  'app.about': nothing,
  /** Opens one of the folders of `app.about`. */
  'app.open-place': v.strictObject({ place: placeName }),
} as const;

export type RequestChannel = keyof typeof requestSchemas;
export type RequestPayload<C extends RequestChannel> = v.InferOutput<(typeof requestSchemas)[C]>;

/** What each request answers with. Failures are values, never exceptions. */
export interface RequestAnswers extends Record<IntentChannel, Done> {
  'session.current': NumberedState;
  'session.who': WhoAnswer;
  'session.list-records': RecordList;
  'session.preview': Preview;
  'report.save': { saved: boolean; path: string; problem: SavingProblem | null };
  'report.print': { problem: SavingProblem | null };
  'report.reveal': { problem: SavingProblem | null };
  'app.copy': Copied;
  'app.facts': AppFacts;
  'app.speak': { language: string };
  'app.addresses': LocalAddress[];
  'app.about': AboutFacts;
  /** Whether there was anything to open. */
  'app.open-place': { opened: boolean };
}

/** `problem` is null when it was done, else why it was not. */
export interface Done {
  problem: Refusal | null;
}

/** Who holds a port, or why the server could not be looked at. */
export type WhoAnswer = { ok: true; server: string; who: Who } | { ok: false; trouble: Trouble };

/** The text is in the clipboard. */
interface Copied {
  copied: true;
}

/** Why a report was not saved: there is none at this point, or its file could not be written (`detail` is machine text). */
export type SavingProblem = { code: 'not-now' } | { code: 'not-written'; detail: string };

export interface Preview {
  /** Findings that refuse this choice. */
  refused: Finding[];
  /** What the choice would cost: sites that shrink, programs that lose an address. */
  consequences: Finding[];
}

export interface AppFacts {
  version: string;
  /** Name of the language that the window speaks. */
  language: string;
}

/** A package that the program contains. */
interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

export interface AboutFacts {
  version: string;
  /** Version of Electron. */
  electron: string;
  /** Folders on this PC. */
  places: Record<PlaceName, string>;
  licences: Licence[];
}

/** What the menu wants of the page. */
export type MenuCommand = 'help' | 'about' | 'save' | 'print';

/** Events from main, one way. */
export interface Events {
  'session.changed': StateDelta;
  'app.command': MenuCommand;
}

/** What the preload script puts on `window.share80`. */
export interface Share80Bridge {
  /** The system that the window runs on, as Node calls it. */
  readonly platform: string;
  request<C extends RequestChannel>(channel: C, payload: RequestPayload<C>): Promise<RequestAnswers[C]>;
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void;
}
