import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, screen, session as electronSession } from 'electron';
import { languageNamed, loadLanguage, type LanguageName } from '../shared/words/languages.ts';
import { allowOnlyScheme, denyPermissions, pinPage } from './desktop/harden.ts';
import { PAGE_ORIGIN, PAGE_SCHEME, pageUrl } from './desktop/page-file.ts';
import { LICENCES } from './desktop/about.ts';
import { hasDisplay, runCommandLine, wordsOfCall } from './desktop/command-line-start.ts';
import { servePage } from './desktop/serve-page.ts';
import { readSettings } from './desktop/settings.ts';
import { keptLanguage } from './desktop/spoken.ts';
import { keepPlace, keptPlace } from './desktop/window-place.ts';
import { ownCommand } from './daily/own-command.ts';
import { serveRequests } from './ipc/serve-requests.ts';
import { WINDOW_PARTITION, windowOptions } from './window.ts';

const settings = readSettings(process.env, app.isPackaged);
const { development } = settings;

const words = wordsOfCall(process.argv);
if (words !== null) await runCommandLine(import.meta.dirname, words);
else if (!hasDisplay(process.platform, process.env, process.argv)) await endWithoutDisplay();
else openProgram();

function openProgram(): void {
  // Chromium's own files stay apart from ours; a start with a folder of its own is also a program of its own.
  app.setPath('userData', path.join(settings.dataFolder, 'window'));
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }]);
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('web-contents-created', (_event, contents) => pinPage(contents));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(open).catch(giveUp);
}

/** Electron would end by a fault. What the system speaks is not known to it yet, but to the environment. */
async function endWithoutDisplay(): Promise<void> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = await loadLanguage(settings.language ?? languageNamed(LC_ALL, LC_MESSAGES, LANG));
  process.stderr.write(`${language.desktop.noDisplay}\n`);
  process.exit(1);
}

function ownCommandHere(folder: string): string[] {
  const { execPath, platform } = process;
  return ownCommand({ execPath, platform, packaged: app.isPackaged, folder, isNode: false });
}

/** Lets `work` end before the program does, once. */
function endBefore(work: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    // Electron does not bear to be told to quit while it is telling that it quits.
    const quit = () => setImmediate(() => app.quit());
    void work().then(quit, quit);
  });
}

/** The language to begin with: what the settings say, what was chosen before, or the system's. */
function firstLanguage(): LanguageName {
  const kept = keptLanguage(app.getPath('userData'));
  return settings.language ?? kept ?? languageNamed(...app.getPreferredSystemLanguages());
}

/** Says what went wrong before there is a window that could. */
async function giveUp(error: unknown): Promise<void> {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(why);
  if (app.isReady()) dialog.showErrorBox((await loadLanguage(firstLanguage())).desktop.cannotStart, why);
  app.exit(1);
}

async function open(): Promise<void> {
  // Who leaves while the page is loading stops it, and nothing is wrong.
  let leaving = false;
  app.once('before-quit', () => (leaving = true));
  // Not Electron's own, which is English; the session brings ours.
  Menu.setApplicationMenu(null);
  const page = electronSession.fromPartition(WINDOW_PARTITION);
  denyPermissions(page);
  allowOnlyScheme(page, PAGE_SCHEME, development);
  const served = servePage(page, path.join(import.meta.dirname, '../renderer'));

  const windowFolder = app.getPath('userData');
  const place = keptPlace(
    windowFolder,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(
    windowOptions({
      place,
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      dark: nativeTheme.shouldUseDarkColors,
      development,
    }),
  );
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    keepPlace(windowFolder, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });

  const language = firstLanguage();
  const loaded = window.loadURL(pageUrl(language)).catch((error: unknown) => {
    if (!leaving && !window.isDestroyed()) throw error;
  });
  // What stands behind the window is read while Chromium makes the page's process; the page's first question waits for it.
  const behind = Promise.race([served, loaded]).then(() => import('./desktop/wizard-session.ts'));
  const folder = import.meta.dirname;
  const opened = behind.then(({ openWizardSession }) =>
    openWizardSession(window, settings, language, path.join(folder, LICENCES), ownCommandHere(folder)),
  );
  const handlers = opened.then((session) => session.handlers);
  serveRequests(window, PAGE_ORIGIN, handlers);
  endBefore(async () => (await opened).close());
  await Promise.all([handlers, loaded]);
}
