//! The briefing check, rule by rule.

mod likelihood;
mod live;
mod marking;
mod references;
mod said;
mod sections;
mod sentences;

use demarche_text::span::Offsets;
use proptest::prelude::*;

use super::html::pieces;
use super::sources;
use crate::check::{Rule, check};
use crate::sources::{Memory, Person};

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

/// The note with a finding's fix made: the first finding of a rule, and its fix of this place.
fn fixed(text: &str, sources: &Memory, rule: Rule, place: usize) -> String {
    let found = check(text, sources).unwrap().findings;
    let finding = found.iter().find(|it| it.rule == rule);
    let finding = finding.unwrap_or_else(|| panic!("{text}: {found:?}"));
    let mut fixed = text.to_owned();
    for edit in finding.fixes[place].edits.iter().rev() {
        let offsets = Offsets::of(text);
        let range = offsets.byte(edit.span.start)..offsets.byte(edit.span.end);
        fixed.replace_range(range, &edit.words);
    }
    fixed
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

proptest! {
    #[test]
    fn any_note_can_be_checked(markdown in pieces()) {
        let _ = findings(&markdown);
    }
}
