/**
 * Every sentence comes from the language in force: none stands outside `shared/words/`, and nothing but
 * `shared/words/languages.ts` opens the folder of a language.
 */
import path from 'node:path';

/** @import { Linter, Rule } from 'eslint' */

/** Where sentences are for people. A pretend Windows speaks as Windows does; kits are read on servers of any language. */
const SPEAKING = [
  'electron/*.ts',
  'electron/{cli,desktop,files,ipc,kit,link,probe,records,session}/**/*.ts',
  'electron/practice/*.ts',
  'electron/practice/store/**/*.ts',
  'renderer/**/*.{ts,svelte}',
  'shared/**/*.ts',
];
const SILENT = [
  '**/*.test.ts',
  '**/testing/**',
  // What the agent is told, and says on its server.
  'electron/link/refusal.ts',
  'electron/kit/{read-me,batch-script,start-files}.ts',
  'shared/knowledge/**',
  'shared/report/page-style.ts',
  'shared/words/**',
];

/** Attributes whose texts are read; others name things to the program. */
const READ_ATTRIBUTES =
  /^(title|alt|placeholder|label|aria-(label|description|placeholder|roledescription|valuetext))$/;

/** Two words in a row, as in a sentence. */
const SENTENCE = /\p{L}{2,}[,;:.)”"]* [“"(]?\p{L}{2,}/u;
/** A word that begins with a capital, as on a button. */
const LABEL = /^\p{Lu}\p{Ll}+(\.\.\.|…|[.:!?])?$/u;
/** Names of keys, folders, headers and commands, which are the same in every language. */
const NAMES =
  /^(Enter|Escape|Connection|Library|Roaming|Application Support|practice (list|reset|reboot|act|serve)|Server:)$/;
/** Values of settings and of status bits in one line, as checks compare them. */
const VALUES = /^(System \(Http\.sys\)|every address|(not )?ENABLED(, no ERROR)?|no ERROR)$/;
/** Selectors, content types, content policies, questions of HTTP, the first line of a page. */
const FOR_PROGRAMS =
  /^\w+(, \w+)+$|^<!doctype html>$|; charset=|^[a-z]+-src |^trusted-types |^(User-Agent|Host|Pragma|Connection): ?/;

/**
 * An ESLint rule against texts that read as a sentence or as a label for people.
 *
 * @type {Rule.RuleModule}
 */
const sentence = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { sentence: '“{{text}}” reads as a text for people: say it in shared/words/.' },
  },
  create(context) {
    /**
     * @param {Rule.Node} node
     * @param {unknown} text
     */
    const check = (node, text) => {
      if (typeof text !== 'string' || isForPrograms(node)) return;
      const said = text.trim();
      if ([NAMES, VALUES, FOR_PROGRAMS].some((known) => known.test(said))) return;
      if (!SENTENCE.test(said) && !LABEL.test(said)) return;
      context.report({ node, messageId: 'sentence', data: { text: said.slice(0, 60) } });
    };
    // Nodes of Svelte are not among ESLint's own types.
    return /** @type {Rule.RuleListener} */ ({
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, isMarkup(node) ? withoutTags(node.value.cooked ?? '') : node.value.cooked),
      /** @param {Rule.Node & { value: string }} node */
      SvelteText(node) {
        const { type } = /** @type {{ type: string }} */ (node.parent);
        if (type !== 'SvelteStyleElement' && /\p{L}{2}/u.test(node.value)) {
          context.report({ node, messageId: 'sentence', data: { text: node.value.trim().slice(0, 60) } });
        }
      },
      /** @param {Rule.Node & { value: string, parent: { key?: { name?: unknown } } }} node */
      SvelteLiteral(node) {
        if (READ_ATTRIBUTES.test(String(node.parent.key?.name))) check(node, node.value);
      },
    });
  },
};

/** What all languages have in common: each of them may import it, and nobody else. */
const SAYING = 'shared/words/saying/';

/**
 * An ESLint rule: a language is loaded, not imported.
 *
 * @type {Rule.RuleModule}
 */
const languageFolder = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { folder: 'Only shared/words/languages.ts opens the folder of a language; have it handed on.' },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/');
    const own = /^shared\/words\/[^/]+\//.exec(file)?.[0];
    /**
     * @param {Rule.Node} node
     * @param {unknown} specifier
     */
    const check = (node, specifier) => {
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const folder = /^shared\/words\/[^/]+\//.exec(path.posix.join(path.posix.dirname(file), specifier))?.[0];
      if (folder === undefined || folder === own || (folder === SAYING && own !== undefined)) return;
      context.report({ node, messageId: 'folder' });
    };
    return /** @type {Rule.RuleListener} */ ({
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : undefined),
      /** @param {Rule.Node & { source: { value: unknown } }} node */
      TSImportType: (node) => check(node, node.source.value),
    });
  },
};

/**
 * Errors of the program are for its developers, as is what a schema says of its input; addresses of modules are no
 * texts at all.
 *
 * @param {Rule.Node} node
 */
function isForPrograms(node) {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (
      /^(Import|ExportAll|ExportNamed|TSImport|TSLiteralType)/.test(outer.type) &&
      outer.type !== 'ExportNamedDeclaration'
    )
      return true;
    if (outer.type === 'ExportNamedDeclaration' && outer.source === inner) return true;
    if (
      outer.type === 'NewExpression' &&
      outer.callee.type === 'Identifier' &&
      /(Error|Problem)$/.test(outer.callee.name)
    ) {
      return true;
    }
    if (outer.type === 'CallExpression' && outer.callee.type === 'MemberExpression') {
      const { object } = outer.callee;
      if (object.type === 'Identifier' && (object.name === 'console' || object.name === 'v')) return true;
    }
  }
  return false;
}

/** @param {Rule.Node} node */
function isMarkup(node) {
  const parent = /** @type {Rule.Node | undefined} */ (node.parent?.parent);
  return parent?.type === 'TaggedTemplateExpression' && parent.tag.type === 'Identifier' && parent.tag.name === 'html';
}

/**
 * Text between tags; a value may have cut a tag in two.
 *
 * @param {string} markup
 */
function withoutTags(markup) {
  return markup
    .replace(/^[^<>]*>/, '')
    .replace(/<[^<>]*$/, '')
    .replace(/<[^<>]*>/g, '\n')
    .replace(/\s+/g, ' ');
}

/**
 * ESLint's configuration for the rules above.
 *
 * @returns {Linter.Config[]}
 */
export function wordsConfigs() {
  const plugins = { words: { rules: { sentence, 'language-folder': languageFolder } } };
  return [
    { files: SPEAKING, ignores: SILENT, plugins, rules: { 'words/sentence': 'error' } },
    {
      files: ['**/*.{ts,svelte,mjs}'],
      ignores: ['shared/words/languages.ts'],
      plugins,
      rules: { 'words/language-folder': 'error' },
    },
  ];
}
