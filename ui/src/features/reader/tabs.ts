import type { InspectorTab } from '../../app/features';
import { t } from '../../i18n';

/** The inspector's tabs for whatever article is in front. */
export const ARTICLE_TABS: readonly InspectorTab[] = [
  {
    id: 'article',
    title: () => t('reader.tab_article'),
    load: () => import('./ArticleFacts.svelte'),
  },
  { id: 'kept', title: () => t('reader.tab_kept'), load: () => import('./KeptPane.svelte') },
  {
    id: 'backlinks',
    title: () => t('reader.tab_backlinks'),
    load: () => import('./Backlinks.svelte'),
  },
];
