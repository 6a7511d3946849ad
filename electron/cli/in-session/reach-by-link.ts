/** Listens for the agent of a kit and waits until its server has been looked at. */
import { EXIT } from '../call/exit-status.ts';
import type { LinkStatus } from '../../../shared/wire/link-status.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { localAddresses } from '../../link/local-addresses.ts';
import { readKeptKit, readOlderKit, type KitPlace } from '../../session/connections/kept-kit.ts';
import { PROGRAM_VERSION } from '../../session/store/program-version.ts';
import type { Session } from '../../session/session.ts';
import { settle } from './cli-session.ts';
import type { Call } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';

export const LINK_OPTIONS = { address: 'IP', 'link-port': 'N', wait: 'SECONDS', 'any-address': '' } as const;

/** A person has to walk to the server. Unit: seconds. */
const DEFAULT_WAIT = 3600;
const clock = (at: number) => new Date(at).toISOString();

/** The state after the check; null when the person stopped waiting. Throws CliExit. */
export async function reachByLink(call: Call, session: Session, dir: string): Promise<SessionState | null> {
  const wait = numberOf(call, 'wait', 1, 86_400) ?? DEFAULT_WAIT;
  const older = await readOlderKit(dir);
  if (older !== null) call.output.note(call.language.commandLine.link.olderKit(dir));
  const port = numberOf(call, 'link-port', 1, 65_535) ?? older?.port ?? null;
  const address = await chooseAddress(call, dir, older);
  const anyAddress = call.options['any-address'] === true;
  const request = { address, port, folder: dir, recordId: null, again: true, anyAddress };
  const opened = await settle(session, session.openLink(request));
  if (opened.link === undefined) throw new Error(`expected a link at ${opened.stage}`);
  tell(call, opened.link);
  const unfollow = followLink(call, session);
  try {
    await arrival(call, session, wait);
    if (call.stop.aborted) return null;
    const state = session.store.getState();
    if (state.stage !== 'confirming') return await settle(session, { problem: null });
    call.output.note(call.language.commandLine.link.called(state.agent.computerName));
    return await settle(session, session.confirmAgent(state.agent.computerName));
  } finally {
    unfollow();
  }
}

/** The address that was named, that of the kit which is there, or the only one that a server can reach. */
async function chooseAddress(call: Call, dir: string, older: KitPlace | null): Promise<string> {
  const named = call.options['address'];
  const offered = localAddresses();
  if (typeof named === 'string') {
    if (offered.some(({ address }) => address === named)) return named;
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.link.noAddress(named, offered));
  }
  const kept = (await readKeptKit(dir, PROGRAM_VERSION)) ?? older;
  if (kept !== null) {
    if (offered.some(({ address }) => address === kept.address)) return kept.address;
    // Another kit in its place would shut out the server that holds a copy of this one.
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.link.kitCallsElsewhere(dir, kept.address, offered));
  }
  const reachable = offered.filter(({ internal }) => !internal);
  const [only] = reachable;
  if (only !== undefined && reachable.length === 1) return only.address;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.link.nameAddress(offered));
}

function numberOf({ options }: Call, name: 'link-port' | 'wait', least: number, most: number): number | null {
  const text = options[name];
  if (typeof text !== 'string') return null;
  const value = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (value >= least && value <= most) return value;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.number(name, least, most));
}

function tell({ output, language }: Call, { folder, address, port, checkCode, fingerprints }: LinkStatus): void {
  const { link, kit, commandLine } = language;
  output.note(`${commandLine.link.kit(folder)} ${link.carry(folder)}`);
  output.note(link.compare(checkCode));
  if (fingerprints !== null) for (const line of kit.fingerprints(fingerprints)) output.note(line);
  output.note(link.plainHttp);
  output.note(link.firewall(address, port));
  output.note(commandLine.link.waiting(address, port));
}

/** Resolves when an agent is there and was dealt with as far as nobody has to be asked, or the person stopped. */
function arrival({ stop }: Call, session: Session, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(() => {
      unsubscribe();
      stop.removeEventListener('abort', end);
      reject(new CliExit(EXIT.needsAttention, ({ commandLine }) => commandLine.link.nobodyCalled(seconds)));
    }, seconds * 1000);
    const unsubscribe = session.store.subscribe(({ stage }) => {
      if (stage !== 'linking') end();
    });
    stop.addEventListener('abort', end);
    if (stop.aborted || session.store.getState().stage !== 'linking') end();
  });
}

/** Tells of lost contact and of messages that were refused, each once. */
function followLink({ output, language }: Call, session: Session): () => void {
  let contact: LinkStatus['contact'] = 'waiting';
  const told = new Set<string>();
  return session.store.subscribe(({ link }) => {
    if (link === undefined) return;
    if (link.contact !== contact) output.note(language.contactWords(link, clock));
    ({ contact } = link);
    for (const refusal of link.refusals) {
      const key = `${refusal.code} ${refusal.from}`;
      if (!told.has(key)) output.note(language.linkRefusalWords(refusal));
      told.add(key);
    }
  });
}
