import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractice, type PracticeServer } from '../practice-server.ts';

let server: PracticeServer;
beforeAll(async () => {
  server = await openPractice({ scenario: 'typical' });
});
afterAll(() => server.close());

/** What a script echoes; its death as a last line. */
async function run(script: string, args: string[] = []): Promise<string[]> {
  return (await server.runScript(script, 'C:\\test.js', args)).diagnostics;
}

/** Each expression’s value as a text, or `number` of the error that it raises. */
async function values(...expressions: string[]): Promise<string[]> {
  const attempts = expressions.map(
    (e) => `try { WScript.Echo(String(${e})); } catch (e) { WScript.Echo('error ' + (e.number >>> 0).toString(16)); }`,
  );
  return run(attempts.join('\n'));
}

describe('the bare context', () => {
  it.each([
    ...['JSON', 'Promise', 'Map', 'Set', 'WeakMap', 'Symbol', 'Proxy', 'Reflect', 'globalThis', 'console', 'BigInt'],
    ...['ArrayBuffer', 'Uint8Array', 'Atomics', 'SharedArrayBuffer', 'Intl', 'WebAssembly', 'Iterator'],
    ...['process', 'require', 'module', 'global', 'Buffer', 'setTimeout', 'queueMicrotask', 'fetch'],
    ...['Array.isArray', 'Array.from', 'Object.keys', 'Object.create', 'Object.defineProperty', 'Object.assign'],
    ...['Date.now', 'Number.isInteger', 'Math.trunc', 'Math.sign', 'String.raw', 'String.fromCodePoint'],
    ...['[].map', '[].forEach', '[].filter', '[].indexOf', '[].lastIndexOf', '[].includes', '[].reduce', '[].find'],
    ...["''.trim", "''.includes", "''.startsWith", "''.padStart", "''.repeat", "''.replaceAll", "''.at"],
    ...[
      '(function () {}).bind',
      'new Date().toISOString',
      'new Date().toJSON',
      '({}).__proto__',
      '({}).__defineGetter__',
    ],
    ...['/x/.sticky', 'Error.captureStackTrace', 'Error.stackTraceLimit', 'RegExp.escape'],
  ])('has no %s', async (name) => {
    expect(await values(`typeof ${name}`)).toEqual(['undefined']);
  });

  it('keeps what ECMAScript 3 has at work', async () => {
    expect(
      await values(
        "'a1b22'.replace(/\\d+/g, '#')",
        "'a,b'.split(',').concat(['c']).join('')",
        "'x=1'.match(/(\\w)=(\\d)/)[2]",
        "'abc'.search(/c/)",
        '[3, 1, 2].sort(function (a, b) { return a - b; }).slice(1).toString()',
        "escape('\\u00e4') + unescape('%E4')",
        'new Date(Date.UTC(2006, 0, 2)).getUTCDate()',
        '(255).toString(16) + (1.005).toFixed(1)',
        "eval('1 + 1')",
        "new Function('a', 'return a * 2')(21)",
        "({ a: 1 }).hasOwnProperty('a')",
        'Math.max.apply(null, [1, 5, 2])',
        "new TypeError('x') instanceof Error",
      ),
    ).toEqual(['a#b#', 'abc', '1', '2', '2,3', '%E4\u00e4', '2', 'ff1.0', '2', '42', 'true', '5', 'true']);
  });

  it('lets nothing of Node through its objects', async () => {
    const ways = [
      'WScript',
      'ActiveXObject',
      'WScript.Echo',
      'new ActiveXObject("WScript.Shell")',
      'WScript.Arguments',
    ];
    for (const way of ways) {
      const [answer] = await values(`(${way}).constructor.constructor('return typeof process')()`);
      expect(answer).toMatch(/^(undefined|error .*)$/);
    }
    const [caught] = await values(
      `(function () { try { WScript.Nope; } catch (e) { return e.constructor.constructor('return typeof process')(); } })()`,
    );
    expect(caught).toBe('undefined');
  });
});

describe('host objects', () => {
  it('raise 438 for a member that they do not have, to read, call and set', async () => {
    expect(
      await values(
        'WScript.Nope',
        'WScript.Nope()',
        'WScript.Version = 1',
        'WScript.Arguments.push(1)',
        'new ActiveXObject("WScript.Shell").Exec("x")',
        'new ActiveXObject("WScript.Shell").toString()',
        'new ActiveXObject("WScript.Shell").SendKeys',
      ),
    ).toEqual(Array(7).fill('error 800a01b6'));
  });

  it('raise 429 for a class that is not there, and the COM error of a call', async () => {
    expect(
      await values(
        'new ActiveXObject("Excel.Application")',
        'new ActiveXObject("WScript.Shell").RegRead("HKLM\\\\SOFTWARE\\\\None\\\\x")',
        'GetObject("winmgmts:")',
      ),
    ).toEqual(['error 800a01ad', 'error 80070002', 'error 800401e4']);
  });

  it('number their errors as signed integers and describe them', async () => {
    const [text] = await run(
      'try { WScript.Nope; } catch (e) { WScript.Echo(e.number + " " + (e instanceof Error) + " " + (e.description === e.message)); }',
    );
    expect(text).toBe(`${0x800a01b6 | 0} true true`);
  });

  it('give arrays to VBArray only', async () => {
    const key = '"HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\HTTPFilter\\\\DependOnService"';
    const read = `new ActiveXObject("WScript.Shell").RegRead(${key})`;
    expect(
      await values(
        `${read}.length`,
        `${read}[0]`,
        `new VBArray(${read}).toArray().join()`,
        `new VBArray(${read}).ubound(1)`,
        'new VBArray([1])',
      ),
    ).toEqual(['undefined', 'undefined', 'HTTP', '0', 'error 800a1395']);
  });

  it('give collections to Enumerator only', async () => {
    const rows =
      'new ActiveXObject("WbemScripting.SWbemLocator").ConnectServer(".", "root\\\\cimv2").ExecQuery("SELECT * FROM Win32_OperatingSystem")';
    expect(
      await values(
        `${rows}[0]`,
        `${rows}.length`,
        `new Enumerator(${rows}).item().Version`,
        `new Enumerator(${rows}).item().OSArchitecture`,
        `(function () { var e = new Enumerator(${rows}); e.moveNext(); return e.atEnd(); })()`,
        'new Enumerator([1])',
      ),
    ).toEqual(['error 800a01b6', 'error 800a01b6', '5.2.3790', 'error 800a01b6', 'true', 'error 800a01c3']);
  });

  it('have methods that need no this, and arguments that are called', async () => {
    expect(
      await run(
        'var echo = WScript.Echo; echo(WScript.Arguments(1), WScript.Arguments.Count(), WScript.Arguments.length);',
        ['a', 'b c'],
      ),
    ).toEqual(['b c 2 2']);
    expect(await values('WScript.ScriptFullName', 'WScript.Version')).toEqual(['C:\\test.js', '5.6']);
  });
});

describe('the end of a script', () => {
  it('is silent with status 0 when it dies; only the diagnostics know', async () => {
    const ended = await server.runScript('WScript.Echo("a"); nothing.at.all;', 'C:\\t.js', []);
    expect(ended.exitCode).toBe(0);
    expect(ended.diagnostics).toEqual(['a', expect.stringMatching(/script died: ReferenceError/)]);
    const unread = await server.runScript('var = 1;', 'C:\\t.js', []);
    expect(unread).toMatchObject({ exitCode: 0, diagnostics: [expect.stringMatching(/SyntaxError/)] });
  });

  it('comes at once with Quit, past every catch and finally', async () => {
    const script =
      'try { WScript.Quit(7); } catch (e) { WScript.Echo("caught"); } finally { WScript.Echo("finally"); }';
    expect(await server.runScript(script, 'C:\\t.js', [])).toEqual({ exitCode: 7, diagnostics: [] });
  });

  it('can be forced, asleep or in a loop, and leaves the machine as it is', async () => {
    for (const script of ['for (;;) {}', 'for (;;) { WScript.Sleep(1); }']) {
      const running = server.runScript(script, 'C:\\t.js', []);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await server.killAgent();
      expect((await running).exitCode).toBe(1);
    }
    expect(await run('WScript.Echo(1)')).toEqual(['1']);
  });
});
