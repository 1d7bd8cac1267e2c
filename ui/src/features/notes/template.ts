import type { Template } from '../../api';
import { t } from '../../i18n';

/** What a note's template is called; its bare name where the template is no longer there. */
export function templateTitle(
  templates: readonly Template[] | undefined,
  name: string | null,
): string {
  if (name === null) return t('notes.free');
  return templates?.find((template) => template.name === name)?.title ?? name;
}
