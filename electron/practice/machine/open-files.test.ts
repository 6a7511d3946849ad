import { describe, expect, it } from 'vitest';
import { modelMachine } from '../testing/model-machine.ts';
import { boot } from './boot.ts';
import { OpenFiles } from './open-files.ts';

const alive = () => new AbortController().signal;

describe('a file held open', () => {
  it('is held under every spelling of its name, until it is closed', () => {
    const files = new OpenFiles();
    const close = files.hold('C:\\Share80\\busy.txt', alive());
    expect(files.isHeld('c:/share80//BUSY.txt')).toBe(true);
    expect(files.isHeld('C:\\Share80\\other.txt')).toBe(false);
    close();
    expect(files.isHeld('C:\\Share80\\busy.txt')).toBe(false);
  });

  it('is let go when its script ends, and cannot be held by one that has ended', () => {
    const files = new OpenFiles();
    const script = new AbortController();
    files.hold('C:\\a', script.signal);
    script.abort();
    expect(files.isHeld('C:\\a')).toBe(false);
    files.hold('C:\\a', script.signal);
    expect(files.isHeld('C:\\a')).toBe(false);
  });

  it('is not let go by whoever held it before', () => {
    const files = new OpenFiles();
    const closeFirst = files.hold('C:\\a', alive());
    closeFirst();
    files.hold('C:\\a', alive());
    closeFirst();
    expect(files.isHeld('C:\\a')).toBe(true);
  });

  it('is held by nobody after a restart, and is no part of what is saved', async () => {
    const { machine } = await modelMachine();
    const before = JSON.stringify(machine.state);
    machine.openFiles.hold('C:\\a', alive());
    expect(JSON.stringify(machine.state)).toBe(before);
    await boot(machine);
    expect(machine.openFiles.isHeld('C:\\a')).toBe(false);
  });
});
