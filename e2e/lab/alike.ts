/** What must be the same on the practice server and on Wine; PROVEN.md lists what is left out, and why. */
import type { Journal } from '../../shared/journal/journal.ts';
import type { StreamAnswer } from '../../shared/stream/stream-answer.ts';
import type { Probe, Snapshot } from '../../shared/snapshot/snapshot.ts';

/** ERROR, LOADED and ENABLED. The stand-in also says 8, in-process; the practice server does not. */
const STATUS_BITS = 7;

/** Each spells the name of the folder in letters of its own; Windows takes them for the same. */
const WINDOWS_FOLDER = /^C:\\windows\\/i;

/** Who answered by HTTP. The status is left out: what WMS says to a request for `/` is not known, and each guesses. */
export function answers(probes: readonly Probe[]) {
  return probes.map(({ milliseconds: _, status: __, ...probe }) => probe);
}

/** What a player got, wherever and however fast. */
export function got({ host: _, port: __, milliseconds: ___, ...answer }: StreamAnswer) {
  return answer;
}

/** Everything that a journal says but the times and the sums, in which the times are. */
export function story(journal: Journal) {
  const lines = journal.lines.map(({ at: _, sum: __, ...line }) => ({
    ...line,
    problem: line.problem && {
      ...line.problem,
      detail: line.problem.detail.replace(/"status":(\d+)/, comparableStatus).replace(WINDOWS_FOLDER, 'C:\\WINDOWS\\'),
    },
  }));
  return { ...journal, lines };
}

/** What a plan is about, as it was found. */
export function matter({ computerName, os, adapters, httpSys, services, sites, wms, listeners }: Snapshot) {
  const plugin = wms.plugin.value;
  return {
    computerName,
    os: Object.fromEntries(Object.entries(os).map(([name, fact]) => [name, fact.value])),
    adapters: adapters.value,
    httpSys: { list: httpSys.listenList.value, hotfix: httpSys.hotfixValue.value },
    services: services.value
      ?.map(({ kind: _, processId: __, ...service }) => service)
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    sites: sites.value,
    plugin: plugin && { ...plugin, status: plugin.status & STATUS_BITS },
    streamingAddresses: wms.availableAddresses.value,
    points: wms.publishingPoints.value,
    port80: listeners.value
      ?.filter(({ port }) => port === 80)
      .map(({ address, processId }) => `${address} ${processId === 4 ? 'Http.sys' : 'another'}`)
      .sort(),
  };
}

function comparableStatus(_: string, status: string): string {
  return `"status":${Number(status) & STATUS_BITS}`;
}
