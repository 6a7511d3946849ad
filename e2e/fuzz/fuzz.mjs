// `npm run fuzz -- OPTIONS`: brings damaged and hostile inputs in at every door.
import { runBundled } from '../../build/vite/run-bundled.mjs';

process.exitCode = await runBundled({ entry: 'e2e/fuzz/program.ts', args: process.argv.slice(2) });
