import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';

const AIM_KB = 60;

/** Scripts that are fetched when they are needed, and not for the first page. */
const LATER = /(^|[\\/])(LaterPages|pseudo|words-(?!en-)\w+)-/;

/** The scripts of the window's first page in English, each compressed as a server would send it. */
export function measureSize(): Row[] {
  const scripts = readdirSync('dist/renderer', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !LATER.test(file),
  );
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join('dist/renderer', file))).length, 0);
  const kilobytes = bytes / 1000;
  return [
    {
      what: 'first load of the renderer, gzip',
      figure: `${kilobytes.toFixed(1)} kB`,
      aim: `<= ${AIM_KB} kB`,
      met: kilobytes <= AIM_KB,
    },
  ];
}
