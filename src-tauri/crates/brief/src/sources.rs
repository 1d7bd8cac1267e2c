//! What a note can refer to, as the note's renderer sees it.
//!
//! [`Sources`] is all that this crate asks of a library: [`crate::library`] answers from one,
//! [`Memory`] from plain values.

use demarche_library::notes::Target;
use demarche_library::{Place, PlaceKind};
use demarche_text::PartialDate;

use crate::Error;
use crate::document::PositionsQuery;
use crate::matrix::Matrix;

/// Where a note's links, embeds, citations and live tables are looked up.
pub trait Sources {
    /// The excerpt with this number, trashed ones apart.
    fn excerpt(&self, id: i64) -> Result<Option<Excerpt>, Error>;
    /// The article with this citation key, trashed ones apart.
    fn article(&self, key: &str) -> Result<Option<Article>, Error>;
    /// What the target of `[[target]]` names.
    fn place(&self, target: &str) -> Result<Option<Place>, Error>;
    /// The comparison that a `positions` block asks for, or what is wrong with the question.
    fn positions(&self, query: &PositionsQuery) -> Result<Result<Matrix, Vec<String>>, Error>;
    /// Whether some excerpt or body holds these words, spaces and quote marks' shape apart.
    fn holds(&self, words: &str) -> Result<bool, Error>;
}

/// An article as a citation needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Its number.
    pub id: i64,
    /// The key in `[@key]`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// `newspaper`, `wire`, `broadcaster`, `government` or `other`.
    pub outlet_kind: Option<String>,
    /// Who wrote it, in the page's order.
    pub byline: Vec<String>,
    /// When it was published, as far as is known.
    pub published: Option<PartialDate>,
    /// Its address: the canonical one, or else where it was fetched.
    pub url: Option<String>,
    /// When the snapshot that its body was made from was captured, RFC 3339 in UTC.
    pub captured_at: Option<String>,
    /// That snapshot's SHA-256, lower-case hex.
    pub sha256: Option<String>,
    /// BCP 47, where known.
    pub language: Option<String>,
}

/// An excerpt with what a quotation of it must say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// Its number.
    pub id: i64,
    /// The exact words.
    pub quote: String,
    /// Who said them, where a coded position or an accepted quotation tells.
    pub speaker: Option<Speaker>,
    /// When they were said, as far as is known.
    pub said: Option<PartialDate>,
    /// Whether its words are no longer in the article's latest body.
    pub orphan: bool,
    /// The article that holds it.
    pub article: Article,
}

/// Who said an excerpt's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// The speaker's name; several are joined by commas.
    pub name: String,
    /// The post held when it was said.
    pub post: Option<String>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
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
        let named = |it: &&Place| {
            target.kind.is_none_or(|kind| it.kind.word() == kind)
                && (it.title.eq_ignore_ascii_case(target.name)
                    || target.number() == Some(it.id)
                    || target.kind == Some(PlaceKind::Country.word()) && it.detail == target.name)
        };
        Ok(self.places.iter().find(named).cloned())
    }

    fn positions(&self, _: &PositionsQuery) -> Result<Result<Matrix, Vec<String>>, Error> {
        Ok(self
            .matrix
            .clone()
            .ok_or_else(|| vec!["There is no position yet.".to_owned()]))
    }

    fn holds(&self, words: &str) -> Result<bool, Error> {
        let words = crate::check::comparable(words);
        Ok(self
            .excerpts
            .iter()
            .any(|it| crate::check::comparable(&it.quote).contains(&words)))
    }
}
