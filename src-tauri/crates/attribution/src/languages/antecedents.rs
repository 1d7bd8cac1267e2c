//! Whom a pronoun, a surname, a title alone or a verb without a subject means.

use demarche_gazetteer::Gender;
use demarche_text::phrase;

use super::lexicon::{
    A, BODY, DEMONYM, DETERMINER, GENERIC, GLUE, HONORIFIC, LATTER, Language, PERSON, THE, WHOM,
};
use super::names::name_at;
use super::script;
use super::text::{Phrase, Text};
use super::voices::{Voice, Voices};

/// A pronoun or a title alone means somebody of the last so many sentences' tokens.
const REACH: usize = 260;
/// And is sought among so many.
const MOST: usize = 64;

/// Whether two are one: by the actor, or by a name that ends the other.
fn same(one: &Voice<'_>, other: &Voice<'_>) -> bool {
    match (one.actor, other.actor) {
        (Some(one), Some(other)) => one.key == other.key,
        _ => one.name.ends_with(&other.name) || other.name.ends_with(&one.name),
    }
}

impl<'g> Voices<'g> {
    /// The last speaker, for words at `at` that name nobody; `None` where a sentence between them and
    /// the speaker's own, which end before `said`, is about somebody else.
    pub(super) fn running(&self, said: usize, at: usize) -> Option<Voice<'g>> {
        let last = self.spoken.last()?;
        let near = last.place.is_some_and(|place| place.from + REACH > at);
        let from = self.named.partition_point(|(from, _)| *from < said);
        let other = self.named[from..]
            .iter()
            .take_while(|(from, _)| *from < at)
            .any(|(_, voice)| voice.leads && !same(voice, last));
        (near && !other).then(|| last.clone())
    }

    /// Whom a verb without a subject has for one: the last person or body that speaks or is named.
    /// The sentence of the last speaker's words ends before token `said`.
    ///
    /// French and German verbs have a subject: where none is found, nobody is known to speak.
    pub(super) fn dropped(
        &self,
        at: usize,
        said: usize,
        feminine: bool,
        language: Language,
    ) -> Option<Voice<'g>> {
        if language.is(&["fr", "de"]) {
            return None;
        }
        let fits = |voice: &Voice<'_>| !feminine || voice.gender != Some(Gender::Male);
        let spoken = self.spoken.iter().rev().take(MOST).find(|voice| {
            fits(voice)
                && voice
                    .place
                    .is_some_and(|place| place.from < at && place.from + REACH > at)
        });
        let named = self
            .named_before(at)
            .find(|voice| voice.sure && fits(voice));
        let from = |voice: Option<&Voice<'_>>| {
            voice
                .and_then(|voice| voice.place)
                .map_or(0, |place| place.from)
        };
        // A later sentence has a subject of its own.
        let leads = language.is(&["es"])
            && named.is_some_and(|named| {
                named.leads && named.place.is_some_and(|place| place.from >= said)
            });
        let far = if leads { 0 } else { REACH / 8 };
        if from(named) > from(spoken) + far || spoken.is_none() {
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

    pub(super) fn pronoun(
        &self,
        text: &Text<'_, 'g>,
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
        // Who is named first in a sentence is likelier meant than whom it is about.
        // "X, dont il ne cite pas le nom": X is not "il".
        let object = |voice: &&Voice<'g>| {
            voice.place.is_some_and(|place| {
                text.lower(place.to) == ","
                    && text.is(WHOM, place.to + 1)
                    && phrase.from < place.to + 16
                    && (place.to..phrase.from).all(|at| !matches!(text.lower(at), "." | "?" | "!"))
            })
        };
        let fitting = || {
            self.named_before(phrase.from)
                .filter(|voice| voice.sure)
                .filter(fits)
                .filter(|voice| !object(voice))
        };
        // "Celui-ci" is who was named last, where no title after the name tells of somebody else.
        if text.is(LATTER, phrase.from) {
            let last = fitting().next().filter(|voice| {
                voice.place.is_some_and(|place| {
                    (place.to..phrase.from)
                        .all(|at| !text.is(PERSON, at) || text.quote(at).is_some())
                })
            });
            return self.meant(last, word, phrase, gender, plural);
        }
        let named = fitting()
            .take(8)
            .find(|voice| voice.leads)
            .or_else(|| fitting().next());
        let from =
            |voice: &Option<&Voice<'g>>| voice.and_then(|v| v.place).map_or(0, |place| place.from);
        // One whose gender is known before one whose is not; a speaker before who is only named.
        let known = |voice: &Option<&Voice<'g>>| voice.is_some_and(|v| v.gender.is_some());
        let best = match (known(&spoken), known(&named)) {
            (false, true) if spoken.is_none() || from(&named) > from(&spoken) => named,
            _ if named.is_some_and(|named| named.leads) && from(&named) > from(&spoken) => named,
            _ if spoken.is_none() => named,
            _ => spoken,
        };
        self.meant(best, word, phrase, gender, plural)
    }

    /// Whom a pronoun means, as the speaker at `phrase`; unknown where it is nobody.
    fn meant(
        &self,
        best: Option<&Voice<'g>>,
        word: &str,
        phrase: Phrase,
        gender: Option<Gender>,
        plural: bool,
    ) -> Voice<'g> {
        match best {
            Some(voice) => {
                let mut voice = voice.clone();
                if let Some(actor) = voice.actor {
                    voice.name.clone_from(&actor.name);
                } else if let Some(full) = self.full_name(&voice) {
                    voice.name = full;
                }
                voice.reasons.insert(
                    0,
                    phrase!("“{words}” taken as {name}", words = word, name = voice.name),
                );
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
                reasons: vec![phrase!("“{word}” could not be resolved", word)],
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

    /// Whom the text named in full before with the same last word, or in Japanese the same first.
    pub(super) fn named_so(
        &self,
        text: &Text<'_, 'g>,
        name: Phrase,
        language: Language,
    ) -> Option<&Voice<'g>> {
        let words = text.slice(name);
        if language.is(&["ja"]) {
            let longer = |voice: &&Voice<'g>| {
                voice.name.len() > words.len() && voice.name.starts_with(words)
            };
            return self.named_before(name.from).find(longer);
        }
        if name.to - name.from > 1 {
            return None;
        }
        let known = self.surnames.get(&script::fold(language, words))?;
        let before = known.iter().rev().map(|&number| &self.named[number]);
        before
            .filter(|(from, voice)| *from < name.from && voice.name.contains(' '))
            .map(|(_, voice)| voice)
            .next()
    }

    /// A surname alone: whom the text named in full before.
    pub(super) fn surname(
        &self,
        text: &Text<'_, 'g>,
        phrase: Phrase,
        language: Language,
    ) -> Option<Voice<'g>> {
        let chinese = language.is(&["zh"]);
        let at = if chinese { phrase.from } else { phrase.to - 1 };
        let most = if chinese { 8 } else { 4 };
        let named = text.large(at) || language.is(&["ar", "zh", "ja"]);
        if !named || text.is(PERSON | BODY, at) || phrase.to - phrase.from > most {
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
        voice.reasons.push(phrase!(
            "“{words}” is {name}, named before",
            words = word,
            name = voice.name
        ));
        voice.place = Some(phrase);
        Some(voice)
    }

    /// The name set beside a title: "le ministre, Paul Arvel, a dit".
    pub(super) fn beside(
        &self,
        text: &Text<'_, 'g>,
        phrase: Phrase,
        language: Language,
    ) -> Option<Phrase> {
        let titled = (phrase.from..phrase.to).any(|at| text.is(PERSON, at));
        if !titled || text.lower(phrase.to) != "," {
            return None;
        }
        let end = text.tokens.len().min(phrase.to + 9);
        // "Le porte-parole de l'armée, le colonel Yves Vallon, …"
        let from = (phrase.to + 1..end)
            .find(|&at| !text.is(THE | PERSON | HONORIFIC, at))
            .filter(|&at| at == phrase.to + 1 || text.is(PERSON | HONORIFIC, at - 1))?;
        let name = name_at(text, from, end, language)?;
        let closed = !text.word(name.to);
        (name.from == from && closed).then_some(name)
    }

    /// "Le ministre", "der Politiker": the last speaker whom the title fits.
    pub(super) fn titled(
        &self,
        text: &Text<'_, 'g>,
        phrase: Phrase,
        language: Language,
        own: &Voice<'g>,
    ) -> Option<&Voice<'g>> {
        let bare = (phrase.from..phrase.to).all(|at| {
            text.is(GENERIC | DETERMINER | GLUE, at)
                || text.is(DEMONYM, at)
                || text.is(PERSON, at)
                || text.is(BODY, at)
        });
        // Arabic has no word for "a": what has no article is any of them.
        let bare_noun = language.is(&["ar"])
            && (phrase.from..phrase.to).all(|at| {
                let word = text.lower(at).trim_start_matches(['و', 'ف', 'ل', 'ب']);
                !word.starts_with("ال") && text.named(at).is_none()
            });
        let indefinite = text.is(A, phrase.from) && !text.is(THE, phrase.from) || bare_noun;
        let generic = (phrase.from..phrase.to).any(|at| text.is(GENERIC, at));
        if !bare
            || indefinite
            || !generic
            || language.is(&["fr", "es", "de"]) && !text.is(DETERMINER, phrase.from)
        {
            return None;
        }
        // "El presidente de los médicos" is not every president.
        let head = (phrase.from..phrase.to).find(|&at| text.is(GENERIC | PERSON, at));
        let more: Vec<String> = (phrase.from..phrase.to)
            .filter(|&at| Some(at) != head && text.is(PERSON | BODY, at) && !text.is(GENERIC, at))
            .map(|at| script::fold(language, text.lower(at)))
            .collect();
        let described = |voice: &Voice<'g>| {
            let title = voice.title.as_deref().unwrap_or(&voice.name);
            let title = script::fold(language, title);
            more.iter().all(|word| title.contains(word.as_str()))
        };
        let fits = |voice: &&Voice<'g>| {
            let same = !own.keys.is_empty() && own.keys == voice.keys
                || own.keys.iter().any(|key| {
                    voice
                        .post
                        .is_some_and(|post| post.key.ends_with(&format!("-{key}")))
                });
            let vague = own.keys.is_empty() || voice.keys.is_empty() && voice.post.is_none();
            let country =
                own.country.is_none() || voice.country.is_none() || own.country == voice.country;
            let gender = own.gender.is_none()
                || voice.gender.is_none()
                || own.gender == voice.gender
                || language.is(&["ru", "uk"]);
            voice.person
                && country
                && gender
                && (same || vague && described(voice))
                && voice.place.is_some_and(|place| {
                    place.from < phrase.from && place.from + 2 * REACH > phrase.from
                })
        };
        let spoken = self.spoken.iter().rev().take(MOST).find(fits);
        // Of a name without an office nothing tells that it has this one.
        let holds = |voice: &&Voice<'g>| {
            voice.actor.is_some()
                || voice.title.is_some()
                || own.keys.is_empty() && own.country.is_none()
        };
        spoken.or_else(|| self.named_before(phrase.from).filter(holds).find(fits))
    }
}
