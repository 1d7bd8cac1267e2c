import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Está vacío.',
  'It is a web page, not a feed.': 'Es una página web, no un canal.',
  'It is {what}, not a feed.': 'No es un canal. Contenido: {what}.',
  'The feed is damaged: {reason}.': 'El canal está dañado: {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Nada de lo pegado parece un artículo: todo es lo que suele rodearlo en una página.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Nada de esta página parece un artículo: todo es lo que suele rodearlo.',
  'The reference has no text.': 'La referencia no tiene texto.',
};
