/** @import { Licence } from '../compile/licences.mjs' */
/** @import { RuntimePart } from './runtime-parts.mjs' */

const RULE = '-'.repeat(80);

/**
 * The third-party notices of a package, as text.
 *
 * @param {readonly Licence[]} licences the program itself first, then every package in its bundles
 * @param {readonly RuntimePart[]} runtime
 * @returns {string}
 */
export function thirdPartyNotices([, ...packages], runtime) {
  const parts = runtime.map(({ name, version }) => `${name} ${version}`).join(', ');
  return [
    'Share80 contains the packages below. Its own licence is in LICENSE.txt.',
    '',
    `It runs in ${parts}. Their licences, and those of what they contain,`,
    'are in LICENSE.electron.txt and LICENSES.chromium.html, as their authors ship them.',
    ...packages.flatMap(({ name, version, licence, text }) => [
      '',
      RULE,
      `${name} ${version} (${licence})`,
      RULE,
      '',
      text,
    ]),
    '',
  ].join('\n');
}
