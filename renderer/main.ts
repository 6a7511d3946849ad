import './style/colours.css';
import './style/measures.css';
import './style/base.css';
import { mount } from 'svelte';
import type { Share80Bridge } from '../shared/wire/ipc.ts';
import App from './App.svelte';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly share80: Share80Bridge;
  }
}

const target = document.getElementById('app');
if (target) mount(App, { target, props: { bridge: window.share80 } });
