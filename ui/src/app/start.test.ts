import { afterEach, expect, test, vi } from 'vitest';
import type { Start } from '../host';
import { fakeLibrary } from '../host/fixture';

let stop: () => void = () => undefined;

/** The window as it is once it was started so. */
async function started(start: Start) {
  vi.resetModules();
  document.body.innerHTML = '<div id="app"></div>';
  const { mount, unmount } = await import('svelte');
  const host = fakeLibrary();
  host.start = start;
  (await import('../host')).setHost(host);
  const { addFeature } = await import('./features');
  addFeature((await import('../features/inbox')).default);
  addFeature((await import('../features/reader')).default);
  const { default: App } = await import('./App.svelte');
  const app = mount(App, { target: document.getElementById('app') as HTMLElement });
  stop = () => void unmount(app);
  await vi.waitFor(() => expect(document.querySelector('.window')).not.toBeNull());
  return (await import('./workspace.svelte')).workspace;
}

afterEach(() => stop());

test('goes to the address that the program was started with', async () => {
  const workspace = await started({ failure: null, link: 'demarche://article/5' });
  await vi.waitFor(() =>
    expect(workspace.current?.location).toMatchObject({ kind: 'article', id: 5 }),
  );
});

test('says why the library is not open', async () => {
  const message = 'The library a.demarche is damaged.';
  await started({ failure: { code: '', message, kept: '', remedy: '' }, link: null });
  await vi.waitFor(() => expect(document.body.textContent).toContain(message));
});
