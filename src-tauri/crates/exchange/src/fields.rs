//! What a format has no place for, as lines that people can read: `name: value`. A position in a memo of a
//! REFI-QDA project, or in a long text of DNA.

use std::collections::BTreeMap;

use demarche_library::exchange::{Coded, CodedPosition};
use demarche_library::positions::{Confidence, Directness, SpeechAct, Stance, Voice};
use demarche_text::{PartialDate, Phrase, phrase};

/// The head line by which such lines are known.
pub(crate) const HEAD: &str = "Demarche";

/// Lines being written.
#[derive(Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    pub(crate) fn new() -> Self {
        Self(format!("{HEAD}\n"))
    }

    /// A line; nothing for nothing.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let value = value
            .replace('\\', "\\\\")
            .replace('\n', "\\n")
            .replace('\r', "\\r");
        self.0.push_str(&format!("{name}: {value}\n"));
    }

    pub(crate) fn given(&mut self, name: &str, value: Option<&str>) {
        self.add(name, value.unwrap_or_default());
    }

    pub(crate) fn done(self) -> String {
        self.0
    }
}

/// Lines that were read: the values of each name, in order.
#[derive(Debug, Default)]
pub(crate) struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    /// `None` where the head line is not there.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut lines = text.trim_start_matches('\u{feff}').trim_start().lines();
        if lines.next()?.trim() != HEAD {
            return None;
        }
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in lines {
            if let Some((name, value)) = line.split_once(':') {
                let value = unescaped(value.strip_prefix(' ').unwrap_or(value));
                fields
                    .entry(name.trim().to_owned())
                    .or_default()
                    .push(value);
            }
        }
        Some(Self(fields))
    }

    pub(crate) fn one(&self, name: &str) -> Option<String> {
        self.0.get(name)?.first().cloned()
    }

    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}

fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some('r') => out.push('\r'),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
            letter => out.push(letter),
        }
    }
    out
}

/// All of a position but its issue, stance and evidence.
pub(crate) fn of_position(position: &CodedPosition, coded: &Coded) -> Lines {
    let mut lines = Lines::new();
    lines.add("position", &position.number.to_string());
    for actor in &position.actors {
        let actor = coded.actors.iter().find(|known| known.number == *actor);
        lines.given("speaker", actor.map(|actor| actor.name.as_str()));
    }
    for code in &position.on_behalf {
        lines.add("on behalf of", code);
    }
    lines.given("post", position.post.as_deref());
    lines.add("stance", position.stance.word());
    lines.given("voice", position.voice.map(Voice::word));
    lines.given("act", position.act.map(SpeechAct::word));
    lines.given("addressee", position.addressee.as_deref());
    lines.given("event", position.event.as_deref());
    lines.given(
        "said",
        position.said.as_ref().map(|said| said.date.as_str()),
    );
    lines.add("directness", position.directness.word());
    lines.given("reported by", position.reported_by.as_deref());
    lines.add("paraphrase", &position.paraphrase);
    lines.given("confidence", position.confidence.map(Confidence::word));
    lines.add("analyst", &position.analyst);
    lines.add("coded at", &position.coded_at);
    lines
}

/// The same read again, with the names of its speakers. What is not there that must be is told.
pub(crate) fn position(fields: &Fields) -> Result<(CodedPosition, Vec<String>), Phrase> {
    let word = |name: &str| fields.one(name).filter(|value| !value.is_empty());
    let missing = |name: &str| {
        phrase!(
            "What is said of the position has no “{name}” that is known.",
            name
        )
    };
    let read = CodedPosition {
        number: word("position")
            .and_then(|number| number.parse().ok())
            .ok_or_else(|| missing("position"))?,
        actors: Vec::new(),
        on_behalf: fields.all("on behalf of").to_vec(),
        post: word("post"),
        issue: 0,
        stance: word("stance")
            .and_then(|stance| Stance::of_word(&stance))
            .ok_or_else(|| missing("stance"))?,
        voice: word("voice").and_then(|voice| Voice::of_word(&voice)),
        act: word("act").and_then(|act| SpeechAct::of_word(&act)),
        addressee: word("addressee"),
        event: word("event"),
        said: word("said").and_then(|said| PartialDate::parse(&said)),
        directness: word("directness")
            .and_then(|given| Directness::of_word(&given))
            .ok_or_else(|| missing("directness"))?,
        reported_by: word("reported by"),
        paraphrase: word("paraphrase").ok_or_else(|| missing("paraphrase"))?,
        confidence: word("confidence").and_then(|given| Confidence::of_word(&given)),
        analyst: word("analyst").unwrap_or_default(),
        coded_at: word("coded at").unwrap_or_default(),
        evidence: Vec::new(),
    };
    Ok((read, fields.all("speaker").to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_read_as_they_were_written() {
        let mut lines = Lines::new();
        lines.add("paraphrase", "one: two\nthree \\n four");
        lines.add("nothing", "");
        let text = lines.done();
        let fields = Fields::of(&text).unwrap();
        assert_eq!(
            fields.one("paraphrase").unwrap(),
            "one: two\nthree \\n four"
        );
        assert_eq!(fields.one("nothing"), None);
        assert!(Fields::of("A memo.\nparaphrase: x").is_none());
    }
}
