// What the core says within a rendered note: why something leads nowhere, why a block cannot be shown.
import type { Phrase } from '../../api';
import { say } from '../../i18n/core';

/** A rendered note in which the core speaks the window's language. What it shows of the note itself stays as it is. */
export function told(html: string): string {
  if (!html.includes('data-why=')) return html;
  const note = document.createElement('template');
  note.innerHTML = html;
  for (const span of note.content.querySelectorAll<HTMLElement>('span[data-why]')) {
    const { why, words } = span.dataset;
    if (why) span.title = say(JSON.parse(why) as Phrase);
    if (words) span.textContent = say(JSON.parse(words) as Phrase);
    delete span.dataset.why;
    delete span.dataset.words;
  }
  return note.innerHTML;
}
