use demarche_text::span::Offsets;
use proptest::prelude::*;

use super::html::pieces;
use super::sources;
use crate::check::{Rule, check};
use crate::sources::{Article, Later, Memory, Person};

/// The findings as `rule: words`.
fn findings(text: &str) -> Vec<String> {
    let found = check(text, &sources()).unwrap();
    let offsets = Offsets::of(text);
    found
        .findings
        .iter()
        .map(|it| {
            assert_eq!(offsets.slice(text, it.span), it.words);
            assert!(it.reason.to_string().ends_with('.') && it.remedy.to_string().ends_with('.'));
            format!("{:?}: {}", it.rule, it.words)
        })
        .collect()
}

#[test]
fn a_sentence_needs_a_source_of_its_own() {
    let text = "# A heading that says much\n\nThe first has none. The second has one [@ministry2022]. The third has one.[^a] Fourth without any.\n\nNobody has said that:\n\n![[excerpt:12]]\n\n- A point that is made\n- A point that is [[excerpt:12|sourced]]\n\n> A quotation is no claim of ours.\n\nIn short.\n\n[^a]: Own count of all articles.";
    assert_eq!(
        findings(text),
        [
            "Unsourced: The first has none.",
            "Unsourced: Fourth without any.",
            "Unsourced: A point that is made",
            "QuoteChanged: A quotation is no claim of ours.",
        ]
    );
    let counted = check(text, &sources()).unwrap();
    assert_eq!((counted.sentences, counted.with_source), (7, 4));
}

#[test]
fn a_sentence_in_a_cell_needs_a_source_in_its_row() {
    let text = "| What | Where |\n|---|---|\n| China will send no arms at all. | Beijing |\n\
        | China will send no arms at all. | [@ministry2022] |\n| No arms. | “no words like these” |\n| Talks go on | 3 |\n";
    assert_eq!(
        findings(text),
        [
            "Unsourced: China will send no arms at all.",
            "QuoteChanged: no words like these",
        ]
    );
}

#[test]
fn a_footnote_that_nothing_refers_to_is_told() {
    let text = "So [@ministry2022].[^a]\n\n[^a]: Own count.\n\n[^b]: Lost.\n";
    assert_eq!(findings(text), ["BrokenLink: [^b]:"]);
}

#[test]
fn a_section_of_nothing_but_the_marks_of_a_list_is_empty() {
    let text = "So it is [@ministry2022].\n\n## Our points\n\n-\n\n## Follow-up\n\n- [ ]\n\n## Notes\n\n[^a]: Own.\n\n## Said\n\n- So [@ministry2022].[^a]\n";
    assert_eq!(
        findings(text),
        ["EmptySection: ## Our points", "EmptySection: ## Follow-up"]
    );
}

#[test]
fn a_footnote_that_is_nowhere_is_told() {
    let text = "So [@ministry2022].[^lost] As ever.[^known] In `[^code]` and \\[^meant] too.\n\n[^known]: Our judgement.\n";
    let found = findings(text);
    assert!(
        found.contains(&"BrokenLink: [^lost]".to_owned()),
        "{found:?}"
    );
    assert_eq!(
        found
            .iter()
            .filter(|it| it.starts_with("BrokenLink"))
            .count(),
        1,
        "{found:?}"
    );
}

#[test]
fn likelihoods_that_the_directive_does_not_have_are_told() {
    let found = check(
        "It is highly likely that they wait. I judge it so, and it is highly unlikely to end.",
        &sources(),
    )
    .unwrap();
    let told: Vec<_> = found
        .findings
        .iter()
        .map(|it| {
            (
                it.rule,
                it.words.as_str(),
                it.fixes[0].edits[0].words.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Rule::MixedLikelihood, "highly likely", "very likely"),
            (Rule::MixedLikelihood, "highly unlikely", "very unlikely"),
        ]
    );
}

#[test]
fn own_judgements_are_counted_apart_and_need_no_source() {
    let text = "We judge that talks go on. It is likely that both wait. Both are content.[^judgement] Why now? He said “talks are the only way” [@ministry2022].\n\n\
        Table 1: who said what\n\n- [ ] Ask the embassy for it\n\n![[excerpt:12]]\n\n![[excerpt:14]]\n\n> [!note] Box\n> A claim in a box.\n\n[^judgement]: Our judgement.\n";
    let found = check(text, &sources()).unwrap();
    let told: Vec<_> = found
        .findings
        .iter()
        .map(|it| (it.rule, it.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Rule::QuoteChanged, "talks are the only way"),
            (Rule::QuoteChanged, "![[excerpt:14]]"),
            (Rule::Unsourced, "A claim in a box."),
        ]
    );
    assert_eq!(
        (found.sentences, found.with_source, found.judgements),
        (5, 1, 3)
    );
    assert_eq!((found.quotes, found.quotes_held), (3, 1));
    let terms: Vec<_> = found
        .terms
        .iter()
        .map(|it| (it.term.as_str(), it.band, it.count))
        .collect();
    assert_eq!(terms, [("likely", (55, 80), 1)]);
}

#[test]
fn a_source_between_two_sentences_is_the_firsts() {
    assert_eq!(
        findings("One thing was said. [@ministry2022] Another thing was said."),
        ["Unsourced: Another thing was said."]
    );
}

#[test]
fn a_place_in_other_scripts_counts_scalar_values() {
    assert_eq!(
        findings("和平 “é” — *Emphasis é* ends **the** claim."),
        ["Unsourced: 和平 “é” — *Emphasis é* ends **the** claim."]
    );
}

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
fn what_leads_nowhere_is_told() {
    assert_eq!(
        findings(
            "See [[Nothing]] and [@nokey; @ministry2022].\n\n![[excerpt:99]]\n\n```positions\ncolour: red\n```\n"
        ),
        [
            "BrokenLink: [[Nothing]]",
            "BrokenLink: [@nokey; @ministry2022]",
            "BrokenLink: ![[excerpt:99]]",
            "BrokenLink: ```positions\ncolour: red\n```",
        ]
    );
}

#[test]
fn likelihood_and_confidence_stand_apart() {
    assert_eq!(
        findings(
            "We judge with high confidence that talks are very likely [@ministry2022]. They are likely [@ministry2022]. We have high confidence in it [@ministry2022]."
        ),
        [
            "LikelihoodBesideConfidence: We judge with high confidence that talks are very likely [@ministry2022]."
        ]
    );
}

#[test]
fn one_set_of_terms_is_kept() {
    assert_eq!(
        findings(
            "It is likely [@ministry2022]. It is very unlikely [@ministry2022]. It is highly probable [@ministry2022]."
        ),
        ["MixedLikelihood: highly probable"]
    );
    let found = check(
        "It is likely. Very unlikely it is. It is highly probable.",
        &sources(),
    )
    .unwrap();
    let mixed = found
        .findings
        .iter()
        .find(|it| it.rule == Rule::MixedLikelihood)
        .unwrap();
    assert!(
        mixed.remedy.to_string().contains("“very likely”"),
        "{}",
        mixed.remedy
    );
    // What others said is theirs, and parts of words are no terms.
    assert_eq!(
        findings(
            "It is likely [@ministry2022]. They said “talks are probable” [@ministry2022]. A remote and unlikely-sounding improbability [@ministry2022]."
        ),
        ["QuoteChanged: talks are probable"]
    );
}

proptest! {
    #[test]
    fn any_note_can_be_checked(markdown in pieces()) {
        let _ = findings(&markdown);
    }
}

/// The note with a finding's fix made: the first finding of a rule, and its fix of this place.
fn fixed(text: &str, sources: &Memory, rule: Rule, place: usize) -> String {
    let found = check(text, sources).unwrap().findings;
    let finding = found.iter().find(|it| it.rule == rule).unwrap();
    let mut fixed = text.to_owned();
    for edit in finding.fixes[place].edits.iter().rev() {
        let offsets = Offsets::of(text);
        let range = offsets.byte(edit.span.start)..offsets.byte(edit.span.end);
        fixed.replace_range(range, &edit.words);
    }
    fixed
}

#[test]
fn a_judgement_can_be_called_one_and_a_claim_get_its_evidence() {
    let text = "Both capitals came away content.";
    let judged = fixed(text, &sources(), Rule::Unsourced, 1);
    assert_eq!(
        judged,
        "Both capitals came away content.[^judgement]\n\n[^judgement]: Our judgement.\n"
    );
    assert_eq!(findings(&judged), [""; 0]);
    let twice = format!("{text} {judged}");
    let again = fixed(&twice, &sources(), Rule::Unsourced, 1);
    assert_eq!(again.matches("[^judgement]:").count(), 1);
    assert_eq!(
        fixed(text, &sources(), Rule::Unsourced, 0),
        "Both capitals came away content ![[."
    );
}

#[test]
fn likelihood_and_confidence_are_split_and_terms_brought_to_one_set() {
    let settles = |text: &str, rule, expected: &str| {
        assert_eq!(fixed(text, &sources(), rule, 0), expected);
        assert_eq!(findings(expected), [""; 0]);
    };
    settles(
        "It is likely, with moderate confidence, that talks go on [@ministry2022].",
        Rule::LikelihoodBesideConfidence,
        "It is likely that talks go on [@ministry2022]. We hold this with moderate confidence.",
    );
    settles(
        "It is likely [@ministry2022]. It is unlikely [@ministry2022]. Highly probable is peace [@ministry2022].",
        Rule::MixedLikelihood,
        "It is likely [@ministry2022]. It is unlikely [@ministry2022]. Very likely is peace [@ministry2022].",
    );
}

#[test]
fn a_marking_is_a_label_and_fits_its_destination() {
    let marked = |marking: &str| format!("---\nmarking: {marking}\n---\n# A\n");
    assert_eq!(
        fixed(&marked("TLP:WHITE"), &sources(), Rule::Marking, 0),
        marked("TLP:CLEAR")
    );
    assert_eq!(findings(&marked("TLP:PURPLE")), ["Marking: TLP:PURPLE"]);
    for right in [
        "TLP:AMBER+STRICT",
        "Restricted",
        "TLP:CLEAR\ndestination: press",
    ] {
        assert_eq!(findings(&marked(right)), [""; 0]);
    }
    assert_eq!(
        findings(&marked("TLP:AMBER\ndestination: press")),
        ["Marking: TLP:AMBER"]
    );
}

#[test]
fn under_the_chatham_house_rule_nobody_is_named() {
    assert_eq!(
        findings(
            "---\nmarking: Chatham House Rule\n---\n[[@Bo Example]] was there [@ministry2022].\n\n![[excerpt:12]]\n"
        ),
        ["Marking: [[@Bo Example]]", "Marking: ![[excerpt:12]]"]
    );
}

/// Two people whom a note may name.
fn with_people() -> Memory {
    let person = |id, name: &str, surname: &str| Person {
        id,
        name: name.to_owned(),
        called: vec![name.to_owned(), surname.to_owned()],
    };
    Memory {
        people: vec![
            person(7, "Bo Example", "Example"),
            person(8, "Chen Other", "Other"),
        ],
        ..sources()
    }
}

#[test]
fn under_the_chatham_house_rule_plain_names_count_too() {
    let text = "---\nmarking: Chatham House Rule\n---\nChen Other met [[@Bo Example]] and Other left [@ministry2022].\n\nHe spoke of “what Mr Other said of it” [@ministry2022].\n";
    let found = check(text, &with_people()).unwrap().findings;
    let marked = found.iter().filter(|it| it.rule == Rule::Marking);
    let words: Vec<&str> = marked.map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["Chen Other", "[[@Bo Example]]"]);
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

#[test]
fn a_section_with_nothing_in_it_is_told_once_the_note_says_anything() {
    let template =
        "# Title\n\n## First\n\n<!-- What to write. -->\n\n## Second\n\n### Below\n\n---\n";
    assert_eq!(findings(template), [""; 0]);
    let text = template.replace("### Below\n", "So it is [@ministry2022].\n\n### Below\n");
    assert_eq!(
        findings(&text),
        ["EmptySection: ## First", "EmptySection: ### Below"]
    );
    let expected = text.replace("## First\n\n<!-- What to write. -->\n\n", "");
    assert_eq!(fixed(&text, &sources(), Rule::EmptySection, 0), expected);
}

#[test]
fn a_key_without_brackets_cites_nothing() {
    let cited = |text: &str| fixed(text, &sources(), Rule::BrokenLink, 0);
    assert_eq!(cited("So says @ministry2022."), "So says [@ministry2022].");
    assert_eq!(
        cited("So says @ministry2022 [p. 4], as ever."),
        "So says [@ministry2022, p. 4], as ever."
    );
    for text in [
        "a@ministry2022",
        "@nobody said",
        "\\@ministry2022 is a key.[^a]\n\n[^a]: Own.",
    ] {
        let found = findings(text);
        assert!(
            !found.iter().any(|it| it.starts_with("BrokenLink")),
            "{found:?}"
        );
    }
}

#[test]
fn words_that_leave_a_likelihood_open_are_told() {
    let text = "It is possible that talks go on. Possibly they end as soon as possible.";
    let found = findings(text);
    assert_eq!(
        found,
        [
            "MixedLikelihood: It is possible that",
            "MixedLikelihood: Possibly"
        ]
    );
    assert_eq!(
        fixed(text, &sources(), Rule::MixedLikelihood, 0),
        "It is likely that talks go on. Possibly they end as soon as possible."
    );
    assert_eq!(
        fixed("They may well agree.", &sources(), Rule::MixedLikelihood, 0),
        "They likely agree."
    );
}

#[test]
fn copies_of_one_text_are_one_origin() {
    let mut sources = sources();
    let again = Article {
        id: 8,
        key: "again2022".to_owned(),
        outlet_kind: Some("newspaper".to_owned()),
        ..Article::default()
    };
    sources.articles.push(again);
    let found = |text: &str, sources: &Memory| -> Vec<String> {
        let found = check(text, sources).unwrap().findings;
        found
            .iter()
            .map(|it| format!("{:?}: {}", it.rule, it.reason))
            .collect()
    };
    let one = "Talks were held [@again2022].";
    let two = "Talks were held [@examplewire2022talks; @again2022].";
    assert_eq!(
        found(one, &sources),
        ["OneOrigin: This claim rests on one article."]
    );
    assert_eq!(found(two, &sources), [""; 0]);
    sources.copies = vec![1, 8];
    assert_eq!(
        found(two, &sources),
        ["OneOrigin: The 2 articles that it rests on are copies of one text: one origin."]
    );
    // What a government publishes, words that are quoted and a footnote stand by themselves.
    for text in [
        "Talks were held [@ministry2022].",
        "Talks were held: ![[excerpt:12]].",
        "Talks were held [@again2022].[^a]\n\n[^a]: Seen on the spot.",
    ] {
        assert_eq!(found(text, &sources), [""; 0], "{text}");
    }
}

#[test]
fn a_live_table_says_when_more_was_said_after_its_day() {
    let mut sources = sources();
    sources.later = Some(Later {
        positions: 3,
        day: "2022-04-02".to_owned(),
    });
    let check = |text: &str, expected: &str| {
        let found = check(text, &sources).unwrap().findings;
        let reasons: Vec<_> = found.iter().map(|it| it.reason.to_string()).collect();
        assert_eq!(
            reasons,
            ["Since 18 March 2022 3 more positions were said of what this table shows."]
        );
        assert_eq!(fixed(text, &sources, Rule::StaleAsOf, 0), expected);
        assert_eq!(crate::check(expected, &sources).unwrap().findings, []);
    };
    check(
        "```positions\nas-of: 2022-03-18\n```\n",
        "```positions\nas-of: 2022-04-02\n```\n",
    );
    check(
        "---\nas-of: 2022-03-18\n---\n```positions\nas-of:\n```\n",
        "---\nas-of: 2022-04-02\n---\n```positions\nas-of:\n```\n",
    );
}
