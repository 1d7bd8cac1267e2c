import type { Core } from '../../core';

export const attribution: Core<'attribution'> = {
  '“{words}” stands beside {name}': '«\u2068{words}\u2069» إلى جانب \u2068{name}\u2069',
  'the running speaker, no cue of its own': 'استمرار المتحدث السابق، بلا لفظ قول هنا',
  'has the floor in a transcript': 'صاحب الكلمة في المحضر',
  'the cue “{cue}”': 'لفظ القول «\u2068{cue}\u2069»',
  '“{words}” taken as {name}': 'فُهم أن المقصود بـ «\u2068{words}\u2069»: \u2068{name}\u2069',
  '“{word}” could not be resolved': 'تعذّر تحديد المقصود بـ «\u2068{word}\u2069»',
  '“{words}” is {name}, named before':
    'المقصود بـ «\u2068{words}\u2069»: \u2068{name}\u2069، وقد سبق ذكر الاسم',
  'held the post {title} on the day': 'تولّي المنصب \u2068{title}\u2069 في ذلك اليوم',
  'the text gives the title {title}': 'يذكر النص اللقب \u2068{title}\u2069',
  '“{words}” names {name}': '«\u2068{words}\u2069» اسم يدل على \u2068{name}\u2069',
  'holds one post only in the gazetteer': 'منصب واحد لا غير في معجم الأسماء',
  '“{name}” names several countries': '«\u2068{name}\u2069» اسم لعدة بلدان',
  '“{name}” is what the government of {country} gives out':
    'المقصود بـ «\u2068{name}\u2069» ما تعلنه حكومة \u2068{country}\u2069',
  '“{words}”.': '«\u2068{words}\u2069».',
  '“{words}” makes it conditional.': '«\u2068{words}\u2069»: لفظ يجعل الموقف مشروطًا.',
  '{words}.': '\u2068{words}\u2069.',
  '{words} – leans to “{pole}”.': '\u2068{words}\u2069 – ميل إلى «\u2068{pole}\u2069».',
  '{words} – as in “{name}”.': '\u2068{words}\u2069 – كما في «\u2068{name}\u2069».',
  'of the name “{name}”, {actor} held the post that the text gives':
    'المنصب المذكور في النص كان يتولاه \u2068{actor}\u2069 من بين حاملي الاسم «\u2068{name}\u2069»',
  'nobody else of the name “{name}” held so high an office on the day; the text gives no full name':
    'لا أحد غيره بالاسم «\u2068{name}\u2069» كان في منصب بهذه الرفعة في ذلك اليوم؛ ولا يذكر النص الاسم الكامل',
  '“{words}” names several people': '«\u2068{words}\u2069» اسم لعدة أشخاص',
};
