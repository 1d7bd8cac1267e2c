import type { Place } from '../api';
import { screenOf, sectionOf, type Location } from './features';
import { sameLocation, Tab, type Side } from './tab.svelte';

export interface OpenOptions {
  /** A new tab instead of the current one. */
  newTab?: boolean;
  /** The other half of the main pane, which is split if it is not. */
  beside?: boolean;
  /** Stays in this section of the rail. */
  section?: string;
}

/** Pane sizes in px at text size 100 %, and what is shown. */
export interface Layout {
  list: number;
  inspector: number;
  split: number;
  listShown: boolean;
  inspectorShown: boolean;
  railNarrow: boolean;
}

const DEFAULT_LAYOUT: Layout = {
  list: 296,
  inspector: 352,
  split: 0.5,
  listShown: true,
  inspectorShown: true,
  railNarrow: false,
};

let nextTab = 1;

/** Where the window is: tabs, sides, the section of the rail, pane sizes. */
class Workspace {
  tabs = $state.raw<readonly Tab[]>([]);
  section = $state('inbox');
  /** The side that has the focus. */
  side = $state<Side>(0);
  active = $state<[number, number]>([0, 0]);
  layout = $state<Layout>({ ...DEFAULT_LAYOUT });
  inspectorTab = $state<Record<string, string>>({});
  /** Panes that the window is too narrow for: they lie over the main pane when called. */
  folded = $state({ list: false, inspector: false });
  #drawn = $state({ list: false, inspector: false });
  /** Where screens were that are kept as they were left. */
  #left = new Map<string, Location>();

  shows(pane: 'list' | 'inspector'): boolean {
    return this.folded[pane] ? this.#drawn[pane] : this.layout[`${pane}Shown`];
  }

  show(pane: 'list' | 'inspector', shown: boolean): void {
    if (this.folded[pane]) this.#drawn[pane] = shown;
    else this.layout[`${pane}Shown`] = shown;
  }

  /** Shows a tab of the inspector beside what is shown. */
  inspect(tab: string): void {
    const { current } = this;
    if (!current) return;
    this.inspectorTab[current.location.kind] = tab;
    this.show('inspector', true);
  }

  toggle(pane: 'list' | 'inspector'): void {
    this.show(pane, !this.shows(pane));
  }

  /** Panes that lie over the main pane go back. */
  fold(): boolean {
    const any = (['list', 'inspector'] as const).some(
      (pane) => this.folded[pane] && this.#drawn[pane],
    );
    this.#drawn = { list: false, inspector: false };
    return any;
  }

  /** Follows the width of the window until the returned function is called. */
  followWidth(): () => void {
    const media = {
      list: matchMedia('(max-width: 48rem)'),
      inspector: matchMedia('(max-width: 60rem)'),
    };
    const read = () => {
      this.folded = { list: media.list.matches, inspector: media.inspector.matches };
    };
    read();
    for (const one of Object.values(media)) one.addEventListener('change', read);
    return () => {
      for (const one of Object.values(media)) one.removeEventListener('change', read);
    };
  }

  get split(): boolean {
    return this.tabs.some((tab) => tab.side === 1);
  }

  tabsOf(side: Side): Tab[] {
    return this.tabs.filter((tab) => tab.side === side);
  }

  tabOn(side: Side): Tab | undefined {
    return this.tabs.find((tab) => tab.id === this.active[side] && tab.side === side);
  }

  get current(): Tab | undefined {
    return this.tabOn(this.side) ?? this.tabOn(0);
  }

  start(location: Location): void {
    this.tabs = [new Tab(nextTab++, location, 0)];
    this.active = [this.tabs[0]?.id ?? 0, 0];
    this.side = 0;
    this.#left.clear();
    this.section = screenOf(location.kind)?.sections[0] ?? 'inbox';
  }

  open(wanted: Location, options: OpenOptions = {}): Tab {
    this.#leave();
    const location = this.#asLeft(wanted);
    const side: Side = options.beside ? (this.side === 0 ? 1 : 0) : this.side;
    const there = this.tabs.find(
      (tab) => tab.side === side && sameLocation(tab.location, location),
    );
    let tab = there ?? (options.newTab ? undefined : this.tabOn(side));
    if (!tab) {
      tab = new Tab(nextTab++, location, side);
      const before = this.tabs.findIndex((one) => one.id === this.active[side]);
      const tabs = [...this.tabs];
      tabs.splice(before < 0 ? tabs.length : before + 1, 0, tab);
      this.tabs = tabs;
    } else if (!there) {
      tab.go(location);
    }
    this.#show(tab, options.section);
    return tab;
  }

  activate(tab: Tab): void {
    this.#leave();
    this.#show(tab);
  }

  /** Notes where the screens in sight are, before another is shown. */
  #leave(): void {
    const { current } = this;
    for (const tab of [this.tabOn(0), this.tabOn(1), current])
      if (tab && screenOf(tab.location.kind)?.kept) this.#left.set(tab.location.kind, tab.location);
  }

  /** A screen that is asked for by its name alone is where it was left. */
  #asLeft(location: Location): Location {
    const named = location.id === undefined && location.code === undefined && !location.args;
    return (named && this.#left.get(location.kind)) || location;
  }

  #show(tab: Tab, section?: string): void {
    this.active[tab.side] = tab.id;
    this.side = tab.side;
    const sections = screenOf(tab.location.kind)?.sections ?? [];
    if (section && sectionOf(section)) this.section = section;
    else if (sections.length > 0 && !sections.includes(this.section))
      this.section = sections[0] ?? '';
  }

  close(tab: Tab): void {
    this.#leave();
    const mates = this.tabsOf(tab.side);
    if (mates.length === 1 && tab.side === 0) {
      // The left half is never without a tab: the right half moves over, or the section's home opens.
      const right = this.tabsOf(1);
      if (right.length === 0) {
        const home = sectionOf(this.section)?.home;
        if (home) tab.go(home);
        return;
      }
      for (const one of right) one.side = 0;
      this.active = [this.active[1], 0];
    } else if (this.active[tab.side] === tab.id) {
      const at = mates.indexOf(tab);
      this.active[tab.side] = (mates[at + 1] ?? mates[at - 1])?.id ?? 0;
    }
    this.tabs = this.tabs.filter((one) => one !== tab);
    if (!this.split) this.side = 0;
    const current = this.current;
    if (current) this.#show(current);
  }

  /** Splits the main pane with the current place on the right too, or makes one half of it again. */
  toggleSplit(): void {
    if (this.split) {
      for (const tab of this.tabsOf(1)) tab.side = 0;
      this.active = [this.current?.id ?? this.active[0], 0];
      this.tabs = [...this.tabs];
      this.side = 0;
    } else if (this.current) {
      const tab = new Tab(nextTab++, this.current.location, 1);
      this.tabs = [...this.tabs, tab];
      this.#show(tab);
    }
  }

  step(by: -1 | 1): void {
    this.#leave();
    const tab = this.current;
    if (tab?.step(by)) this.#show(tab);
  }

  cycle(by: -1 | 1): void {
    const mates = this.tabsOf(this.side);
    const at = mates.findIndex((tab) => tab.id === this.active[this.side]);
    const next = mates[(at + by + mates.length) % mates.length];
    if (next) this.activate(next);
  }

  move(tab: Tab, before: Tab | null): void {
    const rest = this.tabs.filter((one) => one !== tab);
    const at = before ? rest.indexOf(before) : rest.length;
    rest.splice(at, 0, tab);
    this.tabs = rest;
  }

  /** What is worth remembering of the window. */
  save(): string {
    return JSON.stringify({
      layout: this.layout,
      section: this.section,
      inspectorTab: this.inspectorTab,
      active: this.active.map((id) => this.tabs.findIndex((tab) => tab.id === id)),
      tabs: this.tabs.map(({ location, side, title }) => ({ location, side, title })),
      left: [...this.#left.values()],
    });
  }

  /** Takes back what `save` gave; whatever does not fit any more is left out. */
  restore(saved: string): void {
    let state: Partial<{
      layout: Layout;
      section: string;
      inspectorTab: Record<string, string>;
      active: number[];
      tabs: { location: Location; side: Side; title?: string }[];
      left: Location[];
    }>;
    try {
      state = JSON.parse(saved);
    } catch {
      return;
    }
    this.layout = { ...DEFAULT_LAYOUT, ...state.layout };
    this.inspectorTab = state.inspectorTab ?? {};
    for (const location of state.left ?? [])
      if (screenOf(location?.kind)?.kept) this.#left.set(location.kind, location);
    const tabs = (state.tabs ?? [])
      .filter((tab) => screenOf(tab.location?.kind))
      .map(({ location, side, title }) => {
        const tab = new Tab(nextTab++, location, side === 1 ? 1 : 0);
        // Until its screen is shown, a tab is called what it was called last.
        tab.setTitle(title ?? null);
        return tab;
      });
    if (!tabs.some((tab) => tab.side === 0)) return;
    this.tabs = tabs;
    const shown = (side: Side) => {
      const tab = tabs[state.active?.[side] ?? -1];
      return (tab?.side === side ? tab : tabs.find((one) => one.side === side))?.id ?? 0;
    };
    this.active = [shown(0), shown(1)];
    this.side = 0;
    if (state.section && sectionOf(state.section)) this.section = state.section;
    if (this.current) this.#show(this.current);
  }
}

export const workspace = new Workspace();

/** Goes to a place. */
export function open(location: Location, options?: OpenOptions): Tab {
  return workspace.open(location, options);
}

/** The address of something that was found or linked. A country is known by its code alone. */
export function locationOf(place: Pick<Place, 'kind' | 'id' | 'detail'>): Location {
  return place.kind === 'country'
    ? { kind: 'country', code: place.detail }
    : { kind: place.kind, id: place.id };
}
