import type { InspectorTab } from '../../app/features';
import { t } from '../../i18n';
import { triage } from './triage.svelte';

/** The inspector's tab for the quotation in hand. */
export const quotationTab: InspectorTab = {
  id: 'quotation',
  title: () => t('inbox.quotation'),
  note: () => {
    const { quotation, order } = triage;
    if (!quotation) return null;
    const mates = order.filter((one) => one.article === quotation.article);
    return t('inbox.nth', { at: mates.indexOf(quotation) + 1, n: mates.length });
  },
  load: () => import('./QuotationPane.svelte'),
};
