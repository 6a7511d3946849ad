import type { Done } from '../../shared/wire/ipc.ts';
import type { RequestHandlers } from '../ipc/answer-request.ts';
import { localAddresses } from '../link/local-addresses.ts';
import type { Session } from '../session/session.ts';
import type { Desk } from './desk.ts';

type ServerChannel =
  | 'session.open-link'
  | 'session.confirm-agent'
  | 'session.write-kit'
  | 'session.show-kit'
  | 'session.import-snapshot'
  | 'session.import-result'
  | 'session.finish'
  | 'session.go-back'
  | 'session.list-records'
  | 'session.open-record'
  | 'session.delete-record'
  | 'app.addresses';

const CALLED_OFF: Done = { problem: null };

/** The requests about real servers: where a path or a file is needed, the person is asked here. */
export function serverHandlers(session: Session, desk: Desk): Pick<RequestHandlers, ServerChannel> {
  async function withFolder(act: (folder: string) => Done): Promise<Done> {
    const folder = await desk.chooseKitFolder();
    return folder === null ? CALLED_OFF : act(folder);
  }

  async function withText(text: string | null, act: (text: string) => Done): Promise<Done> {
    if (text !== null) return act(text);
    const file = await desk.openResult();
    if (file === null) return CALLED_OFF;
    return file.ok ? act(file.text) : { problem: { code: 'file', file: file.problem } };
  }

  return {
    'session.open-link': (request) => withFolder((folder) => session.openLink({ ...request, folder })),
    'session.confirm-agent': ({ name }) => session.confirmAgent(name),
    'session.write-kit': ({ planId }) => withFolder((folder) => session.writeKit({ planId, folder })),
    'session.show-kit': async () => {
      const state = session.store.getState();
      const folder = state.stage === 'carrying' ? state.kit?.folder : state.link?.folder;
      if (folder === undefined) return { problem: { code: 'not-now' } };
      return { problem: (await desk.openFolder(folder)) ? null : { code: 'folder-gone' } };
    },
    'session.import-snapshot': ({ text }) => withText(text, (read) => session.importSnapshot(read)),
    'session.import-result': ({ text }) => withText(text, (read) => session.importResult(read)),
    'session.finish': () => session.finish(),
    'session.go-back': () => session.goBack(),
    'session.list-records': () => session.listRecords(),
    'session.open-record': ({ recordId }) => session.openStoredRecord(recordId),
    'session.delete-record': ({ recordId }) => session.deleteStoredRecord(recordId),
    'app.addresses': () => localAddresses(),
  };
}
