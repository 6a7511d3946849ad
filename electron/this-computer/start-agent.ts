import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { agentText } from 'virtual:agent';
import { sha256 } from '../../shared/text/canonical-json.ts';
import type { LinkConfig } from '../../shared/wire/protocol.ts';
import { failure, success, type Result } from '../link/result.ts';
import { consentCommand, DECLINED, elevatedArguments } from './consent.ts';

interface AgentStart {
  /** The System folder, as Windows says it. */
  system: string;
  /** Where the agent and its link's file are put meanwhile; this user's own. */
  folder: string;
  config: LinkConfig;
  /** `looks`, or the hash of the one plan that may be carried out or taken back. */
  limit: string;
  /** With an administrator's rights, to which the person has to consent; else with those of this program. */
  elevated: boolean;
}

/** A script that was started. */
export interface StartedScript {
  /** Resolves when it is over, with why, for experts; null = nobody here sees that. */
  ended: Promise<string> | null;
  /** Ends it at once, where that is possible. */
  kill(): void;
  /** Removes what it needed. */
  tidy(): void;
}

/** How the script host ends when it does not start a script. No script of ours ends with it. */
const REFUSED_BY_HOST = 1;

/** Longest that Windows' question for consent is waited for. Unit: milliseconds. */
const CONSENT_LIMIT = 300_000;

/**
 * Starts the agent on this computer. Trouble: `consent-declined`; `not-started` where it cannot be (script host or PowerShell may
 * be forbidden here); `odd-path` where a name on the way could mean more than itself on a command line.
 */
export async function startAgent(start: AgentStart): Promise<Result<StartedScript>> {
  const { system, folder, config, limit, elevated } = start;
  const place = path.join(folder, randomBytes(8).toString('hex'));
  const [agent, link] = [path.join(place, 'agent.js'), path.join(place, 'link.json')];
  const tidy = () => void rm(place, { recursive: true, force: true }).catch(() => undefined);
  await mkdir(place, { recursive: true, mode: 0o700 });
  await writeFile(agent, agentText, { mode: 0o600 });
  await writeFile(link, JSON.stringify(config), { mode: 0o600 });
  if (!elevated) {
    return success({ ...startScript(path.win32.join(system, 'cscript.exe'), [agent, 'link', link, limit]), tidy });
  }
  const nonce = randomBytes(8).toString('hex');
  const command = elevatedArguments({ system, agent, sha256: sha256(agentText), config: link, limit, nonce });
  const consented = command === null ? failure('odd-path', place) : await askForConsent(system, command);
  if (!consented.ok) {
    tidy();
    return consented;
  }
  // What runs elevated is not this program's to watch, nor to end: the link tells.
  return success({ ended: null, kill: () => undefined, tidy });
}

/** The engine is named, because .js may belong to an editor; not every script host (Wine's) lets it be named. */
function startScript(host: string, args: readonly string[]): Pick<StartedScript, 'ended' | 'kill'> {
  const start = (...options: string[]) =>
    spawn(host, ['//nologo', '//B', ...options, ...args], { windowsHide: true, stdio: 'ignore' });
  let child = start('//E:JScript');
  const ended = endOf(child).then(async (end) => {
    if (end.code !== REFUSED_BY_HOST) return end.why;
    child = start();
    return (await endOf(child)).why;
  });
  return { ended, kill: () => void child.kill() };
}

/** Has Windows ask the person; ends when the elevated command was started, or was not. */
async function askForConsent(system: string, command: string): Promise<Result<null>> {
  const { file, args } = consentCommand(system, command);
  const asking = spawn(file, args, { windowsHide: true, stdio: 'ignore', timeout: CONSENT_LIMIT });
  const { code, why } = await endOf(asking);
  if (code === 0) return success(null);
  return failure(code === DECLINED ? 'consent-declined' : 'not-started', why);
}

function endOf(child: ChildProcess): Promise<{ code: number | null; why: string }> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, why: error.message }));
    child.once('exit', (code) => resolve({ code, why: `exit-code=${code ?? 'none'}` }));
  });
}
