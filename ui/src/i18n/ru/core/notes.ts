import type { Core } from '../../core';

export const notes: Core<'notes'> = {
  'The note is long: some of its footnotes stand on the page before or after their mark.':
    'Заметка длинная: некоторые её сноски стоят на странице до или после своего знака.',
  '“{term}” is no term of ICD 203, and each reader takes it for another likelihood.':
    '«{term}» — не термин ICD 203, и каждый читатель поймёт под ним другую вероятность.',
  '“{term}” says that it cannot be ruled out, and leaves open how likely it is.':
    '«{term}» говорит лишь, что это не исключено, и не говорит, насколько это вероятно.',
  'Say which likelihood is meant.': 'Укажите, какая вероятность имеется в виду.',
  'There is nothing under “{heading}”.': 'Под заголовком «{heading}» ничего нет.',
  'Write the section, or take its heading out.': 'Напишите раздел или уберите его заголовок.',
  'Take it out': 'Убрать',
  'Without brackets “@{key}” cites nothing.': 'Без скобок «@{key}» ни на что не ссылается.',
  'Put it in brackets.': 'Возьмите в скобки.',
  'The sentence gives these words to {name}, and the excerpt to {speaker}.':
    'Предложение приписывает эти слова {name}, а выдержка — {speaker}.',
  'Name who spoke, or embed what the other said.':
    'Назовите того, кто говорил, или вставьте сказанное другим.',
  'The sentence gives these words to {name}, and the library to {speaker}.':
    'Предложение приписывает эти слова {name}, а библиотека — {speaker}.',
  'The sentence says that this was said on {day}, and the source that it was on {other}.':
    'По предложению, это сказано {day}, а по источнику — {other}.',
  'The sentence says that this was said on {day}, and it was published on {other}.':
    'По предложению, это сказано {day}, а опубликовано {other}.',
  'Mend the day, or quote what was said on it.':
    'Исправьте день или приведите то, что было сказано в этот день.',
  'On {day}, when this was said, {name} was not “{post}”.':
    '{day}, когда это было сказано, {name} не занимал(а) должность «{post}».',
  'Name the post of that day, or mend the tenure.':
    'Назовите должность на тот день или исправьте срок полномочий.',
  'These are not {speaker}’s own words: they tell in others what was said.':
    'Это не собственные слова {speaker}: ими пересказано то, что было сказано.',
  'Take the quotation marks out, or quote what was said.':
    'Уберите кавычки или приведите сказанное дословно.',
  'Take the marks out': 'Убрать кавычки',
  'This is as of {day}, and the note as of {other}.':
    'Здесь — по состоянию на {day}, а в заметке — на {other}.',
  'Move one of the two days.': 'Измените один из двух дней.',
  'There is only “{words}” under “{heading}”.':
    'Под заголовком «{heading}» стоит только «{words}».',
  'Nothing in the note refers to its footnote “{label}”.':
    'В заметке нет ссылки на сноску «{label}».',
  'Write “[^{label}]” where it belongs, or take it out.':
    'Поставьте «[^{label}]» там, где ей место, или уберите её.',
  'Say which likelihood is meant: “{term}” is {band} per cent.':
    'Укажите, какая вероятность имеется в виду: «{term}» — это {band} процентов.',
  'The note does not say what its footnote “{label}” is.':
    'В заметке не сказано, что такое её сноска «{label}».',
  'Write “[^{label}]: …” in a paragraph of its own, or take the mark away.':
    'Напишите «[^{label}]: …» отдельным абзацем или уберите знак сноски.',
  'Find evidence': 'Найти свидетельство',
  'It is a judgement': 'Это оценка',
  'As of {date}': 'На дату: {date}',
  '“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.':
    'В одном предложении «{likelihood}» говорит, насколько что-то вероятно, а «{confidence}» — насколько уверенна оценка.',
  'Say the likelihood in one sentence and the confidence in another.':
    'Выразите вероятность в одном предложении, а уверенность — в другом.',
  "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).":
    '«{term}» и остальные слова вероятности в заметке взяты из двух разных наборов ({band} процентов).',
  'Keep to one set: “{term}” says the same.':
    'Держитесь одного набора: «{term}» значит то же самое.',
  'Write “{term}”': 'Написать «{term}»',
  'Split it': 'Разделить надвое',
  '“{marking}” is not how the Traffic Light Protocol writes it.':
    '«{marking}»: в Traffic Light Protocol эта маркировка пишется иначе.',
  'Use its label.': 'Используйте метку протокола.',
  'Write {label}': 'Написать {label}',
  'The Traffic Light Protocol has no “{marking}”.':
    'В Traffic Light Protocol нет маркировки «{marking}».',
  'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.':
    'Используйте TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN или TLP:CLEAR.',
  '“{marking}” may not go to “{destination}”.':
    'Маркировка «{marking}» не допускает получателя «{destination}».',
  'Change the marking or the destination.': 'Измените маркировку или получателя.',
  'Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.':
    'По правилу Чатем-Хаус нельзя раскрывать ни имён, ни принадлежности, а здесь названо: {who}.',
  'Leave the name out, unless it was said in public as well.':
    'Уберите имя, если только это не было сказано и публично.',
  'No article in the library holds these words.': 'Этих слов нет ни в одной статье библиотеки.',
  'What is cited here does not hold these words; another article does.':
    'В указанном источнике этих слов нет; они есть в другой статье.',
  'Cite the article that holds them, or mend the words.':
    'Укажите статью, где они есть, или исправьте слова.',
  'Compare them with the source and mend them, or embed the excerpt.':
    'Сверьте их с источником и исправьте или вставьте выдержку.',
  'This sentence has no source.': 'У этого предложения нет источника.',
  'Cite an article, embed or link an excerpt, or add a footnote.':
    'Процитируйте статью, вставьте выдержку или ссылку на неё либо добавьте сноску.',
  'Find a second origin, or say in the text who alone reports it.':
    'Найдите второй первоисточник или скажите в тексте, кто один об этом сообщает.',
  'Since {day} {n} more positions were said of what this table shows.': {
    one: 'С {day} к показанному в этой таблице добавилась {n} позиция.',
    few: 'С {day} к показанному в этой таблице добавились {n} позиции.',
    many: 'С {day} к показанному в этой таблице добавилось {n} позиций.',
    other: 'С {day} к показанному в этой таблице добавилось {n} позиции.',
  },
  'Move its day on, or leave it and say why it ends there.':
    'Сдвиньте дату таблицы вперёд или оставьте и поясните, почему она на ней кончается.',
  'Nothing in the library is called “{target}”.': 'В библиотеке нет ничего с названием «{target}».',
  'Choose another target, or take the brackets away.':
    'Выберите, на что сослаться, или уберите скобки.',
  'Mend the block, or take it out.': 'Исправьте блок или уберите его.',
  'No article has the key “{key}”.': 'Ключа «{key}» нет ни у одной статьи.',
  'Choose a key from the completion after “[@”.':
    'Выберите ключ из вариантов завершения после «[@».',
  'There is no such excerpt.': 'Такой выдержки нет.',
  'Choose an excerpt from the completion after “![[”.':
    'Выберите выдержку из вариантов завершения после «![[».',
  'The latest text of “{title}” does not hold these words any more.':
    'В последнем тексте статьи «{title}» этих слов больше нет.',
  'Repair the excerpt, or quote what the article says now.':
    'Восстановите привязку выдержки или процитируйте нынешний текст статьи.',
  'This claim rests on one article.': 'Это утверждение опирается на одну статью.',
  'The {n} articles that it rests on are copies of one text: one origin.':
    'Статьи, на которые оно опирается ({n}), — копии одного текста: первоисточник один.',
  'it has no title': 'нет названия',
  'the citation processor stumbles over it': 'обработчик ссылок на нём спотыкается',
  'it is no CSL: {error}': 'это не CSL: {error}',
  'it only refers to {href}, which does not come with the program; add that style’s own file':
    'он лишь отсылает к {href}, а этот стиль не входит в состав программы; добавьте файл самого стиля',
  'it is larger than one megabyte, which no style is':
    'он больше мегабайта, а таких стилей не бывает',
  'it is no well-formed XML: {error}, at byte {error_position}':
    'это неправильно построенный XML: {error}, байт {error_position}',
  'its elements are nested too deeply': 'его элементы вложены слишком глубоко',
  'its first element is not “style”, as that of a CSL file is':
    'его первый элемент — не «style», как в файле CSL',
  'its macro “{name}” calls itself': 'его макрос «{name}» вызывает сам себя',
  'its macro “{name}” calls too many others': 'его макрос «{name}» вызывает слишком много других',
  'This line is no CSV.': 'Эта строка — не CSV.',
  'There is no column “name”, so no issue can be told from another.':
    'Столбца «name» нет, поэтому одну тему не отличить от другой.',
  'This line has no name.': 'В этой строке нет названия.',
  '“{cut}” is no heading and no “- Field: text”.': '«{cut}» — не заголовок и не «- Field: text».',
  '“{cut}” is not “- Field: text”.': '«{cut}» — не «- Field: text».',
  'This stands under no issue.': 'Это не относится ни к одной теме.',
  'The kind is leaf or group, not “{other}”.': 'Вид — leaf или group, а не «{other}».',
  'There is no field “{field}”; there are {fields}.': 'Поля «{field}» нет; есть {fields}.',
  'There is no citation style “{name}”.': 'Стиля цитирования «{name}» нет.',
  'There is no template “{name}”.': 'Шаблона «{name}» нет.',
  'The citation style cannot be used: {reason}.':
    'Стиль цитирования нельзя использовать: {reason}.',
  'The edition cannot be read: {reason}.': 'Выпуск не читается: {reason}.',
  'The document still tells of {traces}.': 'Документ всё ещё выдаёт источник: {traces}.',
  'The {format} could not be made: {reason}.': 'Экспорт ({format}) не удался: {reason}.',
  '{path} could not be written: {reason}.': 'Не удалось записать {path}: {reason}.',
  '“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”':
    '«{words}» ({of}, скрытый источник «{source}»), место: {place}: «…{around}…»',
  '{n} more': { one: 'ещё {n}', few: 'ещё {n}', many: 'ещё {n}', other: 'ещё {n}' },
  'this build leaves PDF out; export to Word or HTML instead':
    'в этой сборке нет PDF; экспортируйте в Word или HTML',
  '“{written}” on line {line} leads to nothing in the library.':
    '«{written}» в строке {line} не ведёт ни к чему в библиотеке.',
  'What is marked “{marking}” may not stand in a note that is marked “{outer}”.':
    'То, что помечено «{marking}», не может стоять в заметке с пометкой «{outer}».',
  'What is marked “{marking}” may not stand in a note without a marking.':
    'То, что помечено «{marking}», не может стоять в заметке без пометки.',
  'Mark the note as strictly, or take the embed out.':
    'Дайте заметке столь же строгую пометку или уберите вложение.',
  'In the embedded note “{title}”: “{words}”.': 'Во вложенной заметке «{title}»: «{words}».',
  'Excerpt {id} is quoted, but its words are no longer in “{title}”.':
    'Выдержка {id} процитирована, но её слов больше нет в «{title}».',
  'The link “{target}” leads nowhere.': 'Ссылка «{target}» никуда не ведёт.',
  'The comparison on line {line}: {problem}': 'Сравнение в строке {line}: {problem}',
  'The timeline on line {line}: {problem}': 'Хронология в строке {line}: {problem}',
  'The list of origins on line {line}: {problem}':
    'Список первоисточников в строке {line}: {problem}',
  'The edition does not hold this comparison.': 'В выпуске нет этого сравнения.',
  'The edition does not hold this timeline.': 'В выпуске нет этой хронологии.',
  'The edition does not hold this list of origins.': 'В выпуске нет этого списка первоисточников.',
  'This block cannot be shown.': 'Этот блок показать нельзя.',
  'Nothing is called “{target}”.': 'Ничего с названием «{target}» нет.',
  'No article has this key.': 'Статьи с таким ключом нет.',
  'No actor is called “{name}”.': 'Актора с названием «{name}» нет.',
  'No country is called “{name}”.': 'Страны с названием «{name}» нет.',
  'No issue is called “{name}”.': 'Темы с названием «{name}» нет.',
  'No outlet is called “{name}”.': 'Издания с названием «{name}» нет.',
  'No bloc is called “{name}”.': 'Блока с названием «{name}» нет.',
  '“{title}”': '«{title}»',
  'In the library there is {close}.': 'В библиотеке есть {close}.',
  'No font at hand has these characters: {shown}.':
    'Ни в одном из имеющихся шрифтов нет этих знаков: {shown}.',
  'No font at hand has these characters: {shown} and {n} more.':
    'Ни в одном из имеющихся шрифтов нет этих знаков: {shown} и ещё {n}.',
  'Install the Noto fonts of their script and export again.':
    'Установите шрифты Noto для этой письменности и экспортируйте ещё раз.',
  'no reason was given': 'причина не указана',
  'The PDF claims to follow no standard that this keeps it from: {reason}.':
    'PDF не заявляет о соответствии стандарту, которому мешает следующее: {reason}.',
  '“{line}” stands under no list.': '«{line}» не относится ни к какому списку.',
  '“{line}” is not a field and its value.': '«{line}» — не поле с его значением.',
  'A {fence} block has no field “{field}”; it has {fields}.':
    'В блоке {fence} нет поля «{field}»; есть {fields}.',
  'A timeline is of one issue: name it, as in “issue: Arming Ukraine”.':
    'Хронология строится по одной теме: назовите её, например «issue: Arming Ukraine».',
  'A timeline is of one issue, not of {many}: give each a block of its own.':
    'Хронология строится по одной теме, а здесь их {many}: дайте каждой отдельный блок.',
  '“{value}” is not a day like 2022-03-18.': '«{value}» — не день вида 2022-03-18.',
  '“{field}” is yes or no, not “{other}”.': '«{field}» — это yes или no, а не «{other}».',
  '“{field}” is low, moderate or high, not “{value}”.':
    '«{field}» — это low, moderate или high, а не «{value}».',
  '“rows” is actors, countries or blocs, not “{other}”.':
    '«rows» — это actors, countries или blocs, а не «{other}».',
  'it has too many rows for a picture in pixels': 'слишком много строк для изображения в пикселях',
  'it has no size': 'у изображения нет размера',
  'this program was built without fonts': 'в этой сборке нет шрифтов',
  'it could not be read back to prove that no held source is in it ({error})':
    'не удалось прочитать его обратно и убедиться, что в нём нет скрытых источников ({error})',
  'BLUF briefing': 'Справка с выводом в начале (BLUF)',
  'Bottom line first, then what it rests on. Two pages.':
    'Сначала вывод, затем то, на чём он основан. Две страницы.',
  'Country position paper': 'Позиция страны',
  'What one country has said on an issue, by whom, and how it moved.':
    'Что страна говорила по теме, кто это говорил и как менялась позиция.',
  'Talking points': 'Тезисы для беседы',
  'Points to make, with the evidence to hand if they are questioned.':
    'Что сказать, с доказательствами под рукой на случай вопросов.',
  'Meeting readout': 'Сообщение о встрече',
  "What was said at a meeting or call, side by side with each side's own readout.":
    'Что было сказано на встрече или по телефону, рядом с сообщением каждой стороны.',
  Chronology: 'Хронология',
  'Statements and events by date, each with its source.':
    'Заявления и события по датам, каждое с источником.',
  'What is held at “{place}” number {number} is not known here; the words stay.':
    'Что стоит в «{place}» под номером {number}, здесь неизвестно; слова остаются.',
  '“{raw}” leads to what has another number in this library; it stays as it is written.':
    '«{raw}» ведёт к тому, у чего в этой библиотеке другой номер; остаётся как написано.',
  'It holds signs that a vault’s file cannot give back as they are; it was not written.':
    'В ней есть знаки, которые файл хранилища не может передать без изменений; она не записана.',
  'It was not written. {why}': 'Не записано. {why}',
  'It was gone from the vault.': 'Файл пропал из хранилища.',
  'It was changed in the vault and stays so. It is written from the library: what was added does not come back.':
    'Изменено в хранилище и остаётся так. Файл пишется из библиотеки: добавленное не вернётся.',
  'It was changed in the vault and stays so. Import the vault to bring the change in.':
    'Изменено в хранилище и остаётся так. Импортируйте хранилище, чтобы внести изменение.',
  'Note and file were both changed; both stay as they are. Import the vault to see them side by side.':
    'Изменены и заметка, и файл; оба остаются как есть. Импортируйте хранилище, чтобы увидеть их рядом.',
  'It told of a source that is held.': 'Файл выдавал скрытый источник.',
  'It tells of a source that is held, and was changed in the vault: look at it yourself.':
    'Файл выдаёт скрытый источник и изменён в хранилище: посмотрите его сами.',
  'Its note is in the trash, or is gone; the file stays.':
    'Заметка — в корзине или её больше нет; файл остаётся.',
  'No note leads to it any more; the file stays.':
    'К нему больше не ведёт ни одна заметка; файл остаётся.',
  'It stays in the vault: the library holds notes.':
    'Остаётся в хранилище: в библиотеке хранятся заметки.',
  'Passed over: {why}.': 'Пропущено: {why}.',
  'Its file is gone from the vault; the note is kept.':
    'Файл пропал из хранилища; заметка сохранена.',
  'It is gone.': 'Файл пропал.',
  'It is no text: it holds zero bytes.': 'Это не текст: есть нулевые байты.',
  'It is not UTF-8: byte {at} is part of no letter.':
    'Это не UTF-8: байт {at} не входит ни в одну букву.',
  'Its note is in the trash; restore it to bring the file in.':
    'Заметка — в корзине; восстановите её, чтобы принять файл.',
  'It is written from the library; what was changed in it stays in the vault.':
    'Файл пишется из библиотеки; то, что в нём изменено, остаётся в хранилище.',
  'Export notes to a vault': 'Экспорт заметок в хранилище',
  'Import a vault': 'Импорт хранилища',
  'Job {job} tells of no vault.': 'Задание {job} не связано с хранилищем.',
  'Export or import the vault again: what became of its files is told then.':
    'Экспортируйте или импортируйте хранилище снова: тогда будет сказано, что стало с файлами.',
  'Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore.':
    'Изменены и заметка, и файл. Заметка остаётся; содержимое файла сохранено среди версий заметки, для сравнения и восстановления.',
  '{n} new notes': {
    one: '{n} новая заметка',
    few: '{n} новые заметки',
    many: '{n} новых заметок',
    other: '{n} новой заметки',
  },
  '{n} notes changed': {
    one: 'заметок изменено: {n}',
    few: 'заметок изменено: {n}',
    many: 'заметок изменено: {n}',
    other: 'заметок изменено: {n}',
  },
  '{n} written': {
    one: 'записано: {n}',
    few: 'записано: {n}',
    many: 'записано: {n}',
    other: 'записано: {n}',
  },
  '{n} written anew': {
    one: 'записано заново: {n}',
    few: 'записано заново: {n}',
    many: 'записано заново: {n}',
    other: 'записано заново: {n}',
  },
  '{n} changed on both sides': {
    one: 'изменено с обеих сторон: {n}',
    few: 'изменено с обеих сторон: {n}',
    many: 'изменено с обеих сторон: {n}',
    other: 'изменено с обеих сторон: {n}',
  },
  '{n} changed in the vault': {
    one: 'изменено в хранилище: {n}',
    few: 'изменено в хранилище: {n}',
    many: 'изменено в хранилище: {n}',
    other: 'изменено в хранилище: {n}',
  },
  '{n} held back': {
    one: 'удержано: {n}',
    few: 'удержано: {n}',
    many: 'удержано: {n}',
    other: 'удержано: {n}',
  },
  '{n} gone from the vault': {
    one: 'пропало из хранилища: {n}',
    few: 'пропало из хранилища: {n}',
    many: 'пропало из хранилища: {n}',
    other: 'пропало из хранилища: {n}',
  },
  '{n} left over': {
    one: 'осталось лишними: {n}',
    few: 'осталось лишними: {n}',
    many: 'осталось лишними: {n}',
    other: 'осталось лишними: {n}',
  },
  '{n} are no notes': {
    one: 'не заметки: {n}',
    few: 'не заметки: {n}',
    many: 'не заметки: {n}',
    other: 'не заметки: {n}',
  },
  '{n} passed over': {
    one: 'пропущено: {n}',
    few: 'пропущено: {n}',
    many: 'пропущено: {n}',
    other: 'пропущено: {n}',
  },
  '{n} failed': {
    one: 'с ошибкой: {n}',
    few: 'с ошибкой: {n}',
    many: 'с ошибкой: {n}',
    other: 'с ошибкой: {n}',
  },
  '{n} as they were': {
    one: 'без изменений: {n}',
    few: 'без изменений: {n}',
    many: 'без изменений: {n}',
    other: 'без изменений: {n}',
  },
  'There is no note.': 'Заметок нет.',
  'The others went on without it.': 'Остальные файлы обработаны без него.',
  'The report of this job has all of them.': 'Все они перечислены в отчёте об этом задании.',
  '{n} more files': {
    one: 'ещё {n} файл',
    few: 'ещё {n} файла',
    many: 'ещё {n} файлов',
    other: 'ещё {n} файла',
  },
};
