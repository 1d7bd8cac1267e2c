import type { Core } from '../../core';

export const attribution: Core<'attribution'> = {
  '“{words}” stands beside {name}': '«{words}» está junto a {name}',
  'the running speaker, no cue of its own': 'sigue el mismo declarante, sin indicio propio',
  'has the floor in a transcript': 'tiene la palabra en una transcripción',
  'the cue “{cue}”': 'indicio «{cue}»',
  '“{words}” taken as {name}': 'se entiende que «{words}» es {name}',
  '“{word}” could not be resolved': 'no se pudo determinar quién es «{word}»',
  '“{words}” is {name}, named before': '«{words}» es {name}, según una mención anterior',
  'held the post {title} on the day': 'cargo que ocupaba ese día: {title}',
  'the text gives the title {title}': 'cargo según el texto: {title}',
  '“{words}” names {name}': '«{words}» designa a {name}',
  'holds one post only in the gazetteer': 'según el nomenclátor, solo tiene un cargo',
  '“{name}” names several countries': '«{name}» designa varios países',
  '“{name}” is what the government of {country} gives out':
    '«{name}» es lo que difunde el Gobierno de {country}',
  '“{words}”.': '«{words}».',
  '“{words}” makes it conditional.': '«{words}» le pone condiciones.',
  '{words}.': '{words}.',
  '{words} – leans to “{pole}”.': '{words}: se inclina hacia «{pole}».',
  '{words} – as in “{name}”.': '{words}: como en «{name}».',
  'of the name “{name}”, {actor} held the post that the text gives':
    'entre quienes llevan el nombre «{name}», {actor} ocupaba el cargo que indica el texto',
  'nobody else of the name “{name}” held so high an office on the day; the text gives no full name':
    'nadie más con el nombre «{name}» ocupaba ese día un cargo tan alto; el texto no da el nombre completo',
  '“{words}” names several people': '«{words}» designa a varias personas',
};
