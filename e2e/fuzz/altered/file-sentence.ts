import { planSchema } from '../../../shared/plan/plan.ts';
import { newestVersion } from '../../../shared/text/format.ts';
import { SNAPSHOT_VERSION } from '../../../shared/snapshot/snapshot.ts';
import { LONGEST_FILE } from '../../../shared/text/file-text.ts';

/** What the files are that stand without a checksum before their content. */
interface Kind {
  format: string;
  /** With article, as its sentences have it. */
  name: string;
  remedy: string;
}

const NEWEST: Record<string, number> = {
  'share80.snapshot': SNAPSHOT_VERSION,
  'share80.plan': newestVersion(planSchema),
};

/** The sentence that belongs to what is wrong with a text, told without the reader. */
export function fileSentence(text: string, { format: wanted, name, remedy }: Kind): RegExp {
  const unusable = (why: string) => new RegExp(`^Share80 can’t use this file as ${name}: ${why} ${remedy}$`, 'u');
  if (text.length > LONGEST_FILE) return unusable('it’s larger than 8 MiB, and Share80 doesn’t write such files\\.');
  if (text.trim() === '') return unusable('it’s empty\\.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unusable('it’s damaged or incomplete \\(not valid JSON\\)\\.');
  }
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== wanted) return unusable('it contains (a \\w+( record)?|nothing that Share80 wrote)\\.');
  const newest = NEWEST[wanted] ?? 1;
  if (typeof version === 'number' && version > newest) {
    return /^This file comes from a newer Share80\. Install the newest version to use it\.$/;
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return unusable('its version is unknown\\.');
  return unusable('it was changed or damaged \\([^\\p{Cc}]{5,310}\\)\\.');
}
