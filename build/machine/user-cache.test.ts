import { describe, expect, it } from 'vitest';
import { userCache } from './user-cache.mjs';

describe('userCache', () => {
  it('follows XDG_CACHE_HOME where it is absolute', () => {
    expect(userCache('linux', { XDG_CACHE_HOME: '/fast' }, '/home/ada')).toBe('/fast/share80');
    expect(userCache('linux', { XDG_CACHE_HOME: 'fast' }, '/home/ada')).toBe('/home/ada/.cache/share80');
  });

  it('is the custom of each system', () => {
    expect(userCache('linux', {}, '/home/ada')).toBe('/home/ada/.cache/share80');
    expect(userCache('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Caches/share80');
    expect(userCache('win32', { LOCALAPPDATA: 'L' }, 'H')).toMatch(/^L.share80.Cache$/);
  });
});
