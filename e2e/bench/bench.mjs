// `npm run bench`: measures side by side in one run and prints ratios. Nothing here is asserted: the machines that
// run it are shared, so that a time alone says little and a limit in a test would only be noise.
import { compile } from '../../build/compile/compile.mjs';
import { ALL_TARGETS } from '../../build/compile/targets.mjs';
import { prepareElectron } from '../../build/electron-runtime.mjs';
import { prepareMachine } from '../../build/machine/prepare.mjs';
import { runBundled } from '../../build/vite/run-bundled.mjs';

await prepareMachine({ virtualDisplay: true });
await prepareElectron();
await compile(ALL_TARGETS);

process.exitCode = await runBundled({ entry: 'e2e/bench/measure.ts', external: '@playwright/test', display: true });
