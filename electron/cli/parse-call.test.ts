import { describe, expect, it } from 'vitest';
import { english } from '../../shared/testing/english.ts';
import { COMMANDS } from './commands.ts';
import { CliExit } from './call/exit.ts';
import { columnsOf } from './call/columns.ts';
import { commandHelp, helpText } from './help.ts';
import { loadLanguage } from '../../shared/words/languages.ts';
import { parseCall } from './parse-call.ts';
import { readWishes } from './call/wishes.ts';

function wrong(argv: string[]): string {
  return refusal(() => parseCall(argv, COMMANDS));
}

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof CliExit && error.status === 64) return error.say(english);
    throw error;
  }
  throw new Error('was understood');
}

describe('a call', () => {
  it('is a command, its operands and its options, in any order', () => {
    const { command, operands, options } = parseCall(['report', '--format', 'md', 'r.json', '--out=x.md'], COMMANDS);
    expect(command.name).toBe('report');
    expect(operands).toEqual(['r.json']);
    expect(options).toEqual({ format: 'md', out: 'x.md' });
  });

  it('may be of two words', () => {
    expect(parseCall(['practice', 'reset', 'typical'], COMMANDS)).toMatchObject({
      command: { name: 'practice reset' },
      operands: ['typical'],
    });
  });

  it('takes a file that begins with a dash after --', () => {
    expect(parseCall(['assess', '--', '-odd.json'], COMMANDS).operands).toEqual(['-odd.json']);
  });

  it('asks for help without the rest', () => {
    expect(parseCall(['run', '--help'], COMMANDS).options['help']).toBe(true);
  });

  it.each([
    [[], /A command is missing: one of practice, who, inspect, run, assess, plan, verify, undo, report/],
    [['dance'], /Unknown command “dance”\. Use one of practice/],
    [['verfy'], /Did you mean “verify”\?/],
    [['reprot', 'x'], /Did you mean “report”\?/],
    [['practice', 'lsit'], /Did you mean “list”\?/],
    [['run', '--practise', 'typical'], /Did you mean “--practice”\?/],
    [['practice'], /After “practice”, use one of list, reset, reboot/],
    [['practice', 'dance'], /list, reset, reboot, act, serve \(not “dance”\)/],
    [['practice', 'reset'], /Usage: share80 practice reset NAME/],
    [['assess'], /Usage: share80 assess SNAPSHOT/],
    [['plan', 'a', 'b'], /Usage: share80 plan SNAPSHOT/],
    [['verify', '--link', 'kit'], /Usage: share80 verify RECORD\.\.\./],
    [['run'], /Use one of --practice, --this-computer\. Usage: share80 run \(--practice NAME \| --this-computer\)/],
    [['run', '--practice', 'a', '--this-computer'], /Use one of --practice, --this-computer/],
    [['run', '--practice'], /--practice needs a value: --practice NAME/],
    [['run', '--practice', '--json'], /--practice needs a value/],
    [['run', '--practice='], /--practice needs a value/],
    [['run', '--practice', 'a', '--practice', 'b'], /--practice is there twice/],
    [['run', '--practice', 'a', '--fast'], /run doesn’t have the option “--fast”\. Options: --json, --state, .*--web/],
    [['run', '--practice', 'a', '-x'], /run doesn’t have the option “-x”/],
    [['run', '--practice', 'a', '--__proto__', 'b'], /doesn’t have the option/],
    [['run', '--practice', 'a', '--constructor=b'], /doesn’t have the option/],
    [['run', '--practice', 'a', '--json=yes'], /--json takes no value/],
    [['report', 'r', '--format', 'md'], /--out is missing/],
  ])('%j is refused with what would be right', (argv, sentence) => {
    expect(wrong(argv)).toMatch(sentence);
  });
});

describe('wishes', () => {
  it('are read from the options', () => {
    expect(readWishes({ web: '10.0.0.1,10.0.0.2,10.0.0.1', stream: '10.0.0.3', method: 'hotfix', port: '80' })).toEqual(
      {
        method: 'hotfix',
        webAddresses: ['10.0.0.1', '10.0.0.2'],
        streamAddress: '10.0.0.3',
        streamPort: 80,
        hotfixValueName: undefined,
      },
    );
  });

  it.each([
    [{ method: 'magic' }, /one of listen-list, hotfix, other-port/],
    [{ web: '10.0.0.1,,10.0.0.2' }, /--web takes IPv4 addresses/],
    [{ web: '10.0.0.01' }, /--web takes IPv4 addresses/],
    [{ stream: 'media01' }, /--stream takes IPv4 addresses/],
    [{ port: '0' }, /1 to 65535/],
    [{ port: '8080x' }, /1 to 65535/],
    [{ port: '1e3' }, /1 to 65535/],
    [{ 'hotfix-value': '..\\Other' }, /name of a registry value/],
  ])('%j are refused', (options, sentence) => {
    expect(refusal(() => readWishes(options))).toMatch(sentence);
  });
});

it('the help names every command and every exit status', () => {
  const text = helpText(COMMANDS, english);
  for (const { name } of COMMANDS) expect(text).toContain(`share80 ${name}`);
  for (const status of [0, 1, 2, 3, 4, 5, 64, 65, 70]) expect(text).toMatch(new RegExp(`\\b${status}\\s`));
});

describe.each(['en', 'de', 'ja'] as const)('the help in %s', (name) => {
  it('has 80 columns, a sentence for every option, and an example that can be typed', async () => {
    const language = await loadLanguage(name);
    const texts = [helpText(COMMANDS, language), ...COMMANDS.map((command) => commandHelp(command, language))];
    expect(texts.flatMap((text) => text.split('\n')).filter((line) => columnsOf(line) > 80)).toEqual([]);
    const unsaid = texts.flatMap((text) => text.match(/^ {2}--.*\n(?! {8}\S)/gm) ?? []);
    expect(unsaid).toEqual([]);
    for (const command of COMMANDS) {
      const typed = [...command.name.split(' '), ...command.example];
      expect(parseCall(typed, COMMANDS).command.name).toBe(command.name);
      expect(commandHelp(command, language)).toContain(`share80 ${command.name}`);
    }
  });
});
