use super::{WHOLE, sources};
use crate::cite::{Citations, Style, cite_excerpt, list_styles};
use crate::document::Document;
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
