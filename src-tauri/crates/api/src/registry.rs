//! Every command there is: its name, what it takes, what it answers and what runs it.

use std::sync::Arc;

use serde_json::Value;

use crate::commands::{
    actors, articles, captures, codebook, companion, compare, copies, countries, editions, events,
    excerpts, exchange, feeds, grids, history, import, issues, jobs, keeping, library, network,
    notes, outlets, positions, posts, quotations, readouts, recode, references, saved_views,
    search, sensitive, settings, sharing, shifts, styles, tables, timeline, trash, vault, views,
};
use crate::dispatch::run;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::{
    ById, ByIds, Done, Empty, Place, PostRef, actors::*, articles::*, captures::*, codebook::*,
    companion::*, compare::*, copies::*, editions::*, exchange::*, feeds::*, grids::*, import::*,
    issues::*, library::*, network::*, notes::*, positions::*, readouts::*, recode::*,
    saved_views::*, sharing::*, shifts::*, tables::*, timeline::*, vault::*, views::*,
};

/// Declares the commands. Each is `"noun.verb": Request => Response, handler;`, and the handler
/// takes and answers just these types, so that a window's types cannot drift from what runs.
macro_rules! commands {
    ($($name:literal : $request:ty => $response:ty, $handler:path;)*) => {
        /// The names of all commands, in the order of the registry.
        pub const NAMES: &[&str] = &[$($name),*];

        /// Calls `$visit` with the types of each command.
        pub(crate) fn visit(visitor: &mut impl CommandVisitor) {
            $( visitor.command::<$request, $response>($name); )*
        }

        /// Runs a command and answers JSON; `None` when there is none of this name.
        pub(crate) fn call(
            session: &Arc<Session>,
            command: &str,
            payload: Value,
        ) -> Option<Result<String, Failure>> {
            match command {
                $( $name => {
                    let handler: fn(&Arc<Session>, $request) -> Result<$response, Failure> = $handler;
                    Some(run(session, command, payload, handler))
                } )*
                _ => None,
            }
        }
    };
}

/// Sees the types of every command.
pub(crate) trait CommandVisitor {
    fn command<Q: ts_rs::TS + 'static, A: ts_rs::TS + 'static>(&mut self, name: &str);
}

commands! {
    "library.status": Empty => LibraryStatus, library::status;
    "library.open": LibraryPath => LibraryStatus, library::open;
    "library.create": LibraryPath => LibraryStatus, library::create;
    "library.open_example": Empty => LibraryStatus, library::open_example;
    "library.backup": Empty => Backup, library::backup;
    "library.backup_encrypted": BackupEncrypted => Backup, keeping::backup_encrypted;
    "library.backups": Empty => Vec<Backup>, keeping::backups;
    "library.restore": RestoreRequest => Restored, keeping::restore;
    "library.salvage": SalvageRequest => Salvaged, keeping::salvage;
    "library.export_bundle": LibraryPath => JobStarted, keeping::export_bundle;
    "library.import_bundle": BundleRequest => JobStarted, keeping::import_bundle;
    "exchange.export": ExchangeExport => JobStarted, exchange::export;
    "exchange.import": ExchangeImport => JobStarted, exchange::import;
    "exchange.report": ById => Option<ExchangeReport>, exchange::report;
    "vault.export": VaultExport => JobStarted, vault::export;
    "vault.import": VaultImport => JobStarted, vault::import;
    "vault.report": VaultReportRequest => VaultReport, vault::report;
    "library.compact": Empty => JobStarted, keeping::compact;
    "library.merge": LibraryPath => JobStarted, sharing::merge;
    "share.status": Empty => ShareStatus, sharing::status;
    "share.setup": ShareSetup => JobStarted, sharing::setup;
    "share.publish": ShareRun => JobStarted, sharing::publish;
    "share.take_in": ShareRun => JobStarted, sharing::take_in;
    "share.report": ById => Option<ShareReport>, sharing::report;
    "share.conflicts": Empty => Vec<ShareConflict>, sharing::conflicts;
    "share.words": ById => Vec<ShareWords>, sharing::words;
    "share.resolve": ShareResolve => Done, sharing::resolve;
    "library.verify": Empty => JobStarted, keeping::verify;
    "library.verification": Empty => Option<Verification>, keeping::verification;
    "history.list": HistoryRequest => Vec<HistoryEntry>, history::list;
    "history.details": HistoryDetailsRequest => HistoryDetails, history::details;
    "history.undo": Empty => Undone, history::undo;
    "history.redo": Empty => Undone, history::redo;
    "trash.list": Empty => Vec<TrashEntry>, trash::list;
    "trash.restore": TrashItem => Done, trash::restore;
    "search.everything": SearchRequest => SearchResults, search::everything;
    "search.complete": SearchTyped => Vec<SearchCompletion>, search::complete;
    "search.list": Empty => Vec<SavedSearch>, search::list;
    "search.save": SearchInput => Created, search::save;
    "search.trash": ById => Done, search::trash;
    "switcher.find": SwitcherRequest => Vec<Place>, search::switcher;
    "job.list": Empty => Vec<Job>, jobs::list;
    "job.cancel": ById => Empty, jobs::cancel;
    "job.retry": ById => JobStarted, jobs::retry;
    "settings.get": Empty => Settings, settings::get;
    "settings.set": Settings => Settings, settings::set;

    "import.preview": ImportSource => ImportDraft, import::preview;
    "import.fetch": ImportFetch => JobStarted, import::fetch;
    "import.files": ImportFiles => JobStarted, import::files::start;
    "import.zotero": ImportZotero => JobStarted, import::zotero::start;
    "import.fetch_draft": FetchDraft => JobStarted, import::fetch_draft::start;
    "import.list": Empty => Vec<DraftState>, import::list;
    "import.drafts": ImportDraftsRequest => Vec<ImportDraft>, import::drafts;
    "import.revise": ImportRevision => ImportDraft, import::revise;
    "import.store": DraftRef => Stored, import::store;
    "import.store_all": StoreAll => Vec<StoredDraft>, import::store_all;
    "import.store_version": StoreVersion => Recaptured, captures::store_version;
    "import.discard": DraftRef => Empty, import::discard;
    "companion.status": Empty => CompanionStatus, companion::status;
    "companion.set": CompanionSet => CompanionStatus, companion::set;
    "companion.pair": Empty => CompanionStatus, companion::pair;
    "companion.unpair": CompanionUnpair => CompanionStatus, companion::unpair;

    "feed.list": Empty => Vec<FeedRow>, feeds::list;
    "feed.add": FeedAdd => JobStarted, feeds::add::start;
    "feed.update": FeedUpdate => Done, feeds::update;
    "feed.trash": ByIds => Done, feeds::trash;
    "feed.refresh": FeedRefresh => JobStarted, feeds::refresh::start;
    "feed.entries": FeedEntriesRequest => FeedEntries, feeds::entries;
    "feed.entry_text": ById => FeedEntryText, feeds::entry_text;
    "feed.mark": FeedMark => Done, feeds::mark;
    "feed.import": FeedImport => JobStarted, feeds::import::start;
    "feed.export_opml": FeedFile => Exported, feeds::export_opml;
    "feed.import_opml": FeedFile => FeedsTaken, feeds::import_opml;
    "feed_search.list": Empty => Vec<FeedSearch>, feeds::searches;
    "feed_search.save": FeedSearchInput => Created, feeds::save_search;
    "feed_search.trash": ById => Done, feeds::trash_search;

    "article.list": ArticleListRequest => ArticleList, articles::list;
    "article.grid": ArticleGridRequest => ArticleGrid, grids::articles;
    "article.get": ById => Article, articles::get;
    "article.update": ArticleUpdate => Done, articles::update;
    "article.trash": ByIds => Done, articles::trash;
    "article.reextract": ById => Reanchored, articles::reextract;
    "article.edit_body": BodyEdit => Reanchored, articles::edit_body;
    "article.cuts": ById => Vec<Cut>, articles::cuts;
    "article.recapture": RecaptureRequest => JobStarted, captures::recapture;
    "article.version": ById => BodyVersion, captures::version;
    "article.diff": VersionsRequest => VersionsDiff, captures::diff;
    "copies.list": CopiesRequest => Copies, copies::list;
    "copies.compare": CopyPair => SharedText, copies::compare;
    "copies.separate": Separation => Done, copies::separate;
    "copies.rejoin": Separation => Done, copies::rejoin;
    "copies.merge": MergeArticles => Done, copies::merge;
    "copies.origins": ByIds => OriginCount, copies::origins;
    "copies.export": CopiesExport => Exported, copies::export;
    "outlet.list": Empty => Vec<OutletRow>, outlets::list;
    "outlet.update": OutletUpdate => Done, outlets::update;
    "excerpt.create": ExcerptCreate => Excerpt, excerpts::create;
    "excerpt.get": ById => Excerpt, excerpts::get;
    "excerpt.update": ExcerptUpdate => Done, excerpts::update;
    "excerpt.trash": ByIds => Done, excerpts::trash;
    "excerpt.list": ExcerptListRequest => ExcerptList, excerpts::list;
    "excerpt.grid": ExcerptGridRequest => ExcerptGrid, grids::excerpts;
    "excerpt.candidates": ById => Vec<Candidate>, excerpts::candidates;
    "excerpt.reanchor": Reanchor => Excerpt, excerpts::reanchor;
    "excerpt.find": ExcerptFind => ExcerptFound, excerpts::find;
    "excerpt.cite": ById => Cited, excerpts::cite;
    "inbox.list": Empty => Inbox, quotations::inbox;
    "quotation.get": ById => Quotation, quotations::get;
    "quotation.suggest": ById => Vec<IssueSuggestion>, quotations::suggest;
    "quotation.accept": QuotationAccept => Accepted, quotations::accept;
    "quotation.accept_many": ByIds => Done, quotations::accept_many;
    "quotation.reject": ByIds => Done, quotations::reject;
    "quotation.revise": QuotationRevise => Quotation, quotations::revise;

    "position.add": PositionInput => PositionAdded, positions::add;
    "position.check": PositionCheck => Vec<PositionWarning>, positions::check;
    "position.update": PositionUpdate => Done, positions::update;
    "position.trash": ByIds => Done, positions::trash;
    "position.get": ById => Position, positions::get;
    "position.list": PositionListRequest => PositionList, positions::list;
    "position.grid": CodingsRequest => Codings, codebook::grid;
    "position.export": CodingsExport => Exported, codebook::export_codings;
    "position.coders": Empty => Vec<String>, codebook::coders;
    "position.change": PositionsChange => Done, codebook::change;
    "event.list": Empty => Vec<EventRow>, events::list;
    "event.get": ById => Event, events::get;
    "event.create": EventInput => Created, events::create;
    "event.update": EventUpdate => Done, events::update;
    "event.trash": ByIds => Done, events::trash;
    "event.readouts": ById => Vec<EventReadout>, readouts::of_event;
    "event.set_side": SetReadoutSide => Done, readouts::set_side;

    "readout.diff": ReadoutPair => ReadoutDiff, readouts::diff;
    "readout.export": ReadoutExport => Exported, readouts::export;
    "readout.note": ReadoutPair => ReadoutNote, readouts::note;

    "actor.list": ActorListRequest => ActorList, actors::list;
    "actor.grid": ActorGridRequest => ActorGrid, grids::actors;
    "actor.get": ActorRequest => Actor, actors::get;
    "actor.create": ActorInput => Created, actors::create;
    "actor.update": ActorUpdate => Done, actors::update;
    "actor.trash": ByIds => Done, actors::trash;
    "actor.merge": Merge => Done, actors::merge;
    "post.list": Empty => Vec<PostRef>, posts::list;
    "post.create": PostInput => Created, posts::create;
    "tenure.add": TenureInput => Created, posts::add_tenure;
    "tenure.trash": ById => Done, posts::trash_tenure;
    "country.list": Empty => Vec<CountryRow>, countries::list;
    "bloc.list": BlocListRequest => Vec<Bloc>, countries::blocs;
    "country.get": CountryRequest => Country, countries::get;

    "issue.tree": Empty => Vec<IssueNode>, issues::tree;
    "issue.get": ById => Issue, issues::get;
    "issue.create": IssueInput => Created, issues::create;
    "issue.update": IssueUpdate => Done, issues::update;
    "issue.trash": ById => Done, issues::trash;
    "issue.merge": IssueMerge => Done, issues::merge;
    "issue.flip_poles": FlipPoles => Done, issues::flip_poles;
    "issue.move": IssueMove => Done, codebook::move_issue;
    "issue.split": IssueSplit => Split, codebook::split;
    "codebook.export": CodebookExport => Exported, codebook::export;
    "codebook.import": CodebookSource => CodebookTaken, codebook::import;
    "recode.list": Empty => Vec<Recode>, recode::list;
    "recode.start": RecodeStart => Created, recode::start;
    "recode.next": ById => RecodeNext, recode::next;
    "recode.item": RecodePlace => RecodeItem, recode::item;
    "recode.answer": RecodeAnswer => Done, recode::answer;
    "recode.report": ById => RecodeReport, recode::report;
    "recode.export": RecodeExport => Exported, recode::export;
    "recode.adopt": RecodeAdopt => Done, recode::adopt;
    "recode.trash": ById => Done, recode::trash;
    "recode.between": BetweenRequest => Between, recode::between;

    "compare.matrix": MatrixRequest => Matrix, compare::matrix;
    "compare.glance": MatrixRequest => Glance, compare::glance;
    "compare.choices": Empty => CompareChoices, compare::choices;
    "compare.days": MatrixRequest => Vec<DayCount>, compare::days;
    "compare.timeline": MatrixRequest => Timeline, timeline::get;
    "compare.network": NetworkRequest => Network, network::get;
    "compare.side_by_side": SideBySideRequest => SideBySide, compare::side_by_side;
    "compare.words": WordsRequest => WordsDiff, compare::words;
    "compare.export_timeline": TimelineExport => Exported, views::timeline;
    "compare.export_map": MapExport => Exported, views::map;
    "compare.export_network": NetworkExport => Exported, views::network;
    "compare.export_graphml": GraphmlExport => Exported, views::graphml;
    "compare.export": CompareExport => Exported, compare::export;
    "compare.export_sides": SidesExport => Exported, compare::export_sides;

    "shifts.list": ShiftsListRequest => Shifts, shifts::list;
    "shifts.dismiss": ShiftIds => Done, shifts::dismiss;
    "shifts.restore": ShiftIds => Done, shifts::restore;
    "shifts.export": ShiftsExport => Exported, shifts::export;

    "saved_view.list": Empty => Vec<SavedView>, saved_views::list;
    "saved_view.save": SavedViewInput => Created, saved_views::save;
    "saved_view.rename": SavedViewName => Done, saved_views::rename;
    "saved_view.trash": ById => Done, saved_views::trash;
    "table.export": TableExport => Exported, tables::export;

    "note.list": NoteListRequest => Vec<NoteRow>, notes::list;
    "note.get": ById => Note, notes::get;
    "note.templates": Empty => Vec<Template>, notes::templates;
    "note.create": NoteCreate => Created, notes::create;
    "note.save": NoteSave => Saved, notes::save;
    "note.append": NoteAppend => Saved, notes::append;
    "note.trash": ByIds => Done, notes::trash;
    "note.render": RenderRequest => Rendered, notes::render;
    "note.check": CheckRequest => Check, notes::check;
    "note.complete": CompleteRequest => Vec<Completion>, notes::complete;
    "note.resolve": ResolveRequest => Resolved, notes::resolve;
    "note.versions": ById => Vec<NoteVersion>, notes::versions;
    "note.version": NoteVersionRequest => NoteText, notes::version;
    "note.compare_versions": NoteVersionsRequest => Vec<NoteChange>, notes::compare_versions;
    "note.restore_version": NoteRestore => Saved, notes::restore_version;
    "note.unlinked": UnlinkedRequest => Unlinked, notes::unlinked;
    "note.link_mention": LinkMention => Saved, notes::link_mention;
    "note.export": NoteExport => Exported, notes::export;
    "note.editions": ById => Vec<EditionRow>, editions::list;
    "note.issue_edition": EditionIssue => EditionRow, editions::issue;
    "edition.get": ById => Edition, editions::get;
    "edition.export": EditionExport => Exported, editions::export;
    "edition.changes": EditionChangesRequest => EditionChanges, editions::changes;
    "article.export_references": ReferencesExport => Exported, references::export;

    "style.list": Empty => Vec<CitationStyle>, styles::list;
    "style.add": StyleAdd => CitationStyle, styles::add;
    "style.remove": StyleName => Done, styles::remove;
    "sensitive.list": Empty => Vec<SensitiveSource>, sensitive::list;
    "sensitive.mark": SensitiveMark => Done, sensitive::mark;
}
