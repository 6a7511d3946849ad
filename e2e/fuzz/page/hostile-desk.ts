/** Stands in for what is Electron's own: the dialogs, and the person who answers them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Desk } from '../../../electron/desktop/desk.ts';
import type { SavingTools } from '../../../electron/desktop/save-report.ts';
import { readLimited } from '../../../electron/files/read-limited.ts';
import { oftenOr } from '../arbitraries/draws.ts';
import { oddText } from '../arbitraries/odd-values.ts';
import { english } from '../../../shared/testing/english.ts';

/** Longer names are refused by every file system. */
const LONGEST_NAME = 300;

/** How a dialog is answered. */
export interface Answer {
  /** Makes a place of the one that is proposed; null cancels. */
  place: (usual: string) => string | null;
  /** The file that is opened. */
  opened: 'none' | 'text' | 'missing' | 'folder' | 'binary';
  prints: boolean;
}

interface Person {
  desk: Desk;
  saving: SavingTools;
}

/** Mostly as proposed, so that something comes of it. */
export const answer: fc.Arbitrary<Answer> = fc.record({
  place: oftenOr(
    70,
    fc.constant<Answer['place']>((usual) => usual),
    fc.oneof(
      fc.constantFrom<Answer['place'][]>(
        () => null,
        (usual) => `other-${usual}`,
        () => 'full',
        () => 'a-file',
        (usual) => `a-file/${usual}`,
      ),
      oddText.map((text) => () => oddName(text)),
    ),
  ),
  opened: fc.constantFrom('text', 'text', 'text', 'none', 'missing', 'folder', 'binary'),
  prints: fc.boolean(),
});

/**
 * @param folder where everything is that this person points at
 * @param now asked anew at each dialog
 * @param hostile makes the text of a file from a server
 */
export function hostilePerson(folder: string, now: () => Answer, hostile: () => string): Person {
  const file = path.join(folder, 'opened.txt');
  writeFileSync(path.join(folder, 'a-file'), 'not a folder');
  mkdirSync(path.join(folder, 'full'));
  writeFileSync(path.join(folder, 'full', 'somebody.doc'), 'not ours');

  function somewhere(usual: string): string | null {
    const name = now().place(usual);
    return name === null ? null : path.join(folder, name);
  }

  return {
    desk: {
      copy: () => Promise.resolve(),
      openFolder: () => Promise.resolve(now().prints),
      chooseKitFolder: () => Promise.resolve(somewhere('kit')),
      openResult() {
        const { opened } = now();
        if (opened === 'none') return Promise.resolve(null);
        if (opened === 'text') writeFileSync(file, hostile());
        if (opened === 'binary') writeFileSync(file, Buffer.from([0, 255, 254, 128]));
        return readLimited(opened === 'missing' ? `${file}.gone` : opened === 'folder' ? folder : file);
      },
    },
    saving: {
      chooseFile: (name) => {
        const place = somewhere('reports');
        return Promise.resolve(place === null ? null : path.join(place, name));
      },
      print: (html) =>
        now().prints ? Promise.resolve(new TextEncoder().encode(html)) : Promise.reject(new Error('no printer')),
      printOut: () => (now().prints ? Promise.resolve() : Promise.reject(new Error('no printer'))),
      showInFolder: () => undefined,
      open: () => (now().prints ? Promise.resolve() : Promise.reject(new Error('no program'))),
      ownCalls: { program: ['share80'], dataFolder: '', language: 'en' },
      language: english,
    },
  };
}

/** A name as people and programs mistype it; it stays in its folder. */
function oddName(text: string): string {
  return path.join('/', text.slice(0, LONGEST_NAME)).slice(1) || 'kit';
}
