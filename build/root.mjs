import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: every path of the build starts here. A Node too old for Share80 has to come this far to be told so. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
