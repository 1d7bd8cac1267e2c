import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Feature } from '../../app/features';
import { open } from '../../app';
import { t } from '../../i18n';

const feature: Feature = {
  sections: [
    {
      id: 'network',
      title: () => t('network.section'),
      icon: Waypoints,
      order: 46,
      home: { kind: 'network' },
    },
  ],
  screens: [
    {
      kind: 'network',
      sections: ['network'],
      icon: Waypoints,
      title: () => t('network.title'),
      load: () => import('./NetworkScreen.svelte'),
      wide: true,
      savable: true,
      kept: true,
    },
  ],
  commands: [
    {
      id: 'network.open',
      title: () => t('network.c_open'),
      icon: Waypoints,
      run: () => open({ kind: 'network' }),
    },
  ],
};

export default feature;
