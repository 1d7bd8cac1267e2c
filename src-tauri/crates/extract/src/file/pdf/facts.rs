//! What a PDF document says of itself: in its information dictionary and in XMP.

use demarche_text::PartialDate;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{DateTime, Object};

use super::super::document::Said;
use super::super::xml::{Step, Xml};

/// Objects that are looked at for the metadata, and the longest that is read.
const MOST_OBJECTS: usize = 200_000;
const MOST_BYTES: usize = 1 << 20;

pub(super) fn said(pdf: &Pdf) -> Said {
    let metadata = pdf.metadata();
    let text = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(text_string);
    let changed = metadata.modification_date.filter(|changed| {
        metadata
            .creation_date
            .is_none_or(|made| day(&made) != day(changed))
    });
    let mut said = Said {
        title: text(&metadata.title).filter(|title| !title.trim().is_empty()),
        authors: text(&metadata.author)
            .filter(|author| !author.trim().is_empty())
            .into_iter()
            .collect(),
        modified: changed.as_ref().and_then(day),
        ..Said::default()
    };
    if let Some(xmp) = xmp(pdf) {
        read_xmp(&xmp, &mut said);
    }
    said
}

fn day(date: &DateTime) -> Option<PartialDate> {
    PartialDate::parse(&format!(
        "{:04}-{:02}-{:02}",
        date.year, date.month, date.day
    ))
}

/// A text string: UTF-16 or UTF-8 with its mark, else PDFDocEncoding, which is near Windows-1252
/// (ISO 32000-1, 7.9.2 and annex D).
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0xef, 0xbb, 0xbf, ..] => {
            crate::decode(bytes, None).0
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(bytes)
                .0
                .into_owned(),
        },
    }
}

/// The document's XMP packet. There may be others, of its pictures: the longest is the document's.
fn xmp(pdf: &Pdf) -> Option<String> {
    let mut best: Option<Vec<u8>> = None;
    for object in pdf.objects().into_iter().take(MOST_OBJECTS) {
        let Object::Stream(stream) = object else {
            continue;
        };
        let name = |key: &[u8]| {
            stream
                .dict()
                .get::<hayro_interpret::hayro_syntax::object::Name<'_>>(key)
        };
        let is_metadata = name(b"Type").is_some_and(|kind| &*kind == b"Metadata");
        if !is_metadata || stream.raw_data().len() > MOST_BYTES {
            continue;
        }
        let Ok(bytes) = stream.decoded() else {
            continue;
        };
        if best.as_ref().is_none_or(|best| bytes.len() > best.len()) && bytes.len() <= MOST_BYTES {
            best = Some(bytes.to_vec());
        }
    }
    best.map(|bytes| crate::decode(&bytes, Some("text/xml; charset=utf-8")).0)
}

fn read_xmp(text: &str, said: &mut Said) {
    let mut xml = Xml::new(text);
    let mut authors = Vec::new();
    while let Ok(Some(step)) = xml.next() {
        let Step::Open(element) = step else { continue };
        let local = element
            .name
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_owned();
        match (element.name.as_str(), local.as_str()) {
            ("dc:title" | "dc:creator" | "dc:language", _) => {
                let Ok(values) = values(&mut xml) else { break };
                match local.as_str() {
                    "title" => said.title = values.into_iter().next().or(said.title.take()),
                    "creator" => authors = values,
                    _ => said.language = values.into_iter().next(),
                }
            }
            // Publishers' own fields: the PRISM specification.
            (_, "publicationDate" | "coverDate") if element.name.starts_with("prism:") => {
                let Ok(values) = values(&mut xml) else { break };
                let date = values.first().and_then(|value| PartialDate::parse(value));
                said.published = said.published.take().or(date);
            }
            (_, "publicationName") if element.name.starts_with("prism:") => {
                let Ok(values) = values(&mut xml) else { break };
                said.site = values.into_iter().next();
            }
            _ => {}
        }
    }
    if !authors.is_empty() {
        said.authors = authors;
    }
}

/// The values of a property: its own text, or that of each item of its list.
fn values(xml: &mut Xml<'_>) -> Result<Vec<String>, super::super::xml::Broken> {
    let (mut values, mut text, mut depth) = (Vec::new(), String::new(), 1);
    while depth > 0 {
        match xml.next()? {
            Some(Step::Open(_)) => {
                depth += 1;
                text.clear();
            }
            Some(Step::Text(part)) => text.push_str(&part),
            Some(Step::Close) => {
                depth -= 1;
                let value = std::mem::take(&mut text).trim().to_owned();
                if !value.is_empty() {
                    values.push(value);
                }
            }
            None => break,
        }
    }
    Ok(values)
}
