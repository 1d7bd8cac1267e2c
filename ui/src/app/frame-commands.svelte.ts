import { call } from '../api';
import { attempt, offering, takeOffer, toast } from '../design';
import { host } from '../host';
import { LANGUAGES, t, type Language } from '../i18n';
import { say } from '../i18n/core';
import { clock } from '../i18n/format';
import { saveAll } from './closing';
import { commandsOf, type CommandSpec } from './commands.svelte';
import { allScreens, allSections } from './features';
import { jobs, showTray, startJob, tray } from './jobs.svelte';
import { overlay } from './overlay.svelte';
import Palette from './Palette.svelte';
import { focusPane } from './panes';
import { session } from './session.svelte';
import Shortcuts from './Shortcuts.svelte';
import Switcher from './Switcher.svelte';
import { open, workspace } from './workspace.svelte';

const LIBRARY_ENDING = 'demarche';

/** Undoes or redoes one step and says which. */
export async function stepHistory(which: 'undo' | 'redo'): Promise<void> {
  await attempt(async () => {
    const { label } = await call(`history.${which}`, {});
    if (label === null) toast(t(which === 'undo' ? 'app.nothing_to_undo' : 'app.nothing_to_redo'));
    else if (which === 'redo') toast(t('app.redone', { label: say(label) }));
    else {
      toast(t('app.undone', { label: say(label) }), {
        label: t('app.redo_short'),
        run: () => void stepHistory('redo'),
      });
    }
  });
}

/** What a toast offers after a change: to take it back. */
export const undoing = () => ({ label: t('app.undo'), run: () => void stepHistory('undo') });

async function openLibrary(): Promise<void> {
  const [path] = await host().pickOpenFiles({ endings: [LIBRARY_ENDING] });
  if (path) await openLibraryAt(path);
}

/** Opens a library that was named by the desktop, or dropped on the window. */
export async function openLibraryAt(path: string): Promise<void> {
  await attempt(async () => {
    // What was typed in the library before goes into that one.
    await saveAll();
    await enter(await call('library.open', { path }));
    toast(t('app.library_opened', { path }));
  });
}

/** Whether a path leads to a library, by its ending. */
export const isLibrary = (path: string) => path.toLowerCase().endsWith(`.${LIBRARY_ENDING}`);

async function createLibrary(): Promise<void> {
  const path = await host().pickSavePath(`${t('app.library_file_name')}.${LIBRARY_ENDING}`);
  if (path) await attempt(async () => enter(await call('library.create', { path })));
}

/** Goes into a library that was opened. */
export async function enter(
  status: Awaited<ReturnType<typeof call<'library.open'>>>,
): Promise<void> {
  await session.opened(status);
  workspace.start({ kind: 'inbox' });
}

async function backUp(): Promise<void> {
  await attempt(async () => {
    const backup = await call('library.backup', {});
    await session.refreshStatus();
    toast(t('app.backup_made', { path: backup.path, at: clock(backup.at) }));
  });
}

async function verify(): Promise<void> {
  if ((await startJob(() => call('library.verify', {}))) !== null) toast(t('app.verifying'));
}

async function compact(): Promise<void> {
  if ((await startJob(() => call('library.compact', {}))) !== null) toast(t('app.compacting'));
}

const THEMES = ['light', 'dark', 'system'] as const;

function nextTheme(): void {
  const theme = session.dark ? 'light' : 'dark';
  void session.change({ theme });
}

function zoom(by: number): void {
  const size = by === 0 ? 100 : (session.settings?.text_size ?? 100) + by;
  void session.change({ text_size: Math.max(100, Math.min(200, size)) });
}

/** The window's own commands, until the returned function is called. */
export function followFrameCommands(): () => void {
  const specs: CommandSpec[] = [
    {
      id: 'app.palette',
      title: () => t('app.palette'),
      keys: 'Mod+K',
      inDialogs: true,
      hidden: true,
      run: () => overlay.show(Palette, {}),
    },
    {
      id: 'app.switcher',
      title: () => t('app.switcher'),
      keys: ['Mod+P', 'Mod+O'],
      run: () => overlay.show(Switcher, {}),
    },
    {
      id: 'app.shortcuts',
      title: () => t('app.shortcuts'),
      keys: '?',
      run: () => overlay.show(Shortcuts, {}),
    },
    {
      id: 'history.undo',
      title: () =>
        session.status?.undo
          ? t('app.undo_named', { label: say(session.status.undo) })
          : t('app.undo'),
      keys: 'Mod+Z',
      when: () => !typingNow() && !!session.status?.undo,
      run: () => void stepHistory('undo'),
    },
    {
      id: 'history.redo',
      title: () =>
        session.status?.redo
          ? t('app.redo_named', { label: say(session.status.redo) })
          : t('app.redo'),
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      when: () => !typingNow() && !!session.status?.redo,
      run: () => void stepHistory('redo'),
    },
    {
      id: 'app.back',
      title: () => t('app.back'),
      keys: 'Alt+ArrowLeft',
      when: () => (workspace.current?.at ?? 0) > 0,
      run: () => workspace.step(-1),
    },
    {
      id: 'app.forward',
      title: () => t('app.forward'),
      keys: 'Alt+ArrowRight',
      when: () => {
        const tab = workspace.current;
        return !!tab && tab.at < tab.history.length - 1;
      },
      run: () => workspace.step(1),
    },
    {
      id: 'app.close_tab',
      title: () => t('app.close_tab'),
      keys: 'Mod+W',
      run: () => workspace.current && workspace.close(workspace.current),
    },
    {
      id: 'app.new_tab',
      title: () => t('app.new_tab'),
      keys: 'Mod+T',
      run: () => workspace.current && open(workspace.current.location, { newTab: true }),
    },
    {
      id: 'app.next_tab',
      title: () => t('app.next_tab'),
      keys: 'Mod+Tab',
      run: () => workspace.cycle(1),
    },
    {
      id: 'app.previous_tab',
      title: () => t('app.previous_tab'),
      keys: 'Mod+Shift+Tab',
      run: () => workspace.cycle(-1),
    },
    {
      id: 'app.split',
      title: () => t('app.split'),
      keys: 'Mod+\\',
      run: () => workspace.toggleSplit(),
    },
    {
      id: 'app.other_half',
      title: () => t('app.other_half'),
      keys: 'F6',
      run: () => focusPane(1),
    },
    {
      id: 'app.previous_pane',
      title: () => t('app.previous_pane'),
      keys: 'Shift+F6',
      run: () => focusPane(-1),
    },
    {
      id: 'app.take_offer',
      title: () => offering()?.action?.label ?? t('app.take_offer'),
      keys: 'Alt+Enter',
      inDialogs: true,
      when: () => offering() !== undefined,
      run: () => {
        const one = offering();
        if (one) takeOffer(one);
      },
    },
    {
      id: 'app.list',
      title: () => t('app.toggle_list'),
      keys: 'Mod+Shift+L',
      run: () => workspace.toggle('list'),
    },
    {
      id: 'app.inspector',
      title: () => t('app.toggle_inspector'),
      keys: 'Mod+Shift+D',
      run: () => workspace.toggle('inspector'),
    },
    {
      id: 'app.fold',
      title: () => t('app.fold'),
      keys: 'Escape',
      hidden: true,
      when: () =>
        (workspace.folded.inspector && workspace.shows('inspector')) ||
        (workspace.folded.list && workspace.shows('list')),
      run: () => void workspace.fold(),
    },
    {
      id: 'app.jobs',
      title: () => t('app.jobs_command'),
      keys: 'Mod+J',
      when: () => jobs.all.length > 0,
      run: () => showTray(!tray.open),
    },
    {
      id: 'app.rail',
      title: () => t('app.toggle_rail'),
      run: () => (layoutNow().railNarrow = !layoutNow().railNarrow),
    },
    { id: 'app.theme', title: () => t('app.theme'), run: nextTheme },
    {
      id: 'app.contrast',
      title: () => t('app.contrast'),
      run: () => void session.change({ high_contrast: !session.highContrast }),
    },
    ...(Object.keys(LANGUAGES) as Language[]).map((code) => ({
      id: `app.language_${code}`,
      title: () => t('app.language', { name: LANGUAGES[code].name }),
      run: () => void session.change({ language: code }),
    })),
    ...THEMES.map((theme) => ({
      id: `app.theme_${theme}`,
      title: () => t(`app.theme_${theme}`),
      run: () => void session.change({ theme }),
    })),
    {
      id: 'app.larger',
      title: () => t('app.larger'),
      keys: ['Mod++', 'Mod+='],
      run: () => zoom(10),
    },
    { id: 'app.smaller', title: () => t('app.smaller'), keys: 'Mod+-', run: () => zoom(-10) },
    { id: 'app.actual_size', title: () => t('app.actual_size'), keys: 'Mod+0', run: () => zoom(0) },
    { id: 'library.open', title: () => t('app.library_open'), run: () => void openLibrary() },
    { id: 'app.quit', title: () => t('app.quit'), keys: 'Mod+Q', run: () => host().quit() },
    { id: 'library.create', title: () => t('app.library_new'), run: () => void createLibrary() },
    {
      id: 'library.open_example',
      title: () => t('app.library_example'),
      run: () => void attempt(async () => enter(await call('library.open_example', {}))),
    },
    { id: 'library.backup', title: () => t('app.library_backup'), run: () => void backUp() },
    { id: 'library.verify', title: () => t('app.library_verify'), run: () => void verify() },
    { id: 'library.compact', title: () => t('app.library_compact'), run: () => void compact() },
    ...allScreens().flatMap(({ kind, inspector = [] }) =>
      inspector
        .filter((tab) => !tab.command && inspector.length > 1)
        .map((tab) => ({
          id: `inspector.${kind}.${tab.id}`,
          title: () => t('app.show_tab', { name: tab.title() }),
          when: () => workspace.current?.location.kind === kind,
          run: () => workspace.inspect(tab.id),
        })),
    ),
    ...allSections().map((section) => ({
      id: `section.${section.id}`,
      title: () => t('app.go_to', { name: section.title() }),
      icon: section.icon,
      keys: section.keys,
      run: () => void open(section.home, { section: section.id }),
    })),
  ];
  return commandsOf(specs);
}

const layoutNow = () => workspace.layout;

/** In a field, undo belongs to the typing. */
function typingNow(): boolean {
  const at = document.activeElement;
  return (
    at instanceof HTMLTextAreaElement ||
    (at instanceof HTMLInputElement && at.type !== 'checkbox' && at.type !== 'radio') ||
    (at instanceof HTMLElement && at.isContentEditable)
  );
}
