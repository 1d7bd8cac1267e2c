//! Marks of notes beside stops, and words in quotation marks.

use super::*;
use crate::direction::{mark_beside, runs_left};

impl Document {
    /// The same note with the marks of its citations after the stop that follows them, and without the
    /// space before them: "so [@key]." is set as "so.¹" where a citation is a note.
    pub fn with_marks_after_stops(mut self) -> Self {
        after_stops_in(&mut self.blocks);
        self
    }
}

fn after_stops_in(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => after_stops(inlines),
            BlockKind::Quote(inner) => after_stops_in(inner),
            BlockKind::Callout(callout) => {
                after_stops(&mut callout.title);
                after_stops_in(&mut callout.blocks);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    after_stops_in(&mut item.blocks);
                }
            }
            BlockKind::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(after_stops);
            }
            _ => {}
        }
    }
}

fn after_stops(inlines: &mut Vec<Inline>) {
    let to_left = runs_left(&plain(inlines));
    after_stops_within(inlines, to_left);
}

fn after_stops_within(inlines: &mut Vec<Inline>, to_left: bool) {
    split_embeds(inlines, to_left);
    let mut at = 0;
    while at < inlines.len() {
        match &mut inlines[at] {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Highlight(inner) => {
                after_stops_within(inner, to_left);
            }
            Inline::Cite(..) => {
                if let Some(Inline::Text(before, _)) = at.checked_sub(1).map(|it| &mut inlines[it])
                {
                    before.truncate(before.trim_end_matches(' ').len());
                } else if at > 0 && inlines[at - 1] == Inline::SoftBreak {
                    inlines.remove(at - 1);
                    at -= 1;
                }
                if let Some(Inline::Text(after, _)) = inlines.get_mut(at + 1)
                    && after.starts_with(['.', ',', ';', ':', '!', '?'])
                {
                    let mut stop = after.remove(0).to_string();
                    let before = at.checked_sub(1).map(|it| &inlines[it]);
                    if let Some(Inline::Text(before, _)) = before
                        && stop == "."
                        && before
                            .trim_end_matches('”')
                            .ends_with(['.', '!', '?', '…', '。', '！', '？'])
                    {
                        // The sentence, or the quote in it, has ended already.
                        stop.clear();
                    }
                    match at.checked_sub(1).map(|it| &mut inlines[it]) {
                        Some(Inline::Text(before, _)) => before.push_str(&stop),
                        _ => {
                            inlines.insert(at, Inline::Text(stop, 0));
                            at += 1;
                        }
                    }
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// Makes of each excerpt within a sentence its words and its citation, which can then stand apart; the sentence may run from
/// right to left.
fn split_embeds(inlines: &mut Vec<Inline>, to_left: bool) {
    let whole = std::mem::take(inlines);
    for inline in whole {
        match inline {
            Inline::Embed(Embed {
                excerpt: Some(excerpt),
                citation,
                range,
                ..
            }) => {
                let words = quoted(&excerpt.quote);
                let mark = mark_beside(&words, to_left);
                let words = format!("{mark}{words}{mark}");
                inlines.push(Inline::Text(words, range.start));
                inlines.push(Inline::Cite(citation, range));
            }
            other => inlines.push(other),
        }
    }
}

/// Words in double quotation marks on one line. Marks inside become single ones, as inside any
/// quotation, and a comma at the end, which led on to "she said" in the article, is left out.
pub fn quoted(words: &str) -> String {
    let mut quoted = String::from("“");
    let mut before = ' ';
    let words = words.trim();
    // The comma may stand before the article's own closing mark.
    let words = match words.strip_suffix([',', '，']) {
        Some(words) => words.to_owned(),
        None => match words
            .strip_suffix(['"', '”'])
            .and_then(|it| it.strip_suffix(','))
        {
            Some(inner) => format!("{inner}”"),
            None => words.to_owned(),
        },
    };
    for letter in words.chars() {
        let letter = match letter {
            '“' | '„' => '‘',
            '”' => '’',
            '"' if before.is_whitespace() || "([{“‘—".contains(before) => '‘',
            '"' => '’',
            '\n' => ' ',
            other => other,
        };
        quoted.push(letter);
        before = letter;
    }
    quoted.push('”');
    quoted
}
