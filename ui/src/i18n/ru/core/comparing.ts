import type { Core } from '../../core';

export const comparing: Core<'comparing'> = {
  'Speakers and issues are measured by activity or prominence, or not at all.':
    'Спикеры и темы нормируются по активности или значимости либо не нормируются вовсе.',
  'since {from}': 'начало: {from}',
  'until {to}': 'окончание: {to}',
  '{from} – {to}': '{from} — {to}',
  'Speakers are measured against each other by average activity, Jaccard or cosine, or not at all.':
    'Связи между спикерами нормируются по средней активности, Жаккару или косинусу либо не нормируются вовсе.',
  '“{name}” only groups issues and takes no stance: compare the issues in it.':
    '«{name}» — группа, отношений к ней нет: сравните вложенные темы.',
  'none in {n} articles': {
    one: 'нет в {n} статье',
    few: 'нет в {n} статьях',
    many: 'нет в {n} статьях',
    other: 'нет в {n} статьи',
  },
  'none in {n} articles from {from}': {
    one: 'нет в {n} статье с {from}',
    few: 'нет в {n} статьях с {from}',
    many: 'нет в {n} статьях с {from}',
    other: 'нет в {n} статьи с {from}',
  },
  'none in {n} articles to {to}': {
    one: 'нет в {n} статье по {to}',
    few: 'нет в {n} статьях по {to}',
    many: 'нет в {n} статьях по {to}',
    other: 'нет в {n} статьи по {to}',
  },
  'none in {n} articles from {from} to {to}': {
    one: 'нет в {n} статье с {from} по {to}',
    few: 'нет в {n} статьях с {from} по {to}',
    many: 'нет в {n} статьях с {from} по {to}',
    other: 'нет в {n} статьи с {from} по {to}',
  },
  'No statement in {n} articles that mention {name} since {day}.': {
    one: '{name}: с {day} ни одного высказывания в {n} статье с упоминанием.',
    few: '{name}: с {day} ни одного высказывания в {n} статьях с упоминанием.',
    many: '{name}: с {day} ни одного высказывания в {n} статьях с упоминанием.',
    other: '{name}: с {day} ни одного высказывания в {n} статьи с упоминанием.',
  },
  'Before that, from the first statement on: statements on {days}, in {articles}.':
    'До этого, с первого высказывания: ещё {days} с высказываниями, {articles}.',
  '{n} more days': { one: '{n} день', few: '{n} дня', many: '{n} дней', other: '{n} дня' },
  '{n} such articles': {
    one: '{n} такая статья',
    few: '{n} такие статьи',
    many: '{n} таких статей',
    other: '{n} такой статьи',
  },
  '{n} excerpts are marked as contradicting this statement.': {
    one: '{n} выдержка отмечена как противоречащая этому высказыванию.',
    few: '{n} выдержки отмечены как противоречащие этому высказыванию.',
    many: '{n} выдержек отмечены как противоречащие этому высказыванию.',
    other: '{n} выдержки отмечено как противоречащие этому высказыванию.',
  },
  'Attributed by a rival or third party.': 'Со слов соперника или третьей стороны.',
  '“{stance}”, {when}': '«{stance}» ({when})',
  '{former}; then {latter}: {n} days apart, within the window of {window}.': {
    one: '{former}; затем {latter}: разница {n} день, в пределах окна (дней: {window}).',
    few: '{former}; затем {latter}: разница {n} дня, в пределах окна (дней: {window}).',
    many: '{former}; затем {latter}: разница {n} дней, в пределах окна (дней: {window}).',
    other: '{former}; затем {latter}: разница {n} дня, в пределах окна (дней: {window}).',
  },
  '{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.': {
    one: '{former}; затем {latter}: разница, возможно, всего {n} день, в пределах окна (дней: {window}).',
    few: '{former}; затем {latter}: разница, возможно, всего {n} дня, в пределах окна (дней: {window}).',
    many: '{former}; затем {latter}: разница, возможно, всего {n} дней, в пределах окна (дней: {window}).',
    other:
      '{former}; затем {latter}: разница, возможно, всего {n} дня, в пределах окна (дней: {window}).',
  },
  '{former}; then {latter}: at least {n} days apart.': {
    one: '{former}; затем {latter}: разница не меньше {n} дня.',
    few: '{former}; затем {latter}: разница не меньше {n} дней.',
    many: '{former}; затем {latter}: разница не меньше {n} дней.',
    other: '{former}; затем {latter}: разница не меньше {n} дня.',
  },
  '{former}; then {latter}: {n} days apart.': {
    one: '{former}; затем {latter}: разница {n} день.',
    few: '{former}; затем {latter}: разница {n} дня.',
    many: '{former}; затем {latter}: разница {n} дней.',
    other: '{former}; затем {latter}: разница {n} дня.',
  },
  '{former}; and {latter}.': '{former}; и {latter}.',
  '{former}; and {latter}: which was said first is not known.':
    '{former}; и {latter}: что сказано раньше, неизвестно.',
  '{n} statements between them.': {
    one: 'Между ними {n} высказывание.',
    few: 'Между ними {n} высказывания.',
    many: 'Между ними {n} высказываний.',
    other: 'Между ними {n} высказывания.',
  },
  'Said by {former}, then by {latter}.': 'Спикеры: сначала {former}, затем {latter}.',
  '{date}': '{date}',
  'published {day}': 'опубликовано {day}',
  'of unknown date': 'дата неизвестна',
  'Two to four speakers can be set side by side, not {columns}.':
    'Сопоставить можно от двух до четырёх спикеров, а не {columns}.',
  'A timeline is of one issue, not of {issues}.':
    'Хронология строится по одной теме, а не по {issues}.',
  'A position needs a paraphrase: one line that says what was said.':
    'Позиции нужен пересказ: одна строка о том, что было сказано.',
  'A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken.':
    'Позиции нужен тот, кто её занимает: актор либо страна или ведомство, от чьего имени она занята.',
  'These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.':
    'Эти слова уже закодированы по этой теме: «{paraphrase}», {stance}, кодировал(а) {analyst}.',
  'It is dated {said}, and “{title}”, which supports it, was published before that: {published}.':
    'Дата высказывания — {said}, а «{title}», на что опирается позиция, вышла раньше: {published}.',
  'It is dated {said}, and “{title}”, which supports it, was captured before that.':
    'Дата высказывания — {said}, а «{title}», на что опирается позиция, получена раньше.',
  '{name} is in the trash: restore the actor first.':
    '{name} — в корзине: сначала восстановите актора.',
  'An excerpt of the evidence is in the trash: restore it first.':
    'Выдержка из свидетельств — в корзине: сначала восстановите её.',
  '“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.':
    '«{date}» — не дата; напишите 2022, 2022-03, 2022-03-18 или момент с часовым поясом.',
  'The issue “{name}” is in the trash: restore it first.':
    'Тема «{name}» — в корзине: сначала восстановите её.',
  '“{name}” only groups issues: choose one of the issues in it.':
    '«{name}» только объединяет темы: выберите одну из вложенных.',
  'An excerpt is given two roles in the evidence of one position.':
    'Одна выдержка дважды указана в свидетельствах позиции, с разными ролями.',
  opposes: 'против',
  'leans against': 'скорее против',
  neutral: 'нейтрально',
  'leans for': 'скорее за',
  supports: 'за',
  conditional: 'условно',
  ambiguous: 'неоднозначно',
  declined: 'отказ от комментария',
  '{name} was last coded “{stance}” on it, at an unknown date.':
    '{name}: последняя кодировка по этой теме — «{stance}», дата неизвестна.',
  '{name} was last coded “{stance}” on it, in {said}.':
    '{name}: последняя кодировка по этой теме — «{stance}» ({said}).',
  '{name} was last coded “{stance}” on it, on {said}.':
    '{name}: последняя кодировка по этой теме — «{stance}» ({said}).',
  'The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.':
    'Цитата уже закодирована как позиция {coded}: {issue}, «{paraphrase}»; измените её или отмените.',
  "The quotation is accepted: its words are the excerpt's now.":
    'Цитата принята: её слова теперь принадлежат выдержке.',
  '{name} speaks for others as {post}.': '{name} говорит от имени других; должность: {post}.',
  '{post} speaks for {country}.': '{post}: говорит от имени страны ({country}).',
  'The article says “{cue}”.': 'В статье сказано: «{cue}».',
};
