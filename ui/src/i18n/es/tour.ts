import type { tour as en } from '../en/tour';
import type { Translated } from '../message';

export const tour: Translated<typeof en> = {
  title: 'Recorrido',
  take: 'Hacer el recorrido',
  again: 'Hacer el recorrido desde el principio',
  first: 'Recorrido: cinco minutos',
  leave: 'Dejar el recorrido',
  left: 'El recorrido espera donde lo dejó: Ayuda → Hacer el recorrido',
  skip: 'Saltar este paso',
  no_key: '(sin tecla)',
  at: 'Paso {at} de {n}',
  elsewhere: 'El recorrido sigue en la biblioteca de ejemplo',
  elsewhere_what: 'Hay otra biblioteca abierta. Queda como está.',
  through: 'Ese era todo el camino',
  through_what:
    'De una cita a una nota que se puede entregar: {done} de {all} pasos hechos. En una biblioteca propia, pegue una página para empezar.',
  name_library: 'Abrir la biblioteca de ejemplo',
  do_library:
    'Veinte artículos sobre la primavera de 2022, contados por medios inventados. Su propia biblioteca queda como está.',
  name_inbox: 'Ir a la bandeja',
  do_inbox:
    '{key} la abre. Las citas que el programa encontró en los artículos esperan allí su juicio.',
  name_move: 'Mirar otra cita',
  do_move:
    '{next} pasa a la siguiente, {previous} vuelve. Deténgase en una que tome partido, como la de Wendy Sherman.',
  name_issue: 'Elegir su asunto',
  do_issue:
    'Pulse {issue}, escriba unas letras y pulse {enter}. Donde se proponen asunto y postura, {suggested} toma ambos.',
  name_stance: 'Fijar su postura',
  do_stance:
    'Pulse {stance} y luego {less} o {more}: una vez para una inclinación, dos para una postura firme.',
  name_accept: 'Aceptar la cita',
  do_accept:
    '{accept} guarda las palabras y codifica la posición. {undo} lo deshace, ahora o en cualquier momento.',
  name_compare: 'Verla en Comparar',
  do_compare:
    '{key} abre la matriz: hablantes por asuntos. Una posición está en la celda de su hablante y su asunto.',
  name_evidence: 'Abrir las pruebas de una celda',
  do_evidence:
    'Vaya con {up} {down} a una celda que tenga una marca y pulse {enter}: las palabras exactas, su artículo y su fecha.',
  name_send: 'Ponerla en una nota',
  do_send:
    'Con las pruebas abiertas, pulse {send}, elija una nota y pulse {enter}. Las palabras van allí con su fuente.',
  name_note: 'Abrir esa nota',
  do_note: 'Está entre las notas ({key}); {switcher} la encuentra por su nombre.',
  name_check: 'Revisarla',
  do_check: '{key} muestra las frases sin fuente y las citas que ya no coinciden con su artículo.',
  name_export: 'Exportarla',
  do_export:
    'Pulse {key} y luego {enter}. Se crea un archivo de Word con una nota al pie por cada fuente.',
};
