use proptest::prelude::*;

use super::{WHOLE, sources};
use crate::cite::{Citations, Style, cite_excerpt, list_styles};
use crate::document::{BlockKind, Document};
use crate::sources::Sources as _;

pub(super) fn whole(style: &str) -> (Document, Citations) {
    let document = crate::parse::document(WHOLE, &sources()).unwrap();
    let style = Style::named(style).unwrap();
    let citations = Citations::of(&document, &style);
    if citations.in_text {
        return (document, citations);
    }
    (document.with_marks_after_stops(), citations)
}

#[test]
fn markdown_stands_alone() {
    let (document, citations) = whole("chicago-notes");
    insta::assert_snapshot!(
        "markdown-notes",
        crate::markdown::markdown(&document, &citations)
    );
    let (document, citations) = whole("apa");
    insta::assert_snapshot!(
        "markdown-in-text",
        crate::markdown::markdown(&document, &citations)
    );
}

#[test]
fn a_page_needs_nothing_else() {
    let (document, citations) = whole("chicago-notes");
    let page = crate::html::page(&document, &citations);
    assert!(!page.contains("demarche://"));
    insta::assert_snapshot!("page", page);
}

#[test]
fn every_style_cites() {
    let mut cited = String::new();
    let excerpt = sources().excerpt(12).unwrap().unwrap();
    for style in list_styles() {
        let (_, citations) = whole(style.name);
        cited.push_str(&format!("## {} ({})\n", style.name, style.title));
        for text in &citations.texts {
            cited.push_str(&crate::document::plain(text));
            cited.push('\n');
        }
        for entry in &citations.bibliography {
            cited.push_str(&format!("* {}\n", crate::document::plain(entry)));
        }
        let one = cite_excerpt(&excerpt, &Style::named(style.name).unwrap()).unwrap();
        cited.push_str(&format!("{}\n{}\n{}\n", one.text, one.markdown, one.html));
    }
    insta::assert_snapshot!("styles", cited);
    assert!(matches!(
        Style::named("no-style"),
        Err(crate::Error::NoStyle(_))
    ));
}

/// What is written as Markdown is read as the same words.
fn assert_reads_back(markdown: &str) {
    let nothing = crate::sources::Memory::default();
    let words = |text: &str| {
        let document = crate::parse::document(text, &nothing).unwrap();
        let mut words = String::new();
        for blocks in std::iter::once(&document.blocks).chain(&document.footnotes) {
            crate::document::each_block(blocks, &mut |block| match &block.kind {
                BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => {
                    words.push_str(&crate::document::plain(inlines));
                    words.push('\n');
                }
                BlockKind::Code { text, .. } => {
                    words.push_str(text.trim_end());
                    words.push('\n');
                }
                BlockKind::Table(table) => {
                    for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                        words.push_str(&crate::document::plain(cell));
                        words.push('|');
                    }
                }
                _ => {}
            });
        }
        let words: Vec<_> = words.split_whitespace().map(str::to_owned).collect();
        (words.join(" "), document)
    };
    let (before, document) = words(markdown);
    let written = crate::markdown::markdown(&document, &Citations::short(&document));
    let (after, _) = words(&written);
    assert_eq!(before, after, "{markdown:?}\nwas written as\n{written}");
}

#[test]
fn markdown_reads_back_as_the_same_words() {
    for markdown in [
        "a * b _ c [d] <e> `f` \\ g # h",
        "1. one\n2. two\n\n   more\n\n3) other",
        "- [ ] task\n- [x] done",
        "\\# no heading\n\n\\1. no list\n\n1\\. no list\n\n\\- none\n\n\\> none",
        "> a\n> > b\n\n```\n``` x\n",
        "| a | b |\n|--|:-:|\n| `x\\|y` | z \\| w |",
        "2022\\. A year at the start",
        "https://example.org/a_b_c and a@b.org and x^2^ and $5$ and ~tilde~",
        "line  \nbreak",
        "**bold *both* bold** and ~~struck~~",
        "a[^n] b[^n]\n\n[^n]: note *x*\n\n    more",
    ] {
        assert_reads_back(markdown);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_line_reads_back(line in "[ -~é和]{1,60}") {
        assert_reads_back(&line);
    }
}

#[test]
fn a_quote_inside_a_quote_has_single_marks() {
    use crate::document::quoted;
    assert_eq!(
        quoted("China should \"understand\" it, (\"so\") he “said”"),
        "“China should ‘understand’ it, (‘so’) he ‘said’”"
    );
    assert_eq!(quoted("two\nlines"), "“two lines”");
    assert_eq!(quoted("war is long,"), "“war is long”");
    assert_eq!(
        quoted("he said \"war is long,\""),
        "“he said ‘war is long’”"
    );
}

#[test]
fn the_mark_of_a_quote_stands_after_the_stop() {
    let document =
        crate::parse::document("So ![[excerpt:12]]. And [@ministry2022], too.", &sources())
            .unwrap();
    let citations = Citations::of(&document, &Style::named("chicago-notes").unwrap());
    let written = crate::markdown::markdown(&document.with_marks_after_stops(), &citations);
    assert!(
        written.starts_with("So “Talks are \\<the> only way & the best.”[^1] And,[^2] too."),
        "{written}"
    );
}

#[test]
fn an_article_of_no_known_outlet_is_called_nothing_that_it_is_not() {
    let mut excerpt = sources().excerpt(12).unwrap().unwrap();
    excerpt.article = crate::sources::Article {
        title: "Pasted".to_owned(),
        key: "pasted".to_owned(),
        ..Default::default()
    };
    for style in list_styles() {
        let cited = cite_excerpt(&excerpt, &Style::named(style.name).unwrap()).unwrap();
        assert!(cited.text.contains("Pasted"), "{}", cited.text);
        assert!(
            !cited.text.to_lowercase().contains("preprint"),
            "{}",
            cited.text
        );
    }
}
