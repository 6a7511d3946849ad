import './style/colours.css';
import './style/measures.css';
import './style/base.css';
import { mount } from 'svelte';
import type { Share80Bridge } from '../shared/wire/ipc.ts';
import { languageNamed } from '../shared/words/languages.ts';
import App from './App.svelte';
import { language } from './parts/language.svelte.ts';
import { Wizard } from './wizard/wizard.svelte.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly share80: Share80Bridge;
  }
}

const MOST_WAIT_MS = 500;

// Not awaited at the top: what is fetched later may be bundled with what this module imports, and would wait for it.
void start(window.share80);

async function start(bridge: Share80Bridge): Promise<void> {
  const name = languageNamed(new URLSearchParams(location.search).get('language') ?? undefined);
  const wizard = new Wizard(bridge);
  // The first state is on its way while the words are fetched.
  const first = wizard.attend();
  await language.begin(name);
  const target = document.getElementById('app');
  if (target) mount(App, { target, props: { bridge, wizard } });
  await first;
  // The first page is drawn before anything is fetched that only later ones need. A window that draws nothing, because it is
  // covered or not shown yet, may never be idle: then it is fetched all the same.
  await new Promise((drawn) => requestIdleCallback(drawn, { timeout: MOST_WAIT_MS }));
  await Promise.all([wizard.prepare(), language.complete()]);
}
