//! Names of files that every file system takes, and that a `[[link]]` can hold.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// Letters of a name, as a reader counts them.
const LETTERS: usize = 80;
/// Bytes of a name in UTF-8: file systems take 255, endings and numbers included.
const BYTES: usize = 180;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "conin$", "conout$", "com0", "com1", "com2", "com3", "com4",
    "com5", "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6",
    "lpt7", "lpt8", "lpt9", "com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³",
];

/// A title as a file's name, without an ending: no sign that a file system refuses or that ends a link, no device,
/// no dot at either end, and not too long.
pub(crate) fn of(title: &str) -> String {
    let mut plain = String::new();
    for letter in title.nfc() {
        match letter {
            // What Windows refuses, and what Obsidian takes for a part of a link.
            '/' | '\\' | ':' | '|' => plain.push('-'),
            '"' => plain.push('\''),
            '`' => plain.push('\''),
            '[' | '{' => plain.push('('),
            ']' | '}' => plain.push(')'),
            '<' | '>' | '?' | '*' | '#' | '^' | '%' => plain.push(' '),
            // Marks that turn the direction of what is read can make a name look like another.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            '\u{200b}' | '\u{feff}' => {}
            letter if letter.is_control() || letter.is_whitespace() => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = String::new();
    for (count, cluster) in words.graphemes(true).enumerate() {
        if count == LETTERS || name.len() + cluster.len() > BYTES {
            break;
        }
        name.push_str(cluster);
    }
    let ends = |letter: char| letter == '.' || letter == ' ';
    let name = name.trim_matches(ends);
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    if DEVICES.contains(&stem.to_lowercase().as_str()) {
        return format!("{name}_");
    }
    match name {
        "" => "Untitled".to_owned(),
        name => name.to_owned(),
    }
}

/// A notebook's name as a folder: one in another where it has a stroke.
pub(crate) fn folder(notebook: &str) -> String {
    let parts = notebook.split('/').map(str::trim);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(of).collect();
    match parts.is_empty() {
        true => "Untitled".to_owned(),
        false => parts.join("/"),
    }
}

/// What two names have in common that a file system could take for one.
pub(crate) fn folded(name: &str) -> String {
    // Decomposed, in one case, then composed: as the file systems do that fold at all.
    let lower: String = name.nfd().flat_map(char::to_lowercase).collect();
    lower.nfc().collect()
}

/// The names that are taken in a vault.
#[derive(Debug, Default)]
pub(crate) struct Taken(HashSet<String>);

impl Taken {
    pub(crate) fn add(&mut self, path: &str) {
        self.0.insert(folded(path));
    }

    /// The path of a new Markdown file, without its ending: with a number where its name is taken.
    pub(crate) fn free(&mut self, folder: &str, title: &str) -> String {
        let name = of(title);
        for number in 1_u64.. {
            let path = match number {
                1 => format!("{folder}/{name}"),
                _ => format!("{folder}/{name} {number}"),
            };
            if self.0.insert(folded(&format!("{path}.md"))) {
                return path;
            }
        }
        unreachable!("there are more numbers than files")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        let check = |title: &str, expected: &str| assert_eq!(of(title), expected, "{title:?}");
        check("The call: what was said?", "The call- what was said");
        check("../../etc/passwd", "-..-etc-passwd");
        check("CON", "CON_");
        check("nul.txt", "nul.txt_");
        check("..", "Untitled");
        check(" . ", "Untitled");
        check("", "Untitled");
        check("a\u{0}b\u{202e}c\n[[d]]", "a bc ((d))");
        check("U.S. ", "U.S");
        check("100 % #1 ^x", "100 1 x");
        check("Cafe\u{301}", "Café");
        assert_eq!(folder("Projects / Ukraine:2"), "Projects/Ukraine-2");
        assert_eq!(folder("/"), "Untitled");
    }

    #[test]
    fn two_names_that_a_file_system_takes_for_one_are_told_apart() {
        let mut taken = Taken::default();
        assert_eq!(taken.free("Notes", "The Call"), "Notes/The Call");
        assert_eq!(taken.free("Notes", "the call"), "Notes/the call 2");
        assert_eq!(taken.free("Notes", "THE CALL?"), "Notes/THE CALL 3");
        assert_eq!(taken.free("Notes", "Cafe\u{301}"), "Notes/Café");
        assert_eq!(taken.free("Notes", "CAFÉ"), "Notes/CAFÉ 2");
    }

    proptest! {
        #[test]
        fn any_title_gives_a_name(title in any::<String>()) {
            let name = of(&title);
            prop_assert!(!name.is_empty() && name.len() <= BYTES + 1);
            prop_assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '#', '^', '[', ']', '\0']));
            prop_assert!(!name.starts_with(['.', ' ']) && !name.ends_with(['.', ' ']));
            prop_assert!(!name.chars().any(char::is_control));
        }
    }
}
