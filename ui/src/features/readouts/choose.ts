// Choosing which two articles stand side by side.
import { open, overlay } from '../../app';
import { t } from '../../i18n';

export function openReadouts(a: number, b: number) {
  return open({ kind: 'readouts', args: { a: String(a), b: String(b) } });
}

/** Asks for the other article, and for the first one too where there is none in hand. */
export async function chooseTwo(first: number | null) {
  const { default: Switcher } = await import('../../app/Switcher.svelte');
  const ask = (question: string, chosen: (id: number) => void) =>
    overlay.show(Switcher, {
      kinds: ['article'] as const,
      ask: question,
      onchoose: (place) => chosen(place.id),
    });
  const second = (a: number) =>
    ask(t('readouts.which_other'), (b) => {
      if (b !== a) void openReadouts(a, b);
    });
  if (first === null) ask(t('readouts.which_first'), second);
  else second(first);
}
