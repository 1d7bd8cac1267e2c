// Where each country stands, from a matrix of countries on one issue.
import type {
  Bloc,
  CountryRef,
  Matrix,
  MatrixCell,
  MatrixRequest,
  Stance,
} from '../../api/generated/commands';
import { STANCES } from '../../design/stance';
import { spoken, t } from '../../i18n';
import { countryName, longDate, longDay, quoted } from '../../i18n/format';
import { stanceMark, stanceName } from '../../design/stance';
import { alsoStand } from '../compare/words';

export interface Standing {
  country: CountryRef;
  cell: MatrixCell;
  latest: NonNullable<MatrixCell['latest']>;
}

/** Those that have a stance, in the order of the scale, then by name. */
export function standings(matrix: Matrix): Standing[] {
  return matrix.rows
    .flatMap((row): Standing[] => {
      const cell = row.cells[0];
      const latest = cell?.latest;
      return row.country && !row.actor && cell && latest
        ? [{ country: row.country, cell, latest }]
        : [];
    })
    .sort(
      (a, b) =>
        STANCES.indexOf(a.latest.stance) - STANCES.indexOf(b.latest.stance) ||
        countryName(a.country).localeCompare(countryName(b.country), spoken.tag),
    );
}

/** "European Union ++": what blocs said counts, and no country shows it. */
export function blocsStand(matrix: Matrix): string[] {
  return matrix.rows.flatMap(({ country, bloc, actor, cells }) => {
    const latest = cells[0]?.latest;
    return bloc && !country && !actor && latest
      ? [`${countryName(bloc)} ${stanceMark(latest.stance)}`]
      : [];
  });
}

/** How many countries have each stance, in the order of the scale; those that none has are left out. */
export function counted(rows: readonly Standing[]): { stance: Stance; n: number }[] {
  return STANCES.map((stance) => ({
    stance,
    n: rows.filter(({ latest }) => latest.stance === stance).length,
  })).filter(({ n }) => n > 0);
}

/** "41 articles to 18 March 2022", or the same "so narrowed": what a filter took away was said all the same. */
export function searched(
  matrix: Pick<Matrix, 'articles_searched' | 'as_of'>,
  narrowed = false,
): string {
  const articles = t('map.searched', { n: matrix.articles_searched });
  const searched = matrix.as_of
    ? t('map.searched_to', { articles, day: longDay(matrix.as_of) })
    : articles;
  return narrowed ? t('map.so_narrowed', { searched }) : searched;
}

/** Whether a request leaves out some of what was said by its day. */
export function isNarrowed(request: MatrixRequest): boolean {
  const { from, outlet, wire, confidence, analyst, blocs, countries, actors } = request;
  return (
    !!from ||
    request.direct_only ||
    request.confirmed ||
    outlet !== null ||
    !!wire ||
    !!analyst ||
    (!!confidence && confidence !== 'low') ||
    blocs.length + countries.length + actors.length > 0
  );
}

/** All that the map says of a country, in words. */
export function standingName({ country, cell, latest }: Standing): string {
  const told = t('map.country', {
    country: countryName(country),
    stance: stanceName(latest.stance),
    date: longDate(latest.said),
    words: latest.direct ? quoted(latest.words) : latest.words,
  });
  const parts = [told];
  if (latest.voice === 'attributed') parts.push(t('timeline.attributed'));
  if (cell.also.length > 0) parts.push(t('compare.cell_also', { stances: alsoStand(cell.also) }));
  return parts.join(' ');
}

/** The members of a bloc on a day, both ends of a membership included. */
export function membersOn(bloc: Bloc, day: string): Set<string> {
  return new Set(
    bloc.members
      .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
      .map(({ country }) => country),
  );
}

/** The countries as a table for a note. */
export function frozenStandings(rows: readonly Standing[], heading: string): string {
  const lines = rows.map(({ country, latest }) => {
    const words = latest.direct ? quoted(latest.words) : latest.words;
    const cells = [country.name, stanceMark(latest.stance), longDate(latest.said), words];
    return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
  });
  return [heading, '', t('map.markdown_head'), '| --- | --- | --- | --- |', ...lines].join('\n');
}
