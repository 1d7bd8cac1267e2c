import Earth from '@lucide/svelte/icons/earth';
import type { Feature } from '../../app/features';
import { open } from '../../app';
import { t } from '../../i18n';

const feature: Feature = {
  sections: [
    {
      id: 'map',
      title: () => t('map.section'),
      icon: Earth,
      order: 44,
      home: { kind: 'map' },
    },
  ],
  screens: [
    {
      kind: 'map',
      sections: ['map'],
      icon: Earth,
      title: () => t('map.section'),
      load: () => import('./MapScreen.svelte'),
      wide: true,
      savable: true,
      kept: true,
    },
  ],
  commands: [
    {
      id: 'map.open',
      title: () => t('map.c_open'),
      icon: Earth,
      run: () => open({ kind: 'map' }),
    },
  ],
};

export default feature;
