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

  it('makes a package for trying that differs from a release in its runtime and its fuses, and in nothing else', () => {
    const { electronFuses: closed, ...release } = builderConfig({ release: true, runtime: null });
    const runtime = { dist: '/cache/electron', version: '42.0.0' };
    const {
      electronFuses: open,
      electronDist,
      electronVersion,
      ...trial
    } = builderConfig({
      release: false,
      runtime,
    });
    expect(trial).toEqual(release);
    expect([open, electronDist, electronVersion]).toEqual([undefined, runtime.dist, runtime.version]);
    expect(closed).toBeDefined();
  });

  it('installs for the whole machine, where only administrators write, and asks for no rights by itself', () => {
    const { nsis, win } = builderConfig({ release: true, runtime: null });
    expect(nsis).toMatchObject({ perMachine: true });
    expect(win).toMatchObject({ requestedExecutionLevel: 'asInvoker' });
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
