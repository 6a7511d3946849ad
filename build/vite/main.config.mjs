import { nodeBundle } from './node-bundle.mjs';

export default nodeBundle({ entry: 'electron/main.ts', fileName: 'main.js', format: 'es' });
