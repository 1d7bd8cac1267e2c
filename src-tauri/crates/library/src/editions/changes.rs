//! What changed since an edition was issued.

use demarche_text::diff;
use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::basis::{self, Basis, FrozenEvidence};
use super::{Edition, EditionRow};
use crate::positions::PositionRow;
use crate::{ArticleId, EditionId, Error, ExcerptId, Library, Reader, Result, share};

/// What an edition is held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// The note as it is now, and what it rests on now.
    Now {
        /// Its Markdown.
        text: String,
        /// See [`Library::basis`].
        basis: Basis,
    },
    /// A later edition of the same note.
    Edition(EditionId),
}

/// What changed since an edition was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionChanges {
    /// The edition.
    pub edition: EditionRow,
    /// The edition that it is held against; none for the note as it is now.
    pub against: Option<EditionRow>,
    /// Both texts, word by word.
    pub text: Vec<diff::Part>,
    /// The positions that differ.
    pub positions: Vec<PositionChange>,
    /// The evidence of the edition that is no longer what it was.
    pub evidence: Vec<EvidenceChange>,
}

/// What became of a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PositionFate {
    /// It was not there.
    Added,
    /// It is coded otherwise.
    Changed,
    /// It is in the trash.
    Retracted,
    /// It is still coded, but the note no longer rests on it.
    Dropped,
}

/// A position that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionChange {
    /// What became of it.
    pub fate: PositionFate,
    /// As it was; none where it was added.
    pub before: Option<PositionRow>,
    /// As it is; none where it is gone.
    pub after: Option<PositionRow>,
    /// What of its coding differs, by the field's name.
    pub fields: Vec<String>,
}

/// What became of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceFate {
    /// It, or its article, is in the trash.
    Gone,
    /// Its words are no longer in the article.
    Orphan,
    /// It holds other words.
    Quote,
    /// It is told of another speaker, or of another day.
    Speaker,
    /// The article's text has a newer version.
    Text,
    /// What it was made from was captured again.
    Capture,
    /// The article's title, outlet, date, authors or address changed.
    Facts,
    /// It was marked as sensitive since, or no longer is.
    Held,
}

/// A piece of evidence that is no longer what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceChange {
    /// As it was.
    pub before: FrozenEvidence,
    /// As it is; none where it is gone.
    pub after: Option<FrozenEvidence>,
    /// What became of it.
    pub fates: Vec<EvidenceFate>,
}

impl Library {
    /// What changed since an edition was issued. Fails where the other edition is of another note.
    pub fn edition_changes(&self, id: EditionId, since: &Since) -> Result<EditionChanges> {
        let before = self.edition_here(id)?;
        match since {
            Since::Now { text, basis } => self.read(|reader| {
                Ok(EditionChanges {
                    text: diff::words(&before.text, text),
                    positions: positions_now(reader, &before.basis, basis)?,
                    evidence: evidence_now(reader, &before.basis)?,
                    edition: before.row,
                    against: None,
                })
            }),
            Since::Edition(after) => between(before, self.edition_here(*after)?),
        }
    }

    /// An edition with this library's numbers and keys in it, whoever issued it.
    fn edition_here(&self, id: EditionId) -> Result<Edition> {
        let mark = self.mark()?;
        let mut edition = self.edition(id)?;
        self.read(|reader| share::as_here(reader, &mark, &mut edition))?;
        Ok(edition)
    }
}

fn between(before: Edition, after: Edition) -> Result<EditionChanges> {
    if before.note != after.note {
        return Err(Error::invalid(phrase!(
            "Two editions can be held against each other where they are of one note."
        )));
    }
    let same = |a: &FrozenEvidence, b: &FrozenEvidence| {
        let id = |it: &FrozenEvidence| it.excerpt.as_ref().map(|it| it.id);
        a.article.id == b.article.id && id(a) == id(b)
    };
    let evidence = before
        .basis
        .evidence
        .iter()
        .filter_map(|it| {
            let now = after.basis.evidence.iter().find(|other| same(it, other))?;
            changed(it, Some(now.clone()))
        })
        .collect();
    Ok(EditionChanges {
        text: diff::words(&before.text, &after.text),
        positions: positions(&before.basis, &after.basis, |_| Ok(PositionFate::Dropped))?,
        evidence,
        edition: before.row,
        against: Some(after.row),
    })
}

fn positions_now(reader: &Reader<'_>, before: &Basis, now: &Basis) -> Result<Vec<PositionChange>> {
    positions(before, now, |gone| {
        Ok(if basis::in_force(reader, gone.id)? {
            PositionFate::Dropped
        } else {
            PositionFate::Retracted
        })
    })
}

fn positions(
    before: &Basis,
    after: &Basis,
    fate: impl Fn(&PositionRow) -> Result<PositionFate>,
) -> Result<Vec<PositionChange>> {
    let mut changes = Vec::new();
    for was in &before.positions {
        let Some(is) = after.positions.iter().find(|it| it.id == was.id) else {
            changes.push(PositionChange {
                fate: fate(was)?,
                before: Some(was.clone()),
                after: None,
                fields: Vec::new(),
            });
            continue;
        };
        let fields = fields(was, is);
        if !fields.is_empty() {
            changes.push(PositionChange {
                fate: PositionFate::Changed,
                before: Some(was.clone()),
                after: Some(is.clone()),
                fields,
            });
        }
    }
    let new = after
        .positions
        .iter()
        .filter(|is| !before.positions.iter().any(|was| was.id == is.id));
    changes.extend(new.map(|is| PositionChange {
        fate: PositionFate::Added,
        before: None,
        after: Some(is.clone()),
        fields: Vec::new(),
    }));
    Ok(changes)
}

/// The names of the fields in which two codings of a position differ.
fn fields(was: &PositionRow, is: &PositionRow) -> Vec<String> {
    let ids = |row: &PositionRow| row.actors.iter().map(|it| it.id).collect::<Vec<_>>();
    let differ = [
        ("stance", was.stance != is.stance),
        ("said", was.said != is.said),
        ("actors", ids(was) != ids(is)),
        ("on_behalf", was.on_behalf != is.on_behalf),
        ("post", was.post != is.post),
        ("issue", was.issue.id != is.issue.id),
        ("voice", was.voice != is.voice),
        ("directness", was.directness != is.directness),
        ("paraphrase", was.paraphrase != is.paraphrase),
        ("confidence", was.confidence != is.confidence),
        ("quote", was.quote != is.quote),
        ("evidence", was.evidence != is.evidence),
        ("against", was.against != is.against),
    ];
    differ
        .iter()
        .filter(|(_, differs)| *differs)
        .map(|(name, _)| (*name).to_owned())
        .collect()
}

fn evidence_now(reader: &Reader<'_>, before: &Basis) -> Result<Vec<EvidenceChange>> {
    let mut changes = Vec::new();
    for was in &before.evidence {
        let now = match &was.excerpt {
            Some(excerpt) => basis::of_excerpt(reader, ExcerptId(excerpt.id))?,
            None => {
                let id = crate::articles::current(reader, ArticleId(was.article.id))?;
                basis::of_article(reader, id)?
            }
        };
        changes.extend(changed(was, now));
    }
    Ok(changes)
}

/// What became of a piece of evidence; none where nothing did.
fn changed(was: &FrozenEvidence, now: Option<FrozenEvidence>) -> Option<EvidenceChange> {
    let fates = match &now {
        None => vec![EvidenceFate::Gone],
        Some(now) => fates(was, now),
    };
    (!fates.is_empty()).then(|| EvidenceChange {
        before: was.clone(),
        after: now,
        fates,
    })
}

fn fates(was: &FrozenEvidence, now: &FrozenEvidence) -> Vec<EvidenceFate> {
    let mut fates = Vec::new();
    let mut add = |fate, differs: bool| fates.extend(differs.then_some(fate));
    if let (Some(before), Some(after)) = (&was.excerpt, &now.excerpt) {
        let who = |it: &crate::notes::CitedExcerpt| {
            it.speaker
                .as_ref()
                .map(|it| (it.name.clone(), it.post.clone(), it.country.clone()))
        };
        let held = |it: &crate::notes::CitedExcerpt| it.speaker.as_ref().is_some_and(|it| it.held);
        add(EvidenceFate::Orphan, after.orphan && !before.orphan);
        add(EvidenceFate::Quote, before.quote != after.quote);
        add(
            EvidenceFate::Speaker,
            who(before) != who(after) || before.said != after.said,
        );
        add(EvidenceFate::Held, held(before) != held(after));
    }
    let (before, after) = (&was.article, &now.article);
    let same_article = before.id == after.id;
    add(
        EvidenceFate::Text,
        same_article && was.version != now.version,
    );
    add(EvidenceFate::Capture, before.sha256 != after.sha256);
    add(
        EvidenceFate::Facts,
        before.title != after.title
            || before.outlet != after.outlet
            || before.published != after.published
            || before.byline != after.byline
            || before.url != after.url,
    );
    add(EvidenceFate::Held, before.held != after.held);
    fates.dedup();
    fates
}
