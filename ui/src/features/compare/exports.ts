// A table that goes elsewhere: onto the clipboard as Markdown and HTML, or into a file.
import type { Exported, TableFormat } from '../../api/generated/commands';
import { attempt, toast, type MenuItem } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { copyTable } from '../sources/copied';
import { held } from '../sources/held.svelte';

/** In the order of the Export menu: the words there, and those of the command. */
export const EXPORTS = [
  {
    format: 'markdown',
    label: 'compare.export_markdown',
    command: 'compare.export_markdown',
    rule: false,
  },
  { format: 'csv', label: 'compare.export_csv', command: 'compare.c_csv', rule: true },
  { format: 'xlsx', label: 'compare.export_xlsx', command: 'compare.c_xlsx', rule: false },
  { format: 'svg', label: 'compare.export_svg', command: 'compare.c_svg', rule: false },
  { format: 'png', label: 'compare.export_png', command: 'compare.c_png', rule: false },
  { format: 'html', label: 'compare.export_html', command: 'compare.c_html', rule: false },
] as const satisfies readonly {
  format: TableFormat;
  label: string;
  command: string;
  rule: boolean;
}[];

/** The Export menu of a table: every form, each written by `write`. */
export function exportItems(write: (format: TableFormat) => void): MenuItem[] {
  return EXPORTS.map(({ format, label, rule }) => ({
    label: t(label),
    run: () => write(format),
    rule,
  }));
}

/** Markdown is copied; for all else the file is asked for. `name` is a file's, without its ending. */
export async function exportTable(
  name: string,
  format: TableFormat,
  run: (to: { format: TableFormat; path: string | null; with_held: boolean }) => Promise<Exported>,
): Promise<void> {
  if (format !== 'markdown')
    return writeFile(`${name}.${format}`, (path, with_held) => run({ format, path, with_held }));
  await attempt(async () => {
    const warnings = await copyTable((format) =>
      run({ format, path: null, with_held: held.named }),
    );
    toast([t('compare.copied_markdown'), ...warnings].join(' '));
  });
}

/** Asks where to, writes there, and says so. */
export async function writeFile(
  name: string,
  write: (path: string, withHeld: boolean) => Promise<Exported>,
): Promise<void> {
  await attempt(async () => {
    const path = await host().pickSavePath(name);
    if (!path) return;
    const written = await write(path, held.named);
    toast(
      [t('compare.exported', { path: written.path ?? path }), ...written.warnings.map(say)].join(
        ' ',
      ),
    );
  });
}
