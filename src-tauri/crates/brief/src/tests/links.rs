//! Saving a note reads its references by `demarche_library::notes::written`; rendering reads them by the
//! Markdown parser. Both must see the same.

use demarche_library::notes::{Form, written};
use proptest::prelude::*;

use super::{WHOLE, sources};
use crate::document::{Document, each_inlines};
use crate::parse::document;

/// The references that rendering sees, as `form target`, sorted.
fn rendered(text: &str) -> Vec<String> {
    let document = document(text, &sources()).unwrap();
    let mut seen: Vec<String> = Vec::new();
    let span = |range: &std::ops::Range<usize>| text[range.clone()].to_owned();
    document.each_link(&mut |_, range| {
        let markdown = span(range);
        if markdown.starts_with("[[") {
            seen.push(markdown);
        }
    });
    cites(&document, &mut |range| seen.push(span(range)));
    seen.sort();
    seen
}

fn cites(document: &Document, visit: &mut impl FnMut(&std::ops::Range<usize>)) {
    use crate::document::{BlockKind, Inline, each_block};
    for blocks in std::iter::once(&document.blocks).chain(&document.footnotes) {
        each_block(blocks, &mut |block| {
            if let BlockKind::Embed(embed) = &block.kind {
                visit(&embed.range);
            }
        });
        each_inlines(blocks, &mut |inlines| {
            for inline in inlines {
                match inline {
                    Inline::Cite(_, range) => visit(range),
                    Inline::Embed(embed) => visit(&embed.range),
                    _ => {}
                }
            }
        });
    }
}

/// The references that saving sees.
fn saved(text: &str) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    let mut last = None;
    for reference in written(text) {
        // A citation of several keys is one place in the text.
        if reference.form == Form::Citation && last == Some(reference.range.clone()) {
            continue;
        }
        last = Some(reference.range.clone());
        seen.push(text[reference.range].to_owned());
    }
    seen.sort();
    seen
}

#[test]
fn a_whole_note_is_seen_alike() {
    assert_eq!(saved(WHOLE), rendered(WHOLE));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn references_are_seen_alike(pieces in prop::collection::vec(prop::sample::select(vec![
        "[[China]] ", "[[@Bo Example|Bo]] ", "[[Nothing here]] ", "![[excerpt:12]] ", "[@ministry2022, p. 4] ",
        "[see @nokey; @ministry2022] ", "`[[China]]` ", "\n\n```\n[[China]]\n```\n\n", "words and ", "\n\n", "\n", "**bold** ",
        "[a](https://example.org) ", "[a@b.org] ", "| x | y |\n|---|---|\n| [[China\\|Beijing]] | z |\n\n", "\n\n> ", "\n\n- ",
    ]), 0..20)) {
        let text = pieces.concat();
        prop_assert_eq!(saved(&text), rendered(&text), "{}", text);
    }
}
