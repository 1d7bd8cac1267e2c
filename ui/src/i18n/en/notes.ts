import type { Catalogue } from '../message';

export const notes = {
  section: 'Notes',
  untitled: 'Untitled note',
  send_title: 'Send to note',
  send_as: 'As',
  send_which: 'Which note?',
  send: 'Insert',
  sent: 'Put at the end of “{title}”.',
  open_note: 'Open',
  is_open: 'open',
  new: 'New note',
  new_titled: 'New note “{title}”',
} as const satisfies Catalogue;
