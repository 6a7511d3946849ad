/** Versions of Windows, IIS and Windows Media Services that belong together, and how they differ. */
import type { Standing } from './standing.ts';

/** Bit of OSProductSuite that marks the Web Edition. */
export const WEB_EDITION_SUITE = 0x400;
/** Win32_OperatingSystem.ProductType of a workstation. */
export const WORKSTATION = 1;

export interface Product extends Standing {
  key: 'windows-2000' | 'server-2003' | 'server-2008' | 'server-2008-r2' | 'windows-8' | 'windows-8-1' | 'windows-10';
  /** Beginning of the version number, as `5.2.`. */
  version: string;
  name: string;
  iis: string;
  streaming: string;
  /** What was published of sharing its port 80, as it is quoted in every language. */
  article: string;
  /** End of its security updates; null where that differs between those that share the version number. */
  updatesEnded: { year: number; month: number } | null;
  /**
   * How Http.sys learns of its listen list. `at-start`: it reads the value when the driver starts. `told`: each address is
   * given to it by netsh; what is open already stays so until its users restart. `none`: it has none.
   */
  listenList: 'at-start' | 'told' | 'none';
  /** Who receives web requests: the driver Http.sys for all programs, or IIS itself. */
  receiver: 'http-sys' | 'iis';
  /** Where IIS keeps its web sites. */
  sites: 'metabase' | 'application-host';
  /** With a list, Http.sys also binds addresses on which no site has the port, unless hotfix KB 892847 is there. */
  bindsTooMuch: boolean;
}

/** The article that succeeded KB 328728. */
export const SUCCESSOR_ARTICLE = 'Microsoft, “Using HTTP for Streaming and Downloading from the Same Computer”';

/** What Windows 8, Server 2012, and all that came after them have in common. */
const AFTER_WINDOWS_7 = {
  // They were never made for these, and are named in general only.
  streaming: 'Windows Media Services',
  article: 'Microsoft Learn, “netsh http”',
  listenList: 'told',
  receiver: 'http-sys',
  sites: 'application-host',
  bindsTooMuch: false,
  source: 'Microsoft documentation of netsh http and of the IP listen list',
  confidence: 'confirmed',
} as const;

const PRODUCTS: readonly Product[] = [
  {
    key: 'windows-2000',
    version: '5.0.',
    name: 'Windows 2000 Server',
    iis: 'IIS 5.0',
    streaming: 'Windows Media Services 4.1',
    article: 'Microsoft KB 268585',
    updatesEnded: { year: 2010, month: 7 },
    listenList: 'none',
    receiver: 'iis',
    sites: 'metabase',
    bindsTooMuch: false,
    source: 'KB 268585 is the article for this version; its text was not at hand',
    confidence: 'inferred',
  },
  {
    key: 'server-2003',
    version: '5.2.',
    name: 'Windows Server 2003',
    iis: 'IIS 6.0',
    streaming: 'Windows Media Services 9 Series',
    article: 'Microsoft KB 328728',
    updatesEnded: { year: 2015, month: 7 },
    listenList: 'at-start',
    receiver: 'http-sys',
    sites: 'metabase',
    bindsTooMuch: true,
    source: 'KB 328728',
    confidence: 'confirmed',
  },
  {
    key: 'server-2008',
    version: '6.0.',
    name: 'Windows Server 2008',
    iis: 'IIS 7.0',
    streaming: 'Windows Media Services 2008',
    article: SUCCESSOR_ARTICLE,
    updatesEnded: { year: 2020, month: 1 },
    listenList: 'told',
    receiver: 'http-sys',
    sites: 'application-host',
    bindsTooMuch: false,
    source: 'The article that succeeded KB 328728 for Server 2008',
    confidence: 'confirmed',
  },
  {
    key: 'server-2008-r2',
    version: '6.1.',
    name: 'Windows Server 2008 R2',
    iis: 'IIS 7.5',
    streaming: 'Windows Media Services 2008',
    article: SUCCESSOR_ARTICLE,
    updatesEnded: { year: 2020, month: 1 },
    listenList: 'told',
    receiver: 'http-sys',
    sites: 'application-host',
    bindsTooMuch: false,
    source: 'The article that succeeded KB 328728 for Server 2008',
    confidence: 'confirmed',
  },
  {
    key: 'windows-8',
    version: '6.2.',
    name: 'Windows Server 2012 or Windows 8',
    iis: 'IIS 8.0',
    ...AFTER_WINDOWS_7,
    updatesEnded: { year: 2023, month: 10 },
  },
  {
    key: 'windows-8-1',
    version: '6.3.',
    name: 'Windows Server 2012 R2 or Windows 8.1',
    iis: 'IIS 8.5',
    ...AFTER_WINDOWS_7,
    updatesEnded: { year: 2023, month: 10 },
  },
  {
    key: 'windows-10',
    version: '10.0.',
    name: 'Windows 10, Windows 11, or Windows Server 2016 or later',
    iis: 'IIS 10.0',
    ...AFTER_WINDOWS_7,
    updatesEnded: null,
  },
];

/** The product that a version number such as `5.2.3790` belongs to, or null. Workstations share the numbers. */
export function productOf(version: string | null): Product | null {
  return PRODUCTS.find((product) => `${version ?? ''}.`.startsWith(product.version)) ?? null;
}

/** The same, or Windows Server 2003 where there is none: what is said of such a machine is said as of the first. */
export function productNear(version: string | null): Product {
  return productOf(version) ?? named('server-2003');
}

/** A product by its key. */
export function named(key: Product['key']): Product {
  // Every key stands once in the list.
  return PRODUCTS.find((product) => product.key === key) as Product;
}
