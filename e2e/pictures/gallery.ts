/** The pictures, each in the folder of its state, and a page that shows them all. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../../build/root.mjs';

export const GALLERY = path.join(ROOT, 'e2e/results/pictures');

/** Writes `index.html` beside the folders of the pictures: a state is a row, its usual look the first picture. */
export async function writeIndex(): Promise<void> {
  await mkdir(GALLERY, { recursive: true });
  const folders = (await readdir(GALLERY, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const rows = await Promise.all(
    folders
      .map(({ name }) => name)
      .sort()
      .map(rowOf),
  );
  const page = `<!doctype html><meta charset="utf-8"><title>Share80</title>
<style>body{font:14px sans-serif}section{display:flex;gap:8px;overflow-x:auto}figure{margin:0}img{height:300px;border:1px solid #888}</style>
${rows.join('\n')}
`;
  await writeFile(path.join(GALLERY, 'index.html'), page);
}

async function rowOf(state: string): Promise<string> {
  const files = (await readdir(path.join(GALLERY, state))).filter((file) => file.endsWith('.png'));
  const usualFirst = files.sort((one, other) => Number(other === 'usual.png') - Number(one === 'usual.png'));
  const figures = usualFirst.map((file) => {
    const address = `${encodeURIComponent(state)}/${encodeURIComponent(file)}`;
    const name = path.basename(file, '.png');
    return `<figure><a href="${address}"><img loading="lazy" src="${address}" alt="${state}, ${name}"></a><figcaption>${name}</figcaption></figure>`;
  });
  return `<h2>${state}</h2><section>${figures.join('')}</section>`;
}
