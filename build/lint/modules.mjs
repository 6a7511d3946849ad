import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * What one file takes from another one.
 *
 * @typedef {object} Import
 * @property {string} from the other file, relative to the checkout
 * @property {readonly string[] | null} names null = everything
 */

/**
 * @typedef {object} Module
 * @property {readonly Import[]} imports
 * @property {ReadonlyMap<string, number>} exports each name with the line that it stands on
 * @property {ReadonlySet<string>} types those of them that are nothing when the program runs
 * @property {ReadonlySet<string>} repeated names that occur more than once: what is exported is also used here
 */

/** `import('./x.ts').Name` and the `@import` of JSDoc, which only a type check reads as code. */
const JSDOC_IMPORT = /@import\s*\{([^}]*)\}\s*from\s*'(\.[^']+)'/g;
const IMPORT_TYPE = /import\('(\.[^']+)'\)\.(\w+)/g;
const SVELTE_SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Reads what files import and export. Types count like values.
 *
 * @param {string} root the checkout
 * @param {readonly string[]} files relative to it, with forward slashes
 * @returns {Map<string, Module>}
 */
export function readModules(root, files) {
  return new Map(files.map((file) => [file, readModule(file, readFileSync(path.join(root, file), 'utf8'))]));
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Module}
 */
export function readModule(file, text) {
  const code = file.endsWith('.svelte') ? scriptsOf(text) : text;
  const kind = /\.(mjs|js|cjs)$/.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  /** @type {Import[]} */
  const imports = [];
  /** @type {Map<string, number>} */
  const exported = new Map();
  /** @type {Set<string>} */
  const types = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Set<string>} */
  const repeated = new Set();
  /**
   * @param {string} specifier
   * @param {readonly string[] | null} names
   */
  const take = (specifier, names) => {
    if (specifier.startsWith('.')) {
      imports.push({ from: path.posix.join(path.posix.dirname(file), specifier), names });
    }
  };
  /** @param {ts.Identifier | ts.ModuleExportName} name */
  const give = (name) => {
    exported.set(name.text, source.getLineAndCharacterOfPosition(name.getStart()).line + 1);
  };

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node)) (seen.has(node.text) ? repeated : seen).add(node.text);
    if (ts.isImportDeclaration(node)) take(textOf(node.moduleSpecifier), importedNames(node.importClause));
    else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) take(node.name.text, typesNamed(node));
    else if (ts.isExportDeclaration(node)) {
      const names = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : null;
      if (node.moduleSpecifier) {
        take(textOf(node.moduleSpecifier), names?.map(({ name, propertyName }) => (propertyName ?? name).text) ?? null);
      }
      names?.forEach(({ name }) => {
        give(name);
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) take(specifier.text, awaitedNames(node));
    } else if (isExported(node)) {
      for (const name of declaredNames(node)) {
        give(name);
        if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) types.add(name.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [, names = '', specifier = ''] of code.matchAll(JSDOC_IMPORT)) {
    take(
      specifier,
      names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? ''),
    );
  }
  for (const [, specifier = '', name = ''] of code.matchAll(IMPORT_TYPE)) take(specifier, [name]);
  // What a component exports are its properties; declarations tell of modules that are made elsewhere.
  return { imports, exports: /\.(svelte|d\.ts)$/.test(file) ? new Map() : exported, types, repeated };
}

/** @param {string} text */
function scriptsOf(text) {
  return [...text.matchAll(SVELTE_SCRIPT)].map(([, script]) => script).join('\n');
}

/** @param {ts.Expression} node */
function textOf(node) {
  return ts.isStringLiteral(node) ? node.text : '';
}

/**
 * @param {ts.ImportClause | undefined} clause
 * @returns {string[] | null}
 */
function importedNames(clause) {
  if (!clause) return [];
  const byDefault = clause.name ? ['default'] : [];
  const { namedBindings } = clause;
  if (!namedBindings) return byDefault;
  if (ts.isNamespaceImport(namedBindings)) return null;
  return [...byDefault, ...namedBindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)];
}

/**
 * The types that `declare module './x.ts' { ... }` names: those that the other module exports it sees without an import.
 *
 * @param {ts.Node} node
 * @returns {string[]}
 */
function typesNamed(node) {
  const own = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? [node.typeName.text] : [];
  /** @type {string[]} */
  const below = [];
  ts.forEachChild(node, (child) => void below.push(...typesNamed(child)));
  return [...own, ...below];
}

/**
 * Of `const { a } = await import('./x.ts')`.
 *
 * @param {ts.CallExpression} call
 * @returns {string[] | null}
 */
function awaitedNames({ parent }) {
  const declaration = ts.isAwaitExpression(parent) ? parent.parent : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isObjectBindingPattern(declaration.name))
    return null;
  return declaration.name.elements.map(({ name, propertyName }) => (propertyName ?? name).getText());
}

/** @param {ts.Node} node */
function isExported(node) {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/**
 * The names of an exported declaration; none for `export default`, which a tool may ask for.
 *
 * @param {ts.Node} node
 * @returns {ts.Identifier[]}
 */
function declaredNames(node) {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const isDefault =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  if (isDefault) return [];
  const { name } = /** @type {ts.NamedDeclaration} */ (node);
  return name && ts.isIdentifier(name) ? [name] : [];
}

/**
 * @param {ts.BindingName} name
 * @returns {ts.Identifier[]}
 */
function boundNames(name) {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
