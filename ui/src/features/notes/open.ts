// Where links in a note lead.
import { call } from '../../api';
import { locationOf, open, workspace, type Location } from '../../app';
import { readLink } from '../../app/links';
import { attempt, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import type { LinkAt } from './edits';

export async function follow(link: LinkAt): Promise<void> {
  if (link.kind === 'url') return followAddress(link.url);
  await attempt(async () => {
    const { place } = await call('note.resolve', { target: link.target });
    if (place) await openLocation(locationOf(place));
    else toast(t('notes.leads_nowhere', { target: link.target }));
  });
}

/** Addresses of the program open here, those of the web in the user's browser, others not at all. */
export async function followAddress(address: string): Promise<void> {
  if (/^demarche:/i.test(address)) {
    const location = readLink(address);
    await attempt(async () => {
      if (location) await openLocation(location);
      else toast(t('notes.leads_nowhere', { target: address }));
    });
  } else if (/^(https?|mailto):/i.test(address)) {
    await attempt(() => host().openExternal(address));
  }
}

/** A position is shown by its words in their article. Beside the note, when the window is split. */
async function openLocation(location: Location): Promise<void> {
  let to = location;
  if (location.kind === 'position' && location.id !== undefined) {
    const { evidence } = await call('position.get', { id: location.id });
    const piece = evidence.find((one) => one.role === 'supporting') ?? evidence[0];
    if (!piece) return toast(t('notes.no_words'));
    to = {
      kind: 'article',
      id: piece.excerpt.article,
      args: { excerpt: String(piece.excerpt.id) },
    };
  }
  open(to, { beside: workspace.split });
}

/** Takes clicks on links inside rendered HTML, which must never navigate the window. */
export function clickedLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith('#')) {
    link
      .closest('.rendered')
      ?.querySelector(`[id="${CSS.escape(address.slice(1))}"]`)
      ?.scrollIntoView({ block: 'center' });
  } else {
    void followAddress(address);
  }
}
