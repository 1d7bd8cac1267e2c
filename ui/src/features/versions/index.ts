import GitCompareArrows from '@lucide/svelte/icons/git-compare-arrows';
import Unlink from '@lucide/svelte/icons/unlink';
import { open } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import './versions.css';

export default {
  screens: [
    {
      kind: 'versions',
      sections: ['articles', 'inbox'],
      icon: GitCompareArrows,
      title: () => t('versions.title'),
      load: () => import('./VersionsScreen.svelte'),
      wide: true,
    },
    {
      kind: 'orphans',
      sections: ['articles', 'inbox'],
      icon: Unlink,
      title: () => t('versions.orphans'),
      load: () => import('./OrphansScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'orphans.open',
      title: () => t('versions.c_orphans'),
      icon: Unlink,
      run: () => void open({ kind: 'orphans' }),
    },
  ],
} satisfies Feature;
