import Plus from '@lucide/svelte/icons/plus';
import { overlay } from '../../app';
import type { Feature } from '../../app/features';
import { attempt, toast, typing } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { followDrops } from './dragging.svelte';
import { importing } from './importing.svelte';
import ImportSheet from './ImportSheet.svelte';
import { readPasted, type Pasted } from './pasted';

/** Has the sheet list what comes of a job that makes drafts. */
export function watchImport(job: number): void {
  importing.watch(job);
}

function show(): void {
  if (!overlay.shows(ImportSheet)) overlay.show(ImportSheet, {});
}

function take(text: string | null, html: string | null): void {
  const pasted = readPasted(text, html);
  if (!pasted) {
    toast(t('importing.paste_empty'));
    return;
  }
  bring(pasted);
}

function bring(pasted: Pasted): void {
  show();
  void importing.take(pasted);
}

async function pasteFromClipboard(): Promise<void> {
  await attempt(async () => {
    const { text, html } = await host().readClipboard();
    take(text, html);
  });
}

/** Paste anywhere: whatever is pasted outside a field is a page or an address to import. */
function pasted(event: ClipboardEvent): void {
  if (event.defaultPrevented || typing(event)) return;
  if (document.querySelector('dialog[open]') && !overlay.shows(ImportSheet)) return;
  event.preventDefault();
  const data = event.clipboardData;
  take(data?.getData('text/plain') || null, data?.getData('text/html') || null);
}

export default {
  commands: [
    {
      id: 'import.open',
      title: () => t('importing.command'),
      keys: 'Mod+Shift+I',
      icon: Plus,
      run: show,
    },
    {
      id: 'import.paste',
      title: () => t('importing.command_paste'),
      icon: Plus,
      run: () => void pasteFromClipboard(),
    },
    {
      id: 'import.drafts',
      title: () => t('importing.command_drafts'),
      icon: Plus,
      run: () => {
        importing.source = 'in';
        show();
      },
    },
    {
      id: 'import.files',
      title: () => t('importing.command_files'),
      icon: Plus,
      run: () => {
        importing.source = 'files';
        show();
      },
    },
    {
      id: 'import.addresses',
      title: () => t('importing.command_addresses'),
      icon: Plus,
      run: () => {
        importing.source = 'addresses';
        show();
      },
    },
  ],
  start: () => {
    document.addEventListener('paste', pasted);
    const stop = followDrops({
      take: bring,
      files: (paths) => {
        show();
        void importing.files(paths);
      },
    });
    return () => {
      document.removeEventListener('paste', pasted);
      stop();
    };
  },
} satisfies Feature;
