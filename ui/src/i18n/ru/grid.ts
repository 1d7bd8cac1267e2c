import type { grid as en } from '../en/grid';
import type { Translated } from '../message';

export const grid: Translated<typeof en> = {
  columns: 'Столбцы',
  columns_choose: 'Выбрать столбцы',
  columns_reset: 'Как было вначале',
  group_by: 'Группировать',
  ungrouped: 'Без группировки',
  group_none: 'Не указано',
  chosen: {
    one: 'Выбрана {n} строка',
    few: 'Выбрано {n} строки',
    many: 'Выбрано {n} строк',
    other: 'Выбрано {n} строки',
  },
  chosen_none: 'Пробел — выбрать несколько',
  choose_all: 'Выбрать все',
  choose_none: 'Снять выбор',
  copy: 'Копировать таблицей',
  copied: {
    one: 'Скопирована таблицей {n} строка',
    few: 'Скопировано таблицей {n} строки',
    many: 'Скопировано таблицей {n} строк',
    other: 'Скопировано таблицей {n} строки',
  },
  export: 'Экспорт',
  export_csv: 'CSV…',
  export_xlsx: 'Книга Excel…',
  c_csv: 'Экспортировать строки в CSV',
  c_xlsx: 'Экспортировать строки в книгу Excel',
  exported: 'Записано: {path}',
  edit: 'Изменить на месте',
  edit_field: '{column}: новое значение',
  delete: 'Удалить',
  c_delete: 'Удалить выбранные строки',
  c_next: 'Следующая строка',
  c_previous: 'Предыдущая строка',
  c_columns: 'Выбрать столбцы',
  hint: '↑ ↓ — строки · ↵ — открыть · пробел — выбрать · C — копировать таблицей',
  hint_edit:
    '↑ ↓ — строки · ↵ — открыть · F2 — изменить · пробел — выбрать · C — копировать таблицей',
  yes: 'да',
};
