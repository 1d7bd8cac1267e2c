import type { saved as en } from '../en/saved';
import type { Translated } from '../message';

export const saved: Translated<typeof en> = {
  title: 'Vues enregistrées',
  view: 'Vue enregistrée',
  menu: 'Vues enregistrées',
  save: 'Enregistrer cette vue…',
  c_save: 'Enregistrer cette vue',
  c_manage: 'Vues enregistrées : renommer ou supprimer',
  c_open: 'Ouvrir la vue : {name}',
  manage: 'Renommer ou supprimer…',
  all: 'Les {n} vues…',
  dialog: 'Enregistrer la vue',
  dialog_what:
    'Ce qui est affiché est enregistré sous un nom : lignes, colonnes, filtres, ordre et date de référence. La vue est recalculée à partir de la bibliothèque à chaque ouverture.',
  name: 'Nom',
  instead: 'À la place de',
  as_new: 'Une nouvelle vue',
  kept: 'Vue « {name} » enregistrée',
  none: 'Aucune vue enregistrée pour l’instant',
  none_text:
    'Disposez une comparaison ou une grille comme vous voulez la retrouver, puis enregistrez-la sous un nom avec {keys}.',
  remove: 'Supprimer',
  remove_named: 'Supprimer {name}',
  rename_named: 'Nom de la vue {name}',
  open_named: 'Ouvrir {name}',
  gone: 'Cette vue n’est plus enregistrée',
  gone_text: 'Elle est peut-être dans la corbeille, d’où elle peut être restaurée.',
  go_trash: 'Ouvrir la corbeille',
};
