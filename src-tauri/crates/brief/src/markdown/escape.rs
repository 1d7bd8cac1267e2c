//! Words that Markdown reads as words.

use std::fmt::Write as _;

pub(crate) fn escaped(words: &str) -> String {
    let mut out = String::new();
    escape(words, &mut out);
    out
}

/// Escapes what Pandoc would read as anything but words.
pub(crate) fn escape(words: &str, out: &mut String) {
    let mut before = out.chars().next_back();
    for letter in words.chars() {
        let line_start = matches!(before, None | Some('\n'));
        let special = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '^' | '$' => true,
            '@' => !before.is_some_and(char::is_alphanumeric),
            // Two of them highlight.
            '=' => line_start || before == Some('='),
            '#' | '>' | '+' | '-' | ':' => line_start,
            // "1." at the start of a line begins a list.
            '.' | ')' => {
                // Not back to the start of the line, which may be far away.
                let above = out.trim_end_matches(|letter: char| letter.is_ascii_digit());
                above.len() < out.len() && (above.is_empty() || above.ends_with('\n'))
            }
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(letter);
        before = Some(letter);
    }
}

/// Adds lines with a prefix, the first with another; empty lines get the prefix without its spaces.
pub(super) fn prefixed(text: &str, first: &str, rest: &str, out: &mut String) {
    for (index, line) in text.trim_end_matches('\n').split('\n').enumerate() {
        if text.is_empty() {
            break;
        }
        let prefix = if index == 0 { first } else { rest };
        let whole = format!("{prefix}{line}");
        let _ = writeln!(out, "{}", whole.trim_end());
    }
}
