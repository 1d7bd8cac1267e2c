import Rss from '@lucide/svelte/icons/rss';
import { open, overlay } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { exportOpml, importOpml, refresh } from './actions';
import AddFeed from './AddFeed.svelte';
import './feeds.css';

export default {
  sections: [
    {
      id: 'feeds',
      title: () => t('feeds.title'),
      icon: Rss,
      order: 25,
      home: { kind: 'feeds' },
      keys: 'Mod+8',
      count: (status) => status.feed_entries,
      list: () => import('./FeedList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'feeds',
      sections: ['feeds'],
      icon: Rss,
      title: () => t('feeds.title'),
      load: () => import('./FeedsScreen.svelte'),
      inspector: [
        {
          id: 'entry',
          title: () => t('feeds.entry'),
          load: () => import('./EntryPane.svelte'),
        },
        { id: 'feed', title: () => t('feeds.feed'), load: () => import('./FeedPane.svelte') },
      ],
    },
  ],
  commands: [
    {
      id: 'feeds.add',
      title: () => t('feeds.c_add'),
      icon: Rss,
      run: () => {
        open({ kind: 'feeds' });
        overlay.show(AddFeed, {});
      },
    },
    {
      id: 'feeds.refresh',
      title: () => t('feeds.c_refresh'),
      icon: Rss,
      run: () => void refresh([]),
    },
    {
      id: 'feeds.import_opml',
      title: () => t('feeds.c_opml_in'),
      icon: Rss,
      run: () => void importOpml(),
    },
    {
      id: 'feeds.export_opml',
      title: () => t('feeds.c_opml_out'),
      icon: Rss,
      run: () => void exportOpml(),
    },
  ],
} satisfies Feature;
