import ListChecks from '@lucide/svelte/icons/list-checks';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import { open, overlay, workspace } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { noteEditors } from './editors.svelte';
import NewNote from './NewNote.svelte';

const current = () => noteEditors.of(workspace.current?.location.id);

const feature: Feature = {
  sections: [
    {
      id: 'notes',
      title: () => t('notes.section'),
      icon: NotebookPen,
      order: 30,
      home: { kind: 'notes' },
      keys: 'Mod+3',
      count: (status) => status.notes,
      list: () => import('./NoteList.svelte'),
    },
  ],
  screens: [
    {
      kind: 'notes',
      sections: ['notes'],
      icon: NotebookPen,
      title: () => t('notes.section'),
      load: () => import('./NotesHome.svelte'),
    },
    {
      kind: 'note',
      sections: ['notes'],
      icon: NotebookPen,
      title: () => t('notes.note'),
      load: () => import('./NoteScreen.svelte'),
      inspector: [
        { id: 'outline', title: () => t('notes.outline'), load: () => import('./Outline.svelte') },
        {
          id: 'backlinks',
          title: () => t('notes.backlinks'),
          note: () => String(current()?.backlinks.length ?? '') || null,
          load: () => import('./Backlinks.svelte'),
        },
        {
          id: 'properties',
          title: () => t('notes.properties'),
          load: () => import('./Properties.svelte'),
        },
        {
          id: 'check',
          title: () => t('notes.check_tab'),
          command: 'note.check',
          note: () => String(current()?.check?.findings.length ?? '') || null,
          load: () => import('./BriefingCheck.svelte'),
        },
      ],
    },
  ],
  commands: [
    {
      id: 'note.new',
      title: () => t('notes.new'),
      keys: 'Mod+N',
      icon: NotebookPen,
      run: () => overlay.show(NewNote, {}),
    },
    {
      id: 'note.list',
      title: () => t('notes.c_list'),
      icon: NotebookPen,
      run: () => open({ kind: 'notes' }),
    },
    {
      id: 'note.check',
      title: () => t('notes.c_check'),
      keys: 'Mod+Shift+B',
      icon: ListChecks,
      when: () => workspace.current?.location.kind === 'note',
      run: () => workspace.inspect('check'),
    },
  ],
};

export default feature;
