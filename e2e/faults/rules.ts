/** What each sentence promises of the server, and which sentences promise nothing. */
import { lastProblem } from '../../shared/journal/journal.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import { loadLanguage } from '../../shared/words/languages.ts';
import { plain } from '../../shared/text/printable.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import {
  areUnread,
  cameSince,
  hotfixIsOn,
  hungOnce,
  listKeepsWeb,
  hasAddress,
  claimantIs,
  holderOf,
  isEverywhere,
  entryIsAsIn,
  isAsIn,
  isAsPlanned,
  isDifference,
  isNew,
  isOld,
  isUnchanged,
  keptOff,
  nothingDiffers,
  pluginIsOnAndWell,
  serviceState,
  settingsAreAs,
  siteRuns,
  standingOf,
  standings,
  startsAsIn,
  stepStands,
  stoppedSince,
  streamingRuns,
  waitsForPerson,
  wasLookedAt,
  type Truth,
} from './truth.ts';

const words = await loadLanguage('en');

/** A sentence at these places, and whether it is true. Of several rules that fit, the first one holds. */
export type Rule = readonly [
  places: RegExp,
  sentence: RegExp,
  holds: (truth: Truth, match: RegExpExecArray) => boolean,
];

export const ANYWHERE = /./;
export const CHECKS = /^(report checks|verify|printed)$/;
export const AGAIN = /^(verify|printed)$/;

/** The result of a check is said only of what was looked at, and is what a look at the machine gives. */
export function check(title: RegExp, isSo: (truth: Truth, subject: string, row: string) => boolean): Rule {
  return [
    CHECKS,
    new RegExp(`^(Yes|No) \\| ${title.source}`),
    (truth, match) => truth.looked && isSo(truth, match[2] ?? '', match.input) === (match[1] === 'Yes'),
  ];
}

const STREAM_RULES: readonly Rule[] = [
  [
    /^report streams$/,
    /^The server has no publishing point yet, so nothing streams\.$/,
    ({ known }) => known.now.wms.publishingPoints.value?.length === 0,
  ],
];

const CHECK_RULES: readonly Rule[] = [
  check(/Windows Media Services reports HTTP streaming as running \(([^)]+)\)/, ({ known }, at) =>
    pluginIsOnAndWell(at, known),
  ),
  check(/Windows Media Services listens on ([\d.:]+)/, ({ known }, at) => holderOf(at, known) === 'streaming'),
  check(
    /The program listens on ([\d.:]+)/,
    ({ known }, at) => holderOf(at, known) === 'other' && !isEverywhere(at, known),
  ),
  [
    CHECKS,
    /^Waiting for you \| (?:The program|Windows Media Services) listens on ([\d.:]+)/,
    ({ known, looked }, [, at = '']) => looked && (holderOf(at, known) === 'nobody' || isEverywhere(at, known)),
  ],
  [
    CHECKS,
    /^Waiting for you \| ([\d.:]+) answers as (?:that program|Windows Media Services)/,
    ({ known, looked }, [, at = '']) => looked && (holderOf(at, known) === 'nobody' || isEverywhere(at, known)),
  ],
  [
    CHECKS,
    /^Waiting for you \| Service (.+?) is as it should be/,
    ({ known, looked }, [, name = '']) => looked && serviceState(name, known.now) === 'stopped',
  ],
  check(/Nothing of your part listens on ([\d.:]+)/, ({ known }, at) => !cameSince(at, known)),
  [
    CHECKS,
    /^Waiting for you \| Nothing of your part listens on ([\d.:]+)/,
    ({ known, looked }, [, at = '']) => looked && cameSince(at, known),
  ],
  check(/(?:Http\.sys|IIS) listens on ([\d.:]+)/, ({ known }, at) => holderOf(at, known) === 'web'),
  check(/The IP listen list has the website IP addresses, and not the (?:streaming|program) IP address/, ({ known }) =>
    listKeepsWeb(known),
  ),
  check(/The hotfix setting \S+ is as planned/, ({ known }) => hotfixIsOn(known)),
  check(/The IP listen list is restored/, ({ known }) => isAsIn(known.before, 'list', known)),
  check(/The entry (\S+) of the IP listen list is restored/, ({ known }, entry) =>
    entryIsAsIn(known.before, entry, known),
  ),
  check(/The hotfix setting \S+ is restored/, ({ known }) => isAsIn(known.before, 'hotfix', known)),
  check(/The settings of HTTP streaming are restored/, ({ known }) => isAsIn(known.before, 'plugin', known)),
  check(/The server has the IP address ([\d.]+)/, ({ known }, address) => hasAddress(address, known.now)),
  check(/Website (.+?) is started/, ({ known }, site) => siteRuns(site, known)),
  check(/Service (.+?) is stopped, as planned/, ({ known }, name) => serviceState(name, known.now) === 'stopped'),
  check(/The start type of service (.+?) is as planned/, ({ known }, name) => startsAsIn(known.reached, name, known)),
  check(/The start type of service (.+?) is restored/, ({ known }, name) => startsAsIn(known.before, name, known)),
  [
    CHECKS,
    /^(Yes|No) \| Service (.+?) is as it should be.*?([a-z-]+)(?: \| on the server)?$/,
    // What it should be is running after a set-up, and what it was before when one was taken back.
    ({ known, looked }, [, result, name = '', seen]) => {
      const state = serviceState(name, known.now);
      const good = state === 'running' || state === serviceState(name, known.before);
      return (
        looked &&
        seen === state &&
        (result === 'Yes' ? good : state !== 'running' || state !== serviceState(name, known.before))
      );
    },
  ],
  // Nobody was asked over the network.
  [CHECKS, /^(Yes|No) \| \S.* answers\b/, () => false],
];

const STEP_RULES: readonly Rule[] = [
  [/^report steps$/, /^(s\d+) \|.* \| ([^|]+)$/, (truth, [, id = '', told = '']) => stepStands(id, told, truth)],
  [/^apply$/, /^(s\d+) \| ([^|]+)$/, (truth, [, id = '', told = '']) => stepStands(id, told, truth)],
];

const RECOVERY_RULES: readonly Rule[] = [
  [
    ANYWHERE,
    /^Share80 read the settings of the plan: all are as before\.$/,
    ({ known }) => settingsAreAs(known.before, known),
  ],
  [
    ANYWHERE,
    /^Share80 read the settings of the plan: all are as planned\.$/,
    ({ known }) => standings(known).every((standing) => standing === 'after' || standing === 'both'),
  ],
  [
    ANYWHERE,
    /^Not all settings are as before, and not all are known to be as planned\.$/,
    ({ known }) => standings(known).some((standing) => standing !== 'before' && standing !== 'both'),
  ],
  [ANYWHERE, /^Share80 couldn’t read all of its settings\.$/, ({ known }) => standings(known).includes('unread')],
  [
    /^(recovery|printed)$/,
    /^(?:[^|]+ \| )?((?:Service )?[\w.:$/ -]+?): (.+), as before(?: \(planned: .*\)| (and as planned))$/,
    ({ known }, [, name = '', state = '', both]) =>
      isStanding(known, name, both === undefined ? 'before' : 'both', state),
  ],
  [
    /^(recovery|printed)$/,
    /^(?:[^|]+ \| )?((?:Service )?[\w.:$/ -]+?): (.+), as planned \(before: .*\)$/,
    ({ known }, [, name = '', state = '']) => isStanding(known, name, 'after', state),
  ],
  [
    /^(recovery|printed)$/,
    /^(?:[^|]+ \| )?((?:Service )?[\w.:$/ -]+?): .+(?:, neither as before| now; .* before and as planned)/,
    ({ known }, [, name = '']) => standingOf(name, known).standing === 'neither',
  ],
  [
    /^(recovery|printed)$/,
    /^(?:[^|]+ \| )?((?:Service )?[\w.:$/ -]+?): couldn’t be read /,
    ({ known }, [, name = '']) => standingOf(name, known).standing === 'unread',
  ],
  [/^recovery$/, /^Changed as planned \| Nothing$/, ({ known }) => !standings(known).includes('after')],
  [
    /^recovery$/,
    /^Not changed \| Nothing$/,
    ({ known }) => standings(known).every((standing) => standing !== 'before' && standing !== 'both'),
  ],
];

function isStanding(known: Truth['known'], name: string, standing: string, state: string): boolean {
  const found = standingOf(name, known);
  // What runs in error is said behind it.
  return found.standing === standing && state.startsWith(words.statesWords(found.text));
}

const DRIFT_RULES: readonly Rule[] = [
  [AGAIN, /The IP listen list is .* now\.$/, ({ known }) => !isAsIn(known.reached, 'list', known)],
  [
    AGAIN,
    /^Setup left it as (.+)\.$/,
    ({ known }, [, list = '']) =>
      list
        .replace(/ and \d+ more$/, '')
        .split(', ')
        .every((entry) => JSON.stringify(known.reached.httpSys.listenList.value).includes(entry)),
  ],
  [AGAIN, /The registry value \S+ is .* now, no longer 1\.$/, ({ known }) => !isAsIn(known.reached, 'hotfix', known)],
  [
    AGAIN,
    /This server no longer has (.+)\.$/,
    ({ known }, [, list = '']) => list.split(', ').every((address) => !hasAddress(address, known.now)),
  ],
  [
    AGAIN,
    /^(?:Streaming|The program) lost its IP address\.$/,
    ({ known }) => !hasAddress(known.plan.streamEndpoint.address, known.now),
  ],
  [AGAIN, /The settings of the HTTP plug-in changed: /, ({ known }) => !isAsIn(known.reached, 'plugin', known)],
  [AGAIN, /HTTP streaming isn’t running \(status \d+\)\.$/, ({ known }) => !streamingRuns(known)],
  [AGAIN, /^It serves nobody\.$/, ({ known }) => !streamingRuns(known)],
  [
    AGAIN,
    /^It’s on: often, another program holds its port\.$/,
    ({ known }) => known.now.wms.plugin.value?.enabled === true,
  ],
  [AGAIN, /^It was turned off\.$/, ({ known }) => known.now.wms.plugin.value?.enabled === false],
  [
    AGAIN,
    /Http\.sys took port (\d+) of the (?:streaming|program) IP address ([\d.]+)\.$/,
    ({ known }, [, port = '', address = '']) => holderOf(`${address}:${port}`, known) === 'web',
  ],
  [
    AGAIN,
    /Another program holds port (\d+) of the (?:streaming|program) IP address ([\d.]+): /,
    ({ known }, [, port = '', address = '']) => holderOf(`${address}:${port}`, known) === 'other',
  ],
  [
    AGAIN,
    /^Only one program can hold a port of an IP address, so (?:streaming|the program) can’t have it\.$/,
    ({ known }) =>
      holderOf(`${known.plan.streamEndpoint.address}:${known.plan.streamEndpoint.port}`, known) !== claimantIs(known),
  ],
  [AGAIN, /Nobody listens on ([\d.:]+) any more\.$/, ({ known }, [, at = '']) => holderOf(at, known) === 'nobody'],
  [AGAIN, /^The program that got the IP address isn’t there\.$/, ({ known }) => waitsForPerson(known)],
  [
    AGAIN,
    /No longer running: (.+)\.$/,
    ({ known }, [, names = '']) => isTold(stoppedSince(known.reached, known.now), names),
  ],
  [
    AGAIN,
    /Stopped by the setup, and not stopped now: (.+)\.$/,
    ({ known }, [, names = '']) =>
      isTold(
        backNames(known, ({ back }) => back),
        names,
      ),
  ],
  [
    AGAIN,
    /Windows may start again what the setup stopped: (.+)\.$/,
    ({ known }, [, names = '']) =>
      isTold(
        backNames(known, ({ back, starts }) => !back && starts),
        names,
      ),
  ],
  [AGAIN, /^It can take port 80 from the program\.$/, ({ known }) => keptOff(known).some(({ back }) => back)],
  [
    AGAIN,
    /^After a restart, it can take port 80 from the program\.$/,
    ({ known }) => keptOff(known).some(({ starts }) => starts),
  ],
  [
    AGAIN,
    /^What these services provide isn’t available\.$/,
    ({ known }) => stoppedSince(known.reached, known.now).length > 0,
  ],
  [AGAIN, /Not read now: (.+)\.$/, ({ known }, [, paths = '']) => areUnread(paths, known.now)],
  [
    AGAIN,
    /Not read when the setup was verified: (.+)\.$/,
    ({ known }, [, paths = '']) => areUnread(paths, known.reached),
  ],
  [AGAIN, /Share80 didn’t see the server after setup\.$/, ({ record }) => record.evidence === null],
  [AGAIN, /Something else changed since setup: /, ({ known }) => differences(known.reached, known.now).length > 0],
  [AGAIN, /^No changes found in the values that were read\.$/, nothingDiffers],
  [
    AGAIN,
    /^Changed since: (.+?): (.*?) ?→ ?(.*)$/,
    ({ known }, [, what = '', before = '', after = '']) => isDifference(known.reached, what, before, after, known.now),
  ],
  [
    AGAIN,
    /^Not as before: (.+?): (.*?) ?→ ?(.*)$/,
    ({ known }, [, what = '', before = '', after = '']) => isDifference(known.before, what, before, after, known.now),
  ],
  [
    AGAIN,
    /^Not read, so it may have changed: (\S+)$/,
    ({ known }, [, path = '']) => areUnread(path, known.before, known.reached, known.now),
  ],
];

function backNames(known: Truth['known'], which: (one: ReturnType<typeof keptOff>[number]) => boolean): string[] {
  return keptOff(known)
    .filter(which)
    .map(({ name }) => name);
}

/** @param told quoted names, joined, and maybe counted at the end */
function isTold(names: readonly string[], told: string): boolean {
  const said = [...told.matchAll(/“([^”]*)”/g)].map(([, name]) => name ?? '');
  return said.length > 0 && said.every((name) => names.map(plain).includes(name));
}

const DRAWN: Readonly<Record<string, string>> = {
  Websites: 'web',
  Streaming: 'streaming',
  'Other program': 'other',
  nobody: 'nobody',
};

/** `Who listens now: 192.168.10.10:80, Websites; 10.0.0.1 to 10.0.0.9 (9 IP addresses), port 80, nobody.` */
function isDrawnRightly({ known, looked }: Truth, [, rows = '']: RegExpExecArray): boolean {
  return (
    looked &&
    rows.split('; ').every((row) => {
      const [, where = '', owner = ''] = /^(.+), ([A-Z][\w ]+|nobody)(?: \(.*\))?$/.exec(row) ?? [];
      const port = /(?::|port )(\d+)$/.exec(where)?.[1] ?? '';
      const addresses = where.match(/\d+(?:\.\d+){3}/g) ?? [];
      return addresses.length > 0 && addresses.every((at) => isHeldBy(`${at}:${port}`, owner, known));
    })
  );
}

/** @param told who listens there, maybe with the program */
function isHeldBy(endpoint: string, told: string, known: Truth['known'] | { now: Truth['known']['before'] }): boolean {
  if (told === 'Not named')
    return known.now.os.version.value?.startsWith('5.0.') === true && holderOf(endpoint, known) !== 'nobody';
  const owner = DRAWN[told.replace(/ \(.*$/, '')];
  return owner !== undefined && holderOf(endpoint, known) === owner;
}

/** Who should hold an endpoint, by what the Verify page says that it is for. */
const USED: Readonly<Record<string, string>> = { Websites: 'web', Streaming: 'streaming', Program: 'other' };

const SEEN_RULES: readonly Rule[] = [
  [/^verify$/, /^Who listens now: (.+)\.$/, isDrawnRightly],
  [
    /^report listening$/,
    /^([\d.]+:\d+) \| ([^|]+)(?: \| ([^|]+))?$/,
    // One column stands alone where the other time was not seen.
    ({ known, looked }, [, at = '', first = '', second]) =>
      second === undefined
        ? isHeldBy(at, first, looked ? known : { now: known.before }) || isHeldBy(at, first, { now: known.before })
        : isHeldBy(at, first, { now: known.before }) && looked && isHeldBy(at, second, known),
  ],
  [
    /^report listening$/,
    /^Share80 didn’t see who listened before the change\.$/,
    ({ known }) => known.before.listeners.value === null,
  ],
  [
    /^report listening$/,
    /^Share80 didn’t see who listened afterward\.$/,
    ({ known, looked }) => !looked || known.now.listeners.value === null,
  ],
  [
    /^verify$/,
    /^([\d.]+:\d+) \| (Streaming|Websites|Program) \| As planned$/,
    ({ known, looked }, [, at = '', use = '']) => looked && holderOf(at, known) === USED[use],
  ],
  [
    /^verify$/,
    /^([\d.]+:\d+) \| (Streaming|Websites|Program) \| Not as planned$/,
    ({ known, looked }, [, at = '', use = '']) => looked && holderOf(at, known) !== USED[use],
  ],
  [
    /^verify$/,
    /^([\d.]+:\d+) \| (?:Program|Streaming) \| Waiting for you$/,
    ({ known, looked }, [, at = '']) => looked && (holderOf(at, known) === 'nobody' || isEverywhere(at, known)),
  ],
  [
    /^report evidence$/,
    /^([\d.]+):(\d+) \| PID (\d+) /,
    ({ known, looked }, [, address, port, pid]) =>
      looked &&
      (known.now.listeners.value?.some(
        (one) => one.address === address && one.port === Number(port) && one.processId === Number(pid),
      ) ??
        false),
  ],
  [
    /^report evidence$/,
    /^(\S+) (.+) (\d+) \| (Error|Warning|Information)?/i,
    ({ known, looked }, [, at, , id]) =>
      looked && (known.now.events.value?.some((event) => event.at === at && event.id === Number(id)) ?? false),
  ],
  [
    /^report (evidence|checks)$/,
    /^Nothing was verified afterward\.$/,
    ({ looked, record }) => !looked || record.journal?.lines.at(-1)?.outcome === 'refused' || record.undo !== null,
  ],
  [
    /^report checks$/,
    /^No test could run\.$/,
    ({ record }) => judge(record).checks.every(({ result }) => result === 'not-checked'),
  ],
];

/** What is said of the whole. */
const WHOLE_RULES: readonly Rule[] = [
  [ANYWHERE, /^Waiting for you$/, (truth) => truth.looked && waitsForPerson(truth.known)],
  [
    ANYWHERE,
    /^The agent has done its part, and Share80 doesn’t see the effect of yours yet\.$/,
    (truth) => waitsForPerson(truth.known),
  ],
  [ANYWHERE, /^(All tests that ran passed|Tests passed)$/, isNew],
  [ANYWHERE, /^The server and the network were tested after the change\.$/, wasLookedAt],
  [
    ANYWHERE,
    /^(Every other step is done\.|The start of the program is left to you\.|The program that gets the IP address didn’t start\.)$/,
    ({ record }) => record.journal?.lines.some(({ problem }) => problem?.code === 'program-waits') === true,
  ],
  [ANYWHERE, /^Every step is done\.$/, (truth) => truth.record.undo !== null || isNew(truth)],
  [
    ANYWHERE,
    /^Share80 read the settings that the plan (changed|changes): they are restored\.$/,
    (truth) => truth.looked && isOld(truth),
  ],
  [
    ANYWHERE,
    /^(Rolled back|The plan was stopped and rolled back\.|Canceled\.|The agent rolled back the plan\.)$/,
    isOld,
  ],
  [ANYWHERE, /^(Setup undone|Undone|The plan was undone\.)$/, isOld],
  [
    ANYWHERE,
    /^(Nothing was changed|Nothing was undone|The agent refused the plan\.|The agent refused the undo before its first step\.|Nothing was changed\.|No step was necessary: nothing was changed\.)$/,
    isUnchanged,
  ],
  [ANYWHERE, /so nothing was (changed|undone)\.?$/, isUnchanged],
  [
    ANYWHERE,
    /^No test that ran failed, but a necessary test couldn’t run\.$/,
    (truth) => !truth.looked || isNew(truth) || isAsPlanned(truth.known),
  ],
  [ANYWHERE, /^(Rolled back|Setup undone), but not everything was verified$/, isOld],
  [ANYWHERE, /^(Rolled back|Undone), not verified$/, isOld],
  [ANYWHERE, /^The agent reports (a rollback, but|that it restored the settings\.)/, isOld],
  [ANYWHERE, /^The agent read each (restored|changed) setting again\.$/, isOld],
  [
    ANYWHERE,
    /^(The plan was undone: the settings are restored\.|The settings are restored, but Http\.sys still uses)/,
    isOld,
  ],
  [ANYWHERE, /^(Restart the server to finish undoing|Undone, restart needed)$/, isOld],
  [ANYWHERE, /^Http\.sys didn’t stop in time\.$/, hungOnce],
  [/^report undo$/, /^An undo of this setup began\.$/, ({ record }) => record.undo !== null],
  [
    /^report undo$/,
    /^Share80 doesn’t know how it ended\.$/,
    ({ record }) => record.undo?.journal.lines.at(-1)?.outcome === null,
  ],
  [ANYWHERE, /^This setup was undone\.$/, isOld],
];

/** The cells of a report that were shown before anything was changed say afterwards what they said then. */
const SHOWN_BEFORE: Rule = [
  /^report (server|findings|consequences|standing)$/,
  /^/,
  ({ shown }, match) => shown.has(match.input),
];

const JOURNAL_RULES: readonly Rule[] = [
  [ANYWHERE, /^The setup was canceled\.$/, ({ record }) => lastProblem(record.journal)?.code === 'cancelled'],
  [ANYWHERE, /^A step failed\.$/, ({ record }) => (lastProblem(record.journal)?.code ?? 'cancelled') !== 'cancelled'],
  [
    /^report journal$/,
    /^(\d+) \| (\S+) \| .* \| ([0-9a-f]{16})$/,
    ({ record }, [, n, at, sum]) =>
      [...(record.journal?.lines ?? []), ...(record.undo?.journal.lines ?? [])].some(
        (line) => line.n === Number(n) && line.at === at && line.sum === sum,
      ),
  ],
  [
    /^(report journal|apply)$/,
    /^(Share80 has no journal of this plan\.|It doesn’t know what the agent did, if anything\.$)/,
    ({ record }) => record.journal === null,
  ],
  [
    /^apply$/,
    /^(Share80|It) doesn’t know how far the plan got\.$/,
    ({ record }) => record.journal === null || record.journal.lines.at(-1)?.outcome === null,
  ],
  [/^frame$/, /^Interrupted$/, () => true],
];

export const RULES: readonly Rule[] = [
  SHOWN_BEFORE,
  ...JOURNAL_RULES,
  ...STREAM_RULES,
  ...CHECK_RULES,
  ...STEP_RULES,
  ...RECOVERY_RULES,
  ...DRIFT_RULES,
  ...SEEN_RULES,
  ...WHOLE_RULES,
];
