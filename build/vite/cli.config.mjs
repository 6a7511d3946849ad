import { nodeBundle } from './node-bundle.mjs';

export default nodeBundle({ entry: 'electron/cli.ts', fileName: 'cli.js', format: 'es' });
