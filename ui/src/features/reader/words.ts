import type { OutletRow } from '../../api';
import { t } from '../../i18n';

const FOUND: Readonly<Record<string, Parameters<typeof t>[0]>> = {
  json_ld: 'reader.from_json_ld',
  meta: 'reader.from_meta',
  time_element: 'reader.from_time_element',
  text: 'reader.from_text',
  url: 'reader.from_url',
  heading: 'reader.from_heading',
  file: 'reader.from_file',
  reference: 'reader.from_reference',
  feed: 'reader.from_feed',
  analyst: 'reader.from_analyst',
};

/** Where a date was found, worded. */
export function foundIn(where: string): string {
  const key = FOUND[where];
  return key ? t(key as 'reader.from_meta') : where;
}

const KINDS = ['newspaper', 'wire', 'broadcaster', 'government'] as const;

/** What an outlet is: "state-controlled news agency". */
export function outletKind(outlet: Pick<OutletRow, 'kind' | 'state_controlled'>): string {
  const known = KINDS.find((kind) => kind === outlet.kind) ?? 'other';
  const kind = t(`reader.outlet_${known}`);
  return outlet.state_controlled ? t('reader.state_controlled', { kind }) : kind;
}

const DOCUMENTS =
  /^(application\/(pdf|vnd\.openxmlformats|vnd\.oasis\.opendocument)|multipart\/related)/;

/** Whether a captured file of a media type is shown as its text: a web view does not show it as it is. */
export const shownAsText = (mediaType: string): boolean => DOCUMENTS.test(mediaType);
