/** The ways in which every state is looked at: language, theme and size of the window. */
import type { LanguageName } from '../../shared/words/languages.ts';
import { expect, type Wizard } from '../journeys/wizard.ts';

const LANGUAGES = ['en', 'de', 'ja'] as const satisfies LanguageName[];
const THEMES = ['light', 'dark', 'forced'] as const;
/** Unit: pixels of the screen. */
const SIZES = {
  '1024x768': { width: 1024, height: 768, zoom: 1 },
  '800x600': { width: 800, height: 600, zoom: 1 },
  '1920x1080': { width: 1920, height: 1080, zoom: 1 },
  '200%': { width: 1280, height: 1024, zoom: 2 },
  '400%': { width: 1280, height: 1024, zoom: 4 },
} as const;

export interface Look {
  language: (typeof LANGUAGES)[number];
  theme: (typeof THEMES)[number];
  size: keyof typeof SIZES;
}

/** The one in which states are reached, and which every picture is compared with. */
export const USUAL: Look = { language: 'en', theme: 'light', size: '1024x768' };

/** All of them; the usual one is the first. What takes longest to change changes least often. */
export const LOOKS: readonly Look[] = (Object.keys(SIZES) as Look['size'][]).flatMap((size) =>
  THEMES.flatMap((theme) => LANGUAGES.map((language): Look => ({ language, theme, size }))),
);

/** What is unusual about it; nothing = it is the usual one. */
export function unusual({ language, theme, size }: Look): string[] {
  return [
    ...(language === USUAL.language ? [] : [language]),
    ...(theme === USUAL.theme ? [] : [theme]),
    ...(size === USUAL.size ? [] : [size]),
  ];
}

export function lookName(look: Look): string {
  return unusual(look).join(' ') || 'usual';
}

/** Has the window look so, in whatever state it is. */
export async function putOn({ app, page }: Wizard, { language, theme, size }: Look): Promise<void> {
  const { width, height, zoom } = SIZES[size];
  await app.evaluate(
    ({ BrowserWindow }, [w, h, factor]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(w, h);
      window?.webContents.setZoomFactor(factor);
    },
    [width, height, zoom] as const,
  );
  // An enlarged pixel may be lost by rounding.
  const wrongBy = () => page.evaluate((wished) => Math.abs(window.innerWidth - wished), width / zoom);
  await expect.poll(wrongBy).toBeLessThanOrEqual(1);
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  // A question stands before the choice of languages, which is not to be clicked: it is told what was chosen.
  const choice = page.locator('.language select');
  if ((await choice.inputValue()) !== language) {
    await choice.evaluate((select: HTMLSelectElement, name) => {
      select.value = name;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, language);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
