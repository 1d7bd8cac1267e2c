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

/// What a paste keeps, a line each.
fn kept(text: &str) -> Vec<String> {
    let pieces = from_paste(text).pieces.into_iter();
    let kept = pieces.filter(|piece| piece.cut.is_none());
    kept.map(|piece| piece.text).collect()
}

#[test]
fn a_statement_comes_in_whatever_stands_around_it() {
    for said in [
        "We will not send troops. We will send aid, and we will keep talking.",
        "Die Ministerin ist am Freitag zurückgetreten. Ihr Nachfolger steht noch nicht fest.",
        "Министр ушла в отставку в пятницу. Преемник пока не назван.",
        "استقالت الوزيرة يوم الجمعة، ولم يعلن بعد عن خليفتها.",
        "外务部长星期五辞职，继任者尚未确定。",
    ] {
        for (above, below) in [
            (
                "Ministry of Works\n@works\n18 March at 10:15\n",
                "Like\nComment\nShare\n",
            ),
            ("", "10:15 AM · Mar 18, 2022\n1,024 Retweets\n5.1k Likes\n"),
            (
                "Home\nWorld\nPolitics\nSport\n",
                "Read more\n© 2022 Example. All rights reserved.\nPrivacy policy\n",
            ),
            (
                "",
                "Related articles\nStorm shuts two airports in the north\nBear cub found in gym\n",
            ),
        ] {
            let kept = kept(&format!("{above}{said}\n{below}"));
            assert!(
                kept.contains(&said.to_owned()),
                "{above}{said}\n{below}{kept:?}"
            );
            assert!(!kept.iter().any(|line| line.ends_with("Likes")), "{kept:?}");
        }
    }
    let two = "The minister resigned on Friday.\nHer deputy, Tom Hale, takes over. “I am ready,” he said.\n10:15 AM · Mar 18, 2022\n1,024 Retweets\n";
    let said: Vec<&str> = two.lines().take(2).collect();
    assert_eq!(kept(two)[..2], said);
}

#[test]
fn a_report_of_a_few_lines_has_its_headline() {
    let title = |text: &str| from_paste(text).title.map(|found| found.value);
    for text in [
        "Ministers agree grain corridor\n\nMinisters from four countries agreed on Tuesday to open a corridor.\n\nIt lasts 120 days.\n\nInspections are joint.",
        "Песков: переговоры продолжатся\nПереговоры продолжатся на следующей неделе, сообщил Песков.",
    ] {
        assert_eq!(title(text).as_deref(), text.lines().next(), "{text}");
    }
    for text in [
        "Russia will respond.\nPeskov said so on Monday.",
        "We will not send troops.",
        "Roses are red\nViolets are blue",
    ] {
        assert_eq!(title(text), None, "{text}");
    }
}

#[test]
fn what_leads_on_is_cut_between_paragraphs_and_below_them() {
    let prose = "The council met on Monday and heard the harbour master's whole report on the lights along the quay, then put off the vote.";
    let text = format!(
        "Council puts off vote on quay lights\nBy Jane Doe\n18 March 2022\n{prose}\nThe quay that nobody wanted: a short history\nRead more\n{prose} One.\n{prose} Two.\nOur Standards: The Example Principles.\nMore posts\nQuays and their neighbours\nJanuary 3, 2024\n"
    );
    let all = kept(&text);
    assert_eq!(all.len(), 3, "{all:?}");
}

#[test]
fn a_sentence_that_begins_as_lines_of_sites_do_is_the_articles() {
    let prose = "The council met on Monday and heard the harbour master's whole report on the lights along the quay, then put off the vote.";
    for sentence in [
        "Puedes seguir a los ministros en su gira por el puerto, dijo el portavoz del consejo a los vecinos que esperaban.",
        "Our standards: the minister repeated that they were those of the harbour, and that nobody had ever asked for others.",
        "Нашли ошибку и депутаты совета, которые в понедельник читали отчёт о фонарях на набережной до позднего вечера.",
    ] {
        let text = format!(
            "Council puts off vote on quay lights\nBy Jane Doe\n18 March 2022\n{prose}\n{sentence}\n{prose} One.\n{prose} Two.\nPuedes seguir a EL PAÍS en Facebook y X\n"
        );
        let all = kept(&text);
        assert!(all.iter().any(|line| line == sentence), "{all:?}");
        assert_eq!(all.len(), 4, "{all:?}");
    }
}
