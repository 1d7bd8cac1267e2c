// Written by `cargo xtask codegen` from src-tauri/crates/api. Do not edit.

export type Accepted = { excerpt: number, position: number | null, label: Phrase, 
/**
 * Of the position.
 */
warnings: Array<PositionWarning>, };

/**
 * A speech act, or none.
 */
export type ActChange = { to: SpeechAct | null, };

export type Actor = { actor: ActorRef, wikidata: string | null, names: Array<ActorName>, tenures: Array<Tenure>, by_issue: Array<IssueStance>, 
/**
 * Its positions up to the day, by voice.
 */
voices: Voices, 
/**
 * The newest; `article.list` has the others.
 */
articles: ArticleList, notes: Array<Place>, };

export type ActorGrid = { total: number, 
/**
 * In the order of the rows.
 */
groups: Array<GroupCount>, rows: Array<ActorRow>, };

/**
 * `actor.grid`.
 */
export type ActorGridRequest = { text: string, country: string | null, kind: ActorKind | null, group: ActorGroup | null, sort: ActorOrder, descending: boolean, offset: number, limit: number, };

export type ActorGroup = "country" | "kind";

/**
 * `actor.create`, `actor.update`.
 */
export type ActorInput = { name: string, kind: ActorKind, country: string | null, wikidata: string | null, names: Array<ActorName>, };

export type ActorKind = "person" | "government" | "organisation" | "bloc";

export type ActorList = { total: number, rows: Array<ActorRow>, };

/**
 * `actor.list`.
 */
export type ActorListRequest = { text: string, country: string | null, kind: ActorKind | null, offset: number, limit: number, };

export type ActorName = { name: string, language: string | null, script: string | null, primary: boolean, };

export type ActorOrder = "name" | "country" | "kind" | "positions" | "articles";

/**
 * An actor as it is named everywhere else than on its own page.
 */
export type ActorRef = { id: number, name: string, kind: ActorKind, country: CountryRef | null, };

/**
 * `actor.get`: posts resolved as of a day (`YYYY-MM-DD`), or of now.
 */
export type ActorRequest = { id: number, as_of: string | null, };

export type ActorRow = { actor: ActorRef, 
/**
 * The post held last.
 */
post: PostRef | null, positions: number, articles: number, };

export type ActorUpdate = { id: number, actor: ActorInput, };

export type Against = { excerpt: number, article: number, quote: string, outlet: string | null, published: PartialDate | null, };

export type Agreement = { issue: Measure, 
/**
 * All eight stances, nominal.
 */
stance: Measure, 
/**
 * The five on the scale; the others count as missing.
 */
stance_ordinal: Measure, stance_interval: Measure, voice: Measure | null, directness: Measure | null, 
/**
 * None stands for words that fit no issue.
 */
issues: Array<IssueRef | null>, 
/**
 * The first coder's in the rows, the second's in the columns.
 */
issue_counts: Array<Array<number>>, stances: Array<Stance>, stance_counts: Array<Array<number>>, };

export type Already = { article: number, title: string, 
/**
 * What the reference says otherwise than the one that the article came from, worded: "title"; nothing where it
 * says the same.
 */
differs: Array<Phrase>, };

export type Also = { position: number, stance: Stance, said: PartialDate | null, };

/**
 * What stands in a hole.
 */
export type Argument = number | PartialDate | { 
/**
 * The code.
 */
code: string, 
/**
 * Its name in English.
 */
name: string, } | { 
/**
 * Them.
 */
all: Array<Argument>, } | { 
/**
 * Them.
 */
any: Array<Argument>, } | Phrase;

/**
 * `article.get`. The text is not here: the host's `bodyText(body_version)` fetches it.
 */
export type Article = { row: ArticleRow, byline: Array<string>, dateline: string | null, url: string | null, canonical_url: string | null, published_from: string | null, modified: PartialDate | null, 
/**
 * Where each fact was found, or that the analyst gave it.
 */
origins: Array<FactOrigin>, body: BodyVersion, versions: Array<BodyVersionRow>, snapshots: Array<SnapshotRow>, excerpts: Array<Excerpt>, quotations: Array<Quotation>, positions: Array<PositionRow>, 
/**
 * Where the text names actors that the library knows.
 */
mentions: Array<Mention>, backlinks: Array<Place>, copies: Array<Duplicate>, 
/**
 * How many articles this one, its cluster and the listed copies are, and how many origins these have; the trash does not count.
 */
cluster_articles: number, cluster_origins: number, };

export type ArticleGrid = { total: number, 
/**
 * In the order of the rows.
 */
groups: Array<GroupCount>, rows: Array<ArticleRow>, };

/**
 * `article.grid`.
 */
export type ArticleGridRequest = { 
/**
 * Words to search for in title and body; empty for all.
 */
text: string, outlet: number | null, country: string | null, 
/**
 * Calendar days, inclusive.
 */
from: string | null, to: string | null, actor: number | null, group: ArticleGroup | null, sort: ArticleOrder, descending: boolean, offset: number, limit: number, };

export type ArticleGroup = "outlet" | "country" | "year" | "month" | "language";

export type ArticleList = { total: number, rows: Array<ArticleRow>, };

/**
 * `article.list`.
 */
export type ArticleListRequest = { 
/**
 * Words to search for in title and body; empty for all.
 */
text: string, outlet: number | null, country: string | null, 
/**
 * Calendar days, inclusive.
 */
from: string | null, to: string | null, actor: number | null, sort: ArticleSort, descending: boolean, offset: number, limit: number, };

export type ArticleOrder = "published" | "imported" | "title" | "outlet" | "country" | "language" | "words" | "left" | "excerpts" | "positions" | "copies";

export type ArticleRow = { id: number, title: string, 
/**
 * A key for `[@key]`.
 */
citation_key: string, outlet: OutletRow | null, published: PartialDate | null, 
/**
 * UTC.
 */
imported_at: string, words: number, language: string | null, wires: Array<string>, quotations: number, quotations_left: number, excerpts: number, positions: number, 
/**
 * Other articles that have the same origin.
 */
copies: number, };

export type ArticleSort = "published" | "imported" | "title" | "outlet" | "words";

/**
 * `article.update`: unset fields stay; an empty string or date clears.
 */
export type ArticleUpdate = { id: number, title: string | null, outlet: string | null, published: PartialDate | null, url: string | null, byline: Array<string> | null, dateline: string | null, };

/**
 * `library.backup`.
 */
export type Backup = { path: string, at: string, bytes: number, 
/**
 * Whether only its passphrase opens it.
 */
encrypted: boolean, };

/**
 * `library.backup_encrypted`.
 */
export type BackupEncrypted = { 
/**
 * Where it goes; among the other backups without it.
 */
path: string | null, 
/**
 * Eight letters at least. It is kept nowhere.
 */
passphrase: string, };

export type Between = { analysts: Array<string>, agreement: Agreement, 
/**
 * Excerpts that one of them coded more than once.
 */
several: number, disagreements: Array<CodedApart>, };

/**
 * `recode.between`: analysts by name, all when none is named.
 */
export type BetweenRequest = { analysts: Array<string>, issues: Array<number>, seed: number, };

/**
 * Both days of a membership are inclusive, unset where unknown or still running.
 */
export type Bloc = { code: string, name: string, members: Array<BlocMember>, 
/**
 * Countries in it on the as-of day.
 */
members_then: number, 
/**
 * Its own, not its members'.
 */
positions: number, };

/**
 * `bloc.list`, as of a day; none for now.
 */
export type BlocListRequest = { day: string | null, };

export type BlocMember = { country: string, from: string | null, to: string | null, };

export type BlocMembership = { bloc: string, name: string, from: string | null, to: string | null, };

/**
 * A bloc by its code, `EU` or `NATO`, which no country has.
 */
export type BlocRef = { code: string, name: string, };

/**
 * A block of a body: `start..end` of the text. `level` of headings (2 to 6) and of list items (depth, 1 up).
 */
export type Block = { kind: BlockKind, start: number, end: number, level: number | null, };

export type BlockKind = "paragraph" | "heading" | "list_item" | "quote" | "table_row" | "preformatted";

/**
 * `article.edit_body`: the text anew, by hand. `article.reextract` takes `ById`.
 */
export type BodyEdit = { id: number, text: string, };

export type BodyVersion = { id: number, number: number, blocks: Array<Block>, scalars: number, made_at: string, made_by: string, };

export type BodyVersionRow = { id: number, number: number, made_at: string, made_by: string, words: number, 
/**
 * The snapshot that it was made from, and when that was captured, UTC; none when typed by hand.
 */
snapshot: number | null, captured_at: string | null, };

/**
 * `library.import_bundle`: the folder that `library.export_bundle` wrote, and the new library.
 */
export type BundleRequest = { from: string, to: string, };

/**
 * Names one row.
 */
export type ById = { id: number, };

/**
 * Names several rows.
 */
export type ByIds = { ids: Array<number>, };

/**
 * `excerpt.candidates`: where an excerpt's words may be now, the likeliest first.
 */
export type Candidate = { body_version: number, start: number, end: number, quote: string, before: string, after: string, 
/**
 * 0 to 1.
 */
score: number, };

export type CapturedFact = "title" | "byline" | "dateline" | "published" | "modified";

export type CellPosition = { position: number, stance: Stance, said: PartialDate | null, words: string, 
/**
 * Whether `words` are the speaker's own.
 */
direct: boolean, voice: Voice, actor: ActorRef | null, 
/**
 * What supported it is all in the trash.
 */
evidence_trashed: boolean, };

/**
 * Trivial is what differs in white space, marks or letter case alone, a caption or an "Updated" line
 * that came, went or changed, and what the other capture has outside its body.
 */
export type ChangeKind = "same" | "trivial" | "reworded" | "moved" | "removed" | "added";

export type ChangedField = { column: string, before: Phrase | null, after: Phrase | null, };

export type ChangedRow = { table: string, row: number, change: RowChange, fields: Array<ChangedField>, };

export type ChangedSide = "both" | "before" | "after";

export type Check = { sentences: number, with_source: number, 
/**
 * Of those without: marked as the analyst's own.
 */
judgements: number, 
/**
 * Words in quotation marks and excerpts put in.
 */
quotes: number, 
/**
 * Of these, word for word in an article as it is now.
 */
quotes_held: number, 
/**
 * The least likely first.
 */
terms: Array<LikelihoodTerm>, findings: Array<Finding>, };

/**
 * `note.check`.
 */
export type CheckRequest = { text: string, };

export type CheckRule = "unsourced" | "quote_changed" | "broken_link" | "likelihood_beside_confidence" | "mixed_likelihood" | "marking" | "one_origin" | "stale_as_of" | "wrong_speaker" | "wrong_day" | "wrong_post" | "indirect_quoted" | "empty_section";

/**
 * `style.list`: those of the program, then the user's own.
 */
export type CitationStyle = { name: string, title: string, 
/**
 * Cites in the text, with a list of references, and not by notes.
 */
in_text: boolean, 
/**
 * Added by the user.
 */
own: boolean, };

/**
 * `excerpt.cite`: the quote with its citation, in the settings' style.
 */
export type Cited = { text: string, markdown: string, html: string, };

/**
 * `codebook.export`: to a file, or as text without one. Markdown and CSV can be imported again.
 */
export type CodebookExport = { format: TableFormat, path: string | null, };

export type CodebookFormat = "markdown" | "csv";

export type CodebookProblem = { 
/**
 * From 1.
 */
line: number, problem: Phrase, };

/**
 * `codebook.import`: a file, or a text.
 */
export type CodebookSource = { "from": "file", path: string, } | { "from": "text", text: string, format: CodebookFormat, };

export type CodebookTaken = { label: Phrase, made: number, changed: number, unchanged: number, 
/**
 * What could not be taken.
 */
problems: Array<CodebookProblem>, };

export type CodedApart = { excerpt: number, quote: string, codings: Array<CodingBy>, };

export type CodingBy = { analyst: string, position: number, coding: RecodeCoding, };

/**
 * Which codings; an empty list or text lets all through.
 */
export type CodingFilter = { 
/**
 * A group stands for all that is in it.
 */
issues: Array<number>, text: string, actor: number | null, country: string | null, stances: Array<Stance>, voice: Voice | null, 
/**
 * By name.
 */
analyst: string | null, 
/**
 * Days, inclusive.
 */
from: string | null, to: string | null, };

export type CodingGroup = "actor" | "country" | "stance" | "analyst" | "issue";

export type CodingRow = { row: PositionRow, act: SpeechAct | null, 
/**
 * The country that it counts for first.
 */
country: string | null, 
/**
 * The excerpt that it rests on first, and its article.
 */
excerpt: number | null, article: number | null, article_title: string | null, };

export type CodingSort = "said" | "actor" | "country" | "issue" | "stance" | "voice" | "act" | "confidence" | "analyst" | "paraphrase" | "coded";

export type Codings = { total: number, 
/**
 * In the order of the rows.
 */
groups: Array<GroupCount>, rows: Array<CodingRow>, };

/**
 * `position.export`: the codings that meet the filter, or of these only those named.
 */
export type CodingsExport = { filter: CodingFilter, sort: CodingSort, descending: boolean, ids: Array<number>, format: TableFormat, 
/**
 * Where to write it; none to have text back.
 */
path: string | null, with_held?: boolean, };

/**
 * `position.grid`.
 */
export type CodingsRequest = { filter: CodingFilter, group: CodingGroup | null, sort: CodingSort, descending: boolean, offset: number, limit: number, };

export type Column = { "kind": "actor", id: number, } | { "kind": "country", code: string, } | { "kind": "bloc", code: string, };

/**
 * `companion.set`: unset fields stay as they are.
 */
export type CompanionSet = { on: boolean | null, store_at_once: boolean | null, };

/**
 * `companion.status`: whether the program listens for the companion, and whom it listens to.
 */
export type CompanionStatus = { on: boolean, 
/**
 * The port of 127.0.0.1 that it listens at; none while it does not.
 */
port: number | null, 
/**
 * The port that the companion asks at unless told another.
 */
usual_port: number, 
/**
 * Why it does not listen although it is switched on.
 */
problem: Failure | null, 
/**
 * Whether what comes in is stored at once, where nothing has to be decided first.
 */
store_at_once: boolean, 
/**
 * The code that pairs one browser, while there is one.
 */
code: PairingCode | null, 
/**
 * Until when no browser can be paired, after too many wrong codes.
 */
locked_until: string | null, 
/**
 * Where the extension lies that came with the program; none where it was built from its source.
 */
folder: string | null, 
/**
 * Those that may send pages, in the order in which they were paired.
 */
browsers: Array<PairedBrowser>, };

/**
 * `companion.unpair`
 */
export type CompanionUnpair = { origin: string, };

/**
 * `compare.choices`: what there is to narrow a comparison to.
 */
export type CompareChoices = { analysts: Array<string>, wires: Array<string>, };

/**
 * `compare.export`: a matrix as text in the given form, for the clipboard or a file.
 */
export type CompareExport = { matrix: MatrixRequest, format: TableFormat, 
/**
 * Where to write it; none to have text back.
 */
path: string | null, with_held?: boolean, };

/**
 * `note.complete`: what `[[`, `@` or `![[` could go on with.
 */
export type CompleteRequest = { trigger: CompleteTrigger, prefix: string, limit: number, };

export type CompleteTrigger = "link" | "actor" | "embed" | "citation";

export type Completion = { kind: PlaceKind, id: number, label: string, detail: string, 
/**
 * What is put in, whole, brackets included.
 */
insert: string, };

export type Confidence = "low" | "moderate" | "high";

export type ConfidenceChange = { to: Confidence | null, };

export type Copies = { 
/**
 * Articles and origins of the whole library.
 */
articles: number, origins: number, 
/**
 * Clusters that were asked for.
 */
total: number, clusters: Array<CopyCluster>, };

/**
 * `copies.export`: all clusters as a table; `text` as in `copies.list`.
 */
export type CopiesExport = { text: string, format: TableFormat, path: string | null, with_held?: boolean, };

/**
 * `copies.list`: clusters of two articles or more, the largest first.
 */
export type CopiesRequest = { 
/**
 * In a title of one of their articles; empty for all.
 */
text: string, offset: number, limit: number, };

export type CopyCluster = { 
/**
 * The article that the others are most likely copies of.
 */
origin: number, 
/**
 * The origin first, then by share.
 */
articles: Array<CopyRow>, outlets: number, wires: Array<string>, };

/**
 * `copies.compare`.
 */
export type CopyPair = { a: number, b: number, };

export type CopyRow = { article: ArticleRow, 
/**
 * 0 to 1: of its passages, those that the origin has.
 */
share: number, 
/**
 * Its text is the origin's to the letter.
 */
exact: boolean, };

export type Country = { country: CountryRef, alpha3: string, capital: string | null, demonyms: Array<string>, metonyms: Array<string>, blocs: Array<BlocMembership>, speakers: Array<ActorRow>, by_issue: Array<IssueStance>, 
/**
 * Those said last; `position.list` has the others.
 */
positions: PositionList, };

/**
 * A country by its ISO 3166 alpha-2 code, or `EU` and the like for a body that has a code of its own.
 */
export type CountryRef = { code: string, name: string, };

/**
 * `country.get`.
 */
export type CountryRequest = { code: string, as_of: string | null, };

/**
 * `country.list`.
 */
export type CountryRow = { country: CountryRef, speakers: number, positions: number, };

export type CountryStance = { country: CountryRef, stance: Stance, positions: number, 
/**
 * What supported it is all in the trash.
 */
evidence_trashed: boolean, };

export type Created = { id: number, };

/**
 * `article.cuts`: what extraction left out of a body version, by line.
 */
export type Cut = { reason: CutReason, text: string, };

export type CutReason = "navigation" | "advertisement" | "headlines" | "weather" | "gallery" | "cookies" | "newsletter" | "social" | "repeated" | "caption" | "byline" | "footer" | "widget" | "comments" | "title" | "other";

/**
 * What the text says of its date when it gives none: "Friday".
 */
export type DateHint = { phrase: string, 
/**
 * A date that can be accounted for; offered, never filled in.
 */
suggestion: PartialDate | null, 
/**
 * Why, worded, and the article that it rests on.
 */
reason: Phrase | null, article: number | null, };

/**
 * `compare.days`: how many positions were said each day, for the as-of track.
 */
export type DayCount = { day: string, positions: number, };

export type DiffPart = { text: string, only_here: boolean, };

export type Directness = "direct" | "indirect";

export type Disagreement = { item: number, place: number, 
/**
 * As it is now.
 */
position: PositionRow, excerpt: number | null, former: RecodeCoding, 
/**
 * Who coded it formerly.
 */
analyst: string, new: RecodeCoding, settled: Settled | null, };

export type Dismissed = { analyst: string, at: string, };

/**
 * What a mutation answers when there is nothing more to say.
 */
export type Done = { 
/**
 * The op's name as the Undo menu shows it.
 */
label: Phrase, };

/**
 * `import.store`, `import.discard`.
 */
export type DraftRef = { draft: number, };

/**
 * Words that were selected on the page that a draft was made of.
 */
export type DraftSelection = { words: string, stands: SelectionStands, 
/**
 * Whether they become an excerpt when the draft is stored; only where they stand once.
 */
excerpt: boolean, };

/**
 * `import.list`: the drafts that wait, in their order.
 */
export type DraftState = { draft: number, 
/**
 * The same for as long as the draft and the library are as they were.
 */
revision: string, };

export type Duplicate = { article: number, title: string, outlet: string | null, published: PartialDate | null, 
/**
 * 0 to 1, of this draft's passages that the article shares.
 */
share: number, exact: boolean, };

/**
 * Words that come into the place of those between two scalar values.
 */
export type Edit = { start: number, end: number, text: string, };

/**
 * `edition.get`.
 */
export type Edition = { row: EditionRow, note: number, text: string, as_of: string | null, analyst: string, 
/**
 * The citation style's name.
 */
style: string, 
/**
 * What it rested on.
 */
positions: number, evidence: number, };

export type EditionChanges = { edition: EditionRow, against: EditionRow | null, 
/**
 * Both texts, word by word.
 */
text: Array<VersionPart>, positions: Array<PositionChange>, evidence: Array<EvidenceChange>, };

/**
 * `edition.changes`: since an edition, to another of the same note or to the note as it is now.
 */
export type EditionChangesRequest = { id: number, against: number | null, };

/**
 * `edition.export`: from what the edition kept alone: the same bytes every time.
 */
export type EditionExport = { id: number, format: NoteFormat, path: string, with_held: boolean, };

/**
 * `note.issue_edition`: in the settings' style where none is named.
 */
export type EditionIssue = { id: number, style: string | null, };

/**
 * Two libraries may have issued one each under one number.
 */
export type EditionRow = { id: number, number: number, issued_at: string, sha256: string, analyst: string, };

/**
 * A request without fields.
 */
export type Empty = Record<symbol, never>;

export type Event = { row: EventRow, articles: Array<ArticleRow>, positions: Array<PositionRow>, };

export type EventInput = { name: string, kind: EventKind, held: PartialDate | null, place: string | null, participants: Array<number>, articles: Array<number>, };

export type EventKind = "call" | "summit" | "briefing" | "vote" | "interview" | "other";

/**
 * `event.readouts`: an event's articles, oldest first, with the side that each tells it from.
 */
export type EventReadout = { article: ArticleRow, 
/**
 * None while nobody says so.
 */
side: ReadoutSide | null, 
/**
 * Where nobody says so: whose it may be.
 */
suggested: SuggestedSide | null, };

/**
 * `event.list`, `event.get`, `event.create`, `event.update`.
 */
export type EventRow = { id: number, name: string, kind: EventKind, held: PartialDate | null, place: string | null, participants: Array<ActorRef>, articles: number, positions: number, };

export type EventUpdate = { id: number, event: EventInput, };

export type Evidence = { excerpt: Excerpt, role: EvidenceRole, 
/**
 * The sentence that holds the excerpt, split around its words.
 */
before: string, after: string, };

export type EvidenceChange = { article: number, excerpt: number | null, title: string, outlet: string | null, 
/**
 * The words then, and now.
 */
quote: string | null, quote_now: string | null, fates: Array<EvidenceFate>, };

export type EvidenceFate = "gone" | "orphan" | "quote" | "speaker" | "text" | "capture" | "facts" | "held";

export type EvidenceInput = { excerpt: number, role: EvidenceRole, };

export type EvidenceRole = "supporting" | "contradicting" | "context";

/**
 * A statement that shows what an issue is about: words, an excerpt, or an excerpt with a remark on it.
 */
export type Example = { words: string, excerpt: number | null, };

export type Excerpt = { id: number, article: number, article_title: string, outlet: string | null, published: PartialDate | null, body_version: number, start: number, end: number, quote: string, prefix: string, suffix: string, comment: string | null, orphan: boolean, 
/**
 * Who made it.
 */
analyst: string, made_at: string, positions: Array<number>, };

/**
 * `excerpt.create`.
 */
export type ExcerptCreate = { body_version: number, start: number, end: number, comment: string | null, };

export type ExcerptFate = { excerpt: Excerpt, fate: Fate, 
/**
 * Whether its sentence changed materially.
 */
touched: boolean, };

/**
 * `excerpt.find`: where in an article words stand that were pasted.
 */
export type ExcerptFind = { words: string, };

export type ExcerptFound = { found: FoundWords | null, };

export type ExcerptGrid = { total: number, 
/**
 * In the order of the rows.
 */
groups: Array<GroupCount>, rows: Array<Excerpt>, };

/**
 * `excerpt.grid`.
 */
export type ExcerptGridRequest = { text: string, 
/**
 * Evidence of a position on this issue.
 */
issue: number | null, orphans_only: boolean, group: ExcerptGroup | null, sort: ExcerptOrder, descending: boolean, offset: number, limit: number, };

export type ExcerptGroup = "article" | "outlet" | "analyst" | "issue";

export type ExcerptList = { total: number, rows: Array<Excerpt>, };

/**
 * `excerpt.list`.
 */
export type ExcerptListRequest = { text: string, issue: number | null, orphans_only: boolean, offset: number, limit: number, };

export type ExcerptOrder = "made" | "published" | "quote" | "comment" | "article" | "outlet" | "analyst" | "positions";

/**
 * `excerpt.update`.
 */
export type ExcerptUpdate = { id: number, comment: string | null, };

export type ExchangeCount = { noun: string, count: number, };

/**
 * `exchange.export`: a job; `exchange.report` then has what came of it.
 */
export type ExchangeExport = { format: ExchangeFormat, path: string, 
/**
 * Only of these articles; of all when empty.
 */
articles: Array<number>, 
/**
 * Whether what tells of held sources is written all the same.
 */
with_held: boolean, };

/**
 * What a library can be written as for other programs: W3C Web Annotations, a REFI-QDA project, a database of
 * Discourse Network Analyzer, FollowTheMoney entities, a web archive of what was captured.
 */
export type ExchangeFormat = "annotations" | "qda" | "dna" | "follow_the_money" | "warc";

/**
 * `exchange.import`: a job; `exchange.report` then has what came of it. Web archives are articles, and come in
 * with `import.files`.
 */
export type ExchangeImport = { path: string, };

export type ExchangeRefused = { noun: string, 
/**
 * What it is called, or what it is where it has no name.
 */
name: Phrase, reason: Phrase, };

/**
 * `exchange.report`: what came of such a job, by its id; none while it runs, or where it did nothing.
 */
export type ExchangeReport = { path: string, 
/**
 * What was written, or made in the library.
 */
made: Array<ExchangeCount>, 
/**
 * What the library had already.
 */
known: Array<ExchangeCount>, 
/**
 * What could not be taken, and why.
 */
refused: Array<ExchangeRefused>, 
/**
 * What is otherwise in the file than in the library, and what was left out: sentences.
 */
told: Array<Phrase>, };

/**
 * What was written: to a file, or as text.
 */
export type Exported = { path: string | null, text: string | null, bytes: number, warnings: Array<Phrase>, };

export type Fact = "title" | "byline" | "dateline" | "outlet" | "language" | "canonical_url" | "published" | "modified" | "wires";

/**
 * What the page says of itself and said otherwise before. A changed title counts as material.
 */
export type FactChange = { fact: CapturedFact, before: string | null, after: string | null, 
/**
 * Whether the article says so now: an analyst's own title, byline or date stays, and so does the first date of publication.
 */
taken: boolean, };

/**
 * Where a fact was found.
 */
export type FactOrigin = { fact: Fact, 
/**
 * `json_ld`, `meta`, `time_element`, `heading`, `text`, `url`, `file`, `reference`, `feed`, `analyst`.
 */
origin: string, 
/**
 * The words it was read from, shortened to 200 scalar values.
 */
evidence: string | null, };

/**
 * What went wrong: the answer to every command that fails.
 */
export type Failure = { 
/**
 * Set only where the window does something else because of it.
 */
code: string, 
/**
 * What happened.
 */
message: Phrase, 
/**
 * What was kept.
 */
kept: Phrase, 
/**
 * What to do next.
 */
remedy: Phrase, };

export type Fate = "unchanged" | "moved" | "orphan";

/**
 * `feed.add`: a job with one item an address. The address of a page leads to the first feed that it
 * names; the item's note says which others there are. A feed that is known already is not added again.
 */
export type FeedAdd = { urls: Array<string>, folder: string | null, 
/**
 * Whether addresses inside the user's own network may be reached, this time only.
 */
allow_private: boolean, };

export type FeedEntries = { total: number, rows: Array<FeedEntry>, };

/**
 * `feed.entries`: newest first, of those that pass their feed's filter.
 */
export type FeedEntriesRequest = { feed: number | null, 
/**
 * A saved search, by its id.
 */
search: number | null, 
/**
 * Words, "phrases", -not, prefix*; empty for all.
 */
text: string, state: FeedEntryState | null, offset: number, limit: number, };

export type FeedEntry = { id: number, feed: number, feed_title: string, 
/**
 * Plain text; empty where the feed gives none.
 */
title: string, url: string | null, authors: Array<string>, 
/**
 * None where the feed does not say when it was published.
 */
published: PartialDate | null, 
/**
 * Plain text.
 */
summary: string, state: FeedEntryState, 
/**
 * The article that it was imported as, or that has the same address.
 */
article: number | null, 
/**
 * Whether the feed holds the whole text, which can be imported where the page cannot be reached.
 */
full_text: boolean, };

export type FeedEntryState = "new" | "seen" | "imported" | "ignored";

/**
 * `feed.entry_text`: what the feed holds of an entry's text, without asking a server.
 */
export type FeedEntryText = { 
/**
 * Plain text, a line a block; none where the feed holds no more than the summary.
 */
text: string | null, 
/**
 * Whether it is the whole text, as far as one can tell.
 */
full: boolean, };

/**
 * `feed.export_opml`, `feed.import_opml`: an OPML file. Importing one asks no server for anything.
 */
export type FeedFile = { path: string, };

/**
 * Words or phrases: an entry passes that has one of `include` (or none are set) and none of `exclude`.
 * Case and accents do not count; `*` at the end of one stands for any ending.
 */
export type FeedFilter = { include: Array<string>, exclude: Array<string>, };

/**
 * `feed.import`: a job with one item an entry; each becomes a draft, as those of `import.fetch` do.
 * The entry is marked as imported when its draft is stored, and is not any more when that is undone.
 */
export type FeedImport = { entries: Array<number>, 
/**
 * Whether addresses inside the user's own network may be reached, for this import only.
 */
allow_private: boolean, };

/**
 * `feed.mark`.
 */
export type FeedMark = { entries: Array<number>, state: FeedEntryState, };

/**
 * `feed.refresh`: a job with one item a feed. Nothing else ever asks for a feed.
 */
export type FeedRefresh = { 
/**
 * Empty for all.
 */
feeds: Array<number>, 
/**
 * Whether addresses inside the user's own network may be reached, this time only.
 */
allow_private: boolean, };

/**
 * `feed.list`: by folder and title.
 */
export type FeedRow = { id: number, title: string, 
/**
 * Where it is fetched, the last place that it moved to for good.
 */
url: string, 
/**
 * The page that it is the feed of.
 */
site_url: string | null, 
/**
 * A folder inside another is written `News/Asia`.
 */
folder: string | null, filter: FeedFilter, 
/**
 * Entries in state new that pass.
 */
fresh: number, 
/**
 * All its entries, those that the filter leaves out as well.
 */
total: number, 
/**
 * UTC; when it was last asked for, with success or without.
 */
checked_at: string | null, 
/**
 * What went wrong then.
 */
failure: Failure | null, };

/**
 * `feed_search.list`: by name.
 */
export type FeedSearch = { id: number, name: string, text: string, 
/**
 * Empty for all.
 */
feeds: Array<number>, 
/**
 * Entries in state new that it finds now.
 */
fresh: number, };

/**
 * `feed_search.save`: with an `id`, in the place of that one.
 */
export type FeedSearchInput = { id: number | null, name: string, text: string, feeds: Array<number>, };

/**
 * `feed.update`: what is unset stays.
 */
export type FeedUpdate = { id: number, title: string | null, 
/**
 * Empty clears it.
 */
folder: string | null, filter: FeedFilter | null, };

export type FeedsTaken = { added: number, 
/**
 * Feeds that were in the library, or twice in the file.
 */
known: number, problems: Array<Phrase>, };

/**
 * `import.fetch_draft`: fetches the page that a draft made of a reference names; the draft gains its text and keeps the reference's facts.
 */
export type FetchDraft = { draft: number, 
/**
 * Whether an address inside the user's own network may be reached, this time only.
 */
allow_private: boolean, };

/**
 * A template with its holes filled.
 */
export type Filled = { 
/**
 * The template in English, with `{holes}`. Of one that counts, the wording for all counts but one; its count is `n`.
 */
phrase: string, 
/**
 * The wording where `n` is one.
 */
one?: string, 
/**
 * What stands in the holes, by their names.
 */
with: Record<string, Argument>, };

/**
 * A place in the note's text (scalar values), a reason and what to do.
 */
export type Finding = { rule: CheckRule, start: number, end: number, words: string, reason: Phrase, remedy: Phrase, 
/**
 * The likeliest first.
 */
fixes: Array<Fix>, };

/**
 * A change that settles a finding; its edits do not overlap and stand in the order of the text.
 */
export type Fix = { label: Phrase, edits: Array<Edit>, };

/**
 * `issue.flip_poles`: the proposition that the new pole of +2 agrees to, which an issue that has one needs; examples in
 * the place of its own, or none to keep these.
 */
export type FlipPoles = { id: number, proposition?: string, examples?: Array<Example>, };

export type FoundWords = { article: number, title: string, body_version: number, start: number, end: number, 
/**
 * Of just these words.
 */
excerpt: number | null, };

/**
 * `compare.glance`: what a matrix says at a glance, without names and words, for a slider that moves.
 */
export type Glance = { 
/**
 * The columns, in the order of the matrix.
 */
issues: Array<number>, rows: Array<GlanceRow>, articles_searched: number, positions: number, origins: number, };

export type GlanceCell = { 
/**
 * The latest; none where nothing was said.
 */
stance: Stance | null, said: PartialDate | null, positions: number, 
/**
 * As in the matrix, without whose they are.
 */
also: Array<Stance>, 
/**
 * As in the matrix.
 */
marks: Array<Stance>, };

/**
 * A row of the matrix, by whose it is.
 */
export type GlanceRow = { actor: number | null, 
/**
 * By code.
 */
country: string | null, 
/**
 * By code: the bloc, or the one that the row stands under.
 */
bloc: string | null, 
/**
 * None where there is neither a position nor a mark.
 */
cells: Array<GlanceCell | null>, };

/**
 * `compare.export_graphml`.
 */
export type GraphmlExport = { network: NetworkRequest, threshold: number, path: string | null, with_held?: boolean, };

/**
 * A group of a grid: its name or the word of what it is of, none for rows that have no such thing.
 */
export type GroupCount = { label: string | null, count: number, };

export type HistoryDetails = { rows: Array<ChangedRow>, total: number, 
/**
 * Whether the values are still kept: of the oldest entries only the trail is.
 */
kept: boolean, };

/**
 * `history.details`: the rows that an entry changed, before and after.
 */
export type HistoryDetailsRequest = { id: number, limit: number, };

export type HistoryEntry = { id: number, label: Phrase, analyst: string, 
/**
 * UTC.
 */
at: string, 
/**
 * `done`, `settled` where undo does not reach, `undone`, or `undo`/`redo` for the entries that those leave.
 */
state: HistoryState, 
/**
 * Rows changed, by table.
 */
changes: Array<TableChange>, };

/**
 * `history.list`: newest first; `before` is the id to go on from.
 */
export type HistoryRequest = { before: number | null, limit: number, };

export type HistoryState = "done" | "settled" | "undone" | "undo" | "redo";

/**
 * A draft: an article as it will be stored.
 */
export type ImportDraft = { draft: number, 
/**
 * As in [`DraftState`].
 */
revision: string, 
/**
 * Why the library could tell nothing of it: its copies, speakers and quotations are not known then.
 */
failure: Failure | null, source: ImportSourceKind, 
/**
 * The name of the file that it came from.
 */
file_name: string | null, 
/**
 * What came in, worded: "HTML", "PDF", "Word document", "e-mail", "plain text", "Markdown", "reference".
 */
media: Phrase, 
/**
 * The address asked for and the one that answered.
 */
url: string | null, final_url: string | null, canonical_url: string | null, title: string | null, 
/**
 * Where the title was found, worded: "line 3 of the paste", "JSON-LD".
 */
title_from: Phrase | null, byline: Array<string>, dateline: string | null, outlet: OutletGuess | null, published: PartialDate | null, 
/**
 * `json_ld`, `meta`, `time_element`, `text`, `url`, `file`, `reference`, `feed`, `analyst`.
 */
published_from: string | null, modified: PartialDate | null, date_hint: DateHint | null, 
/**
 * BCP 47, `en`.
 */
language: string | null, wires: Array<WireCredit>, 
/**
 * Where each fact was found, one entry a fact at most.
 */
origins: Array<FactOrigin>, 
/**
 * Everything that came in, in order: kept and cut.
 */
pieces: Array<Piece>, words_kept: number, words_total: number, 
/**
 * Of the snapshot, what is cut included.
 */
characters: number, 
/**
 * Of the snapshot, lower-case hex.
 */
sha256: string, duplicates: Array<Duplicate>, 
/**
 * The article that is the work already that a reference tells of.
 */
already: Already | null, 
/**
 * The article that has its address already, of which it can be stored as a new version.
 */
new_version_of: VersionOf | null, speakers: Array<SpeakerFound>, quotations: number, 
/**
 * What was selected on the page, where it came from the browser.
 */
selection: DraftSelection | null, 
/**
 * What the user should know: "the page was cut short". Worded.
 */
problems: Array<Phrase>, };

/**
 * `import.drafts`: what is in drafts, with everything that came in. One of which the library can tell
 * nothing is listed with the reason; asking again tries again.
 */
export type ImportDraftsRequest = { 
/**
 * None for all; those that are gone are left out.
 */
drafts: Array<number> | null, };

/**
 * `import.fetch`: a job with one item an address; each that succeeds becomes a draft.
 */
export type ImportFetch = { urls: Array<string>, 
/**
 * Whether addresses inside the user's own network may be reached, for this import only.
 */
allow_private: boolean, };

/**
 * `import.files`: a job with one item a file of any kind that can be read. A file of several references or messages makes several drafts.
 */
export type ImportFiles = { paths: Array<string>, };

/**
 * `import.revise`: the analyst's edits; answers the draft anew. Unset fields stay as they are.
 */
export type ImportRevision = { draft: number, 
/**
 * Pieces whose `kept` is to change.
 */
toggle: Array<number>, title: string | null, 
/**
 * An empty `date` clears it.
 */
published: PartialDate | null, outlet: string | null, url: string | null, 
/**
 * Whether the words that were selected on the page become an excerpt.
 */
excerpt: boolean | null, };

/**
 * `import.preview`: makes a draft; nothing is stored.
 */
export type ImportSource = { "kind": "paste", text: string | null, html: string | null, } | { "kind": "file", path: string, };

export type ImportSourceKind = "paste" | "url" | "file" | "feed" | "reference" | "browser";

/**
 * `import.zotero`: the references of the Zotero that runs on this machine, as a job; Zotero's usual port when
 * none is given.
 */
export type ImportZotero = { port: number | null, };

export type InContext = { excerpt: number, before: string, quote: string, after: string, article_title: string, outlet: string | null, published: PartialDate | null, };

/**
 * `inbox.list`: articles that have pending quotations, newest import first, triaged ones kept so that undo has something to point at.
 */
export type Inbox = { groups: Array<InboxGroup>, 
/**
 * Articles with pending quotations, those beyond the groups included.
 */
articles: number, 
/**
 * Pending quotations in the whole library.
 */
pending: number, };

export type InboxGroup = { article: ArticleRow, quotations: Array<Quotation>, };

/**
 * `issue.get`.
 */
export type Issue = { node: IssueNode, definition: string | null, include: string | null, exclude: string | null, examples: Array<ShownExample>, 
/**
 * Those said last; `position.list` and `coding.list` have the others.
 */
positions: PositionList, 
/**
 * Their evidence; `excerpt.list` has the others.
 */
excerpts: ExcerptList, by_country: Array<CountryStance>, };

/**
 * `issue.create`; `issue.update` with an id. `con` and `pro` name the poles of a leaf.
 */
export type IssueInput = { name: string, parent: number | null, leaf: boolean, proposition: string | null, con: string | null, pro: string | null, definition: string | null, include: string | null, exclude: string | null, 
/**
 * Left out, there are none.
 */
examples: Array<Example>, };

/**
 * `issue.merge`: `from` becomes part of `into`; its stances are turned round, or kept. Left out, it is refused where the two do
 * not ask the same and `from` has stances.
 */
export type IssueMerge = { into: number, from: number, turned?: boolean, };

/**
 * `issue.move`: into a group, or to the top without one; before an issue of that group, or last.
 */
export type IssueMove = { id: number, parent: number | null, before: number | null, };

/**
 * `issue.tree`: in depth-first order.
 */
export type IssueNode = { id: number, parent: number | null, depth: number, name: string, 
/**
 * Leaves take a stance; inner nodes only group.
 */
leaf: boolean, proposition: string | null, con: string | null, pro: string | null, positions: number, };

export type IssueRef = { id: number, name: string, parent: string | null, };

/**
 * `issue.split`: new leaves beside a leaf; what goes to none of them stays.
 */
export type IssueSplit = { id: number, parts: Array<SplitPart>, };

export type IssueStance = { issue: IssueRef, stance: Stance, 
/**
 * Other stances that may be as late.
 */
also: Array<Stance>, said: PartialDate | null, 
/**
 * The position that the latest stance is from.
 */
latest: PositionRow, positions: number, 
/**
 * In the order of saying; of many those that tell in a drawing.
 */
points: Array<StancePoint>, };

/**
 * `quotation.suggest`: an issue that the words may speak to, and where they lean, with the reasons; likeliest first. Never filled in.
 */
export type IssueSuggestion = { issue: number, name: string, 
/**
 * 0 to 1.
 */
score: number, 
/**
 * Unset where nothing in the words tells.
 */
stance: Stance | null, reasons: Array<Phrase>, };

export type IssueUpdate = { id: number, issue: IssueInput, };

/**
 * `job.list`, and the `job-progress` event. `job.retry` runs the failed and cancelled items of an
 * ended job again, as a new job.
 */
export type Job = { id: number, label: Phrase, state: JobState, done: number, total: number | null, 
/**
 * How fast it goes, or how far it has come, worded.
 */
rate: Phrase | null, 
/**
 * Whether it ended with items that failed or were cancelled, which `job.retry` runs again.
 */
retryable: boolean, items: Array<JobItem>, };

export type JobItem = { 
/**
 * What the item is: an address, a file's name.
 */
name: Phrase, state: JobItemState, error: Failure | null, 
/**
 * The import drafts that this item became.
 */
drafts: Array<number>, 
/**
 * An outcome in words: "12 references".
 */
note: Phrase | null, 
/**
 * What capturing an article again gave.
 */
recaptured: Recaptured | null, };

export type JobItemState = "waiting" | "running" | "done" | "failed" | "cancelled";

export type JobStarted = { job: number, };

export type JobState = "running" | "finished" | "cancelled" | "failed";

export type KindCount = { kind: ShiftKind, n: number, };

/**
 * A country's lane beside actors' has only what none of these said.
 */
export type Lane = { country: CountryRef | null, actor: ActorRef | null, post: PostRef | null, 
/**
 * Those of unknown date first.
 */
statements: Array<TimelineStatement>, };

/**
 * The `library-changed` event. The table `*` stands for all: another library was opened.
 */
export type LibraryChanged = { tables: Array<string>, label: Phrase, };

/**
 * `library.open`, `library.create`.
 */
export type LibraryPath = { path: string, };

/**
 * `library.status`.
 */
export type LibraryStatus = { path: string, 
/**
 * The file's name without its ending, or "Example library".
 */
name: string, is_example: boolean, analyst: string, articles: number, notes: number, actors: number, issues: number, events: number, positions: number, 
/**
 * Quotations that nobody has triaged.
 */
inbox: number, trash: number, 
/**
 * Entries of feeds that are new and pass their feed's filter.
 */
feed_entries: number, 
/**
 * The label of what undo would undo.
 */
undo: Phrase | null, redo: Phrase | null, 
/**
 * UTC.
 */
last_backup: string | null, 
/**
 * UTC; when this run last used the network, at the user's request.
 */
last_network_use: string | null, 
/**
 * What the integrity check on open found; empty when sound.
 */
problems: Array<Phrase>, 
/**
 * Why nothing can be changed, as a part of a sentence; none when it can.
 */
read_only: Phrase | null, };

/**
 * A term of likelihood (ICD 203), its band in per cent, and how often it is used.
 */
export type LikelihoodTerm = { term: string, from: number, to: number, count: number, };

/**
 * `note.link_mention`: makes the first name of note `of` in note `id` a link.
 */
export type LinkMention = { id: number, of: number, };

/**
 * `compare.export_map`, of a `MatrixRequest` with one issue: its countries, whatever it says of rows.
 */
export type MapExport = { map: MatrixRequest, 
/**
 * The code of a bloc whose members of the day are outlined in a picture.
 */
outlined?: string, 
/**
 * What of the world a picture shows; without it, all.
 */
part?: MapPart, format: TableFormat, path: string | null, with_held?: boolean, };

/**
 * A part of the world, where the whole is 1000 wide and drawn as the window draws it.
 */
export type MapPart = { x: number, y: number, width: number, height: number, };

export type Matrix = { issues: Array<MatrixIssue>, rows: Array<MatrixRow>, 
/**
 * Articles published, or of no known date and imported, up to the as-of day.
 */
articles_searched: number, 
/**
 * What cells without a position say: "none in 41 articles to 18 March 2022".
 */
none: Phrase, positions: number, origins: number, 
/**
 * Of the positions, those of which all that supported them is in the trash.
 */
evidence_trashed: number, as_of: string | null, };

export type MatrixCell = { 
/**
 * The latest position; none for an empty cell.
 */
latest: CellPosition | null, positions: number, direct: number, spokesperson: number, attributed: number, 
/**
 * Other stances that may be as late as the latest: of the same day, or of a month that holds it.
 */
also: Array<Also>, 
/**
 * What it was before, when the stance changed.
 */
was: Was | null, 
/**
 * Pieces of evidence that contradict the latest.
 */
against: number, 
/**
 * Marks of all speakers, for a country's row in the actors' matrix, or of a bloc's members.
 */
marks: Array<Stance>, };

export type MatrixIssue = { issue: IssueRef, con: string | null, pro: string | null, };

/**
 * `compare.matrix`. Empty lists mean all that have a position or, for issues, all leaves that have one.
 */
export type MatrixRequest = { rows: MatrixRows, actors: Array<number>, countries: Array<string>, 
/**
 * Of blocs, these; of countries and of actors of countries, those in one of these on the as-of day.
 */
blocs: Array<string>, 
/**
 * Whether blocs' rows have their members' under them.
 */
members: boolean, issues: Array<number>, 
/**
 * `YYYY-MM-DD`, inclusive; none for all time.
 */
as_of: string | null, from: string | null, 
/**
 * Whether positions attributed by a rival or third party count.
 */
attributed: boolean, direct_only: boolean, outlet: number | null, 
/**
 * A wire's short name: what it or copies of what credits it tell.
 */
wire: string | null, 
/**
 * This confidence at least.
 */
confidence: Confidence | null, 
/**
 * An analyst's name.
 */
analyst: string | null, 
/**
 * Supporting evidence from two independent origins at least.
 */
confirmed: boolean, };

/**
 * A country's or a bloc's row, or an actor's or a member's under it.
 */
export type MatrixRow = { country: CountryRef | null, 
/**
 * The bloc, or the one that the row stands under.
 */
bloc: BlocRef | null, actor: ActorRef | null, post: PostRef | null, 
/**
 * In a bloc's row over its members: how many countries are in it on the as-of day.
 */
members: number | null, positions: number, 
/**
 * None where there is nothing to say: neither a position nor a mark.
 */
cells: Array<MatrixCell | null>, };

export type MatrixRows = "actors" | "countries" | "blocs";

export type Measure = { 
/**
 * Krippendorff's alpha; none where it is undefined.
 */
alpha: number | null, undefined: Undefined | null, 
/**
 * The bounds of the 95 % interval.
 */
interval: [number, number] | null, 
/**
 * From 0 to 1.
 */
agreement: number | null, units: number, left_out: number, };

export type Mention = { start: number, end: number, actor: number, name: string, country: CountryRef | null, };

/**
 * `actor.merge`: `from` becomes part of `into`; codings follow.
 */
export type Merge = { into: number, from: number, };

/**
 * `copies.merge`: each `from` becomes part of its `into`, all in one entry of the history.
 */
export type MergeArticles = { merges: Array<Merge>, };

export type Network = { 
/**
 * Speakers of whom anything counts, in the order of the matrix, then issues where these are nodes.
 */
nodes: Array<NetworkNode>, 
/**
 * Each tie once, `a` before `b`.
 */
edges: Array<NetworkEdge>, 
/**
 * Those on which a side was taken.
 */
issues: Array<MatrixIssue>, articles_searched: number, positions: number, origins: number, 
/**
 * Of the positions, those of which all that supported them is in the trash.
 */
evidence_trashed: number, };

/**
 * What counts as a statement of its own, of those of one speaker on one side of one issue: the
 * latest on the issue alone, or one in all, a month, a week, an article, or each.
 */
export type NetworkCount = "latest" | "once" | "month" | "week" | "article" | "all";

/**
 * Ends are places in `nodes`, issues places in `issues`.
 */
export type NetworkEdge = { a: number, b: number, weight: number, agree: Array<number>, disagree: Array<number>, };

/**
 * `compare.export_network`. Ties of less weight than the threshold, whichever its sign, are left out.
 */
export type NetworkExport = { network: NetworkRequest, threshold: number, rows: NetworkRows, format: TableFormat, path: string | null, with_held?: boolean, };

export type NetworkMode = "two" | "two_subtract" | "congruence" | "conflict" | "subtract";

export type NetworkNode = { who: NetworkWho, 
/**
 * Statements that count for it, on either side.
 */
activity: number, 
/**
 * Of those, the ones for.
 */
pro: number, 
/**
 * Positions that take no side.
 */
unsided: number, 
/**
 * Issues of which the latest stance counts and another may be as late that is on another side, or on none.
 */
also: number, degree: number, 
/**
 * The sum of its ties' weights.
 */
strength: number, };

/**
 * `compare.network`.
 */
export type NetworkRequest = { filter: MatrixRequest, mode: NetworkMode, count: NetworkCount, normalise: Normalise, };

export type NetworkRows = "ties" | "nodes";

export type NetworkWho = { "kind": "actor", actor: ActorRef, } | { "kind": "country", country: CountryRef, } | { "kind": "issue", issue: MatrixIssue, };

/**
 * Activity and prominence are for speakers and issues; average activity, Jaccard and cosine for two speakers.
 */
export type Normalise = "none" | "activity" | "prominence" | "average" | "jaccard" | "cosine";

/**
 * `note.get`.
 */
export type Note = { row: NoteRow, text: string, 
/**
 * Goes up by one with every save.
 */
revision: number, backlinks: Array<Place>, links: Array<Place>, };

/**
 * `note.append`: puts an excerpt's embed or any Markdown at the end of a note.
 */
export type NoteAppend = { id: number, markdown: string, };

/**
 * A run of words of either text, or of both.
 */
export type NoteChange = { side: ChangedSide, text: string, };

/**
 * `note.create`.
 */
export type NoteCreate = { title: string, template: string | null, text: string | null, 
/**
 * With a template: what to fill it in with.
 */
scope: NoteScope | null, };

/**
 * `note.export`: sources that are marked as sensitive leave as "[source held]" unless `with_held` says otherwise; a file that
 * still tells of one is not written. The style is the settings' where none is named.
 */
export type NoteExport = { id: number, format: NoteFormat, path: string, style: string | null, with_held: boolean, };

/**
 * The last four are the articles that the note cites, as references.
 */
export type NoteFormat = "docx" | "pdf" | "html" | "markdown" | "ris" | "biblatex" | "bibtex" | "csl_json";

/**
 * `note.list`.
 */
export type NoteListRequest = { text: string, notebook: number | null, };

/**
 * A note that rests on an article.
 */
export type NoteResting = { note: Place, 
/**
 * The article's excerpts that it embeds, links to or quotes.
 */
excerpts: Array<number>, cites_article: boolean, 
/**
 * Whether it rests on what changed.
 */
touched: boolean, };

/**
 * `note.restore_version`: fails with code `note_changed` when the note is not at revision `now` any more.
 */
export type NoteRestore = { id: number, revision: number, now: number, };

export type NoteRow = { id: number, title: string, notebook: string, template: string | null, 
/**
 * UTC.
 */
edited_at: string, words: number, };

/**
 * `note.save`: fails with code `note_changed` when the note is not at `revision` any more. The title is the first heading, or stays.
 */
export type NoteSave = { id: number, text: string, title: string | null, revision: number, };

/**
 * What a draft is about. Without countries and actors every country that has a position; without issues all that have one.
 */
export type NoteScope = { countries: Array<string>, 
/**
 * In the place of countries.
 */
actors: Array<number>, issues: Array<number>, 
/**
 * `YYYY-MM-DD`, inclusive; none for all time.
 */
as_of: string | null, 
/**
 * What a readout is of.
 */
event: number | null, };

export type NoteText = { text: string, };

/**
 * `note.versions`: the note as it is, then the texts that it had, the last replaced first.
 */
export type NoteVersion = { revision: number, title: string, 
/**
 * UTC.
 */
saved_at: string, words: number, current: boolean, };

/**
 * `note.version`: the text that a note had at a revision.
 */
export type NoteVersionRequest = { id: number, revision: number, };

/**
 * `note.compare_versions`: what differs word by word between the texts at two revisions.
 */
export type NoteVersionsRequest = { id: number, before: number, after: number, };

/**
 * `copies.origins`.
 */
export type OriginCount = { articles: number, origins: number, };

export type OutletGuess = { 
/**
 * The outlet's row, when the library knows it already.
 */
id: number | null, name: string, country: CountryRef | null, grade: string | null, };

export type OutletRow = { id: number, name: string, country: CountryRef | null, 
/**
 * `newspaper`, `wire`, `broadcaster`, `government`, `other`.
 */
kind: string, state_controlled: boolean | null, 
/**
 * A to F, NATO/Admiralty.
 */
grade: string | null, };

/**
 * `outlet.update`.
 */
export type OutletUpdate = { id: number, name: string, country: string | null, kind: string, state_controlled: boolean | null, grade: string | null, };

export type OutlineEntry = { level: number, text: string, line: number, };

/**
 * The `page-arrived` event: a page came in and waits in the import sheet.
 */
export type PageArrived = { draft: number, title: string | null, };

/**
 * A browser that was paired.
 */
export type PairedBrowser = { 
/**
 * The extension's own address, `chrome-extension://…`, by which it is known.
 */
origin: string, 
/**
 * What it calls itself.
 */
name: string, paired_at: string, };

/**
 * A code that pairs one browser, once.
 */
export type PairingCode = { 
/**
 * As it is read and typed: `7QK2-M4XD`.
 */
code: string, until: string, };

export type PartSide = "both" | "before" | "after";

/**
 * A date as far as it is known. `date` is `2022`, `2022-03`, `2022-03-18` or an RFC 3339 moment.
 */
export type PartialDate = { date: string, precision: Precision, };

/**
 * Something that the program says.
 *
 * Serialised, words that are said as they are are a string, a template is `{"phrase", "one"?, "with"}`, and several
 * sentences are `{"sentences"}`.
 */
export type Phrase = string | Filled | { 
/**
 * Them.
 */
sentences: Array<Phrase>, };

/**
 * A block of what came in.
 */
export type Piece = { id: number, kept: boolean, 
/**
 * Why it was cut; none when kept.
 */
reason: CutReason | null, block: BlockKind, text: string, 
/**
 * Where the block begins in the stored text, when kept; scalar values.
 */
start: number | null, };

/**
 * A place that names something: where it is and what it is called.
 */
export type Place = { kind: PlaceKind, id: number, title: string, detail: string, };

/**
 * Kinds of thing that can be opened, linked and searched. A country's `id` is not a row: see `Place.detail` for its code.
 */
export type PlaceKind = "article" | "note" | "actor" | "country" | "issue" | "event" | "excerpt" | "position" | "post" | "outlet" | "quotation" | "view";

/**
 * `position.get`.
 */
export type Position = { row: PositionRow, act: SpeechAct | null, addressee: string | null, event: number | null, event_name: string | null, reported_by: string | null, 
/**
 * UTC.
 */
coded_at: string, evidence: Array<Evidence>, evidence_articles: number, evidence_origins: number, 
/**
 * What the same speaker, country or bloc said of the issue with another stance on days that may be the same.
 */
also: Array<PositionRow>, };

/**
 * `position.add`.
 */
export type PositionAdded = { id: number, warnings: Array<PositionWarning>, };

export type PositionChange = { fate: PositionFate, before: PositionRow | null, after: PositionRow | null, 
/**
 * What of its coding differs.
 */
fields: Array<string>, };

/**
 * `position.check`: what looks like a slip before a position is coded; `own` is its row where it is changed.
 */
export type PositionCheck = { position: PositionInput, own: number | null, };

/**
 * Dropped is what is still coded, while the note no longer rests on it.
 */
export type PositionFate = "added" | "changed" | "retracted" | "dropped";

/**
 * `position.add`; `position.update` with `id`.
 */
export type PositionInput = { actors: Array<number>, 
/**
 * ISO 3166 alpha-2 codes.
 */
on_behalf: Array<string>, post: number | null, issue: number, stance: Stance, 
/**
 * Left out, it is worked out from the post held on the day.
 */
voice: Voice | null, act: SpeechAct | null, addressee: string | null, event: number | null, 
/**
 * When it was said, not when it was published.
 */
said: PartialDate | null, directness: Directness, reported_by: string | null, paraphrase: string, confidence: Confidence | null, excerpts: Array<EvidenceInput>, };

export type PositionList = { total: number, rows: Array<PositionRow>, };

/**
 * `position.list`.
 */
export type PositionListRequest = { actor: number | null, country: string | null, issue: number | null, article: number | null, text: string, offset: number, limit: number, };

/**
 * A position in a list.
 */
export type PositionRow = { id: number, actors: Array<ActorRef>, on_behalf: Array<CountryRef>, post: PostRef | null, issue: IssueRef, stance: Stance, voice: Voice, directness: Directness, said: PartialDate | null, paraphrase: string, 
/**
 * The shortest telling words among its supporting excerpts.
 */
quote: string | null, outlet: string | null, analyst: string, confidence: Confidence | null, evidence: number, against: number, 
/**
 * What supported it is all in the trash.
 */
evidence_trashed: boolean, };

/**
 * Worked out from the quotation; shown with its reason, never filled in silently. Issue and stance are the analyst's.
 */
export type PositionSuggestion = { voice: Voice, act: SpeechAct | null, on_behalf: Array<CountryRef>, paraphrase: string, reasons: Array<Phrase>, };

export type PositionUpdate = { id: number, position: PositionInput, };

/**
 * `same` is the position that is there already.
 */
export type PositionWarning = { words: Phrase, same: number | null, };

/**
 * `position.change`: several at once; what is left out stays.
 */
export type PositionsChange = { ids: Array<number>, issue: number | null, stance: Stance | null, voice: Voice | null, act: ActChange | null, confidence: ConfidenceChange | null, };

/**
 * `post.list` answers `Vec<PostRef>`; `post.create`.
 */
export type PostInput = { title: string, body: string | null, country: string | null, 
/**
 * Whether who holds it speaks for others.
 */
spokesperson: boolean, };

/**
 * An office, apart from who holds it.
 */
export type PostRef = { id: number, title: string, body: string | null, country: CountryRef | null, };

export type Precision = "year" | "month" | "day" | "minute";

/**
 * What the machine found. A suggestion until it is accepted.
 */
export type Quotation = { id: number, article: number, body_version: number, start: number, end: number, quote: string, 
/**
 * Words around it in the body, for showing it in its place.
 */
before: string, after: string, kind: QuotationKind, 
/**
 * As the text names the speaker; empty when nobody is named.
 */
speaker: string, speaker_start: number | null, speaker_end: number | null, actor: ActorRef | null, 
/**
 * The post that the actor held when it was said.
 */
post: PostRef | null, 
/**
 * The tenure: "February 2020 – January 2023".
 */
held: Phrase | null, country: CountryRef | null, cue: string, addressee: string | null, venue: string | null, reported_by: string | null, said: PartialDate | null, 
/**
 * 0 to 1.
 */
score: number, 
/**
 * Why this speaker, worded, strongest first.
 */
reasons: Array<Phrase>, method: string, state: QuotationState, 
/**
 * Once accepted: the excerpt it became and the position coded from it.
 */
excerpt: number | null, position: number | null, 
/**
 * That position's stance.
 */
stance: Stance | null, 
/**
 * What accepting would fill in.
 */
suggestion: PositionSuggestion, };

/**
 * `quotation.accept`: keeps the words as an excerpt; with `position` set, codes it too.
 * `position.excerpts` may be empty: the new excerpt is its evidence.
 */
export type QuotationAccept = { id: number, position: PositionInput | null, };

export type QuotationKind = "direct" | "indirect" | "mixed";

/**
 * `quotation.revise`: what the machine got wrong. Unset fields stay.
 */
export type QuotationRevise = { id: number, start: number | null, end: number | null, actor: number | null, clear_actor: boolean, said: PartialDate | null, };

export type QuotationState = "pending" | "accepted" | "rejected";

/**
 * By names and numbers alone where the languages differ: what stands alone may still be said by the other side.
 */
export type ReadoutBasis = "words" | "names_and_numbers";

/**
 * Rows of each kind; `crossing` are those of `same` and `differently` that are told at another place.
 */
export type ReadoutCounts = { same: number, differently: number, only_a: number, only_b: number, crossing: number, };

export type ReadoutDiff = { a: ReadoutText, b: ReadoutText, 
/**
 * An event that both are of.
 */
event: ReadoutEvent | null, basis: ReadoutBasis, counts: ReadoutCounts, 
/**
 * In the order of the first text; what only the second says stands where it says it.
 */
rows: Array<ReadoutRow>, };

export type ReadoutEvent = { id: number, name: string, };

/**
 * `readout.export`: a table. `readout.note`: Markdown for a note, each cell with its citation.
 */
export type ReadoutExport = { a: number, b: number, format: TableFormat, 
/**
 * Where to write it; none to have text back.
 */
path: string | null, with_held?: boolean, };

export type ReadoutKind = "same" | "differently" | "only_a" | "only_b";

export type ReadoutNote = { markdown: string, };

/**
 * `readout.diff`: any two articles.
 */
export type ReadoutPair = { a: number, b: number, };

export type ReadoutRow = { kind: ReadoutKind, crosses: boolean, a: ReadoutWords | null, b: ReadoutWords | null, 
/**
 * Whether the words were compared; not where a sentence is very long, or the languages differ.
 */
compared: boolean, };

export type ReadoutSide = { "kind": "actor", actor: ActorRef, } | { "kind": "country", country: CountryRef, };

export type ReadoutText = { article: ArticleRow, 
/**
 * The version that offsets count in.
 */
body: number, side: ReadoutSide | null, 
/**
 * BCP 47; as the article says, else as the text looks.
 */
language: string | null, sentences: number, };

/**
 * Sentences that follow each other: the number of the first, from 1, and how many they are.
 */
export type ReadoutWords = { first: number, count: number, start: number, end: number, 
/**
 * The words, whole, in runs.
 */
parts: Array<DiffPart>, };

/**
 * `excerpt.reanchor`: puts an excerpt on other words of the version in force.
 */
export type Reanchor = { id: number, body_version: number, start: number, end: number, };

export type Reanchored = { body_version: number, moved: number, orphans: number, };

/**
 * `article.recapture`: a job with one item an article, whose address is fetched again. An item whose
 * page may be another (cut short, behind a wall, another text) fails and keeps a draft for
 * `import.store_version`.
 */
export type RecaptureRequest = { articles: Array<number>, 
/**
 * Whether addresses inside the user's own network may be reached, this time only.
 */
allow_private: boolean, };

/**
 * What capturing an article again gave.
 */
export type Recaptured = { article: number, title: string, snapshot: number, 
/**
 * None when the text is the same.
 */
body_version: number | null, 
/**
 * The version that was in force before.
 */
before: number, 
/**
 * UTC, of the first capture that had this text; none when it changed.
 */
unchanged_since: string | null, 
/**
 * Sentences reworded, removed or added; a changed headline is one.
 */
material: number, trivial: number, 
/**
 * Sentences that stand elsewhere now.
 */
reordered: number, 
/**
 * Excerpts found again.
 */
moved: number, 
/**
 * Excerpts that were not; they stay on their old version.
 */
orphans: Array<number>, facts: Array<FactChange>, 
/**
 * Notes that rest on what changed materially.
 */
notes: Array<Place>, };

/**
 * `recode.list`.
 */
export type Recode = { id: number, name: string, issues: Array<IssueRef>, seed: number, 
/**
 * How many positions there were to draw from.
 */
eligible: number, size: number, answered: number, coder: string, analyst: string, 
/**
 * UTC.
 */
began_at: string, hides_speaker: boolean, asks_voice: boolean, };

/**
 * `recode.adopt`.
 */
export type RecodeAdopt = { item: number, which: Settled, };

/**
 * `recode.answer`.
 */
export type RecodeAnswer = { item: number, answer: RecodeCoding, };

/**
 * What words were coded as; without an issue they fit none.
 */
export type RecodeCoding = { issue: number | null, stance: Stance | null, voice: Voice | null, directness: Directness | null, };

/**
 * `recode.export`: the report as a table.
 */
export type RecodeExport = { id: number, format: TableFormat, path: string | null, with_held?: boolean, };

/**
 * A position to code, without what it was coded as.
 */
export type RecodeItem = { id: number, recode: number, place: number, size: number, answered: number, excerpts: Array<InContext>, 
/**
 * None where the speaker is hidden.
 */
speaker: Speaker | null, asks_voice: boolean, answer: RecodeCoding | null, };

/**
 * `recode.next`: none when all are answered.
 */
export type RecodeNext = { item: RecodeItem | null, };

/**
 * `recode.item`: by its place in the sample, from 1.
 */
export type RecodePlace = { id: number, place: number, };

/**
 * `recode.report`.
 */
export type RecodeReport = { recode: Recode, agreement: Agreement, 
/**
 * How many of the former codings are by who recodes.
 */
by_same: number, disagreements: Array<Disagreement>, };

/**
 * `recode.start`.
 */
export type RecodeStart = { 
/**
 * Empty for all; a group stands for all that is in it.
 */
issues: Array<number>, size: SampleSize, seed: number, 
/**
 * By name; left out, who works with the library.
 */
coder: string | null, hide_speaker: boolean, 
/**
 * Voice and directness as well.
 */
ask_voice: boolean, };

export type ReferenceFormat = "ris" | "biblatex" | "bibtex" | "csl_json";

/**
 * `article.export_references`: to a file, or as text.
 */
export type ReferencesExport = { ids: Array<number>, format: ReferenceFormat, path: string | null, with_held: boolean, };

/**
 * `note.render`: Markdown to inert HTML, embeds and live blocks resolved. Elements carry `data-line` (1-based source line).
 */
export type RenderRequest = { text: string, 
/**
 * The note that `text` is a piece of, where the piece tells of the rest: origins of what the note cites.
 */
whole: string | null, };

export type Rendered = { html: string, outline: Array<OutlineEntry>, words: number, citations: number, };

/**
 * `note.resolve`: where `[[target]]` leads.
 */
export type ResolveRequest = { target: string, };

export type Resolved = { place: Place | null, };

/**
 * `library.restore`: the backup that the library now is, and where that is which it was.
 */
export type RestoreRequest = { backup: string, 
/**
 * The library; the open one, or that which would be opened, when none is named.
 */
library: string | null, 
/**
 * Of an encrypted one.
 */
passphrase: string | null, };

export type Restored = { path: string, from: string, put_aside: string | null, };

export type RowChange = "added" | "changed" | "removed";

/**
 * `library.salvage`.
 */
export type SalvageRequest = { 
/**
 * The damaged file, which is not touched.
 */
from: string, 
/**
 * The new library.
 */
to: string, };

export type Salvaged = { path: string, 
/**
 * Rows that were kept, by table.
 */
kept: Array<TableChange>, 
/**
 * What was lost or had to be changed: sentences.
 */
lost: Array<Phrase>, 
/**
 * A file of rows that rest on others that are gone.
 */
left_over: string | null, 
/**
 * What checking the new library found wrong.
 */
problems: Array<Phrase>, };

/**
 * So many positions, or so large a share of them, over 0 and up to 1.
 */
export type SampleSize = { "kind": "count", count: number, } | { "kind": "share", share: number, };

export type Saved = { revision: number, saved_at: string, };

/**
 * `search.list`: searches that are kept, each with how many hits it has now.
 * `more`: it finds more than `found`.
 */
export type SavedSearch = { id: number, name: string, query: string, found: number, more: boolean, };

/**
 * `saved_view.list`: by name.
 */
export type SavedView = { id: number, name: string, 
/**
 * The screen that shows it.
 */
screen: string, 
/**
 * The issue that the screen is about.
 */
issue: number | null, 
/**
 * What the screen shows, and how, as it writes them into its address.
 */
args: { [key in string]: string }, };

/**
 * `saved_view.save`: with an `id`, in the place of that one. A name that another view has is refused.
 */
export type SavedViewInput = { id: number | null, name: string, screen: string, issue: number | null, args: { [key in string]: string }, };

/**
 * `saved_view.rename`.
 */
export type SavedViewName = { id: number, name: string, };

export type SearchCompletion = { 
/**
 * Where the word that is replaced begins, in scalar values.
 */
start: number, 
/**
 * What takes its place.
 */
insert: string, 
/**
 * The field that it is, or is a value of.
 */
field: string, value: string | null, };

export type SearchHit = { place: Place, 
/**
 * The article that holds an excerpt or a hit in a body.
 */
article: number | null, 
/**
 * Text around the words found.
 */
snippet: Array<SnippetPart>, };

/**
 * `search.save`: with an id in the place of that one.
 */
export type SearchInput = { id: number | null, name: string, query: string, };

/**
 * `search.everything`: words, "phrases", -not, prefix*, OR, NEAR, field:value.
 */
export type SearchRequest = { query: string, 
/**
 * What was imported last first, instead of what fits best.
 */
newest: boolean, limit: number, };

export type SearchResults = { hits: Array<SearchHit>, total: number, 
/**
 * There are more than `total`: of words alone no kind is counted far beyond what is shown.
 */
more: boolean, 
/**
 * How it was read, where that is not as it was typed: sentences.
 */
told: Array<Phrase>, };

/**
 * `search.complete`: what was typed up to the caret.
 */
export type SearchTyped = { typed: string, limit: number, };

/**
 * What is typed and kept nowhere: a passphrase, a password. It is no part of what is logged.
 */
export type Secret = string;

/**
 * How often they stand in the text as it would be stored.
 */
export type SelectionStands = "once" | "several" | "nowhere";

/**
 * `sensitive.mark`: an article, an outlet or an actor.
 */
export type SensitiveMark = { kind: PlaceKind, id: number, sensitive: boolean, };

/**
 * `sensitive.list`: sources that may not be named in what is exported.
 */
export type SensitiveSource = { kind: PlaceKind, id: number, name: string, analyst: string, marked_at: string, };

/**
 * `copies.separate`: none of these articles is a copy of any of `from`; remembered, in one entry of the
 * history. Where `from` is empty, of any that is in their clusters. `copies.rejoin` takes it back; where
 * `from` is empty, all that was said of these articles.
 */
export type Separation = { articles: Array<number>, from: Array<number>, };

/**
 * `event.set_side`. Without a side it is not known again.
 */
export type SetReadoutSide = { event: number, article: number, side: Column | null, };

/**
 * `settings.get`, `settings.set` (whole).
 */
export type Settings = { analyst: string, theme: Theme, 
/**
 * The window's language, BCP 47; none for the system's.
 */
language: string | null, 
/**
 * 100 to 200, per cent.
 */
text_size: number, 
/**
 * A CSL style's name, `chicago-notes`.
 */
citation_style: string, 
/**
 * ISO 3166 alpha-2.
 */
home_country: string | null, 
/**
 * How many automatic backups to keep.
 */
backups_kept: number, 
/**
 * Whether the desktop tells that a job ended while somebody looks at another window.
 */
notify: boolean, 
/**
 * What the window wants remembered: pane sizes, open tabs. JSON of the window's own.
 */
window: string | null, 
/**
 * How far the tour has come, and whether it is shown. JSON of the window's own.
 */
tour: string | null, 
/**
 * The keys that the user gave to commands of the window, by the commands' ids: `Mod+Shift+I`, `J`.
 * A command with an empty list has none; one that is not named has those that it came with.
 */
keys: { [key in string]: Array<string> } | null, 
/**
 * Whether the window has more contrast; none for what the system asks for.
 */
high_contrast: boolean | null, };

export type Settled = "former" | "new";

/**
 * A row that says something else where it was published.
 */
export type ShareConflict = { id: number, 
/**
 * As its table is called.
 */
noun: string, row: number | null, title: string, 
/**
 * Who published the other version, and when.
 */
analyst: string, at: string, removed_there: boolean, removed_here: boolean, 
/**
 * Those that differ first.
 */
fields: Array<ShareField>, };

export type ShareCount = { noun: string, count: number, };

/**
 * One side as a whole or, where fields are named, these from there and all else as it is here.
 */
export type ShareDecision = { conflict: number, side: ShareSide, fields: Array<string> | null, };

export type ShareField = { name: string, mine: string, theirs: string, differs: boolean, };

/**
 * By what a server knows who asks: an access key's id and its secret, or a name and a password.
 */
export type ShareLogin = { user: string, password: Secret, 
/**
 * Whether the password stays on this machine, in the file with the settings, which only its user may read.
 */
keep: boolean, };

/**
 * Where a team's change sets lie.
 */
export type SharePlace = { "kind": "folder", path: string, } | { "kind": "s3", address: string, bucket: string, folder: string, region: string, 
/**
 * Whether the bucket is named in the host, and not in the path.
 */
bucket_in_host: boolean, } | { "kind": "webdav", address: string, };

export type ShareRefused = { file: string, reason: Phrase, };

/**
 * `share.report`: what came of a job that published, took in or merged, by its id; none while it runs.
 */
export type ShareReport = { 
/**
 * The numbers of the change sets that were written, and the rows that they tell of.
 */
numbers: Array<number>, rows: Array<ShareCount>, held_back: number, 
/**
 * What was taken in: rows that are new, say something else, went to the trash, contradict what stands here.
 */
added: number, changed: number, removed: number, conflicts: number, sets: Array<ShareTaken>, 
/**
 * Files that were not taken in, and files that wait for others, each with its reason.
 */
refused: Array<ShareRefused>, waiting: Array<ShareRefused>, };

/**
 * `share.resolve`: decides conflicts, all or none.
 */
export type ShareResolve = { decisions: Array<ShareDecision>, };

/**
 * `share.publish` and `share.take_in`: jobs; `share.report` then has what came of them.
 */
export type ShareRun = { passphrase: Secret | null, 
/**
 * A server's, where it was not kept.
 */
password: Secret | null, 
/**
 * Whether sources that may not be named are published all the same where nothing is encrypted.
 */
with_sensitive: boolean, };

/**
 * A change set; `own` where this library published it.
 */
export type ShareSet = { mark: string, number: number, analyst: string, at: string, own: boolean, };

/**
 * `share.setup`: a job that sets where the team's change sets lie; nowhere any more without a place. With a passphrase all that lies there is
 * encrypted, and the team's key is made where there is none yet.
 */
export type ShareSetup = { place: SharePlace | null, 
/**
 * For a server.
 */
login: ShareLogin | null, passphrase: Secret | null, 
/**
 * Whether the library gets a mark of its own to publish under, since it is a copy of one that publishes there too.
 */
new_mark: boolean, };

export type ShareSide = "mine" | "theirs";

/**
 * `share.status`: where it lies, and what would be published.
 */
export type ShareStatus = { place: SharePlace | null, 
/**
 * What the place is called.
 */
name: string, encrypted: boolean, writes: ShareWrites, 
/**
 * Of a server: as whom this machine asks, where it was told, and whether the password was kept.
 */
user: string | null, password_kept: boolean, 
/**
 * The file in which a password that is kept lies.
 */
kept_in: string, 
/**
 * By what the others know this library.
 */
mark: string, rows: Array<ShareCount>, 
/**
 * Rows that are not published until a conflict is decided.
 */
held_back: number, conflicts: number, 
/**
 * Sources that may not be named, where there is something to publish.
 */
sensitive: number, 
/**
 * The change sets that were published and taken in last, the newest first.
 */
sets: Array<ShareSet>, };

export type ShareTaken = { file: string, analyst: string, at: string, changes: number, };

/**
 * `share.words`: the fields of a conflict that differ, with what differs in them word by word.
 */
export type ShareWords = { name: string, mine: Array<DiffPart>, theirs: Array<DiffPart>, };

/**
 * How a place takes new files: one that is there stays; the last one written stays; nothing may be written.
 */
export type ShareWrites = "once" | "replacing" | "never";

export type SharedText = { a: ArticleRow, b: ArticleRow, 
/**
 * 0 to 1: of each text's passages, those that the other has.
 */
share_of_a: number, share_of_b: number, 
/**
 * What speaks for and against one origin, worded: "same address", "both credit AFP".
 */
why: Array<Phrase>, in_a: Array<TextPart>, in_b: Array<TextPart>, };

export type Shift = { id: string, kind: ShiftKind, who: ShiftSpeaker, issue: MatrixIssue, 
/**
 * The day from which on it counts; of a silence, that of the last statement.
 */
day: string | null, 
/**
 * The statement before; the one contradicted; the last one before a silence.
 */
before: Statement, 
/**
 * None in a silence, or where evidence contradicts.
 */
after: Statement | null, 
/**
 * Evidence marked as contradicting `before`.
 */
against: Array<Against>, silence: Silence | null, 
/**
 * Why it is listed, a sentence each.
 */
reasons: Array<Phrase>, dismissed: Dismissed | null, };

/**
 * `shifts.dismiss` and `shifts.restore`.
 */
export type ShiftIds = { ids: Array<string>, };

export type ShiftKind = "reversed" | "contradicted" | "hardened" | "softened" | "moved" | "fell_silent";

export type ShiftPer = "person" | "post" | "country" | "bloc";

export type ShiftSpeaker = { "kind": "actor", actor: ActorRef, } | { "kind": "country", country: CountryRef, } | { "kind": "post", post: PostRef, } | { "kind": "bloc", bloc: BlocRef, };

export type Shifts = { 
/**
 * The newest first.
 */
rows: Array<Shift>, total: number, 
/**
 * How many there are of each kind, also of those not asked for.
 */
kinds: Array<KindCount>, open: number, dismissed: number, 
/**
 * Statements without a date, which are left out.
 */
undated: number, 
/**
 * The days of the window.
 */
window: number, };

/**
 * `shifts.export`: all that `shifts.list` lists by the same request, as a table.
 */
export type ShiftsExport = { shifts: ShiftsRequest, format: TableFormat, path: string | null, with_held?: boolean, };

/**
 * `shifts.list`.
 */
export type ShiftsListRequest = { shifts: ShiftsRequest, offset: number, limit: number, };

/**
 * Which shifts; empty lists mean all.
 */
export type ShiftsRequest = { per: ShiftPer, kinds: Array<ShiftKind>, 
/**
 * Of these actors, per person.
 */
actors: Array<number>, 
/**
 * Of these posts, per post.
 */
posts: Array<number>, countries: Array<string>, 
/**
 * Of these blocs, per bloc, by code.
 */
blocs: Array<string>, issues: Array<number>, 
/**
 * `YYYY-MM-DD`: only shifts that count from this day on.
 */
since: string | null, 
/**
 * `YYYY-MM-DD`, inclusive; none for all time.
 */
as_of: string | null, 
/**
 * Statements of opposite sides that lie so many days apart at most contradict each other; none for
 * the usual number.
 */
window: number | null, 
/**
 * Whether positions attributed by a rival or third party count.
 */
attributed: boolean, 
/**
 * The dismissed ones in place of the open ones.
 */
dismissed: boolean, };

export type ShownExample = { example: Example, quote: string | null, article: string | null, };

export type SideBySide = { issue: MatrixIssue, proposition: string | null, columns: Array<SideColumn>, 
/**
 * Every day on which something was said, ascending, with the event of that day.
 */
days: Array<SideDay>, };

/**
 * `compare.side_by_side`: two to four columns.
 */
export type SideBySideRequest = { columns: Array<Column>, issue: number, as_of: string | null, attributed: boolean, };

export type SideColumn = { name: string, country: CountryRef | null, latest: Stance | null, 
/**
 * Other stances that may be as late.
 */
also: Array<Stance>, speakers: number, statements: Array<Statement>, searched: Phrase | null, };

export type SideDay = { day: string, event: string | null, };

/**
 * `compare.export_sides`: statements side by side as a table.
 */
export type SidesExport = { sides: SideBySideRequest, format: TableFormat, path: string | null, with_held?: boolean, };

export type Silence = { since: string, to: string, 
/**
 * Articles that mention the speaker after the one day, to the other.
 */
articles: number, 
/**
 * Days with statements after the first.
 */
spoke: number, 
/**
 * Articles that mention the speaker in that time.
 */
of: number, };

export type SnapshotRow = { id: number, sha256: string, bytes: number, media_type: string, captured_at: string, final_url: string | null, extractor: string, };

export type SnippetPart = { text: string, hit: boolean, };

export type Speaker = { actors: Array<string>, post: string | null, on_behalf: Array<CountryRef>, };

export type SpeakerFound = { name: string, country: CountryRef | null, quotations: number, };

export type SpeechAct = "asserts" | "proposes" | "demands" | "promises" | "warns" | "accuses" | "denies" | "declines";

export type Split = { label: Phrase, made: Array<SplitMade>, left: number, };

export type SplitMade = { id: number, positions: number, };

/**
 * Positions named go there, then those that meet the rule. Poles left out are those of the issue that is split.
 */
export type SplitPart = { issue: IssueInput, positions: Array<number>, rule: CodingFilter | null, };

/**
 * −2 opposes to +2 supports, relative to the issue's poles; or no number.
 */
export type Stance = "opposes" | "leans_against" | "neutral" | "leans_for" | "supports" | "conditional" | "ambiguous" | "declined";

export type StancePoint = { position: number, said: PartialDate | null, stance: Stance, };

export type Statement = { position: PositionRow, quote: string | null, directness: Directness, article: number | null, excerpt: number | null, articles: number, origins: number, };

/**
 * `import.store_all`: stores drafts together. One that cannot be stored has its reason, stays, and stops no other.
 */
export type StoreAll = { drafts: Array<number>, };

/**
 * `import.store_version`: stores a draft as a new version of an article, whatever it has in common with it.
 */
export type StoreVersion = { draft: number, article: number, };

export type Stored = { article: number, title: string, quotations: number, duplicates: Array<Duplicate>, 
/**
 * What it is cited by, and why that is not the key that its file has for it.
 */
citation_key: string, other_key: Phrase | null, };

/**
 * What became of a draft: one of the two.
 */
export type StoredDraft = { draft: number, stored: Stored | null, failure: Failure | null, };

export type Stretch = { start: number, end: number, };

/**
 * `style.add`: a CSL file.
 */
export type StyleAdd = { path: string, };

/**
 * `style.remove`.
 */
export type StyleName = { name: string, };

/**
 * Its outlet is the country's government, or is controlled by it; or its page is at an address of such a one.
 */
export type SuggestedBy = "government" | "state_controlled" | "address";

export type SuggestedSide = { country: CountryRef, by: SuggestedBy, };

/**
 * `switcher.find`: fuzzy by name over articles, notes, actors, countries and issues; an empty query lists the recent.
 */
export type SwitcherRequest = { query: string, limit: number, };

export type TableCell = { "kind": "empty" } | { "kind": "text", "value": string } | { "kind": "number", "value": number } | { "kind": "date", "value": PartialDate } | { "kind": "stance", "value": Stance };

export type TableChange = { table: string, rows: number, };

export type TableColumn = { name: string, kind: TableColumnKind, };

/**
 * How wide a column is, and to which side it is set.
 */
export type TableColumnKind = "text" | "words" | "number" | "date" | "stance";

/**
 * `table.export`: rows as a grid shows them, to a file, or as text without one.
 */
export type TableExport = { title: string, columns: Array<TableColumn>, 
/**
 * One cell for each column; what a short row lacks is empty.
 */
rows: Array<Array<TableCell>>, format: TableFormat, path: string | null, with_held?: boolean, 
/**
 * What each row is of, so that rows of held sources are known by more than the words that they show.
 */
rows_of?: TableRowsOf, };

/**
 * What a table can be written as. Workbooks and pictures in pixels go to files only.
 */
export type TableFormat = "markdown" | "csv" | "xlsx" | "svg" | "png" | "html" | "json";

/**
 * The rows of a noun, in the order of the table.
 */
export type TableRowsOf = { kind: PlaceKind, ids: Array<number>, };

/**
 * `note.templates`.
 */
export type Template = { name: string, title: Phrase, description: Phrase, };

/**
 * A tenure: `from`/`to` unset where unknown or still held.
 */
export type Tenure = { id: number, actor: ActorRef, post: PostRef, from: PartialDate | null, to: PartialDate | null, 
/**
 * In force on the as-of day.
 */
then: boolean, };

/**
 * `tenure.add`.
 */
export type TenureInput = { actor: number, post: number, from: PartialDate | null, to: PartialDate | null, };

export type TextPart = { text: string, shared: boolean, };

export type Theme = "light" | "dark" | "system";

/**
 * `compare.timeline`, of a `MatrixRequest` with one issue.
 */
export type Timeline = { issue: MatrixIssue, proposition: string | null, lanes: Array<Lane>, 
/**
 * By day.
 */
events: Array<TimelineEvent>, articles_searched: number, positions: number, origins: number, 
/**
 * Of the positions, those of which all that supported them is in the trash.
 */
evidence_trashed: number, };

export type TimelineEvent = { event: number, name: string, kind: EventKind, held: PartialDate, day: string, statements: number, };

/**
 * `compare.export_timeline`, of a `MatrixRequest` with one issue.
 */
export type TimelineExport = { timeline: MatrixRequest, rows: TimelineRows, 
/**
 * The day at which a line stands in a picture; without one, the day that is asked for.
 */
marked?: string, format: TableFormat, path: string | null, with_held?: boolean, };

export type TimelineRows = "statements" | "events";

export type TimelineStatement = { 
/**
 * The day from which on it counts; none where unknown.
 */
day: string | null, 
/**
 * Whether it is where the speaker stood from that day on.
 */
stands: boolean, position: CellPosition, 
/**
 * Pieces of evidence that contradict it.
 */
against: number, event: number | null, 
/**
 * Of the article that its first supporting evidence is from.
 */
citation_key: string | null, };

/**
 * `trash.list`.
 */
export type TrashEntry = { kind: TrashKind, id: number, title: string, trashed_at: string, };

/**
 * `trash.restore`.
 */
export type TrashItem = { kind: TrashKind, id: number, };

export type TrashKind = "article" | "excerpt" | "actor" | "issue" | "position" | "note" | "event" | "feed" | "feed_search" | "recode" | "search" | "saved_view";

export type Undefined = "nothing_paired" | "no_variation";

/**
 * `history.undo`, `history.redo`: `label` is none when there was nothing to undo.
 */
export type Undone = { label: Phrase | null, };

export type Unlinked = { names: Array<UnlinkedName>, notes: Array<Place>, };

/**
 * A name: where it stands first in the text (scalar values), how often, and the link to put there.
 */
export type UnlinkedName = { place: Place, start: number, end: number, words: string, count: number, insert: string, };

/**
 * `note.unlinked`: what `text` names without a link, and which other notes name this one so.
 */
export type UnlinkedRequest = { id: number, text: string, };

/**
 * How many files something became of.
 */
export type VaultCount = { what: VaultWhat, files: number, };

/**
 * `vault.export`: notes, and what they lead to, into a folder. With `with_held`, sources that are marked as sensitive
 * are named; with `take_library`, the note's text takes the place of a file that was changed as well, as long as what the file
 * says is kept among the note's versions.
 */
export type VaultExport = { path: string, with_held: boolean, take_library: boolean, };

/**
 * `vault.import`: the files of a folder as notes. With `take_vault`, what a file says takes the place of a note's text
 * that was changed as well; that is then kept as a version.
 */
export type VaultImport = { path: string, take_vault: boolean, };

/**
 * None of what was as it should be is told, but how much that is.
 */
export type VaultReport = { unchanged: number, counts: Array<VaultCount>, total: number, rows: Array<VaultTold>, };

/**
 * `vault.report`: what such a job told of each file, from `offset` on, `limit` at most.
 */
export type VaultReportRequest = { job: number, offset: number, limit: number, };

/**
 * What became of a file, and why; the detail is empty where that is plain.
 */
export type VaultTold = { path: string, what: VaultWhat, detail: Phrase, note: number | null, };

export type VaultWhat = "written" | "renewed" | "removed" | "created" | "updated" | "conflict" | "changed_in_vault" | "deleted" | "left_over" | "held_back" | "attachment" | "passed_over" | "failed";

/**
 * `library.verification`: what the last `library.verify` found.
 */
export type Verification = { sound: boolean, checked: Array<Phrase>, problems: Array<Phrase>, };

/**
 * What became of a sentence.
 */
export type VersionChange = { kind: ChangeKind, 
/**
 * Whether a paragraph begins with it.
 */
paragraph: boolean, parts: Array<VersionPart>, 
/**
 * Where it stands in either text.
 */
from: Stretch | null, to: Stretch | null, };

/**
 * The article that has the address of a draft.
 */
export type VersionOf = { article: number, title: string, 
/**
 * UTC, of its newest snapshot.
 */
captured_at: string | null, 
/**
 * Whether the text is the same.
 */
unchanged: boolean, };

export type VersionPart = { text: string, side: PartSide, };

export type VersionsDiff = { article: number, title: string, from: BodyVersionRow, to: BodyVersionRow, 
/**
 * UTC, of the snapshots behind them; none for what was typed by hand.
 */
from_captured_at: string | null, to_captured_at: string | null, facts: Array<FactChange>, 
/**
 * Every sentence of both, in the order of the newer text.
 */
changes: Array<VersionChange>, material: number, trivial: number, reordered: number, 
/**
 * The excerpts whose words are in `from`.
 */
excerpts: Array<ExcerptFate>, 
/**
 * Those touched first.
 */
notes: Array<NoteResting>, };

/**
 * `article.diff`: two body versions of an article; `from` need not be the older one.
 */
export type VersionsRequest = { article: number, from: number, to: number, };

export type Voice = "own" | "spokesperson" | "attributed";

export type Voices = { own: number, spokesperson: number, attributed: number, };

export type Was = { stance: Stance, said: PartialDate | null, };

export type WireCredit = { name: string, mentions: number, };

export type WordsDiff = { a: Array<DiffPart>, b: Array<DiffPart>, common: number, words_a: number, words_b: number, };

/**
 * `compare.words`: the word difference between two positions' words.
 */
export type WordsRequest = { a: number, b: number, };

/** What each command takes and answers. */
export interface Commands {
  "library.status": { request: Empty; response: LibraryStatus };
  "library.open": { request: LibraryPath; response: LibraryStatus };
  "library.create": { request: LibraryPath; response: LibraryStatus };
  "library.open_example": { request: Empty; response: LibraryStatus };
  "library.backup": { request: Empty; response: Backup };
  "library.backup_encrypted": { request: BackupEncrypted; response: Backup };
  "library.backups": { request: Empty; response: Array<Backup> };
  "library.restore": { request: RestoreRequest; response: Restored };
  "library.salvage": { request: SalvageRequest; response: Salvaged };
  "library.export_bundle": { request: LibraryPath; response: JobStarted };
  "library.import_bundle": { request: BundleRequest; response: JobStarted };
  "exchange.export": { request: ExchangeExport; response: JobStarted };
  "exchange.import": { request: ExchangeImport; response: JobStarted };
  "exchange.report": { request: ById; response: ExchangeReport | null };
  "vault.export": { request: VaultExport; response: JobStarted };
  "vault.import": { request: VaultImport; response: JobStarted };
  "vault.report": { request: VaultReportRequest; response: VaultReport };
  "library.compact": { request: Empty; response: JobStarted };
  "library.merge": { request: LibraryPath; response: JobStarted };
  "share.status": { request: Empty; response: ShareStatus };
  "share.setup": { request: ShareSetup; response: JobStarted };
  "share.publish": { request: ShareRun; response: JobStarted };
  "share.take_in": { request: ShareRun; response: JobStarted };
  "share.report": { request: ById; response: ShareReport | null };
  "share.conflicts": { request: Empty; response: Array<ShareConflict> };
  "share.words": { request: ById; response: Array<ShareWords> };
  "share.resolve": { request: ShareResolve; response: Done };
  "library.verify": { request: Empty; response: JobStarted };
  "library.verification": { request: Empty; response: Verification | null };
  "history.list": { request: HistoryRequest; response: Array<HistoryEntry> };
  "history.details": { request: HistoryDetailsRequest; response: HistoryDetails };
  "history.undo": { request: Empty; response: Undone };
  "history.redo": { request: Empty; response: Undone };
  "trash.list": { request: Empty; response: Array<TrashEntry> };
  "trash.restore": { request: TrashItem; response: Done };
  "search.everything": { request: SearchRequest; response: SearchResults };
  "search.complete": { request: SearchTyped; response: Array<SearchCompletion> };
  "search.list": { request: Empty; response: Array<SavedSearch> };
  "search.save": { request: SearchInput; response: Created };
  "search.trash": { request: ById; response: Done };
  "switcher.find": { request: SwitcherRequest; response: Array<Place> };
  "job.list": { request: Empty; response: Array<Job> };
  "job.cancel": { request: ById; response: Empty };
  "job.retry": { request: ById; response: JobStarted };
  "settings.get": { request: Empty; response: Settings };
  "settings.set": { request: Settings; response: Settings };
  "import.preview": { request: ImportSource; response: ImportDraft };
  "import.fetch": { request: ImportFetch; response: JobStarted };
  "import.files": { request: ImportFiles; response: JobStarted };
  "import.zotero": { request: ImportZotero; response: JobStarted };
  "import.fetch_draft": { request: FetchDraft; response: JobStarted };
  "import.list": { request: Empty; response: Array<DraftState> };
  "import.drafts": { request: ImportDraftsRequest; response: Array<ImportDraft> };
  "import.revise": { request: ImportRevision; response: ImportDraft };
  "import.store": { request: DraftRef; response: Stored };
  "import.store_all": { request: StoreAll; response: Array<StoredDraft> };
  "import.store_version": { request: StoreVersion; response: Recaptured };
  "import.discard": { request: DraftRef; response: Empty };
  "companion.status": { request: Empty; response: CompanionStatus };
  "companion.set": { request: CompanionSet; response: CompanionStatus };
  "companion.pair": { request: Empty; response: CompanionStatus };
  "companion.unpair": { request: CompanionUnpair; response: CompanionStatus };
  "feed.list": { request: Empty; response: Array<FeedRow> };
  "feed.add": { request: FeedAdd; response: JobStarted };
  "feed.update": { request: FeedUpdate; response: Done };
  "feed.trash": { request: ByIds; response: Done };
  "feed.refresh": { request: FeedRefresh; response: JobStarted };
  "feed.entries": { request: FeedEntriesRequest; response: FeedEntries };
  "feed.entry_text": { request: ById; response: FeedEntryText };
  "feed.mark": { request: FeedMark; response: Done };
  "feed.import": { request: FeedImport; response: JobStarted };
  "feed.export_opml": { request: FeedFile; response: Exported };
  "feed.import_opml": { request: FeedFile; response: FeedsTaken };
  "feed_search.list": { request: Empty; response: Array<FeedSearch> };
  "feed_search.save": { request: FeedSearchInput; response: Created };
  "feed_search.trash": { request: ById; response: Done };
  "article.list": { request: ArticleListRequest; response: ArticleList };
  "article.grid": { request: ArticleGridRequest; response: ArticleGrid };
  "article.get": { request: ById; response: Article };
  "article.update": { request: ArticleUpdate; response: Done };
  "article.trash": { request: ByIds; response: Done };
  "article.reextract": { request: ById; response: Reanchored };
  "article.edit_body": { request: BodyEdit; response: Reanchored };
  "article.cuts": { request: ById; response: Array<Cut> };
  "article.recapture": { request: RecaptureRequest; response: JobStarted };
  "article.version": { request: ById; response: BodyVersion };
  "article.diff": { request: VersionsRequest; response: VersionsDiff };
  "copies.list": { request: CopiesRequest; response: Copies };
  "copies.compare": { request: CopyPair; response: SharedText };
  "copies.separate": { request: Separation; response: Done };
  "copies.rejoin": { request: Separation; response: Done };
  "copies.merge": { request: MergeArticles; response: Done };
  "copies.origins": { request: ByIds; response: OriginCount };
  "copies.export": { request: CopiesExport; response: Exported };
  "outlet.list": { request: Empty; response: Array<OutletRow> };
  "outlet.update": { request: OutletUpdate; response: Done };
  "excerpt.create": { request: ExcerptCreate; response: Excerpt };
  "excerpt.get": { request: ById; response: Excerpt };
  "excerpt.update": { request: ExcerptUpdate; response: Done };
  "excerpt.trash": { request: ByIds; response: Done };
  "excerpt.list": { request: ExcerptListRequest; response: ExcerptList };
  "excerpt.grid": { request: ExcerptGridRequest; response: ExcerptGrid };
  "excerpt.candidates": { request: ById; response: Array<Candidate> };
  "excerpt.reanchor": { request: Reanchor; response: Excerpt };
  "excerpt.find": { request: ExcerptFind; response: ExcerptFound };
  "excerpt.cite": { request: ById; response: Cited };
  "inbox.list": { request: Empty; response: Inbox };
  "quotation.get": { request: ById; response: Quotation };
  "quotation.suggest": { request: ById; response: Array<IssueSuggestion> };
  "quotation.accept": { request: QuotationAccept; response: Accepted };
  "quotation.accept_many": { request: ByIds; response: Done };
  "quotation.reject": { request: ByIds; response: Done };
  "quotation.revise": { request: QuotationRevise; response: Quotation };
  "position.add": { request: PositionInput; response: PositionAdded };
  "position.check": { request: PositionCheck; response: Array<PositionWarning> };
  "position.update": { request: PositionUpdate; response: Done };
  "position.trash": { request: ByIds; response: Done };
  "position.get": { request: ById; response: Position };
  "position.list": { request: PositionListRequest; response: PositionList };
  "position.grid": { request: CodingsRequest; response: Codings };
  "position.export": { request: CodingsExport; response: Exported };
  "position.coders": { request: Empty; response: Array<string> };
  "position.change": { request: PositionsChange; response: Done };
  "event.list": { request: Empty; response: Array<EventRow> };
  "event.get": { request: ById; response: Event };
  "event.create": { request: EventInput; response: Created };
  "event.update": { request: EventUpdate; response: Done };
  "event.trash": { request: ByIds; response: Done };
  "event.readouts": { request: ById; response: Array<EventReadout> };
  "event.set_side": { request: SetReadoutSide; response: Done };
  "readout.diff": { request: ReadoutPair; response: ReadoutDiff };
  "readout.export": { request: ReadoutExport; response: Exported };
  "readout.note": { request: ReadoutPair; response: ReadoutNote };
  "actor.list": { request: ActorListRequest; response: ActorList };
  "actor.grid": { request: ActorGridRequest; response: ActorGrid };
  "actor.get": { request: ActorRequest; response: Actor };
  "actor.create": { request: ActorInput; response: Created };
  "actor.update": { request: ActorUpdate; response: Done };
  "actor.trash": { request: ByIds; response: Done };
  "actor.merge": { request: Merge; response: Done };
  "post.list": { request: Empty; response: Array<PostRef> };
  "post.create": { request: PostInput; response: Created };
  "tenure.add": { request: TenureInput; response: Created };
  "tenure.trash": { request: ById; response: Done };
  "country.list": { request: Empty; response: Array<CountryRow> };
  "bloc.list": { request: BlocListRequest; response: Array<Bloc> };
  "country.get": { request: CountryRequest; response: Country };
  "issue.tree": { request: Empty; response: Array<IssueNode> };
  "issue.get": { request: ById; response: Issue };
  "issue.create": { request: IssueInput; response: Created };
  "issue.update": { request: IssueUpdate; response: Done };
  "issue.trash": { request: ById; response: Done };
  "issue.merge": { request: IssueMerge; response: Done };
  "issue.flip_poles": { request: FlipPoles; response: Done };
  "issue.move": { request: IssueMove; response: Done };
  "issue.split": { request: IssueSplit; response: Split };
  "codebook.export": { request: CodebookExport; response: Exported };
  "codebook.import": { request: CodebookSource; response: CodebookTaken };
  "recode.list": { request: Empty; response: Array<Recode> };
  "recode.start": { request: RecodeStart; response: Created };
  "recode.next": { request: ById; response: RecodeNext };
  "recode.item": { request: RecodePlace; response: RecodeItem };
  "recode.answer": { request: RecodeAnswer; response: Done };
  "recode.report": { request: ById; response: RecodeReport };
  "recode.export": { request: RecodeExport; response: Exported };
  "recode.adopt": { request: RecodeAdopt; response: Done };
  "recode.trash": { request: ById; response: Done };
  "recode.between": { request: BetweenRequest; response: Between };
  "compare.matrix": { request: MatrixRequest; response: Matrix };
  "compare.glance": { request: MatrixRequest; response: Glance };
  "compare.choices": { request: Empty; response: CompareChoices };
  "compare.days": { request: MatrixRequest; response: Array<DayCount> };
  "compare.timeline": { request: MatrixRequest; response: Timeline };
  "compare.network": { request: NetworkRequest; response: Network };
  "compare.side_by_side": { request: SideBySideRequest; response: SideBySide };
  "compare.words": { request: WordsRequest; response: WordsDiff };
  "compare.export_timeline": { request: TimelineExport; response: Exported };
  "compare.export_map": { request: MapExport; response: Exported };
  "compare.export_network": { request: NetworkExport; response: Exported };
  "compare.export_graphml": { request: GraphmlExport; response: Exported };
  "compare.export": { request: CompareExport; response: Exported };
  "compare.export_sides": { request: SidesExport; response: Exported };
  "shifts.list": { request: ShiftsListRequest; response: Shifts };
  "shifts.dismiss": { request: ShiftIds; response: Done };
  "shifts.restore": { request: ShiftIds; response: Done };
  "shifts.export": { request: ShiftsExport; response: Exported };
  "saved_view.list": { request: Empty; response: Array<SavedView> };
  "saved_view.save": { request: SavedViewInput; response: Created };
  "saved_view.rename": { request: SavedViewName; response: Done };
  "saved_view.trash": { request: ById; response: Done };
  "table.export": { request: TableExport; response: Exported };
  "note.list": { request: NoteListRequest; response: Array<NoteRow> };
  "note.get": { request: ById; response: Note };
  "note.templates": { request: Empty; response: Array<Template> };
  "note.create": { request: NoteCreate; response: Created };
  "note.save": { request: NoteSave; response: Saved };
  "note.append": { request: NoteAppend; response: Saved };
  "note.trash": { request: ByIds; response: Done };
  "note.render": { request: RenderRequest; response: Rendered };
  "note.check": { request: CheckRequest; response: Check };
  "note.complete": { request: CompleteRequest; response: Array<Completion> };
  "note.resolve": { request: ResolveRequest; response: Resolved };
  "note.versions": { request: ById; response: Array<NoteVersion> };
  "note.version": { request: NoteVersionRequest; response: NoteText };
  "note.compare_versions": { request: NoteVersionsRequest; response: Array<NoteChange> };
  "note.restore_version": { request: NoteRestore; response: Saved };
  "note.unlinked": { request: UnlinkedRequest; response: Unlinked };
  "note.link_mention": { request: LinkMention; response: Saved };
  "note.export": { request: NoteExport; response: Exported };
  "note.editions": { request: ById; response: Array<EditionRow> };
  "note.issue_edition": { request: EditionIssue; response: EditionRow };
  "edition.get": { request: ById; response: Edition };
  "edition.export": { request: EditionExport; response: Exported };
  "edition.changes": { request: EditionChangesRequest; response: EditionChanges };
  "article.export_references": { request: ReferencesExport; response: Exported };
  "style.list": { request: Empty; response: Array<CitationStyle> };
  "style.add": { request: StyleAdd; response: CitationStyle };
  "style.remove": { request: StyleName; response: Done };
  "sensitive.list": { request: Empty; response: Array<SensitiveSource> };
  "sensitive.mark": { request: SensitiveMark; response: Done };
}
