import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Le contenu est vide.',
  'It is a web page, not a feed.': 'C’est une page web, et non un flux.',
  'It is {what}, not a feed.': 'C’est {what}, et non un flux.',
  'The feed is damaged: {reason}.': 'Le flux est endommagé : {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Rien dans ce collage ne ressemble à un article : tout est de l’habillage.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Rien sur cette page ne ressemble à un article : tout est de l’habillage.',
  'The reference has no text.': 'La notice n’a pas de texte.',
  you: 'vous',
  'line {line} of the paste': 'ligne {line} du collage',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '« {title} » contient {share} % des mêmes passages et a été publié le {weekday} {day}.',
  'It was a {weekday} in {year}.': 'En {year}, c’était un {weekday}.',
  'It was a {weekday} in {year}, before that in {before}.':
    'En {year}, c’était un {weekday} ; avant cela, en {before}.',
  Monday: 'lundi',
  Tuesday: 'mardi',
  Wednesday: 'mercredi',
  Thursday: 'jeudi',
  Friday: 'vendredi',
  Saturday: 'samedi',
  Sunday: 'dimanche',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'les métadonnées de la page',
  "the page's time element": 'l’élément time de la page',
  'a line of the paste': 'une ligne du collage',
  "the page's heading": 'le titre de la page',
  'the text': 'le texte',
  'the address': 'l’adresse',
  'what the file says of itself': 'ce que le fichier dit de lui-même',
  'the reference': 'la référence',
  'the feed': 'le flux',
};
