// `npm test`: prepares what is missing on this machine, then runs every stage and counts.
// The last line alone says how it ended.
import { prepareElectron } from './electron-runtime.mjs';
import { hasDisplay } from './machine/display.mjs';
import { prepareMachine } from './machine/prepare.mjs';
import { say } from './process/say.mjs';

try {
  await prepareMachine({ virtualDisplay: !hasDisplay(), players: true });
  await prepareElectron();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  console.log('0 passed, 1 failed');
  process.exit(1);
}

// Only now: the stages need the packages that were just installed.
const { runStages, STAGES } = await import('./stages/stages.mjs');
const { formatCounts } = await import('./stages/counts.mjs');
const counts = await runStages(STAGES, console.log);
console.log(`\n${formatCounts(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
