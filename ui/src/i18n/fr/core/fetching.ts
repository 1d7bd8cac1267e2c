import type { Core } from '../../core';

export const fetching: Core<'fetching'> = {
  'it names no host': 'elle n’indique pas d’hôte',
  '“{given}” is not a web address: {reason}.': '« {given} » n’est pas une adresse web : {reason}.',
  'Only http and https addresses can be fetched, not {scheme}.':
    'Seules les adresses http et https peuvent être récupérées, pas {scheme}.',
  'The address for {host} holds a user name or a password, which would be sent and kept.':
    'L’adresse de {host} contient un nom d’utilisateur ou un mot de passe, qui serait envoyé et conservé.',
  '{host} is at {address}, which is not on the internet ({what}).':
    '{host} se trouve à l’adresse {address}, qui n’est pas sur internet ({what}).',
  '{host} is at {address}, which is {what} and is never fetched from.':
    '{host} se trouve à l’adresse {address} ({what}), où rien n’est jamais récupéré.',
  '{host} is a name inside your own network or machine, not on the internet.':
    '{host} est un nom propre à votre réseau ou à votre machine, et non sur internet.',
  'Port {port} belongs to a service that is no web server.':
    'Le port {port} appartient à un service qui n’est pas un serveur web.',
  'No address was found for {host}: the name is wrong, or this machine is offline.':
    'Aucune adresse n’a été trouvée pour {host} : le nom est faux, ou cette machine est hors ligne.',
  '{host} could not be reached: {reason}.': 'Impossible de joindre {host} : {reason}.',
  'The connection to {host} could not be secured: {reason}.':
    'La connexion à {host} n’a pas pu être sécurisée : {reason}.',
  'The server did not send the whole page within {n} seconds.': {
    one: 'Le serveur n’a pas envoyé toute la page en {n} seconde.',
    other: 'Le serveur n’a pas envoyé toute la page en {n} secondes.',
  },
  'The page redirects in a circle: {hops}.': 'La page redirige en boucle : {hops}.',
  'The page redirected more than {n} times; the last was to {last}.': {
    one: 'La page a redirigé plus de {n} fois, la dernière vers {last}.',
    other: 'La page a redirigé plus de {n} fois, la dernière vers {last}.',
  },
  '{from} redirects to “{to}”, which is not an address.':
    '{from} redirige vers « {to} », qui n’est pas une adresse.',
  'The address leads to {what}, not to a page.':
    'L’adresse ne mène pas à une page, mais à autre chose : {what}.',
  'The page arrived damaged: its compression is broken.':
    'La page est arrivée endommagée : sa compression est défectueuse.',
  'The server answered with an empty page.': 'Le serveur a répondu par une page vide.',
  '{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.':
    '{host} se trouve hors de votre réseau et, sans chiffrement, chacun sur le trajet pourrait lire le mot de passe : l’adresse doit commencer par https.',
  'The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.':
    'Le compartiment se trouve dans la région {region}. Configurez le partage avec cette région, et avec son adresse si la vôtre est celle d’une autre.',
  'The list of what lies there does not end.': 'La liste de ce qui s’y trouve n’a pas de fin.',
  'The server’s list of what lies there is none: {reason}.':
    'Ce que le serveur donne pour la liste de ce qui s’y trouve n’en est pas une : {reason}.',
  'What the server sent is longer than {limit}, which nothing is that lies there.':
    'Ce que le serveur a envoyé dépasse {limit}, ce qui n’est le cas de rien de ce qui s’y trouve.',
  'The server was too slow: it was waited for {n} seconds.': {
    one: 'Le serveur a été trop lent : l’attente a duré {n} seconde.',
    other: 'Le serveur a été trop lent : l’attente a duré {n} secondes.',
  },
  'The bucket, the folder or the password has characters that none can have.':
    'Le compartiment, le dossier ou le mot de passe contient des caractères qu’il ne peut pas contenir.',
  'The fetch was cancelled.': 'La récupération a été annulée.',
  'The exchange with the server broke off: {reason}.':
    'L’échange avec le serveur s’est interrompu : {reason}.',
  'The server wants a login (401).': 'Le serveur demande une connexion (401).',
  'The server withholds the page ({status}).': 'Le serveur ne communique pas la page ({status}).',
  'The server refuses to show the page to this program (403).':
    'Le serveur refuse de montrer la page à ce programme (403).',
  'There is no page at this address (404).': 'Il n’y a pas de page à cette adresse (404).',
  'The page was removed for good (410).': 'La page a été définitivement supprimée (410).',
  'The server has had too many requests from here (429).':
    'Le serveur a reçu trop de requêtes d’ici (429).',
  'The server has a fault of its own ({status}).': 'Défaillance du serveur lui-même ({status}).',
  'The server answered with status {status} instead of a page.':
    'Le serveur a répondu par le statut {status} au lieu d’une page.',
  'It asks to wait {n} seconds.': {
    one: 'Le serveur demande d’attendre {n} seconde.',
    other: 'Le serveur demande d’attendre {n} secondes.',
  },
  'It asks to wait until {after}.': 'Le serveur demande d’attendre jusqu’à cette date : {after}.',
  'The server says that the clock of this machine is wrong ({told}).':
    'D’après le serveur, l’horloge de cette machine n’est pas à l’heure ({told}).',
  'The server has no such bucket ({told}).': 'Le serveur n’a pas ce compartiment ({told}).',
  'The server does not accept the name or the password ({told}).':
    'Le serveur n’accepte pas le nom ou le mot de passe ({told}).',
  'The bucket is in another region ({told}).':
    'Le compartiment est dans une autre région ({told}).',
  'The server does not let you do that there ({told}).':
    'Le serveur ne vous autorise pas à faire cela à cet endroit ({told}).',
  'The server has no such folder, or shares no files there ({told}).':
    'Le serveur n’a pas ce dossier, ou n’y partage pas de fichiers ({told}).',
  'Another program has the file or its folder locked on the server ({told}).':
    'Un autre programme a verrouillé le fichier ou son dossier sur le serveur ({told}).',
  'The server has no room for it ({told}).': 'Le serveur n’a pas assez de place ({told}).',
  'The server has had too many requests ({told}).': 'Le serveur a reçu trop de requêtes ({told}).',
  'The server has a fault of its own ({told}).': 'Défaillance du serveur lui-même ({told}).',
  'The server refused ({told}).': 'Le serveur a refusé ({told}).',
  'The server sends elsewhere and does not say where. Nothing was sent there.':
    'Le serveur renvoie ailleurs sans dire où. Rien n’y a été envoyé.',
  'The server sends to {to}. Nothing was sent there.':
    'Le serveur renvoie vers {to}. Rien n’y a été envoyé.',
  'The page has {size}; a page may have {limit} at most.':
    'La page fait {size} ; une page peut faire {limit} au plus.',
  'The page has more than {limit}, which is the most a page may have.':
    'La page dépasse {limit}, le maximum admis pour une page.',
  'The page was cut short: {received} of {announced} bytes arrived before the connection ended.':
    'La page est tronquée : {received} octets sur {announced} sont arrivés avant la fin de la connexion.',
  'The page was cut short: the connection ended after {n} bytes.': {
    one: 'La page est tronquée : la connexion a pris fin après {n} octet.',
    other: 'La page est tronquée : la connexion a pris fin après {n} octets.',
  },
  '{size} kB': '{size} ko',
  '{size} MB': '{size} Mo',
  'this machine': 'cette machine',
  'private network': 'réseau privé',
  "provider's shared network": 'réseau partagé du fournisseur d’accès',
  'protocol assignments': 'affectations de protocoles',
  documentation: 'documentation',
  '6to4 relays': 'relais 6to4',
  benchmarking: 'tests de performance',
  multicast: 'multidiffusion',
  reserved: 'plage réservée',
  'IPv4-mapped': 'IPv4 mappé en IPv6',
  'IPv4-translated': 'IPv4 traduit en IPv6',
  'address translation (NAT64)': 'traduction d’adresses NAT64',
  discard: 'plage de rejet',
  'dummy prefix': 'préfixe factice',
  '6to4': '6to4',
  'segment routing': 'routage par segments',
  'where a cloud keeps the passwords of its machines':
    'là où un cloud garde les mots de passe de ses machines',
  'link-local': 'lien local',
  'it did not answer within {n} seconds': {
    one: 'pas de réponse en {n} seconde',
    other: 'pas de réponse en {n} secondes',
  },
  'a picture ({essence})': 'une image ({essence})',
  'a video ({essence})': 'une vidéo ({essence})',
  'a sound recording ({essence})': 'un enregistrement sonore ({essence})',
  'a font ({essence})': 'une police de caractères ({essence})',
  'reading the answer broke down': 'la lecture de la réponse a échoué',
  'a name in it is none that a file can have':
    'un nom qui y figure ne peut pas être celui d’un fichier',
  'it tells of another folder than was asked for': 'elle décrit un autre dossier que celui demandé',
  'it cannot be understood': 'contenu incompréhensible',
};
