import { cp } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../../../build/process/say.mjs';
import { must } from './must.mjs';
import { STAND_IN_SOURCES } from './place.mjs';

const COMPILER = 'x86_64-w64-mingw32-gcc';
const LIMIT_MS = 60_000;
const FLAGS = ['-std=gnu11', '-O2', '-s', '-Wall', '-Wextra'];

/** What every automation server is made of. */
const AUTOMATION = [
  ...['automation.c', 'automation-enumerator.c', 'class-factory.c', 'automation.def'],
  ...['settings.c', 'neighbours.c'],
];
const AUTOMATION_LIBRARIES = ['advapi32', 'ole32', 'oleaut32', 'uuid'];

/** @type {{ file: string, flags: string[], sources: string[], libraries: string[] }[]} */
const PROGRAMS = [
  {
    file: 'stand-in.exe',
    flags: ['-municode'],
    sources: [
      ...['service.c', 'role-http.c', 'role-streaming.c', 'role-encoder.c'],
      ...['publishing-points.c', 'stream-sample.c', 'settings.c', 'neighbours.c', 'sockets.c'],
    ],
    libraries: ['ws2_32', 'advapi32'],
  },
  {
    file: 'wms-stand-in.dll',
    flags: ['-shared'],
    sources: [
      ...['wms-object.c', 'wms-plugin.c', 'wms-points.c', 'wms-service.c', 'wms-addresses.c'],
      ...['publishing-points.c', ...AUTOMATION],
    ],
    libraries: ['ws2_32', 'iphlpapi', ...AUTOMATION_LIBRARIES],
  },
  {
    file: 'wmi-repairs.dll',
    flags: ['-shared'],
    sources: ['wmi-repairs.c', 'wmi-wrapper.c', 'wmi-rows.c', 'iis-provider.c', ...AUTOMATION],
    libraries: AUTOMATION_LIBRARIES,
  },
  {
    file: 'security-stand-in.dll',
    flags: ['-shared'],
    sources: ['security-utility.c', ...AUTOMATION],
    libraries: ['user32', ...AUTOMATION_LIBRARIES],
  },
  {
    file: 'folder-attributes.dll',
    flags: ['-shared'],
    sources: ['folder-attributes.c', 'class-factory.c', 'automation.def'],
    libraries: AUTOMATION_LIBRARIES,
  },
  {
    file: 'netsh.exe',
    flags: ['-municode'],
    sources: ['netsh.c', 'settings.c', 'neighbours.c'],
    libraries: ['ws2_32', 'advapi32'],
  },
  { file: 'whoami.exe', flags: [], sources: ['whoami.c'], libraries: ['advapi32'] },
  { file: 'certutil.exe', flags: [], sources: ['certutil.c'], libraries: ['advapi32'] },
  { file: 'script-host.exe', flags: [], sources: ['script-host.c'], libraries: [] },
  {
    file: 'netstat.exe',
    flags: [],
    sources: ['netstat.c', 'settings.c'],
    libraries: ['ws2_32', 'iphlpapi', 'advapi32'],
  },
];

/**
 * Compiles the stand-ins.
 *
 * @param {string} folder
 */
export async function compileStandIns(folder) {
  say('compiling the stand-ins ...');
  const sources = path.join(folder, 'sources');
  // Relative names keep the machine's folders out of the programs.
  await cp(STAND_IN_SOURCES, sources, { recursive: true });
  for (const program of PROGRAMS) {
    const libraries = program.libraries.map((name) => `-l${name}`);
    const args = [...FLAGS, ...program.flags, '-o', `../${program.file}`, ...program.sources, ...libraries];
    await must(COMPILER, args, { cwd: sources, limitMs: LIMIT_MS });
  }
}
