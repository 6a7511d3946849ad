import { describe, expect, it } from 'vitest';
import { fileCircles, folderCircles } from './circles.mjs';
import { readModule } from './modules.mjs';
import { unusedExports } from './unused-exports.mjs';

const modulesOf = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, readModule(file, text)]));

describe('the imports of a file', () => {
  it.each([
    ['x/a.ts', "import { b, c as d } from './b.ts';", [{ from: 'x/b.ts', names: ['b', 'c'] }]],
    ['x/a.ts', "import type { B } from '../y/b.ts';", [{ from: 'y/b.ts', names: ['B'] }]],
    ['x/a.ts', "import b, { type C } from './b.ts';", [{ from: 'x/b.ts', names: ['default', 'C'] }]],
    ['x/a.ts', "import * as b from './b.ts';", [{ from: 'x/b.ts', names: null }]],
    ['x/a.ts', "import './b.ts';", [{ from: 'x/b.ts', names: [] }]],
    ['x/a.ts', "export { b as c } from './b.ts';", [{ from: 'x/b.ts', names: ['b'] }]],
    ['x/a.ts', "export * from './b.ts';", [{ from: 'x/b.ts', names: null }]],
    ['x/a.ts', "const { b } = await import('./b.ts');", [{ from: 'x/b.ts', names: ['b'] }]],
    ['x/a.ts', "const b = import('./b.ts');", [{ from: 'x/b.ts', names: null }]],
    ['x/a.ts', "type A = import('./b.ts').B;", [{ from: 'x/b.ts', names: ['B'] }]],
    ['x/a.mjs', "/** @import { B, C as D } from './b.mjs' */", [{ from: 'x/b.mjs', names: ['B', 'C'] }]],
    ['x/a.mjs', "/** @param {import('./b.mjs').B} b */", [{ from: 'x/b.mjs', names: ['B'] }]],
    [
      'x/A.svelte',
      '<script lang="ts">import B from \'./B.svelte\';</script><p>{1}</p>',
      [{ from: 'x/B.svelte', names: ['default'] }],
    ],
    ['x/a.ts', "import { a } from 'valibot';", []],
  ])('%s: %s', (file, text, imports) => {
    expect(readModule(file, text).imports).toEqual(imports);
  });

  it('and its exports', () => {
    const text = [
      'export const a = 1, { b, c: [d] } = e;',
      'export function f() {}',
      'export class G {}',
      'export interface H {}',
      'export type I = 1;',
      'const j = 2;',
      'export { j as k };',
      'export default 3;',
      'const l = 4;',
    ].join('\n');
    expect([...readModule('a.ts', text).exports]).toEqual([
      ['a', 1],
      ['b', 1],
      ['d', 1],
      ['f', 2],
      ['G', 3],
      ['H', 4],
      ['I', 5],
      ['k', 7],
    ]);
  });
});

describe('circles', () => {
  it('are found between files, through types as well', () => {
    const modules = modulesOf({
      'x/a.ts': "import { b } from './b.ts';",
      'x/b.ts': "import { c } from '../y/c.ts';",
      'y/c.ts': "import type { A } from '../x/a.ts';",
      'y/d.ts': "import { a } from '../x/a.ts'; import { gone } from './gone.ts';",
    });
    expect(fileCircles(modules)).toEqual([['x/a.ts', 'x/b.ts', 'y/c.ts']]);
    expect(folderCircles(modules)).toEqual([['x', 'y']]);
  });

  it('are found between folders whose files are in none', () => {
    const modules = modulesOf({
      'x/a.ts': "import { c } from '../y/c.ts';",
      'x/b.ts': '',
      'y/c.ts': '',
      'y/deep/d.ts': "import { b } from '../../x/b.ts';",
      'y/e.ts': "import { d } from './deep/d.ts';",
    });
    expect(fileCircles(modules)).toEqual([]);
    expect(folderCircles(modules)).toEqual([['x', 'y', 'y/deep']]);
  });

  it('are not where imports only meet', () => {
    const modules = modulesOf({
      'x/a.ts': "import { b } from '../y/b.ts'; import { c } from '../z/c.ts';",
      'y/b.ts': "import { c } from '../z/c.ts';",
      'z/c.ts': '',
    });
    expect([fileCircles(modules), folderCircles(modules)]).toEqual([[], []]);
  });
});

describe('an unused export', () => {
  it('is what no other file imports, types included', () => {
    const modules = modulesOf({
      'shared/a.ts': 'export const used = 1;\nexport const idle = 2;\nexport type Idle = typeof used;',
      'shared/b.ts': "import { used } from './a.ts';",
    });
    expect(unusedExports(modules)).toEqual([
      'shared/a.ts:2: no other file imports idle',
      'shared/a.ts:3: no other file imports Idle',
    ]);
  });

  it('is not what a declaration names that adds to its module', () => {
    const modules = modulesOf({
      'shared/a.ts': 'export interface Facts {}\nexport type Named = 1;\nexport type Idle = 2;\ntype T = keyof Facts;',
      'shared/b.ts': "declare module './a.ts' { interface Facts { one: Named & { two: string } } }",
      'shared/c.ts': "import type { Facts } from './a.ts';",
    });
    expect(unusedExports(modules)).toEqual(['shared/a.ts:3: no other file imports Idle']);
  });

  it('is what only tests use, unless its own file uses it', () => {
    const modules = modulesOf({
      'shared/a.ts': 'export const part = 1;\nexport const whole = part;\nexport const idle = 2;\nexport type T = 1;',
      'shared/b.ts': "import { whole } from './a.ts';",
      'shared/a.test.ts': "import { part, idle, type T } from './a.ts';",
    });
    expect(unusedExports(modules)).toEqual(['shared/a.ts:3: only tests use idle']);
  });

  it('is not what a tool of tests offers to tests', () => {
    const modules = modulesOf({
      'shared/testing/a.ts': 'export const tool = 1;\nexport const idle = 2;',
      'shared/a.test.ts': "import { tool } from './testing/a.ts';",
    });
    expect(unusedExports(modules)).toEqual(['shared/testing/a.ts:2: no other file imports idle']);
  });
});
