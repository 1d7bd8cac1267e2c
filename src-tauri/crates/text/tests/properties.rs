//! What must hold for any text.

use demarche_text::near::{Overlap, Passages};
use demarche_text::revision::Kind;
use demarche_text::span::Offsets;
use demarche_text::{Anchor, Revision, Span, date, diff, near, sentence, trivial};
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

/// Pieces of dates in any order, many of them no dates.
fn dated() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        3 => "[0-9]{1,4}",
        1 => "[٠-٩]{1,4}",
        2 => "[-/. ,:年月日]",
        2 => prop::sample::select(vec![
            "March", "Mar", "März", "mars", "marzo", "марта", "березня", "مارس", "Mart", "May", "มีนาคม",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["令和", "平成", "พ.ศ.", "元", "de", "at", "T", "Z", "GMT", "г.", "+02:00"]).prop_map(str::to_owned),
        2 => Just(" ".to_owned()),
    ];
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

/// Paragraphs of which none is like another.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[A-Z][a-z]{2,8}( [a-z]{2,9}){4,9}\\.", 2..9).prop_map(|mut all| {
        for (at, paragraph) in all.iter_mut().enumerate() {
            paragraph.insert_str(0, &format!("On day {at} "));
        }
        all
    })
}

/// The span from one place to another of a text, without the white space at its ends.
fn span_of(text: &str, start: usize, length: usize) -> Option<Span> {
    let scalars: Vec<char> = text.chars().collect();
    let mut start = start.min(scalars.len());
    let mut end = (start + length).min(scalars.len());
    while start < end && scalars[start].is_whitespace() {
        start += 1;
    }
    while start < end && scalars[end - 1].is_whitespace() {
        end -= 1;
    }
    (start < end).then(|| Span::new(start, end))
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
        let found = Revision::of_texts(&text, &new).find(&anchor).expect("all its surroundings are there");
        prop_assert_eq!(found.span.of(&new), &quote);
    }

    #[test]
    fn in_an_unchanged_text_every_anchor_stays_where_it_is(text in prose(), start in 0usize..200, length in 1usize..200) {
        let Some(span) = span_of(&text, start, length) else { return Ok(()) };
        let anchor = Anchor::of(&text, span);
        prop_assert_eq!(Revision::of_texts(&text, &text).find(&anchor), Some(anchor));
    }

    #[test]
    fn what_is_found_again_says_the_same(
        text in prose(), other in prose(), start in 0usize..200, length in 1usize..200, mixed in any::<bool>(),
    ) {
        let Some(span) = span_of(&text, start, length) else { return Ok(()) };
        let anchor = Anchor::of(&text, span);
        let new = if mixed { text.replacen("end.", "finish", 2) } else { other };
        let revision = Revision::of_texts(&text, &new);
        if let Some(found) = revision.find(&anchor) {
            prop_assert_eq!(found.span.of(&new), &found.quote);
            prop_assert!(trivial::only_trivially(&anchor.quote, &found.quote), "{} | {}", anchor.quote, found.quote);
        }
        for place in revision.candidates(&anchor, 5) {
            prop_assert!(place.span.end <= new.chars().count() && place.score <= 1.0);
        }
    }

    #[test]
    fn in_whatever_order_its_paragraphs_come_a_quote_is_found(all in paragraphs(), order in any::<u64>(), at in any::<prop::sample::Index>()) {
        let text = all.join("\n\n");
        let mut mixed = all.clone();
        let mut seed = order;
        for place in (1..mixed.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            mixed.swap(place, (seed >> 33) as usize % (place + 1));
        }
        let quote = at.get(&all);
        let start = text[..text.find(quote.as_str()).unwrap()].chars().count();
        let anchor = Anchor::of(&text, Span::new(start, start + quote.chars().count()));
        let mixed = mixed.join("\n\n");
        let revision = Revision::of_texts(&text, &mixed);
        prop_assert_eq!(&revision.find(&anchor).unwrap().quote, quote);
        prop_assert!(revision.changes().iter().all(|change| matches!(change.kind, Kind::Same | Kind::Moved)));
    }

    #[test]
    fn every_sentence_of_both_texts_is_told_once(a in prose(), b in prose(), mixed in any::<bool>()) {
        let b = if mixed { a.replace("end.", "Others.") } else { b };
        let revision = Revision::of_texts(&a, &b);
        let side = |of: fn(&demarche_text::revision::Change) -> Option<Span>| {
            let mut spans: Vec<Span> = revision.changes().iter().filter_map(of).collect();
            spans.sort();
            spans
        };
        prop_assert_eq!(side(|change| change.before), sentence::spans(&a));
        prop_assert_eq!(side(|change| change.after), sentence::spans(&b));
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
        let passages = Passages::of(&text);
        let overlap = Overlap::of(&passages, &passages, |_| false);
        prop_assert_eq!(overlap.shared, passages.count());
        prop_assert_eq!(overlap.own_a, overlap.own_shared);
        let words = demarche_text::word::count(&text);
        prop_assert_eq!(passages.count() == 0, words == 0);
    }

    #[test]
    fn an_overlap_is_the_same_both_ways(a in prose(), b in prose(), of in 1_u32..5) {
        let text = format!("{a}\n\n{b}");
        let (a, b) = (Passages::of(&a), Passages::of(&text));
        let common = |code: u32| code.is_multiple_of(of);
        let there = Overlap::of(&a, &b, common);
        let back = Overlap::of(&b, &a, common);
        prop_assert_eq!(
            (there.of_a, there.of_b, there.shared, there.own_a, there.own_b, there.own_shared),
            (back.of_b, back.of_a, back.shared, back.own_b, back.own_a, back.own_shared)
        );
        prop_assert!(there.own_shared <= there.own_a.min(there.own_b).min(there.shared));
    }

    #[test]
    fn shared_bytes_are_of_the_text_and_apart(a in prose(), b in prose()) {
        let text = format!("{b} {a}");
        let mut last = 0;
        for range in near::shared_bytes(&Passages::of(&text), &Passages::of(&a)) {
            prop_assert!(range.start >= last && range.start < range.end);
            prop_assert!(text.get(range.clone()).is_some());
            last = range.end;
        }
    }

    #[test]
    fn dates_say_only_what_is_written(text in dated()) {
        for found in date::find(&text) {
            let written: String = found.span.of(&text).chars().map(|c| match c.to_digit(10) {
                Some(digit) => char::from(b'0' + digit as u8),
                None => match c {
                    '\u{ff10}'..='\u{ff19}' => char::from(b'0' + (c as u32 - 0xff10) as u8),
                    '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
                    other => other,
                },
            }).collect();
            let numbers: Vec<u32> = written.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse().ok()).collect();
            let first = found.date.first_day().expect("a date that was found has a day");
            let year = u32::try_from(chrono::Datelike::year(&first)).expect("years are after Christ");
            let era = written.contains("令和") || written.contains("平成") || written.contains("พ.ศ.");
            prop_assert!(era || numbers.contains(&year), "{} is not in {}", year, written);
            if found.date.precision >= date::Precision::Day {
                prop_assert!(numbers.contains(&chrono::Datelike::day(&first)), "{} of {}", found.date.date, written);
            }
            if found.date.precision >= date::Precision::Month {
                let named = written.chars().filter(|c| c.is_alphabetic()).count() >= 3;
                prop_assert!(named || numbers.contains(&chrono::Datelike::month(&first)), "{} of {}", found.date.date, written);
            }
        }
    }
}
