//! How words are cut and folded in each language.

use demarche_text::word::is_unspaced;

use super::lexicon::Language;

/// Whether words stand without spaces between them.
pub(super) fn unspaced(language: Language) -> bool {
    language.is(&["zh", "ja"])
}

/// A word as the tables have it: in lower case, with plain apostrophes; Arabic without vowel signs
/// and with one form of alif.
pub(super) fn fold(language: Language, word: &str) -> String {
    let lower = word.chars().filter(|c| !vowel_sign(*c)).map(|c| {
        if matches!(c, '’' | 'ʼ' | '‘') {
            '\''
        } else {
            c
        }
    });
    if language.is(&["ar"]) {
        return lower
            .map(|c| match c {
                'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
                'ى' => 'ي',
                c => c,
            })
            .collect();
    }
    let dotted = language.is(&["tr"]);
    lower
        .flat_map(|c| {
            // The Turkish capital of "i" has a dot and that of "ı" has none.
            let c = match c {
                'İ' if dotted => 'i',
                'I' if dotted => 'ı',
                c => c,
            };
            c.to_lowercase()
        })
        .collect()
}

/// Arabic vowel signs and the stroke that stretches a word; combining marks.
fn vowel_sign(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{300}'..='\u{36f}')
}

/// What French elides before a vowel.
const ELIDED: [&str; 12] = [
    "l", "d", "n", "s", "c", "j", "m", "t", "qu", "lorsqu", "puisqu", "jusqu",
];

/// The words of `text` in order: from and to which byte, and folded. Punctuation is left out.
pub(super) fn words(language: Language, text: &str) -> Vec<(usize, usize, String)> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            let after = &text[at + next.len_utf8()..];
            let inner = match next {
                // An entry of the French table can end in what is elided.
                '\'' if after.is_empty() => language.is(&["fr"]),
                // "qu'« aucun soldat »"
                '\'' | '’' if !after.starts_with(char::is_alphanumeric) => {
                    let word = fold(language, &text[start..at]);
                    language.is(&["fr"]) && ELIDED.contains(&word.as_str())
                }
                '\'' | '’' | 'ʼ' | '-' | '‑' => after.starts_with(char::is_alphanumeric),
                // "EE.UU.", "3.5"
                '.' | '·' | '・' => {
                    let before = text[start..at].chars().next_back();
                    let digits = before.is_some_and(char::is_numeric);
                    let large = before.is_some_and(char::is_uppercase);
                    digits && after.starts_with(char::is_numeric)
                        || large && after.starts_with(char::is_uppercase) && next == '.'
                        || next != '.' && after.starts_with(char::is_alphanumeric)
                }
                _ => next.is_alphanumeric() || vowel_sign(next),
            };
            if !inner || is_unspaced(next) != is_unspaced(c) {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        split(language, text, start, end, &mut out);
    }
    out
}

/// Adds the word at `start..end`, or the words that French joins in it: "l'accord", "a-t-il".
fn split(
    language: Language,
    text: &str,
    start: usize,
    end: usize,
    out: &mut Vec<(usize, usize, String)>,
) {
    let lower = fold(language, &text[start..end]);
    if language.is(&["fr"]) {
        let mark = text[start..end].find(['\'', '’']);
        if let Some(mark) = mark
            && ELIDED.contains(&fold(language, &text[start..start + mark]).as_str())
        {
            let cut = start
                + mark
                + text[start + mark..]
                    .chars()
                    .next()
                    .map_or(1, char::len_utf8);
            out.push((start, cut, fold(language, &text[start..cut])));
            if cut < end {
                split(language, text, cut, end, out);
            }
            return;
        }
        for pronoun in ["elles", "elle", "ils", "il", "on", "je"] {
            let Some(verb) = text[start..end]
                .strip_suffix(pronoun)
                .and_then(|rest| rest.strip_suffix('-'))
            else {
                continue;
            };
            let verb = verb.strip_suffix("-t").unwrap_or(verb);
            if !verb.is_empty() && verb.starts_with(char::is_lowercase) {
                let cut = start + verb.len();
                out.push((start, cut, fold(language, &text[start..cut])));
                out.push((end - pronoun.len(), end, pronoun.to_owned()));
                return;
            }
        }
    }
    out.push((start, end, lower));
}

/// What Arabic writes together with the next word: "and", "so", "by", "for", "as".
const PREFIXES: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];

/// The ways to read a folded Arabic word: how many bytes of it are a word before it that governs it
/// ("for", "by"; not "and"), and the rest, with and without the article.
pub(super) fn arabic(word: &str) -> Vec<(usize, &str)> {
    let mut out = vec![(0, word)];
    let plain = |word| {
        ["ال"]
            .iter()
            .find_map(|article| str::strip_prefix(word, article))
    };
    out.extend(plain(word).map(|rest| (0, rest)));
    let mut rest = word;
    let mut governs = 0;
    for _ in 0..2 {
        let Some(first) = rest.chars().next().filter(|c| PREFIXES.contains(c)) else {
            break;
        };
        rest = &rest[first.len_utf8()..];
        let joined = matches!(first, 'ب' | 'ل' | 'ك');
        if joined {
            governs = word.len() - rest.len();
        }
        if rest.chars().count() < 3 {
            break;
        }
        out.push((governs, rest));
        out.extend(plain(rest).map(|rest| (governs, rest)));
        // "For the" loses a letter of the article.
        if first == 'ل'
            && let Some(noun) = rest.strip_prefix('ل')
        {
            out.push((governs, noun));
        }
        if joined {
            break;
        }
    }
    out
}

/// The forms of the nominative from which a Russian or Ukrainian name at hand can be declined; the
/// word itself first.
pub(super) fn nominatives(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    const ENDINGS: &[(&str, &[&str])] = &[
        ("ого", &["ий", "ый", "ой"]),
        ("его", &["ий"]),
        ("ому", &["ий", "ый", "ой"]),
        ("ему", &["ий"]),
        ("ским", &["ский"]),
        ("ським", &["ський"]),
        ("ской", &["ская"]),
        ("ської", &["ська"]),
        ("ською", &["ська"]),
        ("ом", &[""]),
        ("ым", &["", "ый"]),
        ("им", &["", "ий"]),
        ("ем", &["й", "ь"]),
        ("єм", &["й"]),
        ("ой", &["а"]),
        ("ою", &["а"]),
        ("ей", &["я"]),
        ("ії", &["ія"]),
        ("ии", &["ия"]),
        ("а", &["", "о"]),
        ("у", &["", "а", "о"]),
        ("я", &["й", "ь"]),
        ("ю", &["й", "ь", "я"]),
        ("ы", &["а", ""]),
        ("и", &["а", "я", "ь"]),
        ("і", &["а", "я"]),
        ("е", &["", "а", "я", "ь"]),
    ];
    for (ending, nominative) in ENDINGS {
        if let Some(stem) = word
            .strip_suffix(ending)
            .filter(|stem| stem.chars().count() > 1)
        {
            out.extend(nominative.iter().map(|own| format!("{stem}{own}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_as_each_language_joins_them() {
        let cut = |code, text: &str| -> Vec<String> {
            let language = Language::of(code).unwrap();
            words(language, text)
                .into_iter()
                .map(|word| word.2)
                .collect()
        };
        assert_eq!(
            cut("fr", "L’accord, a-t-elle dit aujourd'hui"),
            ["l'", "accord", "a", "elle", "dit", "aujourd'hui"]
        );
        assert_eq!(cut("es", "EE.UU. dijo"), ["ee.uu", "dijo"]);
        assert_eq!(cut("uk", "у п’ятницю"), ["у", "п'ятницю"]);
        assert_eq!(cut("tr", "İran'ın"), ["iran'ın"]);
    }

    #[test]
    fn prefixes_and_endings_are_taken_off() {
        assert!(arabic("لوزارة").contains(&(2, "وزارة")));
        assert!(arabic("وقال").contains(&(0, "قال")));
        assert!(arabic("للحكومة").contains(&(2, "حكومة")));
        assert!(nominatives("Лаврова").contains(&"Лавров".to_owned()));
        assert!(nominatives("Захаровой").contains(&"Захарова".to_owned()));
        assert!(nominatives("Сергеем").contains(&"Сергей".to_owned()));
    }
}
