/** The members that ECMAScript 3 and JScript 5.6 have. Everything else is taken out of the bare context. */

/** Of the global object. The last row is JScript's and Windows Script Host's own. */
export const GLOBALS: readonly string[] = [
  ...['NaN', 'Infinity', 'undefined', 'eval', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Function', 'Array', 'String', 'Boolean', 'Number', 'Date', 'RegExp', 'Math'],
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['WScript', 'ActiveXObject', 'GetObject', 'Enumerator', 'VBArray'],
  ...['ScriptEngine', 'ScriptEngineMajorVersion', 'ScriptEngineMinorVersion', 'ScriptEngineBuildVersion'],
];

/** Members that every function has. */
const FUNCTION_OWN = ['length', 'name', 'prototype'];
const ERROR_PROTOTYPE = ['constructor', 'name', 'message', 'toString', 'description', 'number'];

/** Of constructors and of Math. Constructors that are not named here keep what every function has. */
export const STATICS: Readonly<Record<string, readonly string[]>> = {
  String: [...FUNCTION_OWN, 'fromCharCode'],
  Number: [...FUNCTION_OWN, 'MAX_VALUE', 'MIN_VALUE', 'NaN', 'NEGATIVE_INFINITY', 'POSITIVE_INFINITY'],
  Date: [...FUNCTION_OWN, 'parse', 'UTC'],
  RegExp: [...FUNCTION_OWN, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `$${n}`), 'lastMatch', 'lastParen'],
  Math: [
    ...[
      'E',
      'LN10',
      'LN2',
      'LOG2E',
      'LOG10E',
      'PI',
      'SQRT1_2',
      'SQRT2',
      'abs',
      'acos',
      'asin',
      'atan',
      'atan2',
      'ceil',
    ],
    ...['cos', 'exp', 'floor', 'log', 'max', 'min', 'pow', 'random', 'round', 'sin', 'sqrt', 'tan'],
  ],
};
export const OTHER_STATICS: readonly string[] = FUNCTION_OWN;

const DATE_PARTS = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'];
const SETTABLE_DATE_PARTS = DATE_PARTS.filter((part) => part !== 'Day');

/** Of prototypes. */
export const PROTOTYPES: Readonly<Record<string, readonly string[]>> = {
  Object: [
    ...['constructor', 'toString', 'toLocaleString', 'valueOf'],
    ...['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ],
  Function: ['constructor', 'length', 'name', 'toString', 'apply', 'call', 'prototype'],
  Array: [
    ...['constructor', 'length', 'toString', 'toLocaleString', 'concat', 'join', 'pop', 'push', 'reverse', 'shift'],
    ...['slice', 'sort', 'splice', 'unshift'],
  ],
  String: [
    ...['constructor', 'length', 'toString', 'valueOf', 'charAt', 'charCodeAt', 'concat', 'indexOf', 'lastIndexOf'],
    ...['localeCompare', 'match', 'replace', 'search', 'slice', 'split', 'substr', 'substring'],
    ...['toLowerCase', 'toLocaleLowerCase', 'toUpperCase', 'toLocaleUpperCase'],
  ],
  Boolean: ['constructor', 'toString', 'valueOf'],
  Number: ['constructor', 'toString', 'toLocaleString', 'valueOf', 'toFixed', 'toExponential', 'toPrecision'],
  Date: [
    ...['constructor', 'toString', 'toDateString', 'toTimeString', 'toLocaleString', 'toLocaleDateString'],
    ...['toLocaleTimeString', 'valueOf', 'getTime', 'setTime', 'getTimezoneOffset', 'toUTCString'],
    ...['getYear', 'setYear', 'toGMTString'],
    ...DATE_PARTS.flatMap((part) => [`get${part}`, `getUTC${part}`]),
    ...SETTABLE_DATE_PARTS.flatMap((part) => [`set${part}`, `setUTC${part}`]),
  ],
  // `flags` is newer, but what remains of String.prototype reads it.
  RegExp: [
    ...['constructor', 'exec', 'test', 'toString', 'compile', 'source', 'global', 'ignoreCase', 'multiline'],
    'flags',
  ],
  Error: ERROR_PROTOTYPE,
  EvalError: ERROR_PROTOTYPE,
  RangeError: ERROR_PROTOTYPE,
  ReferenceError: ERROR_PROTOTYPE,
  SyntaxError: ERROR_PROTOTYPE,
  TypeError: ERROR_PROTOTYPE,
  URIError: ERROR_PROTOTYPE,
};

/** Newer members that the engine does not let go of. */
export const CANNOT_GO = 'Number.MAX_SAFE_INTEGER,Number.MIN_SAFE_INTEGER,Number.EPSILON';
