import type { Component } from 'svelte';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- overlays of every shape
type Any = Component<any>;

/** The one thing that floats above the window: the palette, a sheet, a dialog. */
class Overlay {
  current = $state.raw<{ component: Any; props: object } | null>(null);

  /** Shows a component, which also gets `onclose`, in place of what was shown. */
  show<P extends object>(component: Component<P>, props: Omit<P, 'onclose'>): void {
    this.current = { component, props };
  }

  close(): void {
    this.current = null;
  }

  shows(component: Any): boolean {
    return this.current?.component === component;
  }
}

export const overlay = new Overlay();
