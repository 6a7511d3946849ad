import { describe, expect, it } from 'vitest';
import { windowOptions } from './window.ts';

const settings = { preload: '/program/preload.cjs', dark: false, development: false, place: null };

describe('windowOptions', () => {
  it('shuts the page off from Node, from the disk and from other pages', () => {
    expect(windowOptions(settings).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
  });

  it('keeps the page in memory', () => {
    expect(windowOptions(settings).webPreferences?.partition).not.toMatch(/^persist:/);
  });

  it('offers developer tools in a checkout only', () => {
    expect(windowOptions(settings).webPreferences?.devTools).toBe(false);
    expect(windowOptions({ ...settings, development: true }).webPreferences?.devTools).toBe(true);
  });

  it('waits with showing, on the background of the theme', () => {
    const light = windowOptions(settings);
    const dark = windowOptions({ ...settings, dark: true });
    expect(light.show).toBe(false);
    expect(light.backgroundColor).not.toBe(dark.backgroundColor);
  });

  it('fits the smallest screen that the wizard is drawn for', () => {
    const { width = 0, height = 0, minWidth = 0, minHeight = 0 } = windowOptions(settings);
    expect([width, height]).toEqual([1024, 768]);
    expect(minWidth).toBeLessThanOrEqual(width);
    expect(minHeight).toBeLessThanOrEqual(height);
  });
});

it('opens where it stood, when that is known', () => {
  const place = { x: 7, y: 8, width: 1300, height: 900, maximized: false };
  expect(windowOptions({ ...settings, place })).toMatchObject({ x: 7, y: 8, width: 1300, height: 900 });
  expect(windowOptions(settings)).not.toHaveProperty('x');
});
