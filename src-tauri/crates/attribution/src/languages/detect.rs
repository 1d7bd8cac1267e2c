//! Which language each line of an article is in.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::lexicon::Language;

/// The commonest words of languages; of some only so that they are not taken for others.
const COMMON: &str = include_str!("../../data/languages/common.tsv");

/// From and to which byte each line stands, without its break, and its language where this part
/// reads it.
#[derive(Debug)]
pub(crate) struct Lines(pub(super) Vec<(usize, usize, Option<Language>)>);

impl Lines {
    /// Whether any line is for this part.
    pub(crate) fn any(&self) -> bool {
        self.0.iter().any(|line| line.2.is_some())
    }

    /// Whether every line that has words is.
    pub(crate) fn all(&self, text: &str) -> bool {
        self.0
            .iter()
            .all(|line| line.2.is_some() || !text[line.0..line.1].contains(char::is_alphabetic))
    }

    /// `text` with the lines of this part blank, the same number of scalar values.
    pub(crate) fn others(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for &(start, end, language) in &self.0 {
            out.push_str(&text[at..start]);
            if language.is_some() {
                out.extend(text[start..end].chars().map(|_| ' '));
            } else {
                out.push_str(&text[start..end]);
            }
            at = end;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// The languages of [`COMMON`], and which of them each word is of, one bit each.
struct Common {
    codes: Vec<&'static str>,
    words: HashMap<&'static str, u16>,
}

fn common() -> &'static Common {
    static COMMON_WORDS: OnceLock<Common> = OnceLock::new();
    COMMON_WORDS.get_or_init(|| {
        let mut own = Common {
            codes: Vec::new(),
            words: HashMap::new(),
        };
        let rows = COMMON
            .lines()
            .skip(1)
            .filter_map(|row| row.split_once('\t'));
        for (number, (code, words)) in rows.enumerate() {
            own.codes.push(code);
            for word in words.split(' ') {
                *own.words.entry(word).or_default() |= 1 << number;
            }
        }
        own
    })
}

/// The lines of `text`, each with its language.
pub(crate) fn lines(text: &str) -> Lines {
    let mut out = Vec::new();
    let mut start = 0;
    let mut tallies = Vec::new();
    let mut total = Tally::default();
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end_matches(['\n', '\r']).len();
        let tally = Tally::of(&text[start..end]);
        total.add(&tally);
        tallies.push(tally);
        out.push((start, end, None));
        start += line.len();
    }
    let main = total
        .language(None)
        .or_else(|| demarche_text::language::guess(text));
    for (line, tally) in out.iter_mut().zip(&tallies) {
        line.2 = tally.language(main).and_then(Language::of);
    }
    Lines(out)
}

/// Counts of what tells a language.
#[derive(Debug, Default, Clone)]
struct Tally {
    latin: usize,
    cyrillic: usize,
    arabic: usize,
    han: usize,
    kana: usize,
    /// Letters that Ukrainian has and Russian has not, and the other way.
    ukrainian: usize,
    russian: usize,
    /// Letters that only Persian, Urdu and their kin have.
    persian: usize,
    /// Letters that only other languages in Cyrillic have.
    other_cyrillic: usize,
    /// Common words of each language in Latin script.
    words: [usize; 16],
}

impl Tally {
    fn of(line: &str) -> Self {
        let mut tally = Self::default();
        for c in line.chars() {
            match c {
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => tally.latin += 1,
                'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' => {
                    tally.cyrillic += 1;
                    tally.ukrainian += 1;
                }
                'ы' | 'э' | 'ъ' | 'ё' => {
                    tally.cyrillic += 1;
                    tally.russian += 1;
                }
                'ј' | 'љ' | 'њ' | 'ћ' | 'ђ' | 'џ' | 'ў' | 'қ' | 'ғ' | 'ү' | 'ө' | 'ә' | 'ң' =>
                {
                    tally.cyrillic += 1;
                    tally.other_cyrillic += 1;
                }
                '\u{400}'..='\u{4ff}' => tally.cyrillic += 1,
                'پ' | 'چ' | 'گ' | 'ژ' | 'ک' | 'ی' | 'ٹ' | 'ے' => {
                    tally.arabic += 1;
                    tally.persian += 1;
                }
                '\u{600}'..='\u{6ff}' => tally.arabic += 1,
                '\u{3040}'..='\u{30ff}' => tally.kana += 1,
                '\u{3400}'..='\u{9fff}' => tally.han += 1,
                _ => {}
            }
        }
        if tally.latin > 0 {
            tally.count_words(line);
        }
        tally
    }

    fn count_words(&mut self, line: &str) {
        let common = common();
        // Letters of one language only count like its words.
        for c in line.chars().filter(|c| !c.is_ascii()) {
            let code = match c {
                'ğ' | 'ı' | 'ş' | 'İ' | 'Ğ' | 'Ş' => "tr",
                'ñ' | '¿' | '¡' => "es",
                'ß' => "de",
                'œ' => "fr",
                _ => continue,
            };
            let number = common.codes.iter().position(|own| *own == code);
            self.words[number.unwrap_or(0)] += 1;
        }
        let mut lower = String::new();
        for word in line.split(|c: char| !c.is_alphabetic()) {
            if word.is_empty() || word.len() > 16 {
                continue;
            }
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let mut bits = common.words.get(lower.as_str()).copied().unwrap_or(0);
            while bits != 0 {
                let number = bits.trailing_zeros() as usize;
                self.words[number] += 1;
                bits &= bits - 1;
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.latin += other.latin;
        self.cyrillic += other.cyrillic;
        self.arabic += other.arabic;
        self.han += other.han;
        self.kana += other.kana;
        self.ukrainian += other.ukrainian;
        self.russian += other.russian;
        self.persian += other.persian;
        self.other_cyrillic += other.other_cyrillic;
        for (own, more) in self.words.iter_mut().zip(other.words) {
            *own += more;
        }
    }

    /// The code of the language; where the letters alone do not tell it, that of the article, `main`.
    fn language(&self, main: Option<&'static str>) -> Option<&'static str> {
        // A character of Chinese weighs like two letters.
        let east = 2 * (self.han + self.kana);
        let letters = self.latin + self.cyrillic + self.arabic + east;
        if 2 * self.cyrillic > letters {
            if 20 * self.other_cyrillic > self.cyrillic {
                return None;
            }
            return match self.ukrainian.cmp(&self.russian) {
                std::cmp::Ordering::Greater => Some("uk"),
                std::cmp::Ordering::Less => Some("ru"),
                std::cmp::Ordering::Equal => main.filter(|code| *code == "uk").or(Some("ru")),
            };
        }
        if 2 * self.arabic > letters {
            return (20 * self.persian < self.arabic).then_some("ar");
        }
        if 2 * east > letters {
            let japanese = 8 * self.kana > self.han || self.kana > 0 && main == Some("ja");
            return Some(if japanese { "ja" } else { "zh" });
        }
        let latin = |code: &&'static str| common().codes.contains(code);
        let best = (0..common().codes.len()).max_by_key(|&number| self.words[number])?;
        let second = (0..common().codes.len())
            .filter(|&number| number != best)
            .map(|number| self.words[number])
            .max()
            .unwrap_or(0);
        let count = self.words[best];
        let enough = if main.is_none() || main == Some(common().codes[best]) {
            2
        } else {
            3
        };
        let margin = if main.is_none() { 0 } else { count / 4 };
        let clear = count >= enough && count > second + margin;
        if clear {
            return Some(common().codes[best]);
        }
        // What does not tell speaks the language of the article, as far as its words allow it.
        main.filter(latin).filter(|main| {
            let own = common().codes.iter().position(|code| code == main);
            own.is_some_and(|own| self.words[own] + 1 >= count)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_its_own_language() {
        let text = "The minister said that the talks would go on.\n\
            Le ministre a dit que les pourparlers se poursuivraient.\n\
            Der Minister sagte, dass die Gespräche weitergehen.\n\
            Министр сказал, что переговоры продолжатся, и это было важно для всех.\n\
            Міністр сказав, що перемовини тривають.\n\
            部长说，会谈将继续。\n\
            大臣は、協議は続くと述べた。\n\
            قال الوزير إن المحادثات ستستمر.\n\
            O ministro disse que as negociações não vão parar.";
        let found: Vec<Option<&str>> = lines(text)
            .0
            .iter()
            .map(|line| line.2.map(Language::code))
            .collect();
        let expected = [
            None,
            Some("fr"),
            Some("de"),
            Some("ru"),
            Some("uk"),
            Some("zh"),
            Some("ja"),
            Some("ar"),
            None,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn english_lines_stay_where_they_are() {
        let text = "He said no.\nМинистр сказал «да» вчера.\nShe said yes.";
        let found = lines(text);
        assert!(found.any() && !found.all(text));
        let rest = found.others(text);
        assert_eq!(rest.chars().count(), text.chars().count());
        assert!(rest.starts_with("He said no.\n ") && rest.ends_with("She said yes."));
    }
}
