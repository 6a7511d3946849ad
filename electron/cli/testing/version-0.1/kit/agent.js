/**
 * The agent: the one part of Share80 that reads or changes a Windows server. Plain JScript for Windows Script Host 5.6
 * (ECMAScript 3), joined from small files; run by cscript, see main.js for its verbs. It changes nothing but what an
 * approved plan names, and takes that back by itself when a step fails.
 */
var agentVersion = '0.1.0';
// @ts-nocheck
/* eslint-disable -- Public domain code from the npm package json-js 1.1.2, unchanged below this line. */
/*
    json2.js
    2015-05-03

    Public Domain.

    NO WARRANTY EXPRESSED OR IMPLIED. USE AT YOUR OWN RISK.

    See http://www.JSON.org/js.html


    This code should be minified before deployment.
    See http://javascript.crockford.com/jsmin.html

    USE YOUR OWN COPY. IT IS EXTREMELY UNWISE TO LOAD CODE FROM SERVERS YOU DO
    NOT CONTROL.


    This file creates a global JSON object containing two methods: stringify
    and parse. This file is provides the ES5 JSON capability to ES3 systems.
    If a project might run on IE8 or earlier, then this file should be included.
    This file does nothing on ES5 systems.

        JSON.stringify(value, replacer, space)
            value       any JavaScript value, usually an object or array.

            replacer    an optional parameter that determines how object
                        values are stringified for objects. It can be a
                        function or an array of strings.

            space       an optional parameter that specifies the indentation
                        of nested structures. If it is omitted, the text will
                        be packed without extra whitespace. If it is a number,
                        it will specify the number of spaces to indent at each
                        level. If it is a string (such as '\t' or '&nbsp;'),
                        it contains the characters used to indent at each level.

            This method produces a JSON text from a JavaScript value.

            When an object value is found, if the object contains a toJSON
            method, its toJSON method will be called and the result will be
            stringified. A toJSON method does not serialize: it returns the
            value represented by the name/value pair that should be serialized,
            or undefined if nothing should be serialized. The toJSON method
            will be passed the key associated with the value, and this will be
            bound to the value

            For example, this would serialize Dates as ISO strings.

                Date.prototype.toJSON = function (key) {
                    function f(n) {
                        // Format integers to have at least two digits.
                        return n < 10 
                            ? '0' + n 
                            : n;
                    }

                    return this.getUTCFullYear()   + '-' +
                         f(this.getUTCMonth() + 1) + '-' +
                         f(this.getUTCDate())      + 'T' +
                         f(this.getUTCHours())     + ':' +
                         f(this.getUTCMinutes())   + ':' +
                         f(this.getUTCSeconds())   + 'Z';
                };

            You can provide an optional replacer method. It will be passed the
            key and value of each member, with this bound to the containing
            object. The value that is returned from your method will be
            serialized. If your method returns undefined, then the member will
            be excluded from the serialization.

            If the replacer parameter is an array of strings, then it will be
            used to select the members to be serialized. It filters the results
            such that only members with keys listed in the replacer array are
            stringified.

            Values that do not have JSON representations, such as undefined or
            functions, will not be serialized. Such values in objects will be
            dropped; in arrays they will be replaced with null. You can use
            a replacer function to replace those with JSON values.
            JSON.stringify(undefined) returns undefined.

            The optional space parameter produces a stringification of the
            value that is filled with line breaks and indentation to make it
            easier to read.

            If the space parameter is a non-empty string, then that string will
            be used for indentation. If the space parameter is a number, then
            the indentation will be that many spaces.

            Example:

            text = JSON.stringify(['e', {pluribus: 'unum'}]);
            // text is '["e",{"pluribus":"unum"}]'


            text = JSON.stringify(['e', {pluribus: 'unum'}], null, '\t');
            // text is '[\n\t"e",\n\t{\n\t\t"pluribus": "unum"\n\t}\n]'

            text = JSON.stringify([new Date()], function (key, value) {
                return this[key] instanceof Date 
                    ? 'Date(' + this[key] + ')' 
                    : value;
            });
            // text is '["Date(---current time---)"]'


        JSON.parse(text, reviver)
            This method parses a JSON text to produce an object or array.
            It can throw a SyntaxError exception.

            The optional reviver parameter is a function that can filter and
            transform the results. It receives each of the keys and values,
            and its return value is used instead of the original value.
            If it returns what it received, then the structure is not modified.
            If it returns undefined then the member is deleted.

            Example:

            // Parse the text. Values that look like ISO date strings will
            // be converted to Date objects.

            myData = JSON.parse(text, function (key, value) {
                var a;
                if (typeof value === 'string') {
                    a =
/^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2}(?:\.\d*)?)Z$/.exec(value);
                    if (a) {
                        return new Date(Date.UTC(+a[1], +a[2] - 1, +a[3], +a[4],
                            +a[5], +a[6]));
                    }
                }
                return value;
            });

            myData = JSON.parse('["Date(09/09/2001)"]', function (key, value) {
                var d;
                if (typeof value === 'string' &&
                        value.slice(0, 5) === 'Date(' &&
                        value.slice(-1) === ')') {
                    d = new Date(value.slice(5, -1));
                    if (d) {
                        return d;
                    }
                }
                return value;
            });


    This is a reference implementation. You are free to copy, modify, or
    redistribute.
*/

/*jslint 
    eval, for, this 
*/

/*property
    JSON, apply, call, charCodeAt, getUTCDate, getUTCFullYear, getUTCHours,
    getUTCMinutes, getUTCMonth, getUTCSeconds, hasOwnProperty, join,
    lastIndex, length, parse, prototype, push, replace, slice, stringify,
    test, toJSON, toString, valueOf
*/


// Create a JSON object only if one does not already exist. We create the
// methods in a closure to avoid creating global variables.

if (typeof JSON !== 'object') {
    JSON = {};
}

(function () {
    'use strict';
    
    var rx_one = /^[\],:{}\s]*$/,
        rx_two = /\\(?:["\\\/bfnrt]|u[0-9a-fA-F]{4})/g,
        rx_three = /"[^"\\\n\r]*"|true|false|null|-?\d+(?:\.\d*)?(?:[eE][+\-]?\d+)?/g,
        rx_four = /(?:^|:|,)(?:\s*\[)+/g,
        rx_escapable = /[\\\"\u0000-\u001f\u007f-\u009f\u00ad\u0600-\u0604\u070f\u17b4\u17b5\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g,
        rx_dangerous = /[\u0000\u00ad\u0600-\u0604\u070f\u17b4\u17b5\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g;

    function f(n) {
        // Format integers to have at least two digits.
        return n < 10 
            ? '0' + n 
            : n;
    }
    
    function this_value() {
        return this.valueOf();
    }

    if (typeof Date.prototype.toJSON !== 'function') {

        Date.prototype.toJSON = function () {

            return isFinite(this.valueOf())
                ? this.getUTCFullYear() + '-' +
                        f(this.getUTCMonth() + 1) + '-' +
                        f(this.getUTCDate()) + 'T' +
                        f(this.getUTCHours()) + ':' +
                        f(this.getUTCMinutes()) + ':' +
                        f(this.getUTCSeconds()) + 'Z'
                : null;
        };

        Boolean.prototype.toJSON = this_value;
        Number.prototype.toJSON = this_value;
        String.prototype.toJSON = this_value;
    }

    var gap,
        indent,
        meta,
        rep;


    function quote(string) {

// If the string contains no control characters, no quote characters, and no
// backslash characters, then we can safely slap some quotes around it.
// Otherwise we must also replace the offending characters with safe escape
// sequences.

        rx_escapable.lastIndex = 0;
        return rx_escapable.test(string) 
            ? '"' + string.replace(rx_escapable, function (a) {
                var c = meta[a];
                return typeof c === 'string'
                    ? c
                    : '\\u' + ('0000' + a.charCodeAt(0).toString(16)).slice(-4);
            }) + '"' 
            : '"' + string + '"';
    }


    function str(key, holder) {

// Produce a string from holder[key].

        var i,          // The loop counter.
            k,          // The member key.
            v,          // The member value.
            length,
            mind = gap,
            partial,
            value = holder[key];

// If the value has a toJSON method, call it to obtain a replacement value.

        if (value && typeof value === 'object' &&
                typeof value.toJSON === 'function') {
            value = value.toJSON(key);
        }

// If we were called with a replacer function, then call the replacer to
// obtain a replacement value.

        if (typeof rep === 'function') {
            value = rep.call(holder, key, value);
        }

// What happens next depends on the value's type.

        switch (typeof value) {
        case 'string':
            return quote(value);

        case 'number':

// JSON numbers must be finite. Encode non-finite numbers as null.

            return isFinite(value) 
                ? String(value) 
                : 'null';

        case 'boolean':
        case 'null':

// If the value is a boolean or null, convert it to a string. Note:
// typeof null does not produce 'null'. The case is included here in
// the remote chance that this gets fixed someday.

            return String(value);

// If the type is 'object', we might be dealing with an object or an array or
// null.

        case 'object':

// Due to a specification blunder in ECMAScript, typeof null is 'object',
// so watch out for that case.

            if (!value) {
                return 'null';
            }

// Make an array to hold the partial results of stringifying this object value.

            gap += indent;
            partial = [];

// Is the value an array?

            if (Object.prototype.toString.apply(value) === '[object Array]') {

// The value is an array. Stringify every element. Use null as a placeholder
// for non-JSON values.

                length = value.length;
                for (i = 0; i < length; i += 1) {
                    partial[i] = str(i, value) || 'null';
                }

// Join all of the elements together, separated with commas, and wrap them in
// brackets.

                v = partial.length === 0
                    ? '[]'
                    : gap
                        ? '[\n' + gap + partial.join(',\n' + gap) + '\n' + mind + ']'
                        : '[' + partial.join(',') + ']';
                gap = mind;
                return v;
            }

// If the replacer is an array, use it to select the members to be stringified.

            if (rep && typeof rep === 'object') {
                length = rep.length;
                for (i = 0; i < length; i += 1) {
                    if (typeof rep[i] === 'string') {
                        k = rep[i];
                        v = str(k, value);
                        if (v) {
                            partial.push(quote(k) + (
                                gap 
                                    ? ': ' 
                                    : ':'
                            ) + v);
                        }
                    }
                }
            } else {

// Otherwise, iterate through all of the keys in the object.

                for (k in value) {
                    if (Object.prototype.hasOwnProperty.call(value, k)) {
                        v = str(k, value);
                        if (v) {
                            partial.push(quote(k) + (
                                gap 
                                    ? ': ' 
                                    : ':'
                            ) + v);
                        }
                    }
                }
            }

// Join all of the member texts together, separated with commas,
// and wrap them in braces.

            v = partial.length === 0
                ? '{}'
                : gap
                    ? '{\n' + gap + partial.join(',\n' + gap) + '\n' + mind + '}'
                    : '{' + partial.join(',') + '}';
            gap = mind;
            return v;
        }
    }

// If the JSON object does not yet have a stringify method, give it one.

    if (typeof JSON.stringify !== 'function') {
        meta = {    // table of character substitutions
            '\b': '\\b',
            '\t': '\\t',
            '\n': '\\n',
            '\f': '\\f',
            '\r': '\\r',
            '"': '\\"',
            '\\': '\\\\'
        };
        JSON.stringify = function (value, replacer, space) {

// The stringify method takes a value and an optional replacer, and an optional
// space parameter, and returns a JSON text. The replacer can be a function
// that can replace values, or an array of strings that will select the keys.
// A default replacer method can be provided. Use of the space parameter can
// produce text that is more easily readable.

            var i;
            gap = '';
            indent = '';

// If the space parameter is a number, make an indent string containing that
// many spaces.

            if (typeof space === 'number') {
                for (i = 0; i < space; i += 1) {
                    indent += ' ';
                }

// If the space parameter is a string, it will be used as the indent string.

            } else if (typeof space === 'string') {
                indent = space;
            }

// If there is a replacer, it must be a function or an array.
// Otherwise, throw an error.

            rep = replacer;
            if (replacer && typeof replacer !== 'function' &&
                    (typeof replacer !== 'object' ||
                    typeof replacer.length !== 'number')) {
                throw new Error('JSON.stringify');
            }

// Make a fake root object containing our value under the key of ''.
// Return the result of stringifying the value.

            return str('', {'': value});
        };
    }


// If the JSON object does not yet have a parse method, give it one.

    if (typeof JSON.parse !== 'function') {
        JSON.parse = function (text, reviver) {

// The parse method takes a text and an optional reviver function, and returns
// a JavaScript value if the text is a valid JSON text.

            var j;

            function walk(holder, key) {

// The walk method is used to recursively walk the resulting structure so
// that modifications can be made.

                var k, v, value = holder[key];
                if (value && typeof value === 'object') {
                    for (k in value) {
                        if (Object.prototype.hasOwnProperty.call(value, k)) {
                            v = walk(value, k);
                            if (v !== undefined) {
                                value[k] = v;
                            } else {
                                delete value[k];
                            }
                        }
                    }
                }
                return reviver.call(holder, key, value);
            }


// Parsing happens in four stages. In the first stage, we replace certain
// Unicode characters with escape sequences. JavaScript handles many characters
// incorrectly, either silently deleting them, or treating them as line endings.

            text = String(text);
            rx_dangerous.lastIndex = 0;
            if (rx_dangerous.test(text)) {
                text = text.replace(rx_dangerous, function (a) {
                    return '\\u' +
                            ('0000' + a.charCodeAt(0).toString(16)).slice(-4);
                });
            }

// In the second stage, we run the text against regular expressions that look
// for non-JSON patterns. We are especially concerned with '()' and 'new'
// because they can cause invocation, and '=' because it can cause mutation.
// But just to be safe, we want to reject all unexpected forms.

// We split the second stage into 4 regexp operations in order to work around
// crippling inefficiencies in IE's and Safari's regexp engines. First we
// replace the JSON backslash pairs with '@' (a non-JSON character). Second, we
// replace all simple value tokens with ']' characters. Third, we delete all
// open brackets that follow a colon or comma or that begin the text. Finally,
// we look to see that the remaining characters are only whitespace or ']' or
// ',' or ':' or '{' or '}'. If that is so, then the text is safe for eval.

            if (
                rx_one.test(
                    text
                        .replace(rx_two, '@')
                        .replace(rx_three, ']')
                        .replace(rx_four, '')
                )
            ) {

// In the third stage we use the eval function to compile the text into a
// JavaScript structure. The '{' operator is subject to a syntactic ambiguity
// in JavaScript: it can begin a block or an object literal. We wrap the text
// in parens to eliminate the ambiguity.

                j = eval('(' + text + ')');

// In the optional fourth stage, we recursively walk the new structure, passing
// each name/value pair to a reviver function for possible transformation.

                return typeof reviver === 'function'
                    ? walk({'': j}, '')
                    : j;
            }

// If the text is not JSON parseable, then a SyntaxError is thrown.

            throw new SyntaxError('JSON.parse');
        };
    }
}());
/**
 * js-sha256 (MIT licence, (c) Chen, Yi-Cyuan) comes as a CommonJS module and asks Array.isArray: this is all of both
 * that it needs.
 */
var module = { exports: /** @type {any} */ (null) };
// eslint-disable-next-line no-restricted-properties -- defined here for the module that follows
if (!Array.isArray) {
  // eslint-disable-next-line no-restricted-properties
  Array.isArray = function (value) {
    return Object.prototype.toString.call(value) === '[object Array]';
  };
}
/**
 * [js-sha256]{@link https://github.com/emn178/js-sha256}
 *
 * @version 1.0.0
 * @author Chen, Yi-Cyuan [emn178@gmail.com]
 * @copyright Chen, Yi-Cyuan 2014-2026
 * @license MIT
 */
'use strict';

var INPUT_ERROR = 'input is invalid type';
var FINALIZE_ERROR = 'finalize already called';

var ARRAY_BUFFER = typeof ArrayBuffer !== 'undefined';

var formatMessage = function (message) {
  var type = typeof message;
  if (type === 'string') {
    return [message, true];
  }
  if (Array.isArray(message)) {
    return [message, false];
  }
  if (ARRAY_BUFFER && message) {
    if (message.constructor === ArrayBuffer) {
      return [new Uint8Array(message), false];
    } else if (ArrayBuffer.isView(message)) {
      return [message, false];
    }
  }
  throw new Error(INPUT_ERROR);
};

var HEX_CHARS = '0123456789abcdef'.split('');
var EXTRA = [-2147483648, 8388608, 32768, 128];
var SHIFT = [24, 16, 8, 0];
var K = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
];
var OUTPUT_TYPES = ['hex', 'array', 'digest', 'arrayBuffer'];

var blocks = [];

var createOutputMethod = function (outputType, is224) {
  return function (message) {
    return new Sha256(is224, true).update(message)[outputType]();
  };
};

var createMethod = function (is224) {
  var method = createOutputMethod('hex', is224);
  method.create = function () {
    return new Sha256(is224);
  };
  method.update = function (message) {
    return method.create().update(message);
  };
  for (var i = 0; i < OUTPUT_TYPES.length; ++i) {
    var type = OUTPUT_TYPES[i];
    method[type] = createOutputMethod(type, is224);
  }
  return method;
};

var createHmacOutputMethod = function (outputType, is224) {
  return function (key, message) {
    return new HmacSha256(key, is224, true).update(message)[outputType]();
  };
};

var createHmacMethod = function (is224) {
  var method = createHmacOutputMethod('hex', is224);
  method.create = function (key) {
    return new HmacSha256(key, is224);
  };
  method.update = function (key, message) {
    return method.create(key).update(message);
  };
  for (var i = 0; i < OUTPUT_TYPES.length; ++i) {
    var type = OUTPUT_TYPES[i];
    method[type] = createHmacOutputMethod(type, is224);
  }
  return method;
};

function Sha256(is224, sharedMemory) {
  if (sharedMemory) {
    blocks[0] = blocks[16] = blocks[1] = blocks[2] = blocks[3] =
      blocks[4] = blocks[5] = blocks[6] = blocks[7] =
      blocks[8] = blocks[9] = blocks[10] = blocks[11] =
      blocks[12] = blocks[13] = blocks[14] = blocks[15] = 0;
    this.blocks = blocks;
  } else {
    this.blocks = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  }

  if (is224) {
    this.h0 = 0xc1059ed8;
    this.h1 = 0x367cd507;
    this.h2 = 0x3070dd17;
    this.h3 = 0xf70e5939;
    this.h4 = 0xffc00b31;
    this.h5 = 0x68581511;
    this.h6 = 0x64f98fa7;
    this.h7 = 0xbefa4fa4;
  } else { // 256
    this.h0 = 0x6a09e667;
    this.h1 = 0xbb67ae85;
    this.h2 = 0x3c6ef372;
    this.h3 = 0xa54ff53a;
    this.h4 = 0x510e527f;
    this.h5 = 0x9b05688c;
    this.h6 = 0x1f83d9ab;
    this.h7 = 0x5be0cd19;
  }

  this.block = this.start = this.bytes = this.hBytes = 0;
  this.finalized = this.hashed = false;
  this.first = true;
  this.is224 = is224;
}

Sha256.prototype.update = function (message) {
  if (this.finalized) {
    throw new Error(FINALIZE_ERROR);
  }
  var result = formatMessage(message);
  message = result[0];
  var isString = result[1];
  var code, index = 0, i, length = message.length, blocks = this.blocks;
  while (index < length) {
    if (this.hashed) {
      this.hashed = false;
      blocks[0] = this.block;
      this.block = blocks[16] = blocks[1] = blocks[2] = blocks[3] =
        blocks[4] = blocks[5] = blocks[6] = blocks[7] =
        blocks[8] = blocks[9] = blocks[10] = blocks[11] =
        blocks[12] = blocks[13] = blocks[14] = blocks[15] = 0;
    }

    if (isString) {
      for (i = this.start; index < length && i < 64; ++index) {
        code = message.charCodeAt(index);
        if (code < 0x80) {
          blocks[i >>> 2] |= code << SHIFT[i++ & 3];
        } else if (code < 0x800) {
          blocks[i >>> 2] |= (0xc0 | (code >>> 6)) << SHIFT[i++ & 3];
          blocks[i >>> 2] |= (0x80 | (code & 0x3f)) << SHIFT[i++ & 3];
        } else if (code < 0xd800 || code >= 0xe000) {
          blocks[i >>> 2] |= (0xe0 | (code >>> 12)) << SHIFT[i++ & 3];
          blocks[i >>> 2] |= (0x80 | ((code >>> 6) & 0x3f)) << SHIFT[i++ & 3];
          blocks[i >>> 2] |= (0x80 | (code & 0x3f)) << SHIFT[i++ & 3];
        } else {
          code = 0x10000 + (((code & 0x3ff) << 10) | (message.charCodeAt(++index) & 0x3ff));
          blocks[i >>> 2] |= (0xf0 | (code >>> 18)) << SHIFT[i++ & 3];
          blocks[i >>> 2] |= (0x80 | ((code >>> 12) & 0x3f)) << SHIFT[i++ & 3];
          blocks[i >>> 2] |= (0x80 | ((code >>> 6) & 0x3f)) << SHIFT[i++ & 3];
          blocks[i >>> 2] |= (0x80 | (code & 0x3f)) << SHIFT[i++ & 3];
        }
      }
    } else {
      for (i = this.start; index < length && i < 64; ++index) {
        blocks[i >>> 2] |= message[index] << SHIFT[i++ & 3];
      }
    }

    this.lastByteIndex = i;
    this.bytes += i - this.start;
    if (i >= 64) {
      this.block = blocks[16];
      this.start = i - 64;
      this.hash();
      this.hashed = true;
    } else {
      this.start = i;
    }
  }
  if (this.bytes > 4294967295) {
    this.hBytes += this.bytes / 4294967296 << 0;
    this.bytes = this.bytes % 4294967296;
  }
  return this;
};

Sha256.prototype.finalize = function () {
  if (this.finalized) {
    return;
  }
  this.finalized = true;
  var blocks = this.blocks, i = this.lastByteIndex;
  blocks[16] = this.block;
  blocks[i >>> 2] |= EXTRA[i & 3];
  this.block = blocks[16];
  if (i >= 56) {
    if (!this.hashed) {
      this.hash();
    }
    blocks[0] = this.block;
    blocks[16] = blocks[1] = blocks[2] = blocks[3] =
      blocks[4] = blocks[5] = blocks[6] = blocks[7] =
      blocks[8] = blocks[9] = blocks[10] = blocks[11] =
      blocks[12] = blocks[13] = blocks[14] = blocks[15] = 0;
  }
  blocks[14] = this.hBytes << 3 | this.bytes >>> 29;
  blocks[15] = this.bytes << 3;
  this.hash();
};

Sha256.prototype.hash = function () {
  var a = this.h0, b = this.h1, c = this.h2, d = this.h3, e = this.h4, f = this.h5, g = this.h6,
    h = this.h7, blocks = this.blocks, j, s0, s1, maj, t1, t2, ch, ab, da, cd, bc;

  for (j = 16; j < 64; ++j) {
    // rightrotate
    t1 = blocks[j - 15];
    s0 = ((t1 >>> 7) | (t1 << 25)) ^ ((t1 >>> 18) | (t1 << 14)) ^ (t1 >>> 3);
    t1 = blocks[j - 2];
    s1 = ((t1 >>> 17) | (t1 << 15)) ^ ((t1 >>> 19) | (t1 << 13)) ^ (t1 >>> 10);
    blocks[j] = blocks[j - 16] + s0 + blocks[j - 7] + s1 << 0;
  }

  bc = b & c;
  for (j = 0; j < 64; j += 4) {
    if (this.first) {
      if (this.is224) {
        ab = 300032;
        t1 = blocks[0] - 1413257819;
        h = t1 - 150054599 << 0;
        d = t1 + 24177077 << 0;
      } else {
        ab = 704751109;
        t1 = blocks[0] - 210244248;
        h = t1 - 1521486534 << 0;
        d = t1 + 143694565 << 0;
      }
      this.first = false;
    } else {
      s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      ab = a & b;
      maj = ab ^ (a & c) ^ bc;
      ch = (e & f) ^ (~e & g);
      t1 = h + s1 + ch + K[j] + blocks[j];
      t2 = s0 + maj;
      h = d + t1 << 0;
      d = t1 + t2 << 0;
    }
    s0 = ((d >>> 2) | (d << 30)) ^ ((d >>> 13) | (d << 19)) ^ ((d >>> 22) | (d << 10));
    s1 = ((h >>> 6) | (h << 26)) ^ ((h >>> 11) | (h << 21)) ^ ((h >>> 25) | (h << 7));
    da = d & a;
    maj = da ^ (d & b) ^ ab;
    ch = (h & e) ^ (~h & f);
    t1 = g + s1 + ch + K[j + 1] + blocks[j + 1];
    t2 = s0 + maj;
    g = c + t1 << 0;
    c = t1 + t2 << 0;
    s0 = ((c >>> 2) | (c << 30)) ^ ((c >>> 13) | (c << 19)) ^ ((c >>> 22) | (c << 10));
    s1 = ((g >>> 6) | (g << 26)) ^ ((g >>> 11) | (g << 21)) ^ ((g >>> 25) | (g << 7));
    cd = c & d;
    maj = cd ^ (c & a) ^ da;
    ch = (g & h) ^ (~g & e);
    t1 = f + s1 + ch + K[j + 2] + blocks[j + 2];
    t2 = s0 + maj;
    f = b + t1 << 0;
    b = t1 + t2 << 0;
    s0 = ((b >>> 2) | (b << 30)) ^ ((b >>> 13) | (b << 19)) ^ ((b >>> 22) | (b << 10));
    s1 = ((f >>> 6) | (f << 26)) ^ ((f >>> 11) | (f << 21)) ^ ((f >>> 25) | (f << 7));
    bc = b & c;
    maj = bc ^ (b & d) ^ cd;
    ch = (f & g) ^ (~f & h);
    t1 = e + s1 + ch + K[j + 3] + blocks[j + 3];
    t2 = s0 + maj;
    e = a + t1 << 0;
    a = t1 + t2 << 0;
    this.chromeBugWorkAround = true;
  }

  this.h0 = this.h0 + a << 0;
  this.h1 = this.h1 + b << 0;
  this.h2 = this.h2 + c << 0;
  this.h3 = this.h3 + d << 0;
  this.h4 = this.h4 + e << 0;
  this.h5 = this.h5 + f << 0;
  this.h6 = this.h6 + g << 0;
  this.h7 = this.h7 + h << 0;
};

Sha256.prototype.hex = function () {
  this.finalize();

  var h0 = this.h0, h1 = this.h1, h2 = this.h2, h3 = this.h3, h4 = this.h4, h5 = this.h5,
    h6 = this.h6, h7 = this.h7;

  var hex = HEX_CHARS[(h0 >>> 28) & 0x0F] + HEX_CHARS[(h0 >>> 24) & 0x0F] +
    HEX_CHARS[(h0 >>> 20) & 0x0F] + HEX_CHARS[(h0 >>> 16) & 0x0F] +
    HEX_CHARS[(h0 >>> 12) & 0x0F] + HEX_CHARS[(h0 >>> 8) & 0x0F] +
    HEX_CHARS[(h0 >>> 4) & 0x0F] + HEX_CHARS[h0 & 0x0F] +
    HEX_CHARS[(h1 >>> 28) & 0x0F] + HEX_CHARS[(h1 >>> 24) & 0x0F] +
    HEX_CHARS[(h1 >>> 20) & 0x0F] + HEX_CHARS[(h1 >>> 16) & 0x0F] +
    HEX_CHARS[(h1 >>> 12) & 0x0F] + HEX_CHARS[(h1 >>> 8) & 0x0F] +
    HEX_CHARS[(h1 >>> 4) & 0x0F] + HEX_CHARS[h1 & 0x0F] +
    HEX_CHARS[(h2 >>> 28) & 0x0F] + HEX_CHARS[(h2 >>> 24) & 0x0F] +
    HEX_CHARS[(h2 >>> 20) & 0x0F] + HEX_CHARS[(h2 >>> 16) & 0x0F] +
    HEX_CHARS[(h2 >>> 12) & 0x0F] + HEX_CHARS[(h2 >>> 8) & 0x0F] +
    HEX_CHARS[(h2 >>> 4) & 0x0F] + HEX_CHARS[h2 & 0x0F] +
    HEX_CHARS[(h3 >>> 28) & 0x0F] + HEX_CHARS[(h3 >>> 24) & 0x0F] +
    HEX_CHARS[(h3 >>> 20) & 0x0F] + HEX_CHARS[(h3 >>> 16) & 0x0F] +
    HEX_CHARS[(h3 >>> 12) & 0x0F] + HEX_CHARS[(h3 >>> 8) & 0x0F] +
    HEX_CHARS[(h3 >>> 4) & 0x0F] + HEX_CHARS[h3 & 0x0F] +
    HEX_CHARS[(h4 >>> 28) & 0x0F] + HEX_CHARS[(h4 >>> 24) & 0x0F] +
    HEX_CHARS[(h4 >>> 20) & 0x0F] + HEX_CHARS[(h4 >>> 16) & 0x0F] +
    HEX_CHARS[(h4 >>> 12) & 0x0F] + HEX_CHARS[(h4 >>> 8) & 0x0F] +
    HEX_CHARS[(h4 >>> 4) & 0x0F] + HEX_CHARS[h4 & 0x0F] +
    HEX_CHARS[(h5 >>> 28) & 0x0F] + HEX_CHARS[(h5 >>> 24) & 0x0F] +
    HEX_CHARS[(h5 >>> 20) & 0x0F] + HEX_CHARS[(h5 >>> 16) & 0x0F] +
    HEX_CHARS[(h5 >>> 12) & 0x0F] + HEX_CHARS[(h5 >>> 8) & 0x0F] +
    HEX_CHARS[(h5 >>> 4) & 0x0F] + HEX_CHARS[h5 & 0x0F] +
    HEX_CHARS[(h6 >>> 28) & 0x0F] + HEX_CHARS[(h6 >>> 24) & 0x0F] +
    HEX_CHARS[(h6 >>> 20) & 0x0F] + HEX_CHARS[(h6 >>> 16) & 0x0F] +
    HEX_CHARS[(h6 >>> 12) & 0x0F] + HEX_CHARS[(h6 >>> 8) & 0x0F] +
    HEX_CHARS[(h6 >>> 4) & 0x0F] + HEX_CHARS[h6 & 0x0F];
  if (!this.is224) {
    hex += HEX_CHARS[(h7 >>> 28) & 0x0F] + HEX_CHARS[(h7 >>> 24) & 0x0F] +
      HEX_CHARS[(h7 >>> 20) & 0x0F] + HEX_CHARS[(h7 >>> 16) & 0x0F] +
      HEX_CHARS[(h7 >>> 12) & 0x0F] + HEX_CHARS[(h7 >>> 8) & 0x0F] +
      HEX_CHARS[(h7 >>> 4) & 0x0F] + HEX_CHARS[h7 & 0x0F];
  }
  return hex;
};

Sha256.prototype.toString = Sha256.prototype.hex;

Sha256.prototype.digest = function () {
  this.finalize();

  var h0 = this.h0, h1 = this.h1, h2 = this.h2, h3 = this.h3, h4 = this.h4, h5 = this.h5,
    h6 = this.h6, h7 = this.h7;

  var arr = [
    (h0 >>> 24) & 0xFF, (h0 >>> 16) & 0xFF, (h0 >>> 8) & 0xFF, h0 & 0xFF,
    (h1 >>> 24) & 0xFF, (h1 >>> 16) & 0xFF, (h1 >>> 8) & 0xFF, h1 & 0xFF,
    (h2 >>> 24) & 0xFF, (h2 >>> 16) & 0xFF, (h2 >>> 8) & 0xFF, h2 & 0xFF,
    (h3 >>> 24) & 0xFF, (h3 >>> 16) & 0xFF, (h3 >>> 8) & 0xFF, h3 & 0xFF,
    (h4 >>> 24) & 0xFF, (h4 >>> 16) & 0xFF, (h4 >>> 8) & 0xFF, h4 & 0xFF,
    (h5 >>> 24) & 0xFF, (h5 >>> 16) & 0xFF, (h5 >>> 8) & 0xFF, h5 & 0xFF,
    (h6 >>> 24) & 0xFF, (h6 >>> 16) & 0xFF, (h6 >>> 8) & 0xFF, h6 & 0xFF
  ];
  if (!this.is224) {
    arr.push((h7 >>> 24) & 0xFF, (h7 >>> 16) & 0xFF, (h7 >>> 8) & 0xFF, h7 & 0xFF);
  }
  return arr;
};

Sha256.prototype.array = Sha256.prototype.digest;

Sha256.prototype.arrayBuffer = function () {
  this.finalize();

  var buffer = new ArrayBuffer(this.is224 ? 28 : 32);
  var dataView = new DataView(buffer);
  dataView.setUint32(0, this.h0);
  dataView.setUint32(4, this.h1);
  dataView.setUint32(8, this.h2);
  dataView.setUint32(12, this.h3);
  dataView.setUint32(16, this.h4);
  dataView.setUint32(20, this.h5);
  dataView.setUint32(24, this.h6);
  if (!this.is224) {
    dataView.setUint32(28, this.h7);
  }
  return buffer;
};

function HmacSha256(key, is224, sharedMemory) {
  var i, result = formatMessage(key);
  key = result[0];
  if (result[1]) {
    var bytes = [], length = key.length, index = 0, code;
    for (i = 0; i < length; ++i) {
      code = key.charCodeAt(i);
      if (code < 0x80) {
        bytes[index++] = code;
      } else if (code < 0x800) {
        bytes[index++] = (0xc0 | (code >>> 6));
        bytes[index++] = (0x80 | (code & 0x3f));
      } else if (code < 0xd800 || code >= 0xe000) {
        bytes[index++] = (0xe0 | (code >>> 12));
        bytes[index++] = (0x80 | ((code >>> 6) & 0x3f));
        bytes[index++] = (0x80 | (code & 0x3f));
      } else {
        code = 0x10000 + (((code & 0x3ff) << 10) | (key.charCodeAt(++i) & 0x3ff));
        bytes[index++] = (0xf0 | (code >>> 18));
        bytes[index++] = (0x80 | ((code >>> 12) & 0x3f));
        bytes[index++] = (0x80 | ((code >>> 6) & 0x3f));
        bytes[index++] = (0x80 | (code & 0x3f));
      }
    }
    key = bytes;
  }

  if (key.length > 64) {
    key = (new Sha256(is224, true)).update(key).array();
  }

  var oKeyPad = [], iKeyPad = [];
  for (i = 0; i < 64; ++i) {
    var b = key[i] || 0;
    oKeyPad[i] = 0x5c ^ b;
    iKeyPad[i] = 0x36 ^ b;
  }

  Sha256.call(this, is224, sharedMemory);

  this.update(iKeyPad);
  this.oKeyPad = oKeyPad;
  this.inner = true;
  this.sharedMemory = sharedMemory;
}
HmacSha256.prototype = new Sha256();

HmacSha256.prototype.finalize = function () {
  Sha256.prototype.finalize.call(this);
  if (this.inner) {
    this.inner = false;
    var innerHash = this.array();
    Sha256.call(this, this.is224, this.sharedMemory);
    this.update(this.oKeyPad);
    this.update(innerHash);
    Sha256.prototype.finalize.call(this);
  }
};

var sha256 = createMethod();
var sha224 = createMethod(true);
sha256.sha256 = sha256;
sha256.sha224 = sha224;
sha256.hmac = createHmacMethod();
sha224.hmac = createHmacMethod(true);

module.exports = sha256;
/** Text: bounded, since a message with one over-long name would be refused whole (shared/schema.ts). */
var text = (function () {
  var SHORT = 512;
  var LONG = 4096;
  var SPACE = /\s/;

  /**
   * Without the NUL that ends a text where it was counted as part of it, as Wine does with variables and headers.
   * @param {string} value
   */
  function withoutEnd(value) {
    var end = value.length;
    while (end > 0 && value.charCodeAt(end - 1) === 0) {
      end--;
    }
    return value.slice(0, end);
  }

  /**
   * @param {unknown} value null and undefined become ''
   * @param {number} most
   */
  function cut(value, most) {
    var whole = value === null || value === undefined ? '' : withoutEnd(String(value));
    return whole.length > most ? whole.slice(0, most - 3) + '...' : whole;
  }

  /**
   * A name, a caption, an address.
   * @param {unknown} value
   */
  function brief(value) {
    return cut(value, SHORT);
  }

  /**
   * An error text, a note.
   * @param {unknown} value
   */
  function note(value) {
    return cut(value, LONG);
  }

  /**
   * Counted, not by an expression for the end: on a long run of spaces inside the text that would take minutes.
   * @param {string} value
   */
  function trim(value) {
    var begin = 0;
    var end = value.length;
    while (begin < end && SPACE.test(value.charAt(begin))) {
      begin++;
    }
    while (end > begin && SPACE.test(value.charAt(end - 1))) {
      end--;
    }
    return value.slice(begin, end);
  }

  /**
   * Windows compares names of services, computers and registry values without regard to case.
   * @param {string} one
   * @param {string} other
   */
  function same(one, other) {
    return one.toLowerCase() === other.toLowerCase();
  }

  /**
   * The lines of a text with any line ends. Not split by an expression: JScript drops the empty parts then.
   * @param {string} whole
   */
  function lines(whole) {
    return whole.replace(/\r\n/g, '\n').replace(/\r/g, '\n').split('\n');
  }

  /**
   * @param {string} value
   * @param {readonly string[]} list
   */
  function isOneOf(value, list) {
    for (var i = 0; i < list.length; i++) {
      if (list[i] === value) {
        return true;
      }
    }
    return false;
  }

  /**
   * Strict dotted IPv4 without leading zeros.
   * @param {unknown} value
   * @returns {value is string}
   */
  function isIpv4(value) {
    if (typeof value !== 'string' || !/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(value)) {
      return false;
    }
    var octets = value.split('.');
    for (var i = 0; i < octets.length; i++) {
      if (Number(octets[i]) > 255 || String(Number(octets[i])) !== octets[i]) {
        return false;
      }
    }
    return true;
  }

  return {
    withoutEnd: withoutEnd,
    brief: brief,
    note: note,
    trim: trim,
    same: same,
    lines: lines,
    isOneOf: isOneOf,
    isIpv4: isIpv4
  };
})();
/**
 * JSON in one spelling: keys sorted, no spaces, everything outside printable ASCII as lower-case \uXXXX. The same bytes
 * as shared/canonical-json.ts makes, for hashes and checksums; used for all else that is written, too.
 */
var json = (function () {
  // JSON here is vendor/json2.js: the engine has none of its own.
  // eslint-disable-next-line no-restricted-globals
  var json2 = JSON;

  /** @param {string} unit */
  function escapeUnit(unit) {
    return '\\u' + ('0000' + unit.charCodeAt(0).toString(16)).slice(-4);
  }

  /** @param {string} value */
  function quote(value) {
    return json2.stringify(value).replace(/[\u007f-\uffff]/g, escapeUnit);
  }

  /**
   * @param {unknown} value
   * @returns {value is unknown[]}
   */
  function isList(value) {
    return Object.prototype.toString.call(value) === '[object Array]';
  }

  /**
   * A plain object, as JSON has it.
   * @param {unknown} value
   * @returns {value is Record<string, unknown>}
   */
  function isObject(value) {
    return typeof value === 'object' && value !== null && !isList(value);
  }

  /**
   * The names of an object's own members, sorted by UTF-16 code unit.
   * @param {Record<string, unknown>} value
   */
  function keys(value) {
    /** @type {string[]} */
    var names = [];
    for (var name in value) {
      if (Object.prototype.hasOwnProperty.call(value, name)) {
        names.push(name);
      }
    }
    return names.sort();
  }

  /**
   * Members that are undefined are left out.
   * @param {unknown} value
   * @returns {string}
   */
  function write(value) {
    /** @type {string[]} */
    var parts = [];
    var i;
    if (typeof value === 'string') {
      return quote(value);
    }
    if (typeof value === 'number') {
      return isFinite(value) ? String(value) : 'null';
    }
    if (typeof value === 'boolean') {
      return String(value);
    }
    if (isList(value)) {
      for (i = 0; i < value.length; i++) {
        parts.push(write(value[i]));
      }
      return '[' + parts.join(',') + ']';
    }
    if (!isObject(value)) {
      return 'null';
    }
    var names = keys(value);
    for (i = 0; i < names.length; i++) {
      var name = /** @type {string} */ (names[i]);
      if (value[name] !== undefined) {
        parts.push(quote(name) + ':' + write(value[name]));
      }
    }
    return '{' + parts.join(',') + '}';
  }

  /** Nothing of ours is called so, and engines newer than JScript take such a member for the object's prototype. */
  var PROTOTYPE = /"__proto__"\s*:/;

  /**
   * Throws a SyntaxError for anything but JSON.
   * @param {string} source
   * @returns {unknown}
   */
  function read(source) {
    if (PROTOTYPE.test(source)) {
      throw new SyntaxError('a member that no file of ours has');
    }
    return json2.parse(source);
  }

  return { write: write, read: read, isList: isList, isObject: isObject, keys: keys };
})();
/** SHA-256 and HMAC-SHA256 of ASCII text, by js-sha256. */
var digest = (function () {
  /** @type {{ (ascii: string): string; hmac(key: number[], ascii: string): string }} */
  var library = module.exports;

  /**
   * 64 lower-case hexadecimal characters.
   * @param {string} ascii
   */
  function sha256(ascii) {
    return library(ascii);
  }

  /**
   * @param {string} secret the key's bytes in hexadecimal
   * @param {string} ascii
   */
  function hmac(secret, ascii) {
    /** @type {number[]} */
    var key = [];
    for (var i = 0; i + 1 < secret.length; i += 2) {
      key.push(parseInt(secret.substr(i, 2), 16));
    }
    return library.hmac(key, ascii);
  }

  return { sha256: sha256, hmac: hmac };
})();
/** Time in ISO 8601 UTC, which JScript's Date cannot write. */
var time = (function () {
  /** @param {number} value @param {number} [width] */
  function digits(value, width) {
    return ('000' + value).slice(-(width || 2));
  }

  /** @param {Date} date */
  function iso(date) {
    return (
      digits(date.getUTCFullYear(), 4) +
      '-' +
      digits(date.getUTCMonth() + 1) +
      '-' +
      digits(date.getUTCDate()) +
      'T' +
      digits(date.getUTCHours()) +
      ':' +
      digits(date.getUTCMinutes()) +
      ':' +
      digits(date.getUTCSeconds()) +
      'Z'
    );
  }

  function now() {
    return iso(new Date());
  }

  /** Milliseconds since 1970, by the server's clock. */
  function clock() {
    return new Date().getTime();
  }

  /**
   * A CIM date and time, as `20050315123456.000000+060`: local time with its distance from UTC in minutes.
   * Null when it is something else.
   * @param {unknown} cim
   */
  function fromCim(cim) {
    var parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.\d{6}([+-]\d{3})$/.exec(String(cim));
    if (!parts) {
      return null;
    }
    var utc = Date.UTC(
      Number(parts[1]),
      Number(parts[2]) - 1,
      Number(parts[3]),
      Number(parts[4]),
      Number(parts[5]),
      Number(parts[6])
    );
    return iso(new Date(utc - Number(parts[7]) * 60000));
  }

  /**
   * Milliseconds since 1970 of an ISO 8601 UTC time; NaN when it is none. Date.parse does not know the format here.
   * @param {string} isoTime
   */
  function parse(isoTime) {
    var parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,3})?Z$/.exec(isoTime);
    return parts
      ? Date.UTC(
          Number(parts[1]),
          Number(parts[2]) - 1,
          Number(parts[3]),
          Number(parts[4]),
          Number(parts[5]),
          Number(parts[6])
        )
      : NaN;
  }

  return { iso: iso, now: now, clock: clock, fromCim: fromCim, parse: parse };
})();
/** Problems: what went wrong, as a code, the Windows error and machine text (shared/journal.ts). */
var problems = (function () {
  /**
   * A Windows error as `0xC00D158B`. COM errors reach JScript as signed numbers.
   * @param {number} number
   */
  function hex(number) {
    return '0x' + ('0000000' + (number >>> 0).toString(16)).slice(-8).toUpperCase();
  }

  /**
   * An exit status of a command, which is a Win32 error, in the form of an HRESULT.
   * @param {number} status
   */
  function win32(status) {
    return hex(0x80070000 | (status & 0xffff));
  }

  /**
   * The Windows error of a caught exception, '' when it has none.
   * @param {Error} error
   */
  function codeOf(error) {
    return typeof error.number === 'number' && error.number !== 0 ? hex(error.number) : '';
  }

  /**
   * A caught exception in words, with its number.
   * @param {Error} error
   */
  function describe(error) {
    var words = text.trim(String(error.description || error.message || error.name || 'error'));
    var code = codeOf(error);
    return text.note(code && words.indexOf(code) < 0 ? words + ' (' + code + ')' : words);
  }

  /**
   * @param {ProblemCode} code
   * @param {string} detail names, values, states
   * @param {string} [errorCode]
   * @param {Owner | null} [owner]
   * @returns {Problem}
   */
  function make(code, detail, errorCode, owner) {
    return { code: code, errorCode: errorCode || '', detail: text.note(detail), owner: owner || null };
  }

  /**
   * An exception that carries a problem.
   * @param {ProblemCode} code
   * @param {string} detail
   * @param {string} [errorCode]
   * @param {Owner | null} [owner]
   */
  function fault(code, detail, errorCode, owner) {
    var error = new Error(detail);
    error.problem = make(code, detail, errorCode, owner);
    return error;
  }

  /**
   * The problem that an exception carries, or one made of it.
   * @param {Error} error
   * @param {ProblemCode} otherwise the code when it carries none
   */
  function of(error, otherwise) {
    return error.problem || make(otherwise, describe(error), codeOf(error));
  }

  return { hex: hex, win32: win32, codeOf: codeOf, describe: describe, make: make, fault: fault, of: of };
})();
/** Facts: one thing that was read, with its source. A source that fails says why and hides no other (shared/schema.ts). */
var facts = (function () {
  /**
   * @template T
   * @param {T} value
   * @param {string} source
   * @param {string} [problem] what part of it could not be read
   * @returns {Fact<T>}
   */
  function known(value, source, problem) {
    return { value: value, source: text.brief(source), problem: problem ? text.note(problem) : null };
  }

  /**
   * @param {string} source
   * @param {string} problem
   * @returns {Fact<any>}
   */
  function unknown(source, problem) {
    return { value: null, source: text.brief(source), problem: text.note(problem || 'unknown') };
  }

  /**
   * Reads one fact in its own try. A value of null or undefined means that the source had none.
   * @template T
   * @param {string} source
   * @param {() => T | null | undefined} readValue
   * @returns {Fact<T>}
   */
  function read(source, readValue) {
    try {
      var value = readValue();
      return value === null || value === undefined ? unknown(source, 'no value there') : known(value, source);
    } catch (error) {
      return unknown(source, problems.describe(error));
    }
  }

  return { known: known, unknown: unknown, read: read };
})();
/** Waiting: counted in naps, so that a server's clock that is set in between does not matter. */
var wait = (function () {
  var NAP_MS = 500;

  /**
   * Asks until `reached` says true; false when the limit passed first.
   * @param {number} limitSeconds
   * @param {() => boolean} reached
   */
  function until(limitSeconds, reached) {
    var left = limitSeconds * 1000;
    while (!reached()) {
      if (left <= 0) {
        return false;
      }
      WScript.Sleep(Math.min(NAP_MS, left));
      left -= NAP_MS;
    }
    return true;
  }

  return { until: until };
})();
/** Files on the server. All that is written is ASCII. */
var files = (function () {
  var FOR_READING = 1;
  var FOR_APPENDING = 8;
  /** Larger than any plan or request. Unit: bytes. */
  var LARGEST = 8 * 1024 * 1024;
  /** A reader may be in the way for a moment: a virus scanner, or another agent that looks what is unfinished. */
  var OPENING_ATTEMPTS = 3;
  var OPENING_PAUSE_MS = 250;
  var RESULT_ATTEMPTS = 3;
  var RESULT_PAUSE_MS = 1000;
  /** Says that a result was written whole: cscript ends with status 0 even when a script dies. */
  var END_MARK = 'SHARE80-END';

  /** @returns {FileSystem} */
  function fileSystem() {
    return new ActiveXObject('Scripting.FileSystemObject');
  }

  /** @param {string} path */
  function exists(path) {
    return fileSystem().FileExists(path);
  }

  /** @param {string} path */
  function size(path) {
    return Number(fileSystem().GetFile(path).Size);
  }

  /**
   * @param {string} path
   * @param {number} [largest]
   */
  function read(path, largest) {
    var length = size(path);
    if (length > (largest || LARGEST)) {
      throw new Error('too large: ' + path);
    }
    // ReadAll fails on an empty file.
    if (length === 0) {
      return '';
    }
    var stream = fileSystem().OpenTextFile(path, FOR_READING);
    try {
      return stream.ReadAll();
    } finally {
      stream.Close();
    }
  }

  /** @param {string} path */
  function remove(path) {
    var system = fileSystem();
    if (system.FileExists(path)) {
      system.DeleteFile(path, true);
    }
  }

  /**
   * Writes a file that is either there whole or not at all.
   * @param {string} path
   * @param {string} content ASCII
   */
  function writeWhole(path, content) {
    var draft = path + '.tmp';
    remove(draft);
    var stream = fileSystem().CreateTextFile(draft, true);
    try {
      stream.Write(content);
    } finally {
      stream.Close();
    }
    if (size(draft) !== content.length) {
      throw new Error('not written whole: ' + path);
    }
    remove(path);
    fileSystem().MoveFile(draft, path);
    if (size(path) !== content.length) {
      throw new Error('not moved into place: ' + path);
    }
  }

  /**
   * Tries more than once, since what it tells has already happened.
   * @param {string} path
   * @param {unknown} result
   */
  function writeResult(path, result) {
    var content = json.write(result) + '\r\n' + END_MARK + '\r\n';
    for (var attempt = 1; attempt < RESULT_ATTEMPTS; attempt++) {
      try {
        return writeWhole(path, content);
      } catch (error) {
        WScript.Sleep(RESULT_PAUSE_MS);
      }
    }
    writeWhole(path, content);
  }

  /** @param {string} path */
  function openToAppend(path) {
    for (var attempt = 1; attempt < OPENING_ATTEMPTS; attempt++) {
      try {
        return fileSystem().OpenTextFile(path, FOR_APPENDING, true);
      } catch (error) {
        WScript.Sleep(OPENING_PAUSE_MS);
      }
    }
    return fileSystem().OpenTextFile(path, FOR_APPENDING, true);
  }

  /**
   * Opens, appends and closes, so that the text is with the file system before anything else happens. Throws when less
   * than the whole text arrived.
   * @param {string} path
   * @param {string} content ASCII
   */
  function append(path, content) {
    var before = exists(path) ? size(path) : 0;
    var stream = openToAppend(path);
    try {
      stream.Write(content);
    } finally {
      stream.Close();
    }
    if (size(path) !== before + content.length) {
      throw new Error('not written whole: ' + path);
    }
  }

  /** @param {string} path */
  function ensureFolder(path) {
    var system = fileSystem();
    try {
      if (!system.FolderExists(path)) {
        system.CreateFolder(path);
      }
    } catch (error) {
      // Two agents may begin at the same moment: then the other one made it.
      if (!system.FolderExists(path)) {
        throw error;
      }
    }
  }

  /**
   * JSON from a file that people may have carried about: a byte order mark and an end mark are allowed.
   * @param {string} path
   */
  function readJson(path) {
    var content = read(path).replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, '');
    var mark = content.lastIndexOf(END_MARK);
    var marked = mark >= 0 && text.trim(content.slice(mark + END_MARK.length)) === '';
    return json.read(marked ? content.slice(0, mark) : content);
  }

  return {
    END_MARK: END_MARK,
    LARGEST: LARGEST,
    fileSystem: fileSystem,
    exists: exists,
    size: size,
    read: read,
    remove: remove,
    writeWhole: writeWhole,
    writeResult: writeResult,
    append: append,
    ensureFolder: ensureFolder,
    readJson: readJson
  };
})();
/** Commands: started with their full path, judged by exit status and by the state that is read back. */
var shell = (function () {
  /** @returns {Shell} */
  function windowsShell() {
    return new ActiveXObject('WScript.Shell');
  }

  /**
   * '' when the variable is not set.
   * @param {string} name
   */
  function variable(name) {
    var reference = '%' + name + '%';
    var value = text.withoutEnd(windowsShell().ExpandEnvironmentStrings(reference));
    return value === reference ? '' : value;
  }

  /** @param {string} program as `reg.exe` */
  function system32(program) {
    return variable('SystemRoot') + '\\system32\\' + program;
  }

  /**
   * One argument in quotation marks. Throws when it holds what the command line or Run would read as something else: a
   * quotation mark, a backslash before one, a %variable%, control or non-ASCII characters.
   * @param {string} argument
   */
  function quote(argument) {
    if (!/^[\x20-\x7e]*$/.test(argument) || /["%]|\\$/.test(argument)) {
      throw problems.fault('unexpected', 'cannot be given to a command: ' + argument);
    }
    return '"' + argument + '"';
  }

  /**
   * Runs a program of Windows, hidden, and waits for it.
   * @param {string} program
   * @param {string} args with each part that comes from outside quoted by `quote`
   * @returns {number} exit status
   */
  function run(program, args) {
    return windowsShell().Run(quote(system32(program)) + ' ' + args, 0, true);
  }

  return { windowsShell: windowsShell, variable: variable, system32: system32, quote: quote, run: run };
})();
/** Where the agent keeps its files on the server. */
var places = (function () {
  function root() {
    return (shell.variable('SystemDrive') || 'C:') + '\\Share80';
  }

  /** @param {string} planId */
  function planFolder(planId) {
    return root() + '\\' + planId;
  }

  /** @param {string} planId */
  function journal(planId) {
    return planFolder(planId) + '\\journal.txt';
  }

  /** Holds the id of the plan that began last: folders cannot be listed with the objects that the agent uses. */
  function lastPlan() {
    return root() + '\\last-plan.txt';
  }

  /**
   * A file for the output of a command; the caller removes it.
   * @param {string} name
   */
  function temporary(name) {
    var folder = shell.variable('TEMP') || root();
    return folder + '\\share80-' + name + '-' + Math.floor(Math.random() * 0x7fffffff).toString(16) + '.txt';
  }

  return { root: root, planFolder: planFolder, journal: journal, lastPlan: lastPlan, temporary: temporary };
})();
/** WMI: SELECT * only, since a WHERE or a column that an older Windows does not know fails the whole query. */
var wmi = (function () {
  /**
   * Connections to root\cimv2 are kept; the one to IIS is not, since it dies with the IIS administration service.
   * @type {WbemServices | null}
   */
  var cimv2 = null;

  /** @param {string} namespace */
  function connect(namespace) {
    return new ActiveXObject('WbemScripting.SWbemLocator').ConnectServer('.', namespace);
  }

  /** @param {string} className */
  function services(className) {
    if (/^IIs/.test(className)) {
      return connect('root\\MicrosoftIISv2');
    }
    cimv2 = cimv2 || connect('root\\cimv2');
    return cimv2;
  }

  /**
   * Calls `visit` for each row until it answers false.
   * @template {keyof WmiClasses} C
   * @param {C} className
   * @param {string} where `Property = 'value'`, '' for all rows
   * @param {(row: WmiClasses[C]) => boolean | void} visit
   */
  function each(className, where, visit) {
    var query = 'SELECT * FROM ' + className + (where ? ' WHERE ' + where : '');
    var row = new Enumerator(services(className).ExecQuery(query));
    for (; !row.atEnd(); row.moveNext()) {
      if (visit(row.item()) === false) {
        return;
      }
    }
  }

  /**
   * An array property as a plain array. It can be null, missing or no array at all: then there is nothing in it.
   * @param {unknown} safeArray
   * @returns {any[]}
   */
  function list(safeArray) {
    if (safeArray === null || safeArray === undefined) {
      return [];
    }
    try {
      return new VBArray(/** @type {any} */ (safeArray)).toArray();
    } catch (error) {
      return [];
    }
  }

  /**
   * A property that may be missing in this version of Windows: reading it raises an error then.
   * @template T
   * @param {() => T} readProperty
   * @param {T} otherwise
   */
  function optional(readProperty, otherwise) {
    try {
      var value = readProperty();
      return value === null || value === undefined ? otherwise : value;
    } catch (error) {
      return otherwise;
    }
  }

  return { each: each, list: list, optional: optional };
})();
/** The registry: read by RegRead, written by reg.exe, and read back, since an exit status is not believed. */
var registry = (function () {
  var HTTP_PARAMETERS = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
  var LISTEN_LIST = 'ListenOnlyList';
  /** HRESULT of ERROR_FILE_NOT_FOUND: no such key or value. */
  var NOT_FOUND = '0x80070002';
  /** How long a value may take to be read back. Unit: seconds. */
  var READ_BACK_SECONDS = 5;

  /**
   * Null when there is no such value. Throws for every other failure.
   * @param {string} path
   * @returns {unknown}
   */
  function readRaw(path) {
    try {
      return shell.windowsShell().RegRead(path);
    } catch (error) {
      if (problems.codeOf(error) === NOT_FOUND) {
        return null;
      }
      throw error;
    }
  }

  /**
   * The strings of a REG_MULTI_SZ, without empty ones; null for a REG_BINARY, whose array holds numbers.
   * @param {any[]} items
   */
  function strings(items) {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < items.length; i++) {
      if (typeof items[i] !== 'string') {
        return null;
      }
      if (items[i] !== '') {
        found.push(text.brief(items[i]));
      }
    }
    return found;
  }

  /**
   * What RegRead gives for a list, as a plain array; null for everything else.
   * @param {unknown} raw
   * @returns {any[] | null}
   */
  function itemsOf(raw) {
    try {
      return new VBArray(/** @type {any} */ (raw)).toArray();
    } catch (error) {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string} name
   * @returns {RegistryState}
   */
  function read(key, name) {
    var raw = readRaw(key + '\\' + name);
    if (raw === null || raw === undefined) {
      return { type: 'absent' };
    }
    // Before any typeof, which fails in Wine for a list.
    var items = itemsOf(raw);
    if (items) {
      var data = strings(items);
      return data ? { type: 'multi-string', data: data } : { type: 'other', text: 'binary' };
    }
    if (typeof raw === 'number') {
      return { type: 'dword', data: raw >>> 0 };
    }
    if (typeof raw === 'string') {
      return { type: 'other', text: text.brief(raw) };
    }
    return { type: 'other', text: 'unknown' };
  }

  /**
   * @param {RegistryState} one
   * @param {RegistryState} other
   */
  function same(one, other) {
    return json.write(one) === json.write(other);
  }

  /**
   * A character that no entry holds, for `reg.exe add /s`.
   * @param {readonly string[]} entries
   */
  function separator(entries) {
    var candidates = [',', ';', '#', '~', '!'];
    for (var i = 0; i < candidates.length; i++) {
      var candidate = /** @type {string} */ (candidates[i]);
      if (entries.join('').indexOf(candidate) < 0) {
        return candidate;
      }
    }
    throw problems.fault('registry-write-failed', 'no separator for ' + entries.join(' '));
  }

  /**
   * The arguments of reg.exe that write this state. Throws when the state cannot be written.
   * @param {string} key
   * @param {string} name
   * @param {RegistryState} state
   */
  function command(key, name, state) {
    var target = shell.quote(key) + ' /v ' + shell.quote(name);
    switch (state.type) {
      case 'absent':
        return 'delete ' + target + ' /f';
      case 'dword':
        return 'add ' + target + ' /t REG_DWORD /d ' + state.data + ' /f';
      case 'multi-string':
        var mark = separator(state.data);
        return 'add ' + target + ' /t REG_MULTI_SZ /s ' + mark + ' /d ' + shell.quote(state.data.join(mark)) + ' /f';
      default:
        throw problems.fault('registry-write-failed', name + ' holds a type that is not written: ' + state.text);
    }
  }

  /**
   * Writes and reads back.
   * @param {string} key
   * @param {string} name
   * @param {RegistryState} state
   */
  function write(key, name, state) {
    var status = shell.run('reg.exe', command(key, name, state));
    var written = wait.until(READ_BACK_SECONDS, function () {
      return same(read(key, name), state);
    });
    if (!written) {
      var seen = json.write(read(key, name));
      throw problems.fault(
        status === 5 ? 'no-rights' : 'registry-write-failed',
        name + ': reg.exe ended with ' + status + ', the value is ' + seen,
        status ? problems.win32(status) : ''
      );
    }
  }

  return {
    HTTP_PARAMETERS: HTTP_PARAMETERS,
    LISTEN_LIST: LISTEN_LIST,
    readRaw: readRaw,
    read: read,
    same: same,
    command: command,
    write: write
  };
})();
/**
 * Services and drivers: states through WMI, which says them untranslated; what depends on what from the registry.
 */
var services = (function () {
  var SERVICES_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\';
  var MOST = 1000;
  var MOST_DEPENDENCIES = 200;
  /** What a service name may hold here: it becomes part of a query and of a command. */
  var NAME = /^[A-Za-z0-9_][A-Za-z0-9_.$ -]{0,254}$/;
  var STATES = ['running', 'stopped', 'start-pending', 'stop-pending', 'paused', 'continue-pending', 'pause-pending'];
  var START_MODES = ['boot', 'system', 'auto', 'manual', 'disabled'];

  /** Http.sys; all that depends on it is found from here. */
  var HTTP_DRIVER = 'http';
  /** Listed whether or not they depend on Http.sys, in lower case. */
  var OF_INTEREST = [
    HTTP_DRIVER,
    'httpfilter',
    'iisadmin',
    'w3svc',
    'was',
    'msftpsvc',
    'ftpsvc',
    'smtpsvc',
    'nntpsvc',
    'winrm',
    'reportserver',
    'wmserver',
    'nsunicast',
    'nsstation',
    'nsmonitor',
    'nsprogram'
  ];

  /**
   * @param {unknown} state as WMI says it, as `Stop Pending`
   * @returns {ServiceState}
   */
  function stateWord(state) {
    var word = String(state).toLowerCase().replace(/ /g, '-');
    return text.isOneOf(word, STATES) ? /** @type {ServiceState} */ (word) : 'unknown';
  }

  /**
   * @param {unknown} mode
   * @returns {StartMode}
   */
  function startMode(mode) {
    var word = String(mode).toLowerCase();
    return text.isOneOf(word, START_MODES) ? /** @type {StartMode} */ (word) : 'unknown';
  }

  /**
   * Key names from DependOnService; none when the value is missing.
   * @param {string} name
   */
  function dependencies(name) {
    var state = registry.read(SERVICES_KEY + name, 'DependOnService');
    return state.type === 'multi-string' ? state.data.slice(0, MOST_DEPENDENCIES) : [];
  }

  /**
   * @param {string} name
   * @param {string[]} failed takes note when they cannot be read: the services after this one shall still be found
   */
  function knownDependencies(name, failed) {
    try {
      return dependencies(name);
    } catch (error) {
      failed.push('DependOnService of ' + name + ': ' + problems.describe(error));
      return [];
    }
  }

  /**
   * @param {'Win32_Service' | 'Win32_SystemDriver'} className
   * @param {ServiceReading[]} found
   * @param {string[]} failed
   */
  function collect(className, found, failed) {
    wmi.each(className, '', function (row) {
      var name = text.brief(row.Name);
      found.push({
        name: name,
        displayName: text.brief(row.DisplayName),
        kind: className === 'Win32_Service' ? 'service' : 'driver',
        state: stateWord(row.State),
        startMode: startMode(row.StartMode),
        dependsOn: knownDependencies(name, failed),
        processId: className === 'Win32_Service' ? Number(row.ProcessId) >>> 0 : 0
      });
    });
  }

  /**
   * Marks a service, and with `mark` all that it reaches through `next`.
   * @param {Record<string, ServiceReading>} byName
   * @param {string} name
   * @param {Record<string, boolean>} marked
   */
  function markWithNeeds(byName, name, marked) {
    var key = name.toLowerCase();
    var service = byName[key];
    if (!service || marked[key]) {
      return;
    }
    marked[key] = true;
    for (var i = 0; i < service.dependsOn.length; i++) {
      markWithNeeds(byName, /** @type {string} */ (service.dependsOn[i]), marked);
    }
  }

  /**
   * The names of all services that depend on Http.sys, directly or through others, in lower case.
   * @param {ServiceReading[]} all
   */
  function dependentsOfHttp(all) {
    /** @type {string[]} */
    var found = [HTTP_DRIVER];
    for (var next = 0; next < found.length; next++) {
      for (var i = 0; i < all.length; i++) {
        var service = /** @type {ServiceReading} */ (all[i]);
        var key = service.name.toLowerCase();
        var needs = service.dependsOn.join('\n').toLowerCase().split('\n');
        if (text.isOneOf(/** @type {string} */ (found[next]), needs) && !text.isOneOf(key, found)) {
          found.push(key);
        }
      }
    }
    return found;
  }

  /**
   * Those that bear on the matter: Http.sys, its dependents, IIS and WMS, and what these need.
   * @param {ServiceReading[]} all
   */
  function select(all) {
    /** @type {Record<string, ServiceReading>} */
    var byName = {};
    /** @type {Record<string, boolean>} */
    var marked = {};
    /** @type {ServiceReading[]} */
    var selected = [];
    var i;
    for (i = 0; i < all.length; i++) {
      var service = /** @type {ServiceReading} */ (all[i]);
      byName[service.name.toLowerCase()] = service;
    }
    var roots = OF_INTEREST.concat(dependentsOfHttp(all));
    for (i = 0; i < roots.length; i++) {
      markWithNeeds(byName, /** @type {string} */ (roots[i]), marked);
    }
    for (i = 0; i < all.length && selected.length < MOST; i++) {
      var candidate = /** @type {ServiceReading} */ (all[i]);
      if (marked[candidate.name.toLowerCase()] === true) {
        selected.push(candidate);
      }
    }
    return selected;
  }

  /** @returns {Fact<ServiceReading[]>} */
  function readAll() {
    /** @type {ServiceReading[]} */
    var found = [];
    /** @type {string[]} */
    var failed = [];
    /** @type {('Win32_Service' | 'Win32_SystemDriver')[]} */
    var sources = ['Win32_Service', 'Win32_SystemDriver'];
    for (var i = 0; i < sources.length; i++) {
      var source = /** @type {'Win32_Service' | 'Win32_SystemDriver'} */ (sources[i]);
      try {
        collect(source, found, failed);
      } catch (error) {
        failed.push(source + ': ' + problems.describe(error));
      }
    }
    var name = 'Win32_Service, Win32_SystemDriver, DependOnService';
    // No Windows is without services: who names none has not answered.
    return found.length === 0
      ? facts.unknown(name, failed.join('; ') || 'no services named')
      : facts.known(select(found), name, failed.join('; '));
  }

  /**
   * The state of one service or driver; null when there is none of this name. Throws when WMI fails.
   * @param {string} name
   * @returns {ServiceState | null}
   */
  function stateOf(name) {
    if (!NAME.test(name)) {
      throw problems.fault('unexpected', 'not a service name: ' + name);
    }
    /** @type {ServiceState[]} */
    var states = [];
    /** @param {{ State: string }} row */
    function note(row) {
      states.push(stateWord(row.State));
      return false;
    }
    wmi.each('Win32_Service', "Name = '" + name + "'", note);
    if (states.length === 0) {
      wmi.each('Win32_SystemDriver', "Name = '" + name + "'", note);
    }
    return states.length > 0 ? /** @type {ServiceState} */ (states[0]) : null;
  }

  return { NAME: NAME, HTTP_DRIVER: HTTP_DRIVER, readAll: readAll, stateOf: stateOf };
})();
/** Starting and stopping services: sc.exe asks, the state decides. */
var serviceControl = (function () {
  var ACCESS_DENIED = 5;
  var DEPENDENTS_RUNNING = 1051;
  var CANNOT_ACCEPT_NOW = 1061;
  /**
   * Win32 errors after which the state will not come: dependents running, control not accepted, disabled, no such
   * service, dependency failed, logon failed, marked for deletion...
   */
  var FINAL = [ACCESS_DENIED, DEPENDENTS_RUNNING, 1052, 1058, 1060, 1068, 1069, 1070, 1072, 1075];
  /** So often may a started service be seen stopped before it counts as dead. */
  var STOPPED_SIGHTINGS = 6;

  /**
   * @param {string} name
   * @param {RunState} wanted
   * @param {string} detail
   * @param {number} status
   */
  function failure(name, wanted, detail, status) {
    /** @type {ProblemCode} */
    var code = wanted === 'running' ? 'service-did-not-start' : 'service-did-not-stop';
    return problems.fault(
      status === ACCESS_DENIED ? 'no-rights' : code,
      name + ': ' + detail,
      status ? problems.win32(status) : ''
    );
  }

  /** @param {number} status */
  function isFinal(status) {
    for (var i = 0; i < FINAL.length; i++) {
      if (FINAL[i] === status) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings a service or driver to a state, waiting at most `limitSeconds`. A service on its way somewhere is waited for
   * first. Throws a fault when the state does not come; what the service then does is for the caller to read.
   * @param {string} name
   * @param {RunState} wanted
   * @param {number} limitSeconds
   */
  function bring(name, wanted, limitSeconds) {
    var asked = false;
    var status = 0;
    var stoppedSightings = 0;
    /** @type {ServiceState | null} */
    var state = null;

    function isThere() {
      state = services.stateOf(name);
      if (state === null) {
        throw failure(name, wanted, 'no such service', 1060);
      }
      if (state === wanted) {
        return true;
      }
      var canBeAsked = wanted === 'running' ? state === 'stopped' : state === 'running' || state === 'paused';
      if (canBeAsked && !asked) {
        status = shell.run('sc.exe', (wanted === 'running' ? 'start ' : 'stop ') + shell.quote(name));
        asked = status !== CANNOT_ACCEPT_NOW;
      } else if (canBeAsked && wanted === 'running') {
        stoppedSightings++;
      }
      return false;
    }

    function isDecided() {
      return isThere() || (asked && isFinal(status)) || stoppedSightings >= STOPPED_SIGHTINGS;
    }

    wait.until(limitSeconds, isDecided);
    // The last word has the state, whatever sc.exe said.
    state = services.stateOf(name);
    if (state !== wanted) {
      var detail = 'state ' + state + ', sc.exe ended with ' + status;
      throw failure(name, wanted, asked ? detail : detail + ', never ready to be asked', status);
    }
  }

  return { bring: bring };
})();
/** Who listens on which address: netstat's columns, never its words, which are translated. */
var listeners = (function () {
  var MOST = 10000;
  /** Process id of the System process, in which Http.sys listens. */
  var SYSTEM_PROCESS = 4;

  /**
   * The IPv4 listeners in the output of `netstat -ano`: TCP lines whose remote end is 0.0.0.0:0. The process id is the
   * last column; what stands before it depends on the language.
   * @param {string} output
   * @returns {ListenerReading[]}
   */
  function parse(output) {
    /** @type {ListenerReading[]} */
    var found = [];
    var lines = text.lines(output);
    for (var i = 0; i < lines.length && found.length < MOST; i++) {
      var columns = text.trim(/** @type {string} */ (lines[i])).split(/\s+/);
      var local = /^(\d+\.\d+\.\d+\.\d+):(\d+)$/.exec(columns[1] || '');
      var processId = columns[columns.length - 1] || '';
      if (
        columns.length >= 4 &&
        columns[0] === 'TCP' &&
        local &&
        columns[2] === '0.0.0.0:0' &&
        /^\d+$/.test(processId)
      ) {
        var port = Number(local[2]);
        if (text.isIpv4(local[1]) && port >= 1 && port <= 65535) {
          found.push({ address: local[1], port: port, processId: Number(processId) >>> 0, program: '' });
        }
      }
    }
    return found;
  }

  /**
   * Whether netstat said anything of TCP: no Windows is without a connection or a listener, so an output without one was
   * not understood, or cut.
   * @param {string} output
   */
  function speaksOfTcp(output) {
    return /^[ \t]*TCP[ \t]/m.test(output);
  }

  /** Throws when it did not answer. */
  function netstat() {
    var output = places.temporary('netstat');
    try {
      var command = '/c ' + shell.system32('netstat.exe') + ' -ano > ' + shell.quote(output);
      var status = shell.run('cmd.exe', command);
      if (status !== 0 || !files.exists(output)) {
        throw new Error('netstat ended with ' + status);
      }
      var said = files.read(output);
      if (!speaksOfTcp(said)) {
        throw new Error('netstat names no TCP endpoint');
      }
      return said;
    } finally {
      files.remove(output);
    }
  }

  /** Image names by process id. */
  function programs() {
    /** @type {Record<string, string>} */
    var names = {};
    wmi.each('Win32_Process', '', function (row) {
      names[String(row.ProcessId)] = text.brief(row.Name);
    });
    return names;
  }

  /** @returns {Fact<ListenerReading[]>} */
  function readAll() {
    var source = 'netstat -ano, Win32_Process';
    /** @type {ListenerReading[]} */
    var found;
    try {
      found = parse(netstat());
    } catch (error) {
      return facts.unknown(source, problems.describe(error));
    }
    try {
      var names = programs();
      for (var i = 0; i < found.length; i++) {
        var listener = /** @type {ListenerReading} */ (found[i]);
        listener.program = names[String(listener.processId)] || '';
      }
      return facts.known(found, source);
    } catch (error) {
      return facts.known(found, source, 'names of the programs: ' + problems.describe(error));
    }
  }

  /**
   * Who keeps others from listening on this endpoint: a listener on the very address before one on every address.
   * @param {ListenerReading[]} all
   * @param {string} address
   * @param {number} port
   * @returns {ListenerReading | null}
   */
  function holder(all, address, port) {
    /** @type {ListenerReading | null} */
    var ofEvery = null;
    for (var i = 0; i < all.length; i++) {
      var listener = /** @type {ListenerReading} */ (all[i]);
      if (listener.port === port && listener.address === address) {
        return listener;
      }
      if (listener.port === port && listener.address === '0.0.0.0') {
        ofEvery = listener;
      }
    }
    return ofEvery;
  }

  return { SYSTEM_PROCESS: SYSTEM_PROCESS, parse: parse, readAll: readAll, holder: holder };
})();
/** Network adapters with their IPv4 addresses, those that are switched off too. */
var adapters = (function () {
  /** @type {'Win32_NetworkAdapterConfiguration'} */
  var SOURCE = 'Win32_NetworkAdapterConfiguration';
  var MOST = 200;
  var MOST_ADDRESSES = 2000;

  /** @param {unknown} safeArray */
  function ipv4Only(safeArray) {
    /** @type {string[]} */
    var found = [];
    var items = wmi.list(safeArray);
    for (var i = 0; i < items.length && found.length < MOST_ADDRESSES; i++) {
      // 0.0.0.0 stands there while DHCP has not answered yet.
      if (text.isIpv4(items[i]) && items[i] !== '0.0.0.0') {
        found.push(items[i]);
      }
    }
    return found;
  }

  /**
   * @param {WmiClasses['Win32_NetworkAdapterConfiguration']} row
   * @returns {AdapterReading}
   */
  function describe(row) {
    return {
      index: Number(row.Index) >>> 0,
      name: text.brief(row.Description),
      enabled: row.IPEnabled === true,
      dhcp: row.DHCPEnabled === true,
      addresses: ipv4Only(row.IPAddress)
    };
  }

  /**
   * Throws when WMI fails, or when none of its rows can be read.
   * @param {string[]} failed takes note of each row that cannot be read
   * @returns {AdapterReading[]}
   */
  function list(failed) {
    /** @type {AdapterReading[]} */
    var found = [];
    var rows = 0;
    wmi.each(SOURCE, '', function (row) {
      rows++;
      try {
        found.push(describe(row));
      } catch (error) {
        failed.push('adapter ' + rows + ': ' + problems.describe(error));
      }
      return rows < MOST;
    });
    if (found.length === 0 && rows > 0) {
      throw new Error(failed.join('; '));
    }
    return found;
  }

  /** @returns {Fact<AdapterReading[]>} */
  function readAll() {
    /** @type {string[]} */
    var failed = [];
    try {
      var found = list(failed);
      return facts.known(found, SOURCE, failed.join('; '));
    } catch (error) {
      return facts.unknown(SOURCE, problems.describe(error));
    }
  }

  /** The addresses of all adapters that are on. Throws when WMI fails. */
  function addresses() {
    /** @type {string[]} */
    var found = [];
    var all = list([]);
    for (var i = 0; i < all.length; i++) {
      var adapter = /** @type {AdapterReading} */ (all[i]);
      if (adapter.enabled) {
        found = found.concat(adapter.addresses);
      }
    }
    return found;
  }

  return { readAll: readAll, addresses: addresses };
})();
/** Which Windows this is. */
var osFacts = (function () {
  var CLASS_NAME = 'Win32_OperatingSystem';

  /** @returns {WmiClasses['Win32_OperatingSystem']} */
  function row() {
    /** @type {WmiClasses['Win32_OperatingSystem'][]} */
    var rows = [];
    wmi.each('Win32_OperatingSystem', '', function (found) {
      rows.push(found);
      return false;
    });
    if (rows.length === 0) {
      throw new Error(CLASS_NAME + ' has no row');
    }
    return /** @type {WmiClasses['Win32_OperatingSystem']} */ (rows[0]);
  }

  /**
   * @param {unknown} value
   * @returns {number | null}
   */
  function wholeNumber(value) {
    return value === null || value === undefined || isNaN(Number(value)) ? null : Number(value) >>> 0;
  }

  /**
   * From the environment: the WMI property is newer than Server 2003. A 32-bit script host on 64-bit Windows finds the
   * machine's own in the second variable.
   * @returns {Architecture | null}
   */
  function architecture() {
    var word = shell.variable('PROCESSOR_ARCHITEW6432') || shell.variable('PROCESSOR_ARCHITECTURE');
    switch (word.toUpperCase()) {
      case '':
        return null;
      case 'X86':
        return 'x86';
      case 'AMD64':
        return 'x64';
      case 'IA64':
        return 'ia64';
      default:
        return 'other';
    }
  }

  /** @returns {OsReading} */
  function readAll() {
    /** @type {WmiClasses['Win32_OperatingSystem'] | null} */
    var os = null;
    /** @type {Error | null} */
    var failure = null;
    try {
      os = row();
    } catch (error) {
      failure = error;
    }

    /**
     * @template T
     * @param {string} property
     * @param {(found: WmiClasses['Win32_OperatingSystem']) => T | null} readValue
     * @returns {Fact<T>}
     */
    function fact(property, readValue) {
      return facts.read(CLASS_NAME + '.' + property, function () {
        if (!os) {
          throw failure;
        }
        return readValue(os);
      });
    }

    return {
      version: fact('Version', function (found) {
        return text.brief(found.Version) || null;
      }),
      caption: fact('Caption', function (found) {
        return text.trim(text.brief(found.Caption)) || null;
      }),
      servicePack: fact('ServicePackMajorVersion', function (found) {
        return wholeNumber(found.ServicePackMajorVersion);
      }),
      productType: fact('ProductType', function (found) {
        return wholeNumber(found.ProductType);
      }),
      suiteMask: fact('OSProductSuite', function (found) {
        return wholeNumber(found.OSProductSuite);
      }),
      // NULL there is the usual case: not R2.
      r2: fact('OtherTypeDescription', function (found) {
        return /^R2/.test(text.trim(text.brief(found.OtherTypeDescription)));
      }),
      architecture: facts.read('PROCESSOR_ARCHITECTURE', architecture),
      language: fact('OSLanguage', function (found) {
        return wholeNumber(found.OSLanguage);
      }),
      installedAt: fact('InstallDate', function (found) {
        return time.fromCim(found.InstallDate);
      })
    };
  }

  return { readAll: readAll };
})();
/** Evidence of hotfix KB 892847, three kinds of it, each on its own. */
var hotfixFacts = (function () {
  var NUMBER = 'KB892847';
  /** Fixes for Service Pack 1 are filed under the service pack that will hold them. */
  var UPDATES_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Updates\\Windows Server 2003\\SP2\\' + NUMBER;
  /** RegRead cannot ask for a key, only for a value in it. These are values that update packages leave (KB 888535). */
  var VALUES = ['Description', 'PackageName', 'InstalledDate', 'InstalledBy', 'InstallerName', ''];

  function hasUpdatesKey() {
    for (var i = 0; i < VALUES.length; i++) {
      if (registry.readRaw(UPDATES_KEY + '\\' + VALUES[i]) !== null) {
        return true;
      }
    }
    return false;
  }

  function hasQuickFixRow() {
    var found = false;
    wmi.each('Win32_QuickFixEngineering', '', function (row) {
      // Rows named "File 1" carry the number in the other column.
      var names =
        text.brief(row.HotFixID) +
        ' ' +
        wmi.optional(function () {
          return text.brief(row.ServicePackInEffect);
        }, '');
      found = names.toUpperCase().indexOf(NUMBER) >= 0;
      return !found;
    });
    return found;
  }

  function httpSysVersion() {
    var path = shell.system32('drivers\\http.sys');
    return text.brief(files.fileSystem().GetFileVersion(path)) || null;
  }

  /** @returns {HotfixReading} */
  function readAll() {
    return {
      updatesKey: facts.read(UPDATES_KEY, hasUpdatesKey),
      quickFixRow: facts.read('Win32_QuickFixEngineering', hasQuickFixRow),
      httpSysVersion: facts.read('version of http.sys', httpSysVersion)
    };
  }

  return { readAll: readAll };
})();
/** Site bindings from their texts: `IP:Port:Host`, secure ones `IP:Port` with or without a third field. */
var bindings = (function () {
  var MOST = 500;

  /**
   * @param {string} ip
   * @param {unknown} port WMI's secure bindings end it with a colon
   * @param {string} host
   * @param {boolean} secure
   * @returns {BindingReading | null} null when there is no usable port
   */
  function make(ip, port, host, secure) {
    var number = parseInt(String(port), 10);
    if (!(number >= 1 && number <= 65535)) {
      return null;
    }
    // Some tools write a star for "All Unassigned".
    return { ip: ip === '*' ? '' : text.brief(ip), port: number, host: text.brief(host), secure: secure };
  }

  /**
   * @param {string} binding
   * @param {boolean} secure
   */
  function parse(binding, secure) {
    var fields = /^([^:]*):(\d+):?([^:]*)$/.exec(text.trim(binding));
    return fields ? make(text.trim(String(fields[1])), fields[2], text.trim(String(fields[3])), secure) : null;
  }

  /**
   * Adds what the items of one property say. An item is a text, or an object of WMI's.
   * @param {BindingReading[]} found
   * @param {any[]} items
   * @param {boolean} secure
   */
  function addAll(found, items, secure) {
    for (var i = 0; i < items.length && found.length < MOST; i++) {
      var item = items[i];
      var binding =
        typeof item === 'string' ? parse(item, secure) : make(text.brief(item.IP), item.Port, hostOf(item), secure);
      if (binding) {
        found.push(binding);
      }
    }
  }

  /** @param {{ Hostname?: string }} item secure bindings have no such property */
  function hostOf(item) {
    return wmi.optional(function () {
      return text.brief(item.Hostname);
    }, '');
  }

  return { parse: parse, addAll: addAll };
})();
/** Web sites from IIS 6's own WMI provider. */
var sitesWmi = (function () {
  var MOST = 10000;

  /**
   * The state of a site, as IIS numbers it.
   * @param {unknown} number
   * @returns {SiteState}
   */
  function stateWord(number) {
    switch (Number(number)) {
      case 1:
        return 'starting';
      case 2:
        return 'started';
      case 3:
        return 'stopping';
      case 4:
        return 'stopped';
      case 5:
      case 6:
      case 7:
        return 'paused';
      default:
        return 'unknown';
    }
  }

  /** States by the name of the site, `W3SVC/1`. */
  function states() {
    /** @type {Record<string, { state: SiteState, win32Error: number }>} */
    var found = {};
    wmi.each('IIsWebServer', '', function (row) {
      found[row.Name] = {
        state: stateWord(row.ServerState),
        win32Error: wmi.optional(function () {
          return Number(row.Win32Error) >>> 0;
        }, 0)
      };
    });
    return found;
  }

  /** @returns {SiteReading[]} */
  function list() {
    var stateOf = states();
    /** @type {SiteReading[]} */
    var found = [];
    wmi.each('IIsWebServerSetting', '', function (row) {
      var name = text.brief(row.Name);
      var seen = stateOf[name];
      /** @type {BindingReading[]} */
      var all = [];
      bindings.addAll(all, wmi.list(row.ServerBindings), false);
      bindings.addAll(all, wmi.list(row.SecureBindings), true);
      found.push({
        id: name,
        comment: text.brief(row.ServerComment),
        state: seen ? seen.state : 'unknown',
        win32Error: seen ? seen.win32Error : 0,
        autoStart: row.ServerAutoStart !== false,
        bindings: all
      });
      return found.length < MOST;
    });
    return found;
  }

  return { stateWord: stateWord, list: list };
})();
/** Web sites through ADSI, when the WMI provider of IIS does not answer. */
var sitesAdsi = (function () {
  var SERVICE = 'IIS://localhost/W3SVC';
  var MOST = 10000;

  /** @returns {SiteReading[]} */
  function list() {
    /** @type {SiteReading[]} */
    var found = [];
    /** @type {Enumerator<AdsiNode>} */
    var child = new Enumerator(GetObject(SERVICE));
    for (; !child.atEnd() && found.length < MOST; child.moveNext()) {
      var node = child.item();
      if (node.Class === 'IIsWebServer') {
        found.push(describe(node));
      }
    }
    return found;
  }

  /**
   * @param {AdsiNode} node
   * @returns {SiteReading}
   */
  function describe(node) {
    /** @type {BindingReading[]} */
    var all = [];
    bindings.addAll(all, wmi.list(node.ServerBindings), false);
    bindings.addAll(
      all,
      wmi.optional(function () {
        return wmi.list(node.SecureBindings);
      }, []),
      true
    );
    return {
      id: text.brief('W3SVC/' + node.Name),
      comment: text.brief(node.ServerComment),
      state: wmi.optional(function () {
        return sitesWmi.stateWord(node.ServerState);
      }, 'unknown'),
      win32Error: wmi.optional(function () {
        return Number(node.Win32Error) >>> 0;
      }, 0),
      autoStart: node.ServerAutoStart !== false,
      bindings: all
    };
  }

  return { list: list };
})();
/**
 * Web sites from the text of MetaBase.xml, IIS 6's own settings file: the last source, when neither WMI nor ADSI
 * answers. Read as text, since an XML parser would turn the line ends that part several values into spaces.
 */
var metabase = (function () {
  var PATH = 'inetsrv\\MetaBase.xml';
  /** Unit: bytes. */
  var LARGEST = 64 * 1024 * 1024;
  var MOST = 10000;
  var ELEMENT = '<IIsWebServer';

  /** @type {Record<string, string>} */
  var ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

  /** @param {string} value */
  function decode(value) {
    return value.replace(/&(#x[0-9A-Fa-f]{1,4}|#\d{1,5}|[a-z]{2,4});/g, function (whole, name) {
      if (name.charAt(0) !== '#') {
        return ENTITIES[name] || whole;
      }
      var isHex = name.charAt(1) === 'x';
      return String.fromCharCode(parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
    });
  }

  /** @param {string} xml */
  function withoutComments(xml) {
    /** @type {string[]} */
    var parts = [];
    var at = 0;
    for (;;) {
      var begin = xml.indexOf('<!--', at);
      if (begin < 0) {
        parts.push(xml.slice(at));
        return parts.join('');
      }
      parts.push(xml.slice(at, begin));
      var end = xml.indexOf('-->', begin + 4);
      if (end < 0) {
        return parts.join('');
      }
      at = end + 3;
    }
  }

  /**
   * The attributes of the element whose name ends at `at`.
   * @param {string} xml
   * @param {number} at
   */
  function attributesAt(xml, at) {
    /** @type {Record<string, string>} */
    var found = {};
    for (;;) {
      var equals = xml.indexOf('=', at);
      var end = xml.indexOf('>', at);
      if (equals < 0 || (end >= 0 && end < equals)) {
        return found;
      }
      var open = xml.indexOf('"', equals);
      var close = open < 0 ? -1 : xml.indexOf('"', open + 1);
      if (close < 0) {
        return found;
      }
      found[text.trim(xml.slice(at, equals))] = xml.slice(open + 1, close);
      at = close + 1;
    }
  }

  /**
   * The values of one attribute, parted by line ends and tabs.
   * @param {string | undefined} attribute
   */
  function several(attribute) {
    /** @type {string[]} */
    var found = [];
    var lines = text.lines(attribute || '');
    for (var i = 0; i < lines.length; i++) {
      var value = text.trim(decode(/** @type {string} */ (lines[i])));
      if (value) {
        found.push(value);
      }
    }
    return found;
  }

  /**
   * @param {Record<string, string>} attributes
   * @returns {SiteReading | null} null for what is no web site
   */
  function site(attributes) {
    var location = /^\/LM\/(W3SVC\/\d+)$/i.exec(attributes.Location || '');
    if (!location) {
      return null;
    }
    /** @type {BindingReading[]} */
    var all = [];
    bindings.addAll(all, several(attributes.ServerBindings), false);
    bindings.addAll(all, several(attributes.SecureBindings), true);
    return {
      id: String(location[1]),
      comment: text.brief(decode(attributes.ServerComment || '')),
      // The file holds settings, not what runs.
      state: 'unknown',
      win32Error: 0,
      autoStart: String(attributes.ServerAutoStart).toUpperCase() !== 'FALSE',
      bindings: all
    };
  }

  /**
   * @param {string} xml
   * @returns {SiteReading[]}
   */
  function parse(xml) {
    var content = withoutComments(xml);
    /** @type {SiteReading[]} */
    var found = [];
    var at = content.indexOf(ELEMENT);
    while (at >= 0 && found.length < MOST) {
      at += ELEMENT.length;
      // Not IIsWebService or the like.
      if (/\s/.test(content.charAt(at))) {
        var next = site(attributesAt(content, at));
        if (next) {
          found.push(next);
        }
      }
      at = content.indexOf(ELEMENT, at);
    }
    return found;
  }

  /** Throws when the file is not there. */
  function list() {
    return parse(files.read(shell.system32(PATH), LARGEST));
  }

  return { parse: parse, list: list };
})();
/** Web sites, from the first source that answers. */
var sites = (function () {
  /** @returns {Fact<SiteReading[]>} */
  function readAll() {
    /** @type {string[]} */
    var failed = [];
    try {
      if (services.stateOf('W3SVC') === null) {
        return facts.known([], 'Win32_Service: there is no W3SVC');
      }
    } catch (error) {
      failed.push('W3SVC: ' + problems.describe(error));
    }
    var sources = [
      { name: 'root\\MicrosoftIISv2', list: sitesWmi.list },
      { name: 'IIS://localhost/W3SVC', list: sitesAdsi.list },
      { name: 'MetaBase.xml', list: metabase.list }
    ];
    for (var i = 0; i < sources.length; i++) {
      var source = /** @type {{ name: string, list: () => SiteReading[] }} */ (sources[i]);
      try {
        return facts.known(source.list(), source.name, failed.join('; '));
      } catch (error) {
        failed.push(source.name + ': ' + problems.describe(error));
      }
    }
    return facts.unknown('root\\MicrosoftIISv2, ADSI, MetaBase.xml', failed.join('; '));
  }

  return { readAll: readAll };
})();
/** Windows Media Services: what its object model says. */
var streaming = (function () {
  var SERVICE = 'wmserver';
  var PLUGIN = 'WMS HTTP Server Control Protocol';
  var SOURCE = 'WMSServer.Server';
  var MOST = 2000;
  var STATUS_ERROR = 1;
  var STATUS_ENABLED = 4;

  /**
   * A fresh object each time: one from before a restart of the service is dead. Throws when the service does not run,
   * since creating the object might start it.
   * @returns {WmsServer}
   */
  function server() {
    if (services.stateOf(SERVICE) !== 'running') {
      throw problems.fault('plugin-failed', SERVICE + ' is not running');
    }
    return new ActiveXObject('WMSServer.Server');
  }

  /** @returns {WmsPlugin} */
  function httpPlugin() {
    return server().ControlProtocols.Item(PLUGIN);
  }

  /**
   * Whether the collection counts from 0, as the examples of the SDK do, or from 1, as other collections of Windows.
   * @param {WmsAddresses} collection not empty
   */
  function firstIndex(collection) {
    try {
      collection.Item(0);
      return 0;
    } catch (error) {
      return 1;
    }
  }

  /**
   * @param {WmsAddresses} collection
   * @returns {string[]}
   */
  function addressList(collection) {
    /** @type {string[]} */
    var found = [];
    var count = Math.min(collection.Count, MOST);
    var first = count > 0 ? firstIndex(collection) : 0;
    for (var i = 0; i < count; i++) {
      found.push(text.brief(collection.Item(first + i)));
    }
    return found;
  }

  /** @returns {PluginReading} */
  function readPlugin() {
    var plugin = httpPlugin();
    var settings = plugin.CustomInterface;
    return {
      enabled: plugin.Enabled === true,
      status: Number(plugin.Status) >>> 0,
      port: Number(settings.Port),
      listenAll: settings.ListenAllIPAddresses === true,
      boundAddresses: addressList(settings.BoundIPAddresses)
    };
  }

  /**
   * The only test of success; `enabled` is a wish.
   * @param {PluginReading} reading
   */
  function runs(reading) {
    return (reading.status & STATUS_ENABLED) !== 0 && (reading.status & STATUS_ERROR) === 0;
  }

  /** @returns {StreamingReading} */
  function readAll() {
    return {
      installed: facts.read('Win32_Service ' + SERVICE, function () {
        return services.stateOf(SERVICE) !== null;
      }),
      version: facts.read(SOURCE + '.ProductVersion', function () {
        return text.brief(server().ProductVersion) || null;
      }),
      plugin: facts.read(SOURCE + ' ' + PLUGIN, readPlugin),
      availableAddresses: facts.read(SOURCE + '.AvailableIPAddresses', function () {
        return addressList(server().AvailableIPAddresses);
      })
    };
  }

  return {
    SERVICE: SERVICE,
    STATUS_ERROR: STATUS_ERROR,
    STATUS_ENABLED: STATUS_ENABLED,
    server: server,
    httpPlugin: httpPlugin,
    readPlugin: readPlugin,
    runs: runs,
    readAll: readAll
  };
})();
/** The newest events of Http.sys, IIS and Windows Media Services. */
var eventLog = (function () {
  /** By log: a question to all logs includes the security log, which asks for a privilege of its own. */
  var LOGS = ['System', 'Application'];
  var SOURCES = "(SourceName = 'HTTP' OR SourceName = 'W3SVC' OR SourceName = 'WMServer')";
  var MOST = 100;

  /**
   * From the number: the word is translated.
   * @param {unknown} eventType
   * @returns {EventReading['type']}
   */
  function typeWord(eventType) {
    return Number(eventType) === 1 ? 'error' : Number(eventType) === 2 ? 'warning' : 'information';
  }

  /**
   * @param {EventReading} one
   * @param {EventReading} other
   */
  function newestFirst(one, other) {
    return one.at < other.at ? 1 : one.at > other.at ? -1 : 0;
  }

  /**
   * The newest events of one log; WMI answers with the newest first.
   * @param {string} log
   * @param {EventReading[]} found
   */
  function collect(log, found) {
    var rows = 0;
    wmi.each('Win32_NTLogEvent', "Logfile = '" + log + "' AND " + SOURCES, function (row) {
      var at = time.fromCim(row.TimeGenerated);
      if (at) {
        found.push({
          at: at,
          source: text.brief(row.SourceName),
          id: Number(row.EventCode) >>> 0,
          type: typeWord(row.EventType),
          message: text.trim(text.brief(row.Message))
        });
      }
      rows++;
      return rows < MOST;
    });
  }

  /** @returns {Fact<EventReading[]>} */
  function readAll() {
    /** @type {EventReading[]} */
    var found = [];
    /** @type {string[]} */
    var failed = [];
    for (var i = 0; i < LOGS.length; i++) {
      var log = /** @type {string} */ (LOGS[i]);
      try {
        collect(log, found);
      } catch (error) {
        failed.push(log + ': ' + problems.describe(error));
      }
    }
    return failed.length === LOGS.length
      ? facts.unknown('Win32_NTLogEvent', failed.join('; '))
      : facts.known(found.sort(newestFirst).slice(0, MOST), 'Win32_NTLogEvent', failed.join('; '));
  }

  return { readAll: readAll };
})();
/** Asks an endpoint of the server itself by HTTP: the `Server:` header tells who owns the socket. */
var selfProbe = (function () {
  var RESOLVE_MS = 2000;
  var CONNECT_MS = 3000;
  var SEND_MS = 3000;
  var RECEIVE_MS = 5000;

  /** WinHTTP's errors by their meaning (12000 and up, as HRESULTs). @type {Record<string, ProbeOutcome>} */
  var OUTCOMES = {
    '0x80072EE2': 'timed-out',
    '0x80072EE7': 'unreachable',
    '0x80072EFD': 'refused',
    '0x80072EFE': 'not-http',
    '0x80072F78': 'not-http'
  };

  /**
   * A redirect must not be followed: the header wanted is that of this endpoint. Assigning to a property with an
   * argument is JScript's own syntax, which ECMAScript parsers refuse; hence a text. Where it fails nothing is lost.
   * @param {WinHttpRequest} request
   */
  function keepRedirects(request) {
    try {
      new Function('request', 'request.Option(6) = false;')(request);
    } catch (error) {
      // Then redirects are followed.
    }
  }

  /** @param {WinHttpRequest} request */
  function serverHeader(request) {
    try {
      return text.brief(request.GetResponseHeader('Server'));
    } catch (error) {
      return '';
    }
  }

  /**
   * Never throws.
   * @param {string} address
   * @param {number} port
   * @returns {ProbeReading}
   */
  function ask(address, port) {
    var began = time.clock();
    /** @type {ProbeOutcome} */
    var outcome = 'answered';
    var status = 0;
    var header = '';
    try {
      /** @type {WinHttpRequest} */
      var request = new ActiveXObject('WinHttp.WinHttpRequest.5.1');
      request.SetTimeouts(RESOLVE_MS, CONNECT_MS, SEND_MS, RECEIVE_MS);
      request.Open('GET', 'http://' + address + ':' + port + '/', false);
      keepRedirects(request);
      request.Send();
      status = Number(request.Status);
      header = serverHeader(request);
    } catch (error) {
      outcome = OUTCOMES[problems.codeOf(error)] || 'failed';
    }
    return {
      from: 'server',
      address: address,
      port: port,
      outcome: outcome,
      status: status >= 0 && status <= 999 ? status : 0,
      server: header,
      milliseconds: Math.max(0, time.clock() - began)
    };
  }

  return { ask: ask };
})();
/** Inspect: the whole server as a Snapshot (shared/snapshot.ts). Changes nothing. */
var inspection = (function () {
  var MOST_STAND_INS = 10;

  function computerName() {
    return text.brief(new ActiveXObject('WScript.Network').ComputerName);
  }

  /**
   * What stands in for a real Windows: the practice server and the laboratory say so in a variable, Wine shows itself
   * by its own ones.
   */
  function standIns() {
    /** @type {string[]} */
    var found = [];
    var said = shell.variable('SHARE80_STAND_INS').split(';');
    for (var i = 0; i < said.length; i++) {
      var name = text.trim(/** @type {string} */ (said[i]));
      if (name) {
        found.push(text.brief(name));
      }
    }
    if (shell.variable('WINECONFIGDIR') || shell.variable('WINELOADER') || shell.variable('WINEDATADIR')) {
      found.push('wine');
    }
    return found.slice(0, MOST_STAND_INS);
  }

  /**
   * @param {string} name
   * @returns {Fact<RegistryState>}
   */
  function httpParameter(name) {
    return facts.read(registry.HTTP_PARAMETERS + '\\' + name, function () {
      return registry.read(registry.HTTP_PARAMETERS, name);
    });
  }

  /**
   * @param {string} hotfixValueName
   * @returns {Snapshot}
   */
  function snapshot(hotfixValueName) {
    return {
      format: 'share80.snapshot',
      version: 1,
      agentVersion: agentVersion,
      takenAt: time.now(),
      standIns: standIns(),
      computerName: computerName(),
      os: osFacts.readAll(),
      hotfix: hotfixFacts.readAll(),
      adapters: adapters.readAll(),
      httpSys: {
        listenList: httpParameter(registry.LISTEN_LIST),
        hotfixValueName: hotfixValueName,
        hotfixValue: httpParameter(hotfixValueName)
      },
      services: services.readAll(),
      sites: sites.readAll(),
      wms: streaming.readAll(),
      listeners: listeners.readAll(),
      events: eventLog.readAll()
    };
  }

  /**
   * The request when it is one. Throws a sentence otherwise.
   * @param {unknown} request
   * @returns {InspectRequest}
   */
  function checkRequest(request) {
    if (!json.isObject(request) || !/^[0-9a-f]{8,32}$/.test(String(request.requestId))) {
      throw new Error('not a request to inspect');
    }
    if (!/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(String(request.hotfixValueName))) {
      throw new Error('not a registry value name: ' + text.brief(request.hotfixValueName));
    }
    var probes = json.isList(request.probes) ? request.probes : null;
    if (!probes || probes.length > 2000) {
      throw new Error('not a list of endpoints');
    }
    for (var i = 0; i < probes.length; i++) {
      var endpoint = probes[i];
      if (!json.isObject(endpoint) || !text.isIpv4(endpoint.address) || !isPort(endpoint.port)) {
        throw new Error('not an endpoint: ' + text.brief(json.write(endpoint)));
      }
    }
    return /** @type {any} */ (request);
  }

  /** @param {unknown} value */
  function isPort(value) {
    return typeof value === 'number' && value >= 1 && value <= 65535 && value === Math.floor(value);
  }

  /**
   * @param {unknown} order
   * @returns {InspectResult}
   */
  function inspect(order) {
    var request = checkRequest(order);
    var found = snapshot(request.hotfixValueName);
    /** @type {ProbeReading[]} */
    var probes = [];
    for (var i = 0; i < request.probes.length; i++) {
      var endpoint = /** @type {Endpoint} */ (request.probes[i]);
      probes.push(selfProbe.ask(endpoint.address, endpoint.port));
    }
    return { requestId: request.requestId, snapshot: found, probes: probes };
  }

  return { computerName: computerName, inspect: inspect };
})();
/**
 * The journal of a plan: one JSON line per event on the server's disk, each with a checksum chained to the line before
 * (shared/journal.ts), so that a cut or altered journal is recognised.
 */
var journals = (function () {
  /** More than any plan, its rollback and many undos need. */
  var MOST_LINES = 5000;
  /** @type {Past} */
  var NONE = { lines: [], whole: true };
  /** The states of the targets tell what a journal that cannot be read does not. @type {Past} */
  var UNREADABLE = { lines: [], whole: false };

  /**
   * @param {string} previousSum
   * @param {Omit<JournalLine, 'sum'>} line
   */
  function sumOf(previousSum, line) {
    return digest.sha256(previousSum + json.write(line)).slice(0, 16);
  }

  /**
   * A line of the file, when it is the next one of an unbroken chain; else null.
   * @param {string} row
   * @param {JournalLine | undefined} previous
   * @returns {JournalLine | null}
   */
  function nextLine(row, previous) {
    /** @type {any} */
    var line;
    try {
      line = json.read(row);
    } catch (error) {
      return null;
    }
    if (!json.isObject(line) || line.n !== (previous ? previous.n + 1 : 1)) {
      return null;
    }
    var sum = line.sum;
    delete line.sum;
    var expected = sumOf(previous ? previous.sum : '', /** @type {any} */ (line));
    line.sum = sum;
    return sum === expected ? /** @type {any} */ (line) : null;
  }

  /**
   * The lines that can be trusted: reading stops where the chain breaks. `whole` tells whether the text ends there.
   * @param {string} content
   */
  function parse(content) {
    /** @type {JournalLine[]} */
    var lines = [];
    var rows = text.lines(content);
    for (var i = 0; i < rows.length && lines.length < MOST_LINES; i++) {
      var row = text.trim(/** @type {string} */ (rows[i]));
      if (row !== '') {
        var line = nextLine(row, lines[lines.length - 1]);
        if (!line) {
          return { lines: lines, whole: false };
        }
        lines.push(line);
      }
    }
    return { lines: lines, whole: content === '' || /\n$/.test(content) };
  }

  /**
   * The journal that lies on the disk; no lines when there is none.
   * @param {string} planId
   * @returns {Past}
   */
  function load(planId) {
    var path = places.journal(planId);
    // The draft of a journal that was being written anew when the power failed.
    var found = files.exists(path) ? path : path + '.tmp';
    if (!files.exists(found)) {
      return NONE;
    }
    try {
      var content = files.read(found);
      // The file is ASCII: a byte that is missing here is one that could not be read.
      return content.length === files.size(found) ? parse(content) : UNREADABLE;
    } catch (error) {
      return UNREADABLE;
    }
  }

  /**
   * Whether what was begun last has no end.
   * @param {JournalLine[]} lines
   */
  function isUnfinished(lines) {
    var last = lines[lines.length - 1];
    return last !== undefined && last.event !== 'end';
  }

  /**
   * Whether something could not be taken back the last time: then the states alone do not tell that everything is in
   * force again, since Http.sys may not have been restarted.
   * @param {JournalLine[]} lines
   */
  function isDoubtful(lines) {
    var doubtful = false;
    for (var i = 0; i < lines.length; i++) {
      var line = /** @type {JournalLine} */ (lines[i]);
      var failed = line.outcome === 'rollback-failed' || line.outcome === 'undo-failed';
      if (failed || (line.event === 'step-failed' && line.phase !== 'run')) {
        doubtful = true;
      } else if (line.outcome === 'rolled-back' || line.outcome === 'undone') {
        doubtful = false;
      }
    }
    return doubtful;
  }

  /**
   * A journal to add to. Each line goes to the disk before `add` returns; a disk that refuses is tried again with the
   * next line.
   * @param {string} planId
   * @param {Past} past
   * @param {boolean} onDisk false = kept in memory only
   * @param {LineListener} listen
   * @returns {JournalWriter}
   */
  function open(planId, past, onDisk, listen) {
    var lines = past.lines.slice(0);
    // Read now: the journal must be handed over whatever happens later.
    var computerName = inspection.computerName();
    var path = places.journal(planId);
    var writeAnew = !past.whole;

    /** @param {JournalLine} line */
    function store(line) {
      if (!onDisk) {
        return false;
      }
      try {
        if (writeAnew) {
          keepDamaged(path);
          files.writeWhole(path, fileText(lines));
        } else {
          files.append(path, json.write(line) + '\r\n');
        }
        writeAnew = false;
        return true;
      } catch (error) {
        writeAnew = true;
        return false;
      }
    }

    /**
     * @param {JournalPhase} phase
     * @param {JournalEvent} event
     * @param {string} step
     * @param {Outcome | null} outcome
     * @param {Problem | null} problem
     */
    function add(phase, event, step, outcome, problem) {
      var previous = lines[lines.length - 1];
      /** @type {any} */
      var line = {
        n: lines.length + 1,
        at: time.now(),
        phase: phase,
        event: event,
        step: step,
        outcome: outcome,
        problem: problem
      };
      line.sum = sumOf(previous ? previous.sum : '', line);
      lines.push(line);
      var stored = store(line);
      return { stored: stored, cancel: listen(planId, line) };
    }

    return {
      add: add,
      result: function () {
        return {
          format: 'share80.journal',
          version: 1,
          planId: planId,
          computerName: computerName,
          lines: lines
        };
      }
    };
  }

  /**
   * What cannot be read here may still tell an expert something.
   * @param {string} path
   */
  function keepDamaged(path) {
    try {
      files.fileSystem().CopyFile(path, path + '.damaged', true);
    } catch (error) {
      // Then there is none, or no room for it.
    }
  }

  /** @param {JournalLine[]} lines */
  function fileText(lines) {
    /** @type {string[]} */
    var rows = [];
    for (var i = 0; i < lines.length; i++) {
      rows.push(json.write(lines[i]) + '\r\n');
    }
    return rows.join('');
  }

  /**
   * The journal of something that was refused before it began: kept off the disk, so that it can be tried again.
   * @param {string} planId
   * @param {JournalPhase} phase
   * @param {Past} past
   * @param {Problem} problem
   * @param {LineListener} listen
   */
  function refused(planId, phase, past, problem, listen) {
    var journal = open(planId, past, false, listen);
    journal.add(phase, 'begin', '', null, null);
    journal.add(phase, 'end', '', 'refused', problem);
    return journal.result();
  }

  /**
   * Whether everything was taken back, but Windows works with it only once it has been restarted.
   * @param {JournalLine} end
   */
  function waitsForReboot(end) {
    return end.outcome === 'undone' && end.problem !== null && end.problem.code === 'reboot-needed';
  }

  return {
    NONE: NONE,
    parse: parse,
    load: load,
    isUnfinished: isUnfinished,
    isDoubtful: isDoubtful,
    waitsForReboot: waitsForReboot,
    open: open,
    refused: refused
  };
})();
/**
 * The form of a plan, member by member (shared/plan.ts). Strict: what is not known here is refused, and every name that
 * becomes part of a command line or a query fits a narrow pattern.
 */
var planForm = (function () {
  var MOST_STEPS = 300;
  var MOST_ADDRESSES = 2000;
  var MOST_ENTRIES = 1000;
  var VALUE_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
  /** A list entry as reg.exe can write it back, junk included: no quotation mark, no %, no backslash at its end. */
  var ENTRY = /^[\x21\x23\x24\x26-\x5b\x5d-\x7e]{1,128}$/;
  var ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

  /**
   * Whether a value is an object with exactly these members.
   * @param {unknown} value
   * @param {string} names sorted, with one space between
   * @returns {value is Record<string, unknown>}
   */
  function has(value, names) {
    return json.isObject(value) && json.keys(value).join(' ') === names;
  }

  /** @param {unknown} value @param {number} least @param {number} most */
  function isWhole(value, least, most) {
    return typeof value === 'number' && value >= least && value <= most && value === Math.floor(value);
  }

  /** @param {unknown} value */
  function isBrief(value) {
    return typeof value === 'string' && value.length <= 512;
  }

  /** Not of what a value becomes as a text: null would pass for a name. @param {unknown} value @param {RegExp} pattern */
  function fits(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
  }

  /**
   * @param {unknown} value
   * @param {number} most
   * @param {(item: unknown) => boolean} isItem
   */
  function isListOf(value, most, isItem) {
    if (!json.isList(value) || value.length > most) {
      return false;
    }
    for (var i = 0; i < value.length; i++) {
      if (!isItem(value[i])) {
        return false;
      }
    }
    return true;
  }

  /** @param {unknown} value */
  function isEntry(value) {
    return typeof value === 'string' && ENTRY.test(value);
  }

  /** @param {unknown} value */
  function isRegistryState(value) {
    if (has(value, 'type')) {
      return value.type === 'absent';
    }
    if (!has(value, 'data type')) {
      return false;
    }
    return value.type === 'dword'
      ? isWhole(value.data, 0, 0xffffffff)
      : value.type === 'multi-string' && isListOf(value.data, MOST_ENTRIES, isEntry);
  }

  /** "Selected addresses" with none selected cannot be said: Windows Media Services takes it for all. @param {unknown} value */
  function isPluginState(value) {
    if (!has(value, 'bind enabled port') || typeof value.enabled !== 'boolean' || !isWhole(value.port, 0, 65535)) {
      return false;
    }
    var bind = value.bind;
    return bind === 'all' || (json.isList(bind) && bind.length > 0 && isListOf(bind, MOST_ADDRESSES, isEntry));
  }

  /** @param {unknown} value */
  function isRunState(value) {
    return value === 'running' || value === 'stopped';
  }

  /** @param {unknown} value */
  function isBackupItem(value) {
    return value === 'http-parameters' || value === 'metabase' || value === 'wms-settings';
  }

  /** @param {unknown} change */
  function isChange(change) {
    if (has(change, 'items kind')) {
      return change.kind === 'backup' && isListOf(change.items, 3, isBackupItem);
    }
    if (has(change, 'after before displayName kind service')) {
      return (
        change.kind === 'service' &&
        fits(change.service, services.NAME) &&
        isBrief(change.displayName) &&
        isRunState(change.before) &&
        isRunState(change.after)
      );
    }
    if (has(change, 'after before key kind name')) {
      return (
        change.kind === 'registry' &&
        // The only key that a plan may ever name.
        change.key === registry.HTTP_PARAMETERS &&
        fits(change.name, VALUE_NAME) &&
        isRegistryState(change.before) &&
        isRegistryState(change.after)
      );
    }
    return (
      has(change, 'after before kind') &&
      change.kind === 'plugin' &&
      isPluginState(change.before) &&
      isPluginState(change.after)
    );
  }

  /** @param {unknown} step */
  function isStep(step) {
    return (
      has(step, 'change id limitSeconds outageSeconds reason') &&
      fits(step.id, /^s\d\d\d?$/) &&
      isBrief(step.reason) &&
      isWhole(step.limitSeconds, 1, 600) &&
      typeof step.outageSeconds === 'number' &&
      isChange(step.change)
    );
  }

  /** @param {unknown} choice */
  function isChoice(choice) {
    return (
      has(choice, 'hotfixValueName method streamAddress streamPort webAddresses') &&
      fits(choice.hotfixValueName, VALUE_NAME) &&
      fits(choice.method, /^(listen-list|hotfix|other-port)$/) &&
      text.isIpv4(choice.streamAddress) &&
      isWhole(choice.streamPort, 1, 65535) &&
      isListOf(choice.webAddresses, MOST_ADDRESSES, text.isIpv4)
    );
  }

  /** @param {unknown} server */
  function isServer(server) {
    return (
      has(server, 'computerName installedAt osVersion') &&
      isBrief(server.computerName) &&
      isBrief(server.osVersion) &&
      (server.installedAt === null || fits(server.installedAt, ISO_TIME))
    );
  }

  /** @param {unknown} endpoint */
  function isEndpoint(endpoint) {
    return has(endpoint, 'address port') && text.isIpv4(endpoint.address) && isWhole(endpoint.port, 1, 65535);
  }

  /** @param {unknown} outage */
  function isOutage(outage) {
    return (
      has(outage, 'streamingSeconds webSeconds') &&
      typeof outage.webSeconds === 'number' &&
      typeof outage.streamingSeconds === 'number'
    );
  }

  /**
   * The member that has not the form of a plan, or ''.
   * @param {unknown} plan
   */
  function wrongMember(plan) {
    var members = 'choice createdAt format hash id neededAddresses outage server steps streamEndpoint version';
    if (!json.isObject(plan) || plan.format !== 'share80.plan') {
      return 'format';
    }
    if (plan.version !== 1) {
      return 'version';
    }
    if (!has(plan, members)) {
      return 'members';
    }
    /** @type {[string, boolean][]} */
    var checks = [
      ['id', fits(plan.id, /^[0-9a-f]{12}$/)],
      ['hash', fits(plan.hash, /^[0-9a-f]{64}$/)],
      ['createdAt', fits(plan.createdAt, ISO_TIME)],
      ['server', isServer(plan.server)],
      ['choice', isChoice(plan.choice)],
      ['steps', isListOf(plan.steps, MOST_STEPS, isStep)],
      ['neededAddresses', isListOf(plan.neededAddresses, MOST_ADDRESSES, text.isIpv4)],
      ['streamEndpoint', isEndpoint(plan.streamEndpoint)],
      ['outage', isOutage(plan.outage)]
    ];
    for (var i = 0; i < checks.length; i++) {
      var check = /** @type {[string, boolean]} */ (checks[i]);
      if (!check[1]) {
        return check[0];
      }
    }
    return '';
  }

  return { wrongMember: wrongMember };
})();
/** Whether a plan is what its maker sealed, and makes sense as a chain of changes. */
var planCheck = (function () {
  /** @param {Plan} plan */
  function hashOf(plan) {
    /** @type {Record<string, unknown>} */
    var draft = {};
    for (var name in plan) {
      if (Object.prototype.hasOwnProperty.call(plan, name) && name !== 'id' && name !== 'hash') {
        draft[name] = /** @type {any} */ (plan)[name];
      }
    }
    return digest.sha256(json.write(draft));
  }

  /**
   * The step that does not go on where the one before it on the same target ended, or names an id twice; else ''.
   * @param {Plan} plan
   */
  function brokenStep(plan) {
    /** @type {Record<string, string>} */
    var states = {};
    /** @type {Record<string, boolean>} */
    var ids = {};
    for (var i = 0; i < plan.steps.length; i++) {
      var step = /** @type {Step} */ (plan.steps[i]);
      var change = step.change;
      if (ids[step.id] === true) {
        return step.id;
      }
      ids[step.id] = true;
      if (change.kind !== 'backup') {
        var key = targets.keyOf(change);
        var known = states[key];
        if (known !== undefined && known !== json.write(change.before)) {
          return step.id;
        }
        states[key] = json.write(change.after);
      }
    }
    return '';
  }

  /**
   * Null when the plan may be used, else the problem.
   * @param {unknown} plan anything at all
   * @returns {Problem | null}
   */
  function problemOf(plan) {
    var wrong = planForm.wrongMember(plan);
    if (wrong) {
      return problems.make('plan-altered', 'not a plan of this version: ' + wrong);
    }
    var formed = /** @type {Plan} */ (plan);
    var hash = hashOf(formed);
    if (hash !== formed.hash || hash.slice(0, 12) !== formed.id) {
      return problems.make('plan-altered', 'the plan does not have the hash that it names');
    }
    var broken = brokenStep(formed);
    return broken
      ? problems.make('plan-altered', 'step ' + broken + ' does not follow from the steps before it')
      : null;
  }

  /**
   * The id to file a result under, for a plan that may be anything.
   * @param {unknown} plan
   */
  function idOf(plan) {
    var id = json.isObject(plan) ? String(plan.id) : '';
    return /^[0-9a-f]{12}$/.test(id) ? id : '000000000000';
  }

  return { problemOf: problemOf, idOf: idOf };
})();
/**
 * What the plug-in was before the plan touched it. A plan says "all addresses"; the plug-in can say that in several
 * ways (all, with a selection that is not used; selected, with none selected), and an undo restores the very one.
 */
var pluginMemory = (function () {
  /** @type {PluginReading | null} */
  var first = null;

  /** @param {string} planId */
  function path(planId) {
    return places.planFolder(planId) + '\\plugin-before.json';
  }

  /** For the next plan: one agent may carry out several. */
  function forget() {
    first = null;
  }

  /**
   * Keeps the first reading, and no other.
   * @param {PluginReading} reading
   */
  function learn(reading) {
    first = first || reading;
  }

  /** Into the plan's folder, for an undo by another agent. @param {string} planId */
  function save(planId) {
    if (first) {
      files.writeWhole(path(planId), json.write(first) + '\r\n');
    }
  }

  /** What an earlier agent saved; nothing when there is none. @param {string} planId */
  function load(planId) {
    forget();
    try {
      var saved = files.exists(path(planId)) ? files.readJson(path(planId)) : null;
      if (json.isObject(saved) && json.isList(saved.boundAddresses)) {
        first = /** @type {any} */ (saved);
      }
    } catch (error) {
      // Then "all" is restored in its plainest form.
    }
  }

  /** How "all addresses" was said. */
  function all() {
    var known = first && (first.listenAll || first.boundAddresses.length === 0) ? first : null;
    return known
      ? { listenAll: known.listenAll, boundAddresses: known.boundAddresses }
      : { listenAll: true, boundAddresses: [] };
  }

  /** Addresses that were there before, selected or not. */
  function addresses() {
    return first ? first.boundAddresses : [];
  }

  /**
   * @param {readonly string[]} one
   * @param {readonly string[]} other
   */
  function sameSet(one, other) {
    return one.slice(0).sort().join(' ') === other.slice(0).sort().join(' ');
  }

  /**
   * Whether the plug-in listens on these addresses, and nothing is left over in its selection.
   * @param {PluginReading} reading
   * @param {PluginState['bind']} bind
   */
  function isBound(reading, bind) {
    if (bind !== 'all') {
      return !reading.listenAll && sameSet(reading.boundAddresses, bind);
    }
    var wanted = all();
    // Without a memory both spellings will do, as long as nothing is selected.
    var sameSpelling = first === null || reading.listenAll === wanted.listenAll;
    return sameSpelling && sameSet(reading.boundAddresses, wanted.boundAddresses);
  }

  return {
    forget: forget,
    learn: learn,
    save: save,
    load: load,
    all: all,
    addresses: addresses,
    isBound: isBound
  };
})();
/** Targets: what a change is about, how it stands now, and whether that is a given state. */
var targets = (function () {
  /**
   * Steps with the same key change the same thing.
   * @param {TargetChange} change
   */
  function keyOf(change) {
    switch (change.kind) {
      case 'service':
        return 'service ' + change.service.toLowerCase();
      case 'registry':
        return 'registry ' + change.name.toLowerCase();
      case 'plugin':
        return 'plugin';
    }
  }

  /**
   * Reads the target as it stands. Throws a fault when it cannot be read.
   * @param {TargetChange} change
   * @returns {TargetReading}
   */
  function read(change) {
    switch (change.kind) {
      case 'service':
        return { kind: 'service', state: services.stateOf(change.service) };
      case 'registry':
        return { kind: 'registry', state: registry.read(change.key, change.name) };
      case 'plugin':
        return { kind: 'plugin', reading: streaming.readPlugin() };
    }
  }

  /**
   * Whether the target's settings are these; for the plug-in that includes the wish to be enabled, not its success.
   * @param {TargetReading} reading
   * @param {TargetState} state
   */
  function is(reading, state) {
    switch (reading.kind) {
      case 'service':
        return reading.state === state;
      case 'registry':
        return registry.same(reading.state, /** @type {RegistryState} */ (state));
      case 'plugin':
        var wanted = /** @type {PluginState} */ (state);
        var present = reading.reading;
        return (
          present.enabled === wanted.enabled &&
          present.port === wanted.port &&
          pluginMemory.isBound(present, wanted.bind)
        );
    }
  }

  /**
   * Whether the target is in this state and shows its effect: a plug-in that is enabled must run, too.
   * @param {TargetReading} reading
   * @param {TargetState} state
   */
  function isReached(reading, state) {
    if (!is(reading, state)) {
      return false;
    }
    if (reading.kind !== 'plugin') {
      return true;
    }
    return reading.reading.enabled
      ? streaming.runs(reading.reading)
      : (reading.reading.status & streaming.STATUS_ENABLED) === 0;
  }

  /** @param {TargetReading} reading */
  function describe(reading) {
    return json.write(reading.kind === 'plugin' ? reading.reading : reading.state);
  }

  return { keyOf: keyOf, read: read, is: is, isReached: isReached, describe: describe };
})();
/** Setting the plug-in, in the order in which it never listens where it should not: off, settings, on. */
var pluginControl = (function () {
  /** @param {PluginState} goal */
  function hasSettings(goal) {
    var reading = streaming.readPlugin();
    return reading.port === goal.port && pluginMemory.isBound(reading, goal.bind);
  }

  /**
   * The selection is complete before "all" is switched off: a selection of none would mean all of them.
   * @param {WmsPlugin} plugin
   * @param {PluginState} goal
   */
  function writeSettings(plugin, goal) {
    var settings = plugin.CustomInterface;
    var selection = goal.bind === 'all' ? pluginMemory.all() : { listenAll: false, boundAddresses: goal.bind };
    if (settings.Port !== goal.port) {
      settings.Port = goal.port;
    }
    if (selection.listenAll) {
      settings.ListenAllIPAddresses = true;
    }
    settings.BoundIPAddresses.RemoveAll();
    for (var i = 0; i < selection.boundAddresses.length; i++) {
      settings.BoundIPAddresses.Add(/** @type {string} */ (selection.boundAddresses[i]));
    }
    if (!selection.listenAll) {
      settings.ListenAllIPAddresses = false;
    }
  }

  /**
   * Brings the plug-in to a state. Throws a fault when it does not get there within the limit, or when it says at once
   * that it is in error.
   * @param {PluginState} goal
   * @param {number} limitSeconds
   * @param {boolean} mustRun false = restore the settings and the wish; it may have been in error before
   */
  function bring(goal, limitSeconds, mustRun) {
    try {
      var plugin = streaming.httpPlugin();
      var settled = hasSettings(goal);
      // Also when it is enabled already but in error: only switching it off and on makes it try again.
      if (plugin.Enabled && (!settled || !goal.enabled || mustRun)) {
        plugin.Enabled = false;
      }
      if (!settled) {
        writeSettings(plugin, goal);
      }
      if (goal.enabled && !plugin.Enabled) {
        plugin.Enabled = true;
      }
    } catch (error) {
      if (mustRun || !stands(goal)) {
        throw problems.of(error, 'plugin-failed').code === 'plugin-failed'
          ? problems.fault('plugin-failed', problems.describe(error), problems.codeOf(error))
          : error;
      }
    }
    if (!settles(goal, limitSeconds, mustRun)) {
      throw problems.fault('plugin-failed', json.write(streaming.readPlugin()));
    }
  }

  /** Whether the settings and the wish are there, although something failed. @param {PluginState} goal */
  function stands(goal) {
    return targets.is({ kind: 'plugin', reading: streaming.readPlugin() }, goal);
  }

  /**
   * Waits until the plug-in is as it should be; false when it is not, or is in error.
   * @param {PluginState} goal
   * @param {number} limitSeconds
   * @param {boolean} mustRun
   */
  function settles(goal, limitSeconds, mustRun) {
    var inError = false;
    var reached = wait.until(limitSeconds, function () {
      var reading = streaming.readPlugin();
      /** @type {TargetReading} */
      var target = { kind: 'plugin', reading: reading };
      inError = goal.enabled && mustRun && (reading.status & streaming.STATUS_ERROR) !== 0;
      return inError || (mustRun ? targets.isReached(target, goal) : targets.is(target, goal));
    });
    return reached && !inError;
  }

  return { bring: bring };
})();
/** Backups of the settings that a plan touches, into the plan's folder. */
var backup = (function () {
  /**
   * @param {string} path
   * @param {() => void} make
   */
  function makeOne(path, make) {
    try {
      // reg.exe of later Windows asks before it overwrites; nobody could answer.
      files.remove(path);
      make();
    } catch (error) {
      throw problems.fault('backup-failed', path + ': ' + problems.describe(error), problems.codeOf(error));
    }
    if (!files.exists(path) || files.size(path) === 0) {
      throw problems.fault('backup-failed', path + ' was not written');
    }
  }

  /**
   * @param {string} folder
   * @param {BackupItem} item
   */
  function save(folder, item) {
    switch (item) {
      case 'http-parameters':
        var exported = folder + '\\http-parameters.reg';
        return makeOne(exported, function () {
          shell.run('reg.exe', 'export ' + shell.quote(registry.HTTP_PARAMETERS) + ' ' + shell.quote(exported));
        });
      case 'metabase':
        return makeOne(folder + '\\MetaBase.xml', function () {
          files.fileSystem().CopyFile(shell.system32('inetsrv\\MetaBase.xml'), folder + '\\MetaBase.xml', true);
        });
      case 'wms-settings':
        return makeOne(folder + '\\wms.xml', function () {
          streaming.server().ExportXML(folder + '\\wms.xml');
        });
    }
  }

  /**
   * Throws a fault `backup-failed` when one of them was not written.
   * @param {string} folder
   * @param {readonly BackupItem[]} items
   */
  function saveAll(folder, items) {
    for (var i = 0; i < items.length; i++) {
      save(folder, /** @type {BackupItem} */ (items[i]));
    }
  }

  return { saveAll: saveAll };
})();
/** Carrying out single steps, forward as planned or back to what was. */
var steps = (function () {
  /** A service that is asked back may first have to end what it is doing. Unit: seconds. */
  var PATIENCE = 120;
  /** A service that dies right after its start is to be noticed. Unit: milliseconds. */
  var SECOND_THOUGHT_MS = 3000;
  var MOST_LOOKS = 3;

  /**
   * @param {TargetChange} change
   * @param {TargetState} goal
   * @param {number} limitSeconds
   * @param {boolean} mustRun
   */
  function apply(change, goal, limitSeconds, mustRun) {
    switch (change.kind) {
      case 'service':
        return serviceControl.bring(change.service, /** @type {RunState} */ (goal), limitSeconds);
      case 'registry':
        return registry.write(change.key, change.name, /** @type {RegistryState} */ (goal));
      case 'plugin':
        return pluginControl.bring(/** @type {PluginState} */ (goal), limitSeconds, mustRun);
    }
  }

  /**
   * Carries out a step as planned: nothing to do when its target is there already, refused when the target is not as
   * the plan found it. Throws a fault.
   * @param {string} planId
   * @param {Step} step
   * @returns {boolean} whether anything was touched
   * @param {() => void} touching called before the target is touched
   */
  function perform(planId, step, touching) {
    var change = step.change;
    if (change.kind === 'backup') {
      backup.saveAll(places.planFolder(planId), change.items);
      return false;
    }
    var reading = targets.read(change);
    if (reading.kind === 'plugin') {
      remember(planId, reading.reading);
    }
    if (targets.isReached(reading, change.after)) {
      return false;
    }
    // A service on its way from one state to the other is waited for; everything else must be as the plan found it.
    var onItsWay = reading.kind === 'service' && /-pending$/.test(String(reading.state));
    if (!onItsWay && !targets.is(reading, change.before)) {
      throw problems.fault('values-changed', targets.keyOf(change) + ' is ' + targets.describe(reading));
    }
    touching();
    apply(change, change.after, step.limitSeconds, true);
    return true;
  }

  /**
   * A plug-in whose service the plan has started is seen for the first time only now.
   * @param {string} planId
   * @param {PluginReading} reading
   */
  function remember(planId, reading) {
    pluginMemory.learn(reading);
    try {
      pluginMemory.save(planId);
    } catch (error) {
      throw problems.fault('backup-failed', 'plugin-before.json: ' + problems.describe(error));
    }
  }

  /**
   * Brings a step's target to a state, whatever it is in. Throws a fault.
   * @param {Step} step no backup
   * @param {'before' | 'after'} side
   * @returns {boolean} whether there was anything to do
   */
  function mend(step, side) {
    var change = /** @type {TargetChange} */ (step.change);
    var goal = change[side];
    if (targets.is(targets.read(change), goal)) {
      return false;
    }
    apply(change, goal, Math.max(step.limitSeconds, PATIENCE), false);
    return true;
  }

  /**
   * Whether a step stops or starts Http.sys itself.
   * @param {Step} step
   */
  function isHttpStep(step) {
    return step.change.kind === 'service' && text.same(step.change.service, services.HTTP_DRIVER);
  }

  /** @param {readonly Step[]} list */
  function restartsHttp(list) {
    for (var i = 0; i < list.length; i++) {
      if (isHttpStep(/** @type {Step} */ (list[i]))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Brings one target back, and keeps account of whether Http.sys still works with values that are no longer in the
   * registry: it reads them when it starts.
   * @param {Step} step
   * @param {'before' | 'after'} side
   * @param {Mending} mending
   */
  function mendOne(step, side, mending) {
    var httpStopped = services.stateOf(services.HTTP_DRIVER) === 'stopped';
    var wrote = mend(step, side);
    if (wrote && step.change.kind === 'registry' && mending.restartsHttp && !httpStopped) {
      mending.stale = true;
    }
    if (isHttpStep(step) && httpStopped && /** @type {TargetChange} */ (step.change)[side] === 'running') {
      mending.stale = false;
    }
  }

  /**
   * Brings targets back (or forward again), in the order given. Goes on after a failure, unless told not to: a web
   * service that could be started again shall not stay down because something else could not be restored.
   * @param {readonly Step[]} list
   * @param {'before' | 'after'} side
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {boolean} stopAtFailure
   * @param {readonly Step[]} whole all steps of the plan, in the same direction
   * @param {boolean} doubtful whether Http.sys may work with other values than the registry holds from the beginning
   * @returns {Mending}
   */
  function mendAll(list, side, phase, journal, stopAtFailure, whole, doubtful) {
    var restarts = restartsHttp(list);
    /** @type {Mending} */
    var mending = { problem: null, done: [], stale: doubtful && restarts, restartsHttp: restarts };
    mendList(list, side, phase, journal, stopAtFailure, mending);
    if (mending.stale && !stopAtFailure) {
      // Http.sys could not be stopped in time; now whoever held it may be through. All that depends on it runs again
      // by now, whether or not the plan had come to starting it.
      mendList(whole, side, phase, journal, false, mending);
    }
    return mending;
  }

  /**
   * @param {readonly Step[]} list
   * @param {'before' | 'after'} side
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {boolean} stopAtFailure
   * @param {Mending} mending
   */
  function mendList(list, side, phase, journal, stopAtFailure, mending) {
    for (var i = 0; i < list.length && !(mending.problem && stopAtFailure); i++) {
      var step = /** @type {Step} */ (list[i]);
      if (step.change.kind !== 'backup') {
        journal.add(phase, 'step-begin', step.id, null, null);
        mending.done.push(step);
        try {
          mendOne(step, side, mending);
          journal.add(phase, 'step-done', step.id, null, null);
        } catch (error) {
          var problem = problems.of(error, 'unexpected');
          journal.add(phase, 'step-failed', step.id, null, problem);
          mending.problem = mending.problem || problem;
        }
      }
    }
  }

  /**
   * The first step of each target that is not as it was before that step.
   * @param {readonly Step[]} list in the order of the plan
   */
  function notAsBefore(list) {
    /** @type {Record<string, boolean>} */
    var seen = {};
    /** @type {Step[]} */
    var found = [];
    for (var i = 0; i < list.length; i++) {
      var step = /** @type {Step} */ (list[i]);
      if (step.change.kind !== 'backup' && seen[targets.keyOf(step.change)] !== true) {
        seen[targets.keyOf(step.change)] = true;
        if (differs(step.change)) {
          found.push(step);
        }
      }
    }
    return found;
  }

  /**
   * Looks whether everything taken back has stayed so, and mends what has not: a service may die right after its start.
   * What is true counts, not what was done: a step that failed may have got there in the end.
   * @param {readonly Step[]} list in the order of the plan
   * @param {JournalPhase} phase
   * @param {JournalWriter} journal
   * @param {Mending} mending
   * @returns {Problem | null} what is still not as it was before
   */
  function confirmBefore(list, phase, journal, mending) {
    for (var look = 1; list.length > 0; look++) {
      WScript.Sleep(SECOND_THOUGHT_MS);
      var wrong = notAsBefore(list);
      var first = wrong[0];
      if (!first) {
        return null;
      }
      if (look >= MOST_LOOKS) {
        return differs(/** @type {TargetChange} */ (first.change));
      }
      mendList(wrong, 'before', phase, journal, false, mending);
    }
    return null;
  }

  /**
   * @param {TargetChange} change
   * @returns {Problem | null}
   */
  function differs(change) {
    try {
      var reading = targets.read(change);
      return targets.is(reading, change.before)
        ? null
        : problems.make('values-changed', targets.keyOf(change) + ' is ' + targets.describe(reading));
    } catch (error) {
      return problems.of(error, 'unexpected');
    }
  }

  /**
   * Null when every target is as the plan leaves it; else what is not. A service that was started may have died since.
   * Throws when something cannot be read.
   * @param {readonly Step[]} list in the order of the plan
   * @param {boolean} mustRun false = the plug-in may still wait for a restart of Windows
   * @returns {Problem | null}
   */
  function notAsPlanned(list, mustRun) {
    /** @type {Record<string, boolean>} */
    var seen = {};
    for (var i = list.length - 1; i >= 0; i--) {
      var change = /** @type {Step} */ (list[i]).change;
      if (change.kind !== 'backup' && seen[targets.keyOf(change)] !== true) {
        seen[targets.keyOf(change)] = true;
        var reading = targets.read(change);
        if (mustRun ? !targets.isReached(reading, change.after) : !targets.is(reading, change.after)) {
          var died = change.kind === 'service' && change.after === 'running';
          var detail = targets.keyOf(change) + ' is ' + targets.describe(reading);
          return problems.make(died ? 'service-did-not-start' : 'values-changed', detail);
        }
      }
    }
    return null;
  }

  /** Http.sys works with values that are no longer in the registry. */
  var STALE = problems.make('service-did-not-stop', 'HTTP was not restarted after the registry was written');

  return {
    SECOND_THOUGHT_MS: SECOND_THOUGHT_MS,
    STALE: STALE,
    perform: perform,
    mendAll: mendAll,
    confirmBefore: confirmBefore,
    notAsPlanned: notAsPlanned,
    differs: differs
  };
})();
/** What must be true before a plan changes anything. Each check answers a problem, or null. */
var machineCheck = (function () {
  /** Left behind only if the agent is killed within this very check; harmless, and removed by an undo. */
  var RIGHTS_VALUE = 'Share80RightsCheck';
  var HOUR_MS = 3600000;

  /**
   * WMI converts the time of installation with today's daylight saving time on some Windows and with that of its own
   * day on others, so an hour more or less is the same machine.
   * @param {string} one
   * @param {string} other
   */
  function sameInstallation(one, other) {
    var distance = Math.abs(time.parse(one) - time.parse(other));
    return distance === 0 || distance === HOUR_MS;
  }

  /**
   * Whether this is the server that the plan was made for.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function wrongServer(plan) {
    var name = inspection.computerName();
    if (!text.same(name, plan.server.computerName)) {
      return problems.make('wrong-server', 'this is ' + name + ', the plan is for ' + plan.server.computerName);
    }
    var os = osFacts.readAll();
    if (plan.server.osVersion !== '' && os.version.value !== plan.server.osVersion) {
      return problems.make('wrong-server', 'version ' + os.version.value + ', not ' + plan.server.osVersion);
    }
    var installed = plan.server.installedAt;
    var here = os.installedAt.value;
    if (installed !== null && (here === null || !sameInstallation(installed, here))) {
      return problems.make('wrong-server', 'installed ' + here + ', not ' + installed);
    }
    return null;
  }

  /**
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function missingAddress(plan) {
    var present = adapters.addresses();
    for (var i = 0; i < plan.neededAddresses.length; i++) {
      var address = /** @type {string} */ (plan.neededAddresses[i]);
      if (!text.isOneOf(address, present)) {
        return problems.make('address-missing', address);
      }
    }
    return null;
  }

  /**
   * Whether a listener is Windows Media Services itself.
   * @param {ListenerReading} listener
   */
  function isStreaming(listener) {
    return text.same(listener.program, streaming.SERVICE + '.exe');
  }

  /**
   * Somebody who is neither Http.sys nor Windows Media Services holds the streaming endpoint. When netstat does not
   * answer, the run goes on: the plug-in will say it, and the run be taken back.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function takenEndpoint(plan) {
    var found = streamHolder(plan);
    if (!found || found.processId === listeners.SYSTEM_PROCESS) {
      return null;
    }
    return problems.make('endpoint-taken', found.address + ':' + found.port, '', {
      processId: found.processId,
      program: found.program
    });
  }

  /**
   * Who holds the plan's streaming endpoint, other than Windows Media Services; null when nobody, or when unknown.
   * @param {Plan} plan
   * @returns {ListenerReading | null}
   */
  function streamHolder(plan) {
    var all = listeners.readAll().value;
    var endpoint = plan.streamEndpoint;
    var found = all ? listeners.holder(all, endpoint.address, endpoint.port) : null;
    return found && !isStreaming(found) ? found : null;
  }

  /**
   * Whether Http.sys still keeps away from the streaming address although the registry gives it back: it reads its
   * settings when it starts, on some servers only when Windows does. Null when it does not, or when that cannot be told.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function staysAway(plan) {
    var choice = plan.choice;
    var list = registry.read(registry.HTTP_PARAMETERS, registry.LISTEN_LIST);
    var entries = list.type === 'multi-string' ? list.data : [];
    var given = entries.length === 0 || text.isOneOf(choice.streamAddress, entries) || text.isOneOf('0.0.0.0', entries);
    var value = registry.read(registry.HTTP_PARAMETERS, choice.hotfixValueName);
    var all = listeners.readAll().value;
    if (choice.method === 'other-port' || !given || (value.type === 'dword' && value.data !== 0) || !all) {
      return null;
    }
    var port = plan.streamEndpoint.port;
    if (listeners.holder(all, choice.streamAddress, port)) {
      return null;
    }
    for (var i = 0; i < all.length; i++) {
      var one = /** @type {ListenerReading} */ (all[i]);
      if (one.processId === listeners.SYSTEM_PROCESS && one.port === port) {
        return problems.make('reboot-needed', 'Http.sys does not listen on ' + choice.streamAddress + ':' + port);
      }
    }
    return null;
  }

  /**
   * Compares each target with the state that the plan found it in. The plug-in of a service that the plan starts first
   * cannot be read yet; its own step compares it.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function changedValue(plan) {
    /** @type {Record<string, boolean>} */
    var seen = {};
    var startsStreaming = 'service ' + streaming.SERVICE;
    for (var i = 0; i < plan.steps.length; i++) {
      var change = /** @type {Step} */ (plan.steps[i]).change;
      if (change.kind !== 'backup') {
        var key = targets.keyOf(change);
        var later = change.kind === 'plugin' && seen[startsStreaming] === true;
        if (seen[key] !== true && !later) {
          seen[key] = true;
          var problem = steps.differs(change);
          if (problem) {
            return problem.code === 'unexpected' ? problems.make('values-changed', problem.detail) : problem;
          }
        }
      }
    }
    return null;
  }

  /**
   * Tries to write and remove a value of our own where the listen list is: that needs the rights of an administrator.
   * @returns {Problem | null}
   */
  function missingRights() {
    var key = registry.HTTP_PARAMETERS;
    try {
      registry.write(key, RIGHTS_VALUE, { type: 'dword', data: 1 });
      registry.write(key, RIGHTS_VALUE, { type: 'absent' });
      return null;
    } catch (error) {
      var found = problems.of(error, 'no-rights');
      return problems.make('no-rights', found.detail, found.errorCode);
    }
  }

  /** Removes what a killed agent may have left of the check for rights. Never throws. */
  function tidy() {
    try {
      if (registry.read(registry.HTTP_PARAMETERS, RIGHTS_VALUE).type !== 'absent') {
        registry.write(registry.HTTP_PARAMETERS, RIGHTS_VALUE, { type: 'absent' });
      }
    } catch (error) {
      // Nothing reads that value.
    }
  }

  /** A plug-in that cannot be read is learned by its own step. */
  function learnPlugin() {
    pluginMemory.forget();
    try {
      pluginMemory.learn(streaming.readPlugin());
    } catch (error) {
      // Windows Media Services may not run yet.
    }
  }

  /**
   * The first thing that forbids this plan here and now.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function refusal(plan) {
    try {
      learnPlugin();
      return wrongServer(plan) || missingAddress(plan) || takenEndpoint(plan) || changedValue(plan) || missingRights();
    } catch (error) {
      return problems.of(error, 'unexpected');
    }
  }

  return {
    wrongServer: wrongServer,
    streamHolder: streamHolder,
    staysAway: staysAway,
    refusal: refusal,
    tidy: tidy
  };
})();
/**
 * The claim on a server: only one agent at a time changes it. It is the file busy.txt, held open for writing: Windows
 * lets nobody else open it for writing meanwhile, and closes it when this agent ends, however it ends. What stands in it
 * means nothing, and no agent ever deletes it: one that lies there unheld is in nobody's way.
 */
var claim = (function () {
  function path() {
    return places.root() + '\\busy.txt';
  }

  /**
   * Throws when the file cannot be opened for writing.
   * @returns {() => void} closes it
   */
  function hold() {
    var stream = files.fileSystem().CreateTextFile(path(), true);
    try {
      stream.WriteLine(time.now());
    } catch (error) {
      // On a full disk: it is held all the same.
    }
    return function () {
      stream.Close();
    };
  }

  /** Whether anything new can be written beside the file. */
  function isFolderWritable() {
    var trial = places.root() + '\\trial-' + Math.floor(Math.random() * 0x7fffffff).toString(16) + '.tmp';
    try {
      files.fileSystem().CreateTextFile(trial, true).Close();
      files.remove(trial);
      return true;
    } catch (error) {
      return false;
    }
  }

  /**
   * Makes sure that no other agent changes this server until the claim is given back. Throws a fault: `another-agent`
   * when the file is the one thing in its folder that cannot be written, else `cannot-write-journal`. Error texts do not
   * tell the two apart: they are translated.
   * @returns {() => void} gives the claim back
   */
  function take() {
    try {
      files.ensureFolder(places.root());
    } catch (error) {
      throw problems.fault('cannot-write-journal', places.root() + ': ' + problems.describe(error));
    }
    try {
      return hold();
    } catch (error) {
      throw files.exists(path()) && isFolderWritable()
        ? problems.fault('another-agent', 'another agent is at work: it holds ' + path() + ' open')
        : problems.fault('cannot-write-journal', path() + ': ' + problems.describe(error), problems.codeOf(error));
    }
  }

  /**
   * An undo must also work where nothing new can be written: where there is no such file, nobody holds it.
   * @returns {(() => void) | null} gives the claim back; null = there is none
   */
  function takeIfPossible() {
    try {
      return take();
    } catch (error) {
      if (files.exists(path())) {
        throw error;
      }
      return null;
    }
  }

  return { take: take, takeIfPossible: takeIfPossible };
})();
/** A plan's folder on the server: the plan, its journal, the backups, and an undo that works without the wizard. */
var planFolder = (function () {
  var UNDO_CALL = '"%~dp0agent.js" undo "%~dp0plan.json" "%~dp0undo-result.txt"';

  /**
   * Plain batch for Windows 2000 and later: %~dp0 is the folder that the file lies in. Not every script host lets its
   * engine be named; an undo may be started twice. Whether it came to its end is told by the mark in its result alone.
   */
  var UNDO_BATCH = [
    '@echo off',
    'echo Share80: takes back what this plan changed on this server.',
    'echo Web sites and streams can be interrupted for some minutes.',
    'echo To leave everything as it is, close this window.',
    'pause',
    'if exist "%~dp0undo-result.txt" del "%~dp0undo-result.txt"',
    '"%SystemRoot%\\system32\\cscript.exe" //nologo //E:JScript ' + UNDO_CALL,
    'if exist "%~dp0undo-result.txt" goto check',
    '"%SystemRoot%\\system32\\cscript.exe" //nologo ' + UNDO_CALL,
    ':check',
    'echo.',
    '"%SystemRoot%\\system32\\findstr.exe" /b /l /c:"' + files.END_MARK + '" "%~dp0undo-result.txt" >nul',
    'if errorlevel 1 goto died',
    'echo The result is in "%~dp0undo-result.txt".',
    'goto end',
    ':died',
    'echo NO RESULT: the script stopped before its end. Start this file again.',
    ':end',
    'pause'
  ];

  /**
   * Writes everything but the journal. Throws a fault `cannot-write-journal`.
   * @param {Plan} plan
   */
  function prepare(plan) {
    var folder = places.planFolder(plan.id);
    try {
      files.ensureFolder(places.root());
      files.ensureFolder(folder);
      files.writeWhole(folder + '\\plan.json', json.write(plan) + '\r\n');
      pluginMemory.save(plan.id);
      copyAgent(folder + '\\agent.js');
      files.writeWhole(folder + '\\UNDO.cmd', UNDO_BATCH.join('\r\n') + '\r\n');
      files.writeWhole(places.lastPlan(), plan.id + '\r\n');
    } catch (error) {
      throw problems.fault('cannot-write-journal', folder + ': ' + problems.describe(error), problems.codeOf(error));
    }
  }

  /** @param {string} target */
  function copyAgent(target) {
    if (!text.same(WScript.ScriptFullName, target)) {
      files.fileSystem().CopyFile(WScript.ScriptFullName, target, true);
    }
  }

  /**
   * The id of a plan that was begun on this server and has no end, or ''. Never throws.
   * @returns {string}
   */
  function unfinishedPlan() {
    try {
      if (!files.exists(places.lastPlan())) {
        return '';
      }
      var id = text.trim(files.read(places.lastPlan()));
      if (!/^[0-9a-f]{12}$/.test(id)) {
        return '';
      }
      var past = journals.load(id);
      return journals.isUnfinished(past.lines) || !past.whole ? id : '';
    } catch (error) {
      return '';
    }
  }

  /**
   * Whether a plan began here before, or another one has still no end.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function ranBefore(plan) {
    var path = places.journal(plan.id);
    if (files.exists(path) && files.size(path) > 0) {
      return problems.make('plan-ran-before', path);
    }
    var other = unfinishedPlan();
    return other ? problems.make('plan-ran-before', 'plan ' + other + ' is not finished: undo it first') : null;
  }

  return { prepare: prepare, unfinishedPlan: unfinishedPlan, ranBefore: ranBefore };
})();
/** Run: carries out a plan step by step, and takes it back by itself when a step fails. */
var runs = (function () {
  /**
   * Whether the registry keeps Http.sys away from the streaming address, whatever the driver does at the moment.
   * @param {Plan} plan
   */
  function registryFreesAddress(plan) {
    var choice = plan.choice;
    if (choice.method === 'other-port') {
      return false;
    }
    var list = registry.read(registry.HTTP_PARAMETERS, registry.LISTEN_LIST);
    if (list.type === 'multi-string' && list.data.length > 0) {
      return !text.isOneOf(choice.streamAddress, list.data) && !text.isOneOf('0.0.0.0', list.data);
    }
    var value = registry.read(registry.HTTP_PARAMETERS, choice.hotfixValueName);
    return choice.method === 'hotfix' && value.type === 'dword' && value.data === 1;
  }

  /**
   * The problem of a plug-in that did not start, with whoever holds its port. When that is Http.sys although the
   * registry says otherwise, only a restart of Windows helps.
   * @param {Plan} plan
   * @param {Problem} problem
   */
  function explain(plan, problem) {
    var holder = machineCheck.streamHolder(plan);
    if (!holder) {
      return problem;
    }
    var owner = { processId: holder.processId, program: holder.program };
    var byHttpSys = holder.processId === listeners.SYSTEM_PROCESS && registryFreesAddress(plan);
    var code = /** @type {ProblemCode} */ (byHttpSys ? 'reboot-needed' : 'port-in-use');
    return problems.make(code, problem.detail, problem.errorCode, owner);
  }

  /**
   * @param {Plan} plan
   * @param {Step} step
   * @param {Error} error
   */
  function problemOfStep(plan, step, error) {
    var problem = problems.of(error, 'unexpected');
    try {
      return step.reason === 'plugin-on' && problem.code === 'plugin-failed' ? explain(plan, problem) : problem;
    } catch (other) {
      return problem;
    }
  }

  /** The wish is kept: Windows Media Services loads the plug-in again after the restart. */
  function leavePluginEnabled() {
    try {
      var plugin = streaming.httpPlugin();
      if (!plugin.Enabled) {
        plugin.Enabled = true;
      }
    } catch (error) {
      // It says once more that the port is in use.
    }
  }

  /**
   * @param {Plan} plan
   * @param {JournalWriter} journal
   * @returns {{ begun: Step[], problem: Problem | null, reboot: Problem | null }} `problem`: roll back
   */
  function carryOut(plan, journal) {
    /** @type {{ begun: Step[], problem: Problem | null, reboot: Problem | null }} */
    var result = { begun: [], problem: null, reboot: null };
    for (var i = 0; i < plan.steps.length && !result.problem; i++) {
      var step = /** @type {Step} */ (plan.steps[i]);
      result.problem = takeStep(plan, step, journal, result);
    }
    if (!result.problem) {
      result.problem = lastLook(plan, result.reboot === null);
    }
    return result;
  }

  /**
   * What a plan reached must still be there at its end.
   * @param {Plan} plan
   * @param {boolean} mustRun
   * @returns {Problem | null}
   */
  function lastLook(plan, mustRun) {
    try {
      if (plan.steps.length > 0) {
        WScript.Sleep(steps.SECOND_THOUGHT_MS);
      }
      return steps.notAsPlanned(plan.steps, mustRun);
    } catch (error) {
      return problems.of(error, 'unexpected');
    }
  }

  /**
   * @param {Plan} plan
   * @param {Step} step
   * @param {JournalWriter} journal
   * @param {{ begun: Step[], reboot: Problem | null }} result
   * @returns {Problem | null}
   */
  function takeStep(plan, step, journal, result) {
    var begin = journal.add('run', 'step-begin', step.id, null, null);
    if (!begin.stored) {
      return problems.make('cannot-write-journal', places.journal(plan.id));
    }
    var touched = false;
    /** @type {Added} */
    var end;
    try {
      steps.perform(plan.id, step, function () {
        touched = true;
      });
      result.begun.push(step);
      end = journal.add('run', 'step-done', step.id, null, null);
    } catch (error) {
      var problem = problemOfStep(plan, step, error);
      if (touched) {
        result.begun.push(step);
      }
      journal.add('run', 'step-failed', step.id, null, problem);
      if (problem.code !== 'reboot-needed') {
        return problem;
      }
      // What remains still has to be done: services that were stopped must run again.
      leavePluginEnabled();
      result.reboot = problem;
      return null;
    }
    if (begin.cancel || end.cancel) {
      return problems.make('cancelled', 'after ' + step.id);
    }
    return end.stored ? null : problems.make('cannot-write-journal', places.journal(plan.id));
  }

  /**
   * @param {Plan} plan
   * @param {JournalWriter} journal
   */
  function execute(plan, journal) {
    var begin = journal.add('run', 'begin', '', null, null);
    if (!begin.stored) {
      journal.add('run', 'end', '', 'refused', problems.make('cannot-write-journal', places.journal(plan.id)));
      return;
    }
    var result = carryOut(plan, journal);
    if (result.problem) {
      rollBack(plan, result.begun, result.problem, journal);
    } else if (result.reboot) {
      journal.add('run', 'end', '', 'reboot-needed', result.reboot);
    } else {
      journal.add('run', 'end', '', 'done', null);
    }
  }

  /**
   * @param {Plan} plan
   * @param {Step[]} begun
   * @param {Problem} cause
   * @param {JournalWriter} journal
   */
  function rollBack(plan, begun, cause, journal) {
    journal.add('rollback', 'begin', '', null, cause);
    var whole = plan.steps.slice(0).reverse();
    var mending = steps.mendAll(begun.slice(0).reverse(), 'before', 'rollback', journal, false, whole, false);
    var differs = steps.confirmBefore(begun, 'rollback', journal, mending);
    var failed = differs !== null || mending.stale;
    var problem = failed ? mending.problem || differs || steps.STALE : cause;
    journal.add('rollback', 'end', '', failed ? 'rollback-failed' : 'rolled-back', problem);
  }

  /**
   * Runs a plan, which may be anything at all. Never throws; a refusal changes nothing.
   * @param {unknown} unchecked
   * @param {LineListener} listen
   * @returns {Journal}
   */
  function run(unchecked, listen) {
    var wrong = planCheck.problemOf(unchecked);
    if (wrong) {
      return journals.refused(planCheck.idOf(unchecked), 'run', journals.NONE, wrong, listen);
    }
    var plan = /** @type {Plan} */ (unchecked);
    /** @type {(() => void) | null} */
    var release = null;
    /** @type {JournalWriter | null} */
    var journal = null;
    try {
      var server = machineCheck.wrongServer(plan);
      if (server) {
        return journals.refused(plan.id, 'run', journals.NONE, server, listen);
      }
      release = claim.take();
      var refusal = planFolder.ranBefore(plan) || machineCheck.refusal(plan);
      if (refusal) {
        return journals.refused(plan.id, 'run', journals.NONE, refusal, listen);
      }
      planFolder.prepare(plan);
      journal = journals.open(plan.id, journals.NONE, true, listen);
      execute(plan, journal);
      return journal.result();
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      if (!journal) {
        return journals.refused(plan.id, 'run', journals.NONE, problem, listen);
      }
      // Nothing is known to lead here; if something does, nobody shall believe that all is well.
      journal.add('run', 'end', '', 'rollback-failed', problem);
      return journal.result();
    } finally {
      if (release) {
        release();
      }
    }
  }

  return { run: run };
})();
/**
 * Where an undo begins. The states of the targets tell how far the plan got, whatever became of the journal: the agent
 * may have been killed, the server restarted, the journal cut.
 */
var undoStart = (function () {
  /** A service on its way is given so long to arrive before anything is judged. Unit: seconds. */
  var SETTLE_SECONDS = 60;

  /**
   * The targets of a plan, each with its steps in order.
   * @param {Plan} plan
   * @returns {Target[]}
   */
  function targetsOf(plan) {
    /** @type {Target[]} */
    var found = [];
    for (var i = 0; i < plan.steps.length; i++) {
      var change = /** @type {Step} */ (plan.steps[i]).change;
      if (change.kind !== 'backup') {
        var target = find(found, targets.keyOf(change));
        if (!target) {
          target = {
            key: targets.keyOf(change),
            states: [change.before],
            positions: [0],
            change: change,
            reading: null
          };
          found.push(target);
        }
        target.states.push(change.after);
        target.positions.push(i + 1);
      }
    }
    return found;
  }

  /**
   * @param {Target[]} list
   * @param {string} key
   */
  function find(list, key) {
    for (var i = 0; i < list.length; i++) {
      var target = /** @type {Target} */ (list[i]);
      if (target.key === key) {
        return target;
      }
    }
    return null;
  }

  /**
   * The state that a target is in after so many steps of the plan.
   * @param {Target} target
   * @param {number} count
   * @returns {TargetState}
   */
  function stateAfter(target, count) {
    var state = /** @type {TargetState} */ (target.states[0]);
    for (var i = 0; i < target.positions.length; i++) {
      if (/** @type {number} */ (target.positions[i]) <= count) {
        state = /** @type {TargetState} */ (target.states[i]);
      }
    }
    return state;
  }

  /**
   * Whether the targets are as they are after so many steps. A plug-in cannot be read while the plan itself has its
   * service stopped.
   * @param {Target[]} list
   * @param {number} count
   */
  function fits(list, count) {
    for (var i = 0; i < list.length; i++) {
      var target = /** @type {Target} */ (list[i]);
      if (target.reading === null) {
        var service = find(list, 'service ' + streaming.SERVICE);
        if (!service || stateAfter(service, count) !== 'stopped') {
          return false;
        }
      } else if (!targets.is(target.reading, stateAfter(target, count))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many steps of the plan there are to take back; all of them when the states fit no place in it, which is always
   * right and at worst restarts a service once more than needed.
   * @param {Plan} plan
   * @param {Target[]} list
   */
  function stepsToTakeBack(plan, list) {
    for (var count = 0; count <= plan.steps.length; count++) {
      if (fits(list, count)) {
        return count;
      }
    }
    return plan.steps.length;
  }

  /**
   * Whether the first entries of the longer list are the shorter one.
   * @param {readonly string[]} shorter
   * @param {readonly string[]} longer
   */
  function isStartOf(shorter, longer) {
    return shorter.join('\n') === longer.slice(0, shorter.length).join('\n');
  }

  /**
   * Whether a target is in one of the plan's states, or halfway between two of them.
   * @param {Target} target with a reading
   * @param {TargetReading} reading
   * @param {boolean} broken an agent was interrupted or could not put something back: a value may be half written
   */
  function isOurs(target, reading, broken) {
    for (var i = 0; i < target.states.length; i++) {
      var state = /** @type {TargetState} */ (target.states[i]);
      if (targets.is(reading, state) || (broken && isPart(reading, state))) {
        return true;
      }
    }
    return reading.kind === 'service'
      ? reading.state !== null
      : reading.kind === 'plugin' && isMixture(target, reading);
  }

  /**
   * @param {TargetReading} reading
   * @param {TargetState} state
   */
  function isPart(reading, state) {
    var whole = /** @type {RegistryState} */ (state);
    return (
      reading.kind === 'registry' &&
      reading.state.type === 'multi-string' &&
      whole.type === 'multi-string' &&
      isStartOf(reading.state.data, whole.data)
    );
  }

  /**
   * A plug-in whose port and addresses all occur in the plan: it is set member by member.
   * @param {Target} target
   * @param {{ kind: 'plugin', reading: PluginReading }} reading
   */
  function isMixture(target, reading) {
    var present = reading.reading;
    var hasPort = false;
    var known = pluginMemory.addresses().slice(0);
    for (var i = 0; i < target.states.length; i++) {
      var state = /** @type {PluginState} */ (target.states[i]);
      hasPort = hasPort || state.port === present.port;
      known = state.bind === 'all' ? known : known.concat(state.bind.slice(0));
    }
    for (var j = 0; j < present.boundAddresses.length; j++) {
      if (!text.isOneOf(/** @type {string} */ (present.boundAddresses[j]), known)) {
        return false;
      }
    }
    return hasPort;
  }

  /** @param {Target} target */
  function settle(target) {
    wait.until(SETTLE_SECONDS, function () {
      target.reading = targets.read(target.change);
      return target.reading.kind !== 'service' || !/-pending$/.test(String(target.reading.state));
    });
  }

  /**
   * Reads all targets of a plan and decides what is to be taken back. Throws a fault when somebody else has changed
   * something since, or when something cannot be read.
   * @param {Plan} plan
   * @param {boolean} broken
   * @returns {number} how many steps of the plan, from its first
   */
  function begin(plan, broken) {
    var list = targetsOf(plan);
    for (var i = 0; i < list.length; i++) {
      var target = /** @type {Target} */ (list[i]);
      if (target.change.kind === 'plugin' && services.stateOf(streaming.SERVICE) !== 'running') {
        target.reading = null;
      } else {
        settle(target);
        if (target.reading && !isOurs(target, target.reading, broken)) {
          throw problems.fault('values-changed', target.key + ' is ' + targets.describe(target.reading));
        }
      }
    }
    var count = stepsToTakeBack(plan, list);
    var plugin = find(list, 'plugin');
    if (plugin && plugin.reading === null && !fits(list, count)) {
      throw problems.fault('plugin-failed', streaming.SERVICE + ' is not running: start it, then undo again');
    }
    return count;
  }

  return { find: begin };
})();
/** Undo: brings a plan's targets back to what they were before it, also when the run was interrupted. */
var undo = (function () {
  /**
   * Takes back the first `count` steps. When the plan stood complete and something fails, it is completed again: the
   * server ends in the old state or the new one.
   * @param {Plan} plan
   * @param {number} count
   * @param {JournalWriter} journal
   * @param {boolean} doubtful an earlier attempt failed
   */
  function takeBack(plan, count, journal, doubtful) {
    var list = plan.steps.slice(0, count);
    var complete = count === plan.steps.length && isComplete(plan);
    var result = steps.mendAll(
      list.slice(0).reverse(),
      'before',
      'undo',
      journal,
      complete,
      plan.steps.slice(0).reverse(),
      doubtful
    );
    /** @type {Problem | null} */
    var differs = result.problem;
    if (result.problem && complete) {
      steps.mendAll(result.done.slice(0).reverse(), 'after', 'rollback', journal, false, plan.steps, false);
    } else {
      differs = steps.confirmBefore(list, 'undo', journal, result);
    }
    // The plug-in of a service that did not run before cannot be read now, and has its own step to vouch for it.
    var unseen = differs !== null && differs.code === 'plugin-failed' && result.problem === null;
    var failed = result.stale || (differs !== null && !unseen);
    journal.add(
      'undo',
      'end',
      '',
      failed ? 'undo-failed' : 'undone',
      failed ? result.problem || differs || steps.STALE : stillMissing(plan)
    );
  }

  /**
   * What is taken back can still wait for a restart of Windows.
   * @param {Plan} plan
   * @returns {Problem | null}
   */
  function stillMissing(plan) {
    try {
      return machineCheck.staysAway(plan);
    } catch (error) {
      return null;
    }
  }

  /**
   * Whether every target is as the whole plan leaves it.
   * @param {Plan} plan
   */
  function isComplete(plan) {
    try {
      return steps.notAsPlanned(plan.steps, false) === null;
    } catch (error) {
      return false;
    }
  }

  /**
   * Takes a plan back, which may be anything at all. Never throws; a refusal changes nothing.
   * @param {unknown} unchecked
   * @param {LineListener} listen
   * @returns {Journal} the plan's whole journal, with the undo at its end
   */
  function run(unchecked, listen) {
    var past = journals.NONE;
    var wrong = planCheck.problemOf(unchecked);
    if (wrong) {
      return journals.refused(planCheck.idOf(unchecked), 'undo', past, wrong, listen);
    }
    var plan = /** @type {Plan} */ (unchecked);
    /** @type {(() => void) | null} */
    var release = null;
    /** @type {JournalWriter | null} */
    var journal = null;
    try {
      var server = machineCheck.wrongServer(plan);
      if (server) {
        return journals.refused(plan.id, 'undo', journals.load(plan.id), server, listen);
      }
      release = claim.takeIfPossible();
      // Not before: whoever reads a journal can be in the way of the agent that is writing it.
      past = journals.load(plan.id);
      machineCheck.tidy();
      pluginMemory.load(plan.id);
      var doubtful = journals.isDoubtful(past.lines);
      var interrupted = journals.isUnfinished(past.lines) || !past.whole;
      var found = undoStart.find(plan, interrupted || doubtful);
      var count = doubtful ? plan.steps.length : found;
      journal = journals.open(plan.id, past, files.fileSystem().FolderExists(places.planFolder(plan.id)), listen);
      journal.add('undo', 'begin', '', null, null);
      if (count === 0) {
        var note = past.lines.length > 0 ? stillMissing(plan) : problems.make('nothing-to-undo', plan.id);
        journal.add('undo', 'end', '', 'undone', note);
      } else {
        takeBack(plan, count, journal, doubtful);
      }
      return journal.result();
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      if (!journal) {
        return journals.refused(plan.id, 'undo', past, problem, listen);
      }
      journal.add('undo', 'end', '', 'undo-failed', problem);
      return journal.result();
    } finally {
      if (release) {
        release();
      }
    }
  }

  return { run: run };
})();
/** Envelopes of the link: what is said, sealed with the secret that both sides hold (shared/protocol.ts). */
var envelopes = (function () {
  /**
   * @param {LinkConfig} config
   * @param {'agent' | 'program'} direction
   * @param {number} counter
   * @param {string} body
   */
  function sign(config, direction, counter, body) {
    var signed = ['share80-link-1', direction, config.session, String(counter), body].join('|');
    return digest.hmac(config.secret, signed);
  }

  /**
   * @param {LinkConfig} config
   * @param {number} counter
   * @param {unknown} message
   */
  function seal(config, counter, message) {
    var body = json.write(message);
    return json.write({
      v: 1,
      session: config.session,
      direction: 'agent',
      counter: counter,
      body: body,
      mac: sign(config, 'agent', counter, body)
    });
  }

  /**
   * What the program answered to message `counter`. Throws when the answer is not genuine or belongs to another message.
   * @param {LinkConfig} config
   * @param {number} counter
   * @param {string} answer
   * @returns {unknown}
   */
  function open(config, counter, answer) {
    var envelope = json.read(answer);
    if (
      !json.isObject(envelope) ||
      envelope.v !== 1 ||
      envelope.session !== config.session ||
      envelope.direction !== 'program' ||
      envelope.counter !== counter ||
      typeof envelope.body !== 'string' ||
      envelope.mac !== sign(config, 'program', counter, envelope.body)
    ) {
      throw new Error('an answer that is not genuine');
    }
    return json.read(envelope.body);
  }

  return { seal: seal, open: open };
})();
/** What the agent is told over the link: its configuration and the orders, checked before they are used. */
var orders = (function () {
  var URL = /^http:\/\/[A-Za-z0-9.-]{1,100}(:\d{1,5})?\/share80\/1$/;

  /**
   * Throws a sentence when it is no configuration of this version.
   * @param {unknown} config
   * @returns {LinkConfig}
   */
  function checkConfig(config) {
    if (
      !json.isObject(config) ||
      config.protocol !== 1 ||
      !URL.test(String(config.url)) ||
      !/^[0-9a-f]{32}$/.test(String(config.session)) ||
      !/^[0-9a-f]{64}$/.test(String(config.secret))
    ) {
      throw new Error('not a link file of this version of Share80');
    }
    return /** @type {any} */ (config);
  }

  /**
   * The order, when it has a known name. What it carries is checked by whoever carries it out.
   * @param {unknown} order
   * @returns {Order}
   */
  function check(order) {
    var names = ['wait', 'inspect', 'run', 'undo', 'continue', 'cancel', 'bye'];
    if (!json.isObject(order) || !text.isOneOf(String(order.order), names)) {
      throw new Error('an order that is not known');
    }
    return /** @type {any} */ (order);
  }

  return { checkConfig: checkConfig, check: check };
})();
/** The wire to the program: one message out, one order back, over plain HTTP. */
var wire = (function () {
  var RESOLVE_MS = 5000;
  var CONNECT_MS = 10000;
  var SEND_MS = 60000;
  /** Longer than the program holds a question open. */
  var RECEIVE_MS = 45000;
  /** During a run nothing shall wait for a program that is away. */
  var QUICK_MS = 3000;
  var QUICK_SILENCE_MS = 15000;
  var LARGEST = 8 * 1024 * 1024;
  var FIRST_PAUSE_MS = 500;
  var LONGEST_PAUSE_MS = 5000;

  /**
   * @param {string} url
   * @param {string} sealed
   * @param {boolean} quick
   * @returns {{ status: number, content: string }} throws when there was no answer
   */
  function post(url, sealed, quick) {
    /** @type {WinHttpRequest} */
    var request = new ActiveXObject('WinHttp.WinHttpRequest.5.1');
    if (quick) {
      request.SetTimeouts(QUICK_MS, QUICK_MS, QUICK_MS, QUICK_MS);
    } else {
      request.SetTimeouts(RESOLVE_MS, CONNECT_MS, SEND_MS, RECEIVE_MS);
    }
    request.Open('POST', url, false);
    request.SetRequestHeader('Content-Type', 'application/json');
    request.Send(sealed);
    var content = request.ResponseText;
    if (content.length > LARGEST) {
      throw new Error('an answer that is too large');
    }
    return { status: Number(request.Status), content: content };
  }

  /**
   * Whether the same message may be sent again after this status: the program was busy, or slow.
   * @param {number} status
   */
  function mayPass(status) {
    return status === 408 || status >= 500;
  }

  /**
   * @param {LinkConfig} config
   * @returns {Wire}
   */
  function open(config) {
    // Rises with each message and from one start of the agent to the next, so that no message passes for an old one.
    // In tenths of a second: an agent that is started again at once must not fall behind what the one before it said.
    var counter = Math.floor((time.clock() / 100) % 0x100000000);
    var silentUntil = 0;

    /**
     * Says a message and returns the order. When the answer is lost, the same message is said again, for about
     * `patienceSeconds`. Throws a Refusal when the program does not want it, another error when there is no contact.
     * @param {AgentMessage} message
     * @param {number} patienceSeconds
     * @returns {Order}
     */
    function say(message, patienceSeconds) {
      counter++;
      var sealed = envelopes.seal(config, counter, message);
      var left = patienceSeconds * 1000;
      var pause = FIRST_PAUSE_MS;
      for (;;) {
        try {
          return ask(sealed, false);
        } catch (error) {
          if (error.refused || left <= 0) {
            throw error;
          }
        }
        WScript.Sleep(pause);
        left -= pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }

    /**
     * @param {string} sealed
     * @param {boolean} quick
     */
    function ask(sealed, quick) {
      var answer = post(config.url, sealed, quick);
      if (answer.status === 200) {
        return orders.check(envelopes.open(config, counter, answer.content));
      }
      var failure = new Error(answer.status + ' ' + text.trim(text.brief(answer.content)));
      failure.refused = !mayPass(answer.status);
      throw failure;
    }

    /**
     * Says a message in passing: once, in a hurry, and after a failure not again for a while.
     * @param {AgentMessage} message
     * @returns {Order | null} null when there was no answer
     */
    function mention(message) {
      if (time.clock() < silentUntil) {
        return null;
      }
      counter++;
      try {
        return ask(envelopes.seal(config, counter, message), true);
      } catch (error) {
        silentUntil = time.clock() + QUICK_SILENCE_MS;
        return null;
      }
    }

    return { say: say, mention: mention };
  }

  return { open: open };
})();
/** Link: asks the program for orders and carries them out until it says bye. */
var link = (function () {
  /** How long a program that does not answer is waited for. Unit: seconds. */
  var HELLO_PATIENCE = 120;
  var PATIENCE = 900;

  /** @returns {AgentMessage} */
  function hello() {
    return {
      say: 'hello',
      agentVersion: agentVersion,
      protocol: 1,
      computerName: inspection.computerName(),
      unfinishedPlan: planFolder.unfinishedPlan()
    };
  }

  /**
   * @param {Wire} line
   * @returns {LineListener}
   */
  function progress(line) {
    return function (planId, journalLine) {
      var answer = line.mention({ say: 'progress', planId: planId, line: journalLine });
      return answer !== null && answer.order === 'cancel';
    };
  }

  /**
   * Carries out one order. What comes of it is the next message.
   * @param {Order} order
   * @param {Wire} line
   * @returns {AgentMessage}
   */
  function carryOut(order, line) {
    switch (order.order) {
      case 'inspect':
        WScript.Echo('Looking at this server...');
        return { say: 'inspected', result: inspection.inspect(order.request) };
      case 'run':
        WScript.Echo('Carrying out the plan...');
        return { say: 'finished', journal: runs.run(order.plan, progress(line)) };
      case 'undo':
        WScript.Echo('Taking the plan back...');
        return { say: 'finished', journal: undo.run(order.plan, progress(line)) };
      default:
        return { say: 'ready' };
    }
  }

  /**
   * @param {Order} order
   * @param {Wire} line
   * @returns {AgentMessage}
   */
  function respond(order, line) {
    try {
      return carryOut(order, line);
    } catch (error) {
      var problem = problems.of(error, 'unexpected');
      return { say: 'trouble', problem: problem, text: problem.detail };
    }
  }

  /**
   * Says a message; when the program does not want it (an inspection that it finds wrong, say), goes on asking.
   * @param {Wire} line
   * @param {AgentMessage} message
   * @returns {Order}
   */
  function converse(line, message) {
    try {
      return line.say(message, message.say === 'hello' ? HELLO_PATIENCE : PATIENCE);
    } catch (error) {
      if (!error.refused || message.say === 'hello' || message.say === 'ready') {
        throw error;
      }
      WScript.Echo('Share80 on the other computer said: ' + error.message);
      return line.say({ say: 'ready' }, PATIENCE);
    }
  }

  /**
   * @param {unknown} config the content of the link file
   * @returns {boolean} false when the program could not be reached, or refused this agent
   */
  function serve(config) {
    var checked = orders.checkConfig(config);
    var line = wire.open(checked);
    WScript.Echo('Share80: connecting to ' + checked.url);
    try {
      var order = converse(line, hello());
      WScript.Echo('Connected. Leave this window open; everything else happens in the wizard.');
      while (order.order !== 'bye') {
        order = converse(line, respond(order, line));
      }
      WScript.Echo('Finished. This window can be closed.');
      return true;
    } catch (error) {
      WScript.Echo('Share80 on the other computer cannot be reached: ' + problems.describe(error));
      return false;
    }
  }

  return { serve: serve };
})();
/**
 * The kit's manifest: SHA-256 of each file beside the agent, so that a kit that was damaged on its way, altered or
 * mixed up with another one does nothing. electron/kit/manifest.ts writes it.
 */
var kitManifest = (function () {
  var NAME = 'manifest.txt';
  var LARGEST = 16384;
  var LINE = /^([0-9a-f]{64}) {2}([A-Za-z0-9.-]{1,40})$/;
  /** What a kit may hold: one of these that is not listed was added later. Nothing else in the folder is ever read. */
  var NAMES = [
    'agent.js',
    'request.json',
    'plan.json',
    'link.json',
    'LINK.cmd',
    'LOOK.cmd',
    'APPLY.cmd',
    'UNDO.cmd',
    'READ-ME.txt'
  ];
  /** 32 letters and digits without 0, 1, I and O, which people take for one another. */
  var ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

  /** The folder that the agent lies in, without a backslash at its end. */
  function folder() {
    return WScript.ScriptFullName.replace(/\\[^\\]*$/, '');
  }

  /** @param {string} name */
  function path(name) {
    return folder() + '\\' + name;
  }

  /**
   * @param {string} detail
   * @returns {Error}
   */
  function altered(detail) {
    return problems.fault('kit-altered', detail);
  }

  /**
   * Four characters for 20 bits.
   * @param {string} digits five hexadecimal ones
   */
  function group(digits) {
    var value = parseInt(digits, 16);
    var letters = '';
    for (var i = 0; i < 4; i++) {
      letters = ALPHABET.charAt(value & 31) + letters;
      value = value >> 5;
    }
    return letters;
  }

  /**
   * What people compare with the code that the wizard shows, `XXXX-XXXX`.
   * @param {string} manifest
   */
  function checkCode(manifest) {
    var hash = digest.sha256(manifest);
    return group(hash.substr(0, 5)) + '-' + group(hash.substr(5, 5));
  }

  /**
   * The hashes by name. Throws a fault.
   * @param {string} manifest
   */
  function parse(manifest) {
    /** @type {Record<string, string>} */
    var hashes = {};
    var rows = text.lines(manifest);
    for (var i = 0; i < rows.length; i++) {
      var row = /** @type {string} */ (rows[i]);
      var parts = LINE.exec(row);
      if (parts && text.isOneOf(/** @type {string} */ (parts[2]), NAMES) && !hashes[/** @type {string} */ (parts[2])]) {
        hashes[/** @type {string} */ (parts[2])] = /** @type {string} */ (parts[1]);
      } else if (row !== '') {
        throw altered(NAME + ', line ' + (i + 1) + ', is not one that Share80 wrote');
      }
    }
    if (!hashes['agent.js']) {
      throw altered(NAME + ' does not name agent.js');
    }
    return hashes;
  }

  /**
   * @param {string} name
   * @param {string | undefined} hash
   */
  function compare(name, hash) {
    var present = files.exists(path(name));
    if (hash === undefined) {
      if (present) {
        throw altered(name + ' does not belong to this kit');
      }
    } else if (!present) {
      throw altered(name + ' is missing');
    } else if (digest.sha256(files.read(path(name))) !== hash) {
      throw altered(name + ' is not as it was written');
    }
  }

  /** The manifest's text. Throws a fault. */
  function load() {
    if (!files.exists(path(NAME))) {
      throw altered(NAME + ' is missing');
    }
    try {
      return files.read(path(NAME), LARGEST);
    } catch (error) {
      throw altered(NAME + ': ' + problems.describe(error));
    }
  }

  /**
   * The check code, of the manifest alone: quick, for people to compare.
   * @returns {string}
   */
  function code() {
    var manifest = load();
    parse(manifest);
    return checkCode(manifest);
  }

  /**
   * Compares every file with the manifest, which takes some seconds on an old server. Throws a fault `kit-altered` that
   * names the first difference.
   * @returns {string} the check code
   */
  function check() {
    var manifest = load();
    var hashes = parse(manifest);
    for (var i = 0; i < NAMES.length; i++) {
      var name = /** @type {string} */ (NAMES[i]);
      try {
        compare(name, hashes[name]);
      } catch (error) {
        throw error.problem ? error : altered(name + ': ' + problems.describe(error));
      }
    }
    return checkCode(manifest);
  }

  return { folder: folder, path: path, code: code, check: check };
})();
/**
 * Results of the kit's start files: one text file each, named after the server and the time. Three parts: JSON, its
 * SHA-256, the end mark. shared/agent-file.ts reads it.
 */
var kitResults = (function () {
  var SUM_MARK = 'SHARE80-SUM';
  var MOST_NAMES = 3;
  /** The names differ in the second. */
  var SECOND_MS = 1000;
  /** Strings are skipped, so that what is found is a comma between two members. */
  var BETWEEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[}\]],/g;

  /** The server's name, fit for the name of a file. */
  function serverName() {
    try {
      return inspection
        .computerName()
        .replace(/[^A-Za-z0-9-]/g, '_')
        .slice(0, 40);
    } catch (error) {
      return 'unknown';
    }
  }

  /** The time in UTC, as `20260102-030405`. */
  function stamp() {
    return time.now().replace(/[-:Z]/g, '').replace('T', '-');
  }

  /**
   * Breaks the one line of a JSON text, for mail programs and commands that do not take very long ones. The checksum is
   * that of the text without line ends.
   * @param {string} line
   */
  function broken(line) {
    return line.replace(BETWEEN, function (part) {
      return part.charAt(0) === '"' ? part : part + '\r\n';
    });
  }

  /** @param {unknown} result */
  function sealed(result) {
    var body = json.write(result);
    return [broken(body), SUM_MARK + ' ' + digest.sha256(body), files.END_MARK, ''].join('\r\n');
  }

  /** Where a result may go, best first: a kit on a disc or a share that cannot be written still gives one. */
  function folders() {
    return [kitManifest.folder(), shell.variable('TEMP'), places.root()];
  }

  /**
   * A name that is not taken: two agents may end in the same second, and one shall not replace what the other says.
   * @param {string} folder
   * @param {string} verb
   */
  function freshPath(folder, verb) {
    var path = '';
    for (var attempt = 1; attempt <= MOST_NAMES; attempt++) {
      path = folder + '\\share80-' + [verb, serverName(), stamp()].join('-') + '.txt';
      if (!files.exists(path)) {
        return path;
      }
      WScript.Sleep(SECOND_MS);
    }
    return path;
  }

  /**
   * Writes a result to the first folder that takes it. Throws when none does.
   * @param {string} verb
   * @param {unknown} result
   * @returns {string} its path
   */
  function write(verb, result) {
    var content = sealed(result);
    var choices = folders();
    var last = '';
    for (var i = 0; i < choices.length; i++) {
      var folder = /** @type {string} */ (choices[i]);
      try {
        if (folder === places.root()) {
          files.ensureFolder(folder);
        }
        if (folder !== '') {
          var path = freshPath(folder, verb);
          files.writeWhole(path, content);
          return path;
        }
      } catch (error) {
        last = problems.describe(error);
      }
    }
    throw new Error('the result cannot be written: ' + last);
  }

  return { write: write };
})();
/**
 * The kit: what its start files LOOK, APPLY, UNDO and LINK do, with the files that lie beside the agent. Nothing is done
 * before these are as the manifest says, and every verb leaves a result, also when it fails.
 */
var kit = (function () {
  /** A plan older than this was made for a server that may have changed in ways that no check sees. */
  var OLDEST_MS = 7 * 24 * 3600000;
  var NO_PLAN = '000000000000';

  /** @type {Record<Outcome, string>} */
  var MEANINGS = {
    'done': 'Every step was carried out.',
    'reboot-needed': 'Every step was carried out; only a restart of Windows brings it into force.',
    'refused': 'Refused. Nothing was changed.',
    'rolled-back': 'A step failed. Everything was put back as it was.',
    'rollback-failed': 'A step failed, and not everything could be put back. Start UNDO.cmd.',
    'undone': 'Everything is as it was before the plan.',
    'undo-failed': 'Not everything could be put back.'
  };
  var UNDONE_AFTER_REBOOT = 'Everything was put back; only a restart of Windows brings that into force.';

  /** Tells the person at the server how far it is. @type {LineListener} */
  function tellStep(_planId, line) {
    if (line.event === 'step-begin') {
      WScript.Echo(line.phase + ': step ' + line.step);
    }
    return false;
  }

  /** @param {string} name */
  function read(name) {
    return files.readJson(kitManifest.path(name));
  }

  /**
   * @param {unknown} plan
   * @returns {Problem | null}
   */
  function tooOld(plan) {
    var made = json.isObject(plan) ? String(plan.createdAt) : '';
    return time.clock() - time.parse(made) > OLDEST_MS
      ? problems.make('plan-too-old', 'made ' + made + ', the clock of this server says ' + time.now())
      : null;
  }

  function apply() {
    var plan = read('plan.json');
    var old = planCheck.problemOf(plan) ? null : tooOld(plan);
    return old ? refused('run', planCheck.idOf(plan), old) : runs.run(plan, tellStep);
  }

  /** The plan of this kit, or else the one that was carried out last on this server. */
  function planToUndo() {
    if (files.exists(kitManifest.path('plan.json'))) {
      return read('plan.json');
    }
    var id = files.exists(places.lastPlan()) ? text.trim(files.read(places.lastPlan())) : '';
    if (!/^[0-9a-f]{12}$/.test(id)) {
      throw problems.fault('nothing-to-undo', 'no plan was carried out on this server');
    }
    return files.readJson(places.planFolder(id) + '\\plan.json');
  }

  /**
   * @param {JournalPhase} phase
   * @param {string} planId
   * @param {Problem} problem
   */
  function refused(phase, planId, problem) {
    return journals.refused(planId, phase, journals.NONE, problem, tellStep);
  }

  /** The id of this kit's plan, whatever became of its file. */
  function planId() {
    try {
      return planCheck.idOf(read('plan.json'));
    } catch (error) {
      return NO_PLAN;
    }
  }

  /**
   * @param {string} verb
   * @returns {unknown} the result; null when there is none to keep
   */
  function act(verb) {
    WScript.Echo('Comparing the files of this kit with its manifest...');
    WScript.Echo('Kit ' + kitManifest.check() + ' is as it was written.');
    switch (verb) {
      case 'look':
        WScript.Echo('Looking at this server. This can take some minutes...');
        return inspection.inspect(read('request.json'));
      case 'apply':
        return apply();
      case 'undo':
        return undo.run(planToUndo(), tellStep);
      default:
        if (!link.serve(read('link.json'))) {
          throw problems.fault('unexpected', 'the wizard could not be reached, or sent this agent away');
        }
        return null;
    }
  }

  /**
   * @param {string} verb
   * @param {Problem} problem
   * @returns {unknown}
   */
  function failure(verb, problem) {
    if (verb === 'apply' || verb === 'undo') {
      return refused(verb === 'apply' ? 'run' : 'undo', planId(), problem);
    }
    return { say: 'trouble', problem: problem, text: problem.detail };
  }

  /**
   * @param {unknown} result
   * @returns {JournalLine | null} the line that says how it ended; null for anything but a journal
   */
  function tell(result) {
    /** @type {any} */
    var known = result;
    /** @type {JournalLine | null} */
    var last = known && known.lines ? known.lines[known.lines.length - 1] : null;
    var problem = last ? last.problem : known && known.problem;
    if (last && last.outcome) {
      WScript.Echo(journals.waitsForReboot(last) ? UNDONE_AFTER_REBOOT : MEANINGS[last.outcome]);
    }
    if (problem) {
      WScript.Echo('Reason: ' + problem.code + ': ' + problem.detail);
    }
    return last;
  }

  /**
   * Prints the check code, for people to compare before anything is done. Throws when `note` cannot be written, which
   * tells the start file that the script runs.
   * @param {string} note
   * @returns {boolean} false when there is no code
   */
  function check(note) {
    var found = false;
    try {
      WScript.Echo('Check code of this kit: ' + kitManifest.code());
      found = true;
    } catch (error) {
      WScript.Echo('DO NOT GO ON: this kit is not as Share80 wrote it: ' + problems.describe(error));
    }
    files.writeWhole(note, '-\r\n');
    return found;
  }

  /**
   * Does what a start file says and writes its result. `note` is a file that receives the result's path, `-` when there
   * is none to keep: the start file cannot know the name, nor believe an exit status. Throws when nothing could be
   * written.
   * @param {string} verb
   * @param {string} note
   * @returns {{ ok: boolean, end: JournalLine | null }}
   */
  function start(verb, note) {
    var ok = true;
    /** @type {unknown} */
    var result;
    try {
      result = act(verb);
    } catch (error) {
      ok = false;
      result = failure(verb, problems.of(error, 'unexpected'));
    }
    var end = tell(result);
    files.writeWhole(note, (result === null ? '-' : kitResults.write(verb, result)) + '\r\n');
    return { ok: ok, end: end };
  }

  return { check: check, start: start };
})();
/**
 * The verbs:
 *   agent.js inspect REQUEST OUT    reads the server
 *   agent.js run PLAN OUT           carries out a plan
 *   agent.js undo PLAN OUT          takes a plan back
 *   agent.js link CONFIG            does as the wizard says
 *   agent.js kit VERB NOTE          check, look, apply, undo or link, with the files of the kit that the agent lies in;
 *                                   NOTE is a file for the path of the result
 * OUT ends with the line SHARE80-END; without it the agent died.
 */
var main = (function () {
  /** Exit statuses, as those of the command line `share80`. */
  var DONE = 0;
  var WRONG_USAGE = 64;
  var WRONG_FILE = 65;
  var UNAVAILABLE = 4;
  /** @type {Record<Outcome, number>} */
  var STATUSES = {
    'done': DONE,
    'undone': DONE,
    'refused': 2,
    'rolled-back': 3,
    'rollback-failed': 4,
    'undo-failed': 4,
    'reboot-needed': 5
  };

  /** Nobody listens when a plan is run from a file. @type {LineListener} */
  function silence() {
    return false;
  }

  /**
   * @param {string[]} words
   * @returns {number | null} the exit status; null when these are not the words of a kit's start file
   */
  function startKit(words) {
    var verb = words[1] || '';
    var note = words[2];
    if (words.length !== 3 || !note || !text.isOneOf(verb, ['check', 'look', 'apply', 'undo', 'link'])) {
      return null;
    }
    try {
      if (verb === 'check') {
        return kit.check(note) ? DONE : WRONG_FILE;
      }
      var ended = kit.start(verb, note);
      return ended.end && ended.end.outcome ? statusOfEnd(ended.end) : ended.ok ? DONE : UNAVAILABLE;
    } catch (error) {
      WScript.Echo('Share80: ' + problems.describe(error));
      return UNAVAILABLE;
    }
  }

  /** @param {JournalLine} end */
  function statusOfEnd(end) {
    if (journals.waitsForReboot(end)) {
      return STATUSES['reboot-needed'];
    }
    return end.outcome ? STATUSES[end.outcome] : UNAVAILABLE;
  }

  /** @param {Journal} journal */
  function statusOf(journal) {
    var last = journal.lines[journal.lines.length - 1];
    var outcome = last && last.outcome;
    WScript.Echo('Share80: ' + outcome + (last && last.problem ? ' (' + last.problem.code + ')' : ''));
    return last ? statusOfEnd(last) : UNAVAILABLE;
  }

  /**
   * @param {string} verb
   * @param {unknown} input
   * @param {string} out
   */
  function perform(verb, input, out) {
    if (verb === 'inspect') {
      files.writeResult(out, inspection.inspect(input));
      WScript.Echo('Share80: looked at ' + inspection.computerName());
      return DONE;
    }
    var journal = verb === 'run' ? runs.run(input, silence) : undo.run(input, silence);
    files.writeResult(out, journal);
    return statusOf(journal);
  }

  function argumentTexts() {
    /** @type {string[]} */
    var found = [];
    for (var i = 0; i < WScript.Arguments.length; i++) {
      found.push(String(WScript.Arguments.Item(i)));
    }
    return found;
  }

  /**
   * @param {string} path
   * @returns {{ content: unknown } | null} null when it cannot be used, which was then said
   */
  function readInput(path) {
    try {
      return { content: files.readJson(path) };
    } catch (error) {
      WScript.Echo('Share80: ' + path + ' cannot be used: ' + problems.describe(error));
      return null;
    }
  }

  /** @returns {number} the exit status; not to be relied on, since cscript ends with 0 when a script dies */
  function start() {
    var words = argumentTexts();
    var verb = words[0] || '';
    var kitStatus = verb === 'kit' ? startKit(words) : null;
    if (kitStatus !== null) {
      return kitStatus;
    }
    var takesOut = text.isOneOf(verb, ['inspect', 'run', 'undo']);
    if (!(takesOut && words.length === 3) && !(verb === 'link' && words.length === 2)) {
      WScript.Echo('usage: agent.js inspect REQUEST OUT | run PLAN OUT | undo PLAN OUT | link CONFIG | kit VERB NOTE');
      return WRONG_USAGE;
    }
    var input = readInput(/** @type {string} */ (words[1]));
    if (!input) {
      return WRONG_FILE;
    }
    try {
      if (verb === 'link') {
        return link.serve(input.content) ? DONE : UNAVAILABLE;
      }
      return perform(verb, input.content, /** @type {string} */ (words[2]));
    } catch (error) {
      WScript.Echo('Share80: ' + problems.describe(error));
      return WRONG_FILE;
    }
  }

  return { start: start };
})();
WScript.Quit(main.start());
