use demarche_text::span::Offsets;
use proptest::prelude::*;

use super::html::pieces;
use super::sources;
use crate::check::{Rule, check};

/// The findings as `rule: words`.
fn findings(text: &str) -> Vec<String> {
    let found = check(text, &sources()).unwrap();
    let offsets = Offsets::of(text);
    found
        .findings
        .iter()
        .map(|it| {
            assert_eq!(offsets.slice(text, it.span), it.words);
            assert!(it.reason.ends_with('.') && it.remedy.ends_with('.'));
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
        ]
    );
    let counted = check(text, &sources()).unwrap();
    assert_eq!((counted.sentences, counted.with_source), (7, 4));
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
            "He said “talks are <the> only way” [@ministry2022]. He said “words nobody ever said” [@ministry2022]. So “talks … the best” [@ministry2022]."
        ),
        ["QuoteChanged: words nobody ever said"]
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
    assert!(mixed.remedy.contains("“very likely”"), "{}", mixed.remedy);
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
