import type { settings as en } from '../en/settings';
import type { Translated } from '../message';

export const settings: Translated<typeof en> = {
  title: 'Ajustes',
  command: 'Ajustes',
  analyst: 'Analista',
  analyst_name: 'Nombre',
  analyst_what: 'Su nombre, tal como figura en el historial, las posiciones y las ediciones.',
  appearance: 'Apariencia',
  theme: 'Claro u oscuro',
  theme_light: 'Claro',
  theme_dark: 'Oscuro',
  theme_system: 'Como el sistema',
  contrast: 'Contraste',
  contrast_normal: 'Normal',
  contrast_high: 'Alto',
  contrast_system: 'Como el sistema',
  language: 'Idioma',
  language_system: 'Como el sistema',
  language_what:
    'De los menús, botones, listas y mensajes. Los artículos y las notas quedan como están; lo que comunican otros programas y el sistema va con sus propias palabras.',
  text_size: 'Tamaño del texto',
  per_cent: '{n} %',
  citations: 'Referencias',
  style: 'Estilo bibliográfico',
  style_what:
    'Un estilo del Citation Style Language; lo siguen las notas al pie, las citas copiadas y las exportaciones.',
  home: 'País propio',
  home_what: 'Sus declarantes aparecen primero donde se comparan países.',
  home_none: 'Ninguno',
  library: 'Biblioteca',
  library_where: 'Archivo',
  library_what:
    'La biblioteca es este único archivo. Se abre con cualquier herramienta de SQLite, y sus copias son bibliotecas completas.',
  backups: 'Copias de seguridad conservadas',
  backups_what:
    'Copias automáticas junto a la biblioteca; de las antiguas se conservan cada vez menos.',
  backup_now: 'Hacer copia de seguridad',
  last_backup: 'Última copia de seguridad: {at}',
  no_backup: 'Aún no hay copias de seguridad',
  check: 'Comprobar la biblioteca',
  exchange: 'Otros programas',
  exchange_what:
    'REFI-QDA para MAXQDA y QualCoder, Discourse Network Analyzer, anotaciones web, FollowTheMoney, archivos web.',
  outlets: 'Medios',
  outlets_what:
    'Grado de A (fiable) a F (no se puede juzgar), según la escala OTAN/Almirantazgo. Los medios bajo control estatal se señalan dondequiera que se nombren.',
  outlets_none: 'Los medios aparecen aquí en cuanto un artículo tiene uno.',
  outlet_name: 'Nombre',
  outlet_country: 'País',
  outlet_kind: 'Tipo',
  outlet_state: 'Control estatal',
  outlet_grade: 'Grado',
  outlet_of: '{name}: {what}',
  state_yes: 'sí',
  state_no: 'no',
  state_unknown: 'desconocido',
  grade_none: 'ninguno',
  country_none: 'desconocido',
  notices: 'Avisos',
  notify:
    'El sistema avisa cuando termina una tarea o llega una página mientras otra ventana está delante',
  privacy: 'Privacidad',
  privacy_what:
    'Nada sale de este equipo salvo las peticiones a las direcciones que usted solicita. No hay telemetría, y ninguna página que lea carga nada de otro lugar.',
};
