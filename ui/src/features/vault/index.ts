import FolderSync from '@lucide/svelte/icons/folder-sync';
import { hush, jobDone, overlay, session, showTray, startJob } from '../../app';
import type { Feature } from '../../app/features';
import { call } from '../../api';
import { host } from '../../host';
import { t } from '../../i18n';
import VaultReport from './VaultReport.svelte';

/** A folder is chosen, the job is run, and what became of each file is shown at its end. */
async function run(title: string, start: (path: string) => Promise<{ job: number }>) {
  const path = await host().pickFolder();
  if (!path) return;
  let mine: number | null = null;
  const loud = hush((job) => job === mine);
  mine = await startJob(() => start(path));
  if (mine !== null) {
    const job = await jobDone(mine);
    // What stopped the whole is told where jobs are.
    if (job.state === 'finished') overlay.show(VaultReport, { title, job: job.id });
    else showTray(true);
  }
  loud();
}

export default {
  commands: [
    {
      id: 'vault.export',
      title: () => t('vault.export'),
      icon: FolderSync,
      when: () => session.status !== null,
      run: () =>
        void run(t('vault.exported'), (path) =>
          call('vault.export', { path, with_held: false, take_library: false }),
        ),
    },
    {
      id: 'vault.import',
      title: () => t('vault.import'),
      icon: FolderSync,
      when: () => session.status !== null,
      run: () =>
        void run(t('vault.imported'), (path) => call('vault.import', { path, take_vault: false })),
    },
  ],
} satisfies Feature;
