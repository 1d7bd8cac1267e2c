//! To whom a text gives what it quotes and tells, as attribution reads it.

use std::ops::Range;

use demarche_attribution::{Context, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;
use demarche_text::span::Offsets;

use crate::{Library, Result};

/// Less sure than this, it is not told who speaks.
const SURE: f64 = 0.7;

/// A statement and whom a text names as its speaker. Ranges are bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The words in quotation marks, without these; none of a statement without any.
    pub words: Vec<Range<usize>>,
    /// Where the speaker is named, with post and titles.
    pub speaker: Range<usize>,
    /// Whether the speaker is somebody known, and not somebody else who is told by a known name: "Biden’s aides".
    pub known: bool,
    /// The country, by ISO 3166-1 alpha-2, for which the text says that they speak.
    pub country: Option<String>,
    /// To whom they were said, as the text says it.
    pub addressee: Option<String>,
    /// When they were said, as far as the text says so.
    pub said: Option<PartialDate>,
}

impl Library {
    /// To whom a text gives what it quotes and tells, as far as that is sure; days without a year are the last ones before `latest`.
    pub fn given(&self, text: &str, latest: Option<&PartialDate>) -> Result<Vec<Given>> {
        Ok(given(text, &*self.known_names()?, latest))
    }
}

/// See [`Library::given`].
pub fn given(text: &str, names: &Gazetteer, latest: Option<&PartialDate>) -> Vec<Given> {
    let context = Context {
        gazetteer: names,
        published: latest,
    };
    let offsets = Offsets::of(text);
    let bytes = |span: demarche_text::Span| offsets.byte(span.start)..offsets.byte(span.end);
    let found = quotations(text, context).into_iter();
    found
        .filter(|it| it.score >= SURE)
        .filter_map(|it| {
            Some(Given {
                speaker: bytes(it.speaker_span?),
                words: it.words.into_iter().map(bytes).collect(),
                known: it.actor.is_some(),
                country: it.country,
                addressee: it.addressee,
                said: it.said,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::given;
    use demarche_gazetteer::Gazetteer;
    use demarche_text::PartialDate;

    #[test]
    fn a_text_says_whose_its_quotations_are() {
        let text =
            "On 18 March Joe Biden told Xi Jinping: “We stand with Ukraine.”\n\nSome say “no”.";
        let latest = PartialDate::parse("2022-03-20");
        let found = given(text, Gazetteer::bundled(), latest.as_ref());
        let given = found.iter().find(|it| !it.words.is_empty()).unwrap();
        assert_eq!(&text[given.words[0].clone()], "We stand with Ukraine.");
        assert!(text[given.speaker.clone()].ends_with("Joe Biden") && given.known);
        assert_eq!(given.addressee.as_deref(), Some("Xi Jinping"));
        assert_eq!(given.said, PartialDate::parse("2022-03-18"));
    }
}
