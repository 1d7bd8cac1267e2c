import type { Catalogue } from '../message';

export const exchange = {
  export_command: 'Export for another program…',
  import_command: 'Import what another program coded…',
  zotero: 'Import from Zotero on this machine',
  export_title: 'Export for another program',
  format: 'What for',
  format_qda: 'REFI-QDA project (.qdpx)',
  format_dna: 'Discourse Network Analyzer (.dna)',
  format_annotations: 'Web Annotations (.jsonld)',
  format_follow_the_money: 'FollowTheMoney (.ftm.json)',
  format_warc: 'Web archive (.warc.gz)',
  about_qda:
    'For MAXQDA, QualCoder, ATLAS.ti and NVivo: articles, excerpts, issues as codes with their stances, positions as codings with a memo, notes. All of it can be imported again.',
  about_dna:
    'For Discourse Network Analyzer 3: articles, and a statement for each position: person, organization, concept and agreement. All but notes can be imported again.',
  about_annotations:
    'The W3C’s form, for annotation tools: every excerpt with its remark, its words and its place on the page.',
  about_follow_the_money:
    'For Aleph and OpenSanctions: actors, posts and who held them, articles and whom they name.',
  about_warc:
    'WARC 1.1, for web archives: every page as it was captured, with its address, its time and its hash.',
  include: 'Write what tells of held sources too',
  include_what: {
    one: '{n} source is held in this library. Articles, positions and notes that tell of it are left out and counted.',
    other:
      '{n} sources are held in this library. Articles, positions and notes that tell of one are left out and counted.',
  },
  included: 'The file will tell of sources that you marked as sensitive.',
  export_do: 'Choose where to write it…',
  export_again: 'Export once more',
  writing: 'Writing {path}',
  reading: 'Reading {path}',
  file_name: 'Demarche library',
  report_out: 'What was written',
  report_in: 'What was imported',
  made: 'New',
  known: 'Known already',
  refused: {
    one: '{n} item could not be taken',
    other: '{n} items could not be taken',
  },
  undo_what: 'It is one change: Undo takes all of it back.',
  noun_articles: 'Articles',
  noun_issues: 'Issues',
  noun_actors: 'Actors',
  noun_excerpts: 'Excerpts',
  noun_positions: 'Positions',
  noun_notes: 'Notes',
  noun_captures: 'Captures',
} as const satisfies Catalogue;
