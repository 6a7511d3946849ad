import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const environment = { HOME: '/home/anna', SHARE80_STATE: 'state', SHARE80_SAVE_DIR: 'saved', SHARE80_SPEED: '100' };

describe('readSettings', () => {
  it('follows the environment in a checkout', () => {
    expect(readSettings(environment, false)).toEqual({
      development: true,
      dataFolder: path.resolve('state'),
      saveFolder: path.resolve('saved'),
      practiceSpeed: 100,
      language: null,
    });
  });

  it('takes no orders from the environment once installed', () => {
    expect(readSettings(environment, true)).toMatchObject({
      development: false,
      saveFolder: null,
      practiceSpeed: 20,
    });
  });

  it.each([
    ['pseudo', 'pseudo'],
    ['tlh', 'en'],
    ['toString', 'en'],
    ['de-AT', 'de'],
    [undefined, null],
  ])('when %s is wished, speaks %s, installed or not', (wished, language) => {
    const speaking = { ...environment, SHARE80_LANGUAGE: wished };
    expect(readSettings(speaking, true).language).toBe(language);
    expect(readSettings(speaking, false).language).toBe(language);
  });

  it('keeps an installed program’s data in the user’s own folder', () => {
    expect(readSettings(environment, true).dataFolder).not.toBe(path.resolve('state'));
  });

  it.each(['', '0', '-3', 'fast', 'Infinity'])('runs at the usual speed when told %j', (speed) => {
    expect(readSettings({ SHARE80_SPEED: speed }, false).practiceSpeed).toBe(20);
  });
});
