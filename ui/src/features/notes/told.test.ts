import { expect, test } from 'vitest';
import { speak } from '../../i18n';
import { told } from './told';

const attribute = (value: unknown) => JSON.stringify(value).replaceAll('"', '&quot;');

test('what the core says in a rendered note is said in the window’s language', async () => {
  const why = { phrase: 'Nothing is called “{target}”.', with: { target: 'A <b> & "c"' } };
  const block = { phrase: 'This block cannot be shown.', with: {} };
  const problem = { phrase: 'No article has the key “{key}”.', with: { key: 'a2022' } };
  const html =
    `<p>See <span data-broken="true" data-why="${attribute(why)}" title="x">the talks</span></p>` +
    `<figure><p><span data-broken="true" data-why="${attribute(block)}" data-words="${attribute(problem)}" title="x">No article</span></p></figure>`;
  await speak('de');
  const note = document.createElement('div');
  note.innerHTML = told(html);
  const said = [...note.querySelectorAll<HTMLElement>('[data-broken]')];
  expect(said.map(({ title, textContent }) => [title, textContent])).toEqual([
    ['Nichts heißt „A <b> & "c"“.', 'the talks'],
    ['Dieser Block lässt sich nicht anzeigen.', 'Kein Artikel hat den Schlüssel „a2022“.'],
  ]);
  expect(note.innerHTML).not.toContain('data-why');
  await speak('en');
  expect(told('<p>As it is.</p>')).toBe('<p>As it is.</p>');
});
