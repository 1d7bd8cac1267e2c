import type { help as en } from '../en/help';
import type { Translated } from '../message';

export const help: Translated<typeof en> = {
  title: 'Manual',
  here: 'Sobre esta pantalla',
  contents: 'Índice del manual',
  find: 'Buscar en el manual',
  found: { one: '{n} lugar', other: '{n} lugares' },
  no_key: '(sin tecla)',
  tab: 'Manual: {title}',
  in_english: 'El manual está en inglés.',
  next: 'Siguiente: {title}',
  first: '{key} explica la pantalla en la que está.',
};
