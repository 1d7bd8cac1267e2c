import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/inter/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './design/tokens.css';
import './design/base.css';
import './design/window.css';
import './design/controls.css';
import './design/evidence.css';
import './design/rtl.css';
import './design/contrast.css';
import { mount } from 'svelte';
import App from './app/App.svelte';
import { command } from './app';
import { addFeature, type Feature } from './app/features';
import { setHost } from './host';

// Each folder of `features/` registers what it has; nothing else names it.
const features = import.meta.glob<Feature>('./features/*/index.ts', {
  eager: true,
  import: 'default',
});

async function start(target: HTMLElement): Promise<void> {
  const inShell = '__TAURI_INTERNALS__' in window;
  setHost(
    inShell ? (await import('./host/tauri')).tauriHost() : (await import('./host/http')).httpHost(),
  );
  for (const feature of Object.values(features)) {
    addFeature(feature);
    feature.commands?.forEach(command);
    feature.start?.();
  }
  mount(App, { target });
}

const target = document.getElementById('app');
if (target) void start(target);
