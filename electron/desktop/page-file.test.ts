import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageFile } from './page-file.ts';

describe('pageFile', () => {
  it('knows the page and its assets', () => {
    expect(pageFile('app://share80/index.html')).toEqual({
      name: 'index.html',
      contentType: 'text/html; charset=utf-8',
    });
    expect(pageFile('app://share80/assets/index-Df_3.js')?.name).toBe('assets/index-Df_3.js');
    expect(pageFile('app://share80/assets/index-Df_3.css?v=1#top')?.contentType).toMatch('text/css');
  });

  it.each([
    'app://share80/',
    'app://other/index.html',
    'https://share80/index.html',
    'app://share80/../main.js',
    'app://share80/assets/../../electron/main.js',
    'app://share80/assets/..%2f..%2felectron/main.js',
    'app://share80/assets/%2e%2e/%2e%2e/electron/main.js',
    'app://share80/assets/..\\..\\electron\\main.js',
    'app://share80/assets/.hidden.js',
    'app://share80/assets/index.js.map',
    'app://share80/assets/C:/windows/win.js',
    'app://share80//etc/passwd.js',
    'not an address',
  ])('turns away %s', (address) => {
    expect(pageFile(address)).toBeNull();
  });

  it('never names anything outside the folder', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const file = pageFile(`app://share80/assets/${rest}`);
        return file === null || (!file.name.includes('..') && !file.name.includes('\\') && !file.name.startsWith('/'));
      }),
    );
  });
});
