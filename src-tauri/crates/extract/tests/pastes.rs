//! Pastes written for the purpose, from many kinds of pages: what each gives, line by line.
//!
//! A file of `tests/pastes` is a paste with a mark before each line: `t` the headline, `+` kept, `-` cut, `?` either. A line
//! with `@` tells a fact of it, one with `#` what it is. A fact that is not told must stay unknown, but for
//! the language; one that is told by `?` may be anything.

use std::collections::HashMap;
use std::path::Path;

use demarche_extract::{Draft, from_paste};

struct Case {
    name: String,
    facts: HashMap<String, String>,
    /// The mark and the line.
    lines: Vec<(char, String)>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pastes");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let mut case = Case {
                name: path.file_stem().unwrap().to_string_lossy().into_owned(),
                facts: HashMap::new(),
                lines: Vec::new(),
            };
            for line in std::fs::read_to_string(path).unwrap().lines() {
                if let Some(fact) = line.strip_prefix('@') {
                    let (name, value) = fact.split_once(' ').unwrap();
                    case.facts.insert(name.to_owned(), value.to_owned());
                } else if let Some((mark @ ("t" | "+" | "-" | "?"), text)) = line.split_once(' ') {
                    let mark = mark.chars().next().unwrap();
                    case.lines.push((mark, text.to_owned()));
                }
            }
            case
        })
        .collect()
}

/// Where a draft differs from what the case tells.
fn differences(case: &Case, draft: &Draft) -> Vec<String> {
    let mut wrong = Vec::new();
    assert_eq!(draft.pieces.len(), case.lines.len(), "{}", case.name);
    for (piece, (mark, line)) in draft.pieces.iter().zip(&case.lines) {
        let fits = match mark {
            '+' => piece.cut.is_none(),
            '-' | 't' => piece.cut.is_some(),
            _ => true,
        };
        if !fits {
            let fate = piece
                .cut
                .map_or("kept".to_owned(), |why| format!("cut as {why:?}"));
            wrong.push(format!("{fate}: {line}"));
        }
    }
    let list = |names: Vec<String>| (!names.is_empty()).then(|| names.join(", "));
    let told = [
        (
            "title",
            draft.title.as_ref().map(|title| title.value.clone()),
        ),
        ("byline", list(draft.byline.clone())),
        ("dateline", draft.dateline.clone()),
        (
            "published",
            draft
                .published
                .as_ref()
                .map(|date| date.value.date.chars().take(10).collect()),
        ),
        (
            "modified",
            draft
                .modified
                .as_ref()
                .map(|date| date.date.chars().take(10).collect()),
        ),
        (
            "wires",
            list(draft.wires.iter().map(|wire| wire.name.clone()).collect()),
        ),
        ("language", draft.language.clone()),
        ("site", draft.site.clone()),
    ];
    for (fact, value) in told {
        let expected = case.facts.get(fact);
        let any = expected.is_some_and(|expected| expected == "?")
            || matches!(fact, "language" | "site") && expected.is_none();
        if value.as_ref() != expected && !any {
            wrong.push(format!("{fact}: {value:?} and not {expected:?}"));
        }
    }
    wrong
}

#[test]
fn pages_of_every_kind_give_their_article_and_facts() {
    let mut report = String::new();
    for case in cases() {
        let text: Vec<&str> = case.lines.iter().map(|(_, line)| line.as_str()).collect();
        let wrong = ["\n", "\r\n", "\n\n", " \t\n\u{a0}"]
            .map(|end| differences(&case, &from_paste(&text.join(end))));
        if !wrong[0].is_empty() {
            report += &format!("{}\n  {}\n", case.name, wrong[0].join("\n  "));
        }
        if wrong.iter().any(|other| *other != wrong[0]) {
            report += &format!("{}\n  differs with the ends of its lines\n", case.name);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn a_sentence_or_two_are_kept_whatever_they_speak_of() {
    for text in [
        "The talks will go on tomorrow.",
        "The talks will go on tomorrow. Nobody knows where.",
        "“We use cookies to bribe the customs,” said the baker.",
        "Dear Jon, the boat is in.\n\nMara",
        "Sign up for the newsletter, the ministry told its embassies on Friday.",
        "Advertisement revenue fell by a third, the publisher said.\nIts shares rose.",
        "会谈明天继续。",
        "ستستمر المحادثات غدا.",
    ] {
        let draft = from_paste(text);
        assert_eq!(
            draft.body().text.replace("\n\n", "\n"),
            text.replace("\n\n", "\n")
        );
        assert!(draft.problems.is_empty(), "{:?}", draft.problems);
    }
}

#[test]
fn lines_that_mail_broke_come_together_and_lists_stay_lists() {
    let draft = from_paste(
        "Dear colleagues,\r\n\r\nthe harbour council met on Thursday to talk about the ferries, and for\r\nonce nobody left the room before the end. The chair read out the letter\r\nfrom the ministry, which asks us to answer by the first of May.\r\n\r\nThree things were agreed:\r\n\r\n- the boats will go on as before until the summer, since there is no\r\n  money for new ones;\r\n- the fares stay what they are;\r\n- the clerk will write to the ministry.\r\n\r\nWith kind regards\r\nMara\r\n",
    );
    let body = draft.body();
    let texts: Vec<&str> = draft
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "Dear colleagues,",
            "the harbour council met on Thursday to talk about the ferries, and for once nobody left the room before the end. The chair read out the letter from the ministry, which asks us to answer by the first of May.",
            "Three things were agreed:",
            "the boats will go on as before until the summer, since there is no money for new ones;",
            "the fares stay what they are;",
            "the clerk will write to the ministry.",
            "With kind regards",
            "Mara",
        ],
        "{}",
        body.text
    );
    assert_eq!(body.blocks.len(), texts.len());
}
