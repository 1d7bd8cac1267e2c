//! E-mails and mailboxes.
//!
//! The subject is the title, the sender's name the byline, and the day that it was sent the day of
//! publication: a newsletter or press release is published by being sent. Of a message that only
//! forwards another one, the other one is read.

mod forwarded;
mod mailbox;

use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, Phrase, phrase, word};
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::{Item, Kind, Reading, Refusal};
use crate::block::{bare, fold_space};
use crate::sniff::decode;
use crate::{BlockKind, CutReason, Draft, Fact, Found, Origin, Piece, from_html, from_paste};

pub(crate) use mailbox::read as read_mailbox;

/// Messages in messages that are opened.
const MOST_NESTED: usize = 3;
/// Words of its own from which a message that holds another one is more than its envelope.
const OWN_WORDS: usize = 40;

/// Reads a message: the article in it, and the attachments that can be read.
pub(crate) fn read(bytes: &[u8], nested: usize) -> Result<Reading, Refusal> {
    let message = MessageParser::default().parse(bytes);
    let Some(message) = message.filter(|message| !message.parts.is_empty()) else {
        return Err(Refusal::new(
            phrase!("This looks like an e-mail, but its parts cannot be told apart."),
            phrase!("Open it in a mail program and save it anew, or paste its text."),
        ));
    };
    let mut reading = Reading::default();
    let (draft, inner) = article(&message);
    let forwards =
        inner.filter(|_| nested < MOST_NESTED && word::count(&draft.body().text) < OWN_WORDS);
    let of_inner = forwards.and_then(|inner| read(inner, nested + 1).ok());
    match of_inner {
        Some(inner) => reading = inner,
        None => reading.items.push(Item::whole(draft, Kind::Email)),
    }
    for part in message.attachments() {
        attachment(&message, part, nested, forwards, &mut reading);
    }
    Ok(reading)
}

/// Reads an attachment into drafts of its own.
fn attachment(
    message: &Message<'_>,
    part: &MessagePart<'_>,
    nested: usize,
    forwarded: Option<&[u8]>,
    reading: &mut Reading,
) {
    let bytes = raw(message, part);
    let name = part.attachment_name().map(str::to_owned);
    let is_message = matches!(part.body, PartType::Message(_));
    let own_place = !is_message || forwarded.is_none_or(|inner| inner != bytes.as_slice());
    let picture = part
        .content_type()
        .is_some_and(|kind| matches!(kind.ctype(), "image" | "video" | "audio"));
    // Signatures, calendars and pictures in the text are no articles.
    if picture || nested >= MOST_NESTED || !own_place || (name.is_none() && !is_message) {
        return;
    }
    let inside = match is_message {
        true => read(&bytes, nested + 1),
        false => super::read_nested(&bytes, name.as_deref(), nested + 1),
    };
    match inside {
        Ok(inside) => {
            reading.skipped.extend(inside.skipped);
            reading
                .items
                .extend(inside.items.into_iter().map(|item| Item {
                    part: Some(item.part.unwrap_or_else(|| bytes.clone())),
                    name: item.name.or_else(|| name.clone()),
                    ..item
                }));
        }
        Err(refusal) => {
            let name = name.map_or_else(|| phrase!("a message"), Phrase::plain);
            let why = refusal.what;
            reading
                .skipped
                .push(phrase!("Attachment {name}: {why}", name, why));
        }
    }
}

/// The message's own article, and the bytes of a message that it holds.
fn article<'m>(message: &'m Message<'m>) -> (Draft, Option<&'m [u8]>) {
    let mut head = Head::of(message);
    let html = message
        .html_bodies()
        .find(|part| matches!(part.body, PartType::Html(_)));
    let text = message
        .text_bodies()
        .find(|part| matches!(part.body, PartType::Text(_)))
        .map(|part| text_of(message, part));
    let inside = text.as_deref().and_then(forwarded::find);
    let mut draft = match (inside, html, text.as_deref()) {
        (Some(inside), _, Some(text)) => {
            head = head.under(inside.head);
            of_text(&text[inside.text..])
        }
        (_, Some(part), _) => from_html(&text_of(message, part), None),
        (_, None, Some(text)) => of_text(text),
        (_, None, None) => Draft::default(),
    };
    head.put(&mut draft);
    let inner = message.attachments().find_map(|part| match &part.body {
        PartType::Message(inner) => Some(inner.raw_message()),
        _ => None,
    });
    if draft.pieces.is_empty() {
        draft.problems = vec![phrase!("The message has no text of its own.")];
    }
    (draft, inner)
}

/// A text part's text. Bytes are decoded as pages are, since many messages do not say in which
/// letters they are, or say so only in their HTML.
pub(super) fn text_of(message: &Message<'_>, part: &MessagePart<'_>) -> String {
    let media_type = part.content_type().map(|kind| {
        let charset = kind.attribute("charset").unwrap_or_default();
        format!("text/plain; charset={charset}")
    });
    decode(&raw(message, part), media_type.as_deref()).0
}

/// A part's bytes with the transfer encoding undone.
pub(super) fn raw(message: &Message<'_>, part: &MessagePart<'_>) -> Vec<u8> {
    use mail_parser::Encoding;
    use mail_parser::decoders::base64::base64_decode;
    use mail_parser::decoders::quoted_printable::quoted_printable_decode;
    let (from, to) = (part.offset_body as usize, part.offset_end as usize);
    let bytes = message.raw_message.get(from..to).unwrap_or_default();
    let decoded = match part.encoding {
        Encoding::None => None,
        Encoding::QuotedPrintable => quoted_printable_decode(bytes),
        Encoding::Base64 => base64_decode(bytes),
    };
    decoded.unwrap_or_else(|| bytes.to_vec())
}

/// What a message's header says of it.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) subject: Option<String>,
    pub(super) from: Option<String>,
    pub(super) address: Option<String>,
    pub(super) sent: Option<PartialDate>,
}

impl Head {
    fn of(message: &Message<'_>) -> Self {
        let sender = message.from().and_then(Address::first);
        let text = |value: &str| Some(fold_space(value)).filter(|value| !value.is_empty());
        Self {
            subject: message.subject().and_then(text),
            from: sender.and_then(|sender| sender.name()).and_then(text),
            address: sender.and_then(|sender| sender.address()).and_then(text),
            sent: message
                .date()
                .filter(|date| date.is_valid())
                .and_then(|date| PartialDate::parse(&date.to_rfc3339())),
        }
    }

    /// What another header says, and where it says nothing what this one does. Who forwarded a
    /// message is not its author, nor is the day that it was forwarded its own.
    fn under(self, inner: Self) -> Self {
        Self {
            subject: inner.subject.or(self.subject),
            ..inner
        }
    }

    fn put(self, draft: &mut Draft) {
        if let Some(value) = self.subject {
            // What the text itself has for a headline is text again, unless it is the same.
            for piece in &mut draft.pieces {
                if piece.cut == Some(CutReason::Title) && bare(&piece.text) != bare(&value) {
                    piece.cut = None;
                }
            }
            draft.title_line = None;
            draft.tell(Fact::Title, Origin::File, &value);
            draft.title = Some(Found {
                value,
                origin: Origin::File,
            });
        }
        if let Some(from) = self.from.filter(|name| !name.contains('@')) {
            draft.tell(Fact::Byline, Origin::File, &from);
            draft.byline = vec![from];
        }
        let host = self
            .address
            .as_deref()
            .and_then(|address| address.rsplit('@').next());
        if let Some(outlet) = host.and_then(|host| Gazetteer::bundled().outlet_of_host(host)) {
            draft.tell(Fact::Outlet, Origin::File, host.unwrap_or_default());
            draft.site = Some(outlet.name.clone());
        }
        if let Some(value) = self.sent {
            draft.tell(Fact::Published, Origin::File, &value.date);
            draft.published = Some(Found {
                value,
                origin: Origin::File,
            });
            draft.date_phrase = None;
        }
    }
}

/// A text body. Where it quotes another message, the lines are taken as they are: which of them
/// matter is for the analyst to say.
fn of_text(text: &str) -> Draft {
    let quotes = text.lines().filter(|line| line.starts_with('>')).count();
    if quotes == 0 {
        return from_paste(text);
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut open, mut signature) = (false, false);
    let mut depth_before = 0;
    for line in text.lines() {
        let marks = line
            .chars()
            .take_while(|c| matches!(c, '>' | ' '))
            .collect::<String>();
        let depth = marks.matches('>').count();
        signature |= depth == 0 && matches!(line, "-- " | "--");
        let words = fold_space(line.get(marks.len()..).unwrap_or_default());
        if !words.chars().any(char::is_alphanumeric) {
            open = false;
            continue;
        }
        let goes_on = open && depth == depth_before;
        depth_before = depth;
        open = true;
        match pieces.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(&words);
            }
            None => pieces.push(Piece {
                text: words,
                kind: match depth {
                    0 => BlockKind::Paragraph,
                    _ => BlockKind::Quote,
                },
                level: None,
                cut: (signature && depth == 0).then_some(CutReason::Footer),
            }),
        }
    }
    super::document::draft(pieces, None, super::document::Said::default())
}
