import { query } from '../../api';
import { commandsOf, open, overlay, session, workspace } from '../../app';
import { screenOf } from '../../app/features';
import { t } from '../../i18n';
import { locationOfView, viewAt } from './address';
import ManageViews from './ManageViews.svelte';
import SaveView from './SaveView.svelte';

/** Commands that save what is on screen and open what was saved, until the returned function is called. */
export function followViews(): () => void {
  return $effect.root(() => {
    const views = query('saved_view.list', () => (session.status ? {} : null));
    // A tab that shows a saved view as it was saved is called by its name.
    $effect(() => {
      for (const tab of workspace.tabs)
        tab.named = viewAt(views.data ?? [], tab.location)?.name ?? null;
    });
    $effect(() => {
      const all = views.data ?? [];
      return commandsOf([
        {
          id: 'view.save',
          title: () => t('saved.c_save'),
          keys: 'Mod+Shift+S',
          when: () => !!screenOf(workspace.current?.location.kind ?? '')?.savable,
          run: () => {
            const tab = workspace.current;
            if (!tab) return;
            const { location } = tab;
            const now = viewAt(all, location);
            overlay.show(SaveView, { location, suggested: now ? '' : tab.title });
          },
        },
        {
          id: 'view.manage',
          title: () => t('saved.c_manage'),
          run: () => overlay.show(ManageViews, {}),
        },
        ...all.map((view) => ({
          id: `view.open_${view.id}`,
          title: () => t('saved.c_open', { name: view.name }),
          icon: screenOf(view.screen)?.icon,
          run: () => open(locationOfView(view)),
        })),
      ]);
    });
  });
}
