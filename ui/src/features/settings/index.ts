import Settings from '@lucide/svelte/icons/settings';
import { open } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';

export default {
  screens: [
    {
      kind: 'settings',
      sections: [],
      icon: Settings,
      title: () => t('settings.title'),
      load: () => import('./SettingsScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'settings.open',
      title: () => t('settings.command'),
      keys: 'Mod+,',
      icon: Settings,
      run: () => void open({ kind: 'settings' }, { newTab: true }),
    },
  ],
} satisfies Feature;
