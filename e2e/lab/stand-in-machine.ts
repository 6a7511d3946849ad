import type { RegistryKeys } from './registry-file.ts';

/** Where the stand-ins lie in the prefix. */
export const STAND_IN_FOLDER = 'C:\\share80-lab';
const SERVICES = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';
const CLASSES = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes';
const SETTINGS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Share80 Stand-ins';
/** Made for the laboratory; the real class has another one. */
const WMS_CLASS = '{5A80BEEF-6E0C-4E2B-9C0F-1AB5A0D3E280}';

interface StandInService {
  name: string;
  displayName: string;
  role: 'http' | 'streaming' | 'plain';
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
];

/** What makes a fresh prefix the pretend server: its services, the automation object, the plug-in as it comes. */
export function machineRegistry(): RegistryKeys {
  return {
    ...Object.fromEntries(SERVICE_LIST.map((service) => [`${SERVICES}\\${service.name}`, serviceValues(service)])),
    [`${SERVICES}\\HTTP\\Parameters`]: {},
    [`${CLASSES}\\WMSServer.Server`]: { '': 'Share80 stand-in for WMSServer.Server' },
    [`${CLASSES}\\WMSServer.Server\\CLSID`]: { '': WMS_CLASS },
    [`${CLASSES}\\CLSID\\${WMS_CLASS}`]: { '': 'Share80 stand-in for WMSServer.Server' },
    [`${CLASSES}\\CLSID\\${WMS_CLASS}\\InprocServer32`]: {
      '': `${STAND_IN_FOLDER}\\wms-stand-in.dll`,
      ThreadingModel: 'Both',
    },
    [`${SETTINGS}\\wmserver`]: { Version: '9.01.01.3814' },
    // Wine prefers its own programs in its own folders.
    'HKEY_CURRENT_USER\\Software\\Wine\\DllOverrides': { 'netstat.exe': 'native' },
    // A plug-in that nobody has touched: disabled, every address, port 80.
    [`${SETTINGS}\\wmserver\\HTTP plug-in`]: { Enabled: 0, Port: 80, ListenAllIPAddresses: 1, BoundIPAddresses: [] },
  };
}

function serviceValues(service: StandInService) {
  return {
    DisplayName: service.displayName,
    ImagePath: `${STAND_IN_FOLDER}\\stand-in.exe ${service.role}`,
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
