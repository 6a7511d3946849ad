/** Tests only: names of products in sentences. */
import type { Product } from '../knowledge/products.ts';

/** Wrong wherever there never were Windows Media Services of its own. */
const LATER =
  /Server 200[038]|IIS [67]|9 Series|Media Services 2008|Windows 2000|KB ?(328728|892847|268585)|[Hh]otfix|修正プログラム/;

/** What belongs to one generation of Windows, and is a wrong name on the others. */
const FOREIGN: Record<Product['key'], RegExp> = {
  'windows-2000': /Server 20|IIS [67]|9 Series|KB ?(328728|892847)/,
  'server-2003': /Windows Server 2008|IIS 7|Media Services 2008|Windows 2000|KB ?268585/,
  'server-2008':
    /Server 2003|IIS (6|7\.5)|9 Series|Server 2008 R2|Windows 2000|KB ?(328728|892847|268585)|[Hh]otfix|修正プログラム/,
  'server-2008-r2':
    /Server 2003|IIS (6|7\.0)|9 Series|Windows 2000|KB ?(328728|892847|268585)|[Hh]otfix|修正プログラム/,
  'windows-8': LATER,
  'windows-8-1': LATER,
  'windows-10': LATER,
};

/** Whether a sentence about a server of one product names another one's. */
export function namesForeign(key: Product['key'], text: string): boolean {
  return FOREIGN[key].test(text);
}
