import type { Template } from '../../api';
import { t } from '../../i18n';
import { say } from '../../i18n/core';

/** What a note's template is called; its bare name where the template is no longer there. */
export function templateTitle(
  templates: readonly Template[] | undefined,
  name: string | null,
): string {
  if (name === null) return t('notes.free');
  const known = templates?.find((template) => template.name === name);
  return known ? say(known.title) : name;
}
