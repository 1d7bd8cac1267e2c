//! Pages saved with all their parts as one message (RFC 2557).

use demarche_text::phrase;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::mail::text_of;
use super::{Item, Kind, Refusal};
use crate::{Fact, Origin, from_html};

/// Reads the page that a saved message holds: its root part.
pub(crate) fn read(bytes: &[u8]) -> Result<Item, Refusal> {
    let message = MessageParser::default().parse(bytes);
    let message = message.as_ref();
    let root = message.and_then(|message| Some((message, root(message)?)));
    let Some((message, root)) = root else {
        return Err(Refusal::new(
            phrase!("This is a saved page (MHTML) whose parts cannot be told apart."),
            phrase!("Save the page again, as HTML or as PDF."),
        ));
    };
    let header = |name: &'static str| {
        let value = message.header_raw(name)?.trim();
        Some(value.to_owned()).filter(|value| is_web(value))
    };
    let url = header("Snapshot-Content-Location").or_else(|| {
        root.content_location()
            .map(str::to_owned)
            .filter(|url| is_web(url))
    });
    let mut draft = from_html(&text_of(message, root), url.as_deref());
    if let (None, Some(from)) = (&draft.canonical_url, &url) {
        draft.canonical_url = Some(from.clone());
        draft.tell(Fact::CanonicalUrl, Origin::File, from);
    }
    let saved = message
        .date()
        .filter(|date| date.is_valid())
        .and_then(|date| chrono::DateTime::parse_from_rfc3339(&date.to_rfc3339()).ok());
    Ok(Item {
        url,
        saved,
        ..Item::whole(draft, Kind::Mhtml)
    })
}

/// The part that the others belong to: the one that the message names as its start, else the first
/// page in it.
fn root<'m>(message: &'m Message<'m>) -> Option<&'m MessagePart<'m>> {
    let is_page = |part: &&MessagePart<'m>| matches!(part.body, PartType::Html(_));
    let start = message
        .content_type()
        .and_then(|kind| kind.attribute("start"))
        .map(|start| start.trim_matches(['<', '>']));
    let named = start.and_then(|start| {
        message
            .parts
            .iter()
            .filter(is_page)
            .find(|part| part.content_id() == Some(start))
    });
    named.or_else(|| message.parts.iter().find(is_page))
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}
