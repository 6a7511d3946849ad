/**
 * @typedef {object} LockedPackage
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [hasInstallScript]
 * @property {string} [resolved]
 * @property {boolean} [link]
 */

/**
 * @typedef {object} Audit
 * @property {number} packages
 * @property {Record<string, number>} licences packages by licence, most first
 * @property {string[]} objections sentences; empty when there is nothing to object to
 */

/** Licences under which a tool may be used to build an MIT program. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'WTFPL',
]);

/** Install scripts never run here (`ignore-scripts` in .npmrc); these packages have one that nothing needs. */
const KNOWN_SCRIPTS = new Set(['node_modules/electron-winstaller']);

/**
 * What there is to say of the packages in a lock file, without asking anybody.
 *
 * @param {{ packages: Record<string, LockedPackage> }} lock
 * @returns {Audit}
 */
export function auditLock(lock) {
  const entries = Object.entries(lock.packages).filter(([place]) => place !== '');
  /** @type {Record<string, number>} */
  const counts = {};
  const objections = [];
  for (const [place, { license, integrity, hasInstallScript, resolved, link }] of entries) {
    const licence = license ?? 'none named';
    counts[licence] = (counts[licence] ?? 0) + 1;
    if (!isAllowed(licence)) objections.push(`${place} has the licence ${licence}, which nobody has looked at.`);
    if (link) objections.push(`${place} is a link to another folder.`);
    if (resolved !== undefined)
      objections.push(`${place} names where it comes from; the registry in use decides that.`);
    if (!isSha512(integrity)) objections.push(`${place} has no checksum in the lock file, or none by SHA-512.`);
    if (hasInstallScript && !KNOWN_SCRIPTS.has(place))
      objections.push(`${place} wants to run a script when installed.`);
  }
  const licences = Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
  return { packages: entries.length, licences, objections };
}

/** @param {string} licence an SPDX expression without AND */
function isAllowed(licence) {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => ALLOWED.has(one));
}

/** @param {string | undefined} integrity */
function isSha512(integrity) {
  const [, value] = /^sha512-([A-Za-z0-9+/]+={0,2})$/.exec(integrity ?? '') ?? [];
  return value !== undefined && Buffer.from(value, 'base64').length === 64;
}
