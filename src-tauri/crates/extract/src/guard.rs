//! A pass over HTML before any tree is built from it.
//!
//! html5ever's tree builder is quadratic in nesting, in attributes on one tag and in runs of entity
//! letters, and cannot be stopped midway. This pass rewrites a page so that none of them can grow:
//! tags are nested well and to a limited depth, tags carry few attributes, what is not text is left
//! out. What a reader would see stays.

/// The most bytes of a page that are looked at.
pub(crate) const MOST_BYTES: usize = 12 << 20;
const MOST_DEPTH: usize = 200;
const MOST_ATTRIBUTES: usize = 24;
const MOST_VALUE: usize = 4 << 10;
/// The longest of the named character references is 31 letters long.
const MOST_ENTITY: usize = 32;
/// Character references that are passed on; each costs the tree builder a copy of the text so far.
/// Numbered ones, in which whole pages are written, are resolved here and do not count.
const MOST_REFERENCES: usize = 20_000;

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
const KEPT: [&str; 26] = [
    "alt",
    "aria-hidden",
    "charset",
    "class",
    "content",
    "data-testid",
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
    "type",
];
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
/// Opening one of these ends a paragraph.
const ENDS_PARAGRAPH: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
    "hgroup",
];

/// A page that is safe to build a tree from, and whether anything was left off its end.
pub(crate) fn guard(html: &str) -> (String, bool) {
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
        references: MOST_REFERENCES,
    };
    pass.run();
    (pass.out, end < html.len())
}

struct Pass<'h> {
    html: &'h str,
    at: usize,
    out: String,
    /// The elements that are open in the output.
    open: Vec<String>,
    /// Names that have no closing tag in the rest of the page, so that nobody looks again.
    unclosed: Vec<String>,
    /// How many more character references are passed on.
    references: usize,
}

impl Pass<'_> {
    fn run(&mut self) {
        while self.at < self.html.len() {
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
        copy_escaped(text, &mut self.out, &mut self.references);
        self.at += length;
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
                self.close(&name);
            }
            Some(byte) if byte.is_ascii_alphabetic() => self.opening(),
            _ => {
                self.out.push_str("&lt;");
                self.at += 1;
            }
        }
    }

    fn opening(&mut self) {
        let name = name_at(&self.html[self.at + 1..]);
        let start = self.at + 1 + name.len();
        let (attributes, end, self_closing) = attributes(self.html, start);
        self.at = end;
        let name = name.to_ascii_lowercase();
        if DROPPED.contains(&name.as_str()) {
            if !self_closing {
                self.skip_to_close(&name);
            }
            return;
        }
        if name == "script" {
            let data = attributes.iter().any(|(key, value)| {
                key == "type" && value.to_ascii_lowercase().contains("ld+json")
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
            .filter(|(key, _)| KEPT.contains(&key.as_str()))
            .take(MOST_ATTRIBUTES)
        {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            let mut length = value.len().min(MOST_VALUE);
            while !value.is_char_boundary(length) {
                length -= 1;
            }
            let mut escaped = String::new();
            copy_escaped(&value[..length], &mut escaped, &mut self.references);
            self.out.push_str(&escaped.replace('"', "&quot;"));
            self.out.push('"');
        }
        self.out.push('>');
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
        if ENDS_PARAGRAPH.contains(&name)
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
    }
}

fn name_at(rest: &str) -> String {
    rest.chars()
        .take(MOST_ENTITY)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_'))
        .collect()
}

/// The attributes from `at` on, where the tag ends, and whether it closes itself.
fn attributes(html: &str, mut at: usize) -> (Vec<(String, String)>, usize, bool) {
    let bytes = html.as_bytes();
    let mut found: Vec<(String, String)> = Vec::new();
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
                let wanted = key.len() < MOST_ENTITY && found.len() < 2 * MOST_ATTRIBUTES;
                if wanted {
                    let key = key.to_ascii_lowercase();
                    if KEPT.contains(&key.as_str()) && !found.iter().any(|(known, _)| *known == key)
                    {
                        found.push((key, value.to_owned()));
                    }
                }
            }
        }
    }
    (found, html.len(), slash)
}

/// Copies text so that it holds no long or unresolved character reference. `left` is how many named
/// references may still be passed on; after them the sign alone is left out.
fn copy_escaped(text: &str, out: &mut String, left: &mut usize) {
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
            if *left > 0 {
                *left -= 1;
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
    use super::guard;

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
}
