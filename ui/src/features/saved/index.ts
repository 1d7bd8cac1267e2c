import Bookmark from '@lucide/svelte/icons/bookmark';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { followViews } from './commands.svelte';
import './saved.css';

export default {
  screens: [
    {
      kind: 'view',
      sections: [],
      icon: Bookmark,
      title: () => t('saved.view'),
      load: () => import('./ViewScreen.svelte'),
      wide: true,
    },
  ],
  rail: () => import('./RailViews.svelte'),
  start: followViews,
} satisfies Feature;
