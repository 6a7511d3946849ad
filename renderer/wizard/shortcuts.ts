/** The keys of the window, wherever the focus is. */
import type { Wizard } from './wizard.svelte.ts';

export function pressed(event: KeyboardEvent, wizard: Pick<Wizard, 'next'>): void {
  const { target, key, isComposing } = event;
  const plain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
  if (key !== 'Enter' || !plain || isComposing || event.defaultPrevented || event.repeat) return;
  // Controls have an Enter of their own; those that take input submit the form, which is the same as Next.
  if (target instanceof Element && target.closest('input, button, select, textarea, summary, a, dialog')) return;
  // Else the same press would go on to the button that a dialog opens on.
  event.preventDefault();
  wizard.next();
}
