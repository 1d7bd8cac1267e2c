import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Здесь пусто.',
  'It is a web page, not a feed.': 'Это веб-страница, а не лента.',
  'It is {what}, not a feed.': 'Это не лента; содержимое: {what}.',
  'The feed is damaged: {reason}.': 'Лента повреждена: {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Ничто во вставленном не похоже на статью: всё это лишь её окружение на странице.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Ничто на этой странице не похоже на статью: всё это лишь её окружение.',
  'The reference has no text.': 'В библиографической записи нет текста.',
};
