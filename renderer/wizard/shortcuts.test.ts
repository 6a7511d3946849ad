import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pressed } from './shortcuts.ts';

const wizard = { next: vi.fn(), back: vi.fn(), command: vi.fn() };

beforeEach(() => {
  document.body.innerHTML =
    '<p id="text"></p><input id="field" type="text" /><input id="radio" type="radio" /><dialog open><b id="asked"></b></dialog>';
});
afterEach(() => {
  vi.clearAllMocks();
  document.body.replaceChildren();
});

/** Presses a key where the element of this id is; answers whether nothing else happens to it. */
function press(key: string, modifiers: KeyboardEventInit = {}, at = 'text'): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  document.getElementById(at)?.addEventListener('keydown', (one) => pressed(one, wizard), { once: true });
  document.getElementById(at)?.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('pressed', () => {
  it.each([
    ['F1', {}, 'help'],
    ['s', { ctrlKey: true }, 'save'],
    ['P', { ctrlKey: true }, 'print'],
    ['s', { metaKey: true }, 'save'],
  ])('asks with %s and %j for %s', (key, modifiers, command) => {
    expect(press(key, modifiers)).toBe(true);
    expect(wizard.command).toHaveBeenCalledExactlyOnceWith(command);
  });

  it('goes forth and back', () => {
    press('Enter');
    press('ArrowRight', { altKey: true });
    press('ArrowRight', { altKey: true }, 'radio');
    expect(wizard.next).toHaveBeenCalledTimes(3);
    press('ArrowLeft', { altKey: true });
    expect(wizard.back).toHaveBeenCalledTimes(1);
  });

  it('leaves keys to controls, to fields and to questions', () => {
    press('Enter', {}, 'field');
    press('ArrowLeft', { altKey: true }, 'field');
    press('Enter', {}, 'asked');
    press('ArrowRight', { altKey: true }, 'asked');
    press('ArrowLeft', { altKey: true }, 'asked');
    expect(wizard.next).not.toHaveBeenCalled();
    expect(wizard.back).not.toHaveBeenCalled();
  });

  it.each([
    ['F1', { repeat: true }],
    ['s', {}],
    ['s', { ctrlKey: true, shiftKey: true }],
    ['s', { ctrlKey: true, altKey: true }],
    ['ArrowLeft', {}],
    ['ArrowLeft', { altKey: true, ctrlKey: true }],
    ['Enter', { isComposing: true }],
  ])('lets %s with %j pass', (key, modifiers) => {
    expect(press(key, modifiers)).toBe(false);
    for (const act of Object.values(wizard)) expect(act).not.toHaveBeenCalled();
  });
});
