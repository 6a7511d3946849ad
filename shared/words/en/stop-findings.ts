/** English: findings about services that give up port 80, stopped until the undo. */
import type { FindingCode } from '../../finding/finding.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const METHOD = 'Share80: method “Stop the services on port 80”';
const QUEUES = 'netsh http show servicestate';

export const STOP_FINDINGS = {
  'stop-holders-unknown': (f, say) => ({
    problem:
      f.what === 'urls'
        ? 'Share80 couldn’t read, or not completely, who has URLs on port 80.'
        : f.what === 'owners'
          ? `Share80 doesn’t know for certain which service has ${say.values(f.urls)}.`
          : 'Http.sys holds port 80, and nobody has a URL there.',
    impact:
      f.what === 'nobody'
        ? 'Stopping services wouldn’t free the port.'
        : `Share80 stops no service on a guess${because(f.reason)}.`,
    action:
      f.what === 'nobody'
        ? 'Restart Windows, then check again. Or use another method.'
        : 'Use another method, or stop the service yourself, then check again.',
    reference: QUEUES,
  }),
  'stop-programs-hold': (f, say) => ({
    problem: `These programs have a URL on port 80 and aren’t services: ${say.values(f.programs)}.`,
    impact: 'Share80 doesn’t end them, and Http.sys keeps the port for them.',
    action: 'End them yourself, then check again. Or use another method.',
    reference: QUEUES,
  }),
  'stop-cannot-undo': (f, say) => ({
    problem:
      f.why === 'disabled'
        ? `Running although disabled: ${say.names(f.services)}.`
        : `Share80 doesn’t know exactly how Windows starts ${say.names(f.services)}.`,
    impact: 'An undo couldn’t restore that, so Share80 doesn’t stop it.',
    action:
      f.why === 'disabled'
        ? 'Set the start type to Manual or Automatic in Services, then check again.'
        : 'Use another method, or check again with administrator rights.',
    reference: 'Win32_Service, DelayedAutostart',
  }),
  'stop-takes-along': (f, say) => ({
    problem: `Running, and dependent on what would stop: ${say.names(f.dependents)}.`,
    impact: `Windows doesn’t stop ${say.names(f.services)} before these. Share80 stops only what has a URL on port 80.`,
    action: 'Stop these services yourself if you can do without them, then check again. Or use another method.',
    reference: 'DependOnService',
  }),
  'stop-program-needs': (f, say) => ({
    problem: `The program that gets the IP address needs ${say.names(f.services)}.`,
    impact: 'Share80 can’t stop that and start the program.',
    action: 'Use another method.',
    reference: 'DependOnService',
  }),
  'choice-web-keeps-nothing': (f, say) => ({
    problem: `By this method, websites can’t keep ${say.values(f.addresses)} on port 80.`,
    impact: 'The services that have port 80 stop, on every IP address.',
    action: 'Leave out the website IP addresses, or use another method.',
    reference: METHOD,
  }),
  'services-stop': (f, say) => ({
    problem: `Stops, and doesn’t start with Windows until you undo the plan: ${say.names(f.services)}.`,
    impact: 'All that these services do ends with the plan, on every port, also after a restart.',
    action: 'Continue only if nobody here needs them.',
    reference: METHOD,
  }),
  'sites-stop': (f, say) => ({
    problem:
      f.sites.length === 0
        ? 'No website is running today.'
        : `Will answer nobody, on any port: ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact:
      f.later.length === 0
        ? 'They stay down, also after a restart, until you undo the plan.'
        : `After a restart, also ${say.counted(f.later, 'the website', 'the websites')}, stopped today, can’t start until you undo the plan.`,
    action: 'Continue only if nobody needs them.',
    reference: METHOD,
  }),
  'stop-keeps-down': (f, say) => ({
    problem: `Not running today, and dependent on what stops: ${say.names(f.services)}.`,
    impact: `They can’t start, not even after a restart, while ${say.names(f.needs)} is disabled.`,
    action: 'Continue only if nobody needs them.',
    reference: 'DependOnService',
  }),
  'http-users-go-on': (f, say) => ({
    problem: `Can use Http.sys, and stays as it is: ${say.names(f.services)}.`,
    impact: 'Has no URL on port 80 today. If it registers one later, Http.sys can take port 80 again.',
    action: 'Nothing to do.',
    reference: QUEUES,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
