// Shifts for elsewhere: into notes, onto the clipboard, to files.
import { call, type Shift, type TableFormat } from '../../api';
import { overlay } from '../../app';
import { attempt, stanceName, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import SendToNote from '../notes/SendToNote.svelte';
import { request, type Shown } from './address';
import { shiftMarkdown, type Wording } from './words';

const wording = (): Wording => ({
  kind: (shift) => t(`shifts.kind_${shift.kind}`),
  stance: (statement) => stanceName(statement.position.stance),
  date: longDate,
  before: t('shifts.before'),
  after: t('shifts.after'),
});

export async function copyShift(shift: Shift | null): Promise<void> {
  if (!shift) return;
  await attempt(async () => {
    await host().writeClipboard(shiftMarkdown(shift, wording()));
    toast(t('shifts.copied'));
  });
}

async function table(shown: Shown): Promise<string> {
  const shifts = request(shown);
  return (await call('shifts.export', { shifts, format: 'markdown', path: null })).text ?? '';
}

export function insertShift(shift: Shift | null, shown: Shown): void {
  if (!shift) return;
  overlay.show(SendToNote, {
    choices: [
      {
        label: t('shifts.insert_words'),
        why: t('shifts.insert_words_why'),
        markdown: shiftMarkdown(shift, wording()),
      },
      {
        label: t('shifts.insert_table'),
        why: t('shifts.insert_table_why'),
        markdown: () => table(shown),
      },
    ],
  });
}

export async function writeList(shown: Shown, format: TableFormat, ending: string): Promise<void> {
  await attempt(async () => {
    if (format === 'markdown') {
      await host().writeClipboard(await table(shown));
      return toast(t('shifts.copied_list'));
    }
    const path = await host().pickSavePath(`${t('shifts.file_name')}.${ending}`);
    if (!path) return;
    const written = await call('shifts.export', { shifts: request(shown), format, path });
    toast([t('shifts.exported', { path: written.path ?? path }), ...written.warnings].join(' '));
  });
}
