import Columns2 from '@lucide/svelte/icons/columns-2';
import Columns3 from '@lucide/svelte/icons/columns-3';
import type { Feature } from '../../app/features';
import { open } from '../../app';
import { t } from '../../i18n';

export { inSight } from './in-sight.svelte';

const feature: Feature = {
  sections: [
    {
      id: 'compare',
      title: () => t('compare.section'),
      icon: Columns3,
      order: 40,
      home: { kind: 'compare' },
      keys: 'Mod+4',
    },
  ],
  screens: [
    {
      kind: 'compare',
      sections: ['compare'],
      icon: Columns3,
      title: () => t('compare.title'),
      load: () => import('./Compare.svelte'),
      wide: true,
      savable: true,
      kept: true,
    },
    {
      kind: 'side-by-side',
      sections: ['compare'],
      icon: Columns2,
      title: () => t('compare.sides'),
      load: () => import('./Sides.svelte'),
      wide: true,
      savable: true,
      kept: true,
    },
  ],
  commands: [
    {
      id: 'compare.open',
      title: () => t('compare.c_matrix'),
      icon: Columns3,
      run: () => open({ kind: 'compare' }),
    },
  ],
};

export default feature;
