//! A library as [`Sources`], and its comparisons as they are printed.

use chrono::NaiveDate;
use demarche_library::compare::{self, Filter, MatrixRequest, MatrixRows};
use demarche_library::notes::{CitedArticle, CitedExcerpt, Trigger};
use demarche_library::positions::{Confidence, Voice};
use demarche_library::sensitive::HeldSource;
use demarche_library::{ArticleId, ExcerptId, IssueId, Library, NoteId, Place, PlaceKind};
use demarche_text::phrase::Argument;
use demarche_text::{PartialDate, Phrase, phrase};

use crate::Error;
use crate::document::PositionsQuery;
use crate::live::{Source, View};
use crate::matrix::{Cell, CellPosition, Issue, Matrix, Row};
use crate::sources::{Given, Later, Office, OnRecord, Person, Sources};
use crate::words::{Word, Words};

impl Sources for Library {
    fn excerpt(&self, id: i64) -> Result<Option<CitedExcerpt>, Error> {
        Ok(self.cited_excerpt(ExcerptId(id))?)
    }

    fn article(&self, key: &str) -> Result<Option<CitedArticle>, Error> {
        Ok(self.cited_article(key)?)
    }

    fn place(&self, target: &str) -> Result<Option<Place>, Error> {
        Ok(self.resolve_link(target)?)
    }

    fn linked(&self, kind: PlaceKind, id: i64) -> Result<Option<Source>, Error> {
        let excerpt = match kind {
            PlaceKind::Excerpt => self.cited_excerpt(ExcerptId(id))?,
            PlaceKind::Position => self.cited_excerpt_of(id.into(), "")?,
            PlaceKind::Article => {
                let articles = self.cited_articles(&[ArticleId(id)])?;
                return Ok(articles
                    .into_iter()
                    .next()
                    .map(|it| Source::Article(Box::new(it))));
            }
            _ => None,
        };
        Ok(excerpt.map(|it| Source::Excerpt(Box::new(it))))
    }

    fn note(&self, id: i64) -> Result<Option<String>, Error> {
        match self.note(NoteId(id)) {
            Ok(note) => Ok(Some(note.text)),
            Err(demarche_library::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn positions(
        &self,
        query: &PositionsQuery,
        words: Words,
    ) -> Result<Result<Matrix, Vec<Phrase>>, Error> {
        let request = match request(self, query)? {
            Ok(request) => request,
            Err(problems) => return Ok(Err(problems)),
        };
        let mut matrix = matrix_in(self, &request, words)?;
        if !request.actors.is_empty() && request.countries.is_empty() {
            // Who was named stands there alone, and no country above them.
            matrix.rows.retain(|row| row.actor.is_some());
        }
        for cell in matrix.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Some(latest) = &mut cell.latest {
                latest.excerpt = self.cited_excerpt_of(latest.position.into(), &latest.words)?;
            }
        }
        Ok(Ok(matrix))
    }

    fn timeline(
        &self,
        query: &PositionsQuery,
        words: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        let request = match request(self, query)? {
            Ok(request) => request,
            Err(problems) => return Ok(Err(problems)),
        };
        // Whoever spoke is told by name, and a country only of what nobody said for it.
        let request = MatrixRequest {
            rows: MatrixRows::Actors,
            ..request
        };
        if request.issues.len() != 1 {
            let issues = request.issues.len();
            return Ok(Err(vec![phrase!(
                "A timeline is of one issue, not of {issues}.",
                issues
            )]));
        }
        let view = self.timeline(&request)?;
        let excerpt = |position, said: &str| self.cited_excerpt_of(position, said);
        Ok(Ok(crate::live::timeline(&view, query, words, excerpt)?))
    }

    fn origins_shown(
        &self,
        query: &PositionsQuery,
        cited: &[i64],
        words: Words,
    ) -> Result<Result<View, Vec<Phrase>>, Error> {
        let request = match request(self, query)? {
            Ok(request) => request,
            Err(problems) => return Ok(Err(problems)),
        };
        let mut articles: Vec<ArticleId> = Vec::new();
        let mut problems = Vec::new();
        for key in &query.articles {
            match self.cited_article(key.trim_start_matches('@'))? {
                Some(article) => articles.push(ArticleId(article.id)),
                None => problems.push(phrase!("No article has the key “{key}”.", key)),
            }
        }
        if !problems.is_empty() {
            return Ok(Err(problems));
        }
        let named = [&query.issues, &query.countries, &query.actors, &query.blocs];
        if named.iter().any(|names| !names.is_empty()) {
            articles.extend(self.articles_of_matrix(&request)?);
        } else if articles.is_empty() {
            articles.extend(cited.iter().map(|&id| ArticleId(id)));
        }
        let asked = crate::live::Asked {
            articles: &articles.iter().map(|id| id.0).collect::<Vec<_>>(),
            as_of: query.as_of.as_deref(),
            searched: self.articles_published(request.from, request.as_of)?,
            words,
        };
        let clusters = self.clusters_of(&articles)?;
        let article = |key: &str| self.cited_article(key);
        Ok(Ok(crate::live::origins(&clusters, &asked, article)?))
    }

    fn later(&self, query: &PositionsQuery) -> Result<Option<Later>, Error> {
        let Ok(mut request) = request(self, query)? else {
            return Ok(None);
        };
        let Some(next) = request.as_of.take().and_then(|day| day.succ_opt()) else {
            return Ok(None);
        };
        request.from = Some(next);
        let days = self.compare_days(&request)?;
        Ok(days.last().map(|last| Later {
            positions: days.iter().map(|day| day.positions).sum(),
            day: last.day.to_string(),
        }))
    }

    fn origins(&self, articles: &[i64]) -> Result<usize, Error> {
        let ids: Vec<ArticleId> = articles.iter().map(|&id| ArticleId(id)).collect();
        let counted = self.read(|reader| demarche_library::articles::origins(reader, &ids))?;
        Ok(counted.origins as usize)
    }

    fn holds(&self, words: &str, within: &[i64]) -> Result<bool, Error> {
        let within: Vec<ArticleId> = within.iter().map(|&id| ArticleId(id)).collect();
        Ok(self.holds_words(words, &within)?)
    }

    fn people(&self, text: &str) -> Result<Vec<Person>, Error> {
        Ok(self.people_in(text)?)
    }

    fn given(&self, text: &str, latest: Option<&PartialDate>) -> Result<Vec<Given>, Error> {
        Ok(self.given(text, latest)?)
    }

    fn spoken(&self, words: &str, within: &[i64]) -> Result<OnRecord, Error> {
        let within: Vec<ArticleId> = within.iter().map(|&id| ArticleId(id)).collect();
        Ok(self.spoken(words, &within)?)
    }

    fn offices(&self, text: &str, people: &[i64]) -> Result<Vec<Office>, Error> {
        Ok(self.offices_in(text, people)?)
    }

    fn held(&self) -> Result<Vec<HeldSource>, Error> {
        Ok(self.held_sources()?)
    }
}

/// The request that a `positions` block makes, or what in it names nothing. Naming actors gives rows of
/// actors; naming blocs alone gives rows of blocs, anything else rows of countries, if the block does not
/// say which.
fn request(
    library: &Library,
    query: &PositionsQuery,
) -> Result<Result<MatrixRequest, Vec<Phrase>>, Error> {
    let mut problems = Vec::new();
    type Unknown = fn(&str) -> Phrase;
    let mut named = |kind: PlaceKind, names: &[String], none: Unknown| {
        let mut places = Vec::new();
        for name in names {
            match library.named_place(kind, name)? {
                // One that is named twice is one.
                Some(place) if places.contains(&place) => {}
                Some(place) => places.push(place),
                None => {
                    let said = [Some(none(name)), close(library, kind, name)?];
                    problems.push(Phrase::several(said.into_iter().flatten()));
                }
            }
        }
        Ok::<_, Error>(places)
    };
    let actors = named(PlaceKind::Actor, &query.actors, |name| {
        phrase!("No actor is called “{name}”.", name)
    })?;
    let countries = named(PlaceKind::Country, &query.countries, |name| {
        phrase!("No country is called “{name}”.", name)
    })?;
    let issues = named(PlaceKind::Issue, &query.issues, |name| {
        phrase!("No issue is called “{name}”.", name)
    })?;
    let named_issues = issues;
    let issues = leaves(library, &named_issues)?;
    let outlets = named(PlaceKind::Outlet, query.outlet.as_slice(), |name| {
        phrase!("No outlet is called “{name}”.", name)
    })?;
    let mut blocs = Vec::new();
    for name in &query.blocs {
        match library.read(|reader| demarche_library::blocs::named(reader, name))? {
            Some(bloc) => blocs.push(bloc.code),
            None => problems.push(phrase!("No bloc is called “{name}”.", name)),
        }
    }
    if let (Some(Place { title: name, .. }), true) = (named_issues.first(), issues.is_empty()) {
        problems.push(phrase!(
            "“{name}” only groups issues and takes no stance: compare the issues in it.",
            name
        ));
    }
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    let rows = query.rows.unwrap_or(if !actors.is_empty() {
        MatrixRows::Actors
    } else if countries.is_empty() && !blocs.is_empty() {
        MatrixRows::Blocs
    } else {
        MatrixRows::Countries
    });
    let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
    Ok(Ok(MatrixRequest {
        rows,
        actors: actors.iter().map(|it| it.id.into()).collect(),
        countries: countries.into_iter().map(|it| it.detail).collect(),
        issues,
        blocs,
        members: query.members,
        as_of: day(&query.as_of),
        from: day(&query.from),
        attributed: query.attributed,
        direct_only: query.direct,
        filter: Filter {
            outlet: outlets.first().map(|it| it.id.into()),
            wire: query.wire.clone(),
            confidence: query.confidence,
            analyst: query.analyst.clone(),
            confirmed: query.confirmed,
        },
    }))
}

/// The issues themselves: one that only groups others stands for all in it, in their order.
fn leaves(library: &Library, named: &[Place]) -> Result<Vec<IssueId>, Error> {
    let mut leaves = Vec::new();
    for place in named {
        for id in library.leaves_in(IssueId(place.id))? {
            if !leaves.contains(&id) {
                leaves.push(id);
            }
        }
    }
    Ok(leaves)
}

/// Says what of a kind is called nearly so, if anything is.
fn close(library: &Library, kind: PlaceKind, name: &str) -> Result<Option<Phrase>, Error> {
    let first = name.split_whitespace().next().unwrap_or_default();
    let mut close: Vec<Phrase> = Vec::new();
    for begun in [name, first] {
        if close.is_empty() {
            let found = library.complete_link(Trigger::Link, begun, 12)?;
            let same = found.into_iter().filter(|it| it.place.kind == kind);
            close.extend(
                same.take(4)
                    .map(|it| phrase!("“{title}”", title = it.place.title)),
            );
        }
    }
    Ok((!close.is_empty()).then(|| {
        phrase!(
            "In the library there is {close}.",
            close = Argument::all(close)
        )
    }))
}

/// A comparison as it is printed, with what it is narrowed to, and without the excerpts of its cells.
pub fn matrix_of(library: &Library, request: &MatrixRequest) -> Result<Matrix, Error> {
    matrix_in(library, request, Words::ENGLISH)
}

/// The same in a language.
fn matrix_in(library: &Library, request: &MatrixRequest, words: Words) -> Result<Matrix, Error> {
    let found = library.matrix(request)?;
    let mut matrix = Matrix::from(&found);
    matrix.narrowed = narrowed_in(library, request, words)?;
    let is_narrowed = narrows(request, &matrix.narrowed);
    for (row, found) in matrix.rows.iter_mut().zip(&found.rows) {
        if let Some((code, name)) = &mut row.country {
            *name = words.country(code, name);
        }
        for (cell, found) in row.cells.iter_mut().zip(&found.cells) {
            let searched = found.searched.as_ref().map(|it| none_in(it, words));
            cell.searched = searched.map(|none| match is_narrowed {
                true => words.say(Word::SoNarrowed, &[("none", &none)]),
                false => none,
            });
        }
    }
    Ok(matrix)
}

/// "none in 41 articles to 18 March 2022", of what the library says in English.
fn none_in(searched: &Phrase, words: Words) -> String {
    let Phrase::Filled(filled) = searched else {
        return searched.to_string();
    };
    let day = |name: &str| match filled.with.get(name) {
        Some(Argument::Date(day)) => Some(words.date(day)),
        _ => None,
    };
    let n = match filled.with.get("n") {
        Some(Argument::Number(n)) => u32::try_from(*n).unwrap_or_default(),
        _ => 0,
    };
    match (day("from"), day("to")) {
        (None, None) => words.counted(Word::NoneIn, n),
        (Some(from), None) => words.counted_with(Word::NoneInFrom, n, &[("from", &from)]),
        (None, Some(to)) => words.counted_with(Word::NoneInTo, n, &[("to", &to)]),
        (Some(from), Some(to)) => {
            words.counted_with(Word::NoneInBetween, n, &[("from", &from), ("to", &to)])
        }
    }
}

/// Makes what is empty say that it is so `narrowed`: without that it would say that nothing was said at all.
pub fn tell_narrowed(matrix: &mut compare::Matrix, request: &MatrixRequest, narrowed: &[String]) {
    if !narrows(request, narrowed) {
        return;
    }
    let cells = matrix.rows.iter_mut().flat_map(|row| &mut row.cells);
    let searched = cells.filter_map(|cell| cell.searched.as_mut());
    for none in searched.chain([&mut matrix.none]) {
        *none = Phrase::plain(format!("{none}, so narrowed"));
    }
}

/// Whether less counts than is usual, of which what others report is more.
fn narrows(request: &MatrixRequest, narrowed: &[String]) -> bool {
    narrowed.len() > usize::from(request.attributed)
}

/// What a request leaves out, or takes in beside what is usual, in words.
pub fn narrowed(library: &Library, request: &MatrixRequest) -> Result<Vec<String>, Error> {
    narrowed_in(library, request, Words::ENGLISH)
}

fn narrowed_in(
    library: &Library,
    request: &MatrixRequest,
    words: Words,
) -> Result<Vec<String>, Error> {
    let filter = &request.filter;
    let outlet = match filter.outlet {
        Some(id) => {
            let outlets = library.outlets()?;
            let outlet = outlets.into_iter().find(|it| it.id == id);
            outlet.map(|it| words.say(Word::OutletOnly, &[("outlet", &it.name)]))
        }
        None => None,
    };
    let said = |asked: bool, word: Word| asked.then(|| words.get(word).to_owned());
    let all = [
        request
            .from
            .map(|day| words.say(Word::From, &[("day", &words.day(&day.to_string()))])),
        said(request.direct_only, Word::DirectOnly),
        said(request.attributed, Word::WithReported),
        outlet,
        filter
            .wire
            .as_ref()
            .map(|wire| words.say(Word::WireOnly, &[("wire", wire)])),
        filter.confidence.and_then(|confidence| match confidence {
            Confidence::Low => None,
            other => Some(words.say(
                Word::ConfidenceOrMore,
                &[("level", words.confidence(other))],
            )),
        }),
        filter
            .analyst
            .as_ref()
            .map(|name| words.say(Word::CodedBy, &[("name", name)])),
        said(filter.confirmed, Word::ConfirmedOnly),
    ];
    Ok(all.into_iter().flatten().collect())
}

impl From<&compare::Matrix> for Matrix {
    /// Without the excerpts of its cells.
    fn from(matrix: &compare::Matrix) -> Self {
        Self {
            issues: matrix.issues.iter().map(Issue::from).collect(),
            rows: matrix.rows.iter().map(Row::from).collect(),
            as_of: matrix.as_of.map(|day| day.to_string()),
            narrowed: Vec::new(),
            articles_searched: matrix.articles_searched,
            positions: matrix.positions,
            origins: matrix.origins,
        }
    }
}

impl From<&compare::MatrixIssue> for Issue {
    fn from(issue: &compare::MatrixIssue) -> Self {
        Self {
            id: issue.issue.id.0,
            name: issue.issue.name.clone(),
            con: issue.con.clone(),
            pro: issue.pro.clone(),
        }
    }
}

impl From<&compare::MatrixRow> for Row {
    fn from(row: &compare::MatrixRow) -> Self {
        let country = row.country.as_ref();
        let mut cells: Vec<Cell> = row.cells.iter().map(Cell::from).collect();
        for cell in &mut cells {
            cell.members = row.members;
        }
        if row.actor.is_some() {
            // The row says who it is.
            for latest in cells.iter_mut().filter_map(|cell| cell.latest.as_mut()) {
                latest.actor = None;
            }
        }
        Self {
            country: country.map(|it| (it.code.clone(), it.name.clone())),
            bloc: row
                .bloc
                .as_ref()
                .map(|it| (it.code.clone(), it.name.clone())),
            members: row.members,
            actor: row.actor.as_ref().map(|it| it.name.clone()),
            post: row.post.as_ref().map(|it| it.title.clone()),
            cells,
        }
    }
}

impl From<&compare::MatrixCell> for Cell {
    fn from(cell: &compare::MatrixCell) -> Self {
        let latest = cell.latest.as_ref();
        let was = cell.was.as_ref();
        Self {
            latest: latest.map(|latest| CellPosition {
                position: latest.position.0,
                stance: latest.stance,
                said: latest.said.clone(),
                words: latest.words.clone(),
                direct: latest.direct,
                attributed: latest.voice == Voice::Attributed,
                actor: latest.actor.as_ref().map(|it| it.name.clone()),
                evidence_trashed: latest.evidence_trashed,
                excerpt: None,
            }),
            positions: cell.positions,
            direct: cell.direct,
            spokesperson: cell.spokesperson,
            attributed: cell.attributed,
            also: cell
                .also
                .iter()
                .map(|also| (also.stance, also.said.clone()))
                .collect(),
            was: was.map(|was| (was.stance, was.said.clone())),
            against: cell.against,
            marks: cell.marks.clone(),
            members: None,
            searched: cell.searched.as_ref().map(ToString::to_string),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
