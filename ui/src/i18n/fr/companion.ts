import type { companion as en } from '../en/companion';
import type { Translated } from '../message';

export const companion: Translated<typeof en> = {
  title: 'Compagnon du navigateur',
  what: 'Une extension de votre navigateur qui envoie à cette fenêtre la page telle que vous la voyez, et ce que vous y sélectionnez. Rien en dehors de cet ordinateur ne peut l’atteindre, et il est désactivé tant que vous ne l’activez pas.',
  on: 'Recevoir des pages du navigateur',
  port: 'Écoute sur 127.0.0.1, port {port}.',
  port_other:
    'Un autre programme occupe le port {usual} : celui-ci écoute sur 127.0.0.1, port {port}. Indiquez ce port lors de l’association.',
  pairing: 'Association',
  pair: 'Afficher un code d’association',
  pair_again: 'Afficher un autre code',
  code: 'Code d’association',
  copy: 'Copier le code',
  copied: 'Copié : {code}',
  code_what:
    'Ouvrez le compagnon dans le navigateur et saisissez ce code. Il associe un seul navigateur et vaut jusqu’à {at}.',
  locked: 'Plusieurs codes faux sont arrivés : aucun navigateur ne peut être associé jusqu’à {at}.',
  browsers: 'Navigateurs associés',
  browsers_none: 'Aucun navigateur n’est encore associé.',
  paired: '{name}, associé {at}',
  remove: 'Retirer',
  remove_of: 'Retirer {name}',
  arriving: 'Ce qui arrive',
  arriving_wait: 'Attend dans la feuille d’import',
  arriving_store: 'Est importé aussitôt',
  arriving_what:
    'Ce qui demande d’abord une décision – une copie, une nouvelle capture, une page sans titre – attend malgré tout. Annuler reprend un import.',
  load: 'Pour l’installer dans Chromium, Chrome ou Edge : ouvrez chrome://extensions, activez le mode développeur, choisissez « Charger l’extension non empaquetée » puis le dossier « companion » de Demarche.',
  load_from:
    'Pour l’installer dans Chromium, Chrome ou Edge : ouvrez chrome://extensions, activez le mode développeur, choisissez « Charger l’extension non empaquetée » puis ce dossier :',
  selection: 'Sélectionné sur la page',
  selection_excerpt: 'En faire un extrait',
  selection_several:
    'Ces mots figurent plusieurs fois dans l’article : aucun extrait n’est fait. Sélectionnez-les dans l’article.',
  selection_nowhere:
    'Ces mots ne figurent pas dans le texte tel qu’il sera enregistré : aucun extrait n’est fait. S’ils ont été coupés, rétablissez leurs lignes.',
  arrived: 'Du navigateur : {title}',
  arrived_untitled: 'Une page est arrivée du navigateur',
  look: 'Voir',
};
