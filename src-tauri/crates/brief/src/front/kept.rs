//! Front matter as it leaves in Markdown: byte for byte as it is written, lists and maps among it, but for comments, which guide
//! the writer of a note, and for what is no YAML, such as `title: War: a brief`.
//!
//! Nothing here resolves anchors, and every line is gone over once, so that no note can make it long.

mod comments;

use std::collections::{BTreeMap, HashSet};

use serde::de::IgnoredAny;

use comments::{comment, uncommented};

/// The entries between the fences of front matter as YAML. Of those of one name the last counts.
pub(crate) fn kept(inner: &str) -> String {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for line in inner.lines() {
        if let Some(open) = entries.last_mut()
            && open.goes_on_with(line)
        {
            open.lines.push(line);
        } else if let Some(entry) = Entry::of(line) {
            entries.push(entry);
        }
    }
    let mut names = HashSet::new();
    entries.reverse();
    entries.retain(|entry| names.insert(read(entry.name)));
    entries.iter().rev().map(Entry::yaml).collect()
}

/// A field: its line, and those that belong to it.
struct Entry<'l> {
    name: &'l str,
    /// What stands behind the colon, with the spaces there, and the lines below, with their comments.
    lines: Vec<&'l str>,
    /// Whether its own line has no value.
    is_bare: bool,
    /// Whether it is a text of lines (`|`, `>`), in which nothing is a comment.
    is_text: bool,
}

impl<'l> Entry<'l> {
    fn of(line: &'l str) -> Option<Self> {
        let (name, value) = line.split_once(':')?;
        if name.trim().is_empty() || name.starts_with([' ', '\t', '-', '#']) {
            return None;
        }
        let own = uncommented(&[value])[0].trim();
        let header = own.strip_prefix(['|', '>']);
        let is_header = |it: &str| it.len() <= 2 && it.chars().all(|it| "+-123456789".contains(it));
        Some(Self {
            name: name.trim_end(),
            lines: vec![value],
            is_bare: own.is_empty(),
            is_text: header.is_some_and(is_header),
        })
    }

    fn goes_on_with(&self, line: &str) -> bool {
        let is_item = line == "-" || line.starts_with("- ");
        line.starts_with([' ', '\t']) || line.trim().is_empty() || is_item && self.is_bare
    }

    fn yaml(&self) -> String {
        let lines = match self.is_text {
            true => [&uncommented(&self.lines[..1]), &self.lines[1..]].concat(),
            false => uncommented(&self.lines),
        };
        let below: Vec<String> = lines[1..].iter().map(|line| indented(line)).collect();
        let below = below.join("\n");
        let below = match self.is_text {
            true => below.trim_end_matches('\n'),
            false => below.trim_end(),
        };
        let name = match is_plain(self.name) || is_quoted(self.name) {
            true => self.name.to_owned(),
            false => json(self.name),
        };
        let apart = match lines[0].is_empty() || lines[0].starts_with([' ', '\t']) {
            true => "",
            false => " ",
        };
        let value = lines[0].trim();
        let whole = format!("{name}:{apart}{}\n", lines[0].trim_end());
        if !below.is_empty() {
            let whole = format!("{whole}{below}\n");
            return match is_well_formed(&whole) {
                true => whole,
                false => format!("{name}: {}\n", json(&read(&self.words()))),
            };
        }
        let is_words = value.is_empty() || is_plain(value) || is_quoted(value);
        let is_odd = lines[0].contains(is_odd);
        match !is_odd && is_words || is_flow(value) && is_well_formed(&whole) {
            true => whole,
            false => format!("{name}: {}\n", json(&read(value))),
        }
    }

    /// All that its lines say, where they are no YAML: no mark there is sure to keep a `#` from beginning a comment.
    fn words(&self) -> String {
        let (lines, between) = match self.is_text {
            true => (self.lines[1..].to_vec(), "\n"),
            false => {
                let lines = self.lines.iter().map(|line| &line[..comment(line, 0)]);
                (lines.collect(), " ")
            }
        };
        let lines = lines.into_iter().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        lines.join(between)
    }
}

/// A line below a field: a tab is no indent in YAML.
fn indented(line: &str) -> String {
    let words = line.trim_start_matches('\t');
    "  ".repeat(line.len() - words.len()) + words.trim_end_matches('\r')
}

/// A JSON string is a YAML string, but for signs that only stand there as escapes.
fn json(words: &str) -> String {
    let mut out = String::new();
    for letter in serde_json::Value::from(words).to_string().chars() {
        match is_odd(letter) {
            true => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => out.push(letter),
        }
    }
    out
}

/// Whether YAML has no such sign in a line.
fn is_odd(letter: char) -> bool {
    const ODD: [char; 5] = ['\u{2028}', '\u{2029}', '\u{feff}', '\u{fffe}', '\u{ffff}'];
    letter.is_control() && letter != '\t' || ODD.contains(&letter)
}

/// What words say that may stand between quotation marks.
fn read(words: &str) -> String {
    serde_json::from_str(words).unwrap_or_else(|_| super::unquoted(words).to_owned())
}

/// Whether YAML reads words on one line as these very words, or as a number or a day.
fn is_plain(words: &str) -> bool {
    let mut letters = words.chars();
    let begins = match letters.next() {
        Some('-' | '?' | ':') => letters.next().is_some_and(|next| !next.is_whitespace()),
        Some(first) => !",[]{}#&*!|>'\"%@`".contains(first),
        None => false,
    };
    let is_odd = |letter: char| letter == '\t' || is_odd(letter);
    let ends = [": ", " #"].iter().any(|it| words.contains(it)) || words.ends_with(':');
    begins && !ends && !words.contains(is_odd)
}

/// Whether they are words between marks of one kind.
fn is_quoted(words: &str) -> bool {
    let single = words
        .strip_prefix('\'')
        .and_then(|it| it.strip_suffix('\''));
    let is_single = single.is_some_and(|it| !it.replace("''", "").contains('\''));
    let is_double = || {
        // Of two escapes that are one letter YAML knows nothing.
        let lower = words.to_ascii_lowercase();
        let halves = ["\\ud8", "\\ud9", "\\uda", "\\udb"];
        serde_json::from_str::<String>(words).is_ok() && !halves.iter().any(|it| lower.contains(it))
    };
    !words.contains(is_odd) && (is_single || is_double())
}

/// Whether they are a list or a map in brackets, each of whose parts is words.
fn is_flow(words: &str) -> bool {
    words.starts_with(['[', '{']) && flow(words, 0) == Some("")
}

/// Brackets within brackets.
const DEEPEST: usize = 16;
/// The same over more than one line.
const DEEPEST_OF_LINES: usize = 128;

/// What stands behind a list, a map or words in one.
fn flow(words: &str, depth: usize) -> Option<&str> {
    let (is_map, close) = match words.chars().next()? {
        '[' => (false, ']'),
        '{' => (true, '}'),
        _ => return scalar_in_flow(words),
    };
    if depth == DEEPEST {
        return None;
    }
    let mut rest = words[1..].trim_start();
    loop {
        if let Some(behind) = rest.strip_prefix(close) {
            return Some(behind.trim_start());
        }
        rest = match is_map {
            true => {
                let value = scalar_in_flow(rest)?.strip_prefix(": ")?;
                flow(value.trim_start(), depth + 1)?.trim_start()
            }
            false => flow(rest, depth + 1)?.trim_start(),
        };
        match rest.strip_prefix(',') {
            Some(next) => rest = next.trim_start(),
            None if rest.starts_with(close) => {}
            None => return None,
        }
    }
}

/// The end of words that begin with a quotation mark.
fn quoted(words: &str) -> Option<usize> {
    let mut letters = words.char_indices().peekable();
    let (_, mark) = letters.next()?;
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && mark == '"' {
            letters.next();
        } else if letter == mark {
            // Two are one mark within the words.
            if mark == '"' || letters.next_if(|(_, next)| *next == mark).is_none() {
                return Some(at + 1);
            }
        }
    }
    None
}

/// Whether a reader of YAML reads an entry of more than one line, or brackets. Where nothing stands for what stands elsewhere it is
/// read whole, a name that stands twice in a map among it.
fn is_well_formed(entry: &str) -> bool {
    let mut open = 0_usize;
    let is_deep = entry.chars().any(|letter| {
        match letter {
            '[' | '{' => open += 1,
            ']' | '}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > DEEPEST_OF_LINES
    });
    if is_deep || entry.contains(|letter| letter != '\n' && is_odd(letter)) {
        return false;
    }
    match entry.contains('*') {
        true => serde_yaml::from_str::<BTreeMap<String, IgnoredAny>>(entry).is_ok(),
        false => serde_yaml::from_str::<serde_yaml::Mapping>(entry).is_ok(),
    }
}

/// What stands behind words in a list or a map.
fn scalar_in_flow(words: &str) -> Option<&str> {
    if words.starts_with(['"', '\'']) {
        let end = quoted(words)?;
        return is_quoted(&words[..end]).then(|| words[end..].trim_start_matches(' '));
    }
    let end = words.find([',', '[', ']', '{', '}']).unwrap_or(words.len());
    let end = words[..end].find(": ").unwrap_or(end);
    let own = words[..end].trim_end();
    // Readers of YAML differ about where a question mark ends such words.
    let own_is_plain = is_plain(own) && !own.contains('?') && !own.starts_with(':');
    own_is_plain.then(|| &words[own.len()..])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_yaml::Value;

    use super::kept;

    /// What a reader of YAML makes of what is kept.
    fn read(inner: &str) -> Value {
        let kept = kept(inner);
        serde_yaml::from_str(&kept).unwrap_or_else(|error| panic!("{error} in:\n{kept}"))
    }

    #[test]
    fn lists_and_maps_are_kept_byte_for_byte() {
        let whole = "tags: [a, \"b, c\", [d]]\nsources:\n  - one\n  - two: 2\nplain:\n- a\n- b\n\
            desk:\n  head: Ada\n  phone: '+1'\nsummary: |\n  # no comment\n  Two lines.\nup: {a: b}\nempty:\n";
        assert_eq!(kept(whole), whole);
        read(whole);
    }

    #[test]
    fn a_mark_within_quoted_words_does_not_end_them() {
        let whole = "a:\n- ''' #'\nb: 'it''s # so'\n";
        assert_eq!(kept(whole), whole);
    }

    #[test]
    fn comments_do_not_leave_and_what_is_no_yaml_becomes_words() {
        let check = |inner: &str, expected: &str| {
            assert_eq!(kept(inner), expected);
            read(inner);
        };
        check(
            "# ask first\nto: Desk # him\nq: \"a # b\" # c\n",
            "to: Desk\nq: \"a # b\"\n",
        );
        check("title: War: a brief\n", "title: \"War: a brief\"\n");
        check("to:Desk\n", "to: Desk\n");
        check("tags: [#a, #b]\n", "tags: \"[#a,\"\n");
        check(
            "by: @ada\ntags: [@ada]\n",
            "by: \"@ada\"\ntags: \"[@ada]\"\n",
        );
        check("list:\n  - it's # so\n\t- c\n", "list:\n  - it's\n  - c\n");
        check("a: 1\r\na: 2\r\nno field\r\n", "a: 2\n");
        check("\"a\": 1\n'a': 2\n", "'a': 2\n");
        check("a: \u{2028}b\u{feff}\n", "a: \"b\\ufeff\"\n");
        check("a: \u{2028}b\n", "a: \"b\"\n");
        check("a: \"\\ud83d\\ude00\"\n", "a: \"\u{1f600}\"\n");
    }

    #[test]
    fn lines_below_that_are_no_yaml_become_words_with_the_line_above() {
        let check = |inner: &str, expected: &str| {
            assert_eq!(kept(inner), expected);
            read(inner);
        };
        check(
            "title: War: a brief\n  goes on # x\nto: Desk\n",
            "title: \"War: a brief goes on\"\nto: Desk\n",
        );
        check("t: [a,\n  b\n", "t: \"[a, b\"\n");
        check("t: {a: 1,\n  a: 2}\n", "t: \"{a: 1, a: 2}\"\n");
        check("to:Desk\n  and more\n", "to: Desk\n  and more\n");
        check("a: *b\n  c\n", "a: \"*b c\"\n");
        check(
            "a: |3\n  one # no comment\n  two\n",
            "a: \"one # no comment\\ntwo\"\n",
        );
    }

    #[test]
    fn a_mark_that_nothing_closes_keeps_no_comment() {
        let check = |inner: &str, expected: &str| {
            assert_eq!(kept(inner), expected);
            read(inner);
        };
        check("to: 'tis for us # ask Bo first\n", "to: \"'tis for us\"\n");
        check(
            "to: Ada, 'Bo # ask\nby: it's # so, it's\n",
            "to: Ada, 'Bo\nby: it's\n",
        );
        check(
            "to:\n- 'tis # Bo\n- \"so # Cy\n",
            "to: \"- 'tis - \\\"so\"\n",
        );
        check("to:\n- a 'b # x\n- 'c # d'\n", "to:\n- a 'b\n- 'c # d'\n");
    }

    /// What took time by the square took minutes with a tenth of it.
    #[test]
    fn long_front_matter_is_gone_over_once() {
        let began = std::time::Instant::now();
        let escapes = format!("a: [\"{}\"]\n", "\\\"".repeat(100_000));
        assert_eq!(kept(&escapes), escapes);
        let fields: String = (0..100_000).map(|at| format!("f{at}: a\n")).collect();
        assert_eq!(kept(&fields), fields);
        let open = format!("a:\n  {}\n", "[".repeat(100_000));
        assert_eq!(kept(&open), format!("a: \"{}\"\n", "[".repeat(100_000)));
        assert!(began.elapsed().as_secs() < 20);
    }

    fn scalar() -> impl Strategy<Value = Value> {
        prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[ -~éش中]{0,12}".prop_map(Value::from),
            "(a|: |#| |'|\"|,|-){0,6}".prop_map(Value::from),
        ]
    }

    fn value() -> impl Strategy<Value = Value> {
        scalar().prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z]{1,6}", inner, 0..4).prop_map(|map| {
                    let pairs = map.into_iter().map(|(key, it)| (key.into(), it));
                    Value::Mapping(pairs.collect())
                }),
            ]
        })
    }

    proptest! {
        /// Whatever YAML a note begins with, a reader of its Markdown reads the same.
        #[test]
        fn what_is_yaml_is_read_as_the_same(fields in prop::collection::btree_map("[a-z]{1,8}", value(), 0..6)) {
            let map: BTreeMap<String, Value> = fields;
            let written = match map.is_empty() {
                true => String::new(),
                false => serde_yaml::to_string(&map).unwrap(),
            };
            let before: Value = serde_yaml::from_str(&written).unwrap();
            prop_assert_eq!(read(&written), before);
        }

        /// The same of lines below lines.
        #[test]
        fn any_lines_leave_as_yaml(
            lines in prop::collection::vec(("[a-c\"' #é]{1,3}:|(\t|  | |- )?", "([ -~é\u{2028}\u{feff}]|: |- | #|\\[|\\]|\"|'|\\||\t){0,12}"), 0..8)
        ) {
            let lines = lines.iter().map(|(head, words)| format!("{head}{words}\n"));
            let written = lines.collect::<String>();
            if !kept(&written).is_empty() {
                prop_assert!(read(&written).is_mapping());
            }
        }

        /// Whatever stands there, what leaves is YAML or nothing.
        #[test]
        fn flat_fields_always_leave_as_yaml(values in prop::collection::vec("[ -~é]{0,24}", 0..5)) {
            let lines = values.iter().enumerate().map(|(at, value)| format!("f{at}: {value}\n"));
            read(&lines.collect::<String>());
        }
    }
}
