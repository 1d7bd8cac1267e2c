//! Surnames, pronouns and relative pronouns, by what goes before.

use chrono::NaiveDate;
use demarche_gazetteer::{ActorKind, Gender, Mention, Named};

use crate::lexicon::Lexicon;
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
        let full = self.unknown.iter().find(|(full, place)| {
            place.from < phrase.from && full.rsplit(' ').next() == Some(name)
        });
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

    pub(crate) fn pronoun(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
    ) -> Resolved<'g> {
        let word = page.lower(phrase.from).to_owned();
        let fits = |candidate: &&Resolved<'g>| match word.as_str() {
            "he" => {
                candidate.person && !candidate.plural && candidate.gender != Some(Gender::Female)
            }
            "she" => {
                candidate.person && !candidate.plural && candidate.gender != Some(Gender::Male)
            }
            "they" => candidate.plural || !candidate.person,
            "it" => !candidate.person && !candidate.plural,
            _ => false,
        };
        let wanted = match word.as_str() {
            "he" => Some(Gender::Male),
            "she" => Some(Gender::Female),
            _ => None,
        };
        // The running speaker first; then the latest person of that gender whom the text names.
        let mut found = before.iter().rev().find(fits).cloned();
        // "Scholz said that he …": a surname that nothing is known of is nearer than anybody known.
        let unknown = before.last().filter(|last| self.lone_name(last));
        if wanted.is_some() && unknown.is_some() {
            found = unknown.cloned();
        } else if wanted.is_some() {
            let nearest = self.nearest(page, phrase, wanted);
            let known = found.as_ref().is_some_and(|found| found.gender == wanted);
            if let Some(place) = nearest
                && !known
            {
                found = Some(self.resolve(page, place, day, before));
            }
        }
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
                found
                    .reasons
                    .insert(0, format!("“{word}” taken as {}", found.name));
                found
            }
            None => Resolved {
                name: page.slice(phrase.from, phrase.to).to_owned(),
                actor: None,
                post: None,
                title: None,
                country: None,
                gender: wanted,
                plural: word == "they",
                person: wanted.is_some(),
                joint: false,
                certainty: 0.5,
                reasons: vec![format!("“{word}” could not be resolved")],
            },
        }
    }

    /// Whether a speaker is one capitalised word, of no country, office or outlet that is known.
    fn lone_name(&self, speaker: &Resolved<'g>) -> bool {
        let name = speaker.name.as_str();
        let word = name.starts_with(char::is_uppercase) && !name.contains(' ');
        let known = speaker.actor.is_some() || speaker.country.is_some() || speaker.title.is_some();
        let press =
            self.gazetteer.wire(name).is_some() || self.gazetteer.outlet_named(name).is_some();
        let pronoun = Lexicon::get().is("pronoun", &name.to_lowercase());
        word && !known && !press && !pronoun && !speaker.plural && !speaker.joint
    }

    /// The latest mention before `phrase` of a known person of the gender.
    pub(crate) fn nearest(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        gender: Option<Gender>,
    ) -> Option<Phrase> {
        let sentence = page
            .sentences
            .partition_point(|sentence| sentence.to <= phrase.from);
        let floor = page
            .sentences
            .get(sentence.saturating_sub(3))
            .map_or(0, |sentence| sentence.from);
        let people = |(place, mention): (&Phrase, &Mention<'g>)| match mention.named {
            Named::Actor(actor)
                if actor.kind == ActorKind::Person
                    && actor.gender == gender
                    && place.to <= phrase.from
                    && place.from >= floor =>
            {
                Some(*place)
            }
            _ => None,
        };
        // The first one of the nearest sentence that has any: a subject more often than not.
        let last = self
            .places
            .iter()
            .zip(&self.mentions)
            .filter_map(people)
            .next_back()?;
        let its = page
            .sentences
            .partition_point(|sentence| sentence.to <= last.from);
        let start = page.sentences.get(its).map_or(0, |sentence| sentence.from);
        self.places
            .iter()
            .zip(&self.mentions)
            .filter_map(people)
            .find(|place| place.from >= start)
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
