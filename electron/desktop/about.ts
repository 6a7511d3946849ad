/** What About tells: versions, where things are kept, what the program contains. */
import * as v from 'valibot';
import type { AboutFacts, PlaceName } from '../../shared/wire/ipc.ts';
import { parse } from '../../shared/text/schema.ts';
import { readLimited } from '../files/read-limited.ts';
import type { RequestHandlers } from '../ipc/answer-request.ts';

/** Written beside the bundles when they are built (build/compile/licences.mjs). */
export const LICENCES = 'licences.json';

const licencesSchema = v.array(
  v.strictObject({ name: v.string(), version: v.string(), licence: v.string(), text: v.string() }),
);

interface About extends Omit<AboutFacts, 'licences'> {
  /** File with the licences. */
  licences: string;
  /** Opens a folder; answers with why it could not, '' = it could. */
  open: (folder: string) => Promise<string>;
}

/** Answers what About asks. The page names a place, and no path. */
export function aboutHandlers(about: About): Pick<RequestHandlers, 'app.about' | 'app.open-place'> {
  const { licences, open, ...facts } = about;
  return {
    'app.about': async () => ({ ...facts, licences: await readLicences(licences) }),
    'app.open-place': async ({ place }: { place: PlaceName }) => ({ opened: (await open(facts.places[place])) === '' }),
  };
}

/** None where the program was not built whole. */
async function readLicences(file: string): Promise<AboutFacts['licences']> {
  const text = await readLimited(file);
  if (!text.ok) return [];
  const read = parse(licencesSchema, JSON.parse(text.text));
  return read.ok ? read.value : [];
}
