import { vi } from 'vitest';
import type { FakeHost } from '../host/fake';
import type { Feature } from './features';

/** A whole window for tests, driven by keys as a user would. Modules are loaded when it opens, so that a test which
 * resets them before has a window of its own, down to their state. */
let stops: (() => void)[] = [];
let patience = 0;

/** Writes what is to be drawn at once. */
export let flushSync: () => void = () => undefined;

/** Opens a window over a host, with these features alone, at an article. */
export async function openWindow(
  host: FakeHost,
  features: readonly Promise<{ default: Feature }>[],
  waitsFor = 20_000,
): Promise<void> {
  patience = waitsFor;
  const svelte = await import('svelte');
  flushSync = () => svelte.flushSync();
  // There is no layout here: everything is as high as a window.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  document.body.innerHTML = '<div id="app"></div>';
  (await import('../host')).setHost(host);
  const { addFeature } = await import('./features');
  const { command } = await import('./commands.svelte');
  for (const { default: feature } of await Promise.all(features)) {
    addFeature(feature);
    feature.commands?.forEach(command);
    const stop = feature.start?.();
    if (stop) stops.push(stop);
  }
  const { default: App } = await import('./App.svelte');
  const app = svelte.mount(App, { target: document.getElementById('app') as HTMLElement });
  stops.push(() => void svelte.unmount(app));
  await until(() => document.querySelector('.prose [data-at]'));
}

export function closeWindow(): void {
  stops.forEach((stop) => stop());
  stops = [];
}

/** What is found as soon as it is there. */
export async function until<T>(found: () => T): Promise<NonNullable<T>> {
  const result = await vi.waitFor(
    () => {
      flushSync();
      const value = found();
      if (value === null || value === undefined || value === false) throw new Error('not yet');
      return value;
    },
    { timeout: patience, interval: 10 },
  );
  return result as NonNullable<T>;
}

export function press(key: string, init: KeyboardEventInit = {}): void {
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  flushSync();
}
