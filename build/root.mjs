import path from 'node:path';

/** The checkout: every path of the build starts here. */
export const ROOT = path.dirname(import.meta.dirname);
