//! The table of evidence at the end of an exported note.

use std::collections::HashSet;

use crate::document::Document;
use crate::redact::is_nameless;
use crate::room::{Need, Room, SIDEWAYS};
use crate::sources::Excerpt;
use crate::words::{Word, Words};

/// The annex's heading.
pub(crate) fn title(words: Words) -> &'static str {
    words.get(Word::Evidence)
}

/// The heads of its columns.
pub(crate) fn heads(words: Words) -> [&'static str; 8] {
    [
        Word::Quote,
        Word::Speaker,
        Word::Post,
        Word::Date,
        Word::Outlet,
        Word::Address,
        Word::CapturedAt,
        Word::Sha256,
    ]
    .map(|head| words.get(head))
}

/// The shares of a page's width that its columns take, in hundredths: half a hash has room in the last.
pub(crate) const SHARES: [u32; 8] = [23, 9, 11, 8, 9, 14, 8, 18];

/// The room that it takes on a page set sideways.
pub(crate) fn room(evidence: &[Evidence<'_>], words: Words) -> Room {
    let head = heads(words).map(|head| Need::of([head])).to_vec();
    let rows = evidence.iter().map(|row| {
        let cells = row.cells(words);
        cells.iter().map(|cell| Need::of(cell.lines())).collect()
    });
    let rows: Vec<Vec<Need>> = std::iter::once(head).chain(rows).collect();
    let columns = SHARES.map(|share| share * SIDEWAYS / 100);
    Room::in_columns(columns.to_vec(), &rows)
}

/// One row: an excerpt that the note rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Evidence<'d>(pub(crate) &'d Excerpt);

impl Evidence<'_> {
    /// Its cells, in the order of [`heads`]; empty where something is not known.
    pub(crate) fn cells(&self, words: Words) -> [String; 8] {
        let excerpt = self.0;
        if is_nameless(&excerpt.article) {
            let mut cells = [words.get(Word::Held); 8].map(str::to_owned);
            cells[0].clone_from(&excerpt.quote);
            return cells;
        }
        let article = &excerpt.article;
        let speaker = excerpt.speaker.as_ref();
        let known = |value: &Option<String>| value.clone().unwrap_or_default();
        [
            excerpt.quote.clone(),
            speaker.map(|it| it.name.clone()).unwrap_or_default(),
            speaker.and_then(|it| it.post.clone()).unwrap_or_default(),
            match (&excerpt.said, &article.published) {
                (Some(said), _) => words.date(said),
                // Not the day on which it was said, and never to be taken for it.
                (None, Some(published)) => {
                    words.say(Word::Published, &[("day", &words.date(published))])
                }
                (None, None) => String::new(),
            },
            known(&article.outlet),
            known(&article.url),
            article
                .captured_at
                .as_deref()
                .map(minute)
                .unwrap_or_default(),
            known(&article.sha256),
        ]
    }
}

/// A hash in lines of half its digits: it has no place to break.
pub(crate) fn in_lines(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().collect();
    let lines: Vec<String> = digits.chunks(32).map(String::from_iter).collect();
    lines.join("\n")
}

/// "2022-03-19 08:00" of a moment in RFC 3339.
fn minute(moment: &str) -> String {
    moment.get(..16).unwrap_or(moment).replace('T', " ")
}

/// Every excerpt that the note quotes, once, in reading order.
pub(crate) fn evidence(document: &Document) -> Vec<Evidence<'_>> {
    let mut seen = HashSet::new();
    document
        .reading_order()
        .into_iter()
        .flat_map(|index| &document.citations[index].items)
        .filter_map(|item| item.excerpt.as_ref())
        .filter(|excerpt| seen.insert(excerpt.id))
        .map(Evidence)
        .collect()
}
