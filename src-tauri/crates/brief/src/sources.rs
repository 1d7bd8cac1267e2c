//! What a note can refer to, as the note's renderer sees it.
//!
//! [`Sources`] is all that this crate asks of a library: [`demarche_library::Library`] answers from one,
//! [`Memory`] from plain values.

use demarche_gazetteer::{Actor, ActorKind, Gazetteer};
use demarche_library::notes::Target;
pub use demarche_library::notes::{
    CitedArticle as Article, CitedExcerpt as Excerpt, Given, Held, Office, OnRecord, Person,
    Speaker, Spoken,
};
use demarche_library::sensitive::HeldSource;
use demarche_library::{Place, PlaceKind};
use demarche_text::{PartialDate, Phrase};

use crate::Error;
use crate::document::PositionsQuery;
use crate::live::{Source, View};
use crate::matrix::Matrix;
use crate::words::Words;

/// Where a note's links, embeds, citations and live tables are looked up.
pub trait Sources {
    /// The excerpt with this number, trashed ones apart.
    fn excerpt(&self, id: i64) -> Result<Option<Excerpt>, Error>;
    /// The article with this citation key, trashed ones apart.
    fn article(&self, key: &str) -> Result<Option<Article>, Error>;
    /// What the target of `[[target]]` names.
    fn place(&self, target: &str) -> Result<Option<Place>, Error>;
    /// What a link to this rests on: the words of an excerpt or of a position, or an article; none where it leads elsewhere.
    fn linked(&self, kind: PlaceKind, id: i64) -> Result<Option<Source>, Error>;
    /// The text of the note with this number, trashed ones apart.
    fn note(&self, id: i64) -> Result<Option<String>, Error>;
    /// The comparison that a `positions` block asks for, in a language, or what is wrong with the question.
    fn positions(
        &self,
        query: &PositionsQuery,
        words: Words,
    ) -> Result<Result<Matrix, Vec<Phrase>>, Error>;
    /// What a `timeline` block shows, in a language, or what is wrong with the question.
    fn timeline(
        &self,
        query: &PositionsQuery,
        words: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error>;
    /// What an `origins` block shows, or what is wrong with the question. One that names neither articles
    /// nor issues asks for the origins of what its note cites: the articles with these numbers.
    fn origins_shown(
        &self,
        query: &PositionsQuery,
        cited: &[i64],
        words: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error>;
    /// What was said after the day of a `positions` block of what it shows; none where it names no day or nothing was.
    fn later(&self, query: &PositionsQuery) -> Result<Option<Later>, Error>;
    /// How many independent origins these articles have: copies of one text are one.
    fn origins(&self, articles: &[i64]) -> Result<usize, Error>;
    /// Whether some excerpt or body holds these words, spaces and quote marks' shape apart. With `within`, whether one of these
    /// articles does; so it is said as well of one whose text is not there to be looked at.
    fn holds(&self, words: &str, within: &[i64]) -> Result<bool, Error>;
    /// The people whom a text may name.
    fn people(&self, text: &str) -> Result<Vec<Person>, Error>;
    /// To whom a text gives the words that it quotes, as far as that is sure; days without a year are the last ones before `latest`.
    fn given(&self, _text: &str, _latest: Option<&PartialDate>) -> Result<Vec<Given>, Error> {
        Ok(Vec::new())
    }
    /// Who is on record for words; with `within`, in these articles.
    fn spoken(&self, _words: &str, _within: &[i64]) -> Result<OnRecord, Error> {
        Ok(OnRecord::default())
    }
    /// The posts whose titles stand in a text, and those that one of these people held.
    fn offices(&self, _text: &str, _people: &[i64]) -> Result<Vec<Office>, Error> {
        Ok(Vec::new())
    }
    /// The sources that are marked as sensitive, with all that would give them away.
    fn held(&self) -> Result<Vec<HeldSource>, Error>;
    /// Whether documents are made as they were before they spoke their notes' languages, embedded notes and kept all of a note's
    /// front matter: those of editions that were issued then.
    fn are_of_old(&self) -> bool {
        false
    }
}

/// What came after a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// How many positions.
    pub positions: u32,
    /// The day of the last of them, `YYYY-MM-DD`.
    pub day: String,
}

/// Sources held in memory.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The excerpts.
    pub excerpts: Vec<Excerpt>,
    /// The articles; those of the excerpts need not be repeated.
    pub articles: Vec<Article>,
    /// What links can lead to, by title.
    pub places: Vec<Place>,
    /// The texts of notes, by number.
    pub notes: Vec<(i64, String)>,
    /// What every well-formed `positions` block shows.
    pub matrix: Option<Matrix>,
    /// What every well-formed `timeline` and `origins` block shows.
    pub view: Option<View>,
    /// What was said after its day.
    pub later: Option<Later>,
    /// The articles that are copies of one text.
    pub copies: Vec<i64>,
    /// The people whom any text may name.
    pub people: Vec<Person>,
    /// Every post.
    pub offices: Vec<Office>,
    /// What is marked as sensitive.
    pub held: Vec<HeldSource>,
}

impl Sources for Memory {
    fn excerpt(&self, id: i64) -> Result<Option<Excerpt>, Error> {
        Ok(self.excerpts.iter().find(|it| it.id == id).cloned())
    }

    fn article(&self, key: &str) -> Result<Option<Article>, Error> {
        let of_excerpts = self.excerpts.iter().map(|it| &it.article);
        Ok(self
            .articles
            .iter()
            .chain(of_excerpts)
            .find(|it| it.key == key)
            .cloned())
    }

    fn place(&self, target: &str) -> Result<Option<Place>, Error> {
        let target = Target::of(target);
        if let (Some("excerpt"), Some(id)) = (target.kind, target.number()) {
            let excerpt = self.excerpts.iter().find(|it| it.id == id);
            return Ok(excerpt.map(|it| Place {
                kind: PlaceKind::Excerpt,
                id,
                title: it.quote.clone(),
                detail: it.article.title.clone(),
            }));
        }
        // A part of a note is in the note.
        let whole = target.name.split('#').next().unwrap_or_default();
        let named = |it: &&Place| {
            target.kind.is_none_or(|kind| it.kind.word() == kind)
                && (it.title.eq_ignore_ascii_case(target.name)
                    || it.title.eq_ignore_ascii_case(whole)
                    || target.number() == Some(it.id)
                    || target.kind == Some(PlaceKind::Country.word()) && it.detail == target.name)
        };
        Ok(self.places.iter().find(named).cloned())
    }

    fn linked(&self, kind: PlaceKind, id: i64) -> Result<Option<Source>, Error> {
        let excerpt = self.excerpts.iter().find(|it| it.id == id);
        let article = self.articles.iter().find(|it| it.id == id);
        Ok(match kind {
            PlaceKind::Excerpt => excerpt.cloned().map(Box::new).map(Source::Excerpt),
            PlaceKind::Article => article.cloned().map(Box::new).map(Source::Article),
            _ => None,
        })
    }

    fn note(&self, id: i64) -> Result<Option<String>, Error> {
        let note = self.notes.iter().find(|(it, _)| *it == id);
        Ok(note.map(|(_, text)| text.clone()))
    }

    fn positions(
        &self,
        _: &PositionsQuery,
        _: Words,
    ) -> Result<Result<Matrix, Vec<Phrase>>, Error> {
        Ok(self
            .matrix
            .clone()
            .ok_or_else(|| vec![Phrase::plain("There is no position yet.")]))
    }

    fn timeline(&self, _: &PositionsQuery, _: Words) -> Result<Result<View, Vec<Phrase>>, Error> {
        Ok(self
            .view
            .clone()
            .ok_or_else(|| vec![Phrase::plain("There is no position yet.")]))
    }

    fn origins_shown(
        &self,
        query: &PositionsQuery,
        cited: &[i64],
        _: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        let mut view = self.view.clone();
        if let Some(view) = &mut view
            && query.articles.is_empty()
            && query.issues.is_empty()
        {
            view.caption = format!("{} cited.", cited.len());
        }
        Ok(view.ok_or_else(|| vec![Phrase::plain("There is no article yet.")]))
    }

    fn later(&self, query: &PositionsQuery) -> Result<Option<Later>, Error> {
        let later = self.later.clone();
        Ok(later.filter(|later| query.as_of.as_ref().is_some_and(|day| *day < later.day)))
    }

    fn origins(&self, articles: &[i64]) -> Result<usize, Error> {
        let (copies, others): (Vec<i64>, Vec<i64>) =
            articles.iter().partition(|id| self.copies.contains(id));
        Ok(others.len() + usize::from(!copies.is_empty()))
    }

    fn holds(&self, words: &str, within: &[i64]) -> Result<bool, Error> {
        let words = crate::check::comparable(words);
        let mut excerpts = self.excerpts.iter();
        Ok(excerpts.any(|it| {
            (within.is_empty() || within.contains(&it.article.id))
                && crate::check::comparable(&it.quote).contains(&words)
        }))
    }

    fn people(&self, _: &str) -> Result<Vec<Person>, Error> {
        Ok(self.people.clone())
    }

    fn given(&self, text: &str, latest: Option<&PartialDate>) -> Result<Vec<Given>, Error> {
        if self.people.is_empty() {
            let known = Gazetteer::bundled();
            return Ok(demarche_library::notes::given(text, known, latest));
        }
        let people = self.people.iter().map(|person| Actor {
            key: person.id.to_string(),
            name: person.name.clone(),
            kind: ActorKind::Person,
            country: None,
            wikidata: None,
            aliases: Vec::new(),
            gender: None,
            family: person.called.last().cloned(),
        });
        let names = Gazetteer::default().with_actors(people);
        Ok(demarche_library::notes::given(text, &names, latest))
    }

    fn spoken(&self, words: &str, within: &[i64]) -> Result<OnRecord, Error> {
        let words = crate::check::comparable(words);
        let holds = |it: &&Excerpt| {
            (within.is_empty() || within.contains(&it.article.id))
                && crate::check::comparable(&it.quote).contains(&words)
        };
        let found = self.excerpts.iter().filter(holds);
        let known = found.filter(|it| it.speaker.is_some());
        Ok(OnRecord {
            spoken: known.map(Spoken::from).collect(),
            whole: true,
        })
    }

    fn offices(&self, _: &str, _: &[i64]) -> Result<Vec<Office>, Error> {
        Ok(self.offices.clone())
    }

    fn held(&self) -> Result<Vec<HeldSource>, Error> {
        Ok(self.held.clone())
    }
}
