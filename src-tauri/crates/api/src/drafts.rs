//! Imports that are not stored yet: what came in byte for byte, what was made of it, and what the
//! analyst changed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use chrono::{DateTime, Utc};
use demarche_extract::{Body, CutReason, Draft, Fact, FactOrigin, Origin};
use demarche_library::articles::{Capture, NewArticle, PublishedFrom};
use demarche_library::excerpts::{Standing, standing};
use demarche_library::{FeedEntryId, Library};
use demarche_text::{PartialDate, Phrase, phrase};

use crate::failure;
use crate::types::Id;
use crate::types::companion::SelectionStands;
use crate::types::import::ImportSourceKind;
use crate::types::library::Failure;

/// The drafts of this session, by id.
#[derive(Default)]
pub(crate) struct Drafts(Mutex<Table>);

#[derive(Default)]
struct Table {
    last: Id,
    drafts: BTreeMap<Id, HeldDraft>,
}

/// A draft.
#[derive(Debug, Clone)]
pub(crate) struct HeldDraft {
    pub(crate) id: Id,
    /// How often it was changed.
    pub(crate) revision: u32,
    pub(crate) captured: Captured,
    /// As it was extracted, with the pieces cut and kept as the analyst has them.
    pub(crate) draft: Draft,
    /// Why each piece was cut at first; none for the kept ones.
    reasons: Vec<Option<CutReason>>,
    pub(crate) edits: Edits,
    /// The entry of a feed that it was made of, and the library that has the entry.
    feed_entry: Option<(FeedEntryId, Weak<Library>)>,
    /// What to say of how it came here, beside what its extraction says.
    pub(crate) note: Option<Phrase>,
    pub(crate) selected: Option<Selected>,
}

/// Words that were selected on the page.
#[derive(Debug, Clone)]
pub(crate) struct Selected {
    /// The same words, as they looked and as they are written.
    words: Vec<String>,
    /// Whether they are to be an excerpt.
    pub(crate) excerpt: bool,
}

impl Selected {
    /// None where there are no words.
    pub(crate) fn of(words: Vec<String>) -> Option<Self> {
        let words = words.into_iter().filter(|words| !words.trim().is_empty());
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then_some(Self {
            words,
            excerpt: true,
        })
    }
}

/// What came in, unchanged.
#[derive(Debug, Clone)]
pub(crate) struct Captured {
    pub(crate) source: ImportSourceKind,
    /// The name of the file, with its ending.
    pub(crate) file_name: Option<String>,
    pub(crate) bytes: Vec<u8>,
    pub(crate) media_type: String,
    /// The address asked for, or the one that the analyst gave to a paste.
    pub(crate) url: Option<String>,
    pub(crate) final_url: Option<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) at: DateTime<Utc>,
    pub(crate) reference: Option<CapturedReference>,
}

/// The reference that a draft comes from, byte for byte, whatever page was read for it since.
#[derive(Debug, Clone)]
pub(crate) struct CapturedReference {
    /// What its file calls it.
    pub(crate) key: Option<String>,
    pub(crate) bytes: Vec<u8>,
    pub(crate) media_type: &'static str,
    pub(crate) at: DateTime<Utc>,
}

/// What the analyst said instead of the extractor.
#[derive(Debug, Clone, Default)]
pub(crate) struct Edits {
    pub(crate) title: Option<String>,
    /// `Some(None)` when the analyst took the date away.
    pub(crate) published: Option<Option<PartialDate>>,
    pub(crate) outlet: Option<String>,
}

impl Drafts {
    /// Keeps a draft until it is stored or discarded.
    pub(crate) fn hold(&self, captured: Captured, mut draft: Draft) -> HeldDraft {
        draft.doubt_after(captured.at.date_naive());
        self.with(|table| {
            table.last += 1;
            let held = HeldDraft {
                id: table.last,
                revision: 0,
                captured,
                reasons: draft.pieces.iter().map(|piece| piece.cut).collect(),
                draft,
                edits: Edits::default(),
                feed_entry: None,
                note: None,
                selected: None,
            };
            table.drafts.insert(held.id, held.clone());
            held
        })
    }

    /// The same, of a page on which words were selected.
    pub(crate) fn hold_page(
        &self,
        captured: Captured,
        draft: Draft,
        selected: Option<Selected>,
    ) -> HeldDraft {
        let held = self.hold(captured, draft);
        self.with(|table| match table.drafts.get_mut(&held.id) {
            Some(kept) => {
                kept.selected = selected;
                kept.clone()
            }
            None => held,
        })
    }

    /// The same, of an entry of a feed. `note` is what to say of where its text is from.
    pub(crate) fn hold_entry(
        &self,
        captured: Captured,
        draft: Draft,
        entry: FeedEntryId,
        library: &Arc<Library>,
        note: Option<Phrase>,
    ) -> HeldDraft {
        let held = self.hold(captured, draft);
        let of = (entry, Arc::downgrade(library));
        self.with(|table| {
            if let Some(held) = table.drafts.get_mut(&held.id) {
                held.feed_entry = Some(of);
                held.note = note;
            }
        });
        held
    }

    /// All that there are, and how often each was changed.
    pub(crate) fn revisions(&self) -> Vec<(Id, u32)> {
        self.with(|table| {
            let drafts = table.drafts.values();
            drafts.map(|held| (held.id, held.revision)).collect()
        })
    }

    pub(crate) fn get(&self, id: Id) -> Result<HeldDraft, Failure> {
        self.with(|table| table.drafts.get(&id).cloned())
            .ok_or_else(|| failure::no_such_draft(id))
    }

    /// Changes a draft as a whole, or not at all when `change` fails.
    pub(crate) fn revise(
        &self,
        id: Id,
        change: impl FnOnce(&mut HeldDraft) -> Result<(), Failure>,
    ) -> Result<HeldDraft, Failure> {
        self.with(|table| {
            let held = table
                .drafts
                .get_mut(&id)
                .ok_or_else(|| failure::no_such_draft(id))?;
            let mut changed = held.clone();
            change(&mut changed)?;
            changed.revision += 1;
            *held = changed.clone();
            Ok(changed)
        })
    }

    pub(crate) fn drop(&self, id: Id) -> Result<(), Failure> {
        self.with(|table| table.drafts.remove(&id))
            .map(|_| ())
            .ok_or_else(|| failure::no_such_draft(id))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Table) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl HeldDraft {
    /// Puts another capture and what was made of it in place, the analyst's edits kept.
    pub(crate) fn replace(&mut self, captured: Captured, draft: Draft) {
        self.captured = captured;
        self.reasons = draft.pieces.iter().map(|piece| piece.cut).collect();
        self.draft = draft;
    }

    /// The entry that it was made of, where `library` has it: drafts stay when another one is opened.
    pub(crate) fn entry_in(&self, library: &Arc<Library>) -> Option<FeedEntryId> {
        let (entry, of) = self.feed_entry.as_ref()?;
        std::ptr::eq(of.as_ptr(), Arc::as_ptr(library)).then_some(*entry)
    }

    /// Turns a kept piece into a cut one, and the other way round.
    pub(crate) fn toggle(&mut self, piece: u32) -> Result<(), Failure> {
        let at = piece as usize;
        let Some(found) = self.draft.pieces.get_mut(at) else {
            return Err(failure::invalid(
                phrase!("The draft has no piece {piece}.", piece),
                phrase!("Look at the draft again."),
            ));
        };
        found.cut = match found.cut {
            Some(_) => None,
            None => Some(self.reasons[at].unwrap_or(CutReason::Other)),
        };
        Ok(())
    }

    pub(crate) fn body(&self) -> Body {
        self.draft.body()
    }

    /// The title, as the analyst or else the page has it.
    pub(crate) fn title(&self) -> Option<&str> {
        match &self.edits.title {
            Some(title) => Some(title.as_str()),
            None => self.draft.title.as_ref().map(|title| title.value.as_str()),
        }
        .map(str::trim)
        .filter(|title| !title.is_empty())
    }

    /// When it was published, as the analyst or else the page has it.
    pub(crate) fn published(&self) -> Option<PartialDate> {
        match &self.edits.published {
            Some(date) => date.clone(),
            None => self.draft.published.as_ref().map(|date| date.value.clone()),
        }
    }

    /// Where each fact was found; what the analyst gave is the analyst's.
    pub(crate) fn origins(&self) -> Vec<FactOrigin> {
        let edits = &self.edits;
        let edited = [
            (Fact::Title, edits.title.is_some(), self.title().is_some()),
            (
                Fact::Published,
                edits.published.is_some(),
                self.published().is_some(),
            ),
            (
                Fact::Outlet,
                edits.outlet.is_some(),
                edits
                    .outlet
                    .as_deref()
                    .is_some_and(|name| !name.trim().is_empty()),
            ),
        ];
        let mut origins = self.draft.origins.clone();
        for (fact, edited, known) in edited {
            if edited {
                origins.retain(|told| told.fact != fact);
            }
            if edited && known {
                origins.push(FactOrigin::new(fact, Origin::Analyst, ""));
            }
        }
        origins
    }

    /// The words that were selected, and how they stand in the text: as they looked where they stand so, else as
    /// they are written.
    pub(crate) fn selection(&self) -> Option<(&str, Standing)> {
        let selected = self.selected.as_ref()?;
        let text = self.body().text;
        let mut each = selected
            .words
            .iter()
            .map(|words| (words.as_str(), standing(&text, words)));
        let first = each.next()?;
        let stands = |(_, standing): &(&str, Standing)| *standing != Standing::Nowhere;
        match stands(&first) {
            true => Some(first),
            false => Some(each.find(stands).unwrap_or(first)),
        }
    }

    /// How the words that were selected stand in the text.
    pub(crate) fn selection_stands(&self) -> Option<SelectionStands> {
        self.selection().map(|(_, standing)| standing.into())
    }

    /// The article as it would be stored.
    pub(crate) fn article(&self) -> NewArticle {
        let captured = &self.captured;
        let capture = Capture {
            bytes: captured.bytes.clone(),
            media_type: captured.media_type.clone(),
            captured_at: Some(captured.at),
            requested_url: captured.url.clone(),
            final_url: captured.final_url.clone(),
            headers: captured.headers.clone(),
            extractor: demarche_extract::EXTRACTOR.to_owned(),
            ..Capture::default()
        };
        let mut article = NewArticle::of_draft(&self.draft, capture);
        article.without_text = captured.source == ImportSourceKind::Reference;
        if let Some(reference) = &captured.reference {
            article.citation_key = reference.key.clone();
            // Else it is what was captured itself.
            article.reference = (reference.bytes != captured.bytes).then(|| Capture {
                bytes: reference.bytes.clone(),
                media_type: reference.media_type.to_owned(),
                captured_at: Some(reference.at),
                extractor: demarche_extract::EXTRACTOR.to_owned(),
                ..Capture::default()
            });
        }
        if self
            .selected
            .as_ref()
            .is_some_and(|selected| selected.excerpt)
        {
            let words = self.selection().map(|(words, _)| words.to_owned());
            article.excerpts = words.into_iter().collect();
        }
        article.title = self.title().map(str::to_owned);
        article.origins = self.origins();
        article.published = self.published();
        if let Some(edited) = &self.edits.published {
            article.published_from = edited.as_ref().map(|_| PublishedFrom::Analyst);
        }
        if let Some(outlet) = &self.edits.outlet {
            article.outlet = Some(outlet.trim().to_owned()).filter(|name| !name.is_empty());
        }
        article
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use demarche_extract::{BlockKind, Piece};

    fn draft() -> Draft {
        let piece = |text: &str, cut| Piece {
            text: text.to_owned(),
            kind: BlockKind::Paragraph,
            level: None,
            cut,
        };
        Draft {
            pieces: vec![
                piece("Home", Some(CutReason::Navigation)),
                piece("One.", None),
                piece("Two.", None),
            ],
            ..Draft::default()
        }
    }

    fn captured() -> Captured {
        Captured {
            source: ImportSourceKind::Paste,
            file_name: None,
            bytes: b"Home\nOne.\nTwo.".to_vec(),
            media_type: "text/plain".into(),
            url: None,
            final_url: None,
            headers: Vec::new(),
            at: DateTime::UNIX_EPOCH,
            reference: None,
        }
    }

    #[test]
    fn selected_words_are_an_excerpt_where_they_stand_once() {
        let drafts = Drafts::default();
        let selected =
            |words: &[&str]| Selected::of(words.iter().map(ToString::to_string).collect());
        let held = |words: &[&str]| drafts.hold_page(captured(), draft(), selected(words));
        let excerpts = |held: &HeldDraft| held.article().excerpts;

        let once = held(&["ONE. TWO.", "One. Two."]);
        assert_eq!(once.selection_stands(), Some(SelectionStands::Once));
        assert_eq!(excerpts(&once), ["One. Two."]);
        // A piece that was cut takes its words along, and brings them back.
        let cut = drafts.revise(once.id, |held| held.toggle(2)).unwrap();
        assert_eq!(cut.selection_stands(), Some(SelectionStands::Nowhere));
        let back = drafts.revise(once.id, |held| held.toggle(2)).unwrap();
        assert_eq!(back.selection_stands(), Some(SelectionStands::Once));

        assert_eq!(held(&["o"]).selection_stands(), Some(SelectionStands::Once));
        assert_eq!(
            held(&["."]).selection_stands(),
            Some(SelectionStands::Several)
        );
        let refused = drafts.revise(once.id, |held| {
            if let Some(selected) = &mut held.selected {
                selected.excerpt = false;
            }
            Ok(())
        });
        assert!(excerpts(&refused.unwrap()).is_empty());
        assert!(selected(&[" ", ""]).is_none());
    }

    #[test]
    fn a_piece_goes_and_comes_back_with_its_reason() {
        let drafts = Drafts::default();
        let id = drafts.hold(captured(), draft()).id;
        let toggled = drafts.revise(id, |held| {
            held.toggle(0)?;
            held.toggle(2)
        });
        let toggled = toggled.unwrap();
        assert_eq!(toggled.body().text, "Home\n\nOne.");
        assert_eq!(toggled.draft.pieces[2].cut, Some(CutReason::Other));
        let back = drafts.revise(id, |held| held.toggle(0)).unwrap();
        assert_eq!(back.draft.pieces[0].cut, Some(CutReason::Navigation));
    }

    #[test]
    fn a_revision_that_fails_changes_nothing() {
        let drafts = Drafts::default();
        let id = drafts.hold(captured(), draft()).id;
        let failed = drafts.revise(id, |held| {
            held.toggle(1)?;
            held.toggle(9)
        });
        assert!(failed.is_err());
        assert_eq!(drafts.get(id).unwrap().body().text, "One.\n\nTwo.");
    }

    #[test]
    fn a_draft_that_is_gone_is_said_to_be() {
        let drafts = Drafts::default();
        let id = drafts.hold(captured(), draft()).id;
        drafts.drop(id).unwrap();
        assert!(drafts.get(id).is_err());
        assert!(drafts.drop(id).is_err());
        assert_ne!(drafts.hold(captured(), draft()).id, id);
    }
}
