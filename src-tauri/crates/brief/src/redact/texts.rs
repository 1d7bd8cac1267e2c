//! All that a file says, as whoever receives it could read it: text, links, names of parts, metadata.

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::Error;
use crate::export::Format;

/// Words of a file, and where they stand.
pub(super) struct Text {
    pub(super) place: String,
    pub(super) text: String,
    /// Whether it is what letters can be read into bytes that are none: glyphs, pictures. A few letters mean nothing there.
    pub(super) noise: bool,
}

impl Text {
    fn new(place: &str, text: String) -> Self {
        Self {
            place: place.to_owned(),
            text,
            noise: false,
        }
    }

    fn noise(place: &str, text: String) -> Self {
        Self {
            noise: true,
            ..Self::new(place, text)
        }
    }
}

/// How a file is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A package of XML parts: Word documents and Excel's workbooks.
    Package,
    /// A PDF.
    Pdf,
    /// A page or a part of one.
    Html,
    /// XML: pictures and graphs.
    Xml,
    /// JSON, whose strings are read as they are meant.
    Json,
    /// Text as it stands.
    Text,
}

impl From<Format> for Form {
    fn from(format: Format) -> Self {
        match format {
            Format::Docx => Self::Package,
            Format::Pdf => Self::Pdf,
            Format::Html => Self::Html,
            Format::CslJson => Self::Json,
            _ => Self::Text,
        }
    }
}

/// Everything that a file says. Fails where it cannot be read back: it cannot be vouched for then.
pub(super) fn of(bytes: &[u8], form: Form) -> Result<Vec<Text>, Error> {
    let raw = || String::from_utf8_lossy(bytes).into_owned();
    Ok(match form {
        Form::Package => {
            of_package(bytes).map_err(|error| unreadable("Office Open XML")(&error))?
        }
        Form::Pdf => of_pdf(bytes)?,
        Form::Html => of_html(&raw()),
        Form::Xml => {
            let mut texts = Vec::new();
            of_xml("the text", &raw(), &mut texts);
            texts
        }
        Form::Json => {
            let value = serde_json::from_slice(bytes);
            let value = value.map_err(|error| unreadable("JSON")(&error))?;
            let mut strings = String::new();
            of_json(&value, &mut strings);
            vec![Text::new("the text", strings)]
        }
        Form::Text => {
            let raw = raw();
            let mut texts = vec![Text::new("the text", raw.clone())];
            if raw.contains('&') {
                texts.push(Text::new("the text", unescaped(&raw)));
            }
            texts
        }
    })
}

/// Every string of a JSON value, and every name of a field.
fn of_json(value: &serde_json::Value, out: &mut String) {
    use serde_json::Value;
    let mut line = |words: &str| {
        out.push_str(words);
        out.push('\n');
    };
    match value {
        Value::String(words) => line(words),
        Value::Number(number) => line(&number.to_string()),
        Value::Array(values) => values.iter().for_each(|value| of_json(value, out)),
        Value::Object(fields) => {
            for (name, value) in fields {
                out.push_str(name);
                out.push('\n');
                of_json(value, out);
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}

fn unreadable(format: &'static str) -> impl Fn(&dyn std::fmt::Display) -> Error {
    move |error| Error::Format {
        format,
        reason: phrase!(
            "it could not be read back to prove that no held source is in it ({error})",
            error = Argument::shown(error)
        ),
    }
}

/// The parts of a package of XML: each part's name, its text paragraph by paragraph, and its attributes.
fn of_package(bytes: &[u8]) -> Result<Vec<Text>, zip::result::ZipError> {
    let mut texts = Vec::new();
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    for index in 0..zip.len() {
        let mut part = zip.by_index(index)?;
        let name = part.name().to_owned();
        let mut data = Vec::new();
        part.read_to_end(&mut data)?;
        let comment = part.comment().to_owned();
        texts.push(Text::new(
            "the names of the file's parts",
            format!("{name}\n{comment}"),
        ));
        of_xml(&name, &String::from_utf8_lossy(&data), &mut texts);
    }
    texts.push(Text::new(
        "the archive's comment",
        String::from_utf8_lossy(zip.comment()).into_owned(),
    ));
    Ok(texts)
}

fn of_xml(name: &str, xml: &str, texts: &mut Vec<Text>) {
    let mut words = String::new();
    let mut attributes = String::new();
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Text(text)) => words.push_str(&text.decode().unwrap_or_default()),
            Ok(Event::CData(text)) => words.push_str(&text.decode().unwrap_or_default()),
            Ok(Event::GeneralRef(entity)) => {
                let entity = entity.decode().unwrap_or_default();
                words.push_str(&unescaped(&format!("&{entity};")));
            }
            Ok(Event::Comment(text)) => {
                attributes.push_str(&text.decode().unwrap_or_default());
                attributes.push('\n');
            }
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                for attribute in tag.attributes().flatten() {
                    attributes.push_str(&unescaped(&String::from_utf8_lossy(&attribute.value)));
                    attributes.push('\n');
                }
                // Runs of one paragraph read as one text; breaks and tabs part words.
                if matches!(
                    tag.local_name().as_ref(),
                    b"br" | b"tab" | b"footnoteReference"
                ) {
                    words.push(' ');
                }
            }
            Ok(Event::End(tag)) => {
                if !matches!(
                    tag.local_name().as_ref(),
                    b"t" | b"r" | b"hyperlink" | b"rPr"
                ) {
                    words.push('\n');
                }
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    texts.push(Text::new(name, words));
    texts.push(Text::new(&format!("{name}, attributes"), attributes));
}

/// A page's text, and what stands inside its tags and comments.
fn of_html(html: &str) -> Vec<Text> {
    const INLINE: [&str; 9] = [
        "a", "em", "strong", "del", "sup", "code", "small", "span", "b",
    ];
    let (mut words, mut tags) = (String::new(), String::new());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let mut quote = None;
        let end = tag.find(|letter| {
            match (quote, letter) {
                (None, '"' | '\'') => quote = Some(letter),
                (Some(open), _) if letter == open => quote = None,
                (None, '>') => return true,
                _ => {}
            }
            false
        });
        let end = end.unwrap_or(tag.len());
        tags.push_str(&tag[..end]);
        tags.push('\n');
        let name = tag[..end].trim_start_matches('/');
        let name = name.split([' ', '/']).next().unwrap_or_default();
        if !INLINE.contains(&name) {
            words.push('\n');
        }
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    words.push_str(rest);
    vec![
        Text::new("the text", unescaped(&words)),
        Text::new("links and attributes", unescaped(&tags)),
        Text::new("the text", unescaped(html)),
    ]
}

/// A PDF's text as it is read off its pages, and every string in its objects: information, outline, links, alternative
/// texts, XMP.
fn of_pdf(bytes: &[u8]) -> Result<Vec<Text>, Error> {
    let mut texts = Vec::new();
    let text =
        demarche_extract::text_of_pdf(bytes).map_err(|refusal| unreadable("PDF")(&refusal))?;
    texts.push(Text::new("the text", text));
    let mut strings = String::new();
    let mut noise = String::new();
    let mut rest = bytes;
    while let Some(at) = position(rest, b"stream") {
        let head = &rest[..at];
        strings_of(head, &mut strings);
        let body = &rest[at + b"stream".len()..];
        let body = body
            .strip_prefix(b"\r\n")
            .or_else(|| body.strip_prefix(b"\n"))
            .unwrap_or(body);
        let end = position(body, b"endstream").unwrap_or(body.len());
        let opened = head.ends_with(b"end");
        if !opened {
            let data = &body[..end];
            let mut inflated = Vec::new();
            let is_deflated = flate2::read::ZlibDecoder::new(data)
                .read_to_end(&mut inflated)
                .is_ok();
            let data = if is_deflated { &inflated } else { data };
            // Which glyph is which letter: the letters that a page has, each once, are no words.
            if position(data, b"begincmap").is_none() {
                if is_text(data) {
                    strings_of(data, &mut strings);
                    strings.push_str(&String::from_utf8_lossy(data));
                    strings.push('\n');
                } else {
                    let mut read = String::new();
                    strings_of(data, &mut read);
                    // Strings that are read as letters are words wherever they stand.
                    let words = read.lines().filter(|it| !it.contains(char::is_control));
                    words.for_each(|words| {
                        strings.push_str(words);
                        strings.push('\n');
                    });
                    noise.push_str(&read);
                    noise.push_str(&String::from_utf8_lossy(data));
                }
            }
            rest = &body[end..];
            rest = rest.strip_prefix(b"endstream").unwrap_or(rest);
        } else {
            rest = body;
        }
    }
    strings_of(rest, &mut strings);
    const PLACE: &str = "metadata, links and bookmarks";
    texts.push(Text::new(PLACE, unescaped(&strings)));
    texts.push(Text::noise(PLACE, noise));
    Ok(texts)
}

/// Whether bytes are meant to be read.
fn is_text(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes);
    text.is_ok_and(|text| !text.contains(|it: char| it.is_control() && !it.is_whitespace()))
}

fn position(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|it| it == sought)
}

/// The strings of PDF objects, `(…)` and `<…>`, decoded; and everything else that can be read.
fn strings_of(bytes: &[u8], out: &mut String) {
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'(' => {
                let (string, end) = literal(&bytes[at + 1..]);
                out.push_str(&decoded(&string));
                out.push('\n');
                at += 1 + end;
            }
            b'<' if bytes.get(at + 1) != Some(&b'<') => {
                let end = position(&bytes[at..], b">").unwrap_or(0);
                let digits: Vec<u8> = bytes[at + 1..at + end.max(1)]
                    .iter()
                    .copied()
                    .filter(u8::is_ascii_hexdigit)
                    .collect();
                let string: Vec<u8> = digits
                    .chunks(2)
                    .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                    .collect();
                out.push_str(&decoded(&string));
                out.push('\n');
                at += end.max(1);
            }
            _ => at += 1,
        }
    }
}

/// The bytes of a literal string after its opening bracket, and the byte after its closing one.
fn literal(bytes: &[u8]) -> (Vec<u8>, usize) {
    let mut string = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => {
                at += 1;
                match bytes.get(at) {
                    Some(b'n') => string.push(b'\n'),
                    Some(digit @ b'0'..=b'7') => {
                        let mut value = u32::from(digit - b'0');
                        for _ in 0..2 {
                            match bytes.get(at + 1) {
                                Some(digit @ b'0'..=b'7') => {
                                    value = value * 8 + u32::from(digit - b'0');
                                    at += 1;
                                }
                                _ => break,
                            }
                        }
                        string.push(value as u8);
                    }
                    Some(&other) => string.push(other),
                    None => {}
                }
            }
            b'(' => {
                depth += 1;
                string.push(b'(');
            }
            b')' if depth == 0 => return (string, at + 1),
            b')' => {
                depth -= 1;
                string.push(b')');
            }
            other => string.push(other),
        }
        at += 1;
    }
    (string, at)
}

/// A text string: UTF-16 after its mark, or else bytes.
fn decoded(string: &[u8]) -> String {
    match string.strip_prefix(&[0xfe, 0xff]) {
        Some(utf16) => {
            let units: Vec<u16> = utf16
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(string).into_owned(),
    }
}

/// Text with its character references resolved: those of XML, and numbers.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        let end = tail.find(';').filter(|&end| end <= 10);
        let letter = end.and_then(|end| match &tail[1..end] {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            number => {
                let number = number.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code)
            }
        });
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = &tail[end + 1..];
            }
            _ => {
                out.push('&');
                rest = &tail[1..];
            }
        }
    }
    out.push_str(rest);
    out
}
