use super::*;

fn readout(text: &str) -> Readout<'_> {
    Readout {
        text,
        language: Some("en"),
        names: &[],
    }
}

/// The rows in short: `1~2` said differently, `1=2` the same, `1` alone, `×` where pairs cross.
fn shown(alignment: &Alignment) -> String {
    let numbers = |range: &Range<usize>| -> String {
        let numbers: Vec<String> = range.clone().map(|at| (at + 1).to_string()).collect();
        numbers.join(",")
    };
    let rows = alignment.rows.iter().map(|row| {
        let sign = match row.kind {
            Kind::Same => "=",
            Kind::Differently => "~",
            Kind::OnlyA | Kind::OnlyB => "|",
        };
        let crosses = if row.crosses { "×" } else { "" };
        format!("{}{sign}{}{crosses}", numbers(&row.a), numbers(&row.b))
    });
    rows.collect::<Vec<_>>().join(" ")
}

fn check(a: &str, b: &str, expected: &str) {
    assert_eq!(shown(&align(readout(a), readout(b))), expected);
}

const A: &str = "The presidents spoke by telephone on Friday. \
    Brown asked for grain to leave Portova without hindrance. \
    He warned of costs for whoever sends missiles.";

#[test]
fn what_both_say_in_their_own_words_stands_side_by_side() {
    check(
        A,
        "On Friday the presidents had a phone conversation. Taxes were raised. Vessels with grain may leave Portova.",
        "1~1 |2 2~3 3|",
    );
}

#[test]
fn the_same_words_are_told_from_other_words() {
    check(A, &A.replace('-', " ").to_uppercase(), "1=1 2=2 3=3");
}

#[test]
fn what_is_told_at_another_place_crosses() {
    check(
        A,
        "Costs were threatened to whoever sends missiles. On Friday the presidents telephoned. Grain leaves Portova without hindrance.",
        "1~2 2~3 3~1×",
    );
}

#[test]
fn one_sentence_may_be_told_in_two() {
    check(
        "They agreed to reopen the consulate in Harbour City and to resume direct flights between the capitals in May. Nothing else.",
        "They agreed to reopen the consulate in Harbour City. Direct flights between the capitals resume in May.",
        "1~1,2 2|",
    );
}

#[test]
fn names_stand_for_the_same_however_they_are_written() {
    let (a, b) = (
        "Beijing kept silent on fishing.",
        "On fishing nobody heard the Chinese.",
    );
    let names = |start, end| {
        [Name {
            span: Span::new(start, end),
            key: "CN".into(),
        }]
    };
    let (in_a, in_b) = (names(0, 7), names(28, 35));
    let with = |text, names| Readout {
        names,
        ..readout(text)
    };
    assert_eq!(shown(&align(readout(a), readout(b))), "1| |1");
    assert_eq!(shown(&align(with(a, &in_a), with(b, &in_b))), "1~1");
}

#[test]
fn texts_of_two_languages_are_paired_by_names_and_numbers_alone() {
    let (a, b) = (
        "NATO sent 4,500 soldiers. They spoke of fishing.",
        "Es ging um Fisch. Die NATO hat 4.500 Soldaten geschickt.",
    );
    let nato = |start: usize| {
        [Name {
            span: Span::new(start, start + 4),
            key: "NATO".into(),
        }]
    };
    let (in_a, in_b) = (nato(0), nato(22));
    let of = |text, language, names| Readout {
        text,
        language: Some(language),
        names,
    };
    let answer = align(of(a, "en", &in_a), of(b, "de-AT", &in_b));
    assert_eq!(answer.basis, Basis::NamesAndNumbers);
    assert_eq!(shown(&answer), "|1 1~2 2|");
    let nameless = align(of(a, "en", &[]), of(b, "de", &[]));
    assert_eq!(nameless.rows.len(), 4);
}

#[test]
fn empty_texts_have_nothing_to_show() {
    check("", "", "");
    check("", "One. Two.", "|1 |2");
    check("* * *", "* * *", "1=1");
}

#[test]
fn small_words_that_stand_in_both_by_chance_are_not_shown_as_shared() {
    let shown = |a, b| -> String {
        let parts = differences(a, b).unwrap().into_iter();
        parts
            .map(|part| match part.side {
                crate::diff::Side::Common => part.text,
                crate::diff::Side::OnlyA => format!("[-{}]", part.text),
                crate::diff::Side::OnlyB => format!("[+{}]", part.text),
            })
            .collect()
    };
    assert_eq!(
        shown("He warned of the costs.", "She told of the prices."),
        "[-He warned of the costs][+She told of the prices]."
    );
    assert_eq!(
        shown("They spoke for 2 hours.", "We met for 2 days."),
        "[-They spoke][+We met] for 2 [-hours][+days]."
    );
    assert_eq!(shown("", "New."), "[+New.]");
    assert!(differences(&"peace ".repeat(601), "peace").is_none());
}

proptest::proptest! {
    #[test]
    fn differences_hold_both_texts_whole(a in "[a-c中国 .]{0,30}", b in "[a-c中国 .]{0,30}") {
        use crate::diff::Side;
        let parts = differences(&a, &b).unwrap();
        let of = |other: Side| -> String {
            let own = parts.iter().filter(|part| part.side != other);
            own.map(|part| part.text.as_str()).collect()
        };
        proptest::prop_assert_eq!(of(Side::OnlyB), a);
        proptest::prop_assert_eq!(of(Side::OnlyA), b);
    }
}
