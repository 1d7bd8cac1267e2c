import type { Core } from '../../core';

export const attribution: Core<'attribution'> = {
  '“{words}” stands beside {name}': 'рядом с «{words}» стоит имя: {name}',
  'the running speaker, no cue of its own': 'говорит прежний спикер, своего слова-маркера нет',
  'has the floor in a transcript': 'слово в стенограмме за этим спикером',
  'the cue “{cue}”': 'слово-маркер «{cue}»',
  '“{words}” taken as {name}': '«{words}» понято как {name}',
  '“{word}” could not be resolved': 'не удалось установить, кто это: «{word}»',
  '“{words}” is {name}, named before': '«{words}» — это {name}, имя названо раньше',
  'held the post {title} on the day': 'должность в тот день: {title}',
  'the text gives the title {title}': 'должность по тексту: {title}',
  '“{words}” names {name}': '«{words}» — это {name}',
  'holds one post only in the gazetteer': 'в справочнике за этим лицом одна должность',
  '“{name}” names several countries': '«{name}» — название нескольких стран',
  '“{name}” is what the government of {country} gives out':
    '«{name}» — то, что сообщает правительство ({country})',
  '“{words}”.': '«{words}».',
  '“{words}” makes it conditional.': '«{words}» ставит условие.',
  '{words}.': '{words}.',
  '{words} – leans to “{pole}”.': '{words} — ближе к «{pole}».',
  '{words} – as in “{name}”.': '{words} — как в теме «{name}».',
  'of the name “{name}”, {actor} held the post that the text gives':
    'имя «{name}» и названная в тексте должность указывают на одно лицо: {actor}',
  'nobody else of the name “{name}” held so high an office on the day; the text gives no full name':
    'никто другой с именем «{name}» не занимал в тот день столь высокого поста; полного имени в тексте нет',
  '“{words}” names several people': '«{words}» — это несколько человек',
};
