//! Markdown: what the marks say, and the facts of front matter.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use demarche_text::{PartialDate, date, phrase};

use super::document::{Said, draft};
use crate::block::fold_space;
use crate::{BlockKind, Draft, Piece};

/// The most bytes that are read.
const MOST_BYTES: usize = 4 << 20;
/// Quotes and lists nested deeper are read as if they were not: the reader's time grows with the
/// square of the depth.
const MOST_DEPTH: usize = 24;

/// Reads Markdown.
pub(crate) fn read(text: &str) -> Draft {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let cut_short = end < text.len();
    let (said, body) = front_matter(&text[..end]);
    let body = shallow(body);
    let mut walk = Walk::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(&body, options) {
        walk.event(event);
    }
    walk.flush();
    let first = walk
        .pieces
        .first_mut()
        .filter(|piece| piece.kind == BlockKind::Heading && piece.level == Some(1));
    let same = |title: &str| {
        said.title
            .as_deref()
            .is_none_or(|said| said.trim() == title)
    };
    let mut heading = None;
    if let Some(first) = first
        && same(&first.text)
    {
        first.cut = Some(crate::CutReason::Title);
        heading = Some(first.text.clone()).filter(|_| said.title.is_none());
    }
    let given = said.title.clone();
    let mut draft = draft(walk.pieces, heading, said);
    // What front matter calls the title is one, however short.
    if let (None, Some(value)) = (&draft.title, given) {
        draft.tell(crate::Fact::Title, crate::Origin::File, &value);
        draft.title = Some(crate::Found {
            value,
            origin: crate::Origin::File,
        });
    }
    if cut_short {
        draft.problems.push(phrase!(
            "The text is longer than 4 MB; only its beginning was read."
        ));
    }
    draft
}

#[derive(Default)]
struct Walk {
    pieces: Vec<Piece>,
    text: String,
    quotes: usize,
    lists: u32,
    heading: Option<u32>,
    code: bool,
    cells: Option<Vec<String>>,
    /// Pictures that are open: their words describe them.
    pictures: usize,
}

impl Walk {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.pictures == 0 => {
                self.text.push_str(&text)
            }
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push(' '),
            Event::FootnoteReference(name) => self.text.push_str(&format!("[{name}]")),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(number(*level));
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::List(_) => {
                self.flush();
                self.lists += 1;
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.code = true;
            }
            Tag::TableHead | Tag::TableRow => {
                self.flush();
                self.cells = Some(Vec::new());
            }
            Tag::FootnoteDefinition(name) => {
                self.flush();
                self.text.push_str(&format!("[{name}] "));
            }
            Tag::Image { .. } => self.pictures += 1,
            Tag::Item => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::TableCell => {
                let text = fold_space(&std::mem::take(&mut self.text));
                if let Some(cells) = &mut self.cells {
                    cells.push(text);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let text = self.cells.take().unwrap_or_default().join(" | ");
                self.push(text, BlockKind::TableRow, None);
            }
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = None;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                self.flush();
                self.code = false;
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::FootnoteDefinition => self.flush(),
            _ => {}
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if self.code {
            self.push(text.trim_end().to_owned(), BlockKind::Preformatted, None);
            return;
        }
        let text = fold_space(&text);
        let (kind, level) = if let Some(level) = self.heading {
            (BlockKind::Heading, Some(level))
        } else if self.lists > 0 {
            (BlockKind::ListItem, Some(self.lists.min(9)))
        } else if self.quotes > 0 {
            (BlockKind::Quote, None)
        } else {
            (BlockKind::Paragraph, None)
        };
        self.push(text, kind, level);
    }

    fn push(&mut self, text: String, kind: BlockKind, level: Option<u32>) {
        if text.chars().any(char::is_alphanumeric) {
            self.pieces.push(Piece {
                text,
                kind,
                level,
                cut: None,
            });
        }
    }
}

fn number(level: HeadingLevel) -> u32 {
    level as u32
}

/// The same text with no line quoted or nested deeper than [`MOST_DEPTH`].
fn shallow(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let marks: usize = line
            .chars()
            .take_while(|c| matches!(c, '>' | ' ' | '\t' | '-' | '*' | '+'))
            .filter(|c| !c.is_whitespace())
            .count();
        let rule = line.trim().chars().all(|c| matches!(c, '-' | '*' | ' '));
        if marks > MOST_DEPTH && !rule {
            out.push_str(line.trim_start_matches(['>', ' ', '\t', '-', '*', '+']));
        } else {
            // Brackets by the thousand cost the reader as much.
            out.push_str(line);
        }
    }
    out
}

/// The facts of front matter: lines of `name: value` between two lines of dashes (or of pluses, with
/// `name = value`). What is not plain is not read.
fn front_matter(text: &str) -> (Said, &str) {
    let fence = match text.get(..3) {
        Some(fence @ ("---" | "+++")) => fence,
        _ => return (Said::default(), text),
    };
    let Some((first, rest)) = text.split_once('\n') else {
        return (Said::default(), text);
    };
    let end = rest
        .match_indices(fence)
        .find(|(at, _)| *at == 0 || rest[..*at].ends_with('\n'))
        .map(|(at, _)| at);
    let (true, Some(end)) = (first.trim() == fence, end) else {
        return (Said::default(), text);
    };
    let body = rest[end..].split_once('\n').map_or("", |(_, body)| body);
    let mut said = Said::default();
    let mut list_of_authors = false;
    for line in rest[..end].lines() {
        let item = line.trim().strip_prefix("- ").map(unquoted);
        if let (true, Some(name)) = (list_of_authors, item) {
            said.authors.push(name);
            continue;
        }
        let mark = if fence == "---" { ':' } else { '=' };
        let Some((key, value)) = line.split_once(mark) else {
            continue;
        };
        // Lines that are indented belong to something that is not plain.
        if key.starts_with([' ', '\t']) {
            continue;
        }
        let key = key.trim().to_lowercase();
        let value = unquoted(value);
        list_of_authors = matches!(key.as_str(), "author" | "authors") && value.is_empty();
        if value.is_empty() {
            continue;
        }
        match key.as_str() {
            "title" => said.title = Some(value),
            "author" | "authors" => said.authors.extend(
                value
                    .trim_matches(['[', ']'])
                    .split(',')
                    .map(unquoted)
                    .filter(|name| !name.is_empty()),
            ),
            "date" | "published" | "publishdate" | "pubdate" => said.published = day(&value),
            "updated" | "modified" | "lastmod" | "last_modified" => said.modified = day(&value),
            "lang" | "language" => said.language = Some(value),
            "url" | "source" | "link" | "canonical" | "canonical_url"
                if value.starts_with("http://") || value.starts_with("https://") =>
            {
                said.url = Some(value);
            }
            "site" | "site_name" | "publisher" | "outlet" | "publication" => {
                said.site = Some(value)
            }
            _ => {}
        }
    }
    (said, body)
}

fn unquoted(value: &str) -> String {
    let value = value.trim().trim_end_matches(',');
    let inside = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    inside.unwrap_or(value).trim().to_owned()
}

/// A date as front matter writes it: ISO 8601, with a space for the T too.
fn day(value: &str) -> Option<PartialDate> {
    PartialDate::parse(value)
        .or_else(|| PartialDate::parse(&value.replacen(' ', "T", 1)))
        .or_else(|| value.get(..10).and_then(PartialDate::parse))
        .or_else(|| date::parse_words(value))
}
