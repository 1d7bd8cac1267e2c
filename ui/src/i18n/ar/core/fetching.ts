import type { Core } from '../../core';

export const fetching: Core<'fetching'> = {
  'it names no host': 'لا يذكر اسم مضيف',
  '“{given}” is not a web address: {reason}.':
    '«\u2068{given}\u2069» ليس عنوان ويب: \u2068{reason}\u2069.',
  'Only http and https addresses can be fetched, not {scheme}.':
    'لا تُجلب إلا عناوين http وhttps، لا \u2068{scheme}\u2069.',
  'The address for {host} holds a user name or a password, which would be sent and kept.':
    'يحوي عنوان \u2068{host}\u2069 اسم مستخدم أو كلمة مرور، وسيُرسل ذلك ويُحفظ.',
  '{host} is at {address}, which is not on the internet ({what}).':
    '\u2068{host}\u2069 على العنوان \u2068{address}\u2069، وهو ليس على الإنترنت (\u2068{what}\u2069).',
  '{host} is at {address}, which is {what} and is never fetched from.':
    '\u2068{host}\u2069 على العنوان \u2068{address}\u2069 (\u2068{what}\u2069)، ولا يُجلب منه شيء أبدًا.',
  '{host} is a name inside your own network or machine, not on the internet.':
    '\u2068{host}\u2069 اسم داخل شبكتك أو جهازك، لا على الإنترنت.',
  'Port {port} belongs to a service that is no web server.':
    'المنفذ \u2068{port}\u2069 لخدمة ليست خادم ويب.',
  'No address was found for {host}: the name is wrong, or this machine is offline.':
    'لم يُعثر على عنوان لـ \u2068{host}\u2069: الاسم خطأ، أو هذا الجهاز غير متصل.',
  '{host} could not be reached: {reason}.':
    'تعذّر الوصول إلى \u2068{host}\u2069: \u2068{reason}\u2069.',
  'The connection to {host} could not be secured: {reason}.':
    'تعذّر تأمين الاتصال بـ \u2068{host}\u2069: \u2068{reason}\u2069.',
  'The server did not send the whole page within {n} seconds.': {
    zero: 'لم يُرسل الخادم الصفحة كاملة خلال {n} ثانية.',
    one: 'لم يُرسل الخادم الصفحة كاملة خلال ثانية واحدة.',
    two: 'لم يُرسل الخادم الصفحة كاملة خلال ثانيتين.',
    few: 'لم يُرسل الخادم الصفحة كاملة خلال {n} ثوانٍ.',
    many: 'لم يُرسل الخادم الصفحة كاملة خلال {n} ثانية.',
    other: 'لم يُرسل الخادم الصفحة كاملة خلال {n} ثانية.',
  },
  'The page redirects in a circle: {hops}.':
    'تعيد الصفحة التوجيه في حلقة مفرغة: \u2068{hops}\u2069.',
  'The page redirected more than {n} times; the last was to {last}.': {
    zero: 'أعادت الصفحة التوجيه؛ وكان آخره إلى \u2068{last}\u2069.',
    one: 'أعادت الصفحة التوجيه أكثر من مرة واحدة؛ وكان آخره إلى \u2068{last}\u2069.',
    two: 'أعادت الصفحة التوجيه أكثر من مرتين؛ وكان آخره إلى \u2068{last}\u2069.',
    few: 'أعادت الصفحة التوجيه أكثر من {n} مرات؛ وكان آخره إلى \u2068{last}\u2069.',
    many: 'أعادت الصفحة التوجيه أكثر من {n} مرة؛ وكان آخره إلى \u2068{last}\u2069.',
    other: 'أعادت الصفحة التوجيه أكثر من {n} مرة؛ وكان آخره إلى \u2068{last}\u2069.',
  },
  '{from} redirects to “{to}”, which is not an address.':
    'يعيد \u2068{from}\u2069 التوجيه إلى «\u2068{to}\u2069»، وهو ليس عنوانًا.',
  'The address leads to {what}, not to a page.':
    'يؤدي العنوان إلى \u2068{what}\u2069، لا إلى صفحة.',
  'The page arrived damaged: its compression is broken.': 'وصلت الصفحة تالفة: ضغطها معطوب.',
  'The server answered with an empty page.': 'أجاب الخادم بصفحة فارغة.',
  '{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.':
    'يقع \u2068{host}\u2069 خارج شبكتك، ومن دون تشفير يستطيع كل من على الطريق قراءة كلمة المرور: يجب أن يبدأ عنوانه بـ https.',
  'The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.':
    'الحاوية في المنطقة \u2068{region}\u2069. اضبط المشاركة بهذه المنطقة، وبعنوانها إن كان عنوانك لغيرها.',
  'The list of what lies there does not end.': 'قائمة ما هناك لا تنتهي.',
  'The server’s list of what lies there is none: {reason}.':
    'ما أرسله الخادم ليس قائمة بما هناك: \u2068{reason}\u2069.',
  'What the server sent is longer than {limit}, which nothing is that lies there.':
    'ما أرسله الخادم أكبر من \u2068{limit}\u2069، ولا يبلغ ذلك شيء مما هناك.',
  'The server was too slow: it was waited for {n} seconds.': {
    zero: 'الخادم أبطأ مما يجوز: دام الانتظار {n} ثانية.',
    one: 'الخادم أبطأ مما يجوز: دام الانتظار ثانية واحدة.',
    two: 'الخادم أبطأ مما يجوز: دام الانتظار ثانيتين.',
    few: 'الخادم أبطأ مما يجوز: دام الانتظار {n} ثوانٍ.',
    many: 'الخادم أبطأ مما يجوز: دام الانتظار {n} ثانية.',
    other: 'الخادم أبطأ مما يجوز: دام الانتظار {n} ثانية.',
  },
  'The bucket, the folder or the password has characters that none can have.':
    'في اسم الحاوية أو المجلد أو في كلمة المرور أحرف غير مسموح بها.',
  'The fetch was cancelled.': 'أُلغي الجلب.',
  'The exchange with the server broke off: {reason}.':
    'انقطع التبادل مع الخادم: \u2068{reason}\u2069.',
  'The server wants a login (401).': 'يطلب الخادم تسجيل الدخول (401).',
  'The server withholds the page ({status}).': 'يمنع الخادم الصفحة (\u2068{status}\u2069).',
  'The server refuses to show the page to this program (403).':
    'يرفض الخادم عرض الصفحة على هذا البرنامج (403).',
  'There is no page at this address (404).': 'لا توجد صفحة في هذا العنوان (404).',
  'The page was removed for good (410).': 'أُزيلت الصفحة نهائيًا (410).',
  'The server has had too many requests from here (429).':
    'تلقّى الخادم من هنا طلبات أكثر مما يقبل (429).',
  'The server has a fault of its own ({status}).': 'في الخادم نفسه خلل (\u2068{status}\u2069).',
  'The server answered with status {status} instead of a page.':
    'أجاب الخادم برمز الحالة \u2068{status}\u2069 بدلًا من صفحة.',
  'It asks to wait {n} seconds.': {
    zero: 'يطلب الخادم الانتظار {n} ثانية.',
    one: 'يطلب الخادم الانتظار ثانية واحدة.',
    two: 'يطلب الخادم الانتظار ثانيتين.',
    few: 'يطلب الخادم الانتظار {n} ثوانٍ.',
    many: 'يطلب الخادم الانتظار {n} ثانية.',
    other: 'يطلب الخادم الانتظار {n} ثانية.',
  },
  'It asks to wait until {after}.': 'يطلب الخادم الانتظار حتى \u2068{after}\u2069.',
  'The server says that the clock of this machine is wrong ({told}).':
    'يقول الخادم إن ساعة هذا الجهاز غير مضبوطة (\u2068{told}\u2069).',
  'The server has no such bucket ({told}).': 'ليس في الخادم حاوية كهذه (\u2068{told}\u2069).',
  'The server does not accept the name or the password ({told}).':
    'لا يقبل الخادم الاسم أو كلمة المرور (\u2068{told}\u2069).',
  'The bucket is in another region ({told}).': 'الحاوية في منطقة أخرى (\u2068{told}\u2069).',
  'The server does not let you do that there ({told}).':
    'لا يسمح لك الخادم بذلك هناك (\u2068{told}\u2069).',
  'The server has no such folder, or shares no files there ({told}).':
    'ليس في الخادم مجلد كهذا، أو لا يشارك ملفات هناك (\u2068{told}\u2069).',
  'Another program has the file or its folder locked on the server ({told}).':
    'برنامج آخر أقفل الملف أو مجلده في الخادم (\u2068{told}\u2069).',
  'The server has no room for it ({told}).': 'لا متسع له في الخادم (\u2068{told}\u2069).',
  'The server has had too many requests ({told}).':
    'تلقّى الخادم طلبات أكثر مما يقبل (\u2068{told}\u2069).',
  'The server has a fault of its own ({told}).': 'في الخادم نفسه خلل (\u2068{told}\u2069).',
  'The server refused ({told}).': 'رفض الخادم (\u2068{told}\u2069).',
  'The server sends elsewhere and does not say where. Nothing was sent there.':
    'يحيل الخادم إلى مكان آخر ولا يذكر أين. ولم يُرسل إلى هناك شيء.',
  'The server sends to {to}. Nothing was sent there.':
    'يحيل الخادم إلى \u2068{to}\u2069. ولم يُرسل إلى هناك شيء.',
  'The page has {size}; a page may have {limit} at most.':
    'حجم الصفحة \u2068{size}\u2069؛ والحد الأقصى للصفحة \u2068{limit}\u2069.',
  'The page has more than {limit}, which is the most a page may have.':
    'يتجاوز حجم الصفحة \u2068{limit}\u2069، وهو الحد الأقصى للصفحة.',
  'The page was cut short: {received} of {announced} bytes arrived before the connection ended.':
    'الصفحة مبتورة: عدد البايتات التي وصلت قبل انتهاء الاتصال \u2068{received}\u2069 من \u2068{announced}\u2069.',
  'The page was cut short: the connection ended after {n} bytes.': {
    zero: 'الصفحة مبتورة: انتهى الاتصال قبل وصول أي بايت.',
    one: 'الصفحة مبتورة: انتهى الاتصال بعد بايت واحد.',
    two: 'الصفحة مبتورة: انتهى الاتصال بعد بايتين.',
    few: 'الصفحة مبتورة: انتهى الاتصال بعد {n} بايتات.',
    many: 'الصفحة مبتورة: انتهى الاتصال بعد {n} بايت.',
    other: 'الصفحة مبتورة: انتهى الاتصال بعد {n} بايت.',
  },
  '{size} kB': '\u2068{size}\u2069 كيلوبايت',
  '{size} MB': '\u2068{size}\u2069 ميغابايت',
  'this machine': 'هذا الجهاز',
  'private network': 'شبكة خاصة',
  "provider's shared network": 'شبكة مشتركة لمزوّد الخدمة',
  'protocol assignments': 'تخصيصات البروتوكول',
  documentation: 'للتوثيق',
  '6to4 relays': 'مرحّلات \u20686to4\u2069',
  benchmarking: 'لقياس الأداء',
  multicast: 'بث متعدد',
  reserved: 'محجوز',
  'IPv4-mapped': 'عنوان IPv4 مضمَّن',
  'IPv4-translated': 'عنوان IPv4 محوَّل',
  'address translation (NAT64)': 'ترجمة عناوين (NAT64)',
  discard: 'للإهمال',
  'dummy prefix': 'بادئة صورية',
  '6to4': '6to4',
  'segment routing': 'توجيه بالمقاطع',
  'where a cloud keeps the passwords of its machines': 'حيث تحفظ السحابة كلمات مرور أجهزتها',
  'link-local': 'عنوان محلي للوصلة',
  'it did not answer within {n} seconds': {
    zero: 'لا جواب خلال {n} ثانية',
    one: 'لا جواب خلال ثانية واحدة',
    two: 'لا جواب خلال ثانيتين',
    few: 'لا جواب خلال {n} ثوانٍ',
    many: 'لا جواب خلال {n} ثانية',
    other: 'لا جواب خلال {n} ثانية',
  },
  'a picture ({essence})': 'صورة (\u2068{essence}\u2069)',
  'a video ({essence})': 'مقطع فيديو (\u2068{essence}\u2069)',
  'a sound recording ({essence})': 'تسجيل صوتي (\u2068{essence}\u2069)',
  'a font ({essence})': 'خط طباعي (\u2068{essence}\u2069)',
  'reading the answer broke down': 'تعذّرت قراءة الجواب',
  'a name in it is none that a file can have': 'فيها اسم لا يصح اسمًا لملف',
  'it tells of another folder than was asked for': 'تخبر عن مجلد غير المطلوب',
  'it cannot be understood': 'يتعذّر فهمها',
};
