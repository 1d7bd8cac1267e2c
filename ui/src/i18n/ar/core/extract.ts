import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'لا شيء فيه.',
  'It is a web page, not a feed.': 'هو صفحة ويب، لا خلاصة.',
  'It is {what}, not a feed.': 'هو \u2068{what}\u2069، لا خلاصة.',
  'The feed is damaged: {reason}.': 'الخلاصة تالفة: \u2068{reason}\u2069.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'لا شيء في هذا النص الملصق يُقرأ كمقال: كله من حواشي الصفحة.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'لا شيء في هذه الصفحة يُقرأ كمقال: كله من حواشي الصفحة.',
  'The reference has no text.': 'ليس للمرجع نص.',
  you: 'أنت',
  'line {line} of the paste': 'السطر ⁨{line}⁩ من النص الملصق',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    'يحتوي «⁨{title}⁩» على ⁨{share}⁩٪ من المقاطع نفسها، ونُشر يوم {weekday} ⁨{day}⁩.',
  'It was a {weekday} in {year}.': 'كان ذلك يوم {weekday} في عام ⁨{year}⁩.',
  'It was a {weekday} in {year}, before that in {before}.':
    'كان ذلك يوم {weekday} في عام ⁨{year}⁩، وقبله في ⁨{before}⁩.',
  Monday: 'الاثنين',
  Tuesday: 'الثلاثاء',
  Wednesday: 'الأربعاء',
  Thursday: 'الخميس',
  Friday: 'الجمعة',
  Saturday: 'السبت',
  Sunday: 'الأحد',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'بيانات الصفحة الوصفية',
  "the page's time element": 'عنصر time في الصفحة',
  'a line of the paste': 'سطر من النص الملصق',
  "the page's heading": 'عنوان الصفحة',
  'the text': 'النص',
  'the address': 'العنوان',
  'what the file says of itself': 'ما يقوله الملف عن نفسه',
  'the reference': 'المرجع',
  'the feed': 'الخلاصة',
};
