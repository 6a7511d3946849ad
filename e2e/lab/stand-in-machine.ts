import type { RegistryKeys } from './registry-file.ts';

/** Where the stand-ins lie in the prefix; they know each other by it. */
export const STAND_IN_FOLDER = 'C:\\share80-lab';
const SERVICES = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';
const CLASSES = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes';
const SETTINGS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Share80 Stand-ins';
/** Made for the laboratory; the real classes have others. */
const WMS_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E280}';
const SECURITY_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E282}';
const FILES_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E283}';
const WMI_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E281}';

/** What the agent says in every result, so that nobody takes the laboratory for a server. */
export const STAND_INS = 'lab:http.sys;lab:iis;lab:wms;lab:netstat;lab:security;lab:folder-attributes;lab:wmi-repairs';

/** The service program under the names that people know; WMS is recognised by its program. */
export const SERVICE_PROGRAMS = {
  http: 'http-sys.exe',
  streaming: 'wmserver.exe',
  plain: 'inetinfo.exe',
  encoder: 'wmenc.exe',
};

interface StandInService {
  name: string;
  displayName: string;
  role: keyof typeof SERVICE_PROGRAMS;
  needs: readonly string[];
  /** Whether it runs when a test begins. */
  runs: boolean;
}

/**
 * The services of the pretend server, in an order in which they can start. FTP runs and SMTP does not, so that
 * "restart exactly what ran" can be seen.
 */
export const SERVICE_LIST: readonly StandInService[] = [
  { name: 'HTTP', displayName: 'HTTP (stand-in)', role: 'http', needs: [], runs: true },
  { name: 'HTTPFilter', displayName: 'HTTP SSL (stand-in)', role: 'plain', needs: ['HTTP'], runs: true },
  { name: 'IISADMIN', displayName: 'IIS Admin Service (stand-in)', role: 'plain', needs: [], runs: true },
  {
    name: 'W3SVC',
    displayName: 'World Wide Web Publishing Service (stand-in)',
    role: 'plain',
    needs: ['HTTPFilter', 'IISADMIN'],
    runs: true,
  },
  {
    name: 'MSFTPSVC',
    displayName: 'FTP Publishing Service (stand-in)',
    role: 'plain',
    needs: ['IISADMIN'],
    runs: true,
  },
  {
    name: 'SMTPSVC',
    displayName: 'Simple Mail Transfer Protocol (stand-in)',
    role: 'plain',
    needs: ['IISADMIN'],
    runs: false,
  },
  { name: 'wmserver', displayName: 'Windows Media Services (stand-in)', role: 'streaming', needs: [], runs: true },
  { name: 'encoder', displayName: 'Windows Media Encoder (stand-in)', role: 'encoder', needs: [], runs: false },
];

/** What makes a fresh prefix the pretend server: its services, the automation object, the plug-in as it comes. */
export function machineRegistry(): RegistryKeys {
  return {
    ...Object.fromEntries(SERVICE_LIST.map((service) => [`${SERVICES}\\${service.name}`, serviceValues(service)])),
    [`${SERVICES}\\HTTP\\Parameters`]: {},
    ...automationClass('WMSServer.Server', WMS_CLASS, 'wms-stand-in.dll'),
    ...automationClass('WbemScripting.SWbemLocator', WMI_CLASS, 'wmi-repairs.dll'),
    ...automationClass('ADsSecurityUtility', SECURITY_CLASS, 'security-stand-in.dll'),
    ...automationClass('Scripting.FileSystemObject', FILES_CLASS, 'folder-attributes.dll'),
    [`${SETTINGS}\\iis`]: { Sites: ['W3SVC/1|Default Web Site|:80:'] },
    [`${SETTINGS}\\wmserver`]: { Version: '9.01.01.3814' },
    // Wine prefers its own programs in its own folders.
    'HKEY_CURRENT_USER\\Software\\Wine\\DllOverrides': { 'netstat.exe': 'native' },
    // A plug-in that nobody has touched: disabled, every address, port 80.
    [`${SETTINGS}\\wmserver\\HTTP plug-in`]: { Enabled: 0, Port: 80, ListenAllIPAddresses: 1, BoundIPAddresses: [] },
  };
}

function automationClass(progId: string, classId: string, file: string): RegistryKeys {
  return {
    [`${CLASSES}\\${progId}`]: { '': `${progId} (Share80 laboratory)` },
    [`${CLASSES}\\${progId}\\CLSID`]: { '': classId },
    [`${CLASSES}\\CLSID\\${classId}`]: { '': `${progId} (Share80 laboratory)` },
    [`${CLASSES}\\CLSID\\${classId}\\InprocServer32`]: {
      '': `${STAND_IN_FOLDER}\\${file}`,
      ThreadingModel: 'Both',
    },
  };
}

function serviceValues(service: StandInService) {
  return {
    DisplayName: service.displayName,
    ImagePath: `${STAND_IN_FOLDER}\\${SERVICE_PROGRAMS[service.role]} ${service.role}`,
    ObjectName: 'LocalSystem',
    DependOnService: service.needs,
    ErrorControl: 1,
    // On demand: Wine would start the others at once and in no order.
    Start: 3,
    // A process of its own; Wine's own HTTP is a driver, which a stand-in cannot be.
    Type: 0x10,
  };
}

/** IIS's configuration file with one site at every address, as the set-up of IIS 6 leaves it. */
export const METABASE_FOLDER = 'C:\\windows\\system32\\inetsrv';
export const METABASE = [
  '<?xml version ="1.0"?>',
  '<!-- Written by the Share80 laboratory: no IIS is here. -->',
  '<configuration xmlns="urn:microsoft-catalog:XML_Metabase_V64_0">',
  '<MBProperty>',
  '<IIsWebService\tLocation ="/LM/W3SVC"',
  '\t\tAppPoolId="DefaultAppPool"',
  '\t>',
  '</IIsWebService>',
  '<IIsWebServer\tLocation ="/LM/W3SVC/1"',
  '\t\tServerAutoStart="TRUE"',
  '\t\tServerBindings=":80:"',
  '\t\tServerComment="Default Web Site"',
  '\t>',
  '</IIsWebServer>',
  '</MBProperty>',
  '</configuration>',
  '',
].join('\r\n');
