//! The people whom a note names: in plain words, and as those whose words it gives.

use std::ops::Range;

use demarche_text::phrase;
use demarche_text::word::is_unspaced;

use super::Rule;
use super::fixes::{Change, Finding};
use super::given::Quoted;
use super::quotes::blanked;
use crate::sources::{Given, Person, Spoken};

/// Where somebody is named.
#[derive(Clone)]
pub(super) struct Named<'p> {
    pub(super) person: &'p Person,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

/// A paragraph's words without what it quotes, and who is named in them.
pub(super) struct Told<'p> {
    pub(super) text: String,
    names: Vec<Named<'p>>,
}

impl<'p> Told<'p> {
    pub(super) fn of(text: &str, people: &'p [Person]) -> Self {
        let text = blanked(text);
        let names = named(&text, people);
        Self { text, names }
    }

    /// Who is named between two bytes.
    pub(super) fn within(&self, place: &Range<usize>) -> &[Named<'p>] {
        let first = self
            .names
            .partition_point(|it| it.range.start < place.start);
        let last = self.names.partition_point(|it| it.range.end <= place.end);
        self.names.get(first..last).unwrap_or_default()
    }
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
pub(super) fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let joins =
        |letter: Option<char>| letter.is_some_and(|it| it.is_alphanumeric() && !is_unspaced(it));
    let name = &text[range.clone()];
    let (first, last) = (name.chars().next(), name.chars().next_back());
    !(joins(first) && joins(text[..range.start].chars().next_back())
        || joins(last) && joins(text[range.end..].chars().next()))
}

/// Words that a sentence gives to somebody else than their speaker: "Biden said: ![[excerpt:7]]", where Xi spoke.
pub(super) fn swapped(
    markdown: &str,
    quoted: &Quoted<'_>,
    told: &[Named<'_>],
    people: &[Person],
) -> Option<Finding> {
    let (named, given) = quoted.speaker(told)?;
    if !is_somebody_else(quoted, &named, given, told, people) {
        return None;
    }
    let spoken = quoted.spoken.first()?;
    let speaker = spoken.speaker.as_ref()?.name.as_str();
    let source = quoted.paragraph.source(&named.range);
    let name = named.person.name.as_str();
    Some(Finding {
        rule: Rule::WrongSpeaker,
        fixes: vec![Change::one(
            phrase!("Write “{term}”", term = speaker),
            whole_link(markdown, &source),
            format!("[[@{speaker}]]"),
        )],
        source,
        reason: match quoted.embedded {
            Some(_) => phrase!(
                "The sentence gives these words to {name}, and the excerpt to {speaker}.",
                name,
                speaker
            ),
            None => phrase!(
                "The sentence gives these words to {name}, and the library to {speaker}.",
                name,
                speaker
            ),
        },
        remedy: phrase!("Name who spoke, or embed what the other said."),
    })
}

/// Whether a person is the speaker of words, or one of several.
pub(super) fn spoke(spoken: &Spoken, person: &Person) -> bool {
    let is = |name: &str| person.name == name || person.called.iter().any(|it| it == name);
    speakers(spoken).any(is)
}

/// The names of those who spoke: several who spoke together are joined by commas.
fn speakers(spoken: &Spoken) -> impl Iterator<Item = &str> {
    let speaker = spoken.speaker.iter();
    speaker.flat_map(|it| it.name.split(", ").chain([it.name.as_str()]))
}

/// Whether all who are on record for words are people, and none of them is the one that is named, nor named beside as anything
/// but the one who was spoken to.
fn is_somebody_else(
    quoted: &Quoted<'_>,
    named: &Named<'_>,
    given: &Given,
    told: &[Named<'_>],
    people: &[Person],
) -> bool {
    let known = |spoken: &Spoken| people.iter().any(|person| spoke(spoken, person));
    let is_told = |spoken: &Spoken| {
        told.iter().any(|it| {
            let heard = given.addressee.as_ref();
            spoke(spoken, it.person)
                && !heard.is_some_and(|to| it.person.called.iter().any(|name| to.contains(name)))
        })
    };
    // A passage in which others speak as well is on record for the one who tells of it.
    let tells = |spoken: &Spoken| {
        let mut names = named.person.called.iter();
        quoted.embedded.is_none()
            && (spoken.speaker.as_ref().is_some_and(|it| it.told)
                || names.any(|name| spoken.quote.contains(name)))
    };
    let every = &quoted.spoken;
    every
        .iter()
        .all(|it| known(it) && !spoke(it, named.person) && !is_told(it) && !tells(it))
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
    use super::named;
    use crate::sources::Person;

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
