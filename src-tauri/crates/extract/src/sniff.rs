//! What bytes are, and which letters they mean.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use demarche_text::signature::{Signature, is_strange, signature};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What bytes hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A page or a fragment of one.
    Html,
    /// Text without markup.
    Text,
    /// No text: what it is.
    Binary(Signature),
    /// Nothing.
    Empty,
}

/// Tags that a page or a clipboard fragment begins with.
const TAGS: [&str; 22] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "meta",
    "title",
    "div",
    "p",
    "article",
    "section",
    "main",
    "span",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "table",
    "a",
    "b",
    "blockquote",
    "img",
];

/// Looks at the first bytes. A file that only begins like text is told by its share of control bytes.
pub fn sniff(bytes: &[u8]) -> Content {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Content::Empty;
    }
    let wide = Encoding::for_bom(bytes).is_some_and(|(encoding, _)| encoding != UTF_8);
    if !wide {
        if let Some(what) = signature(bytes) {
            return Content::Binary(what);
        }
        // A file may begin with text and go on with something else.
        let middle = &bytes[bytes.len() / 2..];
        let end = &bytes[bytes.len().saturating_sub(4096)..];
        let strange = is_strange(bytes) || is_strange(middle) || is_strange(end);
        if strange && !is_stained(bytes) {
            return Content::Binary(Signature::Unknown);
        }
    }
    let (text, _) = decode(&bytes[..bytes.len().min(8192)], None);
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let lower: String = start
        .chars()
        .take(4000)
        .collect::<String>()
        .to_ascii_lowercase();
    let opens = |text: &str| {
        text.strip_prefix('<').is_some_and(|tag| {
            TAGS.iter().any(|name| {
                tag.strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t', '/']))
            })
        })
    };
    let html = opens(&lower)
        || lower.starts_with("<!--")
        || (lower.starts_with("<?xml") && lower.contains("<html"))
        || lower
            .match_indices("<")
            .filter(|(at, _)| opens(&lower[*at..]))
            .take(6)
            .count()
            >= 4
            && lower.contains("</");
    if html { Content::Html } else { Content::Text }
}

/// Whether bytes are a text with control characters strewn in, which programs leave in what is copied from
/// them: UTF-8 in which no more than one byte of ten is one.
fn is_stained(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_ok_and(|text| text.chars().filter(|c| is_stain(*c)).count() * 10 <= text.len())
}

/// Whether a character is a control character that neither parts words nor ends lines.
pub(crate) fn is_stain(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
}

/// The text that bytes mean: by byte order mark; UTF-8 where it is valid; what the server or the page
/// declares; else a guess by frequency. With it, whether some bytes meant nothing.
pub fn decode(bytes: &[u8], media_type: Option<&str>) -> (String, bool) {
    let (text, broken) = decode_once(bytes, media_type);
    (crate::mojibake::undo(text), broken)
}

fn decode_once(bytes: &[u8], media_type: Option<&str>) -> (String, bool) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[length..]);
        return (text.into_owned(), broken);
    }
    let ascii = bytes.is_ascii();
    if !ascii && let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), false);
    }
    let declared = media_type
        .and_then(|value| charset(value.as_bytes()))
        .or_else(|| charset(&bytes[..bytes.len().min(4096)]))
        // A page that says UTF-16 in ASCII letters is not.
        .filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding));
    let encoding = match declared {
        Some(encoding) if ascii || encoding != UTF_8 || mostly_utf8(bytes) => encoding,
        _ => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(&bytes[..bytes.len().min(1 << 20)], true);
            if mostly_utf8(bytes) {
                UTF_8
            } else {
                detector.guess(None, Utf8Detection::Allow)
            }
        }
    };
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), broken)
}

/// UTF-8 with a broken spot, as where a page was cut: few bytes that are not valid among many that are.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(1 << 20)];
    let text = String::from_utf8_lossy(sample);
    let broken = text.matches('\u{fffd}').count();
    let wide = text.chars().filter(|c| !c.is_ascii()).count();
    broken * 20 <= wide
}

/// The encoding that a `charset=` names.
fn charset(text: &[u8]) -> Option<&'static Encoding> {
    let lower = String::from_utf8_lossy(text).to_ascii_lowercase();
    let at = lower.find("charset")? + "charset".len();
    let label: String = lower[at..]
        .trim_start_matches([' ', '=', '"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_texts_and_other_files_are_told_apart() {
        assert_eq!(sniff(b"\n <!DOCTYPE html><p>x"), Content::Html);
        assert_eq!(sniff(b"<meta charset='utf-8'><p>x</p>"), Content::Html);
        assert_eq!(
            sniff("New Delhi: 3 < 4, he said.".as_bytes()),
            Content::Text
        );
        assert_eq!(sniff(b"MZ is how the note began."), Content::Text);
        assert_eq!(sniff(b"%PDF-1.7 x"), Content::Binary(Signature::Pdf));
        assert_eq!(
            sniff(&[0, 1, 2, 3, 200, 0, 0, 7]),
            Content::Binary(Signature::Unknown)
        );
        assert_eq!(sniff(b"Talks \0\0go on in the \x01capital."), Content::Text);
        assert_eq!(
            sniff(b"T\0a\0l\0k\0s\0"),
            Content::Binary(Signature::Unknown)
        );
        assert_eq!(sniff(b" \n"), Content::Empty);
        assert_eq!(sniff(b"\xff\xfeA\0b\0"), Content::Text);
    }

    #[test]
    fn letters_are_read_as_they_were_written() {
        let windows = b"\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xe7\xe0\xff\xe2\xe8\xeb, \xf7\xf2\xee \xef\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb \xef\xf0\xee\xe4\xee\xeb\xe6\xe0\xf2\xf1\xff";
        assert_eq!(
            decode(windows, None).0,
            "Президент заявил, что переговоры продолжатся"
        );
        assert_eq!(
            decode(b"caf\xe9", Some("text/html; charset=ISO-8859-1")).0,
            "café"
        );
        assert_eq!(
            decode("café".as_bytes(), Some("text/html; charset=ISO-8859-1")).0,
            "café"
        );
        assert_eq!(
            decode(b"<meta charset=\"windows-1251\">\xcc\xe8\xf0", None).0,
            "<meta charset=\"windows-1251\">Мир"
        );
    }
}
