//! Every change that can be made to a library, by name.

use demarche_text::Phrase;
use demarche_text::phrase::{Argument, Fills, Template};

use crate::NoteId;

/// Declares the ops: a variant, its stable name in the history, and what it is called in the Undo menu: a template
/// whose holes are filled by the variant's fields of the same names, and before it others for when a condition over
/// the fields holds.
macro_rules! ops {
    ($($(#[$doc:meta])* $variant:ident $({ $($field:ident : $type:ty),* })? = $name:literal,
        $(if $when:expr => phrase!($one:literal $(| $many:literal)?),)*
        phrase!($else_one:literal $(| $else_many:literal)?);)*) => {
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

            /// What a user reads after "Undo". Long names are cut to what a menu can show.
            pub fn label(&self) -> Phrase {
                match self { $(Self::$variant $({ $($field),* })? => {
                    let template = $(if $when {
                        template!($one $(| $many)?)
                    } else)* {
                        template!($else_one $(| $else_many)?)
                    };
                    let fields = [$($((stringify!($field), Field::shown($field))),*)?];
                    filled(template, fields)
                })* }
            }

            /// The label of a change as the history has it, by its op's name: the phrase that it was made of. One
            /// that no template of the op gave, as an older version may have written it, is said as it is.
            pub(crate) fn read_label(name: &str, label: &str) -> Phrase {
                let read = match name {
                    $($name => read(
                        label,
                        &[$(template!($one $(| $many)?),)* template!($else_one $(| $else_many)?)],
                        &[$($((stringify!($field), <$type as Field>::read as Reads)),*)?],
                    ),)*
                    _ => None,
                };
                read.unwrap_or_else(|| Phrase::plain(label))
            }

            /// Every name, for checks that all are distinct.
            #[cfg(test)]
            pub(crate) const NAMES: &[&str] = &[$($name),*];
        }
    };
}

macro_rules! template {
    ($words:literal) => {
        Template::new($words)
    };
    ($one:literal | $many:literal) => {
        Template::counted($one, $many)
    };
}

ops! {
    /// An article is imported.
    StoreArticle { title: String } = "article.store", phrase!("Import “{title}”");
    /// An article's details are edited.
    UpdateArticle { title: String } = "article.update", phrase!("Edit details of “{title}”");
    /// Articles go to the trash.
    TrashArticles { n: usize } = "article.trash", phrase!("Delete {n} article" | "Delete {n} articles");
    /// An article becomes part of another.
    MergeArticle { from: String, into: String } = "article.merge", phrase!("Merge “{from}” into “{into}”");
    /// Several articles do.
    MergeArticles { n: usize } = "article.merge_many", phrase!("Merge {n} article" | "Merge {n} articles");
    /// Articles are said to be no copies of each other.
    SeparateCopies { n: usize } = "copies.separate", phrase!("Tell apart {n} article" | "Tell apart {n} articles");
    /// That is taken back.
    RejoinCopies { n: usize } = "copies.rejoin", phrase!("Allow as copies {n} article" | "Allow as copies {n} articles");
    /// A body version is made from a snapshot anew.
    ReextractArticle { title: String } = "article.reextract", phrase!("Extract “{title}” anew");
    /// An article's page is captured again.
    RecaptureArticle { title: String } = "article.recapture", phrase!("Capture “{title}” again");
    /// A body version is typed by hand.
    EditBody { title: String } = "article.edit_body", phrase!("Edit text of “{title}”");
    /// An outlet's details are edited.
    UpdateOutlet { name: String } = "outlet.update", phrase!("Edit outlet “{name}”");
    /// An excerpt is put on other words.
    ReanchorExcerpt { quote: String } = "excerpt.reanchor", phrase!("Put excerpt on “{quote}”");
    /// An excerpt is made.
    CreateExcerpt { quote: String } = "excerpt.create", phrase!("Excerpt “{quote}”");
    /// An excerpt's comment is edited.
    UpdateExcerpt = "excerpt.update", phrase!("Edit excerpt");
    /// Excerpts go to the trash.
    TrashExcerpts { n: usize } = "excerpt.trash", phrase!("Delete {n} excerpt" | "Delete {n} excerpts");
    /// A quotation is accepted.
    AcceptQuotation { speaker: String } = "quotation.accept", if speaker.is_empty() => phrase!("Accept quotation"), phrase!("Accept quotation of {speaker}");
    /// Several quotations are accepted.
    AcceptQuotations { n: usize } = "quotation.accept_many", phrase!("Accept {n} quotation" | "Accept {n} quotations");
    /// Quotations are rejected; `kept` where excerpts were made of some.
    RejectQuotations { n: usize, kept: bool } = "quotation.reject", if *kept => phrase!("Reject {n} quotation; what was accepted stays as excerpts and positions" | "Reject {n} quotations; what was accepted stays as excerpts and positions"), phrase!("Reject {n} quotation" | "Reject {n} quotations");
    /// What the machine found is corrected.
    ReviseQuotation = "quotation.revise", phrase!("Correct quotation");
    /// A position is coded.
    AddPosition { paraphrase: String } = "position.add", phrase!("Code position “{paraphrase}”");
    /// A position is edited.
    UpdatePosition = "position.update", phrase!("Edit position");
    /// Positions go to the trash.
    TrashPositions { n: usize } = "position.trash", phrase!("Delete {n} position" | "Delete {n} positions");
    /// Shifts and contradictions are put aside.
    DismissShifts { n: usize } = "shift.dismiss", phrase!("Dismiss {n} shift" | "Dismiss {n} shifts");
    /// Dismissed ones are taken back.
    RestoreShifts { n: usize } = "shift.restore", phrase!("Restore {n} shift" | "Restore {n} shifts");
    /// The coding of positions is changed, several at once.
    ChangePositions { n: usize } = "position.change_many", phrase!("Recode {n} position" | "Recode {n} positions");
    /// An event is made.
    CreateEvent { name: String } = "event.create", phrase!("Create event “{name}”");
    /// An event is edited.
    UpdateEvent { name: String } = "event.update", phrase!("Edit event “{name}”");
    /// It is said, or no longer said, whose readout an article is.
    SetReadoutSide { title: String } = "event.set_side", phrase!("Set the side of “{title}”");
    /// Events go to the trash.
    TrashEvents { n: usize } = "event.trash", phrase!("Delete {n} event" | "Delete {n} events");
    /// An actor is made.
    CreateActor { name: String } = "actor.create", phrase!("Create actor “{name}”");
    /// An actor is edited.
    UpdateActor { name: String } = "actor.update", phrase!("Edit actor “{name}”");
    /// Actors go to the trash.
    TrashActors { n: usize } = "actor.trash", phrase!("Delete {n} actor" | "Delete {n} actors");
    /// One actor becomes part of another.
    MergeActors { from: String, into: String } = "actor.merge", phrase!("Merge “{from}” into “{into}”");
    /// A post is made.
    CreatePost { title: String } = "post.create", phrase!("Create post “{title}”");
    /// An actor is given a post.
    AddTenure = "tenure.add", phrase!("Add tenure");
    /// A tenure is removed.
    TrashTenure = "tenure.trash", phrase!("Remove tenure");
    /// An issue is made.
    CreateIssue { name: String } = "issue.create", phrase!("Create issue “{name}”");
    /// An issue is edited.
    UpdateIssue { name: String } = "issue.update", phrase!("Edit issue “{name}”");
    /// An issue goes to the trash.
    TrashIssue { name: String } = "issue.trash", phrase!("Delete issue “{name}”");
    /// One issue becomes part of another.
    MergeIssues { from: String, into: String } = "issue.merge", phrase!("Merge issue “{from}” into “{into}”");
    /// An issue goes to another place in the tree.
    MoveIssue { name: String } = "issue.move", phrase!("Move issue “{name}”");
    /// Positions on an issue go to new ones.
    SplitIssue { name: String, parts: usize } = "issue.split", phrase!("Split issue “{name}” into {parts}");
    /// Issues are taken from a codebook.
    ImportCodebook { n: usize } = "issue.import", phrase!("Import {n} issue" | "Import {n} issues");
    /// What another program coded is taken in.
    TakeCoded { from: String } = "coded.take", phrase!("Import “{from}”");
    /// An issue's poles change sides.
    FlipPoles { name: String } = "issue.flip_poles", phrase!("Flip poles of “{name}”");
    /// A blind recoding is begun.
    StartRecode { name: String } = "recode.create", phrase!("Begin “{name}”");
    /// A position is coded once more, blind.
    AnswerRecode { place: u32 } = "recode.answer", phrase!("Recode blind, number {place}");
    /// One of two codings that differ is adopted.
    AdoptCoding { new: bool } = "recode.adopt", if *new => phrase!("Adopt the new coding"), phrase!("Keep the former coding");
    /// A blind recoding goes to the trash.
    TrashRecode { name: String } = "recode.trash", phrase!("Delete “{name}”");
    /// A note is made.
    CreateNote { title: String } = "note.create", phrase!("Create note “{title}”");
    /// A note's text is saved; saves within a minute are one.
    SaveNote { note: NoteId, title: String } = "note.save", phrase!("Edit note “{title}”");
    /// Something is put at the end of a note.
    AppendNote { title: String } = "note.append", phrase!("Send to note “{title}”");
    /// Files of a vault become notes.
    BringInNotes { n: usize } = "note.bring_in_new", phrase!("Bring in {n} note from a vault" | "Bring in {n} notes from a vault");
    /// A note's file in a vault was changed, and the note says what it says.
    BringInNote { title: String } = "note.bring_in", phrase!("Bring in changes to “{title}” from a vault");
    /// A note's text becomes what it was.
    RestoreNoteVersion { title: String } = "note.restore_version", phrase!("Restore a version of “{title}”");
    /// A name in a note becomes a link.
    LinkMention { title: String } = "note.link_mention", phrase!("Link in note “{title}”");
    /// Notes go to the trash.
    TrashNotes { n: usize } = "note.trash", phrase!("Delete {n} note" | "Delete {n} notes");
    /// A briefing is issued.
    IssueEdition { title: String, number: i64 } = "note.issue_edition", phrase!("Issue edition {number} of “{title}”");
    /// A source is marked as sensitive, or no longer.
    MarkSensitive { name: String, sensitive: bool } = "sensitive.mark", if *sensitive => phrase!("Hold “{name}” as a source"), phrase!("Name “{name}” as a source again");
    /// A citation style is added, or one of the same name is replaced.
    AddStyle { title: String } = "style.add", phrase!("Add citation style “{title}”");
    /// A citation style is removed.
    RemoveStyle { title: String } = "style.remove", phrase!("Remove citation style “{title}”");
    /// A feed is added.
    AddFeed { title: String } = "feed.add", phrase!("Add feed “{title}”");
    /// The feeds of an OPML file are added.
    AddFeeds { n: usize } = "feed.add_many", phrase!("Add {n} feed" | "Add {n} feeds");
    /// A feed's title, folder or filter is edited.
    UpdateFeed { title: String } = "feed.update", phrase!("Edit feed “{title}”");
    /// Feeds go to the trash.
    TrashFeeds { n: usize } = "feed.trash", phrase!("Delete {n} feed" | "Delete {n} feeds");
    /// Entries of feeds are marked as new, seen, imported or ignored.
    MarkFeedEntries { n: usize, state: &'static str } = "feed.mark", if *state == "new" => phrase!("Mark {n} entry as new" | "Mark {n} entries as new"), if *state == "seen" => phrase!("Mark {n} entry as seen" | "Mark {n} entries as seen"), if *state == "imported" => phrase!("Mark {n} entry as imported" | "Mark {n} entries as imported"), phrase!("Mark {n} entry as ignored" | "Mark {n} entries as ignored");
    /// A search over feeds is saved.
    SaveFeedSearch { name: String } = "feed_search.save", phrase!("Save feed search “{name}”");
    /// A search over feeds goes to the trash.
    TrashFeedSearch { name: String } = "feed_search.trash", phrase!("Delete feed search “{name}”");
    /// A search is saved.
    SaveSearch { name: String } = "search.save", phrase!("Save search “{name}”");
    /// A saved search goes to the trash.
    TrashSearch { name: String } = "search.trash", phrase!("Delete search “{name}”");
    /// A comparison or a grid is kept by name, or put in the place of one that was.
    SaveView { name: String } = "saved_view.save", phrase!("Save view “{name}”");
    /// A saved view is given another name.
    RenameView { name: String } = "saved_view.rename", phrase!("Rename view to “{name}”");
    /// A saved view goes to the trash.
    TrashView { name: String } = "saved_view.trash", phrase!("Remove saved view “{name}”");
    /// What others published is taken in.
    TakeInChanges { from: String } = "share.take_in", phrase!("Take in changes of “{from}”");
    /// Another library is merged into this one.
    MergeLibrary { from: String } = "share.merge", phrase!("Merge library “{from}”");
    /// Conflicts with what others published are decided.
    ResolveConflicts { n: usize } = "share.resolve", phrase!("Decide {n} conflict" | "Decide {n} conflicts");
    /// Something comes back from the trash.
    Restore { title: String } = "trash.restore", phrase!("Restore “{title}”");
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

/// A field of an op in its label; one that only decides which label it is shows nothing.
trait Field {
    fn shown(&self) -> Option<Argument>;
    fn read(words: &str) -> Option<Argument>;
}

/// Cut to what a menu can show.
impl Field for String {
    fn shown(&self) -> Option<Argument> {
        const SHOWN: usize = 40;
        let words = self.trim();
        let cut = words.char_indices().nth(SHOWN);
        Some(match cut {
            Some((at, _)) => format!("{}…", words[..at].trim_end()).argument(),
            None => words.argument(),
        })
    }

    fn read(words: &str) -> Option<Argument> {
        Some(words.argument())
    }
}

macro_rules! fields {
    (shown: $($shown:ty),*; hidden: $($hidden:ty),*) => {
        $(impl Field for $shown {
            fn shown(&self) -> Option<Argument> {
                Some(self.argument())
            }

            fn read(words: &str) -> Option<Argument> {
                words.parse().ok().map(Argument::Number)
            }
        })*
        $(impl Field for $hidden {
            fn shown(&self) -> Option<Argument> {
                None
            }

            fn read(_: &str) -> Option<Argument> {
                None
            }
        })*
    };
}

fields! {
    shown: usize, u32, i64;
    hidden: bool, NoteId, &'static str
}

fn filled<const N: usize>(
    template: Template,
    fields: [(&'static str, Option<Argument>); N],
) -> Phrase {
    let shown = fields
        .into_iter()
        .filter(|(name, _)| template.has(name))
        .filter_map(|(name, argument)| Some((name, argument?)));
    template.with(shown)
}

type Reads = fn(&str) -> Option<Argument>;

fn read(label: &str, templates: &[Template], fields: &[(&'static str, Reads)]) -> Option<Phrase> {
    templates.iter().find_map(|template| {
        let found = template.read(label)?;
        let read = |(hole, words)| {
            let (name, read) = fields.iter().find(|(name, _)| *name == hole)?;
            Some((*name, read(words)?))
        };
        let arguments: Option<Vec<_>> = found.into_iter().map(read).collect();
        Some(template.with(arguments?))
    })
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
        assert_eq!(Op::TrashNotes { n: 1 }.label(), "Delete 1 note");
        assert_eq!(Op::TrashNotes { n: 3 }.label(), "Delete 3 notes");
        let title = "x".repeat(60);
        let label = Op::StoreArticle { title }.label();
        assert_eq!(label.to_string(), format!("Import “{}…”", "x".repeat(40)));
    }

    #[test]
    fn a_stored_label_is_read_as_the_phrase_that_gave_it() {
        let ops = [
            Op::MergeActors {
                from: "Xi".to_owned(),
                into: "Xi Jinping".to_owned(),
            },
            Op::RejectQuotations { n: 1, kept: true },
            Op::RejectQuotations { n: 2, kept: false },
            Op::MarkFeedEntries {
                n: 3,
                state: "seen",
            },
            // A number that is a title stays one.
            Op::CreateNote {
                title: "2022".to_owned(),
            },
            Op::UpdateExcerpt,
        ];
        for op in ops {
            let label = op.label();
            assert_eq!(Op::read_label(op.name(), &label.to_string()), label);
        }
        let odd = Op::read_label("note.create", "Make the note “A”");
        assert_eq!(odd, Phrase::plain("Make the note “A”"));
        let gone = Op::read_label("note.create_once", "Create note “A”");
        assert_eq!(gone, Phrase::plain("Create note “A”"));
    }
}
