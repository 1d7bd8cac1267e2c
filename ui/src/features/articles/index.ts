import FileText from '@lucide/svelte/icons/file-text';
import Highlighter from '@lucide/svelte/icons/highlighter';
import type { Feature } from '../../app/features';
import { open } from '../../app';
import { t } from '../../i18n';
import './articles.css';

export default {
  sections: [
    {
      id: 'articles',
      title: () => t('articles.title'),
      icon: FileText,
      order: 20,
      home: { kind: 'articles' },
      keys: 'Mod+2',
      count: (status) => status.articles,
      list: () => import('./ArticleList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'articles',
      sections: ['articles'],
      icon: FileText,
      title: () => t('articles.title'),
      load: () => import('./ArticleGrid.svelte'),
      wide: true,
      savable: true,
    },
    {
      kind: 'excerpts',
      sections: ['articles'],
      icon: Highlighter,
      title: () => t('articles.excerpts'),
      load: () => import('./ExcerptGrid.svelte'),
      wide: true,
      savable: true,
    },
  ],
  commands: [
    {
      id: 'excerpt.grid',
      title: () => t('articles.c_excerpts'),
      icon: Highlighter,
      run: () => open({ kind: 'excerpts' }),
    },
  ],
} satisfies Feature;
