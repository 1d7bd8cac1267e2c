import type { Core } from '../../core';

export const notes: Core<'notes'> = {
  'The note is long: some of its footnotes stand on the page before or after their mark.':
    'المذكرة طويلة: بعض حواشيها في الصفحة السابقة لعلامتها أو التالية لها.',
  '“{term}” is no term of ICD 203, and each reader takes it for another likelihood.':
    '«{term}» ليس من مصطلحات ICD 203، وكل قارئ يفهم منه احتمالاً آخر.',
  '“{term}” says that it cannot be ruled out, and leaves open how likely it is.':
    '«{term}» تعني أن الأمر غير مستبعد، ولا تبيّن مدى احتماله.',
  'Say which likelihood is meant.': 'حدِّد الاحتمال المقصود.',
  'There is nothing under “{heading}”.': 'لا شيء تحت «{heading}».',
  'Write the section, or take its heading out.': 'اكتب القسم أو احذف عنوانه.',
  'Take it out': 'حذف القسم',
  'Without brackets “@{key}” cites nothing.': 'لا يحيل «@{key}» إلى شيء دون قوسين.',
  'Put it in brackets.': 'ضعه بين قوسين.',
  'The sentence gives these words to {name}, and the excerpt to {speaker}.':
    'تنسب الجملة هذا الكلام إلى {name}، وينسبه المقتطف إلى {speaker}.',
  'Name who spoke, or embed what the other said.': 'اذكر من تكلّم، أو أدرج ما قاله الآخر.',
  'The sentence gives these words to {name}, and the library to {speaker}.':
    'تنسب الجملة هذا الكلام إلى {name}، وتنسبه المكتبة إلى {speaker}.',
  'The sentence says that this was said on {day}, and the source that it was on {other}.':
    'تقول الجملة إن هذا قيل في {day}، ويقول المصدر إنه قيل في {other}.',
  'The sentence says that this was said on {day}, and it was published on {other}.':
    'تقول الجملة إن هذا قيل في {day}، وقد نُشر في {other}.',
  'Mend the day, or quote what was said on it.': 'صحّح اليوم، أو اقتبس ما قيل فيه.',
  'On {day}, when this was said, {name} was not “{post}”.':
    'في {day}، حين قيل هذا، لم يكن {name} «{post}».',
  'Name the post of that day, or mend the tenure.': 'اذكر منصب ذلك اليوم، أو صحّح مدة الولاية.',
  'These are not {speaker}’s own words: they tell in others what was said.':
    'هذه ليست كلمات {speaker} نفسها، بل تنقل بغيرها ما قيل.',
  'Take the quotation marks out, or quote what was said.': 'احذف علامات التنصيص، أو اقتبس ما قيل.',
  'Take the marks out': 'احذف علامات التنصيص',
  'This is as of {day}, and the note as of {other}.': 'هذا بتاريخ {day}، والملاحظة بتاريخ {other}.',
  'Move one of the two days.': 'غيّر أحد اليومين.',
  'There is only “{words}” under “{heading}”.': 'لا يوجد تحت «{heading}» سوى «{words}».',
  'Nothing in the note refers to its footnote “{label}”.':
    'لا شيء في المذكرة يحيل إلى الحاشية «{label}».',
  'Write “[^{label}]” where it belongs, or take it out.': 'اكتب «[^{label}]» في موضعها، أو احذفها.',
  'Say which likelihood is meant: “{term}” is {band} per cent.':
    'حدِّد الاحتمال المقصود: «{term}» يعني {band} في المئة.',
  'The note does not say what its footnote “{label}” is.':
    'لا تقول المذكرة ما هي حاشيتها «{label}».',
  'Write “[^{label}]: …” in a paragraph of its own, or take the mark away.':
    'اكتب «[^{label}]: …» في فقرة مستقلة، أو احذف العلامة.',
  'Find evidence': 'البحث عن دليل',
  'It is a judgement': 'هذا حكم',
  'As of {date}': 'حتى تاريخ \u2068{date}\u2069',
  '“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.':
    'في جملة واحدة، تدل «\u2068{likelihood}\u2069» على درجة الاحتمال و«\u2068{confidence}\u2069» على درجة الثقة بالحكم.',
  'Say the likelihood in one sentence and the confidence in another.':
    'اذكر الاحتمال في جملة ودرجة الثقة في جملة أخرى.',
  "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).":
    '«\u2068{term}\u2069» وسائر ألفاظ الاحتمال في الملاحظة من مجموعتي مصطلحات مختلفتين (\u2068{band}\u2069 في المئة).',
  'Keep to one set: “{term}” says the same.':
    'التزم مجموعة واحدة: «\u2068{term}\u2069» تؤدي المعنى نفسه.',
  'Write “{term}”': 'كتابة «\u2068{term}\u2069»',
  'Split it': 'تقسيمها جملتين',
  '“{marking}” is not how the Traffic Light Protocol writes it.':
    'ليست «\u2068{marking}\u2069» صيغة الوسم في بروتوكول الإشارة الضوئية (TLP).',
  'Use its label.': 'استعمل وسمه المعتمد.',
  'Write {label}': 'كتابة \u2068{label}\u2069',
  'The Traffic Light Protocol has no “{marking}”.':
    'ليس في بروتوكول الإشارة الضوئية (TLP) وسم «\u2068{marking}\u2069».',
  'Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR.':
    'استعمل \u2068TLP:RED\u2069 أو \u2068TLP:AMBER+STRICT\u2069 أو \u2068TLP:AMBER\u2069 أو \u2068TLP:GREEN\u2069 أو \u2068TLP:CLEAR\u2069.',
  '“{marking}” may not go to “{destination}”.':
    'لا يجوز إرسال ما وسمه «\u2068{marking}\u2069» إلى «\u2068{destination}\u2069».',
  'Change the marking or the destination.': 'غيّر وسم التداول أو الوجهة.',
  'Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.':
    'بموجب قاعدة تشاتام هاوس لا يجوز ذكر اسم أحد ولا ما يدل على انتمائه، وقد ورد هنا: \u2068{who}\u2069.',
  'Leave the name out, unless it was said in public as well.':
    'احذف الاسم، ما لم يكن الكلام قد قيل علنًا أيضًا.',
  'No article in the library holds these words.': 'لا يحوي أي مقال في المكتبة هذه العبارة.',
  'What is cited here does not hold these words; another article does.':
    'ما استُشهد به هنا لا يحوي هذه العبارة؛ ويحويها مقال آخر.',
  'Cite the article that holds them, or mend the words.':
    'استشهد بالمقال الذي يحويها، أو صحّح العبارة.',
  'Compare them with the source and mend them, or embed the excerpt.':
    'قارنها بالمصدر وصحّحها، أو ضمّن المقتطف.',
  'This sentence has no source.': 'هذه الجملة بلا مصدر.',
  'Cite an article, embed or link an excerpt, or add a footnote.':
    'استشهد بمقال، أو ضمّن مقتطفًا أو ضع رابطًا إليه، أو أضف حاشية سفلية.',
  'Find a second origin, or say in the text who alone reports it.':
    'ابحث عن أصل ثانٍ، أو اذكر في النص من انفرد بإيراده.',
  'Since {day} {n} more positions were said of what this table shows.': {
    zero: 'منذ \u2068{day}\u2069 لم تُقل مواقف أخرى في ما يعرضه هذا الجدول.',
    one: 'منذ \u2068{day}\u2069 قيل موقف آخر واحد في ما يعرضه هذا الجدول.',
    two: 'منذ \u2068{day}\u2069 قيل موقفان آخران في ما يعرضه هذا الجدول.',
    few: 'منذ \u2068{day}\u2069 قيلت {n} مواقف أخرى في ما يعرضه هذا الجدول.',
    many: 'منذ \u2068{day}\u2069 قيل {n} موقفًا آخر في ما يعرضه هذا الجدول.',
    other: 'منذ \u2068{day}\u2069 قيل {n} موقف آخر في ما يعرضه هذا الجدول.',
  },
  'Move its day on, or leave it and say why it ends there.':
    'قدّم تاريخه إلى يوم أحدث، أو أبقه واذكر لماذا ينتهي عنده.',
  'Nothing in the library is called “{target}”.': 'لا شيء في المكتبة باسم «\u2068{target}\u2069».',
  'Choose another target, or take the brackets away.': 'اختر هدفًا آخر للرابط، أو أزل الأقواس.',
  'Mend the block, or take it out.': 'صحّح الكتلة، أو أزلها.',
  'No article has the key “{key}”.': 'لا يوجد مقال مفتاح استشهاده «\u2068{key}\u2069».',
  'Choose a key from the completion after “[@”.': 'اختر مفتاحًا من الإكمالات بعد «\u2068[@\u2069».',
  'There is no such excerpt.': 'لا يوجد مقتطف كهذا.',
  'Choose an excerpt from the completion after “![[”.':
    'اختر مقتطفًا من الإكمالات بعد «\u2068![[\u2069».',
  'The latest text of “{title}” does not hold these words any more.':
    'لم تعد هذه العبارة في أحدث نص لـ «\u2068{title}\u2069».',
  'Repair the excerpt, or quote what the article says now.':
    'أصلح المقتطف، أو اقتبس ما يقوله المقال الآن.',
  'This claim rests on one article.': 'يستند هذا القول إلى مقال واحد.',
  'The {n} articles that it rests on are copies of one text: one origin.':
    'المقالات التي يستند إليها (عددها {n}) نُسخ مكررة من نص واحد: أصل واحد.',
  'it has no title': 'ليس له عنوان',
  'the citation processor stumbles over it': 'يتعثّر به معالج الاستشهادات',
  'it is no CSL: {error}': 'ليس CSL: \u2068{error}\u2069',
  'it only refers to {href}, which does not come with the program; add that style’s own file':
    'لا يفعل إلا أن يحيل إلى \u2068{href}\u2069، وهو لا يأتي مع البرنامج؛ أضف ملف ذلك النمط نفسه',
  'it is larger than one megabyte, which no style is':
    'هو أكبر من ميغابايت واحد، ولا يبلغ ذلك أي نمط',
  'it is no well-formed XML: {error}, at byte {error_position}':
    'ليس XML سليم البنية: \u2068{error}\u2069، عند البايت \u2068{error_position}\u2069',
  'its elements are nested too deeply': 'عناصره متداخلة أعمق مما يجوز',
  'its first element is not “style”, as that of a CSL file is':
    'عنصره الأول ليس «style»، كما هو في ملفات CSL',
  'its macro “{name}” calls itself': 'يستدعي الماكرو «\u2068{name}\u2069» فيه نفسه',
  'its macro “{name}” calls too many others':
    'يستدعي الماكرو «\u2068{name}\u2069» فيه من غيره أكثر مما يجوز',
  'This line is no CSV.': 'ليس هذا السطر CSV.',
  'There is no column “name”, so no issue can be told from another.':
    'لا يوجد عمود «name»، فلا يمكن تمييز قضية من أخرى.',
  'This line has no name.': 'ليس في هذا السطر اسم.',
  '“{cut}” is no heading and no “- Field: text”.':
    '«\u2068{cut}\u2069» ليس عنوانًا ولا على صورة «\u2068- Field: text\u2069».',
  '“{cut}” is not “- Field: text”.':
    '«\u2068{cut}\u2069» ليس على صورة «\u2068- Field: text\u2069».',
  'This stands under no issue.': 'لا يقع هذا تحت أي قضية.',
  'The kind is leaf or group, not “{other}”.':
    'الصنف إما leaf وإما group، لا «\u2068{other}\u2069».',
  'There is no field “{field}”; there are {fields}.':
    'لا يوجد حقل «\u2068{field}\u2069»؛ والموجود: \u2068{fields}\u2069.',
  'There is no citation style “{name}”.': 'لا يوجد نمط استشهاد باسم «\u2068{name}\u2069».',
  'There is no template “{name}”.': 'لا يوجد قالب باسم «\u2068{name}\u2069».',
  'The citation style cannot be used: {reason}.':
    'لا يمكن استعمال نمط الاستشهاد: \u2068{reason}\u2069.',
  'The edition cannot be read: {reason}.': 'تتعذّر قراءة الطبعة: \u2068{reason}\u2069.',
  'The document still tells of {traces}.': 'لا يزال المستند يكشف \u2068{traces}\u2069.',
  'The {format} could not be made: {reason}.':
    'تعذّر إنشاء \u2068{format}\u2069: \u2068{reason}\u2069.',
  '{path} could not be written: {reason}.': 'تعذّرت كتابة \u2068{path}\u2069: \u2068{reason}\u2069.',
  '“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”':
    '«\u2068{words}\u2069» (\u2068{of}\u2069 من المصدر المحجوب «\u2068{source}\u2069») في \u2068{place}\u2069: «…\u2068{around}\u2069…»',
  '{n} more': {
    zero: '{n} أخرى',
    one: '{n} أخرى',
    two: '{n} أخرى',
    few: '{n} أخرى',
    many: '{n} أخرى',
    other: '{n} أخرى',
  },
  'this build leaves PDF out; export to Word or HTML instead':
    'لا يشمل هذا الإصدار PDF؛ صدّر إلى Word أو HTML بدلًا منه',
  '“{written}” on line {line} leads to nothing in the library.':
    '«\u2068{written}\u2069» في السطر \u2068{line}\u2069 لا يؤدي إلى شيء في المكتبة.',
  'What is marked “{marking}” may not stand in a note that is marked “{outer}”.':
    'ما وُسم بـ «{marking}» لا يجوز أن يرد في ملاحظة موسومة بـ «{outer}».',
  'What is marked “{marking}” may not stand in a note without a marking.':
    'ما وُسم بـ «{marking}» لا يجوز أن يرد في ملاحظة بلا وسم.',
  'Mark the note as strictly, or take the embed out.':
    'ضع على الملاحظة وسمًا بالصرامة نفسها، أو أزل التضمين.',
  'In the embedded note “{title}”: “{words}”.':
    'في الملاحظة المضمَّنة «\u2068{title}\u2069»: «\u2068{words}\u2069».',
  'Excerpt {id} is quoted, but its words are no longer in “{title}”.':
    'المقتطف \u2068{id}\u2069 مقتبس، لكن عبارته لم تعد في «\u2068{title}\u2069».',
  'The link “{target}” leads nowhere.': 'الرابط «\u2068{target}\u2069» لا يؤدي إلى شيء.',
  'The comparison on line {line}: {problem}':
    'المقارنة في السطر \u2068{line}\u2069: \u2068{problem}\u2069',
  'The timeline on line {line}: {problem}':
    'الخط الزمني في السطر \u2068{line}\u2069: \u2068{problem}\u2069',
  'The list of origins on line {line}: {problem}':
    'قائمة الأصول في السطر \u2068{line}\u2069: \u2068{problem}\u2069',
  'The edition does not hold this comparison.': 'لا تتضمن الطبعة هذه المقارنة.',
  'The edition does not hold this timeline.': 'لا تتضمن الطبعة هذا الخط الزمني.',
  'The edition does not hold this list of origins.': 'لا تتضمن الطبعة قائمة الأصول هذه.',
  'This block cannot be shown.': 'يتعذّر عرض هذه الكتلة.',
  'Nothing is called “{target}”.': 'لا شيء اسمه «\u2068{target}\u2069».',
  'No article has this key.': 'لا مقال له هذا المفتاح.',
  'No actor is called “{name}”.': 'لا يوجد فاعل باسم «\u2068{name}\u2069».',
  'No country is called “{name}”.': 'لا توجد دولة باسم «\u2068{name}\u2069».',
  'No issue is called “{name}”.': 'لا توجد قضية باسم «\u2068{name}\u2069».',
  'No outlet is called “{name}”.': 'لا توجد جهة نشر باسم «\u2068{name}\u2069».',
  'No bloc is called “{name}”.': 'لا يوجد تكتل باسم «\u2068{name}\u2069».',
  '“{title}”': '«\u2068{title}\u2069»',
  'In the library there is {close}.': 'في المكتبة \u2068{close}\u2069.',
  'No font at hand has these characters: {shown}.':
    'لا تتضمن أي من الخطوط المتاحة هذه الأحرف: \u2068{shown}\u2069.',
  'No font at hand has these characters: {shown} and {n} more.':
    'لا تتضمن أي من الخطوط المتاحة هذه الأحرف: \u2068{shown}\u2069، وغيرها (\u2068{n}\u2069).',
  'Install the Noto fonts of their script and export again.':
    'ثبّت خطوط Noto لكتابتها وأعد التصدير.',
  'no reason was given': 'لم يُذكر سبب',
  'The PDF claims to follow no standard that this keeps it from: {reason}.':
    'لا يدّعي ملف PDF اتباع معيار يمنعه منه ما يلي: \u2068{reason}\u2069.',
  '“{line}” stands under no list.': '«\u2068{line}\u2069» ليس تحت أي قائمة.',
  '“{line}” is not a field and its value.': '«\u2068{line}\u2069» ليس حقلًا وقيمته.',
  'A {fence} block has no field “{field}”; it has {fields}.':
    'ليس في كتلة \u2068{fence}\u2069 حقل «\u2068{field}\u2069»؛ فيها \u2068{fields}\u2069.',
  'A timeline is of one issue: name it, as in “issue: Arming Ukraine”.':
    'الخط الزمني لقضية واحدة: سمّها، كما في «\u2068issue: Arming Ukraine\u2069».',
  'A timeline is of one issue, not of {many}: give each a block of its own.':
    'الخط الزمني لقضية واحدة، لا لعدد \u2068{many}\u2069: اجعل لكل منها كتلة.',
  '“{value}” is not a day like 2022-03-18.':
    '«\u2068{value}\u2069» ليس يومًا على صورة \u20682022-03-18\u2069.',
  '“{field}” is yes or no, not “{other}”.':
    'قيمة «\u2068{field}\u2069» هي \u2068yes\u2069 أو \u2068no\u2069، لا «\u2068{other}\u2069».',
  '“{field}” is low, moderate or high, not “{value}”.':
    'قيمة «\u2068{field}\u2069» هي \u2068low\u2069 أو \u2068moderate\u2069 أو \u2068high\u2069، لا «\u2068{value}\u2069».',
  '“rows” is actors, countries or blocs, not “{other}”.':
    'قيمة «\u2068rows\u2069» هي \u2068actors\u2069 أو \u2068countries\u2069 أو \u2068blocs\u2069، لا «\u2068{other}\u2069».',
  'it has too many rows for a picture in pixels': 'صفوفها أكثر مما تتسع له صورة بالبكسل',
  'it has no size': 'ليس للصورة حجم',
  'this program was built without fonts': 'لا يشمل هذا الإصدار خطوطًا',
  'it could not be read back to prove that no held source is in it ({error})':
    'تعذّرت إعادة قراءته لإثبات خلوّه من أي مصدر محجوب (\u2068{error}\u2069)',
  'BLUF briefing': 'إحاطة تبدأ بالخلاصة (BLUF)',
  'Bottom line first, then what it rests on. Two pages.': 'الخلاصة أولًا، ثم ما تستند إليه. صفحتان.',
  'Country position paper': 'ورقة موقف دولة',
  'What one country has said on an issue, by whom, and how it moved.':
    'ما قالته دولة في قضية، ومن قاله، وكيف تغيّر موقفها.',
  'Talking points': 'نقاط الحديث',
  'Points to make, with the evidence to hand if they are questioned.':
    'نقاط تُطرح، والأدلة حاضرة إن سُئل عنها.',
  'Meeting readout': 'بيان عن اجتماع',
  "What was said at a meeting or call, side by side with each side's own readout.":
    'ما قيل في اجتماع أو مكالمة، إلى جانب البيان الرسمي لكل طرف.',
  Chronology: 'تسلسل زمني',
  'Statements and events by date, each with its source.':
    'التصريحات والأحداث بحسب التاريخ، ولكل منها مصدره.',
  'What is held at “{place}” number {number} is not known here; the words stay.':
    'المحجوب عند «\u2068{place}\u2069» رقم \u2068{number}\u2069 غير معروف هنا؛ وتبقى الكلمات.',
  '“{raw}” leads to what has another number in this library; it stays as it is written.':
    'يؤدي «\u2068{raw}\u2069» إلى ما له رقم آخر في هذه المكتبة؛ ويبقى كما كُتب.',
  'It holds signs that a vault’s file cannot give back as they are; it was not written.':
    'فيها علامات لا يستطيع ملف الخزنة ردّها كما هي؛ فلم تُكتب.',
  'It was not written. {why}': 'لم تُكتب. \u2068{why}\u2069',
  'It was gone from the vault.': 'كان قد اختفى من الخزنة.',
  'It was changed in the vault and stays so. It is written from the library: what was added does not come back.':
    'تغيّر في الخزنة ويبقى كذلك. وهو يُكتب من المكتبة: ما أُضيف إليه لا يعود.',
  'It was changed in the vault and stays so. Import the vault to bring the change in.':
    'تغيّر في الخزنة ويبقى كذلك. استورد الخزنة لجلب التغيير.',
  'Note and file were both changed; both stay as they are. Import the vault to see them side by side.':
    'تغيّرت الملاحظة والملف كلاهما؛ ويبقى كل منهما كما هو. استورد الخزنة لتراهما جنبًا إلى جنب.',
  'It told of a source that is held.': 'كان يكشف مصدرًا محجوبًا.',
  'It tells of a source that is held, and was changed in the vault: look at it yourself.':
    'يكشف مصدرًا محجوبًا، وتغيّر في الخزنة: اطّلع عليه بنفسك.',
  'Its note is in the trash, or is gone; the file stays.':
    'ملاحظته في سلة المهملات أو زالت؛ ويبقى الملف.',
  'No note leads to it any more; the file stays.': 'لم تعد أي ملاحظة ترتبط به؛ ويبقى الملف.',
  'It stays in the vault: the library holds notes.':
    'يبقى في الخزنة: لا تحفظ المكتبة إلا الملاحظات.',
  'Passed over: {why}.': 'متجاوَز: \u2068{why}\u2069.',
  'Its file is gone from the vault; the note is kept.': 'اختفى ملفها من الخزنة؛ والملاحظة باقية.',
  'It is gone.': 'لم يعد موجودًا.',
  'It is no text: it holds zero bytes.': 'ليس نصًا: فيه بايتات صفرية.',
  'It is not UTF-8: byte {at} is part of no letter.':
    'ليس UTF-8: البايت \u2068{at}\u2069 ليس جزءًا من أي حرف.',
  'Its note is in the trash; restore it to bring the file in.':
    'ملاحظته في سلة المهملات؛ استعدها لجلب الملف.',
  'It is written from the library; what was changed in it stays in the vault.':
    'يُكتب من المكتبة؛ وما تغيّر فيه يبقى في الخزنة.',
  'Export notes to a vault': 'تصدير الملاحظات إلى خزنة',
  'Import a vault': 'استيراد خزنة',
  'Job {job} tells of no vault.': 'لا تخص المهمة \u2068{job}\u2069 أي خزنة.',
  'Export or import the vault again: what became of its files is told then.':
    'صدّر الخزنة أو استوردها مجددًا: عندئذ يُذكر ما صارت إليه ملفاتها.',
  'Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore.':
    'تغيّرت الملاحظة والملف كلاهما. تبقى الملاحظة؛ ويُحفظ ما في الملف بين نسخ الملاحظة، للمقارنة والاستعادة.',
  '{n} new notes': {
    zero: 'ملاحظات جديدة: {n}',
    one: 'ملاحظات جديدة: {n}',
    two: 'ملاحظات جديدة: {n}',
    few: 'ملاحظات جديدة: {n}',
    many: 'ملاحظات جديدة: {n}',
    other: 'ملاحظات جديدة: {n}',
  },
  '{n} notes changed': {
    zero: 'ملاحظات تغيّرت: {n}',
    one: 'ملاحظات تغيّرت: {n}',
    two: 'ملاحظات تغيّرت: {n}',
    few: 'ملاحظات تغيّرت: {n}',
    many: 'ملاحظات تغيّرت: {n}',
    other: 'ملاحظات تغيّرت: {n}',
  },
  '{n} written': {
    zero: 'كُتب: {n}',
    one: 'كُتب: {n}',
    two: 'كُتب: {n}',
    few: 'كُتب: {n}',
    many: 'كُتب: {n}',
    other: 'كُتب: {n}',
  },
  '{n} written anew': {
    zero: 'أُعيدت كتابته: {n}',
    one: 'أُعيدت كتابته: {n}',
    two: 'أُعيدت كتابته: {n}',
    few: 'أُعيدت كتابته: {n}',
    many: 'أُعيدت كتابته: {n}',
    other: 'أُعيدت كتابته: {n}',
  },
  '{n} changed on both sides': {
    zero: 'تغيّر في الجانبين: {n}',
    one: 'تغيّر في الجانبين: {n}',
    two: 'تغيّر في الجانبين: {n}',
    few: 'تغيّر في الجانبين: {n}',
    many: 'تغيّر في الجانبين: {n}',
    other: 'تغيّر في الجانبين: {n}',
  },
  '{n} changed in the vault': {
    zero: 'تغيّر في الخزنة: {n}',
    one: 'تغيّر في الخزنة: {n}',
    two: 'تغيّر في الخزنة: {n}',
    few: 'تغيّر في الخزنة: {n}',
    many: 'تغيّر في الخزنة: {n}',
    other: 'تغيّر في الخزنة: {n}',
  },
  '{n} held back': {
    zero: 'محجوب: {n}',
    one: 'محجوب: {n}',
    two: 'محجوب: {n}',
    few: 'محجوب: {n}',
    many: 'محجوب: {n}',
    other: 'محجوب: {n}',
  },
  '{n} gone from the vault': {
    zero: 'اختفى من الخزنة: {n}',
    one: 'اختفى من الخزنة: {n}',
    two: 'اختفى من الخزنة: {n}',
    few: 'اختفى من الخزنة: {n}',
    many: 'اختفى من الخزنة: {n}',
    other: 'اختفى من الخزنة: {n}',
  },
  '{n} left over': {
    zero: 'متبقٍّ: {n}',
    one: 'متبقٍّ: {n}',
    two: 'متبقٍّ: {n}',
    few: 'متبقٍّ: {n}',
    many: 'متبقٍّ: {n}',
    other: 'متبقٍّ: {n}',
  },
  '{n} are no notes': {
    zero: 'ليس ملاحظة: {n}',
    one: 'ليس ملاحظة: {n}',
    two: 'ليس ملاحظة: {n}',
    few: 'ليس ملاحظة: {n}',
    many: 'ليس ملاحظة: {n}',
    other: 'ليس ملاحظة: {n}',
  },
  '{n} passed over': {
    zero: 'متجاوَز: {n}',
    one: 'متجاوَز: {n}',
    two: 'متجاوَز: {n}',
    few: 'متجاوَز: {n}',
    many: 'متجاوَز: {n}',
    other: 'متجاوَز: {n}',
  },
  '{n} failed': {
    zero: 'أخفق: {n}',
    one: 'أخفق: {n}',
    two: 'أخفق: {n}',
    few: 'أخفق: {n}',
    many: 'أخفق: {n}',
    other: 'أخفق: {n}',
  },
  '{n} as they were': {
    zero: 'بقي كما كان: {n}',
    one: 'بقي كما كان: {n}',
    two: 'بقي كما كان: {n}',
    few: 'بقي كما كان: {n}',
    many: 'بقي كما كان: {n}',
    other: 'بقي كما كان: {n}',
  },
  'There is no note.': 'لا توجد ملاحظة كهذه.',
  'The others went on without it.': 'استمر ما عداه من دونه.',
  'The report of this job has all of them.': 'تقرير هذه المهمة يشملها كلها.',
  '{n} more files': {
    zero: 'ملفات أخرى: {n}',
    one: 'ملفات أخرى: {n}',
    two: 'ملفات أخرى: {n}',
    few: 'ملفات أخرى: {n}',
    many: 'ملفات أخرى: {n}',
    other: 'ملفات أخرى: {n}',
  },
};
