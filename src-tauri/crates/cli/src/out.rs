//! Standard output: for people, or with `--json` for machines.

use std::fmt::Display;
use std::io::{BufWriter, StdoutLock, Write as _};

use demarche_api::types::PartialDate;
use demarche_text::phrase::in_english;
use serde::Serialize;
use serde_json::Value;

use crate::stop::Stop;

/// Where answers go.
pub(crate) struct Out {
    json: bool,
    to: BufWriter<StdoutLock<'static>>,
}

impl Out {
    pub(crate) fn new(json: bool) -> Self {
        Self {
            json,
            to: BufWriter::new(std::io::stdout().lock()),
        }
    }

    /// Whether answers are for machines.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// A value as one line of JSON. What it says in words is English, as everything that this program prints.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Stop> {
        let mut value = serde_json::to_value(value)?;
        in_english(&mut value);
        serde_json::to_writer(&mut self.to, &value).map_err(std::io::Error::from)?;
        Ok(self.to.write_all(b"\n")?)
    }

    /// A line of text.
    pub(crate) fn line(&mut self, line: impl Display) -> Result<(), Stop> {
        Ok(writeln!(self.to, "{line}")?)
    }

    /// A text as it is.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Stop> {
        Ok(self.to.write_all(text.as_bytes())?)
    }

    /// Hands on what was written so far.
    pub(crate) fn finish(&mut self) -> Result<(), Stop> {
        Ok(self.to.flush()?)
    }
}

/// A date, or a word for the lack of one.
pub(crate) fn date(date: Option<&PartialDate>) -> &str {
    date.map_or("no date", |date| &date.date)
}

/// The parts that there are, joined.
pub(crate) fn joined<'p>(parts: impl IntoIterator<Item = &'p str>, with: &str) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(with)
}

/// The word of one of the transport's enums, as JSON has it.
pub(crate) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word.replace('_', " "),
        _ => String::new(),
    }
}

/// "1 article", "2 articles".
pub(crate) fn counted(count: u32, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
