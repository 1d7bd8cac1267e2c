//! What a note led to when an edition of it was issued: looked up once, kept, and answered from ever after.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use demarche_library::editions::{Basis, Edition};
use demarche_library::sensitive::HeldSource;
use demarche_library::{ArticleId, ExcerptId, Library, Place, PlaceKind, PositionId};
use demarche_text::{Phrase, Span, diff, phrase};
use serde::{Deserialize, Serialize};

use crate::cite::{FrozenStyle, Style};
use crate::document::{BlockKind, Document, Fence, PositionsQuery};
use crate::live::{Source, View};
use crate::matrix::Matrix;
use crate::sources::{Article, Excerpt, Later, Person, Sources};
use crate::words::Words;
use crate::{Error, parse};

/// How documents are made of an edition: 1 where they speak the note's language, embed notes and keep all of its front matter.
/// It holds nothing else: looks, citations and the list of works cited are as the program at hand makes them, so that two versions of
/// it may give other bytes of one edition.
const FORM: u32 = 1;

/// Everything that a note's links, embeds, citations and live blocks led to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    excerpts: BTreeMap<i64, Option<Excerpt>>,
    articles: BTreeMap<String, Option<Article>>,
    places: BTreeMap<String, Option<Place>>,
    /// What links rest on, by `kind/number`. Editions issued before links were cited have none, and cite none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    linked: BTreeMap<String, Source>,
    positions: Vec<Answer>,
    lists: Vec<Listed>,
    held: Vec<HeldSource>,
    /// The texts of the notes that are embedded.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    notes: BTreeMap<i64, String>,
    /// Editions of before there was a form have none.
    #[serde(default)]
    form: u32,
    /// Whether another library issued it, so that the numbers of what is held in it are that library's.
    #[serde(skip)]
    elsewhere: bool,
}

/// What a `timeline` or `origins` block showed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Listed {
    fence: Fence,
    query: PositionsQuery,
    answer: Result<View, Vec<Phrase>>,
}

/// What a `positions` block showed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Answer {
    query: PositionsQuery,
    matrix: Option<Matrix>,
    /// The excerpt of each cell, which a matrix keeps only in memory; by row and column.
    excerpts: Vec<Vec<Option<Excerpt>>>,
    problems: Vec<Phrase>,
}

impl Answer {
    fn of(query: &PositionsQuery, answer: &Result<Matrix, Vec<Phrase>>) -> Self {
        let (matrix, problems) = match answer {
            Ok(matrix) => (Some(matrix.clone()), Vec::new()),
            Err(problems) => (None, problems.clone()),
        };
        let rows = matrix.iter().flat_map(|matrix| &matrix.rows);
        let excerpts = rows.map(|row| {
            let latest = row.cells.iter().map(|cell| cell.latest.as_ref());
            latest
                .map(|it| it.and_then(|it| it.excerpt.clone()))
                .collect()
        });
        Self {
            query: query.clone(),
            excerpts: excerpts.collect(),
            matrix,
            problems,
        }
    }

    fn told(&self) -> Result<Matrix, Vec<Phrase>> {
        let mut matrix = self
            .matrix
            .clone()
            .ok_or_else(|| tellable(&self.problems))?;
        for (row, excerpts) in matrix.rows.iter_mut().zip(&self.excerpts) {
            for (cell, excerpt) in row.cells.iter_mut().zip(excerpts) {
                if let Some(latest) = &mut cell.latest {
                    latest.excerpt.clone_from(excerpt);
                }
            }
        }
        Ok(matrix)
    }
}

/// What is to be kept of a note that is issued.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// What it rests on.
    pub basis: Basis,
    /// Everything that it led to, in JSON.
    pub resolved: String,
    /// The citation style, in JSON.
    pub style: String,
    /// The day up to which it tells.
    pub as_of: Option<String>,
}

/// What is to be kept of a note's text that is issued now, cited in a style.
pub fn issue(text: &str, library: &Library, style: &Style) -> Result<Issue, Error> {
    let keeping = Keeping {
        sources: library,
        kept: RefCell::default(),
    };
    let document = parse::document(text, &keeping)?;
    let mut frozen = keeping.kept.into_inner();
    frozen.held = library.held_sources()?;
    frozen.form = FORM;
    Ok(Issue {
        basis: basis(&document, library)?,
        resolved: json(&frozen)?,
        style: json(&style.frozen())?,
        as_of: document.front.as_of.clone(),
    })
}

/// What a note's text rests on now.
pub fn rests_on(text: &str, library: &Library) -> Result<Basis, Error> {
    basis(&parse::document(text, library)?, library)
}

/// The texts of the notes that stand in a note's text now, by title.
pub fn embedded_now(text: &str, library: &Library) -> Result<BTreeMap<String, String>, Error> {
    let keeping = Keeping {
        sources: library,
        kept: RefCell::default(),
    };
    parse::document(text, &keeping)?;
    Ok(keeping.kept.into_inner().embedded())
}

/// Those of the notes that an edition put in.
pub fn embedded_then(edition: &Edition) -> Result<BTreeMap<String, String>, Error> {
    Ok(kept(edition)?.embedded())
}

/// Tells below what differs of a note's text what differs of the notes in it, each under its embed.
pub fn tell_embedded(
    told: &mut Vec<diff::Part>,
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
) {
    let titles: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for title in titles {
        let texts = (before.get(title), after.get(title));
        if texts.0 == texts.1 {
            continue;
        }
        let stands = |text: Option<&String>| {
            text.map_or(String::new(), |text| format!("\n\n![[{title}]]\n\n{text}"))
        };
        let ends = told.last().map_or((0, 0), |last| (last.a.end, last.b.end));
        let moved = |span: Span, by: usize| Span::new(span.start + by, span.end + by);
        let parts = diff::words(&stands(texts.0), &stands(texts.1)).into_iter();
        told.extend(parts.map(|part| diff::Part {
            a: moved(part.a, ends.0),
            b: moved(part.b, ends.1),
            ..part
        }));
    }
}

fn basis(document: &Document, library: &Library) -> Result<Basis, Error> {
    let mut shown = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::Positions(positions) = &block.kind {
            let rows = positions.matrix.iter().flat_map(|matrix| &matrix.rows);
            let latest = rows
                .flat_map(|row| &row.cells)
                .filter_map(|cell| cell.latest.as_ref());
            shown.extend(latest.map(|latest| PositionId(latest.position)));
        }
        if let BlockKind::Live(live) = &block.kind {
            let rows = live.view.iter().flat_map(|view| &view.rows);
            let places = rows.flat_map(|row| &row.cells).filter_map(|cell| {
                let (kind, id) = cell.place.as_deref()?.split_once('/')?;
                (kind == "position").then(|| id.parse().ok()).flatten()
            });
            places.map(PositionId).for_each(|id| add(&mut shown, id));
        }
    });
    let (mut excerpts, mut articles) = (Vec::new(), Vec::new());
    for index in document.reading_order() {
        for item in &document.citations[index].items {
            match (&item.excerpt, &item.article) {
                (Some(excerpt), _) => add(&mut excerpts, ExcerptId(excerpt.id)),
                (None, Some(article)) => add(&mut articles, ArticleId(article.id)),
                (None, None) => {}
            }
        }
    }
    Ok(library.basis(&shown, &excerpts, &articles)?)
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Edition(Phrase::shown(error)))
}

/// What an edition kept: the sources that it was made from, and its style.
pub fn thawed(edition: &Edition) -> Result<(Frozen, Style), Error> {
    Ok((kept(edition)?, Style::thawed(&style_of(edition)?)?))
}

fn kept(edition: &Edition) -> Result<Frozen, Error> {
    let unreadable = |error: serde_json::Error| Error::Edition(Phrase::shown(error));
    let mut frozen: Frozen = serde_json::from_str(&edition.resolved).map_err(unreadable)?;
    frozen.elsewhere = edition.numbers.is_some();
    Ok(frozen)
}

/// The citation style that an edition was issued in.
pub fn style_of(edition: &Edition) -> Result<FrozenStyle, Error> {
    serde_json::from_str(&edition.style).map_err(|error| Error::Edition(Phrase::shown(error)))
}

impl Frozen {
    /// The texts of the notes that are embedded, by title.
    fn embedded(&self) -> BTreeMap<String, String> {
        let places = self.places.values().flatten();
        let notes = places.filter(|place| place.kind == PlaceKind::Note);
        notes
            .filter_map(|place| Some((place.title.clone(), self.notes.get(&place.id)?.clone())))
            .collect()
    }

    fn listed(&self, fence: Fence, query: &PositionsQuery) -> Result<View, Vec<Phrase>> {
        let kept = self
            .lists
            .iter()
            .find(|it| it.fence == fence && it.query == *query);
        match kept {
            Some(listed) => listed
                .answer
                .clone()
                .map_err(|problems| tellable(&problems)),
            None => Err(vec![absent(fence)]),
        }
    }

    /// The sources that are held now and were not when the edition was issued, so that it names them.
    pub fn held_since(&self, now: &[HeldSource]) -> Vec<HeldSource> {
        let known = |source: &&HeldSource| {
            let same = |it: &HeldSource| {
                it.kind == source.kind
                    && match self.elsewhere {
                        // What was taken out of it then is all that would tell of the source now.
                        true => it.name == source.name && it.words == source.words,
                        false => it.id == source.id,
                    }
            };
            !self.held.iter().any(same)
        };
        now.iter().filter(known).cloned().collect()
    }
}

fn address(kind: PlaceKind, id: i64) -> String {
    format!("{}/{id}", kind.word())
}

/// What is said of a block that was not there when the edition was issued.
fn absent(fence: Fence) -> Phrase {
    match fence {
        Fence::Positions => phrase!("The edition does not hold this comparison."),
        Fence::Timeline => phrase!("The edition does not hold this timeline."),
        Fence::Origins => phrase!("The edition does not hold this list of origins."),
    }
}

/// The problems that an edition kept. Editions of before this was kept as templates have words in English; one that came
/// from elsewhere may say anything.
fn tellable(problems: &[Phrase]) -> Vec<Phrase> {
    problems.iter().cloned().map(Phrase::tellable).collect()
}

impl Sources for Frozen {
    fn excerpt(&self, id: i64) -> Result<Option<Excerpt>, Error> {
        Ok(self.excerpts.get(&id).cloned().flatten())
    }

    fn article(&self, key: &str) -> Result<Option<Article>, Error> {
        Ok(self.articles.get(key).cloned().flatten())
    }

    fn place(&self, target: &str) -> Result<Option<Place>, Error> {
        Ok(self.places.get(target).cloned().flatten())
    }

    fn linked(&self, kind: PlaceKind, id: i64) -> Result<Option<Source>, Error> {
        Ok(self.linked.get(&address(kind, id)).cloned())
    }

    fn note(&self, id: i64) -> Result<Option<String>, Error> {
        Ok(self.notes.get(&id).cloned())
    }

    // What was kept is in its note's language already.
    fn positions(
        &self,
        query: &PositionsQuery,
        _: Words,
    ) -> Result<Result<Matrix, Vec<Phrase>>, Error> {
        let kept = self.positions.iter().find(|it| it.query == *query);
        Ok(match kept {
            Some(answer) => answer.told(),
            None => Err(vec![absent(Fence::Positions)]),
        })
    }

    fn timeline(
        &self,
        query: &PositionsQuery,
        _: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        Ok(self.listed(Fence::Timeline, query))
    }

    fn origins_shown(
        &self,
        query: &PositionsQuery,
        _: &[i64],
        _: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        Ok(self.listed(Fence::Origins, query))
    }

    fn later(&self, _: &PositionsQuery) -> Result<Option<Later>, Error> {
        Ok(None)
    }

    fn origins(&self, articles: &[i64]) -> Result<usize, Error> {
        Ok(articles.len())
    }

    fn holds(&self, words: &str, _: &[i64]) -> Result<bool, Error> {
        let words = crate::check::comparable(words);
        let mut excerpts = self.excerpts.values().flatten();
        Ok(excerpts.any(|it| crate::check::comparable(&it.quote).contains(&words)))
    }

    fn people(&self, _: &str) -> Result<Vec<Person>, Error> {
        Ok(Vec::new())
    }

    fn held(&self) -> Result<Vec<HeldSource>, Error> {
        Ok(self.held.clone())
    }

    fn are_of_old(&self) -> bool {
        self.form < FORM
    }
}

/// Sources whose answers are kept as they are given.
struct Keeping<'s> {
    sources: &'s dyn Sources,
    kept: RefCell<Frozen>,
}

impl Keeping<'_> {
    fn keep(&self, fence: Fence, query: &PositionsQuery, answer: &Result<View, Vec<Phrase>>) {
        self.kept.borrow_mut().lists.push(Listed {
            fence,
            query: query.clone(),
            answer: answer.clone(),
        });
    }
}

impl Sources for Keeping<'_> {
    fn excerpt(&self, id: i64) -> Result<Option<Excerpt>, Error> {
        let found = self.sources.excerpt(id)?;
        self.kept.borrow_mut().excerpts.insert(id, found.clone());
        Ok(found)
    }

    fn article(&self, key: &str) -> Result<Option<Article>, Error> {
        let found = self.sources.article(key)?;
        let mut kept = self.kept.borrow_mut();
        kept.articles.insert(key.to_owned(), found.clone());
        Ok(found)
    }

    fn place(&self, target: &str) -> Result<Option<Place>, Error> {
        let found = self.sources.place(target)?;
        let mut kept = self.kept.borrow_mut();
        kept.places.insert(target.to_owned(), found.clone());
        Ok(found)
    }

    fn linked(&self, kind: PlaceKind, id: i64) -> Result<Option<Source>, Error> {
        let found = self.sources.linked(kind, id)?;
        let mut kept = self.kept.borrow_mut();
        let source = found.clone().map(|source| (address(kind, id), source));
        kept.linked.extend(source);
        Ok(found)
    }

    fn note(&self, id: i64) -> Result<Option<String>, Error> {
        let found = self.sources.note(id)?;
        let note = found.clone().map(|text| (id, text));
        self.kept.borrow_mut().notes.extend(note);
        Ok(found)
    }

    fn positions(
        &self,
        query: &PositionsQuery,
        words: Words,
    ) -> Result<Result<Matrix, Vec<Phrase>>, Error> {
        let found = self.sources.positions(query, words)?;
        let answer = Answer::of(query, &found);
        self.kept.borrow_mut().positions.push(answer);
        Ok(found)
    }

    fn timeline(
        &self,
        query: &PositionsQuery,
        words: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        let answer = self.sources.timeline(query, words)?;
        self.keep(Fence::Timeline, query, &answer);
        Ok(answer)
    }

    fn origins_shown(
        &self,
        query: &PositionsQuery,
        cited: &[i64],
        words: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        let answer = self.sources.origins_shown(query, cited, words)?;
        self.keep(Fence::Origins, query, &answer);
        Ok(answer)
    }

    fn later(&self, query: &PositionsQuery) -> Result<Option<Later>, Error> {
        self.sources.later(query)
    }

    fn origins(&self, articles: &[i64]) -> Result<usize, Error> {
        self.sources.origins(articles)
    }

    fn holds(&self, words: &str, within: &[i64]) -> Result<bool, Error> {
        self.sources.holds(words, within)
    }

    fn people(&self, text: &str) -> Result<Vec<Person>, Error> {
        self.sources.people(text)
    }

    fn held(&self) -> Result<Vec<HeldSource>, Error> {
        self.sources.held()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_of_blocks_are_kept_as_templates_and_older_words_are_read() {
        let query = PositionsQuery::default();
        let problem = phrase!("No article has the key “{key}”.", key = "a2022");
        let answer = Answer::of(&query, &Err(vec![problem.clone()]));
        let kept = serde_json::to_value(&answer).unwrap();
        assert_eq!(
            kept["problems"][0]["phrase"],
            "No article has the key “{key}”."
        );
        let check = |problems: serde_json::Value, expected: Vec<Phrase>| {
            let mut kept = kept.clone();
            kept["problems"] = problems;
            let answer: Answer = serde_json::from_value(kept).unwrap();
            assert_eq!(answer.told(), Err(expected));
        };
        check(kept["problems"].clone(), vec![problem]);
        check(
            serde_json::json!(["No article has the key “b”."]),
            vec![Phrase::plain("No article has the key “b”.")],
        );
        // What comes from elsewhere may be more, told, than any memory holds.
        let ten = "{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}";
        let grown = (0..12).fold(
            serde_json::json!("word"),
            |inner, _| serde_json::json!({ "phrase": ten, "with": { "a": inner } }),
        );
        check(serde_json::json!([grown]), vec![Phrase::plain(ten)]);
    }
}
