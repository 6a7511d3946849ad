/** English: findings about the program that is to get an IP address. */
import type { FindingCode } from '../../finding/finding.ts';
import type { FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';

/** Who can get the address, by its name in the list. */
const CLAIMANTS: Readonly<Record<string, string>> = {
  wms: 'Windows Media Services',
  program: 'Another program',
  'wms-4': 'Windows Media Services 4.1',
};

export const PROGRAM_FINDINGS = {
  'claimant-not-offered': (f) => ({
    problem: `${CLAIMANTS[f.claimant] ?? f.claimant} can’t get an IP address on this Windows.`,
    impact: 'Share80 doesn’t offer that here. Nothing was changed.',
    action: 'Choose who else gets the IP address.',
    reference: 'Share80: what each Windows offers',
  }),
  'program-service-missing': (f) => ({
    problem: `Share80 found no service named “${f.service}”.`,
    impact: 'Share80 can’t start it.',
    action:
      'Use the service name, not the display name (Services, Properties). Or leave the service out, and start the program yourself.',
    reference: 'Win32_Service',
  }),
  'program-on-http-sys': (f) => ({
    problem: `“${f.service}” receives its requests through Http.sys.`,
    impact: 'It uses the IP addresses of Http.sys and can’t have one of its own.',
    action: 'Name the service of a program that listens by itself, such as nginx or Apache.',
    reference: 'Microsoft documentation of the Http.sys IP listen list',
  }),
  'program-disabled': (f, say) => ({
    problem: `${say.counted(f.services, 'The service', 'The services')} ${f.services.length === 1 ? 'is' : 'are'} disabled.`,
    impact: 'Share80 can’t start the program, and doesn’t change its start type.',
    action: 'Set the start type to Manual or Automatic in Services, then check again.',
    reference: 'Win32_Service',
  }),
  'program-is-there': (f) => ({
    problem: `Port ${f.port} of ${f.address} is held by ${holder(f)} already.`,
    impact: 'Share80 takes it for the program that gets the IP address, and doesn’t stop it.',
    action: 'If it’s another program, choose another IP address or stop that program first.',
    reference: 'netstat -ano',
  }),
  'program-every-address': (f) => ({
    problem: `A program that listens on every IP address also takes those that Http.sys leaves.`,
    impact: `It can then hold more than ${f.address}, or not start at all. (Inferred for Http.sys.)`,
    action: `Let it listen on ${f.address} only. The last step of the plan says how.`,
    reference: 'Microsoft: Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE',
  }),
  'choice-loopback-side': (f) => ({
    problem: `${f.address} doesn’t go with this choice for 127.0.0.1.`,
    impact: 'Either websites keep 127.0.0.1 and the program gets a network IP address, or the program gets 127.0.0.1.',
    action: 'Let the websites keep 127.0.0.1 and choose a network IP address, or give 127.0.0.1 to the program.',
    reference: 'Share80: method “127.0.0.1 as its own IP address”',
  }),
  'web-only-local': (f, say) => ({
    problem: `Http.sys will answer on 127.0.0.1 only, and no longer on ${say.values(f.addresses)}.`,
    impact: 'Websites and all other Http.sys programs then answer nobody outside this computer, on any port.',
    action:
      'Continue only if nobody else uses them. The program that gets the IP address can pass requests on to 127.0.0.1.',
    reference: 'Microsoft documentation of the Http.sys IP listen list',
  }),
  'local-to-program': () => ({
    problem: 'Http.sys will no longer answer on 127.0.0.1 (localhost).',
    impact:
      'Local services, PowerShell remoting, and sign-in helpers that use localhost through Http.sys can fail (Windows errors 1214 and 1231).',
    action: 'Continue only if you know that nothing here needs it.',
    reference: 'Microsoft documentation of the Http.sys IP listen list',
  }),
  'program-does-not-run': (f) => ({
    problem: `Windows is set to start “${f.service}” by itself, and it isn’t running.`,
    impact:
      'A program often ends at its start when its port is taken. A plan that gives it port 80 frees that and starts it.',
    action: 'If another program is meant, name its service.',
    reference: 'Win32_Service',
  }),
  'program-starts-by-hand': (f) => ({
    problem: `Windows doesn’t start the service “${f.service}” by itself.`,
    impact: 'After the next restart, nobody listens on the IP address until someone starts it.',
    action: 'To have it start with Windows, set its start type to Automatic in Services.',
    reference: 'Win32_Service',
  }),
  'program-one-address': (f) => ({
    problem: `This computer has one IP address, ${f.address}. Share80 doesn’t choose for you.`,
    impact:
      'Ways to run both: a second IP address, 127.0.0.1 as its own IP address, another port for the program, or the services on port 80 stopped until the undo. Each has its price, and the plan says which.',
    action: 'Choose a method, or add a second static IP address and check again.',
    reference: 'Share80: methods for one IP address',
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
