import Tags from '@lucide/svelte/icons/tags';
import { open, overlay } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { exportCodebook, importCodebook } from './codebook';
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
    {
      kind: 'issue-grid',
      sections: ['issues'],
      icon: Tags,
      title: () => t('issues.section'),
      load: () => import('./IssueGrid.svelte'),
      wide: true,
      savable: true,
    },
    {
      kind: 'codings',
      sections: ['issues'],
      icon: Tags,
      title: () => t('issues.codings'),
      load: () => import('./CodingGrid.svelte'),
      wide: true,
      savable: true,
    },
  ],
  commands: [
    {
      id: 'issue.grid',
      title: () => t('issues.c_grid'),
      icon: Tags,
      run: () => open({ kind: 'issue-grid' }),
    },
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
    {
      id: 'issue.codings_all',
      title: () => t('issues.codings_all'),
      icon: Tags,
      run: () => open({ kind: 'codings' }),
    },
    {
      id: 'issue.import',
      title: () => t('issues.import_codebook'),
      icon: Tags,
      run: () => void importCodebook(),
    },
    {
      id: 'issue.export_markdown',
      title: () => t('issues.export_markdown'),
      icon: Tags,
      run: () => void exportCodebook('markdown'),
    },
    {
      id: 'issue.export_csv',
      title: () => t('issues.export_csv'),
      icon: Tags,
      run: () => void exportCodebook('csv'),
    },
    {
      id: 'issue.export_xlsx',
      title: () => t('issues.export_xlsx'),
      icon: Tags,
      run: () => void exportCodebook('xlsx'),
    },
  ],
};

export default feature;
