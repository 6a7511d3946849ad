const OLDEST = [20, 19];

/**
 * Why this Node cannot build Share80, or null when it can.
 *
 * @param {string} version as in process.versions.node
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  const enough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return enough ? null : `Node.js ${OLDEST.join('.')} or later is needed; this is ${version}. See https://nodejs.org/.`;
}
