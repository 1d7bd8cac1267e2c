import BookOpen from '@lucide/svelte/icons/book-open';
import { open, workspace } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';
import { ABOUT, helpAt } from './contents';

/** Shows a place of the manual in its tab. */
export function openHelp(address: string): void {
  const location = helpAt(address);
  const there = workspace.tabs.find((tab) => tab.location.kind === 'help');
  if (!there) return void open(location, { newTab: true });
  there.go(location);
  workspace.activate(there);
}

export default {
  screens: [
    {
      kind: 'help',
      sections: [],
      icon: BookOpen,
      title: () => t('help.title'),
      load: () => import('./HelpScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'help.open',
      title: () => t('help.here'),
      keys: 'F1',
      icon: BookOpen,
      run: () => openHelp(ABOUT[workspace.current?.location.kind ?? ''] ?? 'getting-started'),
    },
    {
      id: 'help.manual',
      title: () => t('help.title'),
      icon: BookOpen,
      run: () => openHelp('getting-started'),
    },
  ],
} satisfies Feature;
