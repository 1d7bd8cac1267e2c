//! Texts with the quotations in them, as the data-driven tests have them.

use demarche_attribution::{Context, Kind, Quotation, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;

/// A text of one or more paragraphs, the day of its article, and what is expected of it.
pub(crate) struct Block {
    text: String,
    day: Option<PartialDate>,
    expected: Vec<String>,
}

/// The blocks of a file.
pub(crate) fn blocks(file: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut text: Vec<&str> = Vec::new();
    let mut expected: Vec<String> = Vec::new();
    let lines = file.lines();
    for line in lines
        .filter(|line| !line.starts_with('#'))
        .chain(["end of file"])
    {
        if line.starts_with("- ") || line == "none" {
            expected.push(line.trim_start_matches("- ").to_owned());
            continue;
        }
        if !expected.is_empty() && !line.is_empty() {
            let whole = text.join("\n");
            let whole = whole.trim();
            let (day, whole) = whole
                .strip_prefix("@ ")
                .and_then(|rest| rest.split_once('\n'))
                .map_or((None, whole), |(day, rest)| (PartialDate::parse(day), rest));
            blocks.push(Block {
                text: whole.to_owned(),
                day,
                expected: std::mem::take(&mut expected),
            });
            text.clear();
        }
        text.push(line);
    }
    blocks
}

fn field<'q>(text: &'q str, quotation: &'q Quotation, name: &str) -> String {
    let value = match name {
        "cue" => Some(&quotation.cue),
        "name" => Some(&quotation.speaker),
        "actor" => quotation.actor.as_ref(),
        "country" => quotation.country.as_ref(),
        "post_title" => quotation.post_title.as_ref(),
        "addressee" => quotation.addressee.as_ref(),
        "venue" => quotation.venue.as_ref(),
        "reported_by" => quotation.reported_by.as_ref(),
        "said" => quotation.said.as_ref().map(|said| &said.date),
        "words" => {
            let words: Vec<&str> = quotation.words.iter().map(|span| span.of(text)).collect();
            return words.join(" + ");
        }
        other => panic!("no field {other}"),
    };
    value.cloned().unwrap_or_default()
}

/// Every block whose quotations are not those expected, and how they differ.
///
/// # Panics
/// Where there is any.
pub(crate) fn check(blocks: &[Block]) {
    let mut wrong = Vec::new();
    for Block {
        text,
        day,
        expected,
    } in blocks
    {
        let context = Context {
            gazetteer: Gazetteer::bundled(),
            published: day.as_ref(),
        };
        let found = quotations(text, context);
        let wanted: Vec<&String> = expected.iter().filter(|line| *line != "none").collect();
        let mut got = Vec::new();
        for quotation in &found {
            let kind = match quotation.kind {
                Kind::Direct => "direct",
                Kind::Indirect => "indirect",
                Kind::Mixed => "mixed",
            };
            let speaker = quotation.speaker_span.map_or("", |span| span.of(text));
            let mut line = format!("{kind} | {speaker} | {}", quotation.span.of(text));
            // The fields that the expectation in this place names.
            if let Some(wanted) = wanted.get(got.len()) {
                for part in wanted.split(" | ").skip(3) {
                    let name = part.split('=').next().unwrap_or_default();
                    line.push_str(&format!(" | {name}={}", field(text, quotation, name)));
                }
            }
            got.push(line);
        }
        if got.iter().collect::<Vec<_>>() != wanted {
            wrong.push(format!("{text}\n  wanted {wanted:#?}\n  got    {got:#?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        blocks.len(),
        wrong.join("\n\n")
    );
}
