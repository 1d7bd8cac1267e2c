//! What kind of sentence one is, by what it says of itself.

/// Kind and phrase.
const PHRASES: &str = include_str!("phrases.tsv");

/// More words behind a label are a statement.
const MOST_LABELLED: usize = 10;

pub(super) fn phrases(kind: &str) -> impl Iterator<Item = &'static str> {
    PHRASES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter(move |(of, _)| *of == kind)
        .map(|(_, phrase)| phrase)
}

/// Whether a sentence states nothing that could have a source: a question, a line under a figure, or a marking.
pub(super) fn states_nothing(sentence: &str) -> bool {
    let text = sentence.trim().to_lowercase();
    let captions = |phrase: &str| {
        text.strip_prefix(phrase).is_some_and(|rest| {
            // "Figure 2: …", "Table 1. …"; a figure of speech goes on otherwise.
            phrase.ends_with(':')
                || rest
                    .trim_start()
                    .starts_with(|letter: char| letter.is_ascii_digit())
        })
    };
    let labels = |label: &str| {
        // "To: Head of desk", and no sentence that happens to have a colon.
        let rest = text.strip_prefix(label).and_then(|it| it.strip_prefix(':'));
        rest.is_some_and(|rest| demarche_text::word::count(rest) <= MOST_LABELLED)
    };
    let of_itself = |note: &str| {
        text.strip_prefix(note)
            .is_some_and(|it| it.starts_with(' '))
    };
    text.trim_end_matches(closes).ends_with(['?', '？'])
        || phrases("caption").any(captions)
        || phrases("label").any(labels)
        || phrases("self").any(of_itself)
        || is_marking(&text)
        || holds_a_place(&text)
}

/// Whether words in small letters only stand where others will: "[to be added]".
pub(super) fn holds_a_place(words: &str) -> bool {
    let bare = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    phrases("open").any(|it| it == bare)
}

/// Whether a letter may stand behind the stop of a sentence.
fn closes(letter: char) -> bool {
    matches!(letter, ')' | '”' | '"' | '’' | '»' | ' ')
}

/// Whether words in a cell are a sentence and no heading, name or figure.
pub(super) fn is_whole(words: &str) -> bool {
    const FEWEST_WORDS: usize = 5;
    let stops = words
        .trim_end_matches(closes)
        .ends_with(['.', '!', '。', '！', '؟', '।']);
    stops && demarche_text::word::count(words) >= FEWEST_WORDS
}

/// Whether a sentence in small letters is nothing but how the note may be handled: "TLP:AMBER, Chatham House Rule".
fn is_marking(sentence: &str) -> bool {
    let mut parts = sentence
        .split([
            ',', '，', ';', '；', '/', '(', ')', '[', ']', '·', '|', '–', '—',
        ])
        .map(|part| part.trim_matches(|letter: char| ".!。 ".contains(letter)))
        .filter(|part| !part.is_empty())
        .peekable();
    parts.peek().is_some()
        && parts.all(|part| {
            matches!(super::marking::tlp(part), Some(Ok(_)))
                || phrases("marking").any(|it| it == part)
        })
}

/// Whether a sentence marks itself as the analyst's own judgement.
pub(super) fn is_judgement(sentence: &str) -> bool {
    let text = sentence.to_lowercase();
    phrases("judgement").any(|phrase| {
        text.match_indices(phrase).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + phrase.len()..].chars().next();
            let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            !joins(before) && !joins(after)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_and_captions_state_nothing() {
        for nothing in [
            "What would it take to move Beijing?",
            "Will they come (and when?)",
            "Figure 2: positions over time",
            "Source: own count of 41 articles.",
            "To: Head of desk.",
            "This note tells what Beijing has said.",
            "TLP:AMBER+STRICT, under the Chatham House Rule.",
            "For official use only",
            "SECRET//NOFORN//DRAFT",
            "TLP:AMBER (Chatham House Rule)",
            "[Confidential] TLP:GREEN。",
        ] {
            assert!(states_nothing(nothing), "{nothing}");
        }
        for claim in [
            "For: this was said by many and then by all of those who had been there at the time.",
            "This notebook shows it.",
            "Figures show growth.",
            "Table talk is cheap.",
            "The paper is secret, and it is long.",
            "Confidential talks went on.",
            "They asked why.",
        ] {
            assert!(!states_nothing(claim), "{claim}");
        }
    }

    #[test]
    fn judgements_say_that_they_are() {
        assert!(is_judgement("We judge that both will go on as before."));
        assert!(is_judgement("Beijing will, in our judgement, wait."));
        assert!(!is_judgement("The owe judges nothing."));
        assert!(!is_judgement("They judge that it is over."));
    }
}
