import Quote from '@lucide/svelte/icons/quote';
import { open } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';

export { default as ActorChoice } from './ActorChoice.svelte';
export { default as CodingFields } from './CodingFields.svelte';
export { default as PositionDialog } from './PositionDialog.svelte';
export {
  complete,
  draftOfPosition,
  draftOfQuotation,
  draftOfWords,
  missing,
  type PositionDraft,
} from './draft';

export default {
  screens: [
    {
      kind: 'position',
      sections: ['articles', 'inbox', 'compare', 'actors', 'issues'],
      icon: Quote,
      title: () => t('positions.title'),
      load: () => import('./PositionScreen.svelte'),
    },
    {
      kind: 'positions',
      sections: ['articles', 'compare', 'issues'],
      icon: Quote,
      title: () => t('positions.all'),
      load: () => import('../issues/CodingGrid.svelte'),
      wide: true,
      savable: true,
    },
  ],
  commands: [
    {
      id: 'positions.open',
      title: () => t('positions.all_command'),
      icon: Quote,
      run: () => void open({ kind: 'positions' }, { newTab: true }),
    },
  ],
} satisfies Feature;
