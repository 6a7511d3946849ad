/** Choose: what can be chosen on a machine, what is proposed, what refuses a choice and what it would cost. Pure. */
import { addressFindings, reachFindings, sharedAddressFindings } from '../finding/addresses.ts';
import { blocking, finding, type Finding, type FindingCode, findingsAbout } from '../finding/finding.ts';
import { notUnderstood } from '../finding/not-understood.ts';
import { claimantOf, type ClaimantName } from '../claimant/claimants.ts';
import { generationOf, systemFindings } from '../generation/generations.ts';
import { LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import type { MethodModule } from '../method/method.ts';
import { methodOf, type Method } from '../method/methods.ts';
import { isLoopback } from '../text/addresses.ts';
import { indexSnapshot, type ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Choice } from './choice.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** `claimant` by its name in the list. */
    'claimant-not-offered': { claimant: string };
    'dhcp-address': Addresses;
    'listener-owner-unknown': { reason: Reason };
    'choice-address-not-here': Addresses;
    'choice-method-not-offered': { method: string };
    /** This Windows does not have it, or it is not for whoever gets the address. `offered`: those that are. */
    'choice-method-not-here': { method: string; offered: readonly string[] };
    /** Said of a choice, and its method does nothing with it. */
    'choice-part-not-used': { part: 'loopback' | 'pooling' | 'hotfixValueName' | 'openWeb'; method: string };
  }
}

export interface MethodOption {
  method: Method;
  sharesPort80: boolean;
  asksFor: MethodModule['asksFor'];
  /** False: nobody on Http.sys keeps port 80, on no address. */
  webKeepsPort: boolean;
  /** Null = offered; else the finding that says why not. */
  forbidden: Finding | null;
}

/** Parts of a choice that were named. */
export type ChoiceWishes = { [K in keyof Choice]?: Choice[K] | undefined };

/** Who is to get an address, as far as that was said. */
export type ClaimWish = { [K in 'claimant' | 'service' | 'streamPort']?: Choice[K] | undefined };

/** A snapshot, arranged for the one who is to get an address. */
export function indexFor(snapshot: Snapshot, wish: ClaimWish): ServerIndex {
  return indexSnapshot(snapshot, claimantOf(wish.claimant).taker(wish));
}

/** Who gets the address unless another one is asked for. */
function defaultClaimant(snapshot: Snapshot): ClaimantName {
  return generationOf(snapshot).claimants[0];
}

/** A wish with what is taken for meant where nothing was said. */
export function wholeWish<W extends ClaimWish>(snapshot: Snapshot, wished: W) {
  const claimant = wished.claimant ?? defaultClaimant(snapshot);
  const service = wished.service ?? claimantOf(claimant).proposedService(snapshot) ?? undefined;
  return { ...wished, claimant, service };
}

/** What a choice says of who gets the address: nothing where that is Windows Media Services, as it always was. */
function claimed({ claimant, service }: ClaimWish): Pick<Choice, 'claimant' | 'service'> {
  if (claimant === undefined || claimant === 'wms') return {};
  return { claimant, ...(service === undefined ? {} : { service }) };
}

/** What forbids any set-up on this machine. One address is enough for a method that shares no port. */
function generalObstacles(index: ServerIndex, wish: ClaimWish): Finding[] {
  const { snapshot } = index;
  const system = systemFindings(snapshot);
  const findings = [...system, ...(blocks(system) ? [] : claimantFindings(index, wish)), ...addressFindings(index)];
  return findings.filter((found) => found.severity === 'blocks' && found.code !== 'one-address');
}

function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'blocks');
}

/** About whoever is to get an address. Who gets none of this Windows at all has nothing else to be told. */
export function claimantFindings(index: ServerIndex, wish: ClaimWish): Finding[] {
  const { claimant = 'wms' } = wish;
  if (!generationOf(index.snapshot).claimants.includes(claimant)) {
    return [finding('claimant-not-offered', 'blocks', { claimant })];
  }
  return claimantOf(claimant).findings(index, wish);
}

/** Everything that forbids a method, the most important first; empty when it is offered. */
function methodObstacles(index: ServerIndex, method: Method, wish: ClaimWish): Finding[] {
  return [...generalObstacles(index, wish), ...methodOf(method).obstacles(index)];
}

function methodsFor({ snapshot }: ServerIndex, { claimant }: ClaimWish): Method[] {
  const { methods } = claimantOf(claimant);
  return generationOf(snapshot).methods.filter((method) => methods.includes(method));
}

/** The methods of this generation of Windows for whoever gets the address, each offered, or with the finding that forbids it. */
export function methodOptions(index: ServerIndex, wish: ClaimWish = {}): MethodOption[] {
  return methodsFor(index, wish).map((method) => {
    const [first] = findingsAbout(index.snapshot, methodObstacles(index, method, wish));
    const { sharesPort80, asksFor, stops } = methodOf(method);
    const forbidden = first === undefined ? null : blocking(first);
    return { method, sharesPort80, asksFor, webKeepsPort: stops === null, forbidden };
  });
}

/**
 * The choice that is proposed: by the method that is in force if the machine is set up, else by the first that shares
 * port 80. Null when port 80 cannot be shared here, even if streaming on another port could.
 */
export function recommend(index: ServerIndex, wish: ClaimWish): Choice | null {
  const possible = methodsFor(index, wish).filter((method) => {
    const module = methodOf(method);
    if (!module.sharesPort80 || (module.onlyIfAsked && !module.isInForce(index))) return false;
    return methodObstacles(index, method, wish).length === 0;
  });
  const method = possible.findLast((each) => methodOf(each).isInForce(index)) ?? possible[0];
  const split = method === undefined ? null : methodOf(method).propose(index);
  return method === undefined || split === null ? null : { method, ...claimed(wish), ...split };
}

/** What refuses a choice, and what it would cost. */
export function checkChoice(snapshot: Snapshot, choice: Choice): { refused: Finding[]; consequences: Finding[] } {
  const index = indexFor(snapshot, choice);
  const refused = findingsAbout(snapshot, refusals(index, choice));
  const costs = refused.length > 0 ? [] : consequences(index, choice);
  return { refused, consequences: findingsAbout(snapshot, costs) };
}

function refusals(index: ServerIndex, choice: Choice): Finding[] {
  const general = generalObstacles(index, choice);
  if (general.length > 0) return general;
  const { method } = choice;
  const offered = methodsFor(index, choice);
  if (!offered.includes(method)) return [finding('choice-method-not-here', 'blocks', { method, offered })];
  const obstacles = methodOf(method).obstacles(index);
  if (obstacles.length > 0) return [finding('choice-method-not-offered', 'blocks', { method }), ...obstacles];
  return [...unknownAddresses(index, choice), ...methodOf(method).refusals(index, choice), ...opened(index, choice)];
}

/** That Http.sys would answer where it does not today is nothing that a choice brings about by the way. */
function opened(index: ServerIndex, choice: Choice): Finding[] {
  if (choice.openWeb === true || claimantOf(choice.claimant).mayOpenWeb) return [];
  return methodOf(choice.method)
    .consequences(index, choice)
    .filter(({ code }) => code === 'web-opens')
    .map(blocking);
}

function unknownAddresses(index: ServerIndex, choice: Choice): Finding[] {
  const { givesLoopback } = methodOf(choice.method);
  const addresses = [...new Set([...choice.webAddresses, choice.streamAddress])].filter(
    (address) => !index.usableByAddress.has(address) && !(givesLoopback && isLoopback(address)),
  );
  return addresses.length === 0 ? [] : [finding('choice-address-not-here', 'blocks', { addresses })];
}

/** What is known in part only, and what was read and not understood: it may be what the choice costs. */
function partsUnread(index: ServerIndex): Finding[] {
  const codes: readonly FindingCode[] = ['partly-read', 'rows-not-understood'];
  return notUnderstood(index).filter(({ code }) => codes.includes(code));
}

/** Consequences of a choice, none of which refuses it. Names every site and program that loses something. */
function consequences(index: ServerIndex, choice: Choice): Finding[] {
  const method = methodOf(choice.method);
  return [
    ...dynamicAddresses(index, method.neededAddresses(choice)),
    ...reachFindings(index, method.neededAddresses(choice)),
    ...sharedAddressFindings(index).filter(({ severity }) => severity === 'warning'),
    ...claimantOf(choice.claimant).consequences(index, choice, method.sharesPort80),
    ...unknownListeners(index),
    ...partsUnread(index),
    ...method.consequences(index, choice),
  ];
}

/** Those of the addresses that come from DHCP, and so can change. */
export function dynamicAddresses(index: ServerIndex, among: readonly string[]): Finding[] {
  const addresses = among.filter((address) => index.usableByAddress.get(address)?.dhcp === true);
  return addresses.length === 0 ? [] : [finding('dhcp-address', 'warning', { addresses })];
}

/** Who holds the ports is not known. */
export function unknownListeners({ snapshot: { listeners } }: ServerIndex): Finding[] {
  return listeners.value !== null ? [] : [finding('listener-owner-unknown', 'warning', { reason: listeners.problem })];
}

/**
 * Fills the gaps of a half-made choice, as the command line takes it. Null when there is nothing to propose, which
 * `methodOptions` explains. What was named is kept as it is: `checkChoice` says whether it can work.
 */
export function completeChoice(snapshot: Snapshot, wishes: ChoiceWishes): Choice | null {
  const wish = wholeWish(snapshot, wishes);
  const index = indexFor(snapshot, wish);
  const name =
    wishes.method ?? wishedMethod(index, wishes) ?? recommend(index, wish)?.method ?? methodsFor(index, wish)[0];
  if (name === undefined) return null;
  const method = methodOf(name);
  const proposed = method.propose(index);
  const local = wishes.loopback === 'program' ? LOOPBACK : undefined;
  const streamAddress =
    wishes.streamAddress ?? local ?? openStream(index, method, wishes, proposed?.streamAddress ?? null);
  if (streamAddress === null) return null;
  const side = wishes.loopback ?? proposed?.loopback;
  const pooling = wishes.pooling ?? proposed?.pooling;
  return {
    method: name,
    ...claimed(wish),
    ...(wishes.openWeb === undefined ? {} : { openWeb: wishes.openWeb }),
    ...(side === undefined ? {} : { loopback: side }),
    ...(pooling === undefined ? {} : { pooling }),
    webAddresses: wishes.webAddresses ?? method.webBeside(index, streamAddress),
    streamAddress,
    streamPort: wishes.streamPort ?? proposed?.streamPort ?? SHARED_PORT,
    hotfixValueName: wishes.hotfixValueName ?? snapshot.httpSys.hotfixValueName,
  };
}

/** The method that what was named belongs to; null where any would do. */
function wishedMethod(index: ServerIndex, wishes: ChoiceWishes): Method | null {
  const methods = methodsFor(index, wishes);
  if (wishes.loopback !== undefined) return methods.find((name) => methodOf(name).asksFor === 'loopback') ?? null;
  if (wishes.pooling !== undefined) return methods.find((name) => methodOf(name).asksFor === 'pooling') ?? null;
  if (wishes.hotfixValueName !== undefined) return methods.find((name) => methodOf(name).setsNamedValue) ?? null;
  if (wishes.webAddresses === undefined) return null;
  return methods.find((name) => methodOf(name).sharesPort80 && !methodOf(name).onlyIfAsked) ?? null;
}

/** The proposed streaming address, or the last one that was not named for the web. */
function openStream(
  index: ServerIndex,
  { sharesPort80 }: MethodModule,
  { webAddresses }: ChoiceWishes,
  proposed: string | null,
): string | null {
  const web = new Set(sharesPort80 ? webAddresses : []);
  if (proposed !== null && !web.has(proposed)) return proposed;
  return index.usable.findLast(({ address }) => !web.has(address))?.address ?? proposed;
}
