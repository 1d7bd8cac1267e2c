import type { Location } from '../../app/features';

/** The chapters of the manual in their order; each is `chapters/NAME.md`. */
export const CHAPTERS = [
  'getting-started',
  'importing',
  'feeds',
  'reading',
  'inbox',
  'actors',
  'issues',
  'comparing',
  'views',
  'notes',
  'editions',
  'search',
  'exchange',
  'keeping',
  'command-line',
  'keyboard',
  'privacy',
] as const;
export type ChapterName = (typeof CHAPTERS)[number];

/** The chapter about each screen, with the heading where one chapter has several. */
export const ABOUT: Readonly<Record<string, `${ChapterName}` | `${ChapterName}#${string}`>> = {
  inbox: 'inbox',
  article: 'reading',
  excerpt: 'reading',
  articles: 'reading#articles-and-excerpts-as-grids',
  excerpts: 'reading#articles-and-excerpts-as-grids',
  versions: 'importing#capturing-a-page-again',
  orphans: 'importing#capturing-a-page-again',
  copies: 'importing#copies-and-origins',
  feeds: 'feeds',
  position: 'inbox#positions',
  positions: 'inbox#positions',
  actors: 'actors',
  actor: 'actors',
  'actor-grid': 'actors',
  country: 'actors#countries-and-blocs',
  events: 'actors#events',
  event: 'actors#events',
  issues: 'issues',
  issue: 'issues',
  'issue-grid': 'issues',
  codings: 'issues#codings',
  recodes: 'issues#how-far-coders-agree',
  recode: 'issues#how-far-coders-agree',
  'recode-report': 'issues#how-far-coders-agree',
  agreement: 'issues#how-far-coders-agree',
  compare: 'comparing',
  'side-by-side': 'comparing#side-by-side',
  shifts: 'comparing#shifts',
  readouts: 'comparing#readouts',
  timeline: 'views#timeline',
  map: 'views#map',
  network: 'views#network',
  view: 'views#saved-views',
  notes: 'notes',
  note: 'notes',
  search: 'search',
  history: 'keeping#history-and-undo',
  trash: 'keeping#trash',
  backups: 'keeping#backups',
  sharing: 'keeping#sharing-between-analysts',
  conflicts: 'keeping#sharing-between-analysts',
  settings: 'privacy#settings',
  keyboard: 'keyboard#keys-of-your-own',
  help: 'getting-started',
};

/** The place of a chapter or of a heading in it. */
export function helpAt(address: string): Location {
  const { chapter, heading } = placeOf(address);
  const args: Record<string, string> = { chapter };
  if (heading) args.at = heading;
  return { kind: 'help', args };
}

/** `inbox#positions` taken apart. */
export function placeOf(address: string): { chapter: string; heading: string | null } {
  const [chapter = '', heading = null] = address.split('#');
  return { chapter, heading };
}
