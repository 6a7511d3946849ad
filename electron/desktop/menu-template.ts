import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/wire/ipc.ts';
import type { Language } from '../../shared/words/languages.ts';

interface MenuFacts {
  words: Language['desktop']['menu'];
  platform: NodeJS.Platform;
  /** A checkout, not an installed program. */
  development: boolean;
  /** There is something to save and to print. */
  savable: boolean;
  command: (command: MenuCommand) => void;
}

/**
 * The menu. It is hidden until Alt is pressed. The keys of its commands are the page's own, which are listed beside them
 * and work all the time; those of the roles are Electron's.
 */
export function menuTemplate(facts: MenuFacts): MenuItemConstructorOptions[] {
  const { words, platform, development, savable } = facts;
  const commanded = (command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => facts.command(command),
  });
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        { label: words.save, enabled: savable, ...commanded('save', 'CmdOrCtrl+S') },
        { label: words.print, enabled: savable, ...commanded('print', 'CmdOrCtrl+P') },
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.resetZoom, role: 'resetZoom' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        ...hidden([
          [words.zoomIn, 'zoomIn', 'CmdOrCtrl+='],
          [words.zoomIn, 'zoomIn', 'CmdOrCtrl+numadd'],
          [words.zoomOut, 'zoomOut', 'CmdOrCtrl+numsub'],
          [words.resetZoom, 'resetZoom', 'CmdOrCtrl+num0'],
        ]),
        ...(development ? [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: words.help,
      submenu: [
        { label: words.openHelp, ...commanded('help', 'F1') },
        { label: words.about, ...commanded('about') },
      ],
    },
  ];
}

type Hidden = readonly [label: string, role: 'zoomIn' | 'zoomOut' | 'resetZoom', accelerator: string];

/** The same commands on other keys: where plus stands above equals, and beside the digits. */
function hidden(items: readonly Hidden[]): MenuItemConstructorOptions[] {
  return items.map(([label, role, accelerator]) => ({ label, role, accelerator, visible: false }));
}
