import type { Core } from '../../core';

export const exchange: Core<'exchange'> = {
  '{n} excerpts have no place in the text as it is now: the words alone are in the file.': {
    zero: 'مقتطفات لا موضع لها في النص الحالي، فليس في الملف منها إلا العبارة: {n}.',
    one: 'مقتطفات لا موضع لها في النص الحالي، فليس في الملف منها إلا العبارة: {n}.',
    two: 'مقتطفات لا موضع لها في النص الحالي، فليس في الملف منها إلا العبارة: {n}.',
    few: 'مقتطفات لا موضع لها في النص الحالي، فليس في الملف منها إلا العبارة: {n}.',
    many: 'مقتطفات لا موضع لها في النص الحالي، فليس في الملف منها إلا العبارة: {n}.',
    other: 'مقتطفات لا موضع لها في النص الحالي، فليس في الملف منها إلا العبارة: {n}.',
  },
  '{n} excerpts have an article without an address: another program cannot tell which text is meant.':
    {
      zero: 'مقتطفات من مقالات بلا عنوان ويب، فلا يعرف برنامج آخر أي نص هو المقصود: {n}.',
      one: 'مقتطفات من مقالات بلا عنوان ويب، فلا يعرف برنامج آخر أي نص هو المقصود: {n}.',
      two: 'مقتطفات من مقالات بلا عنوان ويب، فلا يعرف برنامج آخر أي نص هو المقصود: {n}.',
      few: 'مقتطفات من مقالات بلا عنوان ويب، فلا يعرف برنامج آخر أي نص هو المقصود: {n}.',
      many: 'مقتطفات من مقالات بلا عنوان ويب، فلا يعرف برنامج آخر أي نص هو المقصود: {n}.',
      other: 'مقتطفات من مقالات بلا عنوان ويب، فلا يعرف برنامج آخر أي نص هو المقصود: {n}.',
    },
  'Positions are in the file by their issue and stance only: Web Annotations have no speakers.':
    'المواقف في الملف بقضيتها واتجاهها فقط: ليس في تعليقات الويب متحدثون.',
  'The file is no JSON that can be read: {error}. Save it again from the program that made it.':
    'ليس الملف JSON يمكن قراءته: \u2068{error}\u2069. احفظه مجددًا من البرنامج الذي أنشأه.',
  'There is no Web Annotation in the file: nothing in it has the type Annotation.':
    'ليس في الملف أي تعليق ويب: لا شيء فيه من النوع Annotation.',
  '{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.':
    {
      zero: 'تعليقات تُرك تصنيفها جانبًا، لأنها لا تذكر متحدثًا ولا موقف بلا متحدث: {n}.',
      one: 'تعليقات تُرك تصنيفها جانبًا، لأنها لا تذكر متحدثًا ولا موقف بلا متحدث: {n}.',
      two: 'تعليقات تُرك تصنيفها جانبًا، لأنها لا تذكر متحدثًا ولا موقف بلا متحدث: {n}.',
      few: 'تعليقات تُرك تصنيفها جانبًا، لأنها لا تذكر متحدثًا ولا موقف بلا متحدث: {n}.',
      many: 'تعليقات تُرك تصنيفها جانبًا، لأنها لا تذكر متحدثًا ولا موقف بلا متحدث: {n}.',
      other: 'تعليقات تُرك تصنيفها جانبًا، لأنها لا تذكر متحدثًا ولا موقف بلا متحدث: {n}.',
    },
  '{n} pages of annotations are elsewhere on the web and were not fetched.': {
    zero: 'صفحات تعليقات في مكان آخر على الويب لم تُجلب: {n}.',
    one: 'صفحات تعليقات في مكان آخر على الويب لم تُجلب: {n}.',
    two: 'صفحات تعليقات في مكان آخر على الويب لم تُجلب: {n}.',
    few: 'صفحات تعليقات في مكان آخر على الويب لم تُجلب: {n}.',
    many: 'صفحات تعليقات في مكان آخر على الويب لم تُجلب: {n}.',
    other: 'صفحات تعليقات في مكان آخر على الويب لم تُجلب: {n}.',
  },
  'It has no target.': 'ليس له هدف.',
  'It is about a whole page, not about words on it.': 'يتعلق بصفحة كاملة، لا بعبارة فيها.',
  'Its target names no source.': 'لا يذكر هدفه أي مصدر.',
  'It gives a position but not the words, and positions count differently from program to program.':
    'يعطي الموضع دون العبارة، وحساب المواضع يختلف من برنامج إلى آخر.',
  'It does not say which words it is about: it has no text quote selector.':
    'لا يذكر العبارة التي يتعلق بها: ليس فيه محدِّد اقتباس نصي (TextQuoteSelector).',
  'The file is a database, but none of DNA 3.0: it has no table {missing}.':
    'الملف قاعدة بيانات، لكنها ليست من DNA 3.0: ليس فيها الجدول \u2068{missing}\u2069.',
  'The texts of the database together are more than is read.':
    'نصوص قاعدة البيانات مجتمعةً أكبر مما يُقرأ.',
  'The document has no text.': 'ليس للمستند نص.',
  'The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0.':
    'قاعدة البيانات من إصدار DNA أحدث من 3.0، وهو لا يُقرأ. احفظها باستخدام DNA 3.0.',
  'The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.':
    'تتعذّر قراءة قاعدة البيانات: \u2068{error}\u2069. افتحها في DNA، واحفظها باسم آخر، وحاول مجددًا.',
  'It names neither a person nor an organization: its words are an excerpt.':
    'لا يذكر شخصًا ولا منظمة: أُخذت عبارته مقتطفًا.',
  'It says neither agreement nor disagreement: its words are an excerpt.':
    'لا يذكر موافقة ولا عدم موافقة: أُخذت عبارته مقتطفًا.',
  'The document that it is in is not there, or has no text.':
    'المستند الذي يقع فيه غير موجود، أو ليس له نص.',
  'It goes from {start} to {end}, and its document has {characters} characters.':
    'يمتد من \u2068{start}\u2069 إلى \u2068{end}\u2069، وعدد أحرف مستنده \u2068{characters}\u2069.',
  '{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.':
    {
      zero: 'تصريحات قُرئت فيها الموافقة «مؤيد»، وعدم الموافقة «معارض»، وما بين علامتي اقتباس كلامًا للمتحدث نفسه: {n}.',
      one: 'تصريحات قُرئت فيها الموافقة «مؤيد»، وعدم الموافقة «معارض»، وما بين علامتي اقتباس كلامًا للمتحدث نفسه: {n}.',
      two: 'تصريحات قُرئت فيها الموافقة «مؤيد»، وعدم الموافقة «معارض»، وما بين علامتي اقتباس كلامًا للمتحدث نفسه: {n}.',
      few: 'تصريحات قُرئت فيها الموافقة «مؤيد»، وعدم الموافقة «معارض»، وما بين علامتي اقتباس كلامًا للمتحدث نفسه: {n}.',
      many: 'تصريحات قُرئت فيها الموافقة «مؤيد»، وعدم الموافقة «معارض»، وما بين علامتي اقتباس كلامًا للمتحدث نفسه: {n}.',
      other:
        'تصريحات قُرئت فيها الموافقة «مؤيد»، وعدم الموافقة «معارض»، وما بين علامتي اقتباس كلامًا للمتحدث نفسه: {n}.',
    },
  '{n} statements have no concept: excerpts without a position.': {
    zero: 'تصريحات بلا مفهوم، أُخذت مقتطفات بلا موقف: {n}.',
    one: 'تصريحات بلا مفهوم، أُخذت مقتطفات بلا موقف: {n}.',
    two: 'تصريحات بلا مفهوم، أُخذت مقتطفات بلا موقف: {n}.',
    few: 'تصريحات بلا مفهوم، أُخذت مقتطفات بلا موقف: {n}.',
    many: 'تصريحات بلا مفهوم، أُخذت مقتطفات بلا موقف: {n}.',
    other: 'تصريحات بلا مفهوم، أُخذت مقتطفات بلا موقف: {n}.',
  },
  'DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.':
    'يطلب DNA كلمة مرور عند فتح الملف. وهي «\u2068{password}\u2069» لكل مرمّز؛ ولا تحمي شيئًا.',
  '{n} articles have no date. DNA knows no document without one and shows 1 January 1970.': {
    zero: 'مقالات بلا تاريخ، ولا مستند في DNA بلا تاريخ، فيُظهر لها 1 يناير 1970: {n}.',
    one: 'مقالات بلا تاريخ، ولا مستند في DNA بلا تاريخ، فيُظهر لها 1 يناير 1970: {n}.',
    two: 'مقالات بلا تاريخ، ولا مستند في DNA بلا تاريخ، فيُظهر لها 1 يناير 1970: {n}.',
    few: 'مقالات بلا تاريخ، ولا مستند في DNA بلا تاريخ، فيُظهر لها 1 يناير 1970: {n}.',
    many: 'مقالات بلا تاريخ، ولا مستند في DNA بلا تاريخ، فيُظهر لها 1 يناير 1970: {n}.',
    other: 'مقالات بلا تاريخ، ولا مستند في DNA بلا تاريخ، فيُظهر لها 1 يناير 1970: {n}.',
  },
  '{n} excerpts have no place in the text as it is now and were left out.': {
    zero: 'مقتطفات تُركت إذ لا موضع لها في النص الحالي: {n}.',
    one: 'مقتطفات تُركت إذ لا موضع لها في النص الحالي: {n}.',
    two: 'مقتطفات تُركت إذ لا موضع لها في النص الحالي: {n}.',
    few: 'مقتطفات تُركت إذ لا موضع لها في النص الحالي: {n}.',
    many: 'مقتطفات تُركت إذ لا موضع لها في النص الحالي: {n}.',
    other: 'مقتطفات تُركت إذ لا موضع لها في النص الحالي: {n}.',
  },
  '{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.':
    {
      zero: 'أدلة ليست مع أي من طرفي القضية (محايد، مشروط، غامض، امتنع عن التعليق)، كُتبت تصريحات من النوع «No agreement» التي لا تدخل في الشبكات: {n}.',
      one: 'أدلة ليست مع أي من طرفي القضية (محايد، مشروط، غامض، امتنع عن التعليق)، كُتبت تصريحات من النوع «No agreement» التي لا تدخل في الشبكات: {n}.',
      two: 'أدلة ليست مع أي من طرفي القضية (محايد، مشروط، غامض، امتنع عن التعليق)، كُتبت تصريحات من النوع «No agreement» التي لا تدخل في الشبكات: {n}.',
      few: 'أدلة ليست مع أي من طرفي القضية (محايد، مشروط، غامض، امتنع عن التعليق)، كُتبت تصريحات من النوع «No agreement» التي لا تدخل في الشبكات: {n}.',
      many: 'أدلة ليست مع أي من طرفي القضية (محايد، مشروط، غامض، امتنع عن التعليق)، كُتبت تصريحات من النوع «No agreement» التي لا تدخل في الشبكات: {n}.',
      other:
        'أدلة ليست مع أي من طرفي القضية (محايد، مشروط، غامض، امتنع عن التعليق)، كُتبت تصريحات من النوع «No agreement» التي لا تدخل في الشبكات: {n}.',
    },
  '{n} positions have no evidence in a text, without which DNA has no statement: left out.': {
    zero: 'مواقف تُركت إذ لا دليل عليها في نص، ولا تصريح في DNA بلا دليل: {n}.',
    one: 'مواقف تُركت إذ لا دليل عليها في نص، ولا تصريح في DNA بلا دليل: {n}.',
    two: 'مواقف تُركت إذ لا دليل عليها في نص، ولا تصريح في DNA بلا دليل: {n}.',
    few: 'مواقف تُركت إذ لا دليل عليها في نص، ولا تصريح في DNA بلا دليل: {n}.',
    many: 'مواقف تُركت إذ لا دليل عليها في نص، ولا تصريح في DNA بلا دليل: {n}.',
    other: 'مواقف تُركت إذ لا دليل عليها في نص، ولا تصريح في DNA بلا دليل: {n}.',
  },
  'DNA has no place for your {n} notes.': {
    zero: 'ملاحظات لك لا مكان لها في DNA: {n}.',
    one: 'ملاحظات لك لا مكان لها في DNA: {n}.',
    two: 'ملاحظات لك لا مكان لها في DNA: {n}.',
    few: 'ملاحظات لك لا مكان لها في DNA: {n}.',
    many: 'ملاحظات لك لا مكان لها في DNA: {n}.',
    other: 'ملاحظات لك لا مكان لها في DNA: {n}.',
  },
  'The file is no REFI-QDA project, no DNA database and no Web Annotations.':
    'ليس الملف مشروع REFI-QDA ولا قاعدة بيانات DNA ولا تعليقات ويب.',
  'The file has more than {most} MB, which is the most that is read.':
    'يتجاوز حجم الملف \u2068{most}\u2069 ميغابايت، وهو أقصى ما يُقرأ.',
  'The database could not be read or written: {reason}.':
    'تعذّرت قراءة قاعدة البيانات أو الكتابة فيها: \u2068{reason}\u2069.',
  'Held sources could not be looked for. {reason}':
    'تعذّر البحث عن المصادر المحجوبة. \u2068{reason}\u2069',
  'What is said of the position has no “{name}” that is known.':
    'ليس في بيانات الموقف قيمة معروفة لـ «\u2068{name}\u2069».',
  '{n} articles': {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '{n} مقالات',
    many: '{n} مقالًا',
    other: '{n} مقال',
  },
  '{n} actors': {
    zero: 'لا فاعلين',
    one: 'فاعل واحد',
    two: 'فاعلان',
    few: '{n} فاعلين',
    many: '{n} فاعلًا',
    other: '{n} فاعل',
  },
  '{n} excerpts': {
    zero: 'لا مقتطفات',
    one: 'مقتطف واحد',
    two: 'مقتطفان',
    few: '{n} مقتطفات',
    many: '{n} مقتطفًا',
    other: '{n} مقتطف',
  },
  '{n} positions': {
    zero: 'لا مواقف',
    one: 'موقف واحد',
    two: 'موقفان',
    few: '{n} مواقف',
    many: '{n} موقفًا',
    other: '{n} موقف',
  },
  '{n} issues': {
    zero: 'لا قضايا',
    one: 'قضية واحدة',
    two: 'قضيتان',
    few: '{n} قضايا',
    many: '{n} قضية',
    other: '{n} قضية',
  },
  '{n} notes': {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: '{n} ملاحظات',
    many: '{n} ملاحظة',
    other: '{n} ملاحظة',
  },
  'Left out because they tell of a source that you hold: {parts}.':
    'تُرك لأنه يكشف مصدرًا تحجبه: \u2068{parts}\u2069.',
  'FollowTheMoney has no stances: positions are in the file as notes on their speakers, in words.':
    'ليس في FollowTheMoney اتجاهات: المواقف في الملف ملاحظات نصية على المتحدثين بها.',
  'Not in the file, since the format has no place for them: {n} notes of your own.': {
    zero: 'ملاحظات لك ليست في الملف، إذ لا مكان لها في هذه الصيغة: {n}.',
    one: 'ملاحظات لك ليست في الملف، إذ لا مكان لها في هذه الصيغة: {n}.',
    two: 'ملاحظات لك ليست في الملف، إذ لا مكان لها في هذه الصيغة: {n}.',
    few: 'ملاحظات لك ليست في الملف، إذ لا مكان لها في هذه الصيغة: {n}.',
    many: 'ملاحظات لك ليست في الملف، إذ لا مكان لها في هذه الصيغة: {n}.',
    other: 'ملاحظات لك ليست في الملف، إذ لا مكان لها في هذه الصيغة: {n}.',
  },
  'It is a PDF without its text. Import the PDF itself as an article.':
    'ملف PDF بلا نصه. استورد ملف PDF نفسه مقالًا.',
  'It is a picture, which the library has no place for.': 'صورة، ولا مكان للصور في المكتبة.',
  'It is a recording, which the library has no place for.': 'تسجيل، ولا مكان للتسجيلات في المكتبة.',
  'It is of a kind that is not known.': 'نوعه غير معروف.',
  'It has no plain text, only formatted text of another program.':
    'ليس له نص عادي، بل نص منسّق من برنامج آخر فقط.',
  '“{name}” has no text.': 'ليس لـ «\u2068{name}\u2069» نص.',
  'Its text is not in the project but at {path}, which is not read.':
    'نصه ليس في المشروع بل في \u2068{path}\u2069، ولا تجري القراءة من هناك.',
  'Its text {path} is not in the project.': 'نصه \u2068{path}\u2069 ليس في المشروع.',
  'Its text is not in the archive.': 'نصه ليس في الأرشيف.',
  'Its text is locked with a password.': 'نصه مقفل بكلمة مرور.',
  'Its text unpacks to more than is read.': 'نصه بعد فك الضغط أكبر مما يُقرأ.',
  'Its text cannot be unpacked.': 'تعذّر فك ضغط نصه.',
  'Some letters of “{name}” could not be read; they are shown as �.':
    'تعذّرت قراءة بعض أحرف «\u2068{name}\u2069»؛ وتظهر هكذا: �.',
  'It does not say where it begins and ends.': 'لا يذكر أين يبدأ وأين ينتهي.',
  'It goes from {start} to {end}, and the text has {scalars} characters.':
    'يمتد من \u2068{start}\u2069 إلى \u2068{end}\u2069، وعدد أحرف النص \u2068{scalars}\u2069.',
  'It holds the end of a line and nothing else.': 'ليس فيه إلا نهاية سطر.',
  'The file is a damaged archive, or has too many parts.':
    'الملف أرشيف تالف، أو أجزاؤه أكثر مما يجوز.',
  'The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx).':
    'ليس الأرشيف مشروع REFI-QDA: ليس فيه \u2068project.qde\u2069. صدّر المشروع بصيغة REFI-QDA (\u2068.qdpx\u2069).',
  'The project’s own file is not in the archive.': 'ملف المشروع نفسه ليس في الأرشيف.',
  'The project’s own file is locked with a password.': 'ملف المشروع نفسه مقفل بكلمة مرور.',
  'The project’s own file unpacks to more than is read.':
    'ملف المشروع نفسه بعد فك الضغط أكبر مما يُقرأ.',
  'The project’s own file cannot be unpacked.': 'تعذّر فك ضغط ملف المشروع نفسه.',
  'The project’s own file begins with {name}, not with Project.':
    'يبدأ ملف المشروع نفسه بـ \u2068{name}\u2069، لا بـ Project.',
  'The project has links, which the library has no place for.':
    'في المشروع روابط، ولا مكان لها في المكتبة.',
  'The project has sets, which the library has no place for.':
    'في المشروع مجموعات، ولا مكان لها في المكتبة.',
  'The project has graphs, which the library has no place for.':
    'في المشروع مخططات شبكية، ولا مكان لها في المكتبة.',
  '{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.':
    {
      zero: 'مقاطع محددة رموزها بلا متحدث واتجاه، أُخذت مقتطفات ورموزها في التعليق: {n}.',
      one: 'مقاطع محددة رموزها بلا متحدث واتجاه، أُخذت مقتطفات ورموزها في التعليق: {n}.',
      two: 'مقاطع محددة رموزها بلا متحدث واتجاه، أُخذت مقتطفات ورموزها في التعليق: {n}.',
      few: 'مقاطع محددة رموزها بلا متحدث واتجاه، أُخذت مقتطفات ورموزها في التعليق: {n}.',
      many: 'مقاطع محددة رموزها بلا متحدث واتجاه، أُخذت مقتطفات ورموزها في التعليق: {n}.',
      other: 'مقاطع محددة رموزها بلا متحدث واتجاه، أُخذت مقتطفات ورموزها في التعليق: {n}.',
    },
  'The code has no identifier.': 'ليس للرمز معرّف.',
  'Cases that do not say which kind of actor they are about were left aside.':
    'تُركت جانبًا الحالات التي لا تذكر نوع الفاعل.',
  'The issue that it is on is not in the project.': 'القضية التي يتناولها ليست في المشروع.',
  'The project’s own file is no XML that can be read: {reason}. Export the project again.':
    'ليس ملف المشروع نفسه XML يمكن قراءته: \u2068{reason}\u2069. صدّر المشروع مجددًا.',
  'it defines entities, which no such file needs': 'يعرّف كيانات، ولا يحتاج ملف كهذا إليها',
  'it breaks off or is malformed': 'ينقطع أو بنيته غير سليمة',
  'its elements lie too deep in each other or are too many':
    'عناصره متداخلة أعمق مما يجوز أو أكثر مما يجوز',
  'it closes what was never opened': 'يغلق ما لم يُفتح قط',
  'it breaks off': 'ينقطع قبل نهايته',
  'there is nothing in it': 'لا شيء فيه',
  'The project could not be packed: {error}.': 'تعذّر حزم المشروع: \u2068{error}\u2069.',
  'Write {name}': 'كتابة \u2068{name}\u2069',
  'Import {name}': 'استيراد \u2068{name}\u2069',
  '{made}.': 'الجديد: {made}.',
  'Known already: {known}.': 'معروف من قبل: \u2068{known}\u2069.',
  'Not taken: {count}.': 'لم يُؤخذ: \u2068{count}\u2069.',
  'Nothing.': 'لا شيء.',
  'an actor': 'فاعل',
  'an annotation': 'تعليق',
  'an article': 'مقال',
  'a code': 'رمز',
  'a document': 'مستند',
  'an excerpt': 'مقتطف',
  'an issue': 'قضية',
  'a note': 'ملاحظة',
  'a position': 'موقف',
  'a selection': 'مقطع محدد',
  'a source': 'مصدر',
  'a statement': 'تصريح',
  '{n} captures': {
    zero: 'لا لقطات',
    one: 'لقطة واحدة',
    two: 'لقطتان',
    few: '{n} لقطات',
    many: '{n} لقطة',
    other: '{n} لقطة',
  },
  '{n} {noun}': '{n} \u2068{noun}\u2069',
  'number {number}': 'رقم \u2068{number}\u2069',
  'There is no article {missing}.': 'لا يوجد مقال بالرقم \u2068{missing}\u2069.',
  'Give the numbers of articles that are not in the trash.':
    'أعطِ أرقام مقالات ليست في سلة المهملات.',
  'The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.':
    {
      zero: 'قد يكشف الملف مصادر تحجبها، إذ طلبتَ ذلك، فانتبه لمن تعطيه: {n}.',
      one: 'قد يكشف الملف مصادر تحجبها، إذ طلبتَ ذلك، فانتبه لمن تعطيه: {n}.',
      two: 'قد يكشف الملف مصادر تحجبها، إذ طلبتَ ذلك، فانتبه لمن تعطيه: {n}.',
      few: 'قد يكشف الملف مصادر تحجبها، إذ طلبتَ ذلك، فانتبه لمن تعطيه: {n}.',
      many: 'قد يكشف الملف مصادر تحجبها، إذ طلبتَ ذلك، فانتبه لمن تعطيه: {n}.',
      other: 'قد يكشف الملف مصادر تحجبها، إذ طلبتَ ذلك، فانتبه لمن تعطيه: {n}.',
    },
  'The file’s name tells of a source that you hold.': 'يكشف اسم الملف مصدرًا تحجبه.',
  'Give the file another name.': 'أعطِ الملف اسمًا آخر.',
  'Left out because their pages tell of a source that you hold: {n} captures.': {
    zero: 'لقطات تُركت لأن صفحاتها تكشف مصدرًا تحجبه: {n}.',
    one: 'لقطات تُركت لأن صفحاتها تكشف مصدرًا تحجبه: {n}.',
    two: 'لقطات تُركت لأن صفحاتها تكشف مصدرًا تحجبه: {n}.',
    few: 'لقطات تُركت لأن صفحاتها تكشف مصدرًا تحجبه: {n}.',
    many: 'لقطات تُركت لأن صفحاتها تكشف مصدرًا تحجبه: {n}.',
    other: 'لقطات تُركت لأن صفحاتها تكشف مصدرًا تحجبه: {n}.',
  },
};
