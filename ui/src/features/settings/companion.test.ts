import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../i18n';

const FOLDER = 'companion';
type Messages = Record<string, { message: string }>;

const read = (path: string) => readFileSync(`${FOLDER}/${path}`, 'utf8');
const locales = readdirSync(`${FOLDER}/_locales`);
const messagesOf = (locale: string) =>
  JSON.parse(read(`_locales/${locale}/messages.json`)) as Messages;
const english = messagesOf('en');
const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;

describe('the browser companion', () => {
  test('asks for nothing but the page that it is clicked on, its own storage and this machine', () => {
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest['host_permissions']).toEqual(['http://127.0.0.1/*']);
    for (const none of ['content_scripts', 'optional_permissions', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(none);
  });

  test('speaks the languages of the window, each with every message', () => {
    expect(locales.map((locale) => locale.replace('_CN', '')).sort()).toEqual(
      Object.keys(LANGUAGES).sort(),
    );
    for (const locale of locales) {
      const messages = messagesOf(locale);
      expect(Object.keys(messages).sort(), locale).toEqual(Object.keys(english).sort());
      for (const [name, { message }] of Object.entries(messages))
        expect(message !== '' || name === 'do_refused', `${locale}: ${name}`).toBe(true);
    }
  });

  test('has a message for everything that it says', () => {
    const used = new Set<string>();
    for (const [, name] of read('manifest.json').matchAll(/__MSG_(\w+)__/g)) used.add(name ?? '');
    for (const [, name] of read('popup.html').matchAll(/data-say="(\w+)"/g)) used.add(name ?? '');
    for (const [, name] of read('popup.js').matchAll(/say\('(\w+)'/g)) used.add(name ?? '');
    for (const word of ['draft', 'stored', 'to_decide', 'storing']) used.add(`became_${word}`);
    for (const word of ['once', 'several', 'nowhere']) used.add(`selection_${word}`);
    const thrown = [
      ...read('program.js').matchAll(/'(\w+)'/g),
      ...read('background.js').matchAll(/'(\w+)'/g),
    ];
    const words = thrown
      .map(([, word]) => word ?? '')
      .filter((word) => `refused_${word}` in english);
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) used.add(`refused_${word}`).add(`do_${word}`);
    expect([...used].sort()).toEqual(Object.keys(english).sort());
  });

  test('carries the icons of the program', () => {
    for (const size of [16, 32, 48, 128])
      expect(readFileSync(`${FOLDER}/icons/${size}.png`)).toEqual(
        readFileSync(`../icons/${size}x${size}.png`),
      );
  });
});
