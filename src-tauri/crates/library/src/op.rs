//! Every change that can be made to a library, by name.

use crate::NoteId;

/// Declares the ops: a variant, its stable name in the history, and its label as an expression over
/// the variant's fields.
macro_rules! ops {
    ($($(#[$doc:meta])* $variant:ident $({ $($field:ident : $type:ty),* })? = $name:literal, $label:expr;)*) => {
        /// A change: what [`crate::Library::transact`] records, with a label that a user reads in the
        /// Undo menu.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields only fill in the label")]
        pub enum Op { $($(#[$doc])* $variant $({ $($field: $type),* })?,)* }

        impl Op {
            /// The name in the history; never changes once released.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$variant $({ $($field: _),* })? => $name,)* }
            }

            /// What a user reads after "Undo".
            #[allow(unused_variables, reason = "not every field is part of the label")]
            pub fn label(&self) -> String {
                match self { $(Self::$variant $({ $($field),* })? => $label.into(),)* }
            }

            /// Every name, for checks that all are distinct.
            #[cfg(test)]
            pub(crate) const NAMES: &[&str] = &[$($name),*];
        }
    };
}

ops! {
    /// An article is imported.
    StoreArticle { title: String } = "article.store", format!("Import {}", quoted(title));
    /// An article's details are edited.
    UpdateArticle { title: String } = "article.update", format!("Edit details of {}", quoted(title));
    /// Articles go to the trash.
    TrashArticles { count: usize } = "article.trash", counted("Delete", *count, "article");
    /// An article becomes part of another.
    MergeArticle { from: String, into: String } = "article.merge", format!("Merge {} into {}", quoted(from), quoted(into));
    /// Several articles do.
    MergeArticles { count: usize } = "article.merge_many", counted("Merge", *count, "article");
    /// Articles are said to be no copies of each other.
    SeparateCopies { count: usize } = "copies.separate", counted("Tell apart", *count, "article");
    /// That is taken back.
    RejoinCopies { count: usize } = "copies.rejoin", counted("Allow as copies", *count, "article");
    /// A body version is made from a snapshot anew.
    ReextractArticle { title: String } = "article.reextract", format!("Extract {} anew", quoted(title));
    /// An article's page is captured again.
    RecaptureArticle { title: String } = "article.recapture", format!("Capture {} again", quoted(title));
    /// A body version is typed by hand.
    EditBody { title: String } = "article.edit_body", format!("Edit text of {}", quoted(title));
    /// An outlet's details are edited.
    UpdateOutlet { name: String } = "outlet.update", format!("Edit outlet {}", quoted(name));
    /// An excerpt is put on other words.
    ReanchorExcerpt { quote: String } = "excerpt.reanchor", format!("Put excerpt on {}", quoted(quote));
    /// An excerpt is made.
    CreateExcerpt { quote: String } = "excerpt.create", format!("Excerpt {}", quoted(quote));
    /// An excerpt's comment is edited.
    UpdateExcerpt = "excerpt.update", "Edit excerpt";
    /// Excerpts go to the trash.
    TrashExcerpts { count: usize } = "excerpt.trash", counted("Delete", *count, "excerpt");
    /// A quotation is accepted.
    AcceptQuotation { speaker: String } = "quotation.accept", if speaker.is_empty() { "Accept quotation".to_owned() } else { format!("Accept quotation of {speaker}") };
    /// Several quotations are accepted.
    AcceptQuotations { count: usize } = "quotation.accept_many", counted("Accept", *count, "quotation");
    /// Quotations are rejected; `kept` where excerpts were made of some.
    RejectQuotations { count: usize, kept: bool } = "quotation.reject", format!("{}{}", counted("Reject", *count, "quotation"), if *kept { "; what was accepted stays as excerpts and positions" } else { "" });
    /// What the machine found is corrected.
    ReviseQuotation = "quotation.revise", "Correct quotation";
    /// A position is coded.
    AddPosition { paraphrase: String } = "position.add", format!("Code position {}", quoted(paraphrase));
    /// A position is edited.
    UpdatePosition = "position.update", "Edit position";
    /// Positions go to the trash.
    TrashPositions { count: usize } = "position.trash", counted("Delete", *count, "position");
    /// Shifts and contradictions are put aside.
    DismissShifts { count: usize } = "shift.dismiss", counted("Dismiss", *count, "shift");
    /// Dismissed ones are taken back.
    RestoreShifts { count: usize } = "shift.restore", counted("Restore", *count, "shift");
    /// The coding of positions is changed, several at once.
    ChangePositions { count: usize } = "position.change_many", counted("Recode", *count, "position");
    /// An event is made.
    CreateEvent { name: String } = "event.create", format!("Create event {}", quoted(name));
    /// An event is edited.
    UpdateEvent { name: String } = "event.update", format!("Edit event {}", quoted(name));
    /// It is said, or no longer said, whose readout an article is.
    SetReadoutSide { title: String } = "event.set_side", format!("Set the side of {}", quoted(title));
    /// Events go to the trash.
    TrashEvents { count: usize } = "event.trash", counted("Delete", *count, "event");
    /// An actor is made.
    CreateActor { name: String } = "actor.create", format!("Create actor {}", quoted(name));
    /// An actor is edited.
    UpdateActor { name: String } = "actor.update", format!("Edit actor {}", quoted(name));
    /// Actors go to the trash.
    TrashActors { count: usize } = "actor.trash", counted("Delete", *count, "actor");
    /// One actor becomes part of another.
    MergeActors { from: String, into: String } = "actor.merge", format!("Merge {} into {}", quoted(from), quoted(into));
    /// A post is made.
    CreatePost { title: String } = "post.create", format!("Create post {}", quoted(title));
    /// An actor is given a post.
    AddTenure = "tenure.add", "Add tenure";
    /// A tenure is removed.
    TrashTenure = "tenure.trash", "Remove tenure";
    /// An issue is made.
    CreateIssue { name: String } = "issue.create", format!("Create issue {}", quoted(name));
    /// An issue is edited.
    UpdateIssue { name: String } = "issue.update", format!("Edit issue {}", quoted(name));
    /// An issue goes to the trash.
    TrashIssue { name: String } = "issue.trash", format!("Delete issue {}", quoted(name));
    /// One issue becomes part of another.
    MergeIssues { from: String, into: String } = "issue.merge", format!("Merge issue {} into {}", quoted(from), quoted(into));
    /// An issue goes to another place in the tree.
    MoveIssue { name: String } = "issue.move", format!("Move issue {}", quoted(name));
    /// Positions on an issue go to new ones.
    SplitIssue { name: String, parts: usize } = "issue.split", format!("Split issue {} into {}", quoted(name), parts + 1);
    /// Issues are taken from a codebook.
    ImportCodebook { count: usize } = "issue.import", counted("Import", *count, "issue");
    /// What another program coded is taken in.
    TakeCoded { from: String } = "coded.take", format!("Import {}", quoted(from));
    /// An issue's poles change sides.
    FlipPoles { name: String } = "issue.flip_poles", format!("Flip poles of {}", quoted(name));
    /// A blind recoding is begun.
    StartRecode { name: String } = "recode.create", format!("Begin {}", quoted(name));
    /// A position is coded once more, blind.
    AnswerRecode { place: u32 } = "recode.answer", format!("Recode blind, number {place}");
    /// One of two codings that differ is adopted.
    AdoptCoding { new: bool } = "recode.adopt", if *new { "Adopt the new coding" } else { "Keep the former coding" };
    /// A blind recoding goes to the trash.
    TrashRecode { name: String } = "recode.trash", format!("Delete {}", quoted(name));
    /// A note is made.
    CreateNote { title: String } = "note.create", format!("Create note {}", quoted(title));
    /// A note's text is saved; saves within a minute are one.
    SaveNote { note: NoteId, title: String } = "note.save", format!("Edit note {}", quoted(title));
    /// Something is put at the end of a note.
    AppendNote { title: String } = "note.append", format!("Send to note {}", quoted(title));
    /// Files of a vault become notes.
    BringInNotes { count: usize } = "note.bring_in_new", format!("{} from a vault", counted("Bring in", *count, "note"));
    /// A note's file in a vault was changed, and the note says what it says.
    BringInNote { title: String } = "note.bring_in", format!("Bring in changes to {} from a vault", quoted(title));
    /// A note's text becomes what it was.
    RestoreNoteVersion { title: String } = "note.restore_version", format!("Restore a version of {}", quoted(title));
    /// A name in a note becomes a link.
    LinkMention { title: String } = "note.link_mention", format!("Link in note {}", quoted(title));
    /// Notes go to the trash.
    TrashNotes { count: usize } = "note.trash", counted("Delete", *count, "note");
    /// A briefing is issued.
    IssueEdition { title: String, number: i64 } = "note.issue_edition", format!("Issue edition {number} of {}", quoted(title));
    /// A source is marked as sensitive, or no longer.
    MarkSensitive { name: String, sensitive: bool } = "sensitive.mark", if *sensitive { format!("Hold {} as a source", quoted(name)) } else { format!("Name {} as a source again", quoted(name)) };
    /// A citation style is added, or one of the same name is replaced.
    AddStyle { title: String } = "style.add", format!("Add citation style {}", quoted(title));
    /// A citation style is removed.
    RemoveStyle { title: String } = "style.remove", format!("Remove citation style {}", quoted(title));
    /// A feed is added.
    AddFeed { title: String } = "feed.add", format!("Add feed {}", quoted(title));
    /// The feeds of an OPML file are added.
    AddFeeds { count: usize } = "feed.add_many", counted("Add", *count, "feed");
    /// A feed's title, folder or filter is edited.
    UpdateFeed { title: String } = "feed.update", format!("Edit feed {}", quoted(title));
    /// Feeds go to the trash.
    TrashFeeds { count: usize } = "feed.trash", counted("Delete", *count, "feed");
    /// Entries of feeds are marked as new, seen, imported or ignored.
    MarkFeedEntries { count: usize, state: &'static str } = "feed.mark", if *count == 1 { format!("Mark 1 entry as {state}") } else { format!("Mark {count} entries as {state}") };
    /// A search over feeds is saved.
    SaveFeedSearch { name: String } = "feed_search.save", format!("Save feed search {}", quoted(name));
    /// A search over feeds goes to the trash.
    TrashFeedSearch { name: String } = "feed_search.trash", format!("Delete feed search {}", quoted(name));
    /// A search is saved.
    SaveSearch { name: String } = "search.save", format!("Save search {}", quoted(name));
    /// A saved search goes to the trash.
    TrashSearch { name: String } = "search.trash", format!("Delete search {}", quoted(name));
    /// A comparison or a grid is kept by name, or put in the place of one that was.
    SaveView { name: String } = "saved_view.save", format!("Save view {}", quoted(name));
    /// A saved view is given another name.
    RenameView { name: String } = "saved_view.rename", format!("Rename view to {}", quoted(name));
    /// A saved view goes to the trash.
    TrashView { name: String } = "saved_view.trash", format!("Remove saved view {}", quoted(name));
    /// What others published is taken in.
    TakeInChanges { from: String } = "share.take_in", format!("Take in changes of {}", quoted(from));
    /// Another library is merged into this one.
    MergeLibrary { from: String } = "share.merge", format!("Merge library {}", quoted(from));
    /// Conflicts with what others published are decided.
    ResolveConflicts { count: usize } = "share.resolve", counted("Decide", *count, "conflict");
    /// Something comes back from the trash.
    Restore { title: String } = "trash.restore", format!("Restore {}", quoted(title));
}

impl Op {
    /// Whether the actors that it may make are the gazetteer's own, so that texts read the same after it.
    pub(crate) fn makes_only_known_actors(&self) -> bool {
        matches!(
            self,
            Self::StoreArticle { .. }
                | Self::ReextractArticle { .. }
                | Self::RecaptureArticle { .. }
                | Self::EditBody { .. }
        )
    }

    /// Changes with the same key within a minute are one entry of the history.
    pub(crate) fn coalescing_key(&self) -> Option<String> {
        match self {
            Self::SaveNote { note, .. } => Some(format!("note.save {note}")),
            _ => None,
        }
    }
}

/// The words in quotation marks, cut to what a menu can show.
fn quoted(words: &str) -> String {
    const SHOWN: usize = 40;
    let words = words.trim();
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("“{}…”", words[..at].trim_end()),
        None => format!("“{words}”"),
    }
}

fn counted(verb: &str, count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{verb} {count} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct() {
        let mut names = Op::NAMES.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Op::NAMES.len());
    }

    #[test]
    fn a_label_counts_and_cuts() {
        assert_eq!(Op::TrashNotes { count: 1 }.label(), "Delete 1 note");
        assert_eq!(Op::TrashNotes { count: 3 }.label(), "Delete 3 notes");
        let title = "x".repeat(60);
        let label = Op::StoreArticle { title }.label();
        assert_eq!(label, format!("Import “{}…”", "x".repeat(40)));
    }
}
