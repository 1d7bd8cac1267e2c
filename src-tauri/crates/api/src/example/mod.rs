//! The example library: its articles, codings and notes are plain files in `example/`, brought in
//! by the same way that an analyst's own take.

mod files;

use std::collections::HashMap;

use demarche_extract::EXTRACTOR;
use demarche_library::actors::ensure_from_gazetteer;
use demarche_library::articles::{Capture, NewArticle};
use demarche_library::compare::Speaker;
use demarche_library::countries;
use demarche_library::events::NewEvent;
use demarche_library::issues::{Example as IssueExample, NewIssue};
use demarche_library::notes::NewNote;
use demarche_library::outlets::OutletUpdate;
use demarche_library::positions::{EvidenceRole, NewEvidence, NewPosition};
use demarche_library::{
    ActorId, ArticleId, BodyVersionId, Error, EventId, ExcerptId, IssueId, Library, Op, Result,
};
use demarche_text::{PartialDate, Span, phrase};

use files::{ArticleFile, Codings, PositionEntry};

/// Fills a new, empty library with the example. Undo does not reach behind it.
///
/// # Errors
/// When the library cannot be written, or the example's files contradict each other.
pub(crate) fn build(library: &Library) -> Result<()> {
    let codings = files::codings()?;
    let mut example = Example {
        library,
        articles: HashMap::new(),
        issues: HashMap::new(),
        events: HashMap::new(),
        excerpts: Vec::new(),
    };
    for article in files::articles()? {
        example.store(&article)?;
    }
    example.grade_outlets(&codings)?;
    example.make_issues(&codings)?;
    example.make_events(&codings)?;
    for position in &codings.position {
        example.code(position)?;
    }
    for note in &codings.note {
        let text = example.resolve(note.text()?)?;
        library.create_note(&NewNote {
            title: note.title.clone(),
            template: note.template.clone(),
            text,
        })?;
    }
    library.settle_history()
}

struct Example<'l> {
    library: &'l Library,
    articles: HashMap<String, Stored>,
    issues: HashMap<String, IssueId>,
    events: HashMap<String, EventId>,
    /// Every excerpt made, with its article's key and its words.
    excerpts: Vec<(String, String, ExcerptId)>,
}

struct Stored {
    id: ArticleId,
    body: BodyVersionId,
    text: String,
    citation_key: String,
}

impl Example<'_> {
    fn store(&mut self, file: &ArticleFile) -> Result<()> {
        let html = file.html();
        let draft = demarche_extract::from_html(&html, Some(&file.url));
        let new = NewArticle::of_draft(
            &draft,
            Capture {
                bytes: html.into_bytes(),
                media_type: String::from("text/html"),
                captured_at: None,
                requested_url: Some(file.url.clone()),
                final_url: Some(file.url.clone()),
                headers: Vec::new(),
                extractor: EXTRACTOR.to_owned(),
                ..Capture::default()
            },
        );
        let text = new.body.text.clone();
        let id = self.library.store(&new)?.value.article;
        let page = self.library.article(id)?;
        self.articles.insert(
            file.key.clone(),
            Stored {
                id,
                body: page.body.id,
                text,
                citation_key: page.row.citation_key,
            },
        );
        Ok(())
    }

    fn grade_outlets(&self, codings: &Codings) -> Result<()> {
        for row in self.library.outlets()? {
            if let Some(outlet) = codings.outlet.iter().find(|outlet| outlet.name == row.name) {
                self.library.update_outlet(
                    row.id,
                    &OutletUpdate {
                        name: outlet.name.clone(),
                        country: outlet.country.clone(),
                        kind: outlet.kind,
                        state_controlled: None,
                        grade: outlet.grade.clone(),
                    },
                )?;
            }
        }
        Ok(())
    }

    fn make_issues(&mut self, codings: &Codings) -> Result<()> {
        for issue in &codings.issue {
            let parent = match &issue.parent {
                Some(key) => Some(*self.issues.get(key).ok_or_else(|| missing("issue", key))?),
                None => None,
            };
            let new = NewIssue {
                name: issue.name.clone(),
                parent,
                leaf: issue.proposition.is_some(),
                proposition: issue.proposition.clone(),
                con: issue.con.clone(),
                pro: issue.pro.clone(),
                definition: issue.definition.clone(),
                include: issue.include.clone(),
                exclude: issue.exclude.clone(),
                examples: issue
                    .example
                    .iter()
                    .map(|words| IssueExample {
                        words: words.clone(),
                        excerpt: None,
                    })
                    .collect(),
            };
            self.issues
                .insert(issue.key.clone(), self.library.create_issue(&new)?.value);
        }
        Ok(())
    }

    fn make_events(&mut self, codings: &Codings) -> Result<()> {
        for event in &codings.event {
            let articles: Vec<ArticleId> = event
                .articles
                .iter()
                .map(|key| Ok(self.article(key)?.id))
                .collect::<Result<_>>()?;
            let new = NewEvent {
                name: event.name.clone(),
                kind: event.kind,
                held: event.held.as_deref().and_then(PartialDate::parse),
                place: event.place.clone(),
                participants: self.actors(&event.participants)?,
                articles,
            };
            let id = self.library.create_event(&new)?.value;
            for (article, code) in &event.sides {
                let country = self.library.read(|reader| countries::id(reader, code))?;
                let side = Some(Speaker::Country(country));
                let article = self.article(article)?.id;
                self.library.set_readout_side(id, article, side)?;
            }
            self.events.insert(event.key.clone(), id);
        }
        Ok(())
    }

    /// Keeps the words as an excerpt, by accepting the quotation where the program found just these
    /// words, and codes the position.
    fn code(&mut self, entry: &PositionEntry) -> Result<()> {
        let article = self.article(&entry.article)?;
        let (id, body) = (article.id, article.body);
        let span =
            find(&article.text, &entry.quote).ok_or_else(|| missing("quote", &entry.quote))?;
        let quotations = self.library.quotations_of(id)?;
        // The marks' own comma may be inside what the program found.
        let found = quotations.iter().find(|quotation| {
            let (start, end) = (quotation.start as usize, quotation.end as usize);
            start == span.start && end >= span.end && end - span.end <= 2
        });
        let excerpt = match found {
            Some(quotation) => self.library.accept_quotation(quotation.id)?.value.excerpt,
            None => self.library.create_excerpt(body, span, None)?.value,
        };
        self.excerpts
            .push((entry.article.clone(), entry.quote.clone(), excerpt));
        let position = NewPosition {
            actors: self.actors(&entry.actors)?,
            on_behalf: entry.on_behalf.clone(),
            post: None,
            issue: *self
                .issues
                .get(&entry.issue)
                .ok_or_else(|| missing("issue", &entry.issue))?,
            stance: entry.stance,
            voice: Some(entry.voice),
            act: entry.act,
            addressee: entry.addressee.clone(),
            event: match &entry.event {
                Some(key) => Some(*self.events.get(key).ok_or_else(|| missing("event", key))?),
                None => None,
            },
            said: PartialDate::parse(&entry.said),
            directness: entry.directness,
            reported_by: entry.reported_by.clone(),
            paraphrase: entry.paraphrase.clone(),
            confidence: entry.confidence,
            evidence: vec![NewEvidence {
                excerpt,
                role: EvidenceRole::Supporting,
            }],
        };
        self.library.add_position(&position)?;
        Ok(())
    }

    fn actors(&self, keys: &[String]) -> Result<Vec<ActorId>> {
        let made = self.library.transact(
            Op::CreateActor {
                name: keys.join(", "),
            },
            |tx| {
                keys.iter()
                    .map(|key| ensure_from_gazetteer(tx, key))
                    .collect::<Result<Vec<_>>>()
            },
        )?;
        Ok(made.value)
    }

    fn article(&self, key: &str) -> Result<&Stored> {
        self.articles
            .get(key)
            .ok_or_else(|| missing("article", key))
    }

    /// Puts the library's own numbers and keys in the place of the example's: `[[position:ARTICLE#WORDS]]`
    /// becomes the excerpt that begins with these words, `@ARTICLE` its citation key.
    fn resolve(&self, text: &str) -> Result<String> {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("[[position:") {
            let (reference, behind) = after
                .split_once("]]")
                .ok_or_else(|| missing("end of", after))?;
            let (article, words) = reference.split_once('#').unwrap_or((reference, ""));
            let (_, _, excerpt) = self
                .excerpts
                .iter()
                .find(|(key, quote, _)| key == article && quote.starts_with(words))
                .ok_or_else(|| missing("excerpt", reference))?;
            out.push_str(before);
            out.push_str(&format!("[[excerpt:{excerpt}]]"));
            rest = behind;
        }
        out.push_str(rest);
        // The longest first, since one key may begin with another.
        let mut keys: Vec<(&String, &Stored)> = self.articles.iter().collect();
        keys.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
        for (key, stored) in keys {
            out = out.replace(&format!("@{key}"), &format!("@{}", stored.citation_key));
        }
        Ok(out)
    }
}

fn find(text: &str, words: &str) -> Option<Span> {
    let at = text.find(words)?;
    let start = text[..at].chars().count();
    Some(Span::new(start, start + words.chars().count()))
}

fn missing(what: &str, name: &str) -> Error {
    Error::invalid(phrase!("The example has no {what} \"{name}\".", what, name))
}

#[cfg(test)]
mod tests {
    use demarche_library::OpenOptions;

    use super::*;

    #[test]
    fn the_example_comes_in_whole() {
        let library = Library::open_in_memory(OpenOptions::new("Analyst")).unwrap();
        build(&library).unwrap();
        let counts = library.counts().unwrap();
        assert!(counts.articles >= 12, "{counts:?}");
        assert!(counts.positions >= 40, "{counts:?}");
        assert!(counts.actors >= 15, "{counts:?}");
        assert_eq!(counts.notes, 2);
        assert_eq!(
            library.undo_and_redo_labels().unwrap(),
            (None, None),
            "undo must not take the example apart"
        );
    }

    #[test]
    fn every_coded_word_is_in_its_article() {
        let articles = files::articles().unwrap();
        for position in files::codings().unwrap().position {
            let article = articles
                .iter()
                .find(|article| article.key == position.article);
            let article = article.unwrap_or_else(|| panic!("no article {}", position.article));
            assert_eq!(
                article.text.matches(&position.quote).count(),
                1,
                "{}: {}",
                position.article,
                position.quote
            );
        }
    }
}
