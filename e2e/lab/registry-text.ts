/** Reads a prefix's own registry file, Wine's text format: the one witness of the registry that no agent writes. */

/** Wine writes the time of its start there. */
const TIMES = /^(#time=|"DriverDateData"=)/;

/**
 * The file without what changes with time alone: keys are sorted, times are left out.
 * Two registries are the same when these texts are.
 */
export function comparableRegistry(systemReg: string): string {
  return [...sections(systemReg)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, lines]) => [`[${key}]`, ...lines].join('\n'))
    .join('\n\n');
}

/** The lines of one key, without those below it; empty when there is no such key. `key` as `Services\HTTP\Parameters`. */
export function linesOf(systemReg: string, key: string): string[] {
  const wanted = key.replaceAll('\\', '\\\\').toLowerCase();
  const found = [...sections(systemReg)].find(([name]) => name.toLowerCase().endsWith(wanted));
  return found?.[1] ?? [];
}

function sections(systemReg: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of systemReg.split(/\r?\n/)) {
    const key = /^\[(.*)\]/.exec(line)?.[1];
    if (key !== undefined) {
      lines = [];
      found.set(key, lines);
    } else if (line !== '' && !TIMES.test(line)) {
      lines.push(line);
    }
  }
  return found;
}
