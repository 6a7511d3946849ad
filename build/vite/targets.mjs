/** Node of the command line door, the oldest that runs our code; Electron's own Node is newer. */
export const NODE_TARGET = 'node20';

/** Chromium of Electron 42.0, the oldest runtime that development and tests use. */
export const RENDERER_TARGET = 'chrome148';
