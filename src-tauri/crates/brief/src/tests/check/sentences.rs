use super::{findings, fixed};
use crate::check::{Rule, check};
use crate::sources::{Article, Memory};
use crate::tests::sources;

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
fn the_stop_of_a_day_ends_no_sentence() {
    assert_eq!(
        findings("Am 18. März 2022 wurde geredet [@ministry2022]. Es waren 18. Dann war es aus."),
        ["Unsourced: Es waren 18.", "Unsourced: Dann war es aus.",]
    );
}
