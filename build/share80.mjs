#!/usr/bin/env node
// `npm run share80 -- ARGUMENTS`, `npx share80 ARGUMENTS`, and `share80 ARGUMENTS` after `npm link`: the command line from a checkout. Standard output is the program's alone.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { preparePackages } from './machine/prepare.mjs';
import { say } from './process/say.mjs';
import { ROOT } from './root.mjs';

/** EX_SOFTWARE of sysexits.h: the program could not be built; none of its own exit statuses. */
const CANNOT_BUILD = 70;

try {
  await preparePackages();
  const { compile } = await import('./compile/compile.mjs');
  await compile(['cli']);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(CANNOT_BUILD);
}

const cli = path.join(ROOT, 'dist/electron/cli.js');
process.argv.splice(1, 1, cli);
process.setSourceMapsEnabled(true);
// npm changes into the checkout; relative file names belong to the caller's folder.
if (process.env.npm_lifecycle_event === 'share80' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// In this very process: streams, signals and the exit status need no forwarding then.
await import(pathToFileURL(cli).href);
