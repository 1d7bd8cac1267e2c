import Scale from '@lucide/svelte/icons/scale';
import { open, overlay } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import StartRecode from './StartRecode.svelte';

export default {
  screens: [
    {
      kind: 'recodes',
      sections: ['issues'],
      icon: Scale,
      title: () => t('recode.title'),
      load: () => import('./RecodesScreen.svelte'),
    },
    {
      kind: 'recode',
      sections: ['issues'],
      icon: Scale,
      title: () => t('recode.title'),
      load: () => import('./RecodeScreen.svelte'),
      wide: true,
    },
    {
      kind: 'recode-report',
      sections: ['issues'],
      icon: Scale,
      title: () => t('recode.report'),
      load: () => import('./ReportScreen.svelte'),
    },
    {
      kind: 'agreement',
      sections: ['issues'],
      icon: Scale,
      title: () => t('recode.between'),
      load: () => import('./BetweenScreen.svelte'),
    },
  ],
  commands: [
    {
      id: 'recode.open',
      title: () => t('recode.c_open'),
      icon: Scale,
      run: () => void open({ kind: 'recodes' }),
    },
    {
      id: 'recode.start',
      title: () => t('recode.c_start'),
      icon: Scale,
      run: () => overlay.show(StartRecode, { issues: [] }),
    },
    {
      id: 'recode.between',
      title: () => t('recode.between'),
      icon: Scale,
      run: () => void open({ kind: 'agreement' }),
    },
  ],
} satisfies Feature;
