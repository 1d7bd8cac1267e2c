import type { copies as en } from '../en/copies';
import type { Translated } from '../message';

export const copies: Translated<typeof en> = {
  title: 'Copies',
  hint: 'J K se déplacer · Espace sélectionner · N pas des copies · M fusionner · O ouvrir · ? tous les raccourcis',
  on_copy: 'Sur cette copie',
  find: 'Chercher dans les titres',
  none: 'Aucune copie',
  none_text:
    'Les articles qui partagent des passages, comme les reprises de dépêches, sont réunis ici : on voit ainsi que sept articles n’ont que deux origines.',
  none_found: 'Aucun groupe ne contient d’article de ce titre',
  outlets: { one: '{n} média', other: '{n} médias' },
  origin: 'origine',
  exact: 'texte identique',
  worked: {
    one: '{n} extrait, positions : {positions}',
    other: '{n} extraits, positions : {positions}',
  },
  how: 'Espace sélectionne plusieurs articles, pour les fusionner ou indiquer que ce ne sont pas des copies.',
  taken: { one: '{n} sélectionné', other: '{n} sélectionnés' },
  separate: 'Pas des copies',
  separate_what:
    'Les articles choisis ne sont pas des copies des autres de leur groupe. Ce choix est mémorisé.',
  separated: {
    one: 'L’article n’est plus une copie des autres ; ce choix est mémorisé',
    other: '{n} articles ne sont plus des copies des autres ; ce choix est mémorisé',
  },
  all_taken: 'Laissez un article non sélectionné : ceux qui le sont seront séparés des autres.',
  merge: 'Fusionner…',
  merge_n: { one: 'Fusionner {n}', other: 'Fusionner {n}' },
  merge_title: { one: 'Fusionner {n} article', other: 'Fusionner {n} articles' },
  merge_what:
    'Un seul reste. Les captures, versions du texte, extraits, positions et liens des autres lui sont rattachés, et les autres quittent la bibliothèque. Annuler rétablit tout.',
  which_stays: 'Article à conserver',
  stays: 'conservé',
  pair: 'Deux articles côte à côte',
  in_both: 'dans les deux',
  share_here: '{n} % de ses passages sont dans l’autre',
  compare: 'Comparer les copies',
  c_open: 'Copies et origines',
  c_next: 'Copie suivante',
  c_previous: 'Copie précédente',
  c_separate: 'Ce ne sont pas des copies',
  c_merge: 'Fusionner les copies…',
  insert: 'Vers la note',
  c_insert: 'Insérer ces origines dans une note',
  c_article: 'Ouvrir l’article',
};
