/** German outside the window's page: command line, reports, and the dialogs of the system. */
import { commandLine } from './command-line.ts';
import { common } from './common.ts';
import { daily } from './daily.ts';
import { desktop } from './desktop.ts';
import { report } from './report.ts';
import { whoText } from './who.ts';

export const program = { ...common, report, daily, desktop, commandLine, whoText };
