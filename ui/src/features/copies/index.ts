import Layers from '@lucide/svelte/icons/layers';
import { open } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import './copies.css';

export default {
  screens: [
    {
      kind: 'copies',
      sections: ['articles'],
      icon: Layers,
      title: () => t('copies.title'),
      load: () => import('./CopiesScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'copies.open',
      title: () => t('copies.c_open'),
      icon: Layers,
      run: () => void open({ kind: 'copies' }),
    },
  ],
} satisfies Feature;
