/**
 * Every member of a Windows object that the agent may use, by the text that documents it. A member that stands in
 * electron/agent/windows.d.ts and not here is used without anybody having looked it up.
 */
export const DOCUMENTED: Readonly<Record<string, string>> = {
  /** Windows Script Host 5.6: WScript, WshArguments, WshShell, WshNetwork. */
  'Windows Script Host 5.6':
    'Arguments Sleep Echo Quit ScriptFullName Version length Count Item Run RegRead ExpandEnvironmentStrings ComputerName',
  /** JScript 5.6's own additions to ECMAScript 3. */
  'JScript 5.6': 'atEnd item moveNext toArray description number',
  /** Scripting runtime: FileSystemObject, File, TextStream. */
  'Scripting runtime':
    'FileExists FolderExists CreateFolder DeleteFile MoveFile CopyFile GetFile Size OpenTextFile CreateTextFile ' +
    'GetFileVersion BuildPath ReadAll ReadLine AtEndOfStream Write WriteLine Close',
  /** Scripting API for WMI: SWbemLocator, SWbemServices. */
  'WMI scripting': 'ConnectServer ExecQuery Item',
  'WMI classes':
    'Name DisplayName State StartMode ProcessId Version Caption ServicePackMajorVersion ProductType OSProductSuite ' +
    'OtherTypeDescription OSLanguage InstallDate Index Description IPEnabled DHCPEnabled IPAddress HotFixID ' +
    'ServicePackInEffect TimeGenerated SourceName EventCode EventType Message',
  'IIS 6 metabase, by WMI and ADSI':
    'Name Class ServerComment ServerBindings SecureBindings ServerAutoStart ServerState Win32Error IP Port Hostname',
  'WinHTTP 5.1': 'SetTimeouts Open SetRequestHeader Send Status ResponseText GetResponseHeader Option',
  'Windows Media Services SDK':
    'ControlProtocols Item Enabled Status CustomInterface Port ListenAllIPAddresses BoundIPAddresses Add Count RemoveAll ' +
    'AvailableIPAddresses ExportXML ProductVersion',
};

/** ECMA-262, 3rd edition: what the built-in objects have. */
export const ES3_MEMBERS =
  'prototype constructor length toString valueOf hasOwnProperty call apply concat join pop push reverse shift slice sort ' +
  'splice unshift charAt charCodeAt fromCharCode indexOf lastIndexOf match replace search split substr substring ' +
  'toLowerCase toUpperCase exec test getTime getFullYear getMonth getDate getHours getMinutes getSeconds getUTCFullYear ' +
  'getUTCMonth getUTCDate getUTCHours getUTCMinutes getUTCSeconds UTC parse abs floor max min random message name index';
