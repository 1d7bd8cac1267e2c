import type { settings as en } from '../en/settings';
import type { Translated } from '../message';

export const settings: Translated<typeof en> = {
  title: 'Einstellungen',
  command: 'Einstellungen',
  analyst: 'Analyst',
  analyst_what: 'Ihr Name, wie ihn Verlauf, Positionen und Ausgaben angeben.',
  appearance: 'Darstellung',
  theme: 'Hell oder dunkel',
  theme_light: 'Hell',
  theme_dark: 'Dunkel',
  theme_system: 'Wie System',
  language: 'Sprache',
  language_system: 'Wie System',
  language_what:
    'Der Menüs, Schaltflächen und Listen. Artikel und Notizen bleiben, wie sie sind; Einträge des Verlaufs und Fehlerursachen sind auf Englisch.',
  text_size: 'Textgröße',
  per_cent: '{n} %',
  citations: 'Quellenangaben',
  style: 'Zitierstil',
  style_what:
    'Ein Stil der Citation Style Language; Fußnoten, kopierte Zitate und Exporte folgen ihm.',
  home: 'Eigenes Land',
  home_what: 'Seine Sprecher stehen im Ländervergleich an erster Stelle.',
  home_none: 'Keines',
  library: 'Bibliothek',
  library_where: 'Datei',
  library_what:
    'Die Bibliothek ist diese eine Datei. Sie lässt sich mit jedem SQLite-Werkzeug öffnen, und Kopien davon sind vollständige Bibliotheken.',
  backups: 'Aufbewahrte Sicherungen',
  backups_what: 'Automatische Sicherungen neben der Bibliothek; ältere werden ausgedünnt.',
  backup_now: 'Jetzt sichern',
  last_backup: 'Letzte Sicherung: {at}',
  no_backup: 'Noch keine Sicherung',
  check: 'Bibliothek prüfen',
  exchange: 'Andere Programme',
  exchange_what:
    'REFI-QDA für MAXQDA und QualCoder, Discourse Network Analyzer, Web-Annotationen, FollowTheMoney, Webarchive.',
  outlets: 'Medien',
  outlets_what:
    'Bewertung von A (zuverlässig) bis F (nicht beurteilbar) nach der NATO-/Admiralty-Skala. Staatlich kontrollierte Medien sind überall gekennzeichnet, wo sie genannt werden.',
  outlets_none: 'Medien stehen hier, sobald ein Artikel eines hat.',
  outlet_name: 'Name',
  outlet_country: 'Land',
  outlet_kind: 'Art',
  outlet_state: 'Staatlich kontrolliert',
  outlet_grade: 'Bewertung',
  outlet_of: '{what}: {name}',
  state_yes: 'ja',
  state_no: 'nein',
  state_unknown: 'unbekannt',
  grade_none: 'keine',
  country_none: 'unbekannt',
  privacy: 'Datenschutz',
  privacy_what:
    'Diesen Rechner verlassen nur Anfragen an die Adressen, die Sie abrufen. Es gibt keine Telemetrie, und keine Seite, die Sie lesen, lädt etwas nach.',
};
