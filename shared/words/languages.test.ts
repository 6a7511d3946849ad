import { describe, expect, it } from 'vitest';
import { everySentence } from '../testing/every-sentence.ts';
import { LANGUAGE_NAMES, languageNamed } from './languages.ts';

const TRANSLATIONS = ['de', 'ja'] as const;
type Translation = (typeof TRANSLATIONS)[number];

function marksIn(text: string): string[] {
  return [...new Set(text.match(/mark\d+|\b900\d\b/g) ?? [])].sort();
}

/** A term of English, and what every translation of a sentence with it has. */
const GLOSSARY: readonly (readonly [RegExp, Readonly<Record<Translation, RegExp>>])[] = [
  [/IP listen list/, { de: /IP-Listenliste/, ja: /IP リッスン リスト/ }],
  [/streaming IP address/i, { de: /Streaming-IP-Adresse/, ja: /ストリーミング用 IP アドレス/ }],
  [/website IP address/i, { de: /Website-IP-Adresse/, ja: /Web サイト用 IP アドレス/ }],
  [/check code/i, { de: /Prüfcode/, ja: /確認コード|コード/ }],
  [/HTTP plug-in/, { de: /HTTP-Plug-In/, ja: /HTTP プラグイン/ }],
  [/hotfix setting/i, { de: /Hotfixeinstellung/, ja: /修正プログラムの設定/ }],
  [/live link/i, { de: /Live-Link/, ja: /ライブ リンク/ }],
  [/practice server/i, { de: /Übungsserver/, ja: /練習用サーバー/ }],
  [/setup record/i, { de: /[Ee]inrichtungsdatens[aä]tz/, ja: /記録/ }],
  [/\bjournal\b/i, { de: /Journal/, ja: /ジャーナル/ }],
  [/All Unassigned/, { de: /Keine zugewiesen/, ja: /未使用の IP アドレスすべて/ }],
  [/^Windows Media Services is/, { de: /Windows Media-Dienste/, ja: /Windows Media サービス/ }],
  [/\bstatic IP/, { de: /statisch/, ja: /静的/ }],
  [/network adapter/i, { de: /[Nn]etzwerkadapter/, ja: /ネットワーク アダプター/ }],
];

/** Never said, in any form. */
const FORBIDDEN: Readonly<Record<keyof typeof LANGUAGE_NAMES, RegExp>> = {
  en: /web site|set-up|inclusion list|\bcancelled|recogni[s]e|\bmend\b|pretend|practise|take(n|s)? back|put back|looked at|\bcannot\b|could not\b|\bpress “/i,
  de: /Webseiten|Web-?Site\b|Set-?up\b|Patch|Inklusionsliste|Reboot|aufgesetzt|\bdu\b|\bdein/,
  ja: /ウェブ|リブート|パッチ|サーバ(?!ー)|フォルダ(?!ー)|プリンタ(?!ー)|ブラウザ(?!ー)/,
};

/** What stands on a button, and how long it may be: letters of Japanese are twice as wide. */
const BUTTON =
  /\/(footer\/(back|next|startOver|tryAgain|later|apply|verifyOnly|stopCheck|otherServer)|undoNow|recover\/notNow|keep|undoButton|cancel|stop|no|open|button)$/;
const WIDEST: Readonly<Record<keyof typeof LANGUAGE_NAMES, number>> = { en: 40, de: 40, ja: 20 };

describe.each(TRANSLATIONS)('%s', (name) => {
  it('says of every fact what English says of it', async () => {
    const [english, own] = [await everySentence('en'), await everySentence(name)];
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const marked = [...english].filter(([, text]) => marksIn(text).length > 0);
    expect(marked.length).toBeGreaterThan(100);
    const lost = marked.filter(([path, text]) => marksIn(text).join() !== marksIn(own.get(path) ?? '').join());
    expect(lost.map(([path]) => `${path}: ${own.get(path) ?? ''}`)).toEqual([]);
  });

  it('says every term of the glossary as the glossary has it', async () => {
    const [english, own] = [await everySentence('en'), await everySentence(name)];
    const wrong = [...english].flatMap(([path, text]) =>
      GLOSSARY.filter(([term, said]) => term.test(text) && !said[name].test(own.get(path) ?? '')).map(
        ([term]) => `${path}: ${term.source}: ${own.get(path) ?? ''}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(LANGUAGE_NAMES) as (keyof typeof LANGUAGE_NAMES)[])('%s', (name) => {
  it('says nothing that the guide forbids', async () => {
    const said = [...(await everySentence(name))].filter(([, text]) => FORBIDDEN[name].test(text));
    expect(said).toEqual([]);
  });

  it('has room on every button', async () => {
    const buttons = [...(await everySentence(name))].filter(([path]) => BUTTON.test(path));
    expect(buttons.length).toBeGreaterThan(15);
    expect(buttons.filter(([, text]) => text.length > WIDEST[name])).toEqual([]);
  });
});

it.each([
  [['de-AT', 'en-US'], 'de'],
  [['fr-FR', 'ja_JP.UTF-8'], 'ja'],
  [['fr-FR'], 'en'],
  [[undefined, 'toString'], 'en'],
] as const)('of %j, speaks %s', (wished, language) => {
  expect(languageNamed(...wished)).toBe(language);
});
