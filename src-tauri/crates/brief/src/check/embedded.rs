//! Notes that a note embeds: what is wrong in them is told where the embed stands.

use std::ops::Range;

use demarche_text::{Phrase, phrase};

use super::{Check, Report, Term, checked};
use crate::Error;
use crate::document::Document;
use crate::sources::Sources;

impl Report<'_> {
    /// Checks the notes that the note embeds, `around` which stand the notes of these texts.
    pub(super) fn embedded(
        &mut self,
        document: &Document,
        sources: &dyn Sources,
        around: &mut Vec<String>,
    ) -> Result<(), Error> {
        for embedded in &document.embedded {
            let Some(text) = sources.note(embedded.note)? else {
                continue;
            };
            // One that stands around this one, or was checked before, has been told of.
            if around.contains(&text) {
                continue;
            }
            let inner = checked(&text, sources, around)?;
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
            let place = phrase!("In the embedded note “{title}”: “{words}”.", title, words);
            let reason = Phrase::several([finding.reason, place]);
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

/// Adds a term, or its uses to those of the same one.
fn add(terms: &mut Vec<Term>, term: Term) {
    match terms.iter_mut().find(|it| it.term == term.term) {
        Some(same) => same.count += term.count,
        None => terms.push(term),
    }
    terms.sort_by_key(|it| it.band);
}
