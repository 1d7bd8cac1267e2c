//! Quotations, and what accepting one would fill in.

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_library::quotations as theirs;

use crate::types::articles::{InboxGroup, IssueSuggestion, PositionSuggestion, Quotation};
use crate::types::positions::{SpeechAct, Voice};

impl From<theirs::Quotation> for Quotation {
    fn from(quotation: theirs::Quotation) -> Self {
        Self {
            suggestion: suggestion(&quotation),
            id: quotation.id.0,
            article: quotation.article.0,
            body_version: quotation.body_version.0,
            start: quotation.start,
            end: quotation.end,
            quote: quotation.quote,
            before: quotation.before,
            after: quotation.after,
            kind: quotation.kind.into(),
            speaker: quotation.speaker,
            speaker_start: quotation.speaker_start,
            speaker_end: quotation.speaker_end,
            actor: quotation.actor.map(Into::into),
            post: quotation.post.map(Into::into),
            held: quotation.held,
            country: quotation.country.map(Into::into),
            cue: quotation.cue,
            addressee: quotation.addressee,
            venue: quotation.venue,
            reported_by: quotation.reported_by,
            said: quotation.said.map(Into::into),
            score: quotation.score,
            reasons: quotation.reasons,
            method: quotation.method,
            state: quotation.state.into(),
            excerpt: quotation.excerpt.map(|id| id.0),
            position: quotation.position.map(|id| id.0),
            // The stances of both sides have the same words.
            stance: quotation
                .stance
                .and_then(|word| serde_json::from_value(word.into()).ok()),
        }
    }
}

impl From<theirs::IssueSuggestion> for IssueSuggestion {
    fn from(suggestion: theirs::IssueSuggestion) -> Self {
        Self {
            issue: suggestion.issue.0,
            name: suggestion.name,
            score: suggestion.score,
            stance: suggestion.stance.map(Into::into),
            reasons: suggestion.reasons,
        }
    }
}

impl From<theirs::InboxGroup> for InboxGroup {
    fn from(group: theirs::InboxGroup) -> Self {
        Self {
            article: group.article.into(),
            quotations: group.quotations.into_iter().map(Into::into).collect(),
        }
    }
}

/// Worked out from the quotation alone, each part with its reason. Issue and stance are left to the
/// analyst. A quotation whose words somebody else reports is not told from the speaker's own here:
/// who the speaker is was decided when it was found.
fn suggestion(quotation: &theirs::Quotation) -> PositionSuggestion {
    let mut reasons = Vec::new();
    let name = quotation
        .actor
        .as_ref()
        .map_or(quotation.speaker.as_str(), |actor| &actor.name);
    let voice = match (quotation.spokesperson, &quotation.post) {
        (true, Some(post)) => {
            reasons.push(phrase!(
                "{name} speaks for others as {post}.",
                name,
                post = post.title
            ));
            Voice::Spokesperson
        }
        _ => Voice::Own,
    };
    // The quotation's country may be the actor's own, for which the post does not speak.
    if let Some(post) = &quotation.post
        && let Some(country) = &post.country
    {
        reasons.push(phrase!(
            "{post} speaks for {country}.",
            post = post.title,
            country = country_of(country)
        ));
    }
    let act = act_of(&quotation.cue);
    if let (true, false) = (act != SpeechAct::Asserts, quotation.cue.is_empty()) {
        reasons.push(phrase!("The article says “{cue}”.", cue = quotation.cue));
    }
    PositionSuggestion {
        voice,
        act: Some(act),
        on_behalf: quotation.country.iter().cloned().map(Into::into).collect(),
        paraphrase: paraphrase(&quotation.quote),
        reasons,
    }
}

/// A country, to be named in the window's language.
fn country_of(country: &demarche_library::CountryRef) -> Argument {
    Argument::Country {
        code: country.code.clone(),
        name: country.name.clone(),
    }
}

/// What the words that attribute say was done. Whatever they do not name is asserted.
fn act_of(cue: &str) -> SpeechAct {
    static ACTS: OnceLock<HashMap<&str, SpeechAct>> = OnceLock::new();
    let acts = ACTS.get_or_init(|| {
        let mut acts = HashMap::new();
        for line in include_str!("../../data/acts.tsv").lines().skip(1) {
            let Some((act, words)) = line.split_once('\t') else {
                continue;
            };
            if let Ok(act) = serde_json::from_value::<SpeechAct>(act.into()) {
                acts.extend(words.split_whitespace().map(|word| (word, act)));
            }
        }
        acts
    });
    let words = cue.split(|letter: char| !letter.is_alphabetic());
    words
        .map(str::to_lowercase)
        .find_map(|word| acts.get(word.as_str()).copied())
        .unwrap_or(SpeechAct::Asserts)
}

/// The quotation's first sentence, cut to a line.
fn paraphrase(quote: &str) -> String {
    const LETTERS: usize = 160;
    let folded = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = demarche_text::sentence::spans(&folded)
        .first()
        .map_or(folded.as_str(), |span| span.of(&folded).trim());
    match first.char_indices().nth(LETTERS) {
        None => first.to_owned(),
        Some((at, _)) => {
            let end = first[..at].rfind(' ').unwrap_or(at);
            format!("{}…", &first[..end])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cue_tells_what_was_done() {
        assert_eq!(act_of("said"), SpeechAct::Asserts);
        assert_eq!(act_of("according to"), SpeechAct::Asserts);
        assert_eq!(act_of("Warned"), SpeechAct::Warns);
        assert_eq!(act_of("has again accused"), SpeechAct::Accuses);
        assert_eq!(act_of("called on"), SpeechAct::Demands);
        assert_eq!(act_of("declined to say"), SpeechAct::Declines);
        assert_eq!(act_of(""), SpeechAct::Asserts);
    }

    #[test]
    fn every_act_of_the_table_is_one() {
        for line in include_str!("../../data/acts.tsv").lines().skip(1) {
            let act = line.split('\t').next().unwrap();
            assert!(
                serde_json::from_value::<SpeechAct>(act.into()).is_ok(),
                "{act}"
            );
        }
    }

    #[test]
    fn a_paraphrase_is_a_line() {
        assert_eq!(paraphrase("One thing.  Another."), "One thing.");
        let long = paraphrase(&"word ".repeat(100));
        assert!(
            long.ends_with("word…") && long.chars().count() <= 161,
            "{long}"
        );
    }
}
