import type { Catalogue } from '../message';

export const saved = {
  title: 'Saved views',
  view: 'Saved view',
  menu: 'Saved views',
  save: 'Save this view…',
  c_save: 'Save this view',
  c_manage: 'Saved views: rename or remove',
  c_open: 'Open view: {name}',
  manage: 'Rename or remove…',
  all: 'All {n} views…',
  dialog: 'Save view',
  dialog_what:
    'What is shown is kept by name: rows, columns, filters, order and as-of day. It is shown anew from the library each time it is opened.',
  name: 'Name',
  instead: 'In the place of',
  as_new: 'A new view',
  kept: 'Saved view “{name}”',
  none: 'No view is saved yet',
  none_text:
    'Set up a comparison or a grid as you want to see it again, then save it by name with {keys}.',
  remove: 'Remove',
  remove_named: 'Remove {name}',
  rename_named: 'Name of the view {name}',
  open_named: 'Open {name}',
  gone: 'This view is not saved any more',
  gone_text: 'It may be in the trash, from which it can be restored.',
  go_trash: 'Open the trash',
} as const satisfies Catalogue;
