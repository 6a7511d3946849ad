import { obstacle } from './setup/obstacle.mjs';
import { SETUP_COMMAND, missingParts } from './setup/place.mjs';

/** Why tests cannot use the laboratory, with the command that sets it up; null when they can. */
export function labMissing(): string | null {
  const problem = obstacle();
  if (problem !== null) return problem;
  return missingParts().length === 0 ? null : `the Wine laboratory is not set up: ${SETUP_COMMAND}`;
}

/** Name of a suite that needs the laboratory: says why it is skipped, where it is. */
export function labSuite(name: string): string {
  const missing = labMissing();
  return missing === null ? name : `${name} (skipped: ${missing})`;
}
