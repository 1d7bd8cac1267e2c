import Share from '@lucide/svelte/icons/share-2';
import FileInput from '@lucide/svelte/icons/file-input';
import { call } from '../../api';
import { overlay, session, startJob } from '../../app';
import type { Feature } from '../../app/features';
import { host } from '../../host';
import { t } from '../../i18n';
import ExchangeIn from './ExchangeIn.svelte';
import ExchangeOut from './ExchangeOut.svelte';

/** A file is chosen; what came of it is told where it is read. */
async function take(): Promise<void> {
  const [path] = await host().pickOpenFiles({ endings: ['qdpx', 'dna', 'jsonld', 'json'] });
  if (path) overlay.show(ExchangeIn, { path });
}

export default {
  commands: [
    {
      id: 'exchange.export',
      title: () => t('exchange.export_command'),
      icon: Share,
      when: () => session.status !== null,
      run: () => overlay.show(ExchangeOut, {}),
    },
    {
      id: 'exchange.import',
      title: () => t('exchange.import_command'),
      icon: FileInput,
      when: () => session.status !== null,
      run: () => void take(),
    },
    {
      id: 'import.zotero',
      title: () => t('exchange.zotero'),
      icon: FileInput,
      when: () => session.status !== null,
      run: () => void startJob(() => call('import.zotero', { port: null })),
    },
  ],
} satisfies Feature;
