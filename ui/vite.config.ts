import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

/**
 * The editor writes its rules into a style element of its own, which the window's policy lets nothing do. They go into
 * the sheet that `index.html` links first, by script, which the policy permits; so they stand before the program's own.
 */
function editorSheet(): Plugin {
  const changes = [
    [
      'if (!root.head && root.adoptedStyleSheets && win.CSSStyleSheet) {',
      'if (root.head && root.querySelector("link[data-editor]")?.sheet) {\n' +
        '      this.sheet = root.querySelector("link[data-editor]").sheet\n' +
        '    } else if (!root.head && root.adoptedStyleSheets && win.CSSStyleSheet) {',
    ],
    [
      'if (root.adoptedStyleSheets.indexOf(this.sheet) < 0)',
      'if (!this.sheet.ownerNode && root.adoptedStyleSheets.indexOf(this.sheet) < 0)',
    ],
  ] as const;
  return {
    name: 'editor-sheet',
    transform(code, id) {
      if (!/[\\/]style-mod[\\/]/.test(id)) return null;
      let changed = code;
      for (const [before, after] of changes) {
        if (!changed.includes(before))
          throw new Error(`style-mod mounts its rules in another way now: “${before}” is gone`);
        changed = changed.replace(before, after);
      }
      return { code: changed, map: null };
    },
  };
}

export default defineConfig({
  plugins: [svelte(), editorSheet()],
  // The window loads the files from a custom protocol, the browser from whatever folder serves them.
  base: './',
  build: {
    target: ['safari16', 'chrome109'],
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts stay files: inlined, they would be parsed with every style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { strictPort: true, port: 1420 },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    // The window's tests wait for components to arrive; a busy machine takes its time.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
  // Components under test mount in the browser's build of Svelte.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
});
