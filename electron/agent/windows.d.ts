/**
 * Exactly those objects of Windows that the agent may use (ARCHITECTURE.md, "The agent and what it may touch").
 * A member that is not here is a type error in the agent, and every member stands in the text that `@see` names: nothing
 * of Windows is used that nobody has looked up.
 */

/** @see Windows Script Host 5.6 */
interface Shell {
  /** Style 0 = hidden; waits when `wait` is true and returns the exit status. Expands %variables% in the command. */
  Run(command: string, style: 0, wait: true): number;
  /** A string, a number, or a safe array of strings or numbers; raises 0x80070002 when there is no such value. */
  RegRead(path: string): unknown;
  ExpandEnvironmentStrings(text: string): string;
}

/** @see Scripting runtime */
interface TextStream {
  ReadAll(): string;
  ReadLine(): string;
  readonly AtEndOfStream: boolean;
  Write(text: string): void;
  WriteLine(text: string): void;
  Close(): void;
}

/** @see Scripting runtime */
interface FileSystem {
  FileExists(path: string): boolean;
  FolderExists(path: string): boolean;
  CreateFolder(path: string): unknown;
  DeleteFile(path: string, force: boolean): void;
  MoveFile(from: string, to: string): void;
  CopyFile(from: string, to: string, overwrite: boolean): void;
  GetFile(path: string): { readonly Size: number; readonly Attributes: number };
  GetFolder(path: string): FolderItem;
  /** 1 = the System folder, as the system itself has it. */
  GetSpecialFolder(folder: 1): { readonly Path: string };
  OpenTextFile(path: string, mode: number, create?: boolean): TextStream;
  CreateTextFile(path: string, overwrite: boolean): TextStream;
  GetFileVersion(path: string): string;
  BuildPath(folder: string, name: string): string;
}

/** @see Scripting runtime */
interface Dictionary {
  Add(key: string, item: string): void;
  /** Safe arrays. */
  Keys(): unknown;
  Items(): unknown;
}

/** @see Scripting runtime */
interface FolderItem {
  /** 1024 = Alias, which has the number of FILE_ATTRIBUTE_REPARSE_POINT: a junction, or another link. */
  readonly Attributes: number;
  readonly Files: { readonly Count: number };
  readonly SubFolders: { readonly Count: number };
}

/**
 * Owner and access list of a file. Part of Windows XP and Server 2003, by published scripts of their time; the texts at hand
 * describe it for later ones.
 * @see ADSI
 */
interface SecurityUtility {
  /** 1 = owner, 2 = group, 4 = access list, and their sums; to be set first. */
  SecurityMask: number;
  /** 1 = ADS_PATH_FILE, 3 = ADS_SD_FORMAT_HEXSTRING: the binary security descriptor in hexadecimal. */
  GetSecurityDescriptor(path: string, pathFormat: number, format: number): string;
  SetSecurityDescriptor(path: string, pathFormat: number, descriptor: string, format: number): void;
}

/** @see WinHTTP 5.1 */
interface WinHttpRequest {
  /** Milliseconds. */
  SetTimeouts(resolve: number, connect: number, send: number, receive: number): void;
  /** 1 = HTTPREQUEST_PROXYSETTING_DIRECT, whatever the machine is set to. */
  SetProxy(setting: 1): void;
  Open(method: string, url: string, async: boolean): void;
  /** 2 = AutoLogonPolicy_Never; to be called between Open and Send. */
  SetAutoLogonPolicy(policy: 2): void;
  SetRequestHeader(name: string, value: string): void;
  Send(body?: string): void;
  readonly Status: number;
  readonly ResponseText: string;
  GetResponseHeader(name: string): string;
}

/** @see WMI scripting */
interface WbemServices {
  ExecQuery(query: string): WbemObjectSet;
}

/** @see WMI scripting */
interface WbemObjectSet {
  Item(index: any): any;
  readonly Count: number;
  /** From 0. Standing: from memory, for Windows Vista and later; used only where an Enumerator shows nothing. */
  ItemIndex(index: number): any;
}

/**
 * Rows by class, with the properties that are read. Null is possible wherever the type says so.
 * @see WMI classes; IIS 6 metabase; IIS 7 WMI provider
 */
interface WmiClasses {
  Win32_OperatingSystem: {
    readonly Version: string;
    readonly Caption: string;
    readonly ServicePackMajorVersion: number;
    readonly ProductType: number;
    readonly OSProductSuite: number | null;
    readonly OtherTypeDescription: string | null;
    readonly OSLanguage: number;
    readonly InstallDate: string;
  };
  Win32_Service: {
    readonly Name: string;
    readonly DisplayName: string;
    readonly State: string;
    readonly StartMode: string;
    readonly ProcessId: number;
    /** 0 = accepted; else why not. Called where Windows has no sc.exe. */
    StartService(): number;
    StopService(): number;
  };
  Win32_SystemDriver: {
    readonly Name: string;
    readonly DisplayName: string;
    readonly State: string;
    readonly StartMode: string;
    /** Drivers have none. */
    readonly ProcessId?: never;
  };
  Win32_Process: { readonly ProcessId: number; readonly Name: string };
  Win32_NetworkAdapterConfiguration: {
    readonly Index: number;
    readonly Description: string;
    readonly IPEnabled: boolean;
    readonly DHCPEnabled: boolean;
    readonly IPAddress: unknown;
  };
  Win32_QuickFixEngineering: { readonly HotFixID: string; readonly ServicePackInEffect: string };
  Win32_NTLogEvent: {
    readonly TimeGenerated: string;
    readonly SourceName: string;
    readonly EventCode: number;
    readonly EventType: number;
    readonly Message: string | null;
  };
  IIsWebServerSetting: {
    readonly Name: string;
    readonly ServerComment: string;
    readonly ServerBindings: unknown;
    readonly SecureBindings: unknown;
    readonly ServerAutoStart: boolean;
  };
  IIsWebServer: { readonly Name: string; readonly ServerState: number; readonly Win32Error: number };
  Site: {
    readonly Name: string;
    readonly Id: number;
    readonly ServerAutoStart: boolean;
    readonly Bindings: unknown;
    /** 0 starting, 1 started, 2 stopping, 3 stopped, 4 unknown. */
    GetState(): number;
  };
}

/**
 * IIS://localhost/W3SVC, and its children. Of IIS 5.0 they are set, too: in its documentation, and in the script adsutil.vbs
 * that comes with it, from which PutEx with 1 (takes the node's own value away) and IsInherit (it has none) are known.
 * @see IIS 6 metabase; ADSI
 */
interface AdsiNode {
  readonly Class: string;
  readonly Name: string;
  readonly ServerComment: string;
  readonly ServerBindings: unknown;
  readonly SecureBindings: unknown;
  readonly ServerState: number;
  readonly Win32Error: number;
  readonly ServerAutoStart: boolean;
  Get(property: string): unknown;
  Put(property: string, value: unknown): void;
  PutEx(control: 1, property: string, value: ''): void;
  SetInfo(): void;
  GetPropertyAttribObj(property: string): { readonly IsInherit: boolean };
}

/**
 * IIS://localhost.
 * @see IIS 6 metabase
 */
interface AdsiComputer {
  /** Version -1: the next one; flags 2: what is in memory is saved first. Written to System32\\inetsrv\\MetaBack. */
  Backup(name: string, version: -1, flags: 2): void;
}

/**
 * An entry of ServerBindings or SecureBindings, by WMI; secure ones have no name of a host.
 * @see IIS 6 metabase
 */
interface IisBinding {
  readonly IP: string;
  readonly Port: string;
  readonly Hostname?: string;
}

/**
 * An entry of a site's Bindings; the form of the text is the protocol's.
 * @see IIS 7 WMI provider
 */
interface IisBindingElement {
  readonly Protocol: string;
  readonly BindingInformation: string;
}

/** @see Windows Media Services SDK */
interface WmsAddresses {
  readonly Count: number;
  /** From 0. */
  Item(index: number): string;
}

/** @see Windows Media Services SDK */
interface WmsPlugin {
  Enabled: boolean;
  readonly Status: number;
  readonly CustomInterface: {
    Port: number;
    ListenAllIPAddresses: boolean;
    readonly BoundIPAddresses: WmsAddresses & { Add(address: string): void; RemoveAll(): void };
  };
}

/** @see Windows Media Services SDK */
interface WmsServer {
  readonly ControlProtocols: { Item(name: string): WmsPlugin };
  readonly AvailableIPAddresses: WmsAddresses;
  readonly PublishingPoints: WmsPublishingPoints;
  ExportXML(path: string): void;
  /** Not documented in the texts at hand: reading it may raise an error. */
  readonly ProductVersion: string;
}

/** @see Windows Media Services SDK */
interface WmsPublishingPoints {
  readonly Count: number;
  Item(index: number): WmsPublishingPoint;
}

/**
 * A broadcast has a further member.
 * @see Windows Media Services SDK
 */
interface WmsPublishingPoint {
  readonly Name: string;
  /** WMS_PUBLISHING_POINT_TYPE. */
  readonly Type: number;
  /** WMS_PUBLISHING_POINT_STATUS. */
  readonly Status: number;
  /** WMS_BROADCAST_PUBLISHING_POINT_STATUS; only a broadcast point has it. Whether scripts can read it is not known. */
  readonly BroadcastStatus: number;
}

/**
 * Standing: from memory, as scripts of that time use it; Wine has it. Its use is in a guard.
 * @see Windows Script Components
 */
interface ScriptletTypeLib {
  /** `{...}` with a new identifier for each object, and after it characters that belong to nothing. */
  readonly Guid: string;
}

/** @see Windows Script Host 5.6; WMI scripting; ADSI */
interface ActiveXObject {
  new (progId: 'WScript.Shell'): Shell;
  new (progId: 'WScript.Network'): { readonly ComputerName: string };
  new (progId: 'Scripting.FileSystemObject'): FileSystem;
  new (progId: 'Scripting.Dictionary'): Dictionary;
  new (progId: 'WbemScripting.SWbemLocator'): { ConnectServer(server: '.', namespace: string): WbemServices };
  new (progId: 'WinHttp.WinHttpRequest.5.1'): WinHttpRequest;
  new (progId: 'WMSServer.Server'): WmsServer;
  new (progId: 'Scriptlet.TypeLib'): ScriptletTypeLib;
  new (progId: 'ADsSecurityUtility'): SecurityUtility;
}
