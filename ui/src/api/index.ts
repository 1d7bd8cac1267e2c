export { CallFailed, call, failureOf, whenAnswered } from './call';
export type { Command, RequestOf, ResponseOf } from './call';
export { dropQueries, dropQueriesOf, listenForChanges, newest, query } from './query.svelte';
export type { Query } from './query.svelte';
export type * from './generated/commands';
export { pages, type Pages } from './pages.svelte';
