import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Le contenu est vide.',
  'It is a web page, not a feed.': 'C’est une page web, et non un flux.',
  'It is {what}, not a feed.': 'Ce n’est pas un flux : {what}.',
  'The feed is damaged: {reason}.': 'Le flux est endommagé : {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Rien dans ce collage ne ressemble à un article : tout est de l’habillage.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Rien sur cette page ne ressemble à un article : tout est de l’habillage.',
  'The reference has no text.': 'La notice n’a pas de texte.',
};
