//! A note's YAML front matter: `name: value` lines between two `---`.
//!
//! Only flat fields are read; anything else is shown nowhere and leaves in Markdown as it is written.

mod kept;

use std::ops::Range;

use crate::document::FrontMatter;
pub(crate) use kept::kept;

/// Reads the front matter at the head of a note; an empty one where there is none.
pub fn front_matter(text: &str) -> FrontMatter {
    let mut front = FrontMatter::default();
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return front;
    };
    let mut end = first.len();
    let mut fields = Vec::new();
    for line in lines {
        end += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            for (name, value) in fields {
                set(&mut front, name, value);
            }
            front.inner = text[first.len()..end - line.len()].to_owned();
            front.range = 0..end;
            return front;
        }
        if let Some((name, value)) = line.split_once(':')
            && !name.starts_with([' ', '\t', '-', '#'])
        {
            fields.push((name.trim(), unquoted(without_comment(value.trim()))));
        }
    }
    front
}

/// The bytes of a field's value, as it is written; none where the front matter has no such field or it is empty.
pub(crate) fn value_range(text: &str, field: &str) -> Option<Range<usize>> {
    let front = front_matter(text).range;
    let mut at = 0;
    for line in text[front].split_inclusive('\n') {
        if let Some((name, value)) = line.split_once(':')
            && name.trim() == field
            && !value.trim().is_empty()
        {
            let start = at + name.len() + 1 + (value.len() - value.trim_start().len());
            return Some(start..start + without_comment(value.trim()).len());
        }
        at += line.len();
    }
    None
}

fn set(front: &mut FrontMatter, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let value = value.to_owned();
    match name {
        "title" => front.title = Some(value),
        "marking" => front.marking = Some(value),
        "as-of" | "as_of" => front.as_of = Some(value),
        "author" => front.author = Some(value),
        _ => front.others.push((name.to_owned(), value)),
    }
}

/// A value without the comment behind it: a space and `#`, outside quotation marks.
fn without_comment(value: &str) -> &str {
    if let Some(mark) = value.chars().next().filter(|mark| "\"'".contains(*mark))
        && let Some(end) = value[1..].find(mark)
    {
        return &value[..end + 2];
    }
    match value.find(" #").or_else(|| value.find("\t#")) {
        Some(at) => value[..at].trim_end(),
        None => value,
    }
}

/// The words inside a pair of quotation marks, or all of it.
pub(crate) fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .iter()
        .find_map(|&mark| value.strip_prefix(mark)?.strip_suffix(mark))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_and_the_rest_is_kept() {
        let text = "---\ntitle: \"War: a brief\"\nmarking: TLP:AMBER\nas-of: 2022-03-18\nto: Desk\n---\n# A";
        let front = front_matter(text);
        assert_eq!(front.title.as_deref(), Some("War: a brief"));
        assert_eq!(front.marking.as_deref(), Some("TLP:AMBER"));
        assert_eq!(front.as_of.as_deref(), Some("2022-03-18"));
        assert_eq!(front.others, [("to".to_owned(), "Desk".to_owned())]);
        assert_eq!(&text[front.range.end..], "# A");
    }

    #[test]
    fn comments_are_no_values() {
        let front = front_matter(
            "---\nmarking: TLP:RED # ask first\ntitle: \"War #1\" # x\nto: a#b\n---\n",
        );
        assert_eq!(front.marking.as_deref(), Some("TLP:RED"));
        assert_eq!(front.title.as_deref(), Some("War #1"));
        assert_eq!(front.others, [("to".to_owned(), "a#b".to_owned())]);
        // A mark that nothing closes is an apostrophe.
        let front = front_matter("---\nto: 'tis for us # ask Bo first\n---\n");
        assert_eq!(front.others, [("to".to_owned(), "'tis for us".to_owned())]);
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        for text in [
            "---\nnever closed: yes",
            "a\n---\nb: c\n---\n",
            "",
            "--- x\n---",
        ] {
            assert_eq!(front_matter(text), FrontMatter::default());
        }
    }
}
