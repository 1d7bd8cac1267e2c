//! Sentences, and what each rests on.

use demarche_text::{Phrase, phrase};

use super::prose::{Prose, Source};
use super::{Report, Rule, claims, fixes, likelihood};
use crate::Error;
use crate::sources::{Article, Sources};

/// Shorter sentences than this state nothing that needs a source: "Annex.", "In short:".
const FEWEST_WORDS: usize = 3;

impl Report<'_> {
    pub(super) fn sentences(
        &mut self,
        paragraph: &Prose,
        sources: &dyn Sources,
    ) -> Result<(), Error> {
        if paragraph.is_cell && !claims::is_whole(&paragraph.text) {
            return Ok(());
        }
        for sentence in paragraph.sentences() {
            let words = &paragraph.text[sentence.range.clone()];
            if demarche_text::word::count(words) < FEWEST_WORDS
                || likelihood::tells_confidence_alone(words)
                || claims::states_nothing(words)
                || paragraph.is_cell && !claims::is_whole(words)
            {
                continue;
            }
            self.check.sentences += 1;
            let source = paragraph.source(&sentence.range);
            let marked = sentence
                .sources
                .iter()
                .any(|it| matches!(it, Source::Judgement));
            let unsourced = sentence.sources.is_empty();
            if marked || unsourced && (claims::is_judgement(words) || likelihood::is_in(words)) {
                self.check.judgements += 1;
                continue;
            }
            if unsourced {
                let fixes = fixes::unsourced(self.text, source.end);
                self.add(
                    Rule::Unsourced,
                    source,
                    phrase!("This sentence has no source."),
                    phrase!("Cite an article, embed or link an excerpt, or add a footnote."),
                    fixes,
                );
                continue;
            }
            self.check.with_source += 1;
            if let Some(reason) = of_one_origin(&sentence.sources, sources)? {
                self.add(
                    Rule::OneOrigin,
                    source,
                    reason,
                    phrase!("Find a second origin, or say in the text who alone reports it."),
                    Vec::new(),
                );
            }
        }
        Ok(())
    }
}

/// Why a sentence rests on one origin only; none where it does not. Words that are quoted, what the analyst
/// tells of the source and what a government publishes of itself need no second origin.
fn of_one_origin(sources: &[Source], library: &dyn Sources) -> Result<Option<Phrase>, Error> {
    let mut articles: Vec<&Article> = Vec::new();
    for source in sources {
        match source {
            Source::Own | Source::Judgement => return Ok(None),
            Source::Articles(cited) => articles.extend(cited),
        }
    }
    let own = |article: &&Article| article.outlet_kind.as_deref() == Some("government");
    if articles.is_empty() || articles.iter().any(own) {
        return Ok(None);
    }
    let mut ids: Vec<i64> = articles.iter().map(|article| article.id).collect();
    ids.sort_unstable();
    ids.dedup();
    if library.origins(&ids)? > 1 {
        return Ok(None);
    }
    Ok(Some(match ids.len() {
        1 => phrase!("This claim rests on one article."),
        several => phrase!(
            "The {n} articles that it rests on are copies of one text: one origin.",
            n = several
        ),
    }))
}
