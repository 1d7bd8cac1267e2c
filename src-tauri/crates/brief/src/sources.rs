//! What a note can refer to, as the note's renderer sees it.
//!
//! [`Sources`] is all that this crate asks of a library: [`demarche_library::Library`] answers from one,
//! [`Memory`] from plain values.

use demarche_library::notes::Target;
pub use demarche_library::notes::{
    CitedArticle as Article, CitedExcerpt as Excerpt, Person, Speaker,
};
use demarche_library::sensitive::HeldSource;
use demarche_library::{Place, PlaceKind};
use demarche_text::Phrase;

use crate::Error;
use crate::document::PositionsQuery;
use crate::live::{Source, View};
use crate::matrix::Matrix;

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
    /// The comparison that a `positions` block asks for, or what is wrong with the question.
    fn positions(&self, query: &PositionsQuery) -> Result<Result<Matrix, Vec<Phrase>>, Error>;
    /// What a `timeline` block shows, or what is wrong with the question.
    fn timeline(&self, query: &PositionsQuery) -> Result<Result<View, Vec<Phrase>>, Error>;
    /// What an `origins` block shows, or what is wrong with the question. One that names neither articles
    /// nor issues asks for the origins of what its note cites: the articles with these numbers.
    fn origins_shown(
        &self,
        query: &PositionsQuery,
        cited: &[i64],
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
    /// The sources that are marked as sensitive, with all that would give them away.
    fn held(&self) -> Result<Vec<HeldSource>, Error>;
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
        let named = |it: &&Place| {
            target.kind.is_none_or(|kind| it.kind.word() == kind)
                && (it.title.eq_ignore_ascii_case(target.name)
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

    fn positions(&self, _: &PositionsQuery) -> Result<Result<Matrix, Vec<Phrase>>, Error> {
        Ok(self
            .matrix
            .clone()
            .ok_or_else(|| vec![Phrase::plain("There is no position yet.")]))
    }

    fn timeline(&self, _: &PositionsQuery) -> Result<Result<View, Vec<Phrase>>, Error> {
        Ok(self
            .view
            .clone()
            .ok_or_else(|| vec![Phrase::plain("There is no position yet.")]))
    }

    fn origins_shown(
        &self,
        query: &PositionsQuery,
        cited: &[i64],
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

    fn held(&self) -> Result<Vec<HeldSource>, Error> {
        Ok(self.held.clone())
    }
}
