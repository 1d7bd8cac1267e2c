import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const HOST_ONLY = {
  group: ['@tauri-apps/*'],
  message: 'Only src/host/tauri.ts may know of Tauri; go through the Host.',
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [HOST_ONLY] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Keyed blocks matter for rows; lists of constants are free to go without.
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      // A space that must not be lost is written as one.
      'svelte/no-useless-mustaches': 'off',
      // Maps that nothing on screen reads are meant to be plain.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // The compiler's own analysis of runes covers this one, and knows when a value is reactive.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state'] }],
    },
  },
  { files: ['src/host/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['companion/**'], languageOptions: { globals: globals.webextensions } },
  { files: ['shots/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
);
