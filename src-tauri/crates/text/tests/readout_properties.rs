//! What must hold for any two readouts.

use std::time::{Duration, Instant};

use demarche_text::Span;
use demarche_text::readout::{Alignment, Kind, Name, Readout, Row, align};
use proptest::prelude::*;

fn readout(text: &str) -> Readout<'_> {
    Readout {
        text,
        language: Some("en"),
        names: &[],
    }
}

fn aligned(a: &str, b: &str) -> Alignment {
    align(readout(a), readout(b))
}

/// Words of a small stock, so that sentences share some, repeat, and are alike by chance.
fn prose() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "grain",
        "Portova",
        "ships",
        "leave",
        "the",
        "of",
        "missiles",
        "costs",
        "4,500",
        "talks",
        "agreed",
        "Brown",
        "telephone",
        "2%",
        "中国",
        "«да»",
        "\n",
        "end. Then",
        "summit.",
    ]);
    prop::collection::vec(word, 0..70).prop_map(|words| words.join(" "))
}

/// Sentences of which none is like another.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[A-Z][a-z]{3,8}( [a-z]{4,9}){4,9}\\.", 1..12).prop_map(|mut all| {
        for (at, sentence) in all.iter_mut().enumerate() {
            sentence.insert_str(0, &format!("On day {at} "));
        }
        all
    })
}

/// A row with its sides changed about.
fn turned(row: &Row) -> Row {
    let kind = match row.kind {
        Kind::OnlyA => Kind::OnlyB,
        Kind::OnlyB => Kind::OnlyA,
        both => both,
    };
    Row {
        kind,
        crosses: row.crosses,
        a: row.b.clone(),
        b: row.a.clone(),
    }
}

fn sorted(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_by_key(|row| (row.a.start, row.a.end, row.b.start, row.b.end));
    rows
}

proptest! {
    #[test]
    fn every_sentence_of_either_stands_in_exactly_one_row(a in prose(), b in prose()) {
        let answer = aligned(&a, &b);
        let mut of_a: Vec<usize> = answer.rows.iter().flat_map(|row| row.a.clone()).collect();
        let of_b: Vec<usize> = answer.rows.iter().flat_map(|row| row.b.clone()).collect();
        prop_assert!(of_a.is_sorted());
        of_a.dedup();
        prop_assert_eq!(of_a.len(), answer.a.len());
        let mut sorted = of_b;
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..answer.b.len()).collect::<Vec<_>>());
        for row in &answer.rows {
            let sizes = (row.a.len(), row.b.len());
            match row.kind {
                Kind::OnlyA => prop_assert_eq!(sizes, (1, 0)),
                Kind::OnlyB => prop_assert_eq!(sizes, (0, 1)),
                _ => prop_assert!(sizes.0 >= 1 && sizes.1 >= 1 && sizes.0.min(sizes.1) == 1),
            }
        }
    }

    #[test]
    fn pairs_that_do_not_cross_keep_their_order(a in prose(), b in prose()) {
        let answer = aligned(&a, &b);
        let in_order = answer.rows.iter().filter(|row| !row.crosses && !row.b.is_empty());
        prop_assert!(in_order.map(|row| row.b.start).is_sorted());
    }

    #[test]
    fn a_text_beside_itself_is_the_same_throughout(text in prose()) {
        let answer = aligned(&text, &text);
        for (at, row) in answer.rows.iter().enumerate() {
            let same = Row { kind: Kind::Same, crosses: false, a: at..at + 1, b: at..at + 1 };
            prop_assert_eq!(row, &same);
        }
    }

    #[test]
    fn the_same_sentences_in_another_order_are_found_wherever_they_stand(
        (before, after) in sentences().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        let answer = aligned(&before.join(" "), &after.join(" "));
        prop_assert_eq!(answer.rows.len(), before.len());
        for row in &answer.rows {
            prop_assert_eq!(row.kind, Kind::Same);
            prop_assert_eq!(&before[row.a.start], &after[row.b.start]);
        }
        prop_assert_eq!(answer.rows.iter().any(|row| row.crosses), before != after);
    }

    #[test]
    fn the_sides_can_be_changed_about(a in prose(), b in prose()) {
        let there = sorted(aligned(&a, &b).rows.into_iter());
        let back = sorted(aligned(&b, &a).rows.iter().map(turned));
        prop_assert_eq!(there, back);
    }

    #[test]
    fn names_anywhere_do_no_harm(a in prose(), b in prose(), starts in prop::collection::vec(0_usize..90, 0..9), german: bool) {
        let mut starts = starts;
        starts.sort_unstable();
        starts.dedup();
        let names: Vec<Name> = starts
            .iter()
            .map(|start| Name { span: Span::new(*start, start + 1), key: "X".into() })
            .collect();
        let other = Readout { text: &b, language: Some(if german { "de" } else { "en" }), names: &names };
        let answer = align(Readout { text: &a, language: Some("en-GB"), names: &names }, other);
        let placed: usize = answer.rows.iter().map(|row| row.a.len() + row.b.len()).sum();
        prop_assert_eq!(placed, answer.a.len() + answer.b.len());
    }
}

/// A sentence out of a stock of words, other for each number.
fn sentence(number: usize) -> String {
    let mut state = number as u64 + 1;
    let words: Vec<String> = (0..18)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            format!("word{}", (state >> 40) % 3_000)
        })
        .collect();
    format!("They {}.", words.join(" "))
}

/// Without optimisation everything takes about ten times as long.
fn within(limit: Duration, work: impl FnOnce() -> Alignment) -> Alignment {
    let begun = Instant::now();
    let answer = work();
    let took = begun.elapsed();
    eprintln!("{took:?}");
    let limit = if cfg!(debug_assertions) {
        limit * 20
    } else {
        limit
    };
    assert!(took < limit, "{took:?}");
    answer
}

#[test]
fn two_thousand_sentences_a_side_are_aligned_while_one_waits() {
    let a: Vec<String> = (0..2_000).map(sentence).collect();
    let b: Vec<String> = (0..2_000)
        .map(|at| sentence(at * 7 % 2_400).replace("word1", "term1"))
        .collect();
    let (a, b) = (a.join(" "), b.join(" "));
    let answer = within(Duration::from_secs(2), || aligned(&a, &b));
    assert_eq!((answer.a.len(), answer.b.len()), (2_000, 2_000));
    let pairs = answer
        .rows
        .iter()
        .filter(|row| !row.a.is_empty() && !row.b.is_empty());
    assert!(pairs.count() > 1_500);
}

#[test]
fn a_megabyte_of_anything_is_read_in_bounded_time() {
    let limit = Duration::from_secs(5);
    let lines = |line: &str| line.repeat(1_000_000 / line.len());
    let (short, shorter) = (lines("No.\n"), lines("No. Yes.\n"));
    within(limit, || aligned(&short, &shorter));
    let (one, other) = (lines("peace "), lines("peace talks "));
    within(limit, || aligned(&one, &other));
    let alike: String = (0..20_000)
        .map(|at| format!("The talks of {at} failed over grain and costs.\n"))
        .collect();
    within(limit, || aligned(&alike, &alike.replace("failed", "broke")));
    let marks = lines("“«(\n");
    within(limit, || aligned(&marks, &short));
}
