//! Mailboxes: messages one after the other, each after a line that begins with "From " (RFC 4155).

use demarche_text::phrase;
use demarche_text::phrase::Argument;

use super::super::{Item, Reading, Refusal};

/// The most messages that are read of one mailbox.
const MOST_MESSAGES: usize = 5_000;

/// Reads every message of a mailbox.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    let mut reading = Reading::default();
    let messages = split(bytes);
    let count = messages.len();
    for (number, message) in messages.into_iter().take(MOST_MESSAGES).enumerate() {
        match super::read(&message, 0) {
            Ok(inside) => {
                reading.skipped.extend(inside.skipped);
                reading
                    .items
                    .extend(inside.items.into_iter().map(|item| Item {
                        part: Some(item.part.unwrap_or_else(|| message.clone())),
                        ..item
                    }));
            }
            Err(refusal) => reading.skipped.push(phrase!(
                "Message {number}: {why}",
                number = Argument::shown(number + 1),
                why = refusal.what
            )),
        }
    }
    if count > MOST_MESSAGES {
        reading.skipped.push(phrase!(
            "The mailbox has {count} messages; the first {most} were read.",
            count,
            most = MOST_MESSAGES
        ));
    }
    Ok(reading)
}

/// The messages' bytes. In a message a line that begins with "From " was written with a ">" before
/// it, which is taken away again.
fn split(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut messages: Vec<Vec<u8>> = Vec::new();
    let mut empty_before = true;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if empty_before && line.starts_with(b"From ") {
            messages.push(Vec::new());
            empty_before = false;
            continue;
        }
        empty_before = line.iter().all(u8::is_ascii_whitespace);
        let marks = line.iter().take_while(|byte| **byte == b'>').count();
        let quoted = marks > 0 && line[marks..].starts_with(b"From ");
        if let Some(message) = messages.last_mut() {
            message.extend_from_slice(&line[usize::from(quoted)..]);
        }
    }
    messages
}
