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
};
