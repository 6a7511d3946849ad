/** Versions of Windows, IIS and Windows Media Services that belong together, and what Share80 can do there. */
import type { Standing } from './standing.ts';

/** Bit of OSProductSuite that marks the Web Edition. */
export const WEB_EDITION_SUITE = 0x400;
/** Win32_OperatingSystem.ProductType of a workstation. */
export const WORKSTATION = 1;

interface Product extends Standing {
  key: 'windows-2000' | 'server-2003' | 'server-2008' | 'server-2008-r2';
  /** Beginning of the version number, as `5.2.`. */
  version: string;
  name: string;
  iis: string;
  streaming: string;
  setUpHere: boolean;
}

const PRODUCTS: readonly Product[] = [
  {
    key: 'windows-2000',
    version: '5.0.',
    name: 'Windows 2000 Server',
    iis: 'IIS 5.0',
    streaming: 'Windows Media Services 4.1',
    setUpHere: false,
    source: 'KB 268585 is the article for this version; its text was not at hand',
    confidence: 'inferred',
  },
  {
    key: 'server-2003',
    version: '5.2.',
    name: 'Windows Server 2003',
    iis: 'IIS 6.0',
    streaming: 'Windows Media Services 9 Series',
    setUpHere: true,
    source: 'KB 328728',
    confidence: 'confirmed',
  },
  {
    key: 'server-2008',
    version: '6.0.',
    name: 'Windows Server 2008',
    iis: 'IIS 7.0',
    streaming: 'Windows Media Services 2008',
    setUpHere: false,
    source: 'The article that succeeded KB 328728 for Server 2008',
    confidence: 'confirmed',
  },
  {
    key: 'server-2008-r2',
    version: '6.1.',
    name: 'Windows Server 2008 R2',
    iis: 'IIS 7.5',
    streaming: 'Windows Media Services 2008',
    setUpHere: false,
    source: 'The article that succeeded KB 328728 for Server 2008',
    confidence: 'confirmed',
  },
];

/** The product that a version number such as `5.2.3790` belongs to, or null. Workstations share the numbers. */
export function productOf(version: string): Product | null {
  return PRODUCTS.find((product) => `${version}.`.startsWith(product.version)) ?? null;
}
