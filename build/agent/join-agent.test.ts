import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedPart, joinAgent } from './join-agent.mjs';

describe('checkedPart', () => {
  it('ends every line with CRLF and the file with one', () => {
    expect(checkedPart('a.js', 'var a = 1;\nvar b = 2;\r\n\n\n')).toBe('var a = 1;\r\nvar b = 2;\r\n');
  });

  it('names the place of a character outside ASCII', () => {
    expect(() => checkedPart('a.js', 'var a = 1;\nvar b = "é";\n')).toThrow('a.js:2:10');
  });

  it.each([
    ['a trailing comma', 'var a = { b: 1, };'],
    ['let', 'let a = 1;'],
    ['a reserved word after a dot', 'a.class = 1;'],
    ['a reserved word as a property', 'var a = { default: 1 };'],
    ['a getter', 'var a = { get b() { return 1; } };'],
  ])('refuses %s', (_what, source) => {
    expect(() => checkedPart('a.js', source)).toThrow('a.js is not ECMAScript 3');
  });
});

describe('joinAgent', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'share80-join-'));
    await mkdir(path.join(root, 'electron/agent'), { recursive: true });
    await mkdir(path.join(root, 'node_modules/json'), { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = (file: string, text: string) => writeFile(path.join(root, file), text);

  it('joins own and vendored files in the order of the manifest and keeps licence headers', async () => {
    await write('electron/agent/files.json', '["npm:json/json.js", "main.js"]');
    await write('node_modules/json/json.js', '/* licence */\nvar json = 1;\n');
    await write('electron/agent/main.js', 'var main = json;');
    await write('electron/agent/engine.js', 'var engine = ScriptEngine();');
    const agent = await joinAgent(root);
    expect(agent.parts).toEqual(['/* licence */\r\nvar json = 1;\r\n', 'var main = json;\r\n']);
    expect(agent.text).toBe(agent.parts.join(''));
    // It is run before the others, and alone.
    expect(agent.engine).toBe('var engine = ScriptEngine();\r\n');
    expect(agent.files.map((file) => path.relative(root, file))).toEqual([
      'electron/agent/files.json',
      'electron/agent/engine.js',
      'node_modules/json/json.js',
      'electron/agent/main.js',
    ]);
  });

  it('refuses a manifest that names nothing', async () => {
    await write('electron/agent/files.json', '[]');
    await expect(joinAgent(root)).rejects.toThrow('must be an array of file names');
  });
});
