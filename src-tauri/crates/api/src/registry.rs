//! Every command there is: its name, what it takes and what it answers.

use crate::types::{
    ById, ByIds, Done, Empty, Place, PostRef, actors::*, articles::*, compare::*, import::*,
    issues::*, library::*, notes::*, positions::*,
};

/// Declares the commands. Each is `"noun.verb": Request => Response`.
macro_rules! commands {
    ($($name:literal : $request:ty => $response:ty;)*) => {
        /// The names of all commands, in the order of the registry.
        pub const NAMES: &[&str] = &[$($name),*];

        /// Calls `$visit` with the types of each command.
        pub(crate) fn visit(visitor: &mut impl CommandVisitor) {
            $( visitor.command::<$request, $response>($name); )*
        }
    };
}

/// Sees the types of every command.
pub(crate) trait CommandVisitor {
    fn command<Q: ts_rs::TS + 'static, A: ts_rs::TS + 'static>(&mut self, name: &str);
}

commands! {
    "library.status": Empty => LibraryStatus;
    "library.open": LibraryPath => LibraryStatus;
    "library.create": LibraryPath => LibraryStatus;
    "library.open_example": Empty => LibraryStatus;
    "library.backup": Empty => Backup;
    "library.verify": Empty => Verification;
    "history.list": HistoryRequest => Vec<HistoryEntry>;
    "history.undo": Empty => Undone;
    "history.redo": Empty => Undone;
    "trash.list": Empty => Vec<TrashEntry>;
    "trash.restore": TrashItem => Done;
    "search.everything": SearchRequest => SearchResults;
    "switcher.find": SwitcherRequest => Vec<Place>;
    "job.list": Empty => Vec<Job>;
    "job.cancel": ById => Empty;
    "settings.get": Empty => Settings;
    "settings.set": Settings => Settings;

    "import.preview": ImportSource => ImportDraft;
    "import.fetch": ImportFetch => JobStarted;
    "import.drafts": Empty => Vec<ImportDraft>;
    "import.revise": ImportRevision => ImportDraft;
    "import.store": DraftRef => Stored;
    "import.discard": DraftRef => Empty;

    "article.list": ArticleListRequest => ArticleList;
    "article.get": ById => Article;
    "article.update": ArticleUpdate => Done;
    "article.trash": ByIds => Done;
    "article.reextract": ById => Reanchored;
    "article.edit_body": BodyEdit => Reanchored;
    "article.cuts": ById => Vec<Cut>;
    "outlet.list": Empty => Vec<OutletRow>;
    "outlet.update": OutletUpdate => Done;
    "excerpt.create": ExcerptCreate => Excerpt;
    "excerpt.update": ExcerptUpdate => Done;
    "excerpt.trash": ByIds => Done;
    "excerpt.list": ExcerptListRequest => ExcerptList;
    "excerpt.cite": ById => Cited;
    "inbox.list": Empty => Inbox;
    "quotation.accept": QuotationAccept => Accepted;
    "quotation.accept_many": ByIds => Done;
    "quotation.reject": ByIds => Done;
    "quotation.revise": QuotationRevise => Quotation;

    "position.add": PositionInput => Created;
    "position.update": PositionUpdate => Done;
    "position.trash": ByIds => Done;
    "position.get": ById => Position;
    "position.list": PositionListRequest => PositionList;
    "event.list": Empty => Vec<EventRow>;
    "event.get": ById => Event;
    "event.create": EventInput => Created;
    "event.update": EventUpdate => Done;
    "event.trash": ByIds => Done;

    "actor.list": ActorListRequest => ActorList;
    "actor.get": ActorRequest => Actor;
    "actor.create": ActorInput => Created;
    "actor.update": ActorUpdate => Done;
    "actor.trash": ByIds => Done;
    "actor.merge": Merge => Done;
    "post.list": Empty => Vec<PostRef>;
    "post.create": PostInput => Created;
    "tenure.add": TenureInput => Created;
    "tenure.trash": ById => Done;
    "country.list": Empty => Vec<CountryRow>;
    "country.get": CountryRequest => Country;

    "issue.tree": Empty => Vec<IssueNode>;
    "issue.get": ById => Issue;
    "issue.create": IssueInput => Created;
    "issue.update": IssueUpdate => Done;
    "issue.trash": ById => Done;
    "issue.merge": Merge => Done;
    "issue.flip_poles": ById => Done;

    "compare.matrix": MatrixRequest => Matrix;
    "compare.days": MatrixRequest => Vec<DayCount>;
    "compare.side_by_side": SideBySideRequest => SideBySide;
    "compare.words": WordsRequest => WordsDiff;
    "compare.export": CompareExport => Exported;

    "note.list": NoteListRequest => Vec<NoteRow>;
    "note.get": ById => Note;
    "note.templates": Empty => Vec<Template>;
    "note.create": NoteCreate => Created;
    "note.save": NoteSave => Saved;
    "note.append": NoteAppend => Saved;
    "note.trash": ByIds => Done;
    "note.render": RenderRequest => Rendered;
    "note.check": CheckRequest => Check;
    "note.complete": CompleteRequest => Vec<Completion>;
    "note.resolve": ResolveRequest => Resolved;
    "note.export": NoteExport => Exported;
    "note.editions": ById => Vec<EditionRow>;
    "note.issue_edition": ById => EditionRow;
}
