import { call, type TableFormat } from '../../api';
import { overlay, undoing } from '../../app';
import { attempt, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import ImportProblems from './ImportProblems.svelte';

/** What a file of each form ends in, of the forms offered. */
export const ENDINGS = { markdown: 'md', csv: 'csv', xlsx: 'xlsx' } as const satisfies Partial<
  Record<TableFormat, string>
>;
export type Form = keyof typeof ENDINGS;

/** Asks where to, and writes the whole codebook there. */
export async function exportCodebook(format: Form): Promise<void> {
  await attempt(async () => {
    const path = await host().pickSavePath(`${t('issues.file_name')}.${ENDINGS[format]}`);
    if (!path) return;
    const written = await call('codebook.export', { format, path });
    toast(t('issues.exported', { path: written.path ?? path }));
  });
}

/** Asks for a file and takes in its codebook; what could not be taken is shown. */
export async function importCodebook(): Promise<void> {
  await attempt(async () => {
    const [path] = await host().pickOpenFiles({ endings: ['md', 'csv', 'tsv', 'txt'] });
    if (!path) return;
    const taken = await call('codebook.import', { from: 'file', path });
    const { made, changed, unchanged } = taken;
    toast(t('issues.import_done', { made, changed, unchanged }), undoing());
    if (taken.problems.length > 0) overlay.show(ImportProblems, { problems: taken.problems });
  });
}
