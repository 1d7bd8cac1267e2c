//! Whatever the text, every span lies inside it.

use demarche_attribution::{Context, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;
use proptest::prelude::*;

fn check(text: &str) -> Result<(), TestCaseError> {
    let published = PartialDate::parse("2022-03-18");
    let context = Context {
        gazetteer: Gazetteer::bundled(),
        published: published.as_ref(),
    };
    let scalars = text.chars().count();
    let found = quotations(text, context);
    for quotation in &found {
        for span in quotation
            .words
            .iter()
            .chain([&quotation.span])
            .chain(&quotation.speaker_span)
        {
            prop_assert!(
                span.start < span.end && span.end <= scalars,
                "{quotation:?}"
            );
        }
        prop_assert!((0.0..=1.0).contains(&quotation.score));
    }
    prop_assert!(found.is_sorted_by_key(|quotation| quotation.span.start));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        check(&text)?;
    }

    #[test]
    fn any_shuffle_of_the_pieces_of_speech(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "said", "told", "that", "according to", "was quoted by AP as saying", "was quoted", "in the words of", ",", ".", ":", ";",
            "\"", "“", "”", "'", "‘", "’", "«", "»", "(", ")", "-", "—", "\n", "\n\n", "he", "She", "who", "they", "it", "Xi Jinping", "President Biden", "China",
            "the ministry", "on Friday", "in a statement", "AFP", "reported", "accusing", "adding", "claims", "claim", "'s", "and", "but", "while", "if", "to",
            "vowed to", "asked", "another", "one of whom", "with", "put it", "went on", "Meet the Press", "issued a warning", "was accused by", "of arming", "as", "“Why?”",
            "the governor", "Gov. Mark Spence", "she", "von der Leyen", "a charge", "chanted", "called for", "painful",
            "was", "had", "will", "not", "the", "a", "习近平", "说", "「", "」", "Mr.", "U.S.", "é", "reporters", "CNN", "call with", "1", "2022", "called", "by",
        ]), 0..40),
        glue in prop::sample::select(vec![" ", "", "  "]),
    ) {
        check(&pieces.join(glue))?;
    }
}
