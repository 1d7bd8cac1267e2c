import type { vault as en } from '../en/vault';
import type { Translated } from '../message';

export const vault: Translated<typeof en> = {
  title: 'Coffre Obsidian',
  what: 'Vos notes, avec les articles, acteurs, enjeux, pays et événements auxquels elles mènent, sous forme d’un dossier de fichiers Markdown pour Obsidian. Ce qui y est écrit revient ici ; ce qui a changé des deux côtés est conservé des deux côtés et signalé.',
  export: 'Exporter les notes vers un coffre Obsidian…',
  import: 'Importer un coffre Obsidian…',
  export_short: 'Exporter vers un coffre…',
  import_short: 'Importer un coffre…',
  exported: 'Ce qui a été écrit dans le coffre',
  imported: 'Ce qui est venu du coffre',
  unchanged: { one: '{n} fichier était déjà à jour.', other: '{n} fichiers étaient déjà à jour.' },
  nothing: 'Rien n’avait changé.',
  what_created: { one: '{n} nouvelle note', other: '{n} nouvelles notes' },
  what_updated: { one: '{n} note modifiée', other: '{n} notes modifiées' },
  what_written: { one: '{n} fichier écrit', other: '{n} fichiers écrits' },
  what_renewed: { one: '{n} fichier réécrit', other: '{n} fichiers réécrits' },
  what_removed: { one: '{n} fichier supprimé', other: '{n} fichiers supprimés' },
  what_conflict: { one: '{n} modifié des deux côtés', other: '{n} modifiés des deux côtés' },
  what_changed_in_vault: {
    one: '{n} modifié dans le coffre',
    other: '{n} modifiés dans le coffre',
  },
  what_deleted: { one: '{n} disparu du coffre', other: '{n} disparus du coffre' },
  what_left_over: { one: '{n} laissé de côté', other: '{n} laissés de côté' },
  what_held_back: { one: '{n} retenu', other: '{n} retenus' },
  what_attachment: {
    one: '{n} fichier qui n’est pas une note',
    other: '{n} fichiers qui ne sont pas des notes',
  },
  what_passed_over: { one: '{n} ignoré', other: '{n} ignorés' },
  what_failed: { one: '{n} échec', other: '{n} échecs' },
  open: 'Ouvrir la note',
  compare: 'Côte à côte',
  more: 'Afficher plus',
  files: 'Ce que sont devenus les fichiers',
};
