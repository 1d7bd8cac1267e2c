use super::{findings, fixed, with_people};
use crate::check::{Rule, check};
use crate::sources::{Excerpt, Held, Memory, Office, Speaker};
use crate::tests::day;

#[test]
fn quotes_must_be_in_an_article() {
    assert_eq!(
        findings(
            "He said “talks are <the> only way” [@examplewire2022talks]. He said “words nobody ever said” [@ministry2022]. So “talks … the best” [@examplewire2022talks]. So “talks are <the> only” [@ministry2022]."
        ),
        [
            "OneOrigin: He said “talks are <the> only way” [@examplewire2022talks].",
            "QuoteChanged: words nobody ever said",
            "OneOrigin: So “talks … the best” [@examplewire2022talks].",
            "QuoteChanged: talks are <the> only"
        ]
    );
    assert_eq!(
        findings("![[excerpt:14]]"),
        ["QuoteChanged: ![[excerpt:14]]"]
    );
}

#[test]
fn words_belong_to_who_spoke_them() {
    let sources = with_people();
    for (text, expected) in [
        (
            "On 3 March Chen Other said: ![[excerpt:12]].",
            "On 3 March [[@Bo Example]] said: ![[excerpt:12]].",
        ),
        (
            "On 3 March [[@Chen Other|Other]], the envoy, told them: ![[excerpt:12]].",
            "On 3 March [[@Bo Example]], the envoy, told them: ![[excerpt:12]].",
        ),
        (
            "As Mr Other said again:\n\n![[excerpt:12]]",
            "As Mr [[@Bo Example]] said again:\n\n![[excerpt:12]]",
        ),
    ] {
        assert_eq!(fixed(text, &sources, Rule::WrongSpeaker, 0), expected);
    }
    for right in [
        "On 3 March Bo Example said: ![[excerpt:12]].",
        "Chen Other asked, and Example said: ![[excerpt:12]].",
        "Asked about Chen Other’s remarks, they said: ![[excerpt:12]].",
        "After Chen Other, Beijing said: ![[excerpt:12]].",
        "Chen Other said: ![[excerpt:14]].",
        "Chen Other said so [@ministry2022]. Then: ![[excerpt:12]].",
    ] {
        let found = check(right, &sources).unwrap().findings;
        let swapped = found.iter().any(|it| it.rule == Rule::WrongSpeaker);
        assert!(!swapped, "{right}: {found:?}");
    }
}

/// Whether a note has a finding of a rule.
fn tells(text: &str, sources: &Memory, rule: Rule) -> bool {
    let found = check(text, sources).unwrap().findings;
    found.iter().any(|it| it.rule == rule)
}

#[test]
fn typed_words_belong_to_who_spoke_them_too() {
    let sources = with_people();
    for (text, expected) in [
        (
            "Chen Other said “talks are <the> only way” [@examplewire2022talks].",
            "[[@Bo Example]] said “talks are <the> only way” [@examplewire2022talks].",
        ),
        (
            "“Talks are <the> only way,” Other said on Friday.",
            "“Talks are <the> only way,” [[@Bo Example]] said on Friday.",
        ),
        (
            "« Talks are <the> only way », a déclaré Chen Other le 17 mars devant la presse.",
            "« Talks are <the> only way », a déclaré [[@Bo Example]] le 17 mars devant la presse.",
        ),
        (
            "„Talks are <the> only way“, sagte Chen Other am Freitag vor der Presse.",
            "„Talks are <the> only way“, sagte [[@Bo Example]] am Freitag vor der Presse.",
        ),
        (
            "Chen Other told Bo Example: “Talks are <the> only way.”",
            "[[@Bo Example]] told Bo Example: “Talks are <the> only way.”",
        ),
        (
            "Chen Other said: [[excerpt:12]]",
            "[[@Bo Example]] said: [[excerpt:12]]",
        ),
    ] {
        assert_eq!(fixed(text, &sources, Rule::WrongSpeaker, 0), expected);
    }
    for right in [
        "Bo Example said “talks are <the> only way” [@examplewire2022talks].",
        "Chen Other, quoting Bo Example, said “talks are <the> only way”.",
        "Chen Other’s aides said “talks are <the> only way”.",
        "A spokesman for Chen Other said “talks are <the> only way”.",
        "Washington said “talks are <the> only way” of Chen Other’s offer.",
        "Chen Other met those for whom “talks are <the> only way”.",
        "He said “talks are <the> only way”.",
    ] {
        assert!(!tells(right, &sources, Rule::WrongSpeaker), "{right}");
    }
}

#[test]
fn a_sentence_dates_words_as_their_source_does() {
    let sources = with_people();
    for (text, expected) in [
        (
            "On 19 March 2022 Bo Example said: ![[excerpt:12]].",
            "On 17 March 2022 Bo Example said: ![[excerpt:12]].",
        ),
        (
            "Bo Example said on March 18 that “talks are <the> only way”.",
            "Bo Example said on 17 March 2022 that “talks are <the> only way”.",
        ),
        (
            "---\nlang: de\n---\nAm 19. März 2022 sagte Bo Example: „Talks are <the> only way.“",
            "---\nlang: de\n---\nAm 17. März 2022 sagte Bo Example: „Talks are <the> only way.“",
        ),
    ] {
        assert_eq!(fixed(text, &sources, Rule::WrongDay, 0), expected);
    }
    for right in [
        "On 17 March 2022 Bo Example said: ![[excerpt:12]].",
        "On March 17 Bo Example said: ![[excerpt:12]].",
        "In March 2022 Bo Example said: ![[excerpt:12]].",
        "On Friday Bo Example said: ![[excerpt:12]].",
        "Of the vote of 2 March 2022 Bo Example said on 17 March 2022: ![[excerpt:12]].",
        "Bo Example said: ![[excerpt:12]]. Troops had come on 24 February 2022 [@ministry2022].",
    ] {
        assert!(!tells(right, &sources, Rule::WrongDay), "{right}");
    }
    // Of a day that is not known it is known that it lies before that of publication.
    let said = |on: &str| format!("On {on} Chen Example said: ![[excerpt:13]].");
    assert!(tells(&said("5 April 2022"), &sources, Rule::WrongDay));
    assert!(!tells(&said("5 March 2022"), &sources, Rule::WrongDay));
}

/// Bo is envoy at first, and Chen the secretary.
fn with_offices() -> Memory {
    let office = |title: &str, actor, name: &str, from, to| Office {
        title: title.to_owned(),
        country: Some("US".to_owned()),
        held: vec![Held {
            actor,
            name: name.to_owned(),
            from: day(from),
            to: day(to),
        }],
    };
    Memory {
        offices: vec![
            office("Envoy", 7, "Bo Example", "2021-01-20", "2022-12-31"),
            office("Secretary", 8, "Chen Other", "2021-01-20", "2022-12-31"),
            office("Speaker", 7, "Bo Example", "2023-01-01", "2023-12-31"),
        ],
        ..with_people()
    }
}

#[test]
fn a_speaker_has_the_post_of_the_day() {
    let sources = with_offices();
    for (text, expected) in [
        (
            "Speaker Bo Example said: ![[excerpt:12]].",
            "Envoy Bo Example said: ![[excerpt:12]].",
        ),
        (
            "[[@Bo Example]], the Secretary, said: ![[excerpt:12]].",
            "[[@Bo Example]], the Envoy, said: ![[excerpt:12]].",
        ),
    ] {
        assert_eq!(fixed(text, &sources, Rule::WrongPost, 0), expected);
    }
    for right in [
        "Envoy Bo Example said: ![[excerpt:12]].",
        "Deputy Secretary Bo Example said: ![[excerpt:12]].",
        "Then Speaker Bo Example said: ![[excerpt:12]].",
        "The ex-Speaker Bo Example said: ![[excerpt:12]].",
        "Minister Bo Example said: ![[excerpt:12]].",
        "Asked by the Secretary, Bo Example said: ![[excerpt:12]].",
    ] {
        assert!(!tells(right, &sources, Rule::WrongPost), "{right}");
    }
}

#[test]
fn words_that_tell_what_was_said_stand_in_no_quotation_marks() {
    let mut sources = with_people();
    let told = Excerpt {
        id: 15,
        quote: "Example wants peace soon and “at all costs”.".to_owned(),
        speaker: Some(Speaker {
            name: "Bo Example".to_owned(),
            told: true,
            ..Speaker::default()
        }),
        ..sources.excerpts[0].clone()
    };
    sources.excerpts.push(told);
    for (text, expected) in [
        (
            "Example said: \"![[excerpt:15]]\".",
            "Example said: ![[excerpt:15]].",
        ),
        (
            "Example said: „![[excerpt:15]].“",
            "Example said: ![[excerpt:15]].",
        ),
        (
            "Example said that he “wants peace soon and” more.",
            "Example said that he wants peace soon and more.",
        ),
    ] {
        assert_eq!(fixed(text, &sources, Rule::IndirectQuoted, 0), expected);
    }
    for right in [
        "Example said: ![[excerpt:15]].",
        "Example said: \"![[excerpt:12]]\".",
        "Example said that he wants it “at all costs”.",
        "Example said that [[excerpt:15]].",
    ] {
        assert!(!tells(right, &sources, Rule::IndirectQuoted), "{right}");
    }
}
