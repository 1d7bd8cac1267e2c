import type { Core } from '../../core';

export const keeping: Core<'keeping'> = {
  'it lies on a disk that can only be read': 'диск доступен только для чтения',
  'the system does not permit writing to the folder “{name}”':
    'система не разрешает запись в папку «{name}»',
  'the system does not permit writing to the file “{name}”':
    'система не разрешает запись в файл «{name}»',
  'A library in memory has no backups.': 'У библиотеки в памяти нет резервных копий.',
  'A library in memory takes no room on a disk.': 'Библиотека в памяти не занимает места на диске.',
  'process {process} on {host} has it since {since}':
    'её держит процесс {process} на машине {host}, с момента: {since}',
  'another process has it': 'её держит другой процесс',
  'it is a folder': 'это папка',
  'it is empty': 'файл пуст',
  'it is an encrypted backup, which becomes a library again by going back to it':
    'это зашифрованная резервная копия: чтобы она снова стала библиотекой, к ней нужно вернуться',
  'it is not an SQLite database': 'это не база данных SQLite',
  'it is a database of another program': 'это база данных другой программы',
  'it is too short to hold anything of a library':
    'файл слишком короток, чтобы в нём было что-то от библиотеки',
  'neither its header nor its table of tables can be read':
    'не читаются ни заголовок, ни таблица таблиц',
  '{n} rows of {table} rest on others that are gone; they are written beside the library.': {
    one: '{table}: {n} строка зависит от утраченных; она записана рядом с библиотекой.',
    few: '{table}: {n} строки зависят от утраченных; они записаны рядом с библиотекой.',
    many: '{table}: {n} строк зависят от утраченных; они записаны рядом с библиотекой.',
    other: '{table}: {n} строки зависят от утраченных; они записаны рядом с библиотекой.',
  },
  "The file's first bytes were gone and were written anew.":
    'Первые байты файла были утрачены и записаны заново.',
  "The history's chain was broken by the damage; it was sealed anew.":
    'Повреждение разорвало цепочку журнала; она скреплена заново.',
  'Some rows of {table} could not be read.':
    'Некоторые строки таблицы {table} не удалось прочитать.',
  'The table {table} could not be read: {error}.': 'Таблицу {table} не удалось прочитать: {error}.',
  '{n} rows of {table} were read but hold what no such row can.': {
    one: '{table}: {n} строка прочитана, но содержит то, чего в такой строке быть не может.',
    few: '{table}: {n} строки прочитаны, но содержат то, чего в таких строках быть не может.',
    many: '{table}: {n} строк прочитано, но они содержат то, чего в таких строках быть не может.',
    other: '{table}: {n} строки прочитано, но они содержат то, чего в таких строках быть не может.',
  },
  'nothing of it can be read': 'из него ничего не удаётся прочитать',
  'The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.':
    'Слова записей лент утрачены; пока ленты не обновлены, записи ищутся по заголовку, аннотации и авторам.',
  'A passphrase needs {n} letters at least; several words are best.':
    'В парольной фразе должно быть не меньше {n} знаков; лучше всего — несколько слов.',
  'what was decrypted is not what was encrypted': 'расшифровано не то, что было зашифровано',
  'it was changed or cut off since it was made: {error}':
    'после создания файл изменён или обрезан: {error}',
  'what it holds does not fit together': 'содержимое не согласуется между собой',
  'The bundle cannot be imported: {what}.': 'Пакет нельзя импортировать: {what}.',
  '{from}: {error}': '{from}: {error}',
  '{manifest} cannot be read: {error}': '{manifest} не читается: {error}',
  '{manifest} is too long': '{manifest} — слишком длинный файл',
  '{manifest} is not what it should be: {error}': '{manifest} — не то, чем должен быть: {error}',
  'it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}':
    'формат — {format}, схема — {schema}; этот Demarche читает формат {known} и схемы до {latest}',
  'a library has no table “{unknown}”': 'в библиотеке нет таблицы «{unknown}»',
  'a row of {table} refers to a {parent} that is not there':
    'строка таблицы {table} ссылается на отсутствующую запись ({parent})',
  '{name} is not text': '{name} — не текст',
  '{at} is not a row: {error}': '{at} — не строка таблицы: {error}',
  '{at} has other columns than {table}': '{at}: столбцы не те, что в таблице {table}',
  '{at} has no “{column}”': '{at}: нет столбца «{column}»',
  '{at} cannot be a row: {error}': '{at} не может быть строкой таблицы: {error}',
  '{name} does not have the rows that {manifest} says':
    '{name}: строк не столько, сколько указано в {manifest}',
  '{at}: “{column}” is no value': '{at}: «{column}» — не значение',
  '{text} is not text': '{text} — не текст',
  '{manifest} names no file {name}': 'в {manifest} не назван файл {name}',
  '{name} leads out of its folder': '{name} выводит за пределы своей папки',
  '{name} cannot be read: {error}': '{name} не читается: {error}',
  '{name} has not the size that {manifest} says': '{name}: размер не тот, что указан в {manifest}',
  '{name} was changed since the bundle was written': '{name}: изменено после записи пакета',
  'The library holds a text that is none.':
    'В библиотеке как текст хранится то, что текстом не является.',
  'The full-text index {table} does not fit its table: {error}.':
    'Полнотекстовый индекс {table} не соответствует своей таблице: {error}.',
  '{n} full-text indexes': {
    one: '{n} полнотекстовый индекс',
    few: '{n} полнотекстовых индекса',
    many: '{n} полнотекстовых индексов',
    other: '{n} полнотекстового индекса',
  },
  'Excerpt {id} is not what stands at {start} to {end} of its text.':
    'Выдержка {id} — не то, что стоит в её тексте с {start} по {end}.',
  '{n} excerpts against their texts': {
    one: 'Сверено с текстами выдержек: {n}',
    few: 'Сверено с текстами выдержек: {n}',
    many: 'Сверено с текстами выдержек: {n}',
    other: 'Сверено с текстами выдержек: {n}',
  },
  'Quotation {id} is not what stands at {start} to {end} of its text.':
    'Цитата {id} — не то, что стоит в её тексте с {start} по {end}.',
  '{n} quotations against their texts': {
    one: 'Сверено с текстами цитат: {n}',
    few: 'Сверено с текстами цитат: {n}',
    many: 'Сверено с текстами цитат: {n}',
    other: 'Сверено с текстами цитат: {n}',
  },
  "The file's pages and indexes": 'Страницы и индексы файла',
  '{n} entries of the history against their hashes': {
    one: 'Сверено с хешами записей журнала: {n}',
    few: 'Сверено с хешами записей журнала: {n}',
    many: 'Сверено с хешами записей журнала: {n}',
    other: 'Сверено с хешами записей журнала: {n}',
  },
  '{table} {row} refers to a {parent} that is not there.':
    '{table} {row}: ссылка на отсутствующую запись ({parent}).',
  '{table} refers to a {parent} that is not there.':
    '{table}: ссылка на отсутствующую запись ({parent}).',
  'References between rows, and the names that they are shared by':
    'Ссылки между строками и имена, под которыми строки общие',
  'The bytes of snapshot contents {id} are not what was captured.':
    'Байты содержимого снимка {id} — не те, что были сняты.',
  '{n} snapshots against their hashes': {
    one: 'Сверено с хешами снимков: {n}',
    few: 'Сверено с хешами снимков: {n}',
    many: 'Сверено с хешами снимков: {n}',
    other: 'Сверено с хешами снимков: {n}',
  },
  'Edition {id} is not what was issued.': 'Выпуск {id} — не то, что было выпущено.',
  '{n} editions against their hashes': {
    one: 'Сверено с хешами выпусков: {n}',
    few: 'Сверено с хешами выпусков: {n}',
    many: 'Сверено с хешами выпусков: {n}',
    other: 'Сверено с хешами выпусков: {n}',
  },
  'What is compared of position {id} is not what is stored of it.':
    'Данные позиции {id} для сравнения не совпадают с сохранёнными.',
  'What is compared of article {id} is not what is stored of it.':
    'Данные статьи {id} для сравнения не совпадают с сохранёнными.',
  'What is compared against positions and articles':
    'Сверка данных для сравнения с позициями и статьями',
  'The passages kept of article {id} are not those of its text.':
    'Фрагменты, сохранённые для статьи {id}, — не из её текста.',
  'Article {id} is not with the copies that it shares passages with.':
    'Статья {id} стоит отдельно от копий, с которыми у неё общие фрагменты.',
  'Copies of {n} articles against their texts': {
    one: 'Сверено с текстами копий статей: {n}',
    few: 'Сверено с текстами копий статей: {n}',
    many: 'Сверено с текстами копий статей: {n}',
    other: 'Сверено с текстами копий статей: {n}',
  },
  'What feed {id} is filtered by is not what was typed.':
    'Фильтр, по которому отбирается лента {id}, — не тот, что был введён.',
  'Entry {id} of a feed is not in the state that it was marked with.':
    'Запись ленты {id} не в том состоянии, в каком отмечена.',
  "Entry {id} of a feed is not shown or left out as its feed's filter says.":
    'Запись ленты {id} показана или скрыта не так, как велит фильтр ленты.',
  'Whether entries of feeds are as they were marked and filtered cannot be told.':
    'Не удаётся определить, соответствуют ли записи лент отметкам и фильтрам.',
  'SQLite found: {line}.': 'SQLite сообщает: {line}.',
  'a row that others refer to': 'строка, на которую ссылаются другие',
  '{n} entries of feeds against marks and filters': {
    one: 'Сверено с отметками и фильтрами записей лент: {n}',
    few: 'Сверено с отметками и фильтрами записей лент: {n}',
    many: 'Сверено с отметками и фильтрами записей лент: {n}',
    other: 'Сверено с отметками и фильтрами записей лент: {n}',
  },
  'Entry {id} of the history does not hold the change that was made.':
    'Запись журнала {id} содержит не то изменение, которое было сделано.',
  'Entry {id} of the history does not follow entry {last}: one of them was changed, or others were taken out between them.':
    'Запись журнала {id} не следует за записью {last}: одна из них изменена или между ними изъяты другие.',
  'Entry {id} of the history is not the first, or was changed.':
    'Запись журнала {id} не первая или изменена.',
  'The history does not end with the entry that was written last.':
    'Журнал заканчивается не той записью, которая сделана последней.',
  '{n} bytes': { one: '{n} байт', few: '{n} байта', many: '{n} байт', other: '{n} байта' },
  '{words}… ({n} characters)': {
    one: '{words}… ({n} символ)',
    few: '{words}… ({n} символа)',
    many: '{words}… ({n} символов)',
    other: '{words}… ({n} символа)',
  },
  'Check the library': 'Проверка библиотеки',
  'Compact the file': 'Сжатие файла',
  'Compact the library': 'Сжатие библиотеки',
  'The library is sound.': 'Библиотека исправна.',
  '{after} kB, before {before} kB.': '{after} кБ, было {before} кБ.',
  'Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.':
    {
      one: 'Из старых записей журнала ({n}) сохранён только след, как и у всех, кроме новейших 20 000.',
      few: 'Из старых записей журнала ({n}) сохранён только след, как и у всех, кроме новейших 20 000.',
      many: 'Из старых записей журнала ({n}) сохранён только след, как и у всех, кроме новейших 20 000.',
      other:
        'Из старых записей журнала ({n}) сохранён только след, как и у всех, кроме новейших 20 000.',
    },
  '{checked}': '{checked}',
  'Pages and indexes': 'Страницы и индексы',
  'References between rows': 'Ссылки между строками',
  'Excerpts against their texts': 'Сверка выдержек с текстами',
  'Quotations against their texts': 'Сверка цитат с текстами',
  'Snapshots against their hashes': 'Сверка снимков с хешами',
  'Editions against their hashes': 'Сверка выпусков с хешами',
  'What is compared against what is stored': 'Сверка данных для сравнения с сохранёнными',
  'Copies against their texts': 'Сверка копий с текстами',
  'Entries of feeds against marks and filters': 'Сверка записей лент с отметками и фильтрами',
  'The history’s chain': 'Цепочка журнала',
  'Full-text indexes': 'Полнотекстовые индексы',
  'Export the library': 'Экспорт библиотеки',
  'Import a library': 'Импорт библиотеки',
  '{n} files': { one: '{n} файл', few: '{n} файла', many: '{n} файлов', other: '{n} файла' },
  '{n} rows': { one: '{n} строка', few: '{n} строки', many: '{n} строк', other: '{n} строки' },
  '{path}: {files}, {rows}.': '{path}: {files}, {rows}.',
  'It is a whole copy: the {n} sources that you hold are named in it.': {
    one: 'Это полная копия: в ней назван {n} скрытый вами источник.',
    few: 'Это полная копия: в ней названы {n} скрытых вами источника.',
    many: 'Это полная копия: в ней названы {n} скрытых вами источников.',
    other: 'Это полная копия: в ней названы {n} скрытого вами источника.',
  },
};
