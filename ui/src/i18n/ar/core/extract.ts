import type { Core } from '../../core';

export const extract: Core<'extract'> = {
  'a PDF document': 'مستند PDF',
  'a PNG picture': 'صورة PNG',
  'a JPEG picture': 'صورة JPEG',
  'a GIF picture': 'صورة GIF',
  'a picture, sound or film': 'صورة أو صوت أو فيديو',
  'a ZIP archive or an office document': 'أرشيف ZIP أو مستند مكتبي',
  'an empty ZIP archive': 'أرشيف ZIP فارغ',
  'a gzip archive': 'أرشيف gzip',
  'a bzip2 archive': 'أرشيف bzip2',
  'an xz archive': 'أرشيف xz',
  'a zstd archive': 'أرشيف zstd',
  'a 7-Zip archive': 'أرشيف 7-Zip',
  'a RAR archive': 'أرشيف RAR',
  'a program': 'برنامج',
  'a Windows program': 'برنامج لنظام Windows',
  'an SQLite database': 'قاعدة بيانات SQLite',
  'an old office document': 'مستند مكتبي قديم',
  'a sound file': 'ملف صوتي',
  'a sound or film': 'صوت أو فيديو',
  'a film': 'فيديو',
  'a font': 'خط طباعي',
  'a rich text document': 'مستند نص منسّق (RTF)',
  'data of an unknown kind': 'بيانات من نوع غير معروف',
  'The page carries more than one article; only the first is kept.':
    'في الصفحة أكثر من مقال؛ حُفظ الأول وحده.',
  'There is no text in it.': 'لا نص فيه.',
  'No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article.':
    'لم يُعثر على مقال: ليس إلا قوائم وعناوين أخبار وحواشٍ أخرى. استعد الأسطر التي تخص المقال.',
  'Little text was found in it; look at what was cut.': 'لم يُعثر إلا على نص قليل؛ راجع ما اقتُطع.',
  'The page gives {date} as its date of publication, which had not come when it was read. The date was left out.':
    'تذكر الصفحة تاريخًا للنشر هو \u2068{date}\u2069، ولم يكن قد حلّ حين قُرئت. تُرك التاريخ.',
  'it has no list of entries': 'لا قائمة مواد فيها',
  'JSON of another kind': 'JSON من نوع آخر',
  'It is empty.': 'لا شيء فيه.',
  'It is a web page, not a feed.': 'هو صفحة ويب، لا خلاصة.',
  'It is {what}, not a feed.': 'هو \u2068{what}\u2069، لا خلاصة.',
  'The feed is damaged: {reason}.': 'الخلاصة تالفة: \u2068{reason}\u2069.',
  'There is text before the feed begins.': 'يوجد نص قبل بداية الخلاصة.',
  'a text': 'نص',
  'The texts of {n} entries are longer than an article can be, and were left out.': {
    zero: 'لم تُترك نصوص.',
    one: 'نص مادة واحدة أطول مما يكون عليه مقال، وقد تُرك.',
    two: 'نصّا مادتين أطول مما يكون عليه مقال، وقد تُركا.',
    few: 'نصوص {n} مواد أطول مما يكون عليه مقال، وقد تُركت.',
    many: 'نصوص {n} مادة أطول مما يكون عليه مقال، وقد تُركت.',
    other: 'نصوص {n} مادة أطول مما يكون عليه مقال، وقد تُركت.',
  },
  'The feed has {count} entries; the first {most} were read.':
    'عدد مواد الخلاصة \u2068{count}\u2069؛ قُرئ منها أول \u2068{most}\u2069.',
  'a document of another kind': 'مستند من نوع آخر',
  'The list is damaged after {n} feeds ({error}); those were read.': {
    zero: 'القائمة تالفة (\u2068{error}\u2069)؛ عدد الخلاصات المقروءة قبل التلف: {n}.',
    one: 'القائمة تالفة (\u2068{error}\u2069)؛ عدد الخلاصات المقروءة قبل التلف: {n}.',
    two: 'القائمة تالفة (\u2068{error}\u2069)؛ عدد الخلاصات المقروءة قبل التلف: {n}.',
    few: 'القائمة تالفة (\u2068{error}\u2069)؛ عدد الخلاصات المقروءة قبل التلف: {n}.',
    many: 'القائمة تالفة (\u2068{error}\u2069)؛ عدد الخلاصات المقروءة قبل التلف: {n}.',
    other: 'القائمة تالفة (\u2068{error}\u2069)؛ عدد الخلاصات المقروءة قبل التلف: {n}.',
  },
  'The list has {count} feeds; the first {most} were read.':
    'عدد الخلاصات في القائمة \u2068{count}\u2069؛ قُرئ منها أول \u2068{most}\u2069.',
  'The feed “{name}” has no address.': 'ليس للخلاصة «\u2068{name}\u2069» عنوان.',
  'A feed has neither a name nor an address.': 'إحدى الخلاصات لا اسم لها ولا عنوان.',
  '“{given}” of the feed “{name}” is not a web address.':
    '«\u2068{given}\u2069» في الخلاصة «\u2068{name}\u2069» ليس عنوان ويب.',
  '“{given}” of a feed without a name is not a web address.':
    '«\u2068{given}\u2069» في خلاصة بلا اسم ليس عنوان ويب.',
  'The feed is damaged after {n} entries ({reason}); those were read.': {
    zero: 'الخلاصة تالفة (\u2068{reason}\u2069)؛ عدد المواد المقروءة قبل التلف: {n}.',
    one: 'الخلاصة تالفة (\u2068{reason}\u2069)؛ عدد المواد المقروءة قبل التلف: {n}.',
    two: 'الخلاصة تالفة (\u2068{reason}\u2069)؛ عدد المواد المقروءة قبل التلف: {n}.',
    few: 'الخلاصة تالفة (\u2068{reason}\u2069)؛ عدد المواد المقروءة قبل التلف: {n}.',
    many: 'الخلاصة تالفة (\u2068{reason}\u2069)؛ عدد المواد المقروءة قبل التلف: {n}.',
    other: 'الخلاصة تالفة (\u2068{reason}\u2069)؛ عدد المواد المقروءة قبل التلف: {n}.',
  },
  'a list of feeds (OPML)': 'قائمة خلاصات (OPML)',
  'a site map': 'خريطة موقع',
  'a document of another kind ({name})': 'مستند من نوع آخر (\u2068{name}\u2069)',
  'it ends before <{name}> is closed': 'ينتهي قبل إغلاق <\u2068{name}\u2069>',
  'The document has more than {most} paragraphs; only the first of them were read.':
    'في المستند أكثر من \u2068{most}\u2069 فقرة؛ لم تُقرأ إلا أوائلها.',
  'Word document': 'مستند Word',
  'OpenDocument text': 'نص OpenDocument',
  'e-mail': 'رسالة بريد',
  'web archive': 'أرشيف ويب',
  'plain text': 'نص عادي',
  reference: 'مرجع',
  'The file is empty.': 'الملف فارغ.',
  'Choose another file.': 'اختر ملفًا آخر.',
  'This begins like a ZIP archive or an office document, but is damaged or cut short.':
    'يبدأ كأرشيف ZIP أو مستند مكتبي، لكنه تالف أو مبتور.',
  'Get the file again from where it came from.': 'احصل على الملف مجددًا من مصدره.',
  'This is an Excel workbook, not a text.': 'هذا مصنف Excel، لا نص.',
  'Copy the cells that you need and paste them, or save the sheet as PDF.':
    'انسخ الخلايا التي تحتاج إليها وألصقها، أو احفظ الورقة بصيغة PDF.',
  'This is a PowerPoint presentation, not a text.': 'هذا عرض PowerPoint، لا نص.',
  'Save it as PDF and import that.': 'احفظه بصيغة PDF واستورد ذلك.',
  'This is an office document of a kind that is not read.': 'هذا مستند مكتبي من نوع لا يُقرأ.',
  'Save it as PDF or as a Word document and import that.':
    'احفظه بصيغة PDF أو كمستند Word واستورد ذلك.',
  'This is an e-book (EPUB).': 'هذا كتاب إلكتروني (EPUB).',
  'Copy the chapter that you need and paste it.': 'انسخ الفصل الذي تحتاج إليه وألصقه.',
  'This is an OpenDocument file that is no text.': 'هذا ملف OpenDocument ليس نصًا.',
  'This is a ZIP archive, not a document.': 'هذا أرشيف ZIP، لا مستند.',
  'Unpack it and import the files in it.': 'فكّ ضغطه واستورد الملفات التي فيه.',
  'This office document is locked with a password.': 'هذا المستند المكتبي مقفل بكلمة مرور.',
  'Open it, save it without the password, and import that.':
    'افتحه واحفظه بلا كلمة المرور واستورد ذلك.',
  'This is a Word document of the old kind (.doc).': 'هذا مستند Word من النوع القديم (.doc).',
  'Open it and save it as .docx or PDF, and import that.':
    'افتحه واحفظه بصيغة .docx أو PDF واستورد ذلك.',
  'This is a message saved by Outlook (.msg).': 'هذه رسالة حفظها Outlook (.msg).',
  'Save it as .eml, or open it and paste its text.': 'احفظها بصيغة .eml، أو افتحها وألصق نصها.',
  'This is an Excel workbook of the old kind (.xls).': 'هذا مصنف Excel من النوع القديم (.xls).',
  'Copy the cells that you need and paste them.': 'انسخ الخلايا التي تحتاج إليها وألصقها.',
  'This is a PowerPoint presentation of the old kind (.ppt).':
    'هذا عرض PowerPoint من النوع القديم (.ppt).',
  'This is an old office document.': 'هذا مستند مكتبي قديم.',
  'Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters.':
    'لا يقرأ Demarche الكلمات في الصور: ابحث عن النص نفسه، أو مرّر الصورة على برنامج يتعرّف على الحروف.',
  'Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text.':
    'احفظ النص بصيغة PDF أو HTML أو كمستند Word أو نص عادي، أو افتح الملف وألصق نصه.',
  'This is {what}, neither a page nor a text.': 'هذا \u2068{what}\u2069، لا صفحة ولا نص.',
  'This is a feed or a list of feeds, not an article.': 'هذه خلاصة أو قائمة خلاصات، لا مقال.',
  'Add it under Feeds.': 'أضفها في «الخلاصات».',
  'This is XML of a kind that is not read.': 'هذا XML من نوع لا يُقرأ.',
  'Open it in the program that it belongs to, and export it as HTML, PDF or text.':
    'افتحه في البرنامج الذي يخصه، وصدّره بصيغة HTML أو PDF أو نص.',
  'This is JSON data, not a text.': 'هذه بيانات JSON، لا نص.',
  'Export what you need from it as text or HTML.': 'صدّر منها ما تحتاج إليه كنص أو HTML.',
  'Message {number}: {why}': 'الرسالة \u2068{number}\u2069: \u2068{why}\u2069',
  'The mailbox has {count} messages; the first {most} were read.':
    'عدد رسائل صندوق البريد \u2068{count}\u2069؛ قُرئ منها أول \u2068{most}\u2069.',
  'This looks like an e-mail, but its parts cannot be told apart.':
    'يبدو كرسالة بريد، لكن تتعذّر معرفة أجزائها.',
  'Open it in a mail program and save it anew, or paste its text.':
    'افتحها في برنامج بريد واحفظها من جديد، أو ألصق نصها.',
  'a message': 'رسالة',
  'Attachment {name}: {why}': 'المرفق \u2068{name}\u2069: \u2068{why}\u2069',
  'The message has no text of its own.': 'ليس للرسالة نص خاص بها.',
  'The text is longer than 4 MB; only its beginning was read.':
    'النص أطول من 4 ميغابايت؛ لم تُقرأ إلا بدايته.',
  'This is a saved page (MHTML) whose parts cannot be told apart.':
    'هذه صفحة محفوظة (MHTML) تتعذّر معرفة أجزائها.',
  'Save the page again, as HTML or as PDF.': 'احفظ الصفحة مجددًا بصيغة HTML أو PDF.',
  'This document is locked with a password.': 'هذا المستند مقفل بكلمة مرور.',
  'The document is damaged; only the text before the damage was read.':
    'المستند تالف؛ لم يُقرأ إلا النص الذي قبل التلف.',
  'This PDF document holds objects in objects to no end.':
    'في مستند PDF هذا كائنات داخل كائنات بلا نهاية.',
  'Open it in a PDF reader, print the pages that you need into a new PDF, and import that.':
    'افتحه في قارئ PDF، واطبع الصفحات التي تحتاج إليها في ملف PDF جديد، واستورده.',
  'This PDF document unpacks to more than it should.':
    'يصير مستند PDF هذا بعد فك ضغطه أكبر مما ينبغي.',
  'Use fonts that have every letter.': 'استخدم خطوطًا فيها كل الحروف.',
  'This PDF document is locked with a password.': 'مستند PDF هذا مقفل بكلمة مرور.',
  'Open it with the password, save it without, and import that.':
    'افتحه بكلمة المرور، واحفظه بلاها، واستورد ذلك.',
  'This PDF document is encrypted in a way that is not known.':
    'مستند PDF هذا مشفّر بطريقة غير معروفة.',
  'Open it in a PDF reader, print it into a new PDF, and import that.':
    'افتحه في قارئ PDF، واطبعه في ملف PDF جديد، واستورده.',
  'The document has {count} pages; not all of the first {read} and none after them were read.':
    'عدد صفحات المستند \u2068{count}\u2069؛ لم يُقرأ كل ما في أول \u2068{read}\u2069 منها، ولا شيء مما بعدها.',
  'Some letters could not be read: the document does not say which they are.':
    'تعذّرت قراءة بعض الحروف: لا يذكر المستند أيّها هي.',
  'The letters of this PDF document cannot be read: it does not say which they are.':
    'تتعذّر قراءة حروف مستند PDF هذا: لا يذكر أيّها هي.',
  'Run it through a program that recognises letters (OCR), and import what that saves.':
    'مرّره على برنامج يتعرّف على الحروف (OCR)، واستورد ما يحفظه.',
  'This PDF document has no text layer: its pages are pictures, as a scanner makes them.':
    'ليس لمستند PDF هذا طبقة نصية: صفحاته صور كالتي يصنعها الماسح الضوئي.',
  'There is no text in this PDF document.': 'لا نص في مستند PDF هذا.',
  'This PDF document is damaged, or made in a way that cannot be read.':
    'مستند PDF هذا تالف، أو مصنوع بطريقة تتعذّر قراءتها.',
  'The archive unpacks to more than {size} MB, which is the most that is read.':
    'يتجاوز الأرشيف بعد فك ضغطه \u2068{size}\u2069 ميغابايت، وهو أقصى ما يُقرأ.',
  'Split it, and import the parts.': 'قسّمه واستورد الأجزاء.',
  'The archive breaks off: what stood after the last whole record could not be read.':
    'ينقطع الأرشيف: تعذّرت قراءة ما بعد آخر سجل كامل.',
  '{count} without a type': '\u2068{count}\u2069 بلا نوع',
  '{count} {kind}': '\u2068{count}\u2069 \u2068{kind}\u2069',
  'Records that hold no page were passed over: {counted}.':
    'تُجووزت السجلات التي لا صفحة فيها: \u2068{counted}\u2069.',
  'There is no record in the archive.': 'لا سجل في الأرشيف.',
  'what should be a record does not begin as one': 'ما ينبغي أن يكون سجلًا لا يبدأ كسجل',
  'a record’s head does not end': 'رأس أحد السجلات لا ينتهي',
  'a record says that it is longer than what is there': 'يذكر أحد السجلات أنه أطول مما هو موجود',
  'The archive has more than {most} records; what comes after was not read.':
    'في الأرشيف أكثر من \u2068{most}\u2069 سجل؛ لم يُقرأ ما بعدها.',
  'No page of the archive could be read: {why}.':
    'تعذّرت قراءة أي صفحة من الأرشيف: \u2068{why}\u2069.',
  'The archive cannot be read further after {n} pages: {why}.': {
    zero: 'تتعذّر متابعة قراءة الأرشيف؛ عدد الصفحات المقروءة: {n}. السبب: \u2068{why}\u2069.',
    one: 'تتعذّر متابعة قراءة الأرشيف؛ عدد الصفحات المقروءة: {n}. السبب: \u2068{why}\u2069.',
    two: 'تتعذّر متابعة قراءة الأرشيف؛ عدد الصفحات المقروءة: {n}. السبب: \u2068{why}\u2069.',
    few: 'تتعذّر متابعة قراءة الأرشيف؛ عدد الصفحات المقروءة: {n}. السبب: \u2068{why}\u2069.',
    many: 'تتعذّر متابعة قراءة الأرشيف؛ عدد الصفحات المقروءة: {n}. السبب: \u2068{why}\u2069.',
    other: 'تتعذّر متابعة قراءة الأرشيف؛ عدد الصفحات المقروءة: {n}. السبب: \u2068{why}\u2069.',
  },
  'A record': 'سجل',
  '{name}: {reason}.': '\u2068{name}\u2069: \u2068{reason}\u2069.',
  '{name} is no page: {given}.': '\u2068{name}\u2069 ليس صفحة: \u2068{given}\u2069.',
  'It is an archive itself.': 'هو نفسه أرشيف.',
  'Import it by itself.': 'استورده وحده.',
  '{name}: {why}': '\u2068{name}\u2069: \u2068{why}\u2069',
  'what the server answered has no end of its head': 'رأس جواب الخادم لا ينتهي',
  'it is no answer of a web server': 'ليس جواب خادم ويب',
  'the server answered {status}, which is no page':
    'أجاب الخادم بالحالة \u2068{status}\u2069، وهي ليست صفحة',
  'it is compressed as {coding}, which is not read':
    'مضغوط بطريقة \u2068{coding}\u2069، وهي لا تُقرأ',
  'it unpacks to more than is read': 'يتجاوز بعد فك ضغطه ما يُقرأ',
  'its compression is broken': 'ضغطه معطوب',
  'The notes of the document could not be read.': 'تعذّرت قراءة حواشي المستند.',
  'This looks like a Word document, but the part with its text is missing.':
    'يبدو كمستند Word، لكن الجزء الذي فيه النص مفقود.',
  'Open it in a word processor and save it anew.': 'افتحه في معالج نصوص واحفظه من جديد.',
  'The document is damaged or cut short.': 'المستند تالف أو مبتور.',
  'Get it again from where it came from, or open it in a word processor and save it anew.':
    'احصل عليه مجددًا من مصدره، أو افتحه في معالج نصوص واحفظه من جديد.',
  'The document unpacks to more than 64 MB of text.':
    'في المستند بعد فك ضغطه أكثر من 64 ميغابايت من النص.',
  'Copy the part that you need and paste it.': 'انسخ الجزء الذي تحتاج إليه وألصقه.',
  'The document defines entities, which no word processor does.':
    'يعرّف المستند كيانات (entities)، وهو ما لا يفعله أي معالج نصوص.',
  'Do not trust it. Open it in a word processor and save it anew if you must have it.':
    'لا تثق به. وإن كان لا بد منه فافتحه في معالج نصوص واحفظه من جديد.',
  'This is a live blog: its entries were written one by one, and the date is that of the whole.':
    'هذه تغطية مباشرة: كُتبت موادها واحدة تلو الأخرى، والتاريخ تاريخ المجموع.',
  'The article seems to go on on more pages; only this one was read. Import the others too.':
    'يبدو أن المقال يتابَع في صفحات أخرى؛ لم تُقرأ إلا هذه. استورد الأخرى أيضًا.',
  'The page seems to show only the beginning of its article; the rest is for subscribers.':
    'يبدو أن الصفحة لا تعرض إلا بداية المقال؛ والباقي للمشتركين.',
  'The page is longer than 12 MB or 250,000 tags; only its beginning was read.':
    'الصفحة أطول من 12 ميغابايت أو 250,000 وسم؛ لم تُقرأ إلا بدايتها.',
  'The page has more than 20,000 paragraphs; only the first were read.':
    'في الصفحة أكثر من 20,000 فقرة؛ لم تُقرأ إلا أوائلها.',
  'The page shows less than the whole article; the text was taken from the data that it gives to search engines.':
    'لا تعرض الصفحة المقال كله؛ أُخذ النص من البيانات التي تقدّمها لمحركات البحث.',
  'The text was taken from a part of the page that browsers with scripts do not show.':
    'أُخذ النص من جزء من الصفحة لا تعرضه المتصفحات التي تشغّل النصوص البرمجية.',
  'The page is drawn by a script; the text was taken from the data that it is drawn from.':
    'يبني الصفحةَ نص برمجي؛ وأُخذ النص من البيانات التي تُبنى منها.',
  'The page is made of frames; import the addresses that they show: {addresses}':
    'الصفحة مكوّنة من إطارات؛ استورد العناوين التي تعرضها: \u2068{addresses}\u2069',
  'This looks like a notice that the page was not found, not like an article.':
    'يبدو هذا إشعارًا بأن الصفحة غير موجودة، لا مقالًا.',
  'This looks like a question for consent to cookies, not like an article.':
    'يبدو هذا طلب موافقة على ملفات تعريف الارتباط، لا مقالًا.',
  'This looks like a check that a person asks for the page, not like an article.':
    'يبدو هذا تحققًا من أن الزائر إنسان، لا مقالًا.',
  'This looks like a notice that the page is refused, not like an article.':
    'يبدو هذا إشعارًا برفض الوصول، لا مقالًا.',
  'This looks like a page to log in on, not like an article.':
    'تبدو هذه صفحة لتسجيل الدخول، لا مقالًا.',
  'This looks like the results of a search, not like an article; import the addresses that you want.':
    'تبدو هذه نتائج بحث، لا مقالًا؛ استورد العناوين التي تريدها.',
  'This looks like a list of articles, not like one; import the addresses that you want.':
    'تبدو هذه قائمة مقالات، لا مقالًا؛ استورد العناوين التي تريدها.',
  'Some characters could not be read; they are shown as �.':
    'تعذّرت قراءة بعض المحارف؛ وهي تظهر هكذا: �.',
  'The text is longer than 4 MB or 60,000 lines; only its beginning was read.':
    'النص أطول من 4 ميغابايت أو 60,000 سطر؛ لم تُقرأ إلا بدايته.',
  '{n} control characters were taken out of the text.': {
    zero: 'لم يُزَل أي محرف تحكم من النص.',
    one: 'أُزيل محرف تحكم واحد من النص.',
    two: 'أُزيل محرفا تحكم من النص.',
    few: 'أُزيلت {n} محارف تحكم من النص.',
    many: 'أُزيل {n} محرف تحكم من النص.',
    other: 'أُزيل {n} محرف تحكم من النص.',
  },
  'This is an address, not an article: import the page by its address.':
    'هذا عنوان، لا مقال: استورد الصفحة بعنوانها.',
  'The entry “{name}” (line {line}) is longer than any reference.':
    'المدخل «\u2068{name}\u2069» (السطر \u2068{line}\u2069) أطول من أي مرجع.',
  'The entry “{name}” (line {line}) is not closed.':
    'المدخل «\u2068{name}\u2069» (السطر \u2068{line}\u2069) غير مغلق.',
  'The entry “{name}” (line {line}) has more braces in braces than any reference.':
    'المدخل «\u2068{name}\u2069» (السطر \u2068{line}\u2069) فيه أقواس متداخلة أكثر مما في أي مرجع.',
  'The entry “{name}” (line {line}) is empty.':
    'المدخل «\u2068{name}\u2069» (السطر \u2068{line}\u2069) فارغ.',
  'The entry “{name}” (line {line}) cannot be read: {error}.':
    'المدخل «\u2068{name}\u2069» (السطر \u2068{line}\u2069) تتعذّر قراءته: \u2068{error}\u2069.',
  'The entry “{name}” (line {line}) cannot be read.':
    'المدخل «\u2068{name}\u2069» (السطر \u2068{line}\u2069) تتعذّر قراءته.',
  'These look like references in CSL JSON, but line {line} is not JSON.':
    'تبدو هذه مراجع بصيغة CSL-JSON، لكن السطر \u2068{line}\u2069 ليس JSON.',
  'Export the references anew.': 'صدّر المراجع من جديد.',
  'Item {number} is no reference.': 'العنصر \u2068{number}\u2069 ليس مرجعًا.',
  'Reference {number} has neither a title nor an address.':
    'المرجع \u2068{number}\u2069 لا عنوان له ولا رابط.',
  'There is no reference in this file.': 'لا مرجع في هذا الملف.',
  'No reference in this file could be read.': 'تعذّرت قراءة أي مرجع في هذا الملف.',
  'Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF.':
    'صدّر المراجع من جديد بصيغة RIS أو BibTeX أو CSL-JSON أو Zotero RDF.',
  'The reference has no text yet: it can be fetched from its address, or stored without.':
    'ليس للمرجع نص بعد: يمكن جلبه من عنوانه، أو تخزين المرجع بلا نص.',
  "The text is the reference's abstract, not the article.": 'النص هو ملخص المرجع، لا المقال.',
  'Line {line} belongs to no reference.': 'السطر \u2068{line}\u2069 لا يخص أي مرجع.',
  'This file defines entities, which Zotero does not do.':
    'يعرّف هذا الملف كيانات (entities)، وهو ما لا يفعله Zotero.',
  'Do not trust it. Export the references anew.': 'لا تثق به. صدّر المراجع من جديد.',
  'The file is damaged; only what comes before the damage was read.':
    'الملف تالف؛ لم يُقرأ إلا ما قبل التلف.',
  'Nothing in this paste reads like an article: all of it is what stands around one.':
    'لا شيء في هذا النص الملصق يُقرأ كمقال: كله من حواشي الصفحة.',
  'Nothing on this page reads like an article: all of it is what stands around one.':
    'لا شيء في هذه الصفحة يُقرأ كمقال: كله من حواشي الصفحة.',
  'The reference has no text.': 'ليس للمرجع نص.',
  you: 'أنت',
  'line {line} of the paste': 'السطر ⁨{line}⁩ من النص الملصق',
  '“{title}” holds {share} % of the same passages and was published on {weekday} {day}.':
    'يحتوي «⁨{title}⁩» على ⁨{share}⁩٪ من المقاطع نفسها، ونُشر يوم {weekday} ⁨{day}⁩.',
  'It was a {weekday} in {year}.': 'كان ذلك يوم {weekday} في عام ⁨{year}⁩.',
  'It was a {weekday} in {year}, before that in {before}.':
    'كان ذلك يوم {weekday} في عام ⁨{year}⁩، وقبله في ⁨{before}⁩.',
  Monday: 'الاثنين',
  Tuesday: 'الثلاثاء',
  Wednesday: 'الأربعاء',
  Thursday: 'الخميس',
  Friday: 'الجمعة',
  Saturday: 'السبت',
  Sunday: 'الأحد',
  'JSON-LD': 'JSON-LD',
  "the page's metadata": 'بيانات الصفحة الوصفية',
  "the page's time element": 'عنصر time في الصفحة',
  'a line of the paste': 'سطر من النص الملصق',
  "the page's heading": 'عنوان الصفحة',
  'the text': 'النص',
  'the address': 'العنوان',
  'what the file says of itself': 'ما يقوله الملف عن نفسه',
  'the reference': 'المرجع',
  'the feed': 'الخلاصة',
  authors: 'المؤلفون',
  date: 'التاريخ',
  abstract: 'الملخص',
  'how it was published': 'بيانات النشر',
};
