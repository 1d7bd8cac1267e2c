import History from '@lucide/svelte/icons/history';
import Trash2 from '@lucide/svelte/icons/trash-2';
import { open } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';

export default {
  screens: [
    {
      kind: 'history',
      sections: [],
      icon: History,
      title: () => t('history.title'),
      load: () => import('./HistoryScreen.svelte'),
      wide: true,
    },
    {
      kind: 'trash',
      sections: [],
      icon: Trash2,
      title: () => t('history.trash'),
      load: () => import('./TrashScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'history.open',
      title: () => t('history.command'),
      icon: History,
      run: () => void open({ kind: 'history' }, { newTab: true }),
    },
    {
      id: 'trash.open',
      title: () => t('history.trash_command'),
      icon: Trash2,
      run: () => void open({ kind: 'trash' }, { newTab: true }),
    },
  ],
} satisfies Feature;
