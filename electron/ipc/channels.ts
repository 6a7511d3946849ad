/** Electron's channels: one for all requests, one for all events. Names inside them are those of `shared/ipc.ts`. */
export const REQUEST_CHANNEL = 'share80:request';
export const EVENT_CHANNEL = 'share80:event';
