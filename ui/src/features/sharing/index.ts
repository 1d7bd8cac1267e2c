import Users from '@lucide/svelte/icons/users';
import GitCompare from '@lucide/svelte/icons/git-compare';
import Merge from '@lucide/svelte/icons/git-merge';
import { open, session } from '../../app';
import type { Feature } from '../../app/features';
import { call } from '../../api';
import { host } from '../../host';
import { t } from '../../i18n';
import { run } from './run';

/** Another library's file is chosen; what only it has is added. */
async function merge(): Promise<void> {
  const [path] = await host().pickOpenFiles({ endings: ['demarche'] });
  if (path) await run(t('sharing.merged'), () => call('library.merge', { path }));
}

export default {
  screens: [
    {
      kind: 'sharing',
      sections: [],
      icon: Users,
      title: () => t('sharing.title'),
      load: () => import('./SharingScreen.svelte'),
      wide: true,
    },
    {
      kind: 'conflicts',
      sections: [],
      icon: GitCompare,
      title: () => t('sharing.conflicts'),
      load: () => import('./ConflictsScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'sharing.open',
      title: () => t('sharing.c_open'),
      icon: Users,
      when: () => session.status !== null,
      run: () => void open({ kind: 'sharing' }, { newTab: true }),
    },
    {
      id: 'conflicts.open',
      title: () => t('sharing.c_conflicts'),
      icon: GitCompare,
      when: () => session.status !== null,
      run: () => void open({ kind: 'conflicts' }, { newTab: true }),
    },
    {
      id: 'library.merge',
      title: () => t('sharing.c_merge'),
      icon: Merge,
      when: () => session.status !== null,
      run: () => void merge(),
    },
  ],
} satisfies Feature;
