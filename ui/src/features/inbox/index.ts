import InboxIcon from '@lucide/svelte/icons/inbox';
import { session } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { ARTICLE_TABS } from '../reader/tabs';
import { quotationTab } from './tab';
import './inbox.css';

export { triage } from './triage.svelte';

export default {
  sections: [
    {
      id: 'inbox',
      title: () => t('inbox.title'),
      icon: InboxIcon,
      order: 10,
      home: { kind: 'inbox' },
      keys: 'Mod+1',
      count: (status) => status.inbox,
      list: () => import('./InboxList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'inbox',
      sections: ['inbox'],
      icon: InboxIcon,
      title: () => t('inbox.title'),
      alone: () => session.status?.articles === 0,
      load: () => import('./InboxScreen.svelte'),
      inspector: [quotationTab, ...ARTICLE_TABS],
    },
  ],
} satisfies Feature;
