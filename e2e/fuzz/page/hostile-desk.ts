/** Stands in for what is Electron's own: the dialogs, and the person who answers them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from '../../../electron/desktop/desk.ts';
import type { SavingTools } from '../../../electron/desktop/save-report.ts';
import { readLimited } from '../../../electron/records/read-limited.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { oddText } from '../mutate/odd-values.ts';
import { english } from '../../../shared/testing/english.ts';

/** Longer names are refused by every file system. */
const LONGEST_NAME = 300;

export interface Person {
  desk: Desk;
  saving: SavingTools;
}

/**
 * @param folder where everything is that this person points at
 * @param random asked anew for each answer
 * @param hostile makes the text of a file from a server
 */
export function hostilePerson(folder: string, random: () => SeededRandom, hostile: () => string): Person {
  const opened = path.join(folder, 'opened.txt');
  writeFileSync(path.join(folder, 'a-file'), 'not a folder');
  mkdirSync(path.join(folder, 'full'));
  writeFileSync(path.join(folder, 'full', 'somebody.doc'), 'not ours');

  /** Mostly `usual`, so that something comes of it. */
  function somewhere(usual: string): string | null {
    const others = [null, `other-${usual}`, 'full', 'a-file', `a-file/${usual}`, oddName(random())];
    const name = random().chance(0.7) ? usual : random().pick(others);
    return name === null ? null : path.join(folder, name);
  }

  return {
    desk: {
      chooseKitFolder: () => Promise.resolve(somewhere('kit')),
      openResult() {
        const which = random().pick(['none', 'text', 'text', 'text', 'missing', 'folder', 'binary']);
        if (which === 'none') return Promise.resolve(null);
        if (which === 'text') writeFileSync(opened, hostile());
        if (which === 'binary') writeFileSync(opened, Buffer.from([0, 255, 254, 128]));
        return readLimited(which === 'missing' ? `${opened}.gone` : which === 'folder' ? folder : opened);
      },
    },
    saving: {
      chooseFile: (name) => {
        const place = somewhere('reports');
        return Promise.resolve(place === null ? null : path.join(place, name));
      },
      print: (html) =>
        random().chance(0.5)
          ? Promise.reject(new Error('no printer'))
          : Promise.resolve(new TextEncoder().encode(html)),
      language: english,
    },
  };
}

/** A name as people and programs mistype it; it stays in its folder. */
function oddName(random: SeededRandom): string {
  const name = oddText(random).slice(0, LONGEST_NAME);
  return path.join('/', name).slice(1) || 'kit';
}
