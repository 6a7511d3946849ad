/** What `netsh http show servicestate` and `show urlacl` print, in the form of published outputs. */
import { active, registrations } from '../machine/http-sys.ts';
import { words } from '../machine/language.ts';
import type { Machine } from '../machine/machine.ts';
import type { ServiceRecord } from '../machine/machine-state.ts';
import { findService, processIdOf } from '../machine/services.ts';

/** On every Windows since Vista: Windows Communication Foundation, BranchCache, remote management. */
const ORDINARY_RESERVATIONS = [
  'http://+:80/Temporary_Listen_Addresses/',
  'http://+:80/0131501b-d67f-491b-9a40-c4bf27bcb4d4/',
  'http://+:80/116B50EB-ECE2-41ac-8429-9F9E963361B7/',
  'http://+:5985/wsman/',
  'http://+:47001/wsman/',
];

/** `netsh http show servicestate view=requestq`. */
export function serviceStateText(machine: Machine): string {
  const own = words(machine.state.os.language);
  const holders = machine.state.services.filter(
    ({ name, http }) => http.length > 0 && active(machine.state, name.toLowerCase()),
  );
  const queues = [...holders.flatMap((service) => serviceQueue(machine, service)), ...webQueue(machine)];
  return ['', own.queuesTitle, '-'.repeat(own.queuesTitle.length), '', ...queues].join('\r\n');
}

function serviceQueue(machine: Machine, service: ServiceRecord): string[] {
  const own = words(machine.state.os.language);
  const urls = service.http.map(({ port, path }) => `HTTP://+:${port}${path.toUpperCase().replace(/\/?$/, '/')}`);
  return queueText(machine, own.noQueueName, service, null, urls);
}

/** One application pool for all sites; nobody asks, so that none of its workers runs. */
function webQueue(machine: Machine): string[] {
  const web = findService(machine.state, 'W3SVC');
  const urls = registrations(machine.state).flatMap(({ user, ip, port, host, secure }) => {
    if (user.kind !== 'site') return [];
    const name = host !== '' ? host.toUpperCase() : ip === '' ? '*' : ip;
    return [`HTTP${secure ? 'S' : ''}://${name}:${port}${ip === '' ? '' : `:${ip}`}/`];
  });
  if (urls.length === 0 || web === undefined) return [];
  return queueText(machine, 'DefaultAppPool', null, web, urls);
}

function queueText(
  { state }: Machine,
  name: string,
  user: ServiceRecord | null,
  controller: ServiceRecord | null,
  urls: readonly string[],
): string[] {
  const own = words(state.os.language);
  const id = user === null ? [] : [processIdOf(state, user)];
  const named = state.services.filter((one) => processIdOf(state, one) === id[0]).map((one) => one.name);
  const processes = state.os.version.startsWith('10.')
    ? id.flatMap((one) => [
        `        ID: ${one}, image: <?>`,
        `        ${own.queueServices}: ${named.join(', ')}`,
        `        ${own.queueTagged}: ${user?.name ?? ''}`,
      ])
    : id.map((one) => `        ${one}`);
  return [
    `${own.queueName}: ${name}`,
    '    Version: 2.0',
    '    Max requests: 1000',
    `    ${own.queueCount}: ${id.length}`,
    ...(controller === null ? [] : [`    ${own.queueController}: ${processIdOf(state, controller)}`]),
    `    ${own.queueProcesses}:`,
    ...processes,
    `    ${own.queueUrls}:`,
    ...urls.map((url) => `        ${url}`),
    '',
  ];
}

/** `netsh http show urlacl`: who has a URL has reserved it, mostly. */
export function reservationsText({ state }: Machine): string {
  const own = words(state.os.language);
  const ofServices = state.services.flatMap(({ http }) => http.map(({ port, path }) => `http://+:${port}${path}/`));
  const urls = [...new Set([...ORDINARY_RESERVATIONS, ...ofServices])];
  const rows = urls.flatMap((url) => [`    ${own.reserved.padEnd(24)}: ${url}`, '        SDDL: D:(A;;GX;;;NS)', '']);
  return ['', own.reservedTitle, '-'.repeat(own.reservedTitle.length), '', ...rows].join('\r\n');
}
