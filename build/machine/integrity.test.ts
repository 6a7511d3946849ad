import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { assertSha512 } from './integrity.mjs';

// FIPS 180-2, the example message 'abc'.
const SHA512_OF_ABC = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

it('takes the pinned bytes and no others', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'share80-integrity-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'file');
  writeFileSync(file, 'abc');
  await expect(assertSha512(file, SHA512_OF_ABC)).resolves.toBeUndefined();
  writeFileSync(file, 'abd');
  await expect(assertSha512(file, SHA512_OF_ABC)).rejects.toThrow('is not the pinned file');
});
