import type { help as en } from '../en/help';
import type { Translated } from '../message';

export const help: Translated<typeof en> = {
  title: 'Handbuch',
  here: 'Über diese Ansicht',
  contents: 'Inhalt des Handbuchs',
  find: 'Im Handbuch suchen',
  found: { one: '{n} Stelle', other: '{n} Stellen' },
  no_key: '(keine Taste)',
  tab: 'Handbuch: {title}',
  in_english: 'Das Handbuch ist auf Englisch.',
  next: 'Weiter: {title}',
  first: '{key} erklärt die Ansicht, in der Sie sind.',
};
