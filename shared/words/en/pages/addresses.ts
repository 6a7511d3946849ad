/** The Addresses page. */
import type { RecommendationReason } from '../../../choice/recommendation-reasons.ts';
import { listed, plural } from '../phrases.ts';

const reasons: Record<RecommendationReason, string> = {
  'only-one': 'no other IP address is possible',
  static: 'static IP address',
  'no-bound-site': 'no website is bound to it',
  'streams-already': 'HTTP streaming is already set to it',
};

const page = {
  title: 'Who gets which address?',
  lead: 'If in doubt, keep what is chosen already.',
  which: 'Pick the address for streaming',
  whichHint: (count: number, sharing: boolean) => {
    if (!sharing) return 'The web stays as it is.';
    return count > 2 ? 'The web keeps the others.' : 'The web keeps the other one.';
  },
  nothingFound: 'No address fits.',
  onlyPickable: 'Only those that can be picked',
  find: 'Find',
  found: (shown: number, all: number) => `${shown} of ${plural(all, 'address', 'addresses')}`,
  keepsAll: 'The web keeps all other addresses',
  columns: ['Streaming gets', 'Used today by', 'After the change'],
  recommended: 'Recommended',
  because: (why: readonly RecommendationReason[]) => `Why: ${why.map((reason) => reasons[reason]).join(', ')}.`,
  dhcp: 'From DHCP: may change',
  dhcpMeans: 'If it changes, streaming and websites can stop.',
  before: 'Who listens today',
  after: 'Who listens after the change',
  forbidden: 'Cannot go to streaming.',
  web: 'Web',
  webKeeps: (address: string) => `The web keeps ${address}`,
  then: (streaming: boolean, web: boolean, port: number) => {
    const at = port === 0 || port === 80 ? '' : ` :${port}`;
    if (streaming) return web ? `Web :80, streaming${at}` : `Streaming${at}`;
    return web ? 'Web' : 'Nobody';
  },
  sentence: (stream: string, port: number | null, web: readonly string[], sharing: boolean) => {
    if (!stream) return 'Streaming has no address yet.';
    if (!sharing) return `Streaming uses ${stream}, port ${port ?? '?'}. The web stays as it is.`;
    return `Streaming gets ${stream}. The web keeps ${web.length === 0 ? 'nothing' : listed(web, 2)}.`;
  },
  costs: 'What this choice costs',
  cost: (count: number) =>
    count === 0 ? 'Nobody loses anything.' : `What this costs stands on this page (${plural(count, 'note', 'notes')}).`,
  looking: 'Looking at what this would mean...',
  how: 'How to do it',
  howHint: (recommended: boolean) =>
    recommended ? 'If in doubt, keep the recommended way.' : 'Port 80 cannot be shared here; this is what is left.',
  drawback: 'Drawback:',
  recommendedMethod: (title: string) => `${title} (recommended)`,
  notOffered: 'Not possible here.',
  port: 'Port for streaming',
  portHint: '1 to 65535, but not 80. Players need it in the address, and firewalls must let it through.',
  badPort: 'Type a port from 1 to 65535, other than 80.',
  expert: 'For experts: the name of the registry value',
  valueName: 'Name of the value that hotfix KB 892847 reads',
  valueNameHint:
    'This name is not confirmed by a published text. If the read-me of your hotfix names another, type that.',
  badName: 'A name has letters and digits only, begins with a letter, and is at most 64 long.',
  noMethod: 'Choose a way that is possible here.',
  noStream: 'Pick the address that streaming gets.',
  noWeb: 'Leave at least one address to the web.',
};

const uses = {
  /** The effect is a threat as long as another address is picked. */
  effect: (effect: string, now: boolean) => (now ? effect : `if picked, ${effect}`),
  none: 'Nobody',
  more: (count: number) => `${count} more`,
  unaffected: (count: number) => `${count} more, not affected`,
  beyond: (count: number) => `and ${count} more`,
};

export const addresses = { ...page, uses };
