//! Whom a phrase names: actor, post and country; surnames and pronouns by what goes before.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gazetteer, Gender, Mention, Named, Post};
use demarche_text::phrase;

use crate::antecedent::Person;
use crate::clause::participial;
use crate::office::Beside;
use crate::page::Page;
use crate::phrase::Phrase;

/// A person or body as the text names it in full, once.
#[derive(Debug, Clone)]
pub(crate) struct Resolved<'g> {
    /// The name, for a pronoun or a surname the fullest that the text gives.
    pub(crate) name: String,
    pub(crate) actor: Option<&'g Actor>,
    pub(crate) post: Option<&'g Post>,
    pub(crate) title: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) gender: Option<Gender>,
    pub(crate) plural: bool,
    pub(crate) person: bool,
    /// Several speak at once: countries, or people by name.
    pub(crate) joint: bool,
    /// How sure the name is, 0 to 1.
    pub(crate) certainty: f64,
    pub(crate) reasons: Vec<demarche_text::Phrase>,
    /// Where the text says who speaks.
    pub(crate) place: Phrase,
}

impl Resolved<'_> {
    /// Somebody of whom no more than a name at `place` is known.
    pub(crate) fn unnamed(name: String, place: Phrase) -> Self {
        Self {
            name,
            actor: None,
            post: None,
            title: None,
            country: None,
            gender: None,
            plural: false,
            person: false,
            joint: false,
            certainty: 0.9,
            reasons: Vec::new(),
            place,
        }
    }
}

/// What the whole text says of the people in it.
#[derive(Debug)]
pub(crate) struct People<'g> {
    pub(crate) gazetteer: &'g Gazetteer,
    pub(crate) mentions: Vec<Mention<'g>>,
    /// Tokens of each mention.
    pub(crate) places: Vec<Phrase>,
    /// Names of two words or more that the gazetteer lacks, with their tokens.
    pub(crate) unknown: Vec<(String, Phrase)>,
    /// Every mention of a person by name.
    pub(crate) persons: Vec<Person>,
    /// What the text says beside any mention of an actor of the posts held, by the actor's key, of
    /// those asked for so far.
    pub(crate) posts_beside: RefCell<HashMap<&'g str, Beside<'g>>>,
    /// Those of `unknown` that have a family name, in the order of the text.
    pub(crate) surnames: HashMap<String, Vec<usize>>,
    /// Where a person is first named in full, by the last word of the name; filled when asked for.
    pub(crate) last_words: OnceCell<HashMap<String, Phrase>>,
    /// The first person of each family name whom the text names in full, and where; filled when
    /// asked for.
    pub(crate) families: OnceCell<HashMap<&'g str, (Phrase, &'g Actor)>>,
    /// The only spokesperson of each family name, in lower case; filled when asked for.
    pub(crate) spokespeople: OnceCell<HashMap<String, Option<&'g Actor>>>,
}

/// The family name of a full name: its last word, but for "Jr." and the like.
fn family_of(full: &str) -> &str {
    const AFTER: [&str; 8] = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V"];
    let mut words = full.rsplit(' ');
    words.find(|word| !AFTER.contains(word)).unwrap_or(full)
}

impl<'g> People<'g> {
    pub(crate) fn of(
        page: &Page<'_>,
        gazetteer: &'g Gazetteer,
        published: Option<NaiveDate>,
    ) -> Self {
        let mentions = gazetteer.mentions_on(page.text, published);
        let places = mentions
            .iter()
            .map(|mention| {
                let from = page.token_at(page.offsets.byte(mention.span.start));
                let to = page.token_at(page.offsets.byte(mention.span.end));
                Phrase {
                    from,
                    to: to.max(from + 1),
                }
            })
            .collect();
        let mut people = Self {
            gazetteer,
            mentions,
            places,
            unknown: Vec::new(),
            persons: Vec::new(),
            posts_beside: RefCell::default(),
            surnames: HashMap::new(),
            last_words: OnceCell::new(),
            families: OnceCell::new(),
            spokespeople: OnceCell::new(),
        };
        people.unknown = people.unknown_names(page);
        for (at, (full, _)) in people.unknown.iter().enumerate() {
            people
                .surnames
                .entry(family_of(full).to_owned())
                .or_default()
                .push(at);
        }
        people.without_namesakes(page);
        people.persons = people.persons(page);
        people
    }

    /// Leaves out family names alone that are of somebody else whom the text has named in full since: the "Roosevelt"
    /// after "James Roosevelt Jr." is no president.
    fn without_namesakes(&mut self, page: &Page<'_>) {
        // Where each family name and each person was last named in full, as far as the text is read.
        let mut others: HashMap<&str, usize> = HashMap::new();
        let mut own: HashMap<&str, usize> = HashMap::new();
        let mut unknown = self.unknown.iter().peekable();
        let kept: Vec<bool> = self
            .places
            .iter()
            .zip(&self.mentions)
            .map(|(place, mention)| {
                while let Some((name, other)) = unknown.next_if(|(_, other)| other.to <= place.from)
                {
                    others.insert(family_of(name), other.from);
                }
                let Named::Actor(actor) = mention.named else {
                    return true;
                };
                if place.to > place.from + 1 {
                    own.insert(&actor.key, place.from);
                    return true;
                }
                if actor.kind != ActorKind::Person || place.to > page.tokens.len() {
                    return true;
                }
                let other = others.get(page.slice(place.from, place.to)).copied();
                let own = own.get(actor.key.as_str()).copied().unwrap_or_default();
                other.is_none_or(|other| other < own)
            })
            .collect();
        let mut keep = kept.iter();
        self.places.retain(|_| keep.next().is_none_or(|kept| *kept));
        let mut keep = kept.iter();
        self.mentions
            .retain(|_| keep.next().is_none_or(|kept| *kept));
    }

    fn unknown_names(&self, page: &Page<'_>) -> Vec<(String, Phrase)> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < page.tokens.len() {
            let from = at;
            while at < page.tokens.len()
                && page.word(at)
                && (page.large(at) || at > from && page.is("particle", at) && page.large(at + 1))
                && !page.is("title", at)
                && !(at == from
                    && (page.is("determiner", at)
                        || page.is("preposition", at)
                        || page.is("subordinator", at)
                        || page.is("pronoun", at)
                        || page.is("coordinator", at)
                        || page.is("adverb", at)))
                && self.in_mention(at).is_none()
                && (at == from
                    || !page.text[page.tokens[at - 1].end..page.tokens[at].start].contains('\n'))
            {
                at += 1;
            }
            if at - from >= 2 && at - from <= 5 {
                out.push((page.slice(from, at).to_owned(), Phrase { from, to: at }));
            }
            at = at.max(from + 1);
        }
        out
    }

    /// The persons whose mention begins at token `from` or later.
    pub(crate) fn persons_from(&self, from: usize) -> &[Person] {
        let first = self
            .persons
            .partition_point(|person| person.place.from < from);
        &self.persons[first..]
    }

    pub(crate) fn in_mention(&self, token: usize) -> Option<usize> {
        let next = self.places.partition_point(|place| place.to <= token);
        (next < self.places.len() && self.places[next].from <= token).then_some(next)
    }

    pub(crate) fn within(&self, phrase: Phrase) -> impl Iterator<Item = (Phrase, Named<'g>)> + '_ {
        let first = self.places.partition_point(|place| place.to <= phrase.from);
        self.places[first..]
            .iter()
            .zip(&self.mentions[first..])
            .take_while(move |(place, _)| place.from < phrase.to)
            .map(|(place, mention)| (*place, mention.named))
    }

    /// The news agency that `phrase` names.
    pub(crate) fn wire(&self, phrase: Phrase) -> Option<&'g str> {
        self.within(phrase).find_map(|(_, named)| match named {
            Named::Wire(wire) => Some(wire.name.as_str()),
            _ => None,
        })
    }

    /// Whether `phrase` is the name of an outlet; a government or an institute that publishes speaks
    /// for itself.
    pub(crate) fn outlet(&self, page: &Page<'_>, phrase: Phrase) -> bool {
        let words = page.slice(phrase.from, phrase.to);
        let bare = words.strip_prefix("the ").unwrap_or(words);
        let named = [words, bare, &format!("The {bare}")]
            .iter()
            .find_map(|name| self.gazetteer.outlet_named(name));
        named.map_or_else(
            || page.is("media", phrase.to - 1),
            |outlet| !matches!(outlet.kind.as_str(), "government" | "other"),
        )
    }

    /// Whether `phrase` names one person and another: "President Macron and Chancellor Merz". Of "an
    /// aide to Biden and former envoy, X" one alone speaks.
    fn several(&self, page: &Page<'_>, phrase: Phrase) -> bool {
        let persons = self.persons_from(phrase.from);
        let within = persons.partition_point(|person| {
            person.place.from < phrase.to && person.place.to <= phrase.to
        });
        persons[..within].windows(2).any(|pair| {
            let (end, next) = (pair[0].place.to, pair[1].place.from);
            let governed =
                pair[0].place.from > phrase.from && page.is("preposition", pair[0].place.from - 1);
            page.lower(end) == "and"
                && !governed
                && (end + 1..next)
                    .all(|at| page.large(at) || page.is("title", at) || page.lower(at) == "'s")
        })
    }

    /// Whom `phrase` names. `before` are the speakers so far, latest last.
    pub(crate) fn resolve(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
    ) -> Resolved<'g> {
        if phrase.to - phrase.from == 1
            && (page.is("pronoun", phrase.from)
                || page.is("possessive", phrase.from)
                || page.lower(phrase.from) == "which")
        {
            let mut found = self.pronoun(page, phrase, day, before);
            found.place = phrase;
            return found;
        }
        // "The president himself".
        if phrase.to > phrase.from + 1 && page.is("reflexive", phrase.to - 1) {
            let own = Phrase {
                to: phrase.to - 1,
                ..phrase
            };
            let mut found = self.resolve(page, own, day, before);
            found.place = phrase;
            return found;
        }
        let modified = (phrase.from + 1..phrase.to)
            .find(|&at| !page.large(at) && !page.is("title", at) && participial(page, at));
        let words = page.slice(phrase.from, modified.unwrap_or(phrase.to));
        let name = words.trim_matches(['"', '“', '”', ',', ' ']).to_owned();
        let mut out = Resolved::unnamed(name, phrase);
        if self.several(page, phrase) {
            out.joint = true;
            out.plural = true;
            out.reasons
                .push(phrase!("“{words}” names several people", words));
            return out;
        }
        let person = self
            .within(phrase)
            .filter_map(|(place, named)| match named {
                Named::Actor(actor) if actor.kind == ActorKind::Person => Some((place, actor)),
                _ => None,
            });
        // "Putin's spokesman": the owner does not speak.
        let person = person
            .filter(|(place, _)| page.lower(place.to) != "'s" || place.to >= phrase.to)
            .last()
            .or_else(|| self.with_particle(page, phrase));
        if let Some((place, actor)) = person {
            out.person = true;
            out.actor = Some(actor);
            out.gender = actor.gender;
            self.post_of(page, place, actor, day, &mut out);
            out.reasons
                .push(phrase!("“{words}” names {name}", words, name = actor.name));
            let full = self
                .family(page, page.slice(place.from, place.to), place.from)
                .filter(|(_, named)| named.key == actor.key);
            if let Some((full, _)) = full {
                out.name = page.slice(full.from, full.to).to_owned();
            }
            return out;
        }
        // "The Kremlin's spokesman, Dmitry Peskov, said".
        let next = self
            .beside(page, phrase)
            .and_then(|person| self.in_mention(person.place.from));
        if let Some(at) = next
            && let Named::Actor(actor) = self.mentions[at].named
            && actor.kind == ActorKind::Person
        {
            let place = self.places[at];
            out.person = true;
            out.actor = Some(actor);
            out.gender = actor.gender;
            self.post_of(page, place, actor, day, &mut out);
            out.reasons.push(phrase!(
                "“{words}” stands beside {name}",
                words,
                name = actor.name
            ));
            out.name = page.slice(place.from, place.to).to_owned();
            return out;
        }
        if let Some(labelled) = self.in_capitals(page, phrase, day) {
            return labelled;
        }
        self.body(page, phrase, day, &mut out);
        if out.actor.is_none() {
            self.surname(page, phrase, day, &mut out);
        }
        self.account(page, phrase, &mut out);
        self.named_beside(page, phrase, &mut out);
        if out.actor.is_none() && self.beside(page, phrase).is_none() {
            self.titled_before(page, phrase, day, before, &mut out);
        }
        if out.person && out.gender.is_none() {
            out.gender = self
                .persons_from(phrase.from)
                .iter()
                .take_while(|person| person.place.from < phrase.to)
                .find(|person| person.place.to <= phrase.to)
                .and_then(|person| person.gender);
        }
        out
    }
}
