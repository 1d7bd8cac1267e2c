//! Front matter as it leaves in Markdown: byte for byte as it is written, lists and maps among it, but for comments, which guide
//! the writer of a note, and for what is no YAML, such as `title: War: a brief`.
//!
//! Nothing here resolves anchors or builds values: lines are told apart by their letters alone, so that no note can make it long.

/// The entries between the fences of front matter as YAML. Of those of one name the last counts.
pub(super) fn kept(inner: &str) -> String {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for line in inner.lines() {
        if let Some(open) = entries.last_mut()
            && open.goes_on_with(line)
        {
            open.push(line);
        } else if let Some(entry) = Entry::of(line) {
            entries.retain(|it| it.name != entry.name);
            entries.push(entry);
        }
    }
    entries.iter().map(Entry::yaml).collect()
}

/// A field: its line, and those that belong to it.
struct Entry<'l> {
    name: &'l str,
    /// What stands behind the colon, with the spaces there.
    value: &'l str,
    below: Vec<String>,
    /// Whether it is a text of lines (`|`, `>`), in which nothing is a comment.
    is_text: bool,
    /// The quotation mark that is open at the end of what was read.
    quote: Option<char>,
}

impl<'l> Entry<'l> {
    fn of(line: &'l str) -> Option<Self> {
        let (name, value) = line.split_once(':')?;
        if name.trim().is_empty() || name.starts_with([' ', '\t', '-', '#']) {
            return None;
        }
        let mut quote = None;
        let value = uncommented(value, &mut quote);
        let header = value.trim().strip_prefix(['|', '>']);
        let is_header = |it: &str| it.len() <= 2 && it.chars().all(|it| "+-123456789".contains(it));
        Some(Self {
            name: name.trim_end(),
            value,
            below: Vec::new(),
            is_text: header.is_some_and(is_header),
            quote,
        })
    }

    fn goes_on_with(&self, line: &str) -> bool {
        let is_item = line == "-" || line.starts_with("- ");
        let may_hold_items = self.value.trim().is_empty() && !self.is_text;
        line.starts_with([' ', '\t']) || line.trim().is_empty() || is_item && may_hold_items
    }

    fn push(&mut self, line: &str) {
        let line = match self.is_text {
            true => line,
            false => uncommented(line, &mut self.quote),
        };
        // A tab is no indent in YAML.
        let words = line.trim_start_matches('\t');
        let tabs = "  ".repeat(line.len() - words.len());
        self.below.push(tabs + words.trim_end_matches('\r'));
    }

    fn yaml(&self) -> String {
        let below = self.below.join("\n");
        let below = match self.is_text {
            true => below.trim_end_matches('\n'),
            false => below.trim_end(),
        };
        let value = self.value.trim();
        let name = match is_plain(self.name) || is_quoted(self.name) {
            true => self.name.to_owned(),
            false => json(self.name),
        };
        let apart = self.value.is_empty() || self.value.starts_with([' ', '\t']);
        let is_yaml = value.is_empty() || is_plain(value) || is_quoted(value) || is_flow(value);
        match below.is_empty() {
            false => format!("{name}:{}\n{below}\n", self.value.trim_end()),
            true if is_yaml && apart => format!("{name}:{}\n", self.value.trim_end()),
            true if is_yaml => format!("{name}: {value}\n"),
            true => format!("{name}: {}\n", json(super::unquoted(value))),
        }
    }
}

/// A JSON string is a YAML string.
fn json(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// A line without the comment at its end: a `#` behind a space, outside quotation marks. `quote` is the mark that is open before it,
/// and afterwards that which is open behind it.
fn uncommented<'l>(line: &'l str, quote: &mut Option<char>) -> &'l str {
    let mut before = ' ';
    let mut escaped = false;
    // The mark that the letter before closed: one more of them is a mark within the words.
    let mut closed = None;
    for (at, letter) in line.char_indices() {
        match (*quote, letter) {
            (Some('"'), '\\') if !escaped => {
                escaped = true;
                continue;
            }
            (Some(open), letter) if letter == open && !escaped => {
                *quote = None;
                closed = Some(open);
                before = letter;
                continue;
            }
            (None, '\'') if closed == Some('\'') => *quote = Some('\''),
            (Some(_), _) => {}
            (None, '"' | '\'') if before.is_whitespace() || "[{,:".contains(before) => {
                *quote = Some(letter);
            }
            (None, '#') if before.is_whitespace() => return line[..at].trim_end(),
            (None, _) => {}
        }
        (escaped, closed) = (false, None);
        before = letter;
    }
    line
}

/// Whether YAML reads words on one line as these very words, or as a number or a day.
fn is_plain(words: &str) -> bool {
    let mut letters = words.chars();
    let begins = match letters.next() {
        Some('-' | '?' | ':') => letters.next().is_some_and(|next| !next.is_whitespace()),
        Some(first) => !",[]{}#&*!|>'\"%@`".contains(first),
        None => false,
    };
    let control = |letter: char| letter.is_control();
    begins && !words.contains(": ") && !words.ends_with(':') && !words.contains(control)
}

/// Whether they are words between marks of one kind.
fn is_quoted(words: &str) -> bool {
    let single = words
        .strip_prefix('\'')
        .and_then(|it| it.strip_suffix('\''));
    serde_json::from_str::<String>(words).is_ok()
        || single.is_some_and(|it| !it.replace("''", "").contains('\''))
}

/// Whether they are a list or a map in brackets, each of whose parts is words.
fn is_flow(words: &str) -> bool {
    words.starts_with(['[', '{']) && flow(words, 0) == Some("")
}

/// Brackets within brackets.
const DEEPEST: usize = 16;

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

/// What stands behind words in a list or a map.
fn scalar_in_flow(words: &str) -> Option<&str> {
    if let Some(quote) = words.chars().next().filter(|it| "\"'".contains(*it)) {
        let ends = words.match_indices(quote).skip(1).map(|(at, _)| at + 1);
        let mut ends = ends.filter(|&end| is_quoted(&words[..end]));
        return ends.next().map(|end| words[end..].trim_start_matches(' '));
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

        /// Whatever stands there, what leaves is YAML or nothing.
        #[test]
        fn flat_fields_always_leave_as_yaml(values in prop::collection::vec("[ -~é]{0,24}", 0..5)) {
            let lines = values.iter().enumerate().map(|(at, value)| format!("f{at}: {value}\n"));
            read(&lines.collect::<String>());
        }
    }
}
