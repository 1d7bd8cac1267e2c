//! What a bibliography calls its references.

/// Signs that stand within a key, one at a time, beside `_`. Pandoc lets `&`, `<`, `>` and `~` stand in one too, which
/// Markdown takes apart before: entities, tags, what is struck out.
const WITHIN: &str = ":.#$%-+?/";

/// Whether a key can be cited as `[@key]` as it is: by Pandoc's manual it begins with a letter, a digit or `_`, and other signs
/// stand alone between letters and digits.
pub fn is_citable(key: &str) -> bool {
    let ends_well = key.ends_with(char::is_alphanumeric);
    let begins_well = key.starts_with(|first: char| first.is_alphanumeric() || first == '_');
    let mut before = ' ';
    ends_well
        && begins_well
        && key.chars().all(|letter| {
            let fits = letter.is_alphanumeric()
                || letter == '_'
                || WITHIN.contains(letter) && !WITHIN.contains(before);
            before = letter;
            fits
        })
}

/// Whether a program gave it to count by, so that nobody cites by it: a number, an address, or the key of an item in Zotero,
/// which has a library's number before eight signs.
pub(super) fn is_number(key: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let of_zotero = |part: &str| {
        part.len() == 8
            && part
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    let item = key.split_once('/');
    digits(key)
        || key.contains("://")
        || key.starts_with('#')
        || item.is_some_and(|(library, item)| digits(library) && of_zotero(item))
}

/// The key in a note, as Zotero keeps it in its field Extra: "Citation Key: gupta2020".
pub(super) fn key_in(note: &str) -> Option<&str> {
    let mut keys = note.lines().filter_map(key_of_line);
    keys.next()
}

/// The rest of a note.
pub(super) fn without_key(note: &str) -> String {
    let lines: Vec<&str> = note
        .lines()
        .filter(|line| key_of_line(line).is_none())
        .collect();
    lines.join("\n").trim().to_owned()
}

fn key_of_line(line: &str) -> Option<&str> {
    let (name, key) = line.split_once(':')?;
    let name = name.trim().to_ascii_lowercase();
    let is_key = matches!(
        name.as_str(),
        "citation key" | "citationkey" | "citation-key" | "bibtex"
    );
    is_key.then_some(key.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_what_pandoc_reads_whole() {
        for key in [
            "gupta2020",
            "gupta:2020a",
            "_a",
            "Мир2022",
            "a_b__c",
            "a.b/c-d",
            "新华社2022",
        ] {
            assert!(is_citable(key), "{key}");
        }
        for key in [
            "", "a b", "a,b", "a..b", "-a", "a.", "a]b", "a@b", "{a}", "a__", "a<b", "a>b", "a~b",
            "a&b",
        ] {
            assert!(!is_citable(key), "{key}");
        }
    }

    #[test]
    fn what_programs_count_by_is_no_key() {
        for key in [
            "12",
            "http://zotero.org/users/1/items/ABCD2345",
            "1234567/ABCD2345",
            "#item_12",
        ] {
            assert!(is_number(key), "{key}");
        }
        for key in ["gupta2020", "2020/gupta", "a12"] {
            assert!(!is_number(key), "{key}");
        }
    }
}
