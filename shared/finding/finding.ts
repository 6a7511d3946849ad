/**
 * Finding: severity, problem, impact, what to do, reference. Here it is data (a code and the facts that its
 * sentences need); `words/` turns it into the four sentences.
 */
import { productNear, type Product } from '../knowledge/products.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export type Severity = 'blocks' | 'warning' | 'information';

/** Why a fact is not known, as the agent gave it; null when it gave no reason. */
export type Reason = string | null;

export type None = Record<string, never>;

/** The program that holds an endpoint. */
export interface Holder {
  /** Image name; '' when it could not be read. */
  program: string;
  processId: number;
}

export interface Sites {
  /** Names for people. */
  sites: readonly string[];
}

export interface Addresses {
  addresses: readonly string[];
}

export interface Kept {
  /** Addresses of the network on which websites go on answering; none: 127.0.0.1 at most is left. */
  keeps: readonly string[];
}

export interface Services {
  /** Display names. */
  services: readonly string[];
}

/** Entries of the listen list, as they stand there. */
export interface Entries {
  entries: readonly string[];
}

export interface System {
  version: string;
  /** '' when it could not be read. */
  caption: string;
}

/**
 * Every code, with the facts of its sentences. A module that finds something adds its codes here (`declare module`), so
 * that a code, what it means and where it is found stand together.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the modules that find something
export interface FindingFacts {}

export type FindingCode = keyof FindingFacts;

/** A finding of one code. Facts are names and values from the server: never trusted as markup or as commands. */
export interface FindingOf<C extends FindingCode> {
  code: C;
  severity: Severity;
  facts: FindingFacts[C];
  /** The product whose names its sentences use; left out: Windows Server 2003. */
  product?: Product['key'];
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/** Builds a finding; a fact that its code does not have does not compile. */
export function finding<C extends FindingCode>(code: C, severity: Severity, facts: FindingFacts[C]): Finding {
  return { code, severity, facts } as Finding;
}

/** Findings about a machine, with its product, whose names their sentences use. */
export function findingsAbout({ os }: Snapshot, findings: readonly Finding[]): Finding[] {
  const { key } = productNear(os.version.value);
  return key === 'server-2003' ? [...findings] : findings.map((each) => ({ ...each, product: key }));
}

/** The same finding, as one that forbids something. */
export function blocking(source: Finding): Finding {
  return { ...source, severity: 'blocks' };
}

/** Whether what has changed since a set-up needs a person; the rest only informs. */
export function driftNeedsAttention(drift: readonly Finding[]): boolean {
  return drift.some(({ severity }) => severity === 'blocks' || severity === 'warning');
}
