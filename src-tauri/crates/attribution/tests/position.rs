//! Which issue a statement speaks to, and which pole it leans to, on a small codebook.

use demarche_attribution::position::{Leaf, Leaning, Said, Suggestion, suggest};
use demarche_attribution::{Context, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::Span;

const CODEBOOK: &[Leaf<'_>] = &[
    Leaf {
        name: "No-fly zone",
        proposition: "NATO should enforce a no-fly zone over Ukraine",
        con: "should not",
        pro: "should enforce it",
        about: "Aircraft sent to keep others out of the sky.",
        exclude: "",
        coded: "",
    },
    Leaf {
        name: "Arming Ukraine",
        proposition: "States should supply arms to Ukraine",
        con: "should not",
        pro: "should supply arms",
        about: "Whether governments should give, sell or pass on weapons and ammunition.",
        exclude: "Troops and a no-fly zone; relief goods.",
        coded: "",
    },
    Leaf {
        name: "Sanctions on Russia",
        proposition: "Sanctions on Russia are justified",
        con: "unjustified",
        pro: "justified",
        about: "Financial, trade, energy and travel measures because of the war.",
        exclude: "Expulsions of diplomats.",
        coded: "",
    },
    Leaf {
        name: "Ceasefire in Gaza",
        proposition: "Israel should agree to a ceasefire in Gaza",
        con: "should fight on",
        pro: "should agree",
        about: "Calls for a truce, terms for one.",
        exclude: "",
        coded: "",
    },
    Leaf {
        name: "Export ban on chips",
        proposition: "States should stop selling advanced chips to China",
        con: "should sell",
        pro: "should stop",
        about: "Export controls on semiconductors and the machines that make them.",
        exclude: "",
        coded: "",
    },
];

fn said(cue: &'static str, quote: &'static str) -> Vec<Suggestion> {
    let said = Said {
        quote,
        cue,
        ..Said::default()
    };
    suggest(said, CODEBOOK, Gazetteer::bundled())
}

#[track_caller]
fn check(cue: &'static str, quote: &'static str, issue: &str, leaning: Option<Leaning>) {
    let found = said(cue, quote);
    let first = found
        .first()
        .unwrap_or_else(|| panic!("nothing for “{quote}”"));
    assert_eq!(CODEBOOK[first.leaf].name, issue, "{found:?}");
    assert_eq!(first.leaning, leaning, "{found:?}");
}

const FOR: Option<Leaning> = Some(Leaning::For { plainly: true });
const LEANS_FOR: Option<Leaning> = Some(Leaning::For { plainly: false });
const AGAINST: Option<Leaning> = Some(Leaning::Against { plainly: true });
const LEANS_AGAINST: Option<Leaning> = Some(Leaning::Against { plainly: false });

#[test]
fn the_words_for_a_measure_lead_to_its_issue() {
    check(
        "said",
        "we will send howitzers and shells",
        "Arming Ukraine",
        LEANS_FOR,
    );
    check(
        "asked",
        "food and sleeping bags or machine guns",
        "Arming Ukraine",
        None,
    );
    check(
        "said",
        "Moscow’s banks were cut off last night",
        "Sanctions on Russia",
        None,
    );
    check(
        "urged",
        "the two sides should observe a truce in Gaza",
        "Ceasefire in Gaza",
        FOR,
    );
}

#[test]
fn what_stands_for_and_against_tells_the_pole() {
    check(
        "said",
        "China opposes unilateral sanctions",
        "Sanctions on Russia",
        AGAINST,
    );
    check(
        "said",
        "Berlin would not deliver tanks to Kyiv",
        "Arming Ukraine",
        LEANS_AGAINST,
    );
    check(
        "accused",
        "sending weapons to prolong the war",
        "Arming Ukraine",
        AGAINST,
    );
    check(
        "said",
        "sanctions are necessary and legitimate",
        "Sanctions on Russia",
        FOR,
    );
}

#[test]
fn an_end_to_it_turns_the_pole() {
    check(
        "called for",
        "an end to arms deliveries",
        "Arming Ukraine",
        AGAINST,
    );
    check(
        "said",
        "it opposed lifting sanctions on Russia",
        "Sanctions on Russia",
        FOR,
    );
    check(
        "said",
        "we will not stop supplying ammunition",
        "Arming Ukraine",
        LEANS_FOR,
    );
    // The proposition itself asks for an end.
    check(
        "said",
        "selling semiconductors to China must stop",
        "Export ban on chips",
        LEANS_FOR,
    );
}

#[test]
fn a_no_in_a_name_denies_nothing() {
    let quote = "a no-fly zone would be an escalation";
    check("said", quote, "No-fly zone", AGAINST);
}

#[test]
fn a_question_and_a_consequence_take_no_side() {
    check("asked", "should we send tanks?", "Arming Ukraine", None);
    check("said", "weapons would be found", "Arming Ukraine", None);
}

#[test]
fn a_condition_is_no_pole() {
    check(
        "said",
        "Israel would accept a ceasefire only if every hostage came home",
        "Ceasefire in Gaza",
        Some(Leaning::Conditional),
    );
}

#[test]
fn what_stands_far_from_the_measure_or_is_only_a_broad_word_tells_nothing() {
    assert_eq!(said("said", "they would give help to avoid losses"), []);
    let quote = "weapons go east, and the minister who had come from the capital that morning by train opposed smoking";
    check("said", quote, "Arming Ukraine", None);
}

#[test]
fn words_that_speak_to_no_issue_get_none() {
    for quote in [
        "the weather in Kyiv is fine",
        "Russia",
        "",
        "we are thinking about Ukraine",
    ] {
        assert_eq!(said("said", quote), [], "{quote}");
    }
}

#[test]
fn every_suggestion_has_its_reasons() {
    let found = said("accused", "sending weapons to prolong the war");
    assert_eq!(
        found[0].reasons,
        [
            "“sending”, “weapons” – as in “Arming Ukraine”.",
            "“accused” – leans to “should not”.",
        ]
    );
}

/// The suggestions for the one quotation of a text, as the finder gives it.
fn found_in(text: &str) -> Vec<Suggestion> {
    let gazetteer = Gazetteer::bundled();
    let context = Context {
        gazetteer,
        published: None,
    };
    let found = quotations(text, context);
    let [only] = &found[..] else {
        panic!("one quotation in “{text}”, not {found:?}");
    };
    let all = Span::new(0, text.chars().count());
    let said = Said {
        quote: only.span.of(text),
        cue: &only.cue,
        before: Span::new(0, only.span.start).of(text),
        after: Span::new(only.span.end, all.end).of(text),
    };
    suggest(said, CODEBOOK, gazetteer)
}

#[test]
fn what_is_urged_or_blamed_may_be_its_contrary() {
    for (text, leaning) in [
        (
            "Moscow urged Washington not to send weapons to Ukraine.",
            AGAINST,
        ),
        ("Warsaw urged Berlin to send weapons to Ukraine.", FOR),
        ("Kyiv accused Germany of refusing to send weapons.", FOR),
        ("Moscow accused Germany of sending weapons.", AGAINST),
        (
            "The chancellor, Olaf Scholz, said Germany would not send weapons.",
            LEANS_AGAINST,
        ),
    ] {
        let found = found_in(text);
        assert_eq!(found[0].leaning, leaning, "{text} {found:?}");
    }
}

#[test]
fn who_declines_to_say_takes_no_side() {
    let found = found_in("Mario Draghi declined to say whether Italy would send weapons.");
    assert_eq!(found[0].leaning, Some(Leaning::Declined), "{found:?}");
    let found = said("asked", "whether Italy would send weapons");
    assert_eq!(found[0].leaning, None, "{found:?}");
}
