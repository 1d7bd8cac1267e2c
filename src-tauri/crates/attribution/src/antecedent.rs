//! Which person "he" or "she" is: every mention of one weighed by how near it stands, whether it is
//! the subject or somebody who speaks, and by gender.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use demarche_gazetteer::{ActorKind, Gender, Named};
use demarche_text::phrase;

use crate::clause::verbal;
use crate::lexicon::{Form, Lexicon};
use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::{People, Resolved};

/// Mentions more sentences back are forgotten.
const REACH: usize = 10;
/// What each thing about a mention weighs, in sentences of distance.
const SPEAKS: f64 = 1.3;
const FIRST: f64 = 0.6;
const SUBJECT: f64 = 1.5;
const GENDER: f64 = 0.8;
const GOVERNED: f64 = -0.5;
const OWNER: f64 = -0.8;
const QUOTED: f64 = -1.5;
const ASKED: f64 = -3.5;
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
                let named = gender.is_some() || title.is_some() || self.acts(page, *place);
                named.then_some(Person {
                    place: *place,
                    gender,
                })
            })
            .collect();
        let mut out: Vec<Person> = known.collect();
        let lone = |at: usize| {
            let token = &page.tokens[at];
            token.large && token.word && self.in_mention(at).is_none()
        };
        let one = |at: usize| Phrase {
            from: at,
            to: at + 1,
        };
        // Who acts once is somebody wherever the name stands.
        let acting: HashSet<&str> = (0..page.tokens.len())
            .filter(|&at| lone(at) && self.acts(page, one(at)))
            .map(|at| page.lower(at))
            .collect();
        // The latest person named in full before, by the last word of the name.
        let mut by_surname: HashMap<&str, &Person> = HashMap::new();
        let mut next = 0;
        for at in 0..page.tokens.len() {
            while let Some(person) = named.get(next).filter(|person| person.place.to <= at) {
                by_surname.insert(page.lower(person.place.to - 1), person);
                next += 1;
            }
            let within = named
                .get(next)
                .is_some_and(|person| person.place.from <= at);
            if !lone(at) || within {
                continue;
            }
            let word = page.lower(at);
            let full = by_surname.get(word);
            let title = at.checked_sub(1).filter(|&at| page.is("honorific", at));
            let beside = page.large(at + 1) || at > 0 && page.large(at - 1);
            if full.is_some() || title.is_some() || acting.contains(word) && !beside {
                let own = || page.lexicon.gender(word);
                let gender = full.map_or_else(own, |full| full.gender);
                let gender = gender.or_else(|| gender_of_title(page, title?));
                out.push(Person {
                    place: one(at),
                    gender,
                });
            }
        }
        out.extend(named);
        out.sort_by_key(|person| person.place.from);
        out
    }

    /// Whether a verb follows the name at `place`, which stands alone: "Karsk hailed", "Ann seconds".
    fn acts(&self, page: &Page<'_>, place: Phrase) -> bool {
        const NO_NAMES: [&str; 12] = [
            "title",
            "determiner",
            "pronoun",
            "adverb",
            "temporal",
            "organisation-head",
            "media",
            "preposition",
            "subordinator",
            "coordinator",
            "role",
            "plural",
        ];
        let (first, last, next) = (place.from, place.to - 1, place.to);
        // The cheapest first: most large words are asked.
        let alone = !page.large(next)
            && page.lower(last).len() > 2
            && !(first > 0 && (page.large(first - 1) || page.lower(first - 1) == "'s"));
        let no_name = |at: usize| NO_NAMES.iter().any(|class| page.is(class, at));
        alone
            && (does(page, next)
                || (last > first || page.lexicon.gender(page.lower(first)).is_some())
                    && (page.is("auxiliary", next)
                        || page.lower(next).len() > 3
                            && (page.lower(next).ends_with("ed")
                                || page.lower(next).ends_with('s'))
                            && !no_name(next)))
            && !no_name(first)
            && !no_name(last)
            && (place.from..place.to).all(|at| self.country_at(page, at).is_none())
    }

    /// "Her campaign manager, Todd Rusk,": the name that stands beside an office.
    pub(crate) fn named_beside(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
        if out.actor.is_some() {
            return;
        }
        let beside = self.beside(page, phrase);
        if let Some(person) = beside {
            let name = page.slice(person.place.from, person.place.to);
            out.reasons.push(phrase!(
                "“{words}” stands beside {name}",
                words = out.name,
                name
            ));
            out.name = name.to_owned();
            out.gender = out.gender.or(person.gender);
            out.person = true;
            out.plural = false;
        }
    }

    /// The person named right after an office and a comma, titles left out: "his deputy, Gov. X,".
    pub(crate) fn beside(&self, page: &Page<'_>, phrase: Phrase) -> Option<&Person> {
        // "A lawyer for X, Y, said": the office is not X's name.
        let office = !page.large(phrase.to - 1)
            || (phrase.from + 1..phrase.to).any(|at| {
                page.is("title", at) && !page.large(at) && page.is("preposition", at + 1)
            });
        if page.lower(phrase.to) != "," || !office {
            return None;
        }
        let mut from = phrase.to + 1;
        while page.is("title", from) {
            from += 1;
        }
        self.persons_from(phrase.to + 1)
            .first()
            .filter(|person| person.place.from <= from)
            .filter(|person| {
                let after = person.place.to;
                page.quote(after).is_some()
                    || matches!(page.lower(after), "," | "." | "" | "who" | "of")
            })
    }

    /// The person, of the gender where one is wanted, that a pronoun at `phrase` most likely stands
    /// for.
    pub(crate) fn person_before(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        wanted: Option<Gender>,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
    ) -> Option<Resolved<'g>> {
        let sentence = |at: usize| page.sentences.partition_point(|sentence| sentence.to <= at);
        let here = sentence(phrase.from);
        let floor = page
            .sentences
            .get(here.saturating_sub(REACH))
            .map_or(0, |sentence| sentence.from);
        let fits = |gender: Option<Gender>| {
            gender.is_none_or(|gender| wanted.is_none_or(|wanted| gender == wanted))
        };
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
                let vague = if page.is("indefinite", speaker.place.from) {
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
            // "Asked whether X might call, he said": not X.
            let asked = page.sentences.get(own).is_some_and(|own_sentence| {
                own == here
                    && page.is("asked", own_sentence.from)
                    && (person.place.to..phrase.from).any(|at| page.lower(at) == ",")
            });
            if asked {
                score += ASKED;
            } else if page.quote(person.place.from).is_some() {
                score += QUOTED;
            } else if page.lower(person.place.to) == "'s" {
                score += OWNER;
            } else if lead > 0 && page.is("preposition", lead - 1) {
                score += GOVERNED;
            } else if first && opens(page, page.sentences[own].from, lead) {
                score += SUBJECT;
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
        let lower = name.to_lowercase();
        // "Residents" at the head of a sentence is large for no other reason.
        let noun = ["pronoun", "role"]
            .iter()
            .any(|class| Lexicon::get().is(class, &lower));
        word && !known && !press && !noun && !speaker.plural && !speaker.joint
    }
}

/// Whether the noun phrase that begins at `lead` is the subject that its sentence, which begins at
/// `from`, opens with: "Mr X nodded", "But X nodded", "On Iran, X nodded".
fn opens(page: &Page<'_>, from: usize, lead: usize) -> bool {
    let adverbial = page.is("preposition", from) && lead > from && page.lower(lead - 1) == ",";
    let plain = (from..lead)
        .all(|at| page.is("coordinator", at) || page.is("adverb", at) || page.lower(at) == ",");
    // "His counterpart, X, nodded".
    let apposed = lead > from + 1 && page.lower(lead - 1) == "," && !verbal(page, from, lead - 1);
    let commas = (from..lead).filter(|&at| page.lower(at) == ",").count();
    plain || (adverbial || apposed) && commas == 1
}

/// Whether what begins at `next`, after a name, is what somebody does, or who it is: "hailed", "was
/// told", ", who runs the port", ", the Labour leader,".
fn does(page: &Page<'_>, next: usize) -> bool {
    let verb = |at: usize| page.lexicon.verb(page.lower(at)).map(|verb| verb.form);
    if page.lower(next) == "," {
        let office = page.is("determiner", next + 1)
            && (next + 2..next + 6)
                .take_while(|&at| page.word(at))
                .any(|at| page.is("title", at) && page.lower(at + 1) == ",");
        return page.lower(next + 1) == "who" || office;
    }
    let told = || (next + 1..next + 3).any(|at| verb(at) == Some(Form::Past));
    matches!(verb(next), Some(Form::Past | Form::Third))
        || page.is("finite", next)
        || page.is("auxiliary", next) && told()
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
