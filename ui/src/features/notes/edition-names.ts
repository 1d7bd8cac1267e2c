// Names of editions. Two analysts may have issued one each under one number, and one who took his back another.
import type { EditionRow } from '../../api';
import { t } from '../../i18n';
import { clock, joined, listed } from '../../i18n/format';

/** All editions of the number of one, itself among them. */
export function alike(edition: EditionRow, editions: readonly EditionRow[]): EditionRow[] {
  return editions.filter(({ number }) => number === edition.number);
}

/** `edition 2`; where several have the number with its analyst, and with its hash where one analyst issued several. */
export function editionName(edition: EditionRow, editions: readonly EditionRow[]): string {
  const twins = alike(edition, editions);
  const name = t('editions.edition', { n: edition.number });
  if (twins.length < 2) return name;
  const ofOne = twins.filter(({ analyst }) => analyst === edition.analyst).length > 1;
  return joined([name, edition.analyst, ofOne ? edition.sha256.slice(0, 12) : null]);
}

/** What is known of several editions of one number: who issued each, and when. */
export function severalSaid(twins: readonly EditionRow[]): string {
  const each = twins.map(({ analyst, issued_at }) =>
    t('editions.issued_by', { analyst, at: clock(issued_at) }),
  );
  return t('editions.twice', { n: twins[0]?.number ?? 0, each: listed(each) });
}
