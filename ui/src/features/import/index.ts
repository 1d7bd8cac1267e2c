import Plus from '@lucide/svelte/icons/plus';
import { isLibrary, openLibraryAt, overlay, session } from '../../app';
import type { PageArrived } from '../../api';
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

/**
 * A page came from the browser. While nobody works in the window its sheet opens, so that the page is in
 * front when they come; whoever does work is told, and not interrupted.
 */
function arrived({ draft, title }: PageArrived): void {
  const look = () => {
    show();
    void importing.arrived(draft);
  };
  const said = title ? t('companion.arrived', { title }) : t('companion.arrived_untitled');
  if (session.settings?.notify && !document.hasFocus()) host().notify(t('app.name'), said);
  if (overlay.shows(ImportSheet)) void importing.arrived(draft);
  else if (!document.hasFocus() && !document.querySelector('dialog[open]')) look();
  else toast(said, { label: t('companion.look'), run: look });
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
    const deaf = host().listen('page-arrived', (page) => arrived(page as PageArrived));
    const stop = followDrops({
      take: bring,
      files: (paths) => {
        const [library] = paths.filter(isLibrary);
        // One of them: a window has one library.
        if (library !== undefined) void openLibraryAt(library);
        const others = paths.filter((path) => !isLibrary(path));
        if (others.length === 0) return;
        show();
        void importing.files(others);
      },
    });
    return () => {
      document.removeEventListener('paste', pasted);
      deaf();
      stop();
    };
  },
} satisfies Feature;
