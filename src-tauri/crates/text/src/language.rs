//! Which language a text is in.

/// Letters that a guess needs; fewer say little.
const ENOUGH_LETTERS: usize = 40;
/// The same for a script that nearly names its language (Han, kana, Hangul, Thai …).
const ENOUGH_SYLLABLES: usize = 8;
/// Longer texts are judged by their beginning.
const SAMPLE_BYTES: usize = 4_000;

/// ISO 639-3 and ISO 639-1 codes, one pair a line.
const CODES: &str = include_str!("../data/languages.tsv");

/// The language of `text` as an ISO 639-1 code (`en`), a BCP 47 primary tag; `None` when unsure.
pub fn guess(text: &str) -> Option<&'static str> {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let telling = sample
        .chars()
        .filter(|c| crate::word::is_unspaced(*c) || ('\u{ac00}'..='\u{d7af}').contains(c))
        .count();
    if letters < ENOUGH_LETTERS && telling < ENOUGH_SYLLABLES {
        return None;
    }
    let info = whatlang::detect(sample)?;
    if !info.is_reliable() {
        return None;
    }
    let code = info.lang().code();
    CODES
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .find(|(long, _)| *long == code)
        .map(|(_, short)| short)
}

/// Whether [`guess`] can name a language. A text in another one looks like one of these.
pub fn is_guessed(code: &str) -> bool {
    // Norwegian's own code stands for both of its written forms.
    code == "no"
        || CODES
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .any(|(_, short)| short == code)
}

#[cfg(test)]
mod tests {
    use super::{guess, is_guessed};

    #[test]
    fn languages_that_no_guess_names_are_known() {
        assert!(is_guessed("en") && is_guessed("zh") && is_guessed("no"));
        assert!(!is_guessed("sq") && !is_guessed("ms"));
    }

    #[test]
    fn names_the_language_of_a_few_sentences_and_nothing_of_a_few_letters() {
        let texts = [
            (
                "en",
                "The two leaders spoke for nearly two hours about the war and about the people who fled from it.",
            ),
            (
                "fr",
                "Les deux dirigeants ont parlé pendant presque deux heures de la guerre et de ceux qui l'ont fuie.",
            ),
            (
                "ru",
                "Главы государств почти два часа говорили о войне и о тех, кто был вынужден покинуть свои дома.",
            ),
            (
                "uk",
                "Очільники держав майже дві години говорили про війну і про тих, хто мусив їхати зі своїх домівок.",
            ),
            ("zh", "两国领导人就战争问题进行了近两个小时的视频通话。"),
            (
                "ja",
                "両国の首脳は戦争について約二時間にわたりテレビ会談を行いました。",
            ),
            (
                "ar",
                "تحدث الزعيمان نحو ساعتين عن الحرب وعن الناس الذين اضطروا إلى مغادرة بيوتهم بسببها.",
            ),
        ];
        for (language, text) in texts {
            assert_eq!(guess(text), Some(language), "{text}");
        }
        assert_eq!(guess("OK 12:30"), None);
        assert_eq!(guess(""), None);
    }
}
