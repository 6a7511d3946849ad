import { obstacle } from './obstacle.mjs';
import { SETUP_COMMAND, missingParts } from './place.mjs';

/**
 * Why tests cannot use the laboratory, with the command that sets it up; null when they can.
 *
 * @returns {string | null}
 */
export function labMissing() {
  const problem = obstacle();
  if (problem !== null) return problem;
  return missingParts().length === 0 ? null : `the Wine laboratory is not set up: ${SETUP_COMMAND}`;
}
