import type { companion as en } from '../en/companion';
import type { Translated } from '../message';

export const companion: Translated<typeof en> = {
  title: 'Browser-Begleiter',
  what: 'Eine Erweiterung für Ihren Browser, die die Seite, wie Sie sie sehen, und was Sie darauf auswählen, an dieses Fenster schickt. Nichts außerhalb dieses Rechners erreicht sie, und sie ist aus, bis Sie sie einschalten.',
  on: 'Seiten aus dem Browser annehmen',
  port: 'Hört an 127.0.0.1, Port {port}.',
  port_other:
    'Ein anderes Programm hat Port {usual}, daher hört dieses an 127.0.0.1, Port {port}. Geben Sie beim Koppeln diesen Port an.',
  pairing: 'Kopplung',
  pair: 'Kopplungscode zeigen',
  pair_again: 'Anderen Code zeigen',
  code: 'Kopplungscode',
  copy: 'Code kopieren',
  copied: 'Kopiert: {code}',
  code_what:
    'Öffnen Sie den Begleiter im Browser und tippen Sie diesen Code ein. Er koppelt einen Browser und gilt bis {at}.',
  locked: 'Es kamen mehrere falsche Codes: Bis {at} lässt sich kein Browser koppeln.',
  browsers: 'Gekoppelte Browser',
  browsers_none: 'Noch ist kein Browser gekoppelt.',
  paired: '{name}, gekoppelt {at}',
  remove: 'Entfernen',
  remove_of: '{name} entfernen',
  arriving: 'Was hereinkommt',
  arriving_wait: 'Wartet im Importblatt',
  arriving_store: 'Wird sofort importiert',
  arriving_what:
    'Was zuerst zu entscheiden ist – eine Kopie, eine neue Aufnahme, eine Seite ohne Titel –, wartet trotzdem. Rückgängig nimmt einen Import zurück.',
  load: 'So laden Sie ihn in Chromium, Chrome oder Edge: chrome://extensions öffnen, den Entwicklermodus einschalten, „Entpackte Erweiterung laden“ und dann den Ordner „companion“ von Demarche wählen.',
  load_from:
    'So laden Sie ihn in Chromium, Chrome oder Edge: chrome://extensions öffnen, den Entwicklermodus einschalten, „Entpackte Erweiterung laden“ und dann diesen Ordner wählen:',
  selection: 'Auf der Seite ausgewählt',
  selection_excerpt: 'Zum Auszug machen',
  selection_several:
    'Diese Wörter stehen mehrmals im Artikel, daher entsteht kein Auszug. Wählen Sie sie im Artikel aus.',
  selection_nowhere:
    'Diese Wörter stehen nicht im Text, wie er gespeichert wird, daher entsteht kein Auszug. Wurden sie weggeschnitten, stellen Sie ihre Zeilen wieder her.',
  arrived: 'Aus dem Browser: {title}',
  arrived_untitled: 'Aus dem Browser kam eine Seite',
  look: 'Ansehen',
};
