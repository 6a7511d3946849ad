/** English: who holds a port. */
import { sayWho } from '../saying/who.ts';
import { notCheckedWords } from './results.ts';

const TAKERS = { wms: 'Windows Media Services', 'wms-4': 'Windows Media Services', program: 'your program' } as const;

export const whoText = sayWho({
  title: (port, server) => `Port ${port} on ${server}`,
  nobody: (port) => `Nobody listens on port ${port}.`,
  holder: (program, processId, where, services) =>
    `${program} (process ${processId}) listens on ${where}.${services === '' ? '' : ` Services in it: ${services}.`}`,
  httpSys: (where) =>
    `System (process 4) listens on ${where}. That’s Http.sys: it receives web requests for other programs.`,
  unnamed: (where, sites) =>
    `Something listens on ${where}. This Windows doesn’t say which program.${sites === '' ? '' : ` Running websites in IIS have this port: ${sites}.`}`,
  everywhere: 'every IPv4 address',
  everywhereV6: 'every IPv6 address',
  unknownProgram: 'a program that Share80 couldn’t name',
  behind: (port) => `Behind Http.sys on port ${port}:`,
  noUrls: 'No program has a URL there now.',
  web: (sites, pool) =>
    `IIS, ${sites === '' ? 'no website that Share80 could name' : `websites ${sites}`}${pool === '' ? '' : ` (application pool ${pool})`}.`,
  service: (name, processId) => `Service ${name}, process ${processId}.`,
  oneOf: (names, processId) => `One of the services in process ${processId}: ${names}.`,
  program: (program, processId) => `${program}, process ${processId}.`,
  someone: 'Windows names no process for these URLs:',
  knownAs: (names) => `Such URLs belong to ${names}.`,
  reserved: 'Reserved, but nobody uses them now. A reservation alone holds nothing:',
  stops: 'If Http.sys stopped (net stop http):',
  stopServices: (names) => `These services stop with it: ${names}.`,
  stopSites: (names) => `These websites stop answering: ${names}.`,
  stopNothing: 'Share80 found nothing that stops with it.',
  loseUrls: (names) => `These keep running, but no request reaches them: ${names}.`,
  waysTitle: 'What you can do:',
  ways: {
    nobody: ({ port }) => `A program can use port ${port} now.`,
    'program-holds': ({ port, names }) => `To free port ${port}, change the settings of ${names}, or stop it.`,
    shared: ({ port }) => `Http.sys and this program share port ${port} already: each has its own IP addresses.`,
    share: ({ claimants }) =>
      `Let Http.sys keep one IP address, and give another one to ${claimants.map((one) => TAKERS[one]).join(' or to ')}. Share80 plans it, and shows you the plan first.`,
    'one-address': () =>
      'This computer has one IP address: add a second one, or choose one of the other ways that Share80 shows you.',
    'one-service': ({ names, port }) =>
      `If you don’t need ${names}, stop only this service: nobody else has port ${port}.`,
    unnamed: ({ port }) =>
      `To free port ${port}, find out which program uses it, then change its settings, or stop it.`,
    'share-web': ({ claimants }) =>
      `Let IIS keep one IP address, and give another one to ${claimants.map((one) => TAKERS[one]).join(' or to ')}. Share80 plans it, and shows you the plan first.`,
  },
  never: 'Don’t stop Http.sys itself, and don’t disable it.',
  unread: {
    listeners: 'who listens',
    ipv6: 'who listens over IPv6',
    urls: 'which URLs programs have on Http.sys, so it can’t name them all',
    services: 'the services, so it can’t say which ones stop',
    dependencies: 'what each service depends on, so it can’t say which ones stop',
    sites: 'the websites, so it can’t say which ones stop',
  },
  reason: notCheckedWords,
  unreadBecause: (what, reason) => `Share80 couldn’t read ${what}${reason === '' ? '' : ` (${reason})`}.`,
  more: (count) => `and ${count} more`,
});
