//! Whom a phrase names: actor, post and country; surnames, pronouns and titles by what goes before.

use chrono::NaiveDate;
use demarche_gazetteer::{Actor, ActorKind, Gazetteer, Gender, Named, Post};
use std::collections::HashMap;

use demarche_text::phrase;

use super::lexicon::{
    ACCORDING_HE, ACCORDING_SHE, BODY, BREAK, DEMONYM, DETERMINER, FEMININE, GENERIC, GLUE, HE,
    HONORIFIC, Language, PERSON, PRONOUN, SHE, THE, THEY, TIME, VERB, gender,
};
use super::names::{ambiguous, country_in, declined, name_at, nominative, of_another, owner};
use super::script;
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
    /// The country whose office the title is where nothing else tells one.
    pub(super) home: Option<&'static str>,
    /// Ends of the keys of the posts that the title means.
    pub(super) keys: &'static [&'static str],
    /// How sure the name is, 0 to 1.
    pub(super) certainty: f64,
    pub(super) reasons: Vec<demarche_text::Phrase>,
    /// Where the text names it.
    pub(super) place: Option<Phrase>,
    /// Surely a person: by a given name, a title, or as who begins a sentence.
    pub(super) sure: bool,
    /// The first of its sentence to be named: likely its subject.
    pub(super) leads: bool,
}

/// The people and bodies of a text as far as they are read.
#[derive(Debug)]
pub(super) struct Voices<'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) day: Option<NaiveDate>,
    /// Everybody named by name, in the order of the text: the token where, and who.
    pub(super) named: Vec<(usize, Voice<'g>)>,
    /// The last word of each name in `named`, folded, and its place there.
    pub(super) surnames: HashMap<String, Vec<usize>>,
    /// The speakers so far.
    pub(super) spoken: Vec<Voice<'g>>,
}

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
            let mut office = own.by_office(text, *sentence);
            let mut first = office.is_none();
            while at < sentence.to {
                if let Some((phrase, voice)) = office.take_if(|(phrase, _)| phrase.from <= at) {
                    own.named.push((phrase.from, voice));
                }
                let Some(name) = name_at(text, at, sentence.to, sentence.language) else {
                    if let Some(mut voice) = own.again(text, at, sentence.language) {
                        voice.sure |= at == sentence.from;
                        voice.leads = first && text.quote(at).is_none();
                        first = false;
                        own.named.push((at, voice));
                    }
                    at += 1;
                    continue;
                };
                let mut voice = own.by_name(text, name, sentence.language);
                voice.leads = first && text.quote(name.from).is_none();
                // "Kwabena Osei a rencontré", no heading.
                voice.sure |= name.from == sentence.from
                    && text.word(name.to)
                    && !text.large(name.to)
                    && text.slice(name).contains(char::is_lowercase);
                first = false;
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
                || text.is(GLUE | THE, from - 1)
                || language.is(&["ru", "uk", "de", "fr", "es"])
                    && from > 1
                    && text.is(PERSON, from - 2)
                    && !text.is(VERB | TIME | BREAK, from - 1))
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
        if language.is(&["ja"]) {
            // 松野官房長官: the office stands after the name.
            let end = (name.to..text.tokens.len().min(name.to + 6))
                .find(|&at| !text.is(PERSON | BODY, at))
                .unwrap_or(name.to);
            self.describe(
                text,
                Phrase {
                    from: name.to,
                    to: end,
                },
                language,
                &mut voice,
            );
        }
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
            voice.gender = gender(&given);
        }
        let titled = (from..name.from).any(|at| text.is(PERSON | HONORIFIC, at));
        // "Le Grand Prix": an article stands before no name of a person.
        let article = name.from > 0 && text.is(DETERMINER, name.from - 1);
        voice.sure = !language.is(&["fr", "es"])
            || titled
            || text.person(name.from).is_some()
            || !article && (voice.gender.is_some() || voice.title.is_some());
        if language.is(&["ru", "uk"]) && voice.gender.is_none() {
            // "исследователя Силина": a man in the genitive looks like a woman.
            let title = text.lower(name.from.wrapping_sub(1));
            let genitive = title.ends_with(['а', 'я'])
                && text.is(PERSON, name.from.wrapping_sub(1))
                && !["ава", "ова", "ка"].iter().any(|end| title.ends_with(end));
            let last = script::fold(
                language,
                text.slice(Phrase {
                    from: name.to - 1,
                    to: name.to,
                }),
            );
            voice.gender = if genitive {
                Some(Gender::Male)
            } else if last.ends_with("ова")
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
        let known = self
            .known(text, name, language)
            .or_else(|| self.holder_named(text, name, language, &voice));
        if let Some(actor) = known {
            self.is_actor(actor, &mut voice);
        } else if let Some(full) = self.named_so(text, name, language) {
            // "Präsident Selenskyj" of whom the text named in full before.
            voice.gender = voice.gender.or(full.gender);
            voice.country = voice.country.take().or_else(|| full.country.clone());
            if let Some(actor) = full.actor {
                self.is_actor(actor, &mut voice);
            }
        }
        voice
    }

    /// Who holds the office of `voice` on the day and has the family name, however the text spells
    /// the rest: "Kremlsprecher Dmitrij Peskow", 松野官房長官.
    fn holder_named(
        &self,
        text: &Text<'_, 'g>,
        name: Phrase,
        language: Language,
        voice: &Voice<'g>,
    ) -> Option<&'g Actor> {
        let day = self.day?;
        let country = voice.country.as_deref().or(voice.home)?.to_lowercase();
        let words = text.slice(name);
        let last = words.rsplit(' ').next().unwrap_or(words);
        let forms = if language.is(&["ru", "uk"]) {
            script::nominatives(last)
        } else {
            vec![last.to_owned()]
        };
        let has = |own: &str| {
            if script::unspaced(language) {
                own != words && own.starts_with(words) && words.chars().count() > 1
            } else {
                forms
                    .iter()
                    .any(|form| own.rsplit(' ').next() == Some(form.as_str()))
            }
        };
        voice.keys.iter().find_map(|key| {
            let post = self.gazetteer.post(&format!("{country}-{key}"))?;
            let mut fit = self
                .gazetteer
                .holders_of(&post.key, Some(day))
                .into_iter()
                .filter(|actor| {
                    let aliases = actor.aliases.iter().map(|(alias, ..)| alias.as_str());
                    aliases.chain([actor.name.as_str()]).any(has)
                });
            fit.next().filter(|_| fit.next().is_none())
        })
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
                phrase!("the text gives the title {title}", title = post.title)
            } else {
                phrase!("held the post {title} on the day", title = post.title)
            });
        } else {
            voice.country = voice.country.take().or_else(|| actor.country.clone());
        }
    }

    /// What the words of a title say: the country, the office, the gender.
    pub(super) fn describe(
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
        let title = language.lexicon().title(&lower, true);
        if let Some(title) = title.filter(|title| !of_another(text, words, language, title)) {
            voice.keys = &title.keys;
            voice.home = title.home;
        }
        voice.country = voice
            .country
            .take()
            .or_else(|| country_in(text, words, language));
        let woman = |at: usize| {
            text.is(FEMININE, at)
                || language.is(&["ar"]) && text.is(PERSON, at) && text.lower(at).ends_with('ة')
        };
        if (words.from..words.to).any(woman) {
            voice.gender = Some(Gender::Female);
        } else if language.is(&["fr", "es", "de", "ar"])
            && (words.from..words.to)
                .any(|at| text.is(PERSON, at) && !ambiguous(text, at, language))
        {
            voice.gender = Some(Gender::Male);
        }
        if voice.gender.is_none() && language.is(&["fr", "es"]) && text.is(PERSON, words.from + 1) {
            voice.gender = match text.lower(words.from) {
                "el" | "un" | "le" => Some(Gender::Male),
                "la" | "una" | "une" => Some(Gender::Female),
                _ => None,
            };
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
        if lone && text.is(ACCORDING_HE | ACCORDING_SHE, phrase.from) {
            let gender = if text.is(ACCORDING_SHE, phrase.from) {
                Gender::Female
            } else {
                Gender::Male
            };
            let voice = self.pronoun(text, words, phrase, Some(gender), false);
            // A possessive is nobody's name.
            return if voice.name == words {
                Voice {
                    name: String::new(),
                    ..voice
                }
            } else {
                voice
            };
        }
        // "Ce dernier" is one expression.
        let one = lone || text.tokens[phrase.from].whole + 1 == phrase.to;
        if one && text.is(PRONOUN, phrase.from) {
            let gender = match () {
                () if text.is(SHE, phrase.from) && !text.is(HE, phrase.from) => {
                    Some(Gender::Female)
                }
                () if text.is(HE, phrase.from) => Some(Gender::Male),
                () => None,
            };
            let plural = text.is(THEY, phrase.from) && !text.is(SHE, phrase.from);
            return self.pronoun(text, words, phrase, gender.filter(|_| !plural), plural);
        }
        // "Amran'a göre": the name without its case.
        let bare = words
            .rsplit_once(['\'', '’'])
            .filter(|(_, ending)| language.is(&["tr"]) && !ending.contains(' '))
            .map_or(words, |(name, _)| name);
        let mut voice = Voice {
            name: bare.to_owned(),
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
                    if !owner(text, phrase, found, language) {
                        name = Some(found);
                    }
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
                name: match language.is(&["zh"]) {
                    // 外交部发言人赵立坚, 王毅外长: nothing parts the title from the name.
                    true => named.name.clone(),
                    false if beside.is_some() || phrase == name => {
                        nominative(text, name, named.actor, language)
                    }
                    false => voice.name,
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
                voice.reasons.insert(
                    0,
                    phrase!("“{words}” names {name}", words, name = actor.name),
                );
            } else if beside.is_some() {
                voice.reasons.push(phrase!(
                    "“{words}” stands beside {name}",
                    words,
                    name = voice.name
                ));
            }
            if voice.post.is_none() {
                voice.country = voice
                    .country
                    .take()
                    .or_else(|| country_in(text, phrase, language))
                    .or_else(|| voice.home.map(str::to_owned));
            }
            voice.gender = voice.gender.or(feminine.then_some(Gender::Female));
            return voice;
        }
        let last = Phrase {
            from: phrase.to - 1,
            to: phrase.to,
        };
        if !owner(text, phrase, last, language)
            && let Some(found) = self.surname(text, phrase, language)
        {
            return found;
        }
        let heads = (phrase.from..phrase.to).any(|at| text.is(PERSON | GENERIC, at));
        if heads {
            voice.person = true;
            self.describe(text, phrase, language, &mut voice);
            if feminine {
                voice.gender = Some(Gender::Female);
            }
            let mut held = voice.clone();
            self.holder(text, phrase, &mut held);
            if let Some(same) = self.titled(text, phrase, language, &voice) {
                // "Scholz" before and "der deutsche Kanzler" now name one man.
                let holds = held.actor.is_some_and(|actor| {
                    same.actor.is_none() && actor.family.as_deref() == Some(same.name.as_str())
                });
                if holds {
                    return held;
                }
                let mut same = same.clone();
                same.reasons.insert(
                    0,
                    phrase!("“{words}” taken as {name}", words, name = same.name),
                );
                same.certainty = 0.7;
                same.place = Some(phrase);
                return same;
            }
            return held;
        }
        self.body(text, phrase, language, &mut voice);
        // A name that the text never gives in full.
        let lone = phrase.to - phrase.from <= 2
            && (phrase.from..phrase.to).all(|at| {
                let name = text.large(at) || language.is(&["ar"]);
                name && text.tokens[at].classes == 0 && text.named(at).is_none()
            });
        if lone && voice.country.is_none() && voice.actor.is_none() {
            voice.person = true;
            voice.certainty = 0.8;
        }
        voice
    }

    /// Keeps a speaker for those who come after.
    pub(super) fn spoke(&mut self, voice: &Voice<'g>) {
        self.spoken.push(voice.clone());
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
        let home = title.and_then(|title| title.home).map(str::to_owned);
        voice.country = voice.country.take().or(home);
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
                .push(phrase!("“{words}” names {name}", words, name = actor.name));
        }
    }
}
