// `npm run faults -- OPTIONS`: puts faults into the plans of all practice servers and prints how each ended.
import { runBundled } from '../../build/vite/run-bundled.mjs';

process.exitCode = await runBundled({ entry: 'e2e/faults/laboratory.ts', args: process.argv.slice(2) });
