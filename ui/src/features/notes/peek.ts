// The small picture of a place that a link leads to: its title, what it is, and its first words.
import { call, type Place } from '../../api';
import { t } from '../../i18n';
import type { Reference } from './hover';
import { told } from './told';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** How much of a note is shown. */
const WORDS = 600;

export async function peek(reference: Reference): Promise<string | null> {
  if (reference.kind === 'embed') return rendered(`![[${reference.target}]]`);
  if (reference.kind === 'citation') return rendered(reference.written);
  const { place } = await call('note.resolve', { target: reference.target });
  if (!place) return `<p>${escaped(t('notes.leads_nowhere', { target: reference.target }))}</p>`;
  if (place.kind === 'excerpt') return rendered(`![[excerpt:${place.id}]]`);
  const head = `<p class="peek-kind">${escaped(kindOf(place))}</p><p><strong>${escaped(place.title)}</strong></p>`;
  return head + (await beginning(place));
}

function kindOf(place: Place): string {
  const kind = t(`words.place_${place.kind}`);
  return place.detail ? `${kind} · ${place.detail}` : kind;
}

/** A note's beginning below its title; an issue's question; nothing of the others, whose detail says it. */
async function beginning(place: Place): Promise<string> {
  if (place.kind === 'note') {
    const { text } = await call('note.get', { id: place.id });
    const body = text.replace(/^---\n[^]*?\n(?:---|\.\.\.)\n/, '').replace(/^\s*# .*\n/, '');
    const end = body.indexOf('\n\n', WORDS);
    return rendered(end < 0 ? body : body.slice(0, end));
  }
  return '';
}

async function rendered(text: string): Promise<string> {
  return told((await call('note.render', { text, whole: null })).html);
}
