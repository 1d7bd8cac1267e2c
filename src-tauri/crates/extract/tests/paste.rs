//! Pasted text, from a whole page to nothing.

use std::path::Path;
use std::time::{Duration, Instant};

use demarche_extract::{Content, CutReason, Draft, from_bytes, from_paste, sniff};
use proptest::prelude::*;

/// A draft as a reviewer reads it: facts, then every piece with its fate.
fn shown(draft: &Draft) -> String {
    let mut out = format!(
        "title: {:?} (line {:?})\nbyline: {:?}\ndateline: {:?}\npublished: {:?}\nphrase: {:?}\nlanguage: {:?}\nwires: {:?}\nproblems: {:?}\n\n",
        draft.title.as_ref().map(|title| &title.value),
        draft.title_line,
        draft.byline,
        draft.dateline,
        draft.published.as_ref().map(|date| &date.value.date),
        draft.date_phrase,
        draft.language,
        draft
            .wires
            .iter()
            .map(|wire| format!("{} {}", wire.name, wire.mentions))
            .collect::<Vec<_>>(),
        draft.problems,
    );
    for piece in &draft.pieces {
        let fate = piece
            .cut
            .map_or("kept".to_owned(), |why| format!("{why:?}"));
        let text: String = piece.text.chars().take(70).collect();
        out.push_str(&format!("{fate:>13} | {text}\n"));
    }
    out
}

fn cut(draft: &Draft, why: CutReason) -> usize {
    draft
        .pieces
        .iter()
        .filter(|piece| piece.cut == Some(why))
        .count()
}

/// What the reference case asks of a paste of its shape.
fn check_reference(text: &str, furniture: &[&str]) {
    let draft = from_paste(text);
    let body = draft.body().text;
    assert_eq!(draft.title_line, Some(3));
    assert_eq!(draft.dateline.as_deref(), Some("New Delhi"));
    assert_eq!(
        draft.published, None,
        "no date is written, so none is known"
    );
    assert_eq!(draft.date_phrase.as_deref(), Some("Friday"));
    let wires: Vec<_> = draft
        .wires
        .iter()
        .map(|wire| (wire.name.as_str(), wire.mentions))
        .collect();
    assert_eq!(wires, [("AFP", 3), ("AP", 3)]);
    assert_eq!(draft.language.as_deref(), Some("en"));
    assert!(draft.problems.is_empty(), "{:?}", draft.problems);
    assert_eq!(cut(&draft, CutReason::Repeated), 1);
    for words in furniture {
        assert!(text.contains(words), "the paste has {words}");
        assert!(!body.contains(words), "{words} is no part of the article");
    }
    for words in [
        "in no-one's interest",
        "Their future is not to stand with",
        "where President Xi stands",
        "It’s easy to answer.”",
    ] {
        assert!(body.contains(words), "{words} is missing");
    }
}

#[test]
fn the_fixture_gives_the_article_and_nothing_but_the_article() {
    let text = include_str!("../../../../tests/fixtures/paste-xi-biden.txt");
    check_reference(
        text,
        &[
            "Sections",
            "Advertisement",
            "19°C",
            "Top Headlines",
            "Feb 21",
            "Photo Gallery",
            "cookies",
            "Ferry Captain",
            "Premium",
        ],
    );
    assert_eq!(
        from_paste(text)
            .body()
            .text
            .matches("secure video link")
            .count(),
        1
    );
    insta::assert_snapshot!(shown(&from_paste(text)));
}

#[test]
fn the_reference_paste_gives_the_article_and_nothing_but_the_article() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data/seed/xi-biden-2022-03-18.txt");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    check_reference(
        &text,
        &[
            "Explorer",
            "Advertisement",
            "25°C",
            "Top Headlines",
            "Feb 21",
            "Photo Gallery",
            "cookies",
            "Stampede",
            "Premium",
        ],
    );
    let draft = from_paste(&text);
    let body = draft.body();
    assert_eq!(body.text.matches("At 9:03 a.m. EDT").count(), 1);
    assert!(body.text.starts_with("New Delhi: Amidst"));
    assert_eq!(body.blocks.len(), 13);
}

#[test]
fn a_few_paragraphs_alone_are_kept_whole() {
    let one = "The minister said that the border would stay open for as long as the talks went on.";
    for text in [
        one.to_owned(),
        "Yes.".to_owned(),
        format!(
            "{one}\n\nHer deputy, who had been to the border the day before, told reporters that he had seen no queues there."
        ),
        "中国外交部发言人在例行记者会上表示，中方一直呼吁避免平民伤亡。\n\n美方没有立即回应。"
            .to_owned(),
    ] {
        let draft = from_paste(&text);
        assert_eq!(draft.body().text, text);
        assert_eq!(draft.title, None);
    }
}

#[test]
fn a_headline_above_a_few_paragraphs_is_the_title() {
    let text = "Border stays open, minister says\n\nBy Jane Doe\n\nPublished: 18 March 2022, 9:50 pm\n\nThe minister said that the border would stay open for as long as the talks went on, and that the talks would go on.\n\nHer deputy told reporters that he had seen no queues at the border when he was there.";
    let draft = from_paste(text);
    assert_eq!(
        draft.title.unwrap().value,
        "Border stays open, minister says"
    );
    assert_eq!(draft.byline, ["Jane Doe"]);
    assert_eq!(draft.published.unwrap().value.date, "2022-03-18");
}

#[test]
fn lines_broken_by_a_margin_become_paragraphs() {
    let text = "The minister said that the border would stay open for as long as\nthe talks went on, and that nobody would be turned away at night,\nwhatever the weather was.\n\nHer deputy told reporters that he had seen no queues at the border\nwhen he was there.";
    let body = from_paste(text).body();
    assert_eq!(body.blocks.len(), 2);
    assert!(body.text.contains("as long as the talks"));
}

#[test]
fn furniture_alone_gives_no_article_and_says_so() {
    let text = "Home\nWorld\nPolitics\nSign in\nTop Headlines\nHarbour Council Puts Off Ferry Vote\nLighthouse Keepers Ask For More\nTwo Trams With One Number\nAdvertisement\nNewsletter\nSign up for our newsletter\nPrivacy policy\nTerms of use\n© 2022 Example Gazette. All rights reserved.\nWe use cookies to improve your experience, analyze traffic, and personalize content.";
    let draft = from_paste(text);
    assert_eq!(draft.body().text, "");
    assert_eq!(draft.problems.len(), 1);
    assert!(draft.problems[0].contains("No article"));
}

#[test]
fn nothing_and_no_text_are_told_apart() {
    assert!(from_paste(" \n\n").problems[0].contains("no text"));
    let draft = from_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, None);
    assert!(draft.pieces.is_empty());
    assert!(draft.problems[0].contains("a PNG picture"));
    assert_eq!(sniff(b"\0\x01\x02binary\0\0"), Content::Binary("not text"));
}

#[test]
fn fifty_megabytes_end_soon() {
    let lines = "Harbour Council Puts Off Ferry Vote, New Date Likely\n".repeat(1_000_000);
    let one_line = "word ".repeat(10_000_000);
    for text in [lines, one_line] {
        let start = Instant::now();
        let draft = from_paste(&text);
        assert!(
            start.elapsed() < Duration::from_secs(60),
            "{:?}",
            start.elapsed()
        );
        assert!(
            draft
                .problems
                .iter()
                .any(|problem| problem.contains("only its beginning"))
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gives_a_draft_that_accounts_for_all_of_it(text in "(\\PC{0,60}\n|[A-Z][a-z]{1,9}( [a-z]{1,9}){0,20}\\.?\n{1,2}|Advertisement\n){0,30}") {
        let draft = from_paste(&text);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let all: usize = draft.pieces.iter().map(|piece| letters(&piece.text)).sum();
        prop_assert!(!draft.problems.is_empty() || all == text.lines().map(letters).sum::<usize>());
        let body = draft.body();
        for block in &body.blocks {
            prop_assert!(block.start < block.end && block.end <= body.text.chars().count());
        }
    }

    #[test]
    fn any_bytes_give_a_draft(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        from_bytes(&bytes, None, Some("not an address"));
    }
}
