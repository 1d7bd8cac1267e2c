//! XML being written.

/// XML being written.
#[derive(Default)]
pub(super) struct Xml(pub(super) String);

impl Xml {
    pub(super) fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push_str(&format!(" {name}=\""));
            self.words(value, true);
            self.0.push('"');
        }
        self.0.push_str(end);
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, ">");
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>");
    }

    pub(super) fn close(&mut self, name: &str) {
        self.0.push_str(&format!("</{name}>"));
    }

    /// An element with text; none for nothing.
    pub(super) fn given(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.open(name, &[]);
            self.words(text, false);
            self.close(name);
        }
    }

    /// Characters that XML 1.0 cannot hold are replaced. A return is written as a reference, since a reader
    /// takes a bare one away.
    fn words(&mut self, text: &str, in_attribute: bool) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\r' => self.raw("&#13;"),
                '\n' | '\t' if in_attribute => self.0.push(' '),
                '\n' | '\t' => self.0.push(letter),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.0.push('\u{fffd}'),
                letter => self.0.push(letter),
            }
        }
    }
}
