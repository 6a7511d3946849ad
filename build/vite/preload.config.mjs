import { nodeBundle } from './node-bundle.mjs';

// A sandboxed preload script can only be CommonJS.
export default nodeBundle({ entry: 'electron/preload.ts', fileName: 'preload.cjs', format: 'cjs' });
