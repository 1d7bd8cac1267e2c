import type { saved as en } from '../en/saved';
import type { Translated } from '../message';

export const saved: Translated<typeof en> = {
  title: 'Gespeicherte Ansichten',
  view: 'Gespeicherte Ansicht',
  menu: 'Gespeicherte Ansichten',
  save: 'Diese Ansicht speichern …',
  c_save: 'Diese Ansicht speichern',
  c_manage: 'Gespeicherte Ansichten: umbenennen oder entfernen',
  c_open: 'Ansicht öffnen: {name}',
  manage: 'Umbenennen oder entfernen …',
  all: 'Alle {n} Ansichten …',
  dialog: 'Ansicht speichern',
  dialog_what:
    'Das Angezeigte wird unter einem Namen gespeichert: Zeilen, Spalten, Filter, Reihenfolge und Stichtag. Bei jedem Öffnen wird es neu aus der Bibliothek gezeigt.',
  name: 'Name',
  instead: 'Anstelle von',
  as_new: 'Neue Ansicht',
  kept: 'Ansicht „{name}“ gespeichert',
  none: 'Noch ist keine Ansicht gespeichert',
  none_text:
    'Richten Sie einen Vergleich oder eine Tabelle so ein, wie Sie sie wiedersehen möchten, und speichern Sie sie mit {keys} unter einem Namen.',
  remove: 'Entfernen',
  remove_named: '{name} entfernen',
  rename_named: 'Name der Ansicht {name}',
  open_named: '{name} öffnen',
  gone: 'Diese Ansicht ist nicht mehr gespeichert',
  gone_text: 'Vielleicht liegt sie im Papierkorb und lässt sich von dort wiederherstellen.',
  go_trash: 'Papierkorb öffnen',
};
