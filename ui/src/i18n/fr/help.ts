import type { help as en } from '../en/help';
import type { Translated } from '../message';

export const help: Translated<typeof en> = {
  title: 'Manuel',
  here: 'À propos de cet écran',
  contents: 'Sommaire du manuel',
  find: 'Chercher dans le manuel',
  found: { one: '{n} passage', other: '{n} passages' },
  no_key: '(aucune touche)',
  tab: 'Manuel : {title}',
  in_english: 'Le manuel est en anglais.',
  next: 'Suite : {title}',
  first: '{key} explique l’écran où vous êtes.',
};
