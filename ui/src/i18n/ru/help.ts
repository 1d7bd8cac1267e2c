import type { help as en } from '../en/help';
import type { Translated } from '../message';

export const help: Translated<typeof en> = {
  title: 'Руководство',
  here: 'Об этом экране',
  contents: 'Содержание руководства',
  find: 'Искать в руководстве',
  found: { one: '{n} место', few: '{n} места', many: '{n} мест', other: '{n} места' },
  no_key: '(нет клавиши)',
  tab: 'Руководство: {title}',
  in_english: 'Руководство на английском языке.',
  next: 'Далее: {title}',
  first: '{key} объяснит экран, на котором вы находитесь.',
};
