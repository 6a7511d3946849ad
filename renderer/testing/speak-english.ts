/** Set-up of the renderer's tests: the page speaks before anything is put on it. */
import { language } from '../parts/language.svelte.ts';

await language.speak('en');
