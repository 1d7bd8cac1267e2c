//! Markup to plain text, in one pass. No tree is built: entries come by the thousand.

use quick_xml::escape::resolve_html5_entity;

use crate::elements::block;

/// Elements whose content is no text.
const DROPPED: [&str; 9] = [
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head",
];
/// The longest of the named character references has 31 letters.
const MOST_REFERENCE: usize = 33;

/// The text of a fragment of HTML, a line a block.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    // What was looked for up to the end in vain is not looked for again: a hostile text would make it
    // quadratic.
    let mut quoted = true;
    let mut unclosed: Vec<String> = Vec::new();
    let last_end = html.rfind('>').map_or(0, |at| html.len() - at);
    while let Some(at) = rest.find('<') {
        references(&rest[..at], &mut out);
        rest = &rest[at..];
        let closable = rest.len() > last_end && last_end > 0;
        rest = match closable.then(|| tag(rest, &mut quoted)).flatten() {
            Some(Tag::Comment(after)) => after,
            Some(Tag::Named { name, opens, after }) => {
                if name == "br" || block(&name).is_some() {
                    out.push('\n');
                } else if matches!(name.as_str(), "td" | "th" | "img") {
                    out.push(' ');
                }
                let dropped =
                    opens && DROPPED.contains(&name.as_str()) && !unclosed.contains(&name);
                match dropped.then(|| after_close(after, &name)) {
                    Some(Some(after)) => after,
                    Some(None) => {
                        unclosed.push(name);
                        after
                    }
                    None => after,
                }
            }
            None => {
                out.push('<');
                &rest[1..]
            }
        };
    }
    references(rest, &mut out);
    fold_lines(&out)
}

enum Tag<'h> {
    Comment(&'h str),
    Named {
        name: String,
        opens: bool,
        after: &'h str,
    },
}

/// The tag that a text begins with, if it is one: "a < b" and "<3" are none. `quoted` is unset once a
/// quotation mark is found that nothing closes; from then on a tag ends at the next ">".
fn tag<'h>(text: &'h str, quoted: &mut bool) -> Option<Tag<'h>> {
    let inside = &text[1..];
    if let Some(comment) = inside.strip_prefix("!--") {
        let after = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        return Some(Tag::Comment(after));
    }
    if inside.starts_with(['!', '?']) {
        let after = inside.find('>').map_or("", |end| &inside[end + 1..]);
        return Some(Tag::Comment(after));
    }
    let (opens, named) = match inside.strip_prefix('/') {
        Some(named) => (false, named),
        None => (true, inside),
    };
    let length = named
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':')
        .unwrap_or(named.len());
    let name = named[..length].to_ascii_lowercase();
    let next = named[length..].chars().next()?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic())
        || !(next.is_ascii_whitespace() || matches!(next, '>' | '/'))
    {
        return None;
    }
    // A ">" inside a quoted value does not end the tag.
    let mut quote = None;
    let ended = named.bytes().skip(length).position(|byte| {
        match (quote, byte) {
            (None, b'>') => return true,
            (None, b'"' | b'\'') if *quoted => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        false
    });
    let end = match ended {
        Some(end) => length + end,
        None => {
            *quoted = false;
            length + named[length..].find('>')?
        }
    };
    Some(Tag::Named {
        name,
        opens,
        after: &named[end + 1..],
    })
}

/// What follows the closing tag of `name`; none where there is none.
fn after_close<'h>(text: &'h str, name: &str) -> Option<&'h str> {
    let mut from = 0;
    while let Some(found) = text[from..].find("</") {
        let at = from + found + 2;
        let closes = text[at..]
            .get(..name.len())
            .is_some_and(|tag| tag.eq_ignore_ascii_case(name));
        if closes {
            return Some(text[at..].find('>').map_or("", |end| &text[at + end + 1..]));
        }
        from = at;
    }
    None
}

/// Appends a text with its character references resolved.
fn references(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .bytes()
            .take(MOST_REFERENCE)
            .position(|byte| byte == b';');
        match end.and_then(|end| Some((resolved(&rest[1..end])?, end))) {
            Some((letters, end)) => {
                out.push_str(&letters);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

/// What a character reference without `&` and `;` stands for.
pub(super) fn resolved(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // The numbers of Windows-1252 are read as its letters, as browsers do (HTML standard, 13.2.5.80).
    if (0x80..0xa0).contains(&code) {
        let byte = [u8::try_from(code).ok()?];
        return Some(encoding_rs::WINDOWS_1252.decode(&byte).0.into_owned());
    }
    let scalar = char::from_u32(code).filter(|scalar| *scalar != '\0')?;
    Some(scalar.to_string())
}

/// White space folded, empty lines left out.
pub(super) fn fold_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let mut words = line
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| !word.is_empty());
        let Some(first) = words.next() else { continue };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(first);
        for word in words {
            out.push(' ');
            out.push_str(word);
        }
    }
    out
}

/// All on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text with its character references resolved.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    references(text, &mut out);
    out
}
