/** What the fake objects of Windows stand on: a few services, a registry, files, Http.sys and the plug-in. */
type FakeValue = number | string | readonly string[];

interface FakeService {
  name: string;
  displayName: string;
  driver: boolean;
  state: string;
  startMode: string;
  dependsOn: string[];
  processId: number;
  /** Where a pending state leads, and after how many naps. */
  pending: { state: string; naps: number } | null;
}

interface FakeListener {
  address: string;
  port: number;
  processId: number;
}

const PARAMETERS = 'hklm\\system\\currentcontrolset\\services\\http\\parameters\\';
export const LISTEN_LIST_PATH = `${PARAMETERS}listenonlylist`;
export const WMS_PROCESS = 1804;
const PORT_IN_USE = 0xc00d158b | 0;

/** An error as COM raises it. */
export function comError(number: number, message = 'COM error'): Error {
  return Object.assign(new Error(message), { number: number | 0, description: message });
}

export class FakeServer {
  computerName = 'MEDIA01';
  addresses = ['10.1.0.10', '10.1.0.11'];
  registry = new Map<string, FakeValue>();
  files = new Map<string, string>([
    ['c:\\kit\\agent.js', 'agent'],
    ['c:\\windows\\system32\\inetsrv\\metabase.xml', '<configuration/>'],
  ]);
  folders = new Set(['c:\\temp', 'c:\\windows', 'c:\\windows\\system32']);
  /** Files and folders that are links. */
  links = new Set<string>();
  /** Security descriptors in hexadecimal, of what does not belong to administrators alone. */
  descriptors = new Map<string, string>();
  services: FakeService[] = [
    service('HTTP', [], true),
    service('HTTPFilter', ['HTTP']),
    service('IISADMIN', []),
    service('W3SVC', ['HTTPFilter', 'IISADMIN']),
    service('wmserver', [], false, WMS_PROCESS),
    service('Spooler', []),
  ];
  /** What Http.sys listens on since it started. */
  httpList: readonly string[] = [];
  plugin = { enabled: false, status: 2, port: 80, listenAll: true, bound: [] as string[] };
  programs = new Map<number, string>([
    [4, 'System'],
    [WMS_PROCESS, 'wmserver.exe'],
  ]);
  /** Listeners of other programs. */
  others: FakeListener[] = [];
  /** Http.sys goes on listening as it did, whatever it reads. */
  stubbornHttp = false;
  /** Services whose next start takes so many naps and then fails. */
  hangs = new Map<string, number>();
  commands: string[] = [];
  /** Called before each call of a COM object or command; may throw, or change the server. */
  before: (call: string) => void = () => undefined;
  /** A call that `before` interrupts still writes the first half of a text. */
  tears = false;

  service(name: string): FakeService {
    const found = this.services.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Error(`no service ${name}`);
    return found;
  }

  nap(): void {
    for (const one of this.services) {
      if (one.pending === null || --one.pending.naps > 0) continue;
      one.state = one.pending.state;
      one.pending = null;
      if (one.name === 'HTTP' && one.state === 'Running' && !this.stubbornHttp) this.httpList = this.listInRegistry();
      if (one.name === 'wmserver') this.loadPlugin(one.state === 'Running');
    }
  }

  /** `sc.exe start` or `stop`; the exit status. */
  control(verb: string, name: string): number {
    const one = this.services.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!one) return 1060;
    if (one.pending) return 1061;
    if (verb === 'start') {
      if (one.state === 'Running') return 1056;
      for (const needed of one.dependsOn) this.control('start', needed);
      const hang = this.hangs.get(one.name);
      this.hangs.delete(one.name);
      one.state = 'Start Pending';
      one.pending = hang === undefined ? { state: 'Running', naps: 2 } : { state: 'Stopped', naps: hang };
      return 0;
    }
    if (one.state === 'Stopped') return 1062;
    if (this.services.some((each) => each.dependsOn.includes(one.name) && each.state !== 'Stopped')) return 1051;
    one.state = 'Stop Pending';
    one.pending = { state: 'Stopped', naps: 2 };
    return 0;
  }

  listeners(): FakeListener[] {
    const found = [...this.others];
    if (this.service('HTTP').state !== 'Stopped') {
      const list = this.httpList.length === 0 ? ['0.0.0.0'] : this.httpList;
      for (const address of list) found.push({ address, port: 80, processId: 4 });
    }
    if ((this.plugin.status & 4) !== 0) {
      const bound = this.plugin.listenAll || this.plugin.bound.length === 0 ? ['0.0.0.0'] : this.plugin.bound;
      for (const address of bound) found.push({ address, port: this.plugin.port, processId: WMS_PROCESS });
    }
    return found;
  }

  enablePlugin(): void {
    this.plugin.enabled = true;
    const all = this.plugin.listenAll || this.plugin.bound.length === 0;
    const taken = this.listeners().some(
      ({ address, port, processId }) =>
        processId !== WMS_PROCESS &&
        port === this.plugin.port &&
        (all || address === '0.0.0.0' || this.plugin.bound.includes(address)),
    );
    this.plugin.status = taken ? 3 : 6;
    if (taken) throw comError(PORT_IN_USE, 'One usage of each socket address is permitted');
  }

  disablePlugin(): void {
    this.plugin.enabled = false;
    this.plugin.status = 2;
  }

  /** Everything that a plan may change, for comparisons. */
  state(): unknown {
    const { enabled, port, listenAll, bound } = this.plugin;
    return {
      registry: Object.fromEntries([...this.registry].sort()),
      services: this.services.map(({ name, state }) => `${name} ${state}`),
      httpList: this.httpList,
      plugin: { enabled, port, listenAll, bound: [...bound] },
    };
  }

  private listInRegistry(): readonly string[] {
    const value = this.registry.get(LISTEN_LIST_PATH);
    return Array.isArray(value) ? (value as string[]) : [];
  }

  private loadPlugin(running: boolean): void {
    this.plugin.status = 2;
    if (!running || !this.plugin.enabled) return;
    try {
      this.enablePlugin();
    } catch {
      // It says so in its status.
    }
  }
}

function service(name: string, dependsOn: string[], driver = false, processId = 1000): FakeService {
  return {
    name,
    displayName: name,
    driver,
    state: 'Running',
    startMode: 'Auto',
    dependsOn,
    processId: driver ? 0 : processId,
    pending: null,
  };
}
