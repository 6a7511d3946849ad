/** The objects of Windows that the agent sees, on a FakeServer. */
import { randomUUID } from 'node:crypto';
import { descriptorHex } from '../../practice/com/security-utility.ts';
import { RIGHTS, SIDS } from '../../practice/machine/access.ts';
import { comError, type FakeServer, WMS_PROCESS } from './fake-server.ts';

const NOT_FOUND = 0x80070002;
/** Owner Administrators; full control for them and for SYSTEM. */
const ADMINISTRATORS_ONLY = descriptorHex(SIDS.administrators, [
  { sid: SIDS.administrators, rights: RIGHTS.full, flags: 3 },
  { sid: SIDS.system, rights: RIGHTS.full, flags: 3 },
]);
const VARIABLES: Record<string, string> = {
  SystemDrive: 'C:',
  SystemRoot: 'C:\\WINDOWS',
  TEMP: 'C:\\Temp',
  PROCESSOR_ARCHITECTURE: 'x86',
};

class SafeArray {
  readonly items: readonly unknown[];
  constructor(items: readonly unknown[]) {
    this.items = items;
  }
}

/** The globals of the script host. `http` makes WinHTTP requests. */
export function fakeWindows(server: FakeServer, http: () => unknown = noHttp): Record<string, unknown> {
  const objects: Record<string, () => unknown> = {
    'WScript.Shell': () => shell(server),
    'WScript.Network': () => ({ ComputerName: server.computerName }),
    'Scripting.FileSystemObject': () => fileSystem(server),
    'Scripting.Dictionary': dictionary,
    'WbemScripting.SWbemLocator': () => ({ ConnectServer: (_: string, namespace: string) => wmi(server, namespace) }),
    'WinHttp.WinHttpRequest.5.1': http,
    'Scriptlet.TypeLib': () => ({ Guid: `{${randomUUID().toUpperCase()}}\0\0` }),
    'WMSServer.Server': () => mediaServer(server),
    ADsSecurityUtility: () => securityUtility(server),
  };
  return {
    WScript: {
      Arguments: { length: 0, Item: () => '' },
      ScriptFullName: 'C:\\kit\\agent.js',
      Echo: () => undefined,
      Sleep: () => {
        server.before('Sleep');
        server.nap();
      },
    },
    ActiveXObject: function (progId: string) {
      server.before(`new ${progId}`);
      const make = objects[progId];
      if (!make) throw comError(0x800a01ad, `cannot create ${progId}`);
      return make();
    },
    ScriptEngine: () => 'JScript',
    ScriptEngineMajorVersion: () => 5,
    ScriptEngineMinorVersion: () => 6,
    ScriptEngineBuildVersion: () => 8820,
    GetObject: () => {
      throw comError(0x80005000);
    },
    Enumerator: function (rows: { items: unknown[] }) {
      let at = 0;
      return { atEnd: () => at >= rows.items.length, moveNext: () => at++, item: () => rows.items[at] };
    },
    VBArray: function (array: unknown) {
      if (!(array instanceof SafeArray)) throw comError(0x800a1395, 'VBArray expected');
      return { toArray: () => [...array.items] };
    },
  };
}

function dictionary() {
  const keys: string[] = [];
  return { Add: (key: string) => keys.push(key), Keys: () => new SafeArray(keys) };
}

function noHttp(): unknown {
  return new Proxy(
    {},
    {
      get: () => () => {
        throw comError(0x80072efd);
      },
    },
  );
}

function shell(server: FakeServer) {
  return {
    ExpandEnvironmentStrings: (text: string) =>
      text.replace(/%(\w+)%/g, (whole, name: string) => VARIABLES[name] ?? whole),
    RegRead(path: string): unknown {
      server.before(`RegRead ${path}`);
      const value = server.registry.get(path.toLowerCase());
      const depends = /\\services\\(\w+)\\dependonservice$/i.exec(path);
      const names = server.services.find((one) => one.name === depends?.[1])?.dependsOn ?? [];
      if (names.length > 0) return new SafeArray(names);
      if (value === undefined) throw comError(NOT_FOUND);
      return typeof value === 'object' ? new SafeArray(value) : value;
    },
    Run(command: string): number {
      server.before(`Run ${command}`);
      server.commands.push(command);
      return runCommand(server, command);
    },
  };
}

function runCommand(server: FakeServer, command: string): number {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const program = words[0]?.split('\\').pop();
  if (program === 'sc.exe') return server.control(words[1] ?? '', words[2] ?? '');
  if (program === 'cmd.exe') return netstat(server, words[5] ?? '');
  const [, verb, key = ''] = words;
  if (verb === 'export') {
    server.files.set((words[3] ?? '').toLowerCase(), 'Windows Registry Editor Version 5.00');
    return 0;
  }
  const name = `${key}\\${words[4] ?? ''}`.toLowerCase();
  if (verb === 'delete') return server.registry.delete(name) ? 0 : 1;
  if (words[6] === 'REG_DWORD') server.registry.set(name, Number(words[8]));
  else server.registry.set(name, (words[10] ?? '').split(words[8] ?? ','));
  return 0;
}

function netstat(server: FakeServer, file: string): number {
  const rows = server
    .listeners()
    .map((one) => `  TCP    ${one.address}:${one.port}    0.0.0.0:0    LISTENING    ${one.processId}`);
  server.files.set(file.toLowerCase(), `\r\nActive Connections\r\n\r\n${rows.join('\r\n')}\r\n`);
  return 0;
}

function fileSystem(server: FakeServer) {
  const { files, folders } = server;
  const writer = (path: string) => ({
    Write(text: string) {
      const present = files.get(path) ?? '';
      try {
        server.before(`Write ${path}`);
      } catch (error) {
        if (server.tears) files.set(path, present + text.slice(0, text.length / 2));
        server.tears = false;
        throw error;
      }
      files.set(path, present + text);
    },
    WriteLine(text: string) {
      server.before(`WriteLine ${path}`);
      files.set(path, `${files.get(path) ?? ''}${text}\r\n`);
    },
    ReadAll: () => files.get(path) ?? '',
    Close: () => undefined,
  });
  const existing = (path: string) => {
    const found = files.get(path.toLowerCase());
    if (found === undefined) throw comError(0x800a0035, `File not found ${path}`);
    return found;
  };
  return {
    FileExists: (path: string) => files.has(path.toLowerCase()),
    FolderExists: (path: string) => folders.has(path.toLowerCase()),
    CreateFolder(path: string) {
      server.before(`CreateFolder ${path}`);
      folders.add(path.toLowerCase());
    },
    DeleteFile(path: string) {
      server.before(`DeleteFile ${path}`);
      existing(path);
      files.delete(path.toLowerCase());
    },
    MoveFile(from: string, to: string) {
      server.before(`MoveFile ${to}`);
      if (files.has(to.toLowerCase())) throw comError(0x800a003a, 'File already exists');
      files.set(to.toLowerCase(), existing(from));
      files.delete(from.toLowerCase());
    },
    CopyFile(from: string, to: string) {
      server.before(`CopyFile ${to}`);
      files.set(to.toLowerCase(), existing(from));
    },
    GetFile: (path: string) => ({
      Size: existing(path).length,
      Attributes: server.links.has(path.toLowerCase()) ? 1056 : 32,
    }),
    GetFolder(path: string) {
      const folder = path.toLowerCase();
      if (!folders.has(folder)) throw comError(0x800a004c, 'Path not found');
      const count = (names: Iterable<string>) => [...names].filter((name) => parentOf(name) === folder).length;
      return {
        Attributes: server.links.has(folder) ? 1040 : 16,
        Files: { Count: count(files.keys()) },
        SubFolders: { Count: count(folders) },
      };
    },
    GetSpecialFolder: () => ({ Path: 'C:\\WINDOWS\\system32' }),
    GetFileVersion: () => '5.2.3790.3959',
    OpenTextFile(path: string, mode: number) {
      server.before(`OpenTextFile ${path}`);
      if (mode === 1) existing(path);
      return writer(path.toLowerCase());
    },
    CreateTextFile(path: string, overwrite: boolean) {
      server.before(`CreateTextFile ${path}`);
      if (!overwrite && files.has(path.toLowerCase())) throw comError(0x800a003a, 'File already exists');
      files.set(path.toLowerCase(), '');
      return writer(path.toLowerCase());
    },
  };
}

/** Everything belongs to administrators alone, unless the server says otherwise. */
function securityUtility(server: FakeServer) {
  return {
    SecurityMask: 0,
    GetSecurityDescriptor(path: string): string {
      server.before(`GetSecurityDescriptor ${path}`);
      return server.descriptors.get(path.toLowerCase()) ?? ADMINISTRATORS_ONLY;
    },
    SetSecurityDescriptor(path: string, _pathFormat: number, descriptor: string) {
      server.before(`SetSecurityDescriptor ${path}`);
      server.descriptors.set(path.toLowerCase(), descriptor);
    },
  };
}

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('\\')));

function wmi(server: FakeServer, namespace: string) {
  return {
    ExecQuery(query: string) {
      server.before(query);
      const [, table = '', name] = /^SELECT \* FROM (\w+)(?: WHERE Name = '([^']*)')?/.exec(query) ?? [];
      if (/IIS/.test(namespace) !== /^IIs/.test(table)) throw comError(0x80041010, 'Invalid class');
      const rows = tableRows(server, table);
      return {
        items: name === undefined ? rows : rows.filter((row) => String(row.Name).toLowerCase() === name.toLowerCase()),
      };
    },
  };
}

function tableRows(server: FakeServer, table: string): Record<string, unknown>[] {
  switch (table) {
    case 'Win32_OperatingSystem':
      return [OPERATING_SYSTEM];
    case 'Win32_Service':
    case 'Win32_SystemDriver':
      return server.services
        .filter((one) => one.driver === (table === 'Win32_SystemDriver'))
        .map((one) => ({
          Name: one.name,
          DisplayName: one.displayName,
          State: one.state,
          StartMode: one.startMode,
          ProcessId: one.processId,
        }));
    case 'Win32_Process':
      return [...server.programs].map(([ProcessId, Name]) => ({ ProcessId, Name }));
    case 'Win32_NetworkAdapterConfiguration':
      return [
        {
          Index: 1,
          Description: 'Adapter',
          IPEnabled: true,
          DHCPEnabled: false,
          IPAddress: new SafeArray(server.addresses),
        },
        { Index: 2, Description: 'Off', IPEnabled: false, DHCPEnabled: true, IPAddress: null },
      ];
    case 'Win32_QuickFixEngineering':
      return [{ HotFixID: 'File 1', ServicePackInEffect: 'KB900000' }];
    case 'Win32_NTLogEvent':
      return [
        {
          TimeGenerated: '20260102030405.000000+060',
          SourceName: 'HTTP',
          EventCode: 15005,
          EventType: 1,
          Message: 'x\r\n',
        },
      ];
    case 'IIsWebServer':
      return [{ Name: 'W3SVC/1', ServerState: 2, Win32Error: 0 }];
    case 'IIsWebServerSetting':
      return [
        {
          Name: 'W3SVC/1',
          ServerComment: 'Default',
          ServerBindings: new SafeArray([{ IP: '', Port: '80', Hostname: '' }]),
          SecureBindings: new SafeArray([{ IP: '10.1.0.10', Port: '443:' }]),
          ServerAutoStart: true,
        },
      ];
    default:
      throw comError(0x80041010, 'Invalid class');
  }
}

const OPERATING_SYSTEM = {
  Version: '5.2.3790',
  Caption: 'Microsoft(R) Windows(R) Server 2003, Standard Edition',
  ServicePackMajorVersion: 2,
  ProductType: 3,
  OSProductSuite: 272,
  OtherTypeDescription: null,
  OSLanguage: 1033,
  InstallDate: '20050315123456.000000+060',
};

function mediaServer(server: FakeServer) {
  if (server.service('wmserver').state !== 'Running') throw comError(0x80080005);
  const addresses = (list: () => string[]) => ({
    get Count() {
      return list().length;
    },
    Item: (index: number) => list()[index],
    Add(address: string) {
      server.before(`Add ${address}`);
      list().push(address);
    },
    RemoveAll() {
      server.before('RemoveAll');
      list().length = 0;
    },
  });
  const { plugin } = server;
  return {
    AvailableIPAddresses: addresses(() => [...server.addresses]),
    get ProductVersion() {
      throw comError(0x800a01b6);
    },
    ExportXML(path: string) {
      server.before('ExportXML');
      server.files.set(path.toLowerCase(), '<wms/>');
    },
    ControlProtocols: {
      Item: () => ({
        get Enabled() {
          return plugin.enabled;
        },
        set Enabled(wish: boolean) {
          server.before(`Enabled = ${wish}`);
          if (wish) server.enablePlugin();
          else server.disablePlugin();
        },
        get Status() {
          return plugin.status;
        },
        CustomInterface: {
          get Port() {
            return plugin.port;
          },
          set Port(port: number) {
            server.before(`Port = ${port}`);
            plugin.port = port;
          },
          get ListenAllIPAddresses() {
            return plugin.listenAll;
          },
          set ListenAllIPAddresses(all: boolean) {
            server.before(`ListenAllIPAddresses = ${all}`);
            plugin.listenAll = all;
          },
          BoundIPAddresses: addresses(() => plugin.bound),
        },
      }),
    },
    process: WMS_PROCESS,
  };
}
