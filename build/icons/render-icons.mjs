// Renders share80.svg into the forms that systems ask for: PNG for Linux, ICO for Windows.
// Run by hand after a change of the drawing (`node build/icons/render-icons.mjs`); it needs Debian's librsvg2-bin.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { icoOf } from './ico.mjs';

const PNG_SIZES = [512, 256];
const ICO_SIZES = [16, 24, 32, 48, 64, 256];

const here = import.meta.dirname;

/** @param {number} size in pixels */
const render = (size) =>
  execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), path.join(here, 'share80.svg')]);

for (const size of PNG_SIZES) writeFileSync(path.join(here, `${size}x${size}.png`), render(size));
writeFileSync(path.join(here, 'icon.ico'), icoOf(ICO_SIZES.map((size) => ({ size, png: render(size) }))));
