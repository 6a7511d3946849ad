import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../shared/words/languages.ts';
import { menuTemplate } from './menu-template.ts';

async function menuIn(language: 'en' | 'de' | 'ja', savable = true) {
  const asked: string[] = [];
  const { menu: words } = (await loadLanguage(language)).desktop;
  const command = (wanted: string) => void asked.push(wanted);
  const template = menuTemplate({ words, platform: 'win32', development: false, savable, command });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { labels: template.map(({ label }) => label), items, asked };
}

describe('the menu', () => {
  it.each([
    ['en', ['&File', '&Edit', '&View', '&Help']],
    ['de', ['&Datei', '&Bearbeiten', '&Ansicht', '&Hilfe']],
    ['ja', ['ファイル(&F)', '編集(&E)', '表示(&V)', 'ヘルプ(&H)']],
  ] as const)('speaks %s, in every item', async (language, labels) => {
    const menu = await menuIn(language);
    expect(menu.labels).toEqual(labels);
    for (const { label, type } of menu.items) expect(type === 'separator' || (label ?? '') !== '').toBe(true);
  });

  it.each(['en', 'de', 'ja'] as const)('has a key of its own for each item of a menu in %s', async (language) => {
    const { menu: words } = (await loadLanguage(language)).desktop;
    const facts = { words, platform: 'win32', development: false, savable: true, command: () => undefined } as const;
    for (const { label, submenu } of menuTemplate(facts)) {
      const items = Array.isArray(submenu)
        ? submenu.filter(({ type, visible }) => type !== 'separator' && visible !== false)
        : [];
      const keys = items.map((item) => /&(.)/.exec(item.label ?? '')?.[1]?.toLowerCase());
      expect(keys, label).not.toContain(undefined);
      expect(new Set(keys).size, label).toBe(keys.length);
    }
  });

  it('zooms by every key that says plus, minus or zero', async () => {
    const { items } = await menuIn('en');
    const keys = items
      .filter(({ visible }) => visible === false)
      .map(({ role, accelerator }) => `${role} ${accelerator}`);
    expect(keys).toEqual([
      'zoomIn CmdOrCtrl+=',
      'zoomIn CmdOrCtrl+numadd',
      'zoomOut CmdOrCtrl+numsub',
      'resetZoom CmdOrCtrl+num0',
    ]);
  });

  it('offers to save and to print only where there is something', async () => {
    const enabled = async (savable: boolean) =>
      (await menuIn('en', savable)).items.slice(0, 2).map((item) => item.enabled);
    expect(await enabled(true)).toEqual([true, true]);
    expect(await enabled(false)).toEqual([false, false]);
  });

  it('asks the page for what it does not do itself', async () => {
    const { items, asked } = await menuIn('en');
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(asked).toEqual(['save', 'print', 'help', 'about']);
  });
});
