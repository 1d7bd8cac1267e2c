import KeyboardIcon from '@lucide/svelte/icons/keyboard';
import { open } from '../../app';
import { knowBound } from '../../app/commands.svelte';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { BOUND } from './bound';
import { followKeys } from './own.svelte';

export default {
  screens: [
    {
      kind: 'keyboard',
      sections: [],
      icon: KeyboardIcon,
      title: () => t('keyboard.title'),
      load: () => import('./KeyboardScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'keyboard.open',
      title: () => t('keyboard.command'),
      icon: KeyboardIcon,
      run: () => void open({ kind: 'keyboard' }, { newTab: true }),
    },
  ],
  start: () => {
    knowBound(BOUND);
    return followKeys();
  },
} satisfies Feature;
