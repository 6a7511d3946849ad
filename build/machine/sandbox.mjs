import { readFileSync } from 'node:fs';

/**
 * Why Chromium's sandbox cannot start on this machine, or null when it can. Chromium itself only aborts.
 *
 * @returns {string | null}
 */
export function sandboxObstacle() {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'Chromium has no sandbox for root';
  if (kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'AppArmor keeps unpacked programs from making user namespaces';
  }
  if (kernelSetting('kernel/unprivileged_userns_clone') === '0') return 'the kernel allows no user namespaces';
  return null;
}

/** @param {string} name */
function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}
