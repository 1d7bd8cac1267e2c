//! Which of some articles are copies of one text.

use std::collections::HashSet;

use demarche_library::articles::{CopyCluster, CopyRow};

use super::{Cell, Row, Source, View};
use crate::sources::Article;
use crate::words::{Word, Words};

/// What of which articles the origins are.
pub(crate) struct Asked<'a> {
    /// The articles.
    pub(crate) articles: &'a [i64],
    /// The day up to which the library was looked through, `YYYY-MM-DD`.
    pub(crate) as_of: Option<&'a str>,
    /// How many articles were looked through.
    pub(crate) searched: u32,
    /// What it is told in.
    pub(crate) words: Words,
}

/// One origin a row, with those of the articles that tell it again. `article` finds what a citation says.
pub(crate) fn origins<E>(
    clusters: &[CopyCluster],
    asked: &Asked<'_>,
    mut article: impl FnMut(&str) -> Result<Option<Article>, E>,
) -> Result<View, E> {
    let words = asked.words;
    let among: HashSet<i64> = asked.articles.iter().copied().collect();
    let mut rows = Vec::new();
    let mut articles = 0;
    for cluster in clusters {
        let Some((first, others)) = cluster.articles.split_first() else {
            continue;
        };
        let (told, elsewhere): (Vec<&CopyRow>, Vec<&CopyRow>) = others
            .iter()
            .partition(|copy| among.contains(&copy.article.id.0));
        let first_is_asked = among.contains(&first.article.id.0);
        articles += told.len() + usize::from(first_is_asked);
        let elsewhere = elsewhere
            .iter()
            .filter(|copy| published_to(copy, asked.as_of))
            .count();
        let wires = words.listed(Word::Comma, &cluster.wires);
        let credits = (!wires.is_empty()).then(|| words.say(Word::Credits, &[("wires", &wires)]));
        let not_among = (!first_is_asked).then(|| words.get(Word::NotAmong).to_owned());
        let below = [Some(source_line(first, words)), credits, not_among];
        let below = words.listed(Word::Semicolon, below.into_iter().flatten());
        rows.push(Row {
            cited: 0,
            source: article(&first.article.citation_key)?.map(|it| Source::Article(Box::new(it))),
            cells: vec![
                Cell {
                    words: first.article.title.clone(),
                    below,
                    place: Some(format!("article/{}", first.article.id)),
                    ..Cell::default()
                },
                retold(&told, elsewhere, words, &mut article)?,
            ],
        });
    }
    let heads = [Word::Origin, Word::ToldAgainBy].map(|it| words.get(it).to_owned());
    Ok(View {
        heads: heads.to_vec(),
        caption: words.say(
            Word::OriginsCaption,
            &[
                ("days", &words.as_of_at_head(asked.as_of)),
                ("articles", &words.counted(Word::Articles, articles as u32)),
                ("origins", &words.counted(Word::Origins, rows.len() as u32)),
                ("compared", &words.counted(Word::Compared, asked.searched)),
            ],
        ),
        legend: String::new(),
        rows,
    })
}

/// "Example Herald, 94 %; Example Post, the same text".
fn retold<E>(
    told: &[&CopyRow],
    elsewhere: usize,
    words: Words,
    article: &mut impl FnMut(&str) -> Result<Option<Article>, E>,
) -> Result<Cell, E> {
    let mut names = Vec::with_capacity(told.len());
    for copy in told {
        // A cell of several names cannot be taken apart when the list leaves the library.
        let held = article(&copy.article.citation_key)?.is_some_and(|it| it.held);
        let name = match &copy.article.outlet {
            _ if held => words.get(Word::Held),
            Some(outlet) => &outlet.name,
            None => &copy.article.title,
        };
        let share = format!("{:.0}", copy.share * 100.0);
        names.push(match copy.exact {
            true => words.say(Word::SameText, &[("name", name)]),
            false => words.say(Word::ShareOfText, &[("name", name), ("share", &share)]),
        });
    }
    let others = match elsewhere {
        0 => String::new(),
        more => words.counted(Word::MoreCopies, more as u32),
    };
    Ok(match names.is_empty() {
        true if others.is_empty() => Cell {
            below: words.get(Word::NoneFound).to_owned(),
            ..Cell::default()
        },
        _ => Cell {
            words: words.listed(Word::Semicolon, names),
            below: others,
            ..Cell::default()
        },
    })
}

/// "Example Wire, 18 March 2022".
fn source_line(copy: &CopyRow, words: Words) -> String {
    let outlet = copy.article.outlet.as_ref().map(|it| it.name.clone());
    let published = copy.article.published.as_ref();
    let parts = [outlet, published.map(|it| words.date(it))];
    words.listed(Word::Comma, parts.into_iter().flatten())
}

/// Whether it is not known to have been published later.
fn published_to(copy: &CopyRow, as_of: Option<&str>) -> bool {
    match (&copy.article.published, as_of) {
        (Some(published), Some(day)) => published.date.as_str() <= day,
        _ => true,
    }
}
