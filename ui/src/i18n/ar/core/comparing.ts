import type { Core } from '../../core';

export const comparing: Core<'comparing'> = {
  'Speakers and issues are measured by activity or prominence, or not at all.':
    'يُقاس المتحدثون والقضايا حسب النشاط أو البروز، أو تبقى كما عُدّت.',
  'since {from}': 'منذ \u2068{from}\u2069',
  'until {to}': 'حتى \u2068{to}\u2069',
  '{from} – {to}': '\u2068{from}\u2069 – \u2068{to}\u2069',
  'Speakers are measured against each other by average activity, Jaccard or cosine, or not at all.':
    'يُقاس المتحدثون بعضهم إلى بعض حسب متوسط النشاط أو Jaccard أو جيب التمام، أو تبقى الأعداد كما عُدّت.',
  '“{name}” only groups issues and takes no stance: compare the issues in it.':
    '«\u2068{name}\u2069» مجموعة قضايا لا غير، ولا اتجاه منها: قارن القضايا التي في داخلها.',
  'none in {n} articles': {
    zero: 'لا شيء',
    one: 'لا شيء في مقال واحد',
    two: 'لا شيء في مقالين',
    few: 'لا شيء في {n} مقالات',
    many: 'لا شيء في {n} مقالًا',
    other: 'لا شيء في {n} مقال',
  },
  'none in {n} articles from {from}': {
    zero: 'لا شيء منذ \u2068{from}\u2069',
    one: 'لا شيء في مقال واحد منذ \u2068{from}\u2069',
    two: 'لا شيء في مقالين منذ \u2068{from}\u2069',
    few: 'لا شيء في {n} مقالات منذ \u2068{from}\u2069',
    many: 'لا شيء في {n} مقالًا منذ \u2068{from}\u2069',
    other: 'لا شيء في {n} مقال منذ \u2068{from}\u2069',
  },
  'none in {n} articles to {to}': {
    zero: 'لا شيء حتى \u2068{to}\u2069',
    one: 'لا شيء في مقال واحد حتى \u2068{to}\u2069',
    two: 'لا شيء في مقالين حتى \u2068{to}\u2069',
    few: 'لا شيء في {n} مقالات حتى \u2068{to}\u2069',
    many: 'لا شيء في {n} مقالًا حتى \u2068{to}\u2069',
    other: 'لا شيء في {n} مقال حتى \u2068{to}\u2069',
  },
  'none in {n} articles from {from} to {to}': {
    zero: 'لا شيء من \u2068{from}\u2069 إلى \u2068{to}\u2069',
    one: 'لا شيء في مقال واحد من \u2068{from}\u2069 إلى \u2068{to}\u2069',
    two: 'لا شيء في مقالين من \u2068{from}\u2069 إلى \u2068{to}\u2069',
    few: 'لا شيء في {n} مقالات من \u2068{from}\u2069 إلى \u2068{to}\u2069',
    many: 'لا شيء في {n} مقالًا من \u2068{from}\u2069 إلى \u2068{to}\u2069',
    other: 'لا شيء في {n} مقال من \u2068{from}\u2069 إلى \u2068{to}\u2069',
  },
  'No statement in {n} articles that mention {name} since {day}.': {
    zero: 'لا تصريح منذ {day}، ولا مقالات تذكر \u2068{name}\u2069.',
    one: 'لا تصريح منذ {day} في المقال الوحيد الذي يذكر \u2068{name}\u2069.',
    two: 'لا تصريح منذ {day} في المقالين اللذين يذكران \u2068{name}\u2069.',
    few: 'لا تصريح منذ {day} في {n} مقالات تذكر \u2068{name}\u2069.',
    many: 'لا تصريح منذ {day} في {n} مقالًا تذكر \u2068{name}\u2069.',
    other: 'لا تصريح منذ {day} في {n} مقال تذكر \u2068{name}\u2069.',
  },
  'Before that, from the first statement on: statements on {days}, in {articles}.':
    'قبل ذلك، منذ أول تصريح: تصريحات في {days}، ضمن {articles}.',
  '{n} more days': {
    zero: '{n} يوم آخر',
    one: 'يوم واحد آخر',
    two: 'يومين آخرين',
    few: '{n} أيام أخرى',
    many: '{n} يومًا آخر',
    other: '{n} يوم آخر',
  },
  '{n} such articles': {
    zero: '{n} مقال كهذا',
    one: 'مقال واحد كهذا',
    two: 'مقالين كهذين',
    few: '{n} مقالات كهذه',
    many: '{n} مقالًا كهذا',
    other: '{n} مقال كهذا',
  },
  '{n} excerpts are marked as contradicting this statement.': {
    zero: 'لا مقتطف موسومًا بأنه يناقض هذا التصريح.',
    one: 'مقتطف واحد موسوم بأنه يناقض هذا التصريح.',
    two: 'مقتطفان موسومان بأنهما يناقضان هذا التصريح.',
    few: '{n} مقتطفات موسومة بأنها تناقض هذا التصريح.',
    many: '{n} مقتطفًا موسومة بأنها تناقض هذا التصريح.',
    other: '{n} مقتطف موسومة بأنها تناقض هذا التصريح.',
  },
  'Attributed by a rival or third party.': 'منسوب من خصم أو طرف ثالث.',
  '“{stance}”, {when}': '«\u2068{stance}\u2069»، {when}',
  '{former}; then {latter}: {n} days apart, within the window of {window}.': {
    zero: '{former}؛ ثم {latter}: في اليوم نفسه، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    one: '{former}؛ ثم {latter}: بينهما يوم واحد، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    two: '{former}؛ ثم {latter}: بينهما يومان، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    few: '{former}؛ ثم {latter}: بينهما {n} أيام، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    many: '{former}؛ ثم {latter}: بينهما {n} يومًا، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    other:
      '{former}؛ ثم {latter}: بينهما {n} يوم، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
  },
  '{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.': {
    zero: '{former}؛ ثم {latter}: ربما في اليوم نفسه، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    one: '{former}؛ ثم {latter}: ربما لا يفصل بينهما إلا يوم واحد، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    two: '{former}؛ ثم {latter}: ربما لا يفصل بينهما إلا يومان، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    few: '{former}؛ ثم {latter}: ربما لا يفصل بينهما إلا {n} أيام، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    many: '{former}؛ ثم {latter}: ربما لا يفصل بينهما إلا {n} يومًا، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
    other:
      '{former}؛ ثم {latter}: ربما لا يفصل بينهما إلا {n} يوم، ضمن المدة المحددة بالأيام: \u2068{window}\u2069.',
  },
  '{former}; then {latter}: at least {n} days apart.': {
    zero: '{former}؛ ثم {latter}: ربما في اليوم نفسه.',
    one: '{former}؛ ثم {latter}: بينهما يوم واحد على الأقل.',
    two: '{former}؛ ثم {latter}: بينهما يومان على الأقل.',
    few: '{former}؛ ثم {latter}: بينهما {n} أيام على الأقل.',
    many: '{former}؛ ثم {latter}: بينهما {n} يومًا على الأقل.',
    other: '{former}؛ ثم {latter}: بينهما {n} يوم على الأقل.',
  },
  '{former}; then {latter}: {n} days apart.': {
    zero: '{former}؛ ثم {latter}: في اليوم نفسه.',
    one: '{former}؛ ثم {latter}: بينهما يوم واحد.',
    two: '{former}؛ ثم {latter}: بينهما يومان.',
    few: '{former}؛ ثم {latter}: بينهما {n} أيام.',
    many: '{former}؛ ثم {latter}: بينهما {n} يومًا.',
    other: '{former}؛ ثم {latter}: بينهما {n} يوم.',
  },
  '{former}; and {latter}.': '{former}؛ و{latter}.',
  '{former}; and {latter}: which was said first is not known.':
    '{former}؛ و{latter}: لا يُعرف أيهما قيل أولًا.',
  '{n} statements between them.': {
    zero: 'لا تصريحات بينهما.',
    one: 'بينهما تصريح واحد.',
    two: 'بينهما تصريحان.',
    few: 'بينهما {n} تصريحات.',
    many: 'بينهما {n} تصريحًا.',
    other: 'بينهما {n} تصريح.',
  },
  'Said by {former}, then by {latter}.': 'القائل أولًا: {former}، ثم: {latter}.',
  '{date}': '{date}',
  'published {day}': 'نُشر في {day}',
  'of unknown date': 'بتاريخ غير معروف',
  'Two to four speakers can be set side by side, not {columns}.':
    'يمكن وضع متحدثَين إلى أربعة جنبًا إلى جنب، لا \u2068{columns}\u2069.',
  'A timeline is of one issue, not of {issues}.':
    'الخط الزمني لقضية واحدة، لا لعدد منها (\u2068{issues}\u2069).',
  'A position needs a paraphrase: one line that says what was said.':
    'يحتاج الموقف إلى إعادة صياغة: سطر واحد يقول ما قيل.',
  'A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken.':
    'يحتاج الموقف إلى صاحب: فاعل، أو دولة أو هيئة يُتخذ باسمها.',
  'These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.':
    'هذه العبارة مرمّزة في هذه القضية من قبل: «\u2068{paraphrase}\u2069»، {stance}، بقلم \u2068{analyst}\u2069.',
  'It is dated {said}, and “{title}”, which supports it, was published before that: {published}.':
    'تاريخه {said}، بينما نُشر «\u2068{title}\u2069» الذي يدعمه قبل ذلك: {published}.',
  'It is dated {said}, and “{title}”, which supports it, was captured before that.':
    'تاريخه {said}، بينما حُفظ «\u2068{title}\u2069» الذي يدعمه قبل ذلك.',
  '{name} is in the trash: restore the actor first.':
    '\u2068{name}\u2069 في سلة المهملات: استعد الفاعل أولًا.',
  'An excerpt of the evidence is in the trash: restore it first.':
    'أحد مقتطفات الأدلة في سلة المهملات: استعده أولًا.',
  '“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.':
    '«\u2068{date}\u2069» ليس تاريخًا؛ اكتب \u20682022\u2069 أو \u20682022-03\u2069 أو \u20682022-03-18\u2069، أو لحظة مع فارق توقيتها.',
  'The issue “{name}” is in the trash: restore it first.':
    'القضية «\u2068{name}\u2069» في سلة المهملات: استعدها أولًا.',
  '“{name}” only groups issues: choose one of the issues in it.':
    '«\u2068{name}\u2069» مجموعة قضايا لا غير: اختر إحدى القضايا التي في داخلها.',
  'An excerpt is given two roles in the evidence of one position.':
    'أُعطي مقتطف واحد دورين في أدلة موقف واحد.',
  opposes: 'معارض',
  'leans against': 'يميل إلى المعارضة',
  neutral: 'محايد',
  'leans for': 'يميل إلى التأييد',
  supports: 'مؤيد',
  conditional: 'مشروط',
  ambiguous: 'غامض',
  declined: 'امتنع عن التعليق',
  '{name} was last coded “{stance}” on it, at an unknown date.':
    'آخر ترميز لاتجاه \u2068{name}\u2069 من هذه القضية: «\u2068{stance}\u2069»، بتاريخ غير معروف.',
  '{name} was last coded “{stance}” on it, in {said}.':
    'آخر ترميز لاتجاه \u2068{name}\u2069 من هذه القضية: «\u2068{stance}\u2069»، في \u2068{said}\u2069.',
  '{name} was last coded “{stance}” on it, on {said}.':
    'آخر ترميز لاتجاه \u2068{name}\u2069 من هذه القضية: «\u2068{stance}\u2069»، بتاريخ \u2068{said}\u2069.',
  'The quotation is already coded as position {coded}: {issue}, “{paraphrase}”; change that one, or undo.':
    'سبق ترميز الاقتباس بالموقف \u2068{coded}\u2069: \u2068{issue}\u2069، «\u2068{paraphrase}\u2069»؛ غيّر ذلك الموقف، أو تراجع عنه.',
  "The quotation is accepted: its words are the excerpt's now.":
    'قُبل الاقتباس: صارت عبارته للمقتطف.',
  '{name} speaks for others as {post}.':
    'كلام \u2068{name}\u2069 هو باسم الغير، بحكم المنصب: \u2068{post}\u2069.',
  '{post} speaks for {country}.':
    'من مهام المنصب «\u2068{post}\u2069» النطق باسم \u2068{country}\u2069.',
  'The article says “{cue}”.': 'يقول المقال «\u2068{cue}\u2069».',
};
