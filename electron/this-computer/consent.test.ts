import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consentCommand, elevatedArguments, type ElevatedStart } from './consent.ts';
import { systemFolder } from './system-folder.ts';

const SYSTEM = 'C:\\Windows\\System32';
const START: ElevatedStart = {
  system: SYSTEM,
  agent: 'C:\\Users\\Ann Lee\\AppData\\Local\\Share80\\this-computer\\ab\\agent.js',
  sha256: 'ab'.repeat(32),
  config: 'C:\\Users\\Ann Lee\\AppData\\Local\\Share80\\this-computer\\ab\\link.json',
  limit: 'looks',
  nonce: '0123456789abcdef',
};

it('copies the agent beside the System folder, compares the copy, and starts the copy alone', () => {
  const copy = 'C:\\Windows\\Share80-start-0123456789abcdef\\agent.js';
  expect(elevatedArguments(START)).toBe(
    [
      '/d /e:on /v:off /s /c "mkdir "C:\\Windows\\Share80-start-0123456789abcdef" && (',
      `copy /b /y "${START.agent}" "${copy}" >nul && `,
      `"${SYSTEM}\\certutil.exe" -hashfile "${copy}" SHA256 | `,
      `"${SYSTEM}\\findstr.exe" /i /x /c:"${START.sha256}" /c:"${Array(32).fill('ab').join(' ')}" >nul && `,
      `"${SYSTEM}\\cscript.exe" //nologo //B //E:JScript "${copy}" link "${START.config}" looks`,
      ' & rmdir /s /q "C:\\Windows\\Share80-start-0123456789abcdef")"',
    ].join(''),
  );
  const plan = 'c'.repeat(64);
  expect(elevatedArguments({ ...START, limit: plan })).toContain(` "${START.config}" ${plan} & `);
});

// What cmd.exe or PowerShell could read as more than a name: quotation marks of both (PowerShell takes curly ones, too), variables,
// chains, redirections, escapes, line ends.
const MARKS = Array.from('&^%"!\'`|<>;*?/:\n\r\t\0\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00a0');

it('takes no name that a command line could read as more than a name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('system' as const, 'agent' as const, 'config' as const),
      fc.constantFrom(...MARKS),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      (where, mark, more) => {
        expect(elevatedArguments({ ...START, [where]: `C:\\a${mark}${more}\\b` })).toBeNull();
      },
    ),
  );
  for (const limit of ['', 'everything', 'looks & calc', 'A'.repeat(64)]) {
    expect(elevatedArguments({ ...START, limit })).toBeNull();
  }
  for (const agent of ['agent.js', '\\\\server\\share\\agent.js', 'C:agent.js']) {
    expect(elevatedArguments({ ...START, agent })).toBeNull();
  }
});

it('says nothing that a name makes of itself: whatever is taken stands in it once, between quotation marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
      const config = `C:\\Users\\${name}\\link.json`;
      const command = elevatedArguments({ ...START, config });
      if (command === null) return;
      expect(command.split(`"${config}"`)).toHaveLength(2);
      expect(command.replace(`"${config}"`, `"${START.config}"`)).toBe(elevatedArguments(START));
      // Nor does PowerShell end its text there.
      expect(command).not.toMatch(/['\u2018-\u201b]/);
    }),
  );
});

it('asks by a program of the System folder, which gets the elevated command whole', () => {
  const command = elevatedArguments(START) ?? '';
  const { file, args } = consentCommand(SYSTEM, command);
  expect(file).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(args.slice(0, 3)).toEqual(['-NoProfile', '-NonInteractive', '-EncodedCommand']);
  const script = Buffer.from(args[3] ?? '', 'base64').toString('utf16le');
  expect(script).toContain(`$start.Arguments = '${command}'`);
  expect(script).toContain(`$start.FileName = 'C:\\Windows\\System32\\cmd.exe'`);
  expect(script).not.toMatch(/\$env:|%/);
});

it('fits into what Windows takes as one command line', () => {
  const long = `C:\\${'a'.repeat(240)}\\x`;
  const command = elevatedArguments({ ...START, agent: long, config: long, limit: 'd'.repeat(64) }) ?? '';
  expect(command.length).toBeLessThan(8191);
  expect(consentCommand(SYSTEM, command).args.join(' ').length).toBeLessThan(32_767);
});

it('has the System folder from what Windows loaded, not from the environment', () => {
  const libraries = ['C:\\Program Files\\x\\node.exe', 'c:\\windows\\SYSTEM32\\ntdll.dll', 'C:\\evil\\ntdll.dll.exe'];
  expect(systemFolder({ sharedObjects: libraries })).toBe('c:\\windows\\SYSTEM32');
  for (const sharedObjects of [undefined, [], [1], ['/lib/x86_64/libc.so.6'], ['ntdll.dll'], ['\\\\evil\\ntdll.dll']]) {
    expect(systemFolder(sharedObjects === undefined ? {} : { sharedObjects })).toBeNull();
  }
  expect(systemFolder()).toBeNull();
});
