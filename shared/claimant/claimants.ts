/** The claimants, by the names that choices and plans have for them. Another one is another line here. */
import { codesSince } from '../text/format.ts';
import type { Claimant } from './claimant.ts';
import { program } from './program.ts';
import { wms } from './wms.ts';
import { wms4 } from './wms-4.ts';

const MODULES = { wms, program, 'wms-4': wms4 } as const satisfies Record<string, Claimant>;

export type ClaimantName = keyof typeof MODULES;

export const CLAIMANTS = Object.keys(MODULES) as [ClaimantName, ...ClaimantName[]];
export const claimantSchema = codesSince(CLAIMANTS, (name) => MODULES[name].since);

/** A choice that names none was made when there was one only. */
export function claimantOf(name: ClaimantName = 'wms'): Claimant {
  return MODULES[name];
}
