//! A pass over HTML before any tree is built from it.
//!
//! html5ever's tree builder is quadratic in nesting, in attributes on one tag and in runs of entity
//! letters, and cannot be stopped midway. This pass rewrites a page so that none of them can grow:
//! tags are nested well and to a limited depth, tags carry few attributes, what is not text is left
//! out. What a reader would see stays.

use crate::elements::{ends_paragraph, hides};

/// The most bytes of a page that are looked at.
pub(crate) const MOST_BYTES: usize = 12 << 20;
const MOST_DEPTH: usize = 200;
const MOST_ATTRIBUTES: usize = 24;
const MOST_VALUE: usize = 4 << 10;
/// The longest of the named character references is 31 letters long.
const MOST_ENTITY: usize = 32;
/// Tags that are passed on: a tree of more would take half a gigabyte.
pub(crate) const MOST_TAGS: usize = 250_000;
/// Bytes that the tree builder may copy for character references: each costs it a copy of the run of
/// text that it stands in. After them the sign alone is left out. Numbered ones, in which whole pages
/// are written, are resolved here and do not count.
const MOST_COPIED: usize = 1 << 30;

const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];
/// Their content is no text of the page.
const DROPPED: [&str; 14] = [
    "style", "noscript", "template", "iframe", "svg", "math", "object", "video", "audio", "canvas",
    "select", "datalist", "noembed", "noframes",
];
/// Their content is text without tags.
const RAW: [&str; 4] = ["title", "textarea", "xmp", "plaintext"];
/// Attributes that extraction reads.
const KEPT: [&str; 39] = [
    "alt",
    "aria-hidden",
    "aria-level",
    "charset",
    "class",
    "content",
    "data-date",
    "data-datetime",
    "data-epoch",
    "data-pubdate",
    "data-publish-date",
    "data-published",
    "data-published-date",
    "data-testid",
    "data-time",
    "data-timestamp",
    "data-utime",
    "datetime",
    "hidden",
    "href",
    "hreflang",
    "http-equiv",
    "id",
    "itemprop",
    "itemscope",
    "itemtype",
    "lang",
    "media",
    "name",
    "property",
    "pubdate",
    "rel",
    "role",
    "src",
    "start",
    "style",
    "title",
    "ts",
    "type",
];
/// Attributes of a template that is shown where it stands.
const SHADOW: [&str; 2] = ["shadowroot", "shadowrootmode"];
/// An opening tag of the key closes open elements of these names, up to a border.
const CLOSED_BY: [(&str, &[&str], &[&str]); 7] = [
    ("li", &["li"], &["ul", "ol", "menu"]),
    ("dt", &["dt", "dd"], &["dl"]),
    ("dd", &["dt", "dd"], &["dl"]),
    ("tr", &["tr", "td", "th"], &["table"]),
    ("td", &["td", "th"], &["tr", "table"]),
    ("th", &["td", "th"], &["tr", "table"]),
    ("option", &["option"], &["select"]),
];

/// What becomes of what a browser that runs scripts does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden {
    Left,
    /// `<noscript>` and `<template>` are opened up.
    Shown,
}

/// A page that is safe to build a tree from, and whether anything was left off its end.
pub(crate) fn guard(html: &str, hidden: Hidden) -> (String, bool) {
    let mut end = html.len().min(MOST_BYTES);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let mut pass = Pass {
        html: &html[..end],
        at: 0,
        out: String::with_capacity(end / 2),
        open: Vec::new(),
        unclosed: Vec::new(),
        references: References {
            left: MOST_COPIED,
            run: 0,
        },
        tags: 0,
        hidden,
    };
    pass.run();
    (pass.out, end < html.len() || pass.tags >= MOST_TAGS)
}

/// What character references have cost so far.
struct References {
    /// Bytes that may still be copied for them.
    left: usize,
    /// Where in the output the run of text began.
    run: usize,
}

impl References {
    /// Whether one more is passed on in an output that is `length` bytes long so far.
    fn pay(&mut self, length: usize) -> bool {
        let cost = 32 + length.saturating_sub(self.run);
        let paid = cost <= self.left;
        self.left = self.left.saturating_sub(cost);
        paid
    }
}

struct Pass<'h> {
    html: &'h str,
    at: usize,
    out: String,
    /// The elements that are open in the output.
    open: Vec<String>,
    /// Names that have no closing tag in the rest of the page, so that nobody looks again.
    unclosed: Vec<String>,
    references: References,
    tags: usize,
    hidden: Hidden,
}

impl Pass<'_> {
    fn run(&mut self) {
        while self.at < self.html.len() && self.tags < MOST_TAGS {
            let rest = &self.html[self.at..];
            let Some(tag) = rest.find('<') else {
                self.text(rest.len());
                break;
            };
            self.text(tag);
            self.markup();
        }
        while let Some(name) = self.open.pop() {
            self.close_tag(&name);
        }
    }

    /// Copies `length` bytes of text, with every `&` that is no short character reference escaped.
    fn text(&mut self, length: usize) {
        let text = &self.html[self.at..self.at + length];
        self.at += length;
        let blank = length > 1 && text.bytes().all(|byte| byte.is_ascii_whitespace());
        if blank && !self.open.iter().any(|name| name == "pre") {
            // What stands between tags is mostly the indentation of the source.
            self.out.push(if text.contains('\n') { '\n' } else { ' ' });
            return;
        }
        copy_escaped(text, &mut self.out, &mut self.references);
    }

    fn markup(&mut self) {
        let rest = &self.html[self.at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.at += comment.find("-->").map_or(rest.len(), |end| end + 7);
            return;
        }
        let bytes = rest.as_bytes();
        match bytes.get(1) {
            Some(b'!' | b'?') => {
                self.at += rest.find('>').map_or(rest.len(), |end| end + 1);
                if rest
                    .get(..9)
                    .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"))
                {
                    self.out.push_str("<!DOCTYPE html>");
                }
            }
            Some(b'/') if bytes.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                let name = name_at(&rest[2..]);
                self.at += rest.find('>').map_or(rest.len(), |end| end + 1);
                self.close(name);
            }
            Some(byte) if byte.is_ascii_alphabetic() => self.opening(),
            _ => {
                if self.references.pay(self.out.len()) {
                    self.out.push_str("&lt;");
                }
                self.at += 1;
            }
        }
    }

    fn opening(&mut self) {
        let name = name_at(&self.html[self.at + 1..]);
        let start = self.at + 1 + name.len();
        let name = name.to_ascii_lowercase();
        let (attributes, end, self_closing) = attributes(self.html, start);
        self.at = end;
        // A template with a shadow root is shown where it stands.
        let shown = match name.as_str() {
            "noscript" => self.hidden == Hidden::Shown,
            "template" => {
                self.hidden == Hidden::Shown
                    || attributes.iter().any(|(key, _)| SHADOW.contains(key))
            }
            _ => false,
        };
        if shown {
            return;
        }
        if DROPPED.contains(&name.as_str()) {
            if !self_closing {
                self.skip_to_close(&name);
            }
            return;
        }
        if name == "script" {
            let data = attributes.iter().any(|(key, value)| {
                *key == "type" && value.to_ascii_lowercase().contains("ld+json")
            });
            let from = self.at;
            let to = self.skip_to_close(&name);
            if data {
                self.out.push_str("<script type=\"application/ld+json\">");
                self.out.push_str(&self.html[from..to]);
                self.out.push_str("</script>");
            }
            return;
        }
        self.close_implied(&name);
        let void = VOID.contains(&name.as_str());
        if !void && self.open.len() >= MOST_DEPTH {
            return;
        }
        self.out.push('<');
        self.out.push_str(&name);
        for (key, value) in attributes
            .iter()
            .filter(|(key, value)| KEPT.contains(key) && (*key != "style" || hides(value)))
            .take(MOST_ATTRIBUTES)
        {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            let mut length = value.len().min(MOST_VALUE);
            while !value.is_char_boundary(length) {
                length -= 1;
            }
            self.value(&value[..length]);
            self.out.push('"');
        }
        self.out.push('>');
        self.tags += 1;
        self.references.run = self.out.len();
        if RAW.contains(&name.as_str()) {
            let from = self.at;
            let to = self.skip_to_close(&name);
            copy_escaped(
                &self.html[from..to].replace('<', "&lt;"),
                &mut self.out,
                &mut self.references,
            );
            self.close_tag(&name);
        } else if !void {
            self.open.push(name);
        }
    }

    /// Copies the value of an attribute, escaped as text is and without quotation marks.
    fn value(&mut self, value: &str) {
        if !value.contains(['&', '\0', '"']) {
            self.out.push_str(value);
            return;
        }
        let mut escaped = String::new();
        let mut own = References {
            left: self.references.left,
            run: 0,
        };
        copy_escaped(value, &mut escaped, &mut own);
        self.references.left = own.left;
        self.out.push_str(&escaped.replace('"', "&quot;"));
    }

    /// Moves past the closing tag of `name`; answers where the content ends.
    fn skip_to_close(&mut self, name: &str) -> usize {
        let mut from = self.at;
        while !self.unclosed.iter().any(|known| known == name)
            && let Some(found) = self.html[from..].find("</")
        {
            let at = from + found;
            let after = &self.html[at + 2..];
            if after
                .get(..name.len())
                .is_some_and(|tag| tag.eq_ignore_ascii_case(name))
            {
                self.at = at + after.find('>').map_or(self.html.len() - at, |end| end + 3);
                return at;
            }
            from = at + 2;
        }
        let from = self.at;
        self.at = self.html.len();
        self.unclosed.push(name.to_owned());
        // Without a closing tag a page would vanish in a forgotten <noscript>: keep what follows,
        // but not the rest of a script.
        if name == "script" || name == "style" {
            return self.html.len();
        }
        self.at = from;
        from
    }

    /// Closes what the start of `name` closes by itself.
    fn close_implied(&mut self, name: &str) {
        if ends_paragraph(name)
            && let Some(at) = self.open.iter().rposition(|open| {
                open == "p"
                    || matches!(
                        open.as_str(),
                        "td" | "th" | "table" | "button" | "li" | "div"
                    )
            })
            && self.open[at] == "p"
        {
            self.close_down_to(at);
        }
        if let Some((_, closed, borders)) = CLOSED_BY.iter().find(|(opening, ..)| *opening == name)
        {
            let mut outermost = None;
            for (at, open) in self.open.iter().enumerate().rev() {
                if borders.contains(&open.as_str()) {
                    break;
                }
                if closed.contains(&open.as_str()) {
                    outermost = Some(at);
                }
            }
            if let Some(at) = outermost {
                self.close_down_to(at);
            }
        }
    }

    fn close(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        if let Some(at) = self.open.iter().rposition(|open| *open == name) {
            self.close_down_to(at);
        }
    }

    fn close_down_to(&mut self, at: usize) {
        while self.open.len() > at {
            if let Some(name) = self.open.pop() {
                self.close_tag(&name);
            }
        }
    }

    fn close_tag(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        self.references.run = self.out.len();
    }
}

fn name_at(rest: &str) -> &str {
    let length = rest
        .bytes()
        .take(MOST_ENTITY)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_'))
        .count();
    &rest[..length]
}

/// The attributes from `at` on that are read, where the tag ends, and whether it closes itself.
fn attributes(html: &str, mut at: usize) -> (Vec<(&'static str, &str)>, usize, bool) {
    let bytes = html.as_bytes();
    let mut found: Vec<(&str, &str)> = Vec::new();
    let mut slash = false;
    while at < bytes.len() {
        match bytes[at] {
            b'>' => return (found, at + 1, slash),
            b'/' => {
                slash = true;
                at += 1;
            }
            byte if byte.is_ascii_whitespace() => at += 1,
            _ => {
                slash = false;
                let start = at;
                while at < bytes.len()
                    && !matches!(bytes[at], b'=' | b'>' | b'/')
                    && !bytes[at].is_ascii_whitespace()
                {
                    at += 1;
                }
                // A "=" where a name should begin.
                if at == start {
                    at += 1;
                    continue;
                }
                let key = &html[start..at];
                while at < bytes.len() && bytes[at].is_ascii_whitespace() {
                    at += 1;
                }
                let mut value = "";
                if bytes.get(at) == Some(&b'=') {
                    at += 1;
                    while at < bytes.len() && bytes[at].is_ascii_whitespace() {
                        at += 1;
                    }
                    let (from, to, next) = match bytes.get(at) {
                        Some(&quote @ (b'"' | b'\'')) => {
                            let from = at + 1;
                            let to = html[from..]
                                .find(char::from(quote))
                                .map_or(html.len(), |end| from + end);
                            (from, to, (to + 1).min(html.len()))
                        }
                        _ => {
                            let from = at;
                            let to = html[from..]
                                .find(|c: char| c.is_ascii_whitespace() || c == '>')
                                .map_or(html.len(), |end| from + end);
                            (from, to, to)
                        }
                    };
                    value = &html[from..to];
                    at = next;
                }
                let known = KEPT
                    .iter()
                    .chain(&SHADOW)
                    .find(|known| known.eq_ignore_ascii_case(key));
                if let Some(key) = known
                    && found.len() < 2 * MOST_ATTRIBUTES
                    && !found.iter().any(|(known, _)| known == key)
                {
                    found.push((key, value));
                }
            }
        }
    }
    (found, html.len(), slash)
}

/// Copies text so that it holds no long or unresolved character reference.
fn copy_escaped(text: &str, out: &mut String, references: &mut References) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\0']) {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        if rest.as_bytes()[at] == b'&' {
            if let Some((scalar, length)) = numbered(after) {
                out.push(scalar);
                rest = &after[length..];
                continue;
            }
            if references.pay(out.len()) {
                let length = after
                    .strip_prefix('#')
                    .unwrap_or(after)
                    .bytes()
                    .take(MOST_ENTITY + 1)
                    .take_while(u8::is_ascii_alphanumeric)
                    .count();
                let named = (1..=MOST_ENTITY).contains(&length);
                out.push_str(if named { "&" } else { "&amp;" });
            }
        }
        rest = after;
    }
    out.push_str(rest);
}

/// The letter that "#1087;" or "#x43f;" stands for, and the length of the reference. Marks that could
/// begin markup and the control characters that HTML reads as Windows-1252 stay references.
fn numbered(after: &str) -> Option<(char, usize)> {
    let end = after
        .as_bytes()
        .iter()
        .take(10)
        .position(|byte| *byte == b';')?;
    let digits = after[..end].strip_prefix('#')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    let scalar = char::from_u32(number)?;
    (number >= 0xa0 || scalar.is_ascii_alphanumeric()).then_some((scalar, end + 1))
}

#[cfg(test)]
mod tests {
    use super::Hidden;

    fn guard(html: &str) -> (String, bool) {
        super::guard(html, Hidden::Left)
    }

    #[test]
    fn rewrites_a_page_without_losing_its_text() {
        let (out, cut) =
            guard("<p>One &amp; two & three<p>Four <b>five</div> six<br/>seven < eight");
        assert_eq!(
            out,
            "<p>One &amp; two &amp; three</p><p>Four <b>five six<br>seven &lt; eight</b></p>"
        );
        assert!(!cut);
    }

    #[test]
    fn depth_attributes_and_entities_are_bounded() {
        let deep = "<div>".repeat(100_000) + "text";
        assert!(guard(&deep).0.len() < 4_000);
        let wide = format!("<p {}>text</p>", "id=1 class=a ".repeat(100_000));
        assert_eq!(guard(&wide).0, "<p id=\"1\" class=\"a\">text</p>");
        let entity = format!("&{}", "a".repeat(1000));
        assert!(guard(&entity).0.starts_with("&amp;aaa"));
    }

    #[test]
    fn numbered_references_become_their_letters() {
        assert_eq!(guard("&#1087;&#x440;&#8217;&#60;&#38;").0, "пр’&#60;&#38;");
    }

    #[test]
    fn scripts_go_and_data_stays() {
        let page = "<script>if (a < b) {}</script><script type='application/ld+json'>{\"a\":1}</script><style>p{}</style>x";
        assert_eq!(
            guard(page).0,
            "<script type=\"application/ld+json\">{\"a\":1}</script>x"
        );
    }

    #[test]
    fn what_scripts_would_hide_is_shown_when_asked_for_and_a_shadow_root_always() {
        let page = "<noscript><p>One</p></noscript><template shadowrootmode=open><p>Two</p></template><template>Three</template>";
        assert_eq!(guard(page).0, "<p>Two</p>");
        assert_eq!(
            super::guard(page, Hidden::Shown).0,
            "<p>One</p><p>Two</p>Three"
        );
    }

    #[test]
    fn tags_are_bounded_and_the_end_is_told_of() {
        let (out, cut) = guard(&"<i></i>".repeat(super::MOST_TAGS + 10));
        assert_eq!(out.matches("<i>").count(), super::MOST_TAGS);
        assert!(cut);
    }

    #[test]
    fn references_in_one_run_of_text_cost_a_bounded_sum() {
        // What the tree builder copies grows with the square of such a text.
        let (out, _) = guard(&"&amp;".repeat(100_000));
        assert!(out.matches("&amp;").count() < 40_000);
        let short = "<p>&amp;</p>".repeat(10_000);
        assert_eq!(guard(&short).0, short);
    }
}
