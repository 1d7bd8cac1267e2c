import ChartLine from '@lucide/svelte/icons/chart-line';
import type { Feature } from '../../app/features';
import { open } from '../../app';
import { t } from '../../i18n';

const feature: Feature = {
  sections: [
    {
      id: 'timeline',
      title: () => t('timeline.section'),
      icon: ChartLine,
      order: 42,
      home: { kind: 'timeline' },
      keys: 'Mod+9',
    },
  ],
  screens: [
    {
      kind: 'timeline',
      sections: ['timeline'],
      icon: ChartLine,
      title: () => t('timeline.section'),
      load: () => import('./Timeline.svelte'),
      wide: true,
      savable: true,
      kept: true,
    },
  ],
  commands: [
    {
      id: 'timeline.open',
      title: () => t('timeline.c_open'),
      icon: ChartLine,
      run: () => open({ kind: 'timeline' }),
    },
  ],
};

export default feature;
