import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'It is empty.': 'Здесь пусто.',
  'It is a web page, not a feed.': 'Это веб-страница, а не лента.',
  'It is {what}, not a feed.': 'Это {what}, а не лента.',
  'The feed is damaged: {reason}.': 'Лента повреждена: {reason}.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'Ничто во вставленном не похоже на статью: всё это лишь её окружение на странице.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'Ничто на этой странице не похоже на статью: всё это лишь её окружение.',
  'The reference has no text.': 'В библиографической записи нет текста.',
  you: 'вы',
  'line {line} of the paste': 'строка {line} вставленного текста',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    '«{title}» содержит {share} % тех же фрагментов; дата публикации: {weekday}, {day}.',
  'It was a {weekday} in {year}.': 'День недели «{weekday}» — это {year} год.',
  'It was a {weekday} in {year}, before that in {before}.':
    'День недели «{weekday}» — это {year} год, а до того {before}.',
  Monday: 'понедельник',
  Tuesday: 'вторник',
  Wednesday: 'среда',
  Thursday: 'четверг',
  Friday: 'пятница',
  Saturday: 'суббота',
  Sunday: 'воскресенье',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'метаданные страницы',
  "the page's time element": 'элемент time страницы',
  'a line of the paste': 'строка вставленного текста',
  "the page's heading": 'заголовок страницы',
  'the text': 'текст',
  'the address': 'адрес',
  'what the file says of itself': 'сведения из самого файла',
  'the reference': 'библиографическая запись',
  'the feed': 'лента',
};
