import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
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
