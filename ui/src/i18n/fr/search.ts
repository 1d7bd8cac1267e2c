import type { search as en } from '../en/search';
import type { Translated } from '../message';

export const search: Translated<typeof en> = {
  title: 'Rechercher partout',
  command: 'Rechercher partout',
  ask: 'Rechercher dans tous les articles, extraits, notes et noms',
  how: 'Mots, "expressions exactes", -sans, début* pour les débuts de mot, et champs avec une valeur. Enter ouvre le résultat, Ctrl Enter dans un nouvel onglet ; Tab atteint ce qui est proposé pour un champ, Ctrl Space prend la première proposition.',
  found: { one: '{n} résultat', other: '{n} résultats' },
  found_some: 'les {shown} premiers résultats sur {n}',
  found_more: 'plus de {n} résultats',
  found_some_more: 'les {shown} premiers résultats sur plus de {n}',
  none: 'Rien ne contient « {words} »',
  none_text: 'Essayez moins de mots, ou le début d’un mot suivi d’un astérisque : sanction*',
  growing: 'Le mot en cours de frappe trouve tous ceux qu’il commence ; une espace le termine.',
  results: 'Résultats',
  in_article: 'dans un article',
  order: 'Ordre des résultats',
  order_best: 'Pertinence',
  order_newest: 'Récents',
  offers: 'Suites possibles de la recherche',
  offer_keys: 'Ctrl Space prend la première',
  save: 'Enregistrer la recherche',
  saved: 'Enregistrée',
  saved_title: 'Recherches enregistrées',
  save_what: 'Une recherche enregistrée est relancée à chaque ouverture.',
  name: 'Nom',
  kept: 'La recherche « {name} » est enregistrée.',
  remove: 'Mettre la recherche {name} à la corbeille',
  similar: 'Trouver des articles similaires',
  language_title: 'Ce qui peut être saisi',
  column_typed: 'Saisie',
  column_finds: 'Trouve',
  finds_words: 'ce qui contient les deux mots, n’importe où',
  finds_phrase: 'ce qui contient les mots côte à côte',
  finds_prefix: 'ce qui contient un mot commençant ainsi',
  finds_not: 'ce qui ne contient pas le second mot',
  finds_or: 'ce qui contient le premier mot et l’un des autres',
  finds_near: 'les mots séparés par cinq autres au plus ; dix avec NEAR seul',
  finds_actor:
    'l’acteur, ce qui le nomme, ce qu’il a dit et ce qui est codé de lui ; les petites fautes sont tolérées',
  finds_speaker: 'ce que l’acteur a dit, et les articles qui le citent',
  finds_country: 'les articles de ses médias, ses acteurs, ce qui a été dit en son nom',
  finds_issue:
    'les positions sur l’enjeu ou sur ceux qu’il contient, et ce sur quoi elles reposent',
  finds_outlet: 'les articles du média et ce qu’ils contiennent',
  finds_date: 'ce qui a été publié, dit ou tenu l’un de ces jours',
  finds_sides: 'ce qui est postérieur à mars et antérieur à juin',
  finds_stance:
    'les positions « pour » ; les types sont article, note, excerpt, position, quotation, actor, issue et event',
  finds_language: 'les articles dans cette langue, d’après son code',
  finds_has:
    'les articles qui en ont un ; aussi quotation, position, note, copy, comment, event, edition',
  finds_is:
    'les extraits dont le texte a disparu ; aussi uncoded, copy, original, pending, accepted, rejected, direct, indirect, contradicted',
  finds_origin:
    'les positions qui reposent sur une seule origine, et un article de chacune ; 2+ pour deux ou plus',
  finds_similar: 'les articles qui partagent ce qui distingue l’article 1',
};
