import type { exchange as en } from '../en/exchange';
import type { Translated } from '../message';

export const exchange: Translated<typeof en> = {
  export_command: 'Exporter pour un autre logiciel…',
  import_command: 'Importer ce qu’un autre logiciel a codé…',
  zotero: 'Importer depuis Zotero sur cet ordinateur',
  export_title: 'Exporter pour un autre logiciel',
  format: 'Pour quel usage',
  format_qda: 'Projet REFI-QDA (.qdpx)',
  format_dna: 'Discourse Network Analyzer (.dna)',
  format_annotations: 'Annotations web (.jsonld)',
  format_follow_the_money: 'FollowTheMoney (.ftm.json)',
  format_warc: 'Archive web (.warc.gz)',
  about_qda:
    'Pour MAXQDA, QualCoder, ATLAS.ti et NVivo : les articles, les extraits, les enjeux sous forme de codes avec leurs orientations, les positions sous forme de codages avec un mémo, les notes. Tout peut être réimporté.',
  about_dna:
    'Pour Discourse Network Analyzer 3 : les articles, et une déclaration par position : personne, organisation, concept et accord. Tout peut être réimporté, sauf les notes.',
  about_annotations:
    'Le format du W3C, pour les outils d’annotation : chaque extrait avec son commentaire, ses termes et sa place dans la page.',
  about_follow_the_money:
    'Pour Aleph et OpenSanctions : les acteurs, les fonctions et leurs titulaires, les articles et les personnes qu’ils nomment.',
  about_warc:
    'WARC 1.1, pour les archives du web : chaque page telle qu’elle a été capturée, avec son adresse, son heure et son empreinte.',
  include: 'Écrire aussi ce qui révèle des sources protégées',
  include_what: {
    one: '{n} source est protégée dans cette bibliothèque. Les articles, positions et notes qui la révèlent sont omis et comptés.',
    other:
      '{n} sources sont protégées dans cette bibliothèque. Les articles, positions et notes qui en révèlent une sont omis et comptés.',
  },
  included: 'Le fichier révélera des sources que vous avez marquées comme sensibles.',
  export_do: 'Choisir où l’écrire…',
  export_again: 'Exporter à nouveau',
  writing: 'Écriture de {path}',
  reading: 'Lecture de {path}',
  file_name: 'Bibliothèque Demarche',
  report_out: 'Ce qui a été écrit',
  report_in: 'Ce qui a été importé',
  made: 'Nouveaux',
  known: 'Déjà connus',
  refused: {
    one: '{n} élément n’a pas pu être repris',
    other: '{n} éléments n’ont pas pu être repris',
  },
  undo_what: 'C’est une seule modification : Annuler la retire en entier.',
  noun_articles: 'Articles',
  noun_issues: 'Enjeux',
  noun_actors: 'Acteurs',
  noun_excerpts: 'Extraits',
  noun_positions: 'Positions',
  noun_notes: 'Notes',
  noun_captures: 'Captures',
};
