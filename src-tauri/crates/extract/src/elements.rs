//! HTML elements that stand on lines of their own.

/// Each in order, and whether opening one ends a paragraph (HTML standard, 13.2.6.4.7).
const BLOCKS: [(&str, bool); 47] = [
    ("address", true),
    ("article", true),
    ("aside", true),
    ("blockquote", true),
    ("body", false),
    ("button", false),
    ("caption", false),
    ("center", true),
    ("dd", false),
    ("details", true),
    ("dialog", true),
    ("dir", true),
    ("div", true),
    ("dl", true),
    ("dt", false),
    ("fieldset", true),
    ("figcaption", true),
    ("figure", true),
    ("footer", true),
    ("form", true),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("h5", true),
    ("h6", true),
    ("header", true),
    ("hgroup", true),
    ("hr", true),
    ("html", false),
    ("legend", false),
    ("li", false),
    ("main", true),
    ("menu", true),
    ("nav", true),
    ("ol", true),
    ("option", false),
    ("p", true),
    ("pre", true),
    ("section", true),
    ("summary", true),
    ("table", true),
    ("tbody", false),
    ("tfoot", false),
    ("thead", false),
    ("tr", false),
    ("ul", true),
];

/// The name of a block element as it stands in the table; none of an element inside a line.
pub(crate) fn block(name: &str) -> Option<&'static str> {
    place(name).map(|at| BLOCKS[at].0)
}

/// Whether opening it ends a paragraph that is open.
pub(crate) fn ends_paragraph(name: &str) -> bool {
    place(name).is_some_and(|at| BLOCKS[at].1)
}

fn place(name: &str) -> Option<usize> {
    BLOCKS.binary_search_by_key(&name, |(known, _)| known).ok()
}

/// Whether an element's style hides it.
pub(crate) fn hides(style: &str) -> bool {
    let style = style.replace(' ', "").to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_of_the_table_is_found_and_nothing_else() {
        for (name, ends) in BLOCKS {
            assert_eq!((block(name), ends_paragraph(name)), (Some(name), ends));
        }
        assert_eq!((block("span"), ends_paragraph("span")), (None, false));
        assert!(block("li").is_some() && !ends_paragraph("li"));
    }
}
