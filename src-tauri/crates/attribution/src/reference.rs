//! Surnames, pronouns and relative pronouns, by what goes before.

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gender, Named};

use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::{People, Resolved};

impl<'g> People<'g> {
    /// A surname alone: the full name that the text gave before.
    pub(crate) fn surname(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
        let single = phrase.to - phrase.from == 1
            || phrase.to - phrase.from == 2 && page.is("title", phrase.from);
        if !single || !page.large(phrase.to - 1) {
            return;
        }
        let name = page.slice(phrase.to - 1, phrase.to);
        let full = self
            .surnames
            .get(name)
            .map(|&first| &self.unknown[first])
            .filter(|(_, place)| place.from < phrase.from);
        if let Some((full, place)) = full {
            out.name.clone_from(full);
            out.person = true;
            out.reasons
                .push(format!("“{name}” is {full}, named before"));
            if out.title.is_none() {
                out.title = self.title_words(page, *place);
            }
            if out.title.is_none() {
                self.apposition(page, *place, out);
            }
            if out.country.is_none() {
                let from = place.from.saturating_sub(8);
                let start = (from..place.from)
                    .rev()
                    .find(|&at| !page.word(at) && page.lower(at) != "'s")
                    .map_or(from, |at| at + 1);
                out.country = (start..place.from)
                    .find_map(|at| self.country_at(page, at))
                    .map(str::to_owned);
            }
        }
    }

    /// "Von der Leyen": the end of the name of somebody known whom the text named in full before.
    pub(crate) fn with_particle(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
    ) -> Option<(Phrase, &'g Actor)> {
        if !page.is("particle", phrase.from) || phrase.to - phrase.from > 4 {
            return None;
        }
        let words = page.slice(phrase.from, phrase.to).to_lowercase();
        self.places
            .iter()
            .zip(&self.mentions)
            .take_while(|(place, _)| place.to <= phrase.from)
            .find_map(|(place, mention)| match mention.named {
                Named::Actor(actor)
                    if actor.kind == ActorKind::Person
                        && page
                            .slice(place.from, place.to)
                            .to_lowercase()
                            .ends_with(&words) =>
                {
                    Some((*place, actor))
                }
                _ => None,
            })
    }

    /// "the governor", "the deputy minister": the last speaker whose title that is, not "the
    /// president" for a vice president.
    pub(crate) fn titled_before(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        before: &[Resolved<'g>],
        out: &mut Resolved<'g>,
    ) {
        let head = phrase.to - 1;
        if page.lower(phrase.from) != "the"
            || phrase.to - phrase.from > 4
            || !page.is("title", head)
        {
            return;
        }
        let word = page.lower(head);
        let words: Vec<&str> = (phrase.from + 1..phrase.to)
            .filter(|&at| !self.names_country(page, at))
            .map(|at| page.lower(at))
            .collect();
        let Some(same) = before.iter().rev().find(|speaker| {
            let title = speaker.title.as_deref().unwrap_or_default().to_lowercase();
            let parts: Vec<&str> = title.split(' ').collect();
            let place = (speaker.place.from..speaker.place.to).map(|at| page.lower(at));
            let another = parts
                .iter()
                .copied()
                .chain(place)
                .any(|part| page.lexicon.is("another-office", part) && !words.contains(&part));
            speaker.person
                && words.iter().all(|word| parts.contains(word))
                && !another
                && !speaker.name.to_lowercase().ends_with(word)
                && (out.country.is_none() || out.country == speaker.country)
        }) else {
            return;
        };
        out.reasons
            .push(format!("“{}” taken as {}", out.name, same.name));
        out.name.clone_from(&same.name);
        out.actor = same.actor;
        out.post = same.post;
        out.title.clone_from(&same.title);
        out.country.clone_from(&same.country);
        out.gender = same.gender;
        out.person = true;
        out.certainty = 0.7;
    }

    /// Whether the word at `at` belongs to a country's name or demonym: "South" and "Korean".
    fn names_country(&self, page: &Page<'_>, at: usize) -> bool {
        page.large(at)
            && (self.country_at(page, at).is_some()
                || page.large(at - 1) && self.country_at(page, at - 1).is_some())
    }

    pub(crate) fn pronoun(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
    ) -> Resolved<'g> {
        let word = page.lower(phrase.from).to_owned();
        let wanted = match word.as_str() {
            "he" | "his" => Some(Gender::Male),
            "she" | "her" => Some(Gender::Female),
            _ => None,
        };
        let mut found = match (wanted, word.as_str()) {
            (Some(gender), _) => self.person_before(page, phrase, gender, day, before),
            (None, "they" | "their") => before
                .iter()
                .rev()
                .find(|speaker| speaker.plural || !speaker.person)
                .cloned(),
            (None, "it" | "its") => before
                .iter()
                .rev()
                .find(|speaker| !speaker.person && !speaker.plural)
                .cloned(),
            _ => None,
        };
        if matches!(word.as_str(), "who" | "which") {
            found = self
                .antecedent(page, phrase)
                .map(|place| self.resolve(page, place, day, before));
        }
        match found {
            Some(mut found) => {
                if let Some(actor) = found.actor {
                    found.name.clone_from(&actor.name);
                }
                found.certainty = 0.7;
                found.gender = found.gender.or(wanted);
                let reason = format!("“{word}” taken as {}", found.name);
                if !found.reasons.contains(&reason) {
                    found.reasons.insert(0, reason);
                }
                found
            }
            None => Resolved {
                name: page.slice(phrase.from, phrase.to).to_owned(),
                actor: None,
                post: None,
                title: None,
                country: None,
                gender: wanted,
                plural: matches!(word.as_str(), "they" | "their"),
                person: wanted.is_some(),
                joint: false,
                certainty: 0.5,
                place: phrase,
                reasons: vec![format!("“{word}” could not be resolved")],
            },
        }
    }

    /// The name before "who" or ", who".
    pub(crate) fn antecedent(&self, page: &Page<'_>, who: Phrase) -> Option<Phrase> {
        let mut to = who.from;
        if to > 0 && page.lower(to - 1) == "," {
            to -= 1;
        }
        let mut from = to;
        while from > 0 && page.word(from - 1) && page.large(from - 1) {
            from -= 1;
        }
        (from < to).then_some(Phrase { from, to })
    }
}
