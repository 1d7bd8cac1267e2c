//! Quotation marks as the languages of the world set them, nested and over paragraphs, and the
//! dashes of dialogue.

/// Something between quotation marks, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quote {
    /// The opening mark.
    pub(super) open: usize,
    /// The first byte of the words.
    pub(super) start: usize,
    /// The first byte after the words.
    pub(super) end: usize,
    /// The first byte after the closing mark; `end` where a mark is missing.
    pub(super) close: usize,
    /// Whether it goes on from the quote before, from which only an attribution parts it.
    pub(super) joined: bool,
}

/// More marks open at once than any writer nests open nothing.
const DEPTH: usize = 8;
/// What single straight marks enclose is no longer, in scalar values.
const REACH: usize = 600;

/// The marks that close what `mark` opens. »German« marks point the other way.
fn closers(mark: char, before: Option<char>, next: Option<char>) -> Option<&'static [char]> {
    let free = before.is_none_or(|c| !c.is_alphanumeric());
    let word = next.is_some_and(|c| !c.is_whitespace());
    match mark {
        '«' => Some(&['»']),
        '»' if free && word => Some(&['«']),
        '„' => Some(&['“', '”', '"', '‟']),
        '“' => Some(&['”', '"', '“']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        '‹' => Some(&['›']),
        '‚' => Some(&['‘', '’']),
        '‘' if free && word => Some(&['’']),
        // Careless typists open with the closing mark.
        '”' if free && word && !before.is_some_and(|c| c.is_ascii_punctuation()) => {
            Some(&['”', '“'])
        }
        '\'' if free && next.is_some_and(char::is_alphabetic) => Some(&['\'']),
        '"' | '＂' if word || before.is_none_or(|c| c.is_whitespace() || c == ':') => {
            Some(&['"', '＂', '”', '“'])
        }
        _ => None,
    }
}

/// A mark that is open.
struct Open {
    at: usize,
    start: usize,
    closers: &'static [char],
}

/// Adds the outermost quotes of `line`, which begins at byte `offset` of the text and ends without
/// its line break. `next` begins the next line that is not empty.
pub(super) fn in_line(line: &str, offset: usize, next: &str, found: &mut Vec<Quote>) {
    let mut open: Vec<Open> = Vec::new();
    let mut before: Option<char> = None;
    let mut chars = line.char_indices().peekable();
    let first = found.len();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, c)| *c);
        let end = at + c.len_utf8();
        let inner =
            before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        // An apostrophe inside a word closes nothing.
        let apostrophe = matches!(c, '’' | '‘' | '\'') && inner;
        let closes = open
            .iter()
            .rposition(|open| open.closers.contains(&c))
            .filter(|_| !apostrophe)
            // A straight or turned mark that looks like an opening one nests.
            .filter(|_| !(matches!(c, '“' | '«') && opens_here(before, after) && c != '"'));
        if let Some(level) = closes {
            let opened = open.swap_remove(level);
            open.truncate(level);
            if level == 0 && !line[opened.start..at].trim().is_empty() {
                found.push(Quote {
                    open: offset + opened.at,
                    start: offset + opened.start,
                    end: offset + at,
                    close: offset + end,
                    joined: false,
                });
            }
        } else if open.len() < DEPTH
            && let Some(closers) = closers(c, before, after)
            && (c != '\'' || closed_soon(&line[end..]))
        {
            open.push(Open {
                at,
                start: end,
                closers,
            });
        }
        before = Some(c);
    }
    let Some(outer) = open.into_iter().next() else {
        return;
    };
    // Never closed: it goes on in the next paragraph, or the mark is lost at the end of a full
    // sentence.
    let words = line[outer.start..].trim_end();
    let goes_on = next
        .trim_start()
        .starts_with(['«', '»', '“', '„', '"', '「', '”']);
    let full = words.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']);
    let clear = found[first..]
        .iter()
        .all(|quote| quote.close <= offset + outer.at);
    if clear && words.len() > 20 && full && (goes_on || line[..outer.at].trim().is_empty()) {
        found.push(Quote {
            open: offset + outer.at,
            start: offset + outer.start,
            end: offset + outer.start + words.len(),
            close: offset + outer.start + words.len(),
            joined: false,
        });
    }
}

/// Whether a single straight mark closes what another opens before `rest`: it stands at the end of a
/// word, not far away.
fn closed_soon(rest: &str) -> bool {
    let mut before = ' ';
    let mut chars = rest.chars().take(REACH).peekable();
    while let Some(c) = chars.next() {
        let ends = chars.peek().is_none_or(|next| !next.is_alphanumeric());
        if c == '\'' && ends && !before.is_whitespace() {
            return true;
        }
        before = c;
    }
    false
}

/// Whether a mark between these two stands where opening ones do.
fn opens_here(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«' | '„' | '—' | '-'))
        && after.is_some_and(char::is_alphanumeric)
}

/// Where the speech of a line of dialogue begins, after its dash: `— Non, dit-il.`
pub(super) fn dialogue(line: &str) -> Option<usize> {
    let rest = line.trim_start().strip_prefix(['—', '–', '―'])?;
    let words = rest.trim_start();
    words
        .starts_with(|c: char| c.is_uppercase() || matches!(c, '¿' | '¡' | '…'))
        .then(|| line.len() - words.len())
}

/// The words of a quote without the white space at their ends, as French sets it.
pub(super) fn trimmed(text: &str, start: usize, end: usize) -> (usize, usize) {
    let words = &text[start..end];
    let from = start + words.len() - words.trim_start().len();
    (from, from.max(start + words.trim_end().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_of_marks_pairs_up() {
        for (text, expected) in [
            ("Il a dit « nous venons » hier.", vec![" nous venons "]),
            ("Er sagte: „Wir kommen“, und ging.", vec!["Wir kommen"]),
            ("»Wir kommen«, sagte er.", vec!["Wir kommen"]),
            (
                "Он сказал: «Фильм «Рубеж» вышел».",
                vec!["Фильм «Рубеж» вышел"],
            ),
            (
                "«Они сказали „нет“», — ответил он.",
                vec!["Они сказали „нет“"],
            ),
            ("“一”，他说，“二‘三’四。”", vec!["一", "二‘三’四。"]),
            ("他說「我們『一起』來」。", vec!["我們『一起』來"]),
            ("قال: \"نعم\" ثم \"لا\".", vec!["نعم", "لا"]),
            ("„Er sagte ‚nein‘“, sagte sie.", vec!["Er sagte ‚nein‘"]),
            ("L’accord d’hier n’est pas signé.", vec![]),
            ("”Ja”, sagte er.", vec!["Ja"]),
            ("Una línea « sin fin", vec![]),
            (
                "Bakan, 'İran'ın sözü budur' dedi.",
                vec!["İran'ın sözü budur"],
            ),
            ("у п'ятницю 'так і сталося", vec![]),
        ] {
            let mut found = Vec::new();
            in_line(text, 0, "", &mut found);
            let found: Vec<&str> = found
                .iter()
                .map(|quote| &text[quote.start..quote.end])
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
