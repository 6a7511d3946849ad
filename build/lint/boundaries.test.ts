import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// The files exist only here, so that there are no types to be had for them.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] as Linter.Config[] });

const BOUNDARY_RULES = ['share80/import-boundary', 'no-restricted-globals'];
const ES3_RULES = ['no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax', 'comma-dangle'];

async function lint(filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages ?? [];
}

async function broken(rules: readonly string[], filePath: string, code: string) {
  return (await lint(filePath, code)).filter(({ ruleId, fatal }) => fatal ?? rules.includes(ruleId ?? ''));
}

const FORBIDDEN: readonly (readonly [file: string, code: string])[] = [
  // shared/ is pure
  ['shared/report/x.ts', "import 'node:fs';"],
  ['shared/report/x.ts', "import 'fs';"],
  ['shared/report/x.ts', "import 'electron';"],
  ['shared/report/x.ts', "import 'svelte';"],
  ['shared/report/x.ts', "import { createStore } from 'zustand/vanilla';"],
  ['shared/report/x.ts', "import { a } from '../../electron/a.ts';"],
  ['shared/report/x.ts', "import { a } from '../../renderer/a.ts';"],
  ['shared/report/x.ts', "import type { A } from '../../e2e/a.ts';"],
  ['shared/report/x.ts', "export { a } from '../../electron/a.ts';"],
  ['shared/report/x.ts', "export * from '../../electron/a.ts';"],
  ['shared/report/x.ts', "const a = import('../../electron/a.ts');"],
  ['shared/report/x.ts', 'const a = import(name);'],
  ['shared/report/x.ts', "type A = import('../../electron/a.ts').A;"],
  ['shared/report/x.ts', "import { a } from './a';"],
  ['shared/report/x.ts', 'globalThis.title;'],
  ['shared/report/x.test.ts', "import { a } from '../../electron/a.ts';"],

  // and flows one way
  ['shared/text/x.ts', "import { a } from '../snapshot/a.ts';"],
  ['shared/plan/x.ts', "import type { A } from '../journal/a.ts';"],
  ['shared/method/x.ts', "import { a } from '../claimant/a.ts';"],
  ['shared/record/x.ts', "import { a } from '../words/a.ts';"],
  ['shared/plan/x.ts', "import { a } from '../testing/a.ts';"],
  ['shared/elsewhere/x.ts', "import { a } from '../text/a.ts';"],

  // renderer/ knows shared/ alone
  ['renderer/x.ts', "import 'node:fs';"],
  ['renderer/x.ts', "import 'electron';"],
  ['renderer/x.ts', "import { createStore } from 'zustand/vanilla';"],
  ['renderer/x.ts', "import { a } from '../electron/a.ts';"],
  ['renderer/X.svelte', '<script lang="ts">import { a } from \'../electron/a.ts\';</script>'],
  ['renderer/x.svelte.ts', "import { a } from '../electron/a.ts';"],

  // electron itself
  ['electron/session/x.ts', "import { app } from 'electron';"],
  ['electron/cli.ts', "import { app } from 'electron';"],
  ['electron/link/x.ts', "import type { App } from 'electron';"],
  ['electron/main.ts', "import { ipcMain } from 'electron';"],
  ['electron/main.ts', "import * as electron from 'electron';"],
  ['electron/main.ts', "import electron from 'electron';"],
  ['electron/main.ts', "const electron = import('electron');"],
  ['electron/ipc/x.ts', "import { ipcMain } from 'electron';"],
  ['electron/ipc/x.ts', "export { ipcMain } from 'electron';"],
  ['electron/window.ts', "import { ipcRenderer } from 'electron';"],
  ['electron/desktop/handlers.ts', "import type { A } from './ask-for-files.ts';"],
  ['electron/desktop/save-report.ts', "import { dialog } from 'electron';"],
  ['electron/preload.ts', "import { ipcMain } from 'electron';"],
  ['electron/preload.ts', "import 'node:fs';"],
  ['electron/preload.ts', "import { a } from './session/a.ts';"],
  ['electron/main.ts', "import { a } from '../renderer/a.ts';"],

  // the pretend server stays out of what runs at a customer's
  ['electron/agent/x.test-data.ts', "import { a } from '../practice/a.ts';"],
  ['electron/kit/x.ts', "import { a } from '../practice/a.ts';"],
  ['electron/link/x.ts', "import { a } from '../practice/a.ts';"],
  ['electron/probe/x.ts', "import { a } from '../practice/a.ts';"],
  ['electron/records/x.ts', "import { a } from '../practice/a.ts';"],

  // nothing needs e2e/
  ['electron/main.ts', "import { a } from '../e2e/a.ts';"],
  ['renderer/x.ts', "import { a } from '../e2e/a.ts';"],
];

const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  [
    'shared/plan/x.ts',
    "import * as v from 'valibot'; import { sha256 } from '@noble/hashes/sha2.js'; import { a } from './a.ts';",
  ],
  [
    'shared/plan/x.test.ts',
    "import { b } from '../report/b.ts'; import { it } from 'vitest'; import fc from 'fast-check'; import { readFileSync } from 'node:fs';",
  ],
  ['shared/report/x.ts', "import { a } from '../text/a.ts'; import { b } from '../words/en/b.ts';"],
  ['renderer/x.ts', "import { onMount } from 'svelte'; import { a } from '../shared/a.ts'; document.title;"],
  ['renderer/X.svelte', '<script lang="ts">import { a } from \'../shared/a.ts\';</script>'],
  [
    'electron/main.ts',
    "import { app } from 'electron'; import path from 'node:path'; import { a } from './session/a.ts';",
  ],
  ['electron/ipc/serve-requests.ts', "import { ipcMain } from 'electron';"],
  [
    'electron/preload.ts',
    "import { contextBridge, ipcRenderer } from 'electron'; import type { A } from '../shared/ipc.ts';",
  ],
  [
    'electron/session/x.ts',
    "import { createStore } from 'zustand/vanilla'; import { agentText } from 'virtual:agent';",
  ],
  ['electron/session/x.ts', "import { a } from '../practice/a.ts'; import { b } from '../../shared/b.ts';"],
  ['electron/link/x.test.ts', "import { a } from '../practice/a.ts'; import { it } from 'vitest';"],
  ['e2e/journeys/x.spec.ts', "import { test } from '@playwright/test'; import { a } from '../../shared/a.ts';"],
];

describe('boundaries', () => {
  it.each(FORBIDDEN)('%s refuses %s', async (file, code) => {
    expect(await broken(BOUNDARY_RULES, file, code)).toHaveLength(1);
  });

  it.each(ALLOWED)('%s takes %s', async (file, code) => {
    expect(await broken(BOUNDARY_RULES, file, code)).toEqual([]);
  });
});

describe('the agent', () => {
  it.each([
    ['a newer syntax', 'let a = 1;'],
    ['a reserved word after a dot', 'a.class = 1;'],
    ['a reserved word as a property', 'a = { default: 1 };'],
    ['a trailing comma in an object', 'a = { b: 1, };'],
    ['a trailing comma in an array', 'a = [1, ];'],
    ['JSON', 'a = JSON.parse(b);'],
    ['globalThis', 'a = globalThis.b;'],
    ['Array.isArray', 'a = Array.isArray(b);'],
    ['a named function expression', 'a = function b() {};'],
  ])('may not use %s', async (_what, code) => {
    expect(await broken(ES3_RULES, 'electron/agent/x.js', code)).toHaveLength(1);
  });

  it('may use what JScript 5.6 has', async () => {
    const code =
      "var a = new ActiveXObject('b'); try { a.c(text.trim(/d/g.exec('e'))); } catch (f) { WScript.Echo(f.message); }\n";
    expect(await lint('electron/agent/x.js', code)).toEqual([]);
  });
});
