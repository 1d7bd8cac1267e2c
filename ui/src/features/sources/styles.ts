import { call } from '../../api';
import { attempt, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';

/** Asks for a CSL file and keeps its style in the library; answers its name. */
export async function addStyle(): Promise<string | null> {
  const [path] = await host().pickOpenFiles({ endings: ['csl'] });
  if (!path) return null;
  let name: string | null = null;
  await attempt(async () => {
    const style = await call('style.add', { path });
    name = style.name;
    toast(t('sources.style_added', { title: style.title }));
  });
  return name;
}
