import GitCompareArrows from '@lucide/svelte/icons/git-compare-arrows';
import { query } from '../../api';
import { open, session } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { readShown, request } from './address';
import './shifts.css';

export default {
  sections: [
    {
      id: 'shifts',
      title: () => t('shifts.title'),
      icon: GitCompareArrows,
      order: 42,
      home: { kind: 'shifts' },
      counter: () => {
        const all = request(readShown());
        const found = query('shifts.list', () =>
          session.status ? { shifts: all, offset: 0, limit: 0 } : null,
        );
        return () => found.data?.open ?? 0;
      },
      list: () => import('./ShiftsList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'shifts',
      sections: ['shifts'],
      icon: GitCompareArrows,
      title: () => t('shifts.queue'),
      load: () => import('./ShiftsScreen.svelte'),
      savable: true,
      kept: true,
    },
  ],
  commands: [
    {
      id: 'shifts.open',
      title: () => t('shifts.c_sides'),
      icon: GitCompareArrows,
      run: () => void open({ kind: 'shifts' }),
    },
  ],
} satisfies Feature;
