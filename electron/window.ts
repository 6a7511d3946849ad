import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './desktop/window-place.ts';

/** In-memory partition: nothing that the page does is kept on disk. */
export const WINDOW_PARTITION = 'share80-window';

interface WindowSettings {
  /** Absolute path of the compiled preload script. */
  preload: string;
  /** Whether the system asks for a dark appearance. */
  dark: boolean;
  /** A checkout, not an installed program. */
  development: boolean;
  /** Where it stood at the last start; null = where the system puts it. */
  place: WindowPlace | null;
}

/** The same as `--surface-base` of the renderer's style sheets, so that opening the window does not flash. */
const BACKGROUND = { light: '#f3f3f3', dark: '#202020' } as const;

/** Options of the one window. Sizes in device-independent pixels. */
export function windowOptions({ preload, dark, development, place }: WindowSettings): BrowserWindowConstructorOptions {
  return {
    width: place?.width ?? 1024,
    height: place?.height ?? 768,
    ...(place === null ? {} : { x: place.x, y: place.y }),
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Share80',
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: WINDOW_PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: development,
    },
  };
}
