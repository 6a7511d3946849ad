/** The Addresses page. */
import type { RecommendationReason } from '../../../choice/recommendation-reasons.ts';
import { listed, plural } from '../phrases.ts';

const reasons: Record<RecommendationReason, string> = {
  'only-one': 'no other IP address is possible',
  static: 'static IP address',
  'no-bound-site': 'no website is bound to it',
  'streams-already': 'HTTP streaming is already set to it',
};

const GETS = {
  streaming: { beside: ', streaming', alone: 'Streaming' },
  program: { beside: ', the program', alone: 'The program' },
};

const page = {
  title: 'Choose the streaming IP address',
  lead: 'Not sure? Keep the recommended choices.',
  which: 'Streaming IP address',
  whichHint: (count: number, sharing: boolean) => {
    if (!sharing) return 'Websites stay as they are.';
    if (count === 1) return 'There is no other one.';
    return count > 2 ? 'Websites keep the others.' : 'Websites keep the other one.';
  },
  nothingFound: 'No IP address matches.',
  onlyPickable: 'Only IP addresses that you can choose',
  find: 'Find',
  found: (shown: number, all: number) => `${shown} of ${plural(all, 'IP address', 'IP addresses')}`,
  keepsAll: 'Websites keep all other IP addresses',
  columns: ['Streaming gets', 'Used today by', 'After the change'],
  recommended: 'Recommended',
  because: (why: readonly RecommendationReason[]) => `Why: ${why.map((reason) => reasons[reason]).join(', ')}.`,
  dhcp: 'DHCP: can change',
  dhcpMeans: 'If it changes, streaming and websites can stop.',
  before: 'Who listens today',
  after: 'Who listens after the change',
  forbidden: 'Not possible for streaming.',
  web: 'Websites',
  webKeeps: (address: string) => `Websites keep ${address}`,
  /** @param gets whether this address is given away, and to whom */
  then: (gets: 'streaming' | 'program' | null, web: boolean, port: number) => {
    const at = port === 0 || port === 80 ? '' : ` :${port}`;
    if (gets !== null) return web ? `Websites :80${GETS[gets].beside}${at}` : `${GETS[gets].alone}${at}`;
    return web ? 'Websites' : 'Nobody';
  },
  sentence: (stream: string, port: number | null, web: readonly string[], sharing: boolean) => {
    if (!stream) return 'No streaming IP address is chosen yet.';
    if (!sharing) return `Streaming uses ${stream}, port ${port ?? '?'}. Websites stay as they are.`;
    return `Streaming gets ${stream}. Websites keep ${web.length === 0 ? 'none' : listed(web, 2)}.`;
  },
  costs: 'Side effects',
  cost: (count: number) =>
    count === 0 ? 'No side effects found.' : `See ${plural(count, 'side effect', 'side effects')} on this page.`,
  looking: 'Checking side effects...',
  how: 'Method',
  howHint: (recommended: boolean, offered: number) => {
    if (recommended) return 'Not sure? Keep the recommended method.';
    return offered > 1
      ? 'None is recommended here. Compare the side effects of each method.'
      : 'You can’t share port 80 here. This method is left.';
  },
  drawback: 'Drawback:',
  recommendedMethod: (title: string) => `${title} (recommended)`,
  notOffered: 'Not possible here.',
  port: 'Port for streaming',
  portHint: '1 to 65535, but not 80. URLs need the port, and firewalls must allow it.',
  badPort: 'Type a port from 1 to 65535, but not 80.',
  expert: 'Name of the registry value (for experts)',
  valueName: 'Name of the value for hotfix KB 892847',
  valueNameHint: 'No published text confirms this name. If the readme of your hotfix has another name, type it here.',
  badName: 'Use letters and digits only (at most 64), and begin with a letter.',
  service: 'Service to start (optional)',
  serviceHint:
    'The service name, such as nginx. Share80 starts it and never stops it. Leave it empty to start the program yourself.',
  badService: 'Use letters, digits, and . $ - _ only.',
  openWeb: 'Http.sys may answer on IP addresses where its list keeps it away today',
  loopback: 'Who keeps 127.0.0.1?',
  loopbackOf: {
    web: { title: 'Websites', text: 'Websites answer on this computer only. The program gets the network.' },
    program: { title: 'The program', text: 'The program answers on this computer only. Websites keep the network.' },
  },
  pooling: 'Where to turn off socket pooling?',
  poolingOf: {
    site: { title: 'For each website', text: 'The documented way. New websites share sockets until you set up again.' },
    all: {
      title: 'For all websites at once',
      text: 'New websites are included. A website that says otherwise is changed too.',
    },
  },
  noMethod: 'Choose a method that is possible here.',
  noStream: 'Choose the streaming IP address.',
  noWeb: 'Keep at least one website IP address.',
};

const uses = {
  /** The effect is a threat as long as another address is picked. */
  effect: (effect: string, now: boolean) => (now ? effect : `if chosen, ${effect}`),
  none: 'Nobody',
  more: (count: number) => `${count} more`,
  unaffected: (count: number) => `${count} more, not affected`,
  beyond: (count: number) => `and ${count} more`,
};

export const addresses = { ...page, uses };
