import { afterEach, expect, test } from 'vitest';
import type { ArticleRow, Excerpt, SensitiveSource } from '../../api';
import { ROW } from '../../host/fixture';
import { speak } from '../../i18n';
import { DRAGGED, draggedIn } from '../../text/dragged';
import { dragArticle, dragExcerpt } from './dragging';
import { held } from './held.svelte';

class Carried {
  readonly forms = new Map<string, string>();
  effectAllowed = '';
  setData(form: string, words: string): void {
    this.forms.set(form, words);
  }
  all(): string {
    return [...this.forms.values()].join('\n');
  }
}

const data = (carried: Carried) => carried as unknown as DataTransfer;
const row = { ...ROW, id: 7, title: 'Ferry <vote>' } as ArticleRow;
const excerpt = {
  id: 1,
  article: 7,
  article_title: 'Ferry <vote>',
  outlet: ROW.outlet?.name ?? null,
  published: null,
  body_version: 3,
  start: 5,
  end: 9,
  quote: 'No & never',
} as Excerpt;
const hold = (kind: SensitiveSource['kind'], id: number, name = ''): SensitiveSource[] => [
  { kind, id, name, analyst: 'Ada', marked_at: '' },
];

afterEach(async () => {
  held.named = false;
  await speak('en');
});

test('an article is dragged out by its name and its address, in three forms', () => {
  const carried = new Carried();
  expect(dragArticle(data(carried), row, [])).toBe(true);
  expect(carried.forms.get('text/uri-list')).toBe('demarche://article/7');
  expect(carried.forms.get('text/plain')).toMatch(/^Ferry <vote>, .*\ndemarche:\/\/article\/7$/s);
  expect(carried.forms.get('text/html')).toContain(
    '<a href="demarche://article/7">Ferry &lt;vote&gt;</a>',
  );
});

test('an excerpt carries its words, its source, and where a note finds it', () => {
  const carried = new Carried();
  dragExcerpt(data(carried), excerpt, []);
  expect(carried.forms.get('text/html')).toMatch(
    /^<blockquote cite="demarche:\/\/article\/7">No &amp; never<\/blockquote><p><a href=/,
  );
  expect(carried.forms.get('text/plain')).toMatch(/^No & never\nFerry <vote>/);
  expect(draggedIn(carried.forms.get(DRAGGED) ?? '')).toEqual({
    body_version: 3,
    start: 5,
    end: 9,
  });
});

test('what is held leaves without its name and address', () => {
  for (const kept of [hold('article', 7), hold('outlet', 99, ROW.outlet?.name)]) {
    const carried = new Carried();
    dragExcerpt(data(carried), excerpt, kept);
    expect(carried.forms.get('text/plain')).toBe('No & never\n[source held]');
    expect(carried.forms.has('text/uri-list')).toBe(false);
    expect(carried.all()).not.toContain('Ferry');
  }
  const article = new Carried();
  expect(dragArticle(data(article), row, hold('article', 7))).toBe(false);
  expect(dragArticle(data(article), row, hold('outlet', row.outlet?.id ?? 0))).toBe(false);
  expect(article.forms.size).toBe(0);
  // Unless it was asked for that held sources are named.
  held.named = true;
  expect(dragArticle(data(article), row, hold('article', 7))).toBe(true);
});

test('what is dragged out where words run from right to left has nothing but its letters', async () => {
  await speak('ar');
  const carried = new Carried();
  dragArticle(data(carried), row, []);
  expect(carried.all()).toContain(ROW.outlet?.name ?? '');
  expect(carried.all()).not.toMatch(/[\u2066-\u2069]/);
});
