// The columns of the grid of actors.
import type { ActorGroup, ActorRow } from '../../api/generated/commands';
import { t } from '../../i18n';
import { countryName } from '../../i18n/format';
import { number, text, type GridColumn } from '../grid/columns';

export const BY_NAME = { sort: 'name', descending: false };
export const ACTOR_GROUPS: readonly ActorGroup[] = ['country', 'kind'];

export const ACTOR_COLUMNS: readonly GridColumn<ActorRow>[] = [
  {
    key: 'name',
    title: () => t('actors.column_name'),
    kind: 'text',
    least: 10,
    grow: 2,
    sort: 'name',
    value: ({ actor }) => text(actor.name),
  },
  {
    key: 'country',
    title: () => t('actors.country'),
    kind: 'text',
    least: 9,
    grow: 1,
    sort: 'country',
    drawn: true,
    value: ({ actor }) => text(countryName(actor.country)),
  },
  {
    key: 'kind',
    title: () => t('actors.kind'),
    kind: 'text',
    least: 7,
    sort: 'kind',
    value: ({ actor }) => text(t(`actors.kind_${actor.kind}`)),
  },
  {
    key: 'post',
    title: () => t('actors.column_post'),
    kind: 'text',
    least: 10,
    grow: 2.5,
    value: ({ post }) => text(post?.title),
  },
  {
    key: 'positions',
    title: () => t('actors.column_positions'),
    kind: 'number',
    least: 5.5,
    sort: 'positions',
    highFirst: true,
    value: ({ positions }) => number(positions),
  },
  {
    key: 'articles',
    title: () => t('actors.column_articles'),
    kind: 'number',
    least: 5.5,
    sort: 'articles',
    highFirst: true,
    value: ({ articles }) => number(articles),
  },
];
