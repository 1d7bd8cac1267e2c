import type { Core } from '../../core';

export const fetching: Core<'fetching'> = {
  'it names no host': 'ohne Hostnamen',
  '“{given}” is not a web address: {reason}.': '„{given}“ ist keine Webadresse: {reason}.',
  'Only http and https addresses can be fetched, not {scheme}.':
    'Abrufen lassen sich nur Adressen mit http und https, nicht mit {scheme}.',
  'The address for {host} holds a user name or a password, which would be sent and kept.':
    'Die Adresse für {host} enthält einen Benutzernamen oder ein Passwort; beides würde gesendet und aufbewahrt.',
  '{host} is at {address}, which is not on the internet ({what}).':
    '{host} liegt unter {address}, und das ist nicht im Internet ({what}).',
  '{host} is at {address}, which is {what} and is never fetched from.':
    '{host} liegt unter {address} ({what}); von dort wird nie etwas abgerufen.',
  '{host} is a name inside your own network or machine, not on the internet.':
    '{host} ist ein Name in Ihrem eigenen Netz oder auf Ihrem Rechner, nicht im Internet.',
  'Port {port} belongs to a service that is no web server.':
    'Port {port} gehört zu einem Dienst, der kein Webserver ist.',
  'No address was found for {host}: the name is wrong, or this machine is offline.':
    'Für {host} wurde keine Adresse gefunden: Der Name ist falsch, oder dieser Rechner ist offline.',
  '{host} could not be reached: {reason}.': '{host} war nicht erreichbar: {reason}.',
  'The connection to {host} could not be secured: {reason}.':
    'Die Verbindung zu {host} ließ sich nicht sichern: {reason}.',
  'The server did not send the whole page within {n} seconds.': {
    one: 'Der Server hat die Seite nicht innerhalb von {n} Sekunde vollständig gesendet.',
    other: 'Der Server hat die Seite nicht innerhalb von {n} Sekunden vollständig gesendet.',
  },
  'The page redirects in a circle: {hops}.': 'Die Seite leitet im Kreis weiter: {hops}.',
  'The page redirected more than {n} times; the last was to {last}.': {
    one: 'Die Seite hat mehr als {n}-mal weitergeleitet, zuletzt nach {last}.',
    other: 'Die Seite hat mehr als {n}-mal weitergeleitet, zuletzt nach {last}.',
  },
  '{from} redirects to “{to}”, which is not an address.':
    '{from} leitet zu „{to}“ weiter, und das ist keine Adresse.',
  'The address leads to {what}, not to a page.':
    'Die Adresse führt nicht zu einer Seite, sondern zu etwas anderem: {what}.',
  'The page arrived damaged: its compression is broken.':
    'Die Seite kam beschädigt an: Ihre Komprimierung ist fehlerhaft.',
  'The server answered with an empty page.': 'Der Server antwortete mit einer leeren Seite.',
  '{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.':
    '{host} liegt außerhalb Ihres eigenen Netzes, und ohne Verschlüsselung könnte unterwegs jeder das Passwort lesen: Die Adresse muss mit https beginnen.',
  'The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.':
    'Der Bucket liegt in der Region {region}. Richten Sie das Teilen mit dieser Region ein und mit ihrer Adresse, wo Ihre die einer anderen ist.',
  'The list of what lies there does not end.': 'Die Liste dessen, was dort liegt, nimmt kein Ende.',
  'The server’s list of what lies there is none: {reason}.':
    'Was der Server als Liste des dort Liegenden liefert, ist keine: {reason}.',
  'What the server sent is longer than {limit}, which nothing is that lies there.':
    'Was der Server gesendet hat, ist länger als {limit}; so lang ist nichts, was dort liegt.',
  'The server was too slow: it was waited for {n} seconds.': {
    one: 'Der Server war zu langsam: {n} Sekunde lang wurde gewartet.',
    other: 'Der Server war zu langsam: {n} Sekunden lang wurde gewartet.',
  },
  'The bucket, the folder or the password has characters that none can have.':
    'Bucket, Ordner oder Passwort enthalten Zeichen, die dort nicht vorkommen können.',
  'The fetch was cancelled.': 'Der Abruf wurde abgebrochen.',
  'The exchange with the server broke off: {reason}.':
    'Der Austausch mit dem Server brach ab: {reason}.',
  'The server wants a login (401).': 'Der Server verlangt eine Anmeldung (401).',
  'The server withholds the page ({status}).': 'Der Server hält die Seite zurück ({status}).',
  'The server refuses to show the page to this program (403).':
    'Der Server weigert sich, diesem Programm die Seite zu zeigen (403).',
  'There is no page at this address (404).': 'Unter dieser Adresse gibt es keine Seite (404).',
  'The page was removed for good (410).': 'Die Seite wurde dauerhaft entfernt (410).',
  'The server has had too many requests from here (429).':
    'Der Server hat von hier zu viele Anfragen erhalten (429).',
  'The server has a fault of its own ({status}).':
    'Beim Server selbst liegt ein Fehler vor ({status}).',
  'The server answered with status {status} instead of a page.':
    'Der Server antwortete mit dem Status {status} statt mit einer Seite.',
  'It asks to wait {n} seconds.': {
    one: 'Der Server bittet, {n} Sekunde zu warten.',
    other: 'Der Server bittet, {n} Sekunden zu warten.',
  },
  'It asks to wait until {after}.': 'Der Server bittet, bis {after} zu warten.',
  'The server says that the clock of this machine is wrong ({told}).':
    'Laut dem Server geht die Uhr dieses Rechners falsch ({told}).',
  'The server has no such bucket ({told}).': 'Der Server hat keinen solchen Bucket ({told}).',
  'The server does not accept the name or the password ({told}).':
    'Der Server nimmt Namen oder Passwort nicht an ({told}).',
  'The bucket is in another region ({told}).': 'Der Bucket liegt in einer anderen Region ({told}).',
  'The server does not let you do that there ({told}).':
    'Der Server lässt das dort nicht zu ({told}).',
  'The server has no such folder, or shares no files there ({told}).':
    'Der Server hat keinen solchen Ordner oder gibt dort keine Dateien frei ({told}).',
  'Another program has the file or its folder locked on the server ({told}).':
    'Ein anderes Programm hat die Datei oder ihren Ordner auf dem Server gesperrt ({told}).',
  'The server has no room for it ({told}).': 'Der Server hat keinen Platz dafür ({told}).',
  'The server has had too many requests ({told}).':
    'Der Server hat zu viele Anfragen erhalten ({told}).',
  'The server has a fault of its own ({told}).':
    'Beim Server selbst liegt ein Fehler vor ({told}).',
  'The server refused ({told}).': 'Der Server hat abgelehnt ({told}).',
  'The server sends elsewhere and does not say where. Nothing was sent there.':
    'Der Server verweist anderswohin und sagt nicht, wohin. Dorthin wurde nichts gesendet.',
  'The server sends to {to}. Nothing was sent there.':
    'Der Server verweist auf {to}. Dorthin wurde nichts gesendet.',
  'The page has {size}; a page may have {limit} at most.':
    'Die Seite hat {size}; eine Seite darf höchstens {limit} haben.',
  'The page has more than {limit}, which is the most a page may have.':
    'Die Seite hat mehr als {limit}; mehr darf eine Seite nicht haben.',
  'The page was cut short: {received} of {announced} bytes arrived before the connection ended.':
    'Die Seite ist unvollständig: {received} von {announced} Bytes kamen an, bevor die Verbindung endete.',
  'The page was cut short: the connection ended after {n} bytes.': {
    one: 'Die Seite ist unvollständig: Die Verbindung endete nach {n} Byte.',
    other: 'Die Seite ist unvollständig: Die Verbindung endete nach {n} Bytes.',
  },
  '{size} kB': '{size} kB',
  '{size} MB': '{size} MB',
  'this machine': 'dieser Rechner',
  'private network': 'privates Netz',
  "provider's shared network": 'gemeinsames Netz des Anbieters',
  'protocol assignments': 'Protokollzuweisungen',
  documentation: 'Dokumentation',
  '6to4 relays': '6to4-Relays',
  benchmarking: 'Leistungstests',
  multicast: 'Multicast',
  reserved: 'reserviert',
  'IPv4-mapped': 'auf IPv6 abgebildetes IPv4',
  'IPv4-translated': 'in IPv6 übersetztes IPv4',
  'address translation (NAT64)': 'NAT64-Adressübersetzung',
  discard: 'zum Verwerfen bestimmt',
  'dummy prefix': 'Platzhalterpräfix',
  '6to4': '6to4',
  'segment routing': 'Segment Routing',
  'where a cloud keeps the passwords of its machines':
    'wo eine Cloud die Passwörter ihrer Rechner aufbewahrt',
  'link-local': 'link-lokal',
  'it did not answer within {n} seconds': {
    one: 'keine Antwort innerhalb von {n} Sekunde',
    other: 'keine Antwort innerhalb von {n} Sekunden',
  },
  'a picture ({essence})': 'ein Bild ({essence})',
  'a video ({essence})': 'ein Video ({essence})',
  'a sound recording ({essence})': 'eine Tonaufnahme ({essence})',
  'a font ({essence})': 'eine Schriftart ({essence})',
  'reading the answer broke down': 'das Lesen der Antwort brach ab',
  'a name in it is none that a file can have': 'darin steht ein Name, den keine Datei haben kann',
  'it tells of another folder than was asked for':
    'sie handelt von einem anderen Ordner als dem erfragten',
  'it cannot be understood': 'unverständlich',
};
