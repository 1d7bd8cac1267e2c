import type { FeedEntry } from '../../api';

/** The entry that list and inspector both show. */
export const inHand = $state<{ entry: FeedEntry | null }>({ entry: null });

/** What the list of entries is narrowed to. */
export const finding = $state<{ text: string; show: 'new' | 'all' | 'ignored' }>({
  text: '',
  show: 'new',
});
