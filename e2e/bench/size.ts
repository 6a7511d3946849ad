import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';

const AIM_KB = 60;

/** All scripts of the renderer, each compressed as a server would send it. */
export function measureSize(): Row[] {
  const scripts = readdirSync('dist/renderer', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join('dist/renderer', file))).length, 0);
  const kilobytes = bytes / 1000;
  return [
    {
      what: 'renderer code, gzip',
      figure: `${kilobytes.toFixed(1)} kB`,
      aim: `<= ${AIM_KB} kB`,
      met: kilobytes <= AIM_KB,
    },
  ];
}
