/** The keys of the window, wherever the focus is. What is listed here is listed in the help, too. */
import type { MenuCommand } from '../../shared/wire/ipc.ts';
import type { Wizard } from './wizard.svelte.ts';

type Keyed = Pick<Wizard, 'next' | 'back' | 'command'>;

/** With Ctrl, or Cmd where that is its place. */
const COMMANDS: Readonly<Record<string, MenuCommand>> = { s: 'save', p: 'print' };

/** Does what a key asks for, and nothing else then happens to it. */
export function pressed(event: KeyboardEvent, wizard: Keyed): void {
  if (event.isComposing || event.defaultPrevented || event.repeat) return;
  const act = meaning(event, wizard);
  if (act === null) return;
  // Else the same press would go on to the button that a dialog opens on, or to Chromium's own keys.
  event.preventDefault();
  act();
}

function meaning(
  { target, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  wizard: Keyed,
): (() => void) | null {
  const at = target instanceof Element ? target : null;
  if (shiftKey) return null;
  if (!ctrlKey && !metaKey && !altKey) {
    if (key === 'F1') return () => wizard.command('help');
    // Controls have an Enter of their own; those that take input submit the form, which is the same as Next.
    if (key !== 'Enter' || at?.closest('input, button, select, textarea, summary, a, dialog')) return null;
    return () => wizard.next();
  }
  if (altKey && !ctrlKey && !metaKey) {
    if (at?.closest('dialog') || isTyping(at)) return null;
    if (key === 'ArrowLeft') return () => wizard.back();
    return key === 'ArrowRight' ? () => wizard.next() : null;
  }
  const command = altKey ? undefined : COMMANDS[key.toLowerCase()];
  return command === undefined ? null : () => wizard.command(command);
}

/** Where these keys move the caret, or what is chosen. */
function isTyping(at: Element | null): boolean {
  return at instanceof HTMLSelectElement || (at instanceof HTMLInputElement && ['text', 'search'].includes(at.type));
}
