//! What a file is, by its content. Its name and the type that a server gave only break ties.

use std::sync::OnceLock;

use demarche_text::signature::Signature;
use demarche_text::{Phrase, phrase};
use regex::Regex;

use super::Refusal;
use super::archive::Archive;
use super::warc::is_warc;
use crate::sniff::{Content, decode, sniff};

/// Kinds of file that articles are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A page, saved as it is or with everything in it by SingleFile.
    Html,
    /// A page saved with its parts as one message: MHTML.
    Mhtml,
    /// A PDF document with a text layer.
    Pdf,
    /// A Word document of the XML kind.
    Word,
    /// An OpenDocument text.
    OpenDocument,
    /// An e-mail.
    Email,
    /// Several e-mails in one file.
    Mailbox,
    /// A web archive: pages with their addresses and times.
    Warc,
    /// Text without markup.
    Text,
    /// Text marked up with Markdown.
    Markdown,
    /// References in the RIS form.
    Ris,
    /// References for BibTeX or BibLaTeX.
    Bibtex,
    /// References in CSL's JSON.
    CslJson,
    /// References as Zotero exports them with their attachments.
    ZoteroRdf,
}

impl Kind {
    /// What it is, for a person.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Html | Self::Mhtml => Phrase::plain("HTML"),
            Self::Pdf => Phrase::plain("PDF"),
            Self::Word => phrase!("Word document"),
            Self::OpenDocument => phrase!("OpenDocument text"),
            Self::Email | Self::Mailbox => phrase!("e-mail"),
            Self::Warc => phrase!("web archive"),
            Self::Text => phrase!("plain text"),
            Self::Markdown => Phrase::plain("Markdown"),
            Self::Ris | Self::Bibtex | Self::CslJson | Self::ZoteroRdf => phrase!("reference"),
        }
    }

    /// Its media type, as IANA registers it or else as it is commonly given.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Mhtml => "multipart/related",
            Self::Pdf => "application/pdf",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::OpenDocument => "application/vnd.oasis.opendocument.text",
            Self::Email => "message/rfc822",
            Self::Mailbox => "application/mbox",
            Self::Warc => "application/warc",
            Self::Text => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Ris => "application/x-research-info-systems",
            Self::Bibtex => "application/x-bibtex",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::ZoteroRdf => "application/rdf+xml",
        }
    }

    /// Those that tell of articles rather than being one.
    pub(crate) const REFERENCES: [Self; 4] =
        [Self::Ris, Self::Bibtex, Self::CslJson, Self::ZoteroRdf];

    /// Whether it tells of articles rather than being one.
    pub fn is_reference(self) -> bool {
        Self::REFERENCES.contains(&self)
    }
}

/// How much of a text is looked at to tell what it is.
const HEAD: usize = 64 << 10;

/// Tells what bytes are, or that nothing can be read from them and why.
pub fn kind_of(
    bytes: &[u8],
    name: Option<&str>,
    media_type: Option<&str>,
) -> Result<Kind, Refusal> {
    let start = &bytes[..bytes.len().min(1024)];
    // The standard lets a PDF begin anywhere in its first 1,024 bytes.
    if start.windows(5).any(|window| window == b"%PDF-") && sniff(bytes) != Content::Html {
        return Ok(Kind::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return archive(bytes);
    }
    if is_warc(bytes) {
        return Ok(Kind::Warc);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(compound(bytes));
    }
    let content = sniff(bytes);
    match content {
        Content::Empty => {
            return Err(Refusal::new(
                phrase!("The file is empty."),
                phrase!("Choose another file."),
            ));
        }
        Content::Binary(what) => return Err(binary(what)),
        Content::Html | Content::Text => {}
    }
    let (head, _) = decode(&bytes[..bytes.len().min(HEAD)], media_type);
    let head = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    // Messages and references may be full of tags, but do not begin with one.
    if content == Content::Html && head.starts_with('<') {
        return Ok(Kind::Html);
    }
    if let Some(kind) = reference(head).or_else(|| message(head)) {
        return Ok(kind);
    }
    if content == Content::Html {
        return Ok(Kind::Html);
    }
    if let Some(refusal) = data(head) {
        return Err(refusal);
    }
    let named = |endings: &[&str]| {
        name.is_some_and(|name| {
            let lower = name.to_lowercase();
            endings.iter().any(|ending| lower.ends_with(ending))
        })
    };
    let typed = media_type.is_some_and(|given| given.starts_with("text/markdown"));
    let plain = named(&[".txt", ".text"])
        || media_type.is_some_and(|given| given.starts_with("text/plain"));
    if typed || named(&[".md", ".markdown", ".mdown"]) || (!plain && reads_like_markdown(head)) {
        return Ok(Kind::Markdown);
    }
    Ok(Kind::Text)
}

fn archive(bytes: &[u8]) -> Result<Kind, Refusal> {
    let Some(mut archive) = Archive::open(bytes) else {
        return Err(Refusal::new(
            phrase!(
                "This begins like a ZIP archive or an office document, but is damaged or cut short."
            ),
            phrase!("Get the file again from where it came from."),
        ));
    };
    if archive.has("[Content_Types].xml") {
        let part = |folder: &str| archive.names().any(|name| name.starts_with(folder));
        let (what, remedy) = if part("word/") {
            return Ok(Kind::Word);
        } else if part("xl/") {
            (
                phrase!("This is an Excel workbook, not a text."),
                phrase!("Copy the cells that you need and paste them, or save the sheet as PDF."),
            )
        } else if part("ppt/") {
            (
                phrase!("This is a PowerPoint presentation, not a text."),
                phrase!("Save it as PDF and import that."),
            )
        } else {
            (
                phrase!("This is an office document of a kind that is not read."),
                phrase!("Save it as PDF or as a Word document and import that."),
            )
        };
        return Err(Refusal::new(what, remedy));
    }
    let declared = archive.text("mimetype").unwrap_or_default();
    match declared.trim() {
        "application/vnd.oasis.opendocument.text"
        | "application/vnd.oasis.opendocument.text-template" => Ok(Kind::OpenDocument),
        "application/epub+zip" => Err(Refusal::new(
            phrase!("This is an e-book (EPUB)."),
            phrase!("Copy the chapter that you need and paste it."),
        )),
        other if other.starts_with("application/vnd.oasis.opendocument") => Err(Refusal::new(
            phrase!("This is an OpenDocument file that is no text."),
            phrase!("Save it as PDF and import that."),
        )),
        _ => Err(Refusal::new(
            phrase!("This is a ZIP archive, not a document."),
            phrase!("Unpack it and import the files in it."),
        )),
    }
}

/// Files of Microsoft's compound form: what is in one is told by the names of its streams, which are
/// written in UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes
            .windows(wide.len())
            .any(|window| window == wide.as_slice())
    };
    if holds("EncryptedPackage") {
        return Refusal::new(
            phrase!("This office document is locked with a password."),
            phrase!("Open it, save it without the password, and import that."),
        );
    }
    let (what, remedy) = if holds("WordDocument") {
        (
            phrase!("This is a Word document of the old kind (.doc)."),
            phrase!("Open it and save it as .docx or PDF, and import that."),
        )
    } else if holds("__substg1.0_") || holds("__properties_version1.0") {
        (
            phrase!("This is a message saved by Outlook (.msg)."),
            phrase!("Save it as .eml, or open it and paste its text."),
        )
    } else if holds("Workbook") || holds("Book") {
        (
            phrase!("This is an Excel workbook of the old kind (.xls)."),
            phrase!("Copy the cells that you need and paste them."),
        )
    } else if holds("PowerPoint Document") {
        (
            phrase!("This is a PowerPoint presentation of the old kind (.ppt)."),
            phrase!("Save it as PDF and import that."),
        )
    } else {
        (
            phrase!("This is an old office document."),
            phrase!("Open it and save it as .docx or PDF, and import that."),
        )
    };
    Refusal::new(what, remedy)
}

fn binary(what: Signature) -> Refusal {
    let remedy = if what.is_picture() {
        phrase!(
            "Demarche reads no words in pictures: find the text itself, or run the picture through a program that recognises letters."
        )
    } else if what.is_archive() {
        phrase!("Unpack it and import the files in it.")
    } else if what == Signature::RichText {
        phrase!("Open it and save it as .docx or PDF, and import that.")
    } else {
        phrase!(
            "Save the text as PDF, HTML, a Word document or plain text, or open it and paste its text."
        )
    };
    Refusal::new(
        phrase!(
            "This is {what}, neither a page nor a text.",
            what = what.phrase()
        ),
        remedy,
    )
}

fn reference(head: &str) -> Option<Kind> {
    static RIS: OnceLock<Regex> = OnceLock::new();
    static BIBTEX: OnceLock<Regex> = OnceLock::new();
    let ris = RIS.get_or_init(|| Regex::new(r"(?m)^TY {0,2}- ?\w").expect("well formed"));
    let bibtex = BIBTEX.get_or_init(|| {
        Regex::new(r#"(?m)^\s*@[A-Za-z]+\s*[{(]\s*[^\s,{}()"]*\s*(?:,|=)"#).expect("well formed")
    });
    // Programs write a line or two about themselves before the first reference.
    let mut first_lines = head.lines().filter(|line| !line.trim().is_empty()).take(20);
    if first_lines.any(|line| ris.is_match(line)) && head.contains("ER") {
        return Some(Kind::Ris);
    }
    if (head.starts_with('@') || head.starts_with('%')) && bibtex.is_match(head) {
        return Some(Kind::Bibtex);
    }
    let rdf = head.contains("<rdf:RDF") || head.contains("22-rdf-syntax-ns#");
    let zotero = head.contains("zotero.org/namespaces/export")
        || head.contains("purl.org/net/biblio")
        || head.contains("<z:itemType>");
    // A part of such a file, kept as what a reference was read from, has no root.
    if head.starts_with('<') && zotero && (rdf || head.contains("rdf:about")) {
        return Some(Kind::ZoteroRdf);
    }
    let object = head.starts_with('{') || head.starts_with('[');
    let csl = head.contains("\"type\"")
        && [
            "\"title\"",
            "\"issued\"",
            "\"author\"",
            "\"container-title\"",
            "\"DOI\"",
        ]
        .iter()
        .any(|key| head.contains(key));
    (object && csl && !head.contains("jsonfeed.org")).then_some(Kind::CslJson)
}

/// Names of header lines that only messages begin with.
const HEADERS: [&str; 17] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
    "content-type",
    "reply-to",
    "cc",
    "sender",
    "x-mozilla-status",
    "dkim-signature",
    "snapshot-content-location",
    "content-transfer-encoding",
];

fn message(head: &str) -> Option<Kind> {
    let (mailbox, head) = match head.strip_prefix("From ") {
        Some(rest) => (true, rest.split_once('\n')?.1),
        None => (false, head),
    };
    let mut known: Vec<String> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) && !known.is_empty() {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            break;
        };
        let fits = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        if !fits {
            break;
        }
        known.push(name.to_ascii_lowercase());
    }
    let has = |name: &str| known.iter().any(|known| known == name);
    let telling = HEADERS.iter().filter(|name| has(name)).count();
    // A printed letter begins with From, To and Subject too; only a message has these.
    let machine = [
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "delivered-to",
    ]
    .iter()
    .any(|name| has(name));
    if telling < 2 || !(machine || (has("from") && has("date") && has("subject"))) {
        return None;
    }
    if mailbox {
        return Some(Kind::Mailbox);
    }
    // Browsers write their own name where a message has its sender.
    let lower = head.to_ascii_lowercase();
    let saved = has("snapshot-content-location")
        || ["from: <saved by", "from: \"saved by", "from: saved by"]
            .iter()
            .any(|from| lower.contains(from));
    let related = lower.contains("multipart/related");
    Some(if related && (saved || !(has("to") || has("received"))) {
        Kind::Mhtml
    } else {
        Kind::Email
    })
}

/// Data that holds no article.
fn data(head: &str) -> Option<Refusal> {
    let lower: String = head.chars().take(2000).collect::<String>().to_lowercase();
    let feed = lower.contains("<rss") || lower.contains("<feed") || lower.contains("<opml");
    if (lower.starts_with("<?xml") || lower.starts_with('<')) && feed {
        return Some(Refusal::new(
            phrase!("This is a feed or a list of feeds, not an article."),
            phrase!("Add it under Feeds."),
        ));
    }
    if lower.starts_with("<?xml") {
        return Some(Refusal::new(
            phrase!("This is XML of a kind that is not read."),
            phrase!(
                "Open it in the program that it belongs to, and export it as HTML, PDF or text."
            ),
        ));
    }
    let json = lower.starts_with('{') || lower.starts_with('[');
    (json && serde_json::from_str::<serde::de::IgnoredAny>(head).is_ok()).then(|| {
        Refusal::new(
            phrase!("This is JSON data, not a text."),
            phrase!("Export what you need from it as text or HTML."),
        )
    })
}

/// Whether a text is written in Markdown: front matter, or marks that plain text does not have.
fn reads_like_markdown(head: &str) -> bool {
    static MARKS: OnceLock<[Regex; 6]> = OnceLock::new();
    let marks = MARKS.get_or_init(|| {
        [
            r"(?m)^#{1,6} \S",
            r"\[[^\]\n]+\]\((?:https?://|#|\.{0,2}/)[^)\s]*\)",
            r"(?m)^(?:```|~~~)",
            r"(?m)^\|? *:?-{3,}:? *\|",
            r"\*\*[^*\n]+\*\*|__[^_\n]+__",
            r"(?m)^> \S",
        ]
        .map(|pattern| Regex::new(pattern).expect("the pattern is well formed"))
    });
    let front = head.starts_with("---\n") || head.starts_with("---\r\n");
    let seen = marks.iter().filter(|mark| mark.is_match(head)).count();
    front && head.get(3..).is_some_and(|rest| rest.contains("\n---")) || seen >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Option<Kind> {
        kind_of(text.as_bytes(), None, None).ok()
    }

    #[test]
    fn content_tells_what_a_file_is() {
        assert_eq!(kind("%PDF-1.4\n1 0 obj"), Some(Kind::Pdf));
        assert_eq!(
            kind("TY  - JOUR\r\nTI  - A title\r\nER  - \r\n"),
            Some(Kind::Ris)
        );
        assert_eq!(kind("@article{a,\n title = {B}\n}"), Some(Kind::Bibtex));
        assert_eq!(
            kind("[{\"id\": \"a\", \"type\": \"article\", \"title\": \"B\"}]"),
            Some(Kind::CslJson)
        );
        assert_eq!(
            kind("From: A <a@example.org>\nTo: b@example.org\nMIME-Version: 1.0\n\nText"),
            Some(Kind::Email)
        );
        assert_eq!(
            kind(
                "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"b\"\n\n--b"
            ),
            Some(Kind::Mhtml)
        );
        assert_eq!(
            kind(
                "From a@example.org Fri Mar 18 16:20:00 2022\nFrom: A\nDate: x\nSubject: y\n\nText"
            ),
            Some(Kind::Mailbox)
        );
        assert_eq!(
            kind("# A title\n\nText with a [link](https://example.org)."),
            Some(Kind::Markdown)
        );
        assert_eq!(kind("A title\n\nText, and 3 # 4."), Some(Kind::Text));
        assert_eq!(kind("<!doctype html><title>A</title>"), Some(Kind::Html));
    }

    #[test]
    fn words_of_a_letter_are_no_message() {
        assert_eq!(kind("Subject: The ferry\n\nDear all,"), Some(Kind::Text));
        assert_eq!(
            kind("From: the harbour\nTo: the hill\n\nA walk"),
            Some(Kind::Text)
        );
        assert_eq!(
            kind("From here the road goes on: it is long.\n\nText"),
            Some(Kind::Text)
        );
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let what = |bytes: &[u8]| kind_of(bytes, None, None).unwrap_err().what.to_string();
        assert!(what(b"\x89PNG\r\n\x1a\n").contains("picture"));
        assert!(what(b"<?xml version='1.0'?><rss version='2.0'></rss>").contains("feed"));
        assert!(what(b"{\"a\": 1}").contains("JSON"));
        assert!(what(b" ").contains("empty"));
        assert!(what(b"PK\x03\x04 and no more").contains("damaged"));
        let mut old = b"\xd0\xcf\x11\xe0".to_vec();
        old.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
        assert!(what(&old).contains(".doc"));
    }
}
