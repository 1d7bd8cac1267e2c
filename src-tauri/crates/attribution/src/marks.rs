//! Quotation marks: which open, which close, and what stands between them.

use std::collections::HashMap;

/// Something between quotation marks, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quote {
    /// The opening mark.
    pub(crate) open: usize,
    /// The first byte of the words.
    pub(crate) start: usize,
    /// The first byte after the words.
    pub(crate) end: usize,
    /// The first byte after the closing mark; `end` where a mark is missing.
    pub(crate) close: usize,
    /// Whether it is closed in a later paragraph: every paragraph of a long quote opens anew and
    /// only the last is closed.
    pub(crate) goes_on: bool,
    /// A line of a transcript, which needs no marks.
    pub(crate) turn: bool,
}

/// A mark that opens inside of more open ones opens nothing: the texts that have it are no quotes.
const DEPTH: usize = 16;

/// Every quote of `text`, outermost only, in order, none across a line break.
pub(crate) fn quotes(text: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        in_line(line, at, &text[at + line.len()..], &mut found);
        at += line.len();
    }
    found
}

fn in_line(line: &str, offset: usize, after_line: &str, found: &mut Vec<Quote>) {
    // Up to which byte of the line nothing closes what a mark opens, as far as is known.
    let mut unclosed: HashMap<char, usize> = HashMap::new();
    let mut typeset_end = Some(0);
    let mut at = 0;
    while let Some(mark) = line[at..].chars().next() {
        // ``As typesetters write them.''
        if line[at..].starts_with("``") {
            let words = at + 2;
            typeset_end = typeset_end.and_then(|end| {
                if end >= words {
                    return Some(end);
                }
                line[words..].find("''").map(|length| words + length)
            });
        }
        let typeset = typeset_end
            .filter(|&end| line[at..].starts_with("``") && !line[at + 2..end].trim().is_empty());
        if let Some(end) = typeset {
            found.push(Quote {
                open: offset + at,
                start: offset + at + 2,
                end: offset + end,
                close: offset + end + 2,
                goes_on: false,
                turn: false,
            });
            at = end + 2;
            continue;
        }
        let after = at + mark.len_utf8();
        let before = line[..at].chars().next_back();
        let next = line[after..].chars().next();
        if !opens(mark, before, next) {
            at = after;
            continue;
        }
        if unclosed.get(&mark).is_some_and(|&until| at < until) {
            at = after;
            continue;
        }
        let (end, close) = match closing(line, at, mark, after_line) {
            Ok(ends) => ends,
            Err(until) => {
                unclosed.insert(mark, until);
                at = after;
                continue;
            }
        };
        if !line[after..end].trim().is_empty() {
            found.push(Quote {
                open: offset + at,
                start: offset + after,
                end: offset + end,
                close: offset + close,
                goes_on: end == close,
                turn: false,
            });
        }
        at = close.max(after);
    }
}

fn opens(mark: char, before: Option<char>, next: Option<char>) -> bool {
    let at_edge =
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?' | ')'));
    let word_next = next.is_some_and(|c| !c.is_whitespace());
    match mark {
        '“' | '„' | '«' | '「' | '『' => true,
        // A straight mark set off by a space on either side still opens: `" For example`.
        '"' => at_edge || before.is_some_and(|c| matches!(c, ',' | '.')) && next == Some(' '),
        '‘' => at_edge && word_next,
        // "'90s" and "'em" open nothing; the second is sorted out by its missing end.
        '\'' => at_edge && next.is_some_and(|c| c.is_alphabetic() || matches!(c, '[' | '…' | '.')),
        _ => false,
    }
}

/// The byte where the words end and the byte after the closing mark.
///
/// # Errors
/// The byte before which nothing closes this mark where another one opens either.
fn closing(line: &str, open: usize, mark: char, after_line: &str) -> Result<(usize, usize), usize> {
    let start = open + mark.len_utf8();
    match mark {
        '「' => find(line, start, |c| c == '」'),
        '『' => find(line, start, |c| c == '』'),
        '«' => find(line, start, |c| c == '»'),
        '„' => find(line, start, |c| matches!(c, '“' | '”' | '"')),
        '“' | '"' => double(line, start, after_line).ok_or(start),
        _ => single(line, start, mark),
    }
}

fn find(line: &str, start: usize, is: impl Fn(char) -> bool) -> Result<(usize, usize), usize> {
    let (at, mark) = line[start..]
        .char_indices()
        .find(|&(_, c)| is(c))
        .ok_or(line.len())?;
    Ok((start + at, start + at + mark.len_utf8()))
}

/// Straight and curly double marks close each other, since texts mix them.
fn double(line: &str, start: usize, after_line: &str) -> Option<(usize, usize)> {
    let mut depth = 0;
    for (at, c) in line[start..].char_indices() {
        let at = start + at;
        let before = line[..at].chars().next_back();
        let next = line[at + c.len_utf8()..].chars().next();
        let ends = next.is_none_or(|c| !c.is_alphanumeric());
        match c {
            '"' if depth == 0 && nests(line, at) => depth += 1,
            '”' | '"' if depth == 0 => return Some((at, at + c.len_utf8())),
            // A curly opening mark in the place of a closing one.
            '“' if depth == 0 && before.is_some_and(|c| !c.is_whitespace()) && ends => {
                return Some((at, at + c.len_utf8()));
            }
            '“' if depth == DEPTH => return None,
            '“' => depth += 1,
            '”' | '"' => depth -= 1,
            _ => {}
        }
    }
    let words = line[start..].trim_end();
    // Never closed: a long quote that goes on in the next paragraph, or a lost mark at the end of
    // a full sentence.
    let full = words.ends_with(['.', '!', '?', ',']) && words.starts_with(char::is_uppercase);
    let next_opens = || {
        after_line
            .trim_start()
            .starts_with(['"', '“', '«', '„', '‘'])
    };
    (full && words.len() > 20 || next_opens()).then_some((start + words.len(), start + words.len()))
}

/// Whether the straight mark at `at`, inside a quote, opens another one: it looks like an opening
/// mark and the next two look like closing ones.
fn nests(line: &str, at: usize) -> bool {
    let opening = |at: usize| {
        line[..at].ends_with([' ', '(', '\u{a0}', '—', '-'])
            && line[at + 1..].starts_with(|c: char| c.is_alphanumeric())
    };
    let mut next = line[at + 1..]
        .match_indices('"')
        .map(|(found, _)| at + 1 + found);
    opening(at)
        && next.next().is_some_and(|close| !opening(close))
        && next.next().is_some_and(|close| !opening(close))
}

/// Single marks look like apostrophes: the first that can close, but not a possessive of a plural
/// when a better one follows.
fn single(line: &str, start: usize, mark: char) -> Result<(usize, usize), usize> {
    let wanted = if mark == '‘' { '’' } else { '\'' };
    let mut fallback = None;
    let mut doubled = false;
    for (at, c) in line[start..].char_indices() {
        let at = start + at;
        if c == '"' && fallback.is_none() && mark == '\'' && !doubled {
            doubled = true;
            // Double marks inside single ones come in pairs.
            let rest = &line[at + 1..];
            if rest
                .find('"')
                .is_none_or(|close| rest.find('\'').is_some_and(|s| s < close))
            {
                return Err(at);
            }
        }
        if c != wanted && c != '\'' && c != '’' {
            continue;
        }
        let before = line[..at].chars().next_back();
        let next = line[at + c.len_utf8()..].chars().next();
        let can_close =
            next.is_none_or(|c| !c.is_alphanumeric()) && before.is_some_and(|c| !c.is_whitespace());
        if !can_close {
            continue;
        }
        let here = (at, at + c.len_utf8());
        let possessive = before == Some('s')
            && next == Some(' ')
            && line[at + c.len_utf8()..]
                .trim_start()
                .starts_with(char::is_lowercase);
        if !possessive {
            return Ok(here);
        }
        fallback.get_or_insert(here);
    }
    fallback.ok_or(line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_pair_up() {
        for (text, expected) in [
            ("He said \"yes\" and “no”.", vec!["yes", "no"]),
            ("He said \"mixed marks”, then left.", vec!["mixed marks"]),
            (
                "conflicts are 'in no-one's interest,' it said",
                vec!["in no-one's interest,"],
            ),
            ("It’s the states' rights that don't count.", vec![]),
            (
                "‘It’s all the parties’ fault,’ she said",
                vec!["It’s all the parties’ fault,"],
            ),
            (
                "The '90s were 'the best of times' here",
                vec!["the best of times"],
            ),
            ("Er sagte: „Wir kommen“, und ging.", vec!["Wir kommen"]),
            ("Il a dit « nous venons » hier.", vec![" nous venons "]),
            ("他说「我们来」。", vec!["我们来"]),
            (
                "\"One,\" he said. \"Two 'inner' two.\"",
                vec!["One,", "Two 'inner' two."],
            ),
            ("``We agree,'' she said.", vec!["We agree,"]),
            ("a 5\" pipe", vec![]),
            (
                "\"a turn from \"more ships\" to fewer,\" she said, \"is \"right\".\"",
                vec!["a turn from \"more ships\" to fewer,", "is \"right\"."],
            ),
        ] {
            let found: Vec<&str> = quotes(text).iter().map(|q| &text[q.start..q.end]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_quote_over_paragraphs_goes_on() {
        let found = quotes("“First part.\n\n“Second part,” she said.");
        assert_eq!(found.len(), 2);
        assert!(found[0].goes_on && !found[1].goes_on);
    }
}
