/** What the command line, reports and kits say of a practice server names the products of that server. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { productNear } from '../../shared/knowledge/products.ts';
import { readRecord } from '../../shared/record/record.ts';
import { namesForeign } from '../../shared/testing/named-products.ts';
import { LANGUAGE_NAMES } from '../../shared/words/languages.ts';
import { kitRequest } from '../kit/kit-contents.ts';
import { makeKit } from '../kit/kit-files.ts';
import { TEST_LINK } from '../kit/testing/contents.ts';
import { scenarioNames } from '../practice/scenarios/catalogue.ts';
import { Bench } from './testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** A machine with hundreds of addresses, of which nothing else is said. */
const SLOW = 'crowded';
const NAMES = scenarioNames().filter((name) => name !== SLOW);

it.each(NAMES)('%s', async (scenario) => {
  const file = bench.file(`${scenario}.json`);
  await bench.call(['inspect', '--practice', scenario, '--out', file]);
  const { os } = await bench.snapshot(scenario);
  const { key } = productNear(os.version.value);
  const record = bench.file(`${scenario}.record.json`);
  const { stdout, stderr } = await bench.call(['run', '--practice', scenario, '--record', record]);
  const said = [stdout, stderr];
  const text = await readFile(record, 'utf8').catch(() => null);
  for (const language of Object.keys(LANGUAGE_NAMES)) {
    const assessed = await bench.call(['assess', file, '--language', language]);
    said.push(assessed.stdout, assessed.stderr);
    if (text === null) continue;
    const out = bench.file(`${scenario}.${language}.md`);
    await bench.call(['report', record, '--format', 'md', '--out', out, '--language', language]);
    said.push(await readFile(out, 'utf8'));
  }
  const read = text === null ? null : readRecord(text);
  const plan = read?.ok === true ? read.value.plan : null;
  const kit = makeKit({ programVersion: '0.0.0', request: kitRequest(plan), plan, link: TEST_LINK });
  for (const [name, content] of kit.files) if (/\.(cmd|txt)$/.test(name)) said.push(content);

  // What the lines that were wrapped say stands on one.
  const wrong = said
    .flatMap((each) => each.replace(/\s+/g, ' ').split(/(?<=[.。|])/))
    .filter((line) => namesForeign(key, line));
  expect(wrong).toEqual([]);
  expect(said.join('').length).toBeGreaterThan(1_000);
});
