import { PLAN_VERSION } from '../../../shared/plan/plan.ts';
import { SNAPSHOT_VERSION } from '../../../shared/snapshot/snapshot.ts';
import { LONGEST_FILE } from '../../../shared/text/file-text.ts';

/** What the files are that stand without a checksum before their content. */
interface Kind {
  format: string;
  /** With article, as its sentences have it. */
  name: string;
  remedy: string;
}

const NEWEST: Record<string, number> = { 'share80.snapshot': SNAPSHOT_VERSION, 'share80.plan': PLAN_VERSION };

/** The sentence that belongs to what is wrong with a text, told without the reader. */
export function fileSentence(text: string, { format: wanted, name, remedy }: Kind): RegExp {
  const unusable = (why: string) => new RegExp(`^This file cannot be used as ${name}: ${why} ${remedy}$`, 'u');
  if (text.length > LONGEST_FILE) return unusable('it is larger than 8 MiB, and no such file is\\.');
  if (text.trim() === '') return unusable('it is empty\\.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unusable('it is damaged or incomplete \\(not valid JSON\\)\\.');
  }
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== wanted) return unusable('it holds (a \\w+|nothing that Share80 wrote)\\.');
  const newest = NEWEST[wanted] ?? 1;
  if (typeof version === 'number' && version > newest) {
    return /^This file was made by a newer Share80\. Install the newest version to use it\.$/;
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return unusable('its version is not known\\.');
  return unusable('it was altered or damaged \\([^\\p{Cc}]{5,310}\\)\\.');
}
