//! Pages written for the purpose, one of each kind that analysts read: what each gives as an analyst would
//! want it.
//!
//! Beside a page of `tests/layouts` stands what is expected of it: facts, then a line of dashes, then the
//! blocks of its body. A fact that is not told must stay unknown; `problem` is a part of one.

use std::path::Path;

use demarche_extract::{Draft, from_html};

/// Where a draft differs from what is expected.
fn differences(expected: &str, draft: &Draft) -> Vec<String> {
    let (facts, body) = expected.split_once("---\n").unwrap();
    let fact = |name: &str| -> Option<String> {
        let value = facts
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let mut wrong = Vec::new();
    let day = |date: &str| date.chars().take(10).collect::<String>();
    for (name, value) in [
        (
            "title",
            draft.title.as_ref().map(|title| title.value.clone()),
        ),
        (
            "byline",
            Some(draft.byline.join("; ")).filter(|names| !names.is_empty()),
        ),
        (
            "published",
            draft.published.as_ref().map(|date| day(&date.value.date)),
        ),
        ("site", draft.site.clone()),
    ] {
        if value != fact(name) {
            wrong.push(format!("{name}: {value:?} and not {:?}", fact(name)));
        }
    }
    let told = |part: &String| {
        draft
            .problems
            .iter()
            .any(|told| told.to_string().contains(part.as_str()))
    };
    if !fact("problem").map_or(draft.problems.is_empty(), |part| told(&part)) {
        wrong.push(format!("problems: {:?}", draft.problems));
    }
    let kept: Vec<&str> = draft
        .pieces
        .iter()
        .filter(|piece| piece.cut.is_none())
        .map(|piece| piece.text.as_str())
        .collect();
    for line in &kept {
        if !body.lines().any(|known| known == *line) {
            wrong.push(format!("kept: {line}"));
        }
    }
    for line in body.lines() {
        if !kept.contains(&line) {
            wrong.push(format!("lost: {line}"));
        }
    }
    wrong
}

#[test]
fn pages_of_every_layout_give_their_article_and_facts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts");
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
        .collect();
    pages.sort();
    let mut report = String::new();
    for path in pages {
        let page = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let wrong = differences(&expected, &from_html(&page, None));
        if !wrong.is_empty() {
            let name = path.file_stem().unwrap().to_string_lossy();
            report += &format!("{name}\n  {}\n", wrong.join("\n  "));
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
