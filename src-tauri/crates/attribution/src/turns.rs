//! Transcripts: who has the floor, from one label to the next: "MR MILLER: …", "Lin Jian: …", "Q: …".

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gazetteer, Named};
use demarche_text::phrase;

use crate::lexicon::Lexicon;
use crate::marks::Quote;
use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::{People, Resolved};
use crate::statement::{Statement, Sure, sort};

/// What one participant says before another one does, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Turn {
    /// The words that name who has the floor, without the colon.
    pub(crate) label: Range<usize>,
    /// What is said, a range for each line.
    pub(crate) lines: Vec<Range<usize>>,
}

/// A label takes no more bytes and words than this.
const LABEL: usize = 80;
const WORDS: usize = 7;
/// Fewer labels make no transcript.
const LABELS: usize = 3;
/// Nor do labels on fewer than one in so many lines.
const SPREAD: usize = 8;

/// The turns of `text` where it is a transcript; none where it is not.
pub(crate) fn turns(text: &str, gazetteer: &Gazetteer) -> Vec<Turn> {
    let mut found: Vec<Turn> = Vec::new();
    let mut at = 0;
    let mut lines = 0;
    let mut open = false;
    let asks = asks(text);
    for line in text.split_inclusive('\n') {
        let own = trimmed(line, at);
        at += line.len();
        if own.is_empty() {
            continue;
        }
        lines += usize::from(!found.is_empty());
        let words = &text[own.clone()];
        // "KYIV: The ministry said": where it was written.
        let label = label(words, asks).filter(|&(end, _)| !place(gazetteer, &words[..end]));
        if let Some((label, said)) = label {
            lines += usize::from(found.is_empty());
            let said = own.start + said..own.end;
            found.push(Turn {
                label: own.start..own.start + label,
                lines: Vec::from_iter((!said.is_empty()).then_some(said)),
            });
            open = true;
        } else if !words.contains(char::is_lowercase) {
            // "END 2:10 P.M.", "# # #", the name of a subject.
            open = false;
        } else if found
            .last()
            .is_some_and(|turn| open && tells_of(text, turn, words))
        {
            open = false;
        } else if let Some(turn) = found.last_mut().filter(|_| open) {
            // "(Laughter.)" is nobody's.
            if !(words.starts_with(['(', '[']) && words.ends_with([')', ']'])) {
                turn.lines.push(own);
            }
        }
    }
    if found.len() * SPREAD >= lines && transcript(text, &found) {
        found
    } else {
        Vec::new()
    }
}

/// Whether a line tells of whoever has the floor, and is no part of what is said: "Karsk later told".
fn tells_of(text: &str, turn: &Turn, line: &str) -> bool {
    let label = &text[turn.label.clone()];
    let surname = label.rsplit(' ').next().unwrap_or(label);
    surname.len() > 2
        && [label, surname].iter().any(|name| {
            line.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(' '))
        })
}

/// Whether `label` is a capital or another name that stands for a country.
fn place(gazetteer: &Gazetteer, label: &str) -> bool {
    gazetteer.countries.iter().any(|country| {
        let names = country.capital.iter().chain(&country.metonyms);
        names
            .chain([&country.name])
            .any(|name| name.eq_ignore_ascii_case(label))
    })
}

/// The range of `line`, which starts at byte `at`, without white space around it.
fn trimmed(line: &str, at: usize) -> Range<usize> {
    let start = at + (line.len() - line.trim_start().len());
    start..start.max(at + line.trim_end().len())
}

/// Whether a line of the text has nothing but a question's or an answer's letter for a label, beyond doubt.
fn asks(text: &str) -> bool {
    text.lines()
        .map(str::trim)
        .any(|line| line.starts_with("Q:") || line.starts_with("A:") || lettered(line, false))
}

/// Whether a line has a question's letter before it, without a colon; `sure` where the text has others. "Q Magazine" has that letter
/// too: behind it one space tells a label only where the line asks.
fn lettered(line: &str, sure: bool) -> bool {
    let Some(rest) = line.strip_prefix('Q') else {
        return false;
    };
    let wide = rest.starts_with(['\t', '\u{a0}']) || rest.starts_with("  ");
    let told = wide || rest.starts_with(' ') && (sure || line.contains('?'));
    let begins = |c: char| !c.is_lowercase() && !c.is_ascii_digit();
    told && rest.trim_start().starts_with(begins)
}

/// Where the label that `line` opens with ends, and where what is said begins; `asks` where the text has questions with
/// nothing but a letter before them.
fn label(line: &str, asks: bool) -> Option<(usize, usize)> {
    let said = |at: usize| at + (line[at..].len() - line[at..].trim_start().len());
    // The White House leaves out the colon after a question's letter; of the gap behind it a page keeps one space.
    if lettered(line, asks) {
        return Some((1, said(1)));
    }
    let head = line.char_indices().take_while(|&(at, _)| at < LABEL);
    let colon = head
        .into_iter()
        .find(|&(_, c)| c == ':')
        .map(|(at, _)| at)?;
    if line[colon + 1..].starts_with(|c: char| !c.is_whitespace()) {
        return None;
    }
    let name = &line[..colon];
    // "THE PRESIDENT (as interpreted)", "WOLF BLITZER, CNN ANCHOR".
    let end = name.find([',', '(', '[']).unwrap_or(colon);
    let name = name[..end].trim_end();
    let mut words = name.split_whitespace();
    let lexicon = Lexicon::get();
    let named = words.clone().count() <= WORDS
        && words.next()?.starts_with(char::is_uppercase)
        && words.all(|word| {
            word.starts_with(char::is_uppercase)
                || lexicon.is("particle", word)
                || word == "of"
                || word == "the"
        })
        && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '"' | '“' | '‘' | '?'));
    let lower = name.to_lowercase();
    let heading = lower
        .split_whitespace()
        .any(|word| lexicon.is("heading", word));
    (named && !heading).then(|| (name.len(), said(colon + 1)))
}

/// Whether labels are those of a transcript: somebody who can be a person speaks again, and somebody
/// else, or a question, comes between.
fn transcript(text: &str, found: &[Turn]) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for turn in found {
        *counts.entry(&text[turn.label.clone()]).or_default() += 1;
    }
    let asked = counts.keys().any(|label| question(label));
    // "Karsk" alone is somebody whom the text names elsewhere too.
    let named = |label: &str| {
        label.len() > 2
            && counts
                .get(label)
                .is_some_and(|&turns| text.matches(label).count() > turns)
    };
    let again = || {
        counts
            .iter()
            .filter(|(label, count)| **count > 1 && !question(label))
            .map(|(label, _)| label)
    };
    let dialogue = again().any(|label| person(label)) && (asked || again().count() > 1)
        || asked && again().any(|label| answer(label) || named(label));
    let briefing = asked && counts.keys().any(|label| titled(label));
    found.len() >= LABELS && counts.len() > 1 && (dialogue || briefing)
}

/// Whether a label says that a journalist asks: "QUESTION", "China Daily".
fn question(label: &str) -> bool {
    let lower = label.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| Lexicon::get().is("asks", word))
}

/// Whether a label says no more than that somebody answers: "A".
fn answer(label: &str) -> bool {
    Lexicon::get().is("answers", &label.to_lowercase())
}

/// Whether a label has a title: "MR PRICE", "Secretary Blinken".
fn titled(label: &str) -> bool {
    let lower = label.to_lowercase();
    lower
        .split_whitespace()
        .any(|word| Lexicon::get().is("title", word))
}

/// Whether a label can name a person: a title, several names, or one in capitals.
fn person(label: &str) -> bool {
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    titled(label) || label.contains(' ') || letters > 2 && !label.contains(char::is_lowercase)
}

/// Makes each line of a turn one quote; marks inside of it are the speaker's.
pub(crate) fn mark(turns: &[Turn], quotes: &mut Vec<Quote>) {
    let mut lines = turns.iter().flat_map(|turn| &turn.lines).peekable();
    quotes.retain(|quote| {
        while lines.next_if(|line| line.end <= quote.open).is_some() {}
        lines.peek().is_none_or(|line| quote.close <= line.start)
    });
    quotes.extend(turns.iter().flat_map(|turn| &turn.lines).map(|line| Quote {
        open: line.start,
        start: line.start,
        end: line.end,
        close: line.end,
        goes_on: false,
        turn: true,
    }));
    quotes.sort_by_key(|quote| quote.open);
}

/// Adds what each turn says that is no question of a journalist's.
pub(crate) fn take(page: &Page<'_>, people: &People<'_>, found: &mut Vec<Statement>) {
    let interviewed = interviewed(page, people);
    for turn in &page.turns {
        let label = Phrase {
            from: page.token_at(turn.label.start),
            to: page.token_at(turn.label.end),
        };
        let speaker = if answer(&page.text[turn.label.clone()]) {
            interviewed
        } else {
            Some(label)
        };
        if question(&page.text[turn.label.clone()])
            || people.wire(label).is_some()
            || people.outlet(page, label)
        {
            continue;
        }
        found.extend(turn.lines.iter().filter_map(|line| {
            let (from, to) = (page.token_at(line.start), page.token_at(line.end));
            let sentence = page
                .sentences
                .partition_point(|sentence| sentence.to <= from);
            (from < to && sentence < page.sentences.len()).then(|| Statement {
                pieces: vec![Phrase { from, to }],
                cue: None,
                speaker,
                addressee: None,
                reporter: None,
                report: None,
                sentence,
                sure: Sure::Turn,
            })
        }));
    }
    sort(found);
}

/// Who gives the answers of an interview: the only person whom the text names before its first turn.
fn interviewed(page: &Page<'_>, people: &People<'_>) -> Option<Phrase> {
    let first = page.token_at(page.turns.first()?.label.start);
    let before = people.persons_from(0);
    let before = &before[..before.partition_point(|person| person.place.to <= first)];
    let longest = before
        .iter()
        .map(|person| person.place)
        .max_by_key(|place| place.to - place.from)?;
    let named = |place: Phrase| page.lower(place.to - 1);
    before
        .iter()
        .all(|person| named(person.place) == named(longest))
        .then_some(longest)
}

impl<'g> People<'g> {
    /// Whom a label in capitals names: "MR PRICE", "THE PRESIDENT": a person whom the text names
    /// elsewhere, or who speaks for a body by profession.
    pub(crate) fn in_capitals(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
    ) -> Option<Resolved<'g>> {
        let words = page.slice(phrase.from, phrase.to);
        if words.len() < 3 || words.contains(char::is_lowercase) {
            return None;
        }
        let last = page.lower(phrase.to - 1);
        let place = if page.is("title", phrase.to - 1) {
            self.persons
                .iter()
                .map(|person| person.place)
                .find(|place| place.from > 0 && page.lower(place.from - 1) == last)
        } else {
            self.by_last_word(page).get(last).copied()
        };
        if let Some(place) =
            place.filter(|place| place.to <= phrase.from || phrase.to <= place.from)
        {
            let mut found = self.resolve(page, place, day, &[]);
            found.reasons.push(phrase!(
                "“{words}” taken as {name}",
                words,
                name = found.name
            ));
            if let Some(actor) = found.actor {
                found.name.clone_from(&actor.name);
            }
            found.place = phrase;
            return Some(found);
        }
        let actor = self
            .named_as(words, day)
            .or_else(|| self.spokesperson(last, day))?;
        let mut found = Resolved::unnamed(actor.name.clone(), phrase);
        found.person = true;
        found.actor = Some(actor);
        found.gender = actor.gender;
        found.certainty = 0.7;
        found.reasons.push(phrase!(
            "“{words}” taken as {name}",
            words,
            name = actor.name
        ));
        self.post_of(page, phrase, actor, day, &mut found);
        Some(found)
    }

    /// Where the text first names a person in full, by the last word of the name in lower case.
    fn by_last_word(&self, page: &Page<'_>) -> &HashMap<String, Phrase> {
        self.last_words.get_or_init(|| {
            let unknown = self.unknown.iter().map(|(_, place)| *place);
            let persons = self.persons.iter().map(|person| person.place);
            let mut out = HashMap::new();
            for place in persons.chain(unknown) {
                let words = page.slice(place.from, place.to);
                if words.contains(char::is_lowercase) {
                    out.entry(page.lower(place.to - 1).to_owned())
                        .or_insert(place);
                }
            }
            out
        })
    }

    /// The person whom words in capitals name when they are written as usual: "PRESIDENT MACRON".
    fn named_as(&self, words: &str, day: Option<NaiveDate>) -> Option<&'g Actor> {
        let usual: Vec<String> = words
            .split(' ')
            .map(|word| {
                let first = word.chars().take(1);
                let rest = word.chars().skip(1).flat_map(char::to_lowercase);
                first.chain(rest).collect()
            })
            .collect();
        self.gazetteer
            .mentions_on(&usual.join(" "), day)
            .into_iter()
            .find_map(|mention| match mention.named {
                Named::Actor(actor) if actor.kind == ActorKind::Person => Some(actor),
                _ => None,
            })
    }

    /// The one spokesperson of this family name on the day, or ever where the day is unknown.
    fn spokesperson(&self, family: &str, day: Option<NaiveDate>) -> Option<&'g Actor> {
        let known = self.spokespeople.get_or_init(|| {
            let mut out: HashMap<String, Option<&'g Actor>> = HashMap::new();
            let posts = &self.gazetteer.posts;
            for post in posts.iter().filter(|post| post.spokesperson) {
                for actor in self.gazetteer.holders_of(&post.key, day) {
                    let family = actor.family.as_deref().unwrap_or_default();
                    out.entry(family.to_lowercase())
                        .and_modify(|one| {
                            *one = one.filter(|one| one.key == actor.key);
                        })
                        .or_insert(Some(actor));
                }
            }
            out
        });
        known.get(family).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_make_a_transcript_only_where_people_take_turns() {
        for (text, count) in [
            (
                "MS ROE: Good day.\nQUESTION: Why?\nMS ROE: Because.\n\nAnd so on.",
                3,
            ),
            ("Ann Roe: Good day.\nPort Daily: Why?\nAnn Roe: Because.", 3),
            ("Q  Why?\nTHE MINISTER: Because.\nQ  And then?", 3),
            ("Q Why?\nTHE MINISTER: Because.\nQ And then.", 3),
            ("Q\u{a0}Why.\nTHE MINISTER: Because.\nQ And then.", 3),
            (
                "Q Magazine said so.\nMr Roe: Yes.\nThe mayor: “It is over.”\nQ Magazine said more.\nMr Roe: No.",
                0,
            ),
            (
                "READ MORE: One.\nText here.\nREAD MORE: Two.\nWATCH: Three.",
                0,
            ),
            ("Place: Oslo\nTime: noon\nHost: the council", 0),
            ("Ann Roe: “No.”", 0),
            ("PORT: Why?\nArklay: So.\nPORT: And?\nArklay: No.", 4),
            ("KYIV: One.\nMOSCOW: Two.\nKYIV: Three.\nMOSCOW: Four.", 0),
        ] {
            assert_eq!(turns(text, Gazetteer::bundled()).len(), count, "{text}");
        }
    }
}
