import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Está vacío.',
  'It is a web page, not a feed.': 'Es una página web, no un canal.',
  'It is {what}, not a feed.': 'Es {what}, no un canal.',
  'The feed is damaged: {reason}.': 'El canal está dañado: {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Nada de lo pegado parece un artículo: todo es lo que suele rodearlo en una página.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Nada de esta página parece un artículo: todo es lo que suele rodearlo.',
  'The reference has no text.': 'La referencia no tiene texto.',
  you: 'usted',
  'line {line} of the paste': 'línea {line} de lo pegado',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '«{title}» contiene el {share} % de los mismos pasajes y se publicó el {weekday} {day}.',
  'It was a {weekday} in {year}.': 'En {year} era {weekday}.',
  'It was a {weekday} in {year}, before that in {before}.':
    'En {year} era {weekday}; antes, en {before}.',
  Monday: 'lunes',
  Tuesday: 'martes',
  Wednesday: 'miércoles',
  Thursday: 'jueves',
  Friday: 'viernes',
  Saturday: 'sábado',
  Sunday: 'domingo',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'los metadatos de la página',
  "the page's time element": 'el elemento time de la página',
  'a line of the paste': 'una línea de lo pegado',
  "the page's heading": 'el titular de la página',
  'the text': 'el texto',
  'the address': 'la dirección',
  'what the file says of itself': 'lo que el archivo dice de sí mismo',
  'the reference': 'la referencia',
  'the feed': 'el canal',
};
