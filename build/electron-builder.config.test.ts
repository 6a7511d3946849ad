import { describe, expect, it } from 'vitest';
import { builderConfig } from './electron-builder.config.mjs';

describe('builderConfig', () => {
  it('closes a release and leaves a development build to Playwright', () => {
    expect(builderConfig({ release: true, runtime: null }).electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
    });
    expect(builderConfig({ release: false, runtime: null }).electronFuses).toBeUndefined();
  });

  it('ships bundles without their source maps and without node_modules', () => {
    expect(builderConfig({ release: true, runtime: null }).files).toEqual(
      expect.arrayContaining(['!**/*.map', '!node_modules/**']),
    );
  });

  it('packages the runtime that it is given, under its own version', () => {
    expect(builderConfig({ release: false, runtime: { dist: '/cache/electron', version: '42.0.0' } })).toMatchObject({
      electronDist: '/cache/electron',
      electronVersion: '42.0.0',
    });
  });
});
