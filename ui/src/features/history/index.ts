import History from '@lucide/svelte/icons/history';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Archive from '@lucide/svelte/icons/archive-restore';
import { open, overlay, session, startJob } from '../../app';
import type { Feature } from '../../app/features';
import { call } from '../../api';
import { attempt } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import EncryptBackup from './EncryptBackup.svelte';
import GoBack from './GoBack.svelte';
import ExportLibrary from './ExportLibrary.svelte';
import SalvagedDialog from './SalvagedDialog.svelte';

/** A damaged file is chosen, then where what can be read of it goes. */
async function salvage(): Promise<void> {
  await attempt(async () => {
    const [from] = await host().pickOpenFiles({ endings: ['demarche'] });
    if (!from) return;
    const to = await host().pickSavePath(`${t('history.salvage_file')}.demarche`);
    if (!to) return;
    const salvaged = await call('library.salvage', { from, to });
    overlay.show(SalvagedDialog, { salvaged });
  });
}

/** A backup that lies anywhere; whether it is encrypted its name tells. */
async function goBack(): Promise<void> {
  const [path] = await host().pickOpenFiles({ endings: ['demarche', 'age'] });
  if (!path) return;
  const name = path.replace(/^.*[\\/]/, '');
  overlay.show(GoBack, { path, name, encrypted: name.endsWith('.age') });
}

/** The whole library as a folder of open files; its name is chosen as that of a file is. */
async function exportLibrary(): Promise<void> {
  const go = async () => {
    const path = await host().pickSavePath(t('history.bundle_name'));
    if (path) await startJob(() => call('library.export_bundle', { path }));
  };
  await attempt(async () => {
    const held = (await call('sensitive.list', {})).length;
    if (held === 0) await go();
    else overlay.show(ExportLibrary, { held, go: () => void go() });
  });
}

/** The file that names all others of such a folder is chosen, then where the new library goes. */
async function importLibrary(): Promise<void> {
  const [manifest] = await host().pickOpenFiles({ endings: ['json'] });
  if (!manifest) return;
  const to = await host().pickSavePath(`${t('history.bundle_library')}.demarche`);
  const from = manifest.replace(/[\\/][^\\/]*$/, '');
  if (to) await startJob(() => call('library.import_bundle', { from, to }));
}

export default {
  screens: [
    {
      kind: 'history',
      sections: [],
      icon: History,
      title: () => t('history.title'),
      load: () => import('./HistoryScreen.svelte'),
      wide: true,
    },
    {
      kind: 'trash',
      sections: [],
      icon: Trash2,
      title: () => t('history.trash'),
      load: () => import('./TrashScreen.svelte'),
      wide: true,
    },
    {
      kind: 'backups',
      sections: [],
      icon: Archive,
      title: () => t('history.backups'),
      load: () => import('./BackupsScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'backups.open',
      title: () => t('history.backups_command'),
      icon: Archive,
      run: () => void open({ kind: 'backups' }, { newTab: true }),
    },
    {
      id: 'backups.encrypt',
      title: () => t('history.encrypt'),
      when: () => session.status !== null,
      run: () => overlay.show(EncryptBackup, {}),
    },
    {
      id: 'backups.go_back',
      title: () => t('history.go_back_file'),
      run: () => void goBack(),
    },
    {
      id: 'library.export',
      title: () => t('history.export_library'),
      when: () => session.status !== null,
      run: () => void exportLibrary(),
    },
    {
      id: 'library.import',
      title: () => t('history.import_library'),
      run: () => void importLibrary(),
    },
    {
      id: 'library.salvage',
      title: () => t('history.salvage'),
      run: () => void salvage(),
    },
    {
      id: 'history.open',
      title: () => t('history.command'),
      icon: History,
      run: () => void open({ kind: 'history' }, { newTab: true }),
    },
    {
      id: 'trash.open',
      title: () => t('history.trash_command'),
      icon: Trash2,
      run: () => void open({ kind: 'trash' }, { newTab: true }),
    },
  ],
} satisfies Feature;
