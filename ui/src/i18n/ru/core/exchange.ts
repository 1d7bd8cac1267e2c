import type { Core } from '../../core';

export const exchange: Core<'exchange'> = {
  '{n} excerpts have no place in the text as it is now: the words alone are in the file.': {
    one: '{n} выдержка не имеет места в нынешнем тексте: в файле только её слова.',
    few: '{n} выдержки не имеют места в нынешнем тексте: в файле только их слова.',
    many: '{n} выдержек не имеют места в нынешнем тексте: в файле только их слова.',
    other: '{n} выдержки не имеют места в нынешнем тексте: в файле только их слова.',
  },
  '{n} excerpts have an article without an address: another program cannot tell which text is meant.':
    {
      one: '{n} выдержка взята из статьи без адреса: другой программе не понять, о каком тексте речь.',
      few: '{n} выдержки взяты из статей без адреса: другой программе не понять, о каком тексте речь.',
      many: '{n} выдержек взяты из статей без адреса: другой программе не понять, о каком тексте речь.',
      other:
        '{n} выдержки взяты из статей без адреса: другой программе не понять, о каком тексте речь.',
    },
  'Positions are in the file by their issue and stance only: Web Annotations have no speakers.':
    'От позиций в файле только тема и отношение: спикеров в веб-аннотациях нет.',
  'The file is no JSON that can be read: {error}. Save it again from the program that made it.':
    'Файл не читается как JSON: {error}. Сохраните его ещё раз в программе, которая его создала.',
  'There is no Web Annotation in the file: nothing in it has the type Annotation.':
    'В файле нет веб-аннотаций: ничто в нём не имеет типа Annotation.',
  '{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.':
    {
      one: 'В {n} аннотации есть классификация, она оставлена в стороне: спикер не назван, а без него нет позиции.',
      few: 'В {n} аннотациях есть классификация, она оставлена в стороне: спикер не назван, а без него нет позиции.',
      many: 'В {n} аннотациях есть классификация, она оставлена в стороне: спикер не назван, а без него нет позиции.',
      other:
        'В {n} аннотации есть классификация, она оставлена в стороне: спикер не назван, а без него нет позиции.',
    },
  '{n} pages of annotations are elsewhere on the web and were not fetched.': {
    one: '{n} страница аннотаций находится в другом месте сети и не загружена.',
    few: '{n} страницы аннотаций находятся в другом месте сети и не загружены.',
    many: '{n} страниц аннотаций находятся в другом месте сети и не загружены.',
    other: '{n} страницы аннотаций находятся в другом месте сети и не загружены.',
  },
  'It has no target.': 'Нет цели (target).',
  'It is about a whole page, not about words on it.':
    'Относится ко всей странице, а не к словам на ней.',
  'Its target names no source.': 'В цели (target) не указан источник (source).',
  'It gives a position but not the words, and positions count differently from program to program.':
    'Указано место, но не слова, а места разные программы отсчитывают по-разному.',
  'It does not say which words it is about: it has no text quote selector.':
    'Не сказано, о каких словах речь: нет селектора цитаты (TextQuoteSelector).',
  'The file is a database, but none of DNA 3.0: it has no table {missing}.':
    'Файл — база данных, но не DNA 3.0: в ней нет таблицы {missing}.',
  'The texts of the database together are more than is read.':
    'Тексты базы данных вместе больше, чем программа может прочитать.',
  'The document has no text.': 'У документа нет текста.',
  'The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0.':
    'База данных создана версией DNA новее 3.0, такие не читаются. Сохраните её в DNA 3.0.',
  'The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.':
    'База данных не читается: {error}. Откройте её в DNA, сохраните под другим именем и попробуйте ещё раз.',
  'It names neither a person nor an organization: its words are an excerpt.':
    'Не названы ни лицо, ни организация: слова приняты как выдержка.',
  'It says neither agreement nor disagreement: its words are an excerpt.':
    'Не указано ни согласие, ни несогласие: слова приняты как выдержка.',
  'The document that it is in is not there, or has no text.':
    'Документа, к которому это относится, нет, или в нём нет текста.',
  'It goes from {start} to {end}, and its document has {characters} characters.':
    'Границы: от {start} до {end}, а знаков в документе — {characters}.',
  '{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.':
    {
      one: '{n} высказывание: согласие читается как «за», несогласие — как «против», а слова в кавычках — как собственные слова спикера.',
      few: '{n} высказывания: согласие читается как «за», несогласие — как «против», а слова в кавычках — как собственные слова спикера.',
      many: '{n} высказываний: согласие читается как «за», несогласие — как «против», а слова в кавычках — как собственные слова спикера.',
      other:
        '{n} высказывания: согласие читается как «за», несогласие — как «против», а слова в кавычках — как собственные слова спикера.',
    },
  '{n} statements have no concept: excerpts without a position.': {
    one: 'В {n} высказывании не указано понятие: принято как выдержка без позиции.',
    few: 'В {n} высказываниях не указано понятие: приняты как выдержки без позиции.',
    many: 'В {n} высказываниях не указано понятие: приняты как выдержки без позиции.',
    other: 'В {n} высказывания не указано понятие: приняты как выдержки без позиции.',
  },
  'DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.':
    'При открытии файла DNA запросит пароль. Это «{password}» для всех кодировщиков; он ничего не защищает.',
  '{n} articles have no date. DNA knows no document without one and shows 1 January 1970.': {
    one: 'У {n} статьи нет даты. DNA не знает документов без даты и показывает 1 января 1970 г.',
    few: 'У {n} статей нет даты. DNA не знает документов без даты и показывает 1 января 1970 г.',
    many: 'У {n} статей нет даты. DNA не знает документов без даты и показывает 1 января 1970 г.',
    other: 'У {n} статьи нет даты. DNA не знает документов без даты и показывает 1 января 1970 г.',
  },
  '{n} excerpts have no place in the text as it is now and were left out.': {
    one: '{n} выдержка не имеет места в нынешнем тексте и опущена.',
    few: '{n} выдержки не имеют места в нынешнем тексте и опущены.',
    many: '{n} выдержек не имеют места в нынешнем тексте и опущены.',
    other: '{n} выдержки не имеют места в нынешнем тексте и опущены.',
  },
  '{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.':
    {
      one: '{n} свидетельство не относится ни к одной стороне темы (нейтрально, условно, неоднозначно, отказ от комментария): высказывание типа «No agreement», которое сети не учитывают.',
      few: '{n} свидетельства не относятся ни к одной стороне темы (нейтрально, условно, неоднозначно, отказ от комментария): высказывания типа «No agreement», которые сети не учитывают.',
      many: '{n} свидетельств не относятся ни к одной стороне темы (нейтрально, условно, неоднозначно, отказ от комментария): высказывания типа «No agreement», которые сети не учитывают.',
      other:
        '{n} свидетельства не относятся ни к одной стороне темы (нейтрально, условно, неоднозначно, отказ от комментария): высказывания типа «No agreement», которые сети не учитывают.',
    },
  '{n} positions have no evidence in a text, without which DNA has no statement: left out.': {
    one: '{n} позиция не имеет свидетельств в тексте, а без них в DNA нет высказывания: опущена.',
    few: '{n} позиции не имеют свидетельств в тексте, а без них в DNA нет высказывания: опущены.',
    many: '{n} позиций не имеют свидетельств в тексте, а без них в DNA нет высказывания: опущены.',
    other: '{n} позиции не имеют свидетельств в тексте, а без них в DNA нет высказывания: опущены.',
  },
  'DNA has no place for your {n} notes.': {
    one: 'Ваши заметки ({n}) в DNA хранить негде.',
    few: 'Ваши заметки ({n}) в DNA хранить негде.',
    many: 'Ваши заметки ({n}) в DNA хранить негде.',
    other: 'Ваши заметки ({n}) в DNA хранить негде.',
  },
  'The file is no REFI-QDA project, no DNA database and no Web Annotations.':
    'Файл — не проект REFI-QDA, не база данных DNA и не веб-аннотации.',
  'The file has more than {most} MB, which is the most that is read.':
    'В файле больше {most} МБ, а больше программа не читает.',
  'The database could not be read or written: {reason}.':
    'Не удалось прочитать или записать базу данных: {reason}.',
  'Held sources could not be looked for. {reason}':
    'Не удалось проверить, нет ли скрытых источников. {reason}',
  'What is said of the position has no “{name}” that is known.':
    'В данных позиции нет «{name}» или значение неизвестно.',
  '{n} articles': { one: '{n} статья', few: '{n} статьи', many: '{n} статей', other: '{n} статьи' },
  '{n} actors': { one: '{n} актор', few: '{n} актора', many: '{n} акторов', other: '{n} актора' },
  '{n} excerpts': {
    one: '{n} выдержка',
    few: '{n} выдержки',
    many: '{n} выдержек',
    other: '{n} выдержки',
  },
  '{n} positions': {
    one: '{n} позиция',
    few: '{n} позиции',
    many: '{n} позиций',
    other: '{n} позиции',
  },
  '{n} issues': { one: '{n} тема', few: '{n} темы', many: '{n} тем', other: '{n} темы' },
  '{n} notes': {
    one: '{n} заметка',
    few: '{n} заметки',
    many: '{n} заметок',
    other: '{n} заметки',
  },
  'Left out because they tell of a source that you hold: {parts}.':
    'Опущено, так как выдаёт скрытый вами источник: {parts}.',
  'FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words.':
    'В FollowTheMoney нет отношений: позиции записаны в файл словами, как примечания к спикерам.',
  'Not in the file, since the format has no place for them: {n} notes of your own.': {
    one: 'Не вошли в файл, так как формат их не предусматривает, ваши заметки: {n}.',
    few: 'Не вошли в файл, так как формат их не предусматривает, ваши заметки: {n}.',
    many: 'Не вошли в файл, так как формат их не предусматривает, ваши заметки: {n}.',
    other: 'Не вошли в файл, так как формат их не предусматривает, ваши заметки: {n}.',
  },
  'It is a PDF without its text. Import the PDF itself as an article.':
    'Это PDF без текста. Импортируйте сам PDF как статью.',
  'It is a picture, which the library has no place for.':
    'Это изображение, библиотека такого не хранит.',
  'It is a recording, which the library has no place for.':
    'Это запись, библиотека такого не хранит.',
  'It is of a kind that is not known.': 'Вид неизвестен.',
  'It has no plain text, only formatted text of another program.':
    'Простого текста нет, только форматированный текст другой программы.',
  '“{name}” has no text.': '«{name}»: текста нет.',
  'Its text is not in the project but at {path}, which is not read.':
    'Текст находится не в проекте, а по пути {path}, откуда он не читается.',
  'Its text {path} is not in the project.': 'Текста {path} нет в проекте.',
  'Its text is not in the archive.': 'Текста нет в архиве.',
  'Its text is locked with a password.': 'Текст закрыт паролем.',
  'Its text unpacks to more than is read.':
    'В распакованном виде текст больше, чем программа может прочитать.',
  'Its text cannot be unpacked.': 'Текст не распаковывается.',
  'Some letters of “{name}” could not be read; they are shown as �.':
    'Некоторые буквы не удалось прочитать («{name}»); вместо них показано �.',
  'It does not say where it begins and ends.': 'Не указано, где начало и где конец.',
  'It goes from {start} to {end}, and the text has {scalars} characters.':
    'Границы: от {start} до {end}, а знаков в тексте — {scalars}.',
  'It holds the end of a line and nothing else.': 'Здесь только конец строки и больше ничего.',
  'The file is a damaged archive, or has too many parts.':
    'Файл — повреждённый архив, или в нём слишком много частей.',
  'The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx).':
    'Архив — не проект REFI-QDA: в нём нет project.qde. Экспортируйте проект в формате REFI-QDA (.qdpx).',
  'The project’s own file is not in the archive.': 'В архиве нет файла самого проекта.',
  'The project’s own file is locked with a password.': 'Файл самого проекта закрыт паролем.',
  'The project’s own file unpacks to more than is read.':
    'В распакованном виде файл самого проекта больше, чем программа может прочитать.',
  'The project’s own file cannot be unpacked.': 'Файл самого проекта не распаковывается.',
  'The project’s own file begins with {name}, not with Project.':
    'Файл самого проекта начинается с {name}, а не с Project.',
  'The project has links, which the library has no place for.':
    'В проекте есть связи, библиотека такого не хранит.',
  'The project has sets, which the library has no place for.':
    'В проекте есть наборы, библиотека такого не хранит.',
  'The project has graphs, which the library has no place for.':
    'В проекте есть графы, библиотека такого не хранит.',
  '{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.':
    {
      one: 'У {n} выделенного фрагмента есть коды без спикера и отношения: это выдержка, её коды — в комментарии.',
      few: 'У {n} выделенных фрагментов есть коды без спикера и отношения: это выдержки, их коды — в комментариях.',
      many: 'У {n} выделенных фрагментов есть коды без спикера и отношения: это выдержки, их коды — в комментариях.',
      other:
        'У {n} выделенного фрагмента есть коды без спикера и отношения: это выдержки, их коды — в комментариях.',
    },
  'The code has no identifier.': 'У кода нет идентификатора.',
  'Cases that do not say which kind of actor they are about were left aside.':
    'Случаи, в которых не указан вид актора, оставлены в стороне.',
  'The issue that it is on is not in the project.': 'Темы, к которой это относится, нет в проекте.',
  'The project’s own file is no XML that can be read: {reason}. Export the project again.':
    'Файл самого проекта не читается как XML: {reason}. Экспортируйте проект ещё раз.',
  'it defines entities, which no such file needs':
    'в нём определены сущности, не нужные ни одному такому файлу',
  'it breaks off or is malformed': 'он обрывается или построен неправильно',
  'its elements lie too deep in each other or are too many':
    'его элементы вложены слишком глубоко или их слишком много',
  'it closes what was never opened': 'он закрывает то, что не было открыто',
  'it breaks off': 'он обрывается',
  'there is nothing in it': 'в нём ничего нет',
  'The project could not be packed: {error}.': 'Проект не удалось упаковать: {error}.',
  'Write {name}': 'Запись: {name}',
  'Import {name}': 'Импорт: {name}',
  '{made}.': '{made}.',
  'Known already: {known}.': 'Уже известно: {known}.',
  'Not taken: {count}.': 'Не принято: {count}.',
  'Nothing.': 'Ничего.',
  'an actor': 'актор',
  'an annotation': 'аннотация',
  'an article': 'статья',
  'a code': 'код',
  'a document': 'документ',
  'an excerpt': 'выдержка',
  'an issue': 'тема',
  'a note': 'заметка',
  'a position': 'позиция',
  'a selection': 'выделенный фрагмент',
  'a source': 'источник',
  'a statement': 'высказывание',
  '{n} captures': {
    one: '{n} снимок',
    few: '{n} снимка',
    many: '{n} снимков',
    other: '{n} снимка',
  },
  '{n} {noun}': '{noun}: {n}',
  'number {number}': 'номер {number}',
  'There is no article {missing}.': 'Статьи {missing} нет.',
  'Give the numbers of articles that are not in the trash.':
    'Укажите номера статей, которых нет в корзине.',
  'The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.':
    {
      one: 'По вашему запросу файл может выдавать скрытые вами источники ({n}): смотрите, кому его отдаёте.',
      few: 'По вашему запросу файл может выдавать скрытые вами источники ({n}): смотрите, кому его отдаёте.',
      many: 'По вашему запросу файл может выдавать скрытые вами источники ({n}): смотрите, кому его отдаёте.',
      other:
        'По вашему запросу файл может выдавать скрытые вами источники ({n}): смотрите, кому его отдаёте.',
    },
  'The file’s name tells of a source that you hold.': 'Имя файла выдаёт скрытый вами источник.',
  'Give the file another name.': 'Дайте файлу другое имя.',
  'Left out because their pages tell of a source that you hold: {n} captures.': {
    one: 'Опущено, так как страница выдаёт скрытый вами источник, снимков: {n}.',
    few: 'Опущено, так как страница выдаёт скрытый вами источник, снимков: {n}.',
    many: 'Опущено, так как страница выдаёт скрытый вами источник, снимков: {n}.',
    other: 'Опущено, так как страница выдаёт скрытый вами источник, снимков: {n}.',
  },
};
