import FileText from '@lucide/svelte/icons/file-text';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { quotationTab } from '../inbox/tab';
import { ARTICLE_TABS } from './tabs';
import './reader.css';

export default {
  screens: [
    {
      kind: 'article',
      sections: ['articles', 'inbox'],
      icon: FileText,
      title: () => t('reader.tab_article'),
      load: () => import('./ArticleScreen.svelte'),
      inspector: [quotationTab, ...ARTICLE_TABS],
    },
    {
      kind: 'excerpt',
      sections: ['articles', 'inbox'],
      icon: FileText,
      title: () => t('reader.tab_article'),
      load: () => import('./ExcerptScreen.svelte'),
    },
  ],
} satisfies Feature;
