import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** A page or a list of the window, by its name, in each language. */
const OF_THE_WINDOW = {
  en: /\b(the|The) \p{Lu}\w+ page\b|“Setups on this PC”|this wizard/u,
  de: /Seite „|„Einrichtungen auf diesem PC“|dieses Assistenten/,
  ja: /「[^」]+」ページ|「この PC のセットアップ」/,
};

it.each(Object.entries(OF_THE_WINDOW))(
  'what the command line and reports say, too, names no page of the window (%s)',
  (name, page) => {
    const folder = path.join(import.meta.dirname, name);
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'desktop.ts');
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && page.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    // The window's own sentences do, or this test would find nothing.
    const pages = path.join(folder, 'pages');
    expect(readdirSync(pages).some((file) => page.test(readFileSync(path.join(pages, file), 'utf8')))).toBe(true);
  },
);
