/**
 * Sentences that were once wrong, or surer than anybody could be, each with what is said instead. What is gone is looked for
 * in everything that the window, the command line, the reports and the kit say in English; that the other languages say the
 * same is held in shared/words/languages.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { named } from '../../shared/knowledge/products.ts';
import { reportMarkdown } from '../../shared/report/report.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { english } from '../../shared/testing/english.ts';
import { everySentence } from '../../shared/testing/every-sentence.ts';
import { fullJournal, goodRecord } from '../../shared/testing/story.ts';
import { loadHelpLanguage, loadPageLanguage } from '../../shared/words/languages.ts';
import { kitRequest } from '../kit/kit-contents.ts';
import { makeKit } from '../kit/kit-files.ts';

const { pages } = await loadPageLanguage('en');
const help = await loadHelpLanguage('en');
const good = goodRecord();
const { plan } = good;
const product = named('server-2003');

/** Everything that the program says in English, and every text of a kit with a plan but the script itself. */
const everything = [
  ...(await everySentence('en')).values(),
  ...[...makeKit({ programVersion: '0.2.0', request: kitRequest(plan), plan, link: null }).files]
    .filter(([name]) => name !== 'agent.js')
    .map(([, text]) => text.replace(/\s+/g, ' ')),
];

const verdictOf = (change: Partial<SetupRecord>) => english.verdictWords(judge({ ...good, ...change }).kind);
const findingOf = english.findingWords;
const trouble = (code: 'lost-contact' | 'unexpected') => english.troubleWords({ code, detail: '' }).action;

interface Row {
  row: number;
  about: string;
  /** Never said again. */
  gone?: RegExp;
  /** What is said where the wrong sentence stood, and what must, or must not, be in it. */
  says?: readonly (readonly [sentence: string, has: RegExp, hasNot?: RegExp])[];
}

const ROWS: readonly Row[] = [
  {
    row: 1,
    about: 'the report after a crash: a record without a journal is not known to have changed nothing',
    says: [
      [verdictOf({ journal: null, evidence: null }).meaning, /might not have run yet, or only in part/],
      [
        reportMarkdown({ ...good, journal: null, evidence: null }, english),
        /doesn’t know how this setup ended/,
        /Nothing was changed|not carried out|as it was/,
      ],
    ],
  },
  {
    row: 2,
    about: 'rolled back and undone, where nothing could be read afterwards',
    gone: /server is as it was/i,
    says: [
      [verdictOf({ journal: fullJournal(plan, 'rolled-back'), evidence: null }).title, /not everything was verified/],
      [verdictOf({ undo: { journal: fullJournal(plan, 'undone'), after: null } }).title, /not everything was verified/],
    ],
  },
  {
    row: 3,
    about: 'a rollback that can fail',
    gone: /everything is taken back|nothing half done|what cannot happen/i,
    says: [
      [pages.review.questionSafety, /lists anything it couldn’t restore/],
      [everything.find((text) => text.includes('WHICH FILE TO START')) ?? '', /lists what it could not restore/],
      [help.glossary.rollBack[1], /Both can fail/],
    ],
  },
  {
    row: 4,
    about: 'what an agent out of reach does: only as long as it runs',
    gone: /(finishes|takes? back|rolls? back) by itself/i,
    says: [[trouble('lost-contact'), /^While the agent runs, it finishes its work or rolls back/]],
  },
  {
    row: 5,
    about: 'that it works: no stream is played',
    gone: /^It works\b|works on the network/,
    says: [
      [english.verdictWords('works').title, /^All tests that ran passed$/],
      [english.verdictWords('works').meaning, /No stream was played/],
    ],
  },
  {
    row: 6,
    about: 'the end that needs a restart: a step failed, and nobody saw it work',
    gone: /works after a restart/i,
    says: [
      [english.outcomeWords('reboot-needed'), /couldn’t start/, /every step/i],
      [english.verdictWords('works-after-reboot').meaning, /isn’t working yet/],
    ],
  },
  {
    row: 7,
    about: 'a failed undo: the agent may have applied the whole setup again',
    gone: /not everything could be/i,
    says: [[english.outcomeWords('undo-failed'), /Some or all settings can be those of the setup/]],
  },
  {
    row: 8,
    about: 'when the window closes: when the work ends, however it ends',
    gone: /in its old state/i,
    says: [
      [english.desktop.closing(true).text, /even if it fails/],
      [english.desktop.closing(false).text, /even if it fails/],
    ],
  },
  {
    row: 9,
    about: 'an internal error: what was lost is not known',
    gone: /nothing is lost/i,
    says: [[trouble('unexpected'), /If a plan began, its journal is on the server/]],
  },
  {
    row: 10,
    about: 'a record that was not saved: the JSON report is none',
    gone: /save the JSON report/i,
    says: [[pages.report.recordNotSaved, /save the report as “Setup record”/]],
  },
  {
    row: 11,
    about: 'the step of the list: every program on Http.sys is affected, and another port frees nothing',
    gone: /let web ?sites listen only|address that the web leaves free/i,
    says: [
      [plan.steps.map((step) => english.stepWords(step).title).join(), /Limit Http\.sys to/],
      [english.methodWords('listen-list', product).explanation, /all other Http\.sys programs/],
    ],
  },
  {
    row: 12,
    about: 'the hotfix: bindings must be explicit, not unique',
    gone: /address of its own|addresses of their own/i,
    says: [[english.methodWords('hotfix', product).drawback, /Every website must be bound to specific IP addresses/]],
  },
  {
    row: 13,
    about: 'Windows Media Services on x64: sources disagree',
    gone: /does not exist for 64|doesn’t exist for 64/i,
    says: [
      [
        findingOf({ code: 'wms-missing', severity: 'blocks', facts: { architecture: 'x64' } }).impact,
        /Sources disagree about x64 editions since Service Pack 1/,
      ],
    ],
  },
  {
    row: 14,
    about: 'a server without IIS: another program may hold port 80',
    says: [
      [findingOf({ code: 'iis-missing', severity: 'warning', facts: {} }).action, /unless another Http\.sys program/],
    ],
  },
  {
    row: 15,
    about: 'where the list is known from: KB 328728 sets it with another tool',
    gone: /procedure of KB 328728/i,
    says: [[english.methodWords('listen-list', product).standing, /Inferred: KB 328728 sets it with another tool/]],
  },
  {
    row: 16,
    about: 'the entry 127.0.0.1: what it keeps working is not known',
    gone: /keeps localhost|no text about Server 2003/i,
    says: [[english.reasonWords('list-frees-address'), /127\.0\.0\.1 is the server itself\.$/]],
  },
  {
    row: 17,
    about: 'drift: the list may have changed too, and other changes can matter',
    gone: /still keeps it away|(does not|doesn’t) bear on/i,
    says: [
      [
        findingOf({ code: 'drift-hotfix-removed', severity: 'warning', facts: { value: 'X', found: 'absent' } }).impact,
        /other findings and tests show whether it leaves the streaming IP address free/,
      ],
      [
        findingOf({ code: 'drift-other-changes', severity: 'warning', facts: { what: ['sites'] } }).impact,
        /doesn’t know whether it matters here/,
      ],
    ],
  },
  {
    row: 18,
    about: 'streaming that is off, and streaming that is on with an error',
    gone: /usual cause/i,
    says: [
      [
        findingOf({ code: 'drift-plugin-error', severity: 'blocks', facts: { status: 3, enabled: false } }).impact,
        /It was turned off/,
        /another program/i,
      ],
      [pages.check.nutshell.streamingText(false, true, 80), /on, but isn’t running/],
    ],
  },
  {
    row: 19,
    about: 'no change: only of what was read',
    says: [[pages.verify.noDrift, /in the values that were read/]],
  },
  {
    row: 20,
    about: 'who answers: Http.sys answers without IIS, too',
    gone: /answers as IIS(?! or Http\.sys)/,
  },
  {
    row: 21,
    about: 'the plan: streaming that is off, another port, a restart',
    gone: /streams go on/i,
    says: [
      [
        pages.review.outageText(33, 0, false, 'http-sys', []),
        /HTTP streaming: not running today\..*might also need a restart/,
      ],
      [`${pages.review.nothingTitle('X')} ${pages.review.nothingText}`, /already has these settings/, /port 80/],
    ],
  },
  {
    row: 22,
    about: 'undo: how long it takes, and that it refuses',
    says: [
      [pages.report.undoQuestionText(33), /about 33 seconds \(estimate\), sometimes for some minutes/],
      [pages.review.undoText, /Undo refuses if the settings were changed since/],
      [pages.report.undoText, /refuses if they were changed since/],
    ],
  },
  {
    row: 23,
    about: 'practice servers: their ports are real; and what an address from DHCP can do',
    gone: /only inside this program|takes every web ?site down/i,
    says: [
      [pages.frame.practiceBand.more, /Only its ports are real/],
      [english.scenarioWords('dhcp').teaches, /can take every website down/],
    ],
  },
  {
    row: 24,
    about: 'what an exit status means',
    says: [
      [
        everything.find((text) => text.includes('Exit status: 0')) ?? '',
        /3 stopped before any change, or failed and rolled back;[^]*4 failed, a necessary test couldn’t run, or changed since setup/,
      ],
    ],
  },
  {
    row: 25,
    about: 'a plan that is refused: another one may be unfinished',
    gone: /already carried out/i,
    says: [
      [
        english.problemWords({ code: 'plan-ran-before', errorCode: '', detail: '', owner: null }).title,
        /or another one is unfinished/,
      ],
    ],
  },
  {
    row: 26,
    about: 'error 10013 has several causes, and a check tests nothing',
    gone: /this server can share port 80/i,
    says: [
      [
        english.problemWords({ code: 'unexpected', errorCode: '10013', detail: '', owner: null }).detail,
        /often another program holds it/,
      ],
      [pages.check.ready.title, /^You can continue\.$/],
    ],
  },
];

describe('no sentence claims what nobody looked at', () => {
  it('in any of the rows of the guide', () => {
    expect(ROWS.map(({ row }) => row)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
    expect(everything.length).toBeGreaterThan(900);
  });

  it.each(ROWS)('$row: $about', ({ gone, says = [] }) => {
    if (gone !== undefined) expect(everything.filter((text) => gone.test(text))).toEqual([]);
    for (const [sentence, has, hasNot] of says) {
      expect(sentence).toMatch(has);
      if (hasNot !== undefined) expect(sentence).not.toMatch(hasNot);
    }
    expect(gone !== undefined || says.length > 0).toBe(true);
  });
});
