import { labMissing } from './setup/missing.mjs';

/** Name of a suite that needs the laboratory: says why it is skipped, where it is. */
export function labSuite(name: string): string {
  const missing = labMissing();
  return missing === null ? name : `${name} (skipped: ${missing})`;
}
