/** @import { Linter } from 'eslint' */

const MESSAGE = 'JScript 5.6 does not have it.';

/**
 * What the types of the agent have for its vendored parts, and what TypeScript takes for granted. All else that JScript
 * lacks is missing in build/es3, its library.
 */
const NEW_GLOBALS = ['JSON', 'globalThis'];

/** What JScript 5.6 does otherwise than the standard says. */
const PITFALLS = [
  {
    selector: 'FunctionExpression[id!=null]',
    message: 'JScript leaks the name of a function expression into the scope around it.',
  },
  { selector: 'DebuggerStatement', message: 'It opens a dialog on the server.' },
  { selector: "CallExpression[callee.name='eval']", message: 'The agent runs nothing but its own text.' },
];

/** @type {Linter.RulesRecord} */
const RULES = {
  'no-restricted-globals': ['error', ...NEW_GLOBALS.map((name) => ({ name, message: MESSAGE }))],
  'no-restricted-properties': ['error', { object: 'Array', property: 'isArray', message: MESSAGE }],
  'no-restricted-syntax': ['error', ...PITFALLS],
  // JScript counts the hole after the last comma of an array.
  'comma-dangle': ['error', 'never'],
  'no-sparse-arrays': 'error',
  eqeqeq: 'error',
  curly: 'error',
  // The files are joined into one script: names are used in other files, which the type check sees.
  'no-undef': 'off',
  'no-unused-vars': ['error', { vars: 'local', args: 'after-used', caughtErrors: 'none' }],
  'no-redeclare': 'off',
  'no-var': 'off',
};

/**
 * ESLint's configuration for the agent, which runs on Windows Script Host's JScript 5.6.
 *
 * @returns {Linter.Config}
 */
export function es3Config() {
  return {
    files: ['electron/agent/**/*.js'],
    // Reserved words as names of properties do not parse then, as they do not on the server.
    languageOptions: { ecmaVersion: 3, sourceType: 'script' },
    rules: RULES,
  };
}
