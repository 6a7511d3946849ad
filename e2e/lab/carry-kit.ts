import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KitContents } from '../../electron/kit/kit-contents.ts';
import { writeKit } from '../../electron/kit/write-kit.ts';
import { KitUnderWine } from './kit-under-wine.ts';
import type { Wine } from './wine.ts';

/**
 * Writes a kit as the wizard does and carries it to the server.
 * @param folder on the server, as `C:\carried by hand`
 */
export async function carryToWine(wine: Wine, folder: string, contents: KitContents): Promise<KitUnderWine> {
  const stick = await mkdtemp(path.join(tmpdir(), 'share80-stick-'));
  try {
    const written = await writeKit(path.join(stick, 'kit'), contents);
    if (!written.ok) throw new Error(written.problem.code);
    return await KitUnderWine.bring(wine, folder, written.value);
  } finally {
    await rm(stick, { recursive: true, force: true });
  }
}
