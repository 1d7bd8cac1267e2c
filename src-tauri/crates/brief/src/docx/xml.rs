//! Words as XML.

/// A part being written: its XML, and the addresses that its links lead to.
#[derive(Default)]
pub(super) struct Part {
    pub(super) xml: String,
    pub(super) links: Vec<String>,
    /// Where the last reference to a note ended.
    pub(super) after_note: usize,
    /// The widths of the open table's columns, in twentieths of a point, and the column that comes next.
    pub(super) columns: Vec<u32>,
    pub(super) column: usize,
    /// Whether the open paragraph runs from right to left.
    pub(super) to_left: bool,
    /// Whether paragraphs stay on the page of what follows them.
    pub(super) kept: bool,
    /// What the next paragraph begins with.
    pub(super) opening: Option<&'static str>,
}

/// The number of a footnote, at the head of its own text.
pub(super) const FOOTNOTE_MARK: &str = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";

impl Part {
    /// Adds words as XML.
    pub(super) fn words(&mut self, words: &str) {
        escape(words, &mut self.xml);
    }

    /// The relation's id of an address; the same address has one id.
    pub(super) fn link(&mut self, address: &str) -> String {
        let index = self.links.iter().position(|known| known == address);
        let index = index.unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        format!("link{index}")
    }
}

/// Escapes for text and attributes; characters that XML 1.0 has no way to hold are replaced.
pub(super) fn escape(words: &str, out: &mut String) {
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
}

pub(super) fn escaped(words: &str) -> String {
    let mut out = String::new();
    escape(words, &mut out);
    out
}
