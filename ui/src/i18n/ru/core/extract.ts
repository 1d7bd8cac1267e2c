import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'a PDF document': 'документ PDF',
  'a PNG picture': 'изображение PNG',
  'a JPEG picture': 'изображение JPEG',
  'a GIF picture': 'изображение GIF',
  'a picture, sound or film': 'изображение, звук или видео',
  'a ZIP archive or an office document': 'архив ZIP или офисный документ',
  'an empty ZIP archive': 'пустой архив ZIP',
  'a gzip archive': 'архив gzip',
  'a bzip2 archive': 'архив bzip2',
  'an xz archive': 'архив xz',
  'a zstd archive': 'архив zstd',
  'a 7-Zip archive': 'архив 7-Zip',
  'a RAR archive': 'архив RAR',
  'a program': 'программа',
  'a Windows program': 'программа для Windows',
  'an SQLite database': 'база данных SQLite',
  'an old office document': 'офисный документ старого вида',
  'a sound file': 'звуковой файл',
  'a sound or film': 'звук или видео',
  'a film': 'видео',
  'a font': 'шрифт',
  'a rich text document': 'документ RTF',
  'data of an unknown kind': 'данные неизвестного вида',
  'The page carries more than one article; only the first is kept.':
    'На странице больше одной статьи; оставлена только первая.',
  'There is no text in it.': 'Текста в нём нет.',
  'No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article.':
    'Статья не найдена: есть только меню, заголовки и прочие служебные элементы. Восстановите строки, которые относятся к статье.',
  'Little text was found in it; look at what was cut.':
    'Текста найдено мало; посмотрите, что вырезано.',
  'The page gives {date} as its date of publication, which had not come when it was read. The date was left out.':
    'Дата публикации на странице: {date}. При чтении этот день ещё не наступил; дата опущена.',
  'it has no list of entries': 'нет списка записей',
  'JSON of another kind': 'JSON другого вида',
  'It is empty.': 'Здесь пусто.',
  'It is a web page, not a feed.': 'Это веб-страница, а не лента.',
  'It is {what}, not a feed.': 'Это {what}, а не лента.',
  'The feed is damaged: {reason}.': 'Лента повреждена: {reason}.',
  'There is text before the feed begins.': 'Перед началом ленты есть текст.',
  'a text': 'текст',
  'The texts of {n} entries are longer than an article can be, and were left out.': {
    one: 'Текст {n} записи длиннее, чем бывает статья, и опущен.',
    few: 'Тексты {n} записей длиннее, чем бывает статья, и опущены.',
    many: 'Тексты {n} записей длиннее, чем бывает статья, и опущены.',
    other: 'Тексты {n} записи длиннее, чем бывает статья, и опущены.',
  },
  'The feed has {count} entries; the first {most} were read.':
    'Записей в ленте: {count}; прочитаны первые {most}.',
  'a document of another kind': 'документ другого вида',
  'The list is damaged after {n} feeds ({error}); those were read.': {
    one: 'Список повреждён; лент до повреждения прочитано: {n} ({error}).',
    few: 'Список повреждён; лент до повреждения прочитано: {n} ({error}).',
    many: 'Список повреждён; лент до повреждения прочитано: {n} ({error}).',
    other: 'Список повреждён; лент до повреждения прочитано: {n} ({error}).',
  },
  'The list has {count} feeds; the first {most} were read.':
    'Лент в списке: {count}; прочитаны первые {most}.',
  'The feed “{name}” has no address.': 'У ленты «{name}» нет адреса.',
  'A feed has neither a name nor an address.': 'У одной из лент нет ни названия, ни адреса.',
  '“{given}” of the feed “{name}” is not a web address.':
    '«{given}» у ленты «{name}» — не веб-адрес.',
  '“{given}” of a feed without a name is not a web address.':
    '«{given}» у ленты без названия — не веб-адрес.',
  'The feed is damaged after {n} entries ({reason}); those were read.': {
    one: 'Лента повреждена; записей до повреждения прочитано: {n} ({reason}).',
    few: 'Лента повреждена; записей до повреждения прочитано: {n} ({reason}).',
    many: 'Лента повреждена; записей до повреждения прочитано: {n} ({reason}).',
    other: 'Лента повреждена; записей до повреждения прочитано: {n} ({reason}).',
  },
  'a list of feeds (OPML)': 'список лент (OPML)',
  'a site map': 'карта сайта',
  'a document of another kind ({name})': 'документ другого вида ({name})',
  'it ends before <{name}> is closed': 'обрывается до закрытия <{name}>',
  'The document has more than {most} paragraphs; only the first of them were read.':
    'В документе больше {most} абзацев; прочитаны только первые.',
  'Word document': 'документ Word',
  'OpenDocument text': 'текст OpenDocument',
  'e-mail': 'электронное письмо',
  'web archive': 'веб-архив',
  'plain text': 'простой текст',
  reference: 'библиографическая запись',
  'The file is empty.': 'Файл пуст.',
  'Choose another file.': 'Выберите другой файл.',
  'This begins like a ZIP archive or an office document, but is damaged or cut short.':
    'Начинается как архив ZIP или офисный документ, но повреждено или обрывается.',
  'Get the file again from where it came from.': 'Получите файл ещё раз оттуда, откуда он взят.',
  'This is an Excel workbook, not a text.': 'Это книга Excel, а не текст.',
  'Copy the cells that you need and paste them, or save the sheet as PDF.':
    'Скопируйте нужные ячейки и вставьте их или сохраните лист как PDF.',
  'This is a PowerPoint presentation, not a text.': 'Это презентация PowerPoint, а не текст.',
  'Save it as PDF and import that.': 'Сохраните как PDF и импортируйте его.',
  'This is an office document of a kind that is not read.':
    'Это офисный документ такого вида, который не читается.',
  'Save it as PDF or as a Word document and import that.':
    'Сохраните как PDF или документ Word и импортируйте его.',
  'This is an e-book (EPUB).': 'Это электронная книга (EPUB).',
  'Copy the chapter that you need and paste it.': 'Скопируйте нужную главу и вставьте её.',
  'This is an OpenDocument file that is no text.': 'Это файл OpenDocument, но не текст.',
  'This is a ZIP archive, not a document.': 'Это архив ZIP, а не документ.',
  'Unpack it and import the files in it.': 'Распакуйте его и импортируйте файлы из него.',
  'This office document is locked with a password.': 'Этот офисный документ защищён паролем.',
  'Open it, save it without the password, and import that.':
    'Откройте его, сохраните без пароля и импортируйте.',
  'This is a Word document of the old kind (.doc).': 'Это документ Word старого вида (.doc).',
  'Open it and save it as .docx or PDF, and import that.':
    'Откройте его, сохраните как .docx или PDF и импортируйте.',
  'This is a message saved by Outlook (.msg).': 'Это письмо, сохранённое в Outlook (.msg).',
  'Save it as .eml, or open it and paste its text.':
    'Сохраните его как .eml или откройте и вставьте текст.',
  'This is an Excel workbook of the old kind (.xls).': 'Это книга Excel старого вида (.xls).',
  'Copy the cells that you need and paste them.': 'Скопируйте нужные ячейки и вставьте их.',
  'This is a PowerPoint presentation of the old kind (.ppt).':
    'Это презентация PowerPoint старого вида (.ppt).',
  'This is an old office document.': 'Это офисный документ старого вида.',
  'Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters.':
    'Demarche не читает слова на изображениях: найдите сам текст или пропустите изображение через программу распознавания.',
  'Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text.':
    'Сохраните текст как PDF, HTML, документ Word или простой текст либо откройте файл и вставьте текст.',
  'This is {what}, neither a page nor a text.': 'Это {what}, а не страница и не текст.',
  'This is a feed or a list of feeds, not an article.': 'Это лента или список лент, а не статья.',
  'Add it under Feeds.': 'Добавьте её в разделе «Ленты».',
  'This is XML of a kind that is not read.': 'Это XML такого вида, который не читается.',
  'Open it in the program that it belongs to, and export it as HTML, PDF or text.':
    'Откройте его в той программе, к которой он относится, и экспортируйте в HTML, PDF или текст.',
  'This is JSON data, not a text.': 'Это данные JSON, а не текст.',
  'Export what you need from it as text or HTML.':
    'Экспортируйте из них нужное как текст или HTML.',
  'Message {number}: {why}': 'Письмо {number}: {why}',
  'The mailbox has {count} messages; the first {most} were read.':
    'Писем в почтовом ящике: {count}; прочитаны первые {most}.',
  'This looks like an e-mail, but its parts cannot be told apart.':
    'Похоже на электронное письмо, но его части не удаётся различить.',
  'Open it in a mail program and save it anew, or paste its text.':
    'Откройте его в почтовой программе и сохраните заново или вставьте текст.',
  'a message': 'письмо',
  'Attachment {name}: {why}': 'Вложение {name}: {why}',
  'The message has no text of its own.': 'В письме нет собственного текста.',
  'The text is longer than 4 MB; only its beginning was read.':
    'Текст длиннее 4 МБ; прочитано только начало.',
  'This is a saved page (MHTML) whose parts cannot be told apart.':
    'Это сохранённая страница (MHTML), части которой не удаётся различить.',
  'Save the page again, as HTML or as PDF.': 'Сохраните страницу ещё раз, как HTML или PDF.',
  'This document is locked with a password.': 'Этот документ защищён паролем.',
  'The document is damaged; only the text before the damage was read.':
    'Документ повреждён; прочитан только текст до повреждения.',
  'This PDF document holds objects in objects to no end.':
    'В этом документе PDF объекты вложены друг в друга без конца.',
  'Open it in a PDF reader, print the pages that you need into a new PDF, and import that.':
    'Откройте его в программе для PDF, напечатайте нужные страницы в новый PDF и импортируйте его.',
  'This PDF document unpacks to more than it should.':
    'В распакованном виде этот документ PDF больше, чем следует.',
  'Use fonts that have every letter.': 'Используйте шрифты, в которых есть все буквы.',
  'This PDF document is locked with a password.': 'Этот документ PDF защищён паролем.',
  'Open it with the password, save it without, and import that.':
    'Откройте его с паролем, сохраните без пароля и импортируйте.',
  'This PDF document is encrypted in a way that is not known.':
    'Этот документ PDF зашифрован неизвестным способом.',
  'Open it in a PDF reader, print it into a new PDF, and import that.':
    'Откройте его в программе для PDF, напечатайте в новый PDF и импортируйте его.',
  'The document has {count} pages; not all of the first {read} and none after them were read.':
    'Страниц в документе: {count}; из первых {read} прочитаны не все, из остальных — ни одной.',
  'Some letters could not be read: the document does not say which they are.':
    'Некоторые буквы прочитать не удалось: в документе не указано, какие они.',
  'The letters of this PDF document cannot be read: it does not say which they are.':
    'Буквы этого документа PDF прочитать нельзя: в нём не указано, какие они.',
  'Run it through a program that recognises letters (OCR), and import what that saves.':
    'Пропустите его через программу распознавания (OCR) и импортируйте результат.',
  'This PDF document has no text layer: its pages are pictures, as a scanner makes them.':
    'В этом документе PDF нет текстового слоя: его страницы — изображения, как после сканера.',
  'There is no text in this PDF document.': 'В этом документе PDF нет текста.',
  'This PDF document is damaged, or made in a way that cannot be read.':
    'Этот документ PDF повреждён или сделан так, что его нельзя прочитать.',
  'The archive unpacks to more than {size} MB, which is the most that is read.':
    'В распакованном виде архив больше {size} МБ; больше не читается.',
  'Split it, and import the parts.': 'Разделите его и импортируйте части.',
  'The archive breaks off: what stood after the last whole record could not be read.':
    'Архив обрывается: то, что шло после последней целой записи, прочитать не удалось.',
  '{count} without a type': '{count} без типа',
  '{count} {kind}': '{count} {kind}',
  'Records that hold no page were passed over: {counted}.':
    'Записи без страницы пропущены: {counted}.',
  'There is no record in the archive.': 'В архиве нет ни одной записи.',
  'what should be a record does not begin as one': 'то, что должно быть записью, начинается иначе',
  'a record’s head does not end': 'заголовок записи не заканчивается',
  'a record says that it is longer than what is there':
    'запись объявлена длиннее, чем есть на деле',
  'The archive has more than {most} records; what comes after was not read.':
    'Записей в архиве больше {most}; остальное не прочитано.',
  'No page of the archive could be read: {why}.':
    'Ни одной страницы архива прочитать не удалось: {why}.',
  'The archive cannot be read further after {n} pages: {why}.': {
    one: 'Дальше архив не читается; прочитано страниц: {n}. Причина: {why}.',
    few: 'Дальше архив не читается; прочитано страниц: {n}. Причина: {why}.',
    many: 'Дальше архив не читается; прочитано страниц: {n}. Причина: {why}.',
    other: 'Дальше архив не читается; прочитано страниц: {n}. Причина: {why}.',
  },
  'A record': 'Запись',
  '{name}: {reason}.': '{name}: {reason}.',
  '{name} is no page: {given}.': '{name} — не страница: {given}.',
  'It is an archive itself.': 'Это тоже архив.',
  'Import it by itself.': 'Импортируйте его отдельно.',
  '{name}: {why}': '{name}: {why}',
  'what the server answered has no end of its head': 'заголовок ответа сервера не заканчивается',
  'it is no answer of a web server': 'это не ответ веб-сервера',
  'the server answered {status}, which is no page': 'сервер ответил {status}, а это не страница',
  'it is compressed as {coding}, which is not read': 'сжато способом {coding}, который не читается',
  'it unpacks to more than is read': 'в распакованном виде больше, чем читается',
  'its compression is broken': 'сжатие нарушено',
  'The notes of the document could not be read.': 'Сноски документа прочитать не удалось.',
  'This looks like a Word document, but the part with its text is missing.':
    'Похоже на документ Word, но части с текстом нет.',
  'Open it in a word processor and save it anew.':
    'Откройте его в текстовом редакторе и сохраните заново.',
  'The document is damaged or cut short.': 'Документ повреждён или обрывается.',
  'Get it again from where it came from, or open it in a word processor and save it anew.':
    'Получите его ещё раз оттуда, откуда он взят, или откройте в текстовом редакторе и сохраните заново.',
  'The document unpacks to more than 64 MB of text.':
    'В распакованном виде в документе больше 64 МБ текста.',
  'Copy the part that you need and paste it.': 'Скопируйте нужную часть и вставьте её.',
  'The document defines entities, which no word processor does.':
    'В документе заданы сущности (entities), чего ни один текстовый редактор не делает.',
  'Do not trust it. Open it in a word processor and save it anew if you must have it.':
    'Не доверяйте ему. Если он необходим, откройте его в текстовом редакторе и сохраните заново.',
  'This is a live blog: its entries were written one by one, and the date is that of the whole.':
    'Это онлайн-трансляция: записи делались одна за другой, а дата относится ко всей странице.',
  'The article seems to go on on more pages; only this one was read. Import the others too.':
    'Похоже, статья продолжается на других страницах; прочитана только эта. Импортируйте и остальные.',
  'The page seems to show only the beginning of its article; the rest is for subscribers.':
    'Похоже, страница показывает только начало статьи; остальное — для подписчиков.',
  'The page is longer than 12 MB or 250,000 tags; only its beginning was read.':
    'Страница длиннее 12 МБ или 250 000 тегов; прочитано только начало.',
  'The page has more than 20,000 paragraphs; only the first were read.':
    'На странице больше 20 000 абзацев; прочитаны только первые.',
  'The page shows less than the whole article; the text was taken from the data that it gives to search engines.':
    'Страница показывает статью не целиком; текст взят из данных для поисковых систем.',
  'The text was taken from a part of the page that browsers with scripts do not show.':
    'Текст взят из той части страницы, которую браузеры со скриптами не показывают.',
  'The page is drawn by a script; the text was taken from the data that it is drawn from.':
    'Страницу строит скрипт; текст взят из данных, по которым она строится.',
  'The page is made of frames; import the addresses that they show: {addresses}':
    'Страница состоит из фреймов; импортируйте адреса, которые в них показаны: {addresses}',
  'This looks like a notice that the page was not found, not like an article.':
    'Похоже на сообщение о том, что страница не найдена, а не на статью.',
  'This looks like a question for consent to cookies, not like an article.':
    'Похоже на запрос согласия на cookie, а не на статью.',
  'This looks like a check that a person asks for the page, not like an article.':
    'Похоже на проверку, что посетитель — человек, а не на статью.',
  'This looks like a notice that the page is refused, not like an article.':
    'Похоже на отказ в доступе, а не на статью.',
  'This looks like a page to log in on, not like an article.':
    'Похоже на страницу входа, а не на статью.',
  'This looks like the results of a search, not like an article; import the addresses that you want.':
    'Похоже на результаты поиска, а не на статью; импортируйте нужные адреса.',
  'This looks like a list of articles, not like one; import the addresses that you want.':
    'Похоже на список статей, а не на статью; импортируйте нужные адреса.',
  'Some characters could not be read; they are shown as �.':
    'Некоторые знаки прочитать не удалось; они показаны как �.',
  'The text is longer than 4 MB or 60,000 lines; only its beginning was read.':
    'Текст длиннее 4 МБ или 60 000 строк; прочитано только начало.',
  '{n} control characters were taken out of the text.': {
    one: 'Из текста убран {n} управляющий символ.',
    few: 'Из текста убраны {n} управляющих символа.',
    many: 'Из текста убрано {n} управляющих символов.',
    other: 'Из текста убрано {n} управляющего символа.',
  },
  'This is an address, not an article: import the page by its address.':
    'Это адрес, а не статья: импортируйте страницу по её адресу.',
  'The entry “{name}” (line {line}) is longer than any reference.':
    'Запись «{name}» (строка {line}) длиннее любой библиографической записи.',
  'The entry “{name}” (line {line}) is not closed.': 'Запись «{name}» (строка {line}) не закрыта.',
  'The entry “{name}” (line {line}) has more braces in braces than any reference.':
    'Запись «{name}» (строка {line}) содержит больше вложенных скобок, чем любая библиографическая запись.',
  'The entry “{name}” (line {line}) is empty.': 'Запись «{name}» (строка {line}) пуста.',
  'The entry “{name}” (line {line}) cannot be read: {error}.':
    'Запись «{name}» (строка {line}) не читается: {error}.',
  'The entry “{name}” (line {line}) cannot be read.':
    'Запись «{name}» (строка {line}) не читается.',
  'These look like references in CSL JSON, but line {line} is not JSON.':
    'Похоже на библиографические записи в CSL-JSON, но строка {line} — не JSON.',
  'Export the references anew.': 'Экспортируйте библиографические записи заново.',
  'Item {number} is no reference.': 'Элемент {number} — не библиографическая запись.',
  'Reference {number} has neither a title nor an address.':
    'В библиографической записи {number} нет ни заголовка, ни адреса.',
  'There is no reference in this file.': 'В этом файле нет библиографических записей.',
  'No reference in this file could be read.':
    'Ни одной библиографической записи этого файла прочитать не удалось.',
  'Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF.':
    'Экспортируйте библиографические записи заново: в RIS, BibTeX, CSL-JSON или Zotero RDF.',
  'The reference has no text yet: it can be fetched from its address, or stored without.':
    'В библиографической записи пока нет текста: его можно загрузить по адресу или сохранить запись без него.',
  "The text is the reference's abstract, not the article.":
    'Текст — аннотация из библиографической записи, а не статья.',
  'Line {line} belongs to no reference.':
    'Строка {line} не относится ни к одной библиографической записи.',
  'This file defines entities, which Zotero does not do.':
    'В этом файле заданы сущности (entities), чего Zotero не делает.',
  'Do not trust it. Export the references anew.':
    'Не доверяйте ему. Экспортируйте библиографические записи заново.',
  'The file is damaged; only what comes before the damage was read.':
    'Файл повреждён; прочитано только то, что до повреждения.',
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
  authors: 'авторы',
  date: 'дата',
  abstract: 'аннотация',
  'how it was published': 'сведения о публикации',
};
