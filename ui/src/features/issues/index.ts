import Tags from '@lucide/svelte/icons/tags';
import { open, overlay } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import IssueForm from './IssueForm.svelte';

const feature: Feature = {
  sections: [
    {
      id: 'issues',
      title: () => t('issues.section'),
      icon: Tags,
      order: 70,
      home: { kind: 'issues' },
      keys: 'Mod+6',
      count: (status) => status.issues,
      list: () => import('./IssueTree.svelte'),
    },
  ],
  screens: [
    {
      kind: 'issues',
      sections: ['issues'],
      icon: Tags,
      title: () => t('issues.section'),
      load: () => import('./IssuesHome.svelte'),
    },
    {
      kind: 'issue',
      sections: ['issues'],
      icon: Tags,
      title: () => t('issues.issue'),
      load: () => import('./IssuePage.svelte'),
    },
  ],
  commands: [
    {
      id: 'issue.new',
      title: () => t('issues.new'),
      icon: Tags,
      run: () => overlay.show(IssueForm, { parent: null }),
    },
    {
      id: 'issue.list',
      title: () => t('issues.c_list'),
      icon: Tags,
      run: () => open({ kind: 'issues' }),
    },
  ],
};

export default feature;
