//! What extraction gives: an article as it would be stored, and everything that was cut.

use demarche_text::{PartialDate, Phrase, phrase};
use serde::{Deserialize, Serialize};

/// An article as read from a page or a paste. What the input does not give is `None` or empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The headline.
    pub title: Option<Found<String>>,
    /// The line of the paste, from 1, that the title stands on; `None` for pages.
    pub title_line: Option<usize>,
    /// The authors, in order, one name each.
    pub byline: Vec<String>,
    /// The place that the text is dated from: "New Delhi".
    pub dateline: Option<String>,
    /// When it was published. Never a modified date, never worked out from a weekday alone.
    pub published: Option<Found<PartialDate>>,
    /// When it was last modified.
    pub modified: Option<PartialDate>,
    /// What the text says of its day when it gives no date: "Friday".
    pub date_phrase: Option<String>,
    /// The day of a dateline that gives no year, where there is no better date: "Oct 21".
    pub dateline_day: Option<DatelineDay>,
    /// The outlet's name as the page gives it.
    pub site: Option<String>,
    /// BCP 47 primary language, `en`.
    pub language: Option<String>,
    /// The address that the page names as its own.
    pub canonical_url: Option<String>,
    /// News agencies credited or quoted as the source, by their short names: AFP, AP, Reuters.
    pub wires: Vec<Wire>,
    /// Everything that came in, in order, kept and cut. [`Draft::body`] joins the kept ones.
    pub pieces: Vec<Piece>,
    /// Where each fact was found, one entry a fact at most.
    pub origins: Vec<FactOrigin>,
    /// What the user should know, as sentences.
    pub problems: Vec<Phrase>,
}

/// A day of some year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatelineDay {
    /// From 1 to 12.
    pub month: u32,
    /// From 1 to 31.
    pub day: u32,
    /// As it is written.
    pub words: String,
}

/// Where a fact of a draft was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactOrigin {
    /// Which fact.
    pub fact: Fact,
    /// Where.
    pub origin: Origin,
    /// The words that it was read from, cut to [`EVIDENCE`] scalar values; `None` where there are no
    /// words to show, as for a language told by the whole text.
    pub evidence: Option<String>,
}

/// The longest evidence, in scalar values.
pub const EVIDENCE: usize = 200;

/// Facts whose origin a draft tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Fact {
    Title,
    Byline,
    Dateline,
    Outlet,
    Language,
    CanonicalUrl,
    Published,
    Modified,
    Wires,
}

/// A value and where it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Where the page gives it.
    pub origin: Origin,
}

/// Where a page gives a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Origin {
    JsonLd,
    Meta,
    TimeElement,
    Heading,
    Text,
    Url,
    /// What the file says of itself, as a PDF's title.
    File,
    /// A bibliographic reference.
    Reference,
    /// The entry of a feed.
    Feed,
    /// The analyst gave it.
    Analyst,
}

/// A news agency and how often the text credits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    /// Its short name.
    pub name: String,
    /// Credits in the text.
    pub mentions: u32,
}

/// A block of what came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its text, white space folded.
    pub text: String,
    /// What kind of block it is.
    pub kind: BlockKind,
    /// The heading's level (1 to 6) or the list item's depth (from 1).
    pub level: Option<u32>,
    /// Why it was cut; `None` for what is kept.
    pub cut: Option<CutReason>,
}

/// Kinds of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum BlockKind {
    Paragraph,
    Heading,
    ListItem,
    Quote,
    TableRow,
    Preformatted,
}

/// Why a piece is not part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CutReason {
    Navigation,
    Advertisement,
    Headlines,
    Weather,
    Gallery,
    Cookies,
    Newsletter,
    Social,
    /// Stands elsewhere in the article already.
    Repeated,
    Caption,
    Byline,
    Footer,
    Widget,
    Comments,
    /// The headline, which is kept as the title.
    Title,
    Other,
}

/// The stored text of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    /// The kept pieces, separated by one blank line.
    pub text: String,
    /// Where each piece lies in the text.
    pub blocks: Vec<Block>,
}

/// A block of a body, `start..end` of its text in Unicode scalar values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What kind of block it is.
    pub kind: BlockKind,
    /// Its first scalar value.
    pub start: usize,
    /// The scalar value after its last.
    pub end: usize,
    /// The heading's level or the list item's depth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u32>,
}

impl Origin {
    /// Its name, as it is stored and as JSON has it.
    pub fn word(self) -> &'static str {
        match self {
            Self::JsonLd => "json_ld",
            Self::Meta => "meta",
            Self::TimeElement => "time_element",
            Self::Heading => "heading",
            Self::Text => "text",
            Self::Url => "url",
            Self::File => "file",
            Self::Reference => "reference",
            Self::Feed => "feed",
            Self::Analyst => "analyst",
        }
    }
}

impl FactOrigin {
    /// An origin with the words it was read from; empty words are none.
    pub fn new(fact: Fact, origin: Origin, evidence: &str) -> Self {
        let folded = crate::block::fold_space(evidence);
        let mut words: String = folded.chars().take(EVIDENCE).collect();
        if words.len() < folded.len() {
            words.pop();
            words.push('…');
        }
        Self {
            fact,
            origin,
            evidence: (!words.is_empty()).then_some(words),
        }
    }
}

impl Draft {
    /// Says where a fact was found, instead of what was said of it before.
    pub fn tell(&mut self, fact: Fact, origin: Origin, evidence: &str) {
        self.origins.retain(|known| known.fact != fact);
        self.origins.push(FactOrigin::new(fact, origin, evidence));
    }

    /// Takes away a date of publication that lies after `day`, on which the page was read, by more than
    /// the hours that clocks differ by, and says so in [`Draft::problems`]. References are left alone:
    /// the issue of a journal may be of next month.
    pub fn doubt_after(&mut self, day: chrono::NaiveDate) {
        let Some(latest) = day.succ_opt() else { return };
        let late = |found: &Found<PartialDate>| {
            found.origin != Origin::Reference
                && found.value.first_day().is_some_and(|first| first > latest)
        };
        if let Some(found) = self.published.take_if(|found| late(found)) {
            self.origins.retain(|told| told.fact != Fact::Published);
            self.problems.push(phrase!(
                "The page gives {date} as its date of publication, which had not come when it was read. The date was left out.",
                date = found.value
            ));
        }
    }

    /// Where a fact was found.
    pub fn origin_of(&self, fact: Fact) -> Option<&FactOrigin> {
        self.origins.iter().find(|known| known.fact == fact)
    }

    /// The article's text: the kept pieces, in order.
    pub fn body(&self) -> Body {
        Body::of(self.pieces.iter().filter(|piece| piece.cut.is_none()))
    }
}

impl Body {
    /// Joins pieces, each with a blank line before it but the first.
    pub fn of<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> Self {
        let mut body = Self::default();
        let mut at = 0;
        for piece in pieces {
            if at > 0 {
                body.text.push_str("\n\n");
                at += 2;
            }
            let end = at + piece.text.chars().count();
            body.text.push_str(&piece.text);
            body.blocks.push(Block {
                kind: piece.kind,
                start: at,
                end,
                level: piece.level,
            });
            at = end;
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_has_not_come_is_left_out_and_told() {
        let draft = |date: &str| {
            let mut draft = Draft {
                published: PartialDate::parse(date).map(|value| Found {
                    value,
                    origin: Origin::Meta,
                }),
                ..Draft::default()
            };
            draft.tell(Fact::Published, Origin::Meta, date);
            draft.doubt_after("2022-03-18".parse().unwrap());
            draft
        };
        for date in ["2022-03-18", "2022-03-19T08:00:00+09:00", "2022-03", "2022"] {
            let draft = draft(date);
            assert!(
                draft.published.is_some() && draft.problems.is_empty(),
                "{date}"
            );
        }
        for date in ["2022-03-20", "2022-04", "2030-01-01T00:00:00Z"] {
            let draft = draft(date);
            assert_eq!(draft.published, None, "{date}");
            assert_eq!(draft.origin_of(Fact::Published), None);
            assert_eq!(draft.problems.len(), 1);
        }
    }
}
