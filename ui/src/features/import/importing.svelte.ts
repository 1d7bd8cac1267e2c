import { call, type ImportDraft, type ImportRevision, type Job, type Stored } from '../../api';
import { jobDone, jobs, open } from '../../app';
import { attempt, toast } from '../../design';
import { t } from '../../i18n';
import { triage } from '../inbox/triage.svelte';
import type { Pasted } from './pasted';

export type Source = 'addresses' | 'paste' | 'files';

/** What the import sheet holds: drafts that came in, the addresses typed, the job that fetches. */
class Importing {
  source = $state<Source>('paste');
  addresses = $state('');
  allowPrivate = $state(false);
  drafts = $state.raw<readonly ImportDraft[]>([]);
  at = $state(0);
  busy = $state(false);
  job = $state<number | null>(null);

  get draft(): ImportDraft | null {
    return this.drafts[this.at] ?? null;
  }

  get running(): Job | null {
    return jobs.all.find((job) => job.id === this.job) ?? null;
  }

  /** Takes what was pasted: addresses wait for a word, a page is read at once. */
  async take(pasted: Pasted): Promise<void> {
    if (pasted.kind === 'addresses') {
      this.source = 'addresses';
      this.addresses = pasted.urls.join('\n');
      return;
    }
    this.source = 'paste';
    await this.#reading(() =>
      call('import.preview', { kind: 'paste', text: pasted.text, html: pasted.html }),
    );
  }

  async files(paths: readonly string[]): Promise<void> {
    this.source = 'files';
    for (const path of paths)
      await this.#reading(() => call('import.preview', { kind: 'file', path }));
  }

  async #reading(read: () => Promise<ImportDraft>): Promise<void> {
    this.busy = true;
    await attempt(async () => this.#add(await read()));
    this.busy = false;
  }

  #add(draft: ImportDraft): void {
    const others = this.drafts.filter((one) => one.draft !== draft.draft);
    this.drafts = [...others, draft];
    this.at = this.drafts.length - 1;
  }

  /** Fetches the addresses as one job; each that comes becomes a draft, a failure stops no other. */
  async fetch(urls: readonly string[] = this.urls): Promise<void> {
    if (urls.length === 0) return;
    this.busy = true;
    await attempt(async () => {
      const { job } = await call('import.fetch', {
        urls: [...urls],
        allow_private: this.allowPrivate,
      });
      this.job = job;
      const done = await jobDone(job);
      await this.#collect(done);
    });
    this.busy = false;
  }

  async #collect(job: Job): Promise<void> {
    const wanted = new Set(job.items.flatMap((item) => item.drafts));
    const all = await call('import.drafts', {});
    for (const draft of all) if (wanted.has(draft.draft)) this.#add(draft);
    if (wanted.size > 0) this.at = this.drafts.length - wanted.size;
  }

  get urls(): string[] {
    return this.addresses
      .split(/\s+/)
      .map((word) => word.trim())
      .filter(Boolean);
  }

  async revise(change: Partial<Omit<ImportRevision, 'draft'>>): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await attempt(async () => {
      const revised = await call('import.revise', {
        draft: draft.draft,
        toggle: [],
        title: null,
        published: null,
        outlet: null,
        url: null,
        ...change,
      });
      this.drafts = this.drafts.map((one) => (one.draft === revised.draft ? revised : one));
    });
  }

  /** Stores the draft in hand; answers what was stored, or nothing when it failed. */
  async store(): Promise<Stored | null> {
    const { draft } = this;
    if (!draft || this.busy) return null;
    let stored: Stored | null = null;
    this.busy = true;
    await attempt(async () => {
      stored = await call('import.store', { draft: draft.draft });
      this.#forget(draft.draft);
    });
    this.busy = false;
    return stored;
  }

  /** Stores and says so; with `andTriage` the Inbox opens at the article's first quotation. */
  async finish(andTriage: boolean): Promise<boolean> {
    const stored = await this.store();
    if (!stored) return false;
    if (andTriage && stored.quotations > 0) {
      const article = await call('article.get', { id: stored.article }).catch(() => null);
      const first = article?.quotations.find((one) => one.state === 'pending');
      open({ kind: 'inbox' }, { section: 'inbox' });
      triage.select(first?.id ?? null);
    } else if (andTriage) {
      open({ kind: 'article', id: stored.article }, { section: 'articles' });
    } else {
      toast(t('importing.stored', { title: stored.title }), {
        label: t('importing.open'),
        run: () => void open({ kind: 'article', id: stored.article }),
      });
    }
    return true;
  }

  async discard(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await attempt(() => call('import.discard', { draft: draft.draft }));
    this.#forget(draft.draft);
  }

  #forget(id: number): void {
    this.drafts = this.drafts.filter((one) => one.draft !== id);
    this.at = Math.max(0, Math.min(this.at, this.drafts.length - 1));
  }

  /** Closing the sheet throws nothing away: what came in is there when it opens again. */
  async resume(): Promise<void> {
    if (this.drafts.length > 0) return;
    await attempt(async () => {
      const kept = await call('import.drafts', {});
      // Something may have come in meanwhile.
      const now = new Set(this.drafts.map((one) => one.draft));
      const older = kept.filter((one) => !now.has(one.draft));
      this.drafts = [...older, ...this.drafts];
      this.at = Math.max(0, this.drafts.length - 1);
    });
  }
}

export const importing = new Importing();
