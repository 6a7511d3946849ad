import type { RegistryKeys } from './registry-file.ts';

/** Where the stand-ins lie in the prefix; they know each other by it. */
export const STAND_IN_FOLDER = 'C:\\share80-lab';
const SERVICES = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';
const CLASSES = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes';
const SETTINGS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Share80 Stand-ins';
/** `NAME|on-demand, started or stopped|HTTP status that a player gets`. */
export const PUBLISHING_POINTS = `${SETTINGS}\\wmserver\\Publishing points`;
/** Made for the laboratory; the real classes have others. */
const WMS_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E280}';
const SECURITY_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E282}';
const FILES_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E283}';
const WMI_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E281}';

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

/** A version of Windows that the laboratory plays. */
export interface LabServer {
  /** As `winecfg -v` names it; null = as the prefix is made. */
  windows: 'win2k' | 'win2008' | 'win2008r2' | null;
  /** What the agent says in every result, so that nobody takes the laboratory for a server. */
  standIns: string;
  /** In an order in which they can start. */
  services: readonly StandInService[];
  /** Beside the services and automation objects of all. */
  registry: RegistryKeys;
  /** Files by their paths. */
  files: Readonly<Record<string, string>>;
  /** Wine's own programs of these names give way to stand-ins of ours. */
  programs: readonly string[];
}

/** FTP runs and SMTP does not, so that "restart exactly what ran" can be seen. */
const SERVICES_2003: readonly StandInService[] = [
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

/** Nothing depends on Http.sys but the web, and FTP depends on nothing of IIS. */
const SERVICES_2008: readonly StandInService[] = [
  { name: 'HTTP', displayName: 'HTTP (stand-in)', role: 'http', needs: [], runs: true },
  { name: 'WAS', displayName: 'Windows Process Activation Service (stand-in)', role: 'plain', needs: [], runs: true },
  {
    name: 'W3SVC',
    displayName: 'World Wide Web Publishing Service (stand-in)',
    role: 'plain',
    needs: ['WAS', 'HTTP'],
    runs: true,
  },
  { name: 'ftpsvc', displayName: 'Microsoft FTP Service (stand-in)', role: 'plain', needs: [], runs: true },
  { name: 'SMTPSVC', displayName: 'Simple Mail Transfer Protocol (stand-in)', role: 'plain', needs: [], runs: false },
  { name: 'wmserver', displayName: 'Windows Media Services (stand-in)', role: 'streaming', needs: [], runs: true },
];

/** What makes a fresh prefix the pretend server: its services, the automation object, the plug-in as it comes. */
export function machineRegistry({ services, registry, programs }: LabServer): RegistryKeys {
  return {
    ...Object.fromEntries(services.map((service) => [`${SERVICES}\\${service.name}`, serviceValues(service)])),
    [`${SERVICES}\\HTTP\\Parameters`]: {},
    ...automationClass('WMSServer.Server', WMS_CLASS, 'wms-stand-in.dll'),
    ...automationClass('WbemScripting.SWbemLocator', WMI_CLASS, 'wmi-repairs.dll'),
    ...automationClass('ADsSecurityUtility', SECURITY_CLASS, 'security-stand-in.dll'),
    ...automationClass('Scripting.FileSystemObject', FILES_CLASS, 'folder-attributes.dll'),
    ...registry,
    // Wine prefers its own programs in its own folders.
    'HKEY_CURRENT_USER\\Software\\Wine\\DllOverrides': Object.fromEntries(programs.map((name) => [name, 'native'])),
    [PUBLISHING_POINTS]: { Points: ['/|on-demand|403', 'Sample|on-demand|200'] },
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
/** Where the files of every version of IIS lie. */
const INETSRV = 'C:\\windows\\system32\\inetsrv';
const METABASE = [
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

/** Windows Server 2003 with IIS 6.0, which is what every test begins with that does not say otherwise. */
export const SERVER_2003: LabServer = {
  windows: null,
  standIns: STAND_INS,
  services: SERVICES_2003,
  registry: {
    [`${SETTINGS}\\iis`]: { Sites: ['W3SVC/1|Default Web Site|:80:'] },
    [`${SETTINGS}\\wmserver`]: { Version: '9.01.01.3814' },
  },
  files: { [`${INETSRV}\\MetaBase.xml`]: METABASE },
  programs: ['netstat.exe'],
};

/** IIS 5.0 has no Http.sys, and FTP and Windows Media Services are services like others. */
const SERVICES_2000: readonly StandInService[] = [
  { name: 'IISADMIN', displayName: 'IIS Admin Service (stand-in)', role: 'plain', needs: [], runs: true },
  {
    name: 'W3SVC',
    displayName: 'World Wide Web Publishing Service (stand-in)',
    role: 'plain',
    needs: ['IISADMIN'],
    runs: true,
  },
  {
    name: 'nsunicast',
    displayName: 'Windows Media Unicast Service (stand-in)',
    role: 'plain',
    needs: [],
    runs: true,
  },
];

/** Windows 2000: Wine has neither ADSI nor a netstat that shows who listens, and nothing stands in for them. */
export const SERVER_2000: LabServer = {
  windows: 'win2k',
  standIns: STAND_INS.replace(/;?lab:netstat/, ''),
  services: SERVICES_2000,
  registry: {},
  files: {},
  programs: [],
};

/** The settings of IIS 7 with one site at every address, and its defaults, as IIS writes them. */
const APPLICATION_HOST = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<!-- Written by the Share80 laboratory: no IIS is here. -->',
  '<configuration>',
  '    <system.applicationHost>',
  '        <sites>',
  '            <site name="Default Web Site" id="1">',
  '                <bindings>',
  '                    <binding protocol="http" bindingInformation="*:80:" />',
  '                </bindings>',
  '            </site>',
  '            <siteDefaults serverAutoStart="true" />',
  '        </sites>',
  '    </system.applicationHost>',
  '</configuration>',
  '',
].join('\r\n');
const REDIRECTION =
  '<?xml version="1.0"?>\r\n<configuration>\r\n    <configurationRedirection />\r\n</configuration>\r\n';

function server2008(windows: 'win2008' | 'win2008r2', iis: string, wms: string): LabServer {
  return {
    windows,
    // No WMI provider of IIS is there: the sites come from applicationHost.config.
    standIns: STAND_INS.replace('lab:netstat', 'lab:netstat;lab:netsh;lab:whoami'),
    services: SERVICES_2008,
    registry: {
      [`${SETTINGS}\\http`]: { Told: 1, Server: `Microsoft-IIS/${iis}`, 'Own server': 'Microsoft-HTTPAPI/2.0' },
      [`${SETTINGS}\\wmserver`]: { Version: wms },
    },
    files: {
      [`${INETSRV}\\config\\applicationHost.config`]: APPLICATION_HOST,
      [`${INETSRV}\\config\\redirection.config`]: REDIRECTION,
    },
    programs: ['netstat.exe', 'netsh.exe', 'whoami.exe'],
  };
}

/** Versions of Windows Media Services as seen on the wire. */
export const SERVER_2008 = server2008('win2008', '7.0', '9.5.6001.18161');
export const SERVER_2008_R2 = server2008('win2008r2', '7.5', '9.6.7600.16564');
