import GitCompareArrows from '@lucide/svelte/icons/git-compare-arrows';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { chooseTwo } from './choose';

export default {
  screens: [
    {
      kind: 'readouts',
      sections: ['events', 'articles'],
      icon: GitCompareArrows,
      title: () => t('readouts.title'),
      load: () => import('./ReadoutsScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'readouts.choose',
      title: () => t('readouts.c_choose'),
      icon: GitCompareArrows,
      run: () => void chooseTwo(null),
    },
  ],
} satisfies Feature;
