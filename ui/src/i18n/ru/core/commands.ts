import type { Core } from '../../core';

export const commands: Core<'commands'> = {
  'The article was typed by hand: there is no page to extract it from.':
    'Статья набрана вручную: страницы, из которой её можно извлечь, нет.',
  'Edit its text instead.': 'Вместо этого правьте её текст.',
  'No article was named.': 'Не указана ни одна статья.',
  'Choose the articles to capture again.': 'Выберите статьи, для которых нужен новый снимок.',
  'Capture {n} articles again': {
    one: 'Новый снимок: {n} статья',
    few: 'Новый снимок: {n} статьи',
    many: 'Новый снимок: {n} статей',
    other: 'Новый снимок: {n} статьи',
  },
  'No issue was found in it.': 'В файле не найдено ни одной темы.',
  'Line {line}: {problem}': 'Строка {line}: {problem}',
  'Export this codebook to see what one looks like, as Markdown or as CSV.':
    'Чтобы увидеть, как выглядит кодовая книга, экспортируйте эту в Markdown или CSV.',
  '“{name}” was not taken. {reason}': '«{name}» — не принято. {reason}',
  '{name} cannot be read.': '{name} не читается.',
  '{path} has {size} MB; a codebook may have {most} MB at most.':
    '{path}: {size} МБ; в кодовой книге может быть не больше {most} МБ.',
  'Check that it is the right file.': 'Проверьте, тот ли это файл.',
  '{path} is no text in UTF-8.': '{path} — не текст в UTF-8.',
  'Save a workbook as CSV in UTF-8 first.': 'Книгу Excel сначала сохраните как CSV в UTF-8.',
  '{path} is neither Markdown nor CSV by its name.':
    '{path}: судя по имени, это ни Markdown, ни CSV.',
  'Give the file the ending .md or .csv.': 'Дайте файлу расширение .md или .csv.',
  '{said} is yet to come: nothing can have been said then.':
    '{said}: этот день ещё не наступил, тогда ничего не могло быть сказано.',
  'Correct the day on which it was said.': 'Исправьте день, когда это было сказано.',
  'Select the words, and do it again.': 'Выделите слова и повторите.',
  'No address was given.': 'Адрес не указан.',
  'Give the address of a feed, or of a page that has one.':
    'Укажите адрес ленты или страницы, у которой она есть.',
  'Add feed {url}': 'Добавление ленты {url}',
  'The page names no feed.': 'На странице не указана лента.',
  'Look on the site for a link to its feed (RSS or Atom), and give that address.':
    'Найдите на сайте ссылку на его ленту (RSS или Atom) и укажите этот адрес.',
  'The page names other feeds: {others}.': 'На странице указаны другие ленты: {others}.',
  'The page names {at} as its feed, and that is a page as well.':
    'Как лента на странице указан адрес {at}, а это тоже страница.',
  '{asked} has moved for good to {moved}.': '{asked}: навсегда перенесено на {moved}.',
  '{n} entries.': {
    one: '{n} запись.',
    few: '{n} записи.',
    many: '{n} записей.',
    other: '{n} записи.',
  },
  'What the note says beside it stays: look whether a post, a day or an outlet tells who it is.':
    'То, что сказано в заметке рядом, остаётся: проверьте, не выдаёт ли источник должность, день или издание.',
  '{n} times a source leaves as “[source held]”.': {
    one: '{n} раз вместо источника пишется «[source held]».',
    few: '{n} раза вместо источника пишется «[source held]».',
    many: '{n} раз вместо источника пишется «[source held]».',
    other: '{n} раза вместо источника пишется «[source held]».',
  },
  '{n} rows or names leave as “[source held]”.': {
    one: 'Вместо {n} строки или имени пишется «[source held]».',
    few: 'Вместо {n} строк или имён пишется «[source held]».',
    many: 'Вместо {n} строк или имён пишется «[source held]».',
    other: 'Вместо {n} строки или имени пишется «[source held]».',
  },
  'It was in the trash, and is back.': 'Лента была в корзине и возвращена.',
  'It is in the library already.': 'Лента уже есть в библиотеке.',
  'What stands at {url} is no feed that can be read. {reason}':
    'По адресу {url} — не лента, которую можно прочитать. {reason}',
  'Open the address in a browser to see what it is, or look on the site for its feed.':
    'Откройте адрес в браузере, чтобы увидеть, что это, или найдите ленту на сайте.',
  "Look on its site for the feed's new address, or delete the feed. What came in before stays.":
    'Найдите на сайте новый адрес ленты или удалите ленту. Поступившее раньше останется.',
  'There is no feed at this address (404).': 'По этому адресу ленты нет (404).',
  'The feed was removed for good (410).': 'Лента удалена навсегда (410).',
  'The entries that came in before are kept.': 'Записи, поступившие раньше, сохранены.',
  'No entry was chosen.': 'Не выбрана ни одна запись.',
  'Choose the entries that are to be imported.': 'Выберите записи для импорта.',
  'Import {n} entries': {
    one: 'Импорт: {n} запись',
    few: 'Импорт: {n} записи',
    many: 'Импорт: {n} записей',
    other: 'Импорт: {n} записи',
  },
  'an entry of {feed}': 'запись ленты «{feed}»',
  'This is the text that the feed holds.': 'Это текст из ленты.',
  'The entry has no page, and the feed does not hold its text.':
    'У записи нет страницы, а в ленте нет её текста.',
  'Look for the article on the site, and import it by its address or as a paste.':
    'Найдите статью на сайте и импортируйте её по адресу или вставкой.',
  'There is no feed to refresh.': 'Обновлять нечего: лент нет.',
  'Add a feed first.': 'Сначала добавьте ленту.',
  'Refresh {title}': 'Обновление: {title}',
  'Refresh {n} feeds': {
    one: 'Обновление: {n} лента',
    few: 'Обновление: {n} ленты',
    many: 'Обновление: {n} лент',
    other: 'Обновление: {n} ленты',
  },
  'Nothing new.': 'Ничего нового.',
  '{n} new entries.': {
    one: '{n} новая запись.',
    few: '{n} новые записи.',
    many: '{n} новых записей.',
    other: '{n} новой записи.',
  },
  '{n} entries revised.': {
    one: 'Обновлена {n} запись.',
    few: 'Обновлено {n} записи.',
    many: 'Обновлено {n} записей.',
    other: 'Обновлено {n} записи.',
  },
  '{n} new entries, {revised} revised.': {
    one: '{n} новая запись; обновлено: {revised}.',
    few: '{n} новые записи; обновлено: {revised}.',
    many: '{n} новых записей; обновлено: {revised}.',
    other: '{n} новой записи; обновлено: {revised}.',
  },
  'A web page stands where the feed was.': 'Там, где была лента, теперь веб-страница.',
  'Open the address in a browser: the feed may have moved, or the site may want something first.':
    'Откройте адрес в браузере: лента могла переехать, или сайт сначала чего-то требует.',
  'It has moved for good to {to}, where another of your feeds is.':
    'Лента навсегда перенесена на {to}, где находится другая ваша лента.',
  'It has moved for good to {to}.': 'Лента навсегда перенесена на {to}.',
  '{path} has {size} MB; a list of feeds may have {most} MB at most.':
    '{path}: {size} МБ; в списке лент может быть не больше {most} МБ.',
  '{path} is no list of feeds. {reason}': '{path} — не список лент. {reason}',
  'Choose an OPML file, as other feed readers export it.':
    'Выберите файл OPML, какой экспортируют другие программы чтения лент.',
  'The draft names no address.': 'В черновике не указан адрес.',
  'Give its address, or import its text as a file or a paste.':
    'Укажите адрес или импортируйте текст файлом или вставкой.',
  'Fetch {url}': 'Загрузка {url}',
  'No file was given.': 'Файл не указан.',
  'Choose one file or more.': 'Выберите один или несколько файлов.',
  'Import {n} files': {
    one: 'Импорт: {n} файл',
    few: 'Импорт: {n} файла',
    many: 'Импорт: {n} файлов',
    other: 'Импорт: {n} файла',
  },
  'The same file as {first}, which is imported once.':
    'Тот же файл, что и {first}; импортируется один раз.',
  'The paste': 'Вставка',
  'What was pasted is not text: it is {what}.': 'Вставлен не текст: это {what}.',
  'Copy the text of the page, not a picture or a file, and paste it again.':
    'Скопируйте текст страницы, а не картинку или файл, и вставьте снова.',
  'The paste is empty.': 'Вставка пуста.',
  "Select the page's text, copy it, and paste it again.":
    'Выделите текст страницы, скопируйте и вставьте снова.',
  'The page is empty.': 'Страница пуста.',
  'Wait until it is there, and send it again.': 'Дождитесь её загрузки и отправьте снова.',
  'The page': 'Страница',
  '{path} is a folder.': '{path} — папка.',
  'Choose the files in it.': 'Выберите файлы в ней.',
  'The file': 'Файл',
  'The text': 'Текст',
  '{what} has {size} MB; {most} MB is the most that can be imported.':
    '{what}: {size} МБ; импортировать можно не больше {most} МБ.',
  "Paste the article's own text, or the part that you need.":
    'Вставьте текст самой статьи или нужную его часть.',
  '{n} references.': {
    one: '{n} библиографическая запись.',
    few: '{n} библиографические записи.',
    many: '{n} библиографических записей.',
    other: '{n} библиографической записи.',
  },
  '{n} articles.': {
    one: '{n} статья.',
    few: '{n} статьи.',
    many: '{n} статей.',
    other: '{n} статьи.',
  },
  '{n} more were left out.': {
    one: 'Опущено ещё {n}.',
    few: 'Опущено ещё {n}.',
    many: 'Опущено ещё {n}.',
    other: 'Опущено ещё {n}.',
  },
  '{path} is empty.': '{path}: файл пуст.',
  'It was answered by {url}, which is not encrypted: it can have been changed on the way.':
    'Ответ пришёл с {url} без шифрования: по пути его могли изменить.',
  'The file holds {count}; the first {most} were taken. Export the rest into files of their own.':
    'В файле {count}, принято первых: {most}. Экспортируйте остальное в отдельные файлы.',
  'Import from Zotero': 'Импорт из Zotero',
  'Zotero has {total} items; of those added last {most} were taken. Store or discard them, and export older ones from Zotero as a file.':
    'Записей в Zotero: {total}; из добавленных последними принято {most}. Сохраните или отбросьте их, а более старые экспортируйте из Zotero файлом.',
  'Zotero has no reference with a title or an address.':
    'В Zotero нет записей с заголовком или адресом.',
  'Add some to Zotero, and try again.': 'Добавьте их в Zotero и попробуйте ещё раз.',
  'Zotero lets no other program in.': 'Zotero не пускает другие программы.',
  'In Zotero’s settings, under Advanced, allow other applications on this computer to communicate with it.':
    'В настройках Zotero, в разделе «Дополнительные», разрешите другим приложениям на этом компьютере связываться с ним.',
  'Zotero did not answer at 127.0.0.1:{port}: {reason}':
    'Zotero не ответил на 127.0.0.1:{port}: {reason}',
  'Start Zotero 7 or newer on this machine, and try again.':
    'Запустите на этой машине Zotero 7 или новее и попробуйте ещё раз.',
  'Copy the article itself and paste it again, or keep the pieces that belong to it.':
    'Скопируйте саму статью и вставьте снова или оставьте фрагменты, которые к ней относятся.',
  'Fetch {n} pages': {
    one: 'Загрузка: {n} страница',
    few: 'Загрузка: {n} страницы',
    many: 'Загрузка: {n} страниц',
    other: 'Загрузка: {n} страницы',
  },
  'The address leads to references, not to an article.':
    'Адрес ведёт к библиографическим записям, а не к статье.',
  'Import the references by that address, and fetch the pages that they name.':
    'Импортируйте записи по этому адресу и загрузите указанные в них страницы.',
  '“{given}” is not a web address.': '«{given}» — не веб-адрес.',
  'Give an address that begins with https:// or http://, or leave it empty.':
    'Укажите адрес, который начинается с https:// или http://, или оставьте поле пустым.',
  'A library needs a path.': 'Библиотеке нужен путь.',
  'Choose a file.': 'Выберите файл.',
  "A quotation's words need a start and an end.": 'Словам цитаты нужны начало и конец.',
  'The file is not written in UTF-8, as a CSL file is.':
    'Файл не в UTF-8, а файл CSL должен быть в этой кодировке.',
  'Choose a file that ends in .csl.': 'Выберите файл с расширением .csl.',
  'A workbook or a picture is no text.': 'Книга Excel или рисунок — не текст.',
  'Say which file it is to be written to.': 'Укажите, в какой файл записать.',
  'A map is of one issue.': 'Карта строится по одной теме.',
  'Choose the issue.': 'Выберите тему.',
  'The program does not listen for the companion.': 'Приём страниц от спутника выключен.',
  'Switch it on first.': 'Сначала включите его.',
  '{n} wrong codes came in, so that no browser can be paired for a minute.':
    'Пришло неверных кодов: {n}. Поэтому в течение минуты сопрячь браузер нельзя.',
  'Wait a minute, and ask for a new code.': 'Подождите минуту и запросите новый код.',
  'a page': 'страница',
  'Import from the browser': 'Импорт из браузера',
  'It waits in the import sheet.': 'Ждёт на листе импорта.',
  'It has no title.': 'Нет заголовка.',
  'The library has an article of this address.': 'В библиотеке есть статья с этим адресом.',
  'The library has the same text.': 'В библиотеке есть тот же текст.',
  'Imported: {title}': 'Импортировано: {title}',
  '“{kind}” is not a kind of outlet.': '«{kind}» — не вид издания.',
  'Choose one of {words}.': 'Выберите один из вариантов: {words}.',
  'The draft has no piece {piece}.': 'Фрагмента {piece} в черновике нет.',
  'Look at the draft again.': 'Посмотрите черновик ещё раз.',
  'The example cannot be read: {error}.': 'Пример не читается: {error}.',
  'The example has no note {file}.': 'В примере нет заметки {file}.',
  'The example has no {what} "{name}".': 'В примере не найдено: {what} «{name}».',
  'Job {id} is still running.': 'Задание {id} ещё выполняется.',
  'Wait for its end, or cancel it first.': 'Дождитесь его конца или сначала прервите его.',
  'Every item of job {id} is done.': 'В задании {id} всё сделано.',
  'There is nothing to do again.': 'Повторять нечего.',
  '{percent} %': '{percent} %',
  '{speed} kB/s': '{speed} кБ/с',
  'No backup was made.': 'Резервная копия не создана.',
  'Type the name that should stand beside your changes.':
    'Введите имя, которое будет стоять рядом с вашими изменениями.',
  'The text size is from 100 to 200 per cent.': 'Размер текста — от 100 до 200 процентов.',
  'Choose a size in that range.': 'Выберите размер в этих пределах.',
  'At least one backup has to be kept.': 'Нужно хранить хотя бы одну резервную копию.',
  'Choose how many, from one up.': 'Укажите, сколько хранить, начиная с одной.',
  'Copy it again, or select the text and copy it.':
    'Скопируйте ещё раз или выделите текст и скопируйте его.',
  'Only addresses of the web open in the browser.': 'В браузере открываются только веб-адреса.',
  'Copy the address instead.': 'Вместо этого скопируйте адрес.',
  'Copy the address and open it yourself.': 'Скопируйте адрес и откройте его сами.',
  'Switch notices off in the settings, if the desktop shows none.':
    'Если рабочий стол не показывает уведомлений, выключите их в настройках.',
  'Nothing in the library was changed.': 'В библиотеке ничего не изменено.',
  'The command was stopped: {error}.': 'Команда прервана: {error}.',
  'The library is as it was before the command.':
    'Библиотека осталась такой, какой была до команды.',
  'Try again. If it happens again, restart Demarche.':
    'Попробуйте ещё раз. Если это повторится, перезапустите Demarche.',
};
