import type {
  Article,
  ArticleRow,
  Commands,
  CountryRef,
  Inbox,
  IssueNode,
  LibraryStatus,
  Quotation,
  Settings,
} from '../api';
import { Scalars } from '../text/scalars';
import { FakeHost } from './fake';

/** A small library of invented people and countries, for tests of the window. */

const NORLAND: CountryRef = { code: 'XN', name: 'Norland' };
const SUDLAND: CountryRef = { code: 'XS', name: 'Sudland' };

const PARAGRAPHS = [
  'Ada Norden, Norland’s foreign minister, told reporters on Tuesday that the ferry line was 🛳 “a lifeline for both shores”, and that her government would pay half of its cost.',
  'Sudland answered the same evening. Bo Suder, a spokesman, said the offer “comes with strings that we cannot accept”. He warned that talks would end within a week.',
  'Neither side named a figure.',
];
const TEXT = PARAGRAPHS.join('\n\n');
const scalars = new Scalars(TEXT);

export const STATUS: LibraryStatus = {
  path: '/library/Test.demarche',
  name: 'Test',
  is_example: false,
  analyst: 'Analyst',
  articles: 1,
  notes: 0,
  actors: 2,
  issues: 1,
  events: 0,
  positions: 0,
  inbox: 2,
  trash: 0,
  feed_entries: 0,
  undo: null,
  redo: null,
  last_backup: null,
  last_network_use: null,
  problems: [],
  read_only: null,
};

export const SETTINGS: Settings = {
  analyst: 'Analyst',
  theme: 'light',
  language: 'en',
  text_size: 100,
  citation_style: 'chicago-notes',
  home_country: null,
  backups_kept: 14,
  notify: true,
  window: null,
  tour: null,
  keys: null,
  high_contrast: null,
};

export const ROW: ArticleRow = {
  id: 1,
  title: 'Shores apart over the ferry',
  citation_key: 'test2030',
  outlet: {
    id: 1,
    name: 'Test Wire',
    country: NORLAND,
    kind: 'wire',
    state_controlled: false,
    grade: 'B',
  },
  published: { date: '2030-05-07', precision: 'day' },
  imported_at: '2030-05-08T09:00:00Z',
  words: 63,
  language: 'en',
  wires: [],
  quotations: 2,
  quotations_left: 2,
  excerpts: 0,
  positions: 0,
  copies: 0,
};

const ISSUES: IssueNode[] = [
  {
    id: 10,
    parent: null,
    depth: 0,
    name: 'The strait',
    leaf: false,
    proposition: null,
    con: null,
    pro: null,
    positions: 0,
  },
  {
    id: 11,
    parent: 10,
    depth: 1,
    name: 'Paying for the ferry',
    leaf: true,
    proposition: 'Both states should pay for the ferry',
    con: 'should not pay',
    pro: 'should pay',
    positions: 0,
  },
];

function quotation(id: number, words: string, speaker: string, country: CountryRef): Quotation {
  const at = TEXT.indexOf(words);
  const start = scalars.fromUtf16(at);
  const end = scalars.fromUtf16(at + words.length);
  return {
    id,
    article: 1,
    body_version: 1,
    start,
    end,
    quote: words,
    before: scalars.slice(Math.max(0, start - 40), start),
    after: scalars.slice(end, Math.min(scalars.length, end + 20)),
    kind: 'direct',
    speaker,
    speaker_start: null,
    speaker_end: null,
    actor: { id: id + 100, name: speaker, kind: 'person', country },
    post: { id: id + 200, title: 'Minister', body: null, country },
    held: '2028 –',
    country,
    cue: 'said',
    addressee: null,
    venue: null,
    reported_by: null,
    said: { date: '2030-05-07', precision: 'day' },
    score: 0.97,
    reasons: ['named in the same sentence'],
    method: 'rules',
    state: 'pending',
    excerpt: null,
    position: null,
    stance: null,
    suggestion: {
      voice: 'own',
      act: 'asserts',
      on_behalf: [country],
      paraphrase: words,
      reasons: [],
    },
  };
}

/** A host with one article, two quotations to triage and one issue; accepting and rejecting work. */
export function fakeLibrary(): FakeHost {
  const quotations = [
    quotation(1, 'a lifeline for both shores', 'Ada Norden', NORLAND),
    quotation(2, 'comes with strings that we cannot accept', 'Bo Suder', SUDLAND),
  ];
  const status = { ...STATUS };
  let settings: Commands['settings.get']['response'] = { ...SETTINGS };
  const host = new FakeHost();
  host.bodies.set(1, TEXT);

  const article = (): Article => ({
    row: { ...ROW, quotations_left: quotations.filter((one) => one.state === 'pending').length },
    byline: [],
    dateline: null,
    url: null,
    canonical_url: null,
    published_from: 'meta',
    modified: null,
    origins: [],
    body: {
      id: 1,
      number: 1,
      made_at: '2030-05-08T09:00:00Z',
      made_by: 'extract 1',
      scalars: scalars.length,
      blocks: PARAGRAPHS.map((paragraph) => {
        const start = scalars.fromUtf16(TEXT.indexOf(paragraph));
        return {
          kind: 'paragraph' as const,
          start,
          end: start + [...paragraph].length,
          level: null,
        };
      }),
    },
    versions: [],
    snapshots: [
      {
        id: 1,
        sha256: '0'.repeat(64),
        bytes: 400,
        media_type: 'text/plain',
        captured_at: '2030-05-08T09:00:00Z',
        final_url: null,
        extractor: 'extract 1',
      },
    ],
    excerpts: [],
    quotations,
    positions: [],
    mentions: [{ start: 0, end: 10, actor: 101, name: 'Ada Norden', country: NORLAND }],
    backlinks: [],
    copies: [],
    cluster_articles: 1,
    cluster_origins: 1,
  });
  const pending = () => quotations.filter((one) => one.state === 'pending').length;
  const triage = (id: number, state: Quotation['state'], label: string) => {
    const one = quotations.find((other) => other.id === id);
    if (one) one.state = state;
    status.undo = label;
    queueMicrotask(() => host.changed('quotation'));
  };

  host.answers = {
    'library.status': () => status,
    'settings.get': () => settings,
    'settings.set': (changed) => (settings = changed),
    'job.list': () => [],
    'inbox.list': (): Inbox => ({
      groups: [{ article: article().row, quotations }],
      articles: pending() > 0 ? 1 : 0,
      pending: pending(),
    }),
    'article.get': article,
    'article.grid': () => ({ total: 1, groups: [], rows: [article().row] }),
    'saved_view.list': () => [],
    'article.list': () => ({ total: 1, rows: [article().row] }),
    'issue.tree': () => ISSUES,
    'country.list': () =>
      [NORLAND, SUDLAND].map((country) => ({ country, speakers: 1, positions: 0 })),
    'actor.list': () => ({ total: 0, rows: [] }),
    'switcher.find': () => [{ kind: 'article', id: 1, title: ROW.title, detail: 'Test Wire' }],
    'import.list': () => [],
    'import.drafts': () => [],
    'history.undo': () => ({ label: status.undo }),
    'excerpt.create': ({ body_version, start, end, comment }) => ({
      id: 50,
      article: 1,
      article_title: ROW.title,
      outlet: 'Test Wire',
      published: ROW.published,
      body_version,
      start,
      end,
      quote: scalars.slice(start, end),
      prefix: '',
      suffix: '',
      comment,
      orphan: false,
      analyst: 'Ada',
      made_at: '2030-05-08T09:00:00Z',
      positions: [],
    }),
    'quotation.suggest': ({ id }) =>
      id === 2
        ? [{ issue: 11, name: 'Ferry', score: 0.8, stance: 'opposes', reasons: ['“strings”'] }]
        : [],
    'quotation.accept': ({ id, position }) => {
      triage(id, 'accepted', 'Accept quotation');
      return {
        excerpt: 50 + id,
        position: position ? 60 + id : null,
        warnings: [],
        label: 'Accept quotation',
      };
    },
    'quotation.reject': ({ ids }) => {
      ids.forEach((id) => triage(id, 'rejected', 'Reject quotation'));
      return { label: 'Reject quotation' };
    },
  };
  return host;
}
