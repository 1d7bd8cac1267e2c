import type { Core } from '../../core';

export const fetching: Core<'fetching'> = {
  'it names no host': 'не указан узел',
  '“{given}” is not a web address: {reason}.': '«{given}» — не веб-адрес: {reason}.',
  'Only http and https addresses can be fetched, not {scheme}.':
    'Загружать можно только адреса http и https, а не {scheme}.',
  'The address for {host} holds a user name or a password, which would be sent and kept.':
    'В адресе узла {host} есть имя пользователя или пароль; они были бы отправлены и сохранены.',
  '{host} is at {address}, which is not on the internet ({what}).':
    '{host} находится по адресу {address} вне интернета ({what}).',
  '{host} is at {address}, which is {what} and is never fetched from.':
    '{host} находится по адресу {address} ({what}); оттуда ничего никогда не загружается.',
  '{host} is a name inside your own network or machine, not on the internet.':
    '{host} — имя внутри вашей сети или машины, а не в интернете.',
  'Port {port} belongs to a service that is no web server.':
    'Порт {port} принадлежит службе, которая не является веб-сервером.',
  'No address was found for {host}: the name is wrong, or this machine is offline.':
    'Для {host} не найден адрес: имя неверно, или эта машина не в сети.',
  '{host} could not be reached: {reason}.': 'Не удалось связаться с {host}: {reason}.',
  'The connection to {host} could not be secured: {reason}.':
    'Не удалось защитить соединение с {host}: {reason}.',
  'The server did not send the whole page within {n} seconds.': {
    one: 'Сервер не передал всю страницу за {n} секунду.',
    few: 'Сервер не передал всю страницу за {n} секунды.',
    many: 'Сервер не передал всю страницу за {n} секунд.',
    other: 'Сервер не передал всю страницу за {n} секунды.',
  },
  'The page redirects in a circle: {hops}.': 'Страница перенаправляет по кругу: {hops}.',
  'The page redirected more than {n} times; the last was to {last}.': {
    one: 'Страница перенаправила больше {n} раза; последний адрес: {last}.',
    few: 'Страница перенаправила больше {n} раз; последний адрес: {last}.',
    many: 'Страница перенаправила больше {n} раз; последний адрес: {last}.',
    other: 'Страница перенаправила больше {n} раза; последний адрес: {last}.',
  },
  '{from} redirects to “{to}”, which is not an address.':
    '{from} перенаправляет на «{to}», а это не адрес.',
  'The address leads to {what}, not to a page.': 'Адрес ведёт не к странице; содержимое: {what}.',
  'The page arrived damaged: its compression is broken.':
    'Страница пришла повреждённой: сжатие нарушено.',
  'The server answered with an empty page.': 'Сервер ответил пустой страницей.',
  '{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.':
    '{host} находится за пределами вашей сети, и без шифрования пароль прочитает любой на пути: адрес должен начинаться с https.',
  'The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.':
    'Бакет находится в регионе {region}. Настройте обмен с этим регионом и с его адресом, если ваш — другого региона.',
  'The list of what lies there does not end.': 'Список того, что там лежит, не кончается.',
  'The server’s list of what lies there is none: {reason}.':
    'Вместо списка того, что там лежит, сервер прислал другое: {reason}.',
  'What the server sent is longer than {limit}, which nothing is that lies there.':
    'Присланное сервером больше {limit}, а ничего такого размера там не лежит.',
  'The server was too slow: it was waited for {n} seconds.': {
    one: 'Сервер отвечает слишком медленно: ожидание длилось {n} секунду.',
    few: 'Сервер отвечает слишком медленно: ожидание длилось {n} секунды.',
    many: 'Сервер отвечает слишком медленно: ожидание длилось {n} секунд.',
    other: 'Сервер отвечает слишком медленно: ожидание длилось {n} секунды.',
  },
  'The bucket, the folder or the password has characters that none can have.':
    'В бакете, папке или пароле есть недопустимые знаки.',
  'The fetch was cancelled.': 'Загрузка прервана.',
  'The exchange with the server broke off: {reason}.': 'Обмен с сервером оборвался: {reason}.',
  'The server wants a login (401).': 'Сервер требует входа (401).',
  'The server withholds the page ({status}).': 'Сервер не отдаёт страницу ({status}).',
  'The server refuses to show the page to this program (403).':
    'Сервер отказывается показать страницу этой программе (403).',
  'There is no page at this address (404).': 'По этому адресу страницы нет (404).',
  'The page was removed for good (410).': 'Страница удалена навсегда (410).',
  'The server has had too many requests from here (429).':
    'Сервер получил отсюда слишком много запросов (429).',
  'The server has a fault of its own ({status}).': 'На сервере сбой ({status}).',
  'The server answered with status {status} instead of a page.':
    'Вместо страницы сервер ответил кодом {status}.',
  'It asks to wait {n} seconds.': {
    one: 'Он просит подождать {n} секунду.',
    few: 'Он просит подождать {n} секунды.',
    many: 'Он просит подождать {n} секунд.',
    other: 'Он просит подождать {n} секунды.',
  },
  'It asks to wait until {after}.': 'Он просит подождать до: {after}.',
  'The server says that the clock of this machine is wrong ({told}).':
    'По словам сервера, часы этой машины идут неверно ({told}).',
  'The server has no such bucket ({told}).': 'На сервере нет такого бакета ({told}).',
  'The server does not accept the name or the password ({told}).':
    'Сервер не принимает имя или пароль ({told}).',
  'The bucket is in another region ({told}).': 'Бакет находится в другом регионе ({told}).',
  'The server does not let you do that there ({told}).':
    'Сервер не разрешает вам там это делать ({told}).',
  'The server has no such folder, or shares no files there ({told}).':
    'На сервере нет такой папки, или файлы в ней недоступны ({told}).',
  'Another program has the file or its folder locked on the server ({told}).':
    'Другая программа заблокировала файл или его папку на сервере ({told}).',
  'The server has no room for it ({told}).': 'На сервере нет для этого места ({told}).',
  'The server has had too many requests ({told}).':
    'Сервер получил слишком много запросов ({told}).',
  'The server has a fault of its own ({told}).': 'На сервере сбой ({told}).',
  'The server refused ({told}).': 'Сервер отказал ({told}).',
  'The server sends elsewhere and does not say where. Nothing was sent there.':
    'Сервер отсылает в другое место и не говорит куда. Туда ничего не отправлено.',
  'The server sends to {to}. Nothing was sent there.':
    'Сервер отсылает к {to}. Туда ничего не отправлено.',
  'The page has {size}; a page may have {limit} at most.':
    'Размер страницы — {size}, а допустимо не больше {limit}.',
  'The page has more than {limit}, which is the most a page may have.':
    'Страница больше {limit}, а это предел для страницы.',
  'The page was cut short: {received} of {announced} bytes arrived before the connection ended.':
    'Страница оборвана: до конца соединения пришло {received} из {announced} байт.',
  'The page was cut short: the connection ended after {n} bytes.': {
    one: 'Страница оборвана: соединение закончилось после {n} байта.',
    few: 'Страница оборвана: соединение закончилось после {n} байт.',
    many: 'Страница оборвана: соединение закончилось после {n} байт.',
    other: 'Страница оборвана: соединение закончилось после {n} байта.',
  },
  '{size} kB': '{size} кБ',
  '{size} MB': '{size} МБ',
  'this machine': 'эта машина',
  'private network': 'частная сеть',
  "provider's shared network": 'общая сеть провайдера',
  'protocol assignments': 'служебные адреса протоколов',
  documentation: 'документация',
  '6to4 relays': 'ретрансляторы 6to4',
  benchmarking: 'тестирование производительности',
  multicast: 'многоадресная рассылка',
  reserved: 'зарезервировано',
  'IPv4-mapped': 'отображённый IPv4',
  'IPv4-translated': 'транслированный IPv4',
  'address translation (NAT64)': 'трансляция адресов (NAT64)',
  discard: 'отбрасывание',
  'dummy prefix': 'фиктивный префикс',
  '6to4': '6to4',
  'segment routing': 'сегментная маршрутизация',
  'where a cloud keeps the passwords of its machines': 'здесь облако хранит пароли своих машин',
  'link-local': 'локальный адрес канала',
  'it did not answer within {n} seconds': {
    one: 'он не ответил за {n} секунду',
    few: 'он не ответил за {n} секунды',
    many: 'он не ответил за {n} секунд',
    other: 'он не ответил за {n} секунды',
  },
  'a picture ({essence})': 'изображение ({essence})',
  'a video ({essence})': 'видео ({essence})',
  'a sound recording ({essence})': 'звукозапись ({essence})',
  'a font ({essence})': 'шрифт ({essence})',
  'reading the answer broke down': 'чтение ответа прервалось',
  'a name in it is none that a file can have': 'в нём есть имя, какого у файла быть не может',
  'it tells of another folder than was asked for':
    'в нём другая папка, а не та, о которой спросили',
  'it cannot be understood': 'его нельзя разобрать',
};
