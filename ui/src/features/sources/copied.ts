// Tables on the clipboard: as text, and as what word processors and mail take for a table.
import type { Exported } from '../../api';
import { host } from '../../host';
import { say } from '../../i18n/core';

/** Puts a table on the clipboard in both forms. Answers what there is to say of it. */
export async function copyTable(
  run: (format: 'markdown' | 'html') => Promise<Exported>,
): Promise<string[]> {
  const text = await run('markdown');
  const html = await run('html');
  await host().writeClipboard(text.text ?? '', html.text ?? undefined);
  return text.warnings.map(say);
}
