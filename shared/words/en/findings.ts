/** English: the four sentences of each finding. */
import { sayFindings } from '../saying/findings.ts';
import { DRIFT_FINDINGS } from './drift-findings.ts';
import { PROGRAM_FINDINGS } from './program-findings.ts';
import { STOP_FINDINGS } from './stop-findings.ts';
import { statesWords } from './states.ts';
import { SYSTEM_FINDINGS } from './system-findings.ts';
import { WEB_FINDINGS } from './web-findings.ts';
import { WINDOWS_2000_FINDINGS } from './windows-2000-findings.ts';

export const findingWords = sayFindings(
  {
    ...SYSTEM_FINDINGS,
    ...PROGRAM_FINDINGS,
    ...STOP_FINDINGS,
    ...WEB_FINDINGS,
    ...WINDOWS_2000_FINDINGS,
    ...DRIFT_FINDINGS,
  },
  { more: (count) => `and ${count} more`, states: statesWords },
);
