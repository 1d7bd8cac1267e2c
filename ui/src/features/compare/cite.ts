// Words on their way out of a comparison: to the clipboard with their citation, or into a note.
import { call } from '../../api';
import { overlay } from '../../app';
import { attempt, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import SendToNote from '../notes/SendToNote.svelte';

/** Copies an excerpt with its citation; says so where there is none to cite. */
export async function copyCited(excerpt: number | null | undefined): Promise<void> {
  if (excerpt == null) return toast(t('compare.nothing_to_cite'));
  await attempt(async () => {
    const cited = await call('excerpt.cite', { id: excerpt });
    await host().writeClipboard(cited.text, cited.html);
    toast(t('compare.copied'));
  });
}

/** Copies the words of a position: of its first supporting excerpt, else of any. */
export async function copyWordsOf(position: number): Promise<void> {
  await attempt(async () => {
    const { evidence } = await call('position.get', { id: position });
    const piece = evidence.find(({ role }) => role === 'supporting') ?? evidence[0];
    await copyCited(piece?.excerpt.id);
  });
}

/** Asks for the note that an excerpt goes to. */
export function sendToNote(excerpt: number): void {
  overlay.show(SendToNote, {
    choices: [{ label: '', why: '', markdown: `![[excerpt:${excerpt}]]` }],
  });
}
