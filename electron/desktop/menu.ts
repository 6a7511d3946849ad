import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

/**
 * Sets the menu: zoom for every reader, editing and quitting where the platform expects them. It is hidden until Alt
 * is pressed; the shortcuts work all the time.
 */
export function setMenu(development: boolean): void {
  const view: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
  if (development) view.push({ type: 'separator' }, { role: 'toggleDevTools' });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { role: 'editMenu' },
      { label: '&View', submenu: view },
    ]),
  );
}
