import type { Core } from '../../core';

export const library: Core<'library'> = {
  'An actor needs a name.': 'يحتاج الفاعل إلى اسم.',
  '“{item}” is not a Wikidata item; it looks like Q15031.':
    '«\u2068{item}\u2069» ليس عنصرًا من Wikidata؛ فالعنصر يُكتب مثل Q15031.',
  'The gazetteer has no actor “{key}”.': 'ليس في معجم الأسماء فاعل «\u2068{key}\u2069».',
  'An actor cannot be merged into itself.': 'لا يمكن دمج فاعل في نفسه.',
  'The article would have no text.': 'سيبقى المقال بلا نص.',
  'An article cannot be compared with itself.': 'لا يمكن مقارنة مقال بنفسه.',
  'same text': 'النص نفسه',
  'an analyst said that these are not copies': 'حكم محلّل بأنها ليست مكررات',
  "not enough of either's own words to count as one origin":
    'كلماتهما الخاصة لا تكفي لعدّهما من أصل واحد',
  'same bytes captured': 'التُقطت البايتات نفسها',
  'same address': 'العنوان نفسه',
  'both credit {wires}': 'كلاهما ينقل عن \u2068{wires}\u2069',
  'no passage in common': 'لا فقرة مشتركة',
  '{of_a} % and {of_b} % of the passages': '\u2068{of_a}\u2069% و\u2068{of_b}\u2069% من الفقرات',
  '{percent} % of what is shared stands in quotation marks or in many articles of an outlet':
    '\u2068{percent}\u2069% من المشترك واقع بين علامتي اقتباس أو في مقالات كثيرة لجهة نشر واحدة',
  'An article cannot be told apart from itself.': 'لا يمكن تمييز مقال عن نفسه.',
  'No other article has the same origin.': 'لا مقال آخر من الأصل نفسه.',
  'They were not said to be no copies of any article.': 'لم يُحكم عليها بأنها ليست مكررات لأي مقال.',
  'An article needs a title.': 'يحتاج المقال إلى عنوان.',
  'An article cannot be merged into itself.': 'لا يمكن دمج مقال في نفسه.',
  '“{title}” is in the trash. Restore it first.':
    '«\u2068{title}\u2069» في سلة المهملات. استعده أولًا.',
  'The page holds no article any more.': 'لم يعد في الصفحة مقال.',
  'The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.':
    {
      zero: 'كلمات الصفحة {n}، وكلمات المقال كانت \u2068{before}\u2069: قد تكون الصفحة مبتورة، أو تطلب من القراء الدفع أو تسجيل الدخول.',
      one: 'كلمات الصفحة {n}، وكلمات المقال كانت \u2068{before}\u2069: قد تكون الصفحة مبتورة، أو تطلب من القراء الدفع أو تسجيل الدخول.',
      two: 'كلمات الصفحة {n}، وكلمات المقال كانت \u2068{before}\u2069: قد تكون الصفحة مبتورة، أو تطلب من القراء الدفع أو تسجيل الدخول.',
      few: 'كلمات الصفحة {n}، وكلمات المقال كانت \u2068{before}\u2069: قد تكون الصفحة مبتورة، أو تطلب من القراء الدفع أو تسجيل الدخول.',
      many: 'كلمات الصفحة {n}، وكلمات المقال كانت \u2068{before}\u2069: قد تكون الصفحة مبتورة، أو تطلب من القراء الدفع أو تسجيل الدخول.',
      other:
        'كلمات الصفحة {n}، وكلمات المقال كانت \u2068{before}\u2069: قد تكون الصفحة مبتورة، أو تطلب من القراء الدفع أو تسجيل الدخول.',
    },
  "The page holds another text: next to nothing of the article's is in it.":
    'في الصفحة نص آخر: لا يكاد يكون فيه شيء من نص المقال.',
  'Nothing was captured.': 'لم يُلتقط شيء.',
  'The article is in the trash.': 'المقال في سلة المهملات.',
  'The article has no text.': 'ليس للمقال نص.',
  'The file’s key “{key}” cannot be cited as it is: the article gets another.':
    'لا يمكن الاستشهاد بالمفتاح «{key}» الوارد في الملف كما هو: يحصل المقال على مفتاح آخر.',
  'The file’s key “{key}” is another article’s: this one gets another.':
    'المفتاح «{key}» الوارد في الملف لمقال آخر: يحصل هذا على مفتاح آخر.',
  'That is a version of another article.': 'هذه نسخة من مقال آخر.',
  'Two editions can be held against each other where they are of one note.':
    'لا تُقارن طبعتان إلا إذا كانتا من ملاحظة واحدة.',
  'The note has changed since it was opened: it is at revision {now}, not {expected}.':
    'تغيّرت الملاحظة منذ فتحها: هي الآن في المراجعة \u2068{now}\u2069 لا \u2068{expected}\u2069.',
  '“{label}” cannot be undone: {table} was changed since in a way that the history does not know.':
    'لا يمكن التراجع عن «\u2068{label}\u2069»: تغيّر \u2068{table}\u2069 منذئذ على نحو لا يعرفه السجل.',
  '“{label}” cannot be redone: {table} was changed since in a way that the history does not know.':
    'لا يمكن إعادة «\u2068{label}\u2069»: تغيّر \u2068{table}\u2069 منذئذ على نحو لا يعرفه السجل.',
  'The library {path} is open already: {holder}.':
    'المكتبة \u2068{path}\u2069 مفتوحة من قبل: \u2068{holder}\u2069.',
  'The library {path} is open for reading alone: {reason}.':
    'المكتبة \u2068{path}\u2069 مفتوحة للقراءة فقط: \u2068{reason}\u2069.',
  'There is no library at {path}.': 'لا توجد مكتبة في \u2068{path}\u2069.',
  'There is a file at {path} already.': 'يوجد ملف في \u2068{path}\u2069 من قبل.',
  '{path} is not a Demarche library: {reason}.':
    '\u2068{path}\u2069 ليس مكتبة Demarche: \u2068{reason}\u2069.',
  '{path} was last used by a newer Demarche (schema {found}; this one knows {known}).':
    'آخر ما استعمل \u2068{path}\u2069 إصدار أحدث من Demarche (المخطط \u2068{found}\u2069؛ وهذا الإصدار يعرف \u2068{known}\u2069).',
  'The library {path} is damaged: {reason}.':
    'المكتبة \u2068{path}\u2069 تالفة: \u2068{reason}\u2069.',
  'The backup could not be verified: {reason}.':
    'تعذّر التحقق من النسخة الاحتياطية: \u2068{reason}\u2069.',
  '{path} is encrypted: it needs its passphrase.':
    '\u2068{path}\u2069 مشفّر: يحتاج إلى عبارة مروره.',
  'This passphrase does not open {path}.': 'عبارة المرور هذه لا تفتح \u2068{path}\u2069.',
  'The disk is full: nothing was changed.': 'القرص ممتلئ: لم يتغيّر شيء.',
  'It was cancelled before it was done.': 'أُلغي قبل إنجازه.',
  '{path}: {reason}.': '\u2068{path}\u2069: \u2068{reason}\u2069.',
  'The library could not be read or written: {reason}.':
    'تعذّرت قراءة المكتبة أو كتابتها: \u2068{reason}\u2069.',
  'The library holds unreadable JSON: {reason}.':
    'في المكتبة JSON تتعذّر قراءته: \u2068{reason}\u2069.',
  'Stored bytes could not be packed or unpacked: {reason}.':
    'تعذّر ضغط البايتات المخزَّنة أو فكّ ضغطها: \u2068{reason}\u2069.',
  'There is no analyst {id}.': 'لا يوجد محلّل بالرقم \u2068{id}\u2069.',
  'There is no bloc {id}.': 'لا يوجد تكتل بالرقم \u2068{id}\u2069.',
  'There is no country {id}.': 'لا توجد دولة بالرقم \u2068{id}\u2069.',
  'There is no outlet {id}.': 'لا توجد جهة نشر بالرقم \u2068{id}\u2069.',
  'There is no captured file {id}.': 'لا يوجد ملف ملتقط بالرقم \u2068{id}\u2069.',
  'There is no article {id}.': 'لا يوجد مقال بالرقم \u2068{id}\u2069.',
  'There is no capture {id}.': 'لا يوجد التقاط بالرقم \u2068{id}\u2069.',
  'There is no version of a text {id}.': 'لا توجد نسخة نص بالرقم \u2068{id}\u2069.',
  'There is no excerpt {id}.': 'لا يوجد مقتطف بالرقم \u2068{id}\u2069.',
  'There is no actor {id}.': 'لا يوجد فاعل بالرقم \u2068{id}\u2069.',
  'There is no post {id}.': 'لا يوجد منصب بالرقم \u2068{id}\u2069.',
  'There is no tenure {id}.': 'لا توجد ولاية بالرقم \u2068{id}\u2069.',
  'There is no event {id}.': 'لا يوجد حدث بالرقم \u2068{id}\u2069.',
  'There is no issue {id}.': 'لا توجد قضية بالرقم \u2068{id}\u2069.',
  'There is no quotation {id}.': 'لا يوجد اقتباس بالرقم \u2068{id}\u2069.',
  'There is no position {id}.': 'لا يوجد موقف بالرقم \u2068{id}\u2069.',
  'There is no recoding {id}.': 'لا توجد إعادة ترميز بالرقم \u2068{id}\u2069.',
  'There is no position of a recoding {id}.':
    'لا يوجد في إعادات الترميز موقف بالرقم \u2068{id}\u2069.',
  'There is no notebook {id}.': 'لا يوجد دفتر بالرقم \u2068{id}\u2069.',
  'There is no note {id}.': 'لا توجد ملاحظة بالرقم \u2068{id}\u2069.',
  'There is no edition {id}.': 'لا توجد طبعة بالرقم \u2068{id}\u2069.',
  'There is no feed {id}.': 'لا توجد خلاصة بالرقم \u2068{id}\u2069.',
  'There is no entry of a feed {id}.': 'لا توجد مادة خلاصة بالرقم \u2068{id}\u2069.',
  'There is no saved view {id}.': 'لا يوجد عرض محفوظ بالرقم \u2068{id}\u2069.',
  'There is no saved search over feeds {id}.':
    'لا يوجد بحث محفوظ في الخلاصات بالرقم \u2068{id}\u2069.',
  'There is no saved search {id}.': 'لا يوجد بحث محفوظ بالرقم \u2068{id}\u2069.',
  'There is no entry of the history {id}.': 'لا يوجد قيد في السجل بالرقم \u2068{id}\u2069.',
  'There is no entry in the trash {id}.': 'لا يوجد في سلة المهملات قيد بالرقم \u2068{id}\u2069.',
  'There is no source {id}.': 'لا يوجد مصدر بالرقم \u2068{id}\u2069.',
  'There is no conflict {id}.': 'لا يوجد تعارض بالرقم \u2068{id}\u2069.',
  'There is no citation style {id}.': 'لا يوجد نمط استشهاد بالرقم \u2068{id}\u2069.',
  'There is no shift {id}.': 'لا يوجد تحوّل بالرقم \u2068{id}\u2069.',
  'There is no {noun} {id}.': 'لا يوجد \u2068{noun}\u2069 بالرقم \u2068{id}\u2069.',
  'An event needs a name.': 'يحتاج الحدث إلى اسم.',
  '“{date}” is not a date.': '«\u2068{date}\u2069» ليس تاريخًا.',
  "The selection reaches beyond the article's text.": 'يتجاوز التحديد نص المقال.',
  'Nothing is selected.': 'لا شيء محددًا.',
  "The words are not in the article's text as it is now: it changed meanwhile.":
    'ليست العبارة في نص المقال كما هو الآن: تغيّر النص في أثناء ذلك.',
  '{n} actors of the library are called “{name}”. Merge them or give one another name, and import again.':
    'عدد الفاعلين باسم «\u2068{name}\u2069» في المكتبة: {n}. ادمجهم أو أعطِ أحدهم اسمًا آخر، ثم أعد الاستيراد.',
  'No article of the library has the address {url}. Import the page first, then the annotations.':
    'لا مقال في المكتبة عنوانه \u2068{url}\u2069. استورد الصفحة أولًا، ثم التعليقات.',
  'It names no web address that an article of the library could have.':
    'لا يُذكر فيه عنوان ويب يمكن أن يكون لمقال في المكتبة.',
  'The group that it is in could not be taken.': 'تعذّر أخذ المجموعة التي هو فيها.',
  'The article that it is of could not be taken.': 'تعذّر أخذ المقال الذي هو منه.',
  'Its words are not in the article’s text as the library has it.':
    'ليست عبارته في نص المقال كما هو في المكتبة.',
  'The issue that it is on could not be taken.': 'تعذّر أخذ القضية التي يخصها.',
  'The actor who takes it could not be taken.': 'تعذّر أخذ الفاعل صاحب الموقف.',
  'The excerpts that it rests on could not be taken.': 'تعذّر أخذ المقتطفات التي يستند إليها.',
  'A note needs a title.': 'تحتاج الملاحظة إلى عنوان.',
  'The feed {url} is in the library already.': 'الخلاصة \u2068{url}\u2069 في المكتبة من قبل.',
  'A feed needs a title.': 'تحتاج الخلاصة إلى عنوان.',
  '“{phrase}” holds no word to look for.': 'ليس في «\u2068{phrase}\u2069» كلمة يُبحث عنها.',
  'Refresh feeds': 'تحديث الخلاصات',
  'A saved search needs a name.': 'يحتاج البحث المحفوظ إلى اسم.',
  'A saved search needs a word that is to be found.':
    'يحتاج البحث المحفوظ إلى كلمة يُراد العثور عليها.',
  '“{name}” is not in the group to move to.': '«\u2068{name}\u2069» ليس في المجموعة المنقول إليها.',
  '“{name}” takes a stance and cannot hold other issues.':
    '«\u2068{name}\u2069» أطروحة، فلا تضم قضايا أخرى.',
  '“{name}” still holds issues ({inside}): move or delete them first.':
    'لا تزال في «\u2068{name}\u2069» قضايا (عددها \u2068{inside}\u2069): انقلها أو احذفها أولًا.',
  '“{name}” cannot become a group: positions are coded on it ({coded}); merge it into another issue first.':
    'لا يمكن أن تصير «\u2068{name}\u2069» مجموعة: عليها مواقف مرمَّزة (عددها \u2068{coded}\u2069)؛ ادمجها في قضية أخرى أولًا.',
  'What is coded on “{name}” ({coded}) would say the opposite with its poles exchanged: flip the poles instead, which turns the stances too.':
    'ما رُمِّز في «\u2068{name}\u2069» (عدده \u2068{coded}\u2069) سيعني العكس إن تبادل قطباها مكانيهما: اعكس القطبين بدلًا من ذلك، فتُعكس الاتجاهات أيضًا.',
  '“{name}” cannot take a stance: it holds issues ({inside}); move them out first.':
    'لا يمكن أن تصير «\u2068{name}\u2069» أطروحة: فيها قضايا (عددها \u2068{inside}\u2069)؛ أخرجها أولًا.',
  '“{name}” cannot be moved into itself.': 'لا يمكن نقل «\u2068{name}\u2069» إلى داخل نفسها.',
  'An issue needs a name.': 'تحتاج القضية إلى اسم.',
  'The two poles of an issue cannot be the same.': 'لا يمكن أن يتماثل قطبا القضية.',
  '“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.':
    'ستبقى «\u2068{former}\u2069» فوق قطبين لم تعد تناسبهما: اذكر ما تسأل عنه «\u2068{name}\u2069» بعد عكس قطبيها.',
  '“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.':
    'لا تسأل «\u2068{from}\u2069» و«\u2068{into}\u2069» السؤال نفسه (\u2068{asks}\u2069 / \u2068{kept}\u2069): اذكر هل تُعكس الاتجاهات في «\u2068{from}\u2069» أم تبقى كما هي.',
  'The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.':
    'تسمّي الملاحظة «\u2068{title}\u2069» القضية «\u2068{live}\u2069» باسمها السابق «\u2068{former}\u2069»، وستقصد هذه القضية من الآن فصاعدًا: غيّر الملاحظة أولًا أو اختر اسمًا آخر.',
  'There is an issue “{known}” already: number {id}. Use that one, or give this one another name.':
    'توجد من قبل قضية «\u2068{known}\u2069»: رقمها \u2068{id}\u2069. استعمل تلك، أو أعطِ هذه اسمًا آخر.',
  'An issue cannot be merged into itself.': 'لا يمكن دمج قضية في نفسها.',
  '“{name}” and “{kept}” cannot be one: only one of them takes a stance.':
    'لا يمكن جمع «\u2068{name}\u2069» و«\u2068{kept}\u2069» في واحدة: إحداهما فقط أطروحة.',
  '“{name}” is inside “{gone}” and cannot take it in.':
    '«\u2068{name}\u2069» في داخل «\u2068{gone}\u2069»، فلا يمكن دمج الأخيرة فيها.',
  '“{name}” only groups issues and has no poles.':
    '«\u2068{name}\u2069» مجموعة قضايا لا غير، ولا قطبين لها.',
  '“{name}” only groups issues: move some of them to another group instead.':
    '«\u2068{name}\u2069» مجموعة قضايا لا غير: انقل بعضها إلى مجموعة أخرى بدلًا من ذلك.',
  'A split needs at least one new issue.': 'يحتاج التقسيم إلى قضية جديدة واحدة على الأقل.',
  'Position {position} is not on the issue that is split, or is given to two of its parts.':
    'الموقف \u2068{position}\u2069 ليس من القضية التي تُقسَّم، أو أُعطي لجزأين منها.',
  'When the library was opened, another machine had it or had not closed it: {elsewhere}. Close it there, or the later of two copies takes the place of the other.':
    'حين فُتحت المكتبة كانت على جهاز آخر أو لم تُغلق فيه: \u2068{elsewhere}\u2069. أغلقها هناك، وإلا حلّت النسخة المتأخرة محل الأخرى.',
  '{program} copies the folder of the library between machines. Close it here before it is opened elsewhere, and let {program} finish; backups are made as always.':
    'ينسخ \u2068{program}\u2069 مجلد المكتبة بين الأجهزة. أغلقها هنا قبل فتحها في مكان آخر، وانتظر حتى ينتهي \u2068{program}\u2069؛ وتُنشأ النسخ الاحتياطية كالمعتاد.',
  'An analyst needs a name.': 'يحتاج المحلّل إلى اسم.',
  'That note does not name this one any more.': 'لم تعد تلك الملاحظة تذكر هذه.',
  'No such version of this note was kept.': 'لم تُحفظ نسخة كهذه من هذه الملاحظة.',
  'An outlet needs a name.': 'تحتاج جهة النشر إلى اسم.',
  'A grade is a letter from A to F.': 'الدرجة حرف من A إلى F.',
  'There is an outlet “{name}” already.': 'توجد جهة نشر «\u2068{name}\u2069» من قبل.',
  'The gazetteer has no post “{key}”.': 'ليس في معجم الأسماء منصب «\u2068{key}\u2069».',
  'A tenure cannot end before it begins.': 'لا يمكن أن تنتهي ولاية قبل أن تبدأ.',
  'A post needs a title.': 'يحتاج المنصب إلى تسمية.',
  'An article cannot be compared with itself; choose two.':
    'لا يمكن مقارنة مقال بنفسه؛ اختر اثنين.',
  "A readout is an actor's or a country's: choose who speaks for {name}.":
    'البيان الرسمي لفاعل أو دولة: اختر من ينطق باسم \u2068{name}\u2069.',
  'Article {article} is not among those of event {event}.':
    'المقال \u2068{article}\u2069 ليس من مقالات الحدث \u2068{event}\u2069.',
  'This recoding has no position number {place}.':
    'ليس في إعادة الترميز هذه موقف رقمه \u2068{place}\u2069.',
  'This recoding is {coder}’s: work under that name to go on with it.':
    'إعادة الترميز هذه باسم \u2068{coder}\u2069: اعمل بذلك الاسم لمتابعتها.',
  'One of the two codings was adopted already: undo that to answer anew.':
    'اعتُمد أحد الترميزين من قبل: تراجع عن ذلك لتجيب من جديد.',
  'A coding on an issue needs a stance.': 'يحتاج الترميز على قضية إلى اتجاه.',
  'A stance needs the issue that it is on.': 'يحتاج الاتجاه إلى القضية التي يخصها.',
  'This recoding asks for voice and directness too.':
    'تسأل إعادة الترميز هذه عن نسبة القول والمباشرة أيضًا.',
  'This recoding does not ask for voice and directness.':
    'لا تسأل إعادة الترميز هذه عن نسبة القول والمباشرة.',
  'This position is not recoded yet: there is nothing to choose between.':
    'لم يُعَد ترميز هذا الموقف بعد: لا شيء يُختار بينه.',
  'The new coding says that the words fit no issue: delete the position, or keep the former coding.':
    'يقول الترميز الجديد إن العبارة لا توافق أي قضية: احذف الموقف، أو أبقِ الترميز السابق.',
  'There is nothing to recode: no position on these issues has a supporting excerpt.':
    'لا شيء لإعادة ترميزه: لا موقف في هذه القضايا له مقتطف مؤيد.',
  'A sample needs at least one position.': 'تحتاج العينة إلى موقف واحد على الأقل.',
  'The share of a sample is over 0 and up to 1, such as 0.1 for one in ten.':
    'نسبة العينة فوق 0 وحتى 1، مثل 0.1 لواحد من كل عشرة.',
  'A saved view needs a screen.': 'يحتاج العرض المحفوظ إلى شاشة.',
  'A saved view needs a name.': 'يحتاج العرض المحفوظ إلى اسم.',
  'There is a saved view of the name “{taken}” already. Choose another name, or save in its place.':
    'يوجد عرض محفوظ باسم «\u2068{taken}\u2069» من قبل. اختر اسمًا آخر، أو احفظ بدلًا منه.',
  'A search needs something to find beside what it leaves out.':
    'يحتاج البحث إلى ما يُعثر عليه، لا إلى ما يُستبعد فقط.',
  'Nothing holds “{typed}”; {close} is written nearly so.':
    'لا شيء يحوي «\u2068{typed}\u2069»؛ والقريب منه كتابةً: \u2068{close}\u2069.',
  '“{name}:” has no value yet.': 'ليس للحقل «\u2068\u2068{name}\u2069:\u2069» قيمة بعد.',
  '{none}, so that {shown} finds nothing.': '{none}، فلا يجد \u2068{shown}\u2069 شيئًا.',
  '{none}: {shown} was read as {close}.':
    '{none}: قُرئ \u2068{shown}\u2069 على أنه \u2068{close}\u2069.',
  '“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.':
    '«\u2068{plain}\u2069» ليس تاريخًا: اكتب \u20682022\u2069 أو \u20682022-03\u2069 أو \u20682022-03-18\u2069، أو تاريخين بينهما نقطتان (\u2068..\u2069).',
  '“{plain}” is no number: write 1, 2+ or 2..4.':
    '«\u2068{plain}\u2069» ليس عددًا: اكتب 1 أو \u20682+\u2069 أو \u20682..4\u2069.',
  '“{plain}” holds no word.': 'ليس في «\u2068{plain}\u2069» كلمة.',
  "“{plain}” is no article's number.": '«\u2068{plain}\u2069» ليس رقم مقال.',
  '{name}: takes {words}, not “{typed}”.':
    'الحقل «\u2068\u2068{name}\u2069:\u2069» يقبل \u2068{words}\u2069، لا «\u2068{typed}\u2069».',
  'There is no actor “{name}”': 'لا يوجد فاعل باسم «\u2068{name}\u2069»',
  'There is no country “{name}”': 'لا توجد دولة باسم «\u2068{name}\u2069»',
  'There is no issue “{name}”': 'لا توجد قضية باسم «\u2068{name}\u2069»',
  'There is no outlet “{name}”': 'لا توجد جهة نشر باسم «\u2068{name}\u2069»',
  'There is no {kind} “{name}”': 'لا يوجد \u2068{kind}\u2069 باسم «\u2068{name}\u2069»',
  'There is no field “{name}”: “{name}:{value}” was looked for as words.':
    'لا يوجد حقل باسم «\u2068{name}\u2069»: جرى البحث عن «\u2068\u2068{name}\u2069:\u2068{value}\u2069\u2069» ككلمات.',
  'A saved search needs something to search for.': 'يحتاج البحث المحفوظ إلى ما يُبحث عنه.',
  'Article {article} has no words by which others could resemble it.':
    'ليس في المقال \u2068{article}\u2069 كلمات يمكن أن يشبهه بها غيره.',
  'What resembles article {article} was looked for by {words}.':
    'جرى البحث عما يشبه المقال \u2068{article}\u2069 بهذه الكلمات: \u2068{words}\u2069.',
  name: 'الاسم',
  title: 'العنوان',
  author: 'المؤلف',
  key: 'مفتاح الاستشهاد',
  address: 'عنوان الويب',
  hash: 'البصمة',
  'file name': 'اسم الملف',
  surname: 'اسم العائلة',
  'Only an article, an outlet or an actor is a source.':
    'لا يكون مصدرًا إلا مقال أو جهة نشر أو فاعل.',
  'Change settings': 'تغيير الإعدادات',
  'A citation style needs a name and a title.': 'يحتاج نمط الاستشهاد إلى اسم وعنوان.',
  '{path} is not a folder.': '\u2068{path}\u2069 ليس مجلدًا.',
  'it lies too deep in folders': 'يقع في عمق مجلدات أكثر مما يجوز',
  'it cannot be read: {error}': 'تتعذّر قراءته: \u2068{error}\u2069',
  'its name is not Unicode': 'اسمه ليس Unicode',
  'it is a link, and links are not followed': 'هو رابط، والروابط لا تُتبع',
  '{path} is longer than the {most} bytes that a note may have.':
    'طول \u2068{path}\u2069 يتجاوز الحد الجائز للملاحظة، وهو \u2068{most}\u2069 بايت.',
  '{path} cannot be written.': 'تتعذّر كتابة \u2068{path}\u2069.',
  '{path} is no name of a file.': '\u2068{path}\u2069 ليس اسم ملف.',
  '{path} leads out of the vault’s folder.': 'يؤدي \u2068{path}\u2069 إلى خارج مجلد الخزنة.',
  '{path} goes over a link, and links are not followed.':
    'يمر \u2068{path}\u2069 برابط، والروابط لا تُتبع.',
  'A file stands where {path} has a folder.': 'يوجد ملف في موضع مجلد من \u2068{path}\u2069.',
  '{path} is no file.': '\u2068{path}\u2069 ليس ملفًا.',
  '{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every file there counts as yours. Move it away to go on so.':
    'تتعذّر قراءة \u2068{path}\u2069 في الخزنة: \u2068{what}\u2069. وهو يبيّن الملفات التي كتبها هذا البرنامج؛ ومن دونه يُعدّ كل ملف هناك من ملفاتك. انقله من مكانه للمتابعة على هذا النحو.',
  'it is of form {format}, and this Demarche knows form {known}':
    'إصدار صيغته \u2068{format}\u2069، وهذا الإصدار من Demarche يعرف الصيغة \u2068{known}\u2069',
  'A notebook needs a name.': 'يحتاج الدفتر إلى اسم.',
};
