use super::{findings, fixed};
use crate::check::{Rule, check};
use crate::tests::sources;

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
