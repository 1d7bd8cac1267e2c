import type { exchange as en } from '../en/exchange';
import type { Translated } from '../message';

export const exchange: Translated<typeof en> = {
  export_command: 'Für ein anderes Programm exportieren …',
  import_command: 'Codierungen eines anderen Programms importieren …',
  zotero: 'Aus Zotero auf diesem Rechner importieren',
  export_title: 'Für ein anderes Programm exportieren',
  format: 'Wofür',
  format_qda: 'REFI-QDA-Projekt (.qdpx)',
  format_dna: 'Discourse Network Analyzer (.dna)',
  format_annotations: 'Web-Annotationen (.jsonld)',
  format_follow_the_money: 'FollowTheMoney (.ftm.json)',
  format_warc: 'Webarchiv (.warc.gz)',
  about_qda:
    'Für MAXQDA, QualCoder, ATLAS.ti und NVivo: Artikel, Auszüge, Themen als Codes mit ihren Haltungen, Positionen als Codierungen mit Memo, Notizen. Alles lässt sich wieder importieren.',
  about_dna:
    'Für Discourse Network Analyzer 3: Artikel und zu jeder Position eine Aussage: Person, Organisation, Konzept und Zustimmung. Alles außer Notizen lässt sich wieder importieren.',
  about_annotations:
    'Das Format des W3C für Annotationswerkzeuge: jeder Auszug mit Anmerkung, Wortlaut und Ort auf der Seite.',
  about_follow_the_money:
    'Für Aleph und OpenSanctions: Akteure, Ämter und wer sie innehatte, Artikel und wen sie nennen.',
  about_warc:
    'WARC 1.1 für Webarchive: jede Seite, wie sie erfasst wurde, mit Adresse, Zeit und Hash.',
  include: 'Auch schreiben, was geschützte Quellen verrät',
  include_what: {
    one: '{n} Quelle ist in dieser Bibliothek geschützt. Artikel, Positionen und Notizen, die sie verraten, werden ausgelassen und gezählt.',
    other:
      '{n} Quellen sind in dieser Bibliothek geschützt. Artikel, Positionen und Notizen, die eine davon verraten, werden ausgelassen und gezählt.',
  },
  included: 'Die Datei wird Quellen verraten, die Sie als sensibel markiert haben.',
  export_do: 'Speicherort wählen …',
  export_again: 'Erneut exportieren',
  writing: '{path} wird geschrieben',
  reading: '{path} wird gelesen',
  file_name: 'Demarche-Bibliothek',
  report_out: 'Was geschrieben wurde',
  report_in: 'Was importiert wurde',
  made: 'Neu',
  known: 'Schon bekannt',
  refused: {
    one: '{n} Element konnte nicht übernommen werden',
    other: '{n} Elemente konnten nicht übernommen werden',
  },
  undo_what: 'Es ist eine einzige Änderung: „Rückgängig“ nimmt sie ganz zurück.',
  noun_articles: 'Artikel',
  noun_issues: 'Themen',
  noun_actors: 'Akteure',
  noun_excerpts: 'Auszüge',
  noun_positions: 'Positionen',
  noun_notes: 'Notizen',
  noun_captures: 'Erfassungen',
};
