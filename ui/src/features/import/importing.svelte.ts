import {
  call,
  failureOf,
  type Failure,
  type ImportDraft,
  type ImportRevision,
  type JobStarted,
  type Piece,
  type Stored,
} from '../../api';
import { jobDone, jobs, open } from '../../app';
import { attempt, toast } from '../../design';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { triage } from '../inbox/triage.svelte';
import { draftKey, itemKey, rowsOf, storable, type Outcome, type Row } from './incoming';
import type { Pasted } from './pasted';
import { isAddress } from './pasted';

/** What the sheet shows: what came in, or a place where more comes from. */
export type Source = 'in' | 'addresses' | 'paste' | 'files' | 'feed';

/** Drafts that are stored with one commit, between two looks at whether to stop. */
const AT_ONCE = 16;

/** What the import sheet holds: drafts that came in, jobs that bring more, what was stored. */
class Importing {
  source = $state<Source>('paste');
  addresses = $state('');
  allowPrivate = $state(false);
  drafts = $state.raw<readonly ImportDraft[]>([]);
  /** The line in hand. */
  key = $state<string | null>(null);
  busy = $state(false);
  storing = $state<{ done: number; total: number } | null>(null);
  #followed = $state.raw<readonly number[]>([]);
  #outcomes = $state.raw<ReadonlyMap<number, Outcome>>(new Map());
  #apart = $state.raw<ReadonlyMap<number, ReadonlySet<number>>>(new Map());
  #retried = $state.raw<ReadonlySet<string>>(new Set());
  #stopped = false;

  readonly jobs = $derived(jobs.all.filter((job) => this.#followed.includes(job.id)));
  readonly running = $derived(this.jobs.filter((job) => job.state === 'running'));
  readonly rows = $derived(
    rowsOf({
      drafts: this.drafts,
      outcomes: this.#outcomes,
      apart: this.#apart,
      jobs: this.jobs,
      retried: this.#retried,
    }),
  );
  readonly row = $derived(this.rows.find((one) => one.key === this.key) ?? this.rows[0] ?? null);
  /** Drafts that jobs have made and that are not here yet. */
  readonly missing = $derived.by(() => {
    const here = new Set(this.drafts.map((one) => one.draft));
    return this.jobs.flatMap((job) =>
      job.items.flatMap((item) => item.drafts.filter((id) => !here.has(id))),
    ).length;
  });

  get draft(): ImportDraft | null {
    return this.row && !this.row.stored ? this.row.draft : null;
  }

  /** Whether something still waits for somebody. */
  get open(): boolean {
    return this.rows.some((row) => row.state !== 'stored' && row.state !== 'nothing');
  }

  step(by: -1 | 1): void {
    const at = this.rows.findIndex((one) => one.key === this.row?.key);
    const next = this.rows[at + by];
    if (next) this.key = next.key;
  }

  /** Takes what was pasted: addresses wait for a word, a page is read at once. */
  async take(pasted: Pasted): Promise<void> {
    if (pasted.kind === 'addresses') {
      this.source = 'addresses';
      this.addresses = pasted.urls.join('\n');
      return;
    }
    this.busy = true;
    await attempt(async () => {
      const draft = await call('import.preview', {
        kind: 'paste',
        text: pasted.text,
        html: pasted.html,
      });
      this.drafts = [...this.drafts.filter((one) => one.draft !== draft.draft), draft];
      this.key = draftKey(draft.draft);
      this.source = 'in';
    });
    this.busy = false;
  }

  files(paths: readonly string[]): Promise<void> {
    return this.follow(() => call('import.files', { paths: [...paths] }));
  }

  /** Fetches the addresses as one job; each that comes becomes a draft, a failure stops no other. */
  fetch(urls: readonly string[] = this.urls): Promise<void> {
    return this.follow(() =>
      call('import.fetch', { urls: [...urls], allow_private: this.allowPrivate }),
    );
  }

  /** A reference names a page: its text is fetched into the draft. */
  fetchText(draft: number): Promise<void> {
    return this.follow(() =>
      call('import.fetch_draft', { draft, allow_private: this.allowPrivate }),
    );
  }

  /** Follows a job that makes drafts, and shows what comes of it. */
  async follow(start: () => Promise<JobStarted>): Promise<void> {
    await attempt(async () => {
      const { job } = await start();
      this.watch(job);
      this.source = 'in';
      this.key ??= itemKey(job, 0);
      const before = new Set(this.drafts.map((one) => one.draft));
      await jobDone(job);
      await this.refresh();
      const first = this.drafts.find((one) => !before.has(one.draft));
      // What somebody has gone to meanwhile stays in hand.
      if (first && !this.rows.some((row) => row.key === this.key && row.draft))
        this.key = draftKey(first.draft);
    });
  }

  /** Lists what comes of a job that was started elsewhere. */
  watch(job: number): void {
    this.#followed = [...this.#followed, job];
  }

  /** Runs what failed or was cancelled again: one address by itself, else all of that job. */
  async retry(row: Row): Promise<void> {
    const { item } = row;
    if (!item) return;
    const name = say(item.of.name);
    if (isAddress(name)) {
      this.#retried = new Set([...this.#retried, row.key]);
      await this.fetch([name]);
      return;
    }
    const job = this.jobs.find((one) => one.id === item.job);
    const ended = (job?.items ?? []).flatMap((one, at) =>
      one.state === 'failed' || one.state === 'cancelled' ? [itemKey(item.job, at)] : [],
    );
    this.#retried = new Set([...this.#retried, ...ended]);
    await this.follow(() => call('job.retry', { id: item.job }));
  }

  /** Each job once, for all of its items that ended badly. */
  async retryAll(rows: readonly Row[]): Promise<void> {
    const ids = [...new Set(rows.flatMap(({ item }) => (item ? [item.job] : [])))];
    this.#retried = new Set([...this.#retried, ...rows.map((row) => row.key)]);
    await Promise.all(ids.map((id) => this.follow(() => call('job.retry', { id }))));
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
        excerpt: null,
        ...change,
      });
      this.drafts = this.drafts.map((one) => (one.draft === revised.draft ? revised : one));
    });
  }

  /** Keeps these pieces, or cuts them; those that are so already stay. */
  async keep(pieces: readonly Piece[], kept: boolean): Promise<void> {
    const toggle = pieces.filter((piece) => piece.kept !== kept).map((piece) => piece.id);
    if (toggle.length > 0) await this.revise({ toggle });
  }

  /** What it is said to be no copy of is remembered when it is stored. */
  setApart(draft: number, article: number, apart: boolean): void {
    const articles = new Set(this.#apart.get(draft));
    if (apart) articles.add(article);
    else articles.delete(article);
    this.#apart = new Map(this.#apart).set(draft, articles);
  }

  isApart(draft: number, article: number): boolean {
    return this.#apart.get(draft)?.has(article) ?? false;
  }

  async #store(draft: ImportDraft): Promise<Stored> {
    const stored = await call('import.store', { draft: draft.draft });
    await this.#keepStored(draft.draft, stored);
    return stored;
  }

  async #keepStored(draft: number, stored: Stored): Promise<void> {
    const apart = [...(this.#apart.get(draft) ?? [])];
    this.#outcomes = new Map(this.#outcomes).set(draft, { stored, failure: null });
    if (apart.length > 0)
      await call('copies.separate', { articles: [stored.article], from: apart });
  }

  /** Stores some together and says how many could not be. */
  async #storeSome(drafts: readonly number[]): Promise<number> {
    const refuse = (draft: number, failure: Failure) =>
      (this.#outcomes = new Map(this.#outcomes).set(draft, { stored: null, failure }));
    let failed = 0;
    try {
      const answers = await call('import.store_all', { drafts: [...drafts] });
      for (const { draft, stored, failure } of answers) {
        if (stored) await this.#keepStored(draft, stored);
        else if (failure) {
          failed += 1;
          refuse(draft, failure);
        }
      }
    } catch (error) {
      const left = drafts.filter((draft) => !this.#outcomes.get(draft)?.stored);
      left.forEach((draft) => refuse(draft, failureOf(error)));
      failed = left.length;
    }
    return failed;
  }

  /** On to the next line that still wants something, here or from the top. */
  #advance(): void {
    const at = this.rows.findIndex((one) => one.key === this.key);
    const next = [...this.rows.slice(at + 1), ...this.rows.slice(0, Math.max(0, at))].find(
      (row) => row.draft && !row.stored,
    );
    if (next) this.key = next.key;
  }

  /** Stores and says so; with `andTriage` the Inbox opens at the article's first quotation. */
  async finish(andTriage: boolean): Promise<boolean> {
    const { draft } = this;
    if (!draft || this.busy) return false;
    if (draft.words_kept === 0 && (draft.source !== 'reference' || !draft.title)) return false;
    this.busy = true;
    const went = await attempt(async () => {
      const stored = await this.#store(draft);
      this.#advance();
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
    });
    this.busy = false;
    return went;
  }

  /** Stores the draft as a later capture of an article that is here. */
  async storeVersion(article: number): Promise<boolean> {
    const { draft } = this;
    if (!draft || this.busy) return false;
    this.busy = true;
    const went = await attempt(async () => {
      const made = await call('import.store_version', { draft: draft.draft, article });
      const stored = {
        article,
        title: made.title,
        quotations: 0,
        duplicates: [],
        citation_key: '',
        other_key: null,
      };
      this.#outcomes = new Map(this.#outcomes).set(draft.draft, { stored, failure: null });
      this.#advance();
      const { before, body_version: after } = made;
      if (after === null) toast(t('importing.version_same', { title: made.title }));
      else
        toast(t('importing.version_stored', { title: made.title, n: made.material }), {
          label: t('importing.version_see'),
          run: () =>
            void open({
              kind: 'versions',
              id: article,
              args: { from: String(before), to: String(after) },
            }),
        });
    });
    this.busy = false;
    return went;
  }

  /** Stores all that need no decision; a bad one is listed with its reason and stops no other. */
  async storeAll(): Promise<void> {
    const wanted = this.rows.filter(storable);
    if (wanted.length === 0 || this.busy) return;
    this.busy = true;
    this.#stopped = false;
    let failed = 0;
    let done = 0;
    this.storing = { done, total: wanted.length };
    const drafts = wanted.flatMap(({ draft }) => (draft ? [draft.draft] : []));
    while (done < drafts.length && !this.#stopped) {
      const some = drafts.slice(done, done + AT_ONCE);
      failed += await this.#storeSome(some);
      done += some.length;
      this.storing = { done, total: wanted.length };
    }
    this.storing = null;
    this.busy = false;
    this.#advance();
    const n = done - failed;
    toast(
      failed > 0 ? t('importing.stored_some', { n, failed }) : t('importing.stored_all', { n }),
    );
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Tries once more what went wrong with a draft: to store it, or to see what it is. */
  async forgive(draft: number): Promise<void> {
    const outcomes = new Map(this.#outcomes);
    outcomes.delete(draft);
    this.#outcomes = outcomes;
    if (this.drafts.some((one) => one.draft === draft && one.failure)) await this.refresh();
  }

  async discard(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await attempt(async () => {
      await call('import.discard', { draft: draft.draft });
      this.#advance();
      this.drafts = this.drafts.filter((one) => one.draft !== draft.draft);
    });
  }

  /**
   * Takes over what has come in: what is here as it is now is not sent again. Lines that were stored
   * meanwhile stay in their place.
   */
  async refresh(): Promise<void> {
    await attempt(async () => {
      const waiting = await call('import.list', {});
      const known = new Map(this.drafts.map((one) => [one.draft, one.revision]));
      const changed = waiting.filter((one) => known.get(one.draft) !== one.revision);
      const read =
        changed.length > 0
          ? await call('import.drafts', { drafts: changed.map((one) => one.draft) })
          : [];
      const there = new Set(waiting.map((one) => one.draft));
      const anew = new Map(read.map((one) => [one.draft, one]));
      this.drafts = [
        ...this.drafts
          .filter((one) => there.has(one.draft) || this.#outcomes.get(one.draft)?.stored)
          .map((one) => anew.get(one.draft) ?? one),
        ...read.filter((one) => !known.has(one.draft)),
      ];
    });
  }

  /** A page came from the browser: it is in hand, unless something else is. */
  async arrived(draft: number): Promise<void> {
    const busy = this.draft !== null;
    await this.refresh();
    if (busy) return;
    this.source = 'in';
    this.key = draftKey(draft);
  }

  /**
   * The sheet opens: what came in before is there, also while jobs that the window has not followed
   * ran; what was stored is told no longer.
   */
  async resume(): Promise<void> {
    if (!this.open) {
      this.#followed = this.running.map((job) => job.id);
      this.drafts = this.drafts.filter((one) => !this.#outcomes.get(one.draft)?.stored);
    }
    const fresh = this.drafts.length === 0;
    await this.refresh();
    if (fresh && this.drafts.length > 0 && this.source === 'paste') this.source = 'in';
  }
}

export const importing = new Importing();
