import type { companion as en } from '../en/companion';
import type { Translated } from '../message';

export const companion: Translated<typeof en> = {
  title: 'Acompañante del navegador',
  what: 'Una extensión de su navegador que envía a esta ventana la página tal como la ve, y lo que seleccione en ella. Nada fuera de este ordenador puede alcanzarla, y está desactivada hasta que la active.',
  on: 'Recibir páginas del navegador',
  port: 'Escucha en 127.0.0.1, puerto {port}.',
  port_other:
    'Otro programa tiene el puerto {usual}, así que este escucha en 127.0.0.1, puerto {port}. Indique ese puerto al emparejar.',
  pairing: 'Emparejamiento',
  pair: 'Mostrar un código de emparejamiento',
  pair_again: 'Mostrar otro código',
  code: 'Código de emparejamiento',
  copy: 'Copiar el código',
  copied: 'Copiado: {code}',
  code_what:
    'Abra el acompañante en el navegador y escriba este código. Empareja un solo navegador y vale hasta {at}.',
  locked: 'Llegaron varios códigos erróneos: no se puede emparejar ningún navegador hasta {at}.',
  browsers: 'Navegadores emparejados',
  browsers_none: 'Aún no hay ningún navegador emparejado.',
  paired: '{name}, emparejado {at}',
  remove: 'Quitar',
  remove_of: 'Quitar {name}',
  arriving: 'Lo que llega',
  arriving_wait: 'Espera en la hoja de importación',
  arriving_store: 'Se importa al momento',
  arriving_what:
    'Lo que exige decidir antes –una copia, una nueva captura, una página sin título– espera de todos modos. Deshacer retira una importación.',
  load: 'Para cargarla en Chromium, Chrome o Edge: abra chrome://extensions, active el modo de desarrollador, elija «Cargar descomprimida» y después la carpeta «companion» de Demarche.',
  load_from:
    'Para cargarla en Chromium, Chrome o Edge: abra chrome://extensions, active el modo de desarrollador, elija «Cargar descomprimida» y después esta carpeta:',
  selection: 'Seleccionado en la página',
  selection_excerpt: 'Convertirlo en extracto',
  selection_several:
    'Estas palabras aparecen más de una vez en el artículo, así que no se hace ningún extracto. Selecciónelas en el artículo.',
  selection_nowhere:
    'Estas palabras no están en el texto tal como se guardará, así que no se hace ningún extracto. Si se recortaron, restaure sus líneas.',
  arrived: 'Del navegador: {title}',
  arrived_untitled: 'Llegó una página del navegador',
  look: 'Ver',
};
