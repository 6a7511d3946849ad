import { createContext } from 'svelte';

/** Puts a text into the clipboard of this PC; the page itself has no right to. Provided by `App.svelte`. */
export const [copier, provideCopier] = createContext<(text: string) => Promise<unknown>>();
