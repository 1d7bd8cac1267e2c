import type { settings as en } from '../en/settings';
import type { Translated } from '../message';

export const settings: Translated<typeof en> = {
  title: 'Paramètres',
  command: 'Paramètres',
  analyst: 'Analyste',
  analyst_name: 'Nom',
  analyst_what: 'Votre nom, tel qu’il figure dans l’historique, les positions et les éditions.',
  appearance: 'Apparence',
  theme: 'Clair ou sombre',
  theme_light: 'Clair',
  theme_dark: 'Sombre',
  theme_system: 'Comme le système',
  contrast: 'Contraste',
  contrast_normal: 'Normal',
  contrast_high: 'Élevé',
  contrast_system: 'Comme le système',
  language: 'Langue',
  language_system: 'Comme le système',
  language_what:
    'Des menus, boutons, listes et messages. Articles et notes restent tels quels ; ce que signalent d’autres programmes et le système garde leurs propres mots.',
  text_size: 'Taille du texte',
  per_cent: '{n} %',
  citations: 'Références',
  style: 'Style bibliographique',
  style_what:
    'Un style du Citation Style Language ; les notes de bas de page, les citations copiées et les exports le suivent.',
  home: 'Pays d’attache',
  home_what: 'Ses locuteurs figurent en premier dans les comparaisons de pays.',
  home_none: 'Aucun',
  library: 'Bibliothèque',
  library_where: 'Fichier',
  library_what:
    'La bibliothèque est ce seul fichier. Il s’ouvre avec tout outil SQLite, et ses copies sont des bibliothèques entières.',
  backups: 'Sauvegardes conservées',
  backups_what:
    'Sauvegardes automatiques à côté de la bibliothèque ; les plus anciennes sont espacées.',
  backup_now: 'Sauvegarder maintenant',
  last_backup: 'Dernière sauvegarde : {at}',
  no_backup: 'Pas encore de sauvegarde',
  check: 'Vérifier la bibliothèque',
  exchange: 'Autres logiciels',
  exchange_what:
    'REFI-QDA pour MAXQDA et QualCoder, Discourse Network Analyzer, annotations web, FollowTheMoney, archives web.',
  outlets: 'Médias',
  outlets_what:
    'Cote de A (fiable) à F (non évaluable), selon l’échelle OTAN/Amirauté. Les médias sous contrôle de l’État sont signalés partout où ils sont nommés.',
  outlets_none: 'Les médias figurent ici dès qu’un article en a un.',
  outlet_name: 'Nom',
  outlet_country: 'Pays',
  outlet_kind: 'Type',
  outlet_state: 'Contrôle de l’État',
  outlet_grade: 'Cote',
  outlet_of: '{name} : {what}',
  state_yes: 'oui',
  state_no: 'non',
  state_unknown: 'inconnu',
  grade_none: 'aucune',
  country_none: 'inconnu',
  notices: 'Notifications',
  notify:
    'Le système annonce la fin d’une tâche ou l’arrivée d’une page quand une autre fenêtre est devant',
  privacy: 'Confidentialité',
  privacy_what:
    'Rien ne quitte cet ordinateur, sauf les requêtes aux adresses que vous demandez. Il n’y a pas de télémétrie, et aucune page lue ne charge quoi que ce soit d’ailleurs.',
};
