import type { Core } from '../../core';

export const fetching: Core<'fetching'> = {
  'it names no host': 'no indica ningún servidor',
  '“{given}” is not a web address: {reason}.': '«{given}» no es una dirección web: {reason}.',
  'Only http and https addresses can be fetched, not {scheme}.':
    'Solo se pueden descargar direcciones http y https, no {scheme}.',
  'The address for {host} holds a user name or a password, which would be sent and kept.':
    'La dirección de {host} contiene un nombre de usuario o una contraseña, que se enviarían y se conservarían.',
  '{host} is at {address}, which is not on the internet ({what}).':
    '{host} está en {address}, que no pertenece a internet ({what}).',
  '{host} is at {address}, which is {what} and is never fetched from.':
    '{host} está en {address}, de donde nunca se descarga nada ({what}).',
  '{host} is a name inside your own network or machine, not on the internet.':
    '{host} es un nombre interno de su propia red o de su equipo, no de internet.',
  'Port {port} belongs to a service that is no web server.':
    'El puerto {port} es de un servicio que no es un servidor web.',
  'No address was found for {host}: the name is wrong, or this machine is offline.':
    'No se halló ninguna dirección para {host}: el nombre es incorrecto, o este equipo está sin conexión.',
  '{host} could not be reached: {reason}.': 'No se pudo acceder a {host}: {reason}.',
  'The connection to {host} could not be secured: {reason}.':
    'La conexión con {host} no se pudo proteger: {reason}.',
  'The server did not send the whole page within {n} seconds.': {
    one: 'El servidor no envió la página completa en {n} segundo.',
    other: 'El servidor no envió la página completa en {n} segundos.',
  },
  'The page redirects in a circle: {hops}.': 'La página redirige en círculo: {hops}.',
  'The page redirected more than {n} times; the last was to {last}.': {
    one: 'La página redirigió más de {n} vez; la última, a {last}.',
    other: 'La página redirigió más de {n} veces; la última, a {last}.',
  },
  '{from} redirects to “{to}”, which is not an address.':
    '{from} redirige a «{to}», que no es una dirección.',
  'The address leads to {what}, not to a page.':
    'La dirección no lleva a una página. Contenido: {what}.',
  'The page arrived damaged: its compression is broken.':
    'La página llegó dañada: su compresión está rota.',
  'The server answered with an empty page.': 'El servidor respondió con una página vacía.',
  '{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.':
    '{host} está fuera de su propia red, y sin cifrado cualquiera que esté en el trayecto leería la contraseña: su dirección debe empezar por https.',
  'The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.':
    'El bucket está en la región {region}. Configure el uso compartido con esta región, y con su dirección si la suya es de otra.',
  'The list of what lies there does not end.': 'La lista de lo que hay allí no tiene fin.',
  'The server’s list of what lies there is none: {reason}.':
    'La lista que da el servidor de lo que hay allí no es tal: {reason}.',
  'What the server sent is longer than {limit}, which nothing is that lies there.':
    'Lo que envió el servidor ocupa más de {limit}, y nada de lo que hay allí es tan grande.',
  'The server was too slow: it was waited for {n} seconds.': {
    one: 'El servidor fue demasiado lento: se esperó {n} segundo.',
    other: 'El servidor fue demasiado lento: se esperó {n} segundos.',
  },
  'The bucket, the folder or the password has characters that none can have.':
    'El bucket, la carpeta o la contraseña tienen caracteres no admitidos.',
  'The fetch was cancelled.': 'La descarga se canceló.',
  'The exchange with the server broke off: {reason}.':
    'El intercambio con el servidor se interrumpió: {reason}.',
  'The server wants a login (401).': 'El servidor pide iniciar sesión (401).',
  'The server withholds the page ({status}).': 'El servidor no entrega la página ({status}).',
  'The server refuses to show the page to this program (403).':
    'El servidor se niega a mostrar la página a este programa (403).',
  'There is no page at this address (404).': 'No hay ninguna página en esta dirección (404).',
  'The page was removed for good (410).': 'La página se retiró definitivamente (410).',
  'The server has had too many requests from here (429).':
    'El servidor ha recibido demasiadas peticiones desde aquí (429).',
  'The server has a fault of its own ({status}).': 'El servidor tiene un fallo propio ({status}).',
  'The server answered with status {status} instead of a page.':
    'El servidor respondió con el estado {status} en lugar de una página.',
  'It asks to wait {n} seconds.': {
    one: 'Pide esperar {n} segundo.',
    other: 'Pide esperar {n} segundos.',
  },
  'It asks to wait until {after}.': 'Pide esperar hasta: {after}.',
  'The server says that the clock of this machine is wrong ({told}).':
    'El servidor dice que el reloj de este equipo no va bien ({told}).',
  'The server has no such bucket ({told}).': 'El servidor no tiene ese bucket ({told}).',
  'The server does not accept the name or the password ({told}).':
    'El servidor no acepta el nombre o la contraseña ({told}).',
  'The bucket is in another region ({told}).': 'El bucket está en otra región ({told}).',
  'The server does not let you do that there ({told}).':
    'El servidor no le permite hacer eso allí ({told}).',
  'The server has no such folder, or shares no files there ({told}).':
    'El servidor no tiene esa carpeta, o no comparte archivos en ella ({told}).',
  'Another program has the file or its folder locked on the server ({told}).':
    'Otro programa tiene bloqueado el archivo o su carpeta en el servidor ({told}).',
  'The server has no room for it ({told}).': 'El servidor no tiene espacio para ello ({told}).',
  'The server has had too many requests ({told}).':
    'El servidor ha recibido demasiadas peticiones ({told}).',
  'The server has a fault of its own ({told}).': 'El servidor tiene un fallo propio ({told}).',
  'The server refused ({told}).': 'El servidor lo rechazó ({told}).',
  'The server sends elsewhere and does not say where. Nothing was sent there.':
    'El servidor remite a otro lugar y no dice a cuál. No se ha enviado nada allí.',
  'The server sends to {to}. Nothing was sent there.':
    'El servidor remite a {to}. No se ha enviado nada allí.',
  'The page has {size}; a page may have {limit} at most.':
    'La página ocupa {size}; una página puede ocupar {limit} como máximo.',
  'The page has more than {limit}, which is the most a page may have.':
    'La página ocupa más de {limit}, que es lo máximo para una página.',
  'The page was cut short: {received} of {announced} bytes arrived before the connection ended.':
    'La página quedó cortada: llegaron {received} de los {announced} bytes anunciados antes de que terminara la conexión.',
  'The page was cut short: the connection ended after {n} bytes.': {
    one: 'La página quedó cortada: la conexión terminó tras {n} byte.',
    other: 'La página quedó cortada: la conexión terminó tras {n} bytes.',
  },
  '{size} kB': '{size} kB',
  '{size} MB': '{size} MB',
  'this machine': 'este equipo',
  'private network': 'red privada',
  "provider's shared network": 'red compartida del proveedor',
  'protocol assignments': 'asignaciones de protocolos',
  documentation: 'documentación',
  '6to4 relays': 'retransmisores 6to4',
  benchmarking: 'pruebas de rendimiento',
  multicast: 'multidifusión',
  reserved: 'rango reservado',
  'IPv4-mapped': 'IPv4 mapeada',
  'IPv4-translated': 'IPv4 traducida',
  'address translation (NAT64)': 'traducción de direcciones (NAT64)',
  discard: 'descarte',
  'dummy prefix': 'prefijo ficticio',
  '6to4': '6to4',
  'segment routing': 'enrutamiento por segmentos',
  'where a cloud keeps the passwords of its machines':
    'donde una nube guarda las contraseñas de sus máquinas',
  'link-local': 'enlace local',
  'it did not answer within {n} seconds': {
    one: 'no respondió en {n} segundo',
    other: 'no respondió en {n} segundos',
  },
  'a picture ({essence})': 'una imagen ({essence})',
  'a video ({essence})': 'un vídeo ({essence})',
  'a sound recording ({essence})': 'una grabación de sonido ({essence})',
  'a font ({essence})': 'un tipo de letra ({essence})',
  'reading the answer broke down': 'falló la lectura de la respuesta',
  'a name in it is none that a file can have': 'contiene un nombre que ningún archivo puede tener',
  'it tells of another folder than was asked for': 'habla de otra carpeta que la pedida',
  'it cannot be understood': 'no se puede interpretar',
};
