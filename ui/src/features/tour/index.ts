import Compass from '@lucide/svelte/icons/compass';
import { toast } from '../../design';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { tour } from './tour.svelte';

export default {
  foot: () => import('./TourStrip.svelte'),
  start: () => tour.follow(),
  commands: [
    {
      id: 'tour.take',
      title: () => t('tour.take'),
      icon: Compass,
      when: () => !tour.shown,
      run: () => tour.take(),
    },
    {
      id: 'tour.again',
      title: () => t('tour.again'),
      icon: Compass,
      run: () => tour.again(),
    },
    {
      id: 'tour.skip',
      title: () => t('tour.skip'),
      when: () => tour.shown && tour.step !== null,
      run: () => tour.skip(),
    },
    {
      id: 'tour.leave',
      title: () => t('tour.leave'),
      when: () => tour.shown,
      run: () => {
        const going = tour.step !== null;
        tour.leave();
        if (going) toast(t('tour.left'));
      },
    },
  ],
} satisfies Feature;
