import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Outcome } from '../journal/journal.ts';
import { known, listener, site, typicalSnapshot } from '../testing/machine.ts';
import { fullJournal, goodRecord, journalOf } from '../testing/story.ts';
import { base64 } from './html.ts';
import { csvCell } from './csv.ts';
import { escapeMarkdown } from './markdown.ts';
import { escapeHtml } from './markup.ts';
import { reportModel } from './report-model.ts';
import { planHtml, reportCsv, reportHtml, reportJson, reportMarkdown } from './report.ts';
import { english } from '../testing/english.ts';
import { parse } from '../text/schema.ts';
import { reportShape } from './json.ts';

const record = goodRecord();

/** A record in which every text that a server can choose is this one. */
function recordWith(text: string): SetupRecord {
  const base = typicalSnapshot();
  const before = typicalSnapshot({
    computerName: text,
    standIns: [text],
    sites: known([site(1, [{}], { comment: text, id: text })]),
    services: known((base.services.value ?? []).map((each) => ({ ...each, displayName: text }))),
    os: { ...base.os, caption: known(text) },
    events: known([{ at: '2026-01-01T00:00:00Z', source: text, id: 15005, type: 'error', message: text }]),
  });
  const made = goodRecord(before);
  for (const probe of made.evidence?.probes ?? []) probe.server = text;
  return { ...made, programVersion: text, origin: { kind: 'practice', scenario: text } };
}

describe('every report', () => {
  const reports = {
    html: reportHtml(record, english),
    md: reportMarkdown(record, english),
    csv: reportCsv(record, english),
  };

  it.each(Object.entries(reports))('%s tells every step, evidence, and what was not checked', (_, text) => {
    for (const step of record.plan.steps) expect(text).toContain(step.id);
    for (const part of [
      'Confidential',
      'PRACTICE',
      'All tests that ran passed',
      '192.168.10.11',
      'Cougar/',
      'Microsoft-IIS/6.0',
      'What wasn’t tested',
      'Players on other computers',
      'How to undo the setup',
      'absent',
      '127.0.0.1',
      'Default Web Site',
    ]) {
      expect(text.replaceAll('\\', '')).toContain(part);
    }
  });

  it('json holds the whole record and the verdict', () => {
    expect(JSON.parse(reportJson(record))).toMatchObject({ practice: true, verdict: { kind: 'works' }, record });
  });

  it('json has exactly the members that are documented', () => {
    expect(parse(reportShape, JSON.parse(reportJson(record)))).toMatchObject({ ok: true });
  });

  it('says of a set-up without a journal that its end is not known, and not that nothing was changed', () => {
    const lost = reportMarkdown({ ...record, journal: null, evidence: null }, english);
    expect(lost).toContain('Share80 doesn’t know how this setup ended');
    expect(lost).toContain('It doesn’t know what the agent did, if anything');
    expect(lost).not.toMatch(/Nothing was changed|not run|because the plan has no steps/);
    const begun = journalOf(record.plan, [{ event: 'begin' }, { event: 'step-begin', step: 's01' }]);
    expect(reportMarkdown({ ...record, journal: begun, evidence: null }, english)).toContain('end unknown');
  });

  it('says that the settings are restored only where they were read', () => {
    const journal = fullJournal(record.plan, 'rolled-back');
    const seen = record.evidence && { ...record.evidence, snapshot: record.before };
    expect(reportMarkdown({ ...record, journal, evidence: seen }, english)).toContain(
      'Share80 read the settings that the plan changes: they are restored',
    );
    const unseen = reportMarkdown({ ...record, journal, evidence: null }, english);
    expect(unseen).toContain('Rolled back, but not everything was verified');
    expect(unseen).not.toContain('Share80 read the settings that the plan changes: they are restored');
  });

  it('says what an undo did', () => {
    const undone = { ...record, undo: { journal: fullJournal(record.plan, 'undone'), after: record.before } };
    expect(reportHtml(undone, english)).toContain('This setup was undone');
  });

  it('speaks of a missing restart as long as it is missing, and only of that one', () => {
    const { before, plan } = record;
    const waiting = (phase: 'run' | 'undo', outcome: Outcome, detail: string) => {
      const problem = { code: 'reboot-needed' as const, errorCode: '', detail, owner: null };
      return journalOf(plan, [
        { event: 'begin', phase },
        { event: 'end', phase, outcome, problem },
      ]);
    };
    const ran = { ...record, journal: waiting('run', 'reboot-needed', 'after the run') };
    expect(reportMarkdown(ran, english)).not.toContain('after the run');
    expect(reportMarkdown({ ...ran, evidence: null }, english)).toContain('after the run');
    const journal = waiting('undo', 'undone', 'after the undo');
    const away = { ...before, listeners: known([listener('192.168.10.10', 80, 4, 'System')]) };
    const undone = reportMarkdown({ ...ran, undo: { journal, after: away } }, english);
    expect(undone).toContain('after the undo');
    expect(undone).toContain('only after Windows restarts');
    expect(undone).not.toContain('after the run');
    expect(reportMarkdown({ ...ran, undo: { journal, after: before } }, english)).not.toContain('after the undo');
  });
});

describe('who listens where', () => {
  const svg = /<svg [^]*?<desc>([^<]*)<[^]*?<\/svg>/g;
  const drawn = (page: string) => [...page.matchAll(svg)].map(([, desc]) => desc);

  it('is drawn before and after, with the same in words', () => {
    expect(drawn(reportHtml(record, english))).toEqual([
      'Before the change: 192.168.10.10:80, Websites; 192.168.10.11:80, Websites.',
      'After the change, as seen: 192.168.10.10:80, Websites; 192.168.10.11:80, Streaming.',
    ]);
    expect(reportMarkdown(record, english)).toContain('| 192.168.10.11:80 | Websites | Streaming |');
  });

  it('is not told of what was not seen', () => {
    const unseen = { ...record, evidence: null };
    expect(drawn(reportHtml(unseen, english))).toHaveLength(1);
    expect(reportHtml(unseen, english)).toContain('Share80 didn’t see who listened afterward.');
  });

  it('is told of a plan as it is planned', () => {
    const plan = planHtml({ ...record, journal: null, evidence: null }, english);
    expect(drawn(plan).at(1)).toBe(
      'After the change, as planned: 192.168.10.10:80, Websites; 192.168.10.11:80, Streaming.',
    );
    expect(plan).not.toContain('didn’t see who listened');
  });
});

describe('html', () => {
  it('allows no script and names its one style by hash', async () => {
    const page = reportHtml(record, english);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${base64(new Uint8Array(digest))}&#39;`);
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/<[^>]*\s(style|src|href|on\w+)=/);
  });

  it('tells every step whole, though several columns share one', () => {
    const page = reportHtml(record, english).replaceAll('<span>', '').replaceAll('</span>', '');
    const steps = reportModel(record, english).sections.find(({ key }) => key === 'steps')?.table;
    expect(steps?.rows).toHaveLength(record.plan.steps.length);
    for (const { cells } of steps?.rows ?? []) for (const cell of cells) expect(page).toContain(escapeHtml(cell));
    for (const name of ['Result', 'Limit', 'Reason', 'Undo']) expect(page).toContain(`<strong>${name}:</strong>`);
  });

  it('lets no text from a server become markup', () => {
    const tags = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];
    const expected = tags(reportHtml(recordWith('harmless'), english));
    const hostile = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' autofocus onfocus='alert(1)",
        '</style><script>',
        '<!--',
        ']]>',
        '&lt;script&gt;',
        '\u202e<b>',
      ),
      fc.string({ maxLength: 80, unit: 'binary' }),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tags(reportHtml(recordWith(`x${text}`), english))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('escapes all that means something', () => {
    expect(escapeHtml(`<a href="x" title='y'>&\u0000\u202e`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;\ufffd\ufffd',
    );
  });
});

it('markdown: text stays text, and a table keeps its columns', () => {
  expect(escapeMarkdown('a|b`c`<b>[x](http://e.com)\n# no')).toBe(
    'a\\|b\\`c\\`&lt;b&gt;\\[x\\](http\\://e.com)\ufffd\\# no',
  );
  expect(escapeMarkdown('- x')).toBe('\\- x');
  expect(escapeMarkdown('1. x')).toBe('1\\. x');
  expect(escapeMarkdown('192.168.10.10')).toBe('192.168.10.10');
  const columns = (text: string): number[] =>
    reportMarkdown(recordWith(text), english)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll(/\\./g, '').split('|').length);
  expect(columns('a|b\n|c\\|')).toEqual(columns('harmless'));
  expect(reportMarkdown(recordWith('<img src=x>'), english)).not.toContain('<img');
});

it('csv: no cell is a formula, and quotes are doubled', () => {
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\u200b=1', '\uff1d1', '"=1']) {
    expect(csvCell(formula)).toMatch(/^"'/);
  }
  expect(csvCell('say "x"')).toBe('"say ""x"""');
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      for (const line of reportCsv(recordWith(text), english).slice(1).split('\r\n').slice(0, -1)) {
        expect(line).toMatch(/^("(?:[^"]|"")*")(,"(?:[^"]|"")*")*$/);
        expect(line).not.toMatch(/(^|,)"[=+\-@\t]/);
      }
    }),
    { numRuns: 40 },
  );
});

/** The cells that a spreadsheet finds which separates them by this character; quotation marks count at a cell's begin. */
function cellsBy(separator: string, text: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if (quoted && one === '"' && text[at + 1] === '"') {
      cell += one;
      at += 1;
    } else if (one === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && (one === separator || one === '\n')) {
      cells.push(cell);
      cell = '';
    } else {
      cell += one;
    }
  }
  return [...cells, cell];
}

it('csv: no cell is a formula wherever a spreadsheet separates cells', () => {
  const isFormula = (cell: string) => /^[\s\ufeff"']*[=+@\uff0b\uff1d\uff20-]/.test(cell) && !cell.startsWith("'");
  const odd = fc.string({
    unit: fc.constantFrom(...Array.from('=+-@;,|"\'\t\n ax1\u00a0\u200b\uff1d')),
    maxLength: 24,
  });
  fc.assert(
    fc.property(odd, (text) => {
      const csv = reportCsv(recordWith(text), english);
      for (const separator of [',', ';', '\t', '|']) {
        expect(cellsBy(separator, csv).filter(isFormula)).toEqual([]);
      }
    }),
    { numRuns: 150, examples: [['x;=1+1;y'], ['x\t=1+1\ty'], ['";=1+1;"'], ['a",=1+1,"b'], ['x;"=1"'], [';;=1']] },
  );
});

it('no report lets through what is invisible or turns the direction of text', () => {
  const hidden = '\u200b\u200d\u2060\ufeff\u061c\u00ad\u180e\u{e0041}\u202e\u2028\u009b\u0378\u3164\u034f';
  const made = recordWith(`a${hidden}b`);
  // The mark at the begin of a CSV file, and the line ends of all, are the report's own.
  const left = /(?!^\ufeff)(?![\r\n])[\p{Cc}\p{Cf}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
  for (const write of [reportHtml, reportMarkdown, reportCsv]) expect(write(made, english)).not.toMatch(left);
  expect(reportJson(made)).toMatch(/^[\x20-\x7e\n]*$/);
  expect(JSON.parse(reportJson(made))).toMatchObject({ record: made });
});
