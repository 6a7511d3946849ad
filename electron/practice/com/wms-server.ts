import { isAddress } from '../machine/addresses.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import { parentOf } from '../machine/disk.ts';
import type { Machine } from '../machine/machine.ts';
import type { PublishingPoint, WmsRecord } from '../machine/machine-state.ts';
import type { ActionKind } from '../machine/quirk.ts';
import { asNumber, asText, ComObject, type ComValue } from './com-object.ts';
import { listenAsSet, loadedPlugin, offeredAddresses, stopListening } from '../machine/wms.ts';
import { PLUGIN_NAME } from '../../../shared/knowledge/settings.ts';

/** `WMSServer.Server`. Every call fails once the service has stopped: the object lived in its process. */
export function wmsServer(machine: Machine): ComObject {
  const refuse = (code: number): never => {
    throw new ComError(code, machine.state.os.language);
  };
  const boots = machine.state.boots;
  const process = machine.state.processIds['wmserver'];
  const alive = (): WmsRecord => {
    const same = machine.state.boots === boots && machine.state.processIds['wmserver'] === process;
    return (same ? loadedPlugin(machine.state) : null) ?? refuse(CODES.rpcServerGone);
  };
  if (loadedPlugin(machine.state) === null) return refuse(CODES.cannotCreate);

  const change = (kind: ActionKind, target: string, work: (wms: WmsRecord) => void | Promise<void>) =>
    machine.perform<undefined>({ kind, target }, 0.1, {
      run: async () => {
        await work(alive());
        return undefined;
      },
      pretended: undefined,
      refused: refuse,
    });

  const available = new ComObject({
    kind: 'WMS addresses',
    properties: { Count: { get: () => (alive(), offeredAddresses(machine.state).length) } },
    methods: {
      Item: (index) => (alive(), offeredAddresses(machine.state)[asNumber(index)]) ?? refuse(CODES.badArgument),
    },
  });
  const bound = new ComObject({
    kind: 'WMS bound addresses',
    properties: { Count: { get: () => alive().bound.length } },
    methods: {
      Item: (index) => alive().bound[asNumber(index)] ?? refuse(CODES.badArgument),
      Add: (address) =>
        change('plugin-set', 'BoundIPAddresses.Add', (wms) => {
          if (!isAddress(asText(address))) refuse(CODES.badArgument);
          if (!wms.bound.includes(asText(address))) wms.bound.push(asText(address));
        }),
      RemoveAll: () =>
        change('plugin-set', 'BoundIPAddresses.RemoveAll', (wms) => {
          wms.bound = [];
        }),
    },
  });
  const pointAt = (index: number) => {
    const point = (): PublishingPoint => alive().points[index] ?? refuse(CODES.badArgument);
    return new ComObject({
      kind: 'WMS publishing point',
      properties: {
        Name: { get: () => point().name },
        Type: { get: () => (point().kind === 'broadcast' ? 2 : 1) },
        Status: { get: () => (point(), 0) },
        BroadcastStatus: {
          get: () => (point().kind !== 'broadcast' ? refuse(CODES.noSuchMember) : point().started ? 2 : 0),
        },
      },
    });
  };
  const points = new ComObject({
    kind: 'WMS publishing points',
    properties: { Count: { get: () => alive().points.length } },
    methods: {
      Item: (index) => {
        if (alive().points[asNumber(index)] === undefined) refuse(CODES.badArgument);
        return pointAt(asNumber(index));
      },
    },
  });
  const settings = new ComObject({
    kind: 'WMS control protocol settings',
    properties: {
      Port: {
        get: () => alive().port,
        set: (value) =>
          change('plugin-set', 'Port', (wms) => {
            const port = asNumber(value);
            if (port < 1 || port > 65_535) refuse(CODES.wmsInvalidPort);
            wms.port = port;
          }),
      },
      ListenAllIPAddresses: {
        get: () => alive().listenAll,
        set: (value) =>
          change('plugin-set', 'ListenAllIPAddresses', (wms) => {
            wms.listenAll = Boolean(value);
          }),
      },
      BoundIPAddresses: { get: () => (alive(), bound) },
    },
  });
  const plugin = new ComObject({
    kind: 'WMS plug-in',
    properties: {
      Enabled: { get: () => alive().enabled, set: (value) => setEnabled(machine, change, value) },
      Status: { get: () => alive().status },
      CustomInterface: { get: () => (alive(), settings) },
    },
  });
  const protocols = new ComObject({
    kind: 'WMS plug-ins',
    properties: { Count: { get: () => (alive(), 1) } },
    methods: { Item: (name) => (name === PLUGIN_NAME || name === 0 ? plugin : refuse(CODES.badArgument)) },
  });
  return new ComObject({
    kind: 'WMSServer',
    properties: {
      ControlProtocols: { get: () => (alive(), protocols) },
      AvailableIPAddresses: { get: () => (alive(), available) },
      PublishingPoints: { get: () => (alive(), points) },
      ProductVersion: { get: () => alive().version },
    },
    methods: {
      ExportXML: (path) =>
        change('wms-export', asText(path), (wms) => {
          if (!machine.disk.hasFolder(parentOf(asText(path)))) refuse(CODES.pathNotFound);
          if (machine.openFiles.isHeld(asText(path))) refuse(CODES.accessDenied);
          machine.disk.write(asText(path), settingsXml(wms));
        }),
    },
  });
}

type Change = (kind: ActionKind, target: string, work: (wms: WmsRecord) => void | Promise<void>) => Promise<undefined>;

/** The wish is kept even when it cannot be met; whether the plug-in listens is said by its status. */
function setEnabled(machine: Machine, change: Change, value: ComValue): Promise<undefined> {
  if (!value) {
    return change('plugin-disable', PLUGIN_NAME, async (wms) => {
      wms.enabled = false;
      await stopListening(wms, machine.holdings);
    });
  }
  return change('plugin-enable', PLUGIN_NAME, async (wms) => {
    wms.enabled = true;
    if (wms.listening) return;
    const code = await listenAsSet(machine.state, wms, machine.holdings);
    if (code !== 0) throw new ComError(code, machine.state.os.language);
  });
}

function settingsXml(wms: WmsRecord): string {
  const addresses = wms.bound.map((a) => `\t<Address>${a}</Address>\r\n`).join('');
  return `<?xml version="1.0"?>\r\n<Practice enabled="${wms.enabled}" port="${wms.port}" all="${wms.listenAll}">\r\n${addresses}</Practice>\r\n`;
}
