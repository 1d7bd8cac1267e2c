import Search from '@lucide/svelte/icons/search';
import { open, workspace } from '../../app';
import type { Feature } from '../../app/features';
import { t } from '../../i18n';

/** Opens the search in the current tab, or goes to it where it is open already. */
export function searchFor(words: string): void {
  const there = workspace.tabs.find((tab) => tab.location.kind === 'search');
  const location = { kind: 'search', args: { q: words } };
  if (there && workspace.active[there.side] === there.id) there.go(location);
  else open(location, { newTab: true });
}

/** The article in the tab that is in front. */
function articleHere(): number | undefined {
  const location = workspace.current?.location;
  return location?.kind === 'article' ? location.id : undefined;
}

export default {
  screens: [
    {
      kind: 'search',
      sections: [],
      icon: Search,
      title: () => t('search.title'),
      load: () => import('./SearchScreen.svelte'),
      wide: true,
    },
  ],
  commands: [
    {
      id: 'search.open',
      title: () => t('search.command'),
      keys: 'Mod+Shift+F',
      icon: Search,
      run: () => searchFor(document.getSelection()?.toString().trim().slice(0, 200) ?? ''),
    },
    {
      id: 'search.similar',
      title: () => t('search.similar'),
      icon: Search,
      when: () => articleHere() !== undefined,
      run: () => searchFor(`similar:${articleHere()}`),
    },
  ],
} satisfies Feature;
