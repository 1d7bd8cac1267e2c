import CalendarDays from '@lucide/svelte/icons/calendar-days';
import { open, overlay } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import EventForm from './EventForm.svelte';

const feature: Feature = {
  sections: [
    {
      id: 'events',
      title: () => t('events.section'),
      icon: CalendarDays,
      order: 80,
      home: { kind: 'events' },
      keys: 'Mod+7',
      count: (status) => status.events,
      list: () => import('./EventList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'events',
      sections: ['events'],
      icon: CalendarDays,
      title: () => t('events.section'),
      load: () => import('./EventsHome.svelte'),
    },
    {
      kind: 'event',
      sections: ['events'],
      icon: CalendarDays,
      title: () => t('events.event'),
      load: () => import('./EventPage.svelte'),
    },
  ],
  commands: [
    {
      id: 'event.new',
      title: () => t('events.new'),
      icon: CalendarDays,
      run: () => overlay.show(EventForm, {}),
    },
    {
      id: 'event.list',
      title: () => t('events.c_list'),
      icon: CalendarDays,
      run: () => open({ kind: 'events' }),
    },
  ],
};

export default feature;
