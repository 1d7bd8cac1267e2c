// What the comparison leaves in a note: a `positions` block, which stays live, or text, which does not.
import type { Column, MatrixRequest, SideBySide } from '../../api/generated/commands';
import type { MatrixView } from './view';
import { joined } from '../../i18n/format';
import { say } from '../../i18n/core';

export interface BlockQuery {
  countries: string[];
  actors: string[];
  issues: string[];
  asOf: string | null;
  attributed: boolean;
  blocs?: readonly string[];
  /** What else it is narrowed to, as the matrix was asked for. */
  narrowed?: MatrixRequest;
  outlet?: string | null;
}

/** The fenced block. Whatever is empty is left out, which means all. */
export function positionsBlock(query: BlockQuery): string {
  return block('positions', query);
}

/** Who said what when on one issue, with the events of those days. */
export function timelineBlock(issue: string, query: Omit<BlockQuery, 'issues'>): string {
  return block('timeline', { ...query, issues: [issue] });
}

/** Which of some articles are copies of one text. */
export function originsBlock(articles: readonly string[]): string {
  return `\`\`\`origins\narticles: ${articles.join(', ')}\n\`\`\``;
}

function block(word: 'positions' | 'timeline', query: BlockQuery): string {
  const lines = [`\`\`\`${word}`];
  const list = (name: string, values: string[]) => {
    if (values.length > 0) lines.push(`${name}: ${values.map(plain).join(', ')}`);
  };
  list('countries', query.countries);
  list('actors', query.actors);
  list('blocs', [...(query.blocs ?? [])]);
  list('issues', query.issues);
  if (query.asOf) lines.push(`as-of: ${query.asOf}`);
  if (query.attributed) lines.push('attributed: yes');
  if (query.narrowed) {
    const fields = narrowed(query.narrowed, query.outlet ?? null);
    // A timeline names whoever spoke: it has no rows of another kind.
    lines.push(
      ...fields.filter((line) => word === 'positions' || !/^(?:rows|members):/.test(line)),
    );
  }
  lines.push('```');
  return lines.join('\n');
}

/** The fields of a block for what a matrix is narrowed to. */
function narrowed(request: MatrixRequest, outlet: string | null): string[] {
  const field = (name: string, value: string | null) => (value ? [`${name}: ${plain(value)}`] : []);
  const yes = (name: string, set: boolean) => (set ? [`${name}: yes`] : []);
  return [
    ...field('rows', request.rows === 'blocs' ? 'blocs' : null),
    ...yes('members', request.rows === 'blocs' && request.members),
    ...field('from', request.from),
    ...yes('direct', request.direct_only),
    ...field('outlet', outlet),
    ...field('wire', request.wire),
    ...field('analyst', request.analyst),
    ...field('confidence', request.confidence),
    ...yes('confirmed', request.confirmed),
  ];
}

/** A name on one line; one that holds the separator goes into quotes. */
function plain(name: string): string {
  const line = name.replace(/\s+/g, ' ').replace(/"/g, '').trim();
  return line.includes(',') ? `"${line}"` : line;
}

/** The matrix in sight, as a block: the pinned rows, or else the countries or actors that it shows. */
export function blockOfMatrix(
  shown: MatrixView,
  request: MatrixRequest,
  pins: readonly Column[],
  outlet: string | null = null,
): string {
  const speakers = shown.transposed ? shown.columns : shown.rows;
  const issues = shown.transposed ? shown.rows : shown.columns;
  const pinned = (kind: Column['kind'], key: string | number) =>
    pins.some((pin) => pin.kind === kind && (pin.kind === 'actor' ? pin.id : pin.code) === key);
  const countries = speakers.flatMap((head) =>
    head.kind === 'country' && head.country ? [head.country.code] : [],
  );
  const actors = speakers.flatMap((head) => (head.kind === 'actor' ? [head.actor] : []));
  const byActor = request.rows === 'actors';
  const pinnedBlocs = pins.flatMap((pin) => (pin.kind === 'bloc' ? [pin.code] : []));
  return positionsBlock({
    countries: pins.length
      ? countries.filter((code) => pinned('country', code))
      : request.rows === 'countries'
        ? countries
        : [],
    actors: pins.length
      ? [...new Set(actors.filter(({ id }) => pinned('actor', id)).map(({ name }) => name))]
      : byActor
        ? [...new Set(actors.map(({ name }) => name))]
        : [],
    issues: issues.flatMap((head) => (head.kind === 'issue' ? [head.issue.issue.name] : [])),
    asOf: request.as_of,
    attributed: request.attributed,
    blocs: pins.length ? pinnedBlocs : request.blocs,
    narrowed: request,
    outlet,
  });
}

/** The side-by-side view as a block. */
export function blockOfSides(
  data: SideBySide,
  columns: readonly Column[],
  asOf: string | null,
  attributed: boolean,
): string {
  return positionsBlock({
    countries: columns.flatMap((one) => (one.kind === 'country' ? [one.code] : [])),
    actors: columns.flatMap((one, at) => {
      const name = data.columns[at]?.name;
      return one.kind === 'actor' && name ? [name] : [];
    }),
    issues: [data.issue.issue.name],
    blocs: columns.flatMap((one) => (one.kind === 'bloc' ? [one.code] : [])),
    asOf,
    attributed,
  });
}

/** The side-by-side view as text that stays as it is. Each statement with words is an embed, so that its citation comes along. */
export function frozenSides(
  data: SideBySide,
  words: {
    date(statement: SideBySide['columns'][number]['statements'][number]): string;
    none: string;
  },
): string {
  const parts = data.columns.map((column) => {
    const lines = [`**${escaped(column.name)}**`];
    for (const statement of column.statements) {
      const { position } = statement;
      const who = joined(position.actors.map(({ name }) => name));
      lines.push(
        `${escaped(who || column.name)}, ${words.date(statement)}: ${escaped(position.paraphrase)}`,
      );
      if (statement.excerpt !== null) lines.push(`![[excerpt:${statement.excerpt}]]`);
    }
    if (column.statements.length === 0)
      lines.push(escaped(column.searched ? say(column.searched) : words.none));
    return lines.join('\n\n');
  });
  const title = data.proposition ?? data.issue.issue.name;
  return [`### ${escaped(title)}`, ...parts].join('\n\n');
}

/** Text that Markdown must not take for marks. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
