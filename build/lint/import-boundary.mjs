import path from 'node:path';

/** @import { Rule } from 'eslint' */

/**
 * What the files of one part of the program may import.
 *
 * @typedef {object} Boundary
 * @property {readonly string[]} paths files and folders, relative to the checkout
 * @property {readonly string[]} packages npm packages (with all that lies in them), virtual modules, `node:*`
 * @property {Readonly<Record<string, readonly string[]>>} [without] names that may not be taken from a package
 */

const NODE_MODULES = 'node:*';

const MESSAGES = {
  path: '{{file}} may not import {{target}}; it may import from: {{allowed}}.',
  package: '{{file}} may not import the package {{target}}; it may import: {{allowed}}.',
  name: '{{file}} may not import {{target}}, nor the whole of its package.',
  extension: "'{{target}}' needs its file extension.",
  computed: 'An import must name its module in plain text, so that boundaries can be checked.',
};

/**
 * An ESLint rule that resolves every import, export-from, import() and import type, and compares it with the
 * boundary in its option. `no-restricted-imports` compares texts instead, and does not see import().
 *
 * @type {Rule.RuleModule}
 */
export const importBoundary = {
  meta: { type: 'problem', schema: [{ type: 'object' }], messages: MESSAGES },
  create(context) {
    const [boundary] = /** @type {[Boundary]} */ (context.options);
    const file = path.relative(context.cwd, context.filename).replaceAll(path.sep, '/');

    /**
     * @param {Rule.Node} node
     * @param {unknown} specifier
     */
    const checkSpecifier = (node, specifier) => {
      const problem =
        typeof specifier === 'string' ? specifierProblem(boundary, file, specifier) : { messageId: 'computed' };
      if (problem) context.report({ node, ...problem });
    };

    /**
     * @param {Rule.Node} node
     * @param {unknown} specifier
     * @param {readonly (string | null)[]} names null stands for the whole module
     */
    const checkNames = (node, specifier, names) => {
      const without = boundary.without?.[String(specifier)] ?? [];
      if (without.length === 0) return;
      for (const name of names.filter((name) => name === null || without.includes(name))) {
        context.report({ node, messageId: 'name', data: { file, target: name ?? String(specifier) } });
      }
    };

    // typescript-eslint's nodes are not among ESLint's own types.
    return /** @type {Rule.RuleListener} */ ({
      ImportDeclaration(node) {
        checkSpecifier(node, node.source.value);
        checkNames(node, node.source.value, node.specifiers.map(importedName));
      },
      ExportNamedDeclaration(node) {
        if (!node.source) return;
        checkSpecifier(node, node.source.value);
        checkNames(
          node,
          node.source.value,
          node.specifiers.map(({ local }) => nameOf(local)),
        );
      },
      ExportAllDeclaration(node) {
        checkSpecifier(node, node.source.value);
        checkNames(node, node.source.value, [null]);
      },
      ImportExpression(node) {
        const specifier = node.source.type === 'Literal' ? node.source.value : undefined;
        checkSpecifier(node, specifier);
        checkNames(node, specifier, [null]);
      },
      /** @param {Rule.Node & { source: { value: unknown } }} node */
      TSImportType(node) {
        checkSpecifier(node, node.source.value);
      },
      /** @param {Rule.Node & { expression: { value: unknown } }} node */
      TSExternalModuleReference(node) {
        checkSpecifier(node, node.expression.value);
      },
    });
  },
};

/**
 * @param {import('estree').ImportSpecifier | import('estree').ImportDefaultSpecifier | import('estree').ImportNamespaceSpecifier} specifier
 */
function importedName(specifier) {
  return specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : null;
}

/** @param {import('estree').Identifier | import('estree').Literal} node */
function nameOf(node) {
  return node.type === 'Identifier' ? node.name : String(node.value);
}

/**
 * @param {Boundary} boundary
 * @param {string} file
 * @param {string} specifier
 */
function specifierProblem({ paths, packages }, file, specifier) {
  if (!specifier.startsWith('.')) {
    const target = specifier.startsWith('node:') ? NODE_MODULES : packageOf(specifier);
    if (packages.includes(target)) return null;
    return { messageId: 'package', data: { file, target: specifier, allowed: packages.join(', ') || 'none' } };
  }
  if (!path.posix.extname(specifier)) return { messageId: 'extension', data: { target: specifier } };
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (paths.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))) return null;
  return { messageId: 'path', data: { file, target, allowed: paths.join(', ') } };
}

/**
 * `@noble/hashes/sha2.js` belongs to the package `@noble/hashes`.
 *
 * @param {string} specifier
 */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
