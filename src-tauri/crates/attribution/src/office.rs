//! Which office somebody speaks from, by the words around a name and by the day.

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Named, Post};
use demarche_text::phrase;
use demarche_text::phrase::Argument;

use crate::antecedent::gender_of_title;
use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::{People, Resolved};

/// What a text says beside the name of an actor.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'g> {
    /// The post that it names.
    named: Option<&'g Post>,
    /// The post that it says was held once: "former president".
    left: Option<&'g Post>,
}

impl<'g> People<'g> {
    /// Which post `actor` speaks from: the one that the text names beside the name, the one held on
    /// `day`, or the only one that there is.
    pub(crate) fn post_of(
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
        let Beside { named, left } = *self
            .posts_beside
            .borrow_mut()
            .entry(&actor.key)
            .or_insert_with(|| self.posts_beside(page, actor));
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
                out.reasons.push(phrase!(
                    "the text gives the title {title}",
                    title = named.title
                ));
                Some(named)
            }
            (_, Some(held)) if left.is_none_or(|left| left.key != held.key) => {
                out.reasons.push(phrase!(
                    "held the post {title} on the day",
                    title = held.title
                ));
                Some(held)
            }
            // The title is in the text but the day does not bear it out: the text's word is kept.
            (Some(named), None) => {
                out.title = Some(named.title.clone());
                (day.is_none()).then_some(named)
            }
            // A post that has ended says nothing of a day that is not known.
            (None, None)
                if day.is_none()
                    && posts.len() == 1
                    && left.is_none()
                    && all.iter().any(|tenure| tenure.to.is_none()) =>
            {
                out.reasons
                    .push(phrase!("holds one post only in the gazetteer"));
                post(posts[0])
            }
            _ => None,
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

    /// The posts that the text names beside any mention of `actor`.
    fn posts_beside(&self, page: &Page<'_>, actor: &'g Actor) -> Beside<'g> {
        let posts: Vec<(&'g Post, String)> = self
            .gazetteer
            .tenures_of(&actor.key, None)
            .iter()
            .filter_map(|tenure| self.gazetteer.post(&tenure.post))
            .map(|post| (post, post.title.to_lowercase()))
            .collect();
        let mut named = vec![false; posts.len()];
        let mut left = vec![false; posts.len()];
        for (place, mention) in self.places.iter().zip(&self.mentions) {
            if matches!(mention.named, Named::Actor(other) if other.key == actor.key) {
                let words = beside(page, *place);
                for (post, (_, title)) in posts.iter().enumerate() {
                    // "The EU's foreign policy chief" is its High Representative.
                    let paraphrased = || {
                        page.lexicon
                            .offices()
                            .filter(|(_, titles)| titles.iter().any(|of| title.starts_with(of)))
                            .find_map(|(phrase, _)| words.find(phrase))
                    };
                    if let Some(at) = words.find(title.as_str()).or_else(paraphrased) {
                        let former = formerly(page, &words[..at]);
                        named[post] |= !former;
                        left[post] |= former;
                    }
                }
            }
        }
        // "Deputy Secretary of State" holds "Secretary of State": the longest that fits.
        let longest = |marked: &[bool]| {
            posts
                .iter()
                .zip(marked)
                .filter_map(|((post, _), marked)| marked.then_some(*post))
                .max_by_key(|post| post.title.len())
        };
        Beside {
            named: longest(&named),
            left: longest(&left),
        }
    }

    /// The name that the gazetteer lacks that ends before token `to`.
    fn unknown_ending(&self, to: usize) -> Option<Phrase> {
        let at = self.unknown.partition_point(|(_, place)| place.to < to);
        let (_, place) = self.unknown.get(at)?;
        (place.to == to).then_some(*place)
    }

    /// The title that the text puts before a name, when no post of the gazetteer fits.
    pub(crate) fn title_words(&self, page: &Page<'_>, name: Phrase) -> Option<String> {
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
                || page.is("title-part", from - 1)
                || page.is("former", from - 1))
            && !page.text[page.tokens[from - 1].end..page.tokens[from].start].contains('\n')
        {
            from -= 1;
        }
        self.title_between(page, from, name.from)
    }

    /// Tokens `from..to` as a title, the country's name or demonym in front left out.
    pub(crate) fn title_between(
        &self,
        page: &Page<'_>,
        mut from: usize,
        to: usize,
    ) -> Option<String> {
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
        // "Then-President".
        let titled = |at: usize| {
            let last = page.lower(at).rsplit('-').next().unwrap_or_default();
            page.is("title", at) || page.lexicon.is("title", last)
        };
        if from >= to || !(from..to).any(titled) {
            return None;
        }
        let honorific = to - from == 1 && page.is("honorific", from);
        (!honorific).then(|| page.slice(from, to).to_owned())
    }

    pub(crate) fn country_at(&self, page: &Page<'_>, at: usize) -> Option<&'g str> {
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
    pub(crate) fn body(
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
                // "its ambassador to the United States" does not speak for them.
                let name = self
                    .in_mention(at)
                    .map_or(at, |name| self.places[name].from);
                let article = name > phrase.from && page.lower(name - 1) == "the";
                let before = if article { name - 1 } else { name };
                let to = self
                    .in_mention(at)
                    .map_or(at + 1, |name| self.places[name].to);
                (before <= phrase.from || !page.is("no-country-of", before - 1))
                    && !employed(page, phrase, before, to)
            })
            .find_map(|at| self.country_at(page, at))
            .map(str::to_owned);
        // "The Foreign Office in Islamabad" is not London's.
        let seat = (phrase.from + 1..phrase.to)
            .find(|&at| page.lower(at) == "in")
            .and_then(|at| Some((at, self.country_at(page, at + 1)?)));
        // "The Chinese Embassy in Washington" is Beijing's.
        let elsewhere = seat
            .filter(|(at, _)| !page.is("abroad", at - 1))
            .filter(|(_, seat)| out.country.as_deref().is_some_and(|own| own != *seat));
        let organisation = organisation.filter(|(_, actor)| {
            elsewhere.is_none_or(|(_, seat)| actor.country.as_deref() == Some(seat))
        });
        if let Some((at, seat)) = elsewhere
            && page.is("organisation-head", at - 1)
        {
            out.country = Some(seat.to_owned());
        }
        // "The foreign ministers of France and Germany": of both.
        let together = (phrase.from + 1..phrase.to)
            .find(|&at| page.lower(at) == "of")
            .is_some_and(|of| page.lower(of - 1).ends_with('s') && !page.large(of - 1));
        // "Mr X's spokesman" speaks for X's country.
        if out.country.is_none() {
            let owner = self.within(phrase).find_map(|(place, named)| match named {
                Named::Actor(actor)
                    if actor.kind == ActorKind::Person && page.lower(place.to) == "'s" =>
                {
                    Some(actor)
                }
                _ => None,
            });
            let speaks = ["title", "role", "organisation-head"]
                .iter()
                .any(|class| page.is(class, phrase.to - 1));
            if let Some(owner) = owner.filter(|_| speaks) {
                let mut held = Resolved::unnamed(String::new(), phrase);
                self.post_of(page, phrase, owner, day, &mut held);
                out.country = held.country;
            }
        }
        let mut several: Vec<&str> = (phrase.from..phrase.to)
            .filter(|&at| at == phrase.from || together || !page.is("preposition", at - 1))
            .filter_map(|at| self.country_at(page, at))
            .collect();
        several.dedup();
        if several.len() > 1 && (phrase.from..phrase.to).any(|at| page.lower(at) == "and") {
            out.reasons
                .push(phrase!("“{name}” names several countries", name = out.name));
            out.country = None;
            out.joint = true;
        }
        let head = page.lower(phrase.to - 1);
        out.plural = head.ends_with('s') && !page.large(phrase.to - 1);
        if let Some((place, actor)) = organisation {
            let whole = place.from <= phrase.from + 1 && place.to >= phrase.to;
            if whole {
                out.actor = Some(actor);
                out.reasons.push(phrase!(
                    "“{words}” names {name}",
                    words = out.name,
                    name = actor.name
                ));
            }
            out.country = out.country.take().or_else(|| actor.country.clone());
        }
        // "China's Foreign Ministry spokesperson", without a name.
        let country = out.country.clone();
        let lower = page.slice(phrase.from, phrase.to).to_lowercase();
        // "the president of Russia": the country stands after the title.
        let of = (phrase.from + 1..phrase.to)
            .find(|&at| page.lower(at) == "of" && self.country_at(page, at + 1).is_some())
            .or_else(|| {
                let the = |at: &usize| page.lower(*at) == "of" && page.lower(at + 1) == "the";
                (phrase.from + 1..phrase.to)
                    .find(the)
                    .filter(|at| self.country_at(page, at + 2).is_some())
            });
        let head = of
            .map_or("", |of| page.slice(phrase.from, of))
            .to_lowercase();
        let title_last = of.is_some_and(|of| page.is("title", of - 1))
            || page.is("title", phrase.to - 1)
            || (phrase.from..phrase.to).any(|at| page.is("title", at))
                && !page.large(phrase.to - 1);
        if title_last {
            let fits = |post: &&Post| {
                if post.country != country {
                    return false;
                }
                let title = post.title.to_lowercase();
                let variants = [
                    title.clone(),
                    title.replace("spokesperson", "spokesman"),
                    title.replace("spokesperson", "spokeswoman"),
                ];
                variants
                    .iter()
                    .any(|title| lower.ends_with(title.as_str()) || head.ends_with(title.as_str()))
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
                    && !page.is("indefinite", phrase.from)
                {
                    out.actor = Some(holder);
                    out.name.clone_from(&holder.name);
                    out.gender = holder.gender;
                    out.reasons.push(phrase!(
                        "held the post {title} on the day",
                        title = post.title
                    ));
                }
            } else {
                out.title = self.title_between(page, phrase.from, phrase.to);
                out.person = !out.plural;
            }
        } else {
            // "Deputy Foreign Minister Ivan Karsk": a title, then a name.
            let last_title = (phrase.from..phrase.to).rev().find(|&at| {
                page.is("title", at)
                    || page.is("organisation-head", at) && page.lower(at.wrapping_sub(1)) == "of"
            });
            if let Some(at) = last_title
                && (at + 1..phrase.to)
                    .all(|k| page.large(k) || !page.word(k) || page.is("particle", k))
                && at + 1 < phrase.to
            {
                out.person = true;
                out.title = self.title_between(page, phrase.from, at + 1);
                out.gender = gender_of_title(page, at);
            }
        }
        if out.title.is_none() {
            self.apposition(page, phrase, out);
        }
        out.person |= !out.plural && organisation.is_none() && self.is_one(page, phrase);
        out.person |= !out.plural
            && organisation.is_none()
            && out.country.is_none()
            && self.unknown_ending(phrase.to).is_some_and(|place| {
                phrase.from <= place.from
                    && !page.is("organisation-head", phrase.to - 1)
                    && !page.is("media", phrase.to - 1)
            });
    }

    /// "A doctor from Hebron": whether a phrase means one person by what they do.
    fn is_one(&self, page: &Page<'_>, phrase: Phrase) -> bool {
        let head = (phrase.from + 1..phrase.to)
            .find(|&at| page.is("preposition", at))
            .unwrap_or(phrase.to)
            - 1;
        page.is("indefinite", phrase.from) && !page.large(head) && page.is("anyone", head)
    }

    /// "China's account of the call", "the Chinese readout": the government speaks.
    pub(crate) fn account(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
        let told = (phrase.from..phrase.to)
            .find(|&at| page.is("preposition", at))
            .unwrap_or(phrase.to)
            .saturating_sub(1);
        let Some(country) = out
            .country
            .as_deref()
            .and_then(|code| self.gazetteer.country(code))
            .filter(|_| page.is("account", told) && out.actor.is_none() && !out.joint)
        else {
            return;
        };
        out.person = false;
        out.reasons.push(phrase!(
            "“{name}” is what the government of {country} gives out",
            name = out.name,
            country = Argument::Country {
                code: country.code.clone(),
                name: country.name.clone()
            }
        ));
        out.actor = country
            .demonyms
            .iter()
            .flat_map(|demonym| {
                self.gazetteer
                    .actors_named(&format!("{demonym} government"))
            })
            .find(|actor| actor.country.as_deref() == Some(&country.code));
    }

    /// "Ivan Karsk, the deputy foreign minister of Zandia, said".
    pub(crate) fn apposition(&self, page: &Page<'_>, phrase: Phrase, out: &mut Resolved<'g>) {
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
            // "A former State Department lawyer" speaks for nobody.
            let former = (from..title).any(|at| page.is("former", at));
            // "The author of The Palestine Laboratory": what a work is called is nobody's country.
            let until = if page.is("maker", title) { title } else { end };
            out.country = out.country.take().or_else(|| {
                (from..until)
                    .find_map(|at| self.country_at(page, at))
                    .filter(|_| !former)
                    .map(str::to_owned)
            });
            out.person = true;
        }
    }
}

/// Whether the country's name or demonym that `phrase` has from token `from` to `to` belongs to the
/// name of somebody's employer that is no part of the state: "X of the German Marshall Fund".
fn employed(page: &Page<'_>, phrase: Phrase, from: usize, to: usize) -> bool {
    let affiliated = from > phrase.from + 1
        && page.is("preposition", from - 1)
        && page.large(from - 2)
        && !page.is("title", from - 2);
    let head = (to..phrase.to).take_while(|&at| page.large(at)).last();
    affiliated
        && head.is_some_and(|head| {
            !["title", "role", "state-body"]
                .iter()
                .any(|class| page.is(class, head))
        })
}

/// Whether the last words before a title say that it is no longer held: "former U.S.", "then-".
fn formerly(page: &Page<'_>, words: &str) -> bool {
    words
        .trim_end()
        .rsplit(' ')
        .take(2)
        .flat_map(|word| [word, word.split_inclusive('-').next().unwrap_or_default()])
        .any(|word| page.lexicon.is("former", word))
}

/// The words around a name that can hold its title, in lower case, spokespeople told alike.
pub(crate) fn beside(page: &Page<'_>, place: Phrase) -> String {
    let sentence = page
        .sentences
        .partition_point(|sentence| sentence.to <= place.from);
    let Some(sentence) = page.sentences.get(sentence) else {
        return String::new();
    };
    // "Iran's top diplomat, Abbas Araghchi,": the office and a comma.
    let apposed = place.from > sentence.from + 2
        && page.lower(place.from - 1) == ","
        && page.is("title", place.from - 2)
        && page.lower(place.to) == ",";
    let end = place.from - usize::from(apposed);
    let mut from = end;
    while from > sentence.from
        && place.from - from < 9
        && (page.word(from - 1) || page.lower(from - 1) == "'s")
    {
        from -= 1;
    }
    let mut words = page.slice(from, end).to_lowercase();
    // "Jen Psaki, the White House press secretary, said".
    if page.lower(place.to) == "," && !apposed {
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
