import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { row, type Row } from './row.ts';

const AIM_KB = 45;
const ASSETS = 'dist/renderer/assets';

/** What the first page says in English; the page asks for it when it knows which language is spoken. */
const FIRST_WORDS = /^words-first-en-/;
/** A chunk that another one needs before it can begin; what is fetched later is called `import(...)`. */
const NEEDED = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** The scripts of the window's first page in English, each compressed as a server would send it. */
export function measureSize(): Row[] {
  const named = readFileSync('dist/renderer/index.html', 'utf8').matchAll(/assets\/([\w.-]+\.js)/g);
  const needed = new Set([...named].map(([, script = '']) => script));
  for (const script of readdirSync(ASSETS)) if (FIRST_WORDS.test(script) && script.endsWith('.js')) needed.add(script);
  // A set that grows while it is gone through is gone through to its end.
  for (const script of needed) {
    for (const [, other = ''] of textOf(script).matchAll(NEEDED)) needed.add(other);
  }
  const bytes = [...needed].reduce((sum, script) => sum + gzipSync(textOf(script)).length, 0);
  return [row({ what: 'first load of the renderer, gzip', value: bytes / 1000, unit: 'kB', aim: AIM_KB })];
}

function textOf(script: string): string {
  return readFileSync(path.join(ASSETS, script), 'utf8');
}
