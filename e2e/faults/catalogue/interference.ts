/** Somebody else changes something in the middle of a step: another administrator, another program, DHCP. */
import { hasTarget, type Step } from '../../../shared/change/change.ts';
import type { Machine } from '../../../electron/practice/machine/machine.ts';
import { eraOf } from '../../../electron/practice/machine/era.ts';
import { fullKey } from '../../../electron/practice/machine/registry.ts';
import { configureStart, findService } from '../../../electron/practice/machine/services.ts';
import { HTTP_PARAMETERS_KEY, LISTEN_LIST_VALUE } from '../../../shared/knowledge/settings.ts';
import { isAt, type Fault, type Interference } from '../fault.ts';

const KEY = fullKey(HTTP_PARAMETERS_KEY) ?? '';

const isTold = ({ state }: Machine) => eraOf(state.os).listIsTold;

/** What netsh does besides. */
function tell(machine: Machine): void {
  if (isTold(machine)) machine.readHttpSettings();
}

/** Where Http.sys is told of each address, an administrator adds one to what is there. */
function addToList(machine: Machine, web: readonly string[], address: string): void {
  const present = machine.registry.read(KEY, LISTEN_LIST_VALUE);
  const others = !isTold(machine) ? web : present?.type === 'REG_MULTI_SZ' ? present.data : [];
  machine.registry.write(KEY, LISTEN_LIST_VALUE, { type: 'REG_MULTI_SZ', data: [...others, address] });
  tell(machine);
}

function dropAddress(machine: Machine, address: string): Promise<void> {
  for (const adapter of machine.state.adapters) {
    adapter.addresses = adapter.addresses.filter((own) => own !== address);
  }
  return machine.settle();
}

/** Steps that only a plan for IIS 5.0 has. */
function isOfIis5({ change }: Step): boolean {
  return change.kind === 'metabase' || (change.kind === 'service' && /^iisadmin$/i.test(change.service));
}

const WAYS: readonly (Interference & { name: string; when?: (step: Step) => boolean })[] = [
  {
    name: 'list-gets-all-addresses',
    change: (machine, { webAddresses, streamAddress }) => addToList(machine, webAddresses, streamAddress),
    named: /listenonlylist|list-entry/i,
    mend: null,
  },
  {
    name: 'list-is-removed',
    change: (machine) => {
      machine.registry.remove(KEY, LISTEN_LIST_VALUE);
      tell(machine);
    },
    named: /listenonlylist|list-entry/i,
    mend: null,
  },
  {
    name: 'streaming-address-vanishes',
    change: (machine, { streamAddress }) => dropAddress(machine, streamAddress),
    named: /plugin|port|address/i,
    mend: null,
  },
  {
    name: 'web-address-vanishes',
    change: (machine, { webAddresses }) => dropAddress(machine, webAddresses[0] ?? ''),
    named: /address/i,
    mend: null,
  },
  {
    name: 'plug-in-gets-another-port',
    change: (machine) => {
      if (machine.state.wms) machine.state.wms.port = 8081;
    },
    named: /plugin/i,
    mend: null,
  },
  {
    name: 'web-service-is-stopped',
    change: (machine) => stopNow(machine, 'W3SVC'),
    named: /w3svc/i,
    mend: null,
  },
  {
    name: 'pooling-is-switched-on-again',
    when: isOfIis5,
    change: ({ state }) => {
      const [first] = state.sites ?? [];
      if (first !== undefined) state.pooling.sites[String(first.id)] = false;
    },
    named: /metabase/i,
    mend: null,
  },
  {
    name: 'site-gets-another-binding',
    when: isOfIis5,
    change: ({ state }) => {
      state.sites?.[0]?.bindings.push(':8888:');
    },
    named: /metabase|binding/i,
    mend: null,
  },
  {
    name: 'metabase-service-is-stopped',
    when: isOfIis5,
    change: async (machine) => {
      await stopNow(machine, 'W3SVC');
      await stopNow(machine, 'IISADMIN');
    },
    named: /iisadmin|w3svc/i,
    mend: (machine) => startNow(machine, 'IISADMIN'),
  },
  {
    name: 'web-service-is-set-to-manual',
    change: ({ state, registry }) => {
      configureStart(state, registry, 'W3SVC', 'demand');
    },
    named: /start-mode|start type/i,
    mend: null,
  },
  {
    name: 'streaming-service-is-stopped',
    change: (machine) => stopNow(machine, 'wmserver'),
    named: /wmserver/i,
    mend: (machine) => startNow(machine, 'wmserver'),
  },
];

async function stopNow(machine: Machine, name: string): Promise<void> {
  const service = findService(machine.state, name);
  if (service?.state !== 'running') return;
  service.state = 'stop-pending';
  service.pending = { until: machine.clock.now, then: 'stopped' };
  await machine.completeDue(machine.clock.now);
}

async function startNow(machine: Machine, name: string): Promise<void> {
  const service = findService(machine.state, name);
  if (service?.state !== 'stopped') return;
  service.state = 'start-pending';
  service.pending = { until: machine.clock.now, then: 'running' };
  await machine.completeDue(machine.clock.now);
}

export const INTERFERENCE: readonly Fault[] = WAYS.map(({ name, when, ...interference }): Fault => ({
  name,
  kind: 'somebody else',
  phases: ['run', 'undo'],
  fits: ({ step }) => hasTarget(step.change) && (when?.(step) ?? true),
  interference,
  trap: ({ target, subject, plan, struck }) => {
    let over = false;
    return {
      async after(_action, position) {
        if (over || !isAt(target, position)) return;
        over = true;
        struck();
        await interference.change(subject.machine, plan.choice);
      },
    };
  },
}));
