//! The people whom a note names: in plain words, and as those whose words it gives.

use std::ops::Range;

use demarche_text::phrase;
use demarche_text::word::is_unspaced;

use super::Rule;
use super::claims::phrases;
use super::fixes::{Change, Finding};
use super::prose::Prose;
use super::quotes::blanked;
use crate::sources::{Excerpt, Person};

/// Where somebody is named.
pub(super) struct Named<'p> {
    pub(super) person: &'p Person,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

/// Who is named in a text, in its order; of two names at one place the longer.
pub(super) fn named<'p>(text: &str, people: &'p [Person]) -> Vec<Named<'p>> {
    let mut found: Vec<Named<'p>> = Vec::new();
    let all = people
        .iter()
        .flat_map(|person| person.called.iter().map(move |name| (person, name)));
    for (person, name) in all {
        for (start, _) in text.match_indices(name.as_str()) {
            let range = start..start + name.len();
            if stands_alone(text, &range) {
                found.push(Named { person, range });
            }
        }
    }
    found.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end)));
    let mut free = 0;
    found.retain(|it| {
        let stays = it.range.start >= free;
        free = if stays { it.range.end } else { free };
        stays
    });
    found
}

/// Whether no letter that belongs to the same word stands beside a name.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let joins =
        |letter: Option<char>| letter.is_some_and(|it| it.is_alphanumeric() && !is_unspaced(it));
    let name = &text[range.clone()];
    let (first, last) = (name.chars().next(), name.chars().next_back());
    !(joins(first) && joins(text[..range.start].chars().next_back())
        || joins(last) && joins(text[range.end..].chars().next()))
}

/// Words that a sentence gives to somebody else than their speaker: "Biden said: ![[excerpt:7]]", where Xi spoke.
pub(super) fn swapped(markdown: &str, paragraph: &Prose, people: &[Person]) -> Vec<Finding> {
    let mut found = Vec::new();
    if paragraph.embedded.is_empty() {
        return found;
    }
    let text = blanked(&paragraph.text);
    let everybody = named(&text, people);
    for sentence in paragraph.sentences() {
        let inside = |at: usize| sentence.range.start <= at && at <= sentence.range.end;
        let embedded = paragraph.embedded.iter().filter(|(at, _)| inside(*at));
        // One after another is told of in other words than these.
        let mut from = sentence.range.start;
        for (at, excerpt) in embedded {
            let before = std::mem::replace(&mut from, *at)..*at;
            let told: Vec<&Named<'_>> = everybody
                .iter()
                .filter(|it| before.start <= it.range.start && it.range.end <= before.end)
                .collect();
            if let Some(last) = told.last()
                && is_somebody_else(excerpt, &told, people)
                && says(&text[last.range.end..before.end])
            {
                found.push(finding(markdown, paragraph, last, excerpt));
            }
        }
    }
    found
}

/// Whether the speaker of words is known, and is none of those who are named.
fn is_somebody_else(excerpt: &Excerpt, told: &[&Named<'_>], people: &[Person]) -> bool {
    let Some(speaker) = &excerpt.speaker else {
        return false;
    };
    let is = |person: &Person, name: &str| {
        person.name == name || person.called.iter().any(|it| it == name)
    };
    // Several who spoke together are joined by commas.
    let speakers = || speaker.name.split(", ").chain([speaker.name.as_str()]);
    let is_known = |name: &str| people.iter().any(|person| is(person, name));
    let is_told = |name: &str| told.iter().any(|it| is(it.person, name));
    speakers().any(is_known) && !speakers().any(is_told)
}

/// Whether what stands between a name and quoted words says that the one spoke the other: a verb of speech soon after the name
/// and its post, and before it nothing that could be another's name.
fn says(between: &str) -> bool {
    const FURTHEST: usize = 6;
    // "Biden’s remarks".
    if between.starts_with(['\'', '’']) {
        return false;
    }
    let rest = match between.trim_start().strip_prefix([',', '，', '(']) {
        Some(post) => post
            .split_once([',', '，', ')'])
            .map_or(post, |(_, rest)| rest),
        None => between,
    };
    let verbs: Vec<&str> = phrases("says").collect();
    let is_verb = |word: &str| {
        let folded = word.to_lowercase();
        verbs
            .iter()
            .any(|verb| match verb.chars().any(is_unspaced) {
                true => folded.contains(verb),
                false => folded == *verb,
            })
    };
    let words = rest
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    for word in words.take(FURTHEST) {
        if is_verb(word) {
            return true;
        }
        if word.starts_with(char::is_uppercase) {
            return false;
        }
    }
    false
}

fn finding(markdown: &str, paragraph: &Prose, named: &Named<'_>, excerpt: &Excerpt) -> Finding {
    let speaker = excerpt.speaker.as_ref().map_or("", |it| it.name.as_str());
    let source = paragraph.source(&named.range);
    let link = format!("[[@{speaker}]]");
    Finding {
        rule: Rule::WrongSpeaker,
        fixes: vec![Change::one(
            phrase!("Write “{term}”", term = speaker),
            whole_link(markdown, &source),
            link,
        )],
        source,
        reason: phrase!(
            "The sentence gives these words to {name}, and the excerpt to {speaker}.",
            name = named.person.name,
            speaker
        ),
        remedy: phrase!("Name who spoke, or embed what the other said."),
    }
}

/// The link in whose brackets a name stands, or the name alone.
fn whole_link(markdown: &str, name: &Range<usize>) -> Range<usize> {
    let line = markdown[..name.start].rfind('\n').map_or(0, |at| at + 1);
    let open = markdown[line..name.start].rfind("[[").map(|at| line + at);
    let close = |open: usize| {
        let length = markdown[open..].find("]]")?;
        let end = open + length + "]]".len();
        (end >= name.end).then_some(open..end)
    };
    open.and_then(close).unwrap_or_else(|| name.clone())
}

#[cfg(test)]
mod tests {
    use super::{named, says};
    use crate::sources::Person;

    #[test]
    fn a_verb_of_speech_gives_words_to_a_name() {
        for given in [
            " said: ",
            ", President of the Republic, told them that ",
            " (Foreign Ministry) wrote ",
            " on 3 march again warned: ",
            "表示：",
        ] {
            assert!(says(given), "{given}");
        }
        for other in [
            "’s remarks, they said: ",
            ", Beijing said: ",
            " and the talks went on as long as they did before: ",
            ": ",
        ] {
            assert!(!says(other), "{other}");
        }
    }

    #[test]
    fn the_longer_of_two_names_is_meant() {
        let person = |id, called: &[&str]| Person {
            id,
            name: called[0].to_owned(),
            called: called.iter().map(|it| (*it).to_owned()).collect(),
        };
        let people = [person(1, &["Ada Example", "Ada"]), person(2, &["Example"])];
        let found: Vec<i64> = named("Ada Example and Ada, Examples, Example.", &people)
            .iter()
            .map(|it| it.person.id)
            .collect();
        assert_eq!(found, [1, 1, 2]);
    }
}
