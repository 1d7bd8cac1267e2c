import { call, type FeedEntryState } from '../../api';
import { runCommand, startJob, undoing } from '../../app';
import { attempt, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { watchImport } from '../import';

/** Fetches these feeds, or all; asks nothing, and says how many addresses that takes. */
export async function refresh(feeds: number[]): Promise<void> {
  await attempt(async () => {
    const n = feeds.length || (await call('feed.list', {})).length;
    if (n === 0) {
      toast(t('feeds.none'));
      return;
    }
    if ((await startJob(() => call('feed.refresh', { feeds, allow_private: false }))) !== null)
      toast(t('feeds.fetching', { n }));
  });
}

export async function mark(entries: number[], state: FeedEntryState): Promise<void> {
  if (entries.length === 0) return;
  await attempt(async () => {
    const { label } = await call('feed.mark', { entries, state });
    if (entries.length > 1 || state === 'ignored') toast(label, undoing());
  });
}

/** The entries become drafts, each by itself; the import sheet has them when they are there. */
export async function importEntries(entries: number[]): Promise<void> {
  if (entries.length === 0) return;
  const job = await startJob(() => call('feed.import', { entries, allow_private: false }));
  if (job === null) return;
  watchImport(job);
  toast(t('feeds.importing', { n: entries.length }), {
    label: t('feeds.to_drafts'),
    run: () => void runCommand('import.drafts'),
  });
}

export async function importOpml(): Promise<void> {
  await attempt(async () => {
    const [path] = await host().pickOpenFiles({ endings: ['opml', 'xml'] });
    if (!path) return;
    const { added, known, problems } = await call('feed.import_opml', { path });
    toast(
      [t('feeds.taken', { n: added }), t('feeds.known', { n: known }), ...problems.map(say)].join(
        '. ',
      ),
      added > 0 ? undoing() : null,
    );
  });
}

export async function exportOpml(): Promise<void> {
  await attempt(async () => {
    const path = await host().pickSavePath(`${t('feeds.file_name')}.opml`);
    if (!path) return;
    const made = await call('feed.export_opml', { path });
    toast([t('feeds.exported', { path: made.path ?? path }), ...made.warnings.map(say)].join('. '));
  });
}

export async function trashFeeds(ids: number[]): Promise<void> {
  await attempt(async () => toast((await call('feed.trash', { ids })).label, undoing()));
}

export async function trashSearch(id: number): Promise<void> {
  await attempt(async () => toast((await call('feed_search.trash', { id })).label, undoing()));
}
