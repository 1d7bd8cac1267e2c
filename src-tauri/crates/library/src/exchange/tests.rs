use std::sync::atomic::AtomicBool;

use demarche_text::Span;
use demarche_text::span::Offsets;

use super::place::place;
use super::{Coded, CodedArticle, CodedExcerpt};
use crate::Error;
use crate::testing::{dump, library};

fn excerpt(quote: &str, prefix: &str, suffix: &str, span: Option<(usize, usize)>) -> CodedExcerpt {
    CodedExcerpt {
        number: 1,
        article: 1,
        quote: quote.to_owned(),
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
        span: span.map(|(start, end)| Span::new(start, end)),
        ..CodedExcerpt::default()
    }
}

fn placed(excerpt: &CodedExcerpt, foreign: &str, text: &str) -> Option<(usize, usize)> {
    let span = place(excerpt, foreign, text, &Offsets::of(text))?;
    Some((span.start, span.end))
}

#[test]
fn words_are_found_where_they_are_and_nowhere_else() {
    let text = "😀 We act now. They said: we wait. We act now, too.";
    // Where it says.
    assert_eq!(
        placed(&excerpt("act", "", "", Some((5, 8))), "", text),
        Some((5, 8))
    );
    // Positions of another text: the nearest with the words around that are told.
    let moved = excerpt("We act now", "wait. ", ", too", Some((2, 12)));
    assert_eq!(placed(&moved, "", text), Some((2, 12)));
    let moved = excerpt("We act now", "wait. ", ", too", None);
    assert_eq!(placed(&moved, "", text), Some((34, 44)));
    // Two places, and nothing tells which.
    assert_eq!(placed(&excerpt("We act now", "", "", None), "", text), None);
    // Words that are not there are not put on others.
    assert_eq!(
        placed(&excerpt("We acted then", "", "", Some((2, 15))), "", text),
        None
    );
    // Absurd places.
    let absurd = excerpt("", "", "", Some((9, usize::MAX)));
    assert_eq!(placed(&absurd, text, text), None);
    assert_eq!(
        placed(&excerpt("", "", "", Some((5, 8))), text, text),
        Some((5, 8))
    );
    // The same sentence with other marks and spaces.
    let foreign = "First line.\r\n\r\nThey said \"we wait\".";
    let here = "First line.\n\nThey said “we wait”.";
    let start = foreign.chars().count() - 9;
    let trivial = excerpt("\"we wait\"", "", "", Some((start - 1, start + 8)));
    assert_eq!(placed(&trivial, foreign, here), Some((23, 32)));
}

#[test]
fn taking_is_all_or_nothing_when_it_is_stopped() {
    let library = library();
    let article = |number: i64| CodedArticle {
        number,
        title: format!("Article {number}"),
        text: format!("The ministers met for the {number}th time and agreed on nothing."),
        ..CodedArticle::default()
    };
    let coded = Coded {
        articles: (1..=5).map(article).collect(),
        ..Coded::default()
    };
    let before = dump(&library);
    let stop = AtomicBool::new(false);
    let stopped = library.take_coded(&coded, "a file", false, &stop, &mut |done, all| {
        assert_eq!(all, 5);
        stop.store(done == 3, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(dump(&library), before);
}

#[test]
fn an_item_that_cannot_be_taken_is_listed_and_the_others_are() {
    let library = library();
    let coded = Coded {
        articles: vec![
            CodedArticle {
                number: 1,
                title: "Empty".to_owned(),
                ..CodedArticle::default()
            },
            CodedArticle {
                number: 2,
                title: "Full".to_owned(),
                text: "The ministers met and agreed on nothing.".to_owned(),
                ..CodedArticle::default()
            },
        ],
        excerpts: vec![
            excerpt("ministers", "", "", None),
            CodedExcerpt {
                article: 2,
                ..excerpt("ministers", "", "", None)
            },
            CodedExcerpt {
                article: 2,
                ..excerpt("presidents", "", "", None)
            },
        ],
        ..Coded::default()
    };
    let stop = AtomicBool::new(false);
    let taken = library
        .take_coded(&coded, "a file", false, &stop, &mut |_, _| {})
        .unwrap()
        .value;
    assert_eq!((taken.made["articles"], taken.made["excerpts"]), (1, 1));
    let refused: Vec<String> = taken
        .refused
        .iter()
        .map(|(item, _)| item.name.to_string())
        .collect();
    assert_eq!(refused, ["Empty", "ministers", "presidents"]);
}
