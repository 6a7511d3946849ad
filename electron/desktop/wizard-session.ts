import { app, type BrowserWindow, Menu, shell } from 'electron';
import { paperOf } from '../../shared/wire/session.ts';
import type { RequestHandlers } from '../ipc/answer-request.ts';
import { sendEvent } from '../ipc/serve-requests.ts';
import { feedState } from '../ipc/state-feed.ts';
import { aboutHandlers } from './about.ts';
import { menuTemplate } from './menu-template.ts';
import { practiceFolder, recordsFolder } from '../records/data-folder.ts';
import { createSession, takeUpInterruption } from '../session/create-session.ts';
import { deskOf } from './ask-for-files.ts';
import { askWhereToSave } from './ask-where-to-save.ts';
import { guardClosing } from './closing.ts';
import { sessionHandlers } from './handlers.ts';
import { printOut, printReport } from './print-report.ts';
import { intoFolder, paperHandlers } from './save-report.ts';
import type { Settings } from './settings.ts';
import { startSpeaking } from './spoken.ts';
import type { MenuCommand } from '../../shared/wire/ipc.ts';
import type { LanguageName } from '../../shared/words/languages.ts';

/** The session behind the window. */
interface WizardSession {
  /** What the page may ask of it. */
  handlers: RequestHandlers;
  /** Ends it, so that a server that is being changed is not left between. */
  close(): Promise<void>;
}

/**
 * Makes the session that `window` shows, and tells its page from then on what changes in it.
 *
 * @param first the language to begin with
 * @param licences file with what the program contains
 * @param program how its command line is called
 */
export async function openWizardSession(
  window: BrowserWindow,
  settings: Settings,
  first: LanguageName,
  licences: string,
  program: readonly string[],
): Promise<WizardSession> {
  const [spoken, session] = await Promise.all([
    startSpeaking(first, app.getPath('userData')),
    createSession({
      dataFolder: settings.dataFolder,
      speed: settings.practiceSpeed,
    }),
  ]);
  takeUpInterruption(session);
  const feed = feedState(session.store, (delta) => sendEvent(window, 'session.changed', delta));
  window.once('closed', () => feed.stop());
  guardClosing(window, { ...session.store, cancel: () => session.cancel() }, spoken);

  const setMenu = () => {
    const { menu: words } = spoken.words.desktop;
    const savable = paperOf(session.store.getState()) !== null;
    const { platform } = process;
    const command = (wanted: MenuCommand) => sendEvent(window, 'app.command', wanted);
    const facts = { words, platform, development: settings.development, savable, command };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts)));
  };
  setMenu();
  spoken.onChange(setMenu);
  session.store.subscribe((state, before) => {
    if (paperOf(state) !== paperOf(before)) setMenu();
  });

  const documents = app.getPath('documents');
  const chooseFile = settings.saveFolder ? intoFolder(settings.saveFolder) : askWhereToSave(window, documents, spoken);
  const papers = paperHandlers(() => session.store.getState(), {
    chooseFile,
    print: printReport,
    printOut,
    showInFolder: (file) => shell.showItemInFolder(file),
    async open(file) {
      const problem = await shell.openPath(file);
      if (problem !== '') throw new Error(problem);
    },
    get language() {
      return spoken.words;
    },
    get ownCalls() {
      return { program, dataFolder: settings.dataFolder, language: spoken.name };
    },
  });
  const about = aboutHandlers({
    version: app.getVersion(),
    electron: process.versions.electron,
    places: {
      records: recordsFolder(settings.dataFolder),
      practice: practiceFolder(settings.dataFolder),
      settings: app.getPath('userData'),
    },
    licences,
    open: (folder) => shell.openPath(folder),
  });
  const handlers = sessionHandlers(
    session,
    { version: app.getVersion() },
    spoken,
    { ...papers, ...about },
    deskOf(window, documents, spoken),
    () => feed.current(),
  );
  return { handlers, close: () => session.close() };
}
