//! Surnames, pronouns and relative pronouns, by what goes before.

use std::collections::HashMap;

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gender, Named};
use demarche_text::phrase;

use crate::antecedent::gender_of_title;
use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::{People, Resolved};

/// Whom an office alone means is sought among so many of the last names.
const MENTIONS: usize = 64;

/// The rank that heads of state and government, and whoever speaks for as much, have in the gazetteer.
const HIGH_OFFICE: u8 = 2;

/// An apposition between a name and "who" has no more words than this.
const APPOSITION: usize = 8;

impl<'g> Resolved<'g> {
    /// Takes over whom `other` names.
    fn stands_for(&mut self, other: &Self, certainty: f64) {
        let name = other.actor.map_or(&other.name, |actor| &actor.name);
        self.reasons.push(phrase!(
            "“{words}” taken as {name}",
            words = self.name,
            name
        ));
        self.name.clone_from(name);
        self.actor = other.actor;
        self.post = other.post;
        self.title.clone_from(&other.title);
        self.country.clone_from(&other.country);
        self.gender = other.gender;
        self.person = true;
        self.certainty = certainty;
    }
}

impl<'g> People<'g> {
    /// A surname alone: the full name that the text gave before.
    pub(crate) fn surname(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        out: &mut Resolved<'g>,
    ) {
        let single = phrase.to - phrase.from == 1
            || phrase.to - phrase.from == 2 && page.is("title", phrase.from);
        if !single || !page.large(phrase.to - 1) {
            return;
        }
        let name = page.slice(phrase.to - 1, phrase.to);
        let full = self
            .of_surname(page, name, phrase.from)
            .or_else(|| self.family_first(name, phrase.from));
        if full.is_none()
            && let Some((place, actor)) = self.family(page, name, phrase.from)
        {
            out.name = page.slice(place.from, place.to).to_owned();
            out.person = true;
            out.actor = Some(actor);
            out.gender = actor.gender;
            out.reasons.push(phrase!(
                "“{words}” is {name}, named before",
                words = name,
                name = actor.name
            ));
            self.post_of(page, phrase, actor, day, out);
            return;
        }
        if full.is_none()
            && let Some(actor) = self.by_office_beside(page, phrase, name, day)
        {
            out.person = true;
            out.actor = Some(actor);
            out.name.clone_from(&actor.name);
            out.gender = actor.gender;
            out.certainty = 0.8;
            out.reasons.push(phrase!(
                "of the name “{name}”, {actor} held the post that the text gives",
                name,
                actor = actor.name
            ));
            self.post_of(page, phrase, actor, day, out);
            return;
        }
        if full.is_none()
            && let Some(actor) = self.in_high_office(name, day)
        {
            out.person = true;
            out.actor = Some(actor);
            out.gender = actor.gender;
            out.certainty = 0.6;
            out.reasons.push(phrase!(
                "nobody else of the name “{name}” held so high an office on the day; the text \
                 gives no full name",
                name
            ));
            self.post_of(page, phrase, actor, day, out);
            return;
        }
        if let Some((full, place)) = full {
            out.name.clone_from(full);
            out.person = true;
            out.reasons.push(phrase!(
                "“{words}” is {name}, named before",
                words = name,
                name = full
            ));
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

    /// Who of a family name is named in full before token `to`: the first, whom the text is about, but for another
    /// close before.
    fn of_surname(&self, page: &Page<'_>, name: &str, to: usize) -> Option<&(String, Phrase)> {
        const CLOSE: usize = 3;
        let known = self.surnames.get(name)?;
        let before = known.partition_point(|&at| self.unknown[at].1.from < to);
        let sentence = |at: usize| page.sentences.partition_point(|sentence| sentence.to <= at);
        let close = |at: &&usize| {
            let place = self.unknown[**at].1;
            sentence(to).saturating_sub(sentence(place.from)) <= CLOSE
        };
        let before = &known[..before];
        let chosen = before.last().filter(close).or(before.first())?;
        self.unknown.get(*chosen)
    }

    /// "Li Haidong", named in full before token `to`, for "Li": where the family name comes first.
    fn family_first(&self, name: &str, to: usize) -> Option<&(String, Phrase)> {
        let first = format!("{name} ");
        let eastern = self
            .gazetteer
            .of_family(name)
            .any(|actor| actor.name.starts_with(&first));
        self.unknown
            .iter()
            .take_while(|(_, place)| place.to <= to)
            .filter(|(full, place)| place.to == place.from + 2 && full.starts_with(&first))
            .last()
            .filter(|_| eastern)
    }

    /// "Mr. Sullivan, the national security adviser": who of the name held on `day` the post that
    /// stands beside it.
    fn by_office_beside(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        name: &str,
        day: Option<NaiveDate>,
    ) -> Option<&'g Actor> {
        day?;
        let words = crate::office::beside(page, phrase);
        let mut known = self.gazetteer.of_family(name).filter(|actor| {
            self.gazetteer
                .tenures_of(&actor.key, day)
                .iter()
                .filter_map(|tenure| self.gazetteer.post(&tenure.post))
                .any(|post| words.contains(&post.title.to_lowercase()))
        });
        known.next().filter(|_| known.next().is_none())
    }

    /// The only person of the family name `name` who led a state, a government or the like on `day`.
    fn in_high_office(&self, name: &str, day: Option<NaiveDate>) -> Option<&'g Actor> {
        day?;
        let mut known = self.gazetteer.of_family(name).filter(|actor| {
            self.gazetteer
                .tenures_of(&actor.key, day)
                .iter()
                .filter_map(|tenure| self.gazetteer.post(&tenure.post))
                .any(|post| post.rank <= HIGH_OFFICE && post.sole)
        });
        known.next().filter(|_| known.next().is_none())
    }

    /// The person of the family name `name` whom the text names in full before token `to`, and where:
    /// "Wang" of Wang Wenbin.
    pub(crate) fn family(
        &self,
        page: &Page<'_>,
        name: &str,
        to: usize,
    ) -> Option<(Phrase, &'g Actor)> {
        let families = self.families.get_or_init(|| {
            let mut out = HashMap::new();
            for (place, mention) in self.places.iter().zip(&self.mentions) {
                if let Named::Actor(actor) = mention.named
                    && let Some(family) = actor.family.as_deref()
                    && place.to > place.from + 1
                    && page.slice(place.from, place.to).contains(family)
                {
                    out.entry(family).or_insert((*place, actor));
                }
            }
            out
        });
        families
            .get(name)
            .copied()
            .filter(|(place, _)| place.to <= to)
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

    /// "the governor", "the deputy minister", "the French leader": the last speaker whose title that
    /// is, or else somebody named before who holds such a post; for "the diplomat" or "the Texas
    /// Republican" the person who spoke last, close before.
    pub(crate) fn titled_before(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
        out: &mut Resolved<'g>,
    ) {
        let end = (phrase.from..phrase.to)
            .find(|&at| page.lower(at) == "of" && self.country_at(page, at + 1).is_some())
            .unwrap_or(phrase.to);
        // "Moscow's top diplomat" is one as well.
        let owned =
            self.country_at(page, phrase.from).is_some() && page.lower(phrase.from + 1) == "'s";
        let definite = page.lower(phrase.from) == "the" || owned;
        if !definite || end - phrase.from > 5 || end < phrase.from + 2 {
            return;
        }
        let words: Vec<&str> = (phrase.from + usize::from(!owned)..end)
            .filter(|&at| !self.names_country(page, at) && page.lower(at) != "'s")
            .filter(|&at| !page.is("office-adjective", at))
            .map(|at| page.lower(at))
            .collect();
        let office = words.join(" ");
        let known = page.lexicon.titles_of(&office);
        if !page.is("title", end - 1) && known.is_empty() && !page.is("anyone", end - 1) {
            return;
        }
        let fits = |title: &str| {
            let title = title.to_lowercase();
            let parts: Vec<&str> = title.split(' ').collect();
            let another = parts
                .iter()
                .any(|part| page.lexicon.is("another-office", part) && !words.contains(part));
            let same = !words.is_empty() && words.iter().all(|word| parts.contains(word));
            let holds = |known: &&str| title.starts_with(known) || title.ends_with(known);
            (same || known.iter().any(holds)) && (!another || known.contains(&title.as_str()))
        };
        let place_fits = |place: Phrase| {
            (place.from..place.to)
                .all(|at| !page.is("another-office", at) || words.contains(&page.lower(at)))
        };
        let country_fits =
            |country: &Option<String>| out.country.is_none() || out.country == *country;
        let same = before.iter().rev().find(|speaker| {
            speaker.person
                && fits(speaker.title.as_deref().unwrap_or_default())
                && place_fits(speaker.place)
                && !speaker.name.to_lowercase().ends_with(office.as_str())
                && country_fits(&speaker.country)
        });
        if let Some(same) = same {
            // "His counterpart, X, held up a photograph": who was named since and has no other title.
            let since = self
                .person_before(page, phrase, same.gender, day, before)
                .filter(|found| found.place.from > same.place.from && found.name != same.name)
                .filter(|found| found.title.as_deref().is_none_or(fits))
                .filter(|found| found.country.is_none() || country_fits(&found.country));
            out.stands_for(since.as_ref().unwrap_or(same), 0.7);
            return;
        }
        let first = self.places.partition_point(|place| place.to <= phrase.from);
        let named = self.mentions[..first]
            .iter()
            .zip(&self.places)
            .rev()
            .take(MENTIONS)
            .find(|(mention, _)| match mention.named {
                Named::Actor(actor) if actor.kind == ActorKind::Person => self
                    .gazetteer
                    .tenures_of(&actor.key, day)
                    .iter()
                    .filter_map(|tenure| self.gazetteer.post(&tenure.post))
                    .any(|post| country_fits(&post.country) && fits(&post.title)),
                _ => false,
            });
        if let Some((_, place)) = named {
            let found = self.resolve(page, *place, day, before);
            out.stands_for(&found, 0.6);
            return;
        }
        if page.is("anyone", end - 1) && out.actor.is_none() {
            let gender = gender_of_title(page, end - 1);
            let near = |found: &Resolved<'g>| {
                found.name.starts_with(char::is_uppercase)
                    && self.paragraphs_between(page, found.place.from, phrase.from) < 2
                    && (found.country.is_none() || country_fits(&found.country))
            };
            // "the president" is not the spokesman who spoke last.
            let generic = known.is_empty() && !page.is("ruler", end - 1);
            let last = self
                .person_before(page, phrase, gender, day, before)
                .filter(|found| near(found) && (generic || found.title.is_none()));
            if let Some(last) = last {
                out.stands_for(&last, 0.55);
            }
        }
    }

    /// How many paragraphs token `to` is after token `from`.
    fn paragraphs_between(&self, page: &Page<'_>, from: usize, to: usize) -> usize {
        let paragraph = |at: usize| {
            let own = page.sentences.partition_point(|sentence| sentence.to <= at);
            page.sentences.get(own).map_or(0, |own| own.paragraph)
        };
        paragraph(to).saturating_sub(paragraph(from))
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
            (Some(gender), _) => self.person_before(page, phrase, Some(gender), day, before),
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
                let reason = phrase!("“{words}” taken as {name}", words = word, name = found.name);
                if !found.reasons.contains(&reason) {
                    found.reasons.insert(0, reason);
                }
                found
            }
            None => {
                let name = page.slice(phrase.from, phrase.to).to_owned();
                let mut unknown = Resolved::unnamed(name, phrase);
                unknown.gender = wanted;
                unknown.plural = matches!(word.as_str(), "they" | "their");
                unknown.person = wanted.is_some();
                unknown.certainty = 0.5;
                unknown.reasons = vec![phrase!("“{word}” could not be resolved", word)];
                unknown
            }
        }
    }

    /// The name before "who" or ", who".
    pub(crate) fn antecedent(&self, page: &Page<'_>, who: Phrase) -> Option<Phrase> {
        let mut to = who.from;
        if to > 0 && matches!(page.lower(to - 1), "," | "—" | "–") {
            to -= 1;
            // "X, the minority leader, who said".
            let apposed = to > 0 && !page.large(to - 1) && page.is("title", to - 1);
            let comma = (to.saturating_sub(APPOSITION)..to)
                .rev()
                .take_while(|&at| page.word(at) || page.lower(at) == ",")
                .find(|&at| page.lower(at) == ",");
            to = comma.filter(|_| apposed).unwrap_or(to);
        }
        let mut from = to;
        while from > 0
            && page.word(from - 1)
            && page.large(from - 1)
            && !["coordinator", "preposition", "subordinator", "adverb"]
                .iter()
                .any(|class| page.is(class, from - 1))
        {
            from -= 1;
        }
        let from = self.office_before(page, from).unwrap_or(from);
        (from < to).then_some(Phrase { from, to })
    }

    /// "China's consul general in Osaka": where an office begins whose seat or field is named from
    /// token `seat` on.
    fn office_before(&self, page: &Page<'_>, seat: usize) -> Option<usize> {
        let last = seat.checked_sub(2)?;
        if !matches!(page.lower(last + 1), "in" | "to" | "at" | "for" | "of")
            || !page.is("title", last)
            || page.large(last)
        {
            return None;
        }
        const ENDS: [&str; 5] = [
            "determiner",
            "preposition",
            "auxiliary",
            "coordinator",
            "subordinator",
        ];
        let mut from = last;
        while from > 0
            && page.word(from - 1)
            && page.lexicon.verb(page.lower(from - 1)).is_none()
            && !ENDS.iter().any(|class| page.is(class, from - 1))
        {
            from -= 1;
        }
        if from > 1 && page.lower(from - 1) == "'s" {
            from -= 1;
            while from > 0 && page.word(from - 1) && page.large(from - 1) {
                from -= 1;
            }
        }
        Some(from)
    }
}
