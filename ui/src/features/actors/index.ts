import Globe from '@lucide/svelte/icons/globe';
import Users from '@lucide/svelte/icons/users';
import { open, overlay } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import ActorForm from './ActorForm.svelte';

const feature: Feature = {
  sections: [
    {
      id: 'actors',
      title: () => t('actors.section'),
      icon: Users,
      order: 60,
      home: { kind: 'actors' },
      keys: 'Mod+5',
      count: (status) => status.actors,
      list: () => import('./ActorList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'actors',
      sections: ['actors'],
      icon: Users,
      title: () => t('actors.section'),
      load: () => import('./ActorsHome.svelte'),
    },
    {
      kind: 'actor-grid',
      sections: ['actors'],
      icon: Users,
      title: () => t('actors.section'),
      load: () => import('./ActorGrid.svelte'),
      wide: true,
      savable: true,
    },
    {
      kind: 'actor',
      sections: ['actors'],
      icon: Users,
      title: () => t('actors.actor'),
      load: () => import('./ActorPage.svelte'),
      inspector: [
        {
          id: 'details',
          title: () => t('actors.details'),
          load: () => import('./ActorDetails.svelte'),
        },
      ],
    },
    {
      kind: 'country',
      sections: ['actors'],
      icon: Globe,
      title: (location) => location.code ?? t('actors.country'),
      load: () => import('./CountryPage.svelte'),
    },
  ],
  commands: [
    {
      id: 'actor.grid',
      title: () => t('actors.c_grid'),
      icon: Users,
      run: () => open({ kind: 'actor-grid' }),
    },
    {
      id: 'actor.new',
      title: () => t('actors.new'),
      icon: Users,
      run: () => overlay.show(ActorForm, {}),
    },
    {
      id: 'actor.list',
      title: () => t('actors.c_list'),
      icon: Users,
      run: () => open({ kind: 'actors' }),
    },
  ],
};

export default feature;
