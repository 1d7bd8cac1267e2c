//! Readouts: sides, and two texts laid side by side.

use demarche_library::readouts as theirs;

use crate::types::readouts::{
    EventReadout, ReadoutCounts, ReadoutDiff, ReadoutEvent, ReadoutRow, ReadoutSide, ReadoutText,
    ReadoutWords, SuggestedSide,
};

impl From<theirs::EventReadout> for EventReadout {
    fn from(readout: theirs::EventReadout) -> Self {
        Self {
            article: readout.article.into(),
            side: readout.side.map(Into::into),
            suggested: readout.suggested.map(|suggested| SuggestedSide {
                country: suggested.country.into(),
                by: suggested.by.into(),
            }),
        }
    }
}

impl From<theirs::Side> for ReadoutSide {
    fn from(side: theirs::Side) -> Self {
        match side {
            theirs::Side::Actor(actor) => Self::Actor {
                actor: actor.into(),
            },
            theirs::Side::Country(country) => Self::Country {
                country: country.into(),
            },
        }
    }
}

impl From<theirs::ReadoutDiff> for ReadoutDiff {
    fn from(diff: theirs::ReadoutDiff) -> Self {
        Self {
            a: diff.a.into(),
            b: diff.b.into(),
            event: diff.event.map(|(id, name)| ReadoutEvent { id: id.0, name }),
            basis: diff.basis.into(),
            counts: ReadoutCounts {
                same: diff.counts.same,
                differently: diff.counts.differently,
                only_a: diff.counts.only_a,
                only_b: diff.counts.only_b,
                crossing: diff.counts.crossing,
            },
            rows: diff.rows.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::ReadoutText> for ReadoutText {
    fn from(text: theirs::ReadoutText) -> Self {
        Self {
            article: text.article.into(),
            body: text.body.0,
            side: text.side.map(Into::into),
            language: text.language,
            sentences: text.sentences,
        }
    }
}

impl From<theirs::ReadoutRow> for ReadoutRow {
    fn from(row: theirs::ReadoutRow) -> Self {
        Self {
            kind: row.kind.into(),
            crosses: row.crosses,
            a: row.a.map(Into::into),
            b: row.b.map(Into::into),
            compared: row.compared,
        }
    }
}

impl From<theirs::ReadoutWords> for ReadoutWords {
    fn from(words: theirs::ReadoutWords) -> Self {
        Self {
            first: words.first,
            count: words.count,
            start: words.start,
            end: words.end,
            parts: words.parts.into_iter().map(Into::into).collect(),
        }
    }
}
