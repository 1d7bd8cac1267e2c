import type { tour as en } from '../en/tour';
import type { Translated } from '../message';

export const tour: Translated<typeof en> = {
  title: 'Visite',
  take: 'Suivre la visite guidée',
  again: 'Reprendre la visite depuis le début',
  first: 'Visite guidée : cinq minutes',
  leave: 'Quitter la visite',
  left: 'La visite attend là où vous l’avez laissée : Aide → Suivre la visite guidée',
  skip: 'Passer cette étape',
  no_key: '(aucune touche)',
  at: 'Étape {at} sur {n}',
  elsewhere: 'La visite se poursuit dans la bibliothèque d’exemple',
  elsewhere_what: 'Une autre bibliothèque est ouverte. Elle reste telle quelle.',
  through: 'Le parcours est terminé',
  through_what:
    'D’une citation à une note que l’on peut transmettre : {done} étapes faites sur {all}. Dans votre propre bibliothèque, collez une page pour commencer.',
  name_library: 'Ouvrir la bibliothèque d’exemple',
  do_library:
    'Vingt articles sur le printemps 2022, racontés par des médias inventés. Votre propre bibliothèque reste telle quelle.',
  name_inbox: 'Aller à la réception',
  do_inbox: '{key} l’ouvre. Les citations trouvées dans les articles y attendent votre jugement.',
  name_move: 'Regarder une autre citation',
  do_move:
    '{next} passe à la suivante, {previous} revient. Arrêtez-vous à une qui prend parti, celle de Wendy Sherman par exemple.',
  name_issue: 'Choisir son enjeu',
  do_issue:
    'Appuyez sur {issue}, tapez quelques lettres puis {enter}. Quand un enjeu et une orientation sont proposés, {suggested} prend les deux.',
  name_stance: 'Définir son orientation',
  do_stance:
    'Appuyez sur {stance}, puis {less} ou {more} : une fois pour une tendance, deux fois pour une position ferme.',
  name_accept: 'Accepter la citation',
  do_accept:
    '{accept} garde les mots et code la position. {undo} l’annule, maintenant ou à tout moment plus tard.',
  name_compare: 'La voir dans Comparer',
  do_compare:
    '{key} ouvre la matrice : les locuteurs par enjeux. Une position se trouve dans la cellule de son locuteur et de son enjeu.',
  name_evidence: 'Ouvrir les preuves d’une cellule',
  do_evidence:
    'Allez avec {up} {down} à une cellule qui porte une marque et appuyez sur {enter} : les mots exacts, leur article et leur date.',
  name_send: 'La mettre dans une note',
  do_send:
    'Les preuves ouvertes, appuyez sur {send}, choisissez une note puis {enter}. Les mots y vont avec leur source.',
  name_note: 'Ouvrir cette note',
  do_note: 'Elle est parmi les notes ({key}) ; {switcher} la trouve par son nom.',
  name_check: 'La contrôler',
  do_check:
    '{key} montre les phrases sans source et les citations qui ne correspondent plus à leur article.',
  name_export: 'L’exporter',
  do_export:
    'Appuyez sur {key}, puis {enter}. Un fichier Word est écrit, avec une note de bas de page par source.',
};
