//! Whom a phrase names: actor, post and country; surnames, pronouns and titles by what goes before.

use std::collections::HashMap;

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gazetteer, Gender, Named, Post};

use super::lexicon::{
    A, BODY, DEMONYM, DETERMINER, FEMININE, GENERIC, HE, HONORIFIC, Language, PERSON, PRONOUN, SHE,
    SURNAME, THEY,
};
use super::script;
use super::subject::name_end;
use super::text::{Phrase, Text};

/// Somebody whom the text names.
#[derive(Debug, Clone, Default)]
pub(super) struct Voice<'g> {
    /// The name as the text has it; for a pronoun or a title alone the fullest that it gives.
    pub(super) name: String,
    pub(super) actor: Option<&'g Actor>,
    pub(super) post: Option<&'g Post>,
    pub(super) title: Option<String>,
    pub(super) country: Option<String>,
    pub(super) gender: Option<Gender>,
    pub(super) person: bool,
    /// Ends of the keys of the posts that the title means.
    keys: &'static [&'static str],
    /// How sure the name is, 0 to 1.
    pub(super) certainty: f64,
    pub(super) reasons: Vec<String>,
    /// Where the text names it.
    pub(super) place: Option<Phrase>,
}

/// The people and bodies of a text as far as they are read.
#[derive(Debug)]
pub(super) struct Voices<'g> {
    gazetteer: &'g Gazetteer,
    day: Option<NaiveDate>,
    /// Everybody named by name, in the order of the text: the token where, and who.
    named: Vec<(usize, Voice<'g>)>,
    /// The last word of each name in `named`, folded, and its place there.
    surnames: HashMap<String, Vec<usize>>,
    /// The speakers so far.
    spoken: Vec<Voice<'g>>,
}

/// A pronoun or a title alone means somebody of the last so many sentences' tokens.
const REACH: usize = 260;
/// And is sought among so many.
const MOST: usize = 64;

impl<'g> Voices<'g> {
    pub(super) fn of(text: &Text<'_, 'g>, day: Option<NaiveDate>) -> Self {
        let mut own = Self {
            gazetteer: text.gazetteer,
            day,
            named: Vec::new(),
            surnames: HashMap::new(),
            spoken: Vec::new(),
        };
        for sentence in &text.sentences {
            let mut at = sentence.from;
            while at < sentence.to {
                let Some(name) = name_at(text, at, sentence.to, sentence.language) else {
                    at += 1;
                    continue;
                };
                let voice = own.by_name(text, name, sentence.language);
                own.register(name, voice, sentence.language);
                at = name.to;
            }
        }
        own
    }

    fn register(&mut self, name: Phrase, voice: Voice<'g>, language: Language) {
        let last = voice.name.rsplit([' ', '·']).next().unwrap_or_default();
        let number = self.named.len();
        self.surnames
            .entry(script::fold(language, last))
            .or_default()
            .push(number);
        self.named.push((name.from, voice));
    }

    /// Somebody by the name at `name`, with the title beside it.
    fn by_name(&self, text: &Text<'_, 'g>, name: Phrase, language: Language) -> Voice<'g> {
        let mut from = name.from;
        while from > 0
            && name.from - from < 10
            && text.word(from - 1)
            && text.quote(from - 1) == text.quote(name.from)
            && (text.is(PERSON | BODY | DEMONYM | FEMININE | HONORIFIC, from - 1)
                || text.country(from - 1).is_some()
                || text.is(super::lexicon::GLUE | super::lexicon::THE, from - 1)
                || language.is(&["ru", "uk", "de", "fr", "es"])
                    && from > 1
                    && text.is(PERSON, from - 2)
                    && !text.is(
                        super::lexicon::VERB | super::lexicon::TIME | super::lexicon::BREAK,
                        from - 1,
                    ))
        {
            from -= 1;
        }
        let title = Phrase {
            from,
            to: name.from,
        };
        let mut voice = Voice {
            name: text.slice(name).to_owned(),
            person: true,
            certainty: 0.9,
            place: Some(name),
            ..Voice::default()
        };
        self.describe(text, title, language, &mut voice);
        if voice.keys.is_empty() && matches!(text.lower(name.to), "," | "，") {
            let end = (name.to + 1..text.tokens.len().min(name.to + 14))
                .find(|&at| !text.word(at))
                .unwrap_or(name.to + 1);
            let beside = Phrase {
                from: name.to + 1,
                to: end,
            };
            if (beside.from..beside.to).any(|at| text.is(PERSON, at)) {
                self.describe(text, beside, language, &mut voice);
            }
        }
        if voice.gender.is_none() {
            let given = script::fold(
                language,
                text.slice(Phrase {
                    from: name.from,
                    to: name.from + 1,
                }),
            );
            voice.gender = crate::lexicon::Lexicon::get().gender(&given);
        }
        if language.is(&["ru", "uk"]) && voice.gender.is_none() {
            let last = script::fold(
                language,
                text.slice(Phrase {
                    from: name.to - 1,
                    to: name.to,
                }),
            );
            voice.gender = if last.ends_with("ова")
                || last.ends_with("ева")
                || last.ends_with("ина")
                || last.ends_with("ая")
                || last.ends_with("ська")
            {
                Some(Gender::Female)
            } else if last.ends_with("ов")
                || last.ends_with("ев")
                || last.ends_with("ин")
                || last.ends_with("ий")
            {
                Some(Gender::Male)
            } else {
                None
            };
        }
        if let Some(actor) = self.known(text, name, language) {
            self.is_actor(actor, &mut voice);
        }
        voice
    }

    /// The actor whom the name means in whatever case.
    fn known(&self, text: &Text<'_, 'g>, name: Phrase, language: Language) -> Option<&'g Actor> {
        let mention = (name.from..name.to).rev().find_map(|at| text.person(at));
        if mention.is_some() {
            return mention;
        }
        let words = text.slice(name);
        let only = |name: &str| match self.gazetteer.actors_named(name)[..] {
            [actor] if actor.kind == ActorKind::Person => Some(actor),
            _ => None,
        };
        if language.is(&["ru", "uk"]) {
            return declined(words).iter().find_map(|name| only(name));
        }
        if language.is(&["ar"]) {
            return only(words);
        }
        words.strip_suffix('s').and_then(only)
    }

    fn is_actor(&self, actor: &'g Actor, voice: &mut Voice<'g>) {
        voice.actor = Some(actor);
        voice.person = actor.kind == ActorKind::Person;
        voice.gender = actor.gender.or(voice.gender);
        voice.certainty = 0.95;
        let tenures = self.gazetteer.tenures_of(&actor.key, self.day);
        let posts: Vec<&'g Post> = tenures
            .iter()
            .filter_map(|tenure| self.gazetteer.post(&tenure.post))
            .collect();
        let titled = posts.iter().find(|post| {
            voice
                .keys
                .iter()
                .any(|key| post.key.ends_with(&format!("-{key}")))
        });
        let mut several: Vec<&str> = posts.iter().map(|post| post.key.as_str()).collect();
        several.dedup();
        let held = posts
            .first()
            .filter(|_| self.day.is_some() || several.len() == 1);
        if let Some(post) = titled.or(held) {
            let post = *post;
            voice.post = Some(post);
            voice.title = Some(post.title.clone());
            voice.country.clone_from(&post.country);
            voice.reasons.push(if titled.is_some() {
                format!("the text gives the title {}", post.title)
            } else {
                format!("held the post {} on the day", post.title)
            });
        } else {
            voice.country = voice.country.take().or_else(|| actor.country.clone());
        }
    }

    /// What the words of a title say: the country, the office, the gender.
    fn describe(
        &self,
        text: &Text<'_, 'g>,
        words: Phrase,
        language: Language,
        voice: &mut Voice<'g>,
    ) {
        if words.from >= words.to {
            return;
        }
        let lower = script::fold(language, text.slice(words));
        if let Some(title) = language.lexicon().title(&lower, true) {
            voice.keys = &title.keys;
        }
        voice.country = voice
            .country
            .take()
            .or_else(|| country_in(text, words, language));
        if (words.from..words.to).any(|at| text.is(FEMININE, at)) {
            voice.gender = Some(Gender::Female);
        } else if language.is(&["fr", "es", "de", "ar"])
            && (words.from..words.to)
                .any(|at| text.is(PERSON, at) && !ambiguous(text, at, language))
        {
            voice.gender = Some(Gender::Male);
        }
        let plain = text.slice(words).trim();
        let office =
            (words.from..words.to).any(|at| text.is(PERSON, at) && !text.is(HONORIFIC, at));
        if office && voice.title.is_none() {
            let from = (words.from..words.to).find(|&at| !text.is(DETERMINER, at));
            voice.title = from
                .map(|from| text.slice(Phrase { from, to: words.to }).to_owned())
                .filter(|_| !plain.is_empty());
        }
    }

    /// Whom `phrase` names; `feminine` tells of a woman by the form of the verb.
    pub(super) fn resolve(
        &self,
        text: &Text<'_, 'g>,
        phrase: Phrase,
        language: Language,
        feminine: bool,
    ) -> Voice<'g> {
        let words = text.slice(phrase);
        let lone = phrase.to - phrase.from == 1;
        if lone && text.is(PRONOUN, phrase.from) {
            let gender = match () {
                () if text.is(SHE, phrase.from) && !text.is(HE, phrase.from) => {
                    Some(Gender::Female)
                }
                () if text.is(HE, phrase.from) => Some(Gender::Male),
                () => None,
            };
            let plural = text.is(THEY, phrase.from) && !text.is(SHE, phrase.from);
            return self.pronoun(words, phrase, gender.filter(|_| !plural), plural);
        }
        let mut voice = Voice {
            name: words.to_owned(),
            certainty: 0.9,
            place: Some(phrase),
            ..Voice::default()
        };
        // A name inside the phrase, or in the words set beside it.
        let mut at = phrase.from;
        let mut name = None;
        while at < phrase.to {
            match name_at(text, at, phrase.to, language) {
                Some(found) => {
                    name = Some(found);
                    at = found.to;
                }
                None => at += 1,
            }
        }
        let beside = name
            .is_none()
            .then(|| self.beside(text, phrase, language))
            .flatten();
        if let Some(name) = name.or(beside) {
            let named = self.by_name(text, name, language);
            voice = Voice {
                name: if beside.is_some() || phrase == name {
                    nominative(text, name, named.actor, language)
                } else {
                    voice.name
                },
                certainty: named.certainty,
                place: voice.place,
                ..named
            };
            if beside.is_some() {
                self.describe(text, phrase, language, &mut voice);
                if let Some(actor) = voice.actor {
                    self.is_actor(actor, &mut voice);
                }
            }
            if let Some(actor) = voice.actor {
                voice
                    .reasons
                    .insert(0, format!("“{words}” names {}", actor.name));
            } else if beside.is_some() {
                voice
                    .reasons
                    .push(format!("“{words}” stands beside {}", voice.name));
            }
            if voice.post.is_none() {
                voice.country = voice
                    .country
                    .take()
                    .or_else(|| country_in(text, phrase, language));
            }
            voice.gender = voice.gender.or(feminine.then_some(Gender::Female));
            return voice;
        }
        if let Some(found) = self.surname(text, phrase, language) {
            return found;
        }
        let heads = (phrase.from..phrase.to).any(|at| text.is(PERSON, at));
        if heads {
            voice.person = true;
            self.describe(text, phrase, language, &mut voice);
            if feminine {
                voice.gender = Some(Gender::Female);
            }
            if let Some(same) = self.titled(text, phrase, language, &voice) {
                let mut same = same.clone();
                same.reasons
                    .insert(0, format!("“{words}” taken as {}", same.name));
                same.certainty = 0.7;
                same.place = Some(phrase);
                return same;
            }
            self.holder(text, phrase, &mut voice);
            return voice;
        }
        self.body(text, phrase, language, &mut voice);
        voice
    }

    /// Keeps a speaker for those who come after.
    pub(super) fn spoke(&mut self, voice: &Voice<'g>) {
        self.spoken.push(voice.clone());
    }

    /// The last speaker, for words that name nobody.
    pub(super) fn running(&self, at: usize) -> Option<Voice<'g>> {
        let last = self.spoken.last()?;
        let near = last.place.is_some_and(|place| place.from + REACH > at);
        near.then(|| last.clone())
    }

    /// Whom a verb without a subject has for one: the last person or body that speaks or is named.
    pub(super) fn dropped(&self, at: usize, feminine: bool) -> Option<Voice<'g>> {
        let fits = |voice: &Voice<'_>| !feminine || voice.gender != Some(Gender::Male);
        let spoken = self.spoken.iter().rev().take(MOST).find(|voice| {
            fits(voice)
                && voice
                    .place
                    .is_some_and(|place| place.from < at && place.from + REACH > at)
        });
        let named = self.named_before(at).find(|voice| fits(voice));
        let from = |voice: Option<&Voice<'_>>| {
            voice
                .and_then(|voice| voice.place)
                .map_or(0, |place| place.from)
        };
        if from(named) > from(spoken) + REACH / 8 || spoken.is_none() {
            named.or(spoken).cloned()
        } else {
            spoken.cloned()
        }
    }

    /// The people named before token `at`, latest first.
    fn named_before(&self, at: usize) -> impl Iterator<Item = &Voice<'g>> {
        let end = self.named.partition_point(|(from, _)| *from < at);
        self.named[..end]
            .iter()
            .rev()
            .take(MOST)
            .take_while(move |(from, _)| from + REACH > at)
            .map(|(_, voice)| voice)
    }

    fn pronoun(
        &self,
        word: &str,
        phrase: Phrase,
        gender: Option<Gender>,
        plural: bool,
    ) -> Voice<'g> {
        let fits = |voice: &&Voice<'g>| {
            if plural {
                return !voice.person;
            }
            voice.person && (gender.is_none() || voice.gender.is_none_or(|own| Some(own) == gender))
        };
        let near = |voice: &&Voice<'g>| {
            voice
                .place
                .is_some_and(|place| place.from < phrase.from && place.from + REACH > phrase.from)
        };
        let spoken = self.spoken.iter().rev().take(MOST).filter(near).find(fits);
        let named = self.named_before(phrase.from).find(fits);
        let from =
            |voice: &Option<&Voice<'g>>| voice.and_then(|v| v.place).map_or(0, |place| place.from);
        // One whose gender is known before one whose is not; a speaker before who is only named.
        let known = |voice: &Option<&Voice<'g>>| voice.is_some_and(|v| v.gender.is_some());
        let best = match (known(&spoken), known(&named)) {
            (false, true) if spoken.is_none() || from(&named) > from(&spoken) => named,
            _ if spoken.is_none() => named,
            _ => spoken,
        };
        match best {
            Some(voice) => {
                let mut voice = voice.clone();
                if let Some(actor) = voice.actor {
                    voice.name.clone_from(&actor.name);
                } else if let Some(full) = self.full_name(&voice) {
                    voice.name = full;
                }
                voice
                    .reasons
                    .insert(0, format!("“{word}” taken as {}", voice.name));
                voice.certainty = 0.7;
                voice.gender = voice.gender.or(gender);
                voice.place = Some(phrase);
                voice
            }
            None => Voice {
                name: word.to_owned(),
                gender,
                person: !plural,
                certainty: 0.5,
                reasons: vec![format!("“{word}” could not be resolved")],
                place: Some(phrase),
                ..Voice::default()
            },
        }
    }

    /// The bare name of a speaker whose phrase holds a title too.
    fn full_name(&self, voice: &Voice<'g>) -> Option<String> {
        let place = voice.place?;
        self.named
            .iter()
            .skip(self.named.partition_point(|(from, _)| *from < place.from))
            .take_while(|(from, _)| *from < place.to)
            .last()
            .map(|(_, named)| named.name.clone())
            .filter(|name| voice.name.contains(name.as_str()))
    }

    /// A surname alone: whom the text named in full before.
    fn surname(
        &self,
        text: &Text<'_, 'g>,
        phrase: Phrase,
        language: Language,
    ) -> Option<Voice<'g>> {
        let at = phrase.to - 1;
        let named = text.large(at) || language.is(&["ar", "zh", "ja"]);
        if !named || text.is(PERSON | BODY, at) || phrase.to - phrase.from > 4 {
            return None;
        }
        let word = text.slice(Phrase {
            from: at,
            to: phrase.to,
        });
        let mut forms = vec![word.to_owned()];
        if language.is(&["ru", "uk"]) {
            forms = script::nominatives(word);
        } else if language.is(&["de"]) {
            forms.extend(word.strip_suffix('s').map(str::to_owned));
        } else if language.is(&["tr"]) {
            forms.extend(
                word.split_once(['\'', '’'])
                    .map(|(name, _)| name.to_owned()),
            );
        }
        let found = forms.iter().find_map(|form| {
            let known = self.surnames.get(&script::fold(language, form))?;
            known
                .iter()
                .rev()
                .map(|&number| &self.named[number])
                .find(|(from, _)| *from < phrase.from)
        })?;
        let mut voice = found.1.clone();
        voice
            .reasons
            .push(format!("“{word}” is {}, named before", voice.name));
        voice.place = Some(phrase);
        Some(voice)
    }

    /// The name set beside a title: "le ministre, Paul Arvel, a dit".
    fn beside(&self, text: &Text<'_, 'g>, phrase: Phrase, language: Language) -> Option<Phrase> {
        let titled = (phrase.from..phrase.to).any(|at| text.is(PERSON, at));
        if !titled || text.lower(phrase.to) != "," {
            return None;
        }
        let end = text.tokens.len().min(phrase.to + 7);
        let name = name_at(text, phrase.to + 1, end, language)?;
        let closed = !text.word(name.to);
        (name.from == phrase.to + 1 && closed).then_some(name)
    }

    /// "Le ministre", "der Politiker": the last speaker whom the title fits.
    fn titled(
        &self,
        text: &Text<'_, 'g>,
        phrase: Phrase,
        language: Language,
        own: &Voice<'g>,
    ) -> Option<&Voice<'g>> {
        let bare = (phrase.from..phrase.to).all(|at| {
            text.is(GENERIC | DETERMINER | super::lexicon::GLUE, at)
                || text.is(DEMONYM, at)
                || text.is(PERSON, at)
                || text.is(BODY, at)
        });
        let indefinite = text.is(A, phrase.from) && !text.is(super::lexicon::THE, phrase.from);
        let generic = (phrase.from..phrase.to).any(|at| text.is(GENERIC, at));
        if !bare
            || indefinite
            || !generic
            || language.is(&["fr", "es", "de"]) && !text.is(DETERMINER, phrase.from)
        {
            return None;
        }
        let fits = |voice: &&Voice<'g>| {
            let same = !own.keys.is_empty() && own.keys == voice.keys
                || own.keys.iter().any(|key| {
                    voice
                        .post
                        .is_some_and(|post| post.key.ends_with(&format!("-{key}")))
                });
            let vague = own.keys.is_empty() || voice.keys.is_empty() && voice.post.is_none();
            let country = own.country.is_none() || own.country == voice.country;
            let gender = own.gender.is_none()
                || voice.gender.is_none()
                || own.gender == voice.gender
                || language.is(&["ru", "uk"]);
            voice.person
                && country
                && gender
                && (same || vague)
                && voice.place.is_some_and(|place| {
                    place.from < phrase.from && place.from + 2 * REACH > phrase.from
                })
        };
        let spoken = self.spoken.iter().rev().take(MOST).find(fits);
        spoken.or_else(|| self.named_before(phrase.from).find(fits))
    }

    /// Who holds the office that the phrase names without a name.
    fn holder(&self, text: &Text<'_, 'g>, phrase: Phrase, voice: &mut Voice<'g>) {
        let Some(country) = voice.country.as_deref() else {
            return;
        };
        let code = country.to_lowercase();
        let post = voice
            .keys
            .iter()
            .find_map(|key| self.gazetteer.post(&format!("{code}-{key}")));
        let Some(post) = post else {
            return;
        };
        voice.post = Some(post);
        voice.title = Some(post.title.clone());
        let several = text.is(A, phrase.from) && !text.is(super::lexicon::THE, phrase.from);
        let holders = self
            .day
            .map(|day| self.gazetteer.holders_of(&post.key, Some(day)));
        if let Some([holder]) = holders.as_deref()
            && post.sole
            && !several
        {
            voice.actor = Some(holder);
            voice.gender = holder.gender.or(voice.gender);
            voice
                .reasons
                .push(format!("held the post {} on the day", post.title));
        }
    }

    /// A government, a ministry, an organisation, a country.
    fn body(&self, text: &Text<'_, 'g>, phrase: Phrase, language: Language, voice: &mut Voice<'g>) {
        let words = text.slice(phrase);
        voice.country = country_in(text, phrase, language);
        let organisation = (phrase.from..phrase.to).find_map(|at| match text.named(at)? {
            Named::Actor(actor) if actor.kind != ActorKind::Person => Some(actor),
            _ => None,
        });
        let lower = script::fold(language, words);
        let title = language.lexicon().title(&lower, false);
        let department = title
            .zip(voice.country.as_deref())
            .and_then(|(title, country)| {
                let code = country.to_lowercase();
                title
                    .keys
                    .iter()
                    .find_map(|key| self.gazetteer.actor(&format!("{code}-{key}")))
            });
        voice.actor = organisation.or(department);
        if let Some(actor) = voice.actor {
            voice.country = voice.country.take().or_else(|| actor.country.clone());
            voice
                .reasons
                .push(format!("“{words}” names {}", actor.name));
        }
    }
}

/// Whether the title at `at` is the same for women and men.
fn ambiguous(text: &Text<'_, '_>, at: usize, language: Language) -> bool {
    let word = text.lower(at);
    match language.code() {
        "fr" => word.ends_with('e') || word.ends_with("es"),
        "es" => !word.ends_with('o') && !word.ends_with("or"),
        "de" => word.ends_with('e') || word.ends_with("en"),
        _ => text.is(FEMININE, at),
    }
}

/// The country that a phrase names, by name, seat of government or demonym.
fn country_in(text: &Text<'_, '_>, phrase: Phrase, language: Language) -> Option<String> {
    let direct = (phrase.from..phrase.to).find_map(|at| text.country(at));
    if let Some(country) = direct {
        return Some(country.code.clone());
    }
    let lexicon = language.lexicon();
    (phrase.from..phrase.to).find_map(|at| {
        let token = &text.tokens[at];
        if token.classes & DEMONYM != 0 {
            let readings = if language.is(&["ar"]) {
                script::arabic(&token.lower)
            } else {
                vec![(0, token.lower.as_str())]
            };
            let code = readings.iter().find_map(|(_, word)| lexicon.country(word));
            if let Some(code) = code {
                return Some(code.to_owned());
            }
        }
        let word = &text.text[token.start + token.governs..token.end];
        let named = |name: &str| {
            text.gazetteer
                .country_named(name)
                .map(|country| country.code.clone())
        };
        match language.code() {
            "ru" | "uk" if token.large => script::nominatives(word)
                .iter()
                .find_map(|name| named(name)),
            "tr" if token.large => word
                .split_once(['\'', '’'])
                .and_then(|(name, _)| named(name)),
            "ar" => named(word),
            "de" if token.large => word.strip_suffix('s').and_then(named),
            _ => None,
        }
    })
}

/// The name of a person that begins at token `at`.
fn name_at(text: &Text<'_, '_>, at: usize, to: usize, language: Language) -> Option<Phrase> {
    let token = &text.tokens[at];
    if !token.word {
        return None;
    }
    if let Some(mention) = token.mention.filter(|_| text.person(at).is_some()) {
        let end = (at..to)
            .find(|&k| text.tokens[k].mention != Some(mention))
            .unwrap_or(to);
        return Some(Phrase { from: at, to: end });
    }
    let titled =
        at > 0 && text.is(PERSON | HONORIFIC, at - 1) && !text.is(super::lexicon::LISTENER, at - 1)
            || at > 1 && text.is(DEMONYM, at - 1) && text.is(PERSON, at - 2)
            || at > 1 && text.country(at - 1).is_some() && text.is(PERSON, at - 2);
    match language.code() {
        "zh" | "ja" => {
            let katakana = text
                .slice(Phrase {
                    from: at,
                    to: at + 1,
                })
                .starts_with(|c| matches!(c, '\u{30a0}'..='\u{30ff}'));
            if language.is(&["zh"]) && titled && text.is(SURNAME, at) {
                let end = name_end(text, at, to);
                return (end > at + 1).then_some(Phrase { from: at, to: end });
            }
            let suffixed = text.is(PERSON, at + 1) && katakana;
            if suffixed {
                return Some(Phrase {
                    from: at,
                    to: at + 1,
                });
            }
            // 有馬大使: two characters before a title.
            let kanji = language.is(&["ja"])
                && text.is(PERSON, at + 2)
                && at + 2 < to
                && (at..at + 2).all(|k| {
                    text.tokens[k].classes == 0 && text.lower(k) >= "\u{3400}" && text.word(k)
                });
            kanji.then_some(Phrase {
                from: at,
                to: at + 2,
            })
        }
        "ar" => {
            if !titled || token.classes & !super::lexicon::AND != 0 || token.governs > 0 {
                // A title of several words: "رئيس لجنة المتابعة مروان تلاوي".
                let close = (at.saturating_sub(4)..at).any(|k| text.is(PERSON, k));
                let article = token.lower.starts_with("ال");
                let pair = at + 1 < to && text.word(at + 1);
                let plain =
                    |k: usize| text.tokens[k].classes == 0 && !text.lower(k).starts_with("ال");
                if !(close && pair && !article && plain(at) && text.tokens[at + 1].classes == 0) {
                    return None;
                }
            }
            if token.classes != 0 || token.lower.starts_with("ال") {
                return None;
            }
            let end = (at + 1..to.min(at + 3))
                .find(|&k| {
                    !text.word(k) || text.tokens[k].classes != 0 || text.tokens[k].governs > 0
                })
                .unwrap_or(to.min(at + 2))
                .min(at + 2);
            let characters = text.slice(Phrase { from: at, to: end }).chars().count();
            (characters > 3 && end > at + 1).then_some(Phrase { from: at, to: end })
        }
        _ => {
            let part = |k: usize| {
                let token = &text.tokens[k];
                let particle = matches!(
                    token.lower.as_str(),
                    "de" | "von"
                        | "van"
                        | "der"
                        | "du"
                        | "la"
                        | "le"
                        | "bin"
                        | "al"
                        | "del"
                        | "des"
                        | "y"
                        | "zu"
                        | "di"
                );
                let large = token.large
                    && !text.is(
                        DETERMINER | PERSON | BODY | HONORIFIC | super::lexicon::TIME | DEMONYM,
                        k,
                    )
                    && (token.mention.is_none() || text.person(k).is_some())
                    && token.lower.chars().count() > 1;
                token.word
                    && (large
                        || particle
                            && k > at
                            && text.large(k + 1)
                            && !text.is(BODY | PERSON, k + 1)
                            && text.country(k + 1).is_none())
            };
            if !token.large
                || !part(at)
                || text.is(
                    super::lexicon::PREPOSITION
                        | super::lexicon::AND
                        | super::lexicon::BREAK
                        | super::lexicon::ADVERB
                        | super::lexicon::AS
                        | super::lexicon::ACCORDING,
                    at,
                )
            {
                return None;
            }
            let mut end = at + 1;
            while end < to
                && end - at < 5
                && text.quote(end) == text.quote(at)
                && part(end)
                && !(end > at + 1
                    && text.person(end).is_some()
                    && text.tokens[end].mention != text.tokens[end - 1].mention)
            {
                end += 1;
            }
            let given = crate::lexicon::Lexicon::get()
                .gender(&token.lower)
                .is_some();
            let nouns_large = language.is(&["de"]);
            let several = end - at >= 2;
            let likely = titled || given || !nouns_large && several && sentence_inner(text, at);
            (likely && (several || titled && !nouns_large) || titled && nouns_large && several)
                .then_some(Phrase { from: at, to: end })
        }
    }
}

/// Whether the word at `at` does not begin its sentence, where every word is large.
fn sentence_inner(text: &Text<'_, '_>, at: usize) -> bool {
    at > 0 && (text.word(at - 1) || text.lower(at - 1) == ",") || text.large(at + 1)
}

/// A name in the case that names it.
fn nominative(
    text: &Text<'_, '_>,
    name: Phrase,
    actor: Option<&Actor>,
    language: Language,
) -> String {
    let words = text.slice(name);
    if let Some(actor) = actor.filter(|_| language.is(&["ru", "uk"])) {
        let known = declined(words)
            .into_iter()
            .find(|form| actor.aliases.iter().any(|(alias, ..)| alias == form));
        return known.unwrap_or_else(|| words.to_owned());
    }
    words.to_owned()
}

/// The names of which `words` can be a case: of a given name and a surname both are declined.
fn declined(words: &str) -> Vec<String> {
    let mut forms = vec![String::new()];
    for word in words.split(' ').take(3) {
        let own = script::nominatives(word);
        forms = forms
            .iter()
            .flat_map(|form| {
                own.iter().map(move |word| {
                    if form.is_empty() {
                        word.clone()
                    } else {
                        format!("{form} {word}")
                    }
                })
            })
            .take(120)
            .collect();
    }
    forms
}
