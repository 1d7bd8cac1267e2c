import type { Core } from '../../core';

export const comparing: Core<'comparing'> = {
  'Speakers and issues are measured by activity or prominence, or not at all.':
    'Sprecher und Themen werden nach Aktivität oder Prominenz gewichtet oder gar nicht.',
  'since {from}': 'seit {from}',
  'until {to}': 'bis {to}',
  '{from} – {to}': '{from} – {to}',
  'Speakers are measured against each other by average activity, Jaccard or cosine, or not at all.':
    'Sprecher werden untereinander nach mittlerer Aktivität, Jaccard oder Kosinus gewichtet oder gar nicht.',
  '“{name}” only groups issues and takes no stance: compare the issues in it.':
    '„{name}“ fasst nur Themen zusammen und hat keine Haltungen: Vergleichen Sie die Themen darin.',
  'none in {n} articles': { one: 'keine in {n} Artikel', other: 'keine in {n} Artikeln' },
  'none in {n} articles from {from}': {
    one: 'keine in {n} Artikel ab dem {from}',
    other: 'keine in {n} Artikeln ab dem {from}',
  },
  'none in {n} articles to {to}': {
    one: 'keine in {n} Artikel bis zum {to}',
    other: 'keine in {n} Artikeln bis zum {to}',
  },
  'none in {n} articles from {from} to {to}': {
    one: 'keine in {n} Artikel vom {from} bis zum {to}',
    other: 'keine in {n} Artikeln vom {from} bis zum {to}',
  },
  'No statement in {n} articles that mention {name} since {day}.': {
    one: 'Keine Aussage in {n} Artikel, der {name} seit dem {day} erwähnt.',
    other: 'Keine Aussage in {n} Artikeln, die {name} seit dem {day} erwähnen.',
  },
  'Before that, from the first statement on: statements on {days}, in {articles}.':
    'Davor, ab der ersten Aussage: Aussagen an {days}, in {articles}.',
  '{n} more days': { one: '{n} weiteren Tag', other: '{n} weiteren Tagen' },
  '{n} such articles': { one: '{n} solchen Artikel', other: '{n} solchen Artikeln' },
  '{n} excerpts are marked as contradicting this statement.': {
    one: '{n} Auszug ist als Widerspruch zu dieser Aussage markiert.',
    other: '{n} Auszüge sind als Widerspruch zu dieser Aussage markiert.',
  },
  'Attributed by a rival or third party.': 'Von einem Gegner oder Dritten zugeschrieben.',
  '“{stance}”, {when}': '„{stance}“, {when}',
  '{former}; then {latter}: {n} days apart, within the window of {window}.': {
    one: '{former}; dann {latter}: {n} Tag Abstand bei einem Zeitfenster von {window}.',
    other: '{former}; dann {latter}: {n} Tage Abstand bei einem Zeitfenster von {window}.',
  },
  '{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.': {
    one: '{former}; dann {latter}: vielleicht nur {n} Tag Abstand bei einem Zeitfenster von {window}.',
    other:
      '{former}; dann {latter}: vielleicht nur {n} Tage Abstand bei einem Zeitfenster von {window}.',
  },
  '{former}; then {latter}: at least {n} days apart.': {
    one: '{former}; dann {latter}: mindestens {n} Tag Abstand.',
    other: '{former}; dann {latter}: mindestens {n} Tage Abstand.',
  },
  '{former}; then {latter}: {n} days apart.': {
    one: '{former}; dann {latter}: {n} Tag Abstand.',
    other: '{former}; dann {latter}: {n} Tage Abstand.',
  },
  '{former}; and {latter}.': '{former}; und {latter}.',
  '{former}; and {latter}: which was said first is not known.':
    '{former}; und {latter}: Was zuerst gesagt wurde, ist nicht bekannt.',
  '{n} statements between them.': {
    one: 'Dazwischen {n} Aussage.',
    other: 'Dazwischen {n} Aussagen.',
  },
  'Said by {former}, then by {latter}.': 'Gesagt von {former}, dann von {latter}.',
  '{date}': '{date}',
  'published {day}': 'veröffentlicht am {day}',
  'of unknown date': 'Datum unbekannt',
  'Two to four speakers can be set side by side, not {columns}.':
    'Nebeneinander stehen können zwei bis vier Sprecher, nicht {columns}.',
  'A timeline is of one issue, not of {issues}.':
    'Eine Zeitleiste zeigt genau ein Thema, nicht {issues}.',
  'A position needs a paraphrase: one line that says what was said.':
    'Eine Position braucht eine Paraphrase: eine Zeile, die sagt, was gesagt wurde.',
  'A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken.':
    'Eine Position braucht jemanden, der sie einnimmt: einen Akteur oder ein Land oder eine Stelle, in deren Namen sie eingenommen wird.',
  'These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.':
    'Diese Worte sind zu diesem Thema schon codiert: „{paraphrase}“, {stance}, von {analyst}.',
  'It is dated {said}, and “{title}”, which supports it, was published before that: {published}.':
    'Sie ist auf {said} datiert, und „{title}“, worauf sie sich stützt, wurde davor veröffentlicht: {published}.',
  'It is dated {said}, and “{title}”, which supports it, was captured before that.':
    'Sie ist auf {said} datiert, und „{title}“, worauf sie sich stützt, wurde davor erfasst.',
  '{name} is in the trash: restore the actor first.':
    '{name} liegt im Papierkorb: Stellen Sie zuerst den Akteur wieder her.',
  'An excerpt of the evidence is in the trash: restore it first.':
    'Ein Auszug der Belege liegt im Papierkorb: Stellen Sie ihn zuerst wieder her.',
  '“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.':
    '„{date}“ ist kein Datum; schreiben Sie 2022, 2022-03, 2022-03-18 oder einen Zeitpunkt mit Zeitverschiebung.',
  'The issue “{name}” is in the trash: restore it first.':
    'Das Thema „{name}“ liegt im Papierkorb: Stellen Sie es zuerst wieder her.',
  '“{name}” only groups issues: choose one of the issues in it.':
    '„{name}“ fasst nur Themen zusammen: Wählen Sie eines der Themen darin.',
  'An excerpt is given two roles in the evidence of one position.':
    'Ein Auszug hat unter den Belegen einer Position zwei Rollen.',
  opposes: 'ablehnend',
  'leans against': 'eher ablehnend',
  neutral: 'neutral',
  'leans for': 'eher zustimmend',
  supports: 'zustimmend',
  conditional: 'bedingt',
  ambiguous: 'mehrdeutig',
  declined: 'keine Stellungnahme',
  '{name} was last coded “{stance}” on it, at an unknown date.':
    '{name} wurde dazu zuletzt mit „{stance}“ codiert, Datum unbekannt.',
  '{name} was last coded “{stance}” on it, in {said}.':
    '{name} wurde dazu zuletzt mit „{stance}“ codiert ({said}).',
  '{name} was last coded “{stance}” on it, on {said}.':
    '{name} wurde dazu zuletzt mit „{stance}“ codiert, am {said}.',
  'The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.':
    'Das Zitat ist bereits als Position {coded} codiert: {issue}, „{paraphrase}“; ändern Sie diese oder machen Sie das rückgängig.',
  "The quotation is accepted: its words are the excerpt's now.":
    'Das Zitat ist übernommen: Sein Wortlaut gehört jetzt dem Auszug.',
  '{name} speaks for others as {post}.': '{name} spricht als {post} für andere.',
  '{post} speaks for {country}.': '{post} spricht für ein Land: {country}.',
  'The article says “{cue}”.': 'Im Artikel steht „{cue}“.',
};
