import type { Component } from 'svelte';
import type { LibraryStatus } from '../api';
import type { IconOf } from '../design';
import type { CommandSpec } from './commands.svelte';
import type { Tab } from './tab.svelte';

/**
 * A place in the window. `kind` names the screen; an article, note, actor, issue or event has an
 * `id`, a country a `code`; `args` is whatever else the screen wants in its address.
 */
export interface Location {
  kind: string;
  id?: number;
  code?: string;
  args?: Readonly<Record<string, string>>;
}

export interface ScreenProps {
  location: Location;
  tab: Tab;
}

/**
 * A component that is fetched when first shown. A screen takes `ScreenProps`, a list nothing; one
 * that needs less may say so.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type Load = () => Promise<{ default: Component<any> }>;

/** What fills the main pane for one kind of location. */
export interface Screen {
  kind: string;
  /** Sections of the rail it can be seen from; opening it from elsewhere goes to the first. */
  sections: readonly string[];
  icon: IconOf;
  /** Until the screen calls `tab.setTitle`. */
  title: (location: Location) => string;
  load: Load;
  /** Tabs of the inspector while this screen is the current one; none hides the inspector. */
  inspector?: readonly InspectorTab[];
  /** Takes the room of the list pane too. */
  wide?: boolean;
  /** Whether what it shows is wholly in its address, so that it can be kept by name. */
  savable?: boolean;
  /** Whether it is as it was left when it is opened by its name alone, without an address. */
  kept?: boolean;
  /** While true, neither list nor inspector stands beside it: there is nothing for them yet. */
  alone?: () => boolean;
}

export interface InspectorTab {
  id: string;
  title: () => string;
  /** What stands small beside the title: "5 of 7". */
  note?: () => string | null;
  /** The command that shows it, where its feature has one; else the window makes one. */
  command?: string;
  load: Load;
}

/** An entry of the rail, with the list beside it. */
export interface Section {
  id: string;
  title: () => string;
  icon: IconOf;
  /** Where it stands in the rail; tens, so that others fit in between. */
  order: number;
  home: Location;
  /** Mod+1 … Mod+9. */
  keys?: string;
  count?: (status: LibraryStatus) => number;
  /** For a count that the status does not have: called while the rail is being set up. */
  counter?: () => () => number;
  /** The list pane. */
  list?: Load;
}

/** What `src/features/NAME/index.ts` exports as its default. */
export interface Feature {
  sections?: readonly Section[];
  screens?: readonly Screen[];
  commands?: readonly CommandSpec[];
  /** What stands under the sections in the rail. */
  rail?: Load;
  /** What may stand under the main pane, over the status bar. */
  foot?: Load;
  /** Runs once the host is there; may answer what stops it. */
  start?: () => void | (() => void);
}

const sections: Section[] = [];
const screens = new Map<string, Screen>();
const rails: Load[] = [];
const feet: Load[] = [];

export function addFeature(feature: Feature): void {
  sections.push(...(feature.sections ?? []));
  sections.sort((a, b) => a.order - b.order);
  for (const screen of feature.screens ?? []) screens.set(screen.kind, screen);
  if (feature.rail) rails.push(feature.rail);
  if (feature.foot) feet.push(feature.foot);
}

export function allScreens(): readonly Screen[] {
  return [...screens.values()];
}

export function allSections(): readonly Section[] {
  return sections;
}

export function underSections(): readonly Load[] {
  return rails;
}

export function underMain(): readonly Load[] {
  return feet;
}

export function sectionOf(id: string): Section | undefined {
  return sections.find((section) => section.id === id);
}

export function screenOf(kind: string): Screen | undefined {
  return screens.get(kind);
}
