// Shifts for elsewhere: into notes, onto the clipboard, to files.
import { call, type Shift, type TableFormat } from '../../api';
import { overlay } from '../../app';
import { attempt, stanceName, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { longDate } from '../../i18n/format';
import SendToNote from '../notes/SendToNote.svelte';
import { copyTable } from '../sources/copied';
import { held } from '../sources/held.svelte';
import { request, type Shown } from './address';
import { shiftMarkdown, type Wording } from './words';

const wording = (): Wording => ({
  line: (who, kind, issue) => t('shifts.line', { who, kind, issue }),
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

/** The list as Markdown. In a note of one's own every source is named: what leaves with the note is held then. */
async function table(shown: Shown): Promise<string> {
  const to = { format: 'markdown' as const, path: null, with_held: true };
  return (await call('shifts.export', { shifts: request(shown), ...to })).text ?? '';
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
      const to = { path: null, with_held: held.named };
      const warnings = await copyTable((format) =>
        call('shifts.export', { shifts: request(shown), format, ...to }),
      );
      return toast([t('shifts.copied_list'), ...warnings].join(' '));
    }
    const path = await host().pickSavePath(`${t('shifts.file_name')}.${ending}`);
    if (!path) return;
    const to = { shifts: request(shown), format, path, with_held: held.named };
    const written = await call('shifts.export', to);
    toast(
      [t('shifts.exported', { path: written.path ?? path }), ...written.warnings.map(say)].join(
        ' ',
      ),
    );
  });
}
