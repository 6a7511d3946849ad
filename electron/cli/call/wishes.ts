/** The options that name parts of a choice: `--for`, `--service`, `--web`, `--address` (`--stream`), `--method`, `--port`, `--hotfix-value`. */
import { choiceSchema } from '../../../shared/choice/choice.ts';
import { CLAIMANTS, claimantSchema } from '../../../shared/claimant/claimants.ts';
import { isControllable } from '../../../shared/knowledge/services.ts';
import { METHODS, methodSchema } from '../../../shared/method/methods.ts';
import { portOf } from '../../../shared/text/addresses.ts';
import type { ChoiceWishes } from '../../../shared/choice/choose.ts';
import { EXIT } from './exit-status.ts';
import { ipv4Address, parse } from '../../../shared/text/schema.ts';
import type { Options } from './command.ts';
import { CliExit } from './exit.ts';

export const CHOICE_OPTIONS = {
  web: 'IP,IP',
  for: CLAIMANTS.join('|'),
  service: 'NAME',
  stream: 'IP',
  method: METHODS.join('|'),
  loopback: 'web|program',
  pooling: 'site|all',
  port: 'N',
  'open-web': '',
  'hotfix-value': 'NAME',
} as const;

/** The address of whoever gets one; where a link has an `--address` of its own, `--stream` says it. */
export const ADDRESS_OPTION = { address: 'IP' } as const;

/**
 * Reads the options; throws CliExit 64 when one cannot be meant. Whether the server has it is not asked here.
 * @param hasAddress whether `--address` is one of them
 */
export function readWishes(options: Options, hasAddress = true): ChoiceWishes {
  const text = (name: keyof typeof CHOICE_OPTIONS | 'address'): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const web = text('web')?.split(',');
  const address = mapped(hasAddress ? text('address') : undefined, (given) => readAddress('address', given));
  const stream = mapped(text('stream'), (given) => readAddress('stream', given));
  const service = mapped(text('service'), readService);
  const claimant = readClaimant(text('for')) ?? (service === undefined ? undefined : 'program');
  if (address !== undefined && stream !== undefined) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneAddress);
  }
  if (claimant !== undefined && claimant !== 'program' && service !== undefined) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.serviceOfProgram);
  }
  return {
    claimant,
    service,
    method: readMethod(text('method')),
    loopback: readSide(text('loopback')),
    pooling: readPooling(text('pooling')),
    openWeb: options['open-web'] === true ? true : undefined,
    webAddresses: web && [...new Set(web.map((address) => readAddress('web', address.trim())))],
    streamAddress: address ?? stream,
    streamPort: mapped(text('port'), readPort),
    hotfixValueName: mapped(text('hotfix-value'), readValueName),
  };
}

/** Whether any part was named. */
export function isWished(wishes: ChoiceWishes): boolean {
  return Object.values(wishes).some((part) => part !== undefined);
}

function mapped<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}

function readMethod(text: string | undefined) {
  if (text === undefined) return undefined;
  const method = parse(methodSchema, text);
  if (method.ok) return method.value;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneOf('method', METHODS));
}

function readClaimant(text: string | undefined) {
  if (text === undefined) return undefined;
  const claimant = parse(claimantSchema, text);
  if (claimant.ok) return claimant.value;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneOf('for', CLAIMANTS));
}

function readSide(text: string | undefined) {
  if (text === undefined || text === 'web' || text === 'program') return text;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneOf('loopback', ['web', 'program']));
}

function readPooling(text: string | undefined) {
  if (text === undefined || text === 'site' || text === 'all') return text;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneOf('pooling', ['site', 'all']));
}

function readService(text: string): string {
  if (isControllable(text)) return text;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.serviceName);
}

function readAddress(option: string, text: string): string {
  if (parse(ipv4Address, text).ok) return text;
  const example = option === 'web' ? '192.168.10.10,192.168.10.12' : '192.168.10.11';
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.addresses(option, example));
}

/** Throws CliExit 64 when it is none. */
export function readPort(text: string): number {
  const port = portOf(text);
  if (port !== null) return port;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.number('port', 1, 65_535));
}

function readValueName(text: string): string {
  if (parse(choiceSchema.entries.hotfixValueName, text).ok) return text;
  throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.valueName);
}
