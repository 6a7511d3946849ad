/** The names of another world are refused by the type check, for which each part of the program has its own libraries. */
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.mjs';

const NODE = ['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate'];
const BROWSER = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['alert', 'XMLHttpRequest', 'WebSocket'],
];
/** In Node and in browsers, but not in the language. */
const PLATFORM = [
  ...['console', 'crypto', 'fetch', 'performance', 'queueMicrotask', 'setInterval', 'setTimeout', 'structuredClone'],
  ...['TextDecoder', 'TextEncoder', 'URL'],
];

/** Which of the expressions the type check of a folder refuses; each is a file of its own. */
function refusedIn(folder: string, extension: string, expressions: readonly string[]): string[] {
  const config = path.join(ROOT, folder, 'tsconfig.json');
  const { config: json, error } = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const parsed = ts.parseJsonConfigFileContent(json, ts.sys, path.dirname(config));
  const texts = new Map(expressions.map((text, n) => [path.join(ROOT, folder, `x${n}${extension}`), text]));
  const options = { ...parsed.options, incremental: false };
  const host = ts.createCompilerHost(options);
  const real = ts.createCompilerHost(options);
  host.fileExists = (file) => texts.has(path.normalize(file)) || real.fileExists(file);
  host.readFile = (file) => texts.get(path.normalize(file)) ?? real.readFile(file);
  host.getSourceFile = (file, target) => {
    const text = texts.get(path.normalize(file));
    return text === undefined ? real.getSourceFile(file, target) : ts.createSourceFile(file, `${text};`, target);
  };
  const ambient = parsed.fileNames.filter((file) => file.endsWith('.d.ts'));
  const program = ts.createProgram([...ambient, ...texts.keys()], options, host);
  return [...texts].flatMap(([file, text]) => {
    const source = program.getSourceFile(file);
    return source && program.getSemanticDiagnostics(source).length > 0 ? [text] : [];
  });
}

describe('shared/', () => {
  it('knows neither Node nor the browser', () => {
    const names = [...NODE, ...BROWSER, ...PLATFORM];
    expect(refusedIn('shared', '.ts', names)).toEqual(names);
    expect(refusedIn('shared', '.ts', ['Math', 'JSON'])).toEqual([]);
  });
});

describe('renderer/', () => {
  it('knows no Node', () => {
    expect(refusedIn('renderer', '.ts', NODE)).toEqual(NODE);
    expect(refusedIn('renderer', '.ts', ['document', 'fetch'])).toEqual([]);
  });
});

describe('the agent', () => {
  it('knows nothing that came with ECMAScript 5 or later', () => {
    const newer = [
      ...[
        'keys',
        'create',
        'defineProperty',
        'defineProperties',
        'freeze',
        'getPrototypeOf',
        'getOwnPropertyNames',
      ].map((name) => `Object.${name}`),
      ...['Date.now', 'String.raw', 'String.fromCodePoint'],
      ...['isInteger', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'].map((name) => `Number.${name}`),
      ...['Map', 'Set', 'Promise', 'Symbol', 'console', 'setTimeout'],
      ...['toISOString', 'toJSON'].map((name) => `new Date().${name}()`),
      "' '.trim()",
      ...['endsWith', 'includes', 'repeat', 'startsWith'].map((name) => `' '.${name}(' ')`),
      ...['every', 'filter', 'find', 'forEach', 'map', 'reduce', 'some'].map((name) => `[1].${name}(function () {})`),
      '(function () {}).bind(1)',
    ];
    expect(refusedIn('electron/agent', '.js', newer)).toEqual(newer);
    expect(refusedIn('electron/agent', '.js', ["' '.charAt(0)", '[1].join()', 'new Date().getTime()'])).toEqual([]);
  });
});
