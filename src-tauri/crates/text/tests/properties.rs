//! What must hold for any text.

use demarche_text::span::Offsets;
use demarche_text::{Anchor, Span, anchor, date, diff, near, reanchor, sentence, word};
use proptest::prelude::*;

/// Prose of words and marks in several scripts.
fn prose() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            6 => "[a-z]{1,8}",
            1 => "[A-Z]\\.",
            1 => Just("“Yes,”".to_owned()),
            1 => Just("中国".to_owned()),
            1 => Just("г.".to_owned()),
            1 => Just("end.".to_owned()),
            1 => Just("\n\n".to_owned()),
        ],
        0..60,
    )
    .prop_map(|words| words.join(" "))
}

/// How many words must be changed, added or left out to make one from the other.
fn word_edits(a: &str, b: &str) -> usize {
    let (a, b) = (word::words(a), word::words(b));
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, word) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let change = diagonal + usize::from(word.folded != other.folded);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

proptest! {
    #[test]
    fn an_anchor_survives_insertions_elsewhere(
        before in "[ -~]{20,60}", quote in "[a-z]{4,9}( [a-z]{1,9}){3,12}", after in "[ -~]{20,60}",
        insert in prose(), in_front in any::<bool>(),
    ) {
        let text = format!("{before}{quote}{after}");
        let start = before.chars().count();
        let anchor = Anchor::of(&text, Span::new(start, start + quote.chars().count()));
        let new = if in_front { format!("{insert}\n\n{text}") } else { format!("{text}\n\n{insert}") };
        let span = reanchor(&anchor, &new).expect("the words are there with all their surroundings");
        prop_assert_eq!(span.of(&new), &quote);
    }

    #[test]
    fn a_span_found_again_holds_the_same_words_within_the_tolerance(
        text in prose(), other in prose(), start in 0usize..200, length in 0usize..200, mixed in any::<bool>(),
    ) {
        let scalars = text.chars().count();
        let start = start.min(scalars);
        let anchor = Anchor::of(&text, Span::new(start, (start + length).min(scalars)));
        let new = if mixed { text.replacen("end.", "finish", 2) } else { other };
        if let Some(span) = reanchor(&anchor, &new) {
            prop_assert!(span.end <= new.chars().count());
            let edits = word_edits(&anchor.quote, span.of(&new));
            prop_assert!(edits <= word::count(&anchor.quote) / anchor::WORDS_AN_EDIT, "{edits} edits");
        }
    }

    #[test]
    fn sentences_cover_every_word_and_never_overlap(text in prose()) {
        let spans = sentence::spans(&text);
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let offsets = Offsets::of(&text);
        let inside: usize = spans.iter().map(|span| {
            offsets.slice(&text, *span).chars().filter(|c| !c.is_whitespace()).count()
        }).sum();
        prop_assert_eq!(inside, text.chars().filter(|c| !c.is_whitespace()).count());
    }

    #[test]
    fn the_parts_of_a_difference_make_both_texts(a in prose(), b in prose()) {
        let parts = diff::words(&a, &b);
        let side = |not: diff::Side| -> String {
            parts.iter().filter(|part| part.side != not).map(|part| part.text.as_str()).collect()
        };
        prop_assert_eq!(side(diff::Side::OnlyB), a.as_str());
        prop_assert_eq!(side(diff::Side::OnlyA), b.as_str());
        diff::sentences(&a, &b);
    }

    #[test]
    fn dates_never_panic_and_are_well_formed(text in "[ -~]{0,80}|[0-9]{1,4}[-/. ][0-9A-Za-z]{1,9}[-/. ,]{1,2}[0-9]{1,4}[ T][0-9]{1,2}:[0-9]{2} ?[A-Z]{0,3}|\\PC{0,40}") {
        for found in date::find(&text) {
            prop_assert_eq!(date::PartialDate::parse(&found.date.date), Some(found.date.clone()));
            prop_assert!(found.date.first_day() <= found.date.last_day());
            prop_assert!(found.span.end <= text.chars().count());
        }
        date::parse_words(&text);
        date::relative(&text, &date::PartialDate::parse("2024-02-29").unwrap());
    }

    #[test]
    fn any_text_contains_itself(text in prose()) {
        let hashes = near::shingles(&text);
        prop_assert_eq!(near::containment(&hashes, &hashes), if hashes.is_empty() { 0.0 } else { 1.0 });
    }
}
