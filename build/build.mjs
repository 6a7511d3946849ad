// `npm run build`: makes dist/ out of the sources, as far as they changed.
import { compile } from './compile/compile.mjs';
import { ALL_TARGETS } from './compile/targets.mjs';

await compile(ALL_TARGETS);
