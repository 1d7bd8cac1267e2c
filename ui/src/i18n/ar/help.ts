import type { help as en } from '../en/help';
import type { Translated } from '../message';

export const help: Translated<typeof en> = {
  title: 'الدليل',
  here: 'عن هذه الشاشة',
  contents: 'محتويات الدليل',
  find: 'البحث في الدليل',
  found: {
    zero: 'لا مواضع ({n})',
    one: 'موضع واحد ({n})',
    two: 'موضعان ({n})',
    few: '{n} مواضع',
    many: '{n} موضعًا',
    other: '{n} موضع',
  },
  no_key: '(بلا مفتاح)',
  tab: 'الدليل: {title}',
  in_english: 'الدليل بالإنكليزية.',
  next: 'التالي: {title}',
  first: '{key} يشرح الشاشة التي أنت فيها.',
};
