import type { Core } from '../../core';

export const failures: Core<'failures'> = {
  'Nothing was changed.': 'لم يتغيّر شيء.',
  'Try again. If it happens again, restart Demarche: nothing is lost by that.':
    'حاول مجددًا. وإن تكرر ذلك فأعد تشغيل Demarche: لا يضيع بذلك شيء.',
  'Nothing of the file could be taken. The first reason, of “{name}”: {reason}':
    'تعذّر أخذ أي شيء من الملف. السبب الأول، في «\u2068{name}\u2069»: \u2068{reason}\u2069',
  'The report lists all reasons.': 'يسرد التقرير الأسباب كلها.',
  'Choose another place or file, and try again.': 'اختر مكانًا أو ملفًا آخر، وحاول مجددًا.',
  'Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import.':
    'اختر ملفًا من نوع \u2068.qdpx\u2069 أو \u2068.dna\u2069 أو \u2068.json\u2069 أو \u2068.jsonld\u2069. أما الصفحات والمستندات وأرشيفات الويب فتدخل من «استيراد».',
  'Say where the team’s change sets lie: under Sharing, or with `share setup`.':
    'حدّد مكان حزم تغييرات الفريق: ضمن «المشاركة»، أو بالأمر \u2068`share setup`\u2069.',
  'Check that the place can be reached, and do it again.':
    'تأكّد من إمكان الوصول إلى المكان، وأعد المحاولة.',
  'Type the password, or set sharing up again on this machine with a name and a password.':
    'اكتب كلمة المرور، أو اضبط المشاركة من جديد على هذا الجهاز باسم وكلمة مرور.',
  'Type the password again, or set sharing up with another name and password.':
    'اكتب كلمة المرور مجددًا، أو اضبط المشاركة باسم وكلمة مرور آخرين.',
  'Check the address and that the server can be reached, and do it again.':
    'تأكّد من العنوان ومن إمكان الوصول إلى الخادم، وأعد المحاولة.',
  'Ask whoever keeps the place for a name that may write there, and set sharing up again.':
    'اطلب ممن يدير المكان اسمًا يجوز له الكتابة هناك، واضبط المشاركة من جديد.',
  'Take in what lies there, and publish then.': 'خذ ما هناك أولًا، ثم انشر.',
  'Type the passphrase that the team agreed on. It is kept nowhere.':
    'اكتب عبارة المرور التي اتفق عليها الفريق. لا تُحفظ في أي مكان.',
  'Ask your team whether the place was set up anew, and set sharing up again.':
    'اسأل فريقك هل أُعيد ضبط المكان، واضبط المشاركة من جديد.',
  'Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then.':
    'أعطِ هذه النسخة علامة خاصة بها (\u2068`share setup --new-mark`\u2069)، وخذ ما هناك، ثم انشر.',
  'Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there.':
    'هل نُقل المكان؟ انسخ المجلد demarche-share من حيث كان. وإلا فانتظر حتى يكتمل وصوله.',
  'Share with a passphrase, or publish them all the same: the others’ libraries hold them as well.':
    'شارك بعبارة مرور، أو انشرها مع ذلك: فهي محجوبة في مكتبات الآخرين أيضًا.',
  '“{given}” is not a date.': '«\u2068{given}\u2069» ليس تاريخًا.',
  'Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.':
    'اكتبه على صورة \u20682022\u2069 أو \u20682022-03\u2069 أو \u20682022-03-18\u2069 أو \u20682022-03-18T16:20:00+01:00\u2069، بقدر ما يُعرف منه.',
  '“{given}” is not a day.': '«\u2068{given}\u2069» ليس يومًا.',
  'Write it as 2022-03-18.': 'اكتبه على صورة \u20682022-03-18\u2069.',
  'Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends.':
    'اكتبه على صورة \u20682022-03-18\u2069، أو \u20682022-03\u2069 أو \u20682022\u2069 حيث تبدأ فترة أو تنتهي.',
  'No library is open.': 'لا مكتبة مفتوحة.',
  'Open a library or make a new one, and do it again.':
    'افتح مكتبة أو أنشئ واحدة جديدة، وأعد المحاولة.',
  'The library that this was started for is not open any more.':
    'المكتبة التي بدأ هذا من أجلها لم تعد مفتوحة.',
  'Open it, and start it again.': 'افتحها، وابدأ ذلك مجددًا.',
  'This user has no home folder, so there is no place for a library.':
    'ليس لهذا المستخدم مجلد رئيسي، فلا مكان لمكتبة.',
  'Name a library with --library, or set HOME.':
    'سمِّ مكتبة بالخيار \u2068--library\u2069، أو حدّد HOME.',
  'The system gave no threads to work with: {error}.':
    'لم يوفّر النظام خيوط تنفيذ للعمل: \u2068{error}\u2069.',
  'Close other programs and start Demarche again.': 'أغلق برامج أخرى وأعد تشغيل Demarche.',
  'The program could not listen for the browser companion: {error}.':
    'تعذّر على البرنامج الاستماع إلى رفيق المتصفح: \u2068{error}\u2069.',
  'Everything else works.': 'كل ما عدا ذلك يعمل.',
  'Switch it off and on again; restart the computer if that does not help.':
    'أوقفه ثم شغّله مجددًا؛ وإن لم ينفع ذلك فأعد تشغيل الحاسوب.',
  'The system gave no random numbers: {error}.':
    'لم يوفّر النظام أرقامًا عشوائية: \u2068{error}\u2069.',
  'There is no command “{command}”.': 'لا يوجد أمر باسم «\u2068{command}\u2069».',
  'The window may be older or newer than the program: restart Demarche.':
    'قد تكون النافذة أقدم من البرنامج أو أحدث منه: أعد تشغيل Demarche.',
  'The command “{command}” was given something that it does not take: {error}.':
    'تلقّى الأمر «\u2068{command}\u2069» ما لا يقبله: \u2068{error}\u2069.',
  'Correct what was given. If a window did this, restart Demarche.':
    'صحّح ما أُعطي. وإن كان ذلك من نافذة فأعد تشغيل Demarche.',
  'An answer could not be written as JSON: {error}.':
    'تعذّرت كتابة إجابة بصيغة JSON: \u2068{error}\u2069.',
  'What the command did was done.': 'ما كان على الأمر فعله قد تم.',
  'The command “{command}” met a fault in Demarche: {said}.':
    'صادف الأمر «\u2068{command}\u2069» خللًا في Demarche: \u2068{said}\u2069.',
  'The change that it was making was taken back; everything else is as it was.':
    'سُحب التغيير الذي كان يجريه؛ وكل ما عداه باقٍ كما كان.',
  'There is no job {id}.': 'لا توجد مهمة بالرقم \u2068{id}\u2069.',
  'It may have ended long ago; look at the list of jobs.':
    'ربما انتهت منذ وقت طويل؛ انظر قائمة المهام.',
  'The job met a fault in Demarche and ended.': 'صادفت المهمة خللًا في Demarche وانتهت.',
  'Items that were done before are kept.': 'ما أُنجز قبل ذلك محفوظ.',
  'Start it again for the items that are left.': 'ابدأها مجددًا لما بقي.',
  'There is no import draft {id}.': 'لا توجد مسودة استيراد بالرقم \u2068{id}\u2069.',
  'It was stored or discarded already; import the page again if it is missing.':
    'سبق تخزينها أو تجاهلها؛ أعد استيراد الصفحة إن كانت مفقودة.',
  'The article has no address to fetch it from.': 'ليس للمقال عنوان ويب يُجلب منه.',
  'Give it one among its details, or import the page again and store it as a new version.':
    'أضف عنوانًا إلى بياناته، أو أعد استيراد الصفحة وخزّنها نسخةً جديدة.',
  'The article is as it was; what was fetched is kept as a draft.':
    'المقال كما كان؛ وما جُلب محفوظ مسودةً.',
  'Look at the draft: store it as a new version all the same, or discard it.':
    'اطّلع على المسودة: خزّنها نسخةً جديدة مع ذلك، أو تجاهلها.',
  'What came in before is kept.': 'ما ورد من قبل محفوظ.',
  'Restore a backup from before it broke, or salvage what can be read into a new library.':
    'استعد نسخة احتياطية سابقة للتلف، أو أنقذ ما يمكن قراءته إلى مكتبة جديدة.',
  'The library is still being worked on.': 'لا يزال العمل جاريًا على المكتبة.',
  'Wait for running jobs, or cancel them, and do it again.':
    'انتظر انتهاء المهام الجارية أو ألغها، وأعد المحاولة.',
  'There is no folder {path}.': 'لا يوجد مجلد \u2068{path}\u2069.',
  'Check the path, or make the folder.': 'تأكّد من المسار، أو أنشئ المجلد.',
  'There is no file {path}.': 'لا يوجد ملف \u2068{path}\u2069.',
  'Check the path.': 'تأكّد من المسار.',
  'The system does not permit access to {path}.': 'لا يسمح النظام بالوصول إلى \u2068{path}\u2069.',
  "Choose another place, or change the file's permissions.": 'اختر مكانًا آخر، أو غيّر أذونات الملف.',
  'The disk has no room left for {path}.': 'لم تبقَ على القرص مساحة لأجل \u2068{path}\u2069.',
  'Make room, and do it again.': 'أفسح مساحة، وأعد المحاولة.',
  '{path} could not be read or written: {error}.':
    'تعذّرت قراءة \u2068{path}\u2069 أو كتابته: \u2068{error}\u2069.',
  'Check the path and the disk, and do it again.': 'تأكّد من المسار والقرص، وأعد المحاولة.',
  'Countries go by the two letters of ISO 3166-1: CN, US.':
    'تُكتب الدول بحرفي ISO 3166-1: مثل CN وUS.',
  'Blocs go by their codes: EU, NATO, G7.': 'تُكتب التكتلات برموزها: EU وNATO وG7.',
  'It may have been deleted or undone: look in the trash and in the history.':
    'ربما حُذف أو تُراجع عنه: انظر سلة المهملات والسجل.',
  'Correct it and do it again.': 'صحّحه وأعد المحاولة.',
  'Both texts are kept: the stored one in the library, yours in the window.':
    'النصان محفوظان: المخزَّن في المكتبة، ونصك في النافذة.',
  'Compare them, and save the one that should stay.': 'قارن بينهما، واحفظ ما ينبغي أن يبقى.',
  'Look in the history for what was changed since, and undo that first.':
    'انظر في السجل ما تغيّر منذئذ، وتراجع عنه أولًا.',
  'Close it there, or go on working there: only one program at a time can change a library.':
    'أغلقها هناك، أو واصل العمل هناك: لا يستطيع تغيير المكتبة إلا برنامج واحد في الوقت نفسه.',
  'Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.':
    'انسخها إلى مجلد لك وافتح النسخة، أو اطلب تغيير الأذونات وافتحها مجددًا.',
  'Give the passphrase that it was made with: on the command line with --passphrase-file.':
    'أعطِ عبارة المرور التي أُنشئت بها: بالخيار \u2068--passphrase-file\u2069 في سطر الأوامر.',
  'Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.':
    'اكتبها كما اختيرت، بحالة أحرفها ومسافاتها. لا يستطيع أحد فتح النسخة الاحتياطية من دونها.',
  'Check the path, or make a new library there.': 'تأكّد من المسار، أو أنشئ مكتبة جديدة هناك.',
  'The file there was not touched.': 'الملف الموجود هناك لم يُمسّ.',
  'Open it, or choose another name.': 'افتحه، أو اختر اسمًا آخر.',
  'The file was not touched.': 'الملف لم يُمسّ.',
  'Choose a library made by Demarche, or import the file as an article.':
    'اختر مكتبة أنشأها Demarche، أو استورد الملف مقالًا.',
  'Open it with the newer Demarche, or install that one here.':
    'افتحها بإصدار Demarche الأحدث، أو ثبّت ذلك الإصدار هنا.',
  'Restore the latest backup, which lies beside it, or salvage what can be read into a new library.':
    'استعد أحدث نسخة احتياطية، وهي إلى جانبها، أو أنقذ ما يمكن قراءته إلى مكتبة جديدة.',
  'The library itself is as it was; earlier backups are kept.':
    'المكتبة نفسها كما كانت؛ والنسخ الاحتياطية السابقة محفوظة.',
  'Check the disk that backups go to, and back up again.':
    'تأكّد من القرص الذي تُكتب عليه النسخ الاحتياطية، وأعد النسخ.',
  'Everything stored before is kept.': 'كل ما خُزِّن من قبل محفوظ.',
  'Make room on the disk, and do it again.': 'أفسح مساحة على القرص، وأعد المحاولة.',
  'Start it again when you want it.': 'ابدأ ذلك مجددًا متى شئت.',
  'Verify the library. If it is damaged, open the latest backup.':
    'افحص المكتبة. وإن كانت تالفة فافتح أحدث نسخة احتياطية.',
  'Give an address that begins with https:// or http://.':
    'أعطِ عنوانًا يبدأ بـ \u2068https://\u2069 أو \u2068http://\u2069.',
  'Give the address without them, or open the page in a browser and paste it.':
    'أعطِ العنوان من دونها، أو افتح الصفحة في متصفح وألصقها.',
  'Give the address of a web page.': 'أعطِ عنوان صفحة ويب.',
  'If you mean to reach your own network, permit it for this import.':
    'إن كنت تقصد شبكتك الخاصة فاسمح بذلك في هذا الاستيراد.',
  'Give the address of a web page; if this is one, open it in a browser and paste it.':
    'أعطِ عنوان صفحة ويب؛ وإن كان هذا عنوانها فافتحها في متصفح وألصقها.',
  'Check the address and the connection, and try again.': 'تأكّد من العنوان والاتصال، وحاول مجددًا.',
  'Open the page in a browser to see whether it is what it should be, and paste it.':
    'افتح الصفحة في متصفح لترى هل هي المطلوبة، ثم ألصقها.',
  'Try again later, or open the page in a browser and paste it.':
    'حاول لاحقًا، أو افتح الصفحة في متصفح وألصقها.',
  'Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it.':
    'كثير من هذه الصفحات يطلب ملفات تعريف ارتباط لا يحفظها Demarche: افتح الصفحة في متصفح وألصقها.',
  'Open the page in a browser, and paste it or its real address.':
    'افتح الصفحة في متصفح، وألصقها أو ألصق عنوانها الحقيقي.',
  'Check the address; an archive of the web may still have the page.':
    'تأكّد من العنوان؛ فقد تكون الصفحة باقية في أحد أرشيفات الويب.',
  'Try again later.': 'حاول لاحقًا.',
  'Open the page in a browser and paste it.': 'افتح الصفحة في متصفح وألصقها.',
  'Give the address of the page that it belongs to.': 'أعطِ عنوان الصفحة التي ينتمي إليها.',
  'Open the page in a browser and paste the part that you need.':
    'افتح الصفحة في متصفح وألصق الجزء الذي تحتاج إليه.',
  'Fetch it again when you want it.': 'اجلبها مجددًا متى شئت.',
  'Check where your team shares, and do it again.': 'تأكّد من مكان مشاركة فريقك، وأعد المحاولة.',
  'Nothing was stored.': 'لم يُخزَّن شيء.',
  'Choose one of {styles}.': 'اختر واحدًا مما يلي: \u2068{styles}\u2069.',
  'Choose another .csl file, or the same from where the style is published.':
    'اختر ملف \u2068.csl\u2069 آخر، أو الملف نفسه من حيث يُنشر النمط.',
  'Check the library with “verify”, and export the note as it is now.':
    'افحص المكتبة بالأمر «verify»، وصدّر الملاحظة كما هي الآن.',
  'No file was written; the library is as it was.': 'لم يُكتب أي ملف؛ والمكتبة كما كانت.',
  'Take these words out of what is to be exported, or export it with held sources named.':
    'أخرج هذه الكلمات مما يُراد تصديره، أو صدّره مع تضمين المصادر المحجوبة.',
  'Choose one of {templates}, or begin without one.':
    'اختر واحدًا مما يلي: \u2068{templates}\u2069، أو ابدأ بلا قالب.',
  'The note is as it was; no file was written.': 'الملاحظة كما كانت؛ ولم يُكتب أي ملف.',
  'Export it in another form, and report the note that did this.':
    'صدّرها بصيغة أخرى، وأبلغ عن الملاحظة التي سببت ذلك.',
};
