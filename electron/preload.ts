import { contextBridge, ipcRenderer } from 'electron';
import type { Events, RequestAnswers, RequestChannel, Share80Bridge } from '../shared/wire/ipc.ts';
import type { Reply } from './ipc/answer-request.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './ipc/channels.ts';

const bridge: Share80Bridge = {
  platform: process.platform,
  async request<C extends RequestChannel>(channel: C, payload: unknown) {
    const reply = (await ipcRenderer.invoke(REQUEST_CHANNEL, channel, payload)) as Reply;
    // Only a page that is not ours, or a mistake in ours, is turned away; what can go wrong in use is in the answer.
    if (!reply.ok) throw new Error(reply.problem);
    return reply.answer as RequestAnswers[C];
  },
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) {
    const relay = (_: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload as Events[E]);
    };
    ipcRenderer.on(EVENT_CHANNEL, relay);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, relay);
    };
  },
};

contextBridge.exposeInMainWorld('share80', bridge);
