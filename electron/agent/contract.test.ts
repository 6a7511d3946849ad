/** What the agent is held to is what the schemas of shared/ say: a schema and its contract cannot part. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractText, versionText } from './testing/contract-text.ts';

it('is typed by the schemas', async () => {
  await expect(contractText()).toMatchFileSnapshot('contract.d.ts');
});

it('writes the newest version of each format', async () => {
  const facts = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  await expect(versionText(facts.version)).toMatchFileSnapshot('ground/version.js');
});
