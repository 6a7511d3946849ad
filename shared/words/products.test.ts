/** Every sentence about a server names the products of that server, in each language. */
import { describe, expect, it } from 'vitest';
import type { FindingCode, FindingFacts } from '../finding/finding.ts';
import { generationOf } from '../generation/generations.ts';
import { named, type Product } from '../knowledge/products.ts';
import { settingsOf } from '../knowledge/settings.ts';
import { typicalSnapshot } from '../testing/machine.ts';
import { namesForeign } from '../testing/named-products.ts';
import { english } from '../testing/english.ts';
import { oddFacts } from '../testing/odd-facts.ts';
import { LANGUAGE_NAMES, loadLanguage, type LanguageName } from './languages.ts';

/** Findings about other Windows, which name what can be set up instead. */
const OF_OTHERS: readonly FindingCode[] = ['os-not-supported', 'os-later'];
/** What is found on Windows Server 2003 alone. */
const OF_2003: readonly FindingCode[] = [
  'web-edition',
  'hotfix-missing',
  'hotfix-unknown',
  'hotfix-needs-explicit-sites',
  'drift-hotfix-removed',
  'socket-pooling-has-no-effect',
];

/** What is found on Windows 2000 alone. */
const OF_2000: readonly FindingCode[] = [
  'windows-2000-by-text',
  'script-engine-old',
  'metabase-unknown',
  'too-many-sites',
  'site-leaves-localhost',
  'iis-services-restart',
  'wms4-services',
  'wms4-not-found',
  'wms4-by-hand',
  'drift-site-unassigned',
  'drift-pooling-on',
  'drift-wms4-gone',
];

/** What is said of methods, said of those that are there. */
const OF_METHODS: { [C in FindingCode]?: (methods: readonly [string, ...string[]]) => FindingFacts[C] } = {
  'choice-method-not-offered': ([method]) => ({ method }),
  'choice-method-not-here': (offered) => ({ method: offered[0], offered }),
  'choice-part-not-used': ([method]) => ({ part: 'openWeb', method }),
};

const KEYS: readonly Product['key'][] = [
  'windows-2000',
  'server-2003',
  'server-2008',
  'server-2008-r2',
  'windows-8',
  'windows-8-1',
  'windows-10',
];
const LANGUAGES = Object.keys(LANGUAGE_NAMES) as LanguageName[];

describe.each(KEYS)('%s', (key) => {
  const product = named(key);
  const { methods } = generationOf(snapshotOf(product));
  const factsOf = (code: FindingCode) => OF_METHODS[code]?.(methods) ?? oddFacts(code);
  const codes = english.findingWords.codes.filter(
    (code) =>
      !OF_OTHERS.includes(code) &&
      (key === 'server-2003' || !OF_2003.includes(code)) &&
      (key === 'windows-2000' || !OF_2000.includes(code)),
  );

  it.each(LANGUAGES)('is what sentences in %s are about', async (language) => {
    const { findingWords, methodWords, settings } = await loadLanguage(language);
    const said = [
      ...codes.map((code) => ({
        of: code,
        words: findingWords({ code, severity: 'warning', facts: factsOf(code), product: key }),
      })),
      ...methods.map((method) => ({ of: method, words: methodWords(method, product) })),
      ...settingsOf(product, true).map((setting) => ({ of: setting, words: settings[setting] })),
    ];
    const wrong = said.flatMap(({ of, words }) =>
      Object.values(words)
        .filter((text) => namesForeign(key, text))
        .map((text) => `${of}: ${text}`),
    );
    expect(wrong).toEqual([]);
    // The test sees names where they are said.
    expect(JSON.stringify(said)).toContain(product.iis);
    expect(JSON.stringify(said)).toContain(product.article);
  });
});

function snapshotOf({ version }: Product) {
  const snapshot = typicalSnapshot();
  snapshot.os.version.value = `${version}1`;
  return snapshot;
}
