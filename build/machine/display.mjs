/**
 * Whether a window can be shown. Only Linux can be without a display.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '--server-args=-screen 0 1280x1024x24'];

/**
 * A command that shows windows, with a display of its own where there is none.
 *
 * @param {readonly string[]} command
 * @returns {readonly string[]}
 */
export function withDisplay(command) {
  return hasDisplay() ? command : [...VIRTUAL_DISPLAY, ...command];
}
