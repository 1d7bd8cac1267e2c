import type { Core } from '../../core';

export const attribution: Core<'attribution'> = {
  '“{words}” stands beside {name}': '“{words}”与 {name} 连用',
  'the running speaker, no cue of its own': '沿用前文发言者，此处没有引述词',
  'has the floor in a transcript': '文字记录中轮到其发言',
  'the cue “{cue}”': '引述词“{cue}”',
  '“{words}” taken as {name}': '将“{words}”理解为 {name}',
  '“{word}” could not be resolved': '无法确定“{word}”所指',
  '“{words}” is {name}, named before': '“{words}”即前文提到的 {name}',
  'held the post {title} on the day': '当日担任{title}',
  'the text gives the title {title}': '文中给出头衔{title}',
  '“{words}” names {name}': '“{words}”指 {name}',
  'holds one post only in the gazetteer': '名录中只任一职',
  '“{name}” names several countries': '“{name}”指多个国家',
  '“{name}” is what the government of {country} gives out': '“{name}”指{country}政府对外公布的说法',
  '“{words}”.': '“{words}”。',
  '“{words}” makes it conditional.': '“{words}”使其成为有条件的表态。',
  '{words}.': '{words}。',
  '{words} – leans to “{pole}”.': '{words} – 倾向“{pole}”。',
  '{words} – as in “{name}”.': '{words} – 与“{name}”中的用词相同。',
  'of the name “{name}”, {actor} held the post that the text gives':
    '名为“{name}”者中，由 {actor} 担任文中所述职务',
  'nobody else of the name “{name}” held so high an office on the day; the text gives no full name':
    '当日名为“{name}”者中，再无他人担任如此高的职务；文中未给出全名',
  '“{words}” names several people': '“{words}”可指多人',
};
