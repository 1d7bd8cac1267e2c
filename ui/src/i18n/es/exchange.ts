import type { exchange as en } from '../en/exchange';
import type { Translated } from '../message';

export const exchange: Translated<typeof en> = {
  export_command: 'Exportar para otro programa…',
  import_command: 'Importar lo que codificó otro programa…',
  zotero: 'Importar desde Zotero en este equipo',
  export_title: 'Exportar para otro programa',
  format: 'Para qué',
  format_qda: 'Proyecto REFI-QDA (.qdpx)',
  format_dna: 'Discourse Network Analyzer (.dna)',
  format_annotations: 'Anotaciones web (.jsonld)',
  format_follow_the_money: 'FollowTheMoney (.ftm.json)',
  format_warc: 'Archivo web (.warc.gz)',
  about_qda:
    'Para MAXQDA, QualCoder, ATLAS.ti y NVivo: artículos, extractos, asuntos como códigos con sus posturas, posiciones como codificaciones con un memo, notas. Todo puede volver a importarse.',
  about_dna:
    'Para Discourse Network Analyzer 3: artículos, y una declaración por cada posición: persona, organización, concepto y acuerdo. Todo menos las notas puede volver a importarse.',
  about_annotations:
    'El formato del W3C, para herramientas de anotación: cada extracto con su comentario, sus palabras y su lugar en la página.',
  about_follow_the_money:
    'Para Aleph y OpenSanctions: actores, cargos y quién los ocupó, artículos y a quién nombran.',
  about_warc:
    'WARC 1.1, para archivos web: cada página tal como se capturó, con su dirección, su hora y su hash.',
  include: 'Escribir también lo que revela fuentes reservadas',
  include_what: {
    one: '{n} fuente está reservada en esta biblioteca. Los artículos, posiciones y notas que la revelan se omiten y se cuentan.',
    other:
      '{n} fuentes están reservadas en esta biblioteca. Los artículos, posiciones y notas que revelan alguna se omiten y se cuentan.',
  },
  included: 'El archivo revelará fuentes que usted marcó como sensibles.',
  export_do: 'Elegir dónde escribirlo…',
  export_again: 'Exportar otra vez',
  writing: 'Escribiendo {path}',
  reading: 'Leyendo {path}',
  file_name: 'Biblioteca de Demarche',
  report_out: 'Lo que se escribió',
  report_in: 'Lo que se importó',
  made: 'Nuevos',
  known: 'Ya conocidos',
  refused: { one: '{n} elemento no pudo tomarse', other: '{n} elementos no pudieron tomarse' },
  undo_what: 'Es un solo cambio: Deshacer lo retira entero.',
  noun_articles: 'Artículos',
  noun_issues: 'Asuntos',
  noun_actors: 'Actores',
  noun_excerpts: 'Extractos',
  noun_positions: 'Posiciones',
  noun_notes: 'Notas',
  noun_captures: 'Capturas',
};
