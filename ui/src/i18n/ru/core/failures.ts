import type { Core } from '../../core';

export const failures: Core<'failures'> = {
  'Nothing was changed.': 'Ничего не изменено.',
  'Try again. If it happens again, restart Demarche: nothing is lost by that.':
    'Попробуйте ещё раз. Если это повторится, перезапустите Demarche: при этом ничего не теряется.',
  'Nothing of the file could be taken. The first reason, of “{name}”: {reason}':
    'Из файла ничего не удалось принять. Первая причина («{name}»): {reason}',
  'The report lists all reasons.': 'Все причины перечислены в отчёте.',
  'Choose another place or file, and try again.':
    'Выберите другое место или другой файл и попробуйте ещё раз.',
  'Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import.':
    'Выберите файл .qdpx, .dna, .json или .jsonld. Страницы, документы и веб-архивы принимает раздел «Импорт».',
  'Say where the team’s change sets lie: under Sharing, or with `share setup`.':
    'Укажите, где лежат наборы изменений группы: в разделе «Совместная работа» или командой `share setup`.',
  'Check that the place can be reached, and do it again.':
    'Проверьте, доступно ли место, и повторите.',
  'Type the password, or set sharing up again on this machine with a name and a password.':
    'Введите пароль или заново настройте совместную работу на этой машине, указав имя и пароль.',
  'Type the password again, or set sharing up with another name and password.':
    'Введите пароль ещё раз или настройте совместную работу с другими именем и паролем.',
  'Check the address and that the server can be reached, and do it again.':
    'Проверьте адрес и доступность сервера и повторите.',
  'Ask whoever keeps the place for a name that may write there, and set sharing up again.':
    'Попросите у того, кто ведёт это место, имя с правом записи и настройте совместную работу заново.',
  'Take in what lies there, and publish then.':
    'Сначала примите то, что там лежит, затем публикуйте.',
  'Type the passphrase that the team agreed on. It is kept nowhere.':
    'Введите парольную фразу, о которой договорилась группа. Она нигде не хранится.',
  'Ask your team whether the place was set up anew, and set sharing up again.':
    'Спросите в группе, не создано ли место заново, и настройте совместную работу ещё раз.',
  'Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then.':
    'Дайте этой копии собственную метку (`share setup --new-mark`), примите изменения, затем публикуйте.',
  'Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there.':
    'Место перенесли? Скопируйте папку demarche-share с прежнего места. Если нет, подождите, пока там появится всё.',
  'Share with a passphrase, or publish them all the same: the others’ libraries hold them as well.':
    'Задайте парольную фразу или всё равно опубликуйте их: в библиотеках остальных они тоже есть.',
  '“{given}” is not a date.': '«{given}» — не дата.',
  'Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.':
    'Напишите её как 2022, 2022-03, 2022-03-18 или 2022-03-18T16:20:00+01:00, насколько она известна.',
  '“{given}” is not a day.': '«{given}» — не день.',
  'Write it as 2022-03-18.': 'Напишите его как 2022-03-18.',
  'Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends.':
    'Напишите его как 2022-03-18, а там, где начинается или кончается период, — и как 2022-03 или 2022.',
  'No library is open.': 'Ни одна библиотека не открыта.',
  'Open a library or make a new one, and do it again.':
    'Откройте библиотеку или создайте новую и повторите.',
  'The library that this was started for is not open any more.':
    'Библиотека, для которой это было запущено, уже не открыта.',
  'Open it, and start it again.': 'Откройте её и запустите снова.',
  'This user has no home folder, so there is no place for a library.':
    'У этого пользователя нет домашней папки, поэтому библиотеку негде разместить.',
  'Name a library with --library, or set HOME.':
    'Укажите библиотеку параметром --library или задайте HOME.',
  'The system gave no threads to work with: {error}.':
    'Система не выделила потоков для работы: {error}.',
  'Close other programs and start Demarche again.':
    'Закройте другие программы и запустите Demarche снова.',
  'The program could not listen for the browser companion: {error}.':
    'Программа не смогла открыть порт для спутника браузера: {error}.',
  'Everything else works.': 'Всё остальное работает.',
  'Switch it off and on again; restart the computer if that does not help.':
    'Выключите его и включите снова; если не поможет, перезагрузите компьютер.',
  'The system gave no random numbers: {error}.':
    'Система не предоставила случайных чисел: {error}.',
  'There is no command “{command}”.': 'Команды «{command}» нет.',
  'The window may be older or newer than the program: restart Demarche.':
    'Окно может быть старее или новее программы: перезапустите Demarche.',
  'The command “{command}” was given something that it does not take: {error}.':
    'Команда «{command}» получила то, чего не принимает: {error}.',
  'Correct what was given. If a window did this, restart Demarche.':
    'Исправьте переданное. Если это сделало окно, перезапустите Demarche.',
  'An answer could not be written as JSON: {error}.':
    'Ответ не удалось записать как JSON: {error}.',
  'What the command did was done.': 'То, что делала команда, сделано.',
  'The command “{command}” met a fault in Demarche: {said}.':
    'При выполнении команды «{command}» произошёл сбой Demarche: {said}.',
  'The change that it was making was taken back; everything else is as it was.':
    'Изменение, которое она вносила, отменено; всё остальное осталось как было.',
  'There is no job {id}.': 'Задания {id} нет.',
  'It may have ended long ago; look at the list of jobs.':
    'Возможно, оно давно закончилось; посмотрите список заданий.',
  'The job met a fault in Demarche and ended.':
    'В задании произошёл сбой Demarche, и оно прервалось.',
  'Items that were done before are kept.': 'Сделанное раньше сохранено.',
  'Start it again for the items that are left.': 'Запустите его снова для оставшегося.',
  'There is no import draft {id}.': 'Черновика импорта {id} нет.',
  'It was stored or discarded already; import the page again if it is missing.':
    'Он уже сохранён или отброшен; если статьи нет, импортируйте страницу ещё раз.',
  'The article has no address to fetch it from.':
    'У статьи нет адреса, по которому её можно загрузить.',
  'Give it one among its details, or import the page again and store it as a new version.':
    'Укажите адрес в сведениях о статье или импортируйте страницу ещё раз и сохраните как новую версию.',
  'The article is as it was; what was fetched is kept as a draft.':
    'Статья осталась как была; загруженное сохранено как черновик.',
  'Look at the draft: store it as a new version all the same, or discard it.':
    'Посмотрите черновик: всё-таки сохраните его как новую версию или отбросьте.',
  'What came in before is kept.': 'Поступившее раньше сохранено.',
  'Restore a backup from before it broke, or salvage what can be read into a new library.':
    'Восстановите резервную копию, сделанную до повреждения, или спасите всё, что читается, в новую библиотеку.',
  'The library is still being worked on.': 'С библиотекой ещё идёт работа.',
  'Wait for running jobs, or cancel them, and do it again.':
    'Дождитесь конца заданий или прервите их и повторите.',
  'There is no folder {path}.': 'Папки {path} нет.',
  'Check the path, or make the folder.': 'Проверьте путь или создайте папку.',
  'There is no file {path}.': 'Файла {path} нет.',
  'Check the path.': 'Проверьте путь.',
  'The system does not permit access to {path}.': 'Система не разрешает доступ: {path}.',
  "Choose another place, or change the file's permissions.":
    'Выберите другое место или измените права на файл.',
  'The disk has no room left for {path}.': 'На диске не осталось места: {path}.',
  'Make room, and do it again.': 'Освободите место и повторите.',
  '{path} could not be read or written: {error}.':
    'Не удалось прочитать или записать {path}: {error}.',
  'Check the path and the disk, and do it again.': 'Проверьте путь и диск и повторите.',
  'Countries go by the two letters of ISO 3166-1: CN, US.':
    'Страны обозначаются двумя буквами по ISO 3166-1: CN, US.',
  'Blocs go by their codes: EU, NATO, G7.': 'Блоки обозначаются кодами: EU, NATO, G7.',
  'It may have been deleted or undone: look in the trash and in the history.':
    'Возможно, это удалено или отменено: посмотрите в корзине и в журнале.',
  'Correct it and do it again.': 'Исправьте и повторите.',
  'Both texts are kept: the stored one in the library, yours in the window.':
    'Сохранены оба текста: записанный — в библиотеке, ваш — в окне.',
  'Compare them, and save the one that should stay.':
    'Сравните их и сохраните тот, который должен остаться.',
  'Look in the history for what was changed since, and undo that first.':
    'Посмотрите в журнале, что изменилось с тех пор, и сначала отмените это.',
  'Close it there, or go on working there: only one program at a time can change a library.':
    'Закройте её там или продолжайте работать там: изменять библиотеку может только одна программа одновременно.',
  'Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.':
    'Скопируйте её в собственную папку и откройте копию или добейтесь изменения прав и откройте снова.',
  'Give the passphrase that it was made with: on the command line with --passphrase-file.':
    'Укажите парольную фразу, с которой копия сделана: в командной строке — параметром --passphrase-file.',
  'Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.':
    'Введите её так, как она была выбрана, с прописными буквами и пробелами. Без неё копию никто не откроет.',
  'Check the path, or make a new library there.':
    'Проверьте путь или создайте там новую библиотеку.',
  'The file there was not touched.': 'Находящийся там файл не тронут.',
  'Open it, or choose another name.': 'Откройте её или выберите другое имя.',
  'The file was not touched.': 'Файл не тронут.',
  'Choose a library made by Demarche, or import the file as an article.':
    'Выберите библиотеку, созданную в Demarche, или импортируйте файл как статью.',
  'Open it with the newer Demarche, or install that one here.':
    'Откройте её в более новой версии Demarche или установите эту версию здесь.',
  'Restore the latest backup, which lies beside it, or salvage what can be read into a new library.':
    'Восстановите последнюю резервную копию, которая лежит рядом, или спасите всё, что читается, в новую библиотеку.',
  'The library itself is as it was; earlier backups are kept.':
    'Сама библиотека осталась как была; прежние резервные копии сохранены.',
  'Check the disk that backups go to, and back up again.':
    'Проверьте диск, куда пишутся резервные копии, и создайте копию ещё раз.',
  'Everything stored before is kept.': 'Всё сохранённое раньше на месте.',
  'Make room on the disk, and do it again.': 'Освободите место на диске и повторите.',
  'Start it again when you want it.': 'Запустите снова, когда понадобится.',
  'Verify the library. If it is damaged, open the latest backup.':
    'Проверьте библиотеку. Если она повреждена, откройте последнюю резервную копию.',
  'Give an address that begins with https:// or http://.':
    'Укажите адрес, который начинается с https:// или http://.',
  'Give the address without them, or open the page in a browser and paste it.':
    'Укажите адрес без них или откройте страницу в браузере и вставьте её.',
  'Give the address of a web page.': 'Укажите адрес веб-страницы.',
  'If you mean to reach your own network, permit it for this import.':
    'Если нужен доступ к собственной сети, разрешите его для этого импорта.',
  'Give the address of a web page; if this is one, open it in a browser and paste it.':
    'Укажите адрес веб-страницы; если это она и есть, откройте её в браузере и вставьте.',
  'Check the address and the connection, and try again.':
    'Проверьте адрес и соединение и попробуйте ещё раз.',
  'Open the page in a browser to see whether it is what it should be, and paste it.':
    'Откройте страницу в браузере, чтобы увидеть, та ли она, и вставьте её.',
  'Try again later, or open the page in a browser and paste it.':
    'Попробуйте позже или откройте страницу в браузере и вставьте её.',
  'Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it.':
    'Многие такие страницы требуют cookie, которые Demarche не хранит: откройте страницу в браузере и вставьте её.',
  'Open the page in a browser, and paste it or its real address.':
    'Откройте страницу в браузере и вставьте её или её настоящий адрес.',
  'Check the address; an archive of the web may still have the page.':
    'Проверьте адрес; страница могла сохраниться в каком-нибудь архиве интернета.',
  'Try again later.': 'Попробуйте позже.',
  'Open the page in a browser and paste it.': 'Откройте страницу в браузере и вставьте её.',
  'Give the address of the page that it belongs to.':
    'Укажите адрес страницы, к которой это относится.',
  'Open the page in a browser and paste the part that you need.':
    'Откройте страницу в браузере и вставьте нужную часть.',
  'Fetch it again when you want it.': 'Загрузите ещё раз, когда понадобится.',
  'Check where your team shares, and do it again.':
    'Проверьте, где лежат общие данные группы, и повторите.',
  'Nothing was stored.': 'Ничего не сохранено.',
  'Choose one of {styles}.': 'Выберите один из вариантов: {styles}.',
  'Choose another .csl file, or the same from where the style is published.':
    'Выберите другой файл .csl или тот же — оттуда, где опубликован стиль.',
  'Check the library with “verify”, and export the note as it is now.':
    'Проверьте библиотеку командой «verify» и экспортируйте заметку в нынешнем виде.',
  'No file was written; the library is as it was.':
    'Файл не записан; библиотека осталась как была.',
  'Take these words out of what is to be exported, or export it with held sources named.':
    'Уберите эти слова из экспортируемого или экспортируйте с названными скрытыми источниками.',
  'Choose one of {templates}, or begin without one.':
    'Выберите один из вариантов: {templates}; или начните без шаблона.',
  'The note is as it was; no file was written.': 'Заметка осталась как была; файл не записан.',
  'Export it in another form, and report the note that did this.':
    'Экспортируйте её в другом формате и сообщите о заметке, на которой это случилось.',
};
