//! The line contract of `demarche-cli extract`: a path in, a JSON object out.

use demarche_text::Phrase;
use serde_json::{Value, json};

use crate::{Content, Draft, decode, from_bytes, from_paste, not_a_text, read_file, sniff};

/// What `extract` answers for the path of a file of any kind that can be read: of a file with several
/// articles the first. A file that cannot be read is answered with an `error`.
pub fn answer_line(path: &str) -> Value {
    match std::fs::read(path) {
        Ok(bytes) => answer(path, &bytes),
        Err(error) => json!({ "path": path, "error": error.to_string() }),
    }
}

/// What `extract --paste` answers for what came in on standard input; HTML is read as a page here too.
pub fn answer_paste(bytes: &[u8]) -> Value {
    let draft = match sniff(bytes) {
        Content::Html => from_bytes(bytes, Some("text/html"), None),
        Content::Binary(what) => {
            return json!({ "path": "-", "error": not_a_text(what).to_string() });
        }
        Content::Text | Content::Empty => from_paste(&decode(bytes, None).0),
    };
    object("-", &draft)
}

fn answer(path: &str, bytes: &[u8]) -> Value {
    let name = std::path::Path::new(path)
        .file_name()
        .and_then(|name| name.to_str());
    match read_file(bytes, name, None, None) {
        Ok(reading) => match reading.items.into_iter().next() {
            Some(item) => object(path, &item.draft),
            None => object(path, &Draft::default()),
        },
        // Nothing at all is a paste without words.
        Err(_) if sniff(bytes) == Content::Empty => object(path, &from_paste("")),
        Err(refusal) => json!({ "path": path, "error": refusal.to_string() }),
    }
}

/// A draft as the contract has it.
pub fn object(path: &str, draft: &Draft) -> Value {
    let problems: Vec<String> = draft.problems.iter().map(Phrase::to_string).collect();
    let cut: Vec<Value> = draft
        .pieces
        .iter()
        .filter_map(|piece| Some(json!({ "reason": piece.cut?, "text": piece.text })))
        .collect();
    json!({
        "path": path,
        "title": draft.title.as_ref().map(|title| &title.value),
        "byline": draft.byline,
        "dateline": draft.dateline,
        "published": draft.published.as_ref().map(|date| &date.value.date),
        "published_from": draft.published.as_ref().map(|date| date.origin),
        "modified": draft.modified.as_ref().map(|date| &date.date),
        "date_phrase": draft.date_phrase,
        "site": draft.site,
        "language": draft.language,
        "canonical_url": draft.canonical_url,
        "wires": draft.wires.iter().map(|wire| &wire.name).collect::<Vec<_>>(),
        "text": draft.body().text,
        "cut": cut,
        "origins": draft.origins,
        "problems": problems,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_sentences_in_english() {
        let answered = answer_paste(b" \n");
        assert_eq!(answered["problems"], json!(["There is no text in it."]));
        let refused = answer_paste(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
        assert_eq!(
            refused["error"],
            "This is a PNG picture, neither a page nor a text."
        );
        let refused = answer("a.zip", b"PK\x03\x04");
        assert_eq!(
            refused["error"],
            "This begins like a ZIP archive or an office document, but is damaged or cut short. Get the file again from where it came from."
        );
    }
}
