import type { Core } from '../../core';

export const comparing: Core<'comparing'> = {
  'Speakers and issues are measured by activity or prominence, or not at all.':
    'Les locuteurs et les enjeux se mesurent selon l’activité ou la saillance, ou pas du tout.',
  'since {from}': 'depuis {from}',
  'until {to}': 'jusqu’en {to}',
  '{from} – {to}': '{from} – {to}',
  'Speakers are measured against each other by average activity, Jaccard or cosine, or not at all.':
    'Les locuteurs se mesurent entre eux selon l’activité moyenne, Jaccard ou le cosinus, ou pas du tout.',
  '“{name}” only groups issues and takes no stance: compare the issues in it.':
    '« {name} » ne fait que grouper des enjeux et n’admet pas d’orientation : comparez les enjeux qu’il contient.',
  'none in {n} articles': { one: 'aucune dans {n} article', other: 'aucune dans {n} articles' },
  'none in {n} articles from {from}': {
    one: 'aucune dans {n} article depuis le {from}',
    other: 'aucune dans {n} articles depuis le {from}',
  },
  'none in {n} articles to {to}': {
    one: 'aucune dans {n} article jusqu’au {to}',
    other: 'aucune dans {n} articles jusqu’au {to}',
  },
  'none in {n} articles from {from} to {to}': {
    one: 'aucune dans {n} article du {from} au {to}',
    other: 'aucune dans {n} articles du {from} au {to}',
  },
  'No statement in {n} articles that mention {name} since {day}.': {
    one: 'Aucune déclaration dans {n} article mentionnant {name} depuis le {day}.',
    other: 'Aucune déclaration dans {n} articles mentionnant {name} depuis le {day}.',
  },
  'Before that, from the first statement on: statements on {days}, in {articles}.':
    'Avant cela, à partir de la première déclaration : prises de parole sur {days}, dans {articles}.',
  '{n} more days': { one: '{n} autre jour', other: '{n} autres jours' },
  '{n} such articles': { one: '{n} article de ce type', other: '{n} articles de ce type' },
  '{n} excerpts are marked as contradicting this statement.': {
    one: '{n} extrait est signalé comme contredisant cette déclaration.',
    other: '{n} extraits sont signalés comme contredisant cette déclaration.',
  },
  'Attributed by a rival or third party.': 'Attribuée par un rival ou un tiers.',
  '“{stance}”, {when}': '« {stance} », {when}',
  '{former}; then {latter}: {n} days apart, within the window of {window}.': {
    one: '{former} ; puis {latter} : à {n} jour d’intervalle, pour une fenêtre de {window}.',
    other: '{former} ; puis {latter} : à {n} jours d’intervalle, pour une fenêtre de {window}.',
  },
  '{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.': {
    one: '{former} ; puis {latter} : peut-être seulement {n} jour d’écart, dans la fenêtre de {window}.',
    other:
      '{former} ; puis {latter} : peut-être seulement {n} jours d’écart, dans la fenêtre de {window}.',
  },
  '{former}; then {latter}: at least {n} days apart.': {
    one: '{former} ; puis {latter} : au moins {n} jour d’écart.',
    other: '{former} ; puis {latter} : au moins {n} jours d’écart.',
  },
  '{former}; then {latter}: {n} days apart.': {
    one: '{former} ; puis {latter} : à {n} jour d’intervalle.',
    other: '{former} ; puis {latter} : à {n} jours d’intervalle.',
  },
  '{former}; and {latter}.': '{former} ; et {latter}.',
  '{former}; and {latter}: which was said first is not known.':
    '{former} ; et {latter} : on ne sait pas ce qui a été dit en premier.',
  '{n} statements between them.': {
    one: '{n} déclaration entre les deux.',
    other: '{n} déclarations entre les deux.',
  },
  'Said by {former}, then by {latter}.': 'Locuteurs : {former}, puis {latter}.',
  '{date}': '{date}',
  'published {day}': 'publication du {day}',
  'of unknown date': 'date inconnue',
  'Two to four speakers can be set side by side, not {columns}.':
    'De deux à quatre locuteurs peuvent être mis côte à côte, et non {columns}.',
  'A timeline is of one issue, not of {issues}.':
    'Une chronologie porte sur un seul enjeu, et non sur {issues}.',
  'A position needs a paraphrase: one line that says what was said.':
    'Une position requiert un résumé : une ligne qui dit ce qui a été dit.',
  'A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken.':
    'Une position requiert quelqu’un qui la prenne : un acteur, ou un pays ou un organisme au nom duquel elle est prise.',
  'These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.':
    'Ces mots sont déjà codés sur cet enjeu : « {paraphrase} », {stance}, par {analyst}.',
  'It is dated {said}, and “{title}”, which supports it, was published before that: {published}.':
    'Elle est datée : {said}. Or « {title} », qui l’étaye, a paru avant : {published}.',
  'It is dated {said}, and “{title}”, which supports it, was captured before that.':
    'Elle est datée : {said}. Or « {title} », qui l’étaye, a été capturé avant.',
  '{name} is in the trash: restore the actor first.':
    '{name} se trouve dans la corbeille : restaurez d’abord l’acteur.',
  'An excerpt of the evidence is in the trash: restore it first.':
    'Un extrait des preuves se trouve dans la corbeille : restaurez-le d’abord.',
  '“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.':
    '« {date} » n’est pas une date ; écrivez 2022, 2022-03, 2022-03-18 ou un instant avec son décalage horaire.',
  'The issue “{name}” is in the trash: restore it first.':
    'L’enjeu « {name} » se trouve dans la corbeille : restaurez-le d’abord.',
  '“{name}” only groups issues: choose one of the issues in it.':
    '« {name} » ne fait que grouper des enjeux : choisissez l’un de ceux qu’il contient.',
  'An excerpt is given two roles in the evidence of one position.':
    'Un extrait a deux rôles parmi les preuves d’une même position.',
  opposes: 'contre',
  'leans against': 'plutôt contre',
  neutral: 'neutre',
  'leans for': 'plutôt pour',
  supports: 'pour',
  conditional: 'sous conditions',
  ambiguous: 'ambiguë',
  declined: 'ne se prononce pas',
  '{name} was last coded “{stance}” on it, at an unknown date.':
    'Dernière orientation codée pour {name} sur cet enjeu : « {stance} », à une date inconnue.',
  '{name} was last coded “{stance}” on it, in {said}.':
    'Dernière orientation codée pour {name} sur cet enjeu : « {stance} » ({said}).',
  '{name} was last coded “{stance}” on it, on {said}.':
    'Dernière orientation codée pour {name} sur cet enjeu : « {stance} », le {said}.',
  'The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.':
    'La citation est déjà codée comme position {coded} : {issue}, « {paraphrase} » ; modifiez celle-ci, ou annulez.',
  "The quotation is accepted: its words are the excerpt's now.":
    'La citation est acceptée : son texte est désormais celui de l’extrait.',
  '{name} speaks for others as {post}.': '{name} parle au nom d’autrui ({post}).',
  '{post} speaks for {country}.': '{post} parle au nom d’un pays : {country}.',
  'The article says “{cue}”.': 'L’article dit « {cue} ».',
};
