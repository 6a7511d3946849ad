import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// The files exist only here, so that there are no types to be had for them.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] as Linter.Config[] });

async function broken(rule: string, filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).filter(({ ruleId, fatal }) => fatal ?? ruleId === `words/${rule}`);
}

const page = (markup: string) => `<script lang="ts">const words = {};</script>\n${markup}`;

describe('a sentence', () => {
  it.each<[string, string]>([
    ['electron/session/steps/x.ts', "export const a = 'Nothing was changed.';"],
    ['electron/cli/x.ts', "print('Back');"],
    ['electron/cli/x.ts', 'print(`The kit was written to ${folder}.`);'],
    ['electron/cli/x.ts', 'print(`${count} sites stop`);'],
    ['electron/desktop/x.ts', "export const a = { title: 'Save the report' };"],
    ['electron/practice/x.ts', "return { title: 'Two adapters' };"],
    ['shared/report/x.ts', 'html`<h1 id="a">The report</h1>`;'],
    ['renderer/x.ts', "export const LABEL = 'Working...';"],
    ['renderer/X.svelte', page('<p>Nothing was changed.</p>')],
    ['renderer/X.svelte', page('<p>{words.a} (done)</p>')],
    ['renderer/X.svelte', page('<button aria-label="Close the window">{words.a}</button>')],
    ['renderer/X.svelte', page("<p>{words.a ?? 'Not known'}</p>")],
  ])('%s may not hold %s', async (file, code) => {
    expect(await broken('sentence', file, code)).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['shared/words/en/x.ts', "export const a = 'Nothing was changed.';"],
    ['shared/knowledge/x.ts', "export const a = { source: 'The article about the event' };"],
    ['electron/agent/x.test.ts', "it('says what it means', () => undefined);"],
    ['electron/kit/read-me.ts', "const a = 'Start this file again.';"],
    ['electron/session/testing/x.ts', "const a = 'The typical server';"],
    ['electron/session/x.ts', "throw new Error('expected a server that was looked at');"],
    ['electron/ipc/x.ts', "console.error('This request failed.', error);"],
    ['electron/link/x.ts', "return { code: 'lost-contact', detail: 'link-closed' };"],
    ['shared/text/x.ts', "v.regex(/a/, 'not a time of this form');"],
    ['shared/report/x.ts', 'html`<table class="wide steps"><tr><td>${text}</td></tr></table>`;'],
    ['renderer/x.ts', "if (event.key === 'Enter') stay();"],
    ['renderer/X.svelte', page('<p class="quiet wide" id="a">{words.a}: {value}</p>\n<style>p { margin: 0; }</style>')],
  ])('%s may hold %s', async (file, code) => {
    expect(await broken('sentence', file, code)).toEqual([]);
  });
});

describe('the folder of a language', () => {
  it.each([
    ['renderer/x.ts', "import { connect } from '../shared/words/en/pages/connect.ts';"],
    ['electron/cli/x.ts', "import type { program } from '../../shared/words/en/program.ts';"],
    ['electron/main.ts', "const words = import('../shared/words/en/program.ts');"],
    ['electron/main.ts', "import { sayResults } from '../shared/words/saying/results.ts';"],
    ['shared/words/saying/x.ts', "import { MARKS } from '../de/phrases.ts';"],
    ['shared/words/pseudo.ts', "export * from './en/page.ts';"],
    ['shared/words/de/x.ts', "import { plural } from '../en/phrases.ts';"],
    ['e2e/journeys/x.spec.ts', "type A = import('../../shared/words/en/page.ts').A;"],
  ])('%s may not hold %s', async (file, code) => {
    expect(await broken('language-folder', file, code)).toHaveLength(1);
  });

  it.each([
    ['shared/words/languages.ts', "const page = import('./en/page.ts');"],
    ['shared/words/en/pages/x.ts', "import { plural } from '../phrases.ts';"],
    ['shared/words/en/x.ts', "import { sayResults } from '../saying/results.ts';"],
    ['electron/cli/x.ts', "import { loadLanguage } from '../../shared/words/languages.ts';"],
  ])('%s may hold %s', async (file, code) => {
    expect(await broken('language-folder', file, code)).toEqual([]);
  });
});
