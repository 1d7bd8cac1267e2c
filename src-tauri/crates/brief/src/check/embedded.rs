//! Notes that a note embeds: what is wrong in them is told where the embed stands.

use std::ops::Range;

use demarche_text::{Phrase, phrase};

use super::{Check, Report, Term, checked, likelihood, marking, prose};
use crate::Error;
use crate::document::Document;
use crate::parse::{self, Around};
use crate::sources::Sources;

/// What stands around a note, and holds for it as well.
pub(super) struct Setting<'d> {
    /// The outermost note; none for itself.
    pub(super) outermost: Option<&'d Document>,
    /// Whether nobody who spoke may be named in a note around it.
    pub(super) is_chatham_house: bool,
    /// The set of terms of likelihood that all of it uses most; none where nothing is embedded.
    pub(super) ladder: Option<&'static str>,
    around: Around,
}

impl Setting<'_> {
    /// That of a note that nothing stands around.
    pub(super) fn of(
        text: &str,
        document: &Document,
        sources: &dyn Sources,
    ) -> Result<Self, Error> {
        let ladder = match document.embedded.is_empty() {
            true => None,
            false => Some(likelihood::ladder(&prose(&parse::document(text, sources)?))),
        };
        Ok(Self {
            outermost: None,
            is_chatham_house: false,
            ladder,
            around: Around::of(text),
        })
    }
}

/// A note, or a part of one, that was checked.
#[derive(PartialEq)]
pub(super) struct Seen {
    note: i64,
    part: Option<String>,
    depth: usize,
    is_chatham_house: bool,
}

impl Seen {
    /// Whether another check of it would tell nothing more: what stands deeper embeds no more.
    fn tells(&self, of: &Self) -> bool {
        let is_same = (self.note, &self.part) == (of.note, &of.part);
        is_same && self.depth <= of.depth && self.is_chatham_house >= of.is_chatham_house
    }
}

impl Report<'_> {
    /// Checks what stands for the notes that the note embeds.
    pub(super) fn embedded(
        &mut self,
        document: &Document,
        setting: &Setting<'_>,
        sources: &dyn Sources,
        seen: &mut Vec<Seen>,
    ) -> Result<(), Error> {
        let outermost = setting.outermost.unwrap_or(document);
        let is_chatham_house = setting.is_chatham_house || marking::is_chatham_house(document);
        for embedded in &document.embedded {
            let Some(text) = sources.note(embedded.note)? else {
                continue;
            };
            // Words stand for one that stands around this one, and for one too many.
            let Ok(around) = setting.around.and(embedded.note, &text) else {
                continue;
            };
            let this = Seen {
                note: embedded.note,
                part: embedded.part.clone(),
                depth: around.depth(),
                is_chatham_house,
            };
            if seen.iter().any(|it| it.tells(&this)) {
                continue;
            }
            seen.push(this);
            let mut inner = parse::alone(&text, Some(document), sources)?;
            if let Some(part) = &embedded.part
                && inner.keep_part(part).is_none()
            {
                continue;
            }
            if outermost.front.as_of.is_some() {
                inner.front.as_of.clone_from(&outermost.front.as_of);
            }
            let setting = Setting {
                outermost: Some(outermost),
                is_chatham_house,
                ladder: setting.ladder,
                around,
            };
            let inner = checked(&text, &inner, &setting, sources, seen)?;
            self.take_in(inner, &embedded.title, &embedded.range);
        }
        Ok(())
    }

    fn take_in(&mut self, inner: Check, title: &str, embed: &Range<usize>) {
        let check = &mut self.check;
        check.sentences += inner.sentences;
        check.with_source += inner.with_source;
        check.judgements += inner.judgements;
        check.quotes += inner.quotes;
        check.quotes_held += inner.quotes_held;
        for term in inner.terms {
            add(&mut check.terms, term);
        }
        for finding in inner.findings {
            let words = finding.words;
            let reason = within(finding.reason, title, &words);
            // What would settle it stands in the other note.
            self.add(
                finding.rule,
                embed.clone(),
                reason,
                finding.remedy,
                Vec::new(),
            );
        }
    }
}

/// What is wrong, and the words of an embedded note with which it is.
pub(crate) fn within(reason: Phrase, title: &str, words: &str) -> Phrase {
    let place = phrase!("In the embedded note “{title}”: “{words}”.", title, words);
    Phrase::several([reason, place])
}

/// Adds a term, or its uses to those of the same one.
fn add(terms: &mut Vec<Term>, term: Term) {
    match terms.iter_mut().find(|it| it.term == term.term) {
        Some(same) => same.count += term.count,
        None => terms.push(term),
    }
    terms.sort_by_key(|it| it.band);
}
