//! Who is meant by an office, or named again by a surname alone.

use demarche_text::phrase;

use super::lexicon::{A, ADVERB, LISTENER, Language, PERSON, PREPOSITION, THE};
use super::names::name_at;
use super::subject::{core, starting};
use super::text::{Phrase, Sentence, Text};
use super::voices::{Voice, Voices};

impl<'g> Voices<'g> {
    /// Who holds the office that the sentence begins with, or the office alone: "Le Président de la
    /// République s'est entretenu", "Après l'allocution de X, le Premier ministre a défendu".
    pub(super) fn by_office(
        &self,
        text: &Text<'_, 'g>,
        sentence: Sentence,
    ) -> Option<(Phrase, Voice<'g>)> {
        let language = sentence.language;
        let titled = |from: usize| {
            text.quote(from).is_none()
                && (from..from + 3).any(|at| text.is(PERSON, at) && !text.is(LISTENER, at))
        };
        let articles = language.is(&["fr", "es", "de"]);
        let mut from = sentence.from;
        if articles && text.is(PREPOSITION | ADVERB, from) && !text.is(THE | PERSON, from) {
            // The subject comes after what the sentence begins with.
            from = (from..sentence.to.min(from + 24)).find(|&at| {
                at > from && text.lower(at - 1) == "," && text.is(THE, at) && titled(at)
            })?;
        }
        if !titled(from) {
            return None;
        }
        let whole = starting(text, from, sentence.to, language)?;
        let phrase = if articles { core(text, whole) } else { whole };
        let unnamed =
            (whole.from..whole.to).all(|at| name_at(text, at, whole.to, language).is_none());
        let mut voice = Voice {
            name: text.slice(phrase).to_owned(),
            person: true,
            certainty: 0.8,
            place: Some(phrase),
            leads: true,
            sure: true,
            ..Voice::default()
        };
        if !unnamed || text.lower(whole.to) == "," {
            return None;
        }
        self.describe(text, phrase, language, &mut voice);
        self.holder(text, phrase, &mut voice);
        if let Some(actor) = voice.actor {
            voice.name.clone_from(&actor.name);
        } else if !articles || !text.is(THE, phrase.from) {
            return None;
        } else if let Some(same) = self.titled(text, phrase, language, &voice) {
            voice = Voice {
                place: Some(phrase),
                leads: true,
                ..same.clone()
            };
        }
        Some((phrase, voice))
    }

    /// Who is named again by the surname alone at `at`.
    pub(super) fn again(
        &self,
        text: &Text<'_, 'g>,
        at: usize,
        language: Language,
    ) -> Option<Voice<'g>> {
        let token = &text.tokens[at];
        if !token.large || token.classes != 0 || token.mention.is_some() || self.surnames.is_empty()
        {
            return None;
        }
        // Most large words of a text, in German nearly all, are no names: asked without a copy.
        let lower = token.lower.as_str();
        let inflected = language.is(&["ru", "uk", "tr"]);
        let known = |word: &str| self.surnames.contains_key(word);
        if !inflected && !known(lower) && !lower.strip_suffix('s').is_some_and(known) {
            return None;
        }
        let phrase = Phrase {
            from: at,
            to: at + 1,
        };
        self.surname(text, phrase, language)
    }

    /// Who holds the office that the phrase names without a name.
    pub(super) fn holder(&self, text: &Text<'_, 'g>, phrase: Phrase, voice: &mut Voice<'g>) {
        let Some(country) = voice.country.as_deref().or(voice.home) else {
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
        voice.country = post.country.clone();
        let several = text.is(A, phrase.from) && !text.is(THE, phrase.from);
        let holders = self
            .day
            .map(|day| self.gazetteer.holders_of(&post.key, Some(day)));
        if let Some([holder]) = holders.as_deref()
            && post.sole
            && !several
        {
            voice.actor = Some(holder);
            voice.gender = holder.gender.or(voice.gender);
            voice.reasons.push(phrase!(
                "held the post {title} on the day",
                title = post.title
            ));
        }
    }
}
