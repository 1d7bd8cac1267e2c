use proptest::prelude::*;

use super::{WHOLE, sources};
use crate::cite::{Citations, Style, cite_excerpt, list_styles};
use crate::document::{BlockKind, Document, Inline, LinkTarget};
use crate::sources::Sources as _;
use crate::words::Words;

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
    for style in list_styles(&[]) {
        let (_, citations) = whole(&style.name);
        cited.push_str(&format!("## {} ({})\n", style.name, style.title));
        for text in &citations.texts {
            cited.push_str(&crate::document::plain(text));
            cited.push('\n');
        }
        for entry in &citations.bibliography {
            cited.push_str(&format!("* {}\n", crate::document::plain(entry)));
        }
        let one = cite_excerpt(&excerpt, &Style::named(&style.name).unwrap()).unwrap();
        cited.push_str(&format!("{}\n{}\n{}\n", one.text, one.markdown, one.html));
    }
    insta::assert_snapshot!("styles", cited);
    assert!(matches!(
        Style::named("no-style"),
        Err(crate::Error::NoStyle(_))
    ));
}

/// Every letter but spaces, with how it is set: emphasised (inside emphasis upright), strong, struck out.
fn letters(inlines: &[Inline], set: [bool; 3], out: &mut Vec<(char, [bool; 3])>) {
    for inline in inlines {
        match inline {
            Inline::Text(words, _) | Inline::Code(words) => {
                let letters = words.chars().filter(|letter| !letter.is_whitespace());
                out.extend(letters.map(|letter| (letter, set)));
            }
            Inline::Emphasis(inner) => letters(inner, [!set[0], set[1], set[2]], out),
            Inline::Strong(inner) => letters(inner, [set[0], true, set[2]], out),
            Inline::Strike(inner) => letters(inner, [set[0], set[1], true], out),
            Inline::Link {
                to: LinkTarget::Url(_),
                inlines,
                ..
            } => {
                // A link's words are set for themselves.
                let mut own = Vec::new();
                letters(inlines, [false; 3], &mut own);
                out.extend(own);
            }
            Inline::Link { inlines, .. } => letters(inlines, set, out),
            _ => {}
        }
    }
}

/// What is written as Markdown is read as the same words, each letter set as it was.
fn assert_reads_back(markdown: &str) {
    let nothing = crate::sources::Memory::default();
    let read = |text: &str| {
        let document = crate::parse::document(text, &nothing).unwrap();
        let mut all = Vec::new();
        for blocks in std::iter::once(&document.blocks).chain(&document.footnotes) {
            crate::document::each_block(blocks, &mut |block| {
                if let BlockKind::Code { text, .. } = &block.kind {
                    let letters = text.chars().filter(|letter| !letter.is_whitespace());
                    all.extend(letters.map(|letter| (letter, [false; 3])));
                }
            });
            crate::document::each_inlines(blocks, &mut |inlines| {
                letters(inlines, [false; 3], &mut all);
            });
        }
        (all, document)
    };
    let (before, document) = read(markdown);
    if !document.citations.is_empty() {
        // What a key leads to comes in its place.
        return;
    }
    let written = crate::markdown::markdown(&document, &Citations::short(&document));
    let (after, _) = read(&written);
    assert_eq!(before, after, "{markdown:?}\nwas written as\n{written}");
}

#[test]
fn emphasis_is_written_wherever_it_stands() {
    for markdown in [
        "*a*b*c*",
        "*a _b_ c*",
        "_a *b*c_",
        "*&#97;_b_&#99;*",
        "x**\"so\"**y",
        "&#97;*&#32;b&#32;*&#99;",
        "***a** b* and **a *b***",
        "**a**&#98;**c**",
        "*a*<!---->*b* **c**<!---->**d**",
        "~~a *b* **c**~~ d",
        "*a [b *c* d](https://e.example/) e*",
        "*a\nb* **c  \nd**",
        "*`a`b*c",
        "**a*b*c** *d**e**f*",
    ] {
        assert_reads_back(markdown);
    }
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
        "*a和_b:'{_.c* and *a _b_ c*",
        "a<_b和*y:'{*.[W_&c",
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

    #[test]
    fn any_emphasis_reads_back(line in "[a-c *_~\"(é和.`]{1,40}") {
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
    for style in list_styles(&[]) {
        let cited = cite_excerpt(&excerpt, &Style::named(&style.name).unwrap()).unwrap();
        assert!(cited.text.contains("Pasted"), "{}", cited.text);
        assert!(
            !cited.text.to_lowercase().contains("preprint"),
            "{}",
            cited.text
        );
    }
}

#[test]
fn words_in_which_others_tell_of_a_speaker_are_not_given_to_the_speaker() {
    let mut excerpt = sources().excerpt(12).unwrap().unwrap();
    assert!(!crate::cite::source_line(&excerpt, Words::ENGLISH).contains("told"));
    excerpt.speaker.as_mut().unwrap().told = true;
    let line = crate::cite::source_line(&excerpt, Words::ENGLISH);
    assert!(
        line.starts_with("US: Bo Example, Envoy, as told by others, 17 March 2022"),
        "{line}"
    );
}
