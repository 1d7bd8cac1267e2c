// Excerpts and articles that are dragged out of the window. What is held leaves without its name.
import type { ArticleRow, Article, Excerpt, SensitiveSource } from '../../api';
import { joined, shortDate } from '../../i18n/format';
import { held } from './held.svelte';
import { articleOut, DRAGGED, handOn, wordsOut, type DraggedWords } from '../../text/dragged';

/** As plain text says it in every language; a document says it in its own. */
const HELD = '[source held]';

type Held = readonly SensitiveSource[];

const isHeld = (kept: Held, kind: SensitiveSource['kind'], id: number | null | undefined) =>
  kept.some((one) => one.kind === kind && one.id === id);

function aboutOf(outlet: string | null | undefined, published: ArticleRow['published']): string {
  return joined([outlet, published ? shortDate(published) : '']);
}

/** The program's own address of an article, where no other is at hand. */
const ownAddress = (article: number) => `demarche://article/${article}`;

function articleHeld(kept: Held, row: ArticleRow): boolean {
  return !held.named && (isHeld(kept, 'article', row.id) || isHeld(kept, 'outlet', row.outlet?.id));
}

/** A row of a list of articles. Nothing leaves of one that is held. */
export function dragArticle(data: DataTransfer, row: ArticleRow, kept: Held): boolean {
  if (articleHeld(kept, row)) return false;
  const about = aboutOf(row.outlet?.name, row.published);
  handOn(data, articleOut({ title: row.title, about, address: ownAddress(row.id) }));
  return true;
}

/** A row of a list of excerpts: its words, and where they stand for a note of this window. */
export function dragExcerpt(data: DataTransfer, excerpt: Excerpt, kept: Held): void {
  const { body_version, start, end } = excerpt;
  const byOutlet = kept.some((one) => one.kind === 'outlet' && one.name === excerpt.outlet);
  const source = {
    title: excerpt.article_title,
    about: aboutOf(excerpt.outlet, excerpt.published),
    address: ownAddress(excerpt.article),
  };
  const hidden = !held.named && (byOutlet || isHeld(kept, 'article', excerpt.article));
  carry(data, { body_version, start, end });
  handOn(data, wordsOut(excerpt.quote, source, hidden ? HELD : null));
}

/** Words chosen in an article that is read. */
export function dragWords(
  data: DataTransfer,
  { row, url, canonical_url, body }: Article,
  { start, end, words }: { start: number; end: number; words: string },
  kept: Held,
): void {
  const source = {
    title: row.title,
    about: aboutOf(row.outlet?.name, row.published),
    address: canonical_url ?? url ?? ownAddress(row.id),
  };
  carry(data, { body_version: body.id, start, end });
  handOn(data, wordsOut(words, source, articleHeld(kept, row) ? HELD : null));
}

function carry(data: DataTransfer, words: DraggedWords): void {
  data.setData(DRAGGED, JSON.stringify(words));
}
