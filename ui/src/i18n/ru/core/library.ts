import type { Core } from '../../core';

export const library: Core<'library'> = {
  'An actor needs a name.': 'Актору нужно имя.',
  '“{item}” is not a Wikidata item; it looks like Q15031.':
    '«{item}» — не элемент Викиданных; он выглядит так: Q15031.',
  'The gazetteer has no actor “{key}”.': 'В справочнике нет актора «{key}».',
  'An actor cannot be merged into itself.': 'Актора нельзя объединить с самим собой.',
  'The article would have no text.': 'Статья осталась бы без текста.',
  'An article cannot be compared with itself.': 'Статью нельзя сравнить с ней самой.',
  'same text': 'тот же текст',
  'an analyst said that these are not copies': 'аналитик отметил, что это не копии',
  "not enough of either's own words to count as one origin":
    'собственного текста одной из них слишком мало, чтобы считать их одним первоисточником',
  'same bytes captured': 'те же байты снимка',
  'same address': 'тот же адрес',
  'both credit {wires}': 'обе по материалам {wires}',
  'no passage in common': 'общих фрагментов нет',
  '{of_a} % and {of_b} % of the passages': '{of_a} % и {of_b} % фрагментов',
  '{percent} % of what is shared stands in quotation marks or in many articles of an outlet':
    '{percent} % общего — в кавычках или во многих статьях одного издания',
  'An article cannot be told apart from itself.': 'Статью нельзя отделить от неё самой.',
  'No other article has the same origin.': 'Других статей с тем же первоисточником нет.',
  'They were not said to be no copies of any article.':
    'Отметки «не копии» у них не было ни с одной статьёй.',
  'An article needs a title.': 'Статье нужен заголовок.',
  'An article cannot be merged into itself.': 'Статью нельзя объединить с самой собой.',
  '“{title}” is in the trash. Restore it first.':
    '«{title}» — в корзине. Сначала восстановите статью.',
  'The page holds no article any more.': 'На странице больше нет статьи.',
  'The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.':
    {
      one: 'На странице {n} слово статьи, а раньше было {before}: возможно, текст урезан или страница требует оплаты или входа.',
      few: 'На странице {n} слова статьи, а раньше было {before}: возможно, текст урезан или страница требует оплаты или входа.',
      many: 'На странице {n} слов статьи, а раньше было {before}: возможно, текст урезан или страница требует оплаты или входа.',
      other:
        'На странице {n} слова статьи, а раньше было {before}: возможно, текст урезан или страница требует оплаты или входа.',
    },
  "The page holds another text: next to nothing of the article's is in it.":
    'На странице другой текст: от статьи в нём почти ничего нет.',
  'Nothing was captured.': 'Снимок не сделан.',
  'The article is in the trash.': 'Статья — в корзине.',
  'The article has no text.': 'У статьи нет текста.',
  'The file’s key “{key}” cannot be cited as it is: the article gets another.':
    'Ключ «{key}» из файла нельзя использовать в ссылке: статья получит другой.',
  'The file’s key “{key}” is another article’s: this one gets another.':
    'Ключ «{key}» из файла принадлежит другой статье: эта получит другой.',
  'That is a version of another article.': 'Это версия другой статьи.',
  'Two editions can be held against each other where they are of one note.':
    'Сравнить можно два выпуска одной и той же заметки.',
  'The note has changed since it was opened: it is at revision {now}, not {expected}.':
    'Заметка изменилась с тех пор, как была открыта: её редакция — {now}, а не {expected}.',
  '“{label}” cannot be undone: {table} was changed since in a way that the history does not know.':
    '«{label}» нельзя отменить: таблица {table} с тех пор изменена так, что журнал об этом не знает.',
  '“{label}” cannot be redone: {table} was changed since in a way that the history does not know.':
    '«{label}» нельзя повторить: таблица {table} с тех пор изменена так, что журнал об этом не знает.',
  'The library {path} is open already: {holder}.': 'Библиотека {path} уже открыта: {holder}.',
  'The library {path} is open for reading alone: {reason}.':
    'Библиотека {path} открыта только для чтения: {reason}.',
  'There is no library at {path}.': 'Библиотеки {path} нет.',
  'There is a file at {path} already.': 'Файл {path} уже есть.',
  '{path} is not a Demarche library: {reason}.': '{path} — не библиотека Demarche: {reason}.',
  '{path} was last used by a newer Demarche (schema {found}; this one knows {known}).':
    '{path}: в последний раз использовалась более новая версия Demarche (схема {found}; эта знает {known}).',
  'The library {path} is damaged: {reason}.': 'Библиотека {path} повреждена: {reason}.',
  'The backup could not be verified: {reason}.': 'Резервная копия не прошла проверку: {reason}.',
  '{path} is encrypted: it needs its passphrase.':
    'Файл {path} зашифрован: нужна его парольная фраза.',
  'This passphrase does not open {path}.': 'Эта парольная фраза не открывает {path}.',
  'The disk is full: nothing was changed.': 'Диск заполнен: ничего не изменено.',
  'It was cancelled before it was done.': 'Прервано до завершения.',
  '{path}: {reason}.': '{path}: {reason}.',
  'The library could not be read or written: {reason}.':
    'Библиотеку не удалось прочитать или записать: {reason}.',
  'The library holds unreadable JSON: {reason}.': 'В библиотеке есть нечитаемый JSON: {reason}.',
  'Stored bytes could not be packed or unpacked: {reason}.':
    'Сохранённые байты не удалось упаковать или распаковать: {reason}.',
  'There is no analyst {id}.': 'Аналитика {id} нет.',
  'There is no bloc {id}.': 'Блока {id} нет.',
  'There is no country {id}.': 'Страны {id} нет.',
  'There is no outlet {id}.': 'Издания {id} нет.',
  'There is no captured file {id}.': 'Файла снимка {id} нет.',
  'There is no article {id}.': 'Статьи {id} нет.',
  'There is no capture {id}.': 'Снимка {id} нет.',
  'There is no version of a text {id}.': 'Версии текста {id} нет.',
  'There is no excerpt {id}.': 'Выдержки {id} нет.',
  'There is no actor {id}.': 'Актора {id} нет.',
  'There is no post {id}.': 'Должности {id} нет.',
  'There is no tenure {id}.': 'Срока в должности {id} нет.',
  'There is no event {id}.': 'События {id} нет.',
  'There is no issue {id}.': 'Темы {id} нет.',
  'There is no quotation {id}.': 'Цитаты {id} нет.',
  'There is no position {id}.': 'Позиции {id} нет.',
  'There is no recoding {id}.': 'Перекодирования {id} нет.',
  'There is no position of a recoding {id}.': 'Позиции {id} в перекодировании нет.',
  'There is no notebook {id}.': 'Блокнота {id} нет.',
  'There is no note {id}.': 'Заметки {id} нет.',
  'There is no edition {id}.': 'Выпуска {id} нет.',
  'There is no feed {id}.': 'Ленты {id} нет.',
  'There is no entry of a feed {id}.': 'Записи ленты {id} нет.',
  'There is no saved view {id}.': 'Сохранённого вида {id} нет.',
  'There is no saved search over feeds {id}.': 'Сохранённого поиска по лентам {id} нет.',
  'There is no saved search {id}.': 'Сохранённого поиска {id} нет.',
  'There is no entry of the history {id}.': 'Записи журнала {id} нет.',
  'There is no entry in the trash {id}.': 'Записи {id} в корзине нет.',
  'There is no source {id}.': 'Источника {id} нет.',
  'There is no conflict {id}.': 'Расхождения {id} нет.',
  'There is no citation style {id}.': 'Стиля цитирования {id} нет.',
  'There is no shift {id}.': 'Сдвига {id} нет.',
  'There is no {noun} {id}.': 'Не найдено: {noun} {id}.',
  'An event needs a name.': 'Событию нужно название.',
  '“{date}” is not a date.': '«{date}» — не дата.',
  "The selection reaches beyond the article's text.": 'Выделение выходит за пределы текста статьи.',
  'Nothing is selected.': 'Ничего не выделено.',
  "The words are not in the article's text as it is now: it changed meanwhile.":
    'Этих слов нет в нынешнем тексте статьи: он тем временем изменился.',
  '{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.':
    'Акторов с именем «{name}» в библиотеке: {n}. Объедините их или дайте одному другое имя и импортируйте снова.',
  'No article of the library has the address {url}. Import the page first, then the annotations.':
    'Статьи с адресом {url} в библиотеке нет. Сначала импортируйте страницу, затем аннотации.',
  'It names no web address that an article of the library could have.':
    'В ней не назван веб-адрес, который мог бы быть у статьи библиотеки.',
  'The group that it is in could not be taken.':
    'Группу, в которой она находится, не удалось принять.',
  'The article that it is of could not be taken.':
    'Статью, к которой она относится, не удалось принять.',
  'Its words are not in the article’s text as the library has it.':
    'Её слов нет в том тексте статьи, который есть в библиотеке.',
  'The issue that it is on could not be taken.':
    'Тему, к которой она относится, не удалось принять.',
  'The actor who takes it could not be taken.': 'Актора, который её занимает, не удалось принять.',
  'The excerpts that it rests on could not be taken.':
    'Выдержки, на которые она опирается, не удалось принять.',
  'A note needs a title.': 'Заметке нужно название.',
  'The feed {url} is in the library already.': 'Лента {url} уже есть в библиотеке.',
  'A feed needs a title.': 'Ленте нужно название.',
  '“{phrase}” holds no word to look for.': 'В «{phrase}» нет слов для поиска.',
  'Refresh feeds': 'Обновление лент',
  'A saved search needs a name.': 'Сохранённому поиску нужно имя.',
  'A saved search needs a word that is to be found.':
    'Сохранённому поиску нужно слово, которое нужно найти.',
  '“{name}” is not in the group to move to.': 'В группе, куда перемещают, темы «{name}» нет.',
  '“{name}” takes a stance and cannot hold other issues.':
    '«{name}» — тезис и не может содержать другие темы.',
  '“{name}” still holds issues ({inside}): move or delete them first.':
    '«{name}» ещё содержит темы ({inside}): сначала переместите или удалите их.',
  '“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.':
    '«{name}» не может стать группой: по этой теме закодированы позиции ({coded}); сначала объедините её с другой темой.',
  'What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.':
    'Закодированное по теме «{name}» ({coded}) после обмена полюсов означало бы обратное: переставьте полюса отдельным действием, тогда обратятся и отношения.',
  '“{name}” cannot take a stance: it holds issues ({inside}); move them out first.':
    '«{name}» не может стать тезисом: внутри есть темы ({inside}); сначала переместите их.',
  '“{name}” cannot be moved into itself.': '«{name}» нельзя переместить внутрь самой себя.',
  'An issue needs a name.': 'Теме нужно название.',
  'The two poles of an issue cannot be the same.': 'Два полюса темы не могут совпадать.',
  '“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.':
    '«{former}» стояло бы над полюсами, которым больше не отвечает: скажите, о чём спрашивает «{name}» после перестановки полюсов.',
  '“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.':
    '«{from}» и «{into}» спрашивают не об одном и том же ({asks} / {kept}): скажите, обратить ли отношения по теме «{from}» или оставить как есть.',
  'The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.':
    'Заметка «{title}» называет тему «{live}» прежним названием «{former}» и впредь имела бы в виду эту тему: сначала измените заметку или выберите другое название.',
  'There is an issue “{known}” already: number {id}. Use that one, or give this one another name.':
    'Тема «{known}» уже есть, её номер: {id}. Возьмите её или дайте этой другое название.',
  'An issue cannot be merged into itself.': 'Тему нельзя объединить с самой собой.',
  '“{name}” and “{kept}” cannot be one: only one of them takes a stance.':
    '«{name}» и «{kept}» нельзя объединить: тезис — только одна из этих тем.',
  '“{name}” is inside “{gone}” and cannot take it in.':
    '«{name}» находится внутри «{gone}» и не может её поглотить.',
  '“{name}” only groups issues and has no poles.':
    '«{name}» только объединяет темы, полюсов у неё нет.',
  '“{name}” only groups issues: move some of them to another group instead.':
    '«{name}» только объединяет темы: вместо разделения переместите часть из них в другую группу.',
  'A split needs at least one new issue.': 'Для разделения нужна хотя бы одна новая тема.',
  'Position {position} is not on the issue that is split, or is given to two of its parts.':
    'Позиция {position} не относится к разделяемой теме или отнесена сразу к двум её частям.',
  'When the library was opened, another machine had it or had not closed it: {elsewhere}. Close it there, or the later of two copies takes the place of the other.':
    'Когда библиотеку открыли, её держала или не закрыла другая машина: {elsewhere}. Закройте её там, иначе более поздняя из двух копий займёт место другой.',
  '{program} copies the folder of the library between machines. Close it here before it is opened elsewhere, and let {program} finish; backups are made as always.':
    '{program} копирует папку библиотеки между машинами. Закройте её здесь, прежде чем открывать в другом месте, и дайте программе ({program}) закончить; резервные копии создаются как всегда.',
  'An analyst needs a name.': 'Аналитику нужно имя.',
  'That note does not name this one any more.': 'Та заметка больше не упоминает эту.',
  'No such version of this note was kept.': 'Такая версия этой заметки не сохранилась.',
  'An outlet needs a name.': 'Изданию нужно название.',
  'A grade is a letter from A to F.': 'Надёжность — это буква от A до F.',
  'There is an outlet “{name}” already.': 'Издание «{name}» уже есть.',
  'The gazetteer has no post “{key}”.': 'В справочнике нет должности «{key}».',
  'A tenure cannot end before it begins.':
    'Срок в должности не может закончиться раньше, чем начался.',
  'A post needs a title.': 'Должности нужно название.',
  'An article cannot be compared with itself; choose two.':
    'Статью нельзя сравнить с ней самой; выберите две.',
  "A readout is an actor's or a country's: choose who speaks for {name}.":
    'Сообщение стороны принадлежит актору или стране: выберите, кто говорит за сторону ({name}).',
  'Article {article} is not among those of event {event}.':
    'Статья {article} не относится к событию {event}.',
  'This recoding has no position number {place}.':
    'В этом перекодировании нет позиции номер {place}.',
  'This recoding is {coder}’s: work under that name to go on with it.':
    'Кодировщик этого перекодирования — {coder}: чтобы продолжить, работайте под этим именем.',
  'One of the two codings was adopted already: undo that to answer anew.':
    'Одна из двух кодировок уже принята: отмените это, чтобы ответить заново.',
  'A coding on an issue needs a stance.': 'Кодировке по теме нужно отношение.',
  'A stance needs the issue that it is on.': 'Отношению нужна тема, к которой оно относится.',
  'This recoding asks for voice and directness too.':
    'В этом перекодировании указываются также голос и вид речи.',
  'This recoding does not ask for voice and directness.':
    'В этом перекодировании голос и вид речи не указываются.',
  'This position is not recoded yet: there is nothing to choose between.':
    'Эта позиция ещё не перекодирована: выбирать не из чего.',
  'The new coding says that the words fit no issue: delete the position, or keep the former coding.':
    'По новой кодировке слова не подходят ни к одной теме: удалите позицию или оставьте прежнюю кодировку.',
  'There is nothing to recode: no position on these issues has a supporting excerpt.':
    'Перекодировать нечего: ни у одной позиции по этим темам нет подтверждающей выдержки.',
  'A sample needs at least one position.': 'В выборке должна быть хотя бы одна позиция.',
  'The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.':
    'Доля выборки больше 0 и не больше 1; например, 0.1 — каждая десятая.',
  'A saved view needs a screen.': 'Сохранённому виду нужен экран.',
  'A saved view needs a name.': 'Сохранённому виду нужно имя.',
  'There is a saved view of the name “{taken}” already. Choose another name, or save in its place.':
    'Сохранённый вид с именем «{taken}» уже есть. Выберите другое имя или сохраните вместо него.',
  'A search needs something to find beside what it leaves out.':
    'Кроме исключаемого, в запросе должно быть то, что нужно найти.',
  'Nothing holds “{typed}”; {close} is written nearly so.':
    'Нигде нет «{typed}»; похоже пишется: {close}.',
  '“{name}:” has no value yet.': 'У «{name}:» ещё нет значения.',
  '{none}, so that {shown} finds nothing.': '{none}, поэтому {shown} ничего не находит.',
  '{none}: {shown} was read as {close}.': '{none}: {shown} прочитано как {close}.',
  '“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.':
    '«{plain}» — не дата: напишите 2022, 2022-03, 2022-03-18 или две даты с .. между ними.',
  '“{plain}” is no number: write 1, 2+ or 2..4.': '«{plain}» — не число: напишите 1, 2+ или 2..4.',
  '“{plain}” holds no word.': 'В «{plain}» нет слов.',
  "“{plain}” is no article's number.": '«{plain}» — не номер статьи.',
  '{name}: takes {words}, not “{typed}”.': '{name}: принимает {words}, а не «{typed}».',
  'There is no actor “{name}”': 'Актора «{name}» нет',
  'There is no country “{name}”': 'Страны «{name}» нет',
  'There is no issue “{name}”': 'Темы «{name}» нет',
  'There is no outlet “{name}”': 'Издания «{name}» нет',
  'There is no {kind} “{name}”': 'Не найдено: {kind} «{name}»',
  'There is no field “{name}”: “{name}:{value}” was looked for as words.':
    'Поля «{name}» нет: «{name}:{value}» искалось как слова.',
  'A saved search needs something to search for.': 'Сохранённому поиску нужно то, что искать.',
  'Article {article} has no words by which others could resemble it.':
    'В статье {article} нет слов, по которым нашлись бы похожие.',
  'What resembles article {article} was looked for by {words}.':
    'Похожее на статью {article} искалось по словам: {words}.',
  name: 'имя',
  title: 'заголовок',
  author: 'автор',
  key: 'ключ',
  address: 'адрес',
  hash: 'хеш',
  'file name': 'имя файла',
  surname: 'фамилия',
  'Only an article, an outlet or an actor is a source.':
    'Источником может быть только статья, издание или актор.',
  'Change settings': 'Изменение настроек',
  'A citation style needs a name and a title.': 'Стилю цитирования нужны имя и название.',
  '{path} is not a folder.': '{path} — не папка.',
  'it lies too deep in folders': 'слишком глубоко вложено в папки',
  'it cannot be read: {error}': 'не читается: {error}',
  'its name is not Unicode': 'имя не в Юникоде',
  'it is a link, and links are not followed': 'это ссылка, а по ссылкам программа не переходит',
  '{path} is longer than the {most} bytes that a note may have.':
    '{path}: больше байтов ({most}), чем может быть в заметке.',
  '{path} cannot be written.': '{path}: запись невозможна.',
  '{path} is no name of a file.': '{path} — не имя файла.',
  '{path} leads out of the vault’s folder.': '{path} выводит за пределы папки хранилища.',
  '{path} goes over a link, and links are not followed.':
    '{path} проходит через ссылку, а по ссылкам программа не переходит.',
  'A file stands where {path} has a folder.': 'На месте папки из пути {path} стоит файл.',
  '{path} is no file.': '{path} — не файл.',
  '{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every file there counts as yours. Move it away to go on so.':
    'Файл {path} в хранилище не читается: {what}. Он сообщает, какие файлы записала эта программа; без него все файлы там считаются вашими. Чтобы продолжить так, уберите его оттуда.',
  'it is of form {format}, and this Demarche knows form {known}':
    'формат — {format}, а этот Demarche знает формат {known}',
  'A notebook needs a name.': 'Блокноту нужно название.',
};
