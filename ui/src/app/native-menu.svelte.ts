import { keysText } from '../design';
import { host, type NativeMenu } from '../host';
import { t } from '../i18n';
import { allCommands, available, keyOf, type CommandSpec } from './commands.svelte';

/** What stands in the menu bar: command ids, with `null` for a line between groups. */
const BAR: { label: () => string; ids: (string | null)[] }[] = [
  {
    label: () => t('app.menu_file'),
    ids: [
      'import.open',
      'import.paste',
      'import.files',
      'import.addresses',
      null,
      'library.open',
      'library.create',
      'library.open_example',
      null,
      'library.backup',
      'library.verify',
      'library.compact',
      null,
      'exchange.export',
      'exchange.import',
      'library.export',
      'library.import',
      'vault.export',
      'vault.import',
      'sharing.open',
      'library.merge',
      null,
      'settings.open',
      null,
      'app.close_tab',
      'app.quit',
    ],
  },
  {
    label: () => t('app.menu_edit'),
    ids: ['history.undo', 'history.redo', null, 'app.palette', 'app.switcher', 'search.open'],
  },
  {
    label: () => t('app.menu_view'),
    ids: [
      'app.list',
      'app.inspector',
      'app.rail',
      'app.split',
      null,
      'app.larger',
      'app.smaller',
      'app.actual_size',
      'app.theme',
      'app.contrast',
    ],
  },
  {
    label: () => t('app.menu_go'),
    ids: ['app.back', 'app.forward', 'app.next_tab', 'app.previous_tab'],
  },
  {
    label: () => t('app.menu_help'),
    ids: [
      'help.open',
      'help.manual',
      null,
      'tour.take',
      'tour.leave',
      null,
      'app.shortcuts',
      'keyboard.open',
    ],
  },
];

function menus(): NativeMenu[] {
  const specs = new Map<string, CommandSpec>(allCommands().map((spec) => [spec.id, spec]));
  return BAR.map(({ label, ids }) => {
    const items = ids.flatMap((id) => {
      if (id === null) return [{ id: '', label: '', enabled: true }];
      const spec = specs.get(id);
      if (!spec) return [];
      const keys = keyOf(id);
      const label = keys ? `${spec.title()}\t${keysText(keys)}` : spec.title();
      return [{ id, label, enabled: available(spec) }];
    });
    return { label: label(), items };
  });
}

/** Keeps the desktop's menu bar in step with the commands: their names, and whether they can be run. */
export function followNativeMenu(): () => void {
  let shown = '';
  return $effect.root(() => {
    $effect(() => {
      const next = menus();
      const text = JSON.stringify(next);
      if (text === shown) return;
      shown = text;
      host().setMenu(next);
    });
  });
}
