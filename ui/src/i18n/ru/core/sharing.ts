import type { Core } from '../../core';

export const sharing: Core<'sharing'> = {
  'The words of the excerpt “{quote}” do not stand in their article.':
    'Слов выдержки «{quote}» нет в её статье.',
  'The words of the quotation “{quote}” do not stand in their article.':
    'Слов цитаты «{quote}» нет в её статье.',
  'Another outlet here has the name “{name}”. Rename one of the two first.':
    'Имя «{name}» здесь уже есть у другого издания. Сначала переименуйте одно из двух.',
  'Another post here has the name “{name}”. Rename one of the two first.':
    'Имя «{name}» здесь уже есть у другой должности. Сначала переименуйте одну из двух.',
  'Another actor here has the name “{name}”. Rename one of the two first.':
    'Имя «{name}» здесь уже есть у другого актора. Сначала переименуйте одного из двух.',
  'It refers to {uid}, which is not here.': 'Там ссылка на {uid}, а здесь этого нет.',
  '“{number}” is no number.': '«{number}» — не число.',
  '“{name}” is no such value.': '«{name}» — недопустимое значение.',
  'Nothing is shared of “{table}”.': 'Из таблицы «{table}» ничего не передаётся другим.',
  'One side has no such thing any more: take one side as a whole.':
    'С одной из сторон этого больше нет: возьмите одну сторону целиком.',
  'There is no field “{name}” to decide upon.': 'Поля «{name}», по которому можно решать, нет.',
  'A library cannot be merged into itself.': 'Библиотеку нельзя объединить с самой собой.',
  'it is merged into another': 'она объединяется с другой',
  '{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.':
    '{path}: в последний раз использовалась более старая версия Demarche. Откройте библиотеку один раз — после резервного копирования она обновится, — затем объединяйте.',
  'The other library has no mark of its own.': 'У другой библиотеки нет собственной метки.',
  'A name that {table} {row} is shared by is of a row that is not there.':
    'Имя, под которым {table} {row} передаётся другим, принадлежит строке, которой нет.',
  'Conflict {id} cannot be read.': 'Расхождение {id} не читается.',
  'It names an analyst “{name}” that is not here.': 'Назван аналитик «{name}», которого здесь нет.',
  'It names a country “{name}” that is not here.': 'Названа страна «{name}», которой здесь нет.',
  'It names a bloc “{name}” that is not here.': 'Назван блок «{name}», которого здесь нет.',
  'It names a notebook “{name}” that is not here.': 'Назван блокнот «{name}», которого здесь нет.',
  'It names a captured page “{name}” that is not here.':
    'Назван снимок страницы «{name}», которого здесь нет.',
  'Numbers of change sets are never given twice.':
    'Номера наборов изменений никогда не повторяются.',
  'The change set was not written.': 'Набор изменений не записан.',
  'Change set {number} of the same library is not here yet.':
    'Набора изменений {number} той же библиотеки здесь ещё нет.',
  'It does not follow on the one that was taken in last.':
    'Он не продолжает тот, что принят последним.',
  'The change set before it is not the one that it was written after: one of the two was replaced.':
    'Предыдущий набор изменений — не тот, после которого записан этот: один из двух заменён.',
  'Change set {number} of library {short}, on which it rests, was not taken in.':
    'Набор изменений {number} библиотеки {short}, на который он опирается, не принят.',
  'The rest of its publication is not here yet.': 'Остальной части этой публикации здесь ещё нет.',
  'It was written by a newer Demarche (form {format}; this one reads form {known}).':
    'Он записан более новой версией Demarche (формат {format}; эта читает формат {known}).',
  'What it says of itself is no change set’s.':
    'То, что он сообщает о себе, не похоже на набор изменений.',
  'Captured bytes in it are not what they are said to be.':
    'Байты снимков в нём — не те, за которые выдаются.',
  'A captured page in it is longer than any that can be captured.':
    'Снимок страницы в нём длиннее любого, который можно сделать.',
  '{table} {id} has no name.': '{table} {id}: нет имени.',
  'A shared column holds bytes.': 'В общем столбце — двоичные данные.',
  'No {noun} has rows of “{table}”.': 'У записи вида {noun} не бывает строк «{table}».',
  'It has too many rows of “{table}”.': 'В нём слишком много строк «{table}».',
  'Edition {number} in it is not what its hash says that was issued.':
    'Выпуск {number} в нём — не то, что было выпущено, судя по его хешу.',
  'It changes an edition that was issued, which nobody can.':
    'В нём изменён уже выпущенный выпуск, а этого никто не может.',
  'A note refers to something that is no row.': 'Заметка ссылается на то, что не является строкой.',
  'It refers to {uid}, which is neither here nor in the change set.':
    'Там ссылка на {uid}: этого нет ни здесь, ни в наборе изменений.',
  '{table} has no column “{name}”.': '{table}: нет столбца «{name}».',
  '{table}: “{name}” is no such value.': '{table}: «{name}» — недопустимое значение.',
  '{table}: “{name}” is missing.': '{table}: недостаёт «{name}».',
  'It was changed while it was read.': 'Он изменился во время чтения.',
  'It tells of a “{noun}”.': 'В нём назван неизвестный вид записей: «{noun}».',
  '{uid} is the name of something else here.': 'Здесь имя {uid} принадлежит другому.',
  '{table} {row} was not made.': '{table} {row}: не создано.',
  'It tells of “{noun}”, which is not shared.':
    'В нём говорится о «{noun}», а это не передаётся другим.',
  '“{name}” is no name of a row.': '«{name}» — не имя строки.',
  'It holds a row that cannot be: {error}.': 'В нём есть строка, которой быть не может: {error}.',
  'Sharing is not set up for this library.': 'Для этой библиотеки совместная работа не настроена.',
  '{what}: {reason}.': '{what}: {reason}.',
  'At {name}: {reason}': '{name}: {reason}',
  'The server at {name} asks for a name and a password.': 'Сервер {name} запрашивает имя и пароль.',
  'Nothing may be written there with this name and password.':
    'С этим именем и паролем там ничего нельзя записать.',
  'There is a file {file} already.': 'Файл {file} уже есть.',
  "What the team shares is encrypted: it takes the team's passphrase.":
    'Общие данные группы зашифрованы: нужна её парольная фраза.',
  "The passphrase is not the team's.": 'Это не парольная фраза группы.',
  'A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other.':
    'Парольная фраза короче 12 знаков ничего не защищает: возьмите четыре слова, никак не связанных друг с другом.',
  "The team's key at {file} is damaged or was replaced.":
    'Ключ группы ({file}) повреждён или заменён.',
  "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup.":
    'Под меткой этой библиотеки там лежат наборы изменений, которых она не знает: публикует и её копия, или она возвращена к резервной копии.',
  'The last change set of this library was replaced there: a copy of the library gave the same number.':
    'Последний набор изменений этой библиотеки там заменён: её копия использовала тот же номер.',
  'What this library published before does not lie there: {file} is missing.':
    'Того, что эта библиотека опубликовала раньше, там нет: недостаёт файла {file}.',
  '{n} sources that may not be named would lie there unencrypted.': {
    one: 'Там без шифрования окажется {n} источник, который нельзя называть.',
    few: 'Там без шифрования окажутся {n} источника, которые нельзя называть.',
    many: 'Там без шифрования окажутся {n} источников, которые нельзя называть.',
    other: 'Там без шифрования окажется {n} источника, которые нельзя называть.',
  },
  'What lies there already is not encrypted: choose an empty place to share encrypted.':
    'То, что там уже лежит, не зашифровано: для работы с шифрованием выберите пустое место.',
  'The place cannot be kept': 'Место не удаётся запомнить',
  'The folder for temporary files': 'Папка для временных файлов',
  'It is another change set, put there under this name.':
    'Это другой набор изменений, помещённый туда под этим именем.',
  'What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase.':
    'То, что там лежит, зашифровано, а совместная работа настроена без шифрования: настройте её заново, с парольной фразой.',
  'It cannot be packed: {error}.': 'Не удаётся упаковать: {error}.',
  'It cannot be written: {error}.': 'Не удаётся записать: {error}.',
  'A change set would be longer than any that can be read.':
    'Набор изменений получился бы длиннее любого, который можно прочитать.',
  'It is no change set of Demarche’s.': 'Это не набор изменений Demarche.',
  'It is encrypted, and sharing was set up without a passphrase.':
    'Он зашифрован, а совместная работа настроена без парольной фразы.',
  'It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase.':
    'Он не зашифрован, в отличие от всех общих данных группы: тот, кто его туда положил, не знает парольной фразы.',
  'It is damaged or was cut short: {error}.': 'Он повреждён или обрезан: {error}.',
  'It unpacks to more than {n} bytes, which no change set does.':
    'После распаковки в нём больше байтов ({n}), чем бывает в наборе изменений.',
  'it ends before its end': 'он обрывается раньше конца',
  'It is damaged: a line of it is not what it should be: {error}.':
    'Он повреждён: одна из строк — не то, чем должна быть: {error}.',
  'It does not say what it is.': 'Он не сообщает, что это такое.',
  'It tells of more rows than any change set does.':
    'В нём больше строк, чем бывает в наборе изменений.',
  'It says twice what it is.': 'Он дважды сообщает, что это такое.',
  'lines of it are missing': 'в нём недостаёт строк',
  'The folder {path} cannot be opened': 'Папку {path} не удаётся открыть',
  'it is no folder': 'это не папка',
  '“{name}” cannot be read': '«{name}» не читается',
  'it leads out of the folder': 'путь выводит за пределы папки',
  '{path} is not read': '{path} не читается',
  'it is a link, which may lead anywhere': 'это ссылка, которая может вести куда угодно',
  'it is no file': 'это не файл',
  'it is longer than {most} bytes': 'размер больше допустимого (байтов: {most})',
  '{path} cannot be written': '{path}: запись невозможна',
  '{path} cannot be read': '{path}: чтение невозможно',
  "Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone.":
    'Ничто из лежащего там не зашифровано, хотя совместная работа настроена с шифрованием: ключ группы пропал.',
  "It is not encrypted with the team's key, or is damaged.":
    'Зашифровано не ключом группы или повреждено.',
  'Nothing could be encrypted': 'Ничего не удалось зашифровать',
  'Set sharing up': 'Настройка совместной работы',
  'Publish changes': 'Публикация изменений',
  'Take in changes': 'Принятие изменений',
  'Merge a library': 'Объединение с библиотекой',
  '{file}: {reason}': '{file}: {reason}',
  'The others were taken in without it. Ask whoever published it.':
    'Остальные приняты без него. Спросите того, кто его опубликовал.',
  '{n} rows published': {
    one: 'опубликовано строк: {n}',
    few: 'опубликовано строк: {n}',
    many: 'опубликовано строк: {n}',
    other: 'опубликовано строк: {n}',
  },
  '{n} new': { one: 'новых: {n}', few: 'новых: {n}', many: 'новых: {n}', other: 'новых: {n}' },
  '{n} changed': {
    one: 'изменено: {n}',
    few: 'изменено: {n}',
    many: 'изменено: {n}',
    other: 'изменено: {n}',
  },
  '{n} removed': {
    one: 'удалено: {n}',
    few: 'удалено: {n}',
    many: 'удалено: {n}',
    other: 'удалено: {n}',
  },
  '{n} in conflict': {
    one: 'в расхождении: {n}',
    few: 'в расхождении: {n}',
    many: 'в расхождении: {n}',
    other: 'в расхождении: {n}',
  },
  '{n} held back by conflicts': {
    one: 'задержано из-за расхождений: {n}',
    few: 'задержано из-за расхождений: {n}',
    many: 'задержано из-за расхождений: {n}',
    other: 'задержано из-за расхождений: {n}',
  },
  '{n} files waiting for others': {
    one: 'файлов ждёт других: {n}',
    few: 'файлов ждёт других: {n}',
    many: 'файлов ждёт других: {n}',
    other: 'файлов ждёт других: {n}',
  },
  '{n} files refused': {
    one: 'файлов отклонено: {n}',
    few: 'файлов отклонено: {n}',
    many: 'файлов отклонено: {n}',
    other: 'файлов отклонено: {n}',
  },
  'There is nothing new.': 'Ничего нового нет.',
  '{counts}': '{counts}',
};
