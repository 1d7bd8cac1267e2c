// The timeline as it goes into a note: a table that no longer changes, each line with its citation.
import type { Timeline } from '../../api/generated/commands';
import { stanceMark } from '../../design/stance';
import { t } from '../../i18n';
import { countryName, longDate, quoted } from '../../i18n/format';

export function frozen(data: Timeline): string {
  const rows = data.lanes.flatMap(({ actor, country, statements }) =>
    statements.map((statement) => ({
      who: [
        actor?.name ?? countryName(country) ?? '',
        actor && country ? `(${countryName(country)})` : '',
      ]
        .filter(Boolean)
        .join(' '),
      statement,
    })),
  );
  // In time, across speakers: it reads as a chronology.
  rows.sort((a, b) => (a.statement.day ?? '').localeCompare(b.statement.day ?? ''));
  const lines = rows.map(({ who, statement: { position, citation_key } }) =>
    row([
      longDate(position.said),
      who,
      stanceMark(position.stance),
      position.direct ? quoted(position.words) : position.words,
      citation_key ? `[@${citation_key}]` : '',
    ]),
  );
  return [t('timeline.markdown_head'), '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

/** A pipe ends a cell and a line break the table, so neither may stand in one. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
}
