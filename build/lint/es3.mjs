/** @import { Linter } from 'eslint' */

const MESSAGE = 'JScript 5.6 does not have it.';

/**
 * Members that came with ECMAScript 5. The types in build/es3 lack all of them; these are those that can be told
 * without types, and in the editor at once.
 */
const NEW_STATICS = {
  Object: ['keys', 'create', 'defineProperty', 'defineProperties', 'freeze', 'getPrototypeOf', 'getOwnPropertyNames'],
  Array: ['isArray'],
  Date: ['now'],
  String: ['raw', 'fromCodePoint'],
  Number: ['isInteger', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
};
const NEW_GLOBALS = ['JSON', 'Map', 'Set', 'Promise', 'Symbol', 'console', 'setTimeout', 'globalThis'];

/** Methods by the arguments that tell them from a function of ours of the same name, such as `text.trim(value)`. */
const NEW_METHODS = [
  'CallExpression[arguments.length=0] > MemberExpression.callee[property.name=/^(toISOString|toJSON|trim)$/]',
  'CallExpression[arguments.length=1] > MemberExpression.callee[property.name=/^(endsWith|includes|repeat|startsWith)$/]',
  "CallExpression[arguments.0.type='FunctionExpression'] > MemberExpression.callee[property.name=/^(every|filter|find|forEach|map|reduce|some)$/]",
  "CallExpression > MemberExpression.callee[property.name='bind']",
].map((selector) => ({ selector, message: MESSAGE }));

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
  'no-restricted-properties': [
    'error',
    ...Object.entries(NEW_STATICS).flatMap(([object, members]) =>
      members.map((property) => ({ object, property, message: MESSAGE })),
    ),
  ],
  'no-restricted-syntax': ['error', ...NEW_METHODS, ...PITFALLS],
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
