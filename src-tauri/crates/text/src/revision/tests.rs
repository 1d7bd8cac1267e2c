use super::*;
use crate::Anchor;

/// What became of each sentence, as one letter and its words.
fn told(before: &str, after: &str) -> Vec<String> {
    let revision = Revision::of_texts(before, after);
    let words = |change: &Change| match (change.after, change.before) {
        (Some(span), _) => revision.after(span).to_owned(),
        (None, Some(span)) => revision.before(span).to_owned(),
        (None, None) => String::new(),
    };
    revision
        .changes()
        .iter()
        .map(|change| {
            let letter = match change.kind {
                Kind::Same => '=',
                Kind::Trivial => '~',
                Kind::Reworded => '*',
                Kind::Moved => '>',
                Kind::Removed => '-',
                Kind::Added => '+',
            };
            format!("{letter} {}", words(change))
        })
        .collect()
}

#[test]
fn sentences_are_kept_reworded_removed_and_added() {
    assert_eq!(
        told(
            "The first stays. The talks will start on Monday. This one goes away.\n\nThe last stays.",
            "The first stays. The talks will begin on Monday. Quite another thing was put in.\n\nThe last stays."
        ),
        [
            "= The first stays.",
            "* The talks will begin on Monday.",
            "- This one goes away.",
            "+ Quite another thing was put in.",
            "= The last stays.",
        ]
    );
}

#[test]
fn marks_capitals_and_lines_at_the_edge_are_trivial_and_facts_are_not() {
    assert_eq!(
        told(
            "Updated 3 hours ago\n\nHe said \"no\" today. Three of them left - in haste. It will last 3 days.",
            "Updated 5 hours ago\n\nHe said “no” today. Three of them left – in haste. It will last 5 days.\n\nPhoto: The harbour at dawn"
        ),
        [
            "~ Updated 5 hours ago",
            "~ He said “no” today.",
            "~ Three of them left – in haste.",
            "* It will last 5 days.",
            "~ Photo: The harbour at dawn",
        ]
    );
    assert_eq!(
        told("They will meet on Friday.", "They will not meet on Friday."),
        ["* They will not meet on Friday."]
    );
}

#[test]
fn a_paragraph_that_stands_elsewhere_is_told_as_moved() {
    let a = "The council met on Monday in the old hall. It sat for long.\n\nThe mayor spoke first and said little of note.\n\nThe ferry goes on as before for now.";
    let b = "The ferry goes on as before for now.\n\nThe council met on Monday in the old hall. It sat for long.\n\nThe mayor spoke first and said little of note.";
    assert_eq!(
        told(a, b),
        [
            "> The ferry goes on as before for now.",
            "= The council met on Monday in the old hall.",
            "= It sat for long.",
            "= The mayor spoke first and said little of note.",
        ]
    );
}

#[test]
fn what_the_other_capture_left_out_did_not_come_or_go() {
    let caption = ["The harbour at dawn. A file picture.".to_owned()];
    let a = Version {
        text: "The talks go on.",
        left_out: &caption,
    };
    let b = Version {
        text: "The harbour at dawn.\n\nThe talks go on.",
        left_out: &[],
    };
    let kinds = |a, b| -> Vec<Kind> {
        Revision::of(a, b)
            .changes()
            .iter()
            .map(|c| c.kind)
            .collect()
    };
    assert_eq!(kinds(a, b), [Kind::Trivial, Kind::Same]);
    assert_eq!(kinds(b, a), [Kind::Trivial, Kind::Same]);
}

#[test]
fn chinese_is_laid_side_by_side_by_its_characters() {
    assert_eq!(
        told(
            "中方一直呼吁避免平民伤亡。美方没有回应。",
            "中方一贯呼吁避免平民伤亡。双方将于下周再次会晤。"
        ),
        [
            "* 中方一贯呼吁避免平民伤亡。",
            "- 美方没有回应。",
            "+ 双方将于下周再次会晤。",
        ]
    );
}

#[test]
fn a_long_text_written_anew_takes_no_time_worth_telling() {
    // Every sentence differs from every other, and most words are in many sentences.
    let text = |salt: usize| -> String {
        (0..20_000)
            .map(|at| {
                format!(
                    "The {} of {} went to {} on day {at}. ",
                    at * 7 + salt,
                    at % 97,
                    at % 13
                )
            })
            .collect()
    };
    let (a, b) = (text(0), text(1));
    let revision = Revision::of_texts(&a, &b);
    let paired = revision
        .changes()
        .iter()
        .filter(|change| change.kind == Kind::Reworded);
    assert!(paired.count() > 15_000);
}

fn anchor(text: &str, quote: &str) -> Anchor {
    let at = text[..text.find(quote).unwrap()].chars().count();
    Anchor::of(text, Span::new(at, at + quote.chars().count()))
}

fn again(before: &str, quote: &str, after: &str) -> Option<String> {
    let found = Revision::of_texts(before, after).find(&anchor(before, quote))?;
    assert_eq!(found.span.of(after), found.quote);
    Some(found.quote)
}

const TEXT: &str = "The minister spoke on Monday. He said the border stays open for food and \
    medicine until the talks end. The border, others said, stays closed.";

#[test]
fn a_quote_that_moved_is_found() {
    let new = format!("A new paragraph.\n\n{TEXT}");
    let quote = "the border stays open";
    assert_eq!(again(TEXT, quote, &new).unwrap(), quote);
}

#[test]
fn other_marks_spaces_and_letters_are_the_same_words() {
    assert_eq!(
        again(
            "He said: \"It's the end - for now\". She left.",
            "\"It's the end - for now\"",
            "He said:\u{a0}“It’s the  end – for now”. She left."
        )
        .unwrap(),
        "“It’s the  end – for now”"
    );
    assert_eq!(
        again(
            "The cafe\u{301} Is closed.",
            "cafe\u{301} Is",
            "The café is closed."
        )
        .unwrap(),
        "café is"
    );
}

#[test]
fn of_two_places_the_one_in_its_own_sentence_is_taken() {
    let text = "One said yes to it. Two said yes to it. Three said yes to it.";
    let at = text.find("yes to it. Three").unwrap();
    let anchor = Anchor::of(text, Span::new(at, at + 9));
    let new = format!("Zero said yes to it. {text}");
    let found = Revision::of_texts(text, &new).find(&anchor).unwrap();
    assert!(new[..found.span.start].ends_with("Two said "));
}

#[test]
fn a_quote_does_not_jump_to_another_statement_of_the_same_words() {
    let text = "Xi said that the talks will go on. Snow fell.\n\nBiden said that the talks will go on. Rain fell.";
    let quote = "the talks will go on";
    let new = "Snow fell.\n\nBiden said that the talks will go on. Rain fell.";
    assert_eq!(again(text, quote, new), None);
    let reworded = text.replacen("the talks will go on", "talks make no sense now", 1);
    assert_eq!(again(text, quote, &reworded), None);
}

#[test]
fn a_quote_whose_words_changed_is_not_found_but_offered() {
    let quote = "the border stays open for food and medicine until the talks end.";
    for (from, to) in [
        ("food and", "food or"),
        ("stays open", "does not stay open"),
    ] {
        let edited = TEXT.replace(from, to);
        assert_eq!(again(TEXT, quote, &edited), None);
        let places = Revision::of_texts(TEXT, &edited).candidates(&anchor(TEXT, quote), 3);
        let offered = places[0].span.of(&edited);
        assert!(
            offered.starts_with("the border") && offered.ends_with("until the talks end."),
            "{offered}"
        );
        assert!(places[0].score > 0.7 && places[0].score < 1.0);
        assert!(places.windows(2).all(|two| two[0].score >= two[1].score));
    }
    // A word changed at either end belongs to it.
    let edited = TEXT
        .replace("the border stays", "a border stays")
        .replace("food and medicine", "food");
    let revision = Revision::of_texts(TEXT, &edited);
    let ends = revision.candidates(
        &anchor(TEXT, "the border stays open for food and medicine"),
        3,
    );
    assert_eq!(ends[0].span.of(&edited), "a border stays open for food");
    let gone = Revision::of_texts(TEXT, "Another matter altogether.");
    assert!(gone.candidates(&anchor(TEXT, quote), 3).is_empty());
}

#[test]
fn part_of_a_word_is_not_the_word() {
    assert_eq!(
        again(
            "He may go there.",
            "may",
            "The mayor said: he may go there."
        ),
        Some("may".to_owned())
    );
    assert_eq!(
        again("He may go there.", "may", "The mayor will go there."),
        None
    );
    assert_eq!(again("It cost $5 then.", "$5", "It cost €5 then."), None);
}

#[test]
fn a_sentence_around_a_quote_tells_whether_it_was_touched() {
    let new = TEXT.replace("on Monday", "on Tuesday");
    let revision = Revision::of_texts(TEXT, &new);
    assert!(revision.touches(anchor(TEXT, "The minister spoke").span));
    assert!(!revision.touches(anchor(TEXT, "the border stays open").span));
}
