/** English: the methods. */
import { SUCCESSOR_ARTICLE, type Product } from '../../knowledge/products.ts';
import type { Method } from '../../method/methods.ts';

interface MethodWords {
  name: string;
  explanation: string;
  drawback: string;
  /** How sure the facts behind it are. */
  standing: string;
}

const METHODS: Record<Method, MethodWords> = {
  'listen-list': {
    name: 'IP listen list',
    explanation:
      'Limits Http.sys to the website IP addresses. That affects websites and all other Http.sys programs. Port 80 of the streaming IP address is then free.',
    drawback: 'It applies to every Http.sys program, and Http.sys restarts once.',
    standing: 'Confirmed: the setting is documented. Inferred: KB 328728 sets it with another tool.',
  },
  hotfix: {
    name: 'IP listen list and hotfix setting',
    explanation: 'Also sets the hotfix setting (KB 892847), so that Http.sys listens only where websites are bound.',
    drawback: 'Every website must be bound to specific IP addresses. Http.sys restarts once.',
    standing:
      'Unconfirmed: the name of the setting is from memory, not from a published text. The IP listen list works without it, and Share80 verifies the result.',
  },
  'other-port': {
    name: 'Another port for streaming',
    explanation: 'Leaves port 80 to websites. Streaming uses another port. One IP address is enough.',
    drawback: 'URLs of streams need the port. Players don’t try it on their own, and firewalls must allow it.',
    standing: `Confirmed: an alternative in ${SUCCESSOR_ARTICLE}.`,
  },
  loopback: {
    name: '127.0.0.1 as its own IP address',
    explanation:
      'For one network IP address: websites stay on 127.0.0.1 only, and the program gets the network. Or the program gets 127.0.0.1.',
    drawback:
      'Websites and other Http.sys programs then answer nobody outside this computer, or nobody on localhost. IIS restarts once.',
    standing: 'Confirmed: the list and 127.0.0.1 are documented. Inferred: what each program on Http.sys loses.',
  },
  'site-addresses': {
    name: 'Websites on their own IP addresses',
    explanation:
      'Binds every website to website IP addresses and turns off socket pooling, so that IIS 5.0 listens only there. Port 80 of the streaming IP address is then free.',
    drawback: 'IIS restarts twice, with FTP and mail if they run. You turn on HTTP streaming yourself.',
    standing:
      'Confirmed: KB 238131 for socket pooling and the restart. From memory: how a setting is removed again. Not known: how streaming gets one IP address. Never tried on a real Windows 2000.',
  },
  'stop-services': {
    name: 'Stop the services on port 80',
    explanation:
      'Stops exactly the services that have a URL on port 80 now, and keeps Windows from starting them. Http.sys itself and its other users go on. One IP address is enough.',
    drawback:
      'Websites and all else that these services do end, on every port, also after a restart, until you undo the plan.',
    standing:
      'Confirmed: sc config sets the start type. Inferred: Http.sys leaves the port when its last URL is gone, so Share80 verifies who listens.',
  },
};

/** Where netsh tells Http.sys of each address, it is not restarted. */
const TOLD: Partial<Record<Method, Partial<MethodWords>>> = {
  'listen-list': {
    drawback: 'It applies to every Http.sys program, and IIS restarts once.',
    standing: `Confirmed: ${SUCCESSOR_ARTICLE}, does the same with netsh.`,
  },
};

/** Where IIS itself receives its requests, and streaming is a person's. */
const BY_HAND: Partial<Record<Method, Partial<MethodWords>>> = {
  'other-port': {
    standing:
      'Confirmed: the help of Windows Media Services 4.1 uses another port beside a web server. You set it yourself.',
  },
};

const OTHERWISE = { told: TOLD, none: BY_HAND, 'at-start': {} } as const satisfies Record<
  Product['listenList'],
  Partial<Record<Method, Partial<MethodWords>>>
>;

export function methodWords(method: Method, { listenList }: Pick<Product, 'listenList'>): MethodWords {
  const otherwise: Partial<Record<Method, Partial<MethodWords>>> = OTHERWISE[listenList];
  return { ...METHODS[method], ...otherwise[method] };
}

/** Name of a method that comes as a fact; an unknown one as it is. */
export function methodName(method: string): string {
  return Object.hasOwn(METHODS, method) ? METHODS[method as Method].name : method;
}
