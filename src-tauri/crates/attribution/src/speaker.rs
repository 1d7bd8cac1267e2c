//! Whom a phrase names: actor, post and country; surnames and pronouns by what goes before.

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gazetteer, Gender, Mention, Named, Post};

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
    /// Speaks for several countries at once.
    pub(crate) joint: bool,
    /// How sure the name is, 0 to 1.
    pub(crate) certainty: f64,
    pub(crate) reasons: Vec<String>,
}

/// What the whole text says of the people in it.
#[derive(Debug)]
pub(crate) struct People<'g> {
    gazetteer: &'g Gazetteer,
    mentions: Vec<Mention<'g>>,
    /// Tokens of each mention.
    places: Vec<Phrase>,
    /// Names of two words or more that the gazetteer lacks, with their tokens.
    unknown: Vec<(String, Phrase)>,
}

impl<'g> People<'g> {
    pub(crate) fn of(page: &Page<'_>, gazetteer: &'g Gazetteer) -> Self {
        let mentions = gazetteer.mentions(page.text);
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
        };
        people.unknown = people.unknown_names(page);
        people
    }

    fn unknown_names(&self, page: &Page<'_>) -> Vec<(String, Phrase)> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < page.tokens.len() {
            let from = at;
            while at < page.tokens.len()
                && page.word(at)
                && page.large(at)
                && !page.is("title", at)
                && !(at == from
                    && (page.is("determiner", at)
                        || page.is("preposition", at)
                        || page.is("subordinator", at)
                        || page.is("pronoun", at)
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

    fn in_mention(&self, token: usize) -> Option<usize> {
        let next = self.places.partition_point(|place| place.to <= token);
        (next < self.places.len() && self.places[next].from <= token).then_some(next)
    }

    fn within(&self, phrase: Phrase) -> impl Iterator<Item = (Phrase, Named<'g>)> + '_ {
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

    /// Whether `phrase` is the name of an outlet.
    pub(crate) fn outlet(&self, page: &Page<'_>, phrase: Phrase) -> bool {
        let words = page.slice(phrase.from, phrase.to);
        let bare = words.strip_prefix("the ").unwrap_or(words);
        [words, bare]
            .iter()
            .any(|name| self.gazetteer.outlet_named(name).is_some())
            || self
                .gazetteer
                .outlet_named(&format!("The {bare}"))
                .is_some()
            || page.is("media", phrase.to - 1)
    }

    /// Whom `phrase` names. `before` are the speakers so far, latest last.
    pub(crate) fn resolve(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        before: &[Resolved<'g>],
    ) -> Resolved<'g> {
        let words = page.slice(phrase.from, phrase.to);
        if phrase.to - phrase.from == 1
            && (page.is("pronoun", phrase.from) || page.lower(phrase.from) == "which")
        {
            return self.pronoun(page, phrase, day, before);
        }
        let mut out = Resolved {
            name: words.trim_matches(['"', '“', '”', ',', ' ']).to_owned(),
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
        };
        let person = self
            .within(phrase)
            .filter_map(|(place, named)| match named {
                Named::Actor(actor) if actor.kind == ActorKind::Person => Some((place, actor)),
                _ => None,
            });
        // "Putin's spokesman": the owner does not speak.
        let person = person
            .filter(|(place, _)| page.lower(place.to) != "'s" || place.to >= phrase.to)
            .last();
        if let Some((place, actor)) = person {
            out.person = true;
            out.actor = Some(actor);
            out.gender = actor.gender;
            self.post_of(page, place, actor, day, &mut out);
            out.reasons.push(format!("“{words}” names {}", actor.name));
            return out;
        }
        // "The Kremlin's spokesman, Dmitry Peskov, said".
        let next = self
            .in_mention(phrase.to + 1)
            .filter(|&at| page.lower(phrase.to) == "," && self.places[at].from == phrase.to + 1);
        if let Some(at) = next
            && let Named::Actor(actor) = self.mentions[at].named
            && actor.kind == ActorKind::Person
            && page.is("title", phrase.to - 1)
            && matches!(page.lower(self.places[at].to), "," | "." | "")
        {
            out.person = true;
            out.actor = Some(actor);
            out.gender = actor.gender;
            self.post_of(page, self.places[at], actor, day, &mut out);
            out.reasons
                .push(format!("“{words}” stands beside {}", actor.name));
            return out;
        }
        self.body(page, phrase, day, &mut out);
        if out.actor.is_none() {
            self.surname(page, phrase, &mut out);
        }
        out
    }

    /// Which post `actor` speaks from: the one that the text names beside the name, the one held on
    /// `day`, or the only one that there is.
    fn post_of(
        &self,
        page: &Page<'_>,
        place: Phrase,
        actor: &'g Actor,
        day: Option<NaiveDate>,
        out: &mut Resolved<'g>,
    ) {
        let post = |key: &str| self.gazetteer.post(key);
        out.country.clone_from(&actor.country);
        let all = self.gazetteer.tenures_of(&actor.key, None);
        let in_force = day.map(|day| self.gazetteer.tenures_of(&actor.key, Some(day)));
        // The title may stand at any mention of the same person in the text.
        let beside: Vec<String> = std::iter::once(place)
            .chain(
                self.places
                    .iter()
                    .zip(&self.mentions)
                    .filter_map(|(place, mention)| {
                        matches!(mention.named, Named::Actor(other) if other.key == actor.key)
                            .then_some(*place)
                    }),
            )
            .map(|place| beside(page, place))
            .collect();
        let named = all
            .iter()
            .filter_map(|tenure| post(&tenure.post))
            .filter(|post| {
                beside
                    .iter()
                    .any(|words| words.contains(&post.title.to_lowercase()))
            })
            // "Deputy Secretary of State" holds "Secretary of State": the longest that fits.
            .max_by_key(|post| post.title.len());
        let held = in_force
            .as_ref()
            .and_then(|tenures| post(&tenures.first()?.post));
        let mut posts: Vec<&str> = all.iter().map(|tenure| tenure.post.as_str()).collect();
        posts.dedup();
        let chosen = match (named, held) {
            (Some(named), _)
                if in_force.as_ref().is_none_or(|tenures| {
                    tenures.iter().any(|tenure| tenure.post == named.key)
                }) =>
            {
                out.reasons
                    .push(format!("the text gives the title {}", named.title));
                Some(named)
            }
            (_, Some(held)) => {
                out.reasons
                    .push(format!("held the post {} on the day", held.title));
                Some(held)
            }
            // The title is in the text but the day does not bear it out: the text's word is kept.
            (Some(named), None) => {
                out.title = Some(named.title.clone());
                (day.is_none()).then_some(named)
            }
            (None, None) if day.is_none() && posts.len() == 1 => {
                out.reasons
                    .push("holds one post only in the gazetteer".to_owned());
                post(posts[0])
            }
            (None, None) => None,
        };
        if let Some(post) = chosen {
            out.post = Some(post);
            out.title = Some(post.title.clone());
            // Who speaks for the Union or the UN speaks for no country of their own.
            out.country = post.country.clone().or_else(|| actor.country.clone());
            if post.country.is_none() {
                out.country = None;
            }
        } else if out.title.is_none() {
            out.title = self.title_words(page, place);
        }
    }

    /// The title that the text puts before a name, when no post of the gazetteer fits.
    fn title_words(&self, page: &Page<'_>, name: Phrase) -> Option<String> {
        let mut from = name.from;
        while from > 0
            && page.word(from - 1)
            && page.quote(from - 1) == page.quote(name.from)
            && name.from - from < 8
            && !page.is("determiner", from - 1)
            && !page.is("coordinator", from - 1)
            && !page.is("subordinator", from - 1)
            && !page.is("auxiliary", from - 1)
            && (page.large(from - 1)
                || page.is("title", from - 1)
                || page.is("organisation-head", from - 1)
                || page.lower(from - 1) == "of"
                || page.lower(from - 1) == "foreign"
                || page.lower(from - 1) == "press"
                || page.lower(from - 1) == "deputy")
            && !page.text[page.tokens[from - 1].end..page.tokens[from].start].contains('\n')
        {
            from -= 1;
        }
        self.title_between(page, from, name.from)
    }

    /// Tokens `from..to` as a title, the country's name or demonym in front left out.
    fn title_between(&self, page: &Page<'_>, mut from: usize, to: usize) -> Option<String> {
        while from < to
            && (self.country_at(page, from).is_some()
                || page.is("determiner", from)
                || page.lower(from) == "'s"
                || !page.word(from))
        {
            from += self
                .in_mention(from)
                .map_or(1, |at| self.places[at].to - from)
                .max(1);
        }
        if from >= to || !(from..to).any(|at| page.is("title", at)) {
            return None;
        }
        let honorific = to - from == 1
            && matches!(
                page.lower(from).trim_end_matches('.'),
                "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "dame" | "prof"
            );
        (!honorific).then(|| page.slice(from, to).to_owned())
    }

    fn country_at(&self, page: &Page<'_>, at: usize) -> Option<&'g str> {
        if let Some(mention) = self.in_mention(at)
            && let Named::Country(country) = self.mentions[mention].named
        {
            return Some(&country.code);
        }
        let token = page.tokens.get(at)?;
        if !token.large {
            return None;
        }
        let word = &page.text[token.start..token.end];
        let demonym = |name: &&str| {
            self.gazetteer
                .country_named(name)
                .filter(|country| country.demonyms.iter().any(|demonym| demonym == *name))
        };
        let two = page
            .tokens
            .get(at + 1)
            .map(|next| &page.text[token.start..next.end]);
        two.as_ref()
            .and_then(demonym)
            .or_else(|| demonym(&word))
            .map(|country| country.code.as_str())
    }

    /// A government, an organisation, or somebody known only by office and country.
    fn body(
        &self,
        page: &Page<'_>,
        phrase: Phrase,
        day: Option<NaiveDate>,
        out: &mut Resolved<'g>,
    ) {
        let organisation = self.within(phrase).find_map(|(place, named)| match named {
            Named::Actor(actor) if actor.kind != ActorKind::Person => Some((place, actor)),
            _ => None,
        });
        out.country = (phrase.from..phrase.to)
            .filter(|&at| {
                at == phrase.from || !matches!(page.lower(at - 1), "to" | "in" | "against" | "on")
            })
            .find_map(|at| self.country_at(page, at))
            .map(str::to_owned);
        let mut several: Vec<&str> = (phrase.from..phrase.to)
            .filter(|&at| at == phrase.from || !page.is("preposition", at - 1))
            .filter_map(|at| self.country_at(page, at))
            .collect();
        several.dedup();
        if several.len() > 1 && (phrase.from..phrase.to).any(|at| page.lower(at) == "and") {
            out.reasons
                .push(format!("“{}” names several countries", out.name));
            out.country = None;
            out.joint = true;
        }
        let head = page.lower(phrase.to - 1);
        out.plural = head.ends_with('s') && !page.large(phrase.to - 1);
        if let Some((place, actor)) = organisation {
            let whole = place.from <= phrase.from + 1 && place.to >= phrase.to;
            if whole {
                out.actor = Some(actor);
                out.reasons
                    .push(format!("“{}” names {}", out.name, actor.name));
            }
            out.country = out.country.take().or_else(|| actor.country.clone());
        }
        // "China's Foreign Ministry spokesperson", without a name.
        let country = out.country.clone();
        let lower = page.slice(phrase.from, phrase.to).to_lowercase();
        let title_last = page.is("title", phrase.to - 1)
            || (phrase.from..phrase.to).any(|at| page.is("title", at))
                && !page.large(phrase.to - 1);
        if title_last {
            let fits = |post: &&Post| {
                let title = post.title.to_lowercase();
                let variants = [
                    title.clone(),
                    title.replace("spokesperson", "spokesman"),
                    title.replace("spokesperson", "spokeswoman"),
                ];
                post.country == country
                    && variants.iter().any(|title| lower.ends_with(title.as_str()))
            };
            if let Some(post) = self
                .gazetteer
                .posts
                .iter()
                .filter(fits)
                .max_by_key(|post| post.title.len())
            {
                out.post = Some(post);
                out.title = Some(post.title.clone());
                out.person = true;
                let holders = day.map(|day| self.gazetteer.holders_of(&post.key, Some(day)));
                if let Some([holder]) = holders.as_deref()
                    && post.sole
                    && !matches!(page.lower(phrase.from), "a" | "an" | "one" | "another")
                {
                    out.actor = Some(holder);
                    out.gender = holder.gender;
                    out.reasons
                        .push(format!("held the post {} on the day", post.title));
                }
            } else {
                out.title = self.title_between(page, phrase.from, phrase.to);
            }
        } else {
            // "Deputy Foreign Minister Ivan Karsk": a title, then a name.
            let last_title = (phrase.from..phrase.to).rev().find(|&at| {
                page.is("title", at)
                    || page.is("organisation-head", at) && page.lower(at.wrapping_sub(1)) == "of"
            });
            if let Some(at) = last_title
                && (at + 1..phrase.to).all(|k| {
                    page.large(k)
                        || !page.word(k)
                        || matches!(
                            page.lower(k),
                            "de" | "von" | "der" | "al" | "bin" | "van" | "la"
                        )
                })
                && at + 1 < phrase.to
            {
                out.person = true;
                out.title = self.title_between(page, phrase.from, at + 1);
                let honorific = page.lower(at).trim_end_matches('.');
                out.gender = match honorific {
                    "mrs" | "ms" | "miss" | "lady" | "dame" | "queen" | "princess"
                    | "spokeswoman" | "chairwoman" | "congresswoman" => Some(Gender::Female),
                    "mr" | "sir" | "lord" | "king" | "prince" | "pope" | "spokesman"
                    | "congressman" => Some(Gender::Male),
                    _ => None,
                };
            }
        }
        if out.title.is_none() {
            self.apposition(page, phrase, out);
        }
        out.person |= !out.plural
            && organisation.is_none()
            && out.country.is_none()
            && self
                .unknown
                .iter()
                .any(|(_, place)| place.from < phrase.to && phrase.from < place.to);
    }

    /// "Ivan Karsk, the deputy foreign minister of Zandia, said".
    fn apposition(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
        if page.lower(phrase.to) != "," || !page.large(phrase.to - 1) {
            return;
        }
        let from = phrase.to + 1;
        let end = (from..(from + 14).min(page.tokens.len())).find(|&at| {
            matches!(page.lower(at), "," | "." | ";" | "who") || page.quote(at).is_some()
        });
        let Some(end) = end else {
            return;
        };
        let title = (from..end).find(|&at| page.is("title", at));
        if let Some(title) = title
            && !(from..title).any(|at| page.is("auxiliary", at) || page.is("preposition", at))
        {
            out.title = self.title_between(page, from, end);
            out.country = out.country.take().or_else(|| {
                (from..end)
                    .find_map(|at| self.country_at(page, at))
                    .map(str::to_owned)
            });
            out.person = true;
        }
    }

    /// A surname alone: the full name that the text gave before.
    fn surname(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
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

    fn pronoun(
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
        if wanted.is_some() {
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

    /// The latest mention before `phrase` of a known person of the gender.
    fn nearest(&self, page: &Page<'_>, phrase: Phrase, gender: Option<Gender>) -> Option<Phrase> {
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
    fn antecedent(&self, page: &Page<'_>, who: Phrase) -> Option<Phrase> {
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

/// The words around a name that can hold its title, in lower case, spokespeople told alike.
fn beside(page: &Page<'_>, place: Phrase) -> String {
    let sentence = page
        .sentences
        .partition_point(|sentence| sentence.to <= place.from);
    let Some(sentence) = page.sentences.get(sentence) else {
        return String::new();
    };
    let mut from = place.from;
    while from > sentence.from
        && place.from - from < 9
        && (page.word(from - 1) || page.lower(from - 1) == "'s")
    {
        from -= 1;
    }
    let mut words = page.slice(from, place.from).to_lowercase();
    // "Jen Psaki, the White House press secretary, said".
    if page.lower(place.to) == "," {
        let end = (place.to + 1..sentence.to.min(place.to + 12))
            .find(|&at| page.lower(at) == ",")
            .unwrap_or(place.to + 1);
        words.push(' ');
        words.push_str(&page.slice(place.to + 1, end).to_lowercase());
    }
    words
        .replace("spokeswoman", "spokesperson")
        .replace("spokesman", "spokesperson")
        .replace("defense minister", "defence minister")
        .replace("advisor", "adviser")
}
