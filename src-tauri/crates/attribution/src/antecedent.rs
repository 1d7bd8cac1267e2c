//! Which person "he" or "she" is: every mention of one weighed by how near it stands, whether it is
//! the subject or somebody who speaks, and by gender.

use std::collections::HashMap;

use chrono::NaiveDate;
use demarche_gazetteer::{ActorKind, Gender, Named};

use crate::lexicon::{Form, Lexicon};
use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::{People, Resolved};

/// Mentions more sentences back are forgotten.
const REACH: usize = 10;
/// What each thing about a mention weighs, in sentences of distance.
const SPEAKS: f64 = 1.3;
const FIRST: f64 = 0.6;
const GENDER: f64 = 0.8;
const GOVERNED: f64 = -0.5;
const OWNER: f64 = -0.8;
const QUOTED: f64 = -1.5;
const PARAGRAPH: f64 = 0.8;
const INDEFINITE: f64 = -0.6;

/// A mention of a person by name.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) place: Phrase,
    pub(crate) gender: Option<Gender>,
}

impl<'g> People<'g> {
    /// Every mention of a person by name, in the order of the text: those of the gazetteer, names
    /// that begin with a given name or follow a title, and their surnames alone.
    pub(crate) fn persons(&self, page: &Page<'_>) -> Vec<Person> {
        let known = self
            .mentions
            .iter()
            .zip(&self.places)
            .filter_map(|(mention, place)| match mention.named {
                Named::Actor(actor) if actor.kind == ActorKind::Person => Some(Person {
                    place: *place,
                    gender: actor.gender,
                }),
                _ => None,
            });
        let named: Vec<Person> = self
            .unknown
            .iter()
            .filter_map(|(_, place)| {
                // "Mayor X", "a spokesman, X, said".
                let title = place
                    .from
                    .checked_sub(1)
                    .map(|at| {
                        if page.lower(at) == "," {
                            at.saturating_sub(1)
                        } else {
                            at
                        }
                    })
                    .filter(|&at| page.is("title", at));
                let gender = page
                    .lexicon
                    .gender(page.lower(place.from))
                    .or_else(|| gender_of_title(page, title?));
                (gender.is_some() || title.is_some()).then_some(Person {
                    place: *place,
                    gender,
                })
            })
            .collect();
        let mut out: Vec<Person> = known.collect();
        // The latest person named in full before, by the last word of the name.
        let mut by_surname: HashMap<&str, &Person> = HashMap::new();
        let mut next = 0;
        for (at, token) in page.tokens.iter().enumerate() {
            while let Some(person) = named.get(next).filter(|person| person.place.to <= at) {
                by_surname.insert(page.lower(person.place.to - 1), person);
                next += 1;
            }
            if !token.large || !token.word || self.in_mention(at).is_some() {
                continue;
            }
            if named
                .get(next)
                .is_some_and(|person| person.place.from <= at)
            {
                continue;
            }
            let full = by_surname.get(token.lower.as_str());
            if full.is_some() || self.acts(page, at) {
                out.push(Person {
                    place: Phrase {
                        from: at,
                        to: at + 1,
                    },
                    gender: full.and_then(|full| full.gender),
                });
            }
        }
        out.extend(named);
        out.sort_by_key(|person| person.place.from);
        out
    }

    /// Whether the large word at `at` stands alone and a verb follows it: "Karsk hailed".
    fn acts(&self, page: &Page<'_>, at: usize) -> bool {
        let verb = page.lower(at + 1);
        let plain = [
            "title",
            "determiner",
            "pronoun",
            "adverb",
            "temporal",
            "organisation-head",
        ]
        .iter()
        .chain(&[
            "media",
            "preposition",
            "subordinator",
            "coordinator",
            "role",
            "plural",
        ])
        .all(|class| !page.is(class, at));
        let alone = !(at > 0 && (page.large(at - 1) || page.lower(at - 1) == "'s"));
        plain
            && alone
            && page.lower(at).len() > 2
            && !page.large(at + 1)
            && self.country_at(page, at).is_none()
            && (page.is("finite", at + 1)
                || page
                    .lexicon
                    .verb(verb)
                    .is_some_and(|verb| verb.form == Form::Past))
    }

    /// "Her campaign manager, Todd Rusk,": the name that stands beside an office.
    pub(crate) fn named_beside(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
        if page.lower(phrase.to) != "," || page.large(phrase.to - 1) || out.actor.is_some() {
            return;
        }
        let mut from = phrase.to + 1;
        while page.is("title", from) {
            from += 1;
        }
        let beside = self
            .persons_from(from)
            .first()
            .filter(|person| person.place.from == from)
            .filter(|person| {
                let after = person.place.to;
                page.quote(after).is_some() || matches!(page.lower(after), "," | "." | "" | "who")
            });
        if let Some(person) = beside {
            let name = page.slice(person.place.from, person.place.to);
            out.reasons
                .push(format!("“{}” stands beside {name}", out.name));
            out.name = name.to_owned();
            out.gender = out.gender.or(person.gender);
            out.person = true;
            out.plural = false;
        }
    }

    /// The person of the gender that a pronoun at `phrase` most likely stands for.
    pub(crate) fn person_before(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        wanted: Gender,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
    ) -> Option<Resolved<'g>> {
        let sentence = |at: usize| page.sentences.partition_point(|sentence| sentence.to <= at);
        let here = sentence(phrase.from);
        let floor = page
            .sentences
            .get(here.saturating_sub(REACH))
            .map_or(0, |sentence| sentence.from);
        let fits = |gender: Option<Gender>| gender.is_none_or(|gender| gender == wanted);
        let weigh = |at: usize, gender: Option<Gender>| {
            let known = if gender.is_some() { GENDER } else { 0.0 };
            let own = page.sentences.get(sentence(at)).map(|own| own.paragraph);
            let paragraph = page.sentences.get(here).map(|own| own.paragraph);
            let near = if own == paragraph { PARAGRAPH } else { 0.0 };
            known + near - (here - sentence(at).min(here)) as f64
        };
        let mut candidates: Vec<(f64, Candidate<'_, 'g>)> = Vec::new();
        let near = |place: Phrase| place.from >= floor && place.to <= phrase.from;
        for speaker in before.iter().filter(|speaker| near(speaker.place)) {
            let person = speaker.person && !speaker.plural || self.lone_name(speaker);
            if person && fits(speaker.gender) {
                let vague = if matches!(page.lower(speaker.place.from), "a" | "an" | "one") {
                    INDEFINITE
                } else {
                    0.0
                };
                let score = weigh(speaker.place.from, speaker.gender) + SPEAKS + FIRST + vague;
                candidates.push((score, Candidate::Speaker(speaker)));
            }
        }
        let mut last_sentence = usize::MAX;
        let nearby = self
            .persons_from(floor)
            .iter()
            .take_while(|person| person.place.from < phrase.from);
        for person in nearby.filter(|person| near(person.place)) {
            let own = sentence(person.place.from);
            let first = own != last_sentence;
            last_sentence = own;
            let speaks = before.iter().any(|speaker| {
                speaker.place.from <= person.place.from && person.place.to <= speaker.place.to
            });
            if speaks || !fits(person.gender) {
                continue;
            }
            let mut score = weigh(person.place.from, person.gender);
            let mut lead = person.place.from;
            while lead > 0
                && (page.is("title", lead - 1)
                    || page.is("determiner", lead - 1)
                    || page.large(lead - 1))
            {
                lead -= 1;
            }
            if page.quote(person.place.from).is_some() {
                score += QUOTED;
            } else if page.lower(person.place.to) == "'s" {
                score += OWNER;
            } else if lead > 0 && page.is("preposition", lead - 1) {
                score += GOVERNED;
            } else if first {
                score += FIRST;
            }
            candidates.push((score, Candidate::Mention(person.place)));
        }
        candidates
            .into_iter()
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, candidate)| match candidate {
                Candidate::Speaker(speaker) => speaker.clone(),
                Candidate::Mention(place) => self.resolve(page, place, day, before),
            })
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
}

/// What a pronoun can stand for.
enum Candidate<'b, 'g> {
    Speaker(&'b Resolved<'g>),
    Mention(Phrase),
}

/// "Mrs", "spokesman", "king".
pub(crate) fn gender_of_title(page: &Page<'_>, at: usize) -> Option<Gender> {
    if page.is("female-title", at) {
        Some(Gender::Female)
    } else if page.is("male-title", at) {
        Some(Gender::Male)
    } else {
        None
    }
}
