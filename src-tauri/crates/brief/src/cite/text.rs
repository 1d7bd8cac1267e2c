//! What the CSL processor answers, as inlines.

use hayagriva::citationberg::{FontStyle, FontWeight};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatting};

use super::entry::HYPHEN;
use crate::direction::{kept_apart, runs_left};
use crate::document::{Inline, LinkTarget};

/// The inlines of an entry.
pub(crate) fn inlines(children: &ElemChildren, american: bool) -> Vec<Inline> {
    inlines_around(children, american, &[])
}

/// The words before and behind one work of a citation: "see", and ", p. 4" where the style leaves a place out.
#[derive(Default)]
pub(crate) struct Around<'w> {
    pub(crate) before: &'w str,
    pub(crate) after: String,
}

/// The inlines of a citation, each of whose works, in the order in which they are written, stands between words of its own.
pub(crate) fn inlines_around(
    children: &ElemChildren,
    american: bool,
    around: &[Around<'_>],
) -> Vec<Inline> {
    let mut pieces = Vec::new();
    collect(children, around, &mut pieces);
    drop_dangling_commas(&mut pieces);
    drop_stops_after_marks(&mut pieces);
    if american {
        move_stops_inside(&mut pieces);
    }
    // It is set as its first letter runs.
    let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let to_left = runs_left(&whole);
    let mut inlines: Vec<Inline> = Vec::new();
    for piece in pieces.into_iter().filter(|piece| !piece.text.is_empty()) {
        let mut inline = Inline::Text(kept_apart(&piece.text, to_left), 0);
        if piece.italic {
            inline = Inline::Emphasis(vec![inline]);
        }
        if piece.bold {
            inline = Inline::Strong(vec![inline]);
        }
        if let Some(url) = piece.url {
            inline = Inline::Link {
                to: url,
                inlines: vec![inline],
                range: 0..0,
            };
        }
        match (inlines.last_mut(), inline) {
            (Some(Inline::Text(before, _)), Inline::Text(more, _)) => before.push_str(&more),
            (_, inline) => inlines.push(inline),
        }
    }
    inlines
}

/// Whether a citation ends with what closes it: the processor leaves a style's bracket out behind a place that ends in one.
pub(crate) fn is_closed(children: &ElemChildren, bracket: &str) -> bool {
    matches!(children.0.last(), Some(ElemChild::Text(text)) if text.text.ends_with(bracket))
}

/// Whether as many brackets are closed as are opened.
pub(crate) fn is_balanced(inlines: &[Inline]) -> bool {
    let words = crate::document::plain(inlines);
    words.matches(['(', '[']).count() <= words.matches([')', ']']).count()
}

/// Puts words before everything else; the first letter of what follows a "see" stays as it is.
pub(crate) fn insert_at_start(inlines: &mut Vec<Inline>, words: &str) {
    match inlines.first_mut() {
        Some(Inline::Text(first, _)) if first.starts_with('(') => {
            first.insert_str(1, words);
        }
        Some(Inline::Text(first, _)) => first.insert_str(0, words),
        _ => inlines.insert(0, Inline::Text(words.to_owned(), 0)),
    }
}

/// Takes away what stands before the bracket that the last one closes: of "Example (2022, p. 4)" the author.
pub(crate) fn begin_at_bracket(inlines: &mut Vec<Inline>) {
    let mut open = 0_i32;
    for at in (0..inlines.len()).rev() {
        // Words set apart by a face or a link count too, and are never cut in two.
        let words = match &inlines[at] {
            Inline::Text(words, _) => words.clone(),
            other => crate::document::plain(std::slice::from_ref(other)),
        };
        for (byte, letter) in words.char_indices().rev() {
            match letter {
                ')' => open += 1,
                '(' => open -= 1,
                _ if open == 0 => return,
                _ => {}
            }
            if open == 0 {
                if let Inline::Text(words, _) = &mut inlines[at] {
                    words.drain(..byte);
                    inlines.drain(..at);
                }
                return;
            }
        }
    }
}

/// Takes the stop away that ends a note.
pub(crate) fn drop_last_stop(inlines: &mut Vec<Inline>) {
    if let Some(Inline::Text(last, _)) = inlines.last_mut()
        && last.ends_with('.')
    {
        last.pop();
        if last.is_empty() {
            inlines.pop();
        }
    }
}

/// "see" at the head of a note is "See"; a style that begins notes with "ibid" means it so, as OSCOLA does.
pub(crate) fn begin_with_a_capital(inlines: &mut [Inline]) {
    if let Some(Inline::Text(first, _)) = inlines.first_mut()
        && let Some(letter) = first.chars().next()
        && letter.is_lowercase()
        && !first.starts_with("ibid")
    {
        let rest = &first[letter.len_utf8()..];
        *first = letter.to_uppercase().chain(rest.chars()).collect();
    }
}

struct Piece {
    text: String,
    italic: bool,
    bold: bool,
    url: Option<LinkTarget>,
}

impl Piece {
    fn new(text: &str, formatting: Formatting) -> Self {
        Self {
            text: text.replace(HYPHEN, "-"),
            italic: formatting.font_style == FontStyle::Italic,
            bold: formatting.font_weight == FontWeight::Bold,
            url: None,
        }
    }
}

fn collect(children: &ElemChildren, around: &[Around<'_>], pieces: &mut Vec<Piece>) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => pieces.push(Piece::new(&text.text, text.formatting)),
            ElemChild::Elem(elem) => {
                // A block stands apart from what is before it.
                let apart = elem.display.is_some();
                if apart && pieces.last().is_some_and(|it| !it.text.ends_with(' ')) {
                    pieces.push(Piece::new(" ", Formatting::default()));
                }
                let own = match elem.meta {
                    Some(ElemMeta::Entry(at)) => around.get(at),
                    _ => None,
                };
                let plain = |words: &str| Piece::new(words, Formatting::default());
                if let Some(own) = own.filter(|it| !it.before.is_empty()) {
                    pieces.push(plain(&format!("{} ", own.before)));
                }
                collect(&elem.children, around, pieces);
                if let Some(own) = own.filter(|it| !it.after.is_empty()) {
                    pieces.push(plain(&own.after));
                }
            }
            ElemChild::Markup(text) => pieces.push(Piece::new(text, Formatting::default())),
            ElemChild::Link { text, url } => {
                let mut piece = Piece::new(&text.text, text.formatting);
                piece.url = Some(LinkTarget::Url(url.clone()));
                pieces.push(piece);
            }
            // Only asked for by locators that this crate never makes.
            ElemChild::Transparent { .. } => {}
        }
    }
}

/// A comma before a month that is not known stands before nothing: "(2022,)".
fn drop_dangling_commas(pieces: &mut [Piece]) {
    for index in 0..pieces.len() {
        let closes = |text: &str| text.starts_with(['.', ')']);
        let next = pieces[index + 1..].iter().find(|it| !it.text.is_empty());
        if next.is_some_and(|next| closes(&next.text)) && pieces[index].text.ends_with(',') {
            pieces[index].text.pop();
        }
        for (dangling, stop) in [(",.", "."), (",)", ")")] {
            pieces[index].text = pieces[index].text.replace(dangling, stop);
        }
    }
}

/// A title that ends in a question mark needs no stop: "What Now?.". An address keeps what stands in it.
fn drop_stops_after_marks(pieces: &mut [Piece]) {
    let asks = |letter: char| matches!(letter, '?' | '!' | '？' | '！');
    let mut asked = false;
    for piece in pieces.iter_mut().filter(|it| !it.text.is_empty()) {
        if asked && piece.text.starts_with('.') {
            piece.text.remove(0);
        }
        if piece.url.is_none() {
            let mut kept = String::with_capacity(piece.text.len());
            let mut letters = piece.text.chars().peekable();
            while let Some(letter) = letters.next() {
                let ends = letters.peek().is_none_or(|next| next.is_whitespace());
                if !(letter == '.' && ends && kept.ends_with(asks)) {
                    kept.push(letter);
                }
            }
            piece.text = kept;
        }
        if !piece.text.is_empty() {
            asked = piece.url.is_none() && piece.text.ends_with(asks);
        }
    }
}

/// American punctuation: `”.` is `.”`. The processor leaves a stop that a style's affix adds outside.
fn move_stops_inside(pieces: &mut [Piece]) {
    let mut last: Option<usize> = None;
    for index in 0..pieces.len() {
        inside_one(&mut pieces[index].text);
        if pieces[index].text.is_empty() {
            continue;
        }
        let stop = pieces[index].text.chars().next();
        let stop = stop.filter(|letter| matches!(letter, '.' | ','));
        if let (Some(stop), Some(last)) = (stop, last)
            && let Some(inside) = with_stop_inside(&pieces[last].text, stop)
        {
            pieces[last].text = inside;
            pieces[index].text.remove(0);
        }
        if !pieces[index].text.is_empty() {
            last = Some(index);
        }
    }
}

fn inside_one(text: &mut String) {
    for stop in ['.', ','] {
        let outside = format!("”{stop}");
        while let Some(at) = text.find(&outside) {
            let end = at + '”'.len_utf8();
            let head = with_stop_inside(&text[..end], stop).unwrap_or_default();
            *text = head + &text[end + 1..];
        }
        // The processor put it inside the outer marks alone. An apostrophe stands there too; a mark was opened.
        let between = format!("’{stop}”");
        let mut from = 0;
        while let Some(at) = text[from..].find(&between).map(|at| from + at) {
            let outer = text[..at].rfind('“').unwrap_or(0);
            let opened = text[outer..at].matches('‘').count();
            if opened > 0 {
                text.replace_range(at..at + between.len(), &format!("{stop}’”"));
            }
            from = at + between.len();
        }
    }
}

/// Words that end in a closing mark with the stop before the mark, unless one stands there.
fn with_stop_inside(words: &str, stop: char) -> Option<String> {
    let inner = words.strip_suffix('”')?;
    let (inner, nested) = match inner.strip_suffix('’') {
        Some(inner) => (inner, "’"),
        None => (inner, ""),
    };
    let ends = inner.ends_with(['.', ',', '?', '!', '…']);
    let stop = if ends {
        String::new()
    } else {
        stop.to_string()
    };
    Some(format!("{inner}{stop}{nested}”"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_after_a_question_goes_and_one_in_a_name_stays() {
        let mut pieces = [
            Piece::new("What now?", Formatting::default()),
            Piece::new(". Yahoo!.com asks why?. And so?", Formatting::default()),
            Piece {
                url: Some(LinkTarget::Url("https://a.example/?.b".to_owned())),
                ..Piece::new("https://a.example/?.b", Formatting::default())
            },
            Piece::new(".", Formatting::default()),
        ];
        drop_stops_after_marks(&mut pieces);
        let told: Vec<&str> = pieces.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(
            told,
            [
                "What now?",
                " Yahoo!.com asks why? And so?",
                "https://a.example/?.b",
                "."
            ]
        );
    }

    #[test]
    fn a_stop_goes_inside_the_quotation_mark() {
        let check = |text: &str, expected: &str| {
            let mut text = text.to_owned();
            inside_one(&mut text);
            assert_eq!(text, expected);
        };
        check("A, “Title”.", "A, “Title.”");
        check("“Why?”, B", "“Why?” B");
        check("“Call ‘useful’”.", "“Call ‘useful.’”");
        check("“Call ‘useful’,” B", "“Call ‘useful,’” B");
        check("“Of the allies’.” B", "“Of the allies’.” B");
    }
}
