/** The connection to the computer that the program runs on: the agent is started here, elevated only where that is needed. */
import { failure, success } from '../../link/result.ts';
import { isElevated } from '../../this-computer/elevation.ts';
import { startAgent } from '../../this-computer/start-agent.ts';
import { systemFolder } from '../../this-computer/system-folder.ts';
import type { Connection, OpenConnection } from './connection.ts';
import { LocalAgent } from './local-agent.ts';

/** A script that Windows has to look through first is slow. Unit: milliseconds. */
const CALL_LIMIT = 60_000;
const LOOKS = 'looks';

/**
 * @param folder where the agent is put meanwhile; this user's own
 * @returns the function that opens this computer; elsewhere than on Windows it is `not-windows`
 */
export function thisComputer(folder: string): OpenConnection {
  return async (_, { asAdministrator }) => {
    const system = systemFolder();
    if (system === null) return failure('not-windows', process.platform);
    const elevated = await isElevated(system);
    return success(connectionOn({ folder, system, consent: !elevated, lookWithConsent: !elevated && asAdministrator }));
  };
}

interface Place {
  folder: string;
  system: string;
  /** A change needs the person's consent; else the program is elevated itself. */
  consent: boolean;
  /** A look, too. */
  lookWithConsent: boolean;
}

function connectionOn({ folder, system, consent, lookWithConsent }: Place): Connection {
  const agent = new LocalAgent<string>(
    (config, limit) => {
      const elevated = limit === LOOKS ? lookWithConsent : consent;
      return startAgent({ system, folder, config, limit, elevated });
    },
    { callMs: CALL_LIMIT, silence: 'not-started' },
  );

  return {
    origin: { kind: 'this-computer' },
    label: '',
    inspect: (request) => agent.inspect(LOOKS, request),
    get unfinishedPlan() {
      return agent.unfinishedPlan;
    },
    async prepare({ hash }) {
      const ready = await agent.reach(hash);
      return ready.ok ? success(null) : ready;
    },
    run: (plan, onLine) => agent.carryOut(plan.hash, 'run', plan, onLine),
    undo: (plan, onLine) => agent.carryOut(plan.hash, 'undo', plan, onLine),
    cancel: () => agent.cancel(),
    // Asked from the computer itself: what stands between it and others is not seen.
    reach: (address, port) => ({ address, port }),
    close: () => agent.dismiss(),
  };
}
