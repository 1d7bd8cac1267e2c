import { failureOf, type Failure, type Phrase } from '../api';
import { say } from '../i18n/core';

export interface Toast {
  id: number;
  text: string;
  failure: Failure | null;
  action: { label: string; run: () => void } | null;
}

export const toasts = $state<Toast[]>([]);
/** How many dialogs are open: what is outside of one cannot be reached, so it has the toasts itself. */
export const dialogs = $state({ open: 0 });
/** The key that takes what the newest notice offers. */
export const offer = $state<{ keys: string | undefined }>({ keys: undefined });
let next = 0;

/** Says something briefly, aloud too. With an action it stays longer. */
export function toast(text: Phrase, action: Toast['action'] = null): void {
  toasted(text, action);
}

/** The same; answers the toast's id, for closing it early. */
export function toasted(text: Phrase, action: Toast['action'] = null): number {
  const id = next++;
  push({ id, text: say(text), failure: null, action }, action ? 8000 : 4000);
  return id;
}

/** Shows what went wrong; it stays until it is closed. */
export function showFailure(error: unknown): void {
  push({ id: next++, text: '', failure: failureOf(error), action: null }, null);
}

/** Runs something and shows its failure, if any. Answers whether it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** The notice that offers something; of several the newest. */
export function offering(): Toast | undefined {
  return toasts.findLast((one) => one.action);
}

/** Does what a notice offers, and closes it. */
export function takeOffer(one: Toast): void {
  one.action?.run();
  closeToast(one.id);
}

/** All that a notice says. */
const words = ({ text, failure }: Toast): string =>
  failure
    ? [failure.message, failure.kept, failure.remedy].map((one) => say(one ?? '')).join('\n')
    : text;

export function closeToast(id: number): void {
  const at = toasts.findIndex((one) => one.id === id);
  if (at >= 0) toasts.splice(at, 1);
}

function push(one: Toast, after: number | null): void {
  // What is still on screen is not said again below itself.
  const said = toasts.findIndex((other) => words(other) === words(one));
  if (said >= 0) toasts.splice(said, 1);
  // What is on screen stays readable: no more than three, failures last longest.
  while (toasts.length >= 3) {
    const oldest = toasts.findIndex((other) => !other.failure);
    toasts.splice(Math.max(0, oldest), 1);
  }
  toasts.push(one);
  if (after !== null) setTimeout(() => closeToast(one.id), after);
}
